"""From a page's nested node to the lines that a bulk operation would have written."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast

import msgspec

from shopsync_gui.core.domain.errors import BadAnswer

_encode = msgspec.json.Encoder().encode


def connection_nodes(value: object) -> list[dict[str, Any]] | None:
    """The nodes of a connection (``nodes`` or ``edges``), None when it is something else."""
    if not isinstance(value, dict):
        return None
    found = cast("dict[str, Any]", value)
    if "id" in found:
        return None
    if isinstance(found.get("nodes"), list):
        nodes = cast("list[Any]", found["nodes"])
    elif isinstance(found.get("edges"), list):
        nodes = [edge.get("node") for edge in _objects(found["edges"])]
    else:
        return None
    return _objects(nodes)


def flatten(node: dict[str, Any], parent: str | None = None) -> Iterator[bytes]:
    """One line for the node without its connections, then a line for each child, recursively.

    Keys keep their order; ``__parentId`` comes last, as in Shopify's own files.  ``BadAnswer`` for
    a record with children but without an id.
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
    owner = node.get("id")
    if children and not isinstance(owner, str):
        raise BadAnswer("children of a record without an id")
    for child in children:
        yield from flatten(child, cast("str", owner))


def _objects(values: list[Any]) -> list[dict[str, Any]]:
    if not all(isinstance(v, dict) for v in values):
        raise BadAnswer("a list without records")
    return cast("list[dict[str, Any]]", values)
