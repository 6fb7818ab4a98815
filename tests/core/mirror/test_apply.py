"""What is fetched becomes rows, changes and left-out records: all of it or nothing."""

from __future__ import annotations

import json
from array import array
from typing import Any

import pytest

from shopsync_gui.core.domain.errors import Cancelled
from shopsync_gui.core.domain.runs import Counts, Kind, Record
from tests.core.mirror.conftest import Mirror, bulk_line, media, product, variant


def shop(count: int = 3) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for n in range(1, count + 1):
        found += [product(n), variant(n * 10, n), variant(n * 10 + 1, n), media(n, n)]
    return found


def test_a_first_load_takes_everything_and_tells_no_changes(mirror: Mirror) -> None:
    result = mirror.apply(shop())
    assert result.first_load
    assert result.counts[Record.PRODUCT] == Counts(created=3)
    assert result.counts[Record.VARIANT] == Counts(created=6)
    assert result.counts[Record.MEDIA] == Counts(created=3)
    assert mirror.changes() == []
    assert mirror.living("variant") == [10, 11, 20, 21, 30, 31]


def test_an_unchanged_shop_changes_nothing(mirror: Mirror) -> None:
    mirror.apply(shop())
    before = mirror.rows("SELECT * FROM product ORDER BY key")
    result = mirror.apply(shop())
    assert result.counts[Record.PRODUCT] == Counts(unchanged=3)
    assert result.counts[Record.VARIANT] == Counts(unchanged=6)
    assert mirror.changes() == []
    assert mirror.rows("SELECT * FROM product ORDER BY key") == before


def test_the_same_record_in_other_bytes_is_unchanged(mirror: Mirror) -> None:
    mirror.apply(shop())
    other = [json.dumps(dict(reversed(list(r.items()))), indent=None).encode() for r in shop()]
    result = mirror.apply(other)
    assert result.counts[Record.PRODUCT] == Counts(unchanged=3)
    assert result.counts[Record.VARIANT] == Counts(unchanged=6)
    assert mirror.changes() == []


def test_each_changed_field_is_told_with_old_and_new(mirror: Mirror) -> None:
    mirror.apply(shop())
    records = shop()
    records[1]["price"] = "9.50"
    records[0]["title"] = "Blue mug"
    result = mirror.apply(records)
    assert result.counts[Record.PRODUCT] == Counts(updated=1, unchanged=2)
    assert result.counts[Record.VARIANT] == Counts(updated=1, unchanged=5)
    assert sorted(mirror.changes()) == [
        ("products", 1, "title", "Product 1", "Blue mug"),
        ("variants", 10, "price", "10.00", "9.50"),
    ]


def test_fields_that_only_follow_others_are_written_but_not_told(mirror: Mirror) -> None:
    mirror.apply(shop())
    records = shop()
    records[0]["updatedAt"] = "2026-11-20T00:00:00Z"
    records[0]["totalInventory"] = 99
    result = mirror.apply(records)
    assert result.counts[Record.PRODUCT] == Counts(unchanged=3)
    assert mirror.changes() == []
    assert mirror.rows("SELECT total_inventory, updated_at FROM product WHERE id = 1") == [
        (99, "2026-11-20T00:00:00Z")
    ]


def test_a_value_that_goes_and_comes_back_is_seen_both_times(mirror: Mirror) -> None:
    first = shop()
    mirror.apply(first)
    page = shop()[:3]
    page[1]["price"] = "12.00"
    mirror.apply(page, full=False, reread=frozenset({1}))
    mirror.apply(first)
    assert [c[3:] for c in mirror.changes() if c[2] == "price"] == [
        ("10.00", "12.00"),
        ("12.00", "10.00"),
    ]


def test_what_a_full_sync_does_not_bring_is_gone_with_its_children(mirror: Mirror) -> None:
    mirror.apply(shop())
    result = mirror.apply([r for r in shop() if "Product/2" not in json.dumps(r)])
    assert result.counts[Record.PRODUCT].deleted == 1
    assert result.counts[Record.VARIANT].deleted == 2
    assert mirror.living("product") == [1, 3]
    assert mirror.living("variant") == [10, 11, 30, 31]
    assert ("products", 2, "-", "Product 2", None) in mirror.changes()


def test_a_deleted_record_that_comes_back_is_created_again(mirror: Mirror) -> None:
    mirror.apply(shop())
    mirror.apply([r for r in shop() if "Product/2" not in json.dumps(r)])
    result = mirror.apply(shop())
    assert result.counts[Record.PRODUCT] == Counts(created=1, unchanged=2)
    assert mirror.living("product") == [1, 2, 3]
    assert ("products", 2, "+", None, "Product 2") in mirror.changes()


