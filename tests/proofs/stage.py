"""A small shop on a socket of this process, and homes that are copied for each try.

Clocks stand still, so that two runs over the same shop end in the same rows, and pages are short,
so that there is a first, a middle and a last one.
"""

from __future__ import annotations

import dataclasses
import os
import shutil
import sqlite3
import tempfile
import threading
import time
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from shopsync_gui.core.db.database import Database
from shopsync_gui.core.db.journal import Journal
from shopsync_gui.core.domain.errors import NoKeyring
from shopsync_gui.core.domain.runs import EVERYTHING, RunResult
from shopsync_gui.core.domain.secret import Secret
from shopsync_gui.core.domain.stores import AccessKind, StoreDraft
from shopsync_gui.core.jobs.house import House
from shopsync_gui.core.jobs.run import RunOrder, run
from shopsync_gui.core.jobs.secrets import SecretSource
from shopsync_gui.core.jobs.stores import StoreAccess
from shopsync_gui.core.shopify import gate, operations
from shopsync_gui.core.shopify.operations import Operation
from shopsync_gui.core.system.environment import EnvironmentSecrets
from shopsync_gui.core.system.paths import find_folders
from shopsync_gui.core.system.vault import Backend, Vault
from shopsync_gui.sample.faults import Fault
from shopsync_gui.sample.server import SampleServer
from shopsync_gui.sample.shop import SampleShop, Settings

FIRST_DAY = datetime(2026, 11, 20, 9, tzinfo=UTC)
PAGE = 8
ROOM = 1 << 30
"""Bytes that must be free in memory before homes are put there."""
TABLES = {
    "products": (
        "product",
        "variant",
        "media",
        "collection",
        "product_collection",
        "publication",
        "product_publication",
        "metafield",
    ),
    "inventory": ("location", "inventory_item", "inventory_level"),
}
OF_INVENTORY = ("locations", "inventory_items", "inventory_levels", "inventory")
NOT_COMPARED = ("run_id", "last_run_id", "digest")
"""Run numbers differ, and a digest is of the line that came: pages and files have other ones."""
Dump = dict[str, list[tuple[Any, ...]]]


class Still:
    """A clock that moves only when it is told."""

    def __init__(self) -> None:
        self.at = FIRST_DAY

    def now(self) -> datetime:
        return self.at


def _no_keyring() -> Backend:
    raise NoKeyring("proofs use none")


@dataclass
class Stage:
    """The shop, its clock, and how to make a house for a home."""

    shop: SampleShop
    server: SampleServer
    clock: Still
    folder: Path
    base_url: str

    @contextmanager
    def house(self, home: Path) -> Generator[House]:
        """The databases of a home, open."""
        folders = find_folders({"SHOPSYNC_HOME": str(home)})
        secrets = SecretSource(Vault(_no_keyring), EnvironmentSecrets(), "")
        secrets.keep_for_session("S", Secret("sample-client-secret"))
        house = House(
            folders=folders,
            database=Database.open_main(folders.root / "shopsync.db", backups=folders.backups),
            journal=Journal(Database.open_journal(folders.root / "journal.db")),
            clock=self.clock,
            secrets=secrets,
            base_url=lambda _store: self.base_url,
            version="proof",
        )
        try:
            yield house
        finally:
            house.database.close()
            house.journal.close()

    def new_home(self, name: str) -> Path:
        """A home whose store signs in by client credentials."""
        home = self.folder / name
        with self.house(home) as house:
            draft = StoreDraft(
                "S",
                self.base_url,
                AccessKind.CLIENT_CREDENTIALS,
                developer=True,
                client_id="sample-client",
            )
            secret = Secret("sample-client-secret")
            StoreAccess(house).add_store(draft, secret, session_ok=True)
        return home

    def copy(self, home: Path, name: str) -> Path:
        """A home like another one."""
        target = self.folder / name
        shutil.rmtree(target, ignore_errors=True)
        shutil.copytree(home, target)
        target.chmod(0o700)
        return target

    def sync(
        self,
        home: Path,
        *,
        full: bool = False,
        check: Callable[[], None] = lambda: None,
    ) -> RunResult:
        """One run in a home."""
        with self.house(home) as house:
            order = RunOrder("S", EVERYTHING, full)
            return run(house, order, check=check, report=lambda _p: None, started=lambda _n: None)

    def faults(self, *faults: Fault) -> None:
        """What goes wrong from now on."""
        self.shop.faults.set(list(faults))

    def some_days_later(self) -> None:
        """The shop changes; a day goes by on both clocks."""
        products = sorted(p.number for p in self.shop.catalogue.products.values())
        self.clock.at = FIRST_DAY + timedelta(hours=20)
        for number in products[: PAGE * 3 + 2]:
            self.shop.edit_product(number, vendor=f"Nordlys {number % 7}")
        for number in products[-2:]:
            self.shop.delete_product(number)
        self.shop.add_product(title="A lamp of its own", vendor="Lumen Oost")
        self.clock.at = FIRST_DAY + timedelta(days=1)


