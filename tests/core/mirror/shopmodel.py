"""A shop in memory and a mirror in a folder: what tests of the mirror play with."""

from __future__ import annotations

import json
from array import array
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from shopsync_gui.core.db.database import Database
from shopsync_gui.core.db.values import fetch
from shopsync_gui.core.domain.runs import Counts, Kind, Record
from shopsync_gui.core.mirror.apply import ApplyPlan, ApplyResult, apply

NOW = datetime(2026, 11, 21, 2, 0, tzinfo=UTC)
TIME = "2026-11-20T10:00:00Z"


def gid(kind: str, number: int) -> str:
    return f"gid://shopify/{kind}/{number}"


def product(number: int, **fields: Any) -> dict[str, Any]:
    """A product as Shopify sends it."""
    return {
        "id": gid("Product", number),
        "title": f"Product {number}",
        "handle": f"product-{number}",
        "descriptionHtml": "<p>Fine</p>",
        "vendor": "Acme",
        "productType": "Lamp",
        "status": "ACTIVE",
        "tags": ["a", "b"],
        "isGiftCard": False,
        "totalInventory": 3,
        "tracksInventory": True,
        "hasOnlyDefaultVariant": False,
        "onlineStoreUrl": None,
        "createdAt": TIME,
        "updatedAt": TIME,
        "publishedAt": None,
        "category": {"fullName": "Home > Lamps"},
        "seo": {"title": None, "description": None},
        "options": [
            {
                "id": gid("ProductOption", number),
                "name": "Size",
                "position": 1,
                "optionValues": [{"id": gid("ProductOptionValue", number), "name": "S"}],
            }
        ],
        "variantsCount": {"count": 1},
        "priceRangeV2": {
            "minVariantPrice": {"amount": "9.50", "currencyCode": "EUR"},
            "maxVariantPrice": {"amount": "12.0", "currencyCode": "EUR"},
        },
        "featuredMedia": {
            "id": gid("MediaImage", number),
            "preview": {"image": {"url": f"https://cdn.example/{number}.jpg"}},
        },
        **fields,
    }


def variant(number: int, owner: int, **fields: Any) -> dict[str, Any]:
    return {
        "id": gid("ProductVariant", number),
        "title": f"Variant {number}",
        "sku": f"SKU-{number}",
        "barcode": f"400{number}",
        "position": 1,
        "price": "9.50",
        "compareAtPrice": None,
        "taxable": True,
        "inventoryPolicy": "DENY",
        "inventoryQuantity": 3,
        "availableForSale": True,
        "createdAt": TIME,
        "updatedAt": TIME,
        "selectedOptions": [{"name": "Size", "value": "S"}],
        "inventoryItem": {
            "id": gid("InventoryItem", number + 5000),
            "tracked": True,
            "requiresShipping": True,
            "unitCost": {"amount": "4.10", "currencyCode": "EUR"},
            "countryCodeOfOrigin": None,
            "harmonizedSystemCode": None,
            "measurement": {"weight": {"unit": "KILOGRAMS", "value": 1.5}},
        },
        "image": None,
        **fields,
        "__parentId": gid("Product", owner),
    }


def medium(number: int, owner: int, kind: str = "MediaImage", **fields: Any) -> dict[str, Any]:
    return {
        "id": gid(kind, number),
        "alt": f"Picture {number}",
        "status": "READY",
        "mediaContentType": "IMAGE",
        "preview": {"image": {"url": f"https://cdn.example/{number}.jpg", "width": 8, "height": 6}},
        **fields,
        "__parentId": gid("Product", owner),
    }


def metafield(number: int, owner: int, **fields: Any) -> dict[str, Any]:
    return {
        "id": gid("Metafield", number),
        "namespace": "custom",
        "key": f"key{number}",
        "type": "single_line_text_field",
        "value": "v",
        "updatedAt": TIME,
        **fields,
        "__parentId": gid("Product", owner),
    }


def collection(number: int, **fields: Any) -> dict[str, Any]:
    return {
        "id": gid("Collection", number),
        "title": f"Collection {number}",
        "handle": f"collection-{number}",
        "updatedAt": TIME,
        **fields,
    }


def member(collection_number: int, owner: int) -> dict[str, Any]:
    return {"id": gid("Collection", collection_number), "__parentId": gid("Product", owner)}


def publication(number: int, **fields: Any) -> dict[str, Any]:
    return {
        "id": gid("Publication", number),
        "title": f"Channel {number}",
        "appHandle": "",
        **fields,
    }


def published(number: int, owner: int, **fields: Any) -> dict[str, Any]:
    return {
        "isPublished": True,
        "publishDate": TIME,
        "publication": {"id": gid("Publication", number)},
        **fields,
        "__parentId": gid("Product", owner),
    }


def location(number: int, **fields: Any) -> dict[str, Any]:
    return {
        "id": gid("Location", number),
        "name": f"Location {number}",
        "isActive": True,
        "address": {"city": "Ghent", "countryCode": "BE"},
        "updatedAt": TIME,
        **fields,
    }


def item(number: int, **fields: Any) -> dict[str, Any]:
    return {
        "id": gid("InventoryItem", number),
        "sku": f"SKU-{number}",
        "tracked": True,
        "updatedAt": TIME,
        "unitCost": {"amount": "4.10", "currencyCode": "EUR"},
        **fields,
    }


