"""Where a store's token or client secret comes from, in one order for everyone."""

from __future__ import annotations

import threading

from shopsync_gui.core.domain.errors import KeyringUntrusted, NoToken
from shopsync_gui.core.domain.secret import Secret
from shopsync_gui.core.domain.stores import AccessKind, SecretKeeper, Store
from shopsync_gui.core.shopify.access import Access, ClientCredentials, TokenAccess
from shopsync_gui.core.system.environment import EnvironmentSecrets
from shopsync_gui.core.system.vault import Vault

PURPOSES = {AccessKind.TOKEN: "admin-token", AccessKind.CLIENT_CREDENTIALS: "client-secret"}


class SecretSource:
    """Environment variables first, then this session's memory, then the keyring.

    The sample shop's token is built in; it is no secret.
    """

    def __init__(self, vault: Vault, environment: EnvironmentSecrets, sample_token: str) -> None:
        self._vault = vault
        self._environment = environment
        self._sample_token = sample_token
        self._session: dict[str, Secret] = {}
        self._lock = threading.Lock()

    @property
    def vault(self) -> Vault:
        return self._vault

    def keep_for_session(self, code: str, secret: Secret) -> None:
        """Remember a secret until the program ends; it is written nowhere."""
        with self._lock:
            self._session[code] = secret

    def session(self, code: str) -> Secret | None:
        with self._lock:
            return self._session.get(code)

    def portable(self, code: str) -> Secret | None:
        """A secret that another process cannot find by itself (environment or session)."""
        return (
            self._environment.token(code)
            or self._environment.client_secret(code)
            or self.session(code)
        )

    def forget(self, store: Store) -> None:
        """Remove the store's secrets from memory and from the keyring."""
        with self._lock:
            self._session.pop(store.code, None)
        if store.keeper is SecretKeeper.KEYRING:
            for purpose in PURPOSES.values():
                self._vault.forget(account_domain(store.code, store.address), purpose)

    def forget_session(self, code: str) -> None:
        """Drop what was kept for this session only."""
        with self._lock:
            self._session.pop(code, None)

    def from_environment(self, code: str, access: AccessKind) -> Secret | None:
        if access is AccessKind.CLIENT_CREDENTIALS:
            return self._environment.client_secret(code)
        if access is AccessKind.TOKEN:
            return self._environment.token(code)
        return None

    def client_id_from_environment(self, code: str) -> str:
        return self._environment.client_id(code)

    def secret_of(self, store: Store) -> Secret:
        """The secret, wherever it is kept; raises ``NoToken`` or another ``VaultError``."""
        if store.access is AccessKind.SAMPLE:
            return Secret(self._sample_token)
        found = self.from_environment(store.code, store.access) or self.session(store.code)
        if found is None and store.keeper is SecretKeeper.KEYRING:
            if store.keyring_backend and store.keyring_backend != self._vault.backend_name():
                raise KeyringUntrusted(
                    f"kept in {store.keyring_backend}, now {self._vault.backend_name()}",
                    subject=store.code,
                )
            found = self._vault.get(
                account_domain(store.code, store.address), PURPOSES[store.access]
            )
        if found is None:
            raise NoToken(subject=store.code)
        return found

    def access_of(self, store: Store) -> Access:
        """How to sign in to this store."""
        return make_access(store.access, store.client_id, self.secret_of(store))


def account_domain(code: str, address: str) -> str:
    """The keyring's name for a store: two stores may point to one shop with other rights."""
    return f"{address}#{code}"


def make_access(kind: AccessKind, client_id: str, secret: Secret) -> Access:
    """Client credentials or a token, as the store card says."""
    if kind is AccessKind.CLIENT_CREDENTIALS:
        return ClientCredentials(client_id, secret)
    return TokenAccess(secret)
