"""The small writes of windows: they wait behind a running apply and then happen at once."""

from __future__ import annotations

from datetime import datetime

from shopsync_gui.core.db.database import Database
from shopsync_gui.core.db.journal import Journal
from shopsync_gui.core.db.runs import RunRepository
from shopsync_gui.core.db.stores import StoreRepository
from shopsync_gui.core.domain.stores import AppSettings, Store


class SqlWriter:
    """Implements ``services.Writer`` over the two database files."""

    def __init__(self, database: Database, journal: Journal) -> None:
        self._stores = StoreRepository(database)
        self._runs = RunRepository(database)
        self._journal = journal

    def set_setting(self, code: str, key: str, value: str) -> Store:
        """Set one field of ``StoreSettings`` from text; UnknownSetting, BadSetting."""
        return self._stores.set_setting(code, key, value)

    def set_app_settings(self, settings: AppSettings) -> None:
        """Store the program's own settings."""
        self._stores.set_app_settings(settings)

    def ignore_left_out(self, ids: tuple[int, ...], ignored: bool) -> None:
        """Ignore left-out records, or stop ignoring them."""
        self._runs.ignore(ids, ignored)

    def delete_log(self, store_id: int, before: datetime | None) -> int:
        """Delete entries older than ``before`` (None: all); how many went."""
        return self._journal.delete(store_id, before)
