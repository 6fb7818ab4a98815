"""Which record is a line? Told by the kinds of its id and of its parent's id."""

from __future__ import annotations

import re
from enum import IntEnum
from functools import lru_cache
from typing import Any

import msgspec

from shopsync_gui.core.domain.errors import BadAnswer
from shopsync_gui.core.domain.ids import parse_gid
from shopsync_gui.core.shopify.decode import decode_line


class Shape(IntEnum):
    """What a line can be. Numbers, because the hot path uses them as list indexes."""

    PRODUCT = 0
    VARIANT = 1
    MEDIA = 2
    COLLECTION = 3
    PUBLICATION = 4
    METAFIELD = 5
    LOCATION = 6
    ITEM = 7
    LEVEL = 8
    MEMBERSHIP = 9
    PUBLISHED = 10
    STOCK = 11
    STUB = 12
    """A product's bare id: bulk files carry it for the sake of its children."""
    UNKNOWN = 13


Head = tuple[Shape, int, int]
"""Kind of a line, the number of its id and of its parent's (0: none, or not to be seen)."""

MEDIA_KINDS = ("MediaImage", "Video", "ExternalVideo", "Model3d")

_SHAPES: dict[tuple[str, str], Shape] = {
    ("Product", ""): Shape.PRODUCT,
    ("ProductVariant", "Product"): Shape.VARIANT,
    **{(kind, "Product"): Shape.MEDIA for kind in MEDIA_KINDS},
    ("Collection", "Product"): Shape.MEMBERSHIP,
    ("Collection", ""): Shape.COLLECTION,
    ("Publication", ""): Shape.PUBLICATION,
    ("Metafield", "Product"): Shape.METAFIELD,
    ("Location", ""): Shape.LOCATION,
    ("InventoryItem", ""): Shape.ITEM,
    ("InventoryLevel", "InventoryItem"): Shape.LEVEL,
    ("ProductVariant", "InventoryItem"): Shape.STOCK,
}
_FAST: dict[bytes, dict[bytes, Shape]] = {}
for (_kind, _parent), _shape in _SHAPES.items():
    _FAST.setdefault(_parent.encode(), {})[_kind.encode()] = _shape

# The usual form, id first and parent last, needs no parsing: a quotation mark inside a text is
# escaped, so these bytes can only be the object's own first and last field.
_START = re.compile(
    rb'\{"id":"gid:\\?/\\?/shopify\\?/([A-Za-z0-9_]+)\\?/([0-9]{1,19})(?:\?[^"\\]*)?"'
).match
_END = re.compile(
    rb',"__parentId":"gid:\\?/\\?/shopify\\?/([A-Za-z0-9_]+)\\?/([0-9]{1,19})(?:\?[^"\\]*)?"\}$'
).match
_BARE = re.compile(rb'\{\s*"id"\s*:\s*"[^"]*"\s*\}').fullmatch
_ONLY_ID = b'"publication":{"id":'
_MAX = 2**63 - 1


class _Ends(msgspec.Struct):
    id: str | None = None
    parent: str | None = msgspec.field(name="__parentId", default=None)
    publication: Any = None
    media_content_type: Any = msgspec.field(name="mediaContentType", default=None)


_ends = msgspec.json.Decoder(_Ends).decode


def head_of(line: bytes) -> Head:
    """Tell the record of a line. Never fails: what cannot be told is ``UNKNOWN``."""
    start = _START(line)
    at = line.rfind(b"__parentId")
    if start is None:
        if line.startswith(b'{"isPublished":') and _ONLY_ID in line and line.count(b'"id":') == 1:
            kind, parent = _end_of(line[at - 2 :])
            if kind == b"Product":
                return Shape.PUBLISHED, 0, parent
        return _read(line)
    if at < 0:
        kind, parent = b"", 0
    else:
        kind, parent = _end_of(line[at - 2 :]) if len(line) - at < 200 else (b"", 0)
        if not parent:
            return _read(line)
    own, digits = start.groups()
    number = int(digits)
    shape = _FAST[kind].get(own) if kind in _FAST else None
    if shape is None or not 0 < number <= _MAX:
        return _read(line)
    if shape is Shape.PRODUCT and len(line) < 100 and _BARE(line):
        shape = Shape.STUB
    return shape, number, parent


@lru_cache(64)
def _end_of(tail: bytes) -> tuple[bytes, int]:
    """Kind and number of the parent; the children of one parent mostly come together."""
    end = _END(tail)
    if end is None or int(end.group(2)) > _MAX:
        return b"", 0
    return end.group(1), int(end.group(2))


def _read(line: bytes) -> Head:
    """The slow and sure way, whatever the order of the keys."""
    try:
        ends = _ends(line)
    except ValueError:  # msgspec's errors are that too
        try:
            ends = msgspec.convert(decode_line(line), _Ends)
        except (BadAnswer, ValueError, RecursionError):
            return _salvage(line)
    kind, number = _split(ends.id)
    parent_kind, parent = _split(ends.parent)
    if ends.id is None and ends.publication is not None and parent_kind == "Product":
        return (Shape.PUBLISHED, 0, parent)
    shape = _SHAPES.get((kind, parent_kind), Shape.UNKNOWN)
    if shape is Shape.UNKNOWN and parent_kind == "Product" and ends.media_content_type is not None:
        shape = Shape.MEDIA  # a kind of medium that Shopify added later
    if number == 0 or (ends.parent is not None and parent == 0):
        shape = Shape.UNKNOWN
    if shape is Shape.PRODUCT and _BARE(line):
        shape = Shape.STUB
    return (shape, number, parent)


def _split(gid: str | None) -> tuple[str, int]:
    if gid is None:
        return "", 0
    try:
        return parse_gid(gid)
    except ValueError:
        return "?", 0


_GID = re.compile(rb'"(id|__parentId)"\s*:\s*"gid:\\?/\\?/shopify\\?/(\w+)\\?/([0-9]{1,18})\D')


def _salvage(line: bytes) -> Head:
    """What can still be seen of a line that is no JSON: its ids, if they are where they belong."""
    found = {m.group(1): m for m in reversed(list(_GID.finditer(line)))}
    own, above = found.get(b"id"), found.get(b"__parentId")
    parent_kind, parent = (b"", 0) if above is None else (above.group(2), int(above.group(3)))
    if own is None or own.start() > 2:
        return (Shape.UNKNOWN, 0, parent)
    shape = _FAST.get(parent_kind, {}).get(own.group(2), Shape.UNKNOWN)
    return (shape, int(own.group(3)), parent)
