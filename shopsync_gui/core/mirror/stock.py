"""What variants and products show of their stock, learned from the inventory."""

from __future__ import annotations

import json

from shopsync_gui.core.domain.runs import Record
from shopsync_gui.core.mirror import records
from shopsync_gui.core.mirror.state import ApplyState

BATCH = 1_000


class StockLines:
    """Writes ``inventory_quantity`` and ``total_inventory`` where they moved.

    Whatever else a row holds is left alone; its digest is cleared, because it no longer stands for
    the line it was read from.
    """

    def __init__(self, state: ApplyState) -> None:
        self._state = state
        self._variants: dict[int, int | None] = {}
        self._products: dict[int, int | None] = {}

    def add(self, line: records.Stock) -> None:
        """One variant met below its inventory item."""
        self._variants[records.number(line.id, "ProductVariant")] = line.inventory_quantity
        if line.product is not None:
            number = records.number(line.product.id, "Product")
            self._products[number] = line.product.total_inventory
        if len(self._variants) >= BATCH:
            self.finish()

    def finish(self) -> None:
        """Write what was collected."""
        if not self._variants:
            return
        self._write_variants()
        self._write_products()
        self._variants.clear()
        self._products.clear()

    def _write_variants(self) -> None:
        conn, store = self._state.conn, self._state.plan.store_id
        found = conn.execute(
            "SELECT v.id, v.product_id, v.inventory_quantity FROM json_each(?) j"
            " CROSS JOIN variant v ON v.store_id = ? AND v.id = j.value"
            " WHERE v.deleted_at IS NULL",
            (json.dumps(list(self._variants)), store),
        ).fetchall()
        moved = [(n, p, old) for n, p, old in found if self._variants[n] != old]
        conn.executemany(
            "UPDATE variant SET inventory_quantity = ?, digest = NULL"
            " WHERE store_id = ? AND id = ?",
            [(self._variants[number], store, number) for number, _, _ in moved],
        )
        for number, product, old in moved:
            self._state.change(
                Record.VARIANT, number, product, "inventory_quantity", old, self._variants[number]
            )
            self._state.updated[Record.VARIANT] += 1

    def _write_products(self) -> None:
        store = self._state.plan.store_id
        self._state.conn.executemany(
            "UPDATE product SET total_inventory = ?1, digest = NULL"
            " WHERE store_id = ?2 AND id = ?3 AND total_inventory IS NOT ?1",
            [(total, store, number) for number, total in self._products.items()],
        )
