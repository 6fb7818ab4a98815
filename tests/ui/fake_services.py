"""Services without database, keyring and network: values in memory, the same at every start.

Shared by all tests of windows.  ``FakeWorld`` is the state; tests change it and look at it.
"""
# ruff: noqa: ARG002 - the signatures are those of the protocols

from __future__ import annotations

import os
import threading
from array import array
from dataclasses import dataclass, field, fields, replace
from datetime import datetime, timedelta
from decimal import Decimal
from pathlib import Path

from shopsync_gui.core.domain.errors import ShopSyncError, StoreExists, UnknownSetting
from shopsync_gui.core.domain.runs import (
    ChangeRow,
    DoomedRow,
    LeftOutRow,
    Outcome,
    RunRow,
)
from shopsync_gui.core.domain.secret import Secret
from shopsync_gui.core.domain.services import Services
from shopsync_gui.core.domain.stores import (
    AccessKind,
    AppSettings,
    LoggingMode,
    SecretKeeper,
    Store,
    StoreDraft,
    StoreSettings,
)
from shopsync_gui.core.domain.views import (
    Facets,
    LevelView,
    LogDetail,
    LogQuery,
    LogRow,
    MediaView,
    MetafieldView,
    OptionView,
    ProductDetail,
    ProductQuery,
    ProductRow,
    RunQuery,
    StoreState,
    StoreStatus,
    VariantView,
)
from tests.ui.fake_rows import (
    NOW,
    make_change,
    make_left_out,
    make_log,
    make_product,
    make_run,
    make_store,
)


@dataclass
class FakeWorld:
    """Everything the fake services know; change it before or during a test."""

    root: Path
    stores: list[Store] = field(default_factory=lambda: [make_store()])
    settings: AppSettings = field(default_factory=lambda: AppSettings(autostart_asked=True))
    products: list[ProductRow] = field(
        default_factory=lambda: [make_product(n) for n in range(1, 51)]
    )
    runs: list[RunRow] = field(default_factory=lambda: [make_run(n) for n in range(1, 30)])
    changes: list[ChangeRow] = field(default_factory=lambda: [make_change(n) for n in range(1, 31)])
    left_outs: list[LeftOutRow] = field(
        default_factory=lambda: [make_left_out(n) for n in range(1, 4)]
    )
    logs: list[LogRow] = field(default_factory=lambda: [make_log(n) for n in range(1, 41)])
    doomed: list[DoomedRow] = field(default_factory=list[DoomedRow])
    states: dict[str, StoreState] = field(default_factory=dict[str, StoreState])
    due: dict[int, datetime] = field(default_factory=dict[int, datetime])
    now: datetime = NOW
    keyring: str = "GNOME Keyring"
    autostart: bool = False
    engine: list[str] = field(default_factory=list[str])
    thumbnails: dict[str, bytes] = field(default_factory=dict[str, bytes])
    exported: list[tuple[str, Path, tuple[int, ...] | None]] = field(
        default_factory=list[tuple[str, Path, "tuple[int, ...] | None"]]
    )
    session_secrets: dict[str, Secret] = field(default_factory=dict[str, Secret])
    fail_with: ShopSyncError | None = None
    """Raised by the next read or write."""
    hold: threading.Event = field(default_factory=threading.Event)
    """Cleared: the next write waits for it (like behind a running apply)."""
    threads: list[str] = field(default_factory=list[str])
    """Names of the threads that called ``close_thread``."""

    def __post_init__(self) -> None:
        self.hold.set()

    def check(self) -> None:
        error, self.fail_with = self.fail_with, None
        if error is not None:
            raise error


