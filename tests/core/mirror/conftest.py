"""A shop made of lines, applied to a real file."""

from __future__ import annotations

import itertools
import json
import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis.configuration import set_hypothesis_home_dir

from shopsync_gui.core.db.database import Database
from shopsync_gui.core.db.runs import RunRepository
from shopsync_gui.core.db.stores import StoreRepository
from shopsync_gui.core.domain.runs import Kind, Trigger
from shopsync_gui.core.domain.stores import AccessKind, SecretKeeper, Store, StoreDraft
from shopsync_gui.core.mirror.apply import ApplyPlan, ApplyResult, apply
from shopsync_gui.core.mirror.spool import Spool
from tests.core.mirror.shopmodel import Replica, add_store

NOW = datetime(2026, 11, 21, 8, tzinfo=UTC)
# A folder .hypothesis in the checkout would be collected, which hypothesis takes for a mistake.
set_hypothesis_home_dir(Path(tempfile.gettempdir()) / "shopsync-hypothesis")


def product(number: int, **fields: Any) -> dict[str, Any]:
    return {
        "id": f"gid://shopify/Product/{number}",
        "title": f"Product {number}",
        "handle": f"product-{number}",
        "status": "ACTIVE",
        "vendor": "Atelier",
        "tags": ["a", "b"],
        "updatedAt": "2026-11-01T00:00:00Z",
        **fields,
    }


def variant(number: int, parent: int, **fields: Any) -> dict[str, Any]:
    return {
        "id": f"gid://shopify/ProductVariant/{number}",
        "title": "Default Title",
        "sku": f"SKU-{number}",
        "price": "10.00",
        "inventoryQuantity": 3,
        **fields,
        "__parentId": f"gid://shopify/Product/{parent}",
    }


def media(number: int, parent: int, **fields: Any) -> dict[str, Any]:
    return {
        "id": f"gid://shopify/MediaImage/{number}",
        "alt": "",
        "mediaContentType": "IMAGE",
        "preview": {"image": {"url": f"https://x/{number}.png"}},
        **fields,
        "__parentId": f"gid://shopify/Product/{parent}",
    }


def bulk_line(record: dict[str, Any]) -> bytes:
    """As Shopify's files have it: slashes escaped."""
    return json.dumps(record, separators=(",", ":")).replace("/", "\\/").encode()


@dataclass
class Mirror:
    """One store in a real database, and what applying lines to it gives."""

    database: Database
    store: Store
    folder: Path
    numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    def apply(
        self,
        records: Iterable[dict[str, Any] | bytes],
        *,
        full: bool = True,
        kind: Kind = Kind.PRODUCTS,
        check: Callable[[], None] = lambda: None,
        **plan: Any,
    ) -> ApplyResult:
        run = RunRepository(self.database).start(
            self.store.id, Trigger.MANUAL, (kind,), full, None, 1, NOW
        )
        lines = [r if isinstance(r, bytes) else bulk_line(r) for r in records]
        with Spool(self.folder, "A", run) as spool:
            spool.append("all.jsonl", lines)
            return apply(
                self.database,
                ApplyPlan(
                    store_id=self.store.id,
                    run_id=run,
                    kind=kind,
                    files=spool.files(),
                    now=NOW,
                    full=full,
                    cursor=NOW,
                    started=NOW,
                    **plan,
                ),
                check=check,
                report=lambda _done, _total: None,
            )

    def rows(self, sql: str, *values: Any) -> list[tuple[Any, ...]]:
        with self.database.read() as conn:
            return conn.execute(sql, values).fetchall()

    def living(self, table: str) -> list[int]:
        return [
            r[0] for r in self.rows(f"SELECT id FROM {table} WHERE deleted_at IS NULL ORDER BY id")
        ]

    def changes(self) -> list[tuple[Any, ...]]:
        return self.rows("SELECT record, record_id, field, old, new FROM change ORDER BY id")


@pytest.fixture
def mirror(tmp_path: Path) -> Iterator[Mirror]:
    database = Database.open_main(tmp_path / "shopsync.db")
    store = StoreRepository(database).add(
        StoreDraft("A", "a.myshopify.com", AccessKind.TOKEN), SecretKeeper.NONE, "", NOW
    )
    yield Mirror(database, store, tmp_path / "spool")
    database.close()


@pytest.fixture
def replica(tmp_path: Path) -> Iterator[Replica]:
    database = Database.open_main(tmp_path / "shopsync.db")
    try:
        add_store(database, 1)
        yield Replica(database, tmp_path)
    finally:
        database.close()
