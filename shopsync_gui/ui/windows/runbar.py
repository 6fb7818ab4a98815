"""The bottom: how far the sync is, how fast, how long still, and Cancel."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from shopsync_gui.ui import text
from shopsync_gui.ui.widgets.buttons import link_button
from shopsync_gui.ui.widgets.labels import ElidedLabel, muted
from shopsync_gui.ui.widgets.tones import GRID
from shopsync_gui.ui.windows.pace import Pace
from shopsync_gui.ui.workers.context import PageContext

DRAW = 100
"""Milliseconds between drawings, however often progress comes."""
SAY = 8000
"""Milliseconds a short sentence stays."""


class RunBar(QWidget):
    """Shows the run that goes on, else the last short sentence."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("run_bar")
        self._context = context
        self._pace = Pace()
        self._clock = QElapsedTimer()
        self._clock.start()
        self._store = ""
        self._is_waiting = False
        self._words = ElidedLabel(name="run_words")
        self._bar = QProgressBar()
        self._bar.setObjectName("run_progress")
        self._bar.setAccessibleName(self.tr("Progress of the sync"))
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(160)
        self._rate = muted(name="run_rate", wrap=False)
        self._left = muted(name="run_left", wrap=False)
        self._cancel = link_button(self.tr("Cancel"), name="run_cancel")
        self._cancel.clicked.connect(self._on_cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GRID, 0, 2 * GRID, 0)
        row.setSpacing(2 * GRID)
        row.addWidget(self._words, 1)
        for widget in (self._bar, self._rate, self._left, self._cancel):
            row.addWidget(widget)
        self.setFixedHeight(32)
        self._timer = QTimer(self)
        self._timer.setInterval(DRAW)
        self._timer.timeout.connect(self.draw)
        self._forget = QTimer(self)
        self._forget.setSingleShot(True)
        self._forget.setInterval(SAY)
        self._forget.timeout.connect(self._on_forget)
        context.said.connect(self.say)
        context.background.waiting.connect(self._on_waiting)
        engine = context.engine
        for signal in (
            engine.sync_ordered,
            engine.progressed,
            engine.run_started,
            engine.run_ended,
            engine.refused,
        ):
            signal.connect(self._on_engine)
        self.draw()

    @Slot(str)
    def say(self, sentence: str) -> None:
        """Show a short sentence, for some seconds."""
        self._words.setText(sentence)
        self._forget.start()

    @Slot(object)
    def _on_engine(self, _event: object) -> None:
        if self._context.engine.running_stores():
            if not self._timer.isActive():
                self._timer.start()
        else:
            self.draw()

    @Slot()
    def draw(self) -> None:
        """Draw the newest progress."""
        running = self._context.engine.running_stores()
        self._store = running[0] if running else ""
        is_running = bool(running)
        for widget in (self._bar, self._rate, self._left, self._cancel):
            widget.setVisible(is_running)
        if not is_running:
            if self._timer.isActive():
                self._timer.stop()
                self._cancel.setEnabled(True)
                if not self._forget.isActive():  # how it ended was said just now
                    self._words.setText("")
            return
        progress = self._context.engine.progress(self._store)
        if progress is None:
            self._bar.setRange(0, 0)
            self._show(self.tr("Starting the sync …"), "", "")
            return
        now = self._pace.feed(progress, self._clock.elapsed() / 1000)
        if progress.total:
            self._bar.setRange(0, 1000)
            self._bar.setValue(min(1000, progress.done * 1000 // progress.total))
        else:
            self._bar.setRange(0, 0)
        rate = ""
        if now.rate is not None and progress.phase != "downloading":
            rate = self.tr("{0} per second").format(text.number(round(now.rate)))
        elif now.rate is not None:
            rate = self.tr("{0} per second").format(text.size(round(now.rate)))
        left = "" if now.seconds_left is None else text.time_left(now.seconds_left)
        self._show(text.progress_sentence(progress), rate, left)

    def _show(self, sentence: str, rate: str, left: str) -> None:
        store = self._context.store_by_code(self._store)
        if store is not None and len(self._context.stores) > 1:
            sentence = f"{store.title} · {sentence}"
        if self._is_waiting:
            sentence = self._waiting_words()
        self._words.setText(sentence)
        self._rate.setText(rate)
        self._left.setText(left)

    def _waiting_words(self) -> str:
        return self.tr("Your change is saved as soon as the sync has been written.")

    @Slot(bool)
    def _on_waiting(self, is_waiting: bool) -> None:
        self._is_waiting = is_waiting
        if is_waiting:
            self._words.setText(self._waiting_words())
        elif not self._context.engine.running_stores():
            self._words.setText("")

    @Slot()
    def _on_forget(self) -> None:
        if not self._timer.isActive():
            self._words.setText("")

    @Slot()
    def _on_cancel(self) -> None:
        self._cancel.setEnabled(False)
        self._words.setText(self.tr("Cancelling …"))
        self._context.engine.cancel(self._store)