class FakeReader:
    def __init__(self, world: FakeWorld) -> None:
        self.world = world

    def stores(self) -> tuple[Store, ...]:
        self.world.check()
        return tuple(self.world.stores)

    def status(self, store_id: int, now: datetime) -> StoreStatus:
        world = self.world
        store = next(s for s in world.stores if s.id == store_id)
        runs = [r for r in world.runs if r.store_code == store.code]
        ended = [r for r in runs if r.ended_at is not None]
        good = [r for r in ended if r.outcome in (Outcome.DONE, Outcome.DONE_LEFT_OUT)]
        state = world.states.get(store.code)
        if state is None:
            state = StoreState.OK if good else StoreState.NEVER
        next_daily = None
        if store.settings.auto_sync:
            hour, minute = (int(part) for part in store.settings.daily_at.split(":"))
            next_daily = now.replace(hour=hour, minute=minute, second=0, microsecond=0)
            if next_daily <= now:
                next_daily += timedelta(days=1)
        has_data = bool(runs)
        return StoreStatus(
            store=store,
            state=state,
            products=len(world.products) if has_data else 0,
            variants=sum(p.variants_count for p in world.products) if has_data else 0,
            last_checked_at=good[-1].started_at if good else None,
            last_run=ended[-1] if ended else None,
            running=None,
            next_daily_at=next_daily,
            left_out_open=len([x for x in world.left_outs if not x.ignored]) if has_data else 0,
            deletions_waiting=len(world.doomed),
            recent_runs=tuple(runs[-30:]),
            recent_changes=tuple(world.changes[:50]) if has_data else (),
        )

    def due_slot(self, store_id: int, now: datetime) -> datetime | None:
        return self.world.due.get(store_id)

    def app_settings(self) -> AppSettings:
        return self.world.settings

    def _matching(self, query: ProductQuery) -> list[ProductRow]:
        words = query.text.lower().split()
        found: list[ProductRow] = []
        for row in self.world.products:
            haystack = f"{row.title} {row.vendor} {row.product_type}".lower()
            stock = row.total_inventory or 0
            is_gone = row.deleted_at is not None
            if (
                all(word in haystack for word in words)
                and (not query.statuses or row.status in query.statuses)
                and (not query.vendors or row.vendor in query.vendors)
                and (not query.product_types or row.product_type in query.product_types)
                and (query.stock != "none" or stock <= 0)
                and (query.stock != "some" or stock > 0)
                and (not query.keys or row.key in query.keys)
                and (query.deleted != "hide" or not is_gone)
                and (query.deleted != "only" or is_gone)
            ):
                found.append(row)
        return found

    def product_ids(self, query: ProductQuery) -> array[int]:
        self.world.check()
        rows = self._matching(query)

        def place(row: ProductRow) -> tuple[bool, object, int]:
            value = getattr(row, str(query.sort))
            return (value is None, value if value is not None else 0, row.key)

        rows.sort(key=place, reverse=query.descending)  # pyright: ignore[reportArgumentType, reportCallIssue] - values of one column compare
        return array("q", [row.key for row in rows])

    def product_rows(self, keys: tuple[int, ...]) -> tuple[ProductRow, ...]:
        by_key = {row.key: row for row in self.world.products}
        return tuple(by_key[key] for key in keys if key in by_key)

    def product_detail(self, key: int) -> ProductDetail | None:
        row = next((r for r in self.world.products if r.key == key), None)
        if row is None:
            return None
        variants = tuple(
            VariantView(
                id=row.id * 10 + n,
                title=("S", "M", "L", "XL")[n],
                sku=f"SKU-{key:02d}-{n}" if n != 3 else None,
                barcode=None,
                price=row.price_min or Decimal(0),
                compare_at_price=Decimal("99.00") if n == 1 else None,
                inventory_quantity=row.total_inventory,
                tracked=row.tracks_inventory,
                inventory_policy="DENY",
                cost=Decimal("4.20"),
                options=(("Size", ("S", "M", "L", "XL")[n]),),
                image_url="",
                position=n + 1,
                deleted_at=None,
            )
            for n in range(row.variants_count)
        )
        levels = tuple(
            LevelView(v.id, v.title, v.sku, place, 4, 5, 1, 0, 0, 0, 0, None, NOW)
            for v in variants
            for place in ("Paris", "Gent")
        )
        return ProductDetail(
            row=row,
            description="<p>A <b>fine</b> thing.</p>",
            tags=("new", "gift"),
            options=(OptionView("Size", tuple(v.title for v in variants)),),
            variants=variants,
            media=(MediaView(1, "IMAGE", "front", row.image_url, 800, 800, "READY"),),
            levels=levels,
            collections=("Autumn",),
            publications=("Online Store",),
            publications_known=True,
            metafields=(MetafieldView("custom", "care", "single_line_text_field", "30 °C"),),
            changes=tuple(c for c in self.world.changes if c.product_key == key),
            admin_url=f"https://admin.shopify.com/store/atelier-nord/products/{row.id}",
            online_url="https://atelier-nord.example/products/x",
            category="Apparel",
            created_at=NOW - timedelta(days=300),
            published_at=NOW - timedelta(days=290),
        )

    def facets(self, store_id: int) -> Facets:
        rows = self.world.products
        return Facets(
            tuple(sorted({r.status for r in rows})),
            tuple(sorted({r.vendor for r in rows})),
            tuple(sorted({r.product_type for r in rows})),
        )

    def run_ids(self, query: RunQuery) -> array[int]:
        self.world.check()
        code = next((s.code for s in self.world.stores if s.id == query.store_id), "")
        rows = [
            r
            for r in self.world.runs
            if r.store_code == code and (not query.outcomes or r.outcome in query.outcomes)
        ]
        rows.sort(key=lambda r: r.started_at, reverse=query.descending)
        return array("q", [r.id for r in rows])

    def run_rows(self, ids: tuple[int, ...]) -> tuple[RunRow, ...]:
        by_id = {r.id: r for r in self.world.runs}
        return tuple(by_id[i] for i in ids if i in by_id)

    def left_out(self, store_id: int, run_id: int | None) -> tuple[LeftOutRow, ...]:
        return tuple(
            r
            for r in self.world.left_outs
            if (run_id is None and not r.resolved and not r.ignored) or r.run_id == run_id
        )

    def changes(self, store_id: int, run_id: int, limit: int) -> tuple[ChangeRow, ...]:
        return tuple(c for c in self.world.changes if c.run_id == run_id)[:limit]

    def doomed(self, store_id: int) -> tuple[DoomedRow, ...]:
        return tuple(self.world.doomed)

    def log_ids(self, query: LogQuery) -> array[int]:
        self.world.check()
        words = query.text.lower().split()
        rows = [
            r
            for r in self.world.logs
            if all(
                w in f"{r.operation} {r.url} {r.description} {r.request_id}".lower() for w in words
            )
            and (not query.run_id or r.run_id == query.run_id)
            and (not query.errors_only or r.is_error)
            and (not query.status or str(r.status).startswith(query.status))
        ]
        rows.sort(key=lambda r: r.at, reverse=query.descending)
        return array("q", [r.id for r in rows])

    def log_rows(self, ids: tuple[int, ...]) -> tuple[LogRow, ...]:
        by_id = {r.id: r for r in self.world.logs}
        return tuple(by_id[i] for i in ids if i in by_id)

    def log_detail(self, entry_id: int) -> LogDetail | None:
        row = next((r for r in self.world.logs if r.id == entry_id), None)
        if row is None:
            return None
        answer = '{"data": {"shop": {"name": "Atelier Nord"}}}'
        return LogDetail(
            row, '{"query": "query ConnectionCheck { shop { name } }"}', answer, 52, 44
        )


