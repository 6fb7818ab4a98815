"""The twenty fields, one row per living variant."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from shopsync_gui.core.db.catalogue import iter_catalogue
from shopsync_gui.core.db.database import Database
from shopsync_gui.core.domain.catalogue import FIELDS, CatalogueRow
from shopsync_gui.core.domain.stores import Store
from tests.core.db.mirror_rows import Mirror


def test_a_variant_becomes_the_twenty_fields(
    database: Database, store: Store, mirror: Mirror
) -> None:
    mirror.product(
        8_000_000_000_005,
        "Linen shirt",
        handle="linen-shirt",
        image_url="https://cdn.shopify.com/p.jpg",
        options='[{"name":"Colour","position":2,"values":["Red"]},'
        '{"name":"Size","position":1,"values":["M"]}]',
    )
    mirror.variant(
        9_000_000_000_050,
        8_000_000_000_005,
        title="M / Red, dark",
        price="85.00",
        compare_at_price="99.90",
        inventory_quantity=-18,
        sku="0042",
        image_url="https://cdn.shopify.com/v.jpg",
        selected_options=[["Colour", "Red, dark"], ["Size", "M"]],
    )
    (row,) = iter_catalogue(database, store)
    assert row == CatalogueRow(
        id="9000000000050",
        store_name="nord",
        shopify_product_id=8_000_000_000_005,
        shopify_variant_id=9_000_000_000_050,
        product_title="Linen shirt",
        variant_title="M / Red, dark",
        status="active",
        product_image_url="https://cdn.shopify.com/p.jpg",
        variant_image_url="https://cdn.shopify.com/v.jpg",
        vendor="Nord",
        product_type="Shirts",
        product_url="https://nord.myshopify.com/products/linen-shirt",
        product_handle="linen-shirt",
        published_scope=None,
        price=Decimal("85.00"),
        compare_at_price=Decimal("99.90"),
        inventory_quantity=-18,
        options="Size,Colour",
        option_values="M,Red, dark",
        sku="0042",
    )
    assert str(row.price) == "85.00"
    assert len(FIELDS) == 20


def test_what_shopify_does_not_have_is_none_and_the_products_image_stands_in(
    database: Database, store: Store, mirror: Mirror
) -> None:
    mirror.product(1, image_url="https://cdn.shopify.com/p.jpg")
    mirror.variant(10, 1)
    mirror.product(2)
    mirror.variant(20, 2)
    first, second = iter_catalogue(database, store)
    assert first.variant_image_url == first.product_image_url == "https://cdn.shopify.com/p.jpg"
    assert (second.variant_image_url, second.product_image_url) == (None, None)
    assert (first.compare_at_price, first.inventory_quantity, first.sku) == (None, None, None)


def test_deleted_products_and_variants_are_not_in_it(
    database: Database, store: Store, mirror: Mirror
) -> None:
    mirror.product(1)
    mirror.variant(11, 1, position=2)
    mirror.variant(10, 1, position=3)
    mirror.variant(12, 1, position=1, deleted_at="x")
    mirror.product(2, deleted_at="x")
    mirror.variant(20, 2)
    assert [r.shopify_variant_id for r in iter_catalogue(database, store)] == [11, 10]
    other = replace(store, id=store.id + 1)
    assert list(iter_catalogue(database, other)) == []


def test_only_the_products_asked_for_in_that_order(
    database: Database, store: Store, mirror: Mirror
) -> None:
    keys = {n: mirror.product(n) for n in (1, 2, 3)}
    for n in keys:
        mirror.variant(n * 10, n)
    wanted = (keys[3], 999, keys[1])
    rows = iter_catalogue(database, store, wanted)
    assert [r.shopify_product_id for r in rows] == [3, 1]
    assert list(iter_catalogue(database, store, ())) == []


@pytest.mark.parametrize(
    ("handle", "title", "scope"),
    [
        ("pos", "x", "global"),
        ("point_of_sale", "", "global"),
        ("Point-of-Sale", "", "global"),
        ("", "Point of Sale", "global"),
        ("online_store", "", "web"),
        ("", "Online Store", "web"),
        ("some-app", "Some app", "web"),
    ],
)
def test_published_scope_follows_the_channels(
    database: Database, store: Store, mirror: Mirror, handle: str, title: str, scope: str
) -> None:
    allowed = replace(store, scopes=("read_products", "read_publications"))
    for n in (1, 2, 3):
        mirror.product(n)
        mirror.variant(n, n)
    mirror.insert("publication", id=7, app_handle=handle, title=title)
    mirror.insert("publication", id=8, app_handle="online_store", title="Online Store")
    for product, channel, published in ((1, 7, 1), (1, 8, 1), (2, 7, 0)):
        mirror.insert(
            "product_publication",
            product_id=product,
            publication_id=channel,
            is_published=published,
        )
    assert [r.published_scope for r in iter_catalogue(database, allowed)] == [scope, None, None]
    assert {r.published_scope for r in iter_catalogue(database, store)} == {None}


def test_the_shops_own_domain_names_store_and_urls(
    database: Database, store: Store, mirror: Mirror
) -> None:
    mirror.product(1, handle="mug")
    mirror.variant(10, 1)
    sample = replace(store, address="sample", myshopify_domain="atelier.myshopify.com")
    (row,) = iter_catalogue(database, sample)
    assert row.store_name == "atelier"
    assert row.product_url == "https://atelier.myshopify.com/products/mug"


def test_reading_stops_when_the_iterator_is_closed(
    database: Database, store: Store, mirror: Mirror
) -> None:
    for n in (1, 2):
        mirror.product(n)
        mirror.variant(n, n)
    rows = iter_catalogue(database, store)
    next(rows)
    assert database.connection().in_transaction
    rows.close()  # pyright: ignore[reportAttributeAccessIssue] it is a generator
    assert not database.connection().in_transaction
