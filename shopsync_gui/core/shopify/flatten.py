"""From a page's nested node to the lines that a bulk operation would have written."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast

import msgspec

_encode = msgspec.json.Encoder().encode


def connection_nodes(value: object) -> list[dict[str, Any]] | None:
    """The nodes of a connection (``nodes`` or ``edges``), None when it is something else."""
    if not isinstance(value, dict):
        return None
    found = cast("dict[str, Any]", value)
    if "id" in found:
        return None
    if isinstance(found.get("nodes"), list):
        return found["nodes"]
    if isinstance(found.get("edges"), list):
        return [edge["node"] for edge in found["edges"]]
    return None


def flatten(node: dict[str, Any], parent: str | None = None) -> Iterator[bytes]:
    """One line for the node without its connections, then a line for each child, recursively.

    Keys keep their order; ``__parentId`` comes last, as in Shopify's own files.
    """
    own: dict[str, Any] = {}
    children: list[dict[str, Any]] = []
    for key, value in node.items():
        nodes = connection_nodes(value)
        if nodes is None:
            own[key] = value
        else:
            children.extend(nodes)
    if parent is not None:
        own["__parentId"] = parent
    yield _encode(own)
    for child in children:
        yield from flatten(child, node["id"])
