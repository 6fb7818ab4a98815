"""The history: every observed change of a field, with its old and its new value."""

from __future__ import annotations

from typing import Any

from shopsync_gui.core.db.database import Connection
from shopsync_gui.core.domain.runs import Record
from shopsync_gui.core.mirror.scalars import json_text
from shopsync_gui.core.mirror.statements import fetch, many

BATCH = 1_000
APPEARED = "+"
DELETED = "-"

_INSERT = (
    "INSERT INTO change (store_id, run_id, at, record, record_id, product_id, field, old, new)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_PRODUCT_OF_ITEM = (
    "SELECT inventory_item_id, product_id FROM variant"
    " WHERE store_id = ? AND inventory_item_id IN (SELECT value FROM json_each(?))"
)


class Changes:
    """Collects changes and writes them a thousand at a time. Silent while ``quiet``."""

    def __init__(
        self, conn: Connection, store_id: int, run_id: int, at: str, *, quiet: bool
    ) -> None:
        self._conn = conn
        self._store_id = store_id
        self._run_id = run_id
        self._at = at
        self.quiet = quiet
        self._rows: list[tuple[Any, ...]] = []
        self._items: list[int] = []
        self.products: set[int] = set()
        """Products of which something changed."""

    def add(
        self,
        record: Record,
        record_id: int,
        field: str,
        old: object,
        new: object,
        *,
        product_id: int = 0,
        item_id: int = 0,
    ) -> None:
        """Note one. With ``item_id`` the product is that of the inventory item's variant."""
        if product_id:
            self.products.add(product_id)
        if self.quiet:
            return
        self._rows.append((record.value, record_id, product_id, field, _text(old), _text(new)))
        self._items.append(item_id)
        if len(self._rows) >= BATCH:
            self.flush()

    def flush(self) -> None:
        """Write what was collected."""
        if not self._rows:
            return
        products = self._products_of({item for item in self._items if item})
        self.products.update(products.values())
        many(
            self._conn,
            _INSERT,
            [
                (
                    self._store_id,
                    self._run_id,
                    self._at,
                    record,
                    record_id,
                    product or products.get(item, 0),
                    *rest,
                )
                for (record, record_id, product, *rest), item in zip(
                    self._rows, self._items, strict=True
                )
            ],
        )
        self._rows.clear()
        self._items.clear()

    def _products_of(self, items: set[int]) -> dict[int, int]:
        if not items:
            return {}
        rows = fetch(self._conn, _PRODUCT_OF_ITEM, (self._store_id, json_text(sorted(items))))
        return dict(rows)


def _text(value: object) -> str | None:
    return None if value is None else str(value)
