"""Two hours of an engine with a run a minute, without the minutes between: nothing grows."""

from __future__ import annotations

import json
import os
import urllib.request
from pathlib import Path

from shopsync_gui.core.domain import wire
from shopsync_gui.core.domain.runs import EVERYTHING, Outcome, Trigger
from shopsync_gui.sample.process import SampleProcess
from tests.core.jobs.pipe import Pipe
from tests.proofs.scale import scale
from tests.proofs.test_bounds import Desk

RUNS = 120
WARM = 5
"""Runs after which caches and libraries have what they want."""
GROWTH_MB = 20.0
_PAGE_MB = os.sysconf("SC_PAGE_SIZE") / (1 << 20)


def test_an_engine_that_syncs_for_two_hours_does_not_grow(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    os.environ["SHOPSYNC_TOKEN_A"] = "sample-shop-token"
    pipe = Pipe(tmp_path / "home")
    try:
        seen: list[tuple[float, int]] = []
        for number in range(WARM + scale(RUNS)):
            _edit(desk.shop, days=1)
            order = wire.Sync(
                order=number,
                store="A",
                kinds=EVERYTHING,
                full=number % 10 == 0,
                trigger=Trigger.MANUAL,
            )
            pipe.order(order)
            ended = pipe.until(wire.RunEnded)[-1]
            assert isinstance(ended, wire.RunEnded)
            assert ended.result.outcome in (Outcome.DONE, Outcome.DONE_LEFT_OUT)
            seen.append(_used(pipe.process.pid))
        first, last = seen[WARM - 1], seen[-1]
        print(
            f"{scale(RUNS)} runs: {first[0]:.1f} MB, then {last[0]:.1f} MB;"
            f" open files {first[1]}, then {last[1]}"
        )
        assert last[0] - first[0] < GROWTH_MB
        assert last[1] == first[1]
    finally:
        del os.environ["SHOPSYNC_TOKEN_A"]
        pipe.end()
        desk.shop.stop()


def _used(process: int) -> tuple[float, int]:
    """Megabytes in memory and number of open files."""
    pages = int(Path(f"/proc/{process}/statm").read_text("ascii").split()[1])
    return pages * _PAGE_MB, sum(1 for _ in Path(f"/proc/{process}/fd").iterdir())


def _edit(shop: SampleProcess, days: int) -> None:
    request = urllib.request.Request(
        f"{shop.address}/sample/edit",
        data=json.dumps({"action": "evolve", "days": days}).encode(),
        headers={"Content-Type": "application/json"},
    )
    with urllib.request.urlopen(request) as answer:
        answer.read()
