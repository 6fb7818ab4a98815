"""The store card: facts, switches that are saved at once, the test, and removing."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QCheckBox,
    QDialogButtonBox,
    QInputDialog,
    QLineEdit,
    QPushButton,
    QTimeEdit,
    QWidget,
)

from shopsync_gui.core.domain.stores import LoggingMode, SecretKeeper, StoreSettings
from shopsync_gui.ui.pages.store_card import StoreCardPage
from shopsync_gui.ui.workers.context import PageContext
from shopsync_gui.ui.workers.status import StatusKeeper
from tests.ui.conftest import PlanEngine
from tests.ui.fake_rows import make_store
from tests.ui.fake_services import FakeWorld
from tests.ui.steps import Steps

MakePage = Callable[[], StoreCardPage]


@pytest.fixture
def make_page(
    context: PageContext, statuses: StatusKeeper, world: FakeWorld, steps: Steps
) -> MakePage:
    def make() -> StoreCardPage:
        context.set_stores(tuple(world.stores))
        statuses.start()
        page = steps.open(StoreCardPage(context), 900, 1400)
        page.activate(None)
        return page

    return make


def _switch(page: QWidget, steps: Steps, name: str) -> QCheckBox:
    return steps.find(page, QCheckBox, name)


def _type_into_question(steps: Steps, name: str, words: str) -> None:
    dialog = steps.dialog(QInputDialog, name)
    field = dialog.findChild(QLineEdit)
    assert field is not None
    QTest.keyClicks(field, words)
    box = dialog.findChild(QDialogButtonBox)
    assert box is not None
    QTest.mouseClick(box.button(QDialogButtonBox.StandardButton.Ok), Qt.MouseButton.LeftButton)


def test_the_card_says_who_the_shop_is_and_where_its_secret_is(
    make_page: MakePage, steps: Steps
) -> None:
    page = make_page()
    for words in (
        "atelier-nord.myshopify.com",
        "In GNOME Keyring",
        "read_publications (Sales channels)",
        "Europe/Paris",
        "2026-10",
    ):
        steps.wait_to_see(page, words)
    page.hide()


def test_a_switch_is_saved_at_once_and_undone_by_undo(
    make_page: MakePage, steps: Steps, context: PageContext, world: FakeWorld
) -> None:
    page = make_page()
    steps.press(page, "metafields")
    steps.wait_for(lambda: world.stores[0].settings.metafields)
    context.undo.undo()
    steps.wait_for(lambda: not world.stores[0].settings.metafields)
    steps.wait_for(lambda: not _switch(page, steps, "metafields").isChecked())
    page.hide()


def test_background_can_be_switched_off(
    make_page: MakePage, steps: Steps, world: FakeWorld
) -> None:
    page = make_page()
    steps.press(page, "background")
    steps.wait_for(lambda: not world.stores[0].settings.background)
    page.hide()


def test_the_name_is_saved_when_one_leaves_the_field(
    make_page: MakePage, steps: Steps, world: FakeWorld
) -> None:
    page = make_page()
    steps.type_into(page, "store_name", "My shop", enter=True)
    steps.wait_for(lambda: world.stores[0].settings.name == "My shop")
    page.hide()


def test_logging_everything_is_a_thing_to_remember(
    make_page: MakePage, steps: Steps, world: FakeWorld
) -> None:
    page = make_page()
    steps.choose(page, "logging", "All")
    steps.wait_for(lambda: world.stores[0].settings.logging is LoggingMode.ALL)
    steps.wait_to_see(page, "Remember to switch it back")
    page.hide()


def test_the_daily_sync_is_greyed_with_its_reason_until_the_store_is_connected(
    make_page: MakePage, steps: Steps, world: FakeWorld
) -> None:
    world.stores = [make_store(verified_at=None, settings=StoreSettings())]
    page = make_page()
    assert not _switch(page, steps, "auto_sync").isEnabled()
    assert not steps.find(page, QTimeEdit, "daily_at").isEnabled()
    assert steps.sees(page, "Available once the connection has been tested well.")
    page.hide()


def test_the_time_of_day_is_utc_with_the_local_time_beside_it(
    make_page: MakePage, steps: Steps, world: FakeWorld
) -> None:
    page = make_page()
    field = steps.find(page, QTimeEdit, "daily_at")
    line = field.lineEdit()
    assert line.contentsRect().width() >= line.fontMetrics().horizontalAdvance("00:00")
    assert line.contentsRect().height() >= line.fontMetrics().height()
    field.setFocus()
    field.setSelectedSection(QTimeEdit.Section.HourSection)
    QTest.keyClicks(field, "05")
    QTest.keyClick(field, Qt.Key.Key_Return)
    steps.wait_for(lambda: world.stores[0].settings.daily_at == "05:00")
    steps.wait_to_see(page, "(05:00 UTC)")
    page.hide()


def test_the_connection_is_tested_step_by_step(make_page: MakePage, steps: Steps) -> None:
    page = make_page()
    steps.press(page, "test_connection")
    steps.wait_to_see(page, "Signed in to Nord")
    assert steps.sees(page, "Address reachable")
    assert steps.find(page, QPushButton, "test_connection").isEnabled()
    page.hide()


def test_a_missing_secret_can_be_entered_for_the_session(
    make_page: MakePage,
    steps: Steps,
    world: FakeWorld,
    plan_engine: PlanEngine,
    tmp_path: Path,
    context: PageContext,
) -> None:
    world.stores = [make_store(keeper=SecretKeeper.NONE)]
    plan_engine({"NORD": ["tell", "started", "done"]})
    page = make_page()
    steps.press(page, "enter_secret")
    _type_into_question(steps, "enter_secret_dialog", "shpat_one")
    steps.wait_to_see(page, "Signed in to Nord")
    context.engine.sync("NORD")
    told = tmp_path / "plan.secrets"
    steps.wait_for(told.exists)
    steps.wait_for(lambda: not context.engine.is_running("NORD"))
    assert json.loads(told.read_text("utf-8")) == {"NORD": "shpat_one"}
    page.hide()


def test_a_kept_secret_is_not_asked_for(make_page: MakePage, steps: Steps) -> None:
    page = make_page()
    assert not steps.find(page, QPushButton, "enter_secret").isVisible()
    page.hide()


def test_a_store_is_removed_only_when_its_code_is_typed(
    make_page: MakePage, steps: Steps, world: FakeWorld, context: PageContext
) -> None:
    said: list[str] = []
    context.said.connect(said.append)
    page = make_page()
    steps.press(page, "remove_store")
    _type_into_question(steps, "remove_store_dialog", "WRONG")
    steps.wait_for(lambda: said)
    assert [s.code for s in world.stores] == ["NORD"]
    steps.press(page, "remove_store")
    _type_into_question(steps, "remove_store_dialog", "nord")
    steps.wait_for(lambda: not world.stores)
    page.hide()


def test_nothing_can_be_removed_while_it_syncs(
    make_page: MakePage, steps: Steps, context: PageContext, plan_engine: PlanEngine
) -> None:
    plan_engine({"NORD": ["started", "hang"]})
    page = make_page()
    context.engine.sync("NORD")
    button = steps.find(page, QPushButton, "remove_store")
    steps.wait_for(lambda: not button.isEnabled())
    assert "Available when the sync is done." in button.toolTip()
    context.engine.cancel("NORD")
    steps.wait_for(button.isEnabled)
    page.hide()
