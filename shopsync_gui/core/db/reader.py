"""The short reads of windows and of the command line."""

from __future__ import annotations

from array import array
from datetime import datetime

from shopsync_gui.core.db import products, search, status
from shopsync_gui.core.db.database import Database
from shopsync_gui.core.db.journal import Journal
from shopsync_gui.core.db.runs import RunRepository
from shopsync_gui.core.db.stores import StoreRepository
from shopsync_gui.core.domain.runs import ChangeRow, DoomedRow, LeftOutRow, RunRow
from shopsync_gui.core.domain.stores import AppSettings, Store
from shopsync_gui.core.domain.views import (
    Facets,
    LogDetail,
    LogQuery,
    LogRow,
    ProductDetail,
    ProductQuery,
    ProductRow,
    RunQuery,
    StoreStatus,
)

DETAIL_CHANGES = 200


class SqlReader:
    """Implements ``services.Reader`` over the two database files."""

    def __init__(self, database: Database, journal: Journal) -> None:
        self._database = database
        self._journal = journal
        self._stores = StoreRepository(database)
        self._runs = RunRepository(database)

    # -------------------------------------------------------------- stores

    def stores(self) -> tuple[Store, ...]:
        """Every store, the oldest first."""
        return self._stores.all()

    def status(self, store_id: int, now: datetime) -> StoreStatus:
        """One store at a glance; ``UnknownStore`` when it has been removed."""
        return status.store_status(self._database, store_id, now)

    def due_slot(self, store_id: int, now: datetime) -> datetime | None:
        """The daily slot that should run now, or None."""
        return status.due_slot(self._database, store_id, now)

    def app_settings(self) -> AppSettings:
        """The program's own settings."""
        return self._stores.app_settings()

    # -------------------------------------------------------------- products

    def product_ids(self, query: ProductQuery) -> array[int]:
        """Keys of the products that fit, in order."""
        with self._database.read() as conn:
            return search.product_ids(conn, query)

    def product_rows(self, keys: tuple[int, ...]) -> tuple[ProductRow, ...]:
        """In the order of ``keys``; missing ones are skipped."""
        with self._database.read() as conn:
            return products.product_rows(conn, keys)

    def product_detail(self, key: int) -> ProductDetail | None:
        """Everything about one product, with its latest changes; None when it is not here."""
        with self._database.read() as conn:
            place = products.product_place(conn, key)
            if place is None:
                return None
            store_id, product_id = place
            changes = self._runs.changes_of(store_id, product_id, DETAIL_CHANGES)
            return products.product_detail(conn, key, self._stores.by_id(store_id), changes)

    def facets(self, store_id: int) -> Facets:
        """What the filters of the Products page can offer."""
        with self._database.read() as conn:
            return Facets(
                statuses=search.distinct(conn, store_id, "status"),
                vendors=search.distinct(conn, store_id, "vendor"),
                product_types=search.distinct(conn, store_id, "product_type"),
            )

    # -------------------------------------------------------------- runs

    def run_ids(self, query: RunQuery) -> array[int]:
        """Numbers of the runs that fit, in order."""
        return self._runs.ids(query)

    def run_rows(self, ids: tuple[int, ...]) -> tuple[RunRow, ...]:
        """In the order of ``ids``; missing ones are skipped."""
        return self._runs.rows(ids)

    def left_out(self, store_id: int, run_id: int | None) -> tuple[LeftOutRow, ...]:
        """What one run left out, or with None all that is open."""
        return self._runs.left_out(store_id, run_id)

    def changes(self, store_id: int, run_id: int, limit: int) -> tuple[ChangeRow, ...]:
        """What a run changed, at most ``limit``."""
        return self._runs.changes(store_id, run_id, limit)

    def doomed(self, store_id: int) -> tuple[DoomedRow, ...]:
        """Records that vanished in Shopify but that the brake kept."""
        return self._runs.doomed(store_id)

    # -------------------------------------------------------------- log entries

    def log_ids(self, query: LogQuery) -> array[int]:
        """Numbers of the entries that fit, in order."""
        return self._journal.ids(query)

    def log_rows(self, ids: tuple[int, ...]) -> tuple[LogRow, ...]:
        """In the order of ``ids``; missing ones are skipped."""
        return self._journal.rows(ids)

    def log_detail(self, entry_id: int) -> LogDetail | None:
        """One entry with request and response; None when it is gone."""
        return self._journal.detail(entry_id)
