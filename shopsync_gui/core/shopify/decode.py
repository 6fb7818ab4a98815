"""The one door through which JSON from Shopify comes in."""

from __future__ import annotations

import json
import math
import re
from typing import Any, NoReturn, cast

import msgspec

from shopsync_gui.core.domain.errors import BadAnswer


def _finite(text: str) -> float:
    value = float(text)
    if not math.isfinite(value):
        raise ValueError("a number that no computer holds")
    return value


_decoder = msgspec.json.Decoder(float_hook=_finite)
_SURROGATE = re.compile("[\ud800-\udfff]")


def decode_object(body: bytes) -> dict[str, Any]:
    """A JSON object; ``BadAnswer`` for everything malformed, too deep or not an object.

    Lone surrogates, which no database takes, become U+FFFD.
    """
    try:
        value = _decoder.decode(body)
    except (msgspec.MsgspecError, RecursionError, ValueError):
        value = _second_chance(body)
    if not isinstance(value, dict):
        raise BadAnswer("a JSON object was expected")
    return cast("dict[str, Any]", value)


decode_line = decode_object


def _second_chance(body: bytes) -> object:
    """The standard library reads a lone surrogate; everything else stays refused."""
    try:
        value = json.loads(body, parse_constant=_refuse, parse_float=_finite)
        return _clean(value)
    except (ValueError, RecursionError) as exc:
        raise BadAnswer(f"malformed JSON: {str(exc)[:120]}") from exc


def _refuse(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON")


def _clean(value: Any) -> Any:
    if isinstance(value, str):
        return _SURROGATE.sub("\ufffd", value)
    if isinstance(value, list):
        return [_clean(v) for v in cast("list[Any]", value)]
    if isinstance(value, dict):
        return {_clean(k): _clean(v) for k, v in cast("dict[str, Any]", value).items()}
    return value
