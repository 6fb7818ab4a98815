"""Which record is a line? However its keys are ordered and its slashes written."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shopsync_gui.core.mirror.lines import Shape, head_of
from tests.core.mirror.shopmodel import (
    collection,
    item,
    level,
    line,
    location,
    medium,
    member,
    metafield,
    product,
    publication,
    published,
    stock,
    variant,
)

RECORDS = [
    (product(1), Shape.PRODUCT, 1, 0),
    (variant(2, 1), Shape.VARIANT, 2, 1),
    (medium(3, 1), Shape.MEDIA, 3, 1),
    (medium(3, 1, "Video"), Shape.MEDIA, 3, 1),
    (medium(3, 1, "ExternalVideo"), Shape.MEDIA, 3, 1),
    (medium(3, 1, "Model3d"), Shape.MEDIA, 3, 1),
    (medium(3, 1, "Hologram"), Shape.MEDIA, 3, 1),
    (collection(4), Shape.COLLECTION, 4, 0),
    (member(4, 1), Shape.MEMBERSHIP, 4, 1),
    (publication(5), Shape.PUBLICATION, 5, 0),
    (published(5, 1), Shape.PUBLISHED, 0, 1),
    (metafield(6, 1), Shape.METAFIELD, 6, 1),
    (location(7), Shape.LOCATION, 7, 0),
    (item(8), Shape.ITEM, 8, 0),
    (level(8, 7), Shape.LEVEL, 907, 8),
    (stock(2, 8, 1, 5, 5), Shape.STOCK, 2, 8),
    ({"id": "gid://shopify/Product/9"}, Shape.STUB, 9, 0),
    ({"id": "gid://shopify/Shop/9", "name": "x"}, Shape.UNKNOWN, 9, 0),
    (
        {"id": "gid://shopify/Metafield/9", "__parentId": "gid://shopify/Shop/1"},
        Shape.UNKNOWN,
        9,
        1,
    ),
]


@pytest.mark.parametrize(("record", "shape", "own", "parent"), RECORDS)
def test_each_kind_is_told_in_each_way_of_writing(
    record: dict[str, object], shape: Shape, own: int, parent: int
) -> None:
    turned = dict(reversed(list(record.items())))
    for text in (
        line(record),
        line(turned),
        json.dumps(record).encode(),
        json.dumps(turned, indent=None, separators=(", ", " : ")).encode(),
        json.dumps(record, separators=(",", ":")).encode(),
    ):
        assert head_of(text) == (shape, own, parent)


def test_a_text_that_looks_like_a_parent_is_only_a_text() -> None:
    trap = '","__parentId":"gid://shopify/Product/77"}'
    assert head_of(line(product(1, title=trap))) == (Shape.PRODUCT, 1, 0)
    assert head_of(line(product(1, descriptionHtml="__parentId"))) == (Shape.PRODUCT, 1, 0)
    assert head_of(line(variant(2, 1, title=trap))) == (Shape.VARIANT, 2, 1)
    nested = product(1, zzz={"a": 1, "__parentId": "gid://shopify/Product/77"})
    assert head_of(line(nested)) == (Shape.PRODUCT, 1, 0)


def test_the_id_of_an_inner_object_is_not_the_records_own() -> None:
    inner = {"inventoryItem": {"id": "gid://shopify/InventoryItem/5"}, **variant(2, 1)}
    assert head_of(line(inner)) == (Shape.VARIANT, 2, 1)


@pytest.mark.parametrize("number", ["0", "9223372036854775808", "99999999999999999999", "-1", "x"])
def test_an_id_outside_64_bits_is_none(number: str) -> None:
    text = json.dumps({"id": f"gid://shopify/Product/{number}", "title": "x"}).encode()
    assert head_of(text)[0] is Shape.UNKNOWN
    assert head_of(text.replace(b": ", b":"))[0] is Shape.UNKNOWN


def test_the_largest_id_is_read() -> None:
    record = product(2**63 - 1)
    assert head_of(line(record)) == (Shape.PRODUCT, 2**63 - 1, 0)


def test_of_a_cut_line_the_ids_are_still_seen() -> None:
    cut = json.dumps(variant(2, 1))[:-1]
    assert head_of(cut.encode()) == (Shape.VARIANT, 2, 1)
    assert head_of(line(product(1))[:80]) == (Shape.PRODUCT, 1, 0)
    assert head_of(b'{"title":"x","id":"gid://shopify/Prod') == (Shape.UNKNOWN, 0, 0)


@given(st.binary())
def test_no_bytes_make_it_fail(text: bytes) -> None:
    shape, own, parent = head_of(text)
    assert shape is Shape.UNKNOWN or own or parent


def test_where_a_product_is_published_is_told_quickly_and_surely() -> None:
    quick = json.dumps(published(5, 1), separators=(",", ":")).encode()
    assert head_of(quick) == (Shape.PUBLISHED, 0, 1)
    with_id = quick.replace(b'"publishDate"', b'"id":"gid://shopify/Riddle/3","publishDate"')
    assert head_of(with_id) == (Shape.UNKNOWN, 3, 1)
    assert head_of(quick.replace(b"Product", b"Shop")) == (Shape.UNKNOWN, 0, 1)
