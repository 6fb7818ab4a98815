"""From a line to a row of its table: typed, checked, nothing lost and nothing invented.

Fields that are not known here are passed over, optional ones may be missing, texts that list
something (status, policy, type …) stay as they come.  ``ValueError`` means: not readable.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec

from shopsync_gui.core.domain.errors import BadAnswer
from shopsync_gui.core.domain.ids import parse_gid
from shopsync_gui.core.mirror.lines import Shape
from shopsync_gui.core.mirror.scalars import (
    Whole,
    cleaned,
    json_text,
    measure,
    moment,
    money,
    number,
)
from shopsync_gui.core.shopify.decode import decode_line

Row = tuple[Any, ...]
"""Key columns, then the others, in the order of the table."""


class _Camel(msgspec.Struct, rename="camel", gc=False):
    pass


class _Money(_Camel, gc=False):
    amount: str
    currency_code: str | None = None


class _Image(_Camel, gc=False):
    url: str | None = None
    width: Whole | None = None
    height: Whole | None = None


class _Preview(_Camel, gc=False):
    image: _Image | None = None


class _Featured(_Camel, gc=False):
    preview: _Preview | None = None


class _Seo(_Camel, gc=False):
    title: str | None = None
    description: str | None = None


class _Category(_Camel, gc=False):
    full_name: str | None = None


class _Value(_Camel, gc=False):
    name: str


class _Option(_Camel, gc=False):
    name: str
    position: Whole = 0
    option_values: list[_Value] = []


class _Count(_Camel, gc=False):
    count: Whole = 0


class _Range(_Camel, gc=False):
    min_variant_price: _Money | None = None
    max_variant_price: _Money | None = None


class _Product(_Camel, gc=False):
    title: str
    handle: str
    status: str
    description_html: str | None = None
    vendor: str | None = None
    product_type: str | None = None
    tags: list[str] = []
    is_gift_card: bool | None = None
    total_inventory: Whole | None = None
    tracks_inventory: bool | None = None
    has_only_default_variant: bool | None = None
    online_store_url: str | None = None
    created_at: str | None = None
    updated_at: str | None = None
    published_at: str | None = None
    category: _Category | None = None
    seo: _Seo | None = None
    options: list[_Option] = []
    variants_count: _Count | None = None
    price_range: _Range | None = msgspec.field(name="priceRangeV2", default=None)
    featured_media: _Featured | None = None


def _product(p: _Product, own: int, _parent: int) -> Row:
    low = p.price_range.min_variant_price if p.price_range else None
    high = p.price_range.max_variant_price if p.price_range else None
    image = p.featured_media.preview if p.featured_media else None
    return (
        own,
        p.title,
        p.handle,
        p.vendor or "",
        p.product_type or "",
        p.status,
        money(low.amount) if low else None,
        money(high.amount) if high else None,
        (low.currency_code or "") if low else "",
        p.total_inventory,
        int(p.tracks_inventory or 0),
        p.variants_count.count if p.variants_count else 0,
        int(p.is_gift_card or 0),
        int(p.has_only_default_variant or 0),
        (image.image.url or "") if image and image.image else "",
        p.online_store_url or "",
        (p.category.full_name or "") if p.category else "",
        json_text(p.tags),
        json_text(
            [
                {
                    "name": o.name,
                    "position": o.position,
                    "values": [v.name for v in o.option_values],
                }
                for o in p.options
            ]
        ),
        (p.seo.title or "") if p.seo else "",
        (p.seo.description or "") if p.seo else "",
        moment(p.created_at),
        moment(p.updated_at),
        moment(p.published_at),
        p.description_html or "",
    )


class _Selected(_Camel, gc=False):
    name: str
    value: str


class _Weight(_Camel, gc=False):
    value: float
    unit: str | None = None


class _Measurement(_Camel, gc=False):
    weight: _Weight | None = None


class _VariantItem(_Camel, gc=False):
    id: str
    tracked: bool | None = None
    requires_shipping: bool | None = None
    unit_cost: _Money | None = None
    country_code_of_origin: str | None = None
    harmonized_system_code: str | None = None
    measurement: _Measurement | None = None


class _Variant(_Camel, gc=False):
    title: str
    price: str
    sku: str | None = None
    barcode: str | None = None
    position: Whole = 0
    compare_at_price: str | None = None
    taxable: bool | None = None
    inventory_policy: str | None = None
    inventory_quantity: Whole | None = None
    available_for_sale: bool | None = None
    created_at: str | None = None
    updated_at: str | None = None
    selected_options: list[_Selected] = []
    image: _Image | None = None
    inventory_item: _VariantItem | None = None


_NO_ITEM = (None, None, None, None, "", None, "", "", "")


def _variant(v: _Variant, own: int, parent: int) -> Row:
    return (
        own,
        parent,
        v.title,
        v.sku,
        v.barcode,
        v.position,
        money(v.price),
        None if v.compare_at_price is None else money(v.compare_at_price),
        int(v.taxable or 0),
        v.inventory_policy or "",
        v.inventory_quantity,
        int(v.available_for_sale or 0),
        json_text([(o.name, o.value) for o in v.selected_options]),
        *(_NO_ITEM if v.inventory_item is None else _item_columns(v.inventory_item)),
        (v.image.url or "") if v.image else "",
        moment(v.created_at),
        moment(v.updated_at),
    )


def _item_columns(item: _VariantItem) -> Row:
    cost = item.unit_cost
    weight = item.measurement.weight if item.measurement else None
    return (
        number(item.id, "gid://shopify/InventoryItem/"),
        None if item.tracked is None else int(item.tracked),
        None if item.requires_shipping is None else int(item.requires_shipping),
        money(cost.amount) if cost else None,
        (cost.currency_code or "") if cost else "",
        measure(weight.value) if weight else None,
        (weight.unit or "") if weight else "",
        item.country_code_of_origin or "",
        item.harmonized_system_code or "",
    )


class _Media(_Camel, gc=False):
    id: str
    alt: str | None = None
    status: str | None = None
    media_content_type: str | None = None
    preview: _Preview | None = None


def _media(m: _Media, own: int, parent: int) -> Row:
    image = m.preview.image if m.preview else None
    return (
        parent,
        own,
        parse_gid(m.id)[0],
        m.media_content_type or "",
        m.alt or "",
        m.status or "",
        (image.url or "") if image else "",
        image.width if image else None,
        image.height if image else None,
    )


class _Collection(_Camel, gc=False):
    title: str
    handle: str | None = None
    updated_at: str | None = None


def _collection(c: _Collection, own: int, _parent: int) -> Row:
    return own, c.title, c.handle or "", moment(c.updated_at)


class _Publication(_Camel, gc=False):
    title: str | None = None
    app_handle: str | None = None


def _publication(p: _Publication, own: int, _parent: int) -> Row:
    return own, p.title or "", p.app_handle or ""


class _Metafield(_Camel, gc=False):
    namespace: str
    key: str
    type: str | None = None
    value: str | None = None
    updated_at: str | None = None


def _metafield(m: _Metafield, own: int, parent: int) -> Row:
    return own, parent, m.namespace, m.key, m.type or "", m.value or "", moment(m.updated_at)


class _Address(_Camel, gc=False):
    city: str | None = None
    country_code: str | None = None


class _Location(_Camel, gc=False):
    name: str
    is_active: bool = True
    address: _Address | None = None
    updated_at: str | None = None


def _location(place: _Location, own: int, _parent: int) -> Row:
    where = place.address or _Address()
    return (
        own,
        place.name,
        int(place.is_active),
        where.city or "",
        where.country_code or "",
        moment(place.updated_at),
    )


class _Item(_Camel, gc=False):
    sku: str | None = None
    tracked: bool | None = None
    updated_at: str | None = None
    unit_cost: _Money | None = None


def _item(item: _Item, own: int, _parent: int) -> Row:
    cost = item.unit_cost
    return (
        own,
        item.sku,
        int(item.tracked or 0),
        money(cost.amount) if cost else None,
        (cost.currency_code or "") if cost else "",
        moment(item.updated_at),
    )


class _Named(_Camel, gc=False):
    id: str


class _Quantity(_Camel, gc=False):
    name: str
    quantity: Whole


class _Level(_Camel, gc=False):
    location: _Named
    quantities: list[_Quantity]
    is_active: bool = True
    updated_at: str | None = None


def _level(level: _Level, _own: int, parent: int) -> Row:
    found = {q.name: q.quantity for q in level.quantities}.get
    return (
        parent,
        number(level.location.id, "gid://shopify/Location/"),
        found("available"),
        found("on_hand"),
        found("committed"),
        found("incoming"),
        found("reserved"),
        found("damaged"),
        found("safety_stock"),
        found("quality_control"),
        int(level.is_active),
        moment(level.updated_at),
    )


# ------------------------------------------------------------------ rows that are no records


class _Membership(_Camel, gc=False):
    pass


def _membership(_m: _Membership, own: int, parent: int) -> Row:
    return parent, own


class _Published(_Camel, gc=False):
    publication: _Named
    is_published: bool = False
    publish_date: str | None = None


def _published(p: _Published, _own: int, parent: int) -> Row:
    return (
        parent,
        number(p.publication.id, "gid://shopify/Publication/"),
        int(p.is_published),
        moment(p.publish_date),
    )


class _Total(_Camel, gc=False):
    id: str
    total_inventory: Whole | None = None


class _Stock(_Camel, gc=False):
    inventory_quantity: Whole | None = None
    product: _Total | None = None


def _stock(s: _Stock, own: int, _parent: int) -> Row:
    """Variant, its stock, its product (None: unknown) and that product's stock."""
    if s.product is None:
        return own, s.inventory_quantity, None, None
    product = number(s.product.id, "gid://shopify/Product/")
    return own, s.inventory_quantity, product, s.product.total_inventory


