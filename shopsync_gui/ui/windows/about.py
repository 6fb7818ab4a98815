"""About ShopSync: version, licences, and the text that support asks for."""

from __future__ import annotations

from PySide6.QtCore import Slot, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from shopsync_gui import resources
from shopsync_gui.ui.widgets.buttons import push_button
from shopsync_gui.ui.widgets.labels import PlainLabel, heading, muted
from shopsync_gui.ui.widgets.tones import GRID
from shopsync_gui.ui.workers.context import PageContext


class AboutDialog(QDialog):
    """Who made the parts, and under which licences."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.setObjectName("about_dialog")
        self.setWindowTitle(self.tr("About ShopSync"))
        self.setMinimumSize(520, 440)
        version = PlainLabel(
            self.tr("Version {0}").format(context.services.machine.version), selectable=True
        )
        licence = muted(
            self.tr(
                "ShopSync is free software under the MIT licence. It uses Qt {0} and PySide6 under "
                "the GNU Lesser General Public License, version 3: you may replace these "
                "libraries with your own builds. Icons by Lucide."
            ).format(qVersion())
        )
        details = QPlainTextEdit()
        details.setObjectName("about_licences")
        details.setAccessibleName(self.tr("Licences"))
        details.setReadOnly(True)
        details.setPlainText(_licences())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self._copy = push_button(
            self.tr("Copy details for support"), name="copy_doctor", icon="copy"
        )
        self._copy.clicked.connect(self._on_copy)
        buttons.addButton(self._copy, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addWidget(heading("ShopSync"))
        column.addWidget(version)
        column.addWidget(licence)
        column.addWidget(details, 1)
        column.addWidget(buttons)

    @Slot()
    def _on_copy(self) -> None:
        self._copy.setEnabled(False)
        self._context.background.apart(
            lambda services: services.machine.doctor_text(), self._on_text, name="doctor"
        )

    @Slot(object)
    def _on_text(self, words: str) -> None:
        QGuiApplication.clipboard().setText(words)
        self._copy.setEnabled(True)
        self._copy.setText(self.tr("Copied"))


def _licences() -> str:
    lucide = resources.path("icons", "LICENSE").read_text("utf-8")
    libraries = (
        "PySide6 (Qt for Python): LGPL-3.0-only or GPL-2.0/3.0, https://code.qt.io\n"
        "httpx: BSD-3-Clause\npeewee: MIT\napsw: OSI-approved zlib licence\nSQLite: public domain\n"
        "keyring: MIT\nplatformdirs: MIT\nfilelock: MIT\nmsgspec: BSD-3-Clause\n"
        "xxhash: BSD-2-Clause\ngraphql-core: MIT\n"
    )
    return f"{libraries}\nLucide icons\n\n{lucide}"
