"""The real Admin schema and what access scope each part of it needs."""

from __future__ import annotations

import json
import threading
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, cast

from graphql import (
    DocumentNode,
    FragmentDefinitionNode,
    GraphQLError,
    GraphQLNamedType,
    GraphQLNonNull,
    GraphQLSchema,
    OperationDefinitionNode,
    build_ast_schema,
    get_named_type,
    is_abstract_type,
    is_leaf_type,
    parse,
    validate,
)

from shopsync_gui import resources
from shopsync_gui.sample.refusals import parse_refusal, refusals

_loading = threading.Lock()
LONGEST_QUERY = 65_535


@cache
def _load() -> GraphQLSchema:
    text = resources.path("schema", "admin_2026-10.graphql").read_text("utf-8")
    document = parse(text, no_location=True)
    return build_ast_schema(document, assume_valid=True, assume_valid_sdl=True)


def schema() -> GraphQLSchema:
    """The 2026-10 schema, cut down to ShopSync's world; loading takes a tenth of a second."""
    with _loading:
        return _load()


@cache
def _scopes() -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    text = resources.path("schema", "scopes_2026-10.json").read_text("utf-8")
    tables: dict[str, dict[str, list[str]]] = json.loads(text)
    return tables["fields"], tables["types"]


def missing_scopes(owner: str, field: str, target: str, granted: Collection[str]) -> list[str]:
    """The scopes of which one is needed for this field; empty when it may be read."""
    fields, types = _scopes()
    for needed in (fields.get(f"{owner}.{field}"), types.get(target)):
        if needed and not any(_covers(granted, scope) for scope in needed):
            return needed
    return []


def _covers(granted: Collection[str], scope: str) -> bool:
    return scope in granted or scope.replace("read_", "write_", 1) in granted


@dataclass(frozen=True, slots=True)
class Prepared:
    """A query text, parsed and checked once: either ``errors`` or something to run."""

    operations: tuple[OperationDefinitionNode, ...]
    fragments: dict[str, FragmentDefinitionNode]
    errors: tuple[dict[str, Any], ...] = ()

    def operation(self, name: str | None) -> OperationDefinitionNode | None:
        """The operation to run; None when the name does not tell which."""
        if name is None:
            return self.operations[0] if len(self.operations) == 1 else None
        return next((o for o in self.operations if o.name and o.name.value == name), None)


@lru_cache(maxsize=256)
def prepare(text: str) -> Prepared:
    """Parse and validate a query text."""
    try:
        document = parse(text)
    except GraphQLError as error:
        return Prepared((), {}, (parse_refusal(error),))
    found = _definitions(document)
    errors = validate(schema(), document)
    if not errors:
        return found
    return Prepared((), {}, tuple(refusals(document, errors)))


def _definitions(document: DocumentNode) -> Prepared:
    operations: list[OperationDefinitionNode] = []
    fragments: dict[str, FragmentDefinitionNode] = {}
    for node in document.definitions:
        if isinstance(node, OperationDefinitionNode):
            operations.append(node)
        elif isinstance(node, FragmentDefinitionNode):
            fragments[node.name.value] = node
    return Prepared(tuple(operations), fragments)


@dataclass(frozen=True, slots=True)
class FieldFacts:
    """What the schema says of one field; ``target`` is its type without lists and ``!``."""

    name: str
    definition: Any
    target: str
    is_required: bool
    is_leaf: bool
    is_abstract: bool
    is_deprecated: bool

    @property
    def is_connection(self) -> bool:
        """Whether it is given in pages."""
        return self.target.endswith("Connection")


@cache
def field_facts(kind: str, name: str) -> FieldFacts:
    """Look up a field of an object or interface type."""
    owner: Any = schema().type_map[kind]
    definition: Any = owner.fields[name]
    target = cast("GraphQLNamedType", get_named_type(definition.type))
    return FieldFacts(
        name,
        definition,
        target.name,
        is_required=isinstance(definition.type, GraphQLNonNull),
        is_leaf=bool(is_leaf_type(target)),
        is_abstract=bool(is_abstract_type(target)),
        is_deprecated=definition.deprecation_reason is not None,
    )


def is_abstract(kind: str) -> bool:
    """Whether records of this type are of several concrete types."""
    return bool(is_abstract_type(schema().type_map[kind]))


@cache
def fits(kind: str, condition: str) -> bool:
    """Whether a record of type ``kind`` is taken by a fragment on ``condition``."""
    if kind == condition:
        return True
    mine: Any = schema().type_map[kind]
    wanted: Any = schema().type_map[condition]
    return bool(is_abstract_type(wanted)) and schema().is_sub_type(wanted, mine)
