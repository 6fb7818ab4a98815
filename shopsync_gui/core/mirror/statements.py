"""SQL on a connection whose columns have no static type."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, cast

from shopsync_gui.core.db.database import Connection
from shopsync_gui.core.db.values import fetch

__all__ = ["fetch", "many", "run", "stream"]


def run(conn: Connection, sql: str, values: Sequence[Any] = ()) -> None:
    """One statement whose rows nobody wants."""
    cast("Any", conn).execute(sql, values)


def many(conn: Connection, sql: str, rows: Sequence[Sequence[Any]]) -> None:
    """One statement for each row."""
    if rows:
        cast("Any", conn).executemany(sql, rows)


def stream(conn: Connection, sql: str, values: Sequence[Any] = ()) -> Iterator[tuple[Any, ...]]:
    """Rows one by one, however many there are."""
    return iter(cast("Any", conn).execute(sql, values))
