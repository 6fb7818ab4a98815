"""The sample shop: its records, kept as a seed and a list of edits, and what may be asked of it."""

from __future__ import annotations

import json
import os
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from shopsync_gui.sample import edits
from shopsync_gui.sample.bulk import BulkRunner
from shopsync_gui.sample.catalogue import Catalogue, stamp
from shopsync_gui.sample.constants import GRANTED, PLANS
from shopsync_gui.sample.cost import Bucket
from shopsync_gui.sample.doors import Doors
from shopsync_gui.sample.files import write_atomically
from shopsync_gui.sample.generate import generate
from shopsync_gui.sample.shop_csv import read_products

_FORM = 1


def utc_now() -> datetime:
    """The computer's time."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Settings:
    """What a sample shop begins with; other settings begin another shop."""

    products: int = 300
    seed: int = 1
    csv: Path | None = None


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
        home.mkdir(parents=True, exist_ok=True)
        self._seed = settings.seed
        self._born = self._open(settings)
        self.opened_at = stamp(self._born)
        self.bulk = BulkRunner(self, home / "bulk")
        self.bulk.load()

    def now(self) -> str:
        """Now, as Shopify writes it."""
        return stamp(self.clock())

    def close(self) -> None:
        """End what runs in the background."""
        self.bulk.close()

    # ------------------------------------------------------------------ kept on disk

    def _open(self, settings: Settings) -> datetime:
        """Make the records again from the seed and the edits; when the shop was opened first."""
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
        self._replay(born)
        return born

    @property
    def _log(self) -> Path:
        return self.home / "edits.jsonl"

    def _replay(self, born: datetime) -> None:
        """Do the edits of earlier times again; a half-written last line is dropped."""
        if not self._log.is_file():
            return
        content = self._log.read_bytes()
        whole = content[: content.rfind(b"\n") + 1]
        if whole != content:
            write_atomically(self._log, whole)
        for line in whole.splitlines():
            entry: dict[str, Any] = json.loads(line)
            self._do(entry, born)

    def edit(self, order: dict[str, Any]) -> int | None:
        """Do one edit (``action`` and its arguments) and remember it; the number of what was added.

        Raises ``BadEdit``; then nothing is changed that matters.
        """
        with self.lock:
            entry = {**order, "at": self.now()}
            made = self._do(entry, self._born)
            line = json.dumps(entry, separators=(",", ":")).encode() + b"\n"
            handle = os.open(self._log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
            try:
                os.write(handle, line)
            finally:
                os.close(handle)
            return made

    def _do(self, entry: dict[str, Any], born: datetime) -> int | None:
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
                edits.evolve(catalogue, now, born, int(entry["days"]), self._seed)
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
