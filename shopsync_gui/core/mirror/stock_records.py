"""Stock, and rows that are no records of their own: from a typed line to a row."""

from __future__ import annotations

from shopsync_gui.core.mirror.lines import Shape
from shopsync_gui.core.mirror.scalars import Whole, moment, money, number
from shopsync_gui.core.mirror.structs import Camel, Money, Row, Types


class _Address(Camel, gc=False):
    city: str | None = None
    country_code: str | None = None


class _Location(Camel, gc=False):
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


class _Item(Camel, gc=False):
    sku: str | None = None
    tracked: bool | None = None
    updated_at: str | None = None
    unit_cost: Money | None = None


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


class _Named(Camel, gc=False):
    id: str


class _Quantity(Camel, gc=False):
    name: str
    quantity: Whole


class _Level(Camel, gc=False):
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


class _Membership(Camel, gc=False):
    pass


def _membership(_m: _Membership, own: int, parent: int) -> Row:
    return parent, own


class _Published(Camel, gc=False):
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


class _Total(Camel, gc=False):
    id: str
    total_inventory: Whole | None = None


class _Stock(Camel, gc=False):
    inventory_quantity: Whole | None = None
    product: _Total | None = None


def _stock(s: _Stock, own: int, _parent: int) -> Row:
    """Variant, its stock, its product (None: unknown) and that product's stock."""
    if s.product is None:
        return own, s.inventory_quantity, None, None
    product = number(s.product.id, "gid://shopify/Product/")
    return own, s.inventory_quantity, product, s.product.total_inventory


TYPES: Types = {
    Shape.LOCATION: (_Location, _location),
    Shape.ITEM: (_Item, _item),
    Shape.LEVEL: (_Level, _level),
    Shape.MEMBERSHIP: (_Membership, _membership),
    Shape.PUBLISHED: (_Published, _published),
    Shape.STOCK: (_Stock, _stock),
}
