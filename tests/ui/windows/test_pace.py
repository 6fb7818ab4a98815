"""The rate and the time left are plain arithmetic over what was drawn."""

from __future__ import annotations

import pytest

from shopsync_gui.core.domain.runs import Progress
from shopsync_gui.ui.windows.pace import Pace, PaceNow


def _at(done: int, total: int | None = 1000, phase: str = "fetching") -> Progress:
    return Progress(1, "NORD", "products", phase, done, total)


def test_the_rate_and_the_rest_follow_from_the_last_seconds() -> None:
    pace = Pace()
    assert pace.feed(_at(0), 0.0) == PaceNow(None, None)
    assert pace.feed(_at(100), 1.0) == PaceNow(100.0, 9.0)
    now = pace.feed(_at(600), 2.0)
    assert now.rate == pytest.approx(300)
    assert now.seconds_left == pytest.approx(400 / 300)


def test_a_new_phase_starts_anew_and_without_a_total_there_is_no_rest() -> None:
    pace = Pace()
    pace.feed(_at(0), 0.0)
    pace.feed(_at(500), 1.0)
    assert pace.feed(_at(5, None, "applying"), 2.0) == PaceNow(None, None)
    now = pace.feed(_at(25, None, "applying"), 3.0)
    assert now == PaceNow(20.0, None)


def test_a_stall_slows_the_rate_down() -> None:
    pace = Pace()
    pace.feed(_at(0), 0.0)
    quick = pace.feed(_at(100), 1.0)
    slow = pace.feed(_at(100), 5.0)
    assert quick.rate is not None
    assert slow.rate is not None
    assert slow.rate < quick.rate
