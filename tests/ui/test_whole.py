"""The whole program: real pages, real databases, the real engine process, the sample shop.

Buttons are pressed as a person would; only the wall clock is moved by hand.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from shopsync_gui.bootstrap import Building, build
from shopsync_gui.core.domain.runs import Outcome, Trigger
from shopsync_gui.core.domain.stores import AccessKind, StoreDraft
from shopsync_gui.sample.process import SampleProcess
from shopsync_gui.ui.app import WindowArguments
from tests.ui.desk import PATIENCE, Desk, engine_pid


@pytest.fixture
def building() -> Iterator[Building]:
    made = build(dict(os.environ))
    yield made
    made.close()


@pytest.fixture
def desk(qapp: QApplication, qtbot: QtBot, building: Building) -> Iterator[Desk]:
    building.services.access.add_store(
        StoreDraft("SAMPLE", "", AccessKind.SAMPLE), None, session_ok=False
    )
    made = Desk(qapp, qtbot, building)
    yield made
    assert made.program.end()


def rows_of(page: QWidget, name: str) -> int:
    table = page.findChild(QTableView, name)
    return 0 if table is None else table.model().rowCount()


def test_the_first_start_leads_to_a_living_sample_shop(
    qapp: QApplication, qtbot: QtBot, building: Building
) -> None:
    desk = Desk(qapp, qtbot, building)
    desk.press("try_sample")
    runs = desk.wait_runs(1)
    assert runs[0].outcome is Outcome.DONE
    assert runs[0].counts["products"].created == 300
    assert desk.program.end()


def test_sync_products_now_fills_the_lists_and_the_history(desk: Desk) -> None:
    desk.press("sync_products_now")
    runs = desk.wait_runs(1)
    assert runs[0].trigger is Trigger.MANUAL
    desk.go(2)
    window = desk.program.window
    desk.qtbot.waitUntil(lambda: rows_of(window, "products_table") == 300, timeout=PATIENCE)
    search = desk.find(QWidget, "products_page").findChild(QLineEdit, "search_field")
    desk.qtbot.keyClicks(search, "candle")
    desk.qtbot.waitUntil(lambda: 0 < rows_of(window, "products_table") < 100, timeout=PATIENCE)
    desk.go(3)
    desk.qtbot.waitUntil(lambda: rows_of(window, "sync_history_table") == 1, timeout=PATIENCE)


def test_each_switch_of_the_store_card_does_what_it_says(desk: Desk) -> None:
    desk.press("sync_products_now")
    desk.wait_runs(1)
    desk.go(5)
    store = desk.services.reader.stores

    def click(name: str) -> None:
        box = desk.find(QCheckBox, name)
        desk.qtbot.waitUntil(box.isEnabled, timeout=PATIENCE)
        box.click()

    for name in ("auto_sync", "background", "metafields"):
        before = getattr(store()[0].settings, name)
        click(name)
        desk.qtbot.waitUntil(
            lambda n=name, b=before: getattr(store()[0].settings, n) is not b, timeout=PATIENCE
        )
    desk.qtbot.keyClick(desk.program.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    desk.qtbot.waitUntil(lambda: not store()[0].settings.metafields, timeout=PATIENCE)


def test_in_the_foreground_a_dialog_shows_the_run(desk: Desk) -> None:
    desk.services.writer.set_setting("SAMPLE", "background", "off")
    desk.program.context.announce_areas("stores", store="SAMPLE")
    context = desk.program.context
    desk.qtbot.waitUntil(
        lambda: context.store is not None and not context.store.settings.background,
        timeout=PATIENCE,
    )
    seen: list[bool] = []
    context.engine.progressed.connect(
        lambda _p: seen.append(
            desk.program.window.findChild(QDialog, "progress_dialog") is not None
        )
    )
    desk.press("sync_products_now")
    desk.wait_runs(1)
    assert any(seen)


def test_the_daily_sync_survives_every_jump_of_the_clock(desk: Desk) -> None:
    desk.press("sync_products_now")
    desk.wait_runs(1)
    desk.services.writer.set_setting("SAMPLE", "auto_sync", "on")
    tomorrow = (datetime.now(UTC) + timedelta(days=1)).replace(hour=1, minute=59, second=0)
    desk.time = tomorrow
    desk.tick()
    assert len(desk.runs()) == 1
    desk.time = tomorrow + timedelta(minutes=2)
    desk.tick()
    runs = desk.wait_runs(2)
    assert runs[0].trigger is Trigger.SCHEDULE
    for jump in (-31, 1, 5, 600):  # the clock goes back, and 02:00 passes again
        desk.time = tomorrow + timedelta(minutes=jump)
        desk.tick()
        assert not desk.program.context.engine.running_stores()
    desk.time = tomorrow + timedelta(days=3, hours=7)  # the laptop slept
    desk.tick()
    desk.wait_runs(3)
    desk.tick()
    assert not desk.program.context.engine.running_stores()
    assert len(desk.runs()) == 3


def test_an_engine_that_is_killed_is_started_again(desk: Desk) -> None:
    desk.press("sync_products_now")
    desk.wait_runs(1)
    engine = desk.program.context.engine
    with desk.qtbot.waitSignal(engine.engine_died, timeout=PATIENCE):
        os.kill(engine_pid(), signal.SIGKILL)
    desk.press("sync_products_now")
    assert desk.wait_runs(2)[0].outcome is Outcome.DONE


@pytest.mark.parametrize("way", [AccessKind.TOKEN, AccessKind.CLIENT_CREDENTIALS])
def test_a_shop_is_connected_by_the_wizard_and_synced(
    qapp: QApplication,
    qtbot: QtBot,
    building: Building,
    tmp_path: Path,
    way: AccessKind,
    request: pytest.FixtureRequest,
) -> None:
    """Without a keyring: for this session only, and wrong details first."""
    shop = SampleProcess.start(tmp_path / "elsewhere")
    request.addfinalizer(shop.stop)
    desk = Desk(qapp, qtbot, building, WindowArguments(developer=True))
    desk.press("connect_shop_button")
    wizard: QDialog = desk.find(QDialog, "connect_wizard")

    def field(name: str, typed: str) -> None:
        line = wizard.findChild(QLineEdit, name)
        assert line is not None
        line.clear()
        qtbot.keyClicks(line, typed)

    def onward() -> None:
        button = wizard.findChild(QPushButton, "wizard_next")
        assert button is not None
        qtbot.waitUntil(button.isEnabled, timeout=PATIENCE)
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def report() -> str:
        labels = wizard.findChildren(QLabel)
        return "\n".join(label.text() for label in labels if label.isVisible())

    by_token = way is AccessKind.TOKEN
    choice = wizard.findChild(QRadioButton, f"way_{way.value}")
    assert choice is not None
    choice.click()
    onward()
    field("shop_address", shop.address)
    if not by_token:
        field("client_id", "sample-client")
    field("secret", "wrong")
    session = wizard.findChild(QCheckBox, "session_only")
    assert session is not None
    qtbot.waitUntil(session.isVisible, timeout=PATIENCE)
    session.click()
    onward()
    qtbot.waitUntil(lambda: "Not signed in" in report(), timeout=PATIENCE)
    qtbot.mouseClick(wizard.findChild(QPushButton, "wizard_back"), Qt.MouseButton.LeftButton)
    field("secret", "sample-shop-token" if by_token else "sample-client-secret")
    onward()
    qtbot.waitUntil(lambda: "We will only read." in report(), timeout=PATIENCE)
    onward()
    runs = desk.wait_runs(1)
    assert runs[0].outcome is Outcome.DONE
    assert desk.services.reader.stores()[0].access is way
    assert desk.program.end()
