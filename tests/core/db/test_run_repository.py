"""Runs: how they begin, end, are found again, and what they tell."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from shopsync_gui.core.db.database import Database
from shopsync_gui.core.db.runs import RunRepository
from shopsync_gui.core.db.status import store_status
from shopsync_gui.core.db.stores import StoreRepository
from shopsync_gui.core.domain.errors import DiskFull
from shopsync_gui.core.domain.runs import (
    EVERYTHING,
    CountDifference,
    Counts,
    DoomedRow,
    Kind,
    Outcome,
    Record,
    RunError,
    SlotTry,
    Trigger,
)
from shopsync_gui.core.domain.stores import AccessKind, SecretKeeper, Store, StoreDraft
from shopsync_gui.core.domain.views import RunQuery
from tests.core.db.mirror_rows import Mirror


@pytest.fixture
def runs(database: Database) -> RunRepository:
    return RunRepository(database)


def begin(runs: RunRepository, store: Store, at: datetime, **how: object) -> int:
    values: dict[str, object] = {"trigger": Trigger.MANUAL, "full": False, "slot": None, **how}
    return runs.start(
        store.id,
        values["trigger"],  # pyright: ignore[reportArgumentType]
        EVERYTHING,
        bool(values["full"]),
        values["slot"],  # pyright: ignore[reportArgumentType]
        4711,
        at,
    )


def count(mirror: Mirror, run_id: int, record: Record, **counts: int) -> None:
    names = ", ".join(counts)
    marks = ", ".join("?" * len(counts))
    with mirror.database.transaction() as conn:
        conn.execute(
            f"INSERT INTO run_count (run_id, record, {names}) VALUES (?, ?, {marks})",
            (run_id, record.value, *counts.values()),
        )


def leave_out(mirror: Mirror, run_id: int, number: int, **values: object) -> int:
    row: dict[str, object] = {
        "record": "products",
        "record_id": number,
        "owner_id": number,
        "reason": "unreadable",
        "title": f"Product {number}",
        "first_seen_at": "2026-11-21T08:00:00Z",
        "last_run_id": run_id,
        **values,
    }
    left_out = mirror.insert("left_out", run_id=run_id, **row)
    with mirror.database.transaction() as conn:
        conn.execute("INSERT INTO run_left_out VALUES (?, ?)", (run_id, left_out))
    return left_out


def test_a_run_that_begins_is_seen_as_running(
    runs: RunRepository, store: Store, now: datetime
) -> None:
    run_id = begin(runs, store, now, trigger=Trigger.SCHEDULE, full=True, slot=now)
    (row,) = runs.rows([run_id])
    assert (row.store_code, row.trigger, row.kinds) == ("NORD", Trigger.SCHEDULE, EVERYTHING)
    assert (row.started_at, row.ended_at, row.outcome) == (now, None, Outcome.RUNNING)
    assert (row.full, row.slot, row.error, row.differences) == (True, now, None, ())
    assert row.totals == Counts()


def test_a_run_that_ends_keeps_everything_said_about_it(
    runs: RunRepository, store: Store, now: datetime
) -> None:
    run_id = begin(runs, store, now)
    error = RunError("throttled", "Wait", "req-1", "products", "traceback", "product 5")
    differences = (CountDifference("products", 3, 4),)
    end = now + timedelta(seconds=90, microseconds=5)
    runs.finish(run_id, Outcome.FAILED, 12, 34.5, error, differences, end)
    (row,) = runs.rows([run_id])
    assert (row.ended_at, row.outcome, row.requests, row.points) == (end, Outcome.FAILED, 12, 34.5)
    assert row.error == error
    assert row.differences == differences


def test_an_end_that_cannot_be_written_is_said_in_our_words(
    database: Database, runs: RunRepository, store: Store, now: datetime
) -> None:
    run_id = begin(runs, store, now)
    pages = database.connection().execute("PRAGMA page_count").fetchall()[0][0]
    database.connection().execute(f"PRAGMA max_page_count = {pages}")
    error = RunError("unexpected", "Something", detail="x" * 1_000_000)
    with pytest.raises(DiskFull):
        runs.finish(run_id, Outcome.FAILED, 0, 0, error, (), now)
    assert runs.rows([run_id])[0].outcome is Outcome.RUNNING


def test_unfinished_runs_become_interrupted_of_one_store_or_of_all(
    database: Database, runs: RunRepository, store: Store, now: datetime
) -> None:
    draft = StoreDraft("TWO", "b", AccessKind.TOKEN)
    other = StoreRepository(database).add(draft, SecretKeeper.NONE, "", now)
    mine, done = begin(runs, store, now), begin(runs, store, now)
    theirs = begin(runs, other, now)
    runs.finish(done, Outcome.DONE, 0, 0, None, (), now)
    assert runs.interrupt_unfinished(store.id, now) == 1
    assert [r.outcome for r in runs.rows([mine, done, theirs])] == [
        Outcome.INTERRUPTED,
        Outcome.DONE,
        Outcome.RUNNING,
    ]
    assert runs.rows([mine])[0].ended_at == now
    assert runs.interrupt_unfinished(None, now) == 1
    assert runs.interrupt_unfinished(None, now) == 0


def test_rows_come_in_the_order_asked_and_missing_ones_are_skipped(
    runs: RunRepository, store: Store, now: datetime
) -> None:
    first, second, third = (begin(runs, store, now) for _ in range(3))
    assert [r.id for r in runs.rows([third, 999, first, second])] == [third, first, second]
    assert runs.rows([]) == ()


def test_totals_are_products_variants_and_stock_and_every_left_out_record(
    runs: RunRepository, store: Store, mirror: Mirror, now: datetime
) -> None:
    run_id = begin(runs, store, now)
    count(mirror, run_id, Record.INVENTORY_LEVEL, updated=4)
    count(mirror, run_id, Record.MEDIA, created=100, left_out=1)
    count(mirror, run_id, Record.PRODUCT, created=1, unchanged=5)
    count(mirror, run_id, Record.VARIANT, created=3, deleted=2)
    (row,) = runs.rows([run_id])
    assert row.totals == Counts(created=4, updated=4, unchanged=5, deleted=2, left_out=1)
    assert list(row.counts) == ["products", "variants", "media", "inventory_levels"]
    assert row.counts["media"] == Counts(created=100, left_out=1)


def test_runs_are_found_by_outcome_and_text_and_sorted(
    runs: RunRepository, store: Store, mirror: Mirror, now: datetime
) -> None:
    a = begin(runs, store, now)
    b = begin(runs, store, now + timedelta(hours=1))
    c = begin(runs, store, now + timedelta(hours=2))
    runs.finish(a, Outcome.DONE, 1, 30, None, (), now + timedelta(seconds=50))
    error = RunError("dns", "Shopify could not be found.", "req-77")
    runs.finish(b, Outcome.FAILED, 1, 10, error, (), now + timedelta(hours=1, seconds=5))
    runs.finish(c, Outcome.DONE_LEFT_OUT, 1, 20, None, (), now + timedelta(hours=2, seconds=20))
    count(mirror, b, Record.PRODUCT, created=9)
    count(mirror, c, Record.PRODUCT, created=1)
    count(mirror, a, Record.MEDIA, created=100)

    def found(**query: object) -> list[int]:
        return list(runs.ids(RunQuery(store.id, **query)))  # pyright: ignore[reportArgumentType]

    assert found() == [c, b, a]
    assert found(descending=False) == [a, b, c]
    assert found(outcomes=("failed", "done")) == [b, a]
    assert found(text="COULD NOT") == [b]
    assert found(text="req-77") == [b]
    assert found(text="100% _x") == []
    assert found(sort="seconds") == [a, c, b]
    assert found(sort="points") == [a, c, b]
    assert found(sort="changed") == [b, c, a]
    assert found(sort="; DROP TABLE run") == [c, b, a]
    assert list(runs.ids(RunQuery(store.id + 1))) == []


def test_left_out_records_of_a_run_and_all_that_are_open(
    runs: RunRepository, store: Store, mirror: Mirror, now: datetime
) -> None:
    run_id, later = begin(runs, store, now), begin(runs, store, now)
    key = mirror.product(5)
    mirror.variant(50, 5, inventory_item_id=500)
    product = leave_out(mirror, run_id, 5, facts='{"field": "price"}')
    stock = leave_out(mirror, run_id, 500, record="inventory_items", title="SKU-1")
    media = leave_out(mirror, run_id, 77, record="media", owner_id=5)
    gone = leave_out(mirror, run_id, 6, resolved_at="2026-11-21T09:00:00Z")
    other = leave_out(mirror, later, 8)
    runs.ignore([product], True)

    of_run = runs.left_out(store.id, run_id)
    assert [row.id for row in of_run] == [stock, media, gone, product]
    assert [row.product_key for row in of_run] == [key, key, 0, key]
    assert [row.resolved for row in of_run] == [False, False, True, False]
    assert of_run[3].facts == {"field": "price"}
    assert of_run[3].ignored
    assert of_run[3].first_seen_at == now
    assert [row.id for row in runs.left_out(store.id, None)] == [stock, media, other, product]
    assert runs.rows([run_id])[0].left_out_open == 2
    runs.ignore([product], False)
    assert runs.rows([run_id])[0].left_out_open == 3


def test_changes_say_which_product_and_variant_they_concern(
    runs: RunRepository, store: Store, mirror: Mirror, now: datetime
) -> None:
    run_id = begin(runs, store, now)
    key = mirror.product(5, "Linen shirt")
    mirror.variant(50, 5, title="M / Red")
    mirror.variant(51, 5, title="Default Title")
    mirror.insert("location", id=9, name="Paris")
    at = "2026-11-21T08:00:00Z"
    base = {"run_id": run_id, "at": at}
    rows = [
        {"record": "products", "record_id": 5, "product_id": 5, "field": "title"},
        {"record": "variants", "record_id": 50, "product_id": 5, "field": "price"},
        {"record": "variants", "record_id": 51, "product_id": 5, "field": "price"},
        {"record": "locations", "record_id": 9, "field": "name"},
        {"record": "products", "record_id": 404, "product_id": 404, "field": "-"},
    ]
    for row in rows:
        mirror.insert("change", old="a", new="b", **base, **row)
    changes = runs.changes(store.id, run_id, 10)
    assert [c.title for c in changes] == [
        "Linen shirt",
        "Linen shirt – M / Red",
        "Linen shirt",
        "Paris",
        "",
    ]
    assert [c.product_key for c in changes] == [key, key, key, 0, 0]
    assert (changes[0].old, changes[0].new, changes[0].at) == ("a", "b", now)
    assert len(runs.changes(store.id, run_id, 2)) == 2
    assert [c.field for c in runs.recent_changes(store.id, 2)] == ["-", "name"]
    assert len(runs.changes_of(store.id, 5, 10)) == 3


def test_what_the_brake_kept_is_listed_with_its_name(
    runs: RunRepository, store: Store, mirror: Mirror
) -> None:
    mirror.product(5, "Zebra mug")
    mirror.insert("inventory_item", id=7, sku="AB-1")
    mirror.insert("doomed", record="products", record_id=5, run_id=1)
    mirror.insert("doomed", record="inventory_items", record_id=7, run_id=1)
    assert runs.doomed(store.id) == (
        DoomedRow(Record.PRODUCT, 5, "Zebra mug"),
        DoomedRow(Record.INVENTORY_ITEM, 7, "AB-1"),
    )


def test_the_stock_record_of_a_product_that_the_brake_kept_is_not_listed_too(
    runs: RunRepository, store: Store, mirror: Mirror, now: datetime
) -> None:
    mirror.product(5, "Zebra mug")
    mirror.variant(6, 5, inventory_item_id=7)
    mirror.insert("inventory_item", id=7, sku="AB-1")
    mirror.insert("doomed", record="products", record_id=5, run_id=1)
    mirror.insert("doomed", record="inventory_items", record_id=7, run_id=1)
    assert runs.doomed(store.id) == (DoomedRow(Record.PRODUCT, 5, "Zebra mug"),)
    run_id = begin(runs, store, now)
    reasons = ("deletions_waiting", "unreadable")
    for number, reason in enumerate(reasons, start=1):
        mirror.insert(
            "left_out",
            run_id=run_id,
            record="products",
            record_id=number,
            reason=reason,
            first_seen_at="",
            last_run_id=run_id,
        )
    found = store_status(mirror.database, store.id, now)
    assert (found.deletions_waiting, found.left_out_open) == (1, 1)


def test_only_runs_of_the_schedule_are_tries_of_a_slot(
    runs: RunRepository, store: Store, now: datetime
) -> None:
    begin(runs, store, now)
    run_id = begin(runs, store, now, trigger=Trigger.SCHEDULE, slot=now - timedelta(hours=6))
    runs.finish(run_id, Outcome.FAILED, 0, 0, None, (), now)
    assert runs.slot_tries(store.id) == (SlotTry(now - timedelta(hours=6), now, Outcome.FAILED),)


def test_kinds_keep_their_order(runs: RunRepository, store: Store, now: datetime) -> None:
    run_id = runs.start(store.id, Trigger.RETRY, (Kind.INVENTORY,), False, None, 1, now)
    assert runs.rows([run_id])[0].kinds == (Kind.INVENTORY,)
