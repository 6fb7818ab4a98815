"""What is gone in Shopify but was kept here: look at it, then decide."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from shopsync_gui.core.domain.runs import DoomedRow
from shopsync_gui.ui import text
from shopsync_gui.ui.viewmodels.columns import Column
from shopsync_gui.ui.viewmodels.tables import TupleModel
from shopsync_gui.ui.widgets.buttons import push_button
from shopsync_gui.ui.widgets.labels import PlainLabel, heading
from shopsync_gui.ui.widgets.table import ListTable
from shopsync_gui.ui.widgets.tones import GRID
from shopsync_gui.ui.workers.context import PageContext


class DoomedDialog(QDialog):
    """Unusually many deletions are never carried out before the owner has seen them."""

    confirmed = Signal()
    """The owner wants them marked as deleted here too."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("doomed_dialog")
        title = self.tr("Gone in Shopify, kept here")
        self.setWindowTitle(title)
        self.setMinimumSize(520, 420)
        self._table = ListTable("doomed", name="doomed_table", compact=True)
        self._table.setAccessibleName(title)
        self._model = TupleModel(
            (
                Column("kind", self.tr("Kind"), lambda row: text.record(row.record)),
                Column("title", self.tr("Title"), _title, tooltip=_title),
            )
        )
        self._model.setParent(self)
        self._table.setModel(self._model)
        self._table.setSortingEnabled(False)
        self._table.set_widths({"kind": 140})
        self._delete = push_button(
            self.tr("Delete them here too"), name="mark_deleted", icon="trash-2", danger=True
        )
        self._delete.setEnabled(False)
        self._delete.clicked.connect(self._on_delete)
        keep = push_button(self.tr("Keep them"), name="keep", primary=True)
        keep.clicked.connect(self.reject)
        keep.setDefault(True)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self._delete)
        row.addStretch(1)
        row.addWidget(keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(2 * GRID)
        column.addWidget(heading(title, 2, name="doomed_title"))
        column.addWidget(
            PlainLabel(
                self.tr(
                    "Unusually many records no longer exist in Shopify, so nothing was deleted"
                    " here yet. Deleting keeps their data and history; they only leave the lists."
                    " The shop is not changed."
                ),
                name="doomed_words",
                wrap=True,
            )
        )
        column.addWidget(self._table, 1)
        column.addLayout(row)
        store = context.store_id
        context.background.query(lambda services: services.reader.doomed(store), self._on_rows)

    @Slot(object)
    def _on_rows(self, rows: tuple[DoomedRow, ...]) -> None:
        self._model.set_rows(rows)
        self._delete.setEnabled(bool(rows))

    @Slot()
    def _on_delete(self) -> None:
        self.accept()
        self.confirmed.emit()


def _title(row: DoomedRow) -> str:
    return row.title or str(row.record_id)
