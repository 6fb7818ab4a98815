"""Reading lists to their very end, and records whole by their ids."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from shopsync_gui.core.domain.errors import AnswerTooLarge, BadAnswer, CostTooHigh
from shopsync_gui.core.shopify.answers import Answer
from shopsync_gui.core.shopify.gate import Gate
from shopsync_gui.core.shopify.operations import ByIds, Operation


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a list and the answer that it came in."""

    nodes: list[dict[str, Any]]
    answer: Answer


def pages(
    gate: Gate, operation: Operation, path: str, variables: Mapping[str, Any]
) -> Iterator[Page]:
    """Every page of the connection at ``path`` (dots between names); nothing when it is null.

    ``BadAnswer`` for a cursor that comes twice or a page that says there is more but not where.
    Pages become smaller when Shopify says they cost too much.
    """
    seen: set[str] = set()
    after: str | None = variables.get("after")
    first: int | None = None
    while True:
        asked = dict(variables)
        if after is not None:
            asked["after"] = after
        if first is not None:
            asked["first"] = first
        try:
            answer = gate.query(operation, asked)
        except (CostTooHigh, AnswerTooLarge):
            first = (first or 250) // 2
            if first < 1:
                raise
            continue
        found = _at(answer.data, path)
        if found is None:
            return
        yield Page(_nodes(found, operation), answer)
        after = _next(found, operation)
        if after is None:
            return
        if after in seen:
            raise BadAnswer("the same cursor came twice", operation=operation.name)
        seen.add(after)


def nodes_by_id(
    gate: Gate, wanted: ByIds, gids: Sequence[str]
) -> Iterator[tuple[str, dict[str, Any] | None]]:
    """Each id with its record, whole, or None when it is not there (any more)."""
    batch = wanted.batch
    sizes = dict(wanted.sizes)
    start = 0
    while start < len(gids):
        ids = list(gids[start : start + batch])
        try:
            answer = gate.query(wanted.operation, {"ids": ids, **sizes})
        except CostTooHigh:
            if max(sizes.values()) <= 1:
                raise
            sizes = {name: max(1, size // 2) for name, size in sizes.items()}
            continue
        except AnswerTooLarge:
            if batch <= 1:
                raise
            batch = max(1, batch // 2)
            continue
        found = answer.data.get("nodes")
        if not isinstance(found, list) or len(cast("list[Any]", found)) != len(ids):
            raise BadAnswer("not one record for each id", operation=wanted.operation.name)
        for asked, node in zip(ids, cast("list[dict[str, Any] | None]", found), strict=True):
            if node is None:
                yield asked, None
            elif _id(node) == asked:
                yield asked, _whole(gate, wanted, node)
            else:
                raise BadAnswer("another record than asked for", operation=wanted.operation.name)
        start += len(ids)


def _whole(gate: Gate, wanted: ByIds, node: dict[str, Any]) -> dict[str, Any]:
    """Read the further pages of each connection of a record."""
    for name, operation in wanted.children.items():
        found = node.get(name)
        if not isinstance(found, dict):
            continue
        nodes = _nodes(cast("dict[str, Any]", found), wanted.operation)
        after = _next(cast("dict[str, Any]", found), wanted.operation)
        if after is not None:
            variables = {"id": node["id"], "after": after}
            for page in pages(gate, operation, f"{wanted.root}.{name}", variables):
                nodes.extend(page.nodes)
        node[name] = {"nodes": nodes}
    return node


def _id(node: object) -> object:
    return cast("dict[str, Any]", node).get("id") if isinstance(node, dict) else None


def _at(data: dict[str, Any], path: str) -> dict[str, Any] | None:
    found: Any = data
    for name in path.split("."):
        if not isinstance(found, dict):
            return None
        found = cast("dict[str, Any]", found).get(name)
    return cast("dict[str, Any]", found) if isinstance(found, dict) else None


def _nodes(connection: dict[str, Any], operation: Operation) -> list[dict[str, Any]]:
    nodes = connection.get("nodes")
    if not isinstance(nodes, list) or not all(
        isinstance(n, dict) for n in cast("list[Any]", nodes)
    ):
        raise BadAnswer("a list without records", operation=operation.name)
    return cast("list[dict[str, Any]]", nodes)


def _next(connection: dict[str, Any], operation: Operation) -> str | None:
    info: Any = connection.get("pageInfo")
    if not isinstance(info, dict):
        raise BadAnswer("a page without pageInfo", operation=operation.name)
    page = cast("dict[str, Any]", info)
    if not page.get("hasNextPage"):
        return None
    cursor = page.get("endCursor")
    if not isinstance(cursor, str) or not cursor:
        raise BadAnswer("more pages but no cursor", operation=operation.name)
    return cursor
