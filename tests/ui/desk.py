"""A person in front of the whole program: real pages, databases, engine process and sample shop."""

from __future__ import annotations

import dataclasses
import os
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from shopsync_gui.bootstrap import Building
from shopsync_gui.core.domain.runs import Outcome, RunRow
from shopsync_gui.core.domain.services import Services
from shopsync_gui.core.domain.views import RunQuery
from shopsync_gui.ui.app import Program, WindowArguments

PATIENCE = 20_000


class _MovedMachine:
    """The real machine with another wall clock."""

    def __init__(self, real: Any, now: Callable[[], datetime]) -> None:
        self._real = real
        self.now = now

    def __getattr__(self, name: str) -> Any:
        return getattr(self._real, name)


class Desk:
    """A person in front of the program."""

    def __init__(
        self,
        app: QApplication,
        qtbot: QtBot,
        building: Building,
        arguments: WindowArguments = WindowArguments(),  # noqa: B008 - frozen
    ) -> None:
        self.time: datetime | None = None
        real = building.services
        machine: Any = _MovedMachine(real.machine, self.now)
        self.services: Services = dataclasses.replace(real, machine=machine)
        self.qtbot = qtbot
        self.program = Program(app, self.services, arguments)
        self.program.start()
        qtbot.waitUntil(lambda: self.program.window.is_loaded, timeout=PATIENCE)

    def now(self) -> datetime:
        return self.time or datetime.now(UTC)

    def find(self, kind: type[Any], name: str) -> Any:
        window = self.program.window
        self.qtbot.waitUntil(lambda: window.findChild(kind, name) is not None, timeout=PATIENCE)
        return window.findChild(kind, name)

    def press(self, name: str) -> None:
        button = self.find(QPushButton, name)
        self.qtbot.waitUntil(button.isEnabled, timeout=PATIENCE)
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def go(self, number: int) -> None:
        key = Qt.Key(Qt.Key.Key_0 + number)
        self.qtbot.keyClick(self.program.window, key, Qt.KeyboardModifier.ControlModifier)

    def runs(self) -> tuple[RunRow, ...]:
        reader = self.services.reader
        stores = reader.stores()
        if not stores:
            return ()
        return reader.run_rows(tuple(reader.run_ids(RunQuery(stores[0].id))))

    def wait_runs(self, count: int) -> tuple[RunRow, ...]:
        def over() -> bool:
            runs = self.runs()
            return len(runs) == count and runs[0].outcome is not Outcome.RUNNING

        self.qtbot.waitUntil(over, timeout=PATIENCE)
        engine = self.program.context.engine
        self.qtbot.waitUntil(lambda: not engine.running_stores(), timeout=PATIENCE)
        return self.runs()

    def tick(self) -> None:
        """The schedule's timer fires and its question is answered."""
        schedule = self.program._schedule
        timer = schedule.findChild(QTimer)
        assert timer is not None
        timer.timeout.emit()
        self.qtbot.waitUntil(lambda: not schedule._is_asking, timeout=PATIENCE)


def engine_pid() -> int:
    """The engine process of this program."""
    found: list[int] = []
    for pid in (int(p.name) for p in Path("/proc").iterdir() if p.name.isdigit()):
        try:
            words = Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")
            parent = Path(f"/proc/{pid}/stat").read_text("utf-8").rsplit(")", 1)[1].split()[1]
        except OSError:
            continue
        if b"engine" in words and int(parent) == os.getpid():
            found.append(pid)
    assert len(found) == 1
    return found[0]
