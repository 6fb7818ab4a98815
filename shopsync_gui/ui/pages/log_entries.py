"""Log entries: each exchange with Shopify, and the whole of the chosen one."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPlainTextEdit,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from shopsync_gui.core.domain.services import Services
from shopsync_gui.core.domain.stores import LoggingMode
from shopsync_gui.core.domain.views import LogDetail, LogQuery, LogRow
from shopsync_gui.ui import text
from shopsync_gui.ui.dialogs.confirm import ask
from shopsync_gui.ui.pages.list_page import ListPage
from shopsync_gui.ui.viewmodels.columns import Column
from shopsync_gui.ui.widgets.buttons import push_button
from shopsync_gui.ui.widgets.cards import KeyValueGrid
from shopsync_gui.ui.widgets.fields import FilterChip, ToggleChip
from shopsync_gui.ui.widgets.labels import heading
from shopsync_gui.ui.widgets.tones import GRID
from shopsync_gui.ui.workers.context import PageContext


class LogEntriesPage(ListPage):
    """The argument of ``activate``: ``("entry", id)``, ``("run", id)``, or None."""

    name = "log_entries"
    areas = ("log",)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        self._query = LogQuery(0)
        super().__init__(context, parent, compact=True)
        self.table.set_widths(
            {"when": 150, "operation": 160, "status": 70, "description": 160, "duration": 90}
        )
        self._status = FilterChip(self.tr("Status"), name="status_filter", single=True)
        self._status.set_options(
            [
                ("2", self.tr("2xx: answered")),
                ("4", self.tr("4xx: refused")),
                ("5", self.tr("5xx: server error")),
                ("none", self.tr("No answer")),
            ]
        )
        self._errors = ToggleChip(self.tr("Errors only"), name="errors_filter")
        self._run = ToggleChip("", name="run_filter")
        self._run.hide()
        self._run.setCheckable(False)
        self._run.clicked.connect(self._on_run_left)
        for chip in (self._errors, self._status):
            chip.changed.connect(self._on_filter)
            self.chips.addWidget(chip)
        self.chips.addWidget(self._run)
        self._pane = _EntryPane(context)
        column = QVBoxLayout(self.detail)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pane)

    def _title_words(self) -> str:
        return self.tr("Log entries")

    def _search_words(self) -> str:
        return self.tr("Search operations, addresses, request ids")

    def _head_buttons(self) -> Sequence[QWidget]:
        old = push_button(self.tr("Delete older than 7 days …"), name="delete_old_entries")
        every = push_button(self.tr("Delete all …"), name="delete_all_entries")
        old.clicked.connect(self._on_delete_old)
        every.clicked.connect(self._on_delete_all)
        return (old, every)

    def _columns(self) -> Sequence[Column]:
        return (
            Column(
                "when",
                self.tr("When"),
                lambda r: text.date_time(r.at),
                "at",
                tooltip=lambda r: text.hover(r.at),
                icon=lambda r: ("circle-x", "bad") if r.is_error else ("circle-check", "good"),
            ),
            Column("operation", self.tr("Operation"), lambda r: r.operation, "operation"),
            Column("status", self.tr("Status"), lambda r: text.http_status(r.status), "status"),
            Column("description", self.tr("Description"), _description),
            Column(
                "duration",
                self.tr("Took"),
                lambda r: self.tr("{0} ms").format(text.number(r.duration_ms)),
                "duration_ms",
                right=True,
            ),
            Column("points", self.tr("Points"), _points, "points", right=True),
            Column("run", self.tr("Run"), lambda r: str(r.run_id or ""), "run_id", right=True),
            Column("request_id", self.tr("Request ID"), lambda r: r.request_id),
        )

    def _count_words(self, count: int) -> str:
        words = self.tr("%n exchange(s) with Shopify", "", count)
        store = self.context.store
        if store is not None and store.settings.logging is LoggingMode.ALL:
            hint = self.tr("Everything is logged. Remember to switch it off in the store card.")
            return f"{words} · {hint}"
        return words

    def activate(self, argument: object | None) -> None:
        if isinstance(argument, tuple):
            kind, number = str(argument[0]), int(argument[1])  # pyright: ignore[reportUnknownArgumentType] (name, number)
            self._clear_filters()
            if kind == "run":
                self._query = replace(self._query, run_id=number)
            else:
                self.pick(number)
        self._show_run_chip()
        super().activate(None)

    def _show_run_chip(self) -> None:
        self._run.setVisible(bool(self._query.run_id))
        self._run.setText(self.tr("Only run {0}  ✕").format(self._query.run_id))
        self._run.setAccessibleName(self.tr("Show the entries of all runs"))
        self._run.setToolTip(self._run.accessibleName())

    @Slot()
    def _on_run_left(self) -> None:
        self._query = replace(self._query, run_id=0)
        self._show_run_chip()
        self.read()

    def _reading(self) -> Callable[[Services], array[int]]:
        query = replace(
            self._query,
            store_id=self.context.store_id,
            text=self.search.text().strip(),
            errors_only=self._errors.isChecked(),
            status=next(iter(self._status.values()), ""),
        )
        return lambda services: services.reader.log_ids(query)

    def _read_rows(self, _services: Services, _keys: tuple[int, ...]) -> tuple[Any, ...]:
        return _services.reader.log_rows(_keys)

    def _key_of(self, row: LogRow) -> int:
        return row.id

    def _on_sort(self, code: str, descending: bool) -> None:
        self._query = replace(self._query, sort=code, descending=descending)

    def _is_filtered(self) -> bool:
        return (
            super()._is_filtered()
            or self._errors.isChecked()
            or bool(self._status.values())
            or bool(self._query.run_id)
        )

    def _clear_filters(self) -> None:
        super()._clear_filters()
        self._query = replace(self._query, run_id=0)
        self._show_run_chip()
        self._errors.setChecked(False)
        self._status.set_values(())

    def _show_empty(self) -> None:
        store = self.context.store
        mode = store.settings.logging if store else LoggingMode.ERRORS
        words = {
            LoggingMode.OFF: self.tr("Logging is off. Switch it on in the store card."),
            LoggingMode.ERRORS: self.tr(
                "Only errors are logged, and there were none. That is good news."
            ),
            LoggingMode.ALL: self.tr("Everything is logged from the next sync on."),
        }[mode]
        self.empty.show_state(
            "scroll-text", self.tr("No log entries"), words, self.tr("Open store card")
        )

    def _on_next_step(self) -> None:
        self.context.open_page("store_card")

    def _show_detail(self, key: int) -> None:
        self.context.background.query(lambda s: s.reader.log_detail(key), self._on_detail)

    @Slot(object)
    def _on_detail(self, detail: LogDetail | None) -> None:
        if detail is not None and detail.row.id == self.picked_key():
            self._pane.show_entry(detail)

    # ------------------------------------------------------------------ deleting

    @Slot()
    def _on_delete_all(self) -> None:
        ask(
            self,
            "delete_all_question",
            self.tr("Delete all log entries of this store?"),
            self.tr("Your products and the sync history stay."),
            (("delete", self.tr("Delete all")), ("keep", self.tr("Keep"))),
            self._delete_all,
        )

    @Slot()
    def _on_delete_old(self) -> None:
        ask(
            self,
            "delete_old_question",
            self.tr("Delete log entries older than 7 days?"),
            self.tr("Your products and the sync history stay."),
            (("delete", self.tr("Delete")), ("keep", self.tr("Keep"))),
            self._delete_old,
        )

    def _delete_all(self, answer: str) -> None:
        self._delete(answer, old_only=False)

    def _delete_old(self, answer: str) -> None:
        self._delete(answer, old_only=True)

    def _delete(self, answer: str, *, old_only: bool) -> None:
        store = self.context.store_id
        before = self.context.now() - timedelta(days=7) if old_only else None
        if answer == "delete":
            self.context.background.change(
                lambda services: services.writer.delete_log(store, before),
                self._on_deleted,
                store=self.context.store_code,
                areas=("log",),
            )

    @Slot(object)
    def _on_deleted(self, count: int) -> None:
        self.context.say(self.tr("%n exchange(s) deleted", "", count))


def _description(row: LogRow) -> str:
    return text.error(row.error_code).title if row.error_code else row.description


def _points(row: LogRow) -> str:
    return "" if row.points_charged is None else text.number(round(row.points_charged))


class _EntryPane(QWidget):
    """Request, status, description and answer of one exchange."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self.context = context
        self.setObjectName("entry_detail")
        self.setMinimumWidth(380)
        self._row: LogRow | None = None
        self._title = heading("", 2, name="entry_title")
        self._facts = KeyValueGrid(name="entry_facts")
        self._copy = push_button(self.tr("Copy request ID"), name="copy_request_id", icon="copy")
        self._copy.clicked.connect(self._on_copy)
        self._to_run = push_button(self.tr("Open the run"), name="open_run", icon="history")
        self._to_run.clicked.connect(self._on_run)
        self._request = self._body("request_text", self.tr("Request"))
        self._response = self._body("response_text", self.tr("Response"))
        self.tabs = QTabWidget()
        self.tabs.setObjectName("entry_tabs")
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self._response, self.tr("Response"))
        self.tabs.addTab(self._request, self.tr("Request"))
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self._copy)
        row.addWidget(self._to_run)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self._title)
        column.addWidget(self._facts)
        column.addLayout(row)
        column.addWidget(self.tabs, 1)

    def _body(self, name: str, label: str) -> QPlainTextEdit:
        field = QPlainTextEdit()
        field.setObjectName(name)
        field.setAccessibleName(label)
        field.setProperty("role", "mono")
        field.setReadOnly(True)
        field.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        return field

    def show_entry(self, detail: LogDetail) -> None:
        """Fill everything."""
        row = self._row = detail.row
        self._title.setText(row.operation)
        facts = [
            (self.tr("Status"), text.http_status(row.status)),
            (self.tr("Description"), _description(row)),
            (self.tr("When"), text.date_time(row.at)),
            (self.tr("Took"), self.tr("{0} ms").format(text.number(row.duration_ms))),
            (self.tr("Address"), f"{row.method} {row.url}"),
            (self.tr("Request ID"), row.request_id),
            (self.tr("Repetition"), str(row.retry) if row.retry else ""),
            (self.tr("Points"), _points(row)),
            (self.tr("Size"), text.size(detail.response_size)),
        ]
        self._facts.show_facts([(k, v) for k, v in facts if v])
        self._copy.setVisible(bool(row.request_id))
        self._to_run.setVisible(row.run_id is not None)
        self._request.setPlainText(detail.request)
        self._response.setPlainText(detail.response)

    @Slot()
    def _on_copy(self) -> None:
        if self._row is not None:
            QGuiApplication.clipboard().setText(self._row.request_id)
            self.context.say(self.tr("Request ID copied"))

    @Slot()
    def _on_run(self) -> None:
        if self._row is not None and self._row.run_id is not None:
            self.context.open_page("sync_history", self._row.run_id)
