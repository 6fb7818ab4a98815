"""Points: what a query asks for by the known rule, what it caused, and the bucket that pays.

The rule is fitted to recorded queries of real shops: objects 1; a connection 2 + m * (1 + its
node's cost), m = floor(2 ln page size); lists count once; counts 10 at the top; mutations 10.
"""

from __future__ import annotations

import math
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from graphql import (
    FieldNode,
    FragmentSpreadNode,
    InlineFragmentNode,
    OperationDefinitionNode,
    SelectionSetNode,
)
from graphql.execution.values import get_argument_values

from shopsync_gui.sample.schema import Prepared, field_facts, fits, is_abstract

_FREE = frozenset({"MoneyBag", "MoneyV2", "PageInfo", "ShopAddress", "MailingAddress"})
_ROOTS = frozenset({"QueryRoot", "Mutation"})


def weight_of(size: int) -> int:
    """How often a page of this size counts its node."""
    return max(1, math.floor(2 * math.log(size))) if size > 0 else 0


class Counter:
    """Counts the points of one operation; ``seen`` (rows by node) gives what was really caused."""

    def __init__(
        self, prepared: Prepared, variables: Any, seen: dict[int, int] | None = None
    ) -> None:
        self._prepared = prepared
        self._variables = variables
        self._seen = seen

    def total(self, operation: OperationDefinitionNode) -> int:
        """The points of the whole operation, at least one for a query, ten for a mutation."""
        is_mutation = operation.operation.value == "mutation"
        root = "Mutation" if is_mutation else "QueryRoot"
        cost = self._selection(operation.selection_set, root)
        return max(cost, 10 if is_mutation else 1)

    def _selection(self, selection: SelectionSetNode | None, kind: str) -> int:
        common, branches = 0, dict[str, int]()
        for node in selection.selections if selection else ():
            if isinstance(node, FieldNode):
                common += self._field(node, kind)
                continue
            if isinstance(node, FragmentSpreadNode):
                fragment = self._prepared.fragments[node.name.value]
                on, inner = fragment.type_condition.name.value, fragment.selection_set
            else:
                assert isinstance(node, InlineFragmentNode)
                condition = node.type_condition
                on = condition.name.value if condition else kind
                inner = node.selection_set
            cost = self._selection(inner, on)
            if on == kind or fits(kind, on):
                common += cost
            else:
                branches[on] = branches.get(on, 0) + cost
        return common + max(branches.values(), default=0)

    def _field(self, node: FieldNode, kind: str) -> int:
        name = node.name.value
        if name == "__typename":
            return 0
        facts = field_facts(kind, name)
        if facts.is_leaf:
            return 0
        if kind == "Mutation":
            return 10 + self._payload(node, facts.target)
        if facts.target == "Count":
            return 10 if kind == "QueryRoot" else 1
        if facts.is_connection:
            return self._connection(node, kind, facts.target)
        own = 0 if facts.target in _FREE else 1
        return own + self._selection(node.selection_set, facts.target)

    def _payload(self, node: FieldNode, kind: str) -> int:
        """Of a mutation's answer only connections are paid for."""
        total = 0
        for part in node.selection_set.selections if node.selection_set else ():
            if not isinstance(part, FieldNode) or part.name.value == "__typename":
                continue
            facts = field_facts(kind, part.name.value)
            if facts.is_connection:
                total += self._connection(part, kind, facts.target)
            elif not facts.is_leaf and not is_abstract(facts.target):
                total += self._payload(part, facts.target)
        return total

    def _size(self, node: FieldNode, kind: str) -> int:
        facts = field_facts(kind, node.name.value)
        arguments = get_argument_values(facts.definition, node, self._variables)
        size = arguments.get("first")
        if size is None:
            size = arguments.get("last")
        asked = max(0, int(size)) if size is not None else 0
        return asked if self._seen is None else min(asked, self._seen.get(id(node), 0))

    def _connection(self, node: FieldNode, kind: str, target: str) -> int:
        times = weight_of(self._size(node, kind))
        total = 2
        for part in node.selection_set.selections if node.selection_set else ():
            if not isinstance(part, FieldNode):
                continue
            if part.name.value == "nodes":
                inner = field_facts(target, "nodes").target
                total += times * (1 + self._selection(part.selection_set, inner))
            elif part.name.value == "edges":
                edge = field_facts(target, "edges").target
                total += times * self._edges(part, edge)
        return total

    def _edges(self, node: FieldNode, edge: str) -> int:
        inner = field_facts(edge, "node").target
        found = [
            part
            for part in (node.selection_set.selections if node.selection_set else ())
            if isinstance(part, FieldNode) and part.name.value == "node"
        ]
        return 1 + sum(self._selection(part.selection_set, inner) for part in found)


@dataclass(slots=True)
class Bucket:
    """The leaky bucket of one app at one shop; ``monotonic`` tells seconds."""

    maximum: float
    rate: float
    monotonic: Callable[[], float]
    _level: float = 0.0
    _at: float = 0.0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def __post_init__(self) -> None:
        self._level, self._at = self.maximum, self.monotonic()

    def take(self, points: float) -> bool:
        """Reserve points; False when there are too few."""
        with self._lock:
            self._fill()
            if points > self._level:
                return False
            self._level -= points
            return True

    def give_back(self, points: float) -> None:
        """Return what was reserved and not used."""
        with self._lock:
            self._level = min(self.maximum, self._level + max(0.0, points))

    def drain(self) -> None:
        """Empty it, as other requests of the same app would."""
        with self._lock:
            self._fill()
            self._level = 0.0

    def status(self) -> dict[str, float]:
        """What each answer says of it."""
        with self._lock:
            self._fill()
            return {
                "maximumAvailable": self.maximum,
                "currentlyAvailable": math.floor(self._level),
                "restoreRate": self.rate,
            }

    def _fill(self) -> None:
        now = self.monotonic()
        self._level = min(self.maximum, self._level + max(0.0, now - self._at) * self.rate)
        self._at = now
