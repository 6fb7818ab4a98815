"""Everything the sample shop holds, found by number, and the ways to put records in and out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

from shopsync_gui.sample.records import (
    Collection,
    Event,
    Item,
    Level,
    Location,
    Media,
    Metafield,
    Option,
    OptionValue,
    Product,
    Publication,
    Variant,
    gid,
)

# Where each kind's numbers begin, and how far apart they lie: as long as Shopify's own.
_NUMBERS: dict[str, tuple[int, int]] = {
    "Product": (7_914_000_001_024, 32_768),
    "ProductVariant": (43_215_000_012_800, 32_768),
    "InventoryItem": (45_311_000_009_216, 32_768),
    "MediaImage": (30_120_000_004_096, 32_768),
    "Metafield": (24_008_000_002_048, 32_768),
    "ProductOption": (10_070_000_001_536, 32_768),
    "ProductOptionValue": (880_000_001_024, 32_768),
    "Collection": (436_600_000_512, 32_768),
    "Location": (79_300_000_256, 32_768),
    "Publication": (121_000_000_128, 32_768),
    "BasicEvent": (171_000_000_064, 32_768),
}
SUBJECTS = {"Product": "PRODUCT", "ProductVariant": "PRODUCT_VARIANT", "Collection": "COLLECTION"}


def stamp(moment: datetime) -> str:
    """Shopify's text of a time: UTC, whole seconds."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


