"""Home answers three questions: is my copy up to date, what changed, does anything need me?"""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QEvent, Qt, QTimer, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QMenu,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from shopsync_gui.core.domain.runs import EVERYTHING, ChangeRow, Kind, Outcome, RunRow
from shopsync_gui.core.domain.views import StoreStatus
from shopsync_gui.ui import text
from shopsync_gui.ui.dialogs.confirm import ask
from shopsync_gui.ui.widgets.buttons import link_button, push_button
from shopsync_gui.ui.widgets.cards import Card
from shopsync_gui.ui.widgets.labels import PlainLabel, StatusLabel, heading, muted
from shopsync_gui.ui.widgets.sparkbar import Bar, Sparkbar
from shopsync_gui.ui.widgets.tones import GRID
from shopsync_gui.ui.workers.context import PageContext

SHOWN_CHANGES = 12


class HomePage(QWidget):
    """The first page; needs no argument."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.setObjectName("home_page")
        self.setProperty("role", "page")
        self._runs: tuple[RunRow, ...] = ()
        self._title = heading("", 1, name="page_title")
        self._status_card = Card(self.tr("Status"), name="status_card")
        self._needs = Card(self.tr("Needs you"), name="needs_card")
        self._chart = Card(self.tr("Last 30 runs"), name="chart_card")
        self._changes = Card(self.tr("What changed"), name="changes_card")
        self._fill_status_card()
        self._needs_list = QVBoxLayout()
        self._needs_list.setSpacing(GRID)
        self._needs.body.addLayout(self._needs_list)
        self._needs.body.addStretch(1)
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
        self._more = QToolButton()
        self._more.setObjectName("sync_more")
        self._more.setText(self.tr("Sync more"))
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._more.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
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
        code = status.store.code
        running = self.context.engine.is_running(code)
        icon, tone = text.state_icon(status.state)
        words = text.status_sentence(status, now, self.context.engine.progress(code))
        self._state.show_state(icon, words, tone)
        self._numbers.setText(self._numbers_words(status))
        self._next.setText(self._next_words(status, now))
        self._sync.setEnabled(not running)
        self._more.setEnabled(not running)
        self._show_needs(status)
        self._show_runs(status)
        self._show_changes(status.recent_changes)

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
        return text.next_run(status.next_daily_at, now)

    def _show_needs(self, status: StoreStatus) -> None:
        _clear(self._needs_list)
        count = 0
        if status.store.verified_error:
            words = text.error(status.store.verified_error)
            self._need("key-round", words.title, self.tr("Open store card"), "open_store_card")
            count += 1
        if status.deletions_waiting:
            words = self.tr(
                "%n product(s) are gone in Shopify and were kept here.",
                "",
                status.deletions_waiting,
            )
            self._need("trash-2", words, self.tr("Delete them here too"), "confirm_deletions")
            count += 1
        others = status.left_out_open - (1 if status.deletions_waiting else 0)
        if others > 0:
            words = self.tr("%n record(s) could not be taken over.", "", others)
            self._need("triangle-alert", words, self.tr("Show"), "show_left_out")
            count += 1
        if not count:
            calm = StatusLabel(name="nothing_needed")
            calm.show_state("circle-check", self.tr("Nothing needs you."), "good")
            self._needs_list.addWidget(calm)
        title = self.tr("Needs you")
        self._needs.set_title(f"{title} ({count})" if count else title)

    def _need(self, icon: str, words: str, button: str, name: str) -> None:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        label = StatusLabel(name=f"{name}_words")
        label.show_state(icon, words, "warn")
        label.wrap()
        press = link_button(button, name=name)
        press.clicked.connect(
            {
                "open_store_card": self._on_store_card,
                "confirm_deletions": self._on_confirm_deletions,
                "show_left_out": self._on_left_out,
            }[name]
        )
        line.addWidget(label, 1)
        line.addWidget(press)
        self._needs_list.addWidget(row)

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
        _clear(self._change_list)
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

    @Slot()
    def _on_store_card(self) -> None:
        self.context.open_page("store_card")

    @Slot()
    def _on_left_out(self) -> None:
        status = self.context.status
        run = status.last_run if status else None
        self.context.open_page("sync_history", run.id if run else None)

    @Slot()
    def _on_confirm_deletions(self) -> None:
        status = self.context.status
        if status is None:
            return
        ask(
            self,
            "confirm_deletions_question",
            self.tr("Mark them as deleted here too?"),
            self.tr(
                "%n product(s) of your copy no longer exist in Shopify. Marking keeps their data"
                " and history; they only leave the lists. The shop is not changed.",
                "",
                status.deletions_waiting,
            ),
            (("mark_deleted", self.tr("Mark as deleted")), ("keep", self.tr("Keep"))),
            self._on_deletions_answer,
        )

    def _on_deletions_answer(self, answer: str) -> None:
        if answer == "mark_deleted":
            self.context.engine.sync(
                self.context.store_code, (Kind.PRODUCTS,), confirm_deletions=True
            )

    @Slot(int)
    def _on_bar(self, number: int) -> None:
        if 0 <= number < len(self._runs):
            self.context.open_page("sync_history", self._runs[number].id)

    @Slot()
    def _on_change(self) -> None:
        sender = self.sender()
        self.context.open_page("products", (int(sender.property("product")),))


def _clear(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