class FakeWriter:
    def __init__(self, world: FakeWorld) -> None:
        self.world = world

    def _wait(self) -> None:
        self.world.check()
        assert self.world.hold.wait(10), "nobody let the write go on"

    def set_setting(self, code: str, key: str, value: str) -> Store:
        self._wait()
        store = next(s for s in self.world.stores if s.code == code)
        if key not in {f.name for f in fields(StoreSettings)}:
            raise UnknownSetting(subject=key)
        parsed: object = value
        if isinstance(getattr(store.settings, key), bool):
            parsed = value in ("true", "on", "1", "True")
        elif key == "logging":
            parsed = LoggingMode(value)
        settings = replace(store.settings, **{key: parsed})  # pyright: ignore[reportArgumentType] - as text
        changed = replace(store, settings=settings)
        self.world.stores[self.world.stores.index(store)] = changed
        return changed

    def set_app_settings(self, settings: AppSettings) -> None:
        self._wait()
        self.world.settings = settings

    def ignore_left_out(self, ids: tuple[int, ...], ignored: bool) -> None:
        self._wait()
        self.world.left_outs = [
            replace(r, ignored=ignored) if r.id in ids else r for r in self.world.left_outs
        ]

    def delete_log(self, store_id: int, before: datetime | None) -> int:
        self._wait()
        kept = [r for r in self.world.logs if before is not None and r.at >= before]
        gone = len(self.world.logs) - len(kept)
        self.world.logs = kept
        return gone


