"""Log entries: one per HTTP exchange, in a file of their own that can be deleted without loss.

Having its own file, an entry is kept whatever becomes of the run, and never waits for an apply.
"""

from __future__ import annotations

import logging
import zlib
from array import array
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from shopsync_gui.core.db.database import Connection, Database
from shopsync_gui.core.db.values import fetch, json_text, moment_of, time_text
from shopsync_gui.core.domain.journal import LogEntry
from shopsync_gui.core.domain.views import LogDetail, LogQuery, LogRow

logger = logging.getLogger(__name__)

KEEP = timedelta(days=7)
SIZE_CAP = 200 << 20
"""Bytes of the file; above it the oldest entries go first."""
BODY_LIMIT = 64 << 20
"""A stored body never unpacks to more than this."""
_STEP = 500

_SORTS = {
    "at": "at",
    "operation": "operation COLLATE NOCASE",
    "status": "status",
    "duration_ms": "duration_ms",
    "points": "points_charged",
    "run_id": "run_id",
}
_ROW = (
    "l.id, l.at, l.run_id, l.operation, l.method, l.url, l.status, l.description, l.duration_ms,"
    " l.request_id, l.retry, l.points_requested, l.points_charged, l.is_error, l.error_code"
)
_INSERT = (
    "INSERT INTO log_entry (at, store_id, run_id, operation, method, url, status, description,"
    " duration_ms, request, response, request_size, response_size, request_id, retry,"
    " points_requested, points_charged, is_error, error_code)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)


class Journal:
    """The log entries of every store."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def record(self, entry: LogEntry) -> None:
        """Keep one entry. A journal that cannot be written never disturbs what it writes about."""
        try:
            self._insert(entry)
        except Exception as exc:  # noqa: BLE001 - the caller's exchange went well or has its own error
            logger.warning("a log entry could not be kept: %s", type(exc).__name__)

    def _insert(self, entry: LogEntry) -> None:
        values = (
            time_text(entry.at),
            entry.store_id,
            entry.run_id,
            _clean(entry.operation),
            entry.method,
            _clean(entry.url),
            entry.status,
            _clean(entry.description),
            int(entry.duration_ms),
            _packed(entry.request),
            _packed(entry.response),
            entry.request_size,
            entry.response_size,
            entry.request_id,
            entry.retry,
            entry.points_requested,
            entry.points_charged,
            int(entry.is_error),
            entry.error_code,
        )
        with self._database.transaction() as conn:
            conn.execute(_INSERT, values)

    # -------------------------------------------------------------- reading

    def ids(self, query: LogQuery) -> array[int]:
        """Numbers of the entries that fit, in order; an unknown sort is the time."""
        where: list[str] = ["store_id = ?"]
        values: list[object] = [query.store_id]
        if query.run_id:
            where.append("run_id = ?")
            values.append(query.run_id)
        if query.errors_only:
            where.append("is_error = 1")
        if query.status == "none":
            where.append("status IS NULL")
        elif query.status in ("1", "2", "3", "4", "5"):
            where.append("status / 100 = ?")
            values.append(int(query.status))
        text = _clean(query.text).strip()[:200].lower()
        if text:
            where.append(
                "instr(lower(operation || ' ' || method || ' ' || url || ' ' || description ||"
                " ' ' || coalesce(status, '') || ' ' || request_id || ' ' || error_code), ?)"
            )
            values.append(text)
        down = "DESC" if query.descending else "ASC"
        sort = _SORTS.get(query.sort, "at")
        sql = f"SELECT id FROM log_entry WHERE {' AND '.join(where)} ORDER BY {sort} {down}, id {down}"  # noqa: E501 - values are bound
        with self._database.read() as conn:
            return array("q", [row[0] for row in fetch(conn, sql, tuple(values))])

    def rows(self, ids: Iterable[int]) -> tuple[LogRow, ...]:
        """The entries, in the order of ``ids``; missing ones are skipped."""
        sql = f"SELECT {_ROW} FROM json_each(?) j JOIN log_entry l ON l.id = j.value ORDER BY j.key"
        with self._database.read() as conn:
            return tuple(_row(row) for row in fetch(conn, sql, (json_text(list(ids)),)))

    def detail(self, entry_id: int) -> LogDetail | None:
        """One entry with request and response; None when it is gone."""
        sql = (
            f"SELECT {_ROW}, l.request, l.response, l.request_size, l.response_size"
            " FROM log_entry l WHERE l.id = ?"
        )
        with self._database.read() as conn:
            rows = fetch(conn, sql, (entry_id,))
        if not rows:
            return None
        request, response, request_size, response_size = rows[0][15:]
        return LogDetail(
            row=_row(rows[0]),
            request=_unpacked(request),
            response=_unpacked(response),
            request_size=request_size,
            response_size=response_size,
        )

    # -------------------------------------------------------------- deleting

    def delete(self, store_id: int, before: datetime | None) -> int:
        """Delete a store's entries older than ``before`` (None: all); how many went.

        What is deleted is overwritten in the file, not only let go.
        """
        with self._database.transaction() as conn:
            if before is None:
                conn.execute("DELETE FROM log_entry WHERE store_id = ?", (store_id,))
            else:
                conn.execute(
                    "DELETE FROM log_entry WHERE store_id = ? AND at < ?",
                    (store_id, time_text(before)),
                )
            gone = conn.changes()
        self._shrink()
        return gone

    def prune(self, now: datetime, *, keep: timedelta = KEEP, size_cap: int = SIZE_CAP) -> int:
        """Delete what is older than seven days, then the oldest above the cap; how many went."""
        with self._database.transaction() as conn:
            conn.execute("DELETE FROM log_entry WHERE at < ?", (time_text(now - keep),))
            gone = conn.changes()
        gone += self._fit(size_cap)
        if gone:
            self._shrink()
        return gone

    def _fit(self, size_cap: int) -> int:
        """Delete the oldest entries, only as many as the cap asks for."""
        gone = 0
        while (excess := _used(self._database.connection()) - size_cap) > 0:
            with self._database.transaction() as conn:
                oldest = fetch(
                    conn,
                    "SELECT id, 300 + ifnull(length(request), 0) + ifnull(length(response), 0)"
                    " FROM log_entry ORDER BY at, id LIMIT ?",
                    (_STEP,),
                )
                freed = 0
                for number, size in oldest:
                    conn.execute("DELETE FROM log_entry WHERE id = ?", (number,))
                    gone += 1
                    freed += size
                    if freed >= excess:
                        break
            if not oldest:
                break
        return gone

    def _shrink(self) -> None:
        with self._database.transaction() as conn:
            for _page in conn.execute("PRAGMA incremental_vacuum"):
                pass
        self._database.checkpoint()

    # -------------------------------------------------------------- care

    def describe(self) -> str:
        """Name, version and size of the file, for *Copy details*."""
        return self._database.describe()

    def close_thread(self) -> None:
        self._database.close_thread()

    def close(self) -> None:
        self._database.close()


def _used(conn: Connection) -> int:
    """Bytes in use, without the room that deleted entries left."""
    pages, free, size = (
        int(fetch(conn, f"PRAGMA {name}")[0][0])
        for name in ("page_count", "freelist_count", "page_size")
    )
    return (pages - free) * size


def _clean(text: str) -> str:
    return text.replace("\0", "").encode("utf-8", "replace").decode()


def _packed(text: str | None) -> bytes | None:
    return zlib.compress(text.encode("utf-8", "replace"), 6) if text else None


def _unpacked(data: bytes | None) -> str:
    if not data:
        return ""
    try:
        unpacker = zlib.decompressobj()
        return unpacker.decompress(data, BODY_LIMIT).decode("utf-8", "replace")
    except zlib.error:
        return ""


def _row(row: tuple[Any, ...]) -> LogRow:
    return LogRow(
        id=row[0],
        at=moment_of(row[1]),
        run_id=row[2],
        operation=row[3],
        method=row[4],
        url=row[5],
        status=row[6],
        description=row[7],
        duration_ms=row[8],
        request_id=row[9],
        retry=row[10],
        points_requested=row[11],
        points_charged=row[12],
        is_error=bool(row[13]),
        error_code=row[14],
    )
