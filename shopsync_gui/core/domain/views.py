"""What the windows show: questions (…Query) and the values that answer them (…Row, …Detail).

Lists work in two steps: ``…_ids(query)`` gives the whole result as a packed array of keys in
order, ``…_rows(keys)`` the few rows in sight.  A key is the local row number of the record.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum

from shopsync_gui.core.domain.runs import ChangeRow, RunRow
from shopsync_gui.core.domain.stores import Store


class ProductSort(StrEnum):
    TITLE = "title"
    VENDOR = "vendor"
    TYPE = "product_type"
    STATUS = "status"
    PRICE = "price_min"
    STOCK = "total_inventory"
    VARIANTS = "variants_count"
    CHANGED = "updated_at"


class Deleted(StrEnum):
    HIDE = "hide"
    ONLY = "only"
    SHOW = "show"


@dataclass(frozen=True, slots=True)
class ProductQuery:
    store_id: int
    text: str = ""
    """Words; each begins a word of title, vendor, type, tags, SKU or barcode, or lies in a SKU."""
    statuses: tuple[str, ...] = ()
    vendors: tuple[str, ...] = ()
    product_types: tuple[str, ...] = ()
    stock: str = ""
    """"" · ``none`` (0 or less) · ``some``."""
    changed_in_run: int = 0
    keys: tuple[int, ...] = ()
    """Only these products (for *Show it*); empty for all."""
    deleted: Deleted = Deleted.HIDE
    sort: ProductSort = ProductSort.TITLE
    descending: bool = False


@dataclass(frozen=True, slots=True)
class ProductRow:
    key: int
    id: int
    title: str
    vendor: str
    product_type: str
    status: str
    handle: str
    image_url: str
    price_min: Decimal | None
    price_max: Decimal | None
    currency: str
    total_inventory: int | None
    tracks_inventory: bool
    variants_count: int
    updated_at: datetime | None
    deleted_at: datetime | None


@dataclass(frozen=True, slots=True)
class VariantView:
    id: int
    title: str
    sku: str | None
    barcode: str | None
    price: Decimal
    compare_at_price: Decimal | None
    inventory_quantity: int | None
    tracked: bool | None
    inventory_policy: str
    cost: Decimal | None
    options: tuple[tuple[str, str], ...]
    image_url: str
    position: int
    deleted_at: datetime | None


@dataclass(frozen=True, slots=True)
class OptionView:
    name: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MediaView:
    id: int
    kind: str
    alt: str
    url: str
    width: int | None
    height: int | None
    status: str


@dataclass(frozen=True, slots=True)
class LevelView:
    """Stock of one variant at one location; a name that Shopify did not give is None."""

    variant_id: int
    variant_title: str
    sku: str | None
    location: str
    available: int | None
    on_hand: int | None
    committed: int | None
    incoming: int | None
    reserved: int | None
    damaged: int | None
    safety_stock: int | None
    quality_control: int | None
    updated_at: datetime | None


@dataclass(frozen=True, slots=True)
class MetafieldView:
    namespace: str
    key: str
    type: str
    value: str


@dataclass(frozen=True, slots=True)
class ProductDetail:
    row: ProductRow
    description: str
    """HTML as Shopify sent it; show as plain text."""
    tags: tuple[str, ...]
    options: tuple[OptionView, ...]
    variants: tuple[VariantView, ...]
    media: tuple[MediaView, ...]
    levels: tuple[LevelView, ...]
    collections: tuple[str, ...]
    publications: tuple[str, ...]
    publications_known: bool
    metafields: tuple[MetafieldView, ...]
    changes: tuple[ChangeRow, ...]
    admin_url: str
    online_url: str
    category: str
    created_at: datetime | None
    published_at: datetime | None


@dataclass(frozen=True, slots=True)
class RunQuery:
    store_id: int
    outcomes: tuple[str, ...] = ()
    text: str = ""
    sort: str = "started_at"
    """``started_at``, ``trigger``, ``outcome``, ``seconds``, ``changed``, ``points``."""
    descending: bool = True


@dataclass(frozen=True, slots=True)
class LogQuery:
    store_id: int
    text: str = ""
    run_id: int = 0
    errors_only: bool = False
    status: str = ""
    """"" or the first digit of the HTTP status (``2`` … ``5``), or ``none`` for no answer."""
    sort: str = "at"
    """``at``, ``operation``, ``status``, ``duration_ms``, ``points``, ``run_id``."""
    descending: bool = True


@dataclass(frozen=True, slots=True)
class LogRow:
    id: int
    at: datetime
    run_id: int | None
    operation: str
    method: str
    url: str
    status: int | None
    """None when no answer came."""
    description: str
    duration_ms: int
    request_id: str
    retry: int
    points_requested: float | None
    points_charged: float | None
    is_error: bool
    error_code: str


@dataclass(frozen=True, slots=True)
class LogDetail:
    row: LogRow
    request: str
    response: str
    request_size: int
    response_size: int
    """Bytes before capping."""


@dataclass(frozen=True, slots=True)
class Facets:
    """What the filters of the Products page can offer."""

    statuses: tuple[str, ...]
    vendors: tuple[str, ...]
    product_types: tuple[str, ...]


class StoreState(StrEnum):
    """One word for a store, worst last (the tray shows the worst of all)."""

    OK = "ok"
    NEVER = "never"
    WORKING = "working"
    PAUSED = "paused"
    OFFLINE = "offline"
    ATTENTION = "attention"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class StoreStatus:
    """Everything the status sentence, Home and the tray need."""

    store: Store
    state: StoreState
    products: int
    variants: int
    last_checked_at: datetime | None
    """Start of the last run that ended well."""
    last_run: RunRow | None
    running: RunRow | None
    next_daily_at: datetime | None
    left_out_open: int
    deletions_waiting: int
    recent_runs: tuple[RunRow, ...]
    """Up to 30, oldest first."""
    recent_changes: tuple[ChangeRow, ...]
    """Up to 50, newest first."""
