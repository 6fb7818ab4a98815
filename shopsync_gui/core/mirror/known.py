"""What the mirror holds, packed: a digest and a mark per living row, no Python object each.

A row costs 40 bytes.  A digest is looked for among the sorted upper halves (40 bits of the digest,
24 bits of the row's place, in one number) and then compared whole.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from itertools import islice, repeat

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
        self.lines: array[int] = array("I")
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
        self._all: list[Rows] = []
        for table in tables:
            self._starts.append(len(self._high))
            rows = self._load(conn, store_id, table, check)
            self._all.append(rows)
            self.rows[table] = rows
        check()
        if len(self._high) >= _PLACE:  # 16 million rows: without the index each line is decoded
            self._index: array[int] = array("Q")
            return
        places = [(high & _TOP) | place for place, high in enumerate(self._high)]
        places.sort()
        self._index = array("Q", places)

    def __len__(self) -> int:
        return len(self._high)

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
        rows.lines = array("I", bytes(4 * len(rows.keys)))
        return rows

    def meet(self, lines: list[bytes], first: int) -> list[int]:
        """Mark the rows that these lines came from; return the places of lines not known.

        ``first`` is the number of the first line, from 1 on.
        """
        index, high, low = self._index, self._high, self._low
        if not index:
            return list(range(len(lines)))
        halves = array("Q")
        halves.frombytes(b"".join(map(xxh3_128_digest, lines)))
        tops = [h & _TOP for h in halves[0::2]]
        found = map(bisect_left, repeat(index), tops)
        unknown: list[int] = []
        size = len(index)
        starts, tables = self._starts, self._all
        for place, (at, top) in enumerate(zip(found, tops, strict=True)):
            while at < size and (entry := index[at]) & _TOP == top:
                slot = entry & _PLACE
                if high[slot] == halves[2 * place] and low[slot] == halves[2 * place + 1]:
                    which = len(starts) - 1
                    while starts[which] > slot:
                        which -= 1
                    rows = tables[which]
                    slot -= starts[which]
                    if not rows.lines[slot]:
                        rows.by_digest += 1
                    rows.lines[slot] = first + place
                    break
                at += 1
            else:
                unknown.append(place)
        return unknown
