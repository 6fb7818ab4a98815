"""The words the sample shop's products are made of."""

# ruff: noqa: E501 - a table reads better unwrapped

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Family:
    """A kind of product: its picture, names, price range in cents, and what it varies in."""

    motif: str
    nouns: tuple[str, ...]
    product_type: str
    category: str
    prices: tuple[int, int]
    options: tuple[str, ...]
    grams: tuple[int, int]


_KITCHEN = "Home & Garden > Kitchen & Dining"
FAMILIES: tuple[Family, ...] = (
    Family("mug", ("Mug", "Espresso Cup", "Tumbler"), "Tableware", f"{_KITCHEN} > Tableware > Drinkware > Mugs", (900, 2800), ("Colour",), (220, 420)),
    Family("bowl", ("Bowl", "Serving Bowl", "Soup Bowl"), "Tableware", f"{_KITCHEN} > Tableware > Dinnerware > Bowls", (1200, 4500), ("Size",), (300, 1400)),
    Family("teapot", ("Teapot", "Coffee Pot"), "Tableware", f"{_KITCHEN} > Tableware > Coffee Servers & Tea Pots", (2900, 7900), ("Colour",), (700, 1300)),
    Family("vase", ("Vase", "Bud Vase", "Pitcher"), "Decor", "Home & Garden > Decor > Vases", (1500, 9900), ("Size", "Colour"), (400, 2600)),
    Family("candle", ("Candle", "Scented Candle", "Pillar Candle"), "Candles", "Home & Garden > Decor > Home Fragrances > Candles", (800, 3900), ("Scent",), (180, 800)),
    Family("lamp", ("Table Lamp", "Floor Lamp", "Reading Lamp"), "Lighting", "Home & Garden > Lighting > Lamps", (3900, 24900), ("Colour",), (1200, 6500)),
    Family("chair", ("Chair", "Armchair", "Stool"), "Furniture", "Furniture > Chairs", (7900, 49900), ("Colour", "Wood"), (4200, 14000)),
    Family("table", ("Side Table", "Coffee Table", "Desk"), "Furniture", "Furniture > Tables", (9900, 89900), ("Wood",), (6000, 32000)),
    Family("cushion", ("Cushion", "Pillow"), "Textiles", "Home & Garden > Decor > Throw Pillows", (1900, 5900), ("Size", "Colour"), (300, 900)),
    Family("clock", ("Wall Clock", "Desk Clock"), "Decor", "Home & Garden > Decor > Clocks", (2500, 12900), (), (350, 1800)),
    Family("plant", ("Fern", "Monstera", "Olive Tree", "Succulent"), "Plants", "Home & Garden > Plants > Indoor & Outdoor Plants", (700, 8900), ("Size",), (400, 5200)),
    Family("basket", ("Basket", "Laundry Basket", "Bread Basket"), "Storage", "Home & Garden > Household Supplies > Storage & Organization > Household Storage Baskets", (1400, 6900), ("Size",), (300, 1900)),
    Family("shirt", ("T-Shirt", "Linen Shirt", "Work Shirt"), "Clothing", "Apparel & Accessories > Clothing > Shirts & Tops", (2400, 8900), ("Size", "Colour"), (160, 380)),
    Family("hat", ("Hat", "Beanie", "Sun Hat"), "Accessories", "Apparel & Accessories > Clothing Accessories > Hats", (1500, 5900), ("Size", "Colour"), (70, 220)),
    Family("bag", ("Tote Bag", "Market Bag", "Backpack"), "Accessories", "Apparel & Accessories > Handbags, Wallets & Cases > Handbags", (1900, 15900), ("Colour",), (250, 1300)),
    Family("book", ("Notebook", "Sketchbook", "Recipe Book"), "Stationery", "Office Supplies > General Office Supplies > Paper Products > Notebooks & Notepads", (600, 3900), ("Paper",), (150, 900)),
)  # fmt: skip

VALUES: dict[str, tuple[str, ...]] = {
    "Colour": ("Sage", "Clay", "Ink", "Oat", "Rust", "Moss", "Sand", "Plum"),
    "Size": ("XS", "S", "M", "L", "XL"),
    "Scent": ("Cedar", "Fig", "Orange Blossom", "Lavender", "Unscented"),
    "Wood": ("Oak", "Walnut", "Ash", "Beech"),
    "Paper": ("Plain", "Lined", "Dotted", "Squared"),
}
ADJECTIVES = (
    "Quiet", "Northern", "Little", "Everyday", "Harbour", "Meadow", "Old Mill", "Sunday", "Granite",
    "Juniper", "Amber", "Coastal", "Winter", "Garden", "Copper", "Birch", "Attic", "Morning",
    "Studio", "River", "Orchard", "Lantern", "Pebble", "Willow", "Hazel", "Slate", "Linden", "Dune",
)  # fmt: skip
MATERIALS: dict[str, tuple[str, ...]] = {
    "Tableware": ("Stoneware", "Porcelain", "Enamel"),
    "Decor": ("Glass", "Ceramic", "Brass"),
    "Candles": ("Beeswax", "Soy"),
    "Lighting": ("Brass", "Linen", "Paper"),
    "Furniture": ("Oak", "Walnut", "Rattan"),
    "Textiles": ("Linen", "Wool", "Velvet"),
    "Plants": ("Potted", "Trailing", "Young"),
    "Storage": ("Willow", "Jute", "Seagrass"),
    "Clothing": ("Organic", "Linen", "Heavy"),
    "Accessories": ("Canvas", "Wool", "Leather"),
    "Stationery": ("Linen-Bound", "Recycled", "Leather"),
}
VENDORS = (
    "Juniper & Clay", "Atelier Brugge", "Maison Verte", "Nordlys", "Kiln Street", "De Wever & Zoon",
    "Petit Chêne", "Hearth Works", "Lumen Oost", "Paper Lane",
)  # fmt: skip
TAGS = ("bestseller", "gift idea", "handmade", "new", "organic", "outlet", "seasonal", "vegan")
CARE = ("Wipe with a damp cloth.", "Hand wash only.", "Dishwasher safe.", "Keep out of direct sun.")
ORIGINS = ("BE", "FR", "PT", "NL", "SE", "IN")
SENTENCES = (
    "Made in small batches, so no two are quite the same.",
    "A piece for every day, and for many years of them.",
    "Simple lines, honest materials and a finish that grows nicer with use.",
    "Packed without plastic.",
    "Pairs well with everything you already have.",
    "Designed in Ghent, made by people whose names we know.",
)
