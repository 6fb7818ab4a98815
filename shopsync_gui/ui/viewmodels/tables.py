"""The two table models: a snapshot of ids with rows fetched in sight, and a plain tuple of rows."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QIcon, QImage, QPixmap

from shopsync_gui.core.domain.services import Services
from shopsync_gui.ui.viewmodels.columns import Column
from shopsync_gui.ui.widgets.icons import icon
from shopsync_gui.ui.widgets.labels import plain_tooltip
from shopsync_gui.ui.widgets.table import COLUMN_ROLE, WAITING

WINDOW = 200
KEPT_WINDOWS = 40
KEPT_ICONS = 2_000
Index = QModelIndex | QPersistentModelIndex
Query = Callable[[Callable[[Services], Any], Callable[[Any], None]], None]


class TableModel(QAbstractTableModel):
    """What both have in common: columns, and how a row is shown."""

    sort_asked = Signal(str, bool)
    """The column's sort code, and whether downwards."""

    def __init__(self, columns: Sequence[Column]) -> None:
        super().__init__()
        self.columns = tuple(columns)
        self._icons: OrderedDict[int, QIcon] = OrderedDict()

    def row_at(self, row: int) -> Any | None:
        """The row's value; None while it is on its way."""
        raise IndexError(row)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        if role == COLUMN_ROLE:
            return column.code
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        column = self.columns[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        if role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
            Qt.ItemDataRole.DecorationRole,
        ):
            return None
        row = self.row_at(index.row())
        if row is None:
            return WAITING if role == Qt.ItemDataRole.DisplayRole and index.column() <= 1 else None
        if role == Qt.ItemDataRole.DisplayRole:
            return column.show(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            words = column.tooltip(row) if column.tooltip else ""
            return plain_tooltip(words) if words else None
        return self._decoration(column, row)

    def _decoration(self, column: Column, row: Any) -> Any:
        if column.icon is not None:
            name, tone = column.icon(row)
            return icon(name, tone) if name else None
        if column.picture is not None:
            image = column.picture(row)
            if image is None:
                return icon("image", "muted")
            return icon("image-off", "muted") if image.isNull() else self._icon_of(image)
        return None

    def _icon_of(self, image: QImage) -> QIcon:
        """The view scales icons, not images; made once per picture."""
        found = self._icons.get(image.cacheKey())
        if found is None:
            found = self._icons[image.cacheKey()] = QIcon(QPixmap.fromImage(image))
            if len(self._icons) > KEPT_ICONS:
                self._icons.popitem(last=False)
        return found

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if 0 <= column < len(self.columns) and self.columns[column].sort:
            self.sort_asked.emit(self.columns[column].sort, order is Qt.SortOrder.DescendingOrder)


def _alignment(column: Column) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


class TupleModel(TableModel):
    """Few rows, all at hand."""

    def __init__(self, columns: Sequence[Column]) -> None:
        super().__init__(columns)
        self._rows: tuple[Any, ...] = ()

    def set_rows(self, rows: Sequence[Any]) -> None:
        if self._rows == tuple(rows):
            return  # keep what is chosen
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def rows(self) -> tuple[Any, ...]:
        return self._rows

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def row_at(self, row: int) -> Any | None:
        return self._rows[row]


@dataclass(frozen=True, slots=True)
class _Fetched:
    generation: int
    window: int
    rows: tuple[Any, ...]


class SnapshotModel(TableModel):
    """A million ids in a packed array; rows come in windows when they are looked at.

    ``read_rows(services, keys)`` runs in the query worker, ``key_of(row)`` gives a row's key.
    """

    def __init__(
        self,
        columns: Sequence[Column],
        query: Query,
        read_rows: Callable[[Services, tuple[int, ...]], tuple[Any, ...]],
        key_of: Callable[[Any], int],
    ) -> None:
        super().__init__(columns)
        self._query = query
        self._read_rows = read_rows
        self._key_of = key_of
        self._ids = array("q")
        self._generation = 0
        self._windows: OrderedDict[int, dict[int, Any]] = OrderedDict()
        self._asked: set[int] = set()

    def set_ids(self, ids: array[int]) -> None:
        """A new snapshot; the rows of the old one are shown until theirs come, where they agree."""
        same = self._ids == ids
        self._generation += 1
        self._asked.clear()
        if same:
            for window in list(self._windows):
                self._ask(window)
            return
        self.beginResetModel()
        self._ids = ids
        self._windows.clear()
        self.endResetModel()

    def ids(self) -> array[int]:
        return self._ids

    def key_at(self, row: int) -> int:
        return self._ids[row]

    def row_of(self, key: int) -> int:
        """Where a key stands, -1 if it does not."""
        try:
            return self._ids.index(key)
        except ValueError:
            return -1

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._ids)

    def row_at(self, row: int) -> Any | None:
        number = row // WINDOW
        window = self._windows.get(number)
        if window is None:
            self._ask(number)
            return None
        return window.get(self._ids[row])

    def refresh_pictures(self) -> None:
        """Pictures came: draw what is in sight again."""
        if self._ids:
            last = self.index(len(self._ids) - 1, 0)
            self.dataChanged.emit(self.index(0, 0), last, [Qt.ItemDataRole.DecorationRole])

    def _ask(self, number: int) -> None:
        if number in self._asked:
            return
        self._asked.add(number)
        generation = self._generation
        keys = tuple(self._ids[number * WINDOW : (number + 1) * WINDOW])
        read = self._read_rows

        def fetch(services: Services) -> _Fetched:
            return _Fetched(generation, number, read(services, keys))

        self._query(fetch, self._on_fetched)

    @Slot(object)
    def _on_fetched(self, fetched: _Fetched) -> None:
        if fetched.generation != self._generation:
            return
        self._asked.discard(fetched.window)
        self._windows[fetched.window] = {self._key_of(row): row for row in fetched.rows}
        self._windows.move_to_end(fetched.window)
        while len(self._windows) > KEPT_WINDOWS:
            self._windows.popitem(last=False)
        first = fetched.window * WINDOW
        last = min(first + WINDOW, len(self._ids)) - 1
        if last >= first:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.columns) - 1))
