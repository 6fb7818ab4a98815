"""Power cuts in the middle of runs: nothing damaged, no run lost that was told as done.

With less flushing than the program asks for the same cuts do lose and damage: that shows that the
proof can fail.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import apsw
import pytest

from shopsync_gui.core.db import database
from shopsync_gui.core.domain.errors import ShopSyncError
from shopsync_gui.core.domain.runs import EVERYTHING, Outcome, RunResult
from shopsync_gui.core.jobs.house import House
from shopsync_gui.core.jobs.run import RunOrder, run
from tests.proofs.powercut import Power, power
from tests.proofs.scale import SEED, scale
from tests.proofs.stage import Dump, Stage, dump, is_legal, run_rows, staged

CUTS = 100
CONTROLS = 60
RUNS = (False, True, False)
"""Whether each run of a try is a full one."""
_numbers = count()


@dataclass(frozen=True)
class Scene:
    """A home before, and after an undisturbed run."""

    stage: Stage
    base: Path
    dumps: list[Dump]
    """Before, and after each of ``RUNS``."""


@dataclass
class Tally:
    """What the cuts of one setting did."""

    cuts: int = 0
    damaged: int = 0
    lost: int = 0


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Scene]:
    with staged(tmp_path_factory.mktemp("power"), 50) as stage:
        base = stage.new_home("base")
        assert stage.sync(base).outcome is Outcome.DONE
        stage.some_days_later()
        dumps, home = [dump(base)], stage.copy(base, "after")
        for full in RUNS:
            assert stage.sync(home, full=full).outcome is Outcome.DONE
            dumps.append(dump(home))
        yield Scene(stage, base, dumps)


@pytest.fixture
def disk() -> Iterator[Power]:
    with power() as made:
        yield made


def cut_many(scene: Scene, disk: Power, cuts: int) -> Tally:
    """Cut the power so many times: at a random write, or as soon as a run says that it is done."""
    chance = random.Random(SEED)
    disk.on_after(None)
    assert run_all(scene, disk, scene.stage.copy(scene.base, "whole"), 0) == len(RUNS)
    total, tally = disk.writes, Tally()
    for number in range(cuts):
        home = scene.stage.copy(scene.base, f"cut-{next(_numbers)}")
        is_random = number % 2 == 0
        disk.on_after(chance.randrange(total) if is_random else None)
        told = run_all(scene, disk, home, 0 if is_random else chance.randint(1, len(RUNS)))
        tally.cuts += disk.is_off
        disk.cut(chance)
        disk.on_after(None)
        judge(scene, home, told, tally)
    print(f"{tally}, {total} writes")
    return tally


def run_all(scene: Scene, disk: Power, home: Path, last: int) -> int:
    """The runs of a try, until one of them fails; how many said that they were done.

    With ``last`` the power goes off when so many have said it.
    """
    told = 0
    with suppress(ShopSyncError, apsw.Error), scene.stage.house(home) as house:
        for full in RUNS:
            if sync(house, full=full).outcome is not Outcome.DONE:
                break
            told += 1
            if told == last:
                disk.is_off = True
    return told


def sync(house: House, *, full: bool) -> RunResult:
    """One run."""
    order = RunOrder("S", EVERYTHING, full)
    return run(house, order, check=lambda: None, report=lambda _p: None, started=lambda _n: None)


def judge(scene: Scene, home: Path, told: int, tally: Tally) -> None:
    """Switch the computer on again: is everything there, and does the next run heal the rest?"""
    try:
        with scene.stage.house(home):
            pass  # as the program starts
        for name in ("shopsync.db", "journal.db"):
            conn = apsw.Connection(str(home / name))
            assert conn.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            conn.close()
    except (ShopSyncError, AssertionError, apsw.Error):
        tally.damaged += 1
        return
    next_one = min(told + 1, len(RUNS))
    found, earlier = dump(home), len(run_rows(scene.base))
    rows = [outcome for _, outcome, _ in run_rows(home)[earlier:]]
    is_there = is_legal(found, scene.dumps[told], scene.dumps[next_one])
    if rows.count(Outcome.DONE.value) < told or not is_there:
        tally.lost += 1
        return
    again = scene.stage.sync(home, full=RUNS[next_one - 1])
    assert again.outcome is Outcome.DONE
    assert dump(home) == scene.dumps[next_one]


def test_no_power_cut_damages_or_loses_anything(scene: Scene, disk: Power) -> None:
    tally = cut_many(scene, disk, scale(CUTS))
    assert tally == Tally(cuts=scale(CUTS))


@pytest.mark.parametrize("setting", ["NORMAL", "OFF"])
def test_with_less_flushing_power_cuts_do_harm(
    scene: Scene, disk: Power, monkeypatch: pytest.MonkeyPatch, setting: str
) -> None:
    pragmas = tuple((k, setting if k == "synchronous" else v) for k, v in database._PRAGMAS)
    monkeypatch.setattr(database, "_PRAGMAS", pragmas)
    tally = cut_many(scene, disk, max(8, scale(CONTROLS)))
    assert tally.damaged + tally.lost
