"""Cards, banners, empty states and lists of facts: what pages are made of."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from shopsync_gui.ui.widgets import icons
from shopsync_gui.ui.widgets.buttons import push_button
from shopsync_gui.ui.widgets.labels import PlainLabel, heading, muted
from shopsync_gui.ui.widgets.tones import GRID


class Card(QFrame):
    """A white box with a heading; put widgets into ``body``, buttons into ``head``."""

    def __init__(self, title: str = "", parent: QWidget | None = None, *, name: str = "") -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("role", "card")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        outer.setSpacing(GRID)
        self._title = heading(title, 2, name=f"{name}_title")
        self.head = QHBoxLayout()
        self.head.setSpacing(GRID)
        self.head.addWidget(self._title)
        self.head.addStretch(1)
        outer.addLayout(self.head)
        self.body = QVBoxLayout()
        self.body.setSpacing(GRID)
        outer.addLayout(self.body)
        self._title.setVisible(bool(title))

    def title(self) -> str:
        return self._title.text()

    def set_title(self, title: str) -> None:
        self._title.setText(title)
        self._title.setVisible(bool(title))


class EmptyState(QWidget):
    """What is shown in place of nothing: a picture, a sentence, and the next step as a button."""

    pressed = Signal()

    def __init__(self, parent: QWidget | None = None, *, name: str = "empty_state") -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._icon, self._tone = "", "muted"
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._title = heading(level=2, name=f"{name}_title")
        self._title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._title.setWordWrap(True)
        self._sentence = muted(name=f"{name}_sentence")
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sentence.setMinimumWidth(240)
        self._sentence.setMaximumWidth(520)
        self.button = push_button("", name=f"{name}_button", primary=True)
        self.button.clicked.connect(self.pressed)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addStretch(2)
        column.addWidget(self._picture)
        column.addWidget(self._title)
        # no alignment flag: a wrapping label needs its width to know its height
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._sentence, 8)
        middle.addStretch(1)
        column.addLayout(middle)
        column.addSpacing(GRID)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def show_state(
        self, icon: str, title: str, sentence: str = "", button: str = "", tone: str = "muted"
    ) -> None:
        """Fill it; without ``button`` none is shown."""
        self._icon, self._tone = icon, tone
        self._title.setText(title)
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))
        self.button.setText(button)
        self.button.setVisible(bool(button))
        self._draw()

    def title(self) -> str:
        return self._title.text()

    def sentence(self) -> str:
        return self._sentence.text()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def _draw(self) -> None:
        if self._icon:
            self._picture.setPixmap(icons.pixmap(self._icon, self._tone, 48, icons.ratio_of(self)))


class Banner(QFrame):
    """A band across the window: where one is (sample shop, developer mode), or that one is offline.

    ``tone`` is one of ``info``, ``warn``, ``bad``, ``good``.
    """

    pressed = Signal()

    def __init__(
        self,
        icon: str,
        text: str = "",
        button: str = "",
        parent: QWidget | None = None,
        *,
        tone: str = "info",
        name: str = "banner",
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("role", "banner")
        self.setProperty("tone", tone)
        self._icon, self._tone = icon, tone
        self._picture = QLabel()
        self._picture.setFixedSize(20, 20)
        self._words = PlainLabel(text, name=f"{name}_words", wrap=True)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.button: QPushButton = push_button(button, name=f"{name}_button")
        self.button.setVisible(bool(button))
        self.button.clicked.connect(self.pressed)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        row.setSpacing(GRID)
        row.addWidget(self._picture)
        row.addWidget(self._words, 1)
        row.addWidget(self.button)
        self._draw()

    def set_text(self, text: str) -> None:
        self._words.setText(text)

    def text(self) -> str:
        return self._words.text()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def _draw(self) -> None:
        self._picture.setPixmap(icons.pixmap(self._icon, self._tone, 20, icons.ratio_of(self)))


class KeyValueGrid(QWidget):
    """Facts, one per line: a quiet name left, the value right (plain text, selectable)."""

    def __init__(self, parent: QWidget | None = None, *, name: str = "facts") -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(2 * GRID)
        self._grid.setVerticalSpacing(GRID // 2)
        self._grid.setColumnStretch(1, 1)
        self._values: dict[str, PlainLabel] = {}

    def show_facts(self, facts: list[tuple[str, str]]) -> None:
        """Replace everything; pairs of name and value, both already translated."""
        while self._grid.count():
            item = self._grid.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._values.clear()
        for row, (key, value) in enumerate(facts):
            key_label = muted(key, wrap=False)
            value_label = PlainLabel(value, wrap=True, selectable=True)
            value_label.setAccessibleName(f"{key}: {value}")
            self._grid.addWidget(key_label, row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(value_label, row, 1)
            self._values[key] = value_label

    def value(self, key: str) -> str:
        """The value shown beside a name, empty when there is no such line."""
        label = self._values.get(key)
        return "" if label is None else label.text()
