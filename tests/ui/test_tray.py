"""The tray: its menu, its pictures, and the search for a place to sit."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QMenu, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from shopsync_gui.core.domain.views import StoreState
from shopsync_gui.ui.tray import _PICTURES, Tray, pause_until_tomorrow
from shopsync_gui.ui.workers.context import PageContext
from shopsync_gui.ui.workers.status import StatusKeeper
from tests.ui.conftest import PlanEngine
from tests.ui.fake_rows import NOW
from tests.ui.fake_services import FakeWorld
from tests.ui.steps import Steps


@pytest.fixture
def tray(context: PageContext, statuses: StatusKeeper) -> Iterator[Tray]:
    made = Tray(context, statuses)
    made.fill_menu()
    yield made
    made.close()
    made.deleteLater()


def _titles(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if action.text()]


def test_the_menu_offers_what_one_does_without_a_window(tray: Tray) -> None:
    assert _titles(tray.menu) == [
        "Open ShopSync",
        "Sync now",
        "Pause the daily sync",
        "Recent changes",
        "Next run: tonight 03:00 (02:00 UTC)",
        "Quit",
    ]


def test_open_and_quit_are_said(tray: Tray, steps: Steps, qtbot: QtBot) -> None:
    with qtbot.waitSignal(tray.open_requested):
        steps.choose_in_menu(tray.menu, "tray_open")
    with qtbot.waitSignal(tray.quit_requested):
        steps.choose_in_menu(tray.menu, "tray_quit")


def test_a_store_is_synced_from_the_tray(
    tray: Tray, steps: Steps, context: PageContext, plan_engine: PlanEngine, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(context.engine.run_ended, timeout=10_000):
        steps.choose_in_menu(tray.menu, "tray_sync_NORD")


def test_the_daily_sync_is_paused_and_resumed(tray: Tray, steps: Steps, world: FakeWorld) -> None:
    steps.choose_in_menu(tray.menu, "tray_pause_hour")
    steps.wait_for(lambda: world.settings.paused_until == NOW.replace(hour=10))
    steps.choose_in_menu(tray.menu, "tray_resume")
    steps.wait_for(lambda: world.settings.paused_until is None)
    steps.choose_in_menu(tray.menu, "tray_pause_resume")
    steps.wait_for(
        lambda: world.settings.paused_until is not None and world.settings.paused_until.year == 9999
    )


def test_tomorrow_begins_at_midnight_where_the_owner_is() -> None:
    assert pause_until_tomorrow(NOW) == datetime(2026, 11, 21, 23, 0, tzinfo=UTC)


def test_each_state_has_a_picture_of_its_own_shape() -> None:
    shown = [StoreState.OK, StoreState.WORKING, StoreState.PAUSED, StoreState.OFFLINE]
    shown += [StoreState.ATTENTION, StoreState.ERROR]
    assert len({_PICTURES[state][0] for state in shown}) == len(shown)


def test_the_tooltip_is_the_status_sentence(tray: Tray) -> None:
    assert tray.tooltip() == "Atelier Nord: Up to date · yesterday 22:12"


def test_a_tray_that_comes_late_is_found_and_one_that_never_comes_is_said(
    tray: Tray, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    found: list[bool] = []
    tray.found.connect(found.append)
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", staticmethod(lambda: False))
    tray.start()
    for _ in range(30):
        assert found == []
        tray._timer.timeout.emit()
    assert found == [False]
    assert not tray.is_there
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", staticmethod(lambda: True))
    monkeypatch.setattr(QSystemTrayIcon, "show", lambda _icon: None)  # there is no place to draw
    tray.start()
    assert found == [False, True]
    assert tray.is_there
