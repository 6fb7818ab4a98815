"""A first load: nothing to compare with, so lines go straight into the tables."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from xxhash import xxh3_128_digest

from shopsync_gui.core.db.database import drop_secondary, make_secondary
from shopsync_gui.core.domain.runs import Kind
from shopsync_gui.core.mirror import search
from shopsync_gui.core.mirror.lines import Shape, head_of
from shopsync_gui.core.mirror.links import LINKS, Stock, insert_of
from shopsync_gui.core.mirror.records import reader_of
from shopsync_gui.core.mirror.scalars import json_text
from shopsync_gui.core.mirror.scan import blocks
from shopsync_gui.core.mirror.statements import fetch, many, run
from shopsync_gui.core.mirror.tables import MEDIA, PRODUCT, Table
from shopsync_gui.core.mirror.work import BATCH, Work

LINE_SIZE = 400
"""Bytes of a short line: from the spool's size to a guess at the number of rows."""


def is_empty(fetch_one: Callable[[str], list[tuple[Any, ...]]], tables: tuple[Table, ...]) -> bool:
    """Whether none of these tables has a row of the store, deleted ones included."""
    return not any(
        fetch_one(f"SELECT 1 FROM {table.name} WHERE store_id = ? LIMIT 1") for table in tables
    )


class _Pile:
    """Rows of one table on their way into it."""

    def __init__(self, work: Work, put: Callable[[list[tuple[Any, ...]]], None]) -> None:
        self._work = work
        self._put = put
        self.rows: list[tuple[Any, ...]] = []

    def write(self) -> None:
        self._work.check()
        self._put(self.rows)
        self.rows.clear()


class Load:
    """Streams the spool into empty tables of this store."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._store = work.plan.store_id
        self._tables = {table.shape: table for table in work.family.tables}
        self._stock = Stock(work)
        texts = {shape: table.upsert for shape, table in self._tables.items()}
        texts |= {shape: insert_of(link) for shape, link in LINKS.items()}
        self._piles = {s: _Pile(work, partial(many, work.conn, sql)) for s, sql in texts.items()}
        self._piles[Shape.STOCK] = _Pile(work, self._take_stock)
        self._readers = {shape: reader_of(shape) for shape in self._piles}
        self._mains: set[int] = set()
        self._parents: set[int] = set()
        self._places: dict[int, int] = {}
        """Media met so far, per product."""
        self._media = 0

    def run(self) -> None:
        """Load, then make indexes and words."""
        work = self._work
        is_products = work.plan.kind is Kind.PRODUCTS
        size = sum(file.stat().st_size for file in work.plan.files)
        rebuild = is_products and self._is_most(size // LINE_SIZE)
        if rebuild:
            drop_secondary(work.conn)
        self._lines(size)
        self._drop_orphans()
        if rebuild:
            work.check()
            make_secondary(work.conn)
        self._count()
        if is_products:
            work.check()
            search.fill(work.conn, self._store)

    def _is_most(self, lines: int) -> bool:
        """Whether making the indexes anew is less work than adding to them."""
        rows = fetch(self._work.conn, "SELECT coalesce(max(key), 0) FROM variant")
        return lines > int(rows[0][0])

    # -------------------------------------------------------------- lines

    def _lines(self, size: int) -> None:
        work = self._work
        done = lines = 0
        for block in blocks(work.plan.files, work.check):
            self._take(block.lines)
            lines += len(block.lines)
            done += sum(map(len, block.raw)) + len(block.raw)
            work.report(lines, max(lines, size * lines // max(done, 1)))
        for pile in self._piles.values():
            pile.write()
        self._stock.settle()

    def _take(self, lines: list[bytes]) -> None:
        """The innermost loop of a first load: everything it needs is local."""
        store, main, media = self._store, self._work.family.main.shape, Shape.MEDIA
        piles, readers, records = self._piles, self._readers, self._tables
        mains, parents, places = self._mains, self._parents, self._places
        for line in lines:
            if not line:
                continue
            shape, own, parent = head = head_of(line)
            read = readers.get(shape)
            if read is None:
                if shape is not Shape.STUB and not line.isspace():
                    self._work.unreadable(line, head, "an unknown kind of record")
                continue
            try:
                row = read(line, own, parent)
            except (ValueError, RecursionError) as exc:
                self._work.unreadable(line, head, str(exc))
                continue
            if shape is main:
                mains.add(own)
            elif parent:
                parents.add(parent)
            pile = piles[shape]
            if shape not in records:
                pile.rows.append((store, *row))
            elif shape is media:
                place = places[parent] = places.get(parent, 0) + 1
                self._media += 1
                pile.rows.append((store, xxh3_128_digest(line), *row, place))
            else:
                pile.rows.append((store, xxh3_128_digest(line), *row))
            if len(pile.rows) >= BATCH:
                pile.write()

    def _take_stock(self, rows: list[tuple[Any, ...]]) -> None:
        self._stock.take([row[1:] for row in rows])  # without the store

    # -------------------------------------------------------------- afterwards

    def _drop_orphans(self) -> None:
        """Children whose parent did not come are taken out again; sync asks for the parent."""
        work = self._work
        alone = json_text(sorted(self._parents - self._mains))
        if alone == "[]":
            return
        within = "IN (SELECT value FROM json_each(?))"
        for table in work.family.children:
            where = f"FROM {table.name} WHERE store_id = ? AND {table.owner} {within}"
            for row in fetch(
                work.conn, f"SELECT {', '.join(table.row)} {where}", (self._store, alone)
            ):
                work.without_parent(table, row)
            run(work.conn, f"DELETE {where}", (self._store, alone))
        if work.family.main is PRODUCT:
            for link in LINKS.values():
                where = f"FROM {link.table} WHERE store_id = ? AND product_id {within}"
                found = fetch(
                    work.conn, f"SELECT DISTINCT product_id {where}", (self._store, alone)
                )
                work.without_product(row[0] for row in found)
                run(work.conn, f"DELETE {where}", (self._store, alone))

    def _count(self) -> None:
        work = self._work
        for table in work.family.tables:
            sql = f"SELECT count(*) FROM {table.name} WHERE store_id = ?"
            count = int(fetch(work.conn, sql, (self._store,))[0][0])
            work.created[table.record] = count
            if table is MEDIA and count != self._media:
                self._close_ranks()
        if work.family.main is PRODUCT:
            work.touched = work.created[PRODUCT.record]

    def _close_ranks(self) -> None:
        """A medium that came twice, or went with its product, leaves no gap in the order."""
        run(
            self._work.conn,
            "UPDATE media SET position = n.place FROM (SELECT key,"
            " row_number() OVER (PARTITION BY product_id ORDER BY position) AS place"
            " FROM media WHERE store_id = ?) n WHERE media.key = n.key AND position <> n.place",
            (self._store,),
        )
