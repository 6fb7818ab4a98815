"""Rows that are no records: which collection a product is in, where it is published, its stock.

They have no digest.  What came is put into a table in memory and compared there, set against set,
so that an unchanged shop costs no write.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import Any

from shopsync_gui.core.domain.runs import Record
from shopsync_gui.core.mirror.lines import Shape
from shopsync_gui.core.mirror.records import Row, reader_of
from shopsync_gui.core.mirror.scan import Scan
from shopsync_gui.core.mirror.statements import fetch, many, run
from shopsync_gui.core.mirror.work import BATCH, Work


@dataclass(frozen=True, slots=True)
class Link:
    """One kind of row between a product and something else."""

    shape: Shape
    table: str
    other: str
    values: tuple[str, ...] = ()

    @property
    def columns(self) -> tuple[str, ...]:
        return ("product_id", self.other, *self.values)


MEMBERSHIP = Link(Shape.MEMBERSHIP, "product_collection", "collection_id")
PUBLISHED = Link(
    Shape.PUBLISHED, "product_publication", "publication_id", ("is_published", "publish_date")
)
LINKS = {link.shape: link for link in (MEMBERSHIP, PUBLISHED)}


def insert_of(link: Link) -> str:
    """Store and row straight into the table (a first load); the last line wins."""
    names = ", ".join(("store_id", *link.columns))
    marks = ", ?" * len(link.columns)
    return f"INSERT OR REPLACE INTO {link.table} ({names}) VALUES (?{marks})"


def rows_of(work: Work, scan: Scan, shape: Shape, take: Callable[[list[Row]], None]) -> None:
    """Decode the lines of one shape, a thousand at a time; unreadable ones are left out."""
    read = reader_of(shape)
    rest = iter(range(len(scan.places[shape])))
    while batch := list(islice(rest, BATCH)):
        work.check()
        rows: list[Row] = []
        for at in batch:
            spooled = scan.read(shape, at)
            try:
                rows.append(read(spooled.text, spooled.id, spooled.parent))
            except (ValueError, RecursionError) as exc:
                work.unreadable(spooled.text, (shape, spooled.id, spooled.parent), str(exc))
        take(rows)


def settle_links(work: Work, scan: Scan, link: Link, kept: set[int], *, is_fetched: bool) -> None:
    """Make the stored rows those that came; ``kept``: products that are left as they are."""
    plan, conn = work.plan, work.conn
    if not is_fetched and not len(scan.places[link.shape]):
        return
    run(conn, "DROP TABLE IF EXISTS temp.came")
    # The types matter: without them SQLite compares every row with every other.
    run(
        conn,
        f"CREATE TEMP TABLE came (product_id INTEGER, {link.other} INTEGER,"
        f" {''.join(name + ', ' for name in link.values)}"
        f"PRIMARY KEY (product_id, {link.other})) WITHOUT ROWID",
    )
    put = f"INSERT OR REPLACE INTO temp.came VALUES ({', '.join('?' * len(link.columns))})"
    take = partial(many, conn, put)
    if link is MEMBERSHIP:  # its two ids are all there is to it
        places = scan.places[link.shape]
        pairs = iter(zip(places.parent, places.id, strict=True))
        while batch := list(islice(pairs, BATCH)):
            work.check()
            take(batch)
    else:
        rows_of(work, scan, link.shape, take)
    _spot_orphans(work)
    if is_fetched and not (plan.full and work.is_blind):
        _delete_rest(work, link, kept | work.spared_parents)
    _insert_new(work, link)
    run(conn, "DROP TABLE temp.came")


_LIVING = (
    "EXISTS (SELECT 1 FROM product p WHERE p.store_id = ?1 AND p.id = {0}.product_id"
    " AND p.deleted_at IS NULL)"
)


def _spot_orphans(work: Work) -> None:
    rows = fetch(
        work.conn,
        "SELECT DISTINCT product_id FROM temp.came WHERE NOT " + _LIVING.format("came"),
        (work.plan.store_id,),
    )
    work.without_product(row[0] for row in rows)


def _delete_rest(work: Work, link: Link, exempt: set[int]) -> None:
    conn, plan = work.conn, work.plan
    run(conn, "DROP TABLE IF EXISTS temp.scope")
    run(conn, "CREATE TEMP TABLE scope (product_id INTEGER PRIMARY KEY)")
    scope = exempt if plan.full else plan.reread - exempt
    many(conn, "INSERT INTO temp.scope VALUES (?)", [(number,) for number in scope])
    within = "NOT IN" if plan.full else "IN"
    run(
        conn,
        f"DELETE FROM {link.table} WHERE store_id = ?1"
        f" AND product_id {within} (SELECT product_id FROM temp.scope)"
        f" AND NOT EXISTS (SELECT 1 FROM temp.came c WHERE c.product_id = {link.table}.product_id"
        f" AND c.{link.other} = {link.table}.{link.other})"
        f" AND {_LIVING.format(link.table)}",
        (plan.store_id,),
    )
    run(conn, "DROP TABLE temp.scope")


def _insert_new(work: Work, link: Link) -> None:
    names = ", ".join(link.columns)
    same = "".join(f" AND x.{name} IS c.{name}" for name in link.values)
    run(
        work.conn,
        f"INSERT OR REPLACE INTO {link.table} (store_id, {names})"
        f" SELECT ?1, {names} FROM temp.came c WHERE NOT EXISTS"
        f" (SELECT 1 FROM {link.table} x WHERE x.store_id = ?1 AND x.product_id = c.product_id"
        f" AND x.{link.other} = c.{link.other}{same}) AND {_LIVING.format('c')}",
        (work.plan.store_id,),
    )


# ------------------------------------------------------------------ stock


class Stock:
    """What variants and products show of their stock, as met below inventory items.

    It replaces the number that the last product sync wrote; the digest is cleared, so that the
    product's own line is read again even if it looks as it did before.
    """

    def __init__(self, work: Work) -> None:
        self._work = work
        self._line = 0
        run(work.conn, "DROP TABLE IF EXISTS temp.stock")
        run(
            work.conn,
            "CREATE TEMP TABLE stock (variant_id INTEGER PRIMARY KEY, quantity, product_id, total,"
            " line)",
        )

    def take(self, rows: list[Row]) -> None:
        """Remember some; the last line of a variant wins."""
        numbered: list[tuple[Any, ...]] = []
        for row in rows:
            self._line += 1
            numbered.append((*row, self._line))
        many(self._work.conn, "INSERT OR REPLACE INTO temp.stock VALUES (?, ?, ?, ?, ?)", numbered)

    def settle(self) -> None:
        """Write what differs; a variant whose stock moved counts as updated."""
        work = self._work
        conn, store = work.conn, work.plan.store_id
        rows = fetch(
            conn,
            "SELECT v.key, v.id, v.product_id, v.inventory_quantity, s.quantity FROM temp.stock s"
            " CROSS JOIN variant v ON v.store_id = ? AND v.id = s.variant_id"
            " WHERE v.deleted_at IS NULL AND v.inventory_quantity IS NOT s.quantity",
            (store,),
        )
        quiet, work.changes.quiet = work.changes.quiet, False  # the variants are not loaded first
        for _, number, product, old, new in rows:
            work.changes.add(
                Record.VARIANT, number, "inventory_quantity", old, new, product_id=product
            )
        work.changes.flush()
        work.changes.quiet = quiet
        work.updated[Record.VARIANT] += len(rows)
        work.check()
        many(
            conn,
            "UPDATE variant SET inventory_quantity = ?, digest = NULL WHERE key = ?",
            [(row[4], row[0]) for row in rows],
        )
        totals = fetch(
            conn,
            "SELECT s.total, p.key FROM"
            " (SELECT product_id, total, max(line) FROM temp.stock"
            " WHERE product_id IS NOT NULL GROUP BY product_id) s"
            " CROSS JOIN product p ON p.store_id = ? AND p.id = s.product_id"
            " WHERE p.deleted_at IS NULL AND p.total_inventory IS NOT s.total",
            (store,),
        )
        many(conn, "UPDATE product SET total_inventory = ?, digest = NULL WHERE key = ?", totals)
        run(conn, "DROP TABLE temp.stock")
