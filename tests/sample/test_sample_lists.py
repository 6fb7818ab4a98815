"""Paging, sorting and the filter language."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest

from shopsync_gui.sample.records import Product
from shopsync_gui.sample.search import compile_search
from shopsync_gui.sample.terms import PRODUCTS
from tests.sample.conftest import Caller

WALK = """query($first: Int, $after: String, $last: Int, $before: String, $r: Boolean,
  $s: ProductSortKeys) {
  products(first: $first, after: $after, last: $last, before: $before, reverse: $r, sortKey: $s) {
    nodes { id title updatedAt totalInventory } edges { cursor }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }"""


def ids(caller: Caller, query: str) -> list[int]:
    text = "query($q: String) { products(first: 250, query: $q) { nodes { legacyResourceId } } }"
    found = caller.data(text, q=query)["products"]["nodes"]
    return [int(node["legacyResourceId"]) for node in found]


@pytest.mark.parametrize("reverse", [False, True])
@pytest.mark.parametrize("key", ["ID", "TITLE", "UPDATED_AT", "INVENTORY_TOTAL"])
def test_pages_forwards_and_backwards_give_every_record_once_in_order(
    caller: Caller, key: str, reverse: bool
) -> None:
    whole = caller.data(WALK, first=250, r=reverse, s=key)["products"]["nodes"]
    assert len({n["id"] for n in whole}) == 40
    names = {
        "ID": "id",
        "TITLE": "title",
        "UPDATED_AT": "updatedAt",
        "INVENTORY_TOTAL": "totalInventory",
    }
    values = [n[names[key]] for n in whole]
    if key == "TITLE":
        values = [v.lower() for v in values]
    assert values == sorted(values, reverse=reverse)

    seen: list[str] = []
    cursor = None
    while True:
        page = caller.data(WALK, first=7, after=cursor, r=reverse, s=key)["products"]
        assert page["edges"][-1]["cursor"] == page["pageInfo"]["endCursor"]
        assert page["pageInfo"]["hasPreviousPage"] is (cursor is not None)
        seen += [n["id"] for n in page["nodes"]]
        cursor = page["pageInfo"]["endCursor"]
        if not page["pageInfo"]["hasNextPage"]:
            break
    assert seen == [n["id"] for n in whole]

    back: list[str] = []
    cursor = None
    while True:
        page = caller.data(WALK, last=9, before=cursor, r=reverse, s=key)["products"]
        back = [n["id"] for n in page["nodes"]] + back
        cursor = page["pageInfo"]["startCursor"]
        if not page["pageInfo"]["hasPreviousPage"]:
            break
    assert back == seen


def test_a_cursor_still_holds_when_its_record_is_gone(caller: Caller) -> None:
    page = caller.data(WALK, first=5, s="ID")["products"]
    order = [int(n["id"].rsplit("/", 1)[-1]) for n in page["nodes"]]
    caller.shop.delete_product(order[-1])
    after = caller.data(WALK, first=1, after=page["pageInfo"]["endCursor"], s="ID")["products"]
    number = int(after["nodes"][0]["id"].rsplit("/", 1)[-1])
    assert number > order[-1]
    assert number == sorted(caller.shop.catalogue.products)[4]


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ("", "BAD_REQUEST"),
        ("first: 251", "MAX_INPUT_SIZE_EXCEEDED"),
        ("last: 251", "MAX_INPUT_SIZE_EXCEEDED"),
        ("first: -1", "BAD_REQUEST"),
        ('first: 1, after: "nonsense"', "BAD_REQUEST"),
    ],
)
def test_a_page_without_size_too_large_or_from_nowhere_is_refused(
    caller: Caller, arguments: str, code: str
) -> None:
    text = (
        f"{{ products({arguments}) {{ nodes {{ id }} }} }}"
        if arguments
        else "{ products { nodes { id } } }"
    )
    answer = caller.ask(text)
    assert answer["data"] is None
    assert answer["errors"][0]["extensions"]["code"] == code


def test_a_cursor_of_another_sort_key_is_refused(caller: Caller) -> None:
    page = caller.data(WALK, first=5, s="TITLE")["products"]
    answer = caller.ask(WALK, first=5, after=page["pageInfo"]["endCursor"], s="ID")
    assert answer["errors"][0]["message"] == "Invalid cursor for current pagination sort."


def test_variants_of_one_product_may_come_in_one_large_page(caller: Caller) -> None:
    number = next(iter(caller.shop.catalogue.products))
    text = """query($id: ID!, $n: Int) {
      product(id: $id) { variants(first: $n) { nodes { id } } } }"""
    gid = f"gid://shopify/Product/{number}"
    assert caller.data(text, id=gid, n=2048)["product"]["variants"]["nodes"]
    assert "errors" in caller.ask(text, id=gid, n=2049)
    assert "errors" in caller.ask("{ productVariants(first: 2048) { nodes { id } } }")


# ------------------------------------------------------------------ filters


def test_filters_find_what_they_name(caller: Caller) -> None:
    catalogue = caller.shop.catalogue
    products = catalogue.products
    one = next(p for p in products.values() if p.tags and p.variants[0].sku and p.vendor)
    sku = one.variants[0].sku or ""

    def skus(product: Product) -> list[str]:
        return [v.sku or "" for v in product.variants]

    queries: tuple[tuple[str, Callable[[Product], bool]], ...] = (
        (f"id:{one.number}", lambda p: p is one),
        (f"id:>{one.number}", lambda p: p.number > one.number),
        (f"vendor:'{one.vendor}'", lambda p: p.vendor == one.vendor),
        (f"product_type:{one.product_type.lower()}", lambda p: p.product_type == one.product_type),
        (f'tag:"{one.tags[0]}"', lambda p: one.tags[0] in p.tags),
        (f"sku:{sku}", lambda p: sku in skus(p)),
        (f"sku:{sku[:3]}*", lambda p: any(x.startswith(sku[:3]) for x in skus(p))),
        ("status:active,draft", lambda p: p.status in ("ACTIVE", "DRAFT")),
        ("status:ACTIVE AND NOT vendor:''", lambda p: p.status == "ACTIVE" and p.vendor != ""),
        ("-status:active", lambda p: p.status != "ACTIVE"),
        (f"title:'{one.title}'", lambda p: one.title in p.title),
        (f"updated_at:>='{one.updated_at}'", lambda p: p.updated_at >= one.updated_at),
        (f"updated_at:>'{one.updated_at}'", lambda p: p.updated_at > one.updated_at),
        (f"created_at:<'{one.created_at}'", lambda p: p.created_at < one.created_at),
        ("inventory_total:<=10", lambda p: p.total_inventory <= 10),
    )
    for query, matches in queries:
        expected = [number for number, p in products.items() if matches(p)]
        assert expected, query
        assert ids(caller, query) == expected, query


def test_and_binds_tighter_than_or_and_brackets_bind_first(caller: Caller) -> None:
    products = caller.shop.catalogue.products
    a, b, c = list(products)[:3]
    assert ids(caller, f"id:{a} OR id:{b} AND id:{c}") == [a]
    assert ids(caller, f"(id:{a} OR id:{b}) AND id:{c}") == []
    assert ids(caller, f"(id:{a} OR id:{b}) id:{b}") == [b]
    assert ids(caller, f"NOT (id:{a} OR id:{b})") == list(products)[2:]


def test_an_unknown_filter_matches_everything_and_warns(caller: Caller) -> None:
    answer = caller.ask('{ products(first: 250, query: "colour:red") { nodes { id } } }')
    assert len(answer["data"]["products"]["nodes"]) == 40
    found = answer["extensions"]["search"][0]
    assert found["path"] == ["products"]
    assert found["query"] == "colour:red"
    assert found["warnings"][0]["field"] == "colour"
    assert found["warnings"][0]["code"] == "invalid_field"


def test_a_filter_that_is_understood_has_no_warnings(caller: Caller) -> None:
    answer = caller.ask('{ products(first: 1, query: "status:active") { nodes { id } } }')
    assert "warnings" not in answer["extensions"]["search"][0]


def test_a_value_that_is_none_matches_everything_and_warns(caller: Caller) -> None:
    answer = caller.ask(
        """{ products(first: 250, query: "updated_at:>='yesterday'") { nodes { id } } }"""
    )
    assert len(answer["data"]["products"]["nodes"]) == 40
    assert answer["extensions"]["search"][0]["warnings"][0]["code"] == "invalid_value"


def test_an_unquoted_time_is_cut_and_read_in_the_shops_zone(caller: Caller) -> None:
    number = next(iter(caller.shop.catalogue.products))
    product = caller.shop.catalogue.products[number]
    product.updated_at = "2026-11-20T08:30:00Z"
    rest = f"AND id:{number}"
    # in Brussels nine o'clock is eight o'clock UTC
    assert ids(caller, f"updated_at:>=2026-11-20T09:58:00Z {rest}") == [number]
    assert ids(caller, f"updated_at:>='2026-11-20T09:58:00Z' {rest}") == []
    assert ids(caller, f"updated_at:>='2026-11-20T09:58:00+02:00' {rest}") == [number]


def test_stock_levels_of_a_place_are_found_by_their_change(caller: Caller) -> None:
    variant = next(iter(caller.shop.catalogue.variants.values()))
    caller.time.pass_by(3600)
    caller.shop.set_stock(variant.number, 77)
    place = next(iter(caller.shop.catalogue.locations.values()))
    text = """query($id: ID!, $q: String) { location(id: $id) {
      inventoryLevels(first: 50, query: $q) { nodes {
        item { id } quantities(names: ["available"]) { quantity } } } } }"""
    found = caller.data(text, id=place.gid, q="updated_at:>'2026-11-21T10:30:00Z'")
    assert found["location"]["inventoryLevels"]["nodes"] == [
        {"item": {"id": variant.item.gid}, "quantities": [{"quantity": 77}]}
    ]


def test_no_filter_however_odd_breaks_the_parser() -> None:
    parts = ["(", ")", "AND", "OR", "NOT", "-", "title:", "'", '"', "id:1", "x:y", ":", "a b", "*"]
    dice = random.Random(7)
    for _ in range(2000):
        text = " ".join(dice.choices(parts, k=dice.randint(0, 8)))
        search = compile_search(text, PRODUCTS, lambda _r: "")
        assert callable(search.matches)
