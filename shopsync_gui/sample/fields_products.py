"""How the fields of products, variants, pictures and collections are had."""

from __future__ import annotations

import json
from collections.abc import Callable
from decimal import Decimal
from operator import attrgetter
from typing import Any
from zlib import crc32

from shopsync_gui.sample.constants import DOMAIN
from shopsync_gui.sample.fields import Arguments, Made, count_of, keys, money, of, sort_key
from shopsync_gui.sample.paging import Rows, in_place, ordered
from shopsync_gui.sample.records import Collection, Media, Metafield, Option, Product, Variant
from shopsync_gui.sample.selection import Scene, Value


def _price_range(product: Product, *, compare: bool = False) -> dict[str, Any] | None:
    texts = [v.compare_at if compare else v.price for v in product.variants]
    amounts = sorted((Decimal(t), t) for t in texts if t is not None)
    if not amounts:
        return (
            None if compare else {"minVariantPrice": money("0.0"), "maxVariantPrice": money("0.0")}
        )
    low, high = money(amounts[0][1]), money(amounts[-1][1])
    if compare:
        return {"minVariantCompareAtPrice": low, "maxVariantCompareAtPrice": high}
    return {"minVariantPrice": low, "maxVariantPrice": high}


def _category(product: Product) -> dict[str, Any] | None:
    if product.category is None:
        return None
    name = product.category.rsplit(" > ", 1)[-1]
    number = sum(map(ord, product.category)) % 997
    return {
        "id": f"gid://shopify/TaxonomyCategory/sg-{number}",
        "name": name,
        "fullName": product.category,
    }


def is_visible(product: Product) -> bool:
    """Whether customers of the online store can open its page."""
    return product.status in ("ACTIVE", "UNLISTED") and bool(product.published)


def _url(product: Product) -> str | None:
    if not is_visible(product) or min(product.published) != _first_channel(product):
        return None
    return f"https://{DOMAIN}/products/{product.handle}"


def _first_channel(product: Product) -> int:
    """The online store is the channel with the lowest number."""
    return min(product.published, default=0)


def _published_at(product: Product) -> str | None:
    if product.status == "DRAFT" or not product.published:
        return None
    return product.published.get(_first_channel(product))


def _image(media: Media | None) -> dict[str, Any] | None:
    if media is None:
        return None
    return {
        "id": f"gid://shopify/ImageSource/{media.number + 7}",
        "url": media.url,
        "altText": media.alt,
        "width": media.width,
        "height": media.height,
    }


def _text_of(html: str) -> str:
    kept: list[str] = []
    inside = False
    for char in html:
        inside = char == "<" or (inside and char != ">")
        if not inside and char != ">":
            kept.append(char)
    return " ".join("".join(kept).split())


def _described(_scene: Scene, arguments: Arguments) -> Value:
    limit: int | None = arguments.get("truncateAt")
    return lambda record: _text_of(record.description_html)[:limit]


def _product_options(_scene: Scene, arguments: Arguments) -> Value:
    first: int | None = arguments.get("first")
    return lambda product: product.options[:first]


def _has_variants(product: Product) -> bool:
    return any(v.item.tracked and v.quantity <= 0 for v in product.variants)


VARIANT_SORTS: dict[str, Callable[[Variant], Any]] = {
    "ID": lambda v: v.number,
    "POSITION": lambda v: v.position,
    "RELEVANCE": lambda v: v.number,
    "POPULAR": lambda v: v.number,
    "SKU": lambda v: v.sku or "",
    "TITLE": lambda v: v.title.lower(),
    "NAME": lambda v: v.title.lower(),
    "FULL_TITLE": lambda v: f"{v.product.title} - {v.title}".lower(),
    "INVENTORY_QUANTITY": lambda v: v.quantity,
    "INVENTORY_LEVELS_AVAILABLE": lambda v: v.quantity,
    "INVENTORY_POLICY": lambda v: v.policy,
    "INVENTORY_MANAGEMENT": lambda v: int(v.item.tracked),
}
PRODUCT_SORTS: dict[str, Callable[[Product], Any]] = {
    "ID": lambda p: p.number,
    "RELEVANCE": lambda p: p.number,
    "TITLE": lambda p: p.title.lower(),
    "VENDOR": lambda p: p.vendor.lower(),
    "PRODUCT_TYPE": lambda p: p.product_type.lower(),
    "CREATED_AT": lambda p: p.created_at,
    "UPDATED_AT": lambda p: p.updated_at,
    "PUBLISHED_AT": lambda p: _published_at(p) or "",
    "INVENTORY_TOTAL": lambda p: p.total_inventory,
}
COLLECTION_SORTS: dict[str, Callable[[Collection], Any]] = {
    "ID": lambda c: c.number,
    "RELEVANCE": lambda c: c.number,
    "TITLE": lambda c: c.title.lower(),
    "UPDATED_AT": lambda c: c.updated_at,
}


