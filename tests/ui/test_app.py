"""The program as a process: one instance, a clean end by SIGTERM, the crash hook."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from shopsync_gui.core.domain.services import Services
from shopsync_gui.ui import app
from shopsync_gui.ui.app import Program, WindowArguments
from shopsync_gui.ui.workers.language import Language
from tests.ui import fake_pages
from tests.ui.conftest import PlanEngine
from tests.ui.fake_pages import FakeDialog
from tests.ui.fake_services import FakeWorld
from tests.ui.steps import Steps

HERE = Path(__file__).resolve()


def _start(folder: Path, *more: str) -> subprocess.Popen[bytes]:
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": str(HERE.parents[2]),
        "PYTHONWARNINGS": "error",
    }
    command = [sys.executable, str(HERE.with_name("fake_program.py")), str(folder), *more]
    return subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )


def test_the_second_start_shows_the_first_and_sigterm_ends_it_within_five_seconds(
    tmp_path: Path, qtbot: QtBot, steps: Steps
) -> None:
    first = _start(tmp_path)
    try:
        lock = tmp_path / "data" / "shopsync.lock"
        steps.wait_for(lock.exists)
        second = _start(tmp_path)
        _out, errors = second.communicate(timeout=30)
        assert second.returncode == 0, errors
        assert first.poll() is None
        before = time.monotonic()
        first.send_signal(signal.SIGTERM)
        _out, errors = first.communicate(timeout=10)
        assert first.returncode == 0, errors
        assert time.monotonic() - before < 5
        assert b"Traceback" not in errors
        assert b"QThread" not in errors
        assert not lock.exists()
    finally:
        first.kill()
        first.communicate()


@pytest.fixture
def program(
    qapp: QApplication,
    services: Services,
    plan_engine: PlanEngine,
    monkeypatch: pytest.MonkeyPatch,
    english: Language,
) -> Iterator[Program]:
    fake_pages.install(monkeypatch)
    made = Program(qapp, services, WindowArguments())
    made.start()
    yield made
    assert made.end()
    made.deleteLater()
    english.remove()
    english.install("en")


def test_the_window_opens_with_the_first_page(program: Program, steps: Steps) -> None:
    steps.wait_for(lambda: program.window.page_name == "home")
    assert program.window.isVisible()


def test_an_exception_nobody_caught_opens_the_error_dialog(
    program: Program, steps: Steps, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    app._install_hooks(program)
    steps.wait_for(lambda: program.window.page_name == "home")
    error = ValueError("unexpected thing")
    sys.excepthook(ValueError, error, None)
    dialog = steps.dialog(FakeDialog, "error_dialog")
    steps.press(dialog, "close")


def test_dark_and_another_language_are_taken_over_while_the_program_runs(
    program: Program, steps: Steps, world: FakeWorld
) -> None:
    steps.wait_for(lambda: program.window.page_name == "home")
    steps.go_to(program.window, "Sync history")
    old = program.window
    program.window.open_settings()
    dialog = steps.dialog(name="settings_dialog")
    steps.choose(dialog, "appearance", "Dark")
    steps.wait_for(lambda: world.settings.appearance == "dark")
    assert program.window.palette().window().color().lightness() < 60
    steps.choose(dialog, "language", "Français")
    steps.wait_for(lambda: program.window is not old and program.window.isVisible())
    assert program.window.page_name == "sync_history"
    assert QLocale().language() == QLocale.Language.French


def test_quitting_from_the_store_menu_ends_the_loop_though_the_window_would_stay(
    program: Program, steps: Steps, monkeypatch: pytest.MonkeyPatch
) -> None:
    ended: list[int] = []
    # the real call would end the loops of all later tests too; the process test has it
    monkeypatch.setattr(QApplication, "exit", lambda *codes: ended.append(codes[-1]))
    steps.wait_for(lambda: program.window.page_name == "home")
    steps.press(program.window, "store_button")
    menu = steps.find(program.window, QMenu, "store_menu")
    steps.choose_in_menu(menu, "quit")
    assert ended == [0]
    assert program.window.isVisible()
