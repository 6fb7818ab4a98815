"""The engine process killed under a living window: it says so, starts another, loses nothing."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from shopsync_gui.bootstrap import build
from shopsync_gui.core.domain.runs import Outcome
from shopsync_gui.core.domain.stores import AccessKind, StoreDraft
from shopsync_gui.ui.workers.engine import EngineWorker
from tests.proofs.scale import SEED, scale
from tests.ui.desk import PATIENCE, Desk, engine_pid

ROOT = Path(__file__).resolve().parents[2]
KILLS = 100
LONGEST = 1_200
"""Milliseconds; a full sync of the sample shop takes less."""


def test_an_engine_killed_at_any_moment_is_started_again_and_nothing_is_lost(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    building = build({**os.environ, "SHOPSYNC_HOME": str(home)})
    building.services.access.add_store(
        StoreDraft("SAMPLE", "", AccessKind.SAMPLE), None, session_ok=False
    )
    desk = Desk(qapp, qtbot, building)
    engine = desk.program.context.engine
    try:
        engine.sync("SAMPLE")
        desk.wait_runs(1)
        before = _records(home)
        moments = random.Random(SEED)
        told = interrupted = 0
        for _ in range(scale(KILLS)):
            engine.sync("SAMPLE", full=True)
            _kill_after(desk, engine, moments.randrange(LONGEST))
            qtbot.waitUntil(lambda: not engine.running_stores(), timeout=PATIENCE)
            qtbot.waitUntil(lambda: desk.runs()[0].outcome is not Outcome.RUNNING, timeout=PATIENCE)
            newest = desk.runs()[0]
            assert newest.outcome in (Outcome.DONE, Outcome.INTERRUPTED)
            if newest.outcome is Outcome.INTERRUPTED:
                interrupted += 1
                qtbot.waitUntil(lambda: "interrupted" in _words(desk), timeout=PATIENCE)
                told += 1
        assert told == interrupted > 0
        engine.sync("SAMPLE", full=True)
        qtbot.waitUntil(lambda: not engine.running_stores(), timeout=PATIENCE)
        assert desk.runs()[0].outcome is Outcome.DONE
        assert _records(home) == before
        print(f"{scale(KILLS)} kills, {interrupted} of a run that was going on; each was told")
    finally:
        assert desk.program.end()
        building.close()


def _kill_after(desk: Desk, engine: EngineWorker, milliseconds: int) -> None:
    """Kill the engine that then lives, and wait until the window knows."""
    with desk.qtbot.waitSignal(engine.engine_died, timeout=PATIENCE):
        QTimer.singleShot(milliseconds, lambda: os.kill(engine_pid(), signal.SIGKILL))


def _words(desk: Desk) -> str:
    labels = desk.program.window.findChildren(QLabel)
    return " ".join(label.text() for label in labels if label.isVisible())


def _records(home: Path) -> str:
    """Rows without the times at which runs ended.

    Read by another process: a second SQLite in this one would, when it closes the file, take away
    the locks that the program has on it.
    """
    script = (
        "import pathlib, sys; from tests.proofs.stage import dump;"
        "found = dump(pathlib.Path(sys.argv[1]));"
        "print([r for kind in found.values() for r in kind if r[0] != 'sync_state'])"
    )
    call = [sys.executable, "-c", script, str(home)]
    done = subprocess.run(call, cwd=ROOT, capture_output=True, text=True, check=True)
    return done.stdout
