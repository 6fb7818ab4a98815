"""The progress of a run in the foreground, with Cancel."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QProgressBar, QVBoxLayout, QWidget

from shopsync_gui.core.domain.stores import Store
from shopsync_gui.core.domain.wire import Refused, RunEnded
from shopsync_gui.ui import text
from shopsync_gui.ui.widgets.buttons import push_button
from shopsync_gui.ui.widgets.labels import PlainLabel, heading, muted
from shopsync_gui.ui.widgets.tones import GRID
from shopsync_gui.ui.workers.context import PageContext

REDRAW = 100


class ProgressDialog(QDialog):
    """Window-modal; closes by itself when the store's run is over."""

    def __init__(self, context: PageContext, store: Store, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self._store = store
        self.setObjectName("progress_dialog")
        self.setMinimumWidth(440)
        title = self.tr("Syncing {0}").format(store.title)
        self.setWindowTitle(title)
        self._words = PlainLabel("", name="progress_words", wrap=True)
        self._bar = QProgressBar()
        self._bar.setObjectName("progress_bar")
        self._bar.setAccessibleName(self.tr("Progress"))
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 0)
        self._cancel = push_button(self.tr("Cancel"), name="cancel_sync")
        self._cancel.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(2 * GRID)
        column.addWidget(heading(title, 2, name="progress_title"))
        column.addWidget(self._bar)
        column.addWidget(self._words)
        column.addWidget(muted(self.tr("Cancelling leaves your data as it was.")))
        column.addWidget(self._cancel, 0, Qt.AlignmentFlag.AlignRight)
        context.engine.run_ended.connect(self._on_ended)
        context.engine.refused.connect(self._on_refused)
        context.engine.engine_died.connect(self._on_died)
        self._timer = QTimer(self)
        self._timer.setInterval(REDRAW)
        self._timer.timeout.connect(self._draw)
        self._timer.start()
        self._draw()

    @Slot()
    def _draw(self) -> None:
        progress = self.context.engine.progress(self._store.code)
        if progress is None:
            self._words.setText(self.tr("Signing in …"))
            return
        self._words.setText(text.progress_sentence(progress))
        if progress.total:
            scale = 10_000
            self._bar.setRange(0, scale)
            self._bar.setValue(min(scale, round(progress.done / progress.total * scale)))
        else:
            self._bar.setRange(0, 0)

    def reject(self) -> None:
        """Cancel, Escape or the window's cross: ask the run to stop and wait for its end."""
        self._cancel.setEnabled(False)
        self._words.setText(self.tr("Stopping …"))
        self._timer.stop()
        self.context.engine.cancel(self._store.code)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.context.engine.is_running(self._store.code):
            event.ignore()
            self.reject()
        else:
            event.accept()

    @Slot(object)
    def _on_ended(self, event: RunEnded) -> None:
        if event.result.store == self._store.code:
            self.accept()

    @Slot(object)
    def _on_refused(self, event: Refused) -> None:
        if event.store == self._store.code:
            self.accept()

    @Slot(object)
    def _on_died(self, _stores: object) -> None:
        self.accept()
