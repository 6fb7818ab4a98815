"""Selections turned into functions: what a query selects, taken from the shop's records.

graphql-core has checked the query; this only takes the values out, much faster than a general
executor could. The result is what any GraphQL server gives: aliases, fragments, nulls, errors.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from graphql import (
    FieldNode,
    FragmentSpreadNode,
    GraphQLIncludeDirective,
    GraphQLSkipDirective,
    InlineFragmentNode,
    SelectionSetNode,
    get_directive_values,
)
from graphql.execution.values import get_argument_values

from shopsync_gui.sample.paging import FieldError, Page, Rows, cut
from shopsync_gui.sample.schema import (
    FieldFacts,
    Prepared,
    field_facts,
    fits,
    is_abstract,
    missing_scopes,
)

Value = Callable[[Any], Any]
"""A record's value, e.g. its title."""
Path = tuple["Path", "str | int"] | None
Sets = tuple[SelectionSetNode, ...]


class Null(Exception):
    """A field that may not be null has no value: its parent becomes null."""


@dataclass(slots=True)
class Fields:
    """How the fields of each type are had; ``made`` ones look at their arguments first."""

    plain: dict[tuple[str, str], Value]
    made: dict[tuple[str, str], Callable[[Scene, dict[str, Any]], Value]]


@dataclass(slots=True)
class Scene:
    """One run of one operation: what it may see, and what is found out on the way."""

    shop: Any
    prepared: Prepared
    variables: Any
    granted: frozenset[str]
    base: str = ""
    is_bulk: bool = False
    errors: list[dict[str, Any]] = field(default_factory=list[dict[str, Any]])
    searches: list[dict[str, Any]] = field(default_factory=list[dict[str, Any]])
    deprecated: set[str] = field(default_factory=set[str])
    page_sizes: dict[int, int] = field(default_factory=dict[int, int])
    """The most rows that a connection gave (key: its node), for the cost really caused."""
    name_of_root: str = ""
    name_of_field: str = ""
    depth: int = 0


@dataclass(slots=True)
class Child:
    """Bulk only: a connection below a record, whose rows become lines of their own."""

    rows: Value
    plan: Callable[[Any], Plan]


@dataclass(slots=True)
class Plan:
    """The selected fields of one type: key, whether it is a simple value, how to get it."""

    entries: list[tuple[str, bool, Callable[..., Any]]]
    children: list[Child]

    def project(self, record: Any, path: Path) -> dict[str, Any]:
        """The selected fields of one record."""
        return {
            key: get(record) if is_simple else get(record, (path, key))
            for key, is_simple, get in self.entries
        }


def unrolled(path: Path) -> list[str | int]:
    """A path as it stands in an error."""
    found: list[str | int] = []
    while path is not None:
        found.append(path[1])
        path = path[0]
    return found[::-1]