def dump(home: Path) -> Dump:
    """Every row of the main database, apart by kind; run numbers are left out."""
    conn = sqlite3.connect(home / "shopsync.db")
    found: Dump = {"products": [], "inventory": []}
    try:
        for kind, tables in TABLES.items():
            for table in tables:
                found[kind] += _rows(conn, table)
        for table in ("left_out", "change", "doomed", "sync_state"):
            for row in _rows(conn, table):
                mine = any(value in OF_INVENTORY for value in row[1:6])
                found["inventory" if mine else "products"].append(row)
        assert conn.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert conn.execute("PRAGMA foreign_key_check").fetchall() == []
    finally:
        conn.close()
    return found


def _rows(conn: sqlite3.Connection, table: str) -> list[tuple[Any, ...]]:
    columns = [row[1] for row in conn.execute(f"PRAGMA table_info({table})")]
    kept = [c for c in columns if c not in NOT_COMPARED and not (table == "change" and c == "id")]
    names = ", ".join(kept)
    rows = conn.execute(f"SELECT {names} FROM {table} ORDER BY {names}").fetchall()
    return [(table, *row) for row in rows]


def run_rows(home: Path) -> list[tuple[int, str, str | None]]:
    """Number, outcome and error of each run."""
    conn = sqlite3.connect(home / "shopsync.db")
    try:
        return conn.execute("SELECT id, outcome, error_code FROM run ORDER BY id").fetchall()
    finally:
        conn.close()


def journal_of_others(home: Path, run_id: int) -> list[tuple[Any, ...]]:
    """Log entries that other runs wrote."""
    conn = sqlite3.connect(home / "journal.db")
    try:
        sql = "SELECT * FROM log_entry WHERE run_id IS NOT ? ORDER BY id"
        return conn.execute(sql, (run_id,)).fetchall()
    finally:
        conn.close()


def is_legal(found: Dump, before: Dump, after: Dump) -> bool:
    """Whether each kind is as it was before or as it is after an undisturbed run."""
    return all(found[kind] in (before[kind], after[kind]) for kind in found)


class Skipped:
    """Waits that take no time: they are added to what the clock of the gate shows."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def wait(self, seconds: float) -> None:
        self.seconds += seconds

    def monotonic(self) -> float:
        return time.monotonic() + self.seconds


SKIPPED = Skipped()


def skip_waits(patch: pytest.MonkeyPatch) -> None:
    """Every gate from now on waits by the clock of ``SKIPPED``."""
    defaults = gate.Gate.__init__.__kwdefaults__ or {}
    patch.setitem(defaults, "pause", SKIPPED.wait)
    patch.setitem(defaults, "monotonic", SKIPPED.monotonic)
    patch.setattr(gate, "SHARE_LEFT", 0.0)


@contextmanager
def in_memory(folder: Path) -> Generator[Path]:
    """A folder in memory where there is such a thing: most proofs pull no plug."""
    shared = Path("/dev/shm")
    if not os.access(shared, os.W_OK) or shutil.disk_usage(shared).free < ROOM:
        yield folder
        return
    with tempfile.TemporaryDirectory(prefix="shopsync-", dir=shared) as made:
        yield Path(made)


@contextmanager
def staged(place: Path, products: int = 40) -> Generator[Stage]:
    """A stage whose pages are short and whose waits are told by a clock that stands still."""
    with in_memory(place) as folder:
        yield from _staged(folder, products)


def _staged(folder: Path, products: int) -> Iterator[Stage]:
    patch = pytest.MonkeyPatch()
    clock = Still()
    for name, value in list(vars(operations).items()):
        if isinstance(value, Operation) and "Int = 250" in value.text:
            text = value.text.replace("Int = 250", f"Int = {PAGE}")
            patch.setattr(operations, name, dataclasses.replace(value, text=text))
    skip_waits(patch)
    settings = Settings(products, 7, None)
    shop = SampleShop(
        folder / "shop", settings, plan="plus", clock=clock.now, monotonic=SKIPPED.monotonic
    )
    try:
        with SampleServer(shop) as server:
            thread = threading.Thread(target=lambda: server.serve_forever(poll_interval=0.05))
            thread.start()
            try:
                yield Stage(shop, server, clock, folder, server.address)
            finally:
                server.shutdown()
                thread.join()
    finally:
        shop.close()
        patch.undo()
