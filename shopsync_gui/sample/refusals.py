"""Wrong queries, told with Shopify's words and codes instead of graphql-core's."""

# ruff: noqa: E501 - the table of patterns reads better unwrapped
from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any, cast

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    GraphQLError,
    InlineFragmentNode,
    Node,
    OperationDefinitionNode,
)

Match = re.Match[str]
_Words = Callable[[Match], tuple[str, dict[str, Any]]]


def _undefined_field(m: Match) -> tuple[str, dict[str, Any]]:
    more = {"code": "undefinedField", "typeName": m[2], "fieldName": m[1]}
    return f"Field '{m[1]}' doesn't exist on type '{m[2]}'", more


def _argument(m: Match) -> tuple[str, dict[str, Any]]:
    is_directive = m[2].startswith("@")
    name = m[2].removeprefix("@").rsplit(".", 1)[-1]
    kind = "Directive" if is_directive else "Field"
    more = {
        "code": "argumentNotAccepted",
        "name": name,
        "typeName": kind,
        "argumentName": m[1],
    }
    return f"{kind} '{name}' doesn't accept argument '{m[1]}'", more


def _missing(m: Match) -> tuple[str, dict[str, Any]]:
    name = m[2]
    kind = "Directive" if m[1] else "Field"
    more = {
        "code": "missingRequiredArguments",
        "className": kind,
        "name": name,
        "arguments": m[3],
    }
    return f"{kind} '{name}' is missing required arguments: {m[3]}", more


def _unused(m: Match) -> tuple[str, dict[str, Any]]:
    where = m[2] or "anonymous query"
    more = {"code": "variableNotUsed", "variableName": m[1]}
    return f"Variable ${m[1]} is declared by {where} but not used", more


def _undeclared(m: Match) -> tuple[str, dict[str, Any]]:
    where = m[2] or "anonymous query"
    more = {"code": "variableNotDefined", "variableName": m[1]}
    return f"Variable ${m[1]} is used by {where} but not declared", more


def _leafless(m: Match) -> tuple[str, dict[str, Any]]:
    hint = f"field '{m[1]}' returns {m[2].strip('[]!')} but has no selections"
    text = f"Field must have selections ({hint}. Did you mean '{m[1]} {{ ... }}'?)"
    return text, {"code": "selectionMismatch", "nodeName": f"field '{m[1]}'", "typeName": m[2]}


def _scalar(m: Match) -> tuple[str, dict[str, Any]]:
    kind = m[2].strip("[]!")
    text = f"Selections can't be made on scalars (field '{m[1]}' returns {kind} but has selections)"
    return text, {"code": "selectionMismatch", "nodeName": f"field '{m[1]}'", "typeName": m[2]}


def _mismatch(m: Match) -> tuple[str, dict[str, Any]]:
    more = {"code": "variableMismatch", "variableName": m[1], "typeName": m[2]}
    return f"Type mismatch on variable ${m[1]} ({m[2]} / {m[3]})", more


def _as_it_is(code: str) -> _Words:
    return lambda m: (m.string.rstrip("."), {"code": code})


def _directive(m: Match) -> tuple[str, dict[str, Any]]:
    name = m[1].lstrip("@")
    return f"Directive @{name} is not defined", {
        "code": "undefinedDirective",
        "directiveName": name,
    }


def _type(m: Match) -> tuple[str, dict[str, Any]]:
    text = f"No such type {m[1]}, so it can't be a fragment condition"
    return text, {"code": "undefinedType", "typeName": m[1]}


def _fragment(text: str) -> _Words:
    return lambda m: (text.format(m[1]), {"code": "useAndDefineFragment", "fragmentName": m[1]})


