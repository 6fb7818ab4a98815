"""From the spool into the mirror, in one transaction. Read this first.

1. Scan: which lines did the mirror take over already?  Each row keeps the digest of its line, so
   an unchanged line is neither decoded nor compared (before the transaction; nothing is written).
2. One ``BEGIN IMMEDIATE`` for all that follows: either all of it is there afterwards or nothing.
3. A first load goes straight into the tables (``load``).  Otherwise the lines that are not known
   are decoded and compared with the stored rows (``update``), with a change for each field.
4. What was not met is gone, unless the brake says stop (``vanish``, ``guards``).
5. Collections, channels and stock (``links``), order of media (``media``), words (``search``).
6. Left-out records, counts, and how far the sync has come.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from shopsync_gui.core.db.database import Connection, Database
from shopsync_gui.core.db.space import require_room
from shopsync_gui.core.db.values import dict_of, json_text, time_text
from shopsync_gui.core.domain.runs import Kind
from shopsync_gui.core.mirror import media, search
from shopsync_gui.core.mirror.changes import Changes
from shopsync_gui.core.mirror.known import Known
from shopsync_gui.core.mirror.leftouts import LeftOuts
from shopsync_gui.core.mirror.lines import Shape
from shopsync_gui.core.mirror.links import MEMBERSHIP, PUBLISHED, Stock, rows_of, settle_links
from shopsync_gui.core.mirror.load import Load, is_empty
from shopsync_gui.core.mirror.plan import ApplyPlan, ApplyResult, LeftOut
from shopsync_gui.core.mirror.scan import Scan
from shopsync_gui.core.mirror.statements import fetch, many, run
from shopsync_gui.core.mirror.tables import (
    COLLECTION,
    FAMILIES,
    MEDIA,
    METAFIELD,
    PUBLICATION,
    Table,
)
from shopsync_gui.core.mirror.update import Update
from shopsync_gui.core.mirror.vanish import Undertaker, Vanished
from shopsync_gui.core.mirror.work import Work

__all__ = ["ApplyPlan", "ApplyResult", "LeftOut", "apply"]

LOG_AND_FILE = 2
"""A new row is written twice: into the write-ahead log and into the file."""
STEPS = 50_000
"""SQLite asks for ``check`` after so many of its own steps, some milliseconds."""


def apply(
    database: Database,
    plan: ApplyPlan,
    *,
    check: Callable[[], None],
    report: Callable[[int, int | None], None],
) -> ApplyResult:
    """Bring the mirror to what was fetched and say what changed.

    ``check`` is called often and raises ``Cancelled`` to stop: nothing is changed then.  ``report``
    hears lines done and lines in all.  Raises ``DatabaseError`` and ``OSError`` (spool unreadable).
    """
    check()
    family = FAMILIES[plan.kind]
    with Scan(plan.files) as scan:
        with database.read() as conn:

            def ask(sql: str) -> list[tuple[Any, ...]]:
                return fetch(conn, sql, (plan.store_id,))

            first_load = is_empty(ask, (family.main,))
            direct = plan.full and is_empty(ask, family.tables)
            known = None
            if plan.full and not direct:
                known = Known(conn, plan.store_id, family.tables, check)
        if not direct:
            scan.run(known, check, report)
        growth = sum(p.stat().st_size for p in plan.files) if direct else scan.size()
        require_room(database.path.parent, growth * LOG_AND_FILE)
        with database.transaction() as conn:
            conn.set_progress_handler(_handler(check), STEPS)
            try:
                result = _write(conn, plan, scan, known, direct, first_load, check, report)
                check()
            finally:
                conn.set_progress_handler(None)
    if direct:
        database.checkpoint()
    return result


def _handler(check: Callable[[], None]) -> Callable[[], bool]:
    def ask() -> bool:
        check()
        return False

    return ask


def _write(
    conn: Connection,
    plan: ApplyPlan,
    scan: Scan,
    known: Known | None,
    direct: bool,
    first_load: bool,
    check: Callable[[], None],
    report: Callable[[int, int | None], None],
) -> ApplyResult:
    at = time_text(plan.now) or ""
    work = Work(
        conn,
        plan,
        FAMILIES[plan.kind],
        at,
        Changes(conn, plan.store_id, plan.run_id, at, quiet=first_load),
        LeftOuts(conn, plan, at),
        check,
        report,
    )
    for one in plan.unreadable:
        _take_note(work, one)
    if direct:
        Load(work).run()
        gone = Vanished()
        update = None
    else:
        update = Update(work, scan, known)
        gone = _differences(work, scan, update)
    if plan.final:
        work.left_outs.give_up(plan.missing)
    _resolve(work, update, gone)
    _save_counts(work)
    _save_state(work)
    return ApplyResult(
        counts=work.counts(),
        left_out=work.left_outs.counted.total(),
        deletions_waiting=gone.waiting,
        touched=work.touched or len(work.changes.products),
        first_load=first_load,
        orphans=frozenset(work.orphans),
    )


def _take_note(work: Work, one: LeftOut) -> None:
    """A record that the fetch could not take over: left out, and never taken for gone."""
    work.left_outs.add(one)
    main = work.family.main
    if one.record is main.record:
        work.spare((main.shape, one.record_id, 0))
    if one.owner_id:
        work.spared_parents.add(one.owner_id)


def _differences(work: Work, scan: Scan, update: Update) -> Vanished:
    for at in range(len(scan.places[Shape.UNKNOWN])):
        spooled = scan.read(Shape.UNKNOWN, at)
        head = (Shape.UNKNOWN, spooled.id, spooled.parent)
        work.unreadable(spooled.text, head, "an unknown kind of record")
    update.run()
    gone = Undertaker(work, scan, update).run()
    plan = work.plan
    if plan.kind is Kind.PRODUCTS:
        kept = gone.kept
        settle_links(work, scan, MEMBERSHIP, kept, is_fetched=plan.has_collections)
        settle_links(work, scan, PUBLISHED, kept, is_fetched=plan.has_publications)
        _order_media(work, update, gone)
        search.refresh(work.conn, plan.store_id, work.words, work.check)
    elif len(scan.places[Shape.STOCK]):
        stock = Stock(work)
        rows_of(work, scan, Shape.STOCK, stock.take)
        stock.settle()
    return gone


def _order_media(work: Work, update: Update, gone: Vanished) -> None:
    products = media.owners_of(work, update.new_media) | gone.media_owners
    if update.known is None:
        products |= work.plan.reread
    else:
        products |= media.suspects(update.known.rows[MEDIA])
    media.renumber(work, update, products)


# ------------------------------------------------------------------ what remains to be noted


def _resolve(work: Work, update: Update | None, gone: Vanished) -> None:
    """Close the left-out records that are well again, or gone."""
    plan, main = work.plan, work.family.main
    settled = (plan.reread | plan.missing | gone.buried) - gone.kept
    fetched = {COLLECTION: plan.has_collections, PUBLICATION: plan.has_publications}
    fetched[METAFIELD] = plan.has_metafields
    for table in work.family.tables:
        is_whole = plan.full and not work.is_blind and fetched.get(table, True)
        work.left_outs.resolve(
            [
                row
                for row, record_id, owner_id in work.left_outs.unmet(table)
                if is_whole
                or owner_id in settled
                or (table is main and record_id in settled)
                or _is_well(work, update, table, record_id)
            ]
        )


def _is_well(work: Work, update: Update | None, table: Table, record_id: int) -> bool:
    """Whether the record came in this apply and was taken over."""
    if update is None or "id" not in table.row:
        return False
    rows = fetch(
        work.conn,
        f"SELECT key FROM {table.name} WHERE store_id = ? AND id = ? AND deleted_at IS NULL",
        (work.plan.store_id, record_id),
    )
    return any(update.line_of(table, row[0]) for row in rows)


def _save_counts(work: Work) -> None:
    names = ("created", "updated", "unchanged", "deleted", "left_out", "failed")
    more = ", ".join(f"{name} = {name} + excluded.{name}" for name in names)
    many(
        work.conn,
        f"INSERT INTO run_count (run_id, record, {', '.join(names)})"
        f" VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (run_id, record) DO UPDATE SET {more}",
        [
            (work.plan.run_id, record.value, *(getattr(counts, name) for name in names))
            for record, counts in work.counts().items()
        ],
    )


def _save_state(work: Work) -> None:
    plan = work.plan
    where = (plan.store_id, plan.kind.value)
    sql = "SELECT options FROM sync_state WHERE store_id = ? AND kind = ?"
    stored = fetch(work.conn, sql, where)
    options = {**dict_of(stored[0][0] if stored else None), **plan.options}
    times = ("cursor", "started", "full_at", "census_at")
    kept = ", ".join(f"{name} = coalesce(excluded.{name}, {name})" for name in times)
    run(
        work.conn,
        "INSERT INTO sync_state (store_id, kind, cursor, started, full_at, census_at, options)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)"
        f" ON CONFLICT (store_id, kind) DO UPDATE SET {kept}, options = excluded.options",
        (*where, *(time_text(getattr(plan, name)) for name in times), json_text(options)),
    )
