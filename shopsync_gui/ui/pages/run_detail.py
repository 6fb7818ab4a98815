"""One run beside the history: counts, left-out records, changes, its log entries."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QUndoCommand
from PySide6.QtWidgets import QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from shopsync_gui.core.domain.runs import ChangeRow, Counts, LeftOutRow, RunError, RunRow, Trigger
from shopsync_gui.core.domain.services import Services
from shopsync_gui.core.domain.views import LogQuery, LogRow
from shopsync_gui.ui import text
from shopsync_gui.ui.dialogs.error_dialog import copy_details
from shopsync_gui.ui.viewmodels.columns import Column
from shopsync_gui.ui.viewmodels.tables import TupleModel
from shopsync_gui.ui.widgets.buttons import link_button, push_button
from shopsync_gui.ui.widgets.labels import PlainLabel, StatusLabel, heading, muted
from shopsync_gui.ui.widgets.table import ListTable
from shopsync_gui.ui.widgets.tones import GRID
from shopsync_gui.ui.workers.context import PageContext

SHOWN = 1_000
ICON = 16
WIDTHS = {"record": 150, "kind": 96, "reason": 220, "when": 130, "operation": 170, "what": 320}
"""Pixels of the columns that hold sentences and names."""


@dataclass(frozen=True, slots=True)
class _Facts:
    run: RunRow | None
    left_out: tuple[LeftOutRow, ...]
    changes: tuple[ChangeRow, ...]
    entries: tuple[LogRow, ...]


class RunDetailPane(QWidget):
    """Reads everything about one run and shows it."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.setObjectName("run_detail")
        self.setMinimumWidth(400)
        self._run: RunRow | None = None
        self._wanted = 0
        self._wants_left_out = False
        self._title = heading("", 2, name="run_title")
        self._outcome = StatusLabel(name="run_outcome")
        self._outcome.wrap()
        self._line = muted("", name="run_line")
        self._cure = PlainLabel("", name="run_cure", wrap=True)
        self._copy = push_button(self.tr("Copy details"), name="copy_details", icon="copy")
        self._copy.clicked.connect(self._on_copy)
        self.tabs = QTabWidget()
        self.tabs.setObjectName("run_tabs")
        self.tabs.setDocumentMode(True)
        self._counts = self._table("counts", self._count_columns(), self.tr("Counts"))
        self._left_out = self._table("left_out", self._left_columns(), self.tr("Left out"))
        self._changes = self._table("changes", self._change_columns(), self.tr("Changes"))
        self._entries = self._table("entries", self._entry_columns(), self.tr("Log entries"))
        self._changes[0].row_opened.connect(self._on_change_opened)
        self._entries[0].row_opened.connect(self._on_entry_opened)
        self._left_out[0].row_picked.connect(self._on_left_out_picked)
        self.tabs.addTab(self._counts[0], self.tr("Counts"))
        self.tabs.addTab(self._left_out_tab(), self.tr("Left out"))
        self.tabs.addTab(self._changes[0], self.tr("Changes"))
        self.tabs.addTab(self._entries_tab(), self.tr("Log entries"))
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 0, 0, 0)
        column.setSpacing(GRID)
        for widget in (self._title, self._outcome, self._line, self._cure):
            column.addWidget(widget)
        column.addWidget(self._copy, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.tabs, 1)

    def want_left_out(self) -> None:
        """The next run that is shown opens at its left-out records."""
        self._wants_left_out = True

    def show_run(self, run_id: int) -> None:
        """Read and show this run."""
        self._wanted = run_id
        store = self.context.store_id

        def read(services: Services) -> _Facts:
            reader = services.reader
            entries = reader.log_ids(LogQuery(store, run_id=run_id))[:SHOWN]
            return _Facts(
                next(iter(reader.run_rows((run_id,))), None),
                reader.left_out(store, run_id),
                reader.changes(store, run_id, SHOWN),
                reader.log_rows(tuple(entries)),
            )

        self.context.background.query(read, self._on_facts)

    @Slot(object)
    def _on_facts(self, facts: _Facts) -> None:
        run = facts.run
        if run is None or run.id != self._wanted:
            return
        self._run = run
        self._title.setText(text.date_time(run.started_at))
        icon, tone = text.outcome_icon(run.outcome)
        self._outcome.show_state(icon, text.result_sentence(run), tone)
        parts = [
            text.trigger(run.trigger),
            text.kinds(run.kinds),
            self.tr("everything read again") if run.full else "",
            self.tr("%n request(s)", "", run.requests),
            self.tr("%n point(s)", "", round(run.points)),
        ]
        self._line.setText(" · ".join(p for p in parts if p))
        self._show_trouble(run)
        self._counts[1].set_rows([(k, c) for k, c in run.counts.items() if any(_numbers(c))])
        self._left_out[1].set_rows(facts.left_out)
        self._changes[1].set_rows(facts.changes)
        self._entries[1].set_rows(facts.entries)
        self._all_entries.setVisible(bool(facts.entries))
        self._no_entries.setVisible(not facts.entries)
        for number, label, count in (
            (1, self.tr("Left out"), len(facts.left_out)),
            (2, self.tr("Changes"), len(facts.changes)),
            (3, self.tr("Log entries"), len(facts.entries)),
        ):
            self.tabs.setTabText(number, f"{label} {text.number(count)}" if count else label)
        if self._wants_left_out and facts.left_out:
            self.tabs.setCurrentIndex(1)
            self._left_out[0].pick_row(0)
        self._wants_left_out = False
        self._on_left_out_picked(-1)

    def _show_trouble(self, run: RunRow) -> None:
        words: list[str] = []
        if run.error is not None:
            error = text.error(run.error.code)
            words += [error.meaning, error.cure]
            if run.error.request_id:
                words.append(self.tr("Request ID: {0}").format(run.error.request_id))
        for one in run.differences:
            words.append(
                self.tr("{0}: {1} here, {2} in Shopify.").format(
                    text.record(one.kind), text.number(one.here), text.number(one.shopify)
                )
            )
        self._cure.setText("\n".join(w for w in words if w))
        self._cure.setVisible(bool(words))
        self._copy.setVisible(run.error is not None)

    # ------------------------------------------------------------------ tables

    def _table(
        self, name: str, columns: Sequence[Column], label: str
    ) -> tuple[ListTable, TupleModel]:
        table = ListTable(f"run_{name}", name=f"run_{name}_table", compact=True)
        table.setAccessibleName(label)
        model = TupleModel(columns)
        model.setParent(self)
        table.setModel(model)
        table.setSortingEnabled(False)
        table.set_widths(WIDTHS)
        table.setIconSize(QSize(ICON, ICON))
        return table, model

    def _count_columns(self) -> Sequence[Column]:
        def number(name: str) -> Callable[[tuple[str, Counts]], str]:
            return lambda row: text.number(getattr(row[1], name))

        return (
            Column("record", self.tr("Records"), lambda row: text.record(row[0])),
            Column("created", self.tr("Created"), number("created"), right=True),
            Column("updated", self.tr("Updated"), number("updated"), right=True),
            Column("unchanged", self.tr("Unchanged"), number("unchanged"), right=True),
            Column("deleted", self.tr("Deleted"), number("deleted"), right=True),
            Column("left_out", self.tr("Left out"), number("left_out"), right=True),
        )

    def _left_columns(self) -> Sequence[Column]:
        def name(row: LeftOutRow) -> str:
            return row.title or (str(row.record_id) if row.record_id else text.record(row.record))

        def state(row: LeftOutRow) -> str:
            if row.resolved:
                return self.tr("solved")
            return self.tr("ignored") if row.ignored else self.tr("open")

        return (
            Column("record", self.tr("Record"), name),
            Column("kind", self.tr("Kind"), lambda r: text.record(r.record)),
            Column(
                "reason",
                self.tr("Reason"),
                lambda r: text.reason(r).title,
                tooltip=lambda r: text.reason(r).title,
            ),
            Column("state", self.tr("State"), state),
        )

    def _change_columns(self) -> Sequence[Column]:
        return (
            Column("what", self.tr("What changed"), text.change, tooltip=text.change),
            Column("kind", self.tr("Kind"), lambda r: text.record(r.record)),
        )

    def _entry_columns(self) -> Sequence[Column]:
        return (
            Column("when", self.tr("When"), lambda r: text.date_time(r.at)),
            Column("operation", self.tr("Operation"), lambda r: r.operation),
            Column("status", self.tr("Status"), lambda r: text.http_status(r.status)),
        )

    def _left_out_tab(self) -> QWidget:
        self._reason = PlainLabel("", name="left_out_reason", wrap=True)
        self._show_it = push_button(self.tr("Show it"), name="show_left_out")
        self._again = push_button(self.tr("Try again"), name="try_again", icon="rotate-cw")
        self._ignore = push_button(self.tr("Ignore"), name="ignore_left_out", icon="eye-off")
        self._show_it.clicked.connect(self._on_show_it)
        self._again.clicked.connect(self._on_again)
        self._ignore.clicked.connect(self._on_ignore)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        for button in (self._show_it, self._again, self._ignore):
            row.addWidget(button)
        row.addStretch(1)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self._left_out[0], 1)
        column.addWidget(self._reason)
        column.addLayout(row)
        return page

    def _entries_tab(self) -> QWidget:
        self._all_entries = link_button(self.tr("Show them in Log entries"), name="show_entries")
        self._all_entries.clicked.connect(self._on_all_entries)
        self._no_entries = muted(
            self.tr("Nothing was logged. What is logged is set in the store card."),
            name="no_entries",
        )
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self._entries[0], 1)
        column.addWidget(self._no_entries)
        column.addWidget(self._all_entries, 0, Qt.AlignmentFlag.AlignLeft)
        return page

    def _picked(self) -> LeftOutRow | None:
        row = self._left_out[0].current_row()
        rows = self._left_out[1].rows()
        return rows[row] if 0 <= row < len(rows) else None

    # ------------------------------------------------------------------ pressing

    @Slot(int)
    def _on_left_out_picked(self, _row: int) -> None:
        row = self._picked()
        self._show_it.setEnabled(row is not None and row.product_key > 0)
        self._ignore.setEnabled(row is not None and not row.resolved)
        self._again.setEnabled(bool(self._left_out[1].rows()))
        is_ignored = row is not None and row.ignored
        words = self.tr("Do not ignore") if is_ignored else self.tr("Ignore")
        self._ignore.setText(f" {words}")  # as ``push_button`` does beside an icon
        self._ignore.setAccessibleName(words)
        if row is None:
            rest = self._left_out[1].rows()
            self._reason.setText("" if rest else self.tr("Nothing was left out."))
            return
        words = text.reason(row)
        self._reason.setText("\n".join(w for w in (words.title, words.meaning, words.cure) if w))

    @Slot()
    def _on_show_it(self) -> None:
        row = self._picked()
        if row is not None and row.product_key:
            self.context.open_page("products", (row.product_key,))

    @Slot()
    def _on_again(self) -> None:
        if self.context.store_code:
            self.context.engine.sync(self.context.store_code, trigger=Trigger.RETRY)

    @Slot()
    def _on_ignore(self) -> None:
        row = self._picked()
        if row is not None:
            self.context.undo.push(
                _Ignore(self.context, row, self.tr("Ignore {0}").format(row.title or row.record_id))
            )

    @Slot(int)
    def _on_change_opened(self, row: int) -> None:
        change = self._changes[1].rows()[row]
        if change.product_key:
            self.context.open_page("products", (change.product_key,))

    @Slot(int)
    def _on_entry_opened(self, row: int) -> None:
        self.context.open_page("log_entries", ("entry", self._entries[1].rows()[row].id))

    @Slot()
    def _on_all_entries(self) -> None:
        if self._run is not None:
            self.context.open_page("log_entries", ("run", self._run.id))

    @Slot()
    def _on_copy(self) -> None:
        if self._run is not None and self._run.error is not None:
            copy_details(self.context, _error_of(self._run), self._run.id)


class _Ignore(QUndoCommand):
    """Ignore a left-out record, or the other way round."""

    def __init__(self, context: PageContext, row: LeftOutRow, words: str) -> None:
        super().__init__(words)
        self._context = context
        self._ids = (row.id,)
        self._ignored = not row.ignored

    def redo(self) -> None:
        self._write(self._ignored)

    def undo(self) -> None:
        self._write(not self._ignored)

    def _write(self, ignored: bool) -> None:
        ids = self._ids
        self._context.background.change(
            lambda services: services.writer.ignore_left_out(ids, ignored),
            store=self._context.store_code,
            areas=("left_out", "runs"),
        )


def _error_of(run: RunRow) -> RunError:
    assert run.error is not None
    return run.error


def _numbers(counts: Counts) -> tuple[int, ...]:
    return (
        counts.created,
        counts.updated,
        counts.unchanged,
        counts.deleted,
        counts.left_out,
        counts.failed,
    )
