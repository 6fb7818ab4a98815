"""Buttons: verbs on them, a name for tests and screen readers, an icon that follows the theme."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from shopsync_gui.ui.widgets.icons import set_icon


def push_button(
    text: str,
    parent: QWidget | None = None,
    *,
    name: str,
    icon: str = "",
    primary: bool = False,
    danger: bool = False,
) -> QPushButton:
    """An ordinary button; ``primary`` for the one next step, ``danger`` for what deletes."""
    button = QPushButton(text, parent)
    button.setObjectName(name)
    button.setAutoDefault(False)
    if primary or danger:
        button.setProperty("role", "primary" if primary else "danger")
    if icon:
        button.setText(f" {text}")  # Qt sets the words too close to the picture
        button.setAccessibleName(text.replace("&", ""))
        button.setIconSize(QSize(16, 16))
        set_icon(button, icon, "on_accent" if primary else "bad" if danger else "text")
    return button


def link_button(text: str, parent: QWidget | None = None, *, name: str) -> QPushButton:
    """A button that looks like a link, for *Show* at the end of a line."""
    button = QPushButton(text, parent)
    button.setObjectName(name)
    button.setProperty("role", "link")
    button.setAutoDefault(False)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    return button


def icon_button(
    icon: str, label: str, parent: QWidget | None = None, *, name: str, tone: str = "text"
) -> QToolButton:
    """A button with only a picture; ``label`` is its tooltip and its name for screen readers."""
    button = QToolButton(parent)
    button.setObjectName(name)
    button.setAccessibleName(label)
    button.setToolTip(label)
    button.setAutoRaise(True)
    button.setIconSize(QSize(20, 20))
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    set_icon(button, icon, tone)
    return button
