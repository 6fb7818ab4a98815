"""Three ways to run over a changed shop: what is there before, what after, and how to judge.

A run that died or failed must leave each kind as it was or as it was to be, say so in the history,
and the next run must end in the same rows as one that nobody disturbed.
"""

from __future__ import annotations

import shutil
import time
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from shopsync_gui.core.domain.runs import Outcome
from shopsync_gui.core.jobs.run import interrupt_unfinished
from tests.proofs.deaths import Job, Nursery, sync_job
from tests.proofs.stage import Dump, Stage, dump, is_legal, run_rows, staged

PRODUCTS = 50
CHANGES = "changes"
EVERYTHING = "everything"
FIRST = "first"
NAMES = (CHANGES, EVERYTHING, FIRST)
_numbers = count()


@dataclass(frozen=True)
class Way:
    """One kind of run: from where, and what an undisturbed one ends in."""

    base: Path
    is_full: bool
    before: Dump
    after: Dump
    seconds: float


@dataclass(frozen=True)
class Scene:
    """The shop and the ways to run."""

    stage: Stage
    nursery: Nursery
    ways: dict[str, Way]

    def job(self, way: Way) -> Job:
        return sync_job(self.stage.clock.at, *(["--full"] if way.is_full else []))

    def home(self, way: Way) -> Path:
        return self.stage.copy(way.base, f"try-{next(_numbers)}")


@contextmanager
def ways(folder: Path) -> Generator[Scene]:
    """A shop in this process, and homes that are to be brought up to date with it."""
    with staged(folder, PRODUCTS) as stage, Nursery(folder) as nursery:
        new, base = stage.new_home("new"), stage.new_home("base")
        assert stage.sync(base).outcome is Outcome.DONE
        stage.some_days_later()
        found = Scene(stage, nursery, {})
        for name, start, full in (
            (CHANGES, base, False),
            (EVERYTHING, base, True),
            (FIRST, new, False),
        ):
            home = stage.copy(start, name)
            begun = time.monotonic()
            way = Way(start, full, dump(start), {}, 0.0)
            ended = nursery.run(found.job(way), home)
            assert ended.code == 0, ended.err
            seconds = time.monotonic() - begun
            found.ways[name] = Way(start, full, dump(start), dump(home), seconds)
        yield found


def check_after_death(
    scene: Scene,
    way: Way,
    home: Path,
    ended: str,
    where: str,
    legals: tuple[Outcome, ...] = (Outcome.INTERRUPTED, Outcome.DONE),
) -> None:
    """Nothing by halves, the history says so, and the next run ends where it would have."""
    found = dump(home)  # also: integrity_check and foreign_key_check
    assert is_legal(found, way.before, way.after), where
    if "Done." in ended:
        assert found == way.after, f"{where}: a run that was told as done is lost"
        assert run_rows(home)[-1][1] == Outcome.DONE.value, where
    earlier = len(run_rows(way.base))
    with scene.stage.house(home) as house:
        interrupt_unfinished(house)
    outcomes = [outcome for _, outcome, _ in run_rows(home)[earlier:]]
    assert outcomes in ([], *([legal.value] for legal in legals)), (where, outcomes)
    again = scene.stage.sync(home, full=way.is_full)
    assert again.outcome is Outcome.DONE, (where, again.error)
    assert dump(home) == way.after, where
    assert list((home / "spool").iterdir()) == [], where
    shutil.rmtree(home)
