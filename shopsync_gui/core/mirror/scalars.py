"""Single values as Shopify sends them and as the database keeps them.

Everything here raises ``ValueError`` for what cannot be kept without inventing something.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from functools import lru_cache
from typing import Annotated, Any, cast

import msgspec

from shopsync_gui.core.domain.ids import number_of

MAX = 2**63 - 1
Whole = Annotated[int, msgspec.Meta(ge=-(2**63), le=MAX)]
"""A whole number that fits into a column."""

_MONEY = re.compile(r"-?[0-9]{1,40}(?:\.[0-9]{1,40})?(?:[eE][+-]?[0-9]{1,3})?").fullmatch
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", re.ASCII).fullmatch
_encode = msgspec.json.Encoder().encode


def number(gid: str, prefix: str) -> int:
    """The number of an id that begins with ``prefix`` (``gid://shopify/Kind/``)."""
    digits = gid.removeprefix(prefix)
    if digits.isdigit() and digits.isascii() and len(digits) < 19 and (value := int(digits)):
        return value
    return number_of(gid, prefix.split("/")[3])


@lru_cache(4_096)  # prices and times come again and again
def money(text: str) -> str:
    """A decimal number, digit for digit as it came."""
    if _MONEY(text) is None:
        raise ValueError("no decimal number")
    return text


@lru_cache(4_096)
def moment(text: str | None) -> str | None:
    """A time as UTC text; Shopify's usual form stays as it is."""
    if text is None or _TIME(text) is not None:
        return text
    found = datetime.fromisoformat(text)
    if found.tzinfo is None:
        raise ValueError("a time without its zone")
    return found.astimezone(UTC).replace(tzinfo=None).isoformat() + "Z"


def measure(value: float) -> str:
    """A weight in one and the same form, whether it came as 2, 2.0 or 2.00."""
    text = repr(value)
    return text.removesuffix(".0")


def json_text(value: object) -> str:
    """Compact JSON."""
    return _encode(value).decode()


def cleaned(value: Any) -> Any:
    """The same value with U+FFFD for NUL, which ends a text in too many places."""
    if isinstance(value, str):
        return value.replace("\0", "\ufffd")
    if isinstance(value, list):
        return [cleaned(item) for item in cast("list[Any]", value)]
    if isinstance(value, dict):
        return {cleaned(k): cleaned(v) for k, v in cast("dict[str, Any]", value).items()}
    return value
