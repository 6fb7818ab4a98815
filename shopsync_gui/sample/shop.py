"""The sample shop: its records, kept as a seed and a list of edits, and what may be asked of it."""

from __future__ import annotations

import json
import os
import shutil
import threading
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from shopsync_gui.sample import edits
from shopsync_gui.sample.bulk import BulkRunner
from shopsync_gui.sample.catalogue import Catalogue, stamp
from shopsync_gui.sample.constants import GRANTED, PLANS
from shopsync_gui.sample.cost import Bucket
from shopsync_gui.sample.doors import Doors
from shopsync_gui.sample.faults import Faults
from shopsync_gui.sample.files import write_atomically
from shopsync_gui.sample.generate import generate
from shopsync_gui.sample.shop_csv import read_products

_FORM = 1
_STALE = 86_400.0


def utc_now() -> datetime:
    """The computer's time."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Settings:
    """What a sample shop begins with; other settings begin another shop."""

    products: int = 300
    seed: int = 1
    csv: Path | None = None


def _is_locked(lock: FileLock) -> bool:
    try:
        lock.acquire(blocking=False)
    except Timeout:
        return False
    return True


class SampleShop:
    """One sample shop with its state under ``home``; safe to use from several threads."""

    def __init__(
        self,
        home: Path,
        settings: Settings = Settings(),
        *,
        plan: str = "basic",
        granted: Iterable[str] = GRANTED,
        clock: Callable[[], datetime] = utc_now,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        if plan not in PLANS:
            raise ValueError(f"unknown plan {plan!r}: {', '.join(PLANS)}")
        self.home = home
        self.clock = clock
        self.lock = threading.RLock()
        self.plan = plan
        size, rate = PLANS[plan]
        self.bucket = Bucket(size, rate, monotonic)
        self.doors = Doors(frozenset(granted), monotonic)
        self.catalogue = Catalogue()
        self.faults = Faults()
        home.mkdir(parents=True, exist_ok=True)
        self._seed = settings.seed
        self._read = 0
        self._born = self._begin(settings)
        self._replay()
        self.opened_at = stamp(self._born)
        # Another process may serve the same home (a window and the command line): then this one is
        # a guest, whose bulk operations live in a folder of their own.
        self._lock_file = FileLock(home / "lock")
        is_guest = not _is_locked(self._lock_file)
        self._sweep()
        folder = home / (f"bulk-{os.getpid()}-{id(self):x}" if is_guest else "bulk")
        self.bulk = BulkRunner(self, folder, is_guest=is_guest)
        self.bulk.load()

    def now(self) -> str:
        """Now, as Shopify writes it."""
        return stamp(self.clock())

    def close(self) -> None:
        """End what runs in the background."""
        self.bulk.close()
        self._lock_file.release()

    def _sweep(self) -> None:
        """Remove what guests that were killed have left behind."""
        for folder in self.home.glob("bulk-*"):
            with suppress(OSError):
                if time.time() - folder.stat().st_mtime > _STALE:
                    shutil.rmtree(folder, ignore_errors=True)

    # ------------------------------------------------------------------ kept on disk

    def _begin(self, settings: Settings) -> datetime:
        """Make the first records again, from the seed or the file; when the shop was opened."""
        text = settings.csv.read_text("utf-8-sig") if settings.csv is not None else None
        wanted = {"form": _FORM, "products": settings.products, "seed": settings.seed, "csv": text}
        path = self.home / "shop.json"
        found: dict[str, Any] = {}
        if path.is_file():
            found = json.loads(path.read_text("utf-8"))
        born_text = found.pop("born", None)
        if found == wanted and born_text is not None:
            born = datetime.fromisoformat(born_text)
        else:
            born = self.clock().replace(microsecond=0)
            self._log.unlink(missing_ok=True)
            content = {**wanted, "born": born.isoformat()}
            write_atomically(path, json.dumps(content).encode())
        if text is not None:
            read_products(self.catalogue, text, born)
        else:
            generate(self.catalogue, settings.products, settings.seed, born)
        return born

    @property
    def _log(self) -> Path:
        return self.home / "edits.jsonl"

    def _replay(self) -> None:
        """Do the edits of earlier times again; a half-written last line is dropped."""
        if not self._log.is_file():
            return
        content = self._log.read_bytes()
        whole = content[: content.rfind(b"\n") + 1]
        if whole != content:
            write_atomically(self._log, whole)
        self._take_over(whole)

    def _take_over(self, lines: bytes) -> None:
        for line in lines.splitlines():
            entry: dict[str, Any] = json.loads(line)
            self._do(entry)
        self._read += len(lines)

    def refresh(self) -> None:
        """Take over the edits that another process on the same home has made meanwhile."""
        with self.lock:
            size = self._log.stat().st_size if self._log.is_file() else 0
            if size <= self._read:
                return
            with self._log.open("rb") as file:
                file.seek(self._read)
                content = file.read()
            self._take_over(content[: content.rfind(b"\n") + 1])

    def edit(self, order: dict[str, Any]) -> int | None:
        """Do one edit (``action`` and its arguments) and remember it; the number of what was added.

        Raises ``BadEdit``; then nothing is changed.
        """
        with self.lock:
            self.refresh()
            entry = {**order, "at": self.now()}
            made = self._do(entry)
            line = json.dumps(entry, separators=(",", ":")).encode() + b"\n"
            handle = os.open(self._log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
            try:
                os.write(handle, line)
            finally:
                os.close(handle)
            self._read += len(line)
            return made

    def _do(self, entry: dict[str, Any]) -> int | None:
        catalogue, now = self.catalogue, str(entry["at"])
        number = int(entry.get("id") or 0)
        fields: dict[str, Any] = entry.get("fields") or {}
        match entry.get("action"):
            case "edit_product":
                edits.edit_product(catalogue, now, number, fields)
            case "edit_variant":
                edits.edit_variant(catalogue, now, number, fields)
            case "set_stock":
                place: int | None = entry.get("location")
                edits.set_stock(catalogue, now, number, int(entry["available"]), place)
            case "delete_product":
                edits.delete_product(catalogue, now, number)
            case "delete_variant":
                edits.delete_variant(catalogue, now, number)
            case "add_product":
                return edits.add_product(catalogue, now, fields)
            case "evolve":
                edits.evolve(catalogue, now, self._born, int(entry["days"]), self._seed)
            case unknown:
                raise edits.BadEdit(f"unknown action {unknown!r}")
        return None

    # ------------------------------------------------------------------ edits

    def edit_product(self, number: int, **fields: Any) -> None:
        """Change fields of a product, e.g. ``title``, ``status``, ``tags``."""
        self.edit({"action": "edit_product", "id": number, "fields": fields})

    def edit_variant(self, number: int, **fields: Any) -> None:
        """Change fields of a variant or its item, e.g. ``price``, ``sku``, ``cost``."""
        self.edit({"action": "edit_variant", "id": number, "fields": fields})

    def set_stock(self, number: int, available: int, location: int | None = None) -> None:
        """Set what is available of a variant at a place."""
        order = {"action": "set_stock", "id": number, "available": available, "location": location}
        self.edit(order)

    def delete_product(self, number: int) -> None:
        """Delete a product."""
        self.edit({"action": "delete_product", "id": number})

    def delete_variant(self, number: int) -> None:
        """Delete a variant."""
        self.edit({"action": "delete_variant", "id": number})

    def add_product(self, **fields: Any) -> int:
        """Add a product; its number."""
        number = self.edit({"action": "add_product", "fields": fields})
        assert number is not None
        return number

    def evolve(self, days: int) -> None:
        """Let some days of shop life happen now."""
        self.edit({"action": "evolve", "days": days})
