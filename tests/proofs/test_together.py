"""Several programs on one home at the same time: one run, one window, and nobody sees a lock."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from shopsync_gui.bootstrap import build
from shopsync_gui.core.domain.stores import AccessKind, StoreDraft
from tests.proofs.deaths import ROOT
from tests.proofs.scale import scale
from tests.proofs.stage import run_rows

TRIES = 1000
ROUNDS = 50
STARTS = 12


def actor(name: str, *words: object) -> subprocess.Popen[str]:
    """A script of ``tests/proofs/actors`` that waits for its start."""
    return subprocess.Popen(
        [sys.executable, "-m", f"tests.proofs.actors.{name}", *(str(word) for word in words)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def race(processes: Sequence[subprocess.Popen[str]]) -> list[dict[str, int]]:
    """Let them go together; what each of them met."""
    for process in processes:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
    for process in processes:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    found: list[dict[str, int]] = []
    for process in processes:
        out, err = process.communicate(timeout=600)
        assert process.returncode == 0, err
        assert err == ""
        found.append(json.loads(out))
    return found


def new_home(folder: Path) -> Path:
    """A home with the store S."""
    building = build({**os.environ, "SHOPSYNC_HOME": str(folder)})
    draft = StoreDraft("S", "", AccessKind.SAMPLE)
    building.services.access.add_store(draft, None, session_ok=False)
    building.close()
    return folder


def test_one_run_at_a_time_and_nobody_sees_a_locked_database(tmp_path: Path) -> None:
    home = new_home(tmp_path / "house")
    each = scale(TRIES) // 2
    hows = ("sync", "sync", "window")
    syncs = race([actor("racer", home, each, how) for how in hows])
    windows, met = syncs.pop(), Counter[str]()
    for found in syncs:
        met.update(found)
    print(f"syncs: {dict(met)}; window: {windows}")
    assert set(met) <= {"tries", "won", "busy", "not the only run"}
    assert met["not the only run"] == 0
    assert met["won"] + met["busy"] == met["tries"] == each * 2
    assert met["won"]
    assert met["busy"]
    assert windows == {"tries": each, "marked": 0}
    assert [outcome for _, outcome, _ in run_rows(home)] == ["done"] * met["won"]


def test_without_the_lock_runs_overlap(tmp_path: Path) -> None:
    """A control: the same race without the lock is seen by the same questions."""
    home = new_home(tmp_path / "house")
    met = Counter[str]()
    for found in race([actor("racer", home, 50, "careless") for _ in range(2)]):
        met.update(found)
    print(f"without the lock: {dict(met)}")
    assert met["overlaps"]
    assert met["not the only run"]


class Starter:
    """A program that starts over and over."""

    def __init__(self) -> None:
        self.process = actor("starter")

    def tell(self, text: str) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(text + "\n")
        self.process.stdin.flush()

    def hear(self) -> str:
        assert self.process.stdout is not None
        return self.process.stdout.readline().strip()

    def end(self) -> list[str]:
        """What it complained of; Qt finds a file of this very moment to be of the future."""
        lines = self.process.communicate(timeout=30)[1].splitlines()
        return [line for line in lines if "modification time in the future" not in line]


def test_of_twelve_starts_exactly_one_wins(tmp_path: Path) -> None:
    """Every second winner is killed: the next twelve find what it left, and one of them wins."""
    starters = [Starter() for _ in range(STARTS)]
    assert [s.hear() for s in starters] == ["ready"] * STARTS
    rounds = max(4, scale(ROUNDS))
    for number in range(rounds):
        home = tmp_path / f"home-{number // 4}"  # a new one for each fourth round
        for starter in starters:
            starter.tell(str(home))
        answers = [s.hear() for s in starters]
        assert sorted(answers) == ["0"] * (STARTS - 1) + ["1"], (number, answers)
        winner = answers.index("1")
        if number % 2 == 0:
            starters[winner].process.kill()
            assert starters[winner].end() == []
            starters[winner] = Starter()
            assert starters[winner].hear() == "ready"
        for at, starter in enumerate(starters):
            if number % 2 or at != winner:
                starter.tell("go")
                assert starter.hear() == "free"
    print(f"{rounds} rounds of {STARTS} starts: one instance each")
    assert [s.end() for s in starters] == [[]] * STARTS
