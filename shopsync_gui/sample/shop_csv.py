"""Reads products from Shopify's own product CSV, as the admin's import does."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from datetime import datetime, timedelta
from decimal import Decimal, InvalidOperation
from zlib import crc32

from shopsync_gui.sample.catalogue import Catalogue, stamp
from shopsync_gui.sample.generate import furnish, picture
from shopsync_gui.sample.records import Media, Product, Variant
from shopsync_gui.sample.vocabulary import FAMILIES

Row = dict[str, str]
_UNITS = {"g": "GRAMS", "kg": "KILOGRAMS", "lb": "POUNDS", "oz": "OUNCES"}
_GRAMS = {
    "GRAMS": Decimal(1),
    "KILOGRAMS": Decimal(1000),
    "POUNDS": Decimal("453.59237"),
    "OUNCES": Decimal("28.349523125"),
}
# Words in a title that show which of our pictures suits it.
_SUITS: tuple[tuple[str, str], ...] = (
    ("lamp", "lamp"), ("light", "lamp"), ("chair", "chair"), ("couch", "chair"),
    ("pillow", "cushion"), ("cushion", "cushion"), ("sofa", "chair"), ("stool", "chair"),
    ("table", "table"), ("cabinet", "table"), ("shelf", "table"), ("desk", "table"),
    ("teapot", "teapot"), ("watering", "teapot"), ("pot", "plant"), ("plant", "plant"),
    ("pitcher", "vase"), ("vase", "vase"), ("bowl", "bowl"), ("mug", "mug"), ("cup", "mug"),
    ("wheelbarrow", "basket"), ("basket", "basket"), ("trowel", "plant"), ("glove", "hat"),
    ("hat", "hat"), ("shirt", "shirt"), ("bag", "bag"), ("candle", "candle"),
    ("clock", "clock"), ("book", "book"), ("voucher", "book"),
    ("beanie", "hat"), ("sample", "bowl"),
)  # fmt: skip


class BadCsv(ValueError):
    """A file that is no product CSV of Shopify's."""


def read_products(catalogue: Catalogue, text: str, born: datetime) -> None:
    """Fill the shop from a product CSV; its pictures become packaged ones."""
    reader = csv.DictReader(io.StringIO(text, newline=""), restval="")
    columns = reader.fieldnames or []
    for needed in ("Handle", "Title"):
        if needed not in columns:
            raise BadCsv(f"this is not a product file of Shopify's: it has no column {needed}")
    furnish(catalogue, born)
    for place, rows in enumerate(_grouped(reader)):
        created = stamp(born - timedelta(days=60) + timedelta(minutes=place))
        _product(catalogue, rows, created)


def _grouped(reader: csv.DictReader[str]) -> Iterator[list[Row]]:
    """The rows of each handle, together even when others stand between them."""
    groups: dict[str, list[Row]] = {}
    for row in reader:
        if row["Handle"]:
            groups.setdefault(row["Handle"], []).append(row)
    yield from groups.values()


def _product(catalogue: Catalogue, rows: list[Row], created: str) -> None:
    first = rows[0]
    product = catalogue.add_product(first["Title"], first["Handle"], created)
    product.description_html = first.get("Body (HTML)", "")
    product.vendor = first.get("Vendor", "")
    product.product_type = first.get("Type", "")
    product.category = first.get("Product Category") or None
    product.tags = sorted({t.strip() for t in first.get("Tags", "").split(",") if t.strip()})
    product.is_gift_card = _truth(first.get("Gift Card", ""))
    product.seo_title = first.get("SEO Title") or None
    product.seo_description = first.get("SEO Description") or None
    product.status = (first.get("Status") or "active").upper()
    if _truth(first.get("Published", "") or "true"):
        product.published = dict.fromkeys(catalogue.publications, created)
    pictures = _pictures(catalogue, product, rows)
    sellable = [row for row in rows if row.get("Option1 Value") or row.get("Variant Price")]
    names = [first.get(f"Option{n} Name", "") for n in (1, 2, 3)]
    names = [name for name in names if name] or ["Title"]
    chosen: list[tuple[str, list[str]]] = [(name, []) for name in names]
    for row in sellable or [first]:
        variant = _variant(catalogue, product, row, names)
        for (_, values), (_, value) in zip(chosen, variant.selected, strict=True):
            if value not in values:
                values.append(value)
        own = row.get("Variant Image", "")
        if own:
            if own not in pictures:
                pictures[own] = catalogue.add_media(product, _suiting(product, own), None)
            variant.media = pictures[own]
    catalogue.set_options(product, chosen)


def _pictures(catalogue: Catalogue, product: Product, rows: list[Row]) -> dict[str, Media]:
    """Pictures by their source in the file, in the order of their positions."""
    found = [(int(_number(r.get("Image Position", ""))), r) for r in rows if r.get("Image Src")]
    found.sort(key=lambda pair: pair[0])
    pictures: dict[str, Media] = {}
    for _, row in found:
        source = row["Image Src"]
        if source not in pictures:
            alt = row.get("Image Alt Text") or None
            pictures[source] = catalogue.add_media(product, _suiting(product, source), alt)
    return pictures


def _suiting(product: Product, source: str) -> str:
    """One of our pictures for one of theirs: the same each time."""
    number = crc32(source.encode())
    title = product.title.lower()
    motif = next((motif for word, motif in _SUITS if word in title), None)
    return picture(motif or FAMILIES[number % len(FAMILIES)].motif, number >> 4)


def _variant(catalogue: Catalogue, product: Product, row: Row, names: list[str]) -> Variant:
    selected = [
        (name, row.get(f"Option{n} Value", "") or "Default Title")
        for n, name in enumerate(names, 1)
    ]
    tracked = bool(row.get("Variant Inventory Tracker"))
    price = row.get("Variant Price") or "0.00"
    variant = catalogue.add_variant(product, selected, price, tracked=tracked)
    variant.sku = row.get("Variant SKU") or None
    variant.barcode = row.get("Variant Barcode") or None
    variant.compare_at = row.get("Variant Compare At Price") or None
    variant.taxable = _truth(row.get("Variant Taxable", "") or "true")
    variant.policy = (row.get("Variant Inventory Policy") or "deny").upper()
    item = variant.item
    item.requires_shipping = _truth(row.get("Variant Requires Shipping", "") or "true")
    item.cost = row.get("Cost per item") or None
    item.weight_unit = _UNITS.get((row.get("Variant Weight Unit") or "kg").lower(), "KILOGRAMS")
    grams = _number(row.get("Variant Grams", ""))
    item.weight = round(float(grams / _GRAMS[item.weight_unit]), 4)
    place = next(iter(catalogue.locations.values()))
    catalogue.add_level(item, place, int(_number(row.get("Variant Inventory Qty", ""))))
    return variant


def _truth(text: str) -> bool:
    return text.strip().lower() in ("true", "1", "yes")


def _number(text: str) -> Decimal:
    try:
        return Decimal(text.strip() or "0")
    except InvalidOperation:
        return Decimal(0)
