"""Every text that is sent fits Shopify's own schema."""

import json
import re
from collections.abc import Iterator
from functools import cache

import pytest
from graphql import (
    FieldNode,
    GraphQLSchema,
    TypeInfo,
    TypeInfoVisitor,
    Visitor,
    build_schema,
    get_named_type,
    parse,
    validate,
    visit,
)

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
    assert "resourcePublicationsV2" not in operations.products_by_id(FEW, metafields=True).children


class _Needed(Visitor):
    """Collects the scopes that each field and type asks for, any one of several being enough."""

    def __init__(self, info: TypeInfo) -> None:
        super().__init__()
        found = json.loads(resources.path("schema", "scopes_2026-10.json").read_text("utf-8"))
        self._info = info
        self._fields: dict[str, list[str]] = found["fields"]
        self._types: dict[str, list[str]] = found["types"]
        self.needs: dict[str, list[str]] = {}

    def enter_field(self, node: FieldNode, *_: object) -> None:
        parent = self._info.get_parent_type()
        returned = self._info.get_type()
        assert parent is not None
        name = f"{parent.name}.{node.name.value}"
        if name in self._fields:
            self.needs[name] = self._fields[name]
        of = get_named_type(returned).name if returned else ""
        if of in self._types:
            self.needs[of] = self._types[of]


def refused(text: str, granted: tuple[str, ...]) -> dict[str, list[str]]:
    """Fields and types of a text that a token with these scopes may not read."""
    info = TypeInfo(schema())
    needed = _Needed(info)
    visit(parse(text), TypeInfoVisitor(info, needed))
    return {n: s for n, s in needed.needs.items() if not set(s) & set(granted)}


@pytest.mark.parametrize("granted", [FEW, ALL])
@pytest.mark.parametrize("metafields", [False, True])
def test_products_ask_for_nothing_that_the_scopes_do_not_cover(
    granted: tuple[str, ...], metafields: bool
) -> None:
    by_ids = operations.products_by_id(granted, metafields=metafields)
    asked = [
        *(text for _, text in _parts("", by_ids)),
        operations.bulk_products(granted),
        operations.bulk_organisation(metafields=metafields),
        operations.BULK_PRODUCT_IDS,
        operations.PRODUCT_CHANGES.text,
        operations.PRODUCT_IDS.text,
        operations.COLLECTIONS.text,
        operations.COUNTS.text,
        operations.CONNECTION_CHECK.text,
    ]
    assert [refused(text, granted) for text in asked] == [{}] * len(asked)


def test_stock_needs_no_more_than_its_two_scopes() -> None:
    granted = ("read_products", "read_inventory")
    for _, text in _parts("", operations.inventory_by_id(granted)):
        assert refused(text, granted) == {}
    assert refused(operations.bulk_inventory(granted), granted) == {}
    assert refused(operations.INVENTORY_CHANGES.text, granted) == {}
    for text in (operations.LOCATIONS.text, operations.LEVEL_CHANGES.text):
        assert refused(text, granted) != {}
        assert refused(text, (*granted, "read_locations")) == {}


def test_channels_need_their_own_scope() -> None:
    assert refused(operations.PUBLICATIONS.text, FEW) != {}
    assert refused(operations.PUBLICATIONS.text, ALL) == {}


def test_costs_are_kept_even_with_the_smallest_scope() -> None:
    """`unitCost`, weight and origin need `read_products` only."""
    for word in ("unitCost", "harmonizedSystemCode", "countryCodeOfOrigin", "measurement"):
        assert word in operations.bulk_products(FEW)


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
    assert re.search(r"\bid\s*:", text) is None
    assert len(text) < 65_535
