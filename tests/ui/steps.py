"""What a person does in front of a window, in a person's words: press, type, choose, see.

Everything goes through mouse and keys, never through a slot.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QWidget,
)
from pytestqt.qtbot import QtBot

W = TypeVar("W", bound=QWidget)
PATIENCE = 10_000
"""Milliseconds to wait for something that must come."""


class Steps:
    """One person at one screen."""

    def __init__(self, qtbot: QtBot) -> None:
        self._bot = qtbot

    # ------------------------------------------------------------------ looking

    def open(self, window: W, width: int = 0, height: int = 0) -> W:
        """Show a window and wait until it is there; it is closed after the test."""
        self._bot.addWidget(window)
        if width:
            window.resize(width, height)
        window.show()
        self._bot.waitExposed(window)
        window.activateWindow()
        self._bot.waitUntil(window.isActiveWindow, timeout=PATIENCE)
        return window

    def find(self, where: QWidget, kind: type[W], name: str) -> W:
        """The control with this name; it must exist."""
        if where.objectName() == name and isinstance(where, kind):
            return where
        found = where.findChild(kind, name)
        assert found is not None, f"there is no {kind.__name__} called {name}"
        return found

    def sees(self, where: QWidget, words: str) -> bool:
        """Whether a visible label or button shows these words."""
        texts = [
            widget.text()
            for widget in where.findChildren(QWidget)
            if isinstance(widget, QLabel | QAbstractButton) and widget.isVisible()
        ]
        return any(words in shown for shown in texts)

    def wait_for(self, happens: Callable[[], object]) -> None:
        """Wait until something is true (checked at each turn of Qt's loop)."""

        def check() -> bool:
            return bool(happens())

        self._bot.waitUntil(check, timeout=PATIENCE)

    def wait_to_see(self, where: QWidget, words: str) -> None:
        """Wait until these words are on the screen."""
        self.wait_for(lambda: self.sees(where, words))

    def dialog(self, kind: type[QDialog] = QDialog, name: str = "") -> QDialog:
        """Wait for a dialog and give it."""

        def found() -> QDialog | None:
            for window in QApplication.topLevelWidgets():
                fits = not name or window.objectName() == name
                if isinstance(window, kind) and window.isVisible() and fits:
                    return window
            return None

        self.wait_for(lambda: found() is not None)
        dialog = found()
        assert dialog is not None
        return dialog

    # ------------------------------------------------------------------ doing

    def press(self, where: QWidget, name: str) -> None:
        """Click a button with the mouse."""
        button = self.find(where, QAbstractButton, name)
        assert button.isVisible(), f"{name} cannot be seen"
        assert button.isEnabled(), f"{name} is greyed"
        self._bot.mouseClick(button, Qt.MouseButton.LeftButton)

    def press_key(
        self,
        where: QWidget,
        key: Qt.Key,
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        """One key (with Ctrl, Alt …) into a control or a window."""
        self._bot.keyClick(where, key, modifier)

    def type_into(self, where: QWidget, name: str, words: str, *, enter: bool = False) -> None:
        """Put the cursor into a field, replace what it holds, type."""
        field = self.find(where, QLineEdit, name)
        self._bot.mouseClick(field, Qt.MouseButton.LeftButton)
        field.selectAll()
        if words:
            self._bot.keyClicks(field, words)
        else:
            self._bot.keyClick(field, Qt.Key.Key_Delete)
        if enter:
            self._bot.keyClick(field, Qt.Key.Key_Return)

    def choose(self, where: QWidget, name: str, label: str) -> None:
        """Choose an entry of a drop-down list with the keyboard."""
        box = self.find(where, QComboBox, name)
        row = box.findText(label)
        assert row >= 0, f"{name} offers no {label}"
        box.setFocus()
        step = Qt.Key.Key_Down if row > box.currentIndex() else Qt.Key.Key_Up
        for _ in range(abs(row - box.currentIndex())):
            self._bot.keyClick(box, step)

    def go_to(self, where: QWidget, title: str) -> None:
        """Click an entry of the navigation."""
        pages = self.find(where, QListWidget, "navigation")
        for row in range(pages.count()):
            item = pages.item(row)
            if item.text().startswith(title):
                place = pages.visualItemRect(item).center()
                self._bot.mouseClick(pages.viewport(), Qt.MouseButton.LeftButton, pos=place)
                return
        raise AssertionError(f"there is no page {title}")

    def choose_in_menu(self, menu: QMenu, name: str) -> None:
        """Open a menu and click the entry with this name (also in a submenu)."""
        menu.popup(QPoint(0, 0))
        self._bot.waitUntil(menu.isVisible, timeout=PATIENCE)
        action = self._action(menu, name)
        assert action is not None, f"the menu has no {name}"
        assert action.isEnabled(), f"{name} is greyed"
        owner = action.parent()
        holder = owner if isinstance(owner, QMenu) else menu
        if holder is not menu:
            holder.popup(QPoint(0, 0))
        place = holder.actionGeometry(action).center()
        self._bot.mouseClick(holder, Qt.MouseButton.LeftButton, pos=place)
        for shown in (holder, menu):
            shown.hide()

    def _action(self, menu: QMenu, name: str) -> QAction | None:
        for action in menu.actions():
            if action.objectName() == name:
                return action
            below = action.menu()
            if isinstance(below, QMenu):
                found = self._action(below, name)
                if found is not None:
                    return found
        return None

    def pick_row(self, where: QWidget, name: str, row: int, column: int = 0) -> None:
        """Click a row of a table."""
        table = self.find(where, QAbstractItemView, name)
        index = table.model().index(row, column)
        assert index.isValid(), f"{name} has no row {row}"
        table.scrollTo(index)
        place = table.visualRect(index).center()
        self._bot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)

    def hover(self, widget: QWidget) -> None:
        QTest.mouseMove(widget)
