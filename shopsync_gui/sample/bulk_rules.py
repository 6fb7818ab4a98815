"""What a bulk operation's inner query must look like, and how Shopify refuses others."""

from __future__ import annotations

from collections.abc import Iterator

from graphql import (
    FieldNode,
    FragmentSpreadNode,
    GraphQLList,
    GraphQLNonNull,
    InlineFragmentNode,
    SelectionSetNode,
)

from shopsync_gui.sample.schema import LONGEST_QUERY, Prepared, field_facts

MOST_CONNECTIONS = 5
DEEPEST = 2


def refusal(text: str, prepared: Prepared) -> str | None:
    """Why this text cannot run in bulk; None when it can."""
    if len(text.encode()) > LONGEST_QUERY:
        return f"Query is too long (maximum is {LONGEST_QUERY} bytes)"
    if prepared.errors:
        return f"Invalid bulk query: {prepared.errors[0]['message']}"
    operation = prepared.operation(None)
    if operation is None:
        return "Bulk queries must contain exactly one operation."
    if operation.operation.value != "query":
        return "Invalid operation type. Only `query` operations are supported."
    if operation.variable_definitions:
        return "Bulk queries cannot use variables."
    tops = list(_fields(prepared, operation.selection_set, "QueryRoot"))
    if len(tops) != 1:
        return "Bulk queries must have exactly one top level field."
    if tops[0][0].name.value in ("node", "nodes"):
        return "Bulk queries cannot contain a top level `node` or `nodes` field."
    walk = _Walk(prepared)
    problem = walk.selection(operation.selection_set, "QueryRoot", 0, in_list=False)
    if problem is not None:
        return problem
    if walk.connections == 0:
        return "Bulk queries must contain at least one connection."
    if walk.connections > MOST_CONNECTIONS:
        return f"Bulk queries cannot contain more than {MOST_CONNECTIONS} connections."
    return None


def _fields(
    prepared: Prepared, selection: SelectionSetNode | None, kind: str
) -> Iterator[tuple[FieldNode, str]]:
    """Every field of a selection with the type it is asked of, fragments opened."""
    for node in selection.selections if selection else ():
        if isinstance(node, FieldNode):
            if node.name.value != "__typename":
                yield node, kind
        elif isinstance(node, FragmentSpreadNode):
            found = prepared.fragments[node.name.value]
            yield from _fields(prepared, found.selection_set, found.type_condition.name.value)
        elif isinstance(node, InlineFragmentNode):
            on = node.type_condition.name.value if node.type_condition else kind
            yield from _fields(prepared, node.selection_set, on)


def is_list(kind: str, name: str) -> bool:
    """Whether a field is a plain list."""
    found = field_facts(kind, name).definition.type
    if isinstance(found, GraphQLNonNull):
        found = found.of_type  # pyright: ignore[reportUnknownVariableType, reportUnknownMemberType] # of any type
    return isinstance(found, GraphQLList)


class _Walk:
    def __init__(self, prepared: Prepared) -> None:
        self._prepared = prepared
        self.connections = 0

    def selection(
        self, selection: SelectionSetNode | None, kind: str, depth: int, *, in_list: bool
    ) -> str | None:
        """The first thing that is wrong below; ``depth`` counts the connections above."""
        for node, owner in _fields(self._prepared, selection, kind):
            facts = field_facts(owner, node.name.value)
            if facts.is_leaf:
                continue
            if facts.is_connection:
                problem = self._connection(node, facts.target, depth, in_list=in_list)
            else:
                inside = in_list or is_list(owner, node.name.value)
                problem = self.selection(node.selection_set, facts.target, depth, in_list=inside)
            if problem is not None:
                return problem
        return None

    def _connection(self, node: FieldNode, target: str, depth: int, *, in_list: bool) -> str | None:
        self.connections += 1
        if in_list:
            return "Queries that contain a connection field within a list field are not supported."
        if depth > DEEPEST:
            return (
                "Bulk queries cannot contain connections with a nesting depth greater than "
                f"{DEEPEST}."
            )
        inner = {n.name.value: n for n, _ in _fields(self._prepared, node.selection_set, target)}
        edges = inner.get("edges")
        if "nodes" in inner or edges is None:
            return f"Connection fields must select via `edges` > `node`: {node.name.value}."
        edge = field_facts(target, "edges").target
        found = [
            n
            for n, _ in _fields(self._prepared, edges.selection_set, edge)
            if n.name.value == "node"
        ]
        if not found:
            return f"Connection fields must select via `edges` > `node`: {node.name.value}."
        kind = field_facts(edge, "node").target
        below = _Walk(self._prepared)
        problem = below.selection(found[0].selection_set, kind, depth + 1, in_list=False)
        self.connections += below.connections
        if problem is not None:
            return problem
        if below.connections and not self._has_id(found[0].selection_set, kind):
            return (
                "The parent 'node' field for a nested connection must select the 'id' field "
                f"without an alias and must be of 'ID' return type. Field: {node.name.value}."
            )
        return None

    def _has_id(self, selection: SelectionSetNode | None, kind: str) -> bool:
        return any(
            n.name.value == "id" and n.alias is None
            for n, _ in _fields(self._prepared, selection, kind)
        )
