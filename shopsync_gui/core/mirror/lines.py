"""Which record a line is, told by the kind of its id and of its parent's."""

from __future__ import annotations

import re
from dataclasses import dataclass

import msgspec

# The usual form: the id first, the parent last.  Anything else is read properly.
_HEAD = re.compile(rb'\{"id":"gid:\\?/\\?/shopify\\?/([A-Za-z0-9_]+)\\?/')
_TAIL = re.compile(rb'"__parentId":"gid:\\?/\\?/shopify\\?/([A-Za-z0-9_]+)\\?/[^"]*"\}\s*\Z')


class _Ends(msgspec.Struct):
    id: str | None = None
    parent: str | None = msgspec.field(name="__parentId", default=None)
    publication: msgspec.Raw | None = None


_ends = msgspec.json.Decoder(_Ends)

Kind = tuple[str, str]
"""Types of id and parent, e.g. ``("ProductVariant", "Product")``; empty for none."""
PUBLISHED = "(published)"
"""Stands for the id type of a row that says where a product is published: it has no id."""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A line that is no record; ``owner`` is the id text of its parent or itself, if seen."""

    why: str
    kind: str
    number: int
    parent_kind: str
    parent: int


def kind_of(line: bytes) -> Kind:
    """Tell the record of a line; ``ValueError`` when it has neither id nor publication."""
    head = _HEAD.match(line)
    if head is not None:
        tail = _TAIL.search(line, max(0, len(line) - 160))
        if tail is not None:
            return head.group(1).decode(), tail.group(1).decode()
        if b"__parentId" not in line:
            return head.group(1).decode(), ""
    try:
        ends = _ends.decode(line)
    except (msgspec.DecodeError, RecursionError) as exc:
        raise ValueError(f"no record: {str(exc)[:120]}") from exc
    parent = _type(ends.parent)
    if ends.id is not None:
        return _type(ends.id), parent
    if ends.publication is not None and parent:
        return PUBLISHED, parent
    raise ValueError("a record without an id")


def _type(gid: str | None) -> str:
    if gid is None:
        return ""
    parts = gid.split("/")
    return parts[3] if len(parts) >= 5 else ""


_GIDS = re.compile(rb'"(id|__parentId)"\s*:\s*"gid:\\?/\\?/shopify\\?/(\w+)\\?/(\d{1,19})')


def salvage(line: bytes, why: str) -> Unreadable:
    """What can still be seen of a line that cannot be read."""
    kind, number, parent_kind, parent = "", 0, "", 0
    for found in _GIDS.finditer(line):
        name, value = found.group(2).decode(), int(found.group(3))
        if found.group(1) == b"__parentId":
            parent_kind, parent = name, value
        elif not kind:
            kind, number = name, value
    return Unreadable(why, kind, number, parent_kind, parent)
