"""Orders reach the engine process, its events come back, and its death is survived."""

from __future__ import annotations

import json
import logging
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Slot
from pytestqt.qtbot import QtBot

from shopsync_gui.core.domain.runs import Kind, Outcome, Progress, Trigger
from shopsync_gui.core.domain.secret import Secret
from shopsync_gui.core.domain.services import Services
from shopsync_gui.core.domain.stores import AccessKind, StoreDraft
from shopsync_gui.core.domain.wire import Changed, ConnectionTested, Refused, RunEnded
from shopsync_gui.ui.workers.engine import EngineWorker
from shopsync_gui.ui.workers.engine_process import Lines
from tests.ui.conftest import PlanEngine
from tests.ui.fake_services import FakeWorld
from tests.ui.steps import Steps

WAIT = 15_000


class Listener(QObject):
    """Keeps what the engine worker says."""

    def __init__(self, engine: EngineWorker) -> None:
        super().__init__()
        self.ended: list[RunEnded] = []
        self.refused: list[Refused] = []
        self.progress: list[Progress] = []
        self.tested: list[ConnectionTested] = []
        self.changed: list[Changed] = []
        self.died: list[tuple[str, ...]] = []
        engine.run_ended.connect(self._on_ended)
        engine.refused.connect(self._on_refused)
        engine.progressed.connect(self._on_progress)
        engine.connection_tested.connect(self._on_tested)
        engine.changed.connect(self._on_changed)
        engine.engine_died.connect(self._on_died)

    @Slot(object)
    def _on_ended(self, event: RunEnded) -> None:
        self.ended.append(event)

    @Slot(object)
    def _on_refused(self, event: Refused) -> None:
        self.refused.append(event)

    @Slot(object)
    def _on_progress(self, event: Progress) -> None:
        self.progress.append(event)

    @Slot(object)
    def _on_tested(self, event: ConnectionTested) -> None:
        self.tested.append(event)

    @Slot(object)
    def _on_changed(self, event: Changed) -> None:
        self.changed.append(event)

    @Slot(object)
    def _on_died(self, event: tuple[str, ...]) -> None:
        self.died.append(event)


@pytest.fixture
def heard(engine: EngineWorker) -> Listener:
    return Listener(engine)


def test_a_sync_is_ordered_and_reported_from_start_to_end(
    engine: EngineWorker, plan_engine: PlanEngine, heard: Listener, steps: Steps
) -> None:
    plan_engine({"NORD": ["started", "progress 10 50", "progress 50 50", "done"]})
    order = engine.sync("NORD", (Kind.PRODUCTS,), trigger=Trigger.MANUAL)
    assert engine.is_running("NORD")
    steps.wait_for(lambda: heard.ended)
    assert heard.ended[0].order == order
    assert heard.ended[0].result.outcome == Outcome.DONE
    assert [p.done for p in heard.progress] == [10, 50]
    assert not engine.is_running("NORD")
    steps.wait_for(lambda: heard.changed)


def test_cancel_reaches_a_run_that_goes_on(
    engine: EngineWorker, plan_engine: PlanEngine, heard: Listener, steps: Steps
) -> None:
    plan_engine({"NORD": ["started", "progress 1 9", "hang"]})
    engine.sync("NORD")
    steps.wait_for(lambda: engine.progress("NORD") is not None)
    engine.cancel("NORD")
    steps.wait_for(lambda: heard.ended)
    assert heard.ended[0].result.outcome == Outcome.CANCELLED
    assert engine.progress("NORD") is None


def test_an_engine_that_dies_in_a_run_is_said_and_started_again(
    engine: EngineWorker, plan_engine: PlanEngine, heard: Listener, steps: Steps, qtbot: QtBot
) -> None:
    plan_engine({"NORD": ["started", "progress 1 9", "die"]})
    with qtbot.waitSignal(engine.ready, timeout=WAIT):
        engine.sync("NORD")
    # the fresh engine marks the run in the history, before anyone orders anything
    with qtbot.waitSignal(engine.ready, timeout=WAIT):
        steps.wait_for(lambda: heard.died)
    assert heard.died == [("NORD",)]
    result = heard.ended[0].result
    assert result.outcome == Outcome.INTERRUPTED
    assert result.error is not None
    assert result.error.code == "engine_died"
    assert Changed(store="NORD", areas=("runs",)) in heard.changed
    plan_engine({"NORD": ["started", "done"]})
    engine.sync("NORD")
    steps.wait_for(lambda: len(heard.ended) == 2)
    assert heard.ended[1].result.outcome == Outcome.DONE


