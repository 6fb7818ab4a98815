"""One small bar per run: how much changed, and which runs failed.

Qt Essentials has no chart; this draws rectangles, can be walked with the arrow keys, and says
each bar in words (tooltip and accessible description).
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from shopsync_gui.ui.widgets.labels import plain_tooltip
from shopsync_gui.ui.widgets.tones import tones_of

WIDEST, GAP = 16, 4


@dataclass(frozen=True, slots=True)
class Bar:
    """One run: ``value`` is the height; ``tone`` is ``accent``, ``warn`` or ``bad``."""

    value: int
    words: str
    tone: str = "accent"


class Sparkbar(QWidget):
    """Bars in a row, oldest left; a press or Enter says which one."""

    picked = Signal(int)

    def __init__(
        self, label: str, parent: QWidget | None = None, *, name: str = "sparkbar"
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self._bars: tuple[Bar, ...] = ()
        self._current = -1

    def show_bars(self, bars: tuple[Bar, ...]) -> None:
        self._bars = bars
        self._current = min(self._current, len(bars) - 1)
        self._describe()
        self.update()

    def bars(self) -> tuple[Bar, ...]:
        return self._bars

    def sizeHint(self) -> QSize:
        return QSize(320, 72)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 72)

    def bar_at(self, place: QPoint) -> int:
        """Which bar lies under a point, -1 for none."""
        for number in range(len(self._bars)):
            left, width = self._span(number)
            if left <= place.x() < left + width + GAP:
                return number
        return -1

    def center_of(self, number: int) -> QPoint:
        left, width = self._span(number)
        return QPoint(round(left + width / 2), self.height() - 4)

    # ------------------------------------------------------------------ events

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tones = tones_of(self)
        floor = self.height() - 3
        painter.setPen(QPen(tones.color("line"), 1))
        painter.drawLine(0, floor + 1, self.width(), floor + 1)
        painter.setPen(Qt.PenStyle.NoPen)
        highest = max((bar.value for bar in self._bars), default=0)
        for number, bar in enumerate(self._bars):
            left, width = self._span(number)
            full = floor - 4
            height = 3.0 if highest == 0 else max(3.0, full * (bar.value / highest) ** 0.5)
            if bar.tone == "bad":
                height = max(height, full * 0.4)
            painter.setBrush(tones.color(bar.tone))
            painter.drawRoundedRect(QRectF(left, floor - height, width, height), 2, 2)
            if bar.tone == "bad":  # not by colour alone: a failed run has a gap in its bar
                painter.setBrush(tones.color("card"))
                painter.drawRect(QRectF(left, floor - 9, width, 3))
            if number == self._current and self.hasFocus():
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(tones.color("text"), 1.5))
                painter.drawRoundedRect(QRectF(left - 2, 1, width + 4, floor), 3, 3)
                painter.setPen(Qt.PenStyle.NoPen)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        number = self.bar_at(event.position().toPoint())
        if number >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self._move_to(number)
            self.picked.emit(number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if event.key() in steps and self._bars:
            start = len(self._bars) if self._current < 0 else self._current
            self._move_to(max(0, min(len(self._bars) - 1, start + steps[Qt.Key(event.key())])))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._current >= 0:
            self.picked.emit(self._current)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            number = self.bar_at(event.pos())
            if number >= 0:
                QToolTip.showText(event.globalPos(), plain_tooltip(self._bars[number].words), self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    def focusInEvent(self, event: object) -> None:
        super().focusInEvent(event)  # pyright: ignore[reportArgumentType] - QFocusEvent
        self.update()

    # ------------------------------------------------------------------ inside

    def _span(self, number: int) -> tuple[float, float]:
        count = max(1, len(self._bars))
        width = min(WIDEST, max(2.0, (self.width() - 4) / count - GAP))
        return 2 + number * (width + GAP), width

    def _move_to(self, number: int) -> None:
        self._current = number
        self._describe()
        self.update()

    def _describe(self) -> None:
        here = 0 <= self._current < len(self._bars)
        self.setAccessibleDescription(self._bars[self._current].words if here else "")
