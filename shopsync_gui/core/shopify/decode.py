"""The one door through which JSON from Shopify comes in."""

from __future__ import annotations

import json
import math
import re
from typing import Any, NoReturn, cast

import msgspec

from shopsync_gui.core.domain.errors import BadAnswer

_decoder = msgspec.json.Decoder()
_UNSTORABLE = re.compile("[\ud800-\udfff\x00]")


def decode_object(body: bytes) -> dict[str, Any]:
    """A JSON object; ``BadAnswer`` for everything malformed, too deep, too large or not an object.

    Lone surrogates, which SQLite refuses, and NUL, which PostgreSQL refuses, become U+FFFD.
    """
    try:
        value = _decoder.decode(body)
        if b"\\u0000" in body:
            value = _clean(value)
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError):
        value = _second_chance(body)
    if not isinstance(value, dict):
        raise BadAnswer("a JSON object was expected")
    return cast("dict[str, Any]", value)


decode_line = decode_object


def _second_chance(body: bytes) -> object:
    """The standard library reads a lone surrogate; everything else stays refused."""
    try:
        return _clean(json.loads(body, parse_constant=_refuse, parse_float=_finite))
    except (ValueError, RecursionError) as exc:
        raise BadAnswer(f"malformed JSON: {str(exc)[:120]}") from exc


def _refuse(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON")


def _finite(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise ValueError("a number out of range")
    return number


def _clean(value: Any) -> Any:
    if isinstance(value, str):
        return _UNSTORABLE.sub("\ufffd", value)
    if isinstance(value, list):
        return [_clean(v) for v in cast("list[Any]", value)]
    if isinstance(value, dict):
        return {_clean(k): _clean(v) for k, v in cast("dict[str, Any]", value).items()}
    return value
