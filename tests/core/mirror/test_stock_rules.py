"""Stock: locations, items, levels, and what variants show of it."""

from __future__ import annotations

from typing import Any

from shopsync_gui.core.domain.runs import Counts, Record
from tests.core.mirror.shopmodel import (
    Replica,
    census,
    item,
    level,
    location,
    product,
    stock,
    variant,
)


def some(*numbers: int) -> list[dict[str, Any]]:
    """Products with one variant each."""
    return [r for n in numbers for r in (product(n), variant(n * 10, n))]


# ------------------------------------------------------------------ inventory


def shelf() -> list[dict[str, Any]]:
    return [location(1), location(2), item(5010), level(5010, 1), level(5010, 2), item(5020)]


def test_stock_is_loaded_told_and_marked_gone(replica: Replica) -> None:
    replica.apply(*some(1, 2))
    result = replica.inventory(*shelf())
    assert result.counts == {
        Record.LOCATION: Counts(created=2),
        Record.INVENTORY_ITEM: Counts(created=2),
        Record.INVENTORY_LEVEL: Counts(created=2),
    }
    result = replica.inventory(location(1), item(5010), level(5010, 1, available=9))
    assert result.counts == {
        Record.LOCATION: Counts(unchanged=1, deleted=1),
        Record.INVENTORY_ITEM: Counts(unchanged=1, deleted=1),
        Record.INVENTORY_LEVEL: Counts(updated=1, deleted=1),
    }
    key = replica.one("SELECT key FROM inventory_level WHERE location_id = 1")
    assert ("inventory_levels", key, "available", "1", "9") in replica.changes()
    products = "SELECT DISTINCT product_id FROM change WHERE record = 'inventory_levels'"
    assert replica.rows(products) == [(1,)]


def test_an_item_read_again_loses_the_levels_it_has_no_more(replica: Replica) -> None:
    replica.inventory(*shelf())
    result = replica.inventory(
        item(5010), level(5010, 2), full=False, reread=frozenset({5010}), census=census(5010, 5020)
    )
    assert result.counts[Record.INVENTORY_LEVEL] == Counts(unchanged=1, deleted=1)
    assert result.counts[Record.INVENTORY_ITEM] == Counts(unchanged=1)
    assert result.counts[Record.LOCATION] == Counts()


def test_no_location_at_all_is_not_believed(replica: Replica) -> None:
    replica.inventory(*shelf())
    result = replica.inventory(*[r for r in shelf() if "Location" not in r["id"]])
    assert result.counts[Record.LOCATION] == Counts()


def test_levels_of_an_unknown_item_ask_for_the_item(replica: Replica) -> None:
    replica.inventory(*shelf())
    assert replica.inventory(*shelf(), level(77, 1)).orphans == frozenset({77})


def test_stock_that_goes_back_and_forth_is_told_each_time(replica: Replica) -> None:
    shop = some(1)
    replica.apply(*shop)
    replica.inventory(*shelf())
    for old, new in ((3, 8), (8, 3)):
        result = replica.inventory(*shelf(), stock(10, 5010, 1, new, new))
        change = ("variants", 10, "inventory_quantity", str(old), str(new))
        assert replica.changes() == [change]
        assert result.counts[Record.VARIANT] == Counts(updated=1)
        assert replica.rows("SELECT digest FROM variant") == [(None,)]
    replica.inventory(*shelf(), stock(10, 5010, 1, 8, 8))
    replica.apply(*shop)
    assert replica.changes() == [("variants", 10, "inventory_quantity", "8", "3")]
    assert replica.one("SELECT total_inventory FROM product") == 3


def test_stock_of_an_unknown_variant_waits_for_the_products(replica: Replica) -> None:
    replica.inventory(*shelf(), stock(10, 5010, 1, 8, 8))
    result = replica.inventory(*shelf(), stock(10, 5010, 1, 8, 8))
    assert result.left_out == 0
    assert Record.VARIANT not in result.counts


def test_the_brake_holds_for_inventory_items_too(replica: Replica) -> None:
    items = [item(n) for n in range(1, 21)]
    replica.inventory(location(1), *items, level(20, 1))
    result = replica.inventory(location(1), *items[:10])
    assert result.deletions_waiting == 10
    assert replica.rows("SELECT DISTINCT record FROM doomed") == [("inventory_items",)]
    assert replica.one("SELECT count(*) FROM inventory_level WHERE deleted_at NOT NULL") == 0
