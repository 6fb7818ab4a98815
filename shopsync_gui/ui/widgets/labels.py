"""Labels: data from a shop is shown as plain text, whatever it contains."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from shopsync_gui.ui.widgets import icons


def plain_text(label: QLabel) -> QLabel:
    """Make a label show its text as it is, never as HTML; returns the label."""
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setOpenExternalLinks(False)
    return label


def plain_tooltip(text: str) -> str:
    """A tooltip that shows ``text`` as it is (Qt would take HTML for rich text)."""
    return f"<qt>{escape(text).replace(chr(10), '<br>')}</qt>" if text else ""


def button_text(text: str) -> str:
    """Data on a button or in a menu: ``&`` is doubled, else it would be a shortcut."""
    return text.replace("&", "&&")


class PlainLabel(QLabel):
    """A label for data: plain text, may be selected, wraps if told to."""

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        name: str = "",
        wrap: bool = False,
        selectable: bool = False,
        role: str = "",
    ) -> None:
        super().__init__(parent)
        plain_text(self)
        self.setText(text)
        self.setObjectName(name)
        self.setWordWrap(wrap)
        if role:
            self.setProperty("role", role)
        if selectable:
            self.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse
                | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )


def heading(text: str = "", level: int = 1, name: str = "") -> PlainLabel:
    """A heading: 1 for the page, 2 for a card, 3 inside a card."""
    return PlainLabel(text, name=name, role=f"heading{level}")


def muted(text: str = "", name: str = "", *, wrap: bool = True) -> PlainLabel:
    """A sentence of explanation in the quieter colour."""
    return PlainLabel(text, name=name, wrap=wrap, role="muted")


class ElidedLabel(PlainLabel):
    """One line that ends in … when there is no room; the tooltip then has it all."""

    def __init__(self, text: str = "", parent: QWidget | None = None, *, name: str = "") -> None:
        super().__init__(text, parent, name=name)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(48)

    def setText(self, text: str) -> None:
        super().setText(text)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(48, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        text = self.text()
        fits = self.fontMetrics().horizontalAdvance(text) <= self.contentsRect().width()
        self.setToolTip("" if fits else plain_tooltip(text))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.setFont(self.font())
        line = self.text().replace("\n", " ")
        shown = QFontMetrics(self.font()).elidedText(
            line, Qt.TextElideMode.ElideRight, self.contentsRect().width()
        )
        painter.drawText(
            self.contentsRect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown
        )
        painter.end()


class StatusLabel(QWidget):
    """An icon and words: never a colour alone."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        name: str = "",
        elide: bool = False,
        right: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._icon_name, self._tone = "", "text"
        self._picture = QLabel(self)
        self._picture.setFixedSize(20, 20)
        self._words = (
            ElidedLabel(name=f"{name}_words") if elide else PlainLabel(name=f"{name}_words")
        )
        if elide:  # as wide as the words, less when there is no room
            self._words.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        if right:
            row.addStretch(1)
        row.addWidget(self._picture)
        row.addWidget(self._words, 0)
        if not right:
            row.addStretch(1)

    def show_state(self, icon: str, text: str, tone: str = "text") -> None:
        """Show an icon of the set, the words, and the tone of the icon."""
        self._icon_name, self._tone = icon, tone
        self._words.setText(text)
        self._draw()

    def text(self) -> str:
        return self._words.text()

    def icon_name(self) -> str:
        return self._icon_name

    def wrap(self) -> None:
        """Let the words take the whole width and as many lines as they need."""
        self._words.setWordWrap(True)
        row = self.layout()
        assert isinstance(row, QHBoxLayout)
        row.setStretchFactor(self._words, 100)

    def words(self) -> PlainLabel:
        """The label with the words (to make it wrap or selectable)."""
        return self._words

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self._draw()

    def _draw(self) -> None:
        if self._icon_name:
            self._picture.setPixmap(
                icons.pixmap(self._icon_name, self._tone, 20, icons.ratio_of(self))
            )
