"""Every text that is sent fits Shopify's own schema."""

from collections.abc import Iterator
from functools import cache

import pytest
from graphql import GraphQLSchema, build_schema, parse, validate

from shopsync_gui import resources
from shopsync_gui.core.shopify import operations
from shopsync_gui.core.shopify.operations import ByIds, Operation

FEW = ("read_products",)
ALL = ("read_products", "read_inventory", "read_locations", "read_publications")


@cache
def schema() -> GraphQLSchema:
    text = resources.path("schema", "admin_2026-10.graphql").read_text("utf-8")
    return build_schema(text, assume_valid=True)


def texts() -> Iterator[tuple[str, str]]:
    for name, value in vars(operations).items():
        if isinstance(value, Operation):
            yield name, value.text
    for granted in (FEW, ALL):
        label = "all" if granted is ALL else "few"
        for metafields in (False, True):
            by_ids = operations.products_by_id(granted, metafields=metafields)
            yield from _parts(f"products {label} {metafields}", by_ids)
            yield f"organisation {metafields}", operations.bulk_organisation(metafields=metafields)
        yield from _parts(f"inventory {label}", operations.inventory_by_id(granted))
        yield f"bulk products {label}", operations.bulk_products(granted)
        yield f"bulk inventory {label}", operations.bulk_inventory(granted)
    yield "bulk product ids", operations.BULK_PRODUCT_IDS
    yield "bulk item ids", operations.BULK_INVENTORY_ITEM_IDS


def _parts(name: str, by_ids: ByIds) -> Iterator[tuple[str, str]]:
    yield name, by_ids.operation.text
    for child, operation in by_ids.children.items():
        yield f"{name} {child}", operation.text


@pytest.mark.parametrize(("name", "text"), [pytest.param(n, t, id=n) for n, t in texts()])
def test_the_schema_knows_every_field(name: str, text: str) -> None:
    assert validate(schema(), parse(text)) == [], name


def test_channels_are_asked_for_only_with_their_scope() -> None:
    assert "resourcePublications" not in operations.bulk_products(FEW)
    assert "resourcePublications" in operations.bulk_products(ALL)
    assert "unitCost" not in operations.bulk_products(FEW)
    assert "resourcePublicationsV2" not in operations.products_by_id(FEW, metafields=True).children


@pytest.mark.parametrize(
    "text",
    [
        operations.bulk_products(ALL),
        operations.bulk_organisation(metafields=True),
        operations.bulk_inventory(ALL),
    ],
)
def test_bulk_texts_keep_shopifys_limits(text: str) -> None:
    assert text.count("edges") <= 5
    assert "nodes" not in text
    assert "sortKey" not in text
    assert len(text) < 65_535
