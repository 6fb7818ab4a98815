"""The program's own settings: appearance, language, start with the computer."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Slot
from PySide6.QtGui import QUndoCommand
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QVBoxLayout,
    QWidget,
)

from shopsync_gui.core.domain.services import Services
from shopsync_gui.ui.widgets.labels import heading, muted
from shopsync_gui.ui.widgets.tones import GRID
from shopsync_gui.ui.workers.context import PageContext
from shopsync_gui.ui.workers.language import LANGUAGES


class ChangeAppSettings(QUndoCommand):
    """One change of the program's settings that Ctrl+Z takes back; others stay as they are."""

    def __init__(self, context: PageContext, words: str, values: dict[str, str]) -> None:
        super().__init__(words)
        self._context = context
        self._new = values
        self._old = {name: str(getattr(context.app_settings, name)) for name in values}

    def redo(self) -> None:
        self._apply(self._new)

    def undo(self) -> None:
        self._apply(self._old)

    def _apply(self, values: dict[str, str]) -> None:
        settings = self._context.app_settings
        self._context.save_app_settings(
            replace(
                settings,
                appearance=values.get("appearance", settings.appearance),
                language=values.get("language", settings.language),
            )
        )


class SettingsDialog(QDialog):
    """Saved as changed; Ctrl+Z takes a change back."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.setObjectName("settings_dialog")
        self.setWindowTitle(self.tr("Settings"))
        self.setMinimumWidth(440)
        self._appearance = QComboBox()
        self._appearance.setObjectName("appearance")
        for code, words in (
            ("system", self.tr("Like the system")),
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
        ):
            self._appearance.addItem(words, code)
        self._language = QComboBox()
        self._language.setObjectName("language")
        self._language.addItem(self.tr("Like the system"), "")
        for code, words in LANGUAGES.items():
            self._language.addItem(words, code)
        self._autostart = QCheckBox(self.tr("Start ShopSync with the computer"))
        self._autostart.setObjectName("autostart")
        form = QFormLayout()
        form.setVerticalSpacing(GRID)
        form.setHorizontalSpacing(2 * GRID)
        form.addRow(self.tr("&Appearance"), self._appearance)
        form.addRow(self.tr("&Language"), self._language)
        form.addRow("", self._autostart)
        form.addRow(
            "", muted(self.tr("It then waits in the tray, so that the daily sync can run."))
        )
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.setObjectName("settings_buttons")
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(2 * GRID)
        column.addWidget(heading(self.tr("Settings")))
        column.addLayout(form)
        column.addWidget(buttons)
        self._appearance.activated.connect(self._on_appearance)
        self._language.activated.connect(self._on_language)
        self._autostart.clicked.connect(self._on_autostart)
        context.settings_changed.connect(self._show)
        self._show()
        self._ask_autostart()

    @Slot()
    def _show(self) -> None:
        settings = self._context.app_settings
        self._appearance.setCurrentIndex(self._appearance.findData(settings.appearance))
        self._language.setCurrentIndex(max(0, self._language.findData(settings.language)))

    @Slot(int)
    def _on_appearance(self, index: int) -> None:
        code = str(self._appearance.itemData(index))
        self._push(self.tr("Change of appearance"), appearance=code)

    @Slot(int)
    def _on_language(self, index: int) -> None:
        code = str(self._language.itemData(index))
        self._push(self.tr("Change of language"), language=code)

    def _push(self, words: str, **values: str) -> None:
        settings = self._context.app_settings
        if any(getattr(settings, name) != value for name, value in values.items()):
            self._context.undo.push(ChangeAppSettings(self._context, words, values))

    def _ask_autostart(self) -> None:
        self._autostart.setEnabled(False)
        self._context.background.apart(
            lambda services: services.machine.autostart_enabled(),
            self._on_autostart_known,
            name="autostart",
        )

    @Slot(object)
    def _on_autostart_known(self, enabled: bool) -> None:
        self._autostart.setChecked(enabled)
        self._autostart.setEnabled(True)

    @Slot(bool)
    def _on_autostart(self, wanted: bool) -> None:
        self._autostart.setEnabled(False)
        set_autostart(self._context, wanted)
        self._ask_autostart()


def set_autostart(context: PageContext, wanted: bool) -> None:
    """Switch the start with the computer, in a thread of its own, and remember the answer."""

    def switch(services: Services) -> None:
        services.machine.set_autostart(wanted)

    context.background.apart(switch, name="autostart")
    settings = replace(context.app_settings, autostart=wanted, autostart_asked=True)
    context.save_app_settings(settings)
