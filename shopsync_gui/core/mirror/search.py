"""The words of products and their variants, for the search; rowid = key of the product.

Deleted products keep the words they had, so that they can still be found.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import islice

from shopsync_gui.core.db.database import Connection
from shopsync_gui.core.mirror.scalars import json_text
from shopsync_gui.core.mirror.statements import run

BATCH = 500

_FILL = """
INSERT INTO product_search (rowid, title, vendor, product_type, tags, skus, barcodes)
SELECT p.key, p.title, p.vendor, p.product_type, p.tags,
       group_concat(v.sku, ' '), group_concat(v.barcode, ' ')
  FROM product p
  LEFT JOIN variant v
         ON v.store_id = p.store_id AND v.product_id = p.id AND v.deleted_at IS NULL
 WHERE p.store_id = ?1 AND p.deleted_at IS NULL {0}
 GROUP BY p.key
"""
_SOME = "AND p.id IN (SELECT value FROM json_each(?2))"
_FORGET = f"""
DELETE FROM product_search WHERE rowid IN
 (SELECT p.key FROM product p WHERE p.store_id = ?1 AND p.deleted_at IS NULL {_SOME})
"""


def fill(conn: Connection, store_id: int) -> None:
    """After a first load: the words of all products of the store at once."""
    run(conn, _FILL.format(""), (store_id,))


def refresh(
    conn: Connection, store_id: int, products: Iterable[int], check: Callable[[], None]
) -> None:
    """Make the words of these living products anew (by Shopify's ids)."""
    rest = iter(sorted(products))
    while batch := list(islice(rest, BATCH)):
        check()
        values = (store_id, json_text(batch))
        run(conn, _FORGET, values)
        run(conn, _FILL.format(_SOME), values)
