"""Sync history: the list of runs, and everything about one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QTableView, QTabWidget, QToolButton

from shopsync_gui.core.domain.runs import CountDifference, Trigger
from shopsync_gui.core.domain.wire import Sync
from shopsync_gui.ui.pages.sync_history import SyncHistoryPage
from shopsync_gui.ui.workers.context import PageContext
from tests.ui.conftest import PlanEngine
from tests.ui.fake_rows import make_run
from tests.ui.fake_services import FakeWorld
from tests.ui.steps import Steps


@pytest.fixture
def page(context: PageContext, steps: Steps) -> Iterator[SyncHistoryPage]:
    made = steps.open(SyncHistoryPage(context), 1300, 700)
    yield made
    made.hide()


@pytest.fixture
def opened(context: PageContext) -> list[tuple[str, object]]:
    pages: list[tuple[str, object]] = []

    def note(name: str, argument: object) -> None:
        pages.append((name, argument))

    context.page_requested.connect(note)
    return pages


def _open_left_outs(page: SyncHistoryPage, steps: Steps) -> None:
    page.activate(("left_out", 25))
    steps.wait_to_see(page, "Shopify's answer for this record could not be read.")


def test_every_run_is_a_line_newest_first(page: SyncHistoryPage, steps: Steps) -> None:
    page.activate(None)
    steps.wait_to_see(page, "29 runs")
    table = steps.find(page, QTableView, "sync_history_table")
    steps.wait_for(lambda: table.model().index(0, 1).data() == "Done")
    assert table.model().index(2, 1).data() == "Failed"


def test_runs_can_be_filtered_by_their_outcome(page: SyncHistoryPage, steps: Steps) -> None:
    page.activate(None)
    menu = steps.find(page, QToolButton, "outcome_filter").menu()
    assert menu is not None
    steps.choose_in_menu(menu, "outcome_filter_failed")
    steps.wait_to_see(page, "3 runs")


def test_before_the_first_sync_it_says_when_it_runs(
    page: SyncHistoryPage,
    steps: Steps,
    world: FakeWorld,
    context: PageContext,
    plan_engine: PlanEngine,
) -> None:
    plan_engine({"NORD": ["started", "hang"]})
    world.runs = []
    page.activate(None)
    steps.wait_to_see(page, "No sync yet")
    steps.wait_to_see(page, "or now if you press Sync Products Now.")
    steps.press(page, "list_empty_button")
    assert context.engine.is_running("NORD")


def test_a_run_shows_what_it_counted(page: SyncHistoryPage, steps: Steps) -> None:
    page.activate(25)
    steps.wait_to_see(page, "Synced: 6 changed, 2 left out.")
    counts = steps.find(page, QTableView, "run_counts_table").model()
    assert [counts.index(0, c).data() for c in range(4)] == ["Products", "1", "4", "40"]


def test_left_out_records_say_why_and_what_to_do(page: SyncHistoryPage, steps: Steps) -> None:
    _open_left_outs(page, steps)
    assert steps.find(page, QTabWidget, "run_tabs").currentIndex() == 1
    assert steps.sees(page, "Open the product in Shopify and save it anew.")


def test_show_it_opens_the_product(
    page: SyncHistoryPage, steps: Steps, opened: list[tuple[str, object]]
) -> None:
    _open_left_outs(page, steps)
    steps.press(page, "show_left_out")
    assert opened == [("products", (1,))]


def test_try_again_syncs_once_more(
    page: SyncHistoryPage, steps: Steps, context: PageContext
) -> None:
    orders: list[Sync] = []
    context.engine.sync_ordered.connect(orders.append)
    _open_left_outs(page, steps)
    steps.press(page, "try_again")
    assert [(o.store, o.trigger) for o in orders] == [("NORD", Trigger.RETRY)]


def test_ignore_is_undone_by_undo(
    page: SyncHistoryPage, steps: Steps, context: PageContext, world: FakeWorld
) -> None:
    _open_left_outs(page, steps)
    steps.press(page, "ignore_left_out")
    steps.wait_for(lambda: world.left_outs[0].ignored)
    context.undo.undo()
    steps.wait_for(lambda: not world.left_outs[0].ignored)


def test_an_ignored_record_can_be_taken_up_again(
    page: SyncHistoryPage, steps: Steps, world: FakeWorld
) -> None:
    _open_left_outs(page, steps)
    steps.press(page, "ignore_left_out")
    steps.wait_for(lambda: world.left_outs[0].ignored)
    page.refresh(("left_out",))
    steps.wait_for(
        lambda: (
            steps.find(page, QTableView, "run_left_out_table").model().index(0, 3).data()
            == "ignored"
        )
    )
    steps.pick_row(page, "run_left_out_table", 0)
    assert "Do not ignore" in steps.find(page, QPushButton, "ignore_left_out").text()


def test_a_failed_run_explains_itself_and_its_details_are_copied(
    page: SyncHistoryPage, steps: Steps
) -> None:
    page.activate(27)
    steps.wait_to_see(page, "The connection broke in the middle of an answer.")
    assert steps.sees(page, "Request ID: abc-123")
    QGuiApplication.clipboard().clear()
    steps.press(page, "copy_details")
    steps.wait_for(lambda: "Code: connection_cut" in QGuiApplication.clipboard().text())
    assert "ShopSync 0.1.0" in QGuiApplication.clipboard().text()


def test_numbers_that_differ_from_shopify_are_shown(
    page: SyncHistoryPage, steps: Steps, world: FakeWorld
) -> None:
    world.runs.append(make_run(31, differences=(CountDifference("variants", 124, 125),)))
    page.activate(31)
    steps.wait_to_see(page, "Variants: 124 here, 125 in Shopify.")


def test_the_changes_of_a_run_open_their_products(
    page: SyncHistoryPage, steps: Steps, opened: list[tuple[str, object]]
) -> None:
    page.activate(29)
    tabs = steps.find(page, QTabWidget, "run_tabs")
    steps.wait_for(lambda: tabs.tabText(2) == "Changes 30")
    table = steps.find(page, QTableView, "run_changes_table")
    tabs.setCurrentWidget(table)
    steps.wait_for(table.isVisible)
    steps.pick_row(page, "run_changes_table", 0)
    table.doubleClicked.emit(table.currentIndex())
    assert opened == [("products", (2,))]


def test_the_log_entries_of_a_run_are_one_click_away(
    page: SyncHistoryPage, steps: Steps, opened: list[tuple[str, object]]
) -> None:
    page.activate(29)
    tabs = steps.find(page, QTabWidget, "run_tabs")
    steps.wait_for(lambda: tabs.tabText(3) == "Log entries 9")
    tabs.setCurrentIndex(3)
    steps.press(page, "show_entries")
    assert opened == [("log_entries", ("run", 29))]
