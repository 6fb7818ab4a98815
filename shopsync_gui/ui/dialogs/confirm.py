"""A question with verbs on its buttons."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QAbstractButton, QMessageBox, QWidget

from shopsync_gui.ui.widgets.labels import button_text


class _Listener(QObject):
    def __init__(self, box: QMessageBox, then: Callable[[str], None]) -> None:
        super().__init__(box)
        self._then = then
        box.buttonClicked.connect(self._on_clicked)

    @Slot(QAbstractButton)
    def _on_clicked(self, button: QAbstractButton) -> None:
        self._then(button.objectName())


def ask(
    parent: QWidget,
    name: str,
    title: str,
    words: str,
    buttons: tuple[tuple[str, str], ...],
    then: Callable[[str], None],
) -> QMessageBox:
    """Ask without blocking; ``then`` hears the name of the button, the last one for Escape."""
    box = QMessageBox(parent)
    box.setObjectName(name)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(title)
    box.setText(title)
    box.setInformativeText(words)
    for number, (code, label) in enumerate(buttons):
        is_last = number == len(buttons) - 1
        role = QMessageBox.ButtonRole.RejectRole if is_last else QMessageBox.ButtonRole.AcceptRole
        button = box.addButton(button_text(label), role)
        button.setObjectName(code)
        if is_last:
            box.setEscapeButton(button)
            box.setDefaultButton(button)
    _Listener(box, then)
    box.finished.connect(box.deleteLater)
    box.open()
    return box
