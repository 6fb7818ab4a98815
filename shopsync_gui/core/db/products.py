"""Products for the windows: the rows in sight and everything about one of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from shopsync_gui.core.db.database import Connection
from shopsync_gui.core.db.values import (
    decimal_of,
    fetch,
    json_text,
    options_of,
    pairs_of,
    texts_of,
    time_of,
)
from shopsync_gui.core.domain import scopes
from shopsync_gui.core.domain.address import is_shop_domain
from shopsync_gui.core.domain.runs import ChangeRow
from shopsync_gui.core.domain.stores import Store
from shopsync_gui.core.domain.views import (
    LevelView,
    MediaView,
    MetafieldView,
    OptionView,
    ProductDetail,
    ProductRow,
    VariantView,
)

_ROW = (
    "p.key, p.id, p.title, p.vendor, p.product_type, p.status, p.handle, p.image_url, p.price_min,"
    " p.price_max, p.currency, p.total_inventory, p.tracks_inventory, p.variants_count,"
    " p.updated_at, p.deleted_at"
)
_ROWS = f"SELECT {_ROW} FROM json_each(?) j JOIN product p ON p.key = j.value ORDER BY j.key"
_ONE = (
    f"SELECT {_ROW}, p.store_id, p.description_html, p.tags, p.options, p.online_store_url,"
    " p.category, p.created_at, p.published_at FROM product p WHERE p.key = ?"
)

# What went together with a deleted product is still shown with it.
_HERE = "({0}.deleted_at IS NULL OR {0}.deleted_at IS ?)"

_VARIANTS = """
SELECT id, title, sku, barcode, price, compare_at_price, inventory_quantity, tracked,
       inventory_policy, cost, selected_options, image_url, position, deleted_at
  FROM variant WHERE store_id = ? AND product_id = ?
 ORDER BY deleted_at IS NOT NULL, position, id
"""
_MEDIA = f"""
SELECT m.id, m.kind, m.alt, m.url, m.width, m.height, m.status
  FROM media m WHERE m.store_id = ? AND m.product_id = ? AND {_HERE.format("m")}
 ORDER BY m.position, m.key
"""
_LEVELS = f"""
SELECT v.id, v.title, v.sku, coalesce(a.name, ''), l.available, l.on_hand, l.committed, l.incoming,
       l.reserved, l.damaged, l.safety_stock, l.quality_control, l.updated_at
  FROM variant v
  JOIN inventory_level l ON l.store_id = v.store_id AND l.item_id = v.inventory_item_id
  LEFT JOIN location a ON a.store_id = l.store_id AND a.id = l.location_id
 WHERE v.store_id = ? AND v.product_id = ? AND {_HERE.format("l")} AND {_HERE.format("v")}
   AND l.is_active = 1
 ORDER BY v.position, v.id, a.name COLLATE NOCASE, l.location_id
"""
_COLLECTIONS = """
SELECT k.title FROM product_collection m
  JOIN collection k ON k.store_id = m.store_id AND k.id = m.collection_id
 WHERE m.store_id = ? AND m.product_id = ? AND k.deleted_at IS NULL
 ORDER BY k.title COLLATE NOCASE, k.id
"""
_PUBLICATIONS = """
SELECT CASE WHEN b.title <> '' THEN b.title ELSE b.app_handle END FROM product_publication m
  JOIN publication b ON b.store_id = m.store_id AND b.id = m.publication_id
 WHERE m.store_id = ? AND m.product_id = ? AND m.is_published = 1 AND b.deleted_at IS NULL
 ORDER BY 1 COLLATE NOCASE, b.id
"""
_METAFIELDS = f"""
SELECT f.namespace, f.name, f.type, f.value
  FROM metafield f WHERE f.store_id = ? AND f.product_id = ? AND {_HERE.format("f")}
 ORDER BY f.namespace, f.name, f.id
"""


def product_rows(conn: Connection, keys: Iterable[int]) -> tuple[ProductRow, ...]:
    """The products, in the order of ``keys``; missing ones are skipped."""
    return tuple(_product_row(row) for row in fetch(conn, _ROWS, (json_text(list(keys)),)))


def product_place(conn: Connection, key: int) -> tuple[int, int] | None:
    """Store number and Shopify's number of a product; None when it is not here."""
    rows = fetch(conn, "SELECT store_id, id FROM product WHERE key = ?", (key,))
    return (rows[0][0], rows[0][1]) if rows else None


def product_detail(
    conn: Connection, key: int, store: Store, changes: tuple[ChangeRow, ...]
) -> ProductDetail | None:
    """Everything about one product; None when it is not here."""
    found = fetch(conn, _ONE, (key,))
    if not found:
        return None
    row = _product_row(found[0])
    (_, description, tags, options, online_url, category, created, published) = found[0][16:]
    place = (store.id, row.id)
    here = (*place, found[0][15])
    return ProductDetail(
        row=row,
        description=description,
        tags=texts_of(tags),
        options=tuple(OptionView(name, values) for name, values in options_of(options)),
        variants=tuple(_variant(v) for v in fetch(conn, _VARIANTS, place)),
        media=tuple(MediaView(*m) for m in fetch(conn, _MEDIA, here)),
        levels=tuple(
            LevelView(*v[:12], updated_at=time_of(v[12]))
            for v in fetch(conn, _LEVELS, (*here, found[0][15]))
        ),
        collections=tuple(c[0] for c in fetch(conn, _COLLECTIONS, place)),
        publications=tuple(b[0] for b in fetch(conn, _PUBLICATIONS, place)),
        publications_known=scopes.covers(store.scopes, "read_publications"),
        metafields=tuple(MetafieldView(*f) for f in fetch(conn, _METAFIELDS, here)),
        changes=changes,
        admin_url=_admin_url(store, row.id),
        online_url=online_url,
        category=category,
        created_at=time_of(created),
        published_at=time_of(published),
    )


def _admin_url(store: Store, product_id: int) -> str:
    """Where Shopify shows the product; empty for shops that are not really at Shopify."""
    if not is_shop_domain(store.address):
        return ""
    slug = store.address.removesuffix(".myshopify.com")
    return f"https://admin.shopify.com/store/{slug}/products/{product_id}"


def _product_row(row: tuple[Any, ...]) -> ProductRow:
    return ProductRow(
        key=row[0],
        id=row[1],
        title=row[2],
        vendor=row[3],
        product_type=row[4],
        status=row[5],
        handle=row[6],
        image_url=row[7],
        price_min=decimal_of(row[8]),
        price_max=decimal_of(row[9]),
        currency=row[10],
        total_inventory=row[11],
        tracks_inventory=bool(row[12]),
        variants_count=row[13],
        updated_at=time_of(row[14]),
        deleted_at=time_of(row[15]),
    )


def _variant(row: tuple[Any, ...]) -> VariantView:
    price = decimal_of(row[4])
    assert price is not None  # the column is NOT NULL and written from a decoded price
    return VariantView(
        id=row[0],
        title=row[1],
        sku=row[2],
        barcode=row[3],
        price=price,
        compare_at_price=decimal_of(row[5]),
        inventory_quantity=row[6],
        tracked=None if row[7] is None else bool(row[7]),
        inventory_policy=row[8],
        cost=decimal_of(row[9]),
        options=pairs_of(row[10]),
        image_url=row[11],
        position=row[12],
        deleted_at=time_of(row[13]),
    )
