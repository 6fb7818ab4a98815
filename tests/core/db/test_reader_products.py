"""What the windows read about products."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

import pytest

from shopsync_gui.core.db.database import Database
from shopsync_gui.core.db.journal import Journal
from shopsync_gui.core.db.products import product_detail
from shopsync_gui.core.db.reader import SqlReader
from shopsync_gui.core.db.writer import SqlWriter
from shopsync_gui.core.domain.services import Reader, Writer
from shopsync_gui.core.domain.stores import AppSettings, Store
from shopsync_gui.core.domain.views import (
    Facets,
    LevelView,
    LogQuery,
    MediaView,
    MetafieldView,
    OptionView,
    ProductQuery,
    RunQuery,
)
from tests.core.db.mirror_rows import Mirror

GONE = "2026-11-20T00:00:00Z"


def level(
    location: str,
    available: int | None,
    on_hand: int | None,
    committed: int | None,
    updated_at: datetime | None,
) -> LevelView:
    return LevelView(
        variant_id=51,
        variant_title="M / Red",
        sku="TS-M",
        location=location,
        available=available,
        on_hand=on_hand,
        committed=committed,
        incoming=None,
        reserved=None,
        damaged=None,
        safety_stock=None,
        quality_control=None,
        updated_at=updated_at,
    )


@pytest.fixture
def reader(database: Database, journal: Journal) -> SqlReader:
    return SqlReader(database, journal)


def test_reader_and_writer_are_what_the_windows_expect(
    database: Database, journal: Journal
) -> None:
    reads: Reader = SqlReader(database, journal)
    writes: Writer = SqlWriter(database, journal)
    assert reads.stores() == ()
    writes.set_app_settings(AppSettings(language="nl"))
    assert reads.app_settings().language == "nl"
    assert list(reads.product_ids(ProductQuery(1))) == []
    assert list(reads.run_ids(RunQuery(1))) == []
    assert list(reads.log_ids(LogQuery(1))) == []
    assert writes.delete_log(1, None) == 0


def test_rows_come_in_the_order_asked_with_exact_prices(reader: SqlReader, mirror: Mirror) -> None:
    first = mirror.product(
        8_000_000_000_001,
        price_min="85.00",
        price_max="1299.950",
        currency="EUR",
        total_inventory=-18,
        tracks_inventory=1,
        variants_count=3,
        image_url="https://cdn.shopify.com/a.jpg",
        updated_at="2026-11-20T10:00:00.250000Z",
    )
    second = mirror.product(2, "Plain")
    rows = reader.product_rows((second, 999, first))
    assert [row.key for row in rows] == [second, first]
    row = rows[1]
    assert row.id == 8_000_000_000_001
    assert (str(row.price_min), str(row.price_max)) == ("85.00", "1299.950")
    assert (row.total_inventory, row.tracks_inventory, row.variants_count) == (-18, True, 3)
    assert row.updated_at == datetime(2026, 11, 20, 10, 0, 0, 250_000, UTC)
    assert (rows[0].price_min, rows[0].total_inventory, rows[0].updated_at) == (None, None, None)
    assert reader.product_rows(()) == ()


def test_a_product_is_shown_with_everything_that_belongs_to_it(
    reader: SqlReader, store: Store, mirror: Mirror
) -> None:
    key = mirror.product(
        5,
        description_html="<p>Soft</p>",
        tags='["summer", "linen"]',
        options='[{"name":"Colour","position":2,"values":["Red"]},'
        '{"name":"Size","position":1,"values":["S","M"]}]',
        online_store_url="https://nord.example/products/product-5",
        category="Apparel > Shirts",
        created_at="2026-01-01T00:00:00Z",
        published_at="2026-01-02T00:00:00Z",
    )
    mirror.variant(
        51,
        5,
        title="M / Red",
        position=2,
        sku="TS-M",
        price="85.00",
        compare_at_price="99.90",
        cost="12.5",
        tracked=1,
        inventory_quantity=3,
        inventory_policy="DENY",
        inventory_item_id=501,
        barcode="4006381333931",
        image_url="https://cdn.shopify.com/m.jpg",
        selected_options=[["Size", "M"], ["Colour", "Red, dark"]],
    )
    mirror.variant(50, 5, title="S / Red", position=1, price="80", inventory_item_id=500)
    mirror.variant(49, 5, title="Old", deleted_at=GONE, inventory_item_id=499)
    mirror.insert("media", product_id=5, id=2, position=2, kind="VIDEO", url="v", status="READY")
    mirror.insert("media", product_id=5, id=1, position=1, kind="IMAGE", url="i", width=4, height=3)
    mirror.insert("media", product_id=5, id=3, position=3, deleted_at=GONE)
    mirror.insert("location", id=9, name="Paris")
    mirror.insert("location", id=8, name="Gent")
    mirror.insert(
        "inventory_level",
        item_id=501,
        location_id=9,
        available=1,
        on_hand=4,
        committed=3,
        updated_at=GONE,
    )
    mirror.insert("inventory_level", item_id=501, location_id=8, available=2)
    mirror.insert("inventory_level", item_id=500, location_id=8, deleted_at=GONE)
    mirror.insert("inventory_level", item_id=500, location_id=9, is_active=0)
    for number, title in ((1, "Summer"), (2, "autumn")):
        mirror.insert("collection", id=number, title=title)
        mirror.insert("product_collection", product_id=5, collection_id=number)
    for number, published in ((1, 1), (2, 0)):
        mirror.insert("publication", id=number, title=f"Channel {number}")
        mirror.insert(
            "product_publication", product_id=5, publication_id=number, is_published=published
        )
    mirror.insert(
        "metafield", id=1, product_id=5, namespace="care", name="wash", type="t", value="30"
    )
    mirror.insert(
        "change", product_id=5, run_id=1, at=GONE, record="products", record_id=5, field="title"
    )
    mirror.insert(
        "change", product_id=6, run_id=1, at=GONE, record="products", record_id=6, field="title"
    )

    detail = reader.product_detail(key)
    assert detail is not None
    assert detail.row.key == key
    assert detail.description == "<p>Soft</p>"
    assert detail.tags == ("summer", "linen")
    assert detail.options == (OptionView("Size", ("S", "M")), OptionView("Colour", ("Red",)))
    assert [v.id for v in detail.variants] == [50, 51, 49]
    variant = detail.variants[1]
    assert (str(variant.price), variant.compare_at_price) == ("85.00", Decimal("99.90"))
    assert (variant.cost, variant.tracked, variant.inventory_quantity) == (Decimal("12.5"), True, 3)
    assert variant.options == (("Size", "M"), ("Colour", "Red, dark"))
    assert (variant.sku, variant.barcode) == ("TS-M", "4006381333931")
    assert detail.variants[0].tracked is None
    assert detail.variants[2].deleted_at is not None
    assert detail.media == (
        MediaView(1, "IMAGE", "", "i", 4, 3, ""),
        MediaView(2, "VIDEO", "", "v", None, None, "READY"),
    )
    gone = datetime(2026, 11, 20, tzinfo=UTC)
    assert detail.levels == (
        level("Gent", 2, None, None, None),
        level("Paris", 1, 4, 3, gone),
    )
    assert detail.collections == ("autumn", "Summer")
    assert detail.publications == ("Channel 1",)
    assert not detail.publications_known
    assert detail.metafields == (MetafieldView("care", "wash", "t", "30"),)
    assert [c.product_key for c in detail.changes] == [key]
    assert detail.admin_url == "https://admin.shopify.com/store/nord/products/5"
    assert detail.online_url == "https://nord.example/products/product-5"
    assert detail.category == "Apparel > Shirts"
    assert detail.created_at == datetime(2026, 1, 1, tzinfo=UTC)
    assert reader.product_detail(999) is None


def test_a_deleted_product_still_shows_what_went_with_it(reader: SqlReader, mirror: Mirror) -> None:
    key = mirror.product(5, deleted_at=GONE)
    mirror.variant(50, 5, deleted_at=GONE, inventory_item_id=500)
    mirror.insert("media", product_id=5, id=1, deleted_at=GONE)
    mirror.insert("media", product_id=5, id=2, deleted_at="2026-01-01T00:00:00Z")
    mirror.insert("inventory_level", item_id=500, location_id=8, available=2, deleted_at=GONE)
    detail = reader.product_detail(key)
    assert detail is not None
    assert [v.id for v in detail.variants] == [50]
    assert [m.id for m in detail.media] == [1]
    assert [stock.available for stock in detail.levels] == [2]


def test_only_a_real_shop_has_an_admin_page(
    reader: SqlReader, database: Database, store: Store, mirror: Mirror
) -> None:
    key = mirror.product(5)
    for address in ("sample", "http://127.0.0.1:8080"):
        other = replace(store, address=address, myshopify_domain="nord.myshopify.com")
        with database.read() as conn:
            detail = product_detail(conn, key, other, ())
        assert detail is not None
        assert detail.admin_url == ""


def test_channels_are_known_when_the_scope_was_granted(
    database: Database, store: Store, mirror: Mirror
) -> None:
    key = mirror.product(5)
    for scope in ("read_publications", "write_publications"):
        with database.read() as conn:
            detail = product_detail(conn, key, replace(store, scopes=(scope,)), ())
        assert detail is not None
        assert detail.publications_known


def test_facets_are_those_of_living_products(
    reader: SqlReader, store: Store, mirror: Mirror
) -> None:
    mirror.product(1, vendor="Zoo", product_type="Mugs", status="DRAFT")
    mirror.product(2, vendor="", product_type="mats")
    mirror.product(3, vendor="Gone", deleted_at=GONE)
    assert reader.facets(store.id) == Facets(("ACTIVE", "DRAFT"), ("Zoo",), ("mats", "Mugs"))
