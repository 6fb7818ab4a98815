"""The twenty fields of the catalogue (003_…), one row per variant."""

from __future__ import annotations

from dataclasses import dataclass, fields
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class CatalogueRow:
    """In the documented order; None where Shopify has nothing."""

    id: str
    store_name: str
    shopify_product_id: int
    shopify_variant_id: int
    product_title: str
    variant_title: str
    status: str
    product_image_url: str | None
    variant_image_url: str | None
    vendor: str
    product_type: str
    product_url: str
    product_handle: str
    published_scope: str | None
    price: Decimal
    compare_at_price: Decimal | None
    inventory_quantity: int | None
    options: str
    option_values: str
    sku: str | None


FIELDS: tuple[str, ...] = tuple(f.name for f in fields(CatalogueRow))
