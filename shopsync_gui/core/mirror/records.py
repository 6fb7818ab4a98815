"""From a line to a row of its table: typed, checked, nothing lost and nothing invented.

Fields that are not known here are passed over, optional ones may be missing, texts that list
something (status, policy, type …) stay as they come.  ``ValueError`` means: not readable.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec

from shopsync_gui.core.domain.errors import BadAnswer
from shopsync_gui.core.mirror import product_records, stock_records
from shopsync_gui.core.mirror.lines import Shape
from shopsync_gui.core.mirror.scalars import cleaned
from shopsync_gui.core.mirror.structs import Row, Types
from shopsync_gui.core.shopify.decode import decode_line

__all__ = ["Row", "name_of", "reader_of"]

_TYPES: Types = {**product_records.TYPES, **stock_records.TYPES}


def reader_of(shape: Shape) -> Callable[[bytes, int, int], Row]:
    """A function from a line of this shape, its id and its parent's id to its row.

    It raises ``ValueError`` for a line that cannot be read.
    """
    struct, to_row = _TYPES[shape]
    decode = msgspec.json.Decoder(struct).decode

    def read(line: bytes, own: int, parent: int) -> Row:
        if b"\\u0000" in line:
            return to_row(_second_chance(line, struct), own, parent)
        try:
            record = decode(line)
        except msgspec.ValidationError:
            raise
        except (ValueError, RecursionError):  # a lone surrogate, or no JSON at all
            record = _second_chance(line, struct)
        return to_row(record, own, parent)

    return read


def _second_chance(line: bytes, struct: type[msgspec.Struct]) -> Any:
    try:
        return msgspec.convert(cleaned(decode_line(line)), struct)
    except (BadAnswer, RecursionError) as exc:
        raise ValueError(str(exc)) from exc


def name_of(line: bytes) -> str:
    """What a person would call the record of an unreadable line; empty when nothing is there."""
    try:
        found = cleaned(decode_line(line))
    except (BadAnswer, RecursionError):
        return ""
    for field in ("title", "sku", "name", "key", "alt"):
        value = found.get(field)
        if isinstance(value, str) and value.strip():
            return value.strip()[:200]
    return ""
