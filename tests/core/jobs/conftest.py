"""A whole house without Qt, connected to a sample shop of its own."""

from __future__ import annotations

import json
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from shopsync_gui.core.db.database import Database
from shopsync_gui.core.db.journal import Journal
from shopsync_gui.core.db.stores import StoreRepository
from shopsync_gui.core.domain.runs import EVERYTHING, Kind, Progress, RunResult
from shopsync_gui.core.domain.stores import AccessKind, StoreDraft
from shopsync_gui.core.jobs.house import House
from shopsync_gui.core.jobs.run import RunOrder, run
from shopsync_gui.core.jobs.secrets import SecretSource
from shopsync_gui.core.jobs.stores import StoreAccess
from shopsync_gui.core.system.environment import EnvironmentSecrets
from shopsync_gui.core.system.paths import find_folders
from shopsync_gui.core.system.vault import Vault
from shopsync_gui.sample.constants import SAMPLE_TOKEN
from shopsync_gui.sample.process import SampleProcess


class MovableClock:
    """The wall clock, and as far ahead of it as a test says."""

    def __init__(self) -> None:
        self.ahead = timedelta(0)

    def now(self) -> datetime:
        return datetime.now(UTC) + self.ahead


@dataclass
class Desk:
    """A store ``S`` on the sample shop, runs, edits in the shop, and questions to the mirror."""

    house: House
    shop: SampleProcess
    clock: MovableClock
    progress: list[Progress] = field(default_factory=list[Progress])

    def sync(
        self,
        *kinds: Kind,
        full: bool = False,
        check: Callable[[], None] = lambda: None,
        confirm_deletions: bool = False,
    ) -> RunResult:
        order = RunOrder("S", kinds or EVERYTHING, full, confirm_deletions=confirm_deletions)
        return run(
            self.house, order, check=check, report=self.progress.append, started=lambda _n: None
        )

    def edit(self, action: str, **values: Any) -> None:
        body = json.dumps({"action": action, **values}).encode()
        request = urllib.request.Request(
            f"{self.shop.address}/sample/edit",
            data=body,
            headers={"Content-Type": "application/json"},
        )
        with urllib.request.urlopen(request) as answer:
            answer.read()

    def rows(self, sql: str, *values: Any) -> list[tuple[Any, ...]]:
        with self.house.database.read() as conn:
            return conn.execute(sql, values).fetchall()

    def changes(self) -> list[tuple[Any, ...]]:
        return self.rows("SELECT record, record_id, field, old, new FROM change ORDER BY id")

    def product_ids(self) -> list[int]:
        sql = "SELECT id FROM product WHERE deleted_at IS NULL ORDER BY id"
        return [row[0] for row in self.rows(sql)]

    def mirror(self) -> dict[str, list[tuple[Any, ...]]]:
        """Every mirrored value but our own row numbers and digests."""
        found: dict[str, list[tuple[Any, ...]]] = {}
        for table in ("product", "variant", "media", "inventory_level", "product_collection"):
            columns = [r[1] for r in self.rows(f"PRAGMA table_info({table})")]
            kept = [c for c in columns if c not in ("key", "digest", "position")]
            names = ", ".join(kept)
            living = " WHERE deleted_at IS NULL" if "deleted_at" in kept else ""
            found[table] = self.rows(f"SELECT {names} FROM {table}{living} ORDER BY {names}")
        return found


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    shop = SampleProcess.start(tmp_path / "shop")
    folders = find_folders({"SHOPSYNC_HOME": str(tmp_path / "house")})
    clock = MovableClock()
    house = House(
        folders=folders,
        database=Database.open_main(folders.root / "shopsync.db", backups=folders.backups),
        journal=Journal(Database.open_journal(folders.root / "journal.db")),
        clock=clock,
        secrets=SecretSource(Vault(), EnvironmentSecrets(), SAMPLE_TOKEN),
        base_url=lambda _store: shop.address,
        version="test",
    )
    StoreAccess(house).add_store(StoreDraft("S", "", AccessKind.SAMPLE), None, session_ok=False)
    assert StoreRepository(house.database).get("S").keeper == "built_in"
    yield Desk(house, shop, clock)
    house.database.close()
    house.journal.close()
    shop.stop()
