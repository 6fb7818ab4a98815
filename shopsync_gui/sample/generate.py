"""Makes a sample shop of any size from a seed: the same seed, the same shop.

Some things are wrong on purpose, as in every real shop: see ``_spoil``.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import product as combinations
from random import Random

from shopsync_gui.sample.catalogue import Catalogue, stamp
from shopsync_gui.sample.constants import IMAGE_HOST
from shopsync_gui.sample.records import Collection, Location, Product, Publication, Variant
from shopsync_gui.sample.vocabulary import (
    ADJECTIVES,
    CARE,
    FAMILIES,
    MATERIALS,
    ORIGINS,
    SENTENCES,
    TAGS,
    VALUES,
    VENDORS,
    Family,
)

_PLACES = (
    ("Shop Ghent", "Gent", "Vlaanderenstraat 12", "9000", True),
    ("Warehouse Antwerp", "Antwerpen", "Kaai 214", "2030", True),
    ("Pop-up Brussels", "Brussels", "Rue Haute 87", "1000", True),
    ("Old Workshop", "Leuven", "Tiensestraat 5", "3000", False),
)
_PRICE_ENDINGS = (0, 0, 50, 90, 95, 99)


def slug(text: str) -> str:
    """A handle from a title: ``Oak Chair`` -> ``oak-chair``."""
    kept = "".join(c if c.isascii() and c.isalnum() else "-" for c in text.lower())
    return "-".join(part for part in kept.split("-") if part)


def picture(motif: str, number: int) -> str:
    """The address of a packaged picture; there are two of each motif."""
    return f"https://{IMAGE_HOST}/{motif}-{number % 2 + 1}.png"


def furnish(catalogue: Catalogue, born: datetime) -> None:
    """The places and sales channels that every sample shop has."""
    old = stamp(born - timedelta(days=900))
    for name, city, street, code, is_active in _PLACES:
        number = catalogue.number("Location")
        place = Location(number, name, city, "BE", is_active, old, old, street, code)
        catalogue.locations[number] = place
    for title, handle in (("Online Store", "online_store"), ("Point of Sale", "pos")):
        number = catalogue.number("Publication")
        catalogue.publications[number] = Publication(number, title, handle)


def generate(catalogue: Catalogue, count: int, seed: int, born: datetime) -> None:
    """Fill the shop with ``count`` products, dated before ``born``."""
    random = Random(seed)  # noqa: S311 - it makes up products, not secrets
    furnish(catalogue, born)
    old = stamp(born - timedelta(days=800))
    types = sorted({family.product_type for family in FAMILIES})
    by_type = {name: catalogue.add_collection(name, slug(name), old) for name in types}
    special = {
        tag: catalogue.add_collection(title, slug(title), old)
        for tag, title in (("new", "New Arrivals"), ("gift idea", "Gift Ideas"), ("outlet", "Sale"))
    }
    for index in range(count):
        family = FAMILIES[index % len(FAMILIES)]
        product = invent(catalogue, random, family, born, index)
        catalogue.put_into(product, by_type[product.product_type])
        _tagged(catalogue, product, special)
        _spoil(catalogue, random, product, index)


def _tagged(catalogue: Catalogue, product: Product, special: dict[str, Collection]) -> None:
    for tag in product.tags:
        if tag in special:
            catalogue.put_into(product, special[tag])


def invent(
    catalogue: Catalogue, random: Random, family: Family, born: datetime, index: int
) -> Product:
    """One plausible product with variants, stock, pictures and extra fields."""
    material = random.choice(MATERIALS[family.product_type])
    noun = random.choice(family.nouns)
    title = f"{random.choice(ADJECTIVES)} {material} {noun}"
    created = born - timedelta(days=random.randint(30, 700), seconds=random.randint(0, 86_399))
    product = catalogue.add_product(title, slug(title), stamp(created))
    changed = created + (born - created) * random.random() * 0.95
    product.vendor = random.choice(VENDORS)
    product.product_type = family.product_type
    product.category = family.category
    product.tags = sorted({*random.sample(TAGS, random.randint(0, 3)), material.lower()})
    words = " ".join(random.sample(SENTENCES, random.randint(1, 3)))
    product.description_html = f"<p>{words}</p>"
    product.status = random.choices(("ACTIVE", "DRAFT", "ARCHIVED", "UNLISTED"), (88, 6, 5, 1))[0]
    if random.random() < 0.7:
        product.seo_title = f"{title} | {product.vendor}"
        product.seo_description = words[:160]
    first = catalogue.add_media(product, picture(family.motif, index), title)
    pictures = [first]
    if random.random() < 0.6:
        pictures.append(catalogue.add_media(product, picture(family.motif, index + 1), None))
    _add_variants(catalogue, random, product, family, index)
    if len(pictures) > 1:
        for variant in product.variants:
            variant.media = pictures[variant.position % 2]
    catalogue.add_metafield(product, "custom", "material", "single_line_text_field", material)
    if random.random() < 0.5:
        catalogue.add_metafield(
            product, "custom", "care", "multi_line_text_field", random.choice(CARE)
        )
    _date(random, product, stamp(changed))
    channels = list(catalogue.publications)
    if product.status != "DRAFT" and random.random() < 0.95:
        product.published = {channels[0]: product.created_at}
        if random.random() < 0.7:
            product.published[channels[1]] = product.created_at
    return product


def _date(random: Random, product: Product, changed: str) -> None:
    """The last change of a product is the last of its variants' and its own."""
    product.updated_at = changed
    for variant in product.variants:
        if random.random() < 0.5:
            variant.updated_at = changed
            for level in variant.item.levels:
                level.updated_at = changed
    for field in product.metafields:
        field.updated_at = changed


