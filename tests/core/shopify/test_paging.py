"""Lists to their very end, and records whole."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import httpx
import pytest

from shopsync_gui.core.domain import errors
from shopsync_gui.core.shopify.operations import ByIds, Operation
from shopsync_gui.core.shopify.paging import nodes_by_id, pages
from tests.core.shopify.conftest import Desk, bad, body_of, good, in_turn

LIST = Operation("List", "query List { x }", cost=1, first=100)
CHILD = Operation("Child", "query Child { x }", cost=1)
WANTED = ByIds(LIST, "product", 3, {"variants": 8, "media": 4}, {"variants": CHILD})

Ask = Callable[[dict[str, Any]], httpx.Response]


def page(ids: list[int], cursor: str | None = None) -> dict[str, Any]:
    info = {"hasNextPage": cursor is not None, "endCursor": cursor}
    return {"nodes": [{"id": n} for n in ids], "pageInfo": info}


def answering(ask: Ask) -> Callable[[httpx.Request], httpx.Response]:
    """A shop that looks at the variables."""
    return lambda request: ask(body_of(request)["variables"])


def test_a_list_is_read_to_its_end(desk: Desk) -> None:
    def ask(variables: dict[str, Any]) -> httpx.Response:
        after = variables.get("after")
        assert variables["filter"] == "f"
        if after is None:
            return good({"list": page([1, 2], "c1")})
        return good({"list": page([3], None if after == "c2" else "c2")})

    gate = desk.gate(answering(ask))
    found = list(pages(gate, LIST, "list", {"filter": "f"}))
    assert [[n["id"] for n in p.nodes] for p in found] == [[1, 2], [3], [3]]
    assert found[0].answer.request_id == "req-1"


def test_a_list_may_lie_deep_in_the_answer(desk: Desk) -> None:
    gate = desk.gate(in_turn(good({"place": {"levels": page([7])}})))
    assert [p.nodes for p in pages(gate, LIST, "place.levels", {})] == [[{"id": 7}]]


def test_what_belongs_to_nothing_is_empty(desk: Desk) -> None:
    gate = desk.gate(in_turn(good({"place": None})))
    assert list(pages(gate, LIST, "place.levels", {})) == []


@pytest.mark.parametrize(
    "data",
    [
        {"other": 1},
        {"list": None},
        {"list": []},
        {"list": {"pageInfo": {"hasNextPage": False}}},
        {"list": {"nodes": [None], "pageInfo": {"hasNextPage": False}}},
        {"list": {"nodes": []}},
        {"list": {"nodes": [], "pageInfo": {}}},
        {"list": {"nodes": [], "pageInfo": {"hasNextPage": "no"}}},
        {"list": page([1], "")},
        {"list": {"nodes": [], "pageInfo": {"hasNextPage": True, "endCursor": 5}}},
    ],
    ids=repr,
)
def test_a_list_that_is_none_is_never_taken_for_an_empty_one(
    desk: Desk, data: dict[str, Any]
) -> None:
    """An empty list may mean that everything was deleted."""
    with pytest.raises(errors.BadAnswer):
        list(pages(desk.gate(in_turn(good(data))), LIST, "list", {}))


def test_a_cursor_that_comes_twice_ends_it(desk: Desk) -> None:
    with pytest.raises(errors.BadAnswer, match="twice"):
        list(pages(desk.gate(in_turn(good({"list": page([1], "c")}))), LIST, "list", {}))
    assert len(desk.requests) == 2


def test_empty_pages_without_end_are_left(desk: Desk) -> None:
    count = [0]

    def ask(_variables: dict[str, Any]) -> httpx.Response:
        count[0] += 1
        return good({"list": page([], f"c{count[0]}")})

    with pytest.raises(errors.BadAnswer, match="empty"):
        list(pages(desk.gate(answering(ask)), LIST, "list", {}))
    assert count[0] == 10


def test_an_empty_page_in_the_middle_is_no_end(desk: Desk) -> None:
    gate = desk.gate(in_turn(good({"list": page([], "c1")}), good({"list": page([1])})))
    assert [len(p.nodes) for p in pages(gate, LIST, "list", {})] == [0, 1]


def test_pages_that_cost_too_much_become_smaller(desk: Desk) -> None:
    sizes: list[int | None] = []

    def ask(variables: dict[str, Any]) -> httpx.Response:
        sizes.append(variables.get("first"))
        if (variables.get("first") or 100) > 25:
            return bad("MAX_COST_EXCEEDED")
        return good({"list": page([1], None if variables.get("after") else "c")})

    assert len(list(pages(desk.gate(answering(ask)), LIST, "list", {}))) == 2
    assert sizes == [None, 50, 25, 25]


def test_one_record_that_costs_too_much_is_an_error(desk: Desk) -> None:
    with pytest.raises(errors.CostTooHigh):
        list(pages(desk.gate(in_turn(bad("MAX_COST_EXCEEDED"))), LIST, "list", {}))


# ------------------------------------------------------------------ by id


def record(gid: str, variants: dict[str, Any] | None = None) -> dict[str, Any]:
    return {"id": gid, "variants": variants or page([1])}


def test_records_come_in_batches_and_the_missing_ones_as_none(desk: Desk) -> None:
    def ask(variables: dict[str, Any]) -> httpx.Response:
        assert (variables["variants"], variables["media"]) == (8, 4)
        return good({"nodes": [None if i == "d" else record(i) for i in variables["ids"]]})

    found = dict(nodes_by_id(desk.gate(answering(ask)), WANTED, list("abcde")))
    assert list(found) == list("abcde")
    assert [k for k, v in found.items() if v is None] == ["d"]
    assert len(desk.requests) == 2


def test_children_are_read_to_their_end(desk: Desk) -> None:
    def ask(variables: dict[str, Any]) -> httpx.Response:
        if "ids" in variables:
            return good({"nodes": [record("a", page([1, 2], "c1"))]})
        assert variables["id"] == "a"
        more = page([3], "c2") if variables["after"] == "c1" else page([4])
        return good({"product": {"variants": more}})

    ((_, node),) = nodes_by_id(desk.gate(answering(ask)), WANTED, ["a"])
    assert node is not None
    assert [v["id"] for v in node["variants"]["nodes"]] == [1, 2, 3, 4]


def test_a_record_that_vanishes_between_two_pages_is_missing(desk: Desk) -> None:
    """Half of its variants would look as if the others had been deleted."""

    def ask(variables: dict[str, Any]) -> httpx.Response:
        if "ids" in variables:
            return good({"nodes": [record("a", page([1], "c1"))]})
        return good({"product": None})

    assert list(nodes_by_id(desk.gate(answering(ask)), WANTED, ["a"])) == [("a", None)]


@pytest.mark.parametrize(
    "nodes",
    [None, [], [record("a")], [record("b"), record("a")], [{"id": "a"}, record("b")], ["a", "b"]],
    ids=repr,
)
def test_records_that_were_not_asked_for_are_refused(desk: Desk, nodes: object) -> None:
    gate = desk.gate(in_turn(good({"nodes": nodes})))
    with pytest.raises(errors.BadAnswer):
        list(nodes_by_id(gate, WANTED, ["a", "b"]))


def test_child_pages_shrink_when_they_cost_too_much(desk: Desk) -> None:
    sizes: list[tuple[int, int]] = []

    def ask(variables: dict[str, Any]) -> httpx.Response:
        sizes.append((variables["variants"], variables["media"]))
        if variables["variants"] > 2:
            return bad("MAX_COST_EXCEEDED")
        return good({"nodes": [record(i) for i in variables["ids"]]})

    assert len(list(nodes_by_id(desk.gate(answering(ask)), WANTED, list("abcd")))) == 4
    assert sizes == [(8, 4), (4, 2), (2, 1), (2, 1)]


def test_children_that_always_cost_too_much_are_an_error(desk: Desk) -> None:
    with pytest.raises(errors.CostTooHigh):
        list(nodes_by_id(desk.gate(in_turn(bad("MAX_COST_EXCEEDED"))), WANTED, ["a"]))
