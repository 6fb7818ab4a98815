"""Reading lists to their very end, and records whole by their ids."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from shopsync_gui.core.domain.errors import AnswerTooLarge, BadAnswer, CostTooHigh
from shopsync_gui.core.shopify.answers import Answer
from shopsync_gui.core.shopify.gate import Gate
from shopsync_gui.core.shopify.operations import ByIds, Operation

EMPTY_PAGES = 10
"""So many empty pages in a row that promise more are taken for a server gone mad."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a list and the answer that it came in."""

    nodes: list[dict[str, Any]]
    answer: Answer


class _ParentGone(Exception):
    """The record whose children were being read is not there any more."""


def pages(
    gate: Gate, operation: Operation, path: str, variables: Mapping[str, Any]
) -> Iterator[Page]:
    """Every page of the connection at ``path`` (dots between names).

    Nothing when the list's owner is not there (``location.inventoryLevels`` of an unknown place).
    ``BadAnswer`` for a list that is missing, a cursor that comes twice, or a page that says there
    is more but not where.  Pages become smaller when Shopify says they cost too much.
    """
    try:
        yield from _pages(gate, operation, path, variables)
    except _ParentGone:
        return


def _pages(
    gate: Gate, operation: Operation, path: str, variables: Mapping[str, Any]
) -> Iterator[Page]:
    seen: set[str] = set()
    after: str | None = variables.get("after")
    first = int(variables.get("first") or operation.first)
    is_smaller = False
    empty = 0
    while True:
        asked = dict(variables)
        if after is not None:
            asked["after"] = after
        if is_smaller:
            asked["first"] = first
        try:
            answer = gate.query(operation, asked)
        except (CostTooHigh, AnswerTooLarge):
            first //= 2
            is_smaller = True
            if first < 1:
                raise
            continue
        found = _at(answer.data, path, operation)
        nodes = _nodes(found, operation)
        yield Page(nodes, answer)
        after = _next(found, operation)
        if after is None:
            return
        if after in seen:
            raise BadAnswer("the same cursor came twice", operation=operation.name)
        seen.add(after)
        empty = 0 if nodes else empty + 1
        if empty >= EMPTY_PAGES:
            raise BadAnswer("empty pages without an end", operation=operation.name)


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
            if max(sizes.values(), default=1) <= 1:
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


def _whole(gate: Gate, wanted: ByIds, node: dict[str, Any]) -> dict[str, Any] | None:
    """Read the further pages of each connection of a record; None if it vanished meanwhile."""
    for name, operation in wanted.children.items():
        found = node.get(name)
        if not isinstance(found, dict):
            raise BadAnswer(f"a record without {name}", operation=wanted.operation.name)
        nodes = _nodes(cast("dict[str, Any]", found), wanted.operation)
        after = _next(cast("dict[str, Any]", found), wanted.operation)
        if after is not None:
            variables = {"id": node["id"], "after": after}
            try:
                for page in _pages(gate, operation, f"{wanted.root}.{name}", variables):
                    nodes.extend(page.nodes)
            except _ParentGone:
                return None  # else the pages that are missing would look like deletions
        node[name] = {"nodes": nodes}
    return node


def _id(node: object) -> object:
    return cast("dict[str, Any]", node).get("id") if isinstance(node, dict) else None


def _at(data: dict[str, Any], path: str, operation: Operation) -> dict[str, Any]:
    """The connection; ``_ParentGone`` when what it belongs to is null."""
    *parents, name = path.split(".")
    found: Any = data
    for parent in parents:
        if not isinstance(found, dict) or parent not in found:
            raise BadAnswer(f"no {parent} in the answer", operation=operation.name)
        found = cast("dict[str, Any]", found)[parent]
        if found is None:
            raise _ParentGone
    connection = cast("dict[str, Any]", found).get(name) if isinstance(found, dict) else None
    if not isinstance(connection, dict):
        raise BadAnswer(f"no {name} in the answer", operation=operation.name)
    return cast("dict[str, Any]", connection)


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
    more = page.get("hasNextPage")
    if more is False:
        return None
    cursor = page.get("endCursor")
    if more is not True or not isinstance(cursor, str) or not cursor:
        raise BadAnswer("more pages but no cursor", operation=operation.name)
    return cursor