class Compiler:
    """Compiles the selections of one run."""

    def __init__(self, scene: Scene, fields: Fields) -> None:
        self._scene = scene
        self._fields = fields
        self._plans: dict[tuple[str, tuple[int, ...]], Plan] = {}

    def plan(self, kind: str, sets: Sets) -> Plan:
        """The plan for records of a concrete type."""
        key = (kind, tuple(map(id, sets)))
        found = self._plans.get(key)
        if found is None:
            found = self._plans[key] = Plan([], [])
            self._scene.depth += 1
            self._fill(found, kind, sets, lambda record: record)
            self._scene.depth -= 1
        return found

    def collect(self, kind: str, sets: Sets) -> dict[str, list[FieldNode]]:
        """The selected fields by their key in the answer; the same key may come several times."""
        found: dict[str, list[FieldNode]] = {}
        for one in sets:
            for node in self._flat(kind, one):
                key = node.alias.value if node.alias else node.name.value
                found.setdefault(key, []).append(node)
        return found

    def _flat(self, kind: str, selection: SelectionSetNode) -> Iterator[FieldNode]:
        for node in selection.selections:
            if not self._is_wanted(node):
                continue
            if isinstance(node, FieldNode):
                yield node
            elif isinstance(node, FragmentSpreadNode):
                fragment = self._scene.prepared.fragments[node.name.value]
                if fits(kind, fragment.type_condition.name.value):
                    yield from self._flat(kind, fragment.selection_set)
            elif isinstance(node, InlineFragmentNode):
                on = node.type_condition
                if on is None or fits(kind, on.name.value):
                    yield from self._flat(kind, node.selection_set)

    def _is_wanted(self, node: Any) -> bool:
        if not node.directives:
            return True
        skip = get_directive_values(GraphQLSkipDirective, node, self._scene.variables)
        include = get_directive_values(GraphQLIncludeDirective, node, self._scene.variables)
        return not (skip and skip["if"]) and not (include and not include["if"])

    # ------------------------------------------------------------------ fields

    def _fill(self, plan: Plan, kind: str, sets: Sets, chain: Value) -> None:
        for key, nodes in self.collect(kind, sets).items():
            name = nodes[0].name.value
            if name == "__typename":
                plan.entries.append((key, True, _constant(kind)))
                continue
            facts = field_facts(kind, name)
            if facts.is_deprecated:
                self._scene.deprecated.add(f"{kind}.{name}")
            inner = tuple(n.selection_set for n in nodes if n.selection_set is not None)
            value = self._value(kind, facts, nodes[0])
            if isinstance(value, FieldError):
                plan.entries.append((key, False, self._failing(facts, value)))
            elif facts.is_leaf:
                plan.entries.append((key, True, value))
            elif facts.is_connection:
                if self._scene.is_bulk:
                    plan.children.append(self._child(value, facts.target, inner, chain))
                else:
                    get = self._connection(value, facts, nodes[0], inner)
                    plan.entries.append((key, False, get))
            else:
                get = self._object(plan, value, facts, inner, chain)
                plan.entries.append((key, False, get))

    def _value(self, kind: str, facts: FieldFacts, node: FieldNode) -> Value | FieldError:
        name = facts.name
        needed_for = node_kind(facts.target) if facts.is_connection else facts.target
        needed = missing_scopes(kind, name, needed_for, self._scene.granted)
        if needed:
            return denied(name, needed)
        found = self._fields.plain.get((kind, name))
        if found is not None:
            return found
        made = self._fields.made.get((kind, name))
        if made is None:
            return FieldError(f"The sample shop has no {kind}.{name}.", "INTERNAL_SERVER_ERROR")
        if kind == "QueryRoot":
            self._scene.name_of_root = name
        self._scene.name_of_field = node.alias.value if node.alias else name
        try:
            return made(
                self._scene, get_argument_values(facts.definition, node, self._scene.variables)
            )
        except FieldError as error:
            return error

    def _failing(self, facts: FieldFacts, error: FieldError) -> Callable[..., Any]:
        is_required = facts.is_required

        def fail(_record: Any, path: Path) -> None:
            self._report(error, path)
            if is_required:
                raise Null

        return fail

    def _report(self, error: FieldError, path: Path) -> None:
        self._scene.errors.append(
            {"message": str(error), "path": unrolled(path), "extensions": error.extensions}
        )

    def chosen(self, target: str, sets: Sets) -> Callable[[Any], Plan]:
        """Which plan a record of this (perhaps abstract) type needs."""
        if is_abstract(target):
            return lambda record: self.plan(record.kind, sets)
        plan = self.plan(target, sets)
        return lambda _record: plan

    # ------------------------------------------------------------------ objects

    def _object(
        self,
        plan: Plan,
        value: Value,
        facts: FieldFacts,
        inner: Sets,
        chain: Value,
    ) -> Callable[..., Any]:
        choose = self.chosen(facts.target, inner)
        if self._scene.is_bulk and not facts.is_abstract:
            for child in choose(None).children:
                plan.children.append(_chained(child, value, chain))
        is_required = facts.is_required

        def get(record: Any, path: Path) -> Any:
            try:
                found = value(record)
                if found is None:
                    return None
                if isinstance(found, list | tuple):
                    return self._list(found, choose, path)  # pyright: ignore[reportUnknownArgumentType] # records
                return choose(found).project(found, path)
            except FieldError as error:
                self._report(error, path)
                if is_required:
                    raise Null from error
            except Null:
                if is_required:
                    raise
            return None

        return get

    def _list(
        self, found: Sequence[Any], choose: Callable[[Any], Plan], path: Path
    ) -> list[dict[str, Any] | None]:
        answer: list[dict[str, Any] | None] = []
        for place, one in enumerate(found):
            if one is None:
                answer.append(None)
                continue
            answer.append(choose(one).project(one, (path, place)))
        return answer

    # ------------------------------------------------------------------ connections

    def _child(self, value: Value, target: str, inner: Sets, chain: Value) -> Child:
        kind, sets = node_kind(target), tuple(self._node_sets(target, inner))
        choose = self.chosen(kind, sets)
        return Child(lambda record: value(chain(record)), choose)

    def _node_sets(self, target: str, inner: Sets) -> Iterator[SelectionSetNode]:
        for nodes in self.collect(target, inner).values():
            edges = tuple(n.selection_set for n in nodes if n.selection_set)
            if nodes[0].name.value == "nodes":
                yield from edges
            elif nodes[0].name.value == "edges":
                kind = field_facts(target, "edges").target
                for found in self.collect(kind, edges).values():
                    yield from (n.selection_set for n in found if n.selection_set)

    def _connection(
        self, value: Value, facts: FieldFacts, node: FieldNode, inner: Sets
    ) -> Callable[..., Any]:
        arguments = get_argument_values(facts.definition, node, self._scene.variables)
        parts = [
            (key, self._part(nodes, facts.target))
            for key, nodes in self.collect(facts.target, inner).items()
        ]
        is_required = facts.is_required
        sizes = self._scene.page_sizes

        def get(record: Any, path: Path) -> Any:
            try:
                rows: Rows | None = value(record)
                if rows is None:
                    return None
                page = cut(rows, arguments)
                sizes[id(node)] = max(sizes.get(id(node), 0), len(page.records))
                return {key: make(page, (path, key)) for key, make in parts}
            except FieldError as error:
                self._report(error, path)
                if is_required:
                    raise Null from error
            except Null:
                if is_required:
                    raise
            return None

        return get

    def _part(self, nodes: list[FieldNode], target: str) -> Callable[[Page, Path], Any]:
        name = nodes[0].name.value
        inner = tuple(n.selection_set for n in nodes if n.selection_set is not None)
        if name == "__typename":
            return lambda _page, _path: target
        kind = field_facts(target, name).target
        if name == "nodes":
            choose = self.chosen(kind, inner)
            return lambda page, path: self._list(page.records, choose, path)
        if name == "pageInfo":
            plan = self.plan(kind, inner)
            return lambda page, path: plan.project(page, path)
        parts: list[tuple[str, Callable[[Page, Any, Path], Any]]] = [
            (key, self._edge_part(found, kind)) for key, found in self.collect(kind, inner).items()
        ]
        return lambda page, path: [
            {key: make(page, one, ((path, place), key)) for key, make in parts}
            for place, one in enumerate(page.records)
        ]

    def _edge_part(self, nodes: list[FieldNode], kind: str) -> Callable[[Page, Any, Path], Any]:
        name = nodes[0].name.value
        if name == "__typename":
            return lambda _page, _record, _path: kind
        if name == "cursor":
            return lambda page, record, _path: page.cursor(record)
        target = field_facts(kind, "node").target
        choose = self.chosen(
            target, tuple(n.selection_set for n in nodes if n.selection_set is not None)
        )
        return lambda _page, record, path: choose(record).project(record, path)


def _constant(value: str) -> Value:
    return lambda _record: value


def node_kind(target: str) -> str:
    """The type of a connection's nodes."""
    return field_facts(target, "nodes").target


def _chained(child: Child, value: Value, chain: Value) -> Child:
    def rows(record: Any) -> Any:
        found = value(chain(record))
        return None if found is None else child.rows(found)

    return Child(rows, child.plan)


def denied(name: str, needed: Sequence[str]) -> FieldError:
    """What Shopify says when a scope is missing."""
    scopes = " or ".join(f"`{scope}`" for scope in needed)
    return FieldError(
        f"Access denied for {name} field. Required access: {scopes} access scope.",
        "ACCESS_DENIED",
        documentation="https://shopify.dev/api/usage/access-scopes",
        requiredAccess=f"{scopes} access scope.",
    )