def test_a_product_read_again_loses_the_variants_it_has_no_more(mirror: Mirror) -> None:
    mirror.apply(shop())
    result = mirror.apply([product(1), variant(11, 1)], full=False, reread=frozenset({1}))
    assert result.counts[Record.VARIANT] == Counts(unchanged=1, deleted=1)
    assert mirror.living("variant") == [11, 20, 21, 30, 31]


def test_the_brake_keeps_a_shop_that_seems_empty(mirror: Mirror) -> None:
    mirror.apply(shop(20))
    result = mirror.apply([])
    assert result.deletions_waiting == 20
    assert result.left_out == 1
    assert len(mirror.living("product")) == 20
    assert len(mirror.living("variant")) == 40
    confirmed = mirror.apply([], confirm_deletions=True)
    assert confirmed.counts[Record.PRODUCT].deleted == 20
    assert mirror.living("variant") == []
    assert mirror.rows("SELECT * FROM doomed") == []


def test_a_census_finds_what_is_gone_without_reading_the_rest(mirror: Mirror) -> None:
    mirror.apply(shop(4))
    result = mirror.apply([], full=False, census=array("q", [1, 2, 4]))
    assert result.counts[Record.PRODUCT] == Counts(deleted=1)
    assert mirror.living("product") == [1, 2, 4]


def test_an_unreadable_line_is_left_out_and_the_rest_goes_on(mirror: Mirror) -> None:
    mirror.apply(shop())
    records: list[Any] = shop()
    records[1] = bulk_line({**records[1], "price": "a lot"})
    result = mirror.apply(records)
    assert result.counts[Record.VARIANT] == Counts(unchanged=5, left_out=1)
    assert mirror.living("variant") == [10, 11, 20, 21, 30, 31]
    assert mirror.rows("SELECT record, record_id, owner_id, reason, retry FROM left_out") == [
        ("variants", 10, 1, "unreadable", 1)
    ]
    mirror.apply(shop())
    assert mirror.rows("SELECT count(*) FROM left_out WHERE resolved_at IS NULL") == [(0,)]


@pytest.mark.parametrize(
    "line",
    [b"{", b"[]", b"null", b'{"id":null}', b'{"title":"x"}', b'{"id":"gid://shopify/Product/0"}'],
)
def test_a_line_without_a_name_forbids_every_deletion(mirror: Mirror, line: bytes) -> None:
    mirror.apply(shop())
    result = mirror.apply([*shop()[:4], line])
    assert mirror.living("product") == [1, 2, 3]
    assert result.left_out == 1


def test_an_ignored_record_is_not_counted_again(mirror: Mirror) -> None:
    records: list[Any] = shop()
    records[1] = bulk_line({**records[1], "price": "a lot"})
    mirror.apply(records)
    with mirror.database.transaction() as conn:
        conn.execute("UPDATE left_out SET ignored = 1")
    assert mirror.apply(records).left_out == 0


def test_children_before_their_parent_are_no_orphans(mirror: Mirror) -> None:
    result = mirror.apply(list(reversed(shop())))
    assert result.orphans == frozenset()
    assert result.counts[Record.VARIANT] == Counts(created=6)


def test_children_without_a_parent_are_asked_for_and_then_left_out(mirror: Mirror) -> None:
    result = mirror.apply([*shop(), variant(99, 9)])
    assert result.orphans == frozenset({9})
    final = mirror.apply([], full=False, missing=frozenset({9}), final=True)
    assert final.orphans == frozenset()
    assert 99 not in mirror.living("variant")
    assert mirror.rows("SELECT reason, retry FROM left_out WHERE resolved_at IS NULL") == [
        ("parent_missing", 0)
    ]


def test_the_same_line_twice_counts_once(mirror: Mirror) -> None:
    assert mirror.apply([*shop(), *shop()]).counts[Record.PRODUCT] == Counts(created=3)
    doubled = shop()
    doubled[0]["title"] = "New"
    assert mirror.apply([*doubled, *doubled]).counts[Record.PRODUCT] == Counts(
        updated=1, unchanged=2
    )


def test_a_cancelled_apply_leaves_everything_as_it_was(mirror: Mirror) -> None:
    mirror.apply(shop())
    before = mirror.rows("SELECT * FROM product") + mirror.rows("SELECT * FROM sync_state")

    def check() -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        mirror.apply(shop(5), check=check)
    assert mirror.rows("SELECT * FROM product") + mirror.rows("SELECT * FROM sync_state") == before
    assert mirror.changes() == []


