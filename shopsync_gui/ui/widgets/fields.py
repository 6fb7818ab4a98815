"""The search field and the filter chips of every list page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QMenu, QToolButton, QWidget

from shopsync_gui.ui.widgets.icons import set_icon
from shopsync_gui.ui.widgets.labels import button_text

PAUSE = 150
"""Milliseconds without a key before a search starts."""


class SearchField(QLineEdit):
    """Says ``searched`` shortly after the last key (and at once on Enter); Ctrl+F goes to it.

    ``page`` is the widget within which Ctrl+F works.
    """

    searched = Signal(str)

    def __init__(self, placeholder: str, page: QWidget, *, name: str = "search_field") -> None:
        super().__init__(page)
        self.setObjectName(name)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setClearButtonEnabled(True)
        self.setMaxLength(200)
        self.setMinimumWidth(200)
        self._said = ""
        action = QAction(self)
        set_icon(action, "search", "muted")
        self.addAction(action, QLineEdit.ActionPosition.LeadingPosition)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self._say)
        self.textChanged.connect(self._on_text_changed)
        self.returnPressed.connect(self._say)
        shortcut = QShortcut(QKeySequence.StandardKey.Find, page)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.take_focus)

    @Slot()
    def take_focus(self) -> None:
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def set_text_quietly(self, text: str) -> None:
        """Fill it without a ``searched`` (the page asks by itself)."""
        self._said = text.strip()
        self.setText(text)
        self._timer.stop()

    @Slot()
    def _on_text_changed(self) -> None:
        self._timer.start()

    @Slot()
    def _say(self) -> None:
        self._timer.stop()
        text = self.text().strip()
        if text != self._said:
            self._said = text
            self.searched.emit(text)


class ToggleChip(QToolButton):
    """A filter that is on or off."""

    changed = Signal()

    def __init__(self, text: str, parent: QWidget | None = None, *, name: str) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("role", "chip")
        self.setText(text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.toggled.connect(self._on_toggled)

    @Slot(bool)
    def _on_toggled(self, _checked: bool) -> None:
        self.changed.emit()


class FilterChip(QToolButton):
    """A filter with a menu of values; several may be ticked unless ``single``.

    No tick means no filter.  The chip shows what is ticked: ``Status: Active, Draft``.
    """

    changed = Signal()

    def __init__(
        self, title: str, parent: QWidget | None = None, *, name: str, single: bool = False
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("role", "chip")
        self._title = title
        self._single = single
        self._labels: dict[str, str] = {}
        self._values: tuple[str, ...] = ()
        self._menu = QMenu(self)
        self._menu.setObjectName(f"{name}_menu")
        self._menu.triggered.connect(self._on_triggered)
        self.setMenu(self._menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._show()

    def set_title(self, title: str) -> None:
        self._title = title
        self._show()

    def set_options(self, options: Sequence[tuple[str, str]]) -> None:
        """Pairs of value and label; ticked values that are no longer offered stay ticked."""
        self._labels = dict(options)
        for value in self._values:
            self._labels.setdefault(value, value)
        self._menu.clear()
        for value, label in self._labels.items():
            action = self._menu.addAction(button_text(label))
            action.setCheckable(True)
            action.setData(value)
            action.setChecked(value in self._values)
            action.setObjectName(f"{self.objectName()}_{value}")
        self.setEnabled(bool(self._labels))
        self._show()

    def values(self) -> tuple[str, ...]:
        """What is ticked, in the order of the menu."""
        return self._values

    def set_values(self, values: Sequence[str]) -> None:
        """Tick these, quietly."""
        for value in values:
            if value not in self._labels:
                self.set_options([*self._labels.items(), (value, value)])
        self._values = tuple(v for v in self._labels if v in values)
        for action in self._menu.actions():
            action.setChecked(action.data() in self._values)
        self._show()

    @Slot(QAction)
    def _on_triggered(self, action: QAction) -> None:
        ticked = [a.data() for a in self._menu.actions() if a.isChecked()]
        if self._single and action.isChecked():
            ticked = [action.data()]
        self.set_values(ticked)
        self.changed.emit()

    def _show(self) -> None:
        names = [self._labels[v] for v in self._values]
        shown = ", ".join(names) if len(names) < 3 else f"{names[0]}, {names[1]} +{len(names) - 2}"
        text = f"{self._title}: {shown}" if shown else self._title
        self.setText(button_text(text))
        self.setAccessibleName(text)
        self.setProperty("filled", bool(shown))
        self.style().unpolish(self)
        self.style().polish(self)