def _sorted(
    get: Callable[[Any], Any], sorts: dict[str, Callable[[Any], Any]], default: str
) -> Made:
    def make(_scene: Scene, arguments: Arguments) -> Value:
        key = sort_key(sorts, arguments.get("sortKey") or default)
        reverse = bool(arguments.get("reverse"))
        return lambda record: ordered(list(get(record)), key, reverse=reverse)

    return make


def _variants(scene: Scene, arguments: Arguments) -> Value:
    key = sort_key(VARIANT_SORTS, arguments.get("sortKey") or "POSITION")
    reverse = bool(arguments.get("reverse"))
    largest = 2048 if scene.name_of_root == "product" else 250
    return lambda p: Rows(sorted(p.variants, key=key), key, reverse, largest)


def _listed(get: Callable[[Any], Any]) -> Made:
    def make(_scene: Scene, arguments: Arguments) -> Value:
        reverse = bool(arguments.get("reverse"))
        return lambda record: in_place(get(record), reverse=reverse)

    return make


def _metafields(_scene: Scene, arguments: Arguments) -> Value:
    namespace, wanted = arguments.get("namespace"), arguments.get("keys")
    reverse = bool(arguments.get("reverse"))

    def fits(found: Metafield) -> bool:
        full = f"{found.namespace}.{found.key}"
        return namespace in (None, found.namespace) and (
            wanted is None or full in wanted or found.key in wanted
        )

    return lambda record: in_place(
        [m for m in getattr(record, "metafields", ()) if fits(m)], reverse=reverse
    )


def _metafield(_scene: Scene, arguments: Arguments) -> Value:
    name, space = arguments["key"], arguments.get("namespace")
    if space is None and "." in name:
        space, name = name.split(".", 1)

    def get(record: Any) -> Metafield | None:
        fields: list[Metafield] = getattr(record, "metafields", [])
        return next((m for m in fields if (m.namespace, m.key) == (space or "app", name)), None)

    return get


def _in_collection(_scene: Scene, arguments: Arguments) -> Value:
    return lambda product: any(c.gid == arguments["id"] for c in product.collections)


def _has_product(_scene: Scene, arguments: Arguments) -> Value:
    return lambda collection: any(p.gid == arguments["id"] for p in collection.products.values())


def _publications(scene: Scene, arguments: Arguments) -> Value:
    only: bool = arguments.get("onlyPublished", True)
    reverse = bool(arguments.get("reverse"))
    channels = scene.shop.catalogue.publications

    def get(product: Product) -> Rows:
        is_out = product.status not in ("DRAFT", "ARCHIVED")
        found = [
            {
                "isPublished": is_out,
                "publishDate": date,
                "publication": channels[number],
                "publishable": product,
            }
            for number, date in sorted(product.published.items())
            if is_out or not only
        ]
        return in_place(found, reverse=reverse)

    return get


def _option_has_variants(_value: Any) -> bool:
    return True


def _json_value(field: Metafield) -> Any:
    try:
        return json.loads(field.value)
    except ValueError:
        return field.value


def _legacy(record: Any) -> str:
    return str(record.number)


def _option_values(option: Option) -> list[str]:
    return [value.name for value in option.values]