def test_a_run_that_never_started_is_refused_when_the_engine_dies(
    engine: EngineWorker, plan_engine: PlanEngine, heard: Listener, steps: Steps
) -> None:
    plan_engine({"NORD": ["die"]})
    engine.sync("NORD")
    steps.wait_for(lambda: heard.refused)
    assert heard.refused[0].code == "engine_died"
    assert heard.ended == []


def test_an_engine_that_cannot_be_started_refuses_every_order(
    engine: EngineWorker, world: FakeWorld, heard: Listener, steps: Steps, tmp_path: Path
) -> None:
    world.engine = [str(tmp_path / "no such program")]
    number = engine.sync("NORD")
    steps.wait_for(lambda: heard.refused)
    assert heard.refused[0].order == number
    assert not engine.is_running("NORD")


def test_garbage_and_broken_pieces_do_not_disturb(
    engine: EngineWorker,
    plan_engine: PlanEngine,
    heard: Listener,
    steps: Steps,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.INFO)
    plan_engine({"NORD": ["started", "garbage", "pieces", "progress 3 9", "left_out"]})
    engine.sync("NORD")
    steps.wait_for(lambda: heard.ended)
    assert heard.ended[0].result.outcome == Outcome.DONE_LEFT_OUT
    assert [p.done for p in heard.progress] == [3]
    steps.wait_for(lambda: "a line for the log" in caplog.text)
    assert "not json" not in caplog.text


def test_a_secret_for_the_session_is_given_again_to_a_new_engine(
    engine: EngineWorker,
    plan_engine: PlanEngine,
    heard: Listener,
    steps: Steps,
    tmp_path: Path,
) -> None:
    engine.keep_secret("NORD", Secret("shpat_session"))
    plan_engine({"NORD": ["die"]})
    engine.sync("NORD")
    steps.wait_for(lambda: heard.refused)
    plan_engine({"NORD": ["tell", "started", "done"]})
    engine.sync("NORD")
    steps.wait_for(lambda: heard.ended)
    kept = json.loads((tmp_path / "plan.secrets").read_text("utf-8"))
    assert kept == {"NORD": "shpat_session"}


def test_a_connection_is_tested_without_a_store(
    engine: EngineWorker, plan_engine: PlanEngine, heard: Listener, steps: Steps
) -> None:
    draft = StoreDraft("NEW", "new.myshopify.com", AccessKind.TOKEN)
    number = engine.test_connection(draft, Secret("shpat_x"))
    steps.wait_for(lambda: heard.tested)
    assert heard.tested[0].order == number
    assert heard.tested[0].report.shop_name == "Nord"


def test_stopping_ends_a_stubborn_engine_within_five_seconds(
    services: Services, plan_engine: PlanEngine, qtbot: QtBot
) -> None:
    plan_engine({"NORD": ["started", "hang"], "stubborn": []})
    engine = EngineWorker(services)
    with qtbot.waitSignal(engine.run_started, timeout=WAIT):
        engine.sync("NORD")
    before = time.monotonic()
    assert engine.stop(3000)
    assert time.monotonic() - before < 5
    engine.deleteLater()


def test_lines_are_put_together_and_endless_ones_are_dropped() -> None:
    lines = Lines(longest=10)
    assert lines.feed(b"ab") == []
    assert lines.feed(b"c\nde\nf") == [b"abc", b"de"]
    assert lines.feed(b"g\n\n  \n") == [b"fg"]
    assert lines.feed(b"x" * 50) == []
    assert lines.feed(b"x" * 50) == []
    assert lines.feed(b"tail\nnext\n") == [b"next"]
