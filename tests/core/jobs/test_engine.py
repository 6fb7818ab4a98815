"""The engine process: orders in, events out, killed without harm."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from shopsync_gui.bootstrap import build
from shopsync_gui.core.db.runs import RunRepository
from shopsync_gui.core.domain import wire
from shopsync_gui.core.domain.runs import EVERYTHING, Kind, Outcome, Trigger
from shopsync_gui.core.domain.stores import AccessKind, StoreDraft
from tests.core.jobs.pipe import Pipe


@pytest.fixture
def home(tmp_path: Path) -> Path:
    home = tmp_path / "home"
    building = build({**os.environ, "SHOPSYNC_HOME": str(home)})
    building.services.access.add_store(
        StoreDraft("S", "", AccessKind.SAMPLE), None, session_ok=False
    )
    building.close()
    return home


@pytest.fixture
def pipe(home: Path) -> Iterator[Pipe]:
    made = Pipe(home)
    yield made
    made.end()


def test_a_sync_is_started_told_and_ended(pipe: Pipe) -> None:
    pipe.order(wire.Sync(order=7, store="S", kinds=EVERYTHING))
    events = pipe.until(wire.RunEnded)
    assert isinstance(events[0], wire.Ready)
    assert any(isinstance(e, wire.RunStarted) and e.order == 7 for e in events)
    assert any(isinstance(e, wire.Progressed) for e in events)
    ended = events[-1]
    assert isinstance(ended, wire.RunEnded)
    assert ended.result.outcome is Outcome.DONE
    assert ended.result.kinds["products"].created == 300
    assert any(isinstance(e, wire.Changed) for e in pipe.until(wire.Changed))


def test_garbage_is_passed_over_and_an_unknown_store_refused(pipe: Pipe) -> None:
    assert pipe.process.stdin is not None
    pipe.process.stdin.write(b"garbage\n{}\n")
    pipe.order(wire.Sync(order=1, store="NOBODY", kinds=EVERYTHING))
    refused = pipe.until(wire.Refused)[-1]
    assert isinstance(refused, wire.Refused)
    assert refused.code == "unknown_store"


def test_the_connection_is_tested_step_by_step(pipe: Pipe) -> None:
    draft = StoreDraft("S", "sample", AccessKind.SAMPLE)
    pipe.order(wire.TestConnection(order=3, draft=draft, stored_code="S"))
    tested = pipe.until(wire.ConnectionTested)[-1]
    assert isinstance(tested, wire.ConnectionTested)
    assert tested.report.is_good
    assert tested.report.products == 300
    assert tested.report.shop_name


def test_it_ends_when_its_pipe_closes_and_when_it_is_told(home: Path) -> None:
    first = Pipe(home)
    first.until(wire.Ready)
    assert first.end() == 0
    second = Pipe(home)
    second.until(wire.Ready)
    second.order(wire.Leave())
    assert second.process.wait(10) == 0
    second.end()


def test_cancel_stops_a_run(pipe: Pipe) -> None:
    pipe.order(wire.Sync(order=1, store="S", kinds=EVERYTHING, full=True))
    pipe.until(wire.RunStarted)
    pipe.order(wire.Cancel(store="S"))
    ended = pipe.until(wire.RunEnded)[-1]
    assert isinstance(ended, wire.RunEnded)
    assert ended.result.outcome is Outcome.CANCELLED


def test_a_killed_engine_leaves_a_run_that_the_next_one_marks(home: Path) -> None:
    first = Pipe(home)
    first.order(wire.Sync(order=1, store="S", kinds=EVERYTHING))
    first.until(wire.Progressed)
    first.process.kill()
    first.end()
    second = Pipe(home)
    second.order(wire.Sync(order=1, store="S", kinds=(Kind.PRODUCTS,), trigger=Trigger.RETRY))
    second.until(wire.RunEnded)
    second.end()
    building = build({**os.environ, "SHOPSYNC_HOME": str(home)})
    outcomes = [r.outcome for r in RunRepository(building.house.database).rows((1, 2))]
    spools = list(building.house.folders.spool.iterdir())
    building.close()
    assert outcomes == [Outcome.INTERRUPTED, Outcome.DONE]
    assert spools == []
