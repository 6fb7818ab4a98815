"""Pages of a list: cursors, ``first``/``after``/``last``/``before``, forwards and backwards."""

from __future__ import annotations

import base64
import binascii
import json
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

LARGEST_PAGE = 250
Key = tuple[Any, int]


class FieldError(Exception):
    """An error of one field, as it goes into ``errors``."""

    def __init__(self, message: str, code: str, **more: Any) -> None:
        super().__init__(message)
        self.extensions: dict[str, Any] = {"code": code, **more}


@dataclass(frozen=True, slots=True)
class Rows:
    """What a connection holds, sorted by ``key`` (value, number); last first if reverse."""

    records: Sequence[Any]
    key: Callable[[Any], Key]
    reverse: bool = False
    largest: int = LARGEST_PAGE

    def in_order(self) -> Sequence[Any]:
        """All of them, in the order that was asked for."""
        return self.records[::-1] if self.reverse else self.records


@dataclass(frozen=True, slots=True)
class Page:
    """Some rows, and whether there are more on either side."""

    records: Sequence[Any]
    key: Callable[[Any], Key]
    has_next: bool
    has_previous: bool

    def cursor(self, record: Any) -> str:
        """The opaque text that stands for a record's place."""
        value, number = self.key(record)
        text = json.dumps({"last_id": number, "last_value": value}, separators=(",", ":"))
        return base64.b64encode(text.encode()).decode()


def ordered(records: Sequence[Any], key: Callable[[Any], Key], *, reverse: bool = False) -> Rows:
    """Sort records by their key."""
    return Rows(sorted(records, key=key), key, reverse)


def in_place(records: Sequence[Any], *, reverse: bool = False) -> Rows:
    """Records that stand in their order already and have a ``position`` (or keep their place)."""
    places = {id(record): place for place, record in enumerate(records)}
    return Rows(records, lambda record: (places[id(record)], 0), reverse)


def _decode(cursor: str) -> Key:
    try:
        found: Any = json.loads(base64.b64decode(cursor, validate=True))
        return found["last_value"], int(found["last_id"])
    except (ValueError, KeyError, TypeError, binascii.Error) as exc:
        raise FieldError("Invalid cursor for current pagination sort.", "BAD_REQUEST") from exc


def _place(rows: Rows, cursor: str, *, behind: bool) -> int:
    """Where the cursor cuts the sorted records."""
    wanted = _decode(cursor)
    search = bisect_right if behind else bisect_left
    try:
        return search(rows.records, wanted, key=rows.key)
    except TypeError as exc:  # a cursor of another sort key
        raise FieldError("Invalid cursor for current pagination sort.", "BAD_REQUEST") from exc


def cut(rows: Rows, arguments: dict[str, Any]) -> Page:
    """One page; a size is needed, as Shopify needs one."""
    first: int | None = arguments.get("first")
    last: int | None = arguments.get("last")
    if first is None and last is None:
        raise FieldError("you must provide one of first or last", "BAD_REQUEST")
    for name, size in (("first", first), ("last", last)):
        if size is not None and size < 0:
            raise FieldError(f"{name} must be zero or more", "BAD_REQUEST")
        if size is not None and size > rows.largest:
            raise FieldError(
                f"{name} is {size}, which exceeds the maximum of {rows.largest}",
                "MAX_INPUT_SIZE_EXCEEDED",
            )
    start, end = 0, len(rows.records)
    after, before = arguments.get("after"), arguments.get("before")
    low, high = (before, after) if rows.reverse else (after, before)
    if low is not None:
        start = _place(rows, low, behind=True)
    if high is not None:
        end = _place(rows, high, behind=False)
    size = first if first is not None else last
    assert size is not None
    total = len(rows.records)
    from_low_end = (first is not None) != rows.reverse
    if from_low_end:
        end = max(start, min(end, start + size))
    else:
        start = max(start, end - size)
    records = rows.records[start:end]
    more_below, more_above = start > 0, end < total
    if rows.reverse:
        return Page(records[::-1], rows.key, more_below, more_above)
    return Page(records, rows.key, more_above, more_below)
