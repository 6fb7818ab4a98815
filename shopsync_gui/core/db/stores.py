"""The list of stores, their settings, and the program's own settings."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from shopsync_gui.core.db.database import Database
from shopsync_gui.core.db.settings import (
    app_settings_from,
    app_settings_texts,
    parse_setting,
    setting_text,
    settings_from,
)
from shopsync_gui.core.db.tables import AppSettingRow, StoreRow, StoreSettingRow
from shopsync_gui.core.db.values import json_text, texts_of
from shopsync_gui.core.domain.errors import StoreExists, UnknownStore
from shopsync_gui.core.domain.stores import (
    AccessKind,
    AppSettings,
    ConnectionReport,
    Environment,
    SecretKeeper,
    Store,
    StoreDraft,
    StoreSettings,
)


class StoreRepository:
    """Reads and writes the tables ``store``, ``store_setting`` and ``app_setting``."""

    def __init__(self, database: Database) -> None:
        self._database = database

    # -------------------------------------------------------------- reading

    def all(self) -> tuple[Store, ...]:
        """Every store, the oldest first."""
        return self._select(None)

    def get(self, code: str) -> Store:
        """The store with this code; ``UnknownStore`` when there is none."""
        found = self._select(StoreRow.code == code.upper())
        if not found:
            raise UnknownStore(subject=code[:100])
        return found[0]

    def by_id(self, store_id: int) -> Store:
        """The store with this number; ``UnknownStore`` when there is none."""
        found = self._select(StoreRow.id == store_id)
        if not found:
            raise UnknownStore(subject=str(store_id))
        return found[0]

    def auto_sync_since(self, store_id: int) -> datetime | None:
        """Since when the daily sync counts: switched on, or its time changed, then."""
        with self._database.read():
            query = StoreRow.select(StoreRow.auto_sync_since).where(StoreRow.id == store_id)
            rows = list(query.execute(self._database.orm))
        return rows[0].auto_sync_since if rows else None

    def app_settings(self) -> AppSettings:
        """The program's own settings."""
        with self._database.read():
            rows = list(AppSettingRow.select().execute(self._database.orm))
        return app_settings_from({row.name: row.value for row in rows})

    def _select(self, where: Any) -> tuple[Store, ...]:
        query = StoreRow.select().order_by(StoreRow.id)
        if where is not None:
            query = query.where(where)
        with self._database.read():
            rows = list(query.execute(self._database.orm))
            settings = list(StoreSettingRow.select().execute(self._database.orm))
        texts: dict[int, dict[str, str]] = {}
        for row in settings:
            texts.setdefault(row.store_id, {})[row.name] = row.value
        return tuple(_store(row, settings_from(texts.get(row.id, {}))) for row in rows)

    # -------------------------------------------------------------- writing

    def add(self, draft: StoreDraft, keeper: SecretKeeper, backend: str, now: datetime) -> Store:
        """Add a store; ``StoreExists`` when the code is taken."""
        with self._database.transaction():
            if self._select(StoreRow.code == draft.code):
                raise StoreExists(subject=draft.code)
            StoreRow.insert(
                code=draft.code,
                address=draft.address,
                environment=draft.environment.value,
                access=draft.access.value,
                developer=draft.developer,
                client_id=draft.client_id,
                keeper=keeper.value,
                keyring_backend=backend,
                created_at=now,
            ).execute(self._database.orm)
            return self.get(draft.code)

    def remove(self, code: str) -> None:
        """Delete a store with everything that came from it; the freed room is overwritten."""
        store = self.get(code)
        conn = self._database.connection()
        conn.execute("PRAGMA secure_delete = ON")
        try:
            with self._database.transaction():
                for sql in _REMOVE:
                    conn.execute(sql, (store.id,))
        finally:
            conn.execute("PRAGMA secure_delete = OFF")
        self._database.checkpoint()

    def set_setting(self, code: str, key: str, text: str, now: datetime | None = None) -> Store:
        """Set one field of ``StoreSettings`` from what was typed.

        Raises ``UnknownStore``, ``UnknownSetting``, ``BadSetting``.  When the daily sync is
        switched on or moved, its first run is the next one: times of day that have passed already
        are not made up.
        """
        value = parse_setting(key, text)
        with self._database.transaction():
            store = self.get(code)
            StoreSettingRow.replace(store_id=store.id, name=key, value=setting_text(value)).execute(
                self._database.orm
            )
            changed = value != getattr(store.settings, key)
            if key in ("auto_sync", "daily_at") and changed:
                self._update(store.id, auto_sync_since=now or datetime.now(UTC))
            return self.get(code)

    def set_keeper(self, code: str, keeper: SecretKeeper, backend: str = "") -> None:
        """Note where the store's secrets are now."""
        self._update(self.get(code).id, keeper=keeper.value, keyring_backend=backend)

    def save_report(self, store_id: int, report: ConnectionReport) -> None:
        """Keep what *Test connection* or a first sign-in learned about the shop.

        A shop that could not be reached says nothing about the sign-in: that stays as it was.
        """
        if not report.reachable:
            return
        known = {
            "shop_name": report.shop_name,
            "myshopify_domain": report.myshopify_domain,
            "currency": report.currency,
            "timezone": report.timezone,
            "plan": report.plan,
            "api_version": report.served_version or report.api_version,
        }
        values: dict[str, Any] = {name: text for name, text in known.items() if text}
        if report.signed_in:
            values["scopes"] = json_text(list(report.granted))
        if report.is_good:
            values["verified_at"] = report.tested_at or datetime.now(UTC)
            values["verified_error"] = ""
        else:
            values["verified_error"] = report.error_code or "access_denied"
        self._update(store_id, **values)

    def mark_verified(self, store_id: int, now: datetime) -> None:
        """A sign-in went well."""
        self._update(store_id, verified_at=now, verified_error="")

    def mark_refused(self, store_id: int, error_code: str) -> None:
        """Shopify or the keyring refused the sign-in."""
        self._update(store_id, verified_error=error_code)

    def set_app_settings(self, settings: AppSettings) -> None:
        """Store the program's own settings."""
        rows = [{"name": n, "value": v} for n, v in app_settings_texts(settings).items()]
        with self._database.transaction():
            AppSettingRow.replace_many(rows).execute(self._database.orm)

    def _update(self, store_id: int, **values: Any) -> None:
        with self._database.transaction():
            StoreRow.update(**values).where(StoreRow.id == store_id).execute(self._database.orm)


_REMOVE = (
    "DELETE FROM product_search WHERE rowid IN (SELECT key FROM product WHERE store_id = ?)",
    "DELETE FROM run_left_out WHERE run_id IN (SELECT id FROM run WHERE store_id = ?)",
    "DELETE FROM store WHERE id = ?",
)
"""In this order: search words need the products' keys, the rest goes with its store."""


def _store(row: Any, settings: StoreSettings) -> Store:
    return Store(
        id=row.id,
        code=row.code,
        address=row.address,
        environment=Environment(row.environment),
        access=AccessKind(row.access),
        developer=row.developer,
        settings=settings,
        created_at=row.created_at,
        client_id=row.client_id,
        keeper=SecretKeeper(row.keeper),
        keyring_backend=row.keyring_backend,
        shop_name=row.shop_name,
        myshopify_domain=row.myshopify_domain,
        currency=row.currency,
        timezone=row.timezone,
        plan=row.plan,
        scopes=texts_of(row.scopes),
        api_version=row.api_version,
        verified_at=row.verified_at,
        verified_error=row.verified_error,
    )
