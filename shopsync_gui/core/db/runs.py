"""The history: runs, what they counted, what they left out, what changed in them."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from shopsync_gui.core.db.database import Database
from shopsync_gui.core.db.tables import LeftOutTableRow, RunTableRow
from shopsync_gui.core.db.values import (
    dict_of,
    fetch,
    json_text,
    list_of,
    moment_of,
    texts_of,
    time_of,
)
from shopsync_gui.core.domain.runs import (
    ChangeRow,
    CountDifference,
    Counts,
    DoomedRow,
    Kind,
    LeftOutRow,
    Outcome,
    Record,
    RunError,
    RunRow,
    SlotTry,
    Trigger,
)
from shopsync_gui.core.domain.views import RunQuery

SHOWN = (Record.PRODUCT, Record.VARIANT, Record.INVENTORY_LEVEL)
"""The records whose counts make up ``RunRow.totals`` (left out and failed: of all records)."""
SLOT_TRIES = 50
_ORDER = {r.value: position for position, r in enumerate(Record)}
_INVENTORY = (Record.INVENTORY_ITEM.value, Record.INVENTORY_LEVEL.value)

_SORTS = {
    "started_at": "r.started_at",
    "trigger": "r.run_trigger",
    "outcome": "r.outcome",
    "seconds": "julianday(r.ended_at) - julianday(r.started_at)",
    "changed": "(SELECT sum(c.created + c.updated + c.deleted) FROM run_count c WHERE"
    " c.run_id = r.id AND c.record IN ('products', 'variants', 'inventory_levels'))",
    "points": "r.points",
}

_RUN = """
SELECT r.id, s.code, r.run_trigger, r.kinds, r.is_full, r.started_at, r.ended_at, r.outcome,
       r.requests, r.points, r.error_code, r.error_message, r.error_request_id, r.error_operation,
       r.error_detail, r.error_subject, r.differences, r.slot,
       (SELECT count(*) FROM run_left_out m JOIN left_out l ON l.id = m.left_out_id
         WHERE m.run_id = r.id AND l.ignored = 0 AND l.resolved_at IS NULL)
  FROM json_each(?) j JOIN run r ON r.id = j.value JOIN store s ON s.id = r.store_id
 ORDER BY j.key
"""

_LEFT_OUT = """
SELECT l.id, l.run_id, l.record, l.record_id, l.title, l.reason, l.facts, l.ignored,
       l.resolved_at IS NOT NULL, l.first_seen_at,
       coalesce((SELECT p.key FROM product p WHERE p.store_id = l.store_id AND p.id =
           CASE WHEN l.record IN ('inventory_items', 'inventory_levels')
                THEN (SELECT v.product_id FROM variant v
                       WHERE v.store_id = l.store_id AND l.owner_id > 0
                         AND v.inventory_item_id = l.owner_id LIMIT 1)
                WHEN l.owner_id > 0 THEN l.owner_id
                WHEN l.record = 'products' THEN l.record_id END), 0)
  FROM left_out l
"""

_CHANGE = """
SELECT c.id, c.run_id, c.at, c.record, c.record_id, coalesce(p.key, 0), c.field, c.old, c.new,
       p.title, v.title, k.title, b.title, a.name
  FROM change c
  LEFT JOIN product p ON p.store_id = c.store_id AND p.id = c.product_id AND c.product_id > 0
  LEFT JOIN variant v ON c.record = 'variants' AND v.store_id = c.store_id AND v.id = c.record_id
  LEFT JOIN collection k
         ON c.record = 'collections' AND k.store_id = c.store_id AND k.id = c.record_id
  LEFT JOIN publication b
         ON c.record = 'publications' AND b.store_id = c.store_id AND b.id = c.record_id
  LEFT JOIN location a
         ON c.record = 'locations' AND a.store_id = c.store_id AND a.id = c.record_id
"""

OF_ITS_OWN = """
    NOT (d.record = 'inventory_items' AND EXISTS (
        SELECT 1 FROM variant v
          JOIN doomed mine ON mine.store_id = v.store_id AND mine.record = 'products'
                          AND mine.record_id = v.product_id
         WHERE v.store_id = d.store_id AND v.inventory_item_id = d.record_id))
