"""Times, prices and lists as the database writes them, and back."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from decimal import Decimal, InvalidOperation
from typing import Any, cast

from apsw import Connection


def time_text(moment: datetime | None) -> str | None:
    """An aware time as ``2026-11-21T02:00:00Z`` (microseconds only when there are some)."""
    if moment is None:
        return None
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat() + "Z"


def time_of(text: str | None) -> datetime | None:
    """The inverse of ``time_text``; None for nothing and for what is no time."""
    if not text:
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def moment_of(text: str) -> datetime:
    """A time that must be there (columns that are NOT NULL)."""
    found = time_of(text)
    return found if found is not None else datetime.fromtimestamp(0, UTC)


def decimal_of(text: str | None) -> Decimal | None:
    """A price with exactly the digits it was stored with; None for nothing."""
    if text is None or text == "":
        return None
    try:
        number = Decimal(text)
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


def list_of(text: str | None) -> list[Any]:
    """A JSON list; empty for nothing and for anything else."""
    try:
        found = json.loads(text or "[]")
    except ValueError:
        return []
    return cast("list[Any]", found) if isinstance(found, list) else []


def texts_of(text: str | None) -> tuple[str, ...]:
    """A JSON list of texts."""
    return tuple(str(item) for item in list_of(text))


def dict_of(text: str | None) -> dict[str, Any]:
    """A JSON object; empty for nothing and for anything else."""
    try:
        found = json.loads(text or "{}")
    except ValueError:
        return {}
    return cast("dict[str, Any]", found) if isinstance(found, dict) else {}


def pairs_of(text: str | None) -> tuple[tuple[str, str], ...]:
    """A JSON list of ``[name, value]``, as variants keep what was chosen."""
    pairs = (cast("list[Any]", p) for p in list_of(text) if isinstance(p, list))
    return tuple((str(pair[0]), str(pair[1])) for pair in pairs if len(pair) == 2)


def options_of(text: str | None) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """A product's options in their order: name and values of each."""
    found: list[tuple[int, str, tuple[str, ...]]] = []
    for item in list_of(text):
        if isinstance(item, dict):
            option = cast("dict[str, Any]", item)
            values = tuple(str(value) for value in option.get("values") or ())
            found.append((int(option.get("position") or 0), str(option.get("name", "")), values))
    found.sort(key=lambda option: option[0])
    return tuple((name, values) for _, name, values in found)


def json_text(value: object) -> str:
    """A list or an object as compact JSON text."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def fetch(conn: Connection, sql: str, values: tuple[object, ...] = ()) -> list[tuple[Any, ...]]:
    """All rows of a query (SQLite's columns have no static type)."""
    return conn.execute(sql, cast("Any", values)).fetchall()
