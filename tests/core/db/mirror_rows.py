"""Short words to put records into the mirror as an apply would."""

from __future__ import annotations

import json

from shopsync_gui.core.db.database import Database
from shopsync_gui.core.domain.stores import Store


class Mirror:
    """Puts rows into the mirror as an apply would."""

    def __init__(self, database: Database, store: Store) -> None:
        self.database = database
        self.store = store

    def insert(self, table: str, **values: object) -> int:
        """One row of this store; its row number."""
        columns = {"store_id": self.store.id, **values}
        names, marks = ", ".join(columns), ", ".join("?" * len(columns))
        with self.database.transaction() as conn:
            conn.execute(
                f"INSERT INTO {table} ({names}) VALUES ({marks})",
                tuple(columns.values()),  # pyright: ignore[reportArgumentType] values of several kinds
            )
            return conn.last_insert_rowid()

    def product(self, number: int, title: str = "Linen shirt", **values: object) -> int:
        """A product with its search words; its key."""
        row: dict[str, object] = {
            "title": title,
            "handle": f"product-{number}",
            "vendor": "Nord",
            "product_type": "Shirts",
            "status": "ACTIVE",
            **values,
        }
        key = self.insert("product", id=number, **row)
        with self.database.transaction() as conn:
            conn.execute(
                "INSERT INTO product_search"
                " (rowid, title, vendor, product_type, tags, skus, barcodes)"
                " VALUES (?, ?, ?, ?, ?, '', '')",
                (key, title, str(row["vendor"]), str(row["product_type"]), str(row.get("tags"))),
            )
        return key

    def variant(self, number: int, product: int, **values: object) -> int:
        """A variant; its options are pairs."""
        row: dict[str, object] = {"title": "Default Title", "price": "10.00", **values}
        if isinstance(row.get("selected_options"), list):
            row["selected_options"] = json.dumps(row["selected_options"])
        return self.insert("variant", id=number, product_id=product, **row)
