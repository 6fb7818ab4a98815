"""Records that a run could not take over: one open row each, until the record is well or gone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from shopsync_gui.core.db.database import Connection
from shopsync_gui.core.domain.runs import Record
from shopsync_gui.core.mirror.plan import ApplyPlan, LeftOut
from shopsync_gui.core.mirror.scalars import json_text
from shopsync_gui.core.mirror.statements import fetch, many, run
from shopsync_gui.core.mirror.tables import FAMILIES, Table

DELETIONS_WAITING = "deletions_waiting"
UNREADABLE = "unreadable"
PARENT_MISSING = "parent_missing"

_FIND = """
SELECT id, ignored FROM left_out
 WHERE store_id = ? AND record = ? AND record_id = ? AND owner_id = ? AND reason = ?
   AND resolved_at IS NULL
"""
_INSERT = """
INSERT INTO left_out (store_id, run_id, record, record_id, owner_id, title, reason, facts, retry,
                      first_seen_at, last_run_id)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
RETURNING id
"""
_MET = "UPDATE left_out SET last_run_id = ?, title = ?, facts = ?, retry = ? WHERE id = ?"
_LINK = "INSERT OR IGNORE INTO run_left_out (run_id, left_out_id) VALUES (?, ?)"
_OPEN = """
SELECT id, record, record_id, owner_id FROM left_out
 WHERE store_id = ? AND resolved_at IS NULL AND reason <> ?
"""
_WAITING = """
SELECT id, record, ignored FROM left_out
 WHERE store_id = ? AND reason = ? AND resolved_at IS NULL
   AND owner_id IN (SELECT value FROM json_each(?))
"""
_GIVE_UP = "UPDATE left_out SET retry = 0, last_run_id = ? WHERE id = ?"


class LeftOuts:
    """What this apply left out, written as it is met."""

    def __init__(self, conn: Connection, plan: ApplyPlan, at: str) -> None:
        self._conn = conn
        self._plan = plan
        self._at = at
        self._met: set[int] = set()
        self.counted: Counter[Record] = Counter()
        """How many count in this run: ignored ones and those met before in it do not."""

    def add(self, one: LeftOut, *, counts: bool = True) -> None:
        """Open a row, or meet the open one of the same record and reason again.

        Without ``counts`` it only stands in the retry list, in case this run ends before it comes
        to a second try.
        """
        conn, plan = self._conn, self._plan
        title = one.title or self._known_title(one) or str(one.record_id or "")
        facts = json_text(one.facts)
        identity = (plan.store_id, one.record.value, one.record_id, one.owner_id, one.reason)
        found = fetch(conn, _FIND, identity)
        if found:
            number, ignored = found[0]
            run(conn, _MET, (plan.run_id, title, facts, int(one.retry), number))
        else:
            ignored = 0
            values = (
                plan.store_id,
                plan.run_id,
                *identity[1:4],
                title,
                one.reason,
                facts,
                int(one.retry),
                self._at,
                plan.run_id,
            )
            number = fetch(conn, _INSERT, values)[0][0]
        self._met.add(number)
        if counts:
            self._count(number, one.record, is_ignored=bool(ignored))

    def _count(self, number: int, record: Record, *, is_ignored: bool) -> None:
        run(self._conn, _LINK, (self._plan.run_id, number))
        if self._conn.changes() and not is_ignored:
            self.counted[record] += 1

    def give_up(self, owners: Iterable[int]) -> None:
        """These parents do not exist: children that waited for them are left out for good."""
        wanted = json_text(sorted(owners))
        found = fetch(self._conn, _WAITING, (self._plan.store_id, PARENT_MISSING, wanted))
        for number, record, ignored in found:
            run(self._conn, _GIVE_UP, (self._plan.run_id, number))
            self._met.add(number)
            self._count(number, Record(record), is_ignored=bool(ignored))

    def resolve_waiting(self, record: Record) -> None:
        """Nothing waits for the owner's yes any more."""
        run(
            self._conn,
            "UPDATE left_out SET resolved_at = ? WHERE store_id = ? AND record = ? AND reason = ?"
            " AND resolved_at IS NULL",
            (self._at, self._plan.store_id, record.value, DELETIONS_WAITING),
        )

    def unmet(self, table: Table) -> list[tuple[int, int, int]]:
        """Open rows of this kind of record not met in this apply: row, record id, owner id."""
        rows = fetch(self._conn, _OPEN, (self._plan.store_id, DELETIONS_WAITING))
        return [
            (row[0], row[2], row[3])
            for row in rows
            if row[1] == table.record.value and row[0] not in self._met
        ]

    def resolve(self, rows: list[int]) -> None:
        """These records are well again, or gone."""
        many(
            self._conn,
            "UPDATE left_out SET resolved_at = ? WHERE id = ?",
            [(self._at, row) for row in rows],
        )

    def _known_title(self, one: LeftOut) -> str:
        """The name under which the record is in the mirror."""
        for table in FAMILIES[self._plan.kind].tables:
            if table.record is one.record and table.title != "location_id" and one.record_id:
                rows = fetch(
                    self._conn,
                    f"SELECT {table.title} FROM {table.name} WHERE store_id = ? AND id = ?",
                    (self._plan.store_id, one.record_id),
                )
                return str(rows[0][0] or "") if rows else ""
        return ""
