"""What the windows may ask for. ``bootstrap`` hands the real things over; tests may hand others.

Everything here may block (database, keyring, disk): it is called in workers, never in the GUI
thread.  Only ``Machine.engine_command`` and the plain attributes are free.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from shopsync_gui.core.domain.runs import ChangeRow, DoomedRow, LeftOutRow, RunRow
from shopsync_gui.core.domain.secret import Secret
from shopsync_gui.core.domain.stores import AppSettings, SecretKeeper, Store, StoreDraft
from shopsync_gui.core.domain.views import (
    Facets,
    LogDetail,
    LogQuery,
    LogRow,
    ProductDetail,
    ProductQuery,
    ProductRow,
    RunQuery,
    StoreStatus,
)


class Reader(Protocol):
    """Short reads for windows."""

    def stores(self) -> tuple[Store, ...]: ...
    def status(self, store_id: int, now: datetime) -> StoreStatus: ...
    def due_slot(self, store_id: int, now: datetime) -> datetime | None:
        """The daily slot that should run now (see ``schedule.due_slot``)."""
        ...

    def app_settings(self) -> AppSettings: ...

    def product_ids(self, query: ProductQuery) -> array[int]: ...
    def product_rows(self, keys: tuple[int, ...]) -> tuple[ProductRow, ...]:
        """In the order of ``keys``; missing ones are skipped."""
        ...

    def product_detail(self, key: int) -> ProductDetail | None: ...
    def facets(self, store_id: int) -> Facets: ...

    def run_ids(self, query: RunQuery) -> array[int]: ...
    def run_rows(self, ids: tuple[int, ...]) -> tuple[RunRow, ...]: ...
    def left_out(self, store_id: int, run_id: int | None) -> tuple[LeftOutRow, ...]:
        """Of one run, or with None all that are open."""
        ...

    def changes(self, store_id: int, run_id: int, limit: int) -> tuple[ChangeRow, ...]: ...
    def doomed(self, store_id: int) -> tuple[DoomedRow, ...]:
        """Records that vanished in Shopify but that the brake kept."""
        ...

    def log_ids(self, query: LogQuery) -> array[int]: ...
    def log_rows(self, ids: tuple[int, ...]) -> tuple[LogRow, ...]: ...
    def log_detail(self, entry_id: int) -> LogDetail | None: ...


class Writer(Protocol):
    """Small writes of windows; they may wait behind a running apply."""

    def set_setting(self, code: str, key: str, value: str) -> Store:
        """Set one field of ``StoreSettings`` from text; UnknownSetting, BadSetting."""
        ...

    def set_app_settings(self, settings: AppSettings) -> None: ...
    def ignore_left_out(self, ids: tuple[int, ...], ignored: bool) -> None: ...
    def delete_log(self, store_id: int, before: datetime | None) -> int:
        """Delete entries older than ``before`` (None: all); how many went."""
        ...


class Access(Protocol):
    """Stores and their secrets (keyring calls have a time limit, here)."""

    def add_store(self, draft: StoreDraft, secret: Secret | None, *, session_ok: bool) -> Store:
        """Store the secret first, then the store; without a keyring NoKeyring is raised and
        nothing is stored, unless ``session_ok``: then the store is kept and the secret must be
        sent to the engine by ``KeepSecret``."""
        ...

    def remove_store(self, code: str) -> None:
        """Delete the store with its data and secrets; Shopify is not touched."""
        ...

    def keeper(self, code: str) -> SecretKeeper: ...
    def keyring_name(self) -> str:
        """What the keyring is called, empty without one."""
        ...

    def suggest_code(self, address: str) -> str:
        """A free store code made from the address."""
        ...


class Exporter(Protocol):
    def export_products(self, code: str, target: Path, keys: tuple[int, ...] | None) -> int:
        """Write the twenty fields to ``.csv`` or ``.jsonl``, atomically; how many rows."""
        ...


class Machine(Protocol):
    """The computer and this program's place on it."""

    data_dir: Path
    cache_dir: Path
    version: str

    def engine_command(self) -> list[str]: ...
    def engine_environment(self) -> dict[str, str]:
        """The whole environment for the engine, secrets removed."""
        ...

    def now(self) -> datetime: ...
    def thumbnail(self, url: str, environment: str) -> bytes | None:
        """The image's bytes (cached on disk), or None when it cannot be had."""
        ...

    def autostart_enabled(self) -> bool: ...
    def set_autostart(self, enabled: bool) -> None: ...
    def doctor_text(self) -> str:
        """Versions, folders, keyring, database: for *Copy details* and ``shopsync doctor``."""
        ...

    def take_session_secret(self, code: str) -> Secret | None: ...


@dataclass(frozen=True, slots=True)
class Services:
    """What the windows get. ``reader`` and ``writer`` open their own connection per thread."""

    reader: Reader
    writer: Writer
    access: Access
    exporter: Exporter
    machine: Machine
    close_thread: Callable[[], None]
    """Close the calling thread's database connections; call before a worker thread ends."""
