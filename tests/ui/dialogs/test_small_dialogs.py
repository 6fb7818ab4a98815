"""Progress, errors and questions."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QProgressBar, QPushButton, QWidget

from shopsync_gui.core.domain.errors import DiskFull
from shopsync_gui.core.domain.runs import Outcome, RunError
from shopsync_gui.core.domain.stores import ConnectionReport, ScopeCheck
from shopsync_gui.core.domain.wire import RunEnded
from shopsync_gui.ui.dialogs import ErrorDialog, ProgressDialog
from shopsync_gui.ui.dialogs.confirm import ask
from shopsync_gui.ui.dialogs.report_view import ReportView
from shopsync_gui.ui.workers.context import PageContext
from tests.ui.conftest import PlanEngine
from tests.ui.steps import Steps


@pytest.fixture
def running(context: PageContext, plan_engine: PlanEngine) -> PageContext:
    plan_engine({"NORD": ["started", "progress 30 120", "hang"]})
    context.engine.sync("NORD")
    return context


def _progress(context: PageContext, steps: Steps) -> ProgressDialog:
    assert context.store is not None
    return steps.open(ProgressDialog(context, context.store))


def test_progress_is_drawn_and_cancel_waits_for_the_end(running: PageContext, steps: Steps) -> None:
    ended: list[RunEnded] = []
    running.engine.run_ended.connect(ended.append)
    dialog = _progress(running, steps)
    steps.wait_to_see(dialog, "30 of 120")
    bar = steps.find(dialog, QProgressBar, "progress_bar")
    assert bar.value() * 4 == bar.maximum()
    steps.press(dialog, "cancel_sync")
    assert dialog.isVisible()
    assert steps.sees(dialog, "Stopping …")
    steps.wait_for(lambda: not dialog.isVisible())
    assert ended[0].result.outcome is Outcome.CANCELLED


def test_escape_and_the_cross_cancel_too(running: PageContext, steps: Steps) -> None:
    dialog = _progress(running, steps)
    steps.wait_to_see(dialog, "30 of 120")
    dialog.close()
    assert dialog.isVisible()
    steps.wait_for(lambda: not dialog.isVisible())


def test_the_progress_closes_by_itself_when_the_run_is_over(
    context: PageContext, steps: Steps, plan_engine: PlanEngine
) -> None:
    plan_engine({"NORD": ["started", "done"]})
    dialog = _progress(context, steps)
    context.engine.sync("NORD")
    steps.wait_for(lambda: not dialog.isVisible())


def test_the_progress_closes_when_the_engine_dies(
    context: PageContext, steps: Steps, plan_engine: PlanEngine
) -> None:
    plan_engine({"NORD": ["started", "die"]})
    dialog = _progress(context, steps)
    context.engine.sync("NORD")
    steps.wait_for(lambda: not dialog.isVisible())


def test_an_error_says_what_happened_what_it_means_and_what_to_do(
    context: PageContext, steps: Steps
) -> None:
    dialog = steps.open(ErrorDialog(context, DiskFull(subject="/data")))
    assert steps.sees(dialog, "There is not enough room on the disk.")
    assert steps.sees(dialog, "Nothing was written by halves.")
    assert steps.sees(dialog, "Make room on the disk, then sync again.")
    assert steps.sees(dialog, "/data")
    assert not steps.sees(dialog, "disk_full")
    steps.press(dialog, "close_error")


def test_codes_and_ids_are_behind_details(context: PageContext, steps: Steps) -> None:
    error = RunError("connection_cut", "cut", request_id="req-77", operation="ProductChanges")
    dialog = steps.open(ErrorDialog(context, error, run_id=29))
    details = steps.find(dialog, QPlainTextEdit, "error_details")
    assert not details.isVisible()
    steps.press(dialog, "show_details")
    steps.wait_for(lambda: "Request ID: req-77" in details.toPlainText())
    assert "Last log entries of run 29:" in details.toPlainText()
    steps.press(dialog, "close_error")


def test_the_details_can_be_copied_without_opening_them(context: PageContext, steps: Steps) -> None:
    QGuiApplication.clipboard().clear()
    dialog = steps.open(ErrorDialog(context, DiskFull()))
    steps.press(dialog, "copy_details")
    steps.wait_for(lambda: "Code: disk_full" in QGuiApplication.clipboard().text())
    steps.press(dialog, "close_error")


def test_a_subject_that_looks_like_html_is_shown_as_it_is(
    context: PageContext, steps: Steps
) -> None:
    dialog = steps.open(ErrorDialog(context, DiskFull(subject="<h1>x</h1>")))
    label = steps.find(dialog, QLabel, "error_subject")
    assert label.textFormat() is Qt.TextFormat.PlainText
    steps.press(dialog, "close_error")


def test_escape_answers_a_question_with_its_last_button(steps: Steps) -> None:
    heard: list[str] = []
    parent = steps.open(QWidget())
    box = ask(
        parent, "q", "Delete?", "All of it.", (("yes", "Delete"), ("no", "Keep")), heard.append
    )
    steps.wait_for(box.isVisible)
    steps.press_key(box, Qt.Key.Key_Escape)
    steps.wait_for(lambda: heard)
    assert heard == ["no"]
    parent.hide()


def test_the_harmless_answer_is_the_default(steps: Steps) -> None:
    heard: list[str] = []
    parent = steps.open(QWidget())
    box = ask(
        parent, "q", "Delete?", "All of it.", (("yes", "Delete"), ("no", "Keep")), heard.append
    )
    steps.wait_for(box.isVisible)
    assert steps.find(box, QPushButton, "no").isDefault()
    steps.press(box, "yes")
    assert heard == ["yes"]
    parent.hide()


def test_a_report_names_what_is_missing_and_what_to_do(steps: Steps) -> None:
    view = steps.open(ReportView(), 500, 400)
    view.show_report(
        ConnectionReport(
            reachable=True,
            signed_in=False,
            scopes=(
                ScopeCheck("read_publications", "publications", granted=False, required=False),
            ),
            error_code="token_refused",
            request_id="req-5",
        )
    )
    for words in (
        "Address reachable",
        "Not signed in",
        "read_publications is missing: Sales channels stays off",
        "Shopify refused the access token.",
        "Request ID: req-5",
    ):
        steps.wait_to_see(view, words)
    view.hide()
