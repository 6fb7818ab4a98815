"""Small pieces that the tables of fields are made of."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from operator import attrgetter, itemgetter
from typing import Any

from shopsync_gui.sample.constants import CURRENCY
from shopsync_gui.sample.paging import FieldError
from shopsync_gui.sample.selection import Scene, Value

Arguments = dict[str, Any]
Made = Callable[[Scene, Arguments], Value]


def money(amount: str | None) -> dict[str, str] | None:
    """An amount in the shop's currency."""
    return None if amount is None else {"amount": amount, "currencyCode": CURRENCY}


def count_of(number: int) -> dict[str, Any]:
    """A complete count."""
    return {"count": number, "precision": "EXACT"}


def of(*names: str) -> dict[str, Value]:
    """Fields that stand in the record under their snake_case name."""
    found: dict[str, Value] = {}
    for name in names:
        snake = "".join(f"_{c.lower()}" if c.isupper() else c for c in name)
        found[name] = attrgetter(snake)
    return found


def keys(*names: str) -> dict[str, Value]:
    """Fields of values that are plain dictionaries, keyed by the field's name."""
    return {name: itemgetter(name) for name in names}


def sort_key(
    sorts: Mapping[str, Callable[[Any], Any]], name: str
) -> Callable[[Any], tuple[Any, int]]:
    """The key of a sort order: its value, then the record's number."""
    value = sorts.get(name, attrgetter("number"))
    return lambda record: (value(record), record.number)


def checked(text: str) -> str:
    """An id (gid) that looks like one."""
    if not text.startswith("gid://shopify/") or text.count("/") != 4:
        raise FieldError(
            f"Invalid global id '{text}'", "argumentLiteralsIncompatible", typeName="CoercionError"
        )
    return text