class FakeAccess:
    def __init__(self, world: FakeWorld) -> None:
        self.world = world

    def add_store(self, draft: StoreDraft, secret: Secret | None, *, session_ok: bool) -> Store:
        self.world.check()
        if any(s.code == draft.code for s in self.world.stores):
            raise StoreExists(subject=draft.code)
        is_sample = draft.access == AccessKind.SAMPLE
        store = make_store(
            draft.code,
            id=max((s.id for s in self.world.stores), default=0) + 1,
            address=draft.address,
            access=draft.access,
            environment=draft.environment,
            developer=draft.developer,
            client_id=draft.client_id,
            keeper=SecretKeeper.BUILT_IN if is_sample else SecretKeeper.KEYRING,
            settings=StoreSettings(name="Sample shop" if is_sample else ""),
            shop_name="Sample shop" if is_sample else draft.code.title(),
        )
        if not self.world.keyring and secret is not None:
            self.world.session_secrets[draft.code] = secret
        self.world.stores.append(store)
        return store

    def remove_store(self, code: str) -> None:
        self.world.check()
        self.world.stores = [s for s in self.world.stores if s.code != code]

    def keeper(self, code: str) -> SecretKeeper:
        return next(s.keeper for s in self.world.stores if s.code == code)

    def keyring_name(self) -> str:
        return self.world.keyring

    def suggest_code(self, address: str) -> str:
        return address.split(".")[0].upper()[:20] or "SHOP"


class FakeExporter:
    def __init__(self, world: FakeWorld) -> None:
        self.world = world

    def export_products(self, code: str, target: Path, keys: tuple[int, ...] | None) -> int:
        self.world.check()
        target.write_text("id\n", "utf-8")
        self.world.exported.append((code, target, keys))
        return len(self.world.products) if keys is None else len(keys)


class FakeMachine:
    def __init__(self, world: FakeWorld) -> None:
        self.world = world
        self.data_dir = world.root / "data"
        self.cache_dir = world.root / "cache"
        self.version = "0.1.0"
        self.data_dir.mkdir(parents=True, exist_ok=True)
        self.cache_dir.mkdir(parents=True, exist_ok=True)

    def engine_command(self) -> list[str]:
        return self.world.engine

    def engine_environment(self) -> dict[str, str]:
        here = str(Path(__file__).resolve().parents[2])
        return {**os.environ, "PYTHONPATH": here, "SHOPSYNC_HOME": str(self.world.root)}

    def now(self) -> datetime:
        return self.world.now

    def thumbnail(self, url: str, environment: str) -> bytes | None:
        self.world.check()
        return self.world.thumbnails.get(url)

    def autostart_enabled(self) -> bool:
        return self.world.autostart

    def set_autostart(self, enabled: bool) -> None:
        self.world.autostart = enabled

    def doctor_text(self) -> str:
        return "ShopSync 0.1.0\nall is well"

    def take_session_secret(self, code: str) -> Secret | None:
        return self.world.session_secrets.pop(code, None)


def fake_services(world: FakeWorld) -> Services:
    """The services of one world."""

    def close_thread() -> None:
        world.threads.append(threading.current_thread().name)

    return Services(
        reader=FakeReader(world),
        writer=FakeWriter(world),
        access=FakeAccess(world),
        exporter=FakeExporter(world),
        machine=FakeMachine(world),
        close_thread=close_thread,
    )
