"""The roots of a query: every list and every single record that can be asked for."""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter
from typing import TYPE_CHECKING, Any, cast

from shopsync_gui.sample import fields_products, fields_shop, fields_stock, terms
from shopsync_gui.sample.fields import Arguments, Made, checked
from shopsync_gui.sample.fields_products import COLLECTION_SORTS, PRODUCT_SORTS, VARIANT_SORTS
from shopsync_gui.sample.lists import counting, everything, listing
from shopsync_gui.sample.paging import FieldError
from shopsync_gui.sample.records import Product
from shopsync_gui.sample.schema import missing_scopes
from shopsync_gui.sample.selection import Fields, Scene, Value

if TYPE_CHECKING:
    from shopsync_gui.sample.shop import SampleShop

_MOST_IDS = 250


def _title(record: Any) -> str:
    return str(record.title)


def _name(record: Any) -> str:
    return str(record.name)


def _product_words(product: Product) -> str:
    return f"{product.title} {product.vendor} {product.product_type} {' '.join(product.tags)}"


def _products(shop: SampleShop) -> Any:
    return shop.catalogue.products.values()


def _variants(shop: SampleShop) -> Any:
    return shop.catalogue.variants.values()


def _items(shop: SampleShop) -> Any:
    return shop.catalogue.items.values()


def _collections(shop: SampleShop) -> Any:
    return shop.catalogue.collections.values()


def _locations(shop: SampleShop) -> Any:
    return shop.catalogue.locations.values()


def _events(shop: SampleShop) -> Any:
    return shop.catalogue.events.values()


def _operations(shop: SampleShop) -> Any:
    return shop.bulk.operations.values()


def _only_active(arguments: Arguments) -> Callable[[Any], bool]:
    return everything if arguments.get("includeInactive") else attrgetter("is_active")


# ------------------------------------------------------------------ one record


def find(scene: Scene, text: str) -> Any:
    """A record of any kind by its id, if there is one and the token may see it."""
    shop = cast("SampleShop", scene.shop)
    if text.startswith("gid://shopify/BulkOperation/"):
        return shop.bulk.find(text)
    record: Any = shop.catalogue.find(text)
    if record is None or missing_scopes("QueryRoot", "node", record.kind, scene.granted):
        return None
    return record


def _by_id(kind: str) -> Made:
    def make(scene: Scene, arguments: Arguments) -> Value:
        text = checked(arguments["id"])
        if text.split("/")[3] != kind:
            raise FieldError(f"Invalid id: {text}", "RESOURCE_NOT_FOUND")
        return lambda _root: find(scene, text)

    return make


def _location(scene: Scene, arguments: Arguments) -> Value:
    if arguments.get("id") is None:  # Shopify gives the primary place
        return lambda shop: next(iter(shop.catalogue.locations.values()))
    return _by_id("Location")(scene, arguments)


def _node(scene: Scene, arguments: Arguments) -> Value:
    text = checked(arguments["id"])
    return lambda _root: find(scene, text)


def _nodes(scene: Scene, arguments: Arguments) -> Value:
    texts: list[str] = [checked(text) for text in arguments["ids"]]
    if len(texts) > _MOST_IDS:
        raise FieldError(
            f"The input array size of {len(texts)} is greater than the maximum allowed of "
            f"{_MOST_IDS}.",
            "MAX_INPUT_SIZE_EXCEEDED",
        )
    return lambda _root: [find(scene, text) for text in texts]


def _by_handle(records: Callable[[Any], Any]) -> Made:
    def make(scene: Scene, arguments: Arguments) -> Value:
        wanted: dict[str, Any] = arguments["identifier"]
        if wanted.get("id"):
            text = checked(wanted["id"])
            return lambda _root: find(scene, text)
        handle = wanted.get("handle")
        return lambda shop: next((r for r in records(shop) if r.handle == handle), None)

    return make


_PLAIN: dict[str, dict[str, Value]] = {
    "QueryRoot": {
        "shop": lambda shop: shop,
        "currentAppInstallation": lambda shop: shop,
        "publicApiVersions": fields_shop.versions,
        "inventoryProperties": lambda shop: shop,
    },
}
_MADE: dict[str, dict[str, Made]] = {
    "QueryRoot": {
        "node": _node,
        "nodes": _nodes,
        "product": _by_id("Product"),
        "productVariant": _by_id("ProductVariant"),
        "inventoryItem": _by_id("InventoryItem"),
        "inventoryLevel": _by_id("InventoryLevel"),
        "collection": _by_id("Collection"),
        "publication": _by_id("Publication"),
        "bulkOperation": _by_id("BulkOperation"),
        "event": _by_id("BasicEvent"),
        "location": _location,
        "productByIdentifier": _by_handle(_products),
        "collectionByIdentifier": _by_handle(_collections),
        "products": listing(_products, terms.PRODUCTS, _product_words, PRODUCT_SORTS),
        "productVariants": listing(_variants, terms.VARIANTS, terms.variant_words, VARIANT_SORTS),
        "inventoryItems": listing(_items, terms.ITEMS, lambda i: i.variant.sku or "", {}),
        "collections": listing(_collections, terms.COLLECTIONS, _title, COLLECTION_SORTS),
        "locations": listing(
            _locations,
            terms.LOCATIONS,
            _name,
            {"NAME": lambda place: place.name.lower(), "ID": lambda place: place.number},
            "NAME",
            _only_active,
        ),
        "publications": fields_shop.publications,
        "events": listing(
            _events, terms.EVENTS, attrgetter("message"), {"CREATED_AT": attrgetter("created_at")}
        ),
        "bulkOperations": listing(
            _operations,
            terms.BULK,
            attrgetter("query"),
            {
                "CREATED_AT": attrgetter("created_at"),
                "COMPLETED_AT": lambda o: o.completed_at or "",
            },
            "CREATED_AT",
        ),
        "productsCount": counting(_products, terms.PRODUCTS, _product_words),
        "productVariantsCount": counting(_variants, terms.VARIANTS, terms.variant_words),
        "collectionsCount": counting(_collections, terms.COLLECTIONS, _title),
        "locationsCount": counting(_locations, terms.LOCATIONS, _name),
        "eventsCount": counting(_events, terms.EVENTS, attrgetter("message")),
    },
}


def _joined(*tables: dict[str, dict[str, Any]]) -> dict[tuple[str, str], Any]:
    return {
        (kind, name): value
        for table in tables
        for kind, found in table.items()
        for name, value in found.items()
    }


FIELDS = Fields(
    plain=_joined(fields_products.PLAIN, fields_stock.PLAIN, fields_shop.PLAIN, _PLAIN),
    made=_joined(fields_products.MADE, fields_stock.MADE, fields_shop.MADE, _MADE),
)
