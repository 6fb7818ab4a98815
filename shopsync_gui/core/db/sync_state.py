"""How far each kind of a store has come, and what a sync asks about the mirror."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from shopsync_gui.core.db.database import Database
from shopsync_gui.core.db.tables import BulkOperationRow, LeftOutTableRow, SyncStateRow
from shopsync_gui.core.db.values import dict_of, fetch, json_text, time_of
from shopsync_gui.core.domain.runs import Kind, Record

_MAIN = {Kind.PRODUCTS: "product", Kind.INVENTORY: "inventory_item"}
_RECORDS: dict[Kind, tuple[Record, ...]] = {
    Kind.PRODUCTS: (
        Record.PRODUCT,
        Record.VARIANT,
        Record.MEDIA,
        Record.COLLECTION,
        Record.METAFIELD,
        Record.PUBLICATION,
    ),
    Kind.INVENTORY: (Record.LOCATION, Record.INVENTORY_ITEM, Record.INVENTORY_LEVEL),
}


@dataclass(frozen=True, slots=True)
class SyncState:
    """Where a kind stands; all None before its first run."""

    cursor: datetime | None = None
    """Changed since this time: Shopify's clock, overlap taken off."""
    started: datetime | None = None
    """Shopify's clock at the start of the run that set the cursor."""
    full_at: datetime | None = None
    census_at: datetime | None = None
    options: dict[str, str] = field(default_factory=dict[str, str])
    """What was fetched along (metafields, publications)."""


@dataclass(frozen=True, slots=True)
class KeptBulk:
    """A bulk operation that Shopify runs for us."""

    gid: str
    query_digest: str
    server_started: datetime
    created_at: datetime


