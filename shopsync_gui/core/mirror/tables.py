"""The mirror's tables: their keys, their columns, and which changes are worth telling."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from shopsync_gui.core.domain.runs import Record


@dataclass(frozen=True)
class Table:
    """One mirrored kind.

    ``key``: columns that identify a row within its store.  ``columns``: the rest, in the order of
    the decoded rows.  ``quiet``: written when they differ, but neither told nor counted.
    ``owner``: the column that holds the parent's id.
    """

    record: Record
    name: str
    key: tuple[str, ...]
    columns: tuple[str, ...]
    quiet: frozenset[str]
    title: str
    owner: str = ""

    @cached_property
    def loud(self) -> tuple[int, ...]:
        """Positions in ``columns`` whose change counts."""
        return tuple(i for i, name in enumerate(self.columns) if name not in self.quiet)

    @cached_property
    def insert(self) -> str:
        """Insert or overwrite one row: store, key, digest, columns."""
        names = ("store_id", *self.key, "digest", *self.columns)
        marks = ", ".join("?" * len(names))
        new = ", ".join(f"{c} = excluded.{c}" for c in ("digest", *self.columns))
        return (
            f"INSERT INTO {self.name} ({', '.join(names)}) VALUES ({marks})"
            f" ON CONFLICT (store_id, {', '.join(self.key)})"
            f" DO UPDATE SET {new}, deleted_at = NULL"
        )

    @cached_property
    def find(self) -> str:
        """Stored rows of a batch of keys (a JSON list of lists)."""
        match = " AND ".join(
            f"t.{column} = json_extract(j.value, '$[{i}]')" for i, column in enumerate(self.key)
        )
        return (
            f"SELECT t.deleted_at, {', '.join('t.' + c for c in (*self.key, *self.columns))}"
            f" FROM json_each(?) j CROSS JOIN {self.name} t ON t.store_id = ? AND {match}"
        )


PRODUCT = Table(
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
    frozenset(
        {
            "updated_at",
            "total_inventory",
            "price_min",
            "price_max",
            "variants_count",
            "tracks_inventory",
            "image_url",
            "has_only_default_variant",
        }
    ),
    title="title",
)
VARIANT = Table(
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
    frozenset({"updated_at", "available_for_sale"}),
    title="title",
    owner="product_id",
)
MEDIA = Table(
    Record.MEDIA,
    "media",
    ("product_id", "id", "gid_kind"),
    ("kind", "alt", "status", "url", "width", "height", "position"),
    frozenset({"position"}),
    title="alt",
    owner="product_id",
)
COLLECTION = Table(
    Record.COLLECTION,
    "collection",
    ("id",),
    ("title", "handle", "updated_at"),
    frozenset({"updated_at"}),
    title="title",
)
PUBLICATION = Table(
    Record.PUBLICATION, "publication", ("id",), ("title", "app_handle"), frozenset(), title="title"
)
METAFIELD = Table(
    Record.METAFIELD,
    "metafield",
    ("id",),
    ("product_id", "namespace", "name", "type", "value", "updated_at"),
    frozenset({"updated_at"}),
    title="name",
    owner="product_id",
)
LOCATION = Table(
    Record.LOCATION,
    "location",
    ("id",),
    ("name", "is_active", "city", "country_code", "updated_at"),
    frozenset({"updated_at"}),
    title="name",
)
ITEM = Table(
    Record.INVENTORY_ITEM,
    "inventory_item",
    ("id",),
    ("sku", "tracked", "cost", "cost_currency", "updated_at"),
    frozenset({"updated_at"}),
    title="sku",
)
LEVEL = Table(
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
    frozenset({"updated_at"}),
    title="",
    owner="item_id",
)
