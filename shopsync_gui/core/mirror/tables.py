"""The mirror's tables: what identifies a row, its columns, and which of them are worth telling."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from shopsync_gui.core.domain.runs import Kind, Record
from shopsync_gui.core.mirror.lines import Shape


@dataclass(frozen=True, eq=False)
class Table:
    """One mirrored kind of record.

    ``key`` and ``columns`` together are a decoded row, in this order.  ``quiet`` columns are
    written when they differ, but neither told as changes nor counted as updates.  ``title`` is what
    a deletion remembers.  ``owner`` holds the parent's id; ``batch`` is the key column by which
    stored rows are looked up.
    """

    shape: Shape
    record: Record
    name: str
    key: tuple[str, ...]
    columns: tuple[str, ...]
    quiet: frozenset[str]
    title: str
    owner: str = ""
    batch: str = "id"
    words: frozenset[str] = frozenset()
    """Columns that the search looks into."""

    @cached_property
    def row(self) -> tuple[str, ...]:
        return self.key + self.columns

    @cached_property
    def loud(self) -> tuple[int, ...]:
        """Positions in a row whose change is told and counted."""
        return tuple(i for i, name in enumerate(self.row) if name not in self.quiet)

    @cached_property
    def title_at(self) -> int:
        return self.row.index(self.title)

    @cached_property
    def owner_at(self) -> int:
        """Position of the parent's id; -1 for a record that stands alone."""
        return self.row.index(self.owner) if self.owner else -1

    @cached_property
    def batch_at(self) -> int:
        return self.row.index(self.batch)

    @cached_property
    def upsert(self) -> str:
        """Store, digest, row: the last one of a key wins (a first load)."""
        new = ", ".join(f"{c} = excluded.{c}" for c in ("digest", *self.columns))
        if self.shape is Shape.MEDIA:
            return self._upsert(
                ("digest", *self.row, "position"), f"{new}, position = excluded.position"
            )
        return self._upsert(("digest", *self.row), new)

    def _upsert(self, names: tuple[str, ...], new: str) -> str:
        return (
            f"INSERT INTO {self.name} (store_id, {', '.join(names)})"
            f" VALUES (?{', ?' * len(names)})"
            f" ON CONFLICT (store_id, {', '.join(self.key)}) DO UPDATE SET {new}"
        )

    @cached_property
    def insert(self) -> str:
        """Key of the row, store, digest, row."""
        names = ", ".join(("key", "store_id", "digest", *self.row))
        return f"INSERT INTO {self.name} ({names}) VALUES (?, ?, ?{', ?' * len(self.row)})"

    @cached_property
    def update(self) -> str:
        """Digest, row, key of the row; revives a deleted one."""
        new = ", ".join(f"{c} = ?" for c in ("digest", *self.row))
        return f"UPDATE {self.name} SET {new}, deleted_at = NULL WHERE key = ?"

    @cached_property
    def find(self) -> str:
        """Stored rows of a batch: store, JSON list of ids."""
        return (
            f"SELECT key, digest, deleted_at IS NOT NULL, {', '.join(self.row)} FROM {self.name}"
            f" WHERE store_id = ? AND {self.batch} IN (SELECT value FROM json_each(?))"
        )


_TIME = frozenset({"updated_at"})

PRODUCT = Table(
    Shape.PRODUCT,
    Record.PRODUCT,
    "product",
    ("id",),
    (
        "title",
        "handle",
        "vendor",
        "product_type",
        "status",
        "price_min",
        "price_max",
        "currency",
        "total_inventory",
        "tracks_inventory",
        "variants_count",
        "is_gift_card",
        "has_only_default_variant",
        "image_url",
        "online_store_url",
        "category",
        "tags",
        "options",
        "seo_title",
        "seo_description",
        "created_at",
        "updated_at",
        "published_at",
        "description_html",
    ),
    _TIME
    | {
        "total_inventory",
        "price_min",
        "price_max",
        "variants_count",
        "tracks_inventory",
        "image_url",
    },
    "title",
    words=frozenset({"title", "vendor", "product_type", "tags"}),
)
VARIANT = Table(
    Shape.VARIANT,
    Record.VARIANT,
    "variant",
    ("id",),
    (
        "product_id",
        "title",
        "sku",
        "barcode",
        "position",
        "price",
        "compare_at_price",
        "taxable",
        "inventory_policy",
        "inventory_quantity",
        "available_for_sale",
        "selected_options",
        "inventory_item_id",
        "tracked",
        "requires_shipping",
        "cost",
        "cost_currency",
        "weight",
        "weight_unit",
        "country_of_origin",
        "hs_code",
        "image_url",
        "created_at",
        "updated_at",
    ),
    _TIME,
    "title",
    owner="product_id",
    words=frozenset({"product_id", "sku", "barcode"}),
)
MEDIA = Table(
    Shape.MEDIA,
    Record.MEDIA,
    "media",
    ("product_id", "id", "gid_kind"),
    ("kind", "alt", "status", "url", "width", "height"),
    frozenset(),
    "alt",
    owner="product_id",
    batch="product_id",
)
"""``position`` is no part of the line: it follows from the order of the lines (``media``)."""
COLLECTION = Table(
    Shape.COLLECTION,
    Record.COLLECTION,
    "collection",
    ("id",),
    ("title", "handle", "updated_at"),
    _TIME,
    "title",
)
PUBLICATION = Table(
    Shape.PUBLICATION,
    Record.PUBLICATION,
    "publication",
    ("id",),
    ("title", "app_handle"),
    frozenset(),
    "title",
)
METAFIELD = Table(
    Shape.METAFIELD,
    Record.METAFIELD,
    "metafield",
    ("id",),
    ("product_id", "namespace", "name", "type", "value", "updated_at"),
    _TIME,
    "name",
    owner="product_id",
)
LOCATION = Table(
    Shape.LOCATION,
    Record.LOCATION,
    "location",
    ("id",),
    ("name", "is_active", "city", "country_code", "updated_at"),
    _TIME,
    "name",
)
ITEM = Table(
    Shape.ITEM,
    Record.INVENTORY_ITEM,
    "inventory_item",
    ("id",),
    ("sku", "tracked", "cost", "cost_currency", "updated_at"),
    _TIME,
    "sku",
)
LEVEL = Table(
    Shape.LEVEL,
    Record.INVENTORY_LEVEL,
    "inventory_level",
    ("item_id", "location_id"),
    (
        "available",
        "on_hand",
        "committed",
        "incoming",
        "reserved",
        "damaged",
        "safety_stock",
        "quality_control",
        "is_active",
        "updated_at",
    ),
    _TIME,
    "location_id",
    owner="item_id",
    batch="item_id",
)


@dataclass(frozen=True, slots=True)
class Family:
    """The tables of one kind of sync, in the order in which they are written."""

    main: Table
    children: tuple[Table, ...]
    lists: tuple[Table, ...]

    @property
    def tables(self) -> tuple[Table, ...]:
        return (*self.lists, self.main, *self.children)


FAMILIES: dict[Kind, Family] = {
    Kind.PRODUCTS: Family(PRODUCT, (VARIANT, MEDIA, METAFIELD), (COLLECTION, PUBLICATION)),
    Kind.INVENTORY: Family(ITEM, (LEVEL,), (LOCATION,)),
}