def test_the_cursor_is_written_with_the_data(mirror: Mirror) -> None:
    mirror.apply(shop(), options={"metafields": "False"})
    [(kind, cursor, options)] = mirror.rows("SELECT kind, cursor, options FROM sync_state")
    assert (kind, cursor) == ("products", "2026-11-21T08:00:00Z")
    assert json.loads(options) == {"metafields": "False"}


def test_the_order_of_pictures_is_kept(mirror: Mirror) -> None:
    mirror.apply([product(1), media(7, 1), media(5, 1), media(6, 1)])
    by_place = "SELECT id FROM media ORDER BY position"
    assert mirror.rows(by_place) == [(7,), (5,), (6,)]
    result = mirror.apply([product(1), media(5, 1), media(7, 1), media(6, 1)])
    assert mirror.rows(by_place) == [(5,), (7,), (6,)]
    assert result.counts[Record.MEDIA] == Counts(unchanged=3)


def test_memberships_follow_the_shop(mirror: Mirror) -> None:
    def member(collection: int, of: int) -> dict[str, Any]:
        return {
            "id": f"gid://shopify/Collection/{collection}",
            "__parentId": f"gid://shopify/Product/{of}",
        }

    collections = [
        {"id": f"gid://shopify/Collection/{n}", "title": f"C{n}", "handle": f"c{n}"} for n in (5, 6)
    ]
    mirror.apply([*shop(), *collections, member(5, 1), member(6, 1)], has_collections=True)
    pairs = "SELECT product_id, collection_id FROM product_collection ORDER BY 1, 2"
    assert mirror.rows(pairs) == [(1, 5), (1, 6)]
    mirror.apply([*shop(), *collections, member(6, 1), member(6, 2)], has_collections=True)
    assert mirror.rows(pairs) == [(1, 6), (2, 6)]
    mirror.apply(
        [product(2), member(5, 2)], full=False, reread=frozenset({2}), has_collections=True
    )
    assert mirror.rows(pairs) == [(1, 6), (2, 5)]


def test_words_are_found_and_follow_changes(mirror: Mirror) -> None:
    def find(word: str) -> list[int]:
        sql = (
            "SELECT p.id FROM product_search s JOIN product p ON p.key = s.rowid"
            " WHERE product_search MATCH ?"
        )
        return [r[0] for r in mirror.rows(sql, f'"{word}"')]

    mirror.apply(shop())
    assert find("sku-10") == [1]
    records = shop()
    records[1]["sku"] = "NEW-1"
    mirror.apply(records)
    assert find("sku-10") == []
    assert find("new-1") == [1]


def test_money_and_long_texts_are_kept_exactly(mirror: Mirror) -> None:
    long = "ä" * 200_000
    mirror.apply([product(1, title=long), variant(10, 1, price="0.10", compareAtPrice="1000.000")])
    assert mirror.rows("SELECT title FROM product") == [(long,)]
    assert mirror.rows("SELECT price, compare_at_price FROM variant") == [("0.10", "1000.000")]


def test_stock_met_in_the_inventory_moves_the_variant(mirror: Mirror) -> None:
    mirror.apply(shop())
    item = {"id": "gid://shopify/InventoryItem/1", "sku": "x", "tracked": True}
    stock = {
        "id": "gid://shopify/ProductVariant/10",
        "inventoryQuantity": 8,
        "product": {"id": "gid://shopify/Product/1", "totalInventory": 11},
        "__parentId": "gid://shopify/InventoryItem/1",
    }
    level = {
        "id": "gid://shopify/InventoryLevel/1?inventory_item_id=1",
        "location": {"id": "gid://shopify/Location/4"},
        "quantities": [{"name": "available", "quantity": 8}],
        "__parentId": "gid://shopify/InventoryItem/1",
    }
    mirror.apply([item], kind=Kind.INVENTORY)
    result = mirror.apply([item, level, stock], kind=Kind.INVENTORY)
    assert result.counts[Record.VARIANT] == Counts(updated=1)
    assert result.counts[Record.INVENTORY_LEVEL] == Counts(created=1)
    assert ("variants", 10, "inventory_quantity", "3", "8") in mirror.changes()
    assert mirror.rows("SELECT total_inventory FROM product WHERE id = 1") == [(11,)]
    # The line of before no longer stands for the row: an unchanged file must bring 3 back.
    mirror.apply(shop())
    assert mirror.rows("SELECT inventory_quantity FROM variant WHERE id = 10") == [(3,)]