def level(owner: int, place: int, available: int = 1, **fields: Any) -> dict[str, Any]:
    return {
        "id": f"{gid('InventoryLevel', 900 + place)}?inventory_item_id={owner}",
        "updatedAt": TIME,
        "isActive": True,
        "location": {"id": gid("Location", place)},
        "quantities": [
            {"name": "available", "quantity": available},
            {"name": "on_hand", "quantity": available + 1},
        ],
        **fields,
        "__parentId": gid("InventoryItem", owner),
    }


def stock(
    variant_number: int, item_number: int, owner: int, quantity: int, total: int
) -> dict[str, Any]:
    return {
        "id": gid("ProductVariant", variant_number),
        "inventoryQuantity": quantity,
        "product": {"id": gid("Product", owner), "totalInventory": total},
        "__parentId": gid("InventoryItem", item_number),
    }


def line(record: dict[str, Any] | bytes) -> bytes:
    """One line as a bulk file has it (slashes escaped)."""
    if isinstance(record, bytes):
        return record
    return (
        json.dumps(record, separators=(",", ":"), ensure_ascii=False).replace("/", "\\/").encode()
    )


def never() -> None:
    """A check that never stops."""


@dataclass
class Replica:
    """A store's mirror in a database file."""

    database: Database
    folder: Path
    store_id: int = 1
    runs: int = 0
    seen: list[tuple[int, int | None]] = field(default_factory=list[tuple[int, "int | None"]])

    def run(self) -> int:
        """A new run row; its number."""
        self.runs += 1
        with self.database.transaction() as conn:
            conn.execute(
                "INSERT INTO run (id, store_id, run_trigger, kinds, pid, started_at, outcome)"
                " VALUES (?, ?, 'manual', '[]', 1, ?, 'running')",
                (self.store_id * 1000 + self.runs, self.store_id, TIME),
            )
        return self.store_id * 1000 + self.runs

    def plan(self, records: list[Any], **more: Any) -> ApplyPlan:
        """A full plan of products with everything fetched, unless ``more`` says otherwise."""
        file = self.folder / f"spool-{self.store_id}-{self.runs}-{len(records)}.jsonl"
        file.write_bytes(b"".join(line(record) + b"\n" for record in records))
        values: dict[str, Any] = {
            "store_id": self.store_id,
            "run_id": more.pop("run_id", 0) or self.run(),
            "kind": Kind.PRODUCTS,
            "files": (file,),
            "now": NOW + timedelta(hours=self.runs),
            "full": True,
            "has_metafields": True,
            "has_publications": True,
            "has_collections": True,
            **more,
        }
        return ApplyPlan(**values)

    def apply(self, *records: Any, **more: Any) -> ApplyResult:
        """Apply these lines."""
        check = more.pop("check", never)
        plan = self.plan(list(records), **more)
        return apply(
            self.database,
            plan,
            check=check,
            report=lambda done, total: self.seen.append((done, total)),
        )

    def partial(self, *records: Any, reread: tuple[int, ...] = (), **more: Any) -> ApplyResult:
        """Apply these lines of products that were read again."""
        return self.apply(*records, full=False, reread=frozenset(reread), **more)

    def inventory(self, *records: Any, **more: Any) -> ApplyResult:
        return self.apply(*records, kind=Kind.INVENTORY, **more)

    def rows(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        with self.database.read() as conn:
            return fetch(conn, sql, values)

    def one(self, sql: str, *values: object) -> Any:
        return self.rows(sql, *values)[0][0]

    def changes(self) -> list[tuple[Any, ...]]:
        """Record, record id, field, old, new of the last run."""
        return self.rows(
            "SELECT record, record_id, field, old, new FROM change"
            " WHERE run_id = (SELECT max(id) FROM run WHERE store_id = ?) ORDER BY id",
            self.store_id,
        )

    def found(self, word: str) -> list[int]:
        """Ids of the products that the search finds."""
        return [
            row[0]
            for row in self.rows(
                "SELECT p.id FROM product_search s JOIN product p ON p.key = s.rowid"
                " WHERE product_search MATCH ? AND p.store_id = ? ORDER BY p.id",
                word,
                self.store_id,
            )
        ]

    def left_out(self, *, is_open: bool = True) -> list[tuple[Any, ...]]:
        sql = "SELECT record, record_id, owner_id, reason, title FROM left_out WHERE store_id = ?"
        return self.rows(
            f"{sql} AND (resolved_at IS NULL) = ? ORDER BY id", self.store_id, int(is_open)
        )


def add_store(database: Database, number: int) -> None:
    with database.transaction() as conn:
        conn.execute(
            "INSERT INTO store (id, code, address, environment, access, created_at)"
            " VALUES (?, ?, 'x.myshopify.com', 'production', 'token', ?)",
            (number, f"store{number}", TIME),
        )


def census(*ids: int) -> array[int]:
    return array("q", ids)


def good(counts: Counts) -> tuple[int, int, int, int]:
    return counts.created, counts.updated, counts.unchanged, counts.deleted


def total(result: ApplyResult, record: Record) -> int:
    """Good records met."""
    counts = result.counts[record]
    return counts.created + counts.updated + counts.unchanged
