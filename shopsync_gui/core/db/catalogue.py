"""The catalogue: the twenty fields, one row per living variant, derived while it is read."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from shopsync_gui.core.db.database import Connection, Database
from shopsync_gui.core.db.failures import translated
from shopsync_gui.core.db.values import decimal_of, fetch, json_text, options_of, pairs_of
from shopsync_gui.core.domain import scopes
from shopsync_gui.core.domain.catalogue import CatalogueRow
from shopsync_gui.core.domain.stores import Store

_PRODUCTS = """
SELECT p.id, p.title, p.status, p.image_url, p.vendor, p.product_type, p.handle, p.options
  FROM product p WHERE p.store_id = ? AND p.deleted_at IS NULL
"""
_VARIANTS = """
SELECT id, title, image_url, price, compare_at_price, inventory_quantity, selected_options, sku
  FROM variant WHERE store_id = ? AND product_id = ? AND deleted_at IS NULL
 ORDER BY position, id
"""
_CHANNELS = """
SELECT m.product_id,
       max(lower(b.app_handle) IN ('pos', 'point_of_sale', 'point-of-sale')
           OR lower(b.title) = 'point of sale')
  FROM product_publication m
  JOIN publication b ON b.store_id = m.store_id AND b.id = m.publication_id
 WHERE m.store_id = ? AND m.is_published = 1 AND b.deleted_at IS NULL
 GROUP BY m.product_id
"""


def iter_catalogue(
    database: Database, store: Store, keys: tuple[int, ...] | None = None
) -> Iterator[CatalogueRow]:
    """Rows of all products, or of the products with these keys, in order of product and position.

    Everything is of one moment, however long the reading takes.  Close the iterator (or read it to
    its end): it holds a read transaction of the calling thread.
    """
    with database.read() as conn, translated(database.path):
        channels = _channels(conn, store)
        domain = store.myshopify_domain or store.address.removeprefix("http://")
        for product in _products(conn, store, keys):
            names = tuple(name for name, _ in options_of(product[7]))
            scope = None if channels is None else channels.get(product[0])
            for variant in fetch(conn, _VARIANTS, (store.id, product[0])):
                yield _row(product, variant, names, domain, scope)


def _products(
    conn: Connection, store: Store, keys: tuple[int, ...] | None
) -> Iterator[tuple[Any, ...]]:
    if keys is None:
        yield from conn.execute(_PRODUCTS + " ORDER BY p.id", (store.id,))
    else:
        sql = _PRODUCTS.replace("FROM", "FROM json_each(?) j CROSS JOIN", 1)
        sql += " AND p.key = j.value ORDER BY j.key"
        yield from conn.execute(sql, (json_text(list(keys)), store.id))


def _channels(conn: Connection, store: Store) -> dict[int, str] | None:
    """``web`` or ``global`` per published product; None when the scope to know it is missing.

    ``published_scope`` is a word of Shopify's old REST interface: "web" is the online store,
    "global" the online store and Point of Sale.
    """
    if not scopes.covers(store.scopes, "read_publications"):
        return None
    return {
        number: "global" if in_shop else "web"
        for number, in_shop in fetch(conn, _CHANNELS, (store.id,))
    }


def _row(
    product: tuple[Any, ...],
    variant: tuple[Any, ...],
    names: tuple[str, ...],
    domain: str,
    scope: str | None,
) -> CatalogueRow:
    chosen = dict(pairs_of(variant[6]))
    ordered = [chosen.pop(name) for name in names if name in chosen] + list(chosen.values())
    image = product[3] or None
    return CatalogueRow(
        id=str(variant[0]),
        store_name=domain.removesuffix(".myshopify.com"),
        shopify_product_id=product[0],
        shopify_variant_id=variant[0],
        product_title=product[1],
        variant_title=variant[1],
        status=product[2].lower(),
        product_image_url=image,
        variant_image_url=variant[2] or image,
        vendor=product[4],
        product_type=product[5],
        product_url=f"https://{domain}/products/{product[6]}",
        product_handle=product[6],
        published_scope=scope,
        price=decimal_of(variant[3]) or Decimal(0),
        compare_at_price=decimal_of(variant[4]),
        inventory_quantity=variant[5],
        options=",".join(names),
        option_values=",".join(ordered),
        sku=variant[7],
    )
