"""The word for a store's state, and when the next daily sync is."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from shopsync_gui.core.db.database import Database
from shopsync_gui.core.db.runs import RunRepository
from shopsync_gui.core.db.status import due_slot, store_status
from shopsync_gui.core.db.stores import StoreRepository
from shopsync_gui.core.domain.errors import UnknownStore
from shopsync_gui.core.domain.runs import EVERYTHING, Outcome, RunError, Trigger
from shopsync_gui.core.domain.stores import AppSettings, Store
from shopsync_gui.core.domain.views import StoreState
from tests.core.db.mirror_rows import Mirror


class History:
    """Writes runs one after the other and asks for the state."""

    def __init__(self, database: Database, store: Store, now: datetime) -> None:
        self.database, self.store, self.now = database, store, now
        self.runs = RunRepository(database)
        self.at = now - timedelta(hours=10)

    def run(self, outcome: Outcome, code: str = "", slot: datetime | None = None) -> int:
        self.at += timedelta(minutes=1)
        trigger = Trigger.SCHEDULE if slot else Trigger.MANUAL
        number = self.runs.start(self.store.id, trigger, EVERYTHING, False, slot, 1, self.at)
        if outcome is not Outcome.RUNNING:
            error = RunError(code, code) if code else None
            self.runs.finish(number, outcome, 0, 0, error, (), self.at + timedelta(seconds=30))
        return number

    def state(self) -> StoreState:
        return store_status(self.database, self.store.id, self.now).state


@pytest.fixture
def history(database: Database, store: Store, now: datetime) -> History:
    return History(database, store, now)


def test_a_new_store_has_never_synced(history: History) -> None:
    status = store_status(history.database, history.store.id, history.now)
    assert status.state is StoreState.NEVER
    assert (status.products, status.variants, status.last_checked_at) == (0, 0, None)
    assert (status.last_run, status.running, status.next_daily_at) == (None, None, None)
    assert (status.recent_runs, status.recent_changes) == ((), ())


@pytest.mark.parametrize(
    ("outcomes", "state"),
    [
        ([(Outcome.DONE, "")], StoreState.OK),
        ([(Outcome.DONE_LEFT_OUT, "")], StoreState.OK),
        ([(Outcome.CANCELLED, "")], StoreState.NEVER),
        ([(Outcome.DONE, ""), (Outcome.INTERRUPTED, "")], StoreState.OK),
        ([(Outcome.DONE, ""), (Outcome.RUNNING, "")], StoreState.WORKING),
        ([(Outcome.FAILED, "server_error")], StoreState.ERROR),
        ([(Outcome.FAILED, "server_error"), (Outcome.DONE, "")], StoreState.OK),
        ([(Outcome.FAILED, "server_error"), (Outcome.RUNNING, "")], StoreState.WORKING),
        ([(Outcome.DONE, ""), (Outcome.FAILED, "unheard_of")], StoreState.ERROR),
        ([(Outcome.DONE, ""), (Outcome.FAILED, "tls")], StoreState.ERROR),
        *[
            ([(Outcome.DONE, ""), (Outcome.FAILED, code)], StoreState.OFFLINE)
            for code in ("offline", "dns", "timeout", "connection_cut")
        ],
    ],
    ids=str,
)
def test_the_state_follows_the_last_run(
    history: History, outcomes: list[tuple[Outcome, str]], state: StoreState
) -> None:
    for outcome, code in outcomes:
        history.run(outcome, code)
    assert history.state() is state


def test_a_refused_sign_in_is_an_error_even_after_a_good_run(history: History) -> None:
    history.run(Outcome.DONE)
    StoreRepository(history.database).mark_refused(history.store.id, "token_refused")
    assert history.state() is StoreState.ERROR


def test_open_problems_ask_for_attention_until_they_are_ignored(
    history: History, mirror: Mirror
) -> None:
    run_id = history.run(Outcome.DONE_LEFT_OUT)
    left_out = mirror.insert(
        "left_out",
        run_id=run_id,
        record="products",
        record_id=5,
        reason="unreadable",
        first_seen_at="x",
        last_run_id=run_id,
    )
    status = store_status(history.database, history.store.id, history.now)
    assert (status.state, status.left_out_open) == (StoreState.ATTENTION, 1)
    history.runs.ignore([left_out], True)
    assert history.state() is StoreState.OK
    mirror.insert("doomed", record="products", record_id=5, run_id=run_id)
    status = store_status(history.database, history.store.id, history.now)
    assert (status.state, status.deletions_waiting) == (StoreState.ATTENTION, 1)


def test_a_paused_daily_sync_shows_while_it_lasts(history: History) -> None:
    stores = StoreRepository(history.database)
    stores.set_setting(history.store.code, "auto_sync", "on", history.now)
    history.run(Outcome.DONE)
    stores.set_app_settings(AppSettings(paused_until=history.now + timedelta(hours=1)))
    assert history.state() is StoreState.PAUSED
    stores.set_app_settings(AppSettings(paused_until=history.now - timedelta(hours=1)))
    assert history.state() is StoreState.OK


def test_the_figures_beside_the_state(history: History, mirror: Mirror) -> None:
    for n in range(1, 4):
        mirror.product(n, deleted_at="x" if n == 3 else None)
        mirror.variant(n, n)
    first = history.run(Outcome.DONE)
    last = [history.run(Outcome.FAILED, "dns") for _ in range(35)][-1]
    running = history.run(Outcome.RUNNING)
    for n in range(60):
        mirror.insert(
            "change", run_id=first, at="2026-11-21T08:00:00Z", record="products",
            record_id=1, product_id=1, field="title", new=str(n),
        )  # fmt: skip
    status = store_status(history.database, history.store.id, history.now)
    assert (status.products, status.variants) == (2, 3)
    assert status.last_checked_at == history.now - timedelta(hours=10) + timedelta(minutes=1)
    assert status.last_run is not None
    assert status.last_run.id == last
    assert status.running is not None
    assert status.running.id == running
    assert [r.id for r in status.recent_runs] == list(range(running - 29, running + 1))
    assert [c.new for c in status.recent_changes][:2] == ["59", "58"]
    assert len(status.recent_changes) == 50


def test_the_daily_sync_is_due_once_a_day_from_when_it_was_switched_on(history: History) -> None:
    stores = StoreRepository(history.database)
    ask = history.now  # 08:00
    assert due_slot(history.database, history.store.id, ask) is None
    stores.set_setting(history.store.code, "auto_sync", "on", ask)
    status = store_status(history.database, history.store.id, ask)
    assert status.next_daily_at == ask.replace(hour=2) + timedelta(days=1)
    assert due_slot(history.database, history.store.id, ask) is None
    tomorrow = ask + timedelta(days=1)
    slot = tomorrow.replace(hour=2)
    assert due_slot(history.database, history.store.id, tomorrow) == slot
    history.run(Outcome.DONE, slot=slot)
    assert due_slot(history.database, history.store.id, tomorrow) is None
    stores.set_setting(history.store.code, "daily_at", "07:00", tomorrow)
    assert due_slot(history.database, history.store.id, tomorrow) is None


def test_a_removed_store_has_no_state(history: History) -> None:
    StoreRepository(history.database).remove(history.store.code)
    with pytest.raises(UnknownStore):
        history.state()
