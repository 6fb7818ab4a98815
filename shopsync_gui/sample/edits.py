"""Changes to a sample shop, dated as Shopify dates them.

An edit of a variant or of its stock moves the variant's and the product's ``updatedAt``; stock also
moves the level's; the inventory item's moves with its own fields (cost, tracked, weight) only.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from datetime import datetime
from random import Random
from typing import Any

from shopsync_gui.sample.catalogue import Catalogue
from shopsync_gui.sample.generate import invent, money, picture, slug
from shopsync_gui.sample.records import Product, Variant
from shopsync_gui.sample.vocabulary import FAMILIES

_PRODUCT = (
    "title", "handle", "description_html", "vendor", "product_type", "status", "tags",
    "is_gift_card", "category", "seo_title", "seo_description",
)  # fmt: skip
_VARIANT = ("sku", "barcode", "price", "compare_at", "taxable", "policy")
_ITEM = ("tracked", "cost", "country", "hs_code", "weight", "weight_unit", "requires_shipping")


_PRODUCT_FIELDS = frozenset({*_PRODUCT, "image", "metafields", "published"})


class BadEdit(Exception):
    """An edit that names something which is not there, or a field that does not exist."""


def _check(what: str, fields: Mapping[str, Any], known: Collection[str]) -> None:
    """Refuse an edit whole, before anything of it is done."""
    for name in fields:
        if name not in known:
            raise BadEdit(f"{what} has no {name}")


def edit_product(catalogue: Catalogue, now: str, number: int, fields: Mapping[str, Any]) -> None:
    """Change fields of a product; ``metafields`` maps ``namespace.key`` to a text or None."""
    product = _product(catalogue, number)
    _check("a product", fields, _PRODUCT_FIELDS)
    for name, value in fields.items():
        if name == "tags":
            product.tags = sorted(value)
        elif name == "image":
            _change_image(catalogue, product, value)
        elif name == "metafields":
            for full, text in value.items():
                _set_metafield(catalogue, product, full, text, now)
        elif name == "published":
            product.published = dict.fromkeys(catalogue.publications, now) if value else {}
        else:
            setattr(product, name, value)
    product.updated_at = now


def _change_image(catalogue: Catalogue, product: Product, url: str | None) -> None:
    """The first picture: another one, or none."""
    if product.media:
        gone = product.media.pop(0)
        for variant in product.variants:
            variant.media = None if variant.media is gone else variant.media
    if url is not None:
        product.media.insert(0, catalogue.add_media(product, url, product.title))
        product.media.pop()


def _set_metafield(
    catalogue: Catalogue, product: Product, full: str, text: str | None, now: str
) -> None:
    namespace, _, key = full.partition(".")
    for found in product.metafields:
        if (found.namespace, found.key) == (namespace, key):
            if text is None:
                product.metafields.remove(found)
            else:
                found.value, found.updated_at = text, now
            return
    if text is not None:
        catalogue.add_metafield(product, namespace, key, "single_line_text_field", text)
        product.metafields[-1].created_at = product.metafields[-1].updated_at = now


def edit_variant(catalogue: Catalogue, now: str, number: int, fields: Mapping[str, Any]) -> None:
    """Change fields of a variant or of its inventory item."""
    variant = _variant(catalogue, number)
    _check("a variant", fields, {*_VARIANT, *_ITEM})
    for name, value in fields.items():
        if name in _VARIANT:
            setattr(variant, name, value)
        else:
            setattr(variant.item, name, value)
            variant.item.updated_at = now
    if "sku" in fields:
        catalogue.touch_skus()
    variant.updated_at = variant.product.updated_at = now


def set_stock(
    catalogue: Catalogue, now: str, number: int, available: int, location: int | None
) -> None:
    """Set what is available of a variant at a place (the first one when not said)."""
    variant = _variant(catalogue, number)
    places = catalogue.locations
    place = places.get(location) if location is not None else next(iter(places.values()))
    if place is None:
        raise BadEdit(f"there is no location {location}")
    level = next((x for x in variant.item.levels if x.location is place), None)
    if level is None:
        level = catalogue.add_level(variant.item, place, available)
        level.created_at = now
    level.available = available
    level.updated_at = variant.updated_at = variant.product.updated_at = now


def delete_product(catalogue: Catalogue, now: str, number: int) -> None:
    """Delete a product with everything below it."""
    catalogue.remove_product(_product(catalogue, number), now)


def delete_variant(catalogue: Catalogue, now: str, number: int) -> None:
    """Delete one variant; the last of a product cannot be deleted."""
    variant = _variant(catalogue, number)
    if len(variant.product.variants) == 1:
        raise BadEdit("a product keeps its last variant")
    catalogue.remove_variant(variant, now)


def add_product(catalogue: Catalogue, now: str, fields: Mapping[str, Any]) -> int:
    """Add a product; ``variants`` may be a list of {title, price, sku, quantity}. Its number."""
    title = str(fields.get("title", "New product"))
    own = {k: v for k, v in fields.items() if k not in ("title", "handle", "variants")}
    _check("a product", own, _PRODUCT_FIELDS)
    product = catalogue.add_product(title, slug(str(fields.get("handle", title))), now)
    rows: list[dict[str, Any]] = fields.get("variants") or [{}]
    names = [str(row.get("title", "Default Title")) for row in rows]
    name = "Title" if names == ["Default Title"] else "Style"
    catalogue.set_options(product, [(name, names)])
    place = next(iter(catalogue.locations.values()))
    for row, value in zip(rows, names, strict=True):
        price = str(row.get("price", "10.00"))
        tracked = bool(row.get("tracked", True))
        variant = catalogue.add_variant(product, [(name, value)], price, tracked=tracked)
        variant.sku, variant.compare_at = row.get("sku"), row.get("compare_at")
        catalogue.add_level(variant.item, place, int(row.get("quantity", 0)))
    edit_product(catalogue, now, product.number, {"published": True, **own})
    return product.number


def evolve(catalogue: Catalogue, now: str, born: datetime, days: int, seed: int) -> None:
    """Let days pass: sales, deliveries, new prices, new and vanished products. All dated now."""
    random = Random(f"{seed}/{now}/{len(catalogue.products)}")  # noqa: S311 - invented changes
    for _ in range(max(0, days)):
        _one_day(catalogue, now, born, random)


def _one_day(catalogue: Catalogue, now: str, born: datetime, random: Random) -> None:
    products = list(catalogue.products.values())
    variants = list(catalogue.variants.values())
    if not variants:
        return
    for variant in random.choices(variants, k=max(2, len(variants) // 60)):
        _sell(catalogue, now, variant, random)
    for variant in random.choices(variants, k=max(1, len(variants) // 200)):
        cents = int(float(variant.price) * 100)
        price = max(100, cents * random.choice((70, 80, 90, 105, 110, 125)) // 100)
        old = money(cents) if price < cents else None
        fields = {"price": money(price), "compare_at": old}
        edit_variant(catalogue, now, variant.number, fields)
    for product in random.choices(products, k=max(1, len(products) // 150)):
        fields = random.choice(_CHANGES)(product)
        edit_product(catalogue, now, product.number, fields)
    if random.random() < 0.5:
        index = len(products) + random.randint(0, 99)
        family = FAMILIES[index % len(FAMILIES)]
        made = invent(catalogue, random, family, born, index)
        _date(made, now)
    if random.random() < 0.3 and len(products) > 5:
        catalogue.remove_product(random.choice(products), now)


def _date(product: Product, now: str) -> None:
    """A product of today: everything of it was made and changed now."""
    product.created_at = product.updated_at = now
    product.published = dict.fromkeys(product.published, now)
    for variant in product.variants:
        variant.created_at = variant.updated_at = now
        variant.item.created_at = variant.item.updated_at = now
        for level in variant.item.levels:
            level.created_at = level.updated_at = now
    for found in product.metafields:
        found.created_at = found.updated_at = now
    for media in product.media:
        media.created_at = now


def _sell(catalogue: Catalogue, now: str, variant: Variant, random: Random) -> None:
    levels = [x for x in variant.item.levels if x.location.is_active]
    if not levels:
        return
    level = random.choice(levels)
    if level.available <= 1 and random.random() < 0.7:
        amount = level.available + random.choice((10, 20, 40))
    else:
        amount = level.available - random.randint(1, 3)
    if variant.policy == "DENY":
        amount = max(0, amount)
    set_stock(catalogue, now, variant.number, amount, level.location.number)


def _retitled(product: Product) -> dict[str, Any]:
    end = " (new edition)"
    title = product.title
    return {"title": title.removesuffix(end) if title.endswith(end) else title + end}


def _motif(product: Product) -> str:
    return product.media[0].url.rsplit("/", 1)[-1].split("-")[0] if product.media else "mug"


_CHANGES: tuple[Callable[[Product], dict[str, Any]], ...] = (
    _retitled,
    lambda p: {"tags": sorted({*p.tags, "bestseller"} - {"new"})},
    lambda p: {"status": "ARCHIVED" if p.status == "ACTIVE" else "ACTIVE"},
    lambda p: {"description_html": p.description_html + "<p>Back by popular demand.</p>"},
    lambda p: {"image": picture(_motif(p), p.number)},
)  # fmt: skip


def _product(catalogue: Catalogue, number: int) -> Product:
    found = catalogue.products.get(number)
    if found is None:
        raise BadEdit(f"there is no product {number}")
    return found


def _variant(catalogue: Catalogue, number: int) -> Variant:
    found = catalogue.variants.get(number)
    if found is None:
        raise BadEdit(f"there is no variant {number}")
    return found
