"""When things change: which dates move, and that it all survives a restart."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from shopsync_gui.sample.edits import BadEdit
from shopsync_gui.sample.records import Variant
from tests.sample.conftest import Caller

NOW = "2026-11-21T11:00:00Z"


def everything(caller: Caller) -> list[str]:
    """All records of the shop as lines, to compare two shops."""
    caller.time.pass_by(60)  # the bucket
    lines = caller.bulk(
        """{ products { edges { node { id title handle status tags updatedAt createdAt publishedAt
          options { id optionValues { id name } } featuredMedia { id }
          variants { edges { node { id sku price compareAtPrice updatedAt inventoryQuantity
            inventoryItem { id tracked updatedAt unitCost { amount } } } } }
          metafields { edges { node { id value updatedAt } } } } } } }"""
    )
    return [json.dumps(line) for line in lines]


@pytest.fixture
def variant(caller: Caller) -> Variant:
    found = next(v for v in caller.shop.catalogue.variants.values() if len(v.product.variants) > 1)
    caller.time.pass_by(3600)
    return found


def test_an_edit_of_a_product_moves_its_date_only(caller: Caller, variant: Variant) -> None:
    before = variant.updated_at
    caller.shop.edit_product(variant.product.number, title="Other", tags=["b", "a"])
    assert variant.product.title == "Other"
    assert variant.product.tags == ["a", "b"]
    assert variant.product.updated_at == NOW
    assert variant.updated_at == before


def test_an_edit_of_a_variant_moves_variant_and_product(caller: Caller, variant: Variant) -> None:
    item = variant.item.updated_at
    caller.shop.edit_variant(variant.number, price="1.50", sku="NEW")
    assert (variant.updated_at, variant.product.updated_at) == (NOW, NOW)
    assert variant.item.updated_at == item


def test_cost_and_tracking_move_the_item_too(caller: Caller, variant: Variant) -> None:
    caller.shop.edit_variant(variant.number, cost="1.10", tracked=False)
    assert variant.item.updated_at == NOW
    assert variant.is_for_sale


def test_stock_moves_level_variant_and_product_but_not_the_item(
    caller: Caller, variant: Variant
) -> None:
    item = variant.item.updated_at
    others = [level.updated_at for level in variant.item.levels[1:]]
    caller.shop.set_stock(variant.number, 123)
    level = variant.item.levels[0]
    assert (level.available, level.updated_at) == (123, NOW)
    assert (variant.updated_at, variant.product.updated_at) == (NOW, NOW)
    assert variant.item.updated_at == item
    assert [level.updated_at for level in variant.item.levels[1:]] == others


def test_a_deleted_product_is_gone_with_everything_and_an_event_tells(
    caller: Caller, variant: Variant
) -> None:
    product = variant.product
    caller.shop.delete_product(product.number)
    ids = [product.gid, variant.gid, variant.item.gid, variant.item.levels[0].gid]
    found = caller.data("query($ids: [ID!]!) { nodes(ids: $ids) { id } }", ids=ids)
    assert found["nodes"] == [None] * 4
    events = caller.data(
        """{ events(first: 5, query: "action:destroy AND created_at:>='2026-11-21T10:30:00Z'",
          sortKey: CREATED_AT) { nodes { action createdAt ... on BasicEvent {
          subjectId subjectType } } } }"""
    )
    assert events["events"]["nodes"] == [
        {
            "action": "destroy",
            "createdAt": NOW,
            "subjectId": product.gid,
            "subjectType": "PRODUCT",
        }
    ]


def test_a_deleted_variant_closes_the_gap(caller: Caller, variant: Variant) -> None:
    product = variant.product
    caller.shop.delete_variant(product.variants[0].number)
    assert [v.position for v in product.variants] == list(range(1, len(product.variants) + 1))
    assert product.updated_at == NOW


def test_the_last_variant_stays(caller: Caller) -> None:
    one = next(p for p in caller.shop.catalogue.products.values() if len(p.variants) == 1)
    with pytest.raises(BadEdit):
        caller.shop.delete_variant(one.variants[0].number)


def test_a_new_product_has_variants_stock_and_channels(caller: Caller) -> None:
    number = caller.shop.add_product(
        title="Tea Cosy",
        vendor="Kiln Street",
        variants=[
            {"title": "Red", "price": "12.00", "sku": "TC-R", "quantity": 4},
            {"title": "Blue"},
        ],
    )
    data = caller.data(
        """query($id: ID!) { product(id: $id) { handle totalInventory publishedAt
          options { name optionValues { name } } variants(first: 5) { nodes { title sku price } } } }""",  # noqa: E501
        id=f"gid://shopify/Product/{number}",
    )["product"]
    assert data == {
        "handle": "tea-cosy",
        "totalInventory": 4,
        "publishedAt": "2026-11-21T10:00:00Z",
        "options": [{"name": "Style", "optionValues": [{"name": "Red"}, {"name": "Blue"}]}],
        "variants": {
            "nodes": [
                {"title": "Red", "sku": "TC-R", "price": "12.00"},
                {"title": "Blue", "sku": None, "price": "10.00"},
            ]
        },
    }


def test_changing_the_picture_changes_the_featured_one(caller: Caller) -> None:
    product = next(p for p in caller.shop.catalogue.products.values() if len(p.media) > 1)
    count = len(product.media)
    caller.shop.edit_product(product.number, image="https://x.invalid/new.png")
    assert product.media[0].url == "https://x.invalid/new.png"
    assert len(product.media) == count


def test_days_that_pass_change_some_and_never_backwards(caller: Caller) -> None:
    before = {p.number: p.updated_at for p in caller.shop.catalogue.products.values()}
    caller.time.pass_by(3600)
    caller.shop.evolve(20)
    after = {p.number: p.updated_at for p in caller.shop.catalogue.products.values()}
    changed = [n for n in after if after[n] != before.get(n)]
    assert len(changed) > 10
    assert {after[n] for n in changed} == {NOW}
    assert set(after) - set(before), "something new came"
    assert set(before) - set(after), "something went"
    assert len(caller.shop.catalogue.events) >= len(set(before) - set(after))


def test_the_same_seed_gives_the_same_shop_and_another_seed_another(
    opened: Callable[..., Caller], tmp_path: Path
) -> None:
    one, same, other = (
        everything(opened(seed=seed, home=tmp_path / name))
        for seed, name in ((1, "a"), (1, "b"), (2, "c"))
    )
    ids = [json.loads(line)["id"] for line in one]
    assert ids == [json.loads(line)["id"] for line in same]
    strip: Callable[[list[str]], list[Any]] = lambda lines: [  # noqa: E731 - short
        {k: v for k, v in json.loads(x).items() if not k.endswith("At") and k != "inventoryItem"}
        for x in lines
    ]
    assert strip(one) == strip(same)
    assert strip(one) != strip(other)


def test_every_edit_is_there_after_a_restart(opened: Callable[..., Caller]) -> None:
    caller = opened()
    shop = caller.shop
    variants = list(shop.catalogue.variants)
    products = list(shop.catalogue.products)
    shop.edit_product(products[0], title="Renamed", metafields={"custom.origin": "Ghent"})
    shop.edit_variant(variants[3], price="9.99", cost="2.00")
    shop.set_stock(variants[5], -4)
    shop.delete_product(products[7])
    number = shop.add_product(title="Added")
    caller.time.pass_by(86_400)
    shop.evolve(5)
    with pytest.raises(BadEdit):
        shop.edit_product(1, title="nobody")
    before = everything(caller)
    shop.close()
    caller.time.pass_by(86_400)
    again = opened()
    assert number in again.shop.catalogue.products
    assert everything(again) == before
    assert again.shop.catalogue.number("Product") > max(again.shop.catalogue.products)


def test_two_processes_on_one_home_see_each_others_edits(opened: Callable[..., Caller]) -> None:
    one, other = opened(), opened()
    number = next(iter(one.shop.catalogue.products))
    one.shop.edit_product(number, title="From one")
    added = other.shop.add_product(title="From the other")
    text = "query($ids: [ID!]!) { nodes(ids: $ids) { ... on Product { title } } }"
    ids = [f"gid://shopify/Product/{n}" for n in (number, added)]
    expected = [{"title": "From one"}, {"title": "From the other"}]
    assert one.data(text, ids=ids)["nodes"] == expected
    assert other.data(text, ids=ids)["nodes"] == expected
    assert one.shop.bulk.folder != other.shop.bulk.folder
    assert len(one.bulk("{ products { edges { node { id } } } }")) == 41
    assert len(other.bulk("{ products { edges { node { id } } } }")) == 41
    other.shop.close()
    assert not other.shop.bulk.folder.exists()


@pytest.mark.parametrize("fields", [{"title": "Half", "nothing": 1}, {"tags": [], "nothing": 1}])
def test_a_refused_edit_changes_nothing(caller: Caller, fields: dict[str, Any]) -> None:
    number, product = next(iter(caller.shop.catalogue.products.items()))
    before = everything(caller)
    with pytest.raises(BadEdit):
        caller.shop.edit_product(number, **fields)
    with pytest.raises(BadEdit):
        caller.shop.add_product(**fields)
    assert everything(caller) == before
    assert product.title != "Half"


def test_a_half_written_edit_is_dropped_and_the_next_one_is_whole(
    opened: Callable[..., Caller], tmp_path: Path
) -> None:
    caller = opened()
    number = next(iter(caller.shop.catalogue.products))
    caller.shop.edit_product(number, title="First")
    caller.shop.close()
    log = tmp_path / "shop" / "edits.jsonl"
    log.write_bytes(log.read_bytes() + b'{"action":"edit_product","id":')
    again = opened()
    assert again.shop.catalogue.products[number].title == "First"
    again.shop.edit_product(number, title="Second")
    again.shop.close()
    assert opened().shop.catalogue.products[number].title == "Second"


def test_other_settings_begin_another_shop(opened: Callable[..., Caller]) -> None:
    caller = opened(10)
    number = next(iter(caller.shop.catalogue.products))
    caller.shop.edit_product(number, title="Mine")
    caller.shop.close()
    larger = opened(12)
    assert len(larger.shop.catalogue.products) == 12
    assert larger.shop.catalogue.products[number].title != "Mine"


def test_dates_of_a_new_shop_lie_in_the_past(caller: Caller) -> None:
    now = caller.shop.now()
    for product in caller.shop.catalogue.products.values():
        assert product.created_at <= product.updated_at < now
        for variant in product.variants:
            assert product.created_at <= variant.updated_at <= product.updated_at
