"""Rows as the reader gives them, made up for tests of windows."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

from shopsync_gui.core.domain.runs import (
    EVERYTHING,
    ChangeRow,
    Counts,
    LeftOutRow,
    Outcome,
    Record,
    RunError,
    RunRow,
    Trigger,
)
from shopsync_gui.core.domain.stores import (
    AccessKind,
    Environment,
    SecretKeeper,
    Store,
    StoreSettings,
)
from shopsync_gui.core.domain.views import (
    LogRow,
    ProductRow,
)

NOW = datetime(2026, 11, 21, 9, 12, tzinfo=UTC)
VENDORS = ("Atelier Nord", "Maison Lin", "Kiln & Clay", "Blauw")
TYPES = ("Shirt", "Mug", "Bag", "Candle", "Scarf")
STATUSES = ("ACTIVE", "ACTIVE", "ACTIVE", "DRAFT", "ARCHIVED")
ADJECTIVES = ("Linen", "Blue", "Oak", "Soft", "Winter", "Plain", "Striped")


def make_store(code: str = "NORD", **values: object) -> Store:
    """A connected production shop; any field can be given."""
    store = Store(
        id=1,
        code=code,
        address="atelier-nord.myshopify.com",
        environment=Environment.PRODUCTION,
        access=AccessKind.TOKEN,
        developer=False,
        settings=StoreSettings(name="Atelier Nord", auto_sync=True),
        created_at=NOW - timedelta(days=40),
        keeper=SecretKeeper.KEYRING,
        keyring_backend="GNOME Keyring",
        shop_name="Atelier Nord",
        myshopify_domain="atelier-nord.myshopify.com",
        currency="EUR",
        timezone="Europe/Paris",
        plan="Basic",
        scopes=("read_products", "read_inventory", "read_locations"),
        api_version="2026-10",
        verified_at=NOW - timedelta(hours=3),
    )
    return replace(store, **values)  # pyright: ignore[reportArgumentType] - checked by tests


def make_product(key: int) -> ProductRow:
    """Product number ``key``, always the same."""
    low = Decimal(9 + key * 7 % 90) + Decimal("0.90")
    status = STATUSES[key % len(STATUSES)]
    title = f"{ADJECTIVES[key % 7]} {TYPES[key % 5].lower()} {key:02d}"
    if key == 3:
        title = "Mug <b>bold</b> & more"  # data that looks like HTML and like a shortcut
    return ProductRow(
        key=key,
        id=8_000_000_000 + key,
        title=title,
        vendor=VENDORS[key % 4],
        product_type=TYPES[key % 5],
        status=status,
        handle=f"product-{key}",
        image_url=f"https://images.sample.shopsync.invalid/{key % 6}.png" if key % 9 else "",
        price_min=low,
        price_max=low + (10 if key % 3 == 0 else 0),
        currency="EUR",
        total_inventory=None if key % 11 == 0 else (key * 13) % 60 - 2,
        tracks_inventory=key % 11 != 0,
        variants_count=1 + key % 4,
        updated_at=NOW - timedelta(hours=key * 5),
        deleted_at=NOW - timedelta(days=2) if key == 50 else None,
    )


def make_run(run_id: int, **values: object) -> RunRow:
    """Run number ``run_id``; every ninth failed, every fifth left something out."""
    outcome = Outcome.DONE
    error = None
    counts = {"products": Counts(created=run_id % 3, updated=run_id % 7, unchanged=40)}
    if run_id % 9 == 0:
        outcome, counts = Outcome.FAILED, {}
        error = RunError("connection_cut", "cut", request_id="abc-123", operation="ProductChanges")
    elif run_id % 5 == 0:
        outcome = Outcome.DONE_LEFT_OUT
        counts["variants"] = Counts(updated=1, unchanged=99, left_out=2)
    totals = sum(counts.values(), Counts())
    started = NOW - timedelta(hours=12 * (30 - run_id))
    row = RunRow(
        id=run_id,
        store_code="NORD",
        trigger=Trigger.SCHEDULE if run_id % 2 else Trigger.MANUAL,
        kinds=EVERYTHING,
        full=run_id == 1,
        started_at=started,
        ended_at=started + timedelta(seconds=4 + run_id),
        outcome=outcome,
        totals=totals,
        counts=counts,
        left_out_open=totals.left_out,
        requests=6,
        points=120.0,
        error=error,
    )
    return replace(row, **values)  # pyright: ignore[reportArgumentType] - checked by tests


def make_change(number: int) -> ChangeRow:
    """Change number ``number``: prices, stock, titles in turn."""
    product = make_product(1 + number % 40)
    kinds = (
        ("price", "49.00", "39.00"),
        ("inventory_quantity", "0", "14"),
        ("title", "Old", "New"),
    )
    name, old, new = kinds[number % 3]
    return ChangeRow(
        id=number,
        run_id=29,
        at=NOW - timedelta(minutes=number),
        record=Record.VARIANT if number % 3 else Record.PRODUCT,
        record_id=product.id,
        product_key=product.key,
        title=product.title,
        field=name,
        old=old,
        new=new,
    )


def make_left_out(number: int) -> LeftOutRow:
    """Left-out record number ``number`` of run 25."""
    return LeftOutRow(
        id=number,
        run_id=25,
        record=Record.VARIANT,
        record_id=9_000 + number,
        title=f"Linen shirt / {number}",
        reason="unreadable",
        facts={},
        ignored=False,
        resolved=False,
        first_seen_at=NOW - timedelta(days=1),
        product_key=number,
    )


def make_log(entry_id: int) -> LogRow:
    """Log entry number ``entry_id``; every seventh is an error."""
    is_error = entry_id % 7 == 0
    return LogRow(
        id=entry_id,
        at=NOW - timedelta(minutes=entry_id),
        run_id=29 if entry_id < 10 else None,
        operation="ProductChanges" if entry_id % 2 else "ConnectionCheck",
        method="POST",
        url="https://atelier-nord.myshopify.com/admin/api/2026-10/graphql.json",
        status=502 if is_error else 200,
        description="Bad Gateway" if is_error else "OK",
        duration_ms=80 + entry_id,
        request_id=f"req-{entry_id:04d}",
        retry=0,
        points_requested=112.0,
        points_charged=34.0,
        is_error=is_error,
        error_code="server_error" if is_error else "",
    )
