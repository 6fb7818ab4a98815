"""Opens the dialogs; they are imported when first needed, so that the window shows sooner."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QMessageBox, QWidget

from shopsync_gui.core.domain.errors import ShopSyncError
from shopsync_gui.core.domain.runs import RunError
from shopsync_gui.core.domain.stores import Store
from shopsync_gui.ui.widgets.labels import button_text
from shopsync_gui.ui.workers.context import PageContext


def connect_wizard(context: PageContext, parent: QWidget) -> QDialog:
    """Open the wizard that connects a shop."""
    from shopsync_gui.ui.dialogs import ConnectWizard

    return open_dialog(ConnectWizard(context, parent))


def progress_dialog(context: PageContext, store: Store, parent: QWidget) -> QDialog:
    """Open the window-modal progress of a foreground run."""
    from shopsync_gui.ui.dialogs import ProgressDialog

    return open_dialog(ProgressDialog(context, store, parent))


def error_dialog(
    context: PageContext, error: RunError | ShopSyncError, parent: QWidget, *, run_id: int = 0
) -> QDialog:
    """Open the error dialog with *Copy details*."""
    from shopsync_gui.ui.dialogs import ErrorDialog

    return open_dialog(ErrorDialog(context, error, parent, run_id=run_id))


def question(
    parent: QWidget, name: str, title: str, words: str, buttons: tuple[tuple[str, str], ...]
) -> QMessageBox:
    """A question with verbs on its buttons (name, label), the last one for Escape; not yet open."""
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
        if number == 0:
            box.setDefaultButton(button)
        if is_last:
            box.setEscapeButton(button)
    box.finished.connect(box.deleteLater)
    return box


def open_dialog(dialog: QDialog) -> QDialog:
    """Show a dialog without waiting for it; it is deleted when it is closed."""
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
