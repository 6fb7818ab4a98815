"""The daily sync is ordered when it is due, and the status follows everything it depends on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from shopsync_gui.core.domain.runs import RunError, Trigger
from shopsync_gui.core.domain.stores import AccessKind
from shopsync_gui.core.domain.views import StoreState
from shopsync_gui.core.domain.wire import Changed
from shopsync_gui.ui.workers.context import PageContext
from shopsync_gui.ui.workers.schedule import AFTER_REFUSAL, Schedule
from shopsync_gui.ui.workers.status import StatusKeeper
from tests.ui.conftest import PlanEngine
from tests.ui.fake_rows import NOW, make_run, make_store
from tests.ui.fake_services import FakeWorld
from tests.ui.steps import Steps

SLOT = NOW.replace(hour=2, minute=0)


@pytest.fixture
def schedule(context: PageContext) -> Iterator[Schedule]:
    made = Schedule(context)
    yield made
    made.stop()
    made.deleteLater()


class Asked:
    """Counts the orders and knows when a question has been answered."""

    def __init__(self, schedule: Schedule, context: PageContext, steps: Steps) -> None:
        self.orders: list[str] = []
        self._schedule, self._context, self._steps = schedule, context, steps
        schedule.ordered.connect(self.orders.append)

    def ask(self) -> list[str]:
        self._schedule.ask()
        self._steps.wait_for(lambda: not self._context.background.is_busy)
        return self.orders


@pytest.fixture
def asked(schedule: Schedule, context: PageContext, steps: Steps) -> Asked:
    return Asked(schedule, context, steps)


def test_a_due_slot_is_ordered_with_its_time_and_not_twice_while_it_runs(
    asked: Asked, world: FakeWorld, context: PageContext, plan_engine: PlanEngine
) -> None:
    plan_engine({"NORD": ["started", "hang"]})
    assert asked.ask() == []
    world.due = {1: SLOT}
    assert asked.ask() == ["NORD"]
    order = context.engine.order_of("NORD")
    assert order is not None
    assert (order.trigger, order.slot) == (Trigger.SCHEDULE, "2026-11-21T02:00:00Z")
    assert asked.ask() == ["NORD"]


def test_nothing_is_ordered_while_paused_and_again_when_the_pause_is_over(
    asked: Asked, world: FakeWorld, plan_engine: PlanEngine
) -> None:
    world.due = {1: SLOT}
    world.settings = replace(world.settings, paused_until=NOW + timedelta(hours=1))
    assert asked.ask() == []
    world.now = NOW + timedelta(hours=2)
    assert asked.ask() == ["NORD"]


def test_a_shop_on_the_internet_waits_for_the_network_and_the_sample_shop_does_not(
    asked: Asked, world: FakeWorld, context: PageContext, plan_engine: PlanEngine
) -> None:
    sample = make_store("SAMPLE", id=2, access=AccessKind.SAMPLE, address="sample")
    world.stores = [*world.stores, sample]
    world.due = {1: SLOT, 2: SLOT}
    context.set_offline(True)
    assert asked.ask() == ["SAMPLE"]
    context.set_offline(False)
    assert "NORD" in asked.ask()


def test_a_refused_slot_is_not_tried_again_at_every_tick(
    asked: Asked, world: FakeWorld, context: PageContext, plan_engine: PlanEngine, steps: Steps
) -> None:
    plan_engine({"NORD": ["refused keyring_locked"]})
    world.due = {1: SLOT}
    asked.ask()
    steps.wait_for(lambda: not context.engine.is_running("NORD"))
    assert asked.ask() == ["NORD"]
    world.now += AFTER_REFUSAL
    assert asked.ask() == ["NORD", "NORD"]


def test_the_status_is_read_again_after_a_change_but_not_for_log_entries(
    statuses: StatusKeeper, context: PageContext, world: FakeWorld, steps: Steps
) -> None:
    statuses.start()
    steps.wait_for(lambda: not context.background.is_busy)
    assert statuses.worst() == StoreState.OK
    world.states["NORD"] = StoreState.ERROR
    context.announce(Changed(store="NORD", areas=("log",)))
    assert not statuses._gather.isActive()
    steps.wait_for(lambda: not context.background.is_busy)
    assert statuses.worst() == StoreState.OK
    context.announce(Changed(store="NORD", areas=("runs",)))
    steps.wait_for(lambda: statuses.worst() == StoreState.ERROR)


def test_working_paused_and_offline_lie_over_what_the_database_says(
    statuses: StatusKeeper,
    context: PageContext,
    world: FakeWorld,
    steps: Steps,
    plan_engine: PlanEngine,
) -> None:
    plan_engine({"NORD": ["started", "hang"]})
    statuses.start()
    steps.wait_for(lambda: statuses.worst() == StoreState.OK)
    context.save_app_settings(replace(world.settings, paused_until=NOW + timedelta(hours=1)))
    steps.wait_for(lambda: statuses.worst() == StoreState.PAUSED)
    context.set_offline(True)
    assert statuses.worst() == StoreState.OFFLINE
    context.engine.sync("NORD")
    steps.wait_for(lambda: statuses.worst() == StoreState.WORKING)
    context.engine.cancel("NORD")
    steps.wait_for(lambda: statuses.worst() == StoreState.OFFLINE)


def test_a_run_that_failed_for_want_of_a_network_is_offline_not_an_error(
    statuses: StatusKeeper, context: PageContext, world: FakeWorld, steps: Steps
) -> None:
    world.runs.append(make_run(31, error=RunError("dns", "no such name")))
    world.states["NORD"] = StoreState.ERROR
    statuses.start()
    steps.wait_for(lambda: statuses.worst() == StoreState.ERROR)
    context.set_offline(True)
    assert statuses.worst() == StoreState.OFFLINE


def test_the_worst_store_wins(
    statuses: StatusKeeper, context: PageContext, world: FakeWorld, steps: Steps
) -> None:
    world.stores = [*world.stores, make_store("SUD", id=2)]
    world.states = {"NORD": StoreState.ATTENTION, "SUD": StoreState.OK}
    statuses.start()
    steps.wait_for(lambda: statuses.worst() == StoreState.ATTENTION)
    world.stores = []
    statuses.read()
    steps.wait_for(lambda: statuses.worst() is None)
