"""What needs the owner: trouble with the connection, deletions that wait, left-out records."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from shopsync_gui.core.domain.runs import Kind, LeftOutRow, Outcome, RunRow
from shopsync_gui.core.domain.views import StoreState, StoreStatus
from shopsync_gui.ui import text
from shopsync_gui.ui.dialogs.confirm import ask
from shopsync_gui.ui.dialogs.doomed_dialog import DoomedDialog
from shopsync_gui.ui.widgets.buttons import link_button
from shopsync_gui.ui.widgets.cards import Card
from shopsync_gui.ui.widgets.labels import StatusLabel
from shopsync_gui.ui.widgets.tones import GRID
from shopsync_gui.ui.workers.context import PageContext


class NeedsCard(Card):
    """One line per thing, each with the next step as a button."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__("", parent, name="needs_card")
        self.context = context
        self._shown: object = None
        self._list = QVBoxLayout()
        self._list.setSpacing(GRID)
        self.body.addLayout(self._list)
        self.body.addStretch(1)
        self.set_title(self.tr("Needs you"))

    def show_status(self, status: StoreStatus) -> None:
        """Fill it anew, when something is different."""
        failed = _failed_run(status)
        shown = (
            status.store.verified_error,
            failed,
            status.deletions_waiting,
            status.left_out_open,
        )
        if shown == self._shown:
            return  # a button must not vanish under the mouse
        self._shown = shown
        clear(self._list)
        count = 0
        if status.store.verified_error:
            words = text.error(status.store.verified_error)
            self._need("key-round", words.title, self.tr("Open store card"), "open_store_card")
            count += 1
        elif failed is not None:
            words = self.tr("{0} {1}").format(
                text.date_time(failed.started_at), text.result_sentence(failed)
            )
            self._need("circle-x", words, self.tr("Show"), "show_failed")
            count += 1
        if status.deletions_waiting:
            words = self.tr(
                "%n record(s) gone in Shopify, kept here.", "", status.deletions_waiting
            )
            self._need("trash-2", words, self.tr("Show"), "show_doomed")
            count += 1
        others = status.left_out_open
        if others > 0:
            words = self.tr("%n record(s) could not be taken over.", "", others)
            self._need("triangle-alert", words, self.tr("Show"), "show_left_out")
            count += 1
        if not count:
            calm = StatusLabel(name="nothing_needed")
            calm.show_state("circle-check", self.tr("Nothing needs you."), "good")
            self._list.addWidget(calm)
        title = self.tr("Needs you")
        self.set_title(f"{title} ({count})" if count else title)

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
                "show_doomed": self._on_doomed,
                "show_failed": self._on_failed_run,
                "show_left_out": self._on_left_out,
            }[name]
        )
        line.addWidget(label, 1)
        line.addWidget(press)
        if name == "show_doomed":
            delete = link_button(self.tr("Delete them here too"), name="confirm_deletions")
            delete.clicked.connect(self._on_confirm_deletions)
            line.addWidget(delete)
        self._list.addWidget(row)

    # ------------------------------------------------------------------ pressing

    @Slot()
    def _on_store_card(self) -> None:
        self.context.open_page("store_card")

    @Slot()
    def _on_left_out(self) -> None:
        store = self.context.store_id
        self.context.background.query(
            lambda services: services.reader.left_out(store, None), self._on_open_left_outs
        )

    @Slot(object)
    def _on_open_left_outs(self, rows: tuple[LeftOutRow, ...]) -> None:
        newest = max((row.run_id for row in rows), default=None)
        self.context.open_page("sync_history", None if newest is None else ("left_out", newest))

    @Slot()
    def _on_failed_run(self) -> None:
        status = self.context.status
        run = _failed_run(status) if status else None
        self.context.open_page("sync_history", run.id if run else None)

    @Slot()
    def _on_doomed(self) -> None:
        dialog = DoomedDialog(self.context, self)
        dialog.confirmed.connect(self._delete_doomed)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot()
    def _on_confirm_deletions(self) -> None:
        status = self.context.status
        if status is None:
            return
        ask(
            self,
            "confirm_deletions_question",
            self.tr("Delete them here too?"),
            self.tr(
                "Your copy has %n record(s) that Shopify no longer has. Deleting keeps their data"
                " and history; they only leave the lists. The shop is not changed.",
                "",
                status.deletions_waiting,
            ),
            (("mark_deleted", self.tr("Delete them here too")), ("keep", self.tr("Keep them"))),
            self._on_deletions_answer,
        )

    def _on_deletions_answer(self, answer: str) -> None:
        if answer == "mark_deleted":
            self._delete_doomed()

    @Slot()
    def _delete_doomed(self) -> None:
        if self.context.store_code:
            self.context.engine.sync(
                self.context.store_code, (Kind.PRODUCTS,), confirm_deletions=True
            )


def _failed_run(status: StoreStatus) -> RunRow | None:
    """The last run, when it failed in a way that is the owner's to know."""
    run = status.last_run
    if run is None or status.state is StoreState.OFFLINE:
        return None
    return run if run.outcome in (Outcome.FAILED, Outcome.INTERRUPTED) else None


def clear(layout: QVBoxLayout) -> None:
    """Take every widget out of a layout."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
