"""What went wrong, what it means, what to do; everything else behind *Details*."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from shopsync_gui.core.domain.errors import ShopSyncError
from shopsync_gui.core.domain.runs import RunError
from shopsync_gui.core.domain.services import Services
from shopsync_gui.core.domain.views import LogQuery
from shopsync_gui.ui import text
from shopsync_gui.ui.widgets import icons
from shopsync_gui.ui.widgets.buttons import push_button
from shopsync_gui.ui.widgets.labels import PlainLabel, heading
from shopsync_gui.ui.widgets.tones import GRID
from shopsync_gui.ui.workers.context import PageContext

ENTRIES = 10


def details_text(
    services: Services, error: RunError | ShopSyncError, store_id: int, store: str, run_id: int
) -> str:
    """Everything for *Copy details* (masked where it was written down); runs in a worker."""
    words = text.error(error.code)
    lines = [
        words.title,
        words.meaning,
        words.cure,
        "",
        f"Code: {error.code}",
        f"Store: {store}",
        f"Operation: {error.operation}",
        f"Request ID: {error.request_id}",
    ]
    if error.subject:
        lines.append(f"About: {error.subject}")
    lines += ["", services.machine.doctor_text()]
    if run_id:
        ids = services.reader.log_ids(LogQuery(store_id, run_id=run_id))[:ENTRIES]
        entries = services.reader.log_rows(tuple(ids))
        lines += ["", f"Last log entries of run {run_id}:"]
        lines += [
            f"{e.at:%Y-%m-%d %H:%M:%SZ}  {e.status or '---'}  {e.operation}  {e.duration_ms} ms"
            f"  {e.error_code}  {e.request_id}"
            for e in entries
        ]
    if error.detail:
        lines += ["", error.detail]
    return "\n".join(lines)


class _Copier(QObject):
    """Puts the text on the clipboard when it is there."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self._context = context

    @Slot(object)
    def take(self, words: str) -> None:
        QGuiApplication.clipboard().setText(words)
        self._context.say(self.tr("Details copied"))
        self.deleteLater()


def copy_details(context: PageContext, error: RunError | ShopSyncError, run_id: int) -> None:
    """Collect the details in the background and copy them."""
    store_id, code = context.store_id, context.store_code
    copier = _Copier(context)
    context.background.query(
        lambda services: details_text(services, error, store_id, code, run_id), copier.take
    )


class ErrorDialog(QDialog):
    """The first lines are for the owner; codes and ids are in the details."""

    def __init__(
        self,
        context: PageContext,
        error: RunError | ShopSyncError,
        parent: QWidget | None = None,
        *,
        run_id: int = 0,
    ) -> None:
        super().__init__(parent)
        self.context = context
        self._error = error
        self._run_id = run_id
        self.setObjectName("error_dialog")
        self.setMinimumWidth(520)
        words = text.error(error.code)
        self.setWindowTitle(words.title)
        picture = QLabel()
        picture.setPixmap(icons.pixmap("circle-x", "bad", 32, icons.ratio_of(self)))
        title = heading(words.title, 2, name="error_title")
        title.setWordWrap(True)
        head = QHBoxLayout()
        head.setSpacing(2 * GRID)
        head.addWidget(picture)
        head.addWidget(title, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(2 * GRID)
        column.addLayout(head)
        for name, sentence in (
            ("error_subject", error.subject),
            ("error_meaning", words.meaning),
            ("error_cure", words.cure),
        ):
            if sentence:
                column.addWidget(PlainLabel(sentence, name=name, wrap=True, selectable=True))
        self._details = QPlainTextEdit()
        self._details.setObjectName("error_details")
        self._details.setAccessibleName(self.tr("Details"))
        self._details.setProperty("role", "mono")
        self._details.setReadOnly(True)
        self._details.setMinimumHeight(220)
        self._details.hide()
        self._show = QToolButton()
        self._show.setObjectName("show_details")
        self._show.setText(self.tr("Details"))
        self._show.setCheckable(True)
        self._show.toggled.connect(self._on_details)
        self._copy = push_button(self.tr("Copy details"), name="copy_details", icon="copy")
        self._copy.clicked.connect(self._on_copy)
        close = push_button(self.tr("Close"), name="close_error", primary=True)
        close.clicked.connect(self.accept)
        close.setDefault(True)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self._show)
        row.addWidget(self._copy)
        row.addStretch(1)
        row.addWidget(close)
        column.addWidget(self._details, 1)
        column.addLayout(row)

    @Slot(bool)
    def _on_details(self, shown: bool) -> None:
        self._details.setVisible(shown)
        if shown and not self._details.toPlainText():
            store_id, code = self.context.store_id, self.context.store_code
            error, run_id = self._error, self._run_id
            self.context.background.query(
                lambda services: details_text(services, error, store_id, code, run_id),
                self._on_text,
            )
        self.adjustSize()

    @Slot(object)
    def _on_text(self, words: str) -> None:
        self._details.setPlainText(words)

    @Slot()
    def _on_copy(self) -> None:
        copy_details(self.context, self._error, self._run_id)
