"""Log entries: the list, the card of one entry, deleting."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QTableView, QToolButton

from shopsync_gui.core.domain.stores import LoggingMode
from shopsync_gui.ui.pages.log_entries import LogEntriesPage
from shopsync_gui.ui.workers.context import PageContext
from tests.ui.fake_rows import NOW, make_log, make_store
from tests.ui.fake_services import FakeWorld
from tests.ui.steps import Steps


@pytest.fixture
def page(context: PageContext, steps: Steps) -> Iterator[LogEntriesPage]:
    made = steps.open(LogEntriesPage(context), 1300, 700)
    made.activate(None)
    steps.wait_for(lambda: made.model.rowCount() == 40)
    yield made
    made.hide()


def _open_entry(page: LogEntriesPage, steps: Steps, entry: int) -> None:
    page.activate(("entry", entry))
    steps.wait_to_see(page, f"req-{entry:04d}")


def test_the_search_looks_into_request_ids(page: LogEntriesPage, steps: Steps) -> None:
    steps.type_into(page, "search_field", "req-0007")
    steps.wait_for(lambda: page.model.rowCount() == 1)
    table = steps.find(page, QTableView, "log_entries_table")
    steps.wait_for(lambda: table.model().index(0, 2).data() == "502 Bad Gateway")


def test_errors_only_shows_errors(page: LogEntriesPage, steps: Steps) -> None:
    steps.press(page, "errors_filter")
    steps.wait_for(lambda: page.model.rowCount() == 5)
    steps.press(page, "errors_filter")
    steps.wait_for(lambda: page.model.rowCount() == 40)


def test_a_class_of_status_can_be_chosen(page: LogEntriesPage, steps: Steps) -> None:
    menu = steps.find(page, QToolButton, "status_filter").menu()
    assert menu is not None
    steps.choose_in_menu(menu, "status_filter_5")
    steps.wait_for(lambda: page.model.rowCount() == 5)


def test_the_entries_of_one_run_carry_a_chip_that_leads_back(
    page: LogEntriesPage, steps: Steps
) -> None:
    page.activate(("run", 29))
    steps.wait_for(lambda: page.model.rowCount() == 9)
    assert steps.sees(page, "Only run 29")
    steps.press(page, "run_filter")
    steps.wait_for(lambda: page.model.rowCount() == 40)


def test_an_entry_shows_request_answer_and_figures(page: LogEntriesPage, steps: Steps) -> None:
    _open_entry(page, steps, 7)
    assert steps.sees(page, "Shopify has a problem of its own right now.")
    assert steps.sees(page, "87 ms")
    answer = steps.find(page, QPlainTextEdit, "response_text")
    assert "Atelier Nord" in answer.toPlainText()
    assert answer.isReadOnly()


def test_the_request_id_is_copied_for_shopifys_support(page: LogEntriesPage, steps: Steps) -> None:
    _open_entry(page, steps, 7)
    steps.press(page, "copy_request_id")
    assert QGuiApplication.clipboard().text() == "req-0007"


def test_an_entry_leads_to_its_run(
    page: LogEntriesPage, steps: Steps, context: PageContext
) -> None:
    opened: list[tuple[str, object]] = []

    def note(name: str, argument: object) -> None:
        opened.append((name, argument))

    context.page_requested.connect(note)
    _open_entry(page, steps, 7)
    steps.press(page, "open_run")
    assert opened == [("sync_history", 29)]


def test_an_entry_without_a_run_has_no_such_button(page: LogEntriesPage, steps: Steps) -> None:
    _open_entry(page, steps, 20)
    assert not steps.find(page, QPushButton, "open_run").isVisible()


def test_delete_all_asks_first(page: LogEntriesPage, steps: Steps, world: FakeWorld) -> None:
    steps.press(page, "delete_all_entries")
    steps.press(steps.dialog(name="delete_all_question"), "keep")
    assert len(world.logs) == 40
    steps.press(page, "delete_all_entries")
    steps.press(steps.dialog(name="delete_all_question"), "delete")
    steps.wait_for(lambda: not world.logs)


def test_old_entries_can_be_deleted_alone(
    page: LogEntriesPage, steps: Steps, world: FakeWorld
) -> None:
    old = replace(make_log(99), at=NOW.replace(day=1))
    world.logs.append(old)
    steps.press(page, "delete_old_entries")
    steps.press(steps.dialog(name="delete_old_question"), "delete")
    steps.wait_for(lambda: old not in world.logs)
    assert len(world.logs) == 40


def test_logging_everything_is_remembered_in_the_footer(
    page: LogEntriesPage, steps: Steps, context: PageContext
) -> None:
    store = make_store()
    context.set_stores((replace(store, settings=replace(store.settings, logging=LoggingMode.ALL)),))
    page.read()
    steps.wait_to_see(page, "Everything is logged. Remember to switch it off in the store card.")


def test_no_entries_is_explained(page: LogEntriesPage, steps: Steps, world: FakeWorld) -> None:
    world.logs = []
    page.read()
    steps.wait_to_see(page, "Only errors are logged, and there were none.")
