"""SIGTERM and Ctrl+C in a sync: it ends within five seconds, says so, and leaves whole data."""

from __future__ import annotations

import random
import signal
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from shopsync_gui.cli import exits
from shopsync_gui.core.domain.runs import Outcome
from shopsync_gui.sample.faults import Fault
from tests.proofs.deaths import Ended, after
from tests.proofs.scale import SEED, scale
from tests.proofs.stage import run_rows
from tests.proofs.ways import CHANGES, EVERYTHING, FIRST, NAMES, Scene, Way, check_after_death, ways

IN_TIME = 5.0
RANDOM_ENDS = 30
"""For each way."""
CODES = {signal.SIGTERM: exits.TERMINATED, signal.SIGINT: exits.CANCELLED}
LEGAL = (Outcome.CANCELLED, Outcome.INTERRUPTED, Outcome.DONE)
STUCK = (
    (CHANGES, "hang", "oauth"),
    (CHANGES, "hang", "ProductChanges"),
    (CHANGES, "drip", "ProductsById"),
    (CHANGES, "retry_after_none", "ProductChanges"),
    (CHANGES, "status_503", "InventoryChanges"),
    (EVERYTHING, "hang", "StartBulk"),
    (EVERYTHING, "retry_after_none", "PollBulk"),
    (EVERYTHING, "bulk_in_progress", "StartBulk"),
    (EVERYTHING, "hang", "BulkFile"),
    (FIRST, "drip", "BulkFile"),
    (FIRST, "endless", "BulkFile"),
    (FIRST, "hang", "Counts"),
)
"""Where a run is when it is asked to end: it would stay there for long."""


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Scene]:
    with ways(tmp_path_factory.mktemp("ends")) as found:
        yield found


def end_and_check(
    scene: Scene, way: Way, is_time: Callable[[], bool], number: signal.Signals, where: str
) -> Ended:
    """End one run so, and all that must be true after it."""
    home = scene.home(way)
    job = replace(scene.job(way), actor="patient")
    ended = scene.nursery.end_when(job, home, is_time, number)
    scene.stage.faults()
    assert ended.seconds < IN_TIME, where
    assert "Traceback" not in ended.err, (where, ended.err)
    rows = [outcome for _, outcome, _ in run_rows(home)[len(run_rows(way.base)) :]]
    if ended.code == CODES[number]:
        assert rows == [Outcome.CANCELLED.value], (where, ended)
    else:  # before it listened, or when it had nothing more to do
        assert ended.code in (exits.DONE, -number), (where, ended)
        assert rows in ([], [Outcome.DONE.value]), (where, ended)
    check_after_death(scene, way, home, ended.out, where, LEGAL)
    return ended


@pytest.mark.parametrize("number", CODES)
@pytest.mark.parametrize(("name", "fault", "operation"), STUCK)
def test_asked_to_end_where_a_server_keeps_it(
    scene: Scene, name: str, fault: str, operation: str, number: signal.Signals
) -> None:
    way, faults = scene.ways[name], scene.stage.shop.faults
    scene.stage.faults(Fault(fault, operation, 0, 0))

    def is_stuck() -> bool:
        return operation in faults.seen

    ended = end_and_check(scene, way, is_stuck, number, f"{fault} in {operation}")
    assert ended.code == CODES[number]
    print(f"{ended.seconds:.2f} s")


@pytest.mark.parametrize("name", NAMES)
def test_asked_to_end_at_a_random_moment(scene: Scene, name: str) -> None:
    way, moments = scene.ways[name], random.Random(f"{SEED}/{name}")
    codes: list[int] = []
    for _ in range(scale(RANDOM_ENDS)):
        life = moments.uniform(0, way.seconds)
        where = f"{name}, after {life:.4f} s"
        codes.append(end_and_check(scene, way, after(life), signal.SIGTERM, where).code)
    print(f"{name}: exit codes {sorted(codes)}")
