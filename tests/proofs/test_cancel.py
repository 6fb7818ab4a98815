"""Cancel, wherever a run is: it ends, the mirror is whole, and the next run does what was left."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest

from shopsync_gui.core.domain.errors import Cancelled
from shopsync_gui.core.domain.runs import Outcome
from shopsync_gui.sample.faults import Fault
from tests.proofs.scale import IS_WHOLE, SEED, scale
from tests.proofs.stage import Dump, Stage, dump, is_legal, staged

AT_ONCE = 1.0
"""Seconds from the wish to the end of the run."""
PLACES = 200
HANGING = (
    (False, "oauth", 0),
    (False, "ProductChanges", 0),
    (False, "ProductChanges", 2),
    (False, "ProductsById", 0),
    (False, "ProductIds", 4),
    (False, "InventoryItemIds", 8),
    (False, "Counts", 0),
    (True, "StartBulk", 0),
    (True, "PollBulk", 1),
    (True, "BulkFile", 0),
    (True, "BulkFile", 2),
    (True, "Locations", 0),
)
_numbers = count()


class Wish:
    """Cancels at the n-th look, or once something is true; knows when that was."""

    def __init__(self, is_time: Callable[[int], bool]) -> None:
        self._is_time = is_time
        self.looks = 0
        self.at: float | None = None

    def check(self) -> None:
        self.looks += 1
        if self.at is None and self._is_time(self.looks):
            self.at = time.monotonic()
        if self.at is not None:
            raise Cancelled


@pytest.fixture(scope="module")
def scene(
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[tuple[Stage, Path, Dump, dict[bool, Dump]]]:
    with staged(tmp_path_factory.mktemp("cancel")) as stage:
        base = stage.new_home("base")
        assert stage.sync(base).outcome is Outcome.DONE
        before = dump(base)
        stage.some_days_later()
        after: dict[bool, Dump] = {}
        for full in (False, True):
            home = stage.copy(base, f"after-{full}")
            assert stage.sync(home, full=full).outcome is Outcome.DONE
            after[full] = dump(home)
        yield stage, base, before, after


@pytest.mark.parametrize("full", [False, True])
def test_cancel_at_any_look_leaves_whole_kinds(
    scene: tuple[Stage, Path, Dump, dict[bool, Dump]], full: bool
) -> None:
    stage, base, before, after = scene
    wish = Wish(lambda _looks: False)
    stage.sync(stage.copy(base, "looks"), full=full, check=wish.check)
    places = random.Random(SEED).sample(range(1, wish.looks), min(scale(PLACES), wish.looks - 1))
    for place in places:
        home = stage.copy(base, "try")
        one = Wish(lambda looks, at=place: looks == at)
        result = stage.sync(home, full=full, check=one.check)
        assert result.outcome is Outcome.CANCELLED
        assert is_legal(dump(home), before, after[full]), f"look {place}"
        assert stage.sync(home, full=full).outcome is Outcome.DONE
        assert dump(home) == after[full], f"look {place}"


@pytest.mark.parametrize("place", HANGING, ids=lambda p: f"{p[1]}-{p[2]}")
def test_cancel_is_heard_while_a_server_hangs(
    scene: tuple[Stage, Path, Dump, dict[bool, Dump]], place: tuple[bool, str, int]
) -> None:
    stage, base, before, after = scene
    full, operation, skip = place
    home = stage.copy(base, f"hang-{next(_numbers)}")
    stage.faults(Fault("hang", operation, skip))
    wish = Wish(lambda _looks: stage.shop.faults.seen.count(operation) > skip)
    result = stage.sync(home, full=full, check=wish.check)
    assert wish.at is not None
    seconds = time.monotonic() - wish.at
    stage.faults()
    assert result.outcome is Outcome.CANCELLED
    assert is_legal(dump(home), before, after[full])
    if IS_WHOLE:  # a limit of time is for a quiet machine
        assert seconds < AT_ONCE
    print(f"{operation} {skip}: {seconds:.2f} s")
