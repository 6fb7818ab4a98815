"""Products and what belongs to them: from a typed line to a row."""

from __future__ import annotations

import msgspec

from shopsync_gui.core.domain.ids import parse_gid
from shopsync_gui.core.mirror.lines import Shape
from shopsync_gui.core.mirror.scalars import Whole, json_text, measure, moment, money, number
from shopsync_gui.core.mirror.structs import Camel, Money, Row, Types


class _Image(Camel, gc=False):
    url: str | None = None
    width: Whole | None = None
    height: Whole | None = None


class _Preview(Camel, gc=False):
    image: _Image | None = None


class _Featured(Camel, gc=False):
    preview: _Preview | None = None


class _Seo(Camel, gc=False):
    title: str | None = None
    description: str | None = None


class _Category(Camel, gc=False):
    full_name: str | None = None


class _Value(Camel, gc=False):
    name: str


class _Option(Camel, gc=False):
    name: str
    position: Whole = 0
    option_values: list[_Value] = msgspec.field(default_factory=list)


class _Count(Camel, gc=False):
    count: Whole = 0


class _Range(Camel, gc=False):
    min_variant_price: Money | None = None
    max_variant_price: Money | None = None


class _Product(Camel, gc=False):
    title: str
    handle: str
    status: str
    description_html: str | None = None
    vendor: str | None = None
    product_type: str | None = None
    tags: list[str] = msgspec.field(default_factory=list)
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
    options: list[_Option] = msgspec.field(default_factory=list)
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


class _Selected(Camel, gc=False):
    name: str
    value: str


class _Weight(Camel, gc=False):
    value: float
    unit: str | None = None


class _Measurement(Camel, gc=False):
    weight: _Weight | None = None


class _VariantItem(Camel, gc=False):
    id: str
    tracked: bool | None = None
    requires_shipping: bool | None = None
    unit_cost: Money | None = None
    country_code_of_origin: str | None = None
    harmonized_system_code: str | None = None
    measurement: _Measurement | None = None


class _Variant(Camel, gc=False):
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
    selected_options: list[_Selected] = msgspec.field(default_factory=list)
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


class _Media(Camel, gc=False):
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


class _Collection(Camel, gc=False):
    title: str
    handle: str | None = None
    updated_at: str | None = None


def _collection(c: _Collection, own: int, _parent: int) -> Row:
    return own, c.title, c.handle or "", moment(c.updated_at)


class _Publication(Camel, gc=False):
    title: str | None = None
    app_handle: str | None = None


def _publication(p: _Publication, own: int, _parent: int) -> Row:
    return own, p.title or "", p.app_handle or ""


class _Metafield(Camel, gc=False):
    namespace: str
    key: str
    type: str | None = None
    value: str | None = None
    updated_at: str | None = None


def _metafield(m: _Metafield, own: int, parent: int) -> Row:
    return own, parent, m.namespace, m.key, m.type or "", m.value or "", moment(m.updated_at)


TYPES: Types = {
    Shape.PRODUCT: (_Product, _product),
    Shape.VARIANT: (_Variant, _variant),
    Shape.MEDIA: (_Media, _media),
    Shape.COLLECTION: (_Collection, _collection),
    Shape.PUBLICATION: (_Publication, _publication),
    Shape.METAFIELD: (_Metafield, _metafield),
}