def _add_variants(
    catalogue: Catalogue, random: Random, product: Product, family: Family, index: int
) -> None:
    names = family.options if random.random() < 0.75 else ()
    chosen = [(name, _some(random, VALUES[name])) for name in names]
    catalogue.set_options(product, chosen or [("Title", ["Default Title"])])
    cents = random.randint(family.prices[0] // 100, family.prices[1] // 100) * 100
    cents = max(100, cents - 100 + random.choice(_PRICE_ENDINGS))
    reduced = random.random() < 0.2
    tracked = random.random() < 0.93
    policy = "CONTINUE" if random.random() < 0.15 else "DENY"
    grams = random.randint(family.grams[0] // 10, family.grams[1] // 10) * 10
    origin = random.choice(ORIGINS)
    code = f"{family.motif[:3].upper()}-{index + 1:05d}"
    values = [[(name, value) for value in some] for name, some in chosen]
    every = list(combinations(*values)) if values else [(("Title", "Default Title"),)]
    for selected in every:
        step = len(product.variants)
        price = cents + step * 100 if "Size" in names else cents
        variant = catalogue.add_variant(product, selected, money(price), tracked=tracked)
        variant.sku = code if len(every) == 1 else f"{code}-{step + 1:02d}"
        variant.barcode = barcode(index, step) if random.random() < 0.8 else None
        variant.compare_at = money(price * 5 // 4) if reduced else None
        variant.policy = policy
        item = variant.item
        item.cost = money(price * random.randint(35, 60) // 100) if random.random() < 0.9 else None
        item.country = origin
        item.weight, item.weight_unit = (grams / 1000, "KILOGRAMS")
        _stock(catalogue, random, variant)


def _some(random: Random, values: tuple[str, ...]) -> list[str]:
    """Two to four values, in their natural order."""
    chosen = set(random.sample(values, random.randint(2, min(4, len(values)))))
    return [value for value in values if value in chosen]


def _stock(catalogue: Catalogue, random: Random, variant: Variant) -> None:
    places = [place for place in catalogue.locations.values() if place.is_active]
    for place in places[: random.choice((1, 2, 2, 3))]:
        available = random.choice((0, 1, 2, 3, 5, 8, 12, 20, 34, 55))
        level = catalogue.add_level(variant.item, place, available)
        level.committed = random.choice((0, 0, 0, 1, 2))
        level.incoming = random.choice((0, 0, 0, 0, 10, 24))
        level.damaged = random.choice((0, 0, 0, 0, 0, 1))


def _spoil(catalogue: Catalogue, random: Random, product: Product, index: int) -> None:
    """Seed the problems that a shop owner would want to be told of, a fixed share of each."""
    first = product.variants[0]
    match index % 60:
        case 7:  # the same SKU as the product before
            others = list(catalogue.products.values())
            first.sku = others[-2].variants[0].sku if len(others) > 1 else first.sku
            catalogue.touch_skus()
        case 11:
            for variant in product.variants:
                variant.sku = None
        case 13:
            first.sku = f" {first.sku} / ñ\tcopy"
        case 17:
            first.barcode = "12345"
        case 19:  # sold more than there was
            first.policy = "CONTINUE"
            first.item.tracked = True
            first.item.levels[0].available = -random.randint(1, 6)
            for level in first.item.levels[1:]:
                level.available = 0
        case 23:  # the old price is below the new one
            first.compare_at = money(int(float(first.price) * 100) * 4 // 5)
        case 29:
            product.media.clear()
            for variant in product.variants:
                variant.media = None
        case 31:  # a draft with stock
            product.status = "DRAFT"
            product.published = {}
            first.item.tracked = True
            first.item.levels[0].available = 40
        case 37:  # sold below what it cost
            first.item.cost = money(int(float(first.price) * 100) * 3 // 2)
        case 41:
            product.description_html = ""
            product.seo_title = product.seo_description = None
        case 43:  # for sale, but nothing there
            product.status = "ACTIVE"
            for variant in product.variants:
                variant.item.tracked = True
                for level in variant.item.levels:
                    level.available = 0
        case 47:
            product.vendor = ""
        case _:
            pass


def money(cents: int) -> str:
    """Shopify's text of an amount in cents: ``1990`` -> ``19.90``."""
    return f"{cents // 100}.{cents % 100:02d}"


def barcode(index: int, step: int) -> str:
    """A thirteen-digit barcode with the right check digit."""
    digits = f"54{index % 10**7:07d}{step % 1000:03d}"
    total = sum(int(d) * (3 if place % 2 else 1) for place, d in enumerate(digits))
    return f"{digits}{-total % 10}"