# ------------------------------------------------------------------ the door


_TYPES: dict[Shape, tuple[type[msgspec.Struct], Callable[..., Row]]] = {
    Shape.PRODUCT: (_Product, _product),
    Shape.VARIANT: (_Variant, _variant),
    Shape.MEDIA: (_Media, _media),
    Shape.COLLECTION: (_Collection, _collection),
    Shape.PUBLICATION: (_Publication, _publication),
    Shape.METAFIELD: (_Metafield, _metafield),
    Shape.LOCATION: (_Location, _location),
    Shape.ITEM: (_Item, _item),
    Shape.LEVEL: (_Level, _level),
    Shape.MEMBERSHIP: (_Membership, _membership),
    Shape.PUBLISHED: (_Published, _published),
    Shape.STOCK: (_Stock, _stock),
}


def reader_of(shape: Shape) -> Callable[[bytes, int, int], Row]:
    """A function from a line of this shape, its id and its parent's id to its row.

    It raises ``ValueError`` for a line that cannot be read.
    """
    struct, to_row = _TYPES[shape]
    decode = msgspec.json.Decoder(struct).decode

    def read(line: bytes, own: int, parent: int) -> Row:
        if b"\\u0000" in line:
            return to_row(_second_chance(line, struct), own, parent)
        try:
            record = decode(line)
        except msgspec.ValidationError:
            raise
        except (ValueError, RecursionError):  # a lone surrogate, or no JSON at all
            record = _second_chance(line, struct)
        return to_row(record, own, parent)

    return read


def _second_chance(line: bytes, struct: type[msgspec.Struct]) -> Any:
    try:
        return msgspec.convert(cleaned(decode_line(line)), struct)
    except (BadAnswer, RecursionError) as exc:
        raise ValueError(str(exc)) from exc


def name_of(line: bytes) -> str:
    """What a person would call the record of an unreadable line; empty when nothing is there."""
    try:
        found = cleaned(decode_line(line))
    except (BadAnswer, RecursionError):
        return ""
    for field in ("title", "sku", "name", "key", "alt"):
        value = found.get(field)
        if isinstance(value, str) and value.strip():
            return value.strip()[:200]
    return ""
