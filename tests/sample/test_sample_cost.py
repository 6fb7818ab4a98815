from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.sample.conftest import Caller

PAGE = "pageInfo { hasNextPage endCursor }"


@pytest.mark.parametrize(
    ("text", "cost"),
    [
        ("{ shop { name } }", 1),
        (f"{{ products(first: 250) {{ nodes {{ id }} {PAGE} }} }}", 13),
        ("{ products(first: 1) { nodes { id } } }", 3),
        ("{ products(first: 10) { edges { node { id } } } }", 6),
        ("{ products(first: 10) { nodes { id } edges { node { id } } } }", 10),
        ("{ products(first: 250) { nodes { seo { title } } } }", 24),
        (
            "{ productVariants(first: 50) { nodes { id inventoryItem { unitCost { amount } } } } }",
            16,
        ),
        ("{ productsCount { count } locationsCount { count } }", 20),
        ("{ products(first: 2) { nodes { variantsCount { count } } } }", 4),
        ("{ products(first: 2) { nodes { options { optionValues { name } } } } }", 5),
        ("{ publicApiVersions { handle } }", 1),
        ('{ nodes(ids: ["gid://shopify/Product/1"]) { id } }', 1),
        (
            "{ products(first: 2) { nodes { media(first: 2) { nodes { id ... on MediaImage { image "
            "{ url } } ... on Video { sources { url } originalSource { url } } } } } } }",
            8,
        ),
        ('mutation { bulkOperationRunQuery(query: "x") { bulkOperation { id } } }', 10),
    ],
)
def test_the_requested_cost_follows_the_known_rule(caller: Caller, text: str, cost: int) -> None:
    assert caller.ask(text)["extensions"]["cost"]["requestedQueryCost"] == cost


def test_what_is_charged_follows_what_came_back(caller: Caller) -> None:
    text = "query($q: String) { products(first: 250, query: $q) { nodes { id } } }"
    cost = caller.ask(text, q="id:1")["extensions"]["cost"]
    assert cost["requestedQueryCost"] == 13
    assert cost["actualQueryCost"] == 2
    assert caller.ask(text)["extensions"]["cost"]["actualQueryCost"] == 9


def test_the_bucket_fills_again_with_time_and_an_empty_one_throttles(caller: Caller) -> None:
    text = "{ products(first: 250) { nodes { id } } }"
    caller.shop.bucket.drain()
    refused = caller.ask(text)
    assert "data" not in refused
    assert refused["errors"][0]["extensions"]["code"] == "THROTTLED"
    cost = refused["extensions"]["cost"]
    assert cost["actualQueryCost"] is None
    assert cost["throttleStatus"] == {
        "maximumAvailable": 2000.0,
        "currentlyAvailable": 0,
        "restoreRate": 100.0,
    }
    caller.time.pass_by(0.13)
    answer = caller.ask(text)
    assert answer["extensions"]["cost"]["throttleStatus"]["currentlyAvailable"] == 4  # 13 - 9
    caller.time.pass_by(3600)
    status = caller.ask("{ shop { name } }")["extensions"]["cost"]["throttleStatus"]
    assert status["currentlyAvailable"] == 1999


def test_plus_has_a_larger_bucket(opened: Callable[..., Caller]) -> None:
    status = opened(plan="plus").ask("{ shop { name } }")["extensions"]["cost"]["throttleStatus"]
    assert (status["maximumAvailable"], status["restoreRate"]) == (20000.0, 1000.0)


def test_more_than_a_thousand_points_are_refused_whatever_the_plan(
    opened: Callable[..., Caller],
) -> None:
    text = "{ products(first: 250) { nodes { variants(first: 250) { nodes { inventoryItem { inventoryLevels(first: 9) { nodes { id } } } } } } } }"  # noqa: E501
    answer = opened(plan="plus").ask(text)
    assert "data" not in answer
    error = answer["errors"][0]
    assert error["extensions"]["code"] == "MAX_COST_EXCEEDED"
    assert error["extensions"]["maxCost"] == 1000
    assert error["extensions"]["cost"] == answer["extensions"]["cost"]["requestedQueryCost"] > 1000
