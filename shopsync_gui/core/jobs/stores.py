"""Adding and removing stores: the secret first, then the row; never one without the other."""

from __future__ import annotations

import re

from shopsync_gui.core.db.stores import StoreRepository
from shopsync_gui.core.domain.address import reduce_address
from shopsync_gui.core.domain.errors import (
    NoToken,
    StoreExists,
    UsageError,
    VaultError,
)
from shopsync_gui.core.domain.secret import Secret
from shopsync_gui.core.domain.stores import (
    AccessKind,
    Environment,
    SecretKeeper,
    Store,
    StoreDraft,
)
from shopsync_gui.core.jobs.house import House
from shopsync_gui.core.jobs.secrets import PURPOSES, account_domain
from shopsync_gui.core.mirror.spool import Spool
from shopsync_gui.core.system.locks import store_lock

_CODE = re.compile(r"[A-Z0-9][A-Z0-9_-]{0,19}")
SAMPLE_ADDRESS = "sample"


def check_code(text: str) -> str:
    """A store code in upper case; ``UsageError`` when it is not 1 to 20 of ``A-Z 0-9 _ -``."""
    code = text.strip().upper()
    if not _CODE.fullmatch(code):
        raise UsageError("a code has 1 to 20 letters, digits, - or _", subject=text[:40])
    return code


class StoreAccess:
    """Implements ``services.Access``."""

    def __init__(self, house: House) -> None:
        self._house = house
        self._stores = StoreRepository(house.database)

    def add_store(self, draft: StoreDraft, secret: Secret | None, *, session_ok: bool) -> Store:
        """Add a store; see ``services.Access.add_store``."""
        code = check_code(draft.code)
        if any(s.code == code for s in self._stores.all()):
            raise StoreExists(subject=code)
        if draft.access is AccessKind.SAMPLE:
            address = SAMPLE_ADDRESS
        else:
            address = reduce_address(draft.address, developer=draft.developer)
        clean = StoreDraft(
            code=code,
            address=address,
            access=draft.access,
            developer=draft.developer,
            client_id=draft.client_id.strip(),
            environment=Environment.SAMPLE
            if draft.access is AccessKind.SAMPLE
            else draft.environment,
        )
        keeper, backend = self._keep(clean, secret, session_ok)
        try:
            return self._stores.add(clean, keeper, backend, self._house.clock.now())
        except Exception:
            if keeper is SecretKeeper.KEYRING:
                self._house.secrets.vault.forget(
                    account_domain(code, address), PURPOSES[clean.access]
                )
            raise

    def _keep(
        self, draft: StoreDraft, secret: Secret | None, session_ok: bool
    ) -> tuple[SecretKeeper, str]:
        if draft.access is AccessKind.SAMPLE:
            return SecretKeeper.BUILT_IN, ""
        secrets = self._house.secrets
        in_environment = secrets.from_environment(draft.code, draft.access) is not None
        if secret is None:
            if in_environment:
                return SecretKeeper.ENVIRONMENT, ""
            raise NoToken(subject=draft.code)
        try:
            secrets.vault.keep(
                account_domain(draft.code, draft.address), PURPOSES[draft.access], secret
            )
        except VaultError:
            if in_environment:
                return SecretKeeper.ENVIRONMENT, ""
            if not session_ok:
                raise
            secrets.keep_for_session(draft.code, secret)
            return SecretKeeper.SESSION, ""
        return SecretKeeper.KEYRING, secrets.vault.backend_name()

    def remove_store(self, code: str) -> None:
        """Delete the store, its data, its log entries and its secrets. Shopify is not touched."""
        store = self._stores.get(code)
        with store_lock(self._house.folders, store.code):
            self._house.secrets.forget(store)
            Spool.sweep(self._house.folders.spool, store.code)
            self._stores.remove(store.code)
            self._house.journal.delete(store.id, None)

    def keeper(self, code: str) -> SecretKeeper:
        """Where this store's secret is right now."""
        store = self._stores.get(code)
        if store.access is AccessKind.SAMPLE:
            return SecretKeeper.BUILT_IN
        if self._house.secrets.from_environment(store.code, store.access) is not None:
            return SecretKeeper.ENVIRONMENT
        if self._house.secrets.session(store.code) is not None:
            return SecretKeeper.SESSION
        return store.keeper if store.keeper is SecretKeeper.KEYRING else SecretKeeper.NONE

    def keyring_name(self) -> str:
        """What the keyring is called, empty without one."""
        try:
            return self._house.secrets.vault.backend_name()
        except VaultError:
            return ""

    def suggest_code(self, address: str) -> str:
        """A free code made from the address, e.g. ``ATELIER-NORD``."""
        slug = re.sub(r"[^A-Z0-9]+", "-", address.split(".")[0].upper()).strip("-")[:16] or "SHOP"
        if not _CODE.fullmatch(slug):
            slug = "SHOP"
        taken = {s.code for s in self._stores.all()}
        if slug not in taken:
            return slug
        return next(f"{slug}-{n}" for n in range(2, 1000) if f"{slug}-{n}" not in taken)
