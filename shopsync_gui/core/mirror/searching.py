"""The words of products and their variants, kept beside them for the search."""

from __future__ import annotations

import json

from shopsync_gui.core.mirror.state import ApplyState

_SELECT = (
    "SELECT p.key, p.title, p.vendor, p.product_type, p.tags,"
    " (SELECT group_concat(v.sku, ' ') FROM variant v"
    "   WHERE v.store_id = p.store_id AND v.product_id = p.id"
    "   AND (v.deleted_at IS NULL OR p.deleted_at IS NOT NULL)),"
    " (SELECT group_concat(v.barcode, ' ') FROM variant v"
    "   WHERE v.store_id = p.store_id AND v.product_id = p.id"
    "   AND (v.deleted_at IS NULL OR p.deleted_at IS NOT NULL))"
    " FROM product p WHERE p.store_id = ?"
)
_INSERT = "INSERT INTO product_search (rowid, title, vendor, product_type, tags, skus, barcodes) "


def refresh(state: ApplyState) -> None:
    """Write the words of products that are new or changed; of all after a first load."""
    conn, store = state.conn, state.plan.store_id
    if state.first_load:
        conn.execute(_INSERT + _SELECT, (store,))
        return
    if not state.products:
        return
    touched = json.dumps(sorted(state.products))
    mine = " AND p.id IN (SELECT value FROM json_each(?))"
    conn.execute(
        "DELETE FROM product_search WHERE rowid IN"
        " (SELECT p.key FROM product p WHERE p.store_id = ?" + mine + ")",
        (store, touched),
    )
    conn.execute(_INSERT + _SELECT + mine, (store, touched))
