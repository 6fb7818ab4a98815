"""Lines that are not known by their digest against the stored rows: created, updated, unchanged."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from typing import Any

from xxhash import xxh3_128_digest

from shopsync_gui.core.domain.runs import Record
from shopsync_gui.core.mirror.changes import APPEARED
from shopsync_gui.core.mirror.known import Known
from shopsync_gui.core.mirror.lines import Shape
from shopsync_gui.core.mirror.records import Row, reader_of
from shopsync_gui.core.mirror.scalars import json_text
from shopsync_gui.core.mirror.scan import Scan
from shopsync_gui.core.mirror.statements import fetch, many
from shopsync_gui.core.mirror.tables import PRODUCT, Table
from shopsync_gui.core.mirror.work import BATCH, Work

_DECODED = 1 << 31
_LINE = _DECODED - 1

Incoming = tuple[Row, bytes, int]
"""Row, digest of its line, number of its line."""


class Update:
    """Writes what differs, table by table, and knows which rows were met and where."""

    def __init__(self, work: Work, scan: Scan, known: Known | None) -> None:
        self._work = work
        self._scan = scan
        self.known = known
        self._met: dict[Table, dict[int, int]] = {t: {} for t in work.family.tables}
        self._next: dict[Table, int] = {}
        self.new_media: set[int] = set()
        """Keys of media rows that this run made or revived."""
        if known is not None:
            for table, rows in known.rows.items():
                work.unchanged[table.record] += rows.by_digest

    def run(self) -> None:
        """All tables, parents before children."""
        for table in self._work.family.tables:
            self._table(table)

    # -------------------------------------------------------------- which rows were met

    def line_of(self, table: Table, key: int) -> int:
        """The line in which a row was met, 0 for not at all."""
        return self._mark_of(table, key) & _LINE

    def _mark_of(self, table: Table, key: int) -> int:
        if self.known is not None:
            rows = self.known.rows[table]
            slot = rows.slot_of(key)
            if slot >= 0:
                return rows.lines[slot]
        return self._met[table].get(key, 0)

    def _mark(self, table: Table, key: int, line: int) -> None:
        if self.known is not None:
            rows = self.known.rows[table]
            slot = rows.slot_of(key)
            if slot >= 0:
                rows.lines[slot] = line | _DECODED
                return
            if table.shape is not Shape.MEDIA:
                return  # made or revived in this very run: nobody asks
        self._met[table][key] = line | _DECODED

    # -------------------------------------------------------------- one table

    def _table(self, table: Table) -> None:
        work, scan = self._work, self._scan
        places = scan.places[table.shape]
        if not len(places):
            return
        top = fetch(work.conn, f"SELECT coalesce(max(key), 0) FROM {table.name}")
        self._next[table] = int(top[0][0]) + 1
        read = reader_of(table.shape)
        if table.shape is Shape.MEDIA:  # their numbers count for each kind of medium anew
            order: Iterable[int] = range(len(places))
        else:
            order = places.last_ones(with_parent=len(table.key) > 1)
        rest = iter(order)
        width = len(table.key)
        while batch := list(islice(rest, BATCH)):
            work.check()
            incoming: dict[Row, Incoming] = {}
            for at in batch:
                spooled = scan.read(table.shape, at)
                try:
                    row = read(spooled.text, spooled.id, spooled.parent)
                except (ValueError, RecursionError) as exc:
                    head = (table.shape, spooled.id, spooled.parent)
                    work.unreadable(spooled.text, head, str(exc))
                    continue
                incoming[row[:width]] = row, xxh3_128_digest(spooled.text), spooled.line
            self._settle(table, incoming)
        work.changes.flush()

    def _settle(self, table: Table, incoming: dict[Row, Incoming]) -> None:
        work = self._work
        if table.owner:
            self._drop_orphans(table, incoming)
        if not incoming:
            return
        width = len(table.key)
        ids = json_text(sorted({row[table.batch_at] for row, _, _ in incoming.values()}))
        stored = {
            row[3 : 3 + width]: row
            for row in fetch(work.conn, table.find, (work.plan.store_id, ids))
        }
        inserts: list[tuple[Any, ...]] = []
        updates: list[tuple[Any, ...]] = []
        digests: list[tuple[Any, ...]] = []
        for place, (row, digest, line) in incoming.items():
            found = stored.get(place)
            if found is None:
                key = self._next[table]
                self._next[table] += 1
                inserts.append((key, work.plan.store_id, digest, *row))
                self._appeared(table, key, row, line)
                continue
            key, old_digest, was_deleted, *rest = found
            old = tuple(rest)
            if was_deleted:
                updates.append((digest, *row, key))
                self._appeared(table, key, row, line)
                self._tell(table, key, row, old)
                continue
            if self._is_replaced(table, key, line):
                continue
            again = bool(self._mark_of(table, key) & _DECODED)
            self._mark(table, key, line)
            if old == row:
                if old_digest != digest:
                    digests.append((digest, key))
                differs = False
            else:
                updates.append((digest, *row, key))
                differs = self._tell(table, key, row, old)
            if not again:
                (work.updated if differs else work.unchanged)[table.record] += 1
        many(work.conn, table.insert, inserts)
        many(work.conn, table.update, updates)
        many(work.conn, f"UPDATE {table.name} SET digest = ? WHERE key = ?", digests)

    def _is_replaced(self, table: Table, key: int, line: int) -> bool:
        """Whether a later line brought the row as it is known; the earlier one does not count."""
        mark = self._mark_of(table, key)
        if not mark or mark & _DECODED:
            return False
        if mark > line:
            return True
        self._work.unchanged[table.record] -= 1  # counted below for what it has become
        return False

    def _drop_orphans(self, table: Table, incoming: dict[Row, Incoming]) -> None:
        work = self._work
        parents = {row[table.owner_at] for row, _, _ in incoming.values()}
        found = fetch(
            work.conn,
            f"SELECT id FROM {work.family.main.name} WHERE store_id = ?"
            " AND deleted_at IS NULL AND id IN (SELECT value FROM json_each(?))",
            (work.plan.store_id, json_text(sorted(parents))),
        )
        alone = parents - {row[0] for row in found}
        if alone:
            for key in [k for k, (row, _, _) in incoming.items() if row[table.owner_at] in alone]:
                work.without_parent(table, incoming.pop(key)[0])

    # -------------------------------------------------------------- telling

    def _appeared(self, table: Table, key: int, row: Row, line: int) -> None:
        work = self._work
        work.created[table.record] += 1
        self._mark(table, key, line)
        if table.shape is Shape.MEDIA:
            self.new_media.add(key)
        if table.words:
            work.words.add(row[table.owner_at] if table.owner else row[0])
        self._note(table, key, row, APPEARED, None, row[table.title_at])

    def _tell(self, table: Table, key: int, row: Row, old: Row) -> bool:
        """Note each field that is worth it and differs; whether there was one."""
        differing = [i for i in table.loud if old[i] != row[i]]
        for i in differing:
            name = table.row[i]
            self._note(table, key, row, name, old[i], row[i])
            if name in table.words:
                self._work.words.add(row[table.owner_at] if table.owner else row[0])
                if name == "product_id":
                    self._work.words.add(old[i])
        return bool(differing)

    def _note(self, table: Table, key: int, row: Row, field: str, old: Any, new: Any) -> None:
        number = key if table.shape is Shape.LEVEL else row[table.row.index("id")]
        product = item = 0
        if table is PRODUCT:
            product = number
        elif table.owner == "product_id":
            product = row[table.owner_at]
        elif table.record in (Record.INVENTORY_ITEM, Record.INVENTORY_LEVEL):
            item = row[0]
        self._work.changes.add(
            table.record, number, field, old, new, product_id=product, item_id=item
        )
