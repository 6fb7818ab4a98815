"""The one room of every list: search, filters, columns, table, detail, count."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QSize, Qt, QTimer, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from shopsync_gui.core.domain.errors import ShopSyncError
from shopsync_gui.core.domain.services import Services
from shopsync_gui.ui import text
from shopsync_gui.ui.viewmodels.columns import Column
from shopsync_gui.ui.viewmodels.tables import SnapshotModel
from shopsync_gui.ui.widgets.cards import EmptyState
from shopsync_gui.ui.widgets.fields import SearchField
from shopsync_gui.ui.widgets.labels import heading, muted
from shopsync_gui.ui.widgets.table import ListTable
from shopsync_gui.ui.widgets.tones import GRID
from shopsync_gui.ui.workers.context import PageContext

PICTURE = 32
ICON = 16
WAIT_BEFORE_SAYING = 300
"""Milliseconds a first reading may take before the page says so."""


class ListPage(QWidget):
    """Subclasses say what is asked (``_read_ids``, ``_read_rows``) and fill the detail pane."""

    name = ""
    areas: tuple[str, ...] = ()
    """Change sets that concern this page."""

    def __init__(self, context: PageContext, parent: QWidget | None, *, compact: bool) -> None:
        super().__init__(parent)
        self.context = context
        self._wish = 0
        self._asked = 0
        self._is_ready = False
        self._has_failed = False
        self._has_read = False
        self.setObjectName(f"{self.name}_page")
        self.setProperty("role", "page")
        self.title = heading("", 1, name="page_title")
        self.search = SearchField(self._search_words(), self)
        self.search.searched.connect(self._on_searched)
        self.chips = QHBoxLayout()
        self.chips.setSpacing(GRID)
        self.table = ListTable(self.name, compact=compact, name=f"{self.name}_table")
        self.table.setAccessibleName(self._title_words())
        self.model = SnapshotModel(
            self._columns(), context.background.query, self._read_rows, self._key_of
        )
        self.model.setParent(self)
        self.model.sort_asked.connect(self._on_sort_asked)
        self.table.setModel(self.model)
        edge = ICON if compact else PICTURE
        self.table.setIconSize(QSize(edge, edge))
        self.table.set_hidden(context.app_settings.hidden_columns)
        self.table.hidden_changed.connect(self._on_hidden_changed)
        self.table.row_picked.connect(self._on_row_picked)
        self.count = muted("", name="list_count", wrap=False)
        self.empty = EmptyState(name="list_empty")
        self.empty.pressed.connect(self._on_empty_pressed)
        self.detail = QWidget()
        self.detail.setObjectName("detail_pane")
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.table)
        self.splitter.addWidget(self.detail)
        self.splitter.setStretchFactor(0, 3)
        self.splitter.setStretchFactor(1, 2)
        self.detail.hide()
        self.stack = QStackedWidget()
        self.stack.addWidget(self.splitter)
        self.stack.addWidget(self.empty)
        self._store_id = context.store_id
        context.store_changed.connect(self._on_store_changed)
        self._lay_out()
        self.title.setText(self._title_words())

    # ------------------------------------------------------------------ what a page says

    def _title_words(self) -> str:
        return ""

    def _search_words(self) -> str:
        return ""

    def _columns(self) -> Sequence[Column]:
        return ()

    def _head_buttons(self) -> Sequence[QWidget]:
        return ()

    def _reading(self) -> Any:
        """A function for the worker that has all it needs with it."""
        raise LookupError(self.name)

    def _read_rows(self, _services: Services, _keys: tuple[int, ...]) -> tuple[Any, ...]:
        raise LookupError(self.name)

    def _key_of(self, row: Any) -> int:
        return row.id

    def _count_words(self, count: int) -> str:
        return text.number(count)

    def _is_filtered(self) -> bool:
        return bool(self.search.text().strip())

    def _show_empty(self) -> None:
        """Fill ``empty`` with the next step."""

    def _on_sort(self, code: str, descending: bool) -> None:
        """Take over another order."""

    def _show_detail(self, key: int) -> None:
        """Fill the detail pane for this key."""

    def _clear_filters(self) -> None:
        self.search.set_text_quietly("")

    # ------------------------------------------------------------------ what the window calls

    def activate(self, argument: object | None) -> None:  # noqa: ARG002 - pages use it
        """The page is shown (again)."""
        self._is_ready = True
        self.read()

    def refresh(self, areas: tuple[str, ...]) -> None:
        """Something changed."""
        if set(areas) & {*self.areas, "stores"}:
            self.read()

    def read(self) -> None:
        """Ask for the ids anew."""
        if not self.context.store_id:
            self._on_ids((self._next(), array("q")))
            return
        number, work = self._next(), self._reading()
        if not self._has_read:
            QTimer.singleShot(WAIT_BEFORE_SAYING, self, self._show_loading)
        self.context.background.query(
            lambda services: (number, work(services)), self._on_ids, self._on_failed
        )

    def pick(self, key: int) -> None:
        """Choose a row by its key as soon as it is there."""
        self._wish = key
        row = self.model.row_of(key)
        if row >= 0:
            self.table.pick_row(row)
            self._wish = 0

    def picked_key(self) -> int:
        """The key of the chosen row, 0 for none."""
        row = self.table.current_row()
        return self.model.key_at(row) if 0 <= row < self.model.rowCount() else 0

    # ------------------------------------------------------------------ inside

    def _next(self) -> int:
        self._asked += 1
        return self._asked

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(GRID)
        head.addWidget(self.title)
        head.addStretch(1)
        for button in self._head_buttons():
            head.addWidget(button)
        tools = QHBoxLayout()
        tools.setSpacing(GRID)
        tools.addWidget(self.search, 1)
        tools.addLayout(self.chips)
        tools.addStretch(1)
        tools.addWidget(self.table.columns_button(self.tr("Choose columns")))
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, GRID)
        column.setSpacing(GRID)
        column.addLayout(head)
        column.addLayout(tools)
        column.addWidget(self.stack, 1)
        column.addWidget(self.count)

    @Slot(object)
    def _on_ids(self, found: tuple[int, array[int]]) -> None:
        number, ids = found
        if number != self._asked:
            return
        kept = self._wish or self.picked_key()
        is_wished = bool(self._wish)
        self._has_read, self._has_failed = True, False
        place = self.table.verticalScrollBar().value()
        self.model.set_ids(ids)
        self.table.verticalScrollBar().setValue(place)
        self.count.setText(self._count_words(len(ids)))
        if len(ids):
            self.stack.setCurrentWidget(self.splitter)
        else:
            self._fill_empty()
        row = self.model.row_of(kept) if kept else -1
        self._wish = 0
        if row >= 0:
            self.table.pick_row(row, scroll=is_wished)
            self._show_detail(kept)
            self.detail.show()
        else:
            self.detail.hide()

    def _fill_empty(self) -> None:
        if self._is_filtered():
            self.empty.show_state(
                "search",
                self.tr("Nothing fits"),
                self.tr("No entry fits this search and these filters."),
                self.tr("Clear search and filters"),
            )
        else:
            self._show_empty()
        self.stack.setCurrentWidget(self.empty)

    @Slot()
    def _show_loading(self) -> None:
        if not self._has_read and not self._has_failed:
            self.empty.show_state("loader-circle", self.tr("Reading …"))
            self.stack.setCurrentWidget(self.empty)

    def _show_running(self) -> bool:
        """While the store's first sync goes on there is nothing to press."""
        if not self.context.engine.is_running(self.context.store_code):
            return False
        self.empty.show_state(
            "refresh-cw",
            self.tr("The sync is running"),
            self.tr("What it finds appears here as soon as it is written."),
            tone="info",
        )
        return True

    @Slot(object)
    def _on_failed(self, error: ShopSyncError) -> None:
        self._has_failed = True
        words = text.error(error.code)
        self.empty.show_state("circle-x", words.title, words.cure, self.tr("Try again"), tone="bad")
        self.stack.setCurrentWidget(self.empty)

    @Slot()
    def _on_empty_pressed(self) -> None:
        if self._has_failed:
            self.read()
        elif self._is_filtered():
            self._clear_filters()
            self.read()
        else:
            self._on_next_step()

    def _on_next_step(self) -> None:
        """The empty state's button."""
        self.read()

    @Slot()
    def _on_store_changed(self) -> None:
        if self.context.store_id != self._store_id:  # else only the store's own values changed
            self._store_id = self.context.store_id
            self._has_read = False
            self._clear_filters()

    @Slot(str)
    def _on_searched(self, _words: str) -> None:
        self.read()

    @Slot()
    def _on_filter(self) -> None:
        self.read()

    @Slot(str, bool)
    def _on_sort_asked(self, code: str, descending: bool) -> None:
        self._on_sort(code, descending)
        if self._is_ready:  # the table asks once while it is being built
            self.read()

    @Slot(int)
    def _on_row_picked(self, row: int) -> None:
        if 0 <= row < self.model.rowCount():
            self.detail.show()
            self._show_detail(self.model.key_at(row))
        else:
            self.detail.hide()

    @Slot(tuple)
    def _on_hidden_changed(self, hidden: tuple[str, ...]) -> None:
        settings = self.context.app_settings
        others = tuple(c for c in settings.hidden_columns if not c.startswith(f"{self.name}."))
        self.context.save_app_settings(replace(settings, hidden_columns=(*others, *hidden)))