class Catalogue:
    """The records of one sample shop. Not locked: ``SampleShop`` does that."""

    def __init__(self) -> None:
        self.products: dict[int, Product] = {}
        self.variants: dict[int, Variant] = {}
        self.items: dict[int, Item] = {}
        self.collections: dict[int, Collection] = {}
        self.locations: dict[int, Location] = {}
        self.publications: dict[int, Publication] = {}
        self.events: dict[int, Event] = {}
        self._used: dict[str, int] = {}
        self._handles: set[str] = set()
        self._skus: dict[str, int] | None = None

    def number(self, kind: str) -> int:
        """The next free number of this kind; the same on every start."""
        base, step = _NUMBERS[kind]
        used = self._used.get(kind, 0)
        self._used[kind] = used + 1
        return base + used * step

    # ------------------------------------------------------------------ adding

    def free_handle(self, wanted: str) -> str:
        """``wanted``, or with a number behind it when taken."""
        handle, tries = wanted or "product", 1
        while handle in self._handles:
            handle = f"{wanted or 'product'}-{tries}"
            tries += 1
        self._handles.add(handle)
        return handle

    def add_product(self, title: str, handle: str, created: str) -> Product:
        """An empty product; give it options and at least one variant."""
        product = Product(
            self.number("Product"),
            title=title,
            handle=self.free_handle(handle),
            created_at=created,
            updated_at=created,
        )
        self.products[product.number] = product
        return product

    def set_options(self, product: Product, options: Sequence[tuple[str, Sequence[str]]]) -> None:
        """Give a product its options, each with its values in order."""
        product.options = [
            Option(
                gid("ProductOption", self.number("ProductOption")),
                name,
                position,
                [
                    OptionValue(gid("ProductOptionValue", self.number("ProductOptionValue")), value)
                    for value in values
                ],
            )
            for position, (name, values) in enumerate(options, 1)
        ]

    def add_variant(
        self, product: Product, selected: Sequence[tuple[str, str]], price: str, *, tracked: bool
    ) -> Variant:
        """A variant with its inventory item, without stock."""
        created = product.created_at
        variant = Variant(
            self.number("ProductVariant"),
            product,
            position=len(product.variants) + 1,
            price=price,
            created_at=created,
            updated_at=created,
            selected=tuple(selected),
        )
        number = self.number("InventoryItem")
        variant.item = Item(number, variant, tracked, created_at=created, updated_at=created)
        product.variants.append(variant)
        self.variants[variant.number] = variant
        self.items[number] = variant.item
        self._skus = None
        return variant

    def add_level(self, item: Item, location: Location, available: int) -> Level:
        """Stock an item at a place."""
        created = item.created_at
        level = Level(item, location, available, created, created)
        item.levels.append(level)
        return level

    def add_media(self, product: Product, url: str, alt: str | None) -> Media:
        """A picture at the end of a product's pictures."""
        media = Media(self.number("MediaImage"), url, alt, product.created_at)
        product.media.append(media)
        return media

    def add_metafield(
        self, product: Product, namespace: str, key: str, kind: str, value: str
    ) -> None:
        """An extra field of a product."""
        created = product.created_at
        product.metafields.append(
            Metafield(
                self.number("Metafield"), product, namespace, key, kind, value, created, created
            )
        )

    def add_collection(self, title: str, handle: str, created: str) -> Collection:
        """An empty collection."""
        collection = Collection(self.number("Collection"), title, handle, created)
        self.collections[collection.number] = collection
        return collection

    def put_into(self, product: Product, collection: Collection) -> None:
        """Make a product a member of a collection."""
        collection.products[product.number] = product
        product.collections.append(collection)

    # ------------------------------------------------------------------ removing

    def remove_product(self, product: Product, now: str) -> None:
        """Delete a product with its variants; an event tells of it."""
        del self.products[product.number]
        self._handles.discard(product.handle)
        for variant in product.variants:
            self._forget(variant)
        for collection in product.collections:
            collection.products.pop(product.number, None)
        self._event("Product", product.gid, f"deleted a product: {product.title}.", now)

    def remove_variant(self, variant: Variant, now: str) -> None:
        """Delete one variant of a product and move the others up."""
        product = variant.product
        product.variants.remove(variant)
        for position, other in enumerate(product.variants, 1):
            other.position = position
        self._forget(variant)
        product.updated_at = now
        text = f"deleted a variant: {product.title} - {variant.title}."
        self._event("ProductVariant", variant.gid, text, now)

    def _forget(self, variant: Variant) -> None:
        del self.variants[variant.number]
        del self.items[variant.item.number]
        self._skus = None

    def _event(self, kind: str, subject: str, message: str, now: str) -> None:
        event = Event(self.number("BasicEvent"), "destroy", subject, SUBJECTS[kind], message, now)
        self.events[event.number] = event

    # ------------------------------------------------------------------ finding

    def duplicates(self, sku: str | None) -> int:
        """How many other variants have this SKU."""
        if not sku:
            return 0
        if self._skus is None:
            self._skus = {}
            for variant in self.variants.values():
                if variant.sku:
                    self._skus[variant.sku] = self._skus.get(variant.sku, 0) + 1
        return max(0, self._skus.get(sku, 0) - 1)

    def touch_skus(self) -> None:
        """Say that a SKU was changed."""
        self._skus = None

    def find(self, text: str) -> object | None:
        """The record with this id (gid), or None when there is none."""
        head, _, query = text.partition("?")
        parts = head.removeprefix("gid://shopify/").split("/")
        if not head.startswith("gid://shopify/") or len(parts) != 2 or not parts[1].isdecimal():
            return None
        kind, number = parts[0], int(parts[1])
        if kind == "InventoryLevel":
            return self._level(number, query)
        for record in self._of_kind(kind, number):
            return record
        return None

    def _of_kind(self, kind: str, number: int) -> Iterator[object]:
        tables: dict[str, dict[int, object]] = {
            "Product": self.products,
            "ProductVariant": self.variants,
            "InventoryItem": self.items,
            "Collection": self.collections,
            "Location": self.locations,
            "Publication": self.publications,
            "BasicEvent": self.events,
        }  # pyright: ignore[reportAssignmentType] # dict is invariant; these are only read
        if kind in tables:
            found = tables[kind].get(number)
            if found is not None:
                yield found
        elif kind == "MediaImage":
            yield from (m for p in self.products.values() for m in p.media if m.number == number)
        elif kind == "Metafield":
            fields = (m for p in self.products.values() for m in p.metafields)
            yield from (m for m in fields if m.number == number)

    def _level(self, number: int, query: str) -> Level | None:
        name, _, item = query.partition("=")
        record = self.items.get(int(item)) if item.isdecimal() else None
        if name != "inventory_item_id" or record is None:
            return None
        return next((x for x in record.levels if x.location.number + 11 == number), None)
