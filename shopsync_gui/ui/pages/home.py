"""Home answers three questions: is my copy up to date, what changed, does anything need me?"""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QEvent, QTimer, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QMenu,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from shopsync_gui.core.domain.runs import EVERYTHING, ChangeRow, Kind, Outcome, RunRow
from shopsync_gui.core.domain.views import StoreStatus
from shopsync_gui.ui import text
from shopsync_gui.ui.pages.needs_card import NeedsCard, clear
from shopsync_gui.ui.widgets.buttons import link_button, push_button
from shopsync_gui.ui.widgets.cards import Card
from shopsync_gui.ui.widgets.labels import PlainLabel, StatusLabel, heading, muted
from shopsync_gui.ui.widgets.sparkbar import Bar, Sparkbar
from shopsync_gui.ui.widgets.tones import GRID
from shopsync_gui.ui.workers.context import PageContext

SHOWN_CHANGES = 12
REDRAW = 200
"""Milliseconds between two drawings of a run's progress."""


class HomePage(QWidget):
    """The first page; needs no argument."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.setObjectName("home_page")
        self.setProperty("role", "page")
        self._runs: tuple[RunRow, ...] = ()
        self._shown_changes: tuple[ChangeRow, ...] | None = None
        self._title = heading("", 1, name="page_title")
        self._status_card = Card(self.tr("Status"), name="status_card")
        self._needs = NeedsCard(context)
        self._chart = Card(self.tr("Last 30 runs"), name="chart_card")
        self._changes = Card(self.tr("What changed"), name="changes_card")
        self._fill_status_card()
        self._bars = Sparkbar(self.tr("Last runs: how much each changed"), name="runs_chart")
        self._bars.picked.connect(self._on_bar)
        self._chart_words = muted("", name="chart_words")
        self._chart.body.addWidget(self._bars)
        self._chart.body.addWidget(self._chart_words)
        self._change_list = QVBoxLayout()
        self._change_list.setSpacing(GRID // 2)
        self._changes.body.addLayout(self._change_list)
        self._lay_out()
        context.status_changed.connect(self._show)
        context.store_changed.connect(self._show)
        context.engine.run_ended.connect(self._show)
        context.engine.refused.connect(self._show)
        context.engine.sync_ordered.connect(self._show)
        context.engine.progressed.connect(self._on_progressed)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(REDRAW)
        self._soon.timeout.connect(self._show_state)
        self._minute = QTimer(self)
        self._minute.setInterval(30_000)
        self._minute.timeout.connect(self._show)

    # ------------------------------------------------------------------ what the window calls

    def activate(self, _argument: object | None) -> None:
        """Shown (again)."""
        self._show()

    def refresh(self, _areas: tuple[str, ...]) -> None:
        """The status keeper reads; ``status_changed`` follows."""
        self._show()

    def showEvent(self, event: QEvent) -> None:  # pyright: ignore[reportIncompatibleMethodOverride] any event will do
        super().showEvent(event)  # pyright: ignore[reportArgumentType] as above
        self._minute.start()

    def hideEvent(self, event: QEvent) -> None:  # pyright: ignore[reportIncompatibleMethodOverride] any event will do
        super().hideEvent(event)  # pyright: ignore[reportArgumentType] as above
        self._minute.stop()

    # ------------------------------------------------------------------ parts

    def _fill_status_card(self) -> None:
        self._state = StatusLabel(name="status_words")
        self._state.words().setProperty("role", "big")
        self._state.wrap()
        self._numbers = muted("", name="status_numbers")
        self._next = muted("", name="next_run")
        self._sync = push_button(
            self.tr("Sync Products Now"), name="sync_products_now", icon="refresh-cw", primary=True
        )
        self._sync.clicked.connect(self._on_sync)
        self._more = push_button(self.tr("Sync more"), name="sync_more")
        menu = QMenu(self._more)
        menu.setObjectName("sync_menu")
        for code, label in (
            ("sync_everything", self.tr("Sync everything")),
            ("sync_inventory", self.tr("Sync stock")),
            ("sync_full", self.tr("Read everything again")),
        ):
            action = menu.addAction(label)
            action.setObjectName(code)
        menu.triggered.connect(self._on_menu)
        self._more.setMenu(menu)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self._sync)
        row.addWidget(self._more)
        row.addStretch(1)
        body = self._status_card.body
        body.addWidget(self._state)
        body.addWidget(self._numbers)
        body.addLayout(row)
        body.addWidget(self._next)
        body.addStretch(1)

    def _lay_out(self) -> None:
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(2 * GRID)
        grid.addWidget(self._status_card, 0, 0)
        grid.addWidget(self._needs, 0, 1)
        grid.addWidget(self._chart, 1, 0, 1, 2)
        grid.addWidget(self._changes, 2, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(3, 1)
        area = QScrollArea()
        area.setObjectName("home_scroll")
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, GRID)
        column.setSpacing(2 * GRID)
        column.addWidget(self._title)
        column.addWidget(area, 1)

    # ------------------------------------------------------------------ showing

    @Slot()
    @Slot(object)
    def _show(self, _what: object = None) -> None:
        self._title.setText(self.tr("Home"))
        status = self.context.status
        if status is None:
            return
        now = self.context.now()
        running = self.context.engine.is_running(status.store.code)
        self._show_state()
        self._numbers.setText(self._numbers_words(status))
        self._next.setText(self._next_words(status, now))
        self._sync.setEnabled(not running)
        self._more.setEnabled(not running)
        self._needs.show_status(status)
        self._show_runs(status)
        self._show_changes(status.recent_changes)

    @Slot()
    def _show_state(self) -> None:
        status = self.context.status
        if status is None:
            return
        icon, tone = text.state_icon(status.state)
        progress = self.context.engine.progress(status.store.code)
        words = text.status_sentence(status, self.context.now(), progress)
        self._state.show_state(icon, words, tone)

    @Slot(object)
    def _on_progressed(self, _progress: object) -> None:
        if self.isVisible() and not self._soon.isActive():
            self._soon.start()

    def _numbers_words(self, status: StoreStatus) -> str:
        if not status.products:
            return ""
        return self.tr("{0} and {1} are here.").format(
            self.tr("%n product(s)", "", status.products),
            self.tr("%n variant(s)", "", status.variants),
        )

    def _next_words(self, status: StoreStatus, now: datetime) -> str:
        if status.next_daily_at is None:
            return self.tr("The daily sync is off. Switch it on in the store card.")
        return self.tr("Next: {0}").format(text.next_run(status.next_daily_at, now))

    def _show_runs(self, status: StoreStatus) -> None:
        self._runs = status.recent_runs
        bars: list[Bar] = []
        for run in self._runs:
            if run.outcome in (Outcome.FAILED, Outcome.INTERRUPTED):
                tone = "bad"
            elif run.outcome is Outcome.DONE_LEFT_OUT:
                tone = "warn"
            else:
                tone = "accent"
            words = self.tr("{0}: {1}").format(
                text.date_time(run.started_at), text.result_sentence(run)
            )
            bars.append(Bar(run.totals.changed, words, tone))
        self._bars.show_bars(tuple(bars))
        self._bars.setVisible(bool(bars))
        self._chart_words.setText(
            self.tr("Each bar is a run; its height says how much changed. Failed runs are red.")
            if bars
            else self.tr("No sync yet.")
        )

    def _show_changes(self, changes: tuple[ChangeRow, ...]) -> None:
        if changes == self._shown_changes:
            return
        self._shown_changes = changes
        clear(self._change_list)
        for row in changes[:SHOWN_CHANGES]:
            line = QHBoxLayout()
            line.setSpacing(2 * GRID)
            when = muted(text.date_time(row.at), wrap=False)
            when.setMinimumWidth(130)
            line.addWidget(when)
            line.addWidget(PlainLabel(text.change(row), wrap=True), 1)
            if row.product_key:
                show = link_button(self.tr("Show"), name=f"show_change_{row.id}")
                show.setProperty("product", row.product_key)
                show.clicked.connect(self._on_change)
                line.addWidget(show)
            holder = QWidget()
            holder.setLayout(line)
            line.setContentsMargins(0, 0, 0, 0)
            self._change_list.addWidget(holder)
        if not changes:
            self._change_list.addWidget(
                muted(self.tr("Nothing yet. Changes in the shop appear here after a sync."))
            )

    # ------------------------------------------------------------------ pressing

    @Slot()
    def _on_sync(self) -> None:
        if self.context.store_code:
            self.context.engine.sync(self.context.store_code, (Kind.PRODUCTS,))
            self._show()

    @Slot(QAction)
    def _on_menu(self, action: QAction) -> None:
        code = self.context.store_code
        match action.objectName():
            case "sync_everything":
                self.context.engine.sync(code, EVERYTHING)
            case "sync_inventory":
                self.context.engine.sync(code, (Kind.INVENTORY,))
            case _:
                self.context.engine.sync(code, EVERYTHING, full=True)
        self._show()

    @Slot(int)
    def _on_bar(self, number: int) -> None:
        if 0 <= number < len(self._runs):
            self.context.open_page("sync_history", self._runs[number].id)

    @Slot()
    def _on_change(self) -> None:
        sender = self.sender()
        self.context.open_page("products", (int(sender.property("product")),))
