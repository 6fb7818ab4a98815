"""Batches of decoded rows against the stored ones: created, updated, unchanged."""

from __future__ import annotations

from typing import Any

import msgspec

from shopsync_gui.core.domain.runs import Record
from shopsync_gui.core.mirror.records import Row
from shopsync_gui.core.mirror.state import ApplyState
from shopsync_gui.core.mirror.tables import Table

BATCH = 1_000
_json = msgspec.json.Encoder().encode


class Batch:
    """Rows of one table, written a thousand at a time."""

    def __init__(self, state: ApplyState, table: Table, *, direct: bool, keep: bool) -> None:
        self._state = state
        self._table = table
        self._direct = direct
        self._rows: dict[Row, tuple[Row, bytes]] = {}
        self._width = len(table.key)
        self._done: set[Row] = set()
        self.keys: set[Row] | None = set() if keep else None
        """Keys written or found unchanged, if asked to keep them."""

    def add(self, row: Row, digest: bytes) -> None:
        """Take a decoded row; the last one of a key wins."""
        key = row[: self._width]
        self._rows.pop(key, None)
        self._rows[key] = (row, digest)
        if len(self._rows) >= BATCH:
            self.flush()

    def flush(self) -> None:
        """Compare and write what was collected."""
        if not self._rows:
            return
        rows, self._rows = self._rows, {}
        if self.keys is not None:
            self.keys.update(rows)
        store = self._state.plan.store_id
        if self._direct:
            width = self._width
            self._state.conn.executemany(
                self._table.insert,
                [(store, *row[:width], digest, *row[width:]) for row, digest in rows.values()],
            )
            return
        self._compare(rows, store)

    def finish(self) -> None:
        """Write the rest; a first load counts what is there, so nothing counts twice."""
        self.flush()
        if self._direct:
            sql = f"SELECT count(*) FROM {self._table.name} WHERE store_id = ?"
            found = self._state.conn.execute(sql, (self._state.plan.store_id,)).fetchone()
            self._state.created[self._table.record] = found[0] if found else 0

    def _compare(self, rows: dict[Row, tuple[Row, bytes]], store: int) -> None:
        table, width, state = self._table, self._width, self._state
        stored: dict[Row, tuple[bool, Row]] = {}
        for deleted_at, *values in state.conn.execute(
            table.find, (_json([list(key) for key in rows]).decode(), store)
        ):
            stored[tuple(values[:width])] = (deleted_at is not None, tuple(values[width:]))
        writes: list[tuple[Any, ...]] = []
        for key, (row, digest) in rows.items():
            found = stored.get(key)
            seen_before = key in self._done
            self._done.add(key)
            writes.append((store, *key, digest, *row[width:]))
            if found is None or found[0]:
                if not seen_before:
                    state.created[table.record] += 1
                self._tell(row, "+", None, self._title(row))
            elif self._differs(row, found[1]):
                if not seen_before:
                    state.updated[table.record] += 1
            elif not seen_before:
                state.unchanged[table.record] += 1
        state.conn.executemany(table.insert, writes)

    def _differs(self, row: Row, old: Row) -> bool:
        """Note each field that counts and differs; whether there was one."""
        new = row[self._width :]
        if new == old:
            return False
        differs = False
        for i in self._table.loud:
            if new[i] != old[i]:
                differs = True
                self._tell(row, self._table.columns[i], old[i], new[i])
        return differs

    def _tell(self, row: Row, field: str, old: Any, new: Any) -> None:
        product = self._product(row)
        self._state.change(self._table.record, self._id(row), product, field, old, new)
        if product and self._table.record in (Record.PRODUCT, Record.VARIANT):
            self._state.products.add(product)

    def _id(self, row: Row) -> int:
        return row[1] if self._table.record is Record.MEDIA else row[0]

    def _product(self, row: Row) -> int:
        table = self._table
        if table.record is Record.PRODUCT:
            return row[0]
        if table.owner == "product_id":
            return row[(*table.key, *table.columns).index("product_id")]
        return 0

    def _title(self, row: Row) -> str:
        table = self._table
        if not table.title:
            return ""
        return str(row[(*table.key, *table.columns).index(table.title)] or "")
