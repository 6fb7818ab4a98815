"""What the store card shows: the facts, and which switch is greyed and why."""

from __future__ import annotations

from dataclasses import dataclass

from shopsync_gui.core.domain import scopes
from shopsync_gui.core.domain.stores import AccessKind, SecretKeeper, Store, StoreDraft
from shopsync_gui.ui import text
from shopsync_gui.ui.text.translating import Translating


@dataclass(frozen=True, slots=True)
class StoreForm:
    """An empty reason means that the switch can be used."""

    daily_sync: str
    """Why the daily sync is greyed."""
    daily_at: str
    """Why its time is greyed."""
    test: str
    """Why the connection cannot be tested."""
    remove: str
    """Why the store cannot be removed now."""
    asks_secret: bool
    """Whether the secret can be entered for this session."""


def form_of(store: Store, keeper: SecretKeeper, *, running: bool) -> StoreForm:
    """The state of every control for this store."""
    # what is on can always be switched off
    daily = "" if store.is_connected or store.settings.auto_sync else "not_connected"
    return StoreForm(
        daily_sync=text.setting_reason(daily) if daily else "",
        daily_at=text.setting_reason(daily or "auto_sync_off")
        if daily or not store.settings.auto_sync
        else "",
        test="",
        remove=text.setting_reason("running") if running else "",
        asks_secret=store.access is not AccessKind.SAMPLE
        and keeper in (SecretKeeper.NONE, SecretKeeper.SESSION),
    )


def draft_of(store: Store) -> StoreDraft:
    """What a connection test needs to know of a stored store."""
    return StoreDraft(
        code=store.code,
        address=store.address,
        access=store.access,
        developer=store.developer,
        client_id=store.client_id,
        environment=store.environment,
    )


class StoreFacts(Translating):
    """The lines of the card's first part, empty ones left out."""

    def of(self, store: Store, keeper: SecretKeeper) -> list[tuple[str, str]]:
        """Name and value of each fact."""
        checks = scopes.check(store.scopes)
        features = {
            granted: ", ".join(
                self.tr("{0} ({1})").format(c.scope, text.feature(c.feature))
                for c in checks
                if c.granted == granted
            )
            for granted in (True, False)
        }
        facts = [
            (self.tr("Code"), store.code),
            (self.tr("Address"), store.myshopify_domain or store.address),
            (self.tr("Environment"), text.environment(store.environment)),
            (self.tr("Signs in by"), text.access_kind(store.access)),
            (self.tr("Has access token"), text.keeper(keeper, store.keyring_backend)),
            (self.tr("May read"), features[True]),
            (self.tr("May not read"), features[False] if store.scopes else ""),
            (self.tr("Last verified"), self._verified(store)),
            (self.tr("Shop"), store.shop_name),
            (self.tr("Currency"), store.currency),
            (self.tr("Time zone"), store.timezone),
            (self.tr("Plan"), store.plan),
            (self.tr("API version"), store.api_version),
        ]
        return [(name, value) for name, value in facts if value]

    def _verified(self, store: Store) -> str:
        if store.verified_error:
            return text.error(store.verified_error).title
        return text.date_time(store.verified_at) if store.verified_at else self.tr("not yet")
