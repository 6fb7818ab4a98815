"""How far a kind has come, the retry list, and what is asked about the mirror."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from shopsync_gui.core.db.database import Database
from shopsync_gui.core.db.runs import RunRepository
from shopsync_gui.core.db.sync_state import SyncState, SyncStateRepository
from shopsync_gui.core.db.values import time_text
from shopsync_gui.core.domain.runs import EVERYTHING, Kind, Trigger
from shopsync_gui.core.domain.stores import Store
from tests.core.db.mirror_rows import Mirror


@pytest.fixture
def states(database: Database) -> SyncStateRepository:
    return SyncStateRepository(database)


def test_before_the_first_run_nothing_is_known(states: SyncStateRepository, store: Store) -> None:
    assert states.get(store.id, Kind.PRODUCTS) == SyncState()


def test_a_state_comes_back_whole_and_kinds_are_apart(
    states: SyncStateRepository, store: Store, mirror: Mirror, now: datetime
) -> None:
    later = now + timedelta(seconds=1, microseconds=250)
    mirror.insert(
        "sync_state",
        kind="products",
        cursor=time_text(now),
        started=time_text(later),
        full_at=time_text(now),
        census_at=None,
        options='{"metafields": "True"}',
    )
    assert states.get(store.id, Kind.PRODUCTS) == SyncState(
        now, later, now, None, {"metafields": "True"}
    )
    assert states.get(store.id, Kind.INVENTORY) == SyncState()


def test_a_reset_moves_the_cursor_and_keeps_the_rest(
    states: SyncStateRepository, store: Store, mirror: Mirror, now: datetime
) -> None:
    states.reset(store.id, Kind.INVENTORY, now)
    assert states.get(store.id, Kind.INVENTORY).cursor == now
    full_at = time_text(now)
    mirror.insert("sync_state", kind="products", cursor=full_at, full_at=full_at)
    states.reset(store.id, Kind.PRODUCTS, None)
    state = states.get(store.id, Kind.PRODUCTS)
    assert (state.cursor, state.started, state.full_at) == (None, None, now)


def test_the_retry_list_has_each_owner_once_and_only_open_ones(
    database: Database, states: SyncStateRepository, store: Store, mirror: Mirror, now: datetime
) -> None:
    run_id = RunRepository(database).start(
        store.id, Trigger.MANUAL, EVERYTHING, False, None, 1, now
    )

    def leave_out(record: str, owner: int, **values: object) -> None:
        row: dict[str, object] = {"record_id": 1, "reason": "unreadable", "retry": 1, **values}
        mirror.insert(
            "left_out",
            run_id=run_id,
            record=record,
            owner_id=owner,
            first_seen_at="x",
            last_run_id=run_id,
            **row,
        )

    leave_out("variants", 7)
    leave_out("media", 7)
    leave_out("products", 3, ignored=1)
    leave_out("products", 4, retry=0)
    leave_out("products", 5, resolved_at="2026-11-21T08:00:00Z")
    leave_out("products", 0)
    leave_out("inventory_levels", 9)
    assert states.retry_ids(store.id, Kind.PRODUCTS) == (3, 7)
    assert states.retry_ids(store.id, Kind.INVENTORY) == (9,)
    assert states.retry_ids(store.id + 1, Kind.PRODUCTS) == ()


def test_known_times_are_those_of_living_records(
    states: SyncStateRepository, store: Store, mirror: Mirror, now: datetime
) -> None:
    text = time_text(now)
    mirror.product(1, updated_at=text)
    mirror.product(2, updated_at=text, deleted_at=text)
    mirror.product(3, updated_at=None)
    assert states.known_updated(store.id, Kind.PRODUCTS, (1, 2, 3, 4)) == {1: now}
    assert states.known_updated(store.id, Kind.INVENTORY, (1,)) == {}
    assert states.known_updated(store.id, Kind.PRODUCTS, range(1, 50_000)) == {1: now}
    mirror.insert("inventory_level", item_id=5, location_id=8, updated_at=text)
    mirror.insert("inventory_level", item_id=5, location_id=9, updated_at=text, deleted_at=text)
    assert states.known_levels(store.id, (5, 6)) == {(5, 8): now}


def test_counts_leave_out_what_is_deleted(
    states: SyncStateRepository, store: Store, mirror: Mirror
) -> None:
    for number in range(4):
        mirror.product(number + 1, deleted_at="x" if number == 0 else None)
        mirror.variant(number + 1, number + 1, deleted_at="x" if number < 2 else None)
    mirror.insert("inventory_item", id=1)
    mirror.insert("location", id=4, name="Paris")
    mirror.insert("location", id=3, name="Gent")
    mirror.insert("location", id=5, name="Old", deleted_at="x")
    assert states.main_count(store.id, Kind.PRODUCTS) == 3
    assert states.main_count(store.id, Kind.INVENTORY) == 1
    assert states.variant_count(store.id) == 2
    assert states.location_ids(store.id) == (3, 4)


def test_a_bulk_operation_is_kept_until_it_is_forgotten(
    states: SyncStateRepository, store: Store, now: datetime
) -> None:
    assert states.bulk(store.id, "products") is None
    for name in ("first", "second"):
        states.keep_bulk(store.id, "products", f"gid/{name}", name, now, now)
    kept = states.bulk(store.id, "products")
    assert kept is not None
    assert (kept.gid, kept.query_digest, kept.server_started) == ("gid/second", "second", now)
    assert states.bulk(store.id, "inventory") is None
    states.forget_bulk(store.id, "products")
    states.forget_bulk(store.id, "products")
    assert states.bulk(store.id, "products") is None
