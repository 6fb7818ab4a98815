"""The two questions the window asks by itself: start with the computer, and really close."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QMainWindow, QMessageBox, QWidget

from shopsync_gui.ui.windows import dialogs
from shopsync_gui.ui.windows.settings import set_autostart
from shopsync_gui.ui.workers.context import PageContext


class Questions(QObject):
    """Asked in window-modal boxes that never block."""

    quit_chosen = Signal()

    def __init__(self, context: PageContext, window: QMainWindow) -> None:
        super().__init__(window)
        self._context = context
        self._window = window

    def ask_autostart(self) -> None:
        """Once, when the first daily sync is switched on."""
        settings = self._context.app_settings
        is_daily = any(store.settings.auto_sync for store in self._context.stores)
        if settings.autostart_asked or not is_daily or not self._window.isVisible():
            return
        self._context.save_app_settings(replace(settings, autostart_asked=True))
        box = dialogs.question(
            self._window,
            "autostart_question",
            self.tr("Start ShopSync with the computer?"),
            self.tr("The daily sync can only run while ShopSync runs. It would wait in the tray."),
            (
                ("autostart_yes", self.tr("Start with the computer")),
                ("autostart_no", self.tr("Not now")),
            ),
        )
        box.buttonClicked.connect(self._on_autostart_answer)
        box.open()

    def ask_before_closing(self) -> None:
        """Without a tray the window never just vanishes."""
        known = self._window.findChildren(QMessageBox, "close_question")
        if any(box.isVisible() for box in known):
            return
        box = dialogs.question(
            self._window,
            "close_question",
            self.tr("Quit ShopSync?"),
            self.tr("This desktop has no tray icons. After quitting, no daily sync runs."),
            (
                ("close_minimise", self.tr("Minimise")),
                ("close_quit", self.tr("Quit")),
                ("close_stay", self.tr("Go back")),
            ),
        )
        box.buttonClicked.connect(self._on_close_answer)
        box.open()

    @Slot(object)
    def _on_autostart_answer(self, button: QWidget) -> None:
        if button.objectName() == "autostart_yes":
            set_autostart(self._context, True)

    @Slot(object)
    def _on_close_answer(self, button: QWidget) -> None:
        if button.objectName() == "close_quit":
            self.quit_chosen.emit()
        elif button.objectName() == "close_minimise":
            self._window.showMinimized()
