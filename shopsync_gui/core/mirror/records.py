"""From a line to a row: typed, checked, nothing lost and nothing invented.

Money stays the decimal text that Shopify sent; unknown enum values stay text; fields that are not
known here are passed over.  ``ValueError`` (``msgspec`` errors are that too) means unreadable.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import msgspec

_DECIMAL = re.compile(r"-?[0-9]{1,30}(?:\.[0-9]{1,30})?")
_MAX = 2**63 - 1
_json = msgspec.json.Encoder().encode


class _Camel(msgspec.Struct, rename="camel"):
    pass


class _Money(_Camel):
    amount: str
    currency_code: str = ""


class _Image(_Camel):
    url: str | None = None
    width: int | None = None
    height: int | None = None


class _Preview(_Camel):
    image: _Image | None = None


class _Featured(_Camel):
    preview: _Preview | None = None


class _Seo(_Camel):
    title: str | None = None
    description: str | None = None


class _Category(_Camel):
    full_name: str | None = None


class _Value(_Camel):
    name: str = ""


class _Option(_Camel):
    name: str
    position: int = 0
    option_values: list[_Value] = []


class _Count(_Camel):
    count: int = 0


class _Range(_Camel):
    min_variant_price: _Money | None = None
    max_variant_price: _Money | None = None


class Product(_Camel):
    id: str
    title: str
    handle: str = ""
    description_html: str | None = None
    vendor: str | None = None
    product_type: str | None = None
    status: str = ""
    tags: list[str] = []
    is_gift_card: bool = False
    total_inventory: int | None = None
    tracks_inventory: bool = False
    has_only_default_variant: bool = False
    online_store_url: str | None = None
    created_at: str | None = None
    updated_at: str | None = None
    published_at: str | None = None
    category: _Category | None = None
    seo: _Seo | None = None
    options: list[_Option] = []
    variants_count: _Count | None = None
    price_range_v2: _Range | None = msgspec.field(name="priceRangeV2", default=None)
    featured_media: _Featured | None = None


class _Selected(_Camel):
    name: str
    value: str


class _Weight(_Camel):
    value: msgspec.Raw
    unit: str = ""


class _Measurement(_Camel):
    weight: _Weight | None = None


class _Item(_Camel):
    id: str
    tracked: bool | None = None
    requires_shipping: bool | None = None
    unit_cost: _Money | None = None
    country_code_of_origin: str | None = None
    harmonized_system_code: str | None = None
    measurement: _Measurement | None = None


class Variant(_Camel):
    id: str
    parent: str = msgspec.field(name="__parentId")
    title: str
    price: str
    sku: str | None = None
    barcode: str | None = None
    position: int = 0
    compare_at_price: str | None = None
    taxable: bool = False
    inventory_policy: str = ""
    inventory_quantity: int | None = None
    available_for_sale: bool = False
    created_at: str | None = None
    updated_at: str | None = None
    selected_options: list[_Selected] = []
    image: _Image | None = None
    inventory_item: _Item | None = None


class Media(_Camel):
    id: str
    parent: str = msgspec.field(name="__parentId")
    alt: str | None = None
    status: str = ""
    media_content_type: str = ""
    preview: _Preview | None = None


class Collection(_Camel):
    id: str
    title: str
    handle: str = ""
    updated_at: str | None = None


class Publication(_Camel):
    id: str
    title: str = ""
    app_handle: str = ""


class Metafield(_Camel):
    id: str
    parent: str = msgspec.field(name="__parentId")
    namespace: str
    key: str
    type: str = ""
    value: str = ""
    updated_at: str | None = None


class _Address(_Camel):
    city: str | None = None
    country_code: str | None = None


class Location(_Camel):
    id: str
    name: str = ""
    is_active: bool = True
    address: _Address | None = None
    updated_at: str | None = None


class Item(_Camel):
    id: str
    sku: str | None = None
    tracked: bool = False
    unit_cost: _Money | None = None
    updated_at: str | None = None


class _Ref(_Camel):
    id: str


class _Quantity(_Camel):
    name: str
    quantity: int


class Level(_Camel):
    parent: str = msgspec.field(name="__parentId")
    location: _Ref
    is_active: bool = True
    quantities: list[_Quantity] = []
    updated_at: str | None = None


class _Total(_Camel):
    id: str
    total_inventory: int | None = None


class Stock(_Camel):
    """What a variant shows of its stock, met below its inventory item."""

    id: str
    inventory_quantity: int | None = None
    product: _Total | None = None


class Membership(_Camel):
    id: str
    parent: str = msgspec.field(name="__parentId")


class Published(_Camel):
    parent: str = msgspec.field(name="__parentId")
    publication: _Ref
    is_published: bool = False
    publish_date: str | None = None


# ------------------------------------------------------------------ small checks


def number(gid: str, kind: str) -> int:
    """The number of an id that must be of ``kind`` and fit into 64 bits."""
    head = f"gid://shopify/{kind}/"
    digits = gid[len(head) :].partition("?")[0]
    if not gid.startswith(head) or not digits.isascii() or not digits.isdigit():
        raise ValueError(f"no id of {kind}")
    value = int(digits)
    if not 0 < value <= _MAX:
        raise ValueError(f"an id of {kind} outside 64 bits")
    return value


def decimal_text(text: str | None) -> str | None:
    """Money as Shopify wrote it; ``ValueError`` when it is no plain decimal number."""
    if text is not None and not _DECIMAL.fullmatch(text):
        raise ValueError("an amount that is no decimal number")
    return text


def _whole(value: int | None) -> int | None:
    if value is not None and not -_MAX <= value <= _MAX:
        raise ValueError("a number outside 64 bits")
    return value


def _text(value: str | None) -> str:
    return "" if value is None else value.replace("\0", "\ufffd")


def _optional(value: str | None) -> str | None:
    return None if value is None else value.replace("\0", "\ufffd")


def _list(values: object) -> str:
    return _json(values).decode().replace("\\u0000", "\ufffd")


Row = tuple[Any, ...]
"""Key columns, then data columns, in the order of the table."""


# ------------------------------------------------------------------ rows


def product_row(p: Product) -> Row:
    low = p.price_range_v2.min_variant_price if p.price_range_v2 else None
    high = p.price_range_v2.max_variant_price if p.price_range_v2 else None
    featured = p.featured_media.preview if p.featured_media else None
    options = [
        {"name": o.name, "position": o.position, "values": [v.name for v in o.option_values]}
        for o in p.options
    ]
    return (
        number(p.id, "Product"),
        _text(p.title),
        _text(p.handle),
        _text(p.vendor),
        _text(p.product_type),
        _text(p.status),
        decimal_text(low.amount) if low else None,
        decimal_text(high.amount) if high else None,
        _text(low.currency_code) if low else "",
        _whole(p.total_inventory),
        int(p.tracks_inventory),
        p.variants_count.count if p.variants_count else 0,
        int(p.is_gift_card),
        int(p.has_only_default_variant),
        _text(featured.image.url) if featured and featured.image else "",
        _text(p.online_store_url),
        _text(p.category.full_name) if p.category else "",
        _list(p.tags),
        _list(options),
        _text(p.seo.title) if p.seo else "",
        _text(p.seo.description) if p.seo else "",
        p.created_at,
        p.updated_at,
        p.published_at,
        _text(p.description_html),
    )


def variant_row(v: Variant) -> Row:
    item = v.inventory_item
    cost = item.unit_cost if item else None
    weight = item.measurement.weight if item and item.measurement else None
    return (
        number(v.id, "ProductVariant"),
        number(v.parent, "Product"),
        _text(v.title),
        _optional(v.sku),
        _optional(v.barcode),
        _whole(v.position),
        decimal_text(v.price),
        decimal_text(v.compare_at_price),
        int(v.taxable),
        _text(v.inventory_policy),
        _whole(v.inventory_quantity),
        int(v.available_for_sale),
        _list([[o.name, o.value] for o in v.selected_options]),
        number(item.id, "InventoryItem") if item else None,
        None if item is None or item.tracked is None else int(item.tracked),
        None if item is None or item.requires_shipping is None else int(item.requires_shipping),
        decimal_text(cost.amount) if cost else None,
        _text(cost.currency_code) if cost else "",
        bytes(weight.value).decode() if weight else None,
        _text(weight.unit) if weight else "",
        _text(item.country_code_of_origin) if item else "",
        _text(item.harmonized_system_code) if item else "",
        _text(v.image.url) if v.image else "",
        v.created_at,
        v.updated_at,
    )


def media_row(m: Media, gid_kind: str, position: int) -> Row:
    image = m.preview.image if m.preview else None
    return (
        number(m.parent, "Product"),
        number(m.id, gid_kind),
        gid_kind,
        _text(m.media_content_type),
        _text(m.alt),
        _text(m.status),
        _text(image.url) if image else "",
        image.width if image else None,
        image.height if image else None,
        position,
    )


def collection_row(c: Collection) -> Row:
    return (number(c.id, "Collection"), _text(c.title), _text(c.handle), c.updated_at)


def publication_row(p: Publication) -> Row:
    return (number(p.id, "Publication"), _text(p.title), _text(p.app_handle))


def metafield_row(m: Metafield) -> Row:
    return (
        number(m.id, "Metafield"),
        number(m.parent, "Product"),
        _text(m.namespace),
        _text(m.key),
        _text(m.type),
        _text(m.value),
        m.updated_at,
    )


def location_row(place: Location) -> Row:
    address = place.address
    return (
        number(place.id, "Location"),
        _text(place.name),
        int(place.is_active),
        _text(address.city) if address else "",
        _text(address.country_code) if address else "",
        place.updated_at,
    )


def item_row(i: Item) -> Row:
    cost = i.unit_cost
    return (
        number(i.id, "InventoryItem"),
        _optional(i.sku),
        int(i.tracked),
        decimal_text(cost.amount) if cost else None,
        _text(cost.currency_code) if cost else "",
        i.updated_at,
    )


def level_row(level: Level) -> Row:
    found = {q.name: _whole(q.quantity) for q in level.quantities}
    return (
        number(level.parent, "InventoryItem"),
        number(level.location.id, "Location"),
        found.get("available"),
        found.get("on_hand"),
        found.get("committed"),
        found.get("incoming"),
        found.get("reserved"),
        found.get("damaged"),
        found.get("safety_stock"),
        found.get("quality_control"),
        int(level.is_active),
        level.updated_at,
    )


def decoder(kind: type[msgspec.Struct]) -> Callable[[bytes], Any]:
    """A typed reader of lines of this kind."""
    return msgspec.json.Decoder(kind).decode