"""
"""A condition on ``doomed d``: not a stock record that goes with its product anyway."""


class RunRepository:
    """Reads and writes ``run``; reads ``run_count``, ``left_out``, ``change`` and ``doomed``."""

    def __init__(self, database: Database) -> None:
        self._database = database

    # -------------------------------------------------------------- writing

    def start(
        self,
        store_id: int,
        trigger: Trigger,
        kinds: tuple[Kind, ...],
        full: bool,
        slot: datetime | None,
        pid: int,
        now: datetime,
    ) -> int:
        """Write the row of a run that begins; its number."""
        with self._database.transaction():
            return RunTableRow.insert(
                store_id=store_id,
                run_trigger=trigger.value,
                kinds=json_text([k.value for k in kinds]),
                is_full=full,
                slot=slot,
                pid=pid,
                started_at=now,
                outcome=Outcome.RUNNING.value,
            ).execute(self._database.orm)

    def finish(
        self,
        run_id: int,
        outcome: Outcome,
        requests: int,
        points: float,
        error: RunError | None,
        differences: tuple[CountDifference, ...],
        now: datetime,
    ) -> None:
        """Write how a run ended (``DiskFull`` and the like when even that cannot be written)."""
        values: dict[str, Any] = {
            "ended_at": now,
            "outcome": outcome.value,
            "requests": requests,
            "points": points,
            "differences": json_text([[d.kind, d.here, d.shopify] for d in differences]),
        }
        if error is not None:
            values |= {
                "error_code": error.code,
                "error_message": error.message,
                "error_request_id": error.request_id,
                "error_operation": error.operation,
                "error_detail": error.detail,
                "error_subject": error.subject,
            }
        with self._database.transaction():
            RunTableRow.update(**values).where(RunTableRow.id == run_id).execute(self._database.orm)

    def interrupt_unfinished(self, store_id: int | None, now: datetime) -> int:
        """Mark runs that a dead process left behind; how many.

        Only under the lock of the store (None: of every store).
        """
        where = RunTableRow.outcome == Outcome.RUNNING.value
        if store_id is not None:
            where = where & (RunTableRow.store_id == store_id)
        with self._database.transaction():
            return (
                RunTableRow.update(outcome=Outcome.INTERRUPTED.value, ended_at=now)
                .where(where)
                .execute(self._database.orm)
            )

    def ignore(self, ids: Iterable[int], ignored: bool) -> None:
        """Ignore left-out records, or stop ignoring them."""
        with self._database.transaction():
            for number in ids:
                LeftOutTableRow.update(ignored=ignored).where(LeftOutTableRow.id == number).execute(
                    self._database.orm
                )

    # -------------------------------------------------------------- runs

    def ids(self, query: RunQuery) -> array[int]:
        """Numbers of the runs that fit, in order; an unknown sort is ``started_at``."""
        where, values = ["r.store_id = ?"], [query.store_id]
        texts: list[object] = [*values]
        if query.outcomes:
            where.append("r.outcome IN (SELECT value FROM json_each(?))")
            texts.append(json_text(list(query.outcomes)))
        if query.text.strip():
            where.append(
                "instr(lower(r.id || ' ' || r.run_trigger || ' ' || r.kinds || ' ' || r.outcome ||"
                " ' ' || r.error_message || ' ' || r.error_code || ' ' || r.error_request_id), ?)"
            )
            texts.append(_clean(query.text).lower())
        sort = _SORTS.get(query.sort, "r.started_at")
        down = "DESC" if query.descending else "ASC"
        sql = f"SELECT r.id FROM run r WHERE {' AND '.join(where)} ORDER BY {sort} {down}, r.id {down}"  # noqa: E501
        with self._database.read() as conn:
            return array("q", (row[0] for row in fetch(conn, sql, tuple(texts))))

    def rows(self, ids: Iterable[int]) -> tuple[RunRow, ...]:
        """The runs, in the order of ``ids``; missing ones are skipped."""
        wanted = json_text(list(ids))
        with self._database.read() as conn:
            rows = fetch(conn, _RUN, (wanted,))
            counts = fetch(
                conn,
                "SELECT run_id, record, created, updated, unchanged, deleted, left_out, failed"
                " FROM run_count WHERE run_id IN (SELECT value FROM json_each(?))",
                (wanted,),
            )
        by_run: dict[int, dict[str, Counts]] = {}
        for run_id, record, *numbers in counts:
            by_run.setdefault(run_id, {})[record] = Counts(*numbers)
        return tuple(_run_row(row, by_run.get(row[0], {})) for row in rows)

    def slot_tries(self, store_id: int) -> tuple[SlotTry, ...]:
        """The latest attempts at daily slots; by number, because clocks are put back."""
        with self._database.read() as conn:
            rows = fetch(
                conn,
                "SELECT slot, ended_at, outcome FROM run WHERE store_id = ? AND slot IS NOT NULL"
                " ORDER BY id DESC LIMIT ?",
                (store_id, SLOT_TRIES),
            )
        return tuple(SlotTry(moment_of(s), time_of(e), Outcome(o)) for s, e, o in rows)

    # -------------------------------------------------------------- what is in them

    def left_out(self, store_id: int, run_id: int | None) -> tuple[LeftOutRow, ...]:
        """What one run left out; with None all that is open, ignored records last."""
        if run_id is None:
            sql = _LEFT_OUT + (
                " WHERE l.store_id = ? AND l.resolved_at IS NULL ORDER BY l.ignored, l.id"
            )
            values: tuple[object, ...] = (store_id,)
        else:
            sql = _LEFT_OUT + (
                " JOIN run_left_out m ON m.left_out_id = l.id AND m.run_id = ?"
                " WHERE l.store_id = ? ORDER BY l.ignored, l.id"
            )
            values = (run_id, store_id)
        with self._database.read() as conn:
            return tuple(_left_out_row(row) for row in fetch(conn, sql, values))

    def changes(self, store_id: int, run_id: int, limit: int) -> tuple[ChangeRow, ...]:
        """What a run changed, in the order in which it was noticed."""
        return self._changes("c.store_id = ? AND c.run_id = ?", "c.id", (store_id, run_id, limit))

    def recent_changes(self, store_id: int, limit: int) -> tuple[ChangeRow, ...]:
        """What an owner wants to hear of, newest first (stock by its variant, not per place)."""
        where = "c.store_id = ? AND c.record NOT IN ('inventory_items', 'inventory_levels')"
        return self._changes(where, "c.id DESC", (store_id, limit))

    def changes_of(self, store_id: int, product_id: int, limit: int) -> tuple[ChangeRow, ...]:
        """The newest changes of a product and what belongs to it, newest first."""
        where = "c.store_id = ? AND c.product_id = ?"
        return self._changes(where, "c.id DESC", (store_id, product_id, limit))

    def _changes(self, where: str, order: str, values: tuple[object, ...]) -> tuple[ChangeRow, ...]:
        sql = f"{_CHANGE} WHERE {where} ORDER BY {order} LIMIT ?"
        with self._database.read() as conn:
            return tuple(_change_row(row) for row in fetch(conn, sql, values))

    def doomed(self, store_id: int) -> tuple[DoomedRow, ...]:
        """Records that vanished in Shopify but that the brake kept."""
        sql = f"""
            SELECT d.record, d.record_id, coalesce(p.title, i.sku, '')
              FROM doomed d
              LEFT JOIN product p
                     ON d.record = 'products' AND p.store_id = d.store_id AND p.id = d.record_id
              LEFT JOIN inventory_item i ON d.record = 'inventory_items'
                    AND i.store_id = d.store_id AND i.id = d.record_id
             WHERE d.store_id = ? AND {OF_ITS_OWN}
             ORDER BY d.record DESC, 3 COLLATE NOCASE, d.record_id
        """
        with self._database.read() as conn:
            rows = fetch(conn, sql, (store_id,))
        return tuple(DoomedRow(Record(r), n, t) for r, n, t in rows)


def _clean(text: str) -> str:
    """A text that SQLite can take: at most 200 characters, no NUL, no lone surrogate."""
    return text.strip()[:200].replace("\0", "").encode("utf-8", "replace").decode()


def _run_row(row: tuple[Any, ...], counts: dict[str, Counts]) -> RunRow:
    totals = Counts()
    for record, mine in counts.items():
        shown = record in SHOWN
        totals += mine if shown else Counts(left_out=mine.left_out, failed=mine.failed)
    error = RunError(*row[10:16]) if row[10] else None
    return RunRow(
        id=row[0],
        store_code=row[1],
        trigger=Trigger(row[2]),
        kinds=tuple(Kind(k) for k in texts_of(row[3])),
        full=bool(row[4]),
        started_at=moment_of(row[5]),
        ended_at=time_of(row[6]),
        outcome=Outcome(row[7]),
        totals=totals,
        counts=dict(sorted(counts.items(), key=lambda item: _ORDER.get(item[0], len(_ORDER)))),
        left_out_open=row[18],
        requests=row[8],
        points=row[9],
        error=error,
        differences=tuple(CountDifference(k, h, s) for k, h, s in list_of(row[16])),
        slot=time_of(row[17]),
    )


def _left_out_row(row: tuple[Any, ...]) -> LeftOutRow:
    return LeftOutRow(
        id=row[0],
        run_id=row[1],
        record=Record(row[2]),
        record_id=row[3],
        title=row[4],
        reason=row[5],
        facts={str(k): str(v) for k, v in dict_of(row[6]).items()},
        ignored=bool(row[7]),
        resolved=bool(row[8]),
        first_seen_at=moment_of(row[9]),
        product_key=row[10],
    )


def _change_row(row: tuple[Any, ...]) -> ChangeRow:
    product, variant, *others = row[9:14]
    title = product or next((name for name in others if name), "")
    if product and variant and variant != "Default Title":
        title = f"{product} – {variant}"
    return ChangeRow(
        id=row[0],
        run_id=row[1],
        at=moment_of(row[2]),
        record=Record(row[3]),
        record_id=row[4],
        product_key=row[5],
        title=title,
        field=row[6],
        old=row[7],
        new=row[8],
    )
