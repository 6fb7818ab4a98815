"""Lines of the spool, and which of them are known already by their digest."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterator
from pathlib import Path

from xxhash import xxh3_128_digest

from shopsync_gui.core.mirror.connection import Conn
from shopsync_gui.core.mirror.tables import Table

CHECK_EVERY = 2_000
Report = Callable[[int, int | None], None]


def digest_of(line: bytes) -> bytes:
    """xxh3-128 of a line without its newline."""
    return xxh3_128_digest(line)


class Known:
    """Digests of stored rows in packed, sorted arrays; which of them were met again."""

    def __init__(self, conn: Conn, store_id: int, tables: tuple[Table, ...]) -> None:
        self._high = array("Q")
        self._low = array("Q")
        self._table = bytearray()
        self._key = array("q")
        union = " UNION ALL ".join(
            f"SELECT digest, {i}, key FROM {t.name}"
            " WHERE store_id = ?1 AND digest IS NOT NULL AND deleted_at IS NULL"
            for i, t in enumerate(tables)
        )
        for digest, table, key in conn.execute(f"{union} ORDER BY 1", (store_id,)):
            self._high.append(int.from_bytes(digest[:8], "big"))
            self._low.append(int.from_bytes(digest[8:], "big"))
            self._table.append(table)
            self._key.append(key)
        self._met = bytearray(len(self._high))
        self.tables = tables

    def meet(self, digest: bytes) -> bool:
        """Whether a stored row came from exactly these bytes; notes that it was seen."""
        high = int.from_bytes(digest[:8], "big")
        at = bisect_left(self._high, high)
        low = int.from_bytes(digest[8:], "big")
        while at < len(self._high) and self._high[at] == high:
            if self._low[at] == low:
                self._met[at] = 1
                return True
            at += 1
        return False

    def met(self) -> dict[Table, int]:
        """How many rows of each table were met."""
        counts = [0] * len(self.tables)
        for table, flag in zip(self._table, self._met, strict=True):
            counts[table] += flag
        return dict(zip(self.tables, counts, strict=True))

    def met_keys(self, table: Table) -> array[int]:
        """Row keys of one table that were met."""
        wanted = self.tables.index(table)
        return array(
            "q",
            (
                k
                for k, t, flag in zip(self._key, self._table, self._met, strict=True)
                if flag and t == wanted
            ),
        )


def lines_of(
    files: tuple[Path, ...], check: Callable[[], None], report: Report | None = None
) -> Iterator[bytes]:
    """Every line of every file, without its newline; empty ones are passed over."""
    total = sum(file.stat().st_size for file in files)
    done = 0
    count = 0
    for file in files:
        with file.open("rb", buffering=1 << 20) as lines:
            for raw in lines:
                count += 1
                if not count % CHECK_EVERY:
                    check()
                    if report is not None:
                        report(done, total)
                done += len(raw)
                line = raw.rstrip(b"\r\n")
                if line:
                    yield line
