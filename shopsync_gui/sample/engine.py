"""One GraphQL request from its text to the answer Shopify would give."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, cast

from graphql import GraphQLError, OperationDefinitionNode
from graphql.execution.values import get_variable_values

from shopsync_gui.sample.constants import MAX_COST
from shopsync_gui.sample.cost import Counter
from shopsync_gui.sample.roots import FIELDS
from shopsync_gui.sample.schema import prepare, schema
from shopsync_gui.sample.selection import Compiler, Null, Scene

if TYPE_CHECKING:
    from shopsync_gui.sample.shop import SampleShop

_LIMITS = "https://shopify.dev/api/usage/rate-limits"
_TOO_DEAR = """Query cost is {cost}, which exceeds the single query max cost limit ({limit}).

See https://shopify.dev/concepts/about-apis/rate-limits for more information on how the
cost of a query is calculated.

To query larger amounts of data with fewer limits, bulk operations should be used instead.
See https://shopify.dev/tutorials/perform-bulk-operations-with-admin-api for usage details.
"""


@dataclass(slots=True)
class Answer:
    """The JSON of an answer, and the deprecated fields that the query used."""

    body: dict[str, Any]
    deprecated: list[str] = field(default_factory=list[str])


def run(
    shop: SampleShop,
    text: str,
    variables: dict[str, Any],
    name: str | None,
    granted: frozenset[str],
    base: str,
) -> Answer:
    """Check, price and answer one request."""
    prepared = prepare(text)
    if prepared.errors:
        return Answer({"errors": list(prepared.errors)})
    operation = prepared.operation(name)
    if operation is None:
        problem = f"No operation named {name!r}" if name else "An operation name is required"
        return Answer({"errors": [{"message": problem, "extensions": {"code": "BAD_REQUEST"}}]})
    coerced = coerce(operation, variables)
    if isinstance(coerced, list):
        return Answer({"errors": coerced})
    requested = Counter(prepared, coerced).total(operation)
    if requested > MAX_COST:
        return _refused(shop, requested, _too_dear(requested))
    if not shop.bucket.take(requested):
        error = {
            "message": "Throttled",
            "extensions": {"code": "THROTTLED", "documentation": _LIMITS},
        }
        return _refused(shop, requested, error)
    scene = Scene(shop, prepared, coerced, granted, base)
    data = execute(scene, operation)
    actual = min(requested, Counter(prepared, coerced, scene.page_sizes).total(operation))
    shop.bucket.give_back(requested - actual)
    body: dict[str, Any] = {"data": data}
    if scene.errors:
        body["errors"] = _placed(scene.errors, operation)
    extensions: dict[str, Any] = {"cost": _cost(shop, requested, actual)}
    if scene.searches:
        extensions["search"] = scene.searches
    body["extensions"] = extensions
    return Answer(body, sorted(scene.deprecated))


def coerce(
    operation: OperationDefinitionNode, variables: dict[str, Any]
) -> Any | list[dict[str, Any]]:
    """The variables as the schema wants them, or the errors to answer with."""
    found: Any = get_variable_values(schema(), operation.variable_definitions or (), variables)
    if not isinstance(found, list):
        return found
    errors = cast("list[GraphQLError]", found)
    return [_variable_problem(error, operation, variables) for error in errors]


def _variable_problem(
    error: GraphQLError, operation: OperationDefinitionNode, variables: dict[str, Any]
) -> dict[str, Any]:
    words = error.message.split("'")
    name = words[1].lstrip("$").split(".")[0].split("[")[0] if len(words) > 1 else ""
    reason = error.message.split(": ", 1)[-1]
    if "non-null" in reason:
        reason = "Expected value to not be null"
    kind = next(
        (
            str(_printed(definition.type))
            for definition in operation.variable_definitions or ()
            if definition.variable.name.value == name
        ),
        "",
    )
    return {
        "message": f"Variable ${name} of type {kind} was provided invalid value",
        "locations": [{"line": at.line, "column": at.column} for at in error.locations or ()],
        "extensions": {
            "code": "INVALID_VARIABLE",
            "value": variables.get(name),
            "problems": [{"path": [], "explanation": reason}],
        },
    }


def _printed(node: Any) -> str:
    from graphql import print_ast

    return print_ast(node)


def execute(scene: Scene, operation: OperationDefinitionNode) -> dict[str, Any] | None:
    """The data of an operation, read while nothing changes."""
    root = "Mutation" if operation.operation.value == "mutation" else "QueryRoot"
    compiler = Compiler(scene, FIELDS)
    with scene.shop.lock:
        plan = compiler.plan(root, (operation.selection_set,))
        try:
            return plan.project(scene.shop, None)
        except Null:
            return None


def _placed(
    errors: list[dict[str, Any]], operation: OperationDefinitionNode
) -> list[dict[str, Any]]:
    """Give each error a place: that of its field at the top of the operation."""
    places: dict[str, list[dict[str, int]]] = {}
    for node in operation.selection_set.selections:
        name: Any = getattr(node, "alias", None) or getattr(node, "name", None)
        if node.loc is not None and name is not None:
            start = node.loc.source.get_location(node.loc.start)
            places[name.value] = [{"line": start.line, "column": start.column}]
    return [{**error, "locations": places.get(str(error["path"][0]), [])} for error in errors]


def _too_dear(cost: int) -> dict[str, Any]:
    return {
        "message": _TOO_DEAR.format(cost=cost, limit=MAX_COST),
        "extensions": {
            "code": "MAX_COST_EXCEEDED",
            "cost": cost,
            "maxCost": MAX_COST,
            "documentation": _LIMITS,
        },
    }


def _refused(shop: SampleShop, requested: int, error: dict[str, Any]) -> Answer:
    return Answer({"errors": [error], "extensions": {"cost": _cost(shop, requested, None)}})


def _cost(shop: SampleShop, requested: int, actual: int | None) -> dict[str, Any]:
    return {
        "requestedQueryCost": requested,
        "actualQueryCost": actual,
        "throttleStatus": shop.bucket.status(),
    }