_Q = "['\"]"
_PATTERNS: tuple[tuple[str, _Words], ...] = (
    (rf"Cannot query field {_Q}(\w+){_Q} on type {_Q}(\w+){_Q}", _undefined_field),
    (rf"Unknown argument {_Q}(\w+){_Q} on (?:field|directive) {_Q}(@?[\w.]+){_Q}", _argument),
    (rf"Argument {_Q}(@?)[\w.]*?(\w+)\((\w+):\){_Q} of type .* is required", _missing),
    (rf"(?:Field|Directive) {_Q}(@?)(\w+){_Q} argument {_Q}(\w+){_Q} of type", _missing),
    (rf"Variable {_Q}\$(\w+){_Q} is never used(?: in operation {_Q}(\w+){_Q})?", _unused),
    (rf"Variable {_Q}\$(\w+){_Q} is not defined(?: by operation {_Q}(\w+){_Q})?", _undeclared),
    (rf"Unknown fragment {_Q}(\w+){_Q}", _fragment("Fragment {} was used, but not defined")),
    (rf"Fragment {_Q}(\w+){_Q} is never used", _fragment("Fragment {} was defined, but not used")),
    (rf"Unknown directive {_Q}(@?\w+){_Q}", _directive),
    (rf"Unknown type {_Q}(\w+){_Q}", _type),
    (rf"Field {_Q}(\w+){_Q} of type {_Q}(.+?){_Q} must have a selection", _leafless),
    (rf"Field {_Q}(\w+){_Q} must not have a selection since type {_Q}(.+?){_Q}", _scalar),
    (rf"Variable {_Q}\$(\w+){_Q} of type {_Q}(.+?){_Q} used in position expecting type {_Q}(.+?){_Q}", _mismatch),
    (r"cannot be spread here", _as_it_is("cannotSpreadFragment")),
    (r"conflict because", _as_it_is("fieldConflict")),
    (
        r"cannot represent|Expected value of type|does not exist in|is required but not provided|is not defined by type|Value .* cannot|Expected (?:type|a value)|OneOf Input",
        _as_it_is("argumentLiteralsIncompatible"),
    ),
)  # fmt: skip
_TABLE = tuple((re.compile(pattern), words) for pattern, words in _PATTERNS)


def refusals(document: DocumentNode, errors: Iterable[GraphQLError]) -> Iterator[dict[str, Any]]:
    """The errors of a query that does not fit the schema, as Shopify writes them."""
    paths = dict(_paths(document))
    for error in errors:
        text, more = _worded(error.message)
        nodes = error.nodes or ()
        found = [paths[id(node)] for node in nodes if id(node) in paths]
        yield {
            "message": text,
            "locations": _locations(error),
            "path": found[0] if found else [],
            "extensions": more,
        }


def _worded(message: str) -> tuple[str, dict[str, Any]]:
    for pattern, words in _TABLE:
        found = pattern.search(message)
        if found:
            return words(found)
    return message, {"code": "invalid"}


def parse_refusal(error: GraphQLError) -> dict[str, Any]:
    """The error of a text that is no GraphQL."""
    text = error.message.removeprefix("Syntax Error: ").rstrip(".")
    return {
        "message": f"syntax error, {text[:1].lower()}{text[1:]}",
        "locations": _locations(error),
        "extensions": {"code": "PARSE_ERROR"},
    }


def _locations(error: GraphQLError) -> list[dict[str, int]]:
    return [{"line": place.line, "column": place.column} for place in error.locations or ()]


def _paths(document: DocumentNode) -> Iterator[tuple[int, list[str]]]:
    """Where each node stands, as Shopify writes it: ``["query Q", "products", "nodes"]``."""
    for top in document.definitions:
        if isinstance(top, OperationDefinitionNode):
            name = f" {top.name.value}" if top.name else ""
            yield from _below(top, [f"{top.operation.value}{name}"])
        elif isinstance(top, FragmentDefinitionNode):
            yield from _below(top, [f"fragment {top.name.value}"])


def _below(node: Node, path: list[str]) -> Iterator[tuple[int, list[str]]]:
    yield id(node), path
    for key in node.keys:
        value: Any = getattr(node, key, None)
        children = cast("list[Any]", value) if isinstance(value, list | tuple) else [value]
        for child in children:
            if isinstance(child, FieldNode):
                own = child.alias.value if child.alias else child.name.value
                yield from _below(child, [*path, own])
            elif isinstance(child, InlineFragmentNode):
                on = child.type_condition
                yield from _below(child, [*path, f"... on {on.name.value}" if on else "..."])
            elif isinstance(child, Node):
                yield from _below(child, path)
