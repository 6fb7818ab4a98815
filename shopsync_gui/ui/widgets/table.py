"""The table of every list page: one look, one set of keys, a column chooser, copy."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QMenu, QTableView, QToolButton, QWidget

from shopsync_gui.ui.widgets.buttons import icon_button
from shopsync_gui.ui.widgets.labels import button_text

ROW = 40
"""Pixels of a row with a thumbnail; ``compact`` tables have 32."""
COLUMN_ROLE = int(Qt.ItemDataRole.UserRole) + 100
"""``headerData(section, Horizontal, COLUMN_ROLE)``: the column's code, for the column chooser."""
WAITING = "…"
"""What the first cell of a row says while its row is on its way."""
NARROW, WIDE = 0.75, 1.4
"""How far a column may leave the width asked for to suit the rows that are shown first."""


class ListTable(QTableView):
    """A table for a model with many rows; never a widget per row.

    ``page`` prefixes the codes of hidden columns (``products.vendor``).
    """

    row_picked = Signal(int)
    """The current row moved (keys or mouse); -1 when nothing is chosen."""
    row_opened = Signal(int)
    """Enter or a double click."""
    hidden_changed = Signal(tuple)
    """Codes ``page.column`` that are now hidden."""

    def __init__(
        self,
        page: str,
        parent: QWidget | None = None,
        *,
        name: str = "table",
        compact: bool = False,
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._hidden: tuple[str, ...] = ()
        self._widths: dict[str, int] = {}
        self._to_fit = False
        self.setObjectName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setCornerButtonEnabled(False)
        rows = self.verticalHeader()
        rows.hide()
        rows.setDefaultSectionSize(32 if compact else ROW)
        rows.setSectionResizeMode(rows.ResizeMode.Fixed)
        columns = self.horizontalHeader()
        columns.setHighlightSections(False)
        columns.setSectionsMovable(True)
        columns.setStretchLastSection(True)
        columns.setMinimumSectionSize(48)
        columns.setResizeContentsPrecision(0)  # only what is in sight
        columns.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        columns.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        columns.customContextMenuRequested.connect(self._on_header_menu)
        self._menu = QMenu(self)
        self._menu.setObjectName(f"{name}_columns_menu")
        self._menu.aboutToShow.connect(self._fill_menu)
        self._menu.triggered.connect(self._on_column_toggled)
        self.doubleClicked.connect(self._on_opened)

    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        if model is None:
            return
        self.setSortingEnabled(True)
        self.selectionModel().currentRowChanged.connect(self._on_current_changed)
        model.modelReset.connect(self._on_reset)
        model.columnsInserted.connect(self._apply_hidden)
        model.dataChanged.connect(self._fit_columns)
        self._apply_hidden()

    def current_row(self) -> int:
        """The chosen row, -1 for none."""
        index = self.currentIndex()
        return index.row() if index.isValid() else -1

    def selected_rows(self) -> list[int]:
        """All chosen rows, top down."""
        chosen = self.selectionModel()
        return sorted({index.row() for index in chosen.selectedRows()})

    def pick_row(self, row: int, *, scroll: bool = True) -> None:
        """Choose a row and, unless told otherwise, bring it into sight."""
        index = self.model().index(row, self._first_column())
        if index.isValid():
            place = self.verticalScrollBar().value()
            self.setCurrentIndex(index)
            if scroll:
                self.scrollTo(index)
            else:
                self.verticalScrollBar().setValue(place)

    def set_widths(self, widths: dict[str, int]) -> None:
        """Widths of columns by their codes, in pixels.

        A heading is never cut off, and columns give way a little to the rows that are shown
        first: words are longer in some languages.
        """
        self._widths = widths
        self._to_fit = True
        header = self.horizontalHeader()
        for column in range(self.model().columnCount()):
            width = widths.get(self.column_code(column))
            if width:
                self.setColumnWidth(column, max(width, header.sectionSizeHint(column)))

    def column_code(self, column: int) -> str:
        code = self.model().headerData(column, Qt.Orientation.Horizontal, COLUMN_ROLE)
        return str(code) if code else str(column)

    def set_hidden(self, codes: tuple[str, ...]) -> None:
        """Hide these columns (``page.column``; those of other pages are ignored)."""
        self._hidden = tuple(c for c in codes if c.startswith(f"{self._page}."))
        self._apply_hidden()

    def hidden(self) -> tuple[str, ...]:
        return self._hidden

    def columns_button(self, label: str) -> QToolButton:
        """A button that opens the column chooser; ``label`` is its name."""
        button = icon_button("columns-3", label, name="columns_button")
        button.setMenu(self._menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return button

    def copy_selection(self) -> None:
        """Put the chosen rows on the clipboard as a table (tabs and line ends, with headings)."""
        rows = self.selected_rows()
        if not rows:
            return
        header = self.horizontalHeader()
        order = [header.logicalIndex(v) for v in range(header.count())]
        columns = [c for c in order if not self.isColumnHidden(c)]
        model = self.model()
        lines = ["\t".join(self._cell(self._title(c)) for c in columns)]
        lines += [
            "\t".join(
                self._cell(model.index(r, c).data(Qt.ItemDataRole.DisplayRole)) for c in columns
            )
            for r in rows
        ]
        QGuiApplication.clipboard().setText("\n".join(lines) + "\n")

    # ------------------------------------------------------------------ keys and menus

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_selection()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current_row() >= 0:
            self.row_opened.emit(self.current_row())
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    @staticmethod
    def _cell(value: object) -> str:
        return "" if value is None else " ".join(str(value).split())

    def _title(self, column: int) -> str:
        return str(self.model().headerData(column, Qt.Orientation.Horizontal) or "")

    def _first_column(self) -> int:
        return next((c for c in range(self.model().columnCount()) if not self.isColumnHidden(c)), 0)

    @Slot(QModelIndex, QModelIndex)
    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        self.row_picked.emit(current.row() if current.isValid() else -1)

    @Slot(QModelIndex)
    def _on_opened(self, index: QModelIndex) -> None:
        self.row_opened.emit(index.row())

    @Slot()
    def _on_reset(self) -> None:
        self._apply_hidden()
        self._fit_columns()

    @Slot()
    def _fit_columns(self) -> None:
        if not self._to_fit or not self.model().rowCount() or not self.isVisible():
            return
        if self.model().index(0, 0).data() == WAITING:
            return
        self._to_fit = False
        header = self.horizontalHeader()
        for column in range(self.model().columnCount()):
            width = self._widths.get(self.column_code(column), 0)
            if not width:
                continue
            shown = self.sizeHintForColumn(column)
            fitting = min(max(shown, int(width * NARROW)), int(width * WIDE))
            self.setColumnWidth(column, max(fitting, header.sectionSizeHint(column)))

    @Slot(QPoint)
    def _on_header_menu(self, place: QPoint) -> None:
        self._menu.popup(self.horizontalHeader().mapToGlobal(place))

    @Slot()
    def _fill_menu(self) -> None:
        self._menu.clear()
        shown = [c for c in range(self.model().columnCount()) if not self.isColumnHidden(c)]
        for column in range(self.model().columnCount()):
            title = self._title(column)
            if not title:
                continue  # a column without a heading (thumbnail) cannot be chosen
            action = self._menu.addAction(button_text(title))
            action.setCheckable(True)
            action.setChecked(column in shown)
            action.setEnabled(shown != [column])
            action.setData(self.column_code(column))

    @Slot(QAction)
    def _on_column_toggled(self, action: QAction) -> None:
        code = f"{self._page}.{action.data()}"
        kept = tuple(c for c in self._hidden if c != code)
        self._hidden = kept if action.isChecked() else (*kept, code)
        self._apply_hidden()
        self.hidden_changed.emit(self._hidden)

    @Slot()
    def _apply_hidden(self) -> None:
        model = self.model()
        for column in range(model.columnCount()):
            self.setColumnHidden(column, f"{self._page}.{self.column_code(column)}" in self._hidden)