_SHARED: dict[str, Value] = {"id": attrgetter("gid"), "legacyResourceId": _legacy}
PLAIN: dict[str, dict[str, Value]] = {
    "Product": {
        **_SHARED,
        **of("title", "handle", "descriptionHtml", "vendor", "productType", "status", "tags"),
        **of("isGiftCard", "totalInventory", "hasOnlyDefaultVariant", "createdAt", "updatedAt"),
        "bodyHtml": attrgetter("description_html"),
        "tracksInventory": lambda p: any(v.item.tracked for v in p.variants),
        "hasOutOfStockVariants": _has_variants,
        "hasVariantsThatRequiresComponents": lambda _p: False,
        "requiresSellingPlan": lambda _p: False,
        "onlineStoreUrl": _url,
        "onlineStorePreviewUrl": lambda p: f"https://{DOMAIN}/products/{p.handle}",
        "publishedAt": _published_at,
        "category": _category,
        "seo": lambda p: {"title": p.seo_title, "description": p.seo_description},
        "variantsCount": lambda p: count_of(len(p.variants)),
        "totalVariants": lambda p: len(p.variants),
        "mediaCount": lambda p: count_of(len(p.media)),
        "priceRangeV2": _price_range,
        "compareAtPriceRange": lambda p: _price_range(p, compare=True),
        "featuredMedia": lambda p: p.media[0] if p.media else None,
        "featuredImage": lambda p: _image(p.media[0]) if p.media else None,
        "templateSuffix": lambda _p: None,
        "giftCardTemplateSuffix": lambda _p: None,
        "combinedListingRole": lambda _p: None,
        "defaultCursor": attrgetter("gid"),
    },
    "ProductVariant": {
        **_SHARED,
        **of("title", "sku", "barcode", "position", "price", "taxable", "createdAt", "updatedAt"),
        **of("product"),
        "compareAtPrice": attrgetter("compare_at"),
        "displayName": lambda v: f"{v.product.title} - {v.title}",
        "inventoryPolicy": attrgetter("policy"),
        "inventoryQuantity": attrgetter("quantity"),
        "sellableOnlineQuantity": attrgetter("quantity"),
        "availableForSale": attrgetter("is_for_sale"),
        "inventoryItem": attrgetter("item"),
        "selectedOptions": lambda v: [(v, name, value) for name, value in v.selected],
        "image": lambda v: _image(v.media),
        "requiresComponents": lambda _v: False,
        "showUnitPrice": lambda _v: False,
        "unitPrice": lambda _v: None,
        "unitPriceMeasurement": lambda _v: None,
        "taxCode": lambda _v: None,
        "defaultCursor": attrgetter("gid"),
    },
    "SelectedOption": {
        "name": lambda found: found[1],
        "value": lambda found: found[2],
        "optionValue": lambda found: next(
            (
                value
                for option in found[0].product.options
                for value in option.values
                if option.name == found[1] and value.name == found[2]
            ),
            None,
        ),
    },
    "ProductOption": {
        "id": attrgetter("gid"),
        **of("name", "position"),
        "optionValues": attrgetter("values"),
        "values": _option_values,
        "linkedMetafield": lambda _o: None,
    },
    "ProductOptionValue": {
        "id": attrgetter("gid"),
        **of("name"),
        "hasVariants": _option_has_variants,
        "swatch": lambda _v: None,
        "linkedMetafieldValue": lambda _v: None,
    },
    "MediaImage": {
        "id": attrgetter("gid"),
        **of("alt", "createdAt"),
        "updatedAt": attrgetter("created_at"),
        "status": lambda _m: "READY",
        "fileStatus": lambda _m: "READY",
        "mediaContentType": lambda _m: "IMAGE",
        "mimeType": lambda m: "image/png" if m.url.endswith(".png") else "image/jpeg",
        "mediaErrors": lambda _m: [],
        "mediaWarnings": lambda _m: [],
        "fileErrors": lambda _m: [],
        "image": _image,
        "preview": lambda m: {"image": _image(m), "status": "READY"},
    },
    "MediaPreviewImage": keys("image", "status"),
    "Image": {**keys("id", "altText", "width", "height"), "thumbhash": lambda _i: None},
    "Metafield": {
        **_SHARED,
        **of("namespace", "key", "type", "value", "createdAt", "updatedAt", "owner"),
        "ownerType": lambda _m: "PRODUCT",
        "jsonValue": _json_value,
        "sizeInBytes": lambda m: len(m.value.encode()),
        "compareDigest": lambda m: f"{crc32(f'{m.type}:{m.value}'.encode()):08x}",
        "definition": lambda _m: None,
        "description": lambda _m: None,
    },
    "Collection": {
        **_SHARED,
        **of("title", "handle", "updatedAt", "descriptionHtml"),
        "sortOrder": lambda _c: "BEST_SELLING",
        "productsCount": lambda c: count_of(len(c.products)),
        "sources": lambda _c: [],
        "ruleSet": lambda _c: None,
        "image": lambda _c: None,
        "templateSuffix": lambda _c: None,
        "seo": lambda _c: {"title": None, "description": None},
    },
    "SEO": keys("title", "description"),
    "TaxonomyCategory": keys("id", "name", "fullName"),
    "MoneyV2": keys("amount", "currencyCode"),
    "Count": keys("count", "precision"),
    "ProductPriceRangeV2": keys("minVariantPrice", "maxVariantPrice"),
    "ProductCompareAtPriceRange": keys("minVariantCompareAtPrice", "maxVariantCompareAtPrice"),
    "ResourcePublicationV2": keys("isPublished", "publishDate", "publication", "publishable"),
    "ResourcePublication": keys("isPublished", "publishDate", "publication", "publishable"),
}
MADE: dict[str, dict[str, Made]] = {
    "Product": {
        "description": _described,
        "options": _product_options,
        "variants": _variants,
        "media": _listed(attrgetter("media")),
        "collections": _sorted(attrgetter("collections"), COLLECTION_SORTS, "ID"),
        "metafields": _metafields,
        "metafield": _metafield,
        "inCollection": _in_collection,
        "resourcePublicationsV2": _publications,
        "resourcePublications": _publications,
    },
    "ProductVariant": {
        "media": _listed(lambda v: [v.media] if v.media else []),
        "metafields": _metafields,
        "metafield": _metafield,
    },
    "Image": {"url": lambda _scene, _arguments: lambda image: image["url"]},
    "Collection": {
        "description": _described,
        "products": _sorted(lambda c: c.products.values(), {}, "ID"),
        "hasProduct": _has_product,
        "metafields": _metafields,
        "metafield": _metafield,
    },
}
