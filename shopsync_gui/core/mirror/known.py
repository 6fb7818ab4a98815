"""What the mirror holds, packed: a digest and a mark per living row, no Python object each.

A row costs some 40 bytes.  Files mostly come in the order of the last time, so the row after the
one met last is tried first.  Otherwise a digest is looked for among the sorted upper halves (40
bits of the digest and 24 bits of the row's place in one number) and then compared whole.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from xxhash import xxh3_128_digest

from shopsync_gui.core.db.database import Connection
from shopsync_gui.core.mirror.statements import stream
from shopsync_gui.core.mirror.tables import Table

PLACES = 24
_PLACE = (1 << PLACES) - 1
_TOP = (1 << 64) - 1 - _PLACE
_NONE = bytes(16)
_BATCH = 20_000


class Rows:
    """The living rows of one table: keys (ascending), owners, and where each was met."""

    def __init__(self) -> None:
        self.keys: array[int] = array("q")
        self.owners: array[int] = array("q")
        """Parent's id per row; empty for records that stand alone."""
        self.positions: array[int] = array("q")
        """Stored position per row (media only)."""
        self.lines: memoryview = memoryview(array("I"))
        """Number of the line in which the row was met, 0 for not at all."""
        self.by_digest = 0
        """How many were met by their digest."""

    def slot_of(self, key: int) -> int:
        """Where a row stands; -1 when it is none of these."""
        at = bisect_left(self.keys, key)
        return at if at < len(self.keys) and self.keys[at] == key else -1

    def unmet(self) -> Iterator[int]:
        """Slots of the rows that were not met."""
        return (slot for slot, line in enumerate(self.lines) if not line)


class Known:
    """Digests of all living rows of a store's kind; ``meet`` marks rows that came again."""

    def __init__(
        self, conn: Connection, store_id: int, tables: Iterable[Table], check: Callable[[], None]
    ) -> None:
        self.rows: dict[Table, Rows] = {}
        self._high: array[int] = array("Q")
        self._low: array[int] = array("Q")
        self._starts: list[int] = []
        for table in tables:
            self._starts.append(len(self._high))
            self.rows[table] = self._load(conn, store_id, table, check)
        check()
        self._size = len(self._high)
        self._expected = list(self._starts)
        """Per table the row after the one met last: the next line is often of one of these."""
        self._index = self._sorted()
        self._high.append(0)  # so that "the row after" is always there
        self._low.append(0)
        self._lines = array("I", bytes(4 * len(self._high)))
        view = memoryview(self._lines)
        for start, rows in zip(self._starts, self.rows.values(), strict=True):
            rows.lines = view[start : start + len(rows.keys)]

    def __len__(self) -> int:
        return self._size

    def _sorted(self) -> array[int]:
        if self._size >= _PLACE:  # 16 million rows: what comes out of order is decoded
            return array("Q")
        places = [(high & _TOP) | place for place, high in enumerate(self._high)]
        places.sort()
        return array("Q", places)

    def _load(
        self, conn: Connection, store_id: int, table: Table, check: Callable[[], None]
    ) -> Rows:
        rows = Rows()
        names = ["key", "digest"]
        if table.owner:
            names.append(table.owner)
        if table.name == "media":
            names.append("position")
        cursor = stream(
            conn,
            f"SELECT {', '.join(names)} FROM {table.name} NOT INDEXED"
            " WHERE store_id = ? AND deleted_at IS NULL ORDER BY key",
            (store_id,),
        )
        while batch := list(islice(cursor, _BATCH)):
            check()
            columns = list(zip(*batch, strict=True))
            rows.keys.extend(columns[0])
            halves = array("Q")
            halves.frombytes(b"".join([digest or _NONE for digest in columns[1]]))
            self._high.extend(halves[0::2])
            self._low.extend(halves[1::2])
            if table.owner:
                rows.owners.extend(columns[2])
            if table.name == "media":
                rows.positions.extend(columns[3])
        return rows

    def meet(self, lines: list[bytes], first: int) -> list[int]:
        """Mark the rows that these lines came from; return the places of lines not known.

        ``first`` is the number of the first line, from 1 on.
        """
        halves = array("Q")
        halves.frombytes(b"".join(map(xxh3_128_digest, lines)))
        high, low, marks, expected = self._high, self._low, self._lines, self._expected
        unknown: list[int] = []
        which = 0
        for place, (top, rest) in enumerate(zip(halves[0::2], halves[1::2], strict=True)):
            slot = expected[which]
            if high[slot] != top:
                for which, slot in enumerate(expected):  # noqa: B007 - the last value is used
                    if high[slot] == top:
                        break
                else:
                    slot = self._search(top, rest)
                    if slot < 0:
                        unknown.append(place)
                        continue
                    which = bisect_right(self._starts, slot) - 1
            if low[slot] != rest or not top:
                unknown.append(place)
                continue
            marks[slot] = first + place
            expected[which] = slot + 1
        return unknown

    def _search(self, top: int, rest: int) -> int:
        index, wanted = self._index, top & _TOP
        at = bisect_left(index, wanted)
        while at < len(index) and (entry := index[at]) & _TOP == wanted:
            slot = entry & _PLACE
            if self._high[slot] == top and self._low[slot] == rest:
                return slot
            at += 1
        return -1

    def settle(self) -> None:
        """All lines were met: count them per table."""
        for rows in self.rows.values():
            rows.by_digest = len(rows.keys) - rows.lines.tolist().count(0)
