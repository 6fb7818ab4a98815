"""One instance per data folder; SIGTERM reaches an idle loop; sleep and network are heard."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket, QNetworkInformation
from pytestqt.qtbot import QtBot

from shopsync_gui.ui.workers.instance import Instance
from shopsync_gui.ui.workers.listeners import Listeners
from shopsync_gui.ui.workers.signals import SystemSignals
from tests.ui.steps import Steps


def test_only_one_holds_the_folder_and_the_other_makes_it_show(
    tmp_path: Path, qtbot: QtBot, steps: Steps
) -> None:
    first, second = Instance(tmp_path), Instance(tmp_path)
    assert first.take()
    assert not second.take()
    shown: list[bool] = []
    first.show_requested.connect(lambda: shown.append(True))
    # another process: asking blocks, as it does before the second one's loop runs
    script = (
        "import sys, pathlib; from PySide6.QtCore import QCoreApplication\n"
        "from shopsync_gui.ui.workers.instance import Instance\n"
        "app = QCoreApplication([]); it = Instance(pathlib.Path(sys.argv[1]))\n"
        "sys.exit(0 if not it.take() and it.ask_to_show(8000) else 1)"
    )
    root = Path(__file__).resolve().parents[3]
    asking = subprocess.Popen([sys.executable, "-c", script, str(tmp_path)], cwd=root)
    steps.wait_for(lambda: asking.poll() is not None)
    assert asking.returncode == 0
    assert shown == [True]
    first.release()
    assert second.take()
    second.release()


def test_two_folders_are_two_programs(tmp_path: Path, qtbot: QtBot) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    one.mkdir()
    other.mkdir()
    first, second = Instance(one), Instance(other)
    assert first.take()
    assert second.take()
    assert first.name != second.name
    first.release()
    second.release()


def test_nobody_answers_for_a_folder_that_nobody_holds(tmp_path: Path, qtbot: QtBot) -> None:
    assert not Instance(tmp_path).ask_to_show(200)


def test_rubbish_on_the_socket_is_ignored(tmp_path: Path, qtbot: QtBot, steps: Steps) -> None:
    first = Instance(tmp_path)
    assert first.take()
    shown: list[bool] = []
    first.show_requested.connect(lambda: shown.append(True))
    socket = QLocalSocket()
    socket.connectToServer(first.name)
    assert socket.waitForConnected(2000)
    socket.write(b"x" * 5000)
    socket.flush()
    steps.wait_for(lambda: socket.state() == QLocalSocket.LocalSocketState.UnconnectedState)
    assert shown == []
    first.release()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_is_heard_while_the_loop_idles(number: signal.Signals, qtbot: QtBot) -> None:
    before = signal.getsignal(number)
    signals = SystemSignals()
    with qtbot.waitSignal(signals.ended, timeout=2000) as heard:
        os.kill(os.getpid(), number)
    assert heard.args == [number]
    signals.close()
    signals.deleteLater()
    assert signal.getsignal(number) == before


def test_waking_up_and_the_network_are_told_apart(qtbot: QtBot) -> None:
    listeners = Listeners()
    heard: list[str] = []
    listeners.woke.connect(lambda: heard.append("woke"))
    listeners.network_lost.connect(lambda: heard.append("lost"))
    listeners.network_returned.connect(lambda: heard.append("returned"))
    listeners.on_sleep(True)
    listeners.on_sleep(False)
    reach = QNetworkInformation.Reachability
    for value in (reach.Disconnected, reach.Unknown, reach.Online):
        listeners._on_reachability(value)
    assert heard == ["woke", "lost", "returned"]
