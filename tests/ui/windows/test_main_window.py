"""The main window, as a person uses it: pages, search, sync, banners, stores, closing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QProgressBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from shopsync_gui.core.domain.errors import DatabaseBusy, NoToken
from shopsync_gui.core.domain.runs import Trigger
from shopsync_gui.core.domain.stores import AccessKind, StoreSettings
from shopsync_gui.ui.widgets.cards import Banner
from shopsync_gui.ui.windows.main import MainWindow
from shopsync_gui.ui.windows.sidebar import Sidebar
from shopsync_gui.ui.workers.context import PageContext
from shopsync_gui.ui.workers.language import Language
from shopsync_gui.ui.workers.status import StatusKeeper
from tests.ui import fake_pages
from tests.ui.conftest import PlanEngine
from tests.ui.fake_pages import FakeDialog, FakePage
from tests.ui.fake_rows import make_store
from tests.ui.fake_services import FakeWorld
from tests.ui.steps import Steps

PAGES = ("home", "products", "sync_history", "log_entries", "store_card")
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(
    context: PageContext, statuses: StatusKeeper, monkeypatch: pytest.MonkeyPatch, steps: Steps
) -> Iterator[MainWindow]:
    fake_pages.install(monkeypatch)
    made = MainWindow(context)
    statuses.loaded.connect(made.set_loaded)
    steps.open(made)
    statuses.start()
    steps.wait_for(lambda: made.is_loaded)
    yield made
    made.end()


def _page(window: MainWindow, name: str) -> FakePage:
    page = window.page(name)
    assert page is not None
    return cast("FakePage", page)


def _status(window: MainWindow) -> str:
    label = window.findChild(QLabel, "status_sentence_words")
    assert label is not None
    return label.text()


def test_the_first_page_is_home_and_the_status_is_one_sentence(
    window: MainWindow, steps: Steps
) -> None:
    steps.wait_for(lambda: window.page_name == "home")
    assert _status(window) == "Up to date · yesterday 22:12"
    assert steps.sees(window, "Atelier Nord")


def test_pages_open_by_mouse_by_number_and_escape_leads_back(
    window: MainWindow, steps: Steps
) -> None:
    steps.wait_for(lambda: window.page_name == "home")
    steps.go_to(window, "Products")
    assert window.page_name == "products"
    steps.press_key(window, Qt.Key.Key_4, CTRL)
    assert window.page_name == "log_entries"
    steps.press_key(window, Qt.Key.Key_Escape)
    assert window.page_name == "products"
    steps.press_key(window, Qt.Key.Key_Escape)
    steps.press_key(window, Qt.Key.Key_Escape)
    assert window.page_name == "home"
    assert _page(window, "products").activated == [None, None]


def test_the_search_field_opens_products_with_the_words(window: MainWindow, steps: Steps) -> None:
    steps.wait_for(lambda: window.page_name == "home")
    steps.press_key(window, Qt.Key.Key_K, CTRL)
    field = steps.find(window, QLineEdit, "global_search")
    assert field.hasFocus()
    steps.type_into(window, "global_search", "blue mug", enter=True)
    assert window.page_name == "products"
    assert _page(window, "products").activated == ["blue mug"]


def test_reload_reads_the_page_again(window: MainWindow, steps: Steps) -> None:
    steps.wait_for(lambda: window.page_name == "home")
    steps.press_key(window, Qt.Key.Key_F5)
    assert "products" in _page(window, "home").refreshed[0]


def test_a_sync_shows_progress_rate_and_cancel_and_the_page_hears_of_its_end(
    window: MainWindow, steps: Steps, plan_engine: PlanEngine
) -> None:
    plan_engine({"NORD": ["started", "progress 300 1200", "hang"]})
    steps.wait_for(lambda: window.page_name == "home")
    steps.press(window, "sync_button")
    steps.wait_to_see(window, "Products: Fetching · 300 of 1,200")
    bar = steps.find(window, QProgressBar, "run_progress")
    assert (bar.maximum(), bar.value()) == (1000, 250)
    steps.wait_for(lambda: _status(window) == "Products: Fetching · 300 of 1,200")
    assert not steps.find(window, QAbstractButton, "sync_button").isEnabled()
    steps.press(window, "run_cancel")
    steps.wait_to_see(window, "The sync was cancelled.")
    steps.wait_for(lambda: not bar.isVisible())
    steps.wait_for(lambda: ("runs", "products") in _page(window, "home").refreshed)


def test_ctrl_r_syncs_and_a_second_one_says_that_it_is_going_on(
    window: MainWindow, steps: Steps, plan_engine: PlanEngine, context: PageContext
) -> None:
    plan_engine({"NORD": ["started", "hang"]})
    steps.wait_for(lambda: window.page_name == "home")
    steps.press_key(window, Qt.Key.Key_R, CTRL)
    steps.wait_for(lambda: context.engine.is_running("NORD"))
    said: list[str] = []
    context.said.connect(said.append)
    steps.press_key(window, Qt.Key.Key_R, CTRL)
    assert said == ["A sync of this store is going on already."]


def test_a_run_in_the_foreground_opens_the_progress_dialog_and_its_error(
    window: MainWindow,
    steps: Steps,
    plan_engine: PlanEngine,
    world: FakeWorld,
    statuses: StatusKeeper,
    context: PageContext,
) -> None:
    world.stores = [make_store(settings=StoreSettings(name="Nord", background=False))]
    statuses.read()
    steps.wait_for(lambda: context.store is not None and not context.store.settings.background)
    plan_engine({"NORD": ["started", "failed token_refused"]})
    steps.press(window, "sync_button")
    progress = cast("FakeDialog", steps.dialog(FakeDialog, "progress_dialog"))
    error = cast("FakeDialog", steps.dialog(FakeDialog, "error_dialog"))
    assert progress.words == "NORD"
    assert error.words == "token_refused 101"
    steps.press(error, "close")
    steps.press(progress, "close")


def test_a_run_in_the_background_that_fails_is_a_notice_once_a_day(
    window: MainWindow,
    steps: Steps,
    plan_engine: PlanEngine,
    context: PageContext,
    world: FakeWorld,
    qtbot: QtBot,
) -> None:
    plan_engine({"NORD": ["started", "failed server_error"]})
    steps.wait_for(lambda: window.page_name == "home")
    notices: list[tuple[str, str, str]] = []
    window.runs.noticed.connect(lambda *words: notices.append(words))
    for number in range(1, 3):
        with qtbot.waitSignal(context.engine.run_ended, timeout=10_000):
            steps.press(window, "sync_button")
        assert len(notices) == 1, number
        steps.wait_for(lambda: steps.find(window, QAbstractButton, "sync_button").isEnabled())
    assert notices[0][0] == "Atelier Nord"
    assert notices[0][1].startswith("Shopify has a problem of its own right now.")
    assert window.findChild(QWidget, "error_dialog") is None


def test_a_refused_daily_run_is_a_notice_and_a_refused_click_is_a_dialog(
    window: MainWindow, steps: Steps, plan_engine: PlanEngine, context: PageContext
) -> None:
    plan_engine({"NORD": ["refused no_token"]})
    steps.wait_for(lambda: window.page_name == "home")
    notices: list[str] = []
    window.runs.noticed.connect(lambda title, _body, _store: notices.append(title))
    context.engine.sync("NORD", trigger=Trigger.SCHEDULE)
    steps.wait_for(lambda: notices == ["Atelier Nord"])
    steps.press(window, "sync_button")
    dialog = cast("FakeDialog", steps.dialog(FakeDialog, "error_dialog"))
    assert dialog.words == f"{NoToken.code} 0"
    steps.press(dialog, "close")


def test_the_sample_shop_is_left_with_one_click_also_while_it_syncs(
    window: MainWindow,
    steps: Steps,
    plan_engine: PlanEngine,
    world: FakeWorld,
    statuses: StatusKeeper,
) -> None:
    plan_engine({"SAMPLE": ["started", "hang"]})
    world.stores = [make_store("SAMPLE", access=AccessKind.SAMPLE, address="sample")]
    statuses.read()
    steps.wait_to_see(window, "This is the sample shop")
    steps.press(window, "sync_button")
    steps.wait_to_see(window, "Starting the sync …")
    steps.press(window, "sample_banner_button")
    steps.wait_to_see(window, "Welcome to ShopSync")
    assert world.stores == []


def test_the_first_start_has_two_ways_and_the_sample_shop_is_opened(
    window: MainWindow,
    steps: Steps,
    plan_engine: PlanEngine,
    world: FakeWorld,
    statuses: StatusKeeper,
    context: PageContext,
) -> None:
    plan_engine({"SAMPLE": ["started", "progress 5 300", "done"]})
    world.stores = []
    statuses.read()
    steps.wait_to_see(window, "Welcome to ShopSync")
    steps.press(window, "connect_shop_button")
    wizard = steps.dialog(FakeDialog, "connect_wizard")
    steps.press(wizard, "close")
    steps.press(window, "try_sample")
    steps.wait_to_see(window, "This is the sample shop")
    steps.wait_for(lambda: context.store_code == "SAMPLE" and window.page_name == "home")
    steps.wait_to_see(window, "Synced: 3 changes.")


def test_developer_mode_and_being_offline_and_paused_are_shown(
    window: MainWindow,
    steps: Steps,
    world: FakeWorld,
    statuses: StatusKeeper,
    context: PageContext,
) -> None:
    world.stores = [make_store(address="http://127.0.0.1:9", developer=True)]
    world.settings = replace(world.settings, paused_until=world.now.replace(year=9999))
    context.set_offline(True)
    statuses.read()
    steps.wait_to_see(window, "Developer mode")
    steps.wait_to_see(window, "The daily sync is paused until you resume it.")
    assert steps.find(window, Banner, "offline_banner").isVisible()
    assert _status(window).startswith("Offline")
    steps.press(window, "paused_banner_button")
    steps.wait_for(lambda: world.settings.paused_until is None)
    steps.wait_for(lambda: not steps.find(window, Banner, "paused_banner").isVisible())


def test_another_store_is_chosen_in_the_menu_and_remembered(
    window: MainWindow,
    steps: Steps,
    world: FakeWorld,
    statuses: StatusKeeper,
    context: PageContext,
) -> None:
    second = make_store("SUD", id=2, settings=StoreSettings(name="Fish & Sons"))
    world.stores = [*world.stores, second]
    statuses.read()
    steps.wait_for(lambda: len(context.stores) == 2)
    steps.wait_for(lambda: window.page_name == "home")
    steps.press(window, "store_button")
    menu = steps.find(window, QMenu, "store_menu")
    steps.choose_in_menu(menu, "choose_SUD")
    assert context.store_code == "SUD"
    assert steps.find(window, QAbstractButton, "store_button").text() == "Fish && Sons"
    assert _page(window, "home").activated == [None, None]
    steps.wait_for(lambda: world.settings.current_store == "SUD")


def test_settings_change_at_once_and_ctrl_z_takes_them_back(
    window: MainWindow, steps: Steps, world: FakeWorld, context: PageContext
) -> None:
    steps.wait_for(lambda: window.page_name == "home")
    steps.press_key(window, Qt.Key.Key_Comma, CTRL)
    dialog = steps.dialog(name="settings_dialog")
    steps.choose(dialog, "appearance", "Light")
    steps.choose(dialog, "appearance", "Dark")
    steps.wait_for(lambda: world.settings.appearance == "dark")
    box = steps.find(dialog, QCheckBox, "autostart")
    steps.wait_for(box.isEnabled)
    steps.press(dialog, "autostart")
    steps.wait_for(lambda: world.autostart and box.isEnabled())
    assert box.isChecked()
    dialog.close()
    window.activateWindow()
    steps.wait_for(window.isActiveWindow)
    steps.press_key(window, Qt.Key.Key_Z, CTRL)
    steps.wait_for(lambda: world.settings.appearance == "light")
    assert world.settings.autostart


def test_about_names_the_licences(window: MainWindow, steps: Steps) -> None:
    menu = steps.find(window, QMenu, "store_menu")
    steps.choose_in_menu(menu, "open_about")
    dialog = steps.dialog(name="about_dialog")
    assert steps.sees(dialog, "GNU Lesser General Public License")
    steps.press(dialog, "copy_doctor")
    steps.wait_to_see(dialog, "Copied")
    dialog.close()


def test_closing_goes_to_the_tray_and_says_so_once(
    window: MainWindow, steps: Steps, world: FakeWorld
) -> None:
    window.set_has_tray(True)
    said: list[bool] = []
    window.hidden_to_tray.connect(said.append)
    window.close()
    assert not window.isVisible()
    window.bring_up()
    window.close()
    assert said == [True, False]
    steps.wait_for(lambda: world.settings.tray_hint_shown)


def test_without_a_tray_closing_asks_and_never_vanishes(
    window: MainWindow, steps: Steps, qtbot: QtBot
) -> None:
    window.set_has_tray(False)
    window.close()
    box = steps.dialog(name="close_question")
    steps.press(box, "close_stay")
    assert window.isVisible()
    window.close()
    with qtbot.waitSignal(window.quit_requested):
        steps.press(steps.dialog(name="close_question"), "close_quit")
    window.close()
    steps.press(steps.dialog(name="close_question"), "close_minimise")
    assert window.isMinimized()


def test_starting_with_the_computer_is_asked_once_when_the_daily_sync_is_on(
    window: MainWindow,
    steps: Steps,
    world: FakeWorld,
    statuses: StatusKeeper,
    context: PageContext,
) -> None:
    world.settings = replace(world.settings, autostart_asked=False)
    statuses.read()
    box = steps.dialog(name="autostart_question")
    steps.press(box, "autostart_yes")
    steps.wait_for(lambda: world.autostart)
    steps.wait_for(lambda: world.settings.autostart_asked)
    context.stores_changed.emit()
    assert not [b for b in window.findChildren(QWidget, "autostart_question") if b.isVisible()]


def test_an_error_of_any_read_is_shown_in_the_error_dialog(
    window: MainWindow, steps: Steps, world: FakeWorld, statuses: StatusKeeper
) -> None:
    world.fail_with = DatabaseBusy("busy")
    statuses.read()
    dialog = cast("FakeDialog", steps.dialog(FakeDialog, "error_dialog"))
    assert dialog.words == "database_busy 0"
    steps.press(dialog, "close")


def test_every_control_of_the_window_has_a_name_for_screen_readers(
    window: MainWindow, steps: Steps
) -> None:
    steps.wait_for(lambda: window.page_name == "home")
    nameless = [
        widget.objectName() or type(widget).__name__
        for kind in (QAbstractButton, QLineEdit, QProgressBar)
        for widget in window.findChildren(kind)
        if not (widget.accessibleName() or getattr(widget, "text", str)())
        and widget.objectName() != "_q_qlineeditclearbutton"
        and not isinstance(widget.parent(), QLineEdit)
        and widget.isVisible()
    ]
    assert nameless == []


@pytest.mark.parametrize("language", ["fr", "nl"])
def test_the_titles_of_the_pages_fit_in_every_language(
    context: PageContext, steps: Steps, tmp_path: Path, language: str, qapp: QApplication
) -> None:
    words = Language(tmp_path, qapp)
    words.install(language)
    try:
        sidebar = steps.open(Sidebar(context), 0, 600)
        sidebar.set_pages([(name, "house") for name in PAGES])
        pages = steps.find(sidebar, QListWidget, "navigation")
        assert pages.viewport().width() >= pages.sizeHintForColumn(0)
        sidebar.hide()
    finally:
        words.install("en")
