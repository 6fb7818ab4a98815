"""Shopify's global ids (``gid://shopify/Product/123``) and the numbers inside them."""

from __future__ import annotations

import re

_GID = re.compile(r"gid://shopify/([A-Za-z0-9_]{1,64})/([0-9]{1,20})(\?[^\s]{0,200})?")
_MAX = 2**63 - 1


def parse_gid(text: str) -> tuple[str, int]:
    """Return kind and number, e.g. ``("Product", 123)``.

    A query part (``InventoryLevel/1?inventory_item_id=2``) is dropped.  Raises ``ValueError`` for
    anything that is no Shopify id or does not fit into 64 bits.
    """
    found = _GID.fullmatch(text)
    if found is None:
        raise ValueError("not a Shopify id")
    number = int(found.group(2))
    if not 0 < number <= _MAX:
        raise ValueError("a Shopify id outside 64 bits")
    return found.group(1), number


def gid(kind: str, number: int) -> str:
    """The inverse of ``parse_gid``."""
    return f"gid://shopify/{kind}/{number}"


def number_of(text: str, kind: str) -> int:
    """The number of an id that must be of ``kind``; ``ValueError`` otherwise."""
    found, number = parse_gid(text)
    if found != kind:
        raise ValueError(f"an id of {kind} was expected")
    return number
