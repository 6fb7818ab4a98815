"""The sample shop's own records; times are Shopify's texts, such as ``2026-11-20T10:00:00Z``."""

from __future__ import annotations

from dataclasses import dataclass, field


def gid(kind: str, number: int) -> str:
    """Shopify's id of a record."""
    return f"gid://shopify/{kind}/{number}"


@dataclass(slots=True, eq=False)
class Location:
    """A place that holds stock."""

    number: int
    name: str
    city: str
    country: str
    is_active: bool
    created_at: str
    updated_at: str
    address1: str = ""
    zip: str = ""
    gid: str = ""
    kind: str = "Location"

    def __post_init__(self) -> None:
        self.gid = gid("Location", self.number)


@dataclass(slots=True, eq=False)
class Publication:
    """A sales channel."""

    number: int
    title: str
    handle: str
    gid: str = ""
    kind: str = "Publication"

    def __post_init__(self) -> None:
        self.gid = gid("Publication", self.number)


@dataclass(slots=True, eq=False)
class Collection:
    """A group of products; ``products`` maps a product's number to it, in the group's order."""

    number: int
    title: str
    handle: str
    updated_at: str
    description_html: str = ""
    products: dict[int, Product] = field(default_factory=dict[int, "Product"])
    gid: str = ""
    kind: str = "Collection"

    def __post_init__(self) -> None:
        self.gid = gid("Collection", self.number)


@dataclass(slots=True, eq=False)
class OptionValue:
    """One choice of an option, e.g. Red."""

    gid: str
    name: str
    kind: str = "ProductOptionValue"


@dataclass(slots=True, eq=False)
class Option:
    """What a product's variants differ in, e.g. Colour."""

    gid: str
    name: str
    position: int
    values: list[OptionValue]
    kind: str = "ProductOption"


@dataclass(slots=True, eq=False)
class Media:
    """A picture of a product."""

    number: int
    url: str
    alt: str | None
    created_at: str
    width: int = 320
    height: int = 320
    gid: str = ""
    kind: str = "MediaImage"

    def __post_init__(self) -> None:
        self.gid = gid("MediaImage", self.number)


@dataclass(slots=True, eq=False)
class Metafield:
    """An extra field of a product."""

    number: int
    owner: Product
    namespace: str
    key: str
    type: str
    value: str
    created_at: str
    updated_at: str
    gid: str = ""
    kind: str = "Metafield"

    def __post_init__(self) -> None:
        self.gid = gid("Metafield", self.number)


@dataclass(slots=True, eq=False)
class Level:
    """The stock of one item at one place; ``available`` and the reserved kinds make on hand."""

    item: Item
    location: Location
    available: int
    created_at: str
    updated_at: str
    committed: int = 0
    incoming: int = 0
    reserved: int = 0
    damaged: int = 0
    safety_stock: int = 0
    quality_control: int = 0
    is_active: bool = True
    gid: str = ""
    kind: str = "InventoryLevel"

    def __post_init__(self) -> None:
        number = self.location.number + 11  # a level's number tells the place, its query the item
        self.gid = f"{gid('InventoryLevel', number)}?inventory_item_id={self.item.number}"

    @property
    def on_hand(self) -> int:
        """Everything that lies there, sold or not."""
        return (
            self.available
            + self.committed
            + self.reserved
            + self.damaged
            + self.safety_stock
            + self.quality_control
        )


@dataclass(slots=True, eq=False)
class Item:
    """What is counted, weighed and bought: the physical side of a variant."""

    number: int
    variant: Variant
    tracked: bool
    created_at: str
    updated_at: str
    requires_shipping: bool = True
    cost: str | None = None
    country: str | None = None
    hs_code: str | None = None
    weight: float = 0.0
    weight_unit: str = "KILOGRAMS"
    levels: list[Level] = field(default_factory=list[Level])
    gid: str = ""
    kind: str = "InventoryItem"

    def __post_init__(self) -> None:
        self.gid = gid("InventoryItem", self.number)


@dataclass(slots=True, eq=False)
class Variant:
    """One sellable version of a product; ``selected`` holds its options' names and values."""

    number: int
    product: Product
    position: int
    price: str
    created_at: str
    updated_at: str
    selected: tuple[tuple[str, str], ...]
    sku: str | None = None
    barcode: str | None = None
    compare_at: str | None = None
    taxable: bool = True
    policy: str = "DENY"
    media: Media | None = None
    item: Item = field(init=False)
    gid: str = ""
    kind: str = "ProductVariant"

    def __post_init__(self) -> None:
        self.gid = gid("ProductVariant", self.number)

    @property
    def title(self) -> str:
        """The option values, as Shopify joins them."""
        return " / ".join(value for _, value in self.selected)

    @property
    def quantity(self) -> int:
        """What is available at all active places together."""
        return sum(
            level.available
            for level in self.item.levels
            if level.is_active and level.location.is_active
        )

    @property
    def is_for_sale(self) -> bool:
        """Whether a customer could buy it now."""
        return not self.item.tracked or self.policy == "CONTINUE" or self.quantity > 0


@dataclass(slots=True, eq=False)
class Product:
    """One product with everything below it; ``published`` maps a channel's number to its date."""

    number: int
    title: str
    handle: str
    created_at: str
    updated_at: str
    description_html: str = ""
    vendor: str = ""
    product_type: str = ""
    status: str = "ACTIVE"
    tags: list[str] = field(default_factory=list[str])
    is_gift_card: bool = False
    category: str | None = None
    seo_title: str | None = None
    seo_description: str | None = None
    options: list[Option] = field(default_factory=list[Option])
    variants: list[Variant] = field(default_factory=list[Variant])
    media: list[Media] = field(default_factory=list[Media])
    metafields: list[Metafield] = field(default_factory=list[Metafield])
    collections: list[Collection] = field(default_factory=list[Collection])
    published: dict[int, str] = field(default_factory=dict[int, str])
    gid: str = ""
    kind: str = "Product"

    def __post_init__(self) -> None:
        self.gid = gid("Product", self.number)

    @property
    def has_only_default_variant(self) -> bool:
        """Shopify gives a product without options one variant called Default Title."""
        return len(self.variants) == 1 and self.variants[0].title == "Default Title"

    @property
    def total_inventory(self) -> int:
        """The stock of all tracked variants."""
        return sum(v.quantity for v in self.variants if v.item.tracked)


@dataclass(slots=True, eq=False)
class Event:
    """Something that happened to a record, e.g. that it was deleted."""

    number: int
    action: str
    subject_gid: str
    subject_type: str
    message: str
    created_at: str
    gid: str = ""
    kind: str = "BasicEvent"

    def __post_init__(self) -> None:
        self.gid = gid("BasicEvent", self.number)


@dataclass(slots=True, eq=False)
class BulkOperation:
    """One bulk operation and its result file's name; counts grow while it runs."""

    number: int
    query: str
    created_at: str
    status: str = "CREATED"
    error_code: str | None = None
    completed_at: str | None = None
    object_count: int = 0
    root_count: int = 0
    file_size: int | None = None
    url: str | None = None
    partial_url: str | None = None
    operation_type: str = "QUERY"
    gid: str = ""
    kind: str = "BulkOperation"

    def __post_init__(self) -> None:
        self.gid = gid("BulkOperation", self.number)
