"""Values keep their exact form; what cannot be kept is refused."""

from __future__ import annotations

from typing import Any

import pytest

from shopsync_gui.core.mirror.lines import head_of
from shopsync_gui.core.mirror.records import Row, name_of, reader_of
from shopsync_gui.core.mirror.scalars import measure, moment, money, number
from shopsync_gui.core.mirror.tables import FAMILIES, PRODUCT, VARIANT, Table
from tests.core.mirror.shopmodel import (
    collection,
    item,
    level,
    line,
    location,
    medium,
    metafield,
    product,
    publication,
    variant,
)


def read(record: dict[str, Any] | bytes) -> Row:
    text = line(record)
    shape, own, parent = head_of(text)
    return reader_of(shape)(text, own, parent)


def field(table: Table, record: dict[str, Any] | bytes, name: str) -> Any:
    return read(record)[table.row.index(name)]


def test_every_row_fits_its_table() -> None:
    rows = {table.name: table for family in FAMILIES.values() for table in family.tables}
    samples = {
        "product": product(1),
        "variant": variant(2, 1),
        "media": medium(3, 1),
        "collection": collection(4),
        "publication": publication(5),
        "metafield": metafield(6, 1),
        "location": location(7),
        "inventory_item": item(8),
        "inventory_level": level(8, 7),
    }
    assert rows.keys() == samples.keys()
    for name, record in samples.items():
        assert len(read(record)) == len(rows[name].row)


def test_a_product_is_read_field_by_field() -> None:
    row = dict(zip(PRODUCT.row, read(product(1)), strict=True))
    assert row["price_min"] == "9.50"
    assert row["price_max"] == "12.0"
    assert row["currency"] == "EUR"
    assert row["tags"] == '["a","b"]'
    assert row["options"] == '[{"name":"Size","position":1,"values":["S"]}]'
    assert row["category"] == "Home > Lamps"
    assert row["image_url"] == "https://cdn.example/1.jpg"
    assert row["tracks_inventory"] == 1
    assert row["published_at"] is None


def test_a_variant_is_read_field_by_field() -> None:
    row = dict(zip(VARIANT.row, read(variant(2, 1)), strict=True))
    assert row["product_id"] == 1
    assert row["cost"] == "4.10"
    assert row["weight"] == "1.5"
    assert row["inventory_item_id"] == 5002
    assert row["selected_options"] == '[["Size","S"]]'


@pytest.mark.parametrize("text", ["0", "85.00", "-3.10", "1000000000000000000000.5", "1E+2"])
def test_money_stays_as_it_came(text: str) -> None:
    assert field(VARIANT, variant(2, 1, price=text), "price") == text


@pytest.mark.parametrize("text", ["", "a lot", "NaN", "Infinity", "1,5", "1_0", " 1", "١"])
def test_what_is_no_amount_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        money(text)


@pytest.mark.parametrize(
    "fields",
    [
        {"title": None},
        {"price": None},
        {"price": 9.5},
        {"inventoryQuantity": 2**63},
        {"inventoryQuantity": "3"},
        {"inventoryItem": {"id": "gid://shopify/Product/3"}},
        {"createdAt": "yesterday"},
    ],
)
def test_a_field_of_the_wrong_kind_is_refused(fields: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"."):
        read(variant(2, 1, **fields))


def test_unknown_words_and_fields_are_no_reason_to_refuse() -> None:
    record = product(1, status="SLEEPING", somethingNew={"a": [1, {"id": 5}]})
    assert field(PRODUCT, record, "status") == "SLEEPING"


def test_optional_fields_may_be_missing() -> None:
    row = dict(
        zip(
            PRODUCT.row,
            read({"id": "gid://shopify/Product/1", "title": "T", "handle": "t", "status": "DRAFT"}),
            strict=True,
        )
    )
    assert row["vendor"] == ""
    assert row["price_min"] is None
    assert row["variants_count"] == 0


def test_nul_and_lone_surrogates_become_a_replacement_sign() -> None:
    assert field(PRODUCT, product(1, title="a\0b", tags=["\0"]), "title") == "a\ufffdb"
    assert field(PRODUCT, product(1, tags=["\0"]), "tags") == '["\ufffd"]'
    lone = line(product(1, title="XX")).replace(b'"XX"', b'"a\\ud800b"')
    assert field(PRODUCT, lone, "title") == "a\ufffdb"
    pair = line(product(1, title="XX")).replace(b'"XX"', b'"\\ud83d\\ude00"')
    assert field(PRODUCT, pair, "title") == "😀"


def test_no_length_is_too_long() -> None:
    text = "ä" * 300_000
    assert field(PRODUCT, product(1, descriptionHtml=text), "description_html") == text


def test_times_are_utc_text() -> None:
    assert moment("2026-11-21T02:00:00Z") == "2026-11-21T02:00:00Z"
    assert moment("2026-11-21T03:00:00+01:00") == "2026-11-21T02:00:00Z"
    assert moment("2026-11-21T02:00:00.250Z") == "2026-11-21T02:00:00.250000Z"
    assert moment(None) is None
    with pytest.raises(ValueError, match="zone"):
        moment("2026-11-21T02:00:00")


def test_a_weight_has_one_form() -> None:
    assert [measure(2), measure(2.0), measure(2.5)] == ["2", "2", "2.5"]


def test_numbers_of_ids_are_checked() -> None:
    prefix = "gid://shopify/Location/"
    assert number(prefix + "5", prefix) == 5
    assert number(prefix + "5?x=1", prefix) == 5
    assert number(prefix + "9223372036854775807", prefix) == 2**63 - 1
    for bad in ("9223372036854775808", "", "-5", "٥", "1_0", "0"):
        with pytest.raises(ValueError, match=r"."):
            number(prefix + bad, prefix)


def test_a_name_is_found_in_an_unreadable_line() -> None:
    assert name_of(line(product(1, status=5))) == "Product 1"
    assert name_of(line(variant(2, 1, title=None))) == "SKU-2"
    assert name_of(b"{") == ""
