"""What each list can be searched by."""

from __future__ import annotations

from operator import attrgetter

from shopsync_gui.sample.records import Variant
from shopsync_gui.sample.search import Term

_NUMBER = attrgetter("number")
_UPDATED = Term("time", attrgetter("updated_at"))
_CREATED = Term("time", attrgetter("created_at"))

PRODUCTS: dict[str, Term] = {
    "id": Term("id", _NUMBER),
    "title": Term("text", attrgetter("title")),
    "handle": Term("exact", attrgetter("handle")),
    "vendor": Term("exact", attrgetter("vendor")),
    "product_type": Term("exact", attrgetter("product_type")),
    "status": Term("exact", attrgetter("status")),
    "tag": Term("list", attrgetter("tags")),
    "sku": Term("list", lambda p: [v.sku for v in p.variants]),
    "barcode": Term("list", lambda p: [v.barcode for v in p.variants]),
    "variant_id": Term("list", lambda p: [str(v.number) for v in p.variants]),
    "variant_title": Term("list", lambda p: [v.title for v in p.variants]),
    "collection_id": Term("list", lambda p: [str(c.number) for c in p.collections]),
    "inventory_total": Term("number", attrgetter("total_inventory")),
    "gift_card": Term("truth", attrgetter("is_gift_card")),
    "updated_at": _UPDATED,
    "created_at": _CREATED,
    "published_at": Term("time", lambda p: min(p.published.values(), default=None)),
}
VARIANTS: dict[str, Term] = {
    "id": Term("id", _NUMBER),
    "sku": Term("exact", attrgetter("sku")),
    "barcode": Term("exact", attrgetter("barcode")),
    "title": Term("text", attrgetter("title")),
    "product_id": Term("id", attrgetter("product.number")),
    "product_ids": Term("id", attrgetter("product.number")),
    "product_status": Term("exact", attrgetter("product.status")),
    "product_type": Term("exact", attrgetter("product.product_type")),
    "vendor": Term("exact", attrgetter("product.vendor")),
    "tag": Term("list", attrgetter("product.tags")),
    "inventory_quantity": Term("number", attrgetter("quantity")),
    "taxable": Term("truth", attrgetter("taxable")),
    "managed": Term("truth", attrgetter("item.tracked")),
    "updated_at": _UPDATED,
}
ITEMS: dict[str, Term] = {
    "id": Term("id", _NUMBER),
    "sku": Term("exact", attrgetter("variant.sku")),
    "updated_at": _UPDATED,
    "created_at": _CREATED,
}
LEVELS: dict[str, Term] = {
    "id": Term("id", attrgetter("item.number")),
    "inventory_item_id": Term("id", attrgetter("item.number")),
    "updated_at": _UPDATED,
    "created_at": _CREATED,
}
COLLECTIONS: dict[str, Term] = {
    "id": Term("id", _NUMBER),
    "title": Term("text", attrgetter("title")),
    "handle": Term("exact", attrgetter("handle")),
    "product_id": Term("list", lambda c: [str(number) for number in c.products]),
    "collection_type": Term("exact", lambda _c: "custom"),
    "updated_at": _UPDATED,
}
LOCATIONS: dict[str, Term] = {
    "id": Term("id", _NUMBER),
    "location_id": Term("id", _NUMBER),
    "name": Term("text", attrgetter("name")),
    "city": Term("exact", attrgetter("city")),
    "active": Term("truth", attrgetter("is_active")),
    "created_at": _CREATED,
}
EVENTS: dict[str, Term] = {
    "id": Term("id", _NUMBER),
    "action": Term("exact", attrgetter("action")),
    "subject_type": Term("exact", attrgetter("subject_type")),
    "created_at": _CREATED,
}
BULK: dict[str, Term] = {
    "id": Term("id", _NUMBER),
    "status": Term("exact", attrgetter("status")),
    "operation_type": Term("exact", attrgetter("operation_type")),
    "created_at": _CREATED,
}


def variant_words(variant: Variant) -> str:
    """Where words without a field are sought."""
    return f"{variant.product.title} {variant.title} {variant.sku or ''} {variant.barcode or ''}"