class SyncStateRepository:
    """Reads and writes ``sync_state`` and ``bulk_operation``; counts the mirror."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, store_id: int, kind: Kind) -> SyncState:
        """Where this kind stands; empty before the first run."""
        query = SyncStateRow.select().where(
            (SyncStateRow.store_id == store_id) & (SyncStateRow.kind == kind.value)
        )
        with self._database.read():
            rows = list(query.execute(self._database.orm))
        if not rows:
            return SyncState()
        row = rows[0]
        options = {str(k): str(v) for k, v in dict_of(row.options).items()}
        return SyncState(row.cursor, row.started, row.full_at, row.census_at, options)

    def reset(self, store_id: int, kind: Kind, since: datetime | None) -> None:
        """Ask Shopify again for what changed since a time, or with None for everything."""
        with self._database.transaction():
            SyncStateRow.insert(store_id=store_id, kind=kind.value, cursor=since).on_conflict(
                conflict_target=(SyncStateRow.store_id, SyncStateRow.kind),
                update={SyncStateRow.cursor: since, SyncStateRow.started: since},
            ).execute(self._database.orm)

    def retry_ids(self, store_id: int, kind: Kind) -> tuple[int, ...]:
        """Products (or inventory items) to be read again because something of them was left out."""
        query = (
            LeftOutTableRow.select(LeftOutTableRow.owner_id)
            .where(
                (LeftOutTableRow.store_id == store_id)
                & (LeftOutTableRow.record.in_([r.value for r in _RECORDS[kind]]))
                & (LeftOutTableRow.retry == 1)
                & (LeftOutTableRow.resolved_at.is_null())
                & (LeftOutTableRow.owner_id > 0)
            )
            .order_by(LeftOutTableRow.owner_id)
            .distinct()
        )
        with self._database.read():
            return tuple(row.owner_id for row in query.execute(self._database.orm))

    # -------------------------------------------------------------- what the mirror knows

    def known_updated(self, store_id: int, kind: Kind, ids: Iterable[int]) -> dict[int, datetime]:
        """``updatedAt`` of the products (or inventory items) here that are not deleted."""
        sql = (
            f"SELECT m.id, m.updated_at FROM json_each(?) j JOIN {_MAIN[kind]} m"
            " ON m.store_id = ? AND m.id = j.value WHERE m.deleted_at IS NULL"
        )
        with self._database.read() as conn:
            rows = fetch(conn, sql, (json_text(list(ids)), store_id))
        return {number: at for number, text in rows if (at := time_of(text)) is not None}

    def known_levels(
        self, store_id: int, item_ids: Iterable[int]
    ) -> dict[tuple[int, int], datetime]:
        """``updatedAt`` of the levels of these items, as ``(item, location) -> time``."""
        sql = (
            "SELECT l.item_id, l.location_id, l.updated_at FROM json_each(?) j"
            " JOIN inventory_level l ON l.store_id = ? AND l.item_id = j.value"
            " WHERE l.deleted_at IS NULL"
        )
        with self._database.read() as conn:
            rows = fetch(conn, sql, (json_text(list(item_ids)), store_id))
        return {(i, loc): at for i, loc, text in rows if (at := time_of(text)) is not None}

    def unknown_ids(self, store_id: int, kind: Kind, ids: Iterable[int]) -> frozenset[int]:
        """Those of ``ids`` that are not here, or here only as deleted."""
        sql = (
            f"SELECT j.value FROM json_each(?) j LEFT JOIN {_MAIN[kind]} m"
            " ON m.store_id = ? AND m.id = j.value AND m.deleted_at IS NULL WHERE m.id IS NULL"
        )
        with self._database.read() as conn:
            rows = fetch(conn, sql, (json_text(list(ids)), store_id))
        return frozenset(int(row[0]) for row in rows)

    def location_ids(self, store_id: int) -> tuple[int, ...]:
        """The shop's locations that are not deleted."""
        sql = "SELECT id FROM location WHERE store_id = ? AND deleted_at IS NULL ORDER BY id"
        with self._database.read() as conn:
            return tuple(row[0] for row in fetch(conn, sql, (store_id,)))

    def main_count(self, store_id: int, kind: Kind) -> int:
        """How many products (or inventory items) are here and not deleted."""
        return self._count(_MAIN[kind], store_id)

    def variant_count(self, store_id: int) -> int:
        """How many variants are here and not deleted."""
        return self._count("variant", store_id)

    def _count(self, table: str, store_id: int) -> int:
        sql = f"SELECT count(*) FROM {table} WHERE store_id = ? AND deleted_at IS NULL"
        with self._database.read() as conn:
            return int(fetch(conn, sql, (store_id,))[0][0])

    # -------------------------------------------------------------- bulk operations

    def bulk(self, store_id: int, purpose: str) -> KeptBulk | None:
        """The operation that was started for this purpose and not yet used."""
        query = BulkOperationRow.select().where(_purpose(store_id, purpose))
        with self._database.read():
            rows = list(query.execute(self._database.orm))
        if not rows:
            return None
        row = rows[0]
        return KeptBulk(row.gid, row.query_digest, row.server_started, row.created_at)

    def keep_bulk(
        self,
        store_id: int,
        purpose: str,
        gid: str,
        query_digest: str,
        server_started: datetime,
        now: datetime,
    ) -> None:
        """Remember a started operation, so that a restart takes it up again."""
        with self._database.transaction():
            self.forget_bulk(store_id, purpose)
            BulkOperationRow.insert(
                store_id=store_id,
                purpose=purpose,
                gid=gid,
                query_digest=query_digest,
                server_started=server_started,
                created_at=now,
            ).execute(self._database.orm)

    def forget_bulk(self, store_id: int, purpose: str) -> None:
        """Its result is in the mirror, or it is of no use."""
        with self._database.transaction():
            query = BulkOperationRow.delete().where(_purpose(store_id, purpose))
            query.execute(self._database.orm)


def _purpose(store_id: int, purpose: str) -> object:
    return (BulkOperationRow.store_id == store_id) & (BulkOperationRow.purpose == purpose)
