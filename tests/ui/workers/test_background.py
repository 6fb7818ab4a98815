"""Work leaves the GUI thread and its results come back to it."""

from __future__ import annotations

import threading
from functools import partial

import pytest
from PySide6.QtCore import QObject, Slot
from pytestqt.qtbot import QtBot

from shopsync_gui.core.domain.errors import DatabaseBusy, ShopSyncError
from shopsync_gui.core.domain.services import Services
from shopsync_gui.core.domain.wire import Changed
from shopsync_gui.ui.workers.background import Background
from tests.ui.fake_services import FakeWorld
from tests.ui.steps import Steps


class Receiver(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.got: list[object] = []
        self.errors: list[object] = []
        self.threads: list[threading.Thread] = []

    @Slot(object)
    def take(self, value: object) -> None:
        self.got.append(value)
        self.threads.append(threading.current_thread())

    @Slot(object)
    def fail(self, error: object) -> None:
        self.errors.append(error)


class NoQObject:
    def take(self, _value: object) -> None:
        raise AssertionError("nobody could know whether this still exists")


def _thread_name(_services: Services) -> str:
    return threading.current_thread().name


def test_a_read_runs_elsewhere_and_its_result_arrives_in_the_gui_thread(
    background: Background, steps: Steps
) -> None:
    receiver = Receiver()
    idents: list[int] = []

    def read(services: Services) -> int:
        idents.append(threading.get_ident())
        return len(services.reader.stores())

    background.query(read, receiver.take)
    steps.wait_for(lambda: receiver.got)
    assert receiver.got == [1]
    assert idents[0] != threading.get_ident()
    assert receiver.threads == [threading.main_thread()]


def test_a_lambda_or_a_partial_as_receiver_is_refused(background: Background) -> None:
    receiver = Receiver()
    with pytest.raises(TypeError):
        background.query(_thread_name, lambda _: None)
    with pytest.raises(TypeError):
        background.query(_thread_name, partial(receiver.take))
    with pytest.raises(TypeError):
        background.query(_thread_name, NoQObject().take)


def test_a_result_for_a_window_that_is_gone_is_dropped(
    background: Background, steps: Steps, world: FakeWorld
) -> None:
    world.hold.clear()
    gone, alive = Receiver(), Receiver()
    got = gone.got
    background.change(lambda s: s.writer.set_app_settings(world.settings), gone.take)
    del gone
    world.hold.set()
    background.change(lambda _s: "later", alive.take)
    steps.wait_for(lambda: alive.got)
    assert got == []


def test_an_error_goes_to_the_one_who_asked_else_to_everyone(
    background: Background, steps: Steps, world: FakeWorld
) -> None:
    receiver, everyone = Receiver(), Receiver()
    background.failed.connect(everyone.take)
    world.fail_with = DatabaseBusy("busy")
    background.query(lambda s: s.reader.stores(), receiver.take, receiver.fail)
    steps.wait_for(lambda: receiver.errors)
    assert everyone.got == []
    world.fail_with = DatabaseBusy("busy")
    background.query(lambda s: s.reader.stores(), receiver.take)
    steps.wait_for(lambda: everyone.got)
    assert isinstance(everyone.got[0], DatabaseBusy)
    assert receiver.got == []


def test_an_unexpected_exception_becomes_an_error_with_words(
    background: Background, steps: Steps, caplog: pytest.LogCaptureFixture
) -> None:
    receiver = Receiver()

    def broken(_services: Services) -> int:
        raise ZeroDivisionError("by nought")

    background.query(broken, receiver.take, receiver.fail)
    steps.wait_for(lambda: receiver.errors)
    error = receiver.errors[0]
    assert isinstance(error, ShopSyncError)
    assert error.code == "unexpected"
    assert "ZeroDivisionError" in caplog.text


def test_a_change_announces_what_it_touched_once(background: Background, qtbot: QtBot) -> None:
    receiver = Receiver()
    background.changed.connect(receiver.take)
    with qtbot.waitSignal(background.changed, timeout=5000):
        background.change(lambda _s: None, store="NORD", areas=("settings", "stores"))
    assert receiver.got == [Changed(store="NORD", areas=("settings", "stores"))]


def test_a_write_behind_a_running_apply_says_that_it_waits_and_reads_go_on(
    background: Background, steps: Steps, world: FakeWorld
) -> None:
    world.hold.clear()
    waits, receiver = Receiver(), Receiver()
    background.waiting.connect(waits.take)
    background.change(lambda s: s.writer.set_app_settings(world.settings))
    steps.wait_for(lambda: waits.got == [True])
    background.query(lambda s: len(s.reader.stores()), receiver.take)
    steps.wait_for(lambda: receiver.got == [1])
    assert background.is_busy, "the write still waits"
    world.hold.set()
    steps.wait_for(lambda: waits.got == [True, False])
    assert not background.is_busy


def test_slow_things_run_in_a_short_named_thread_that_closes_its_connections(
    background: Background, steps: Steps, world: FakeWorld
) -> None:
    receiver = Receiver()
    background.apart(_thread_name, receiver.take, name="vault")
    steps.wait_for(lambda: receiver.got)
    assert receiver.got == ["vault"]
    assert world.threads == ["vault"]


def test_closing_ends_the_threads_and_their_connections(
    services: Services, world: FakeWorld, qtbot: QtBot
) -> None:
    made = Background(services)
    receiver = Receiver()
    made.query(lambda s: len(s.reader.stores()), receiver.take)
    assert made.close()
    assert len(world.threads) == 2
    made.query(lambda s: len(s.reader.stores()), receiver.take)
    assert not made.is_busy
    made.deleteLater()
