"""The left side: which store, which page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from shopsync_gui.ui import text
from shopsync_gui.ui.widgets.icons import icon, set_icon
from shopsync_gui.ui.widgets.labels import button_text, plain_tooltip
from shopsync_gui.ui.widgets.tones import GRID
from shopsync_gui.ui.workers.context import PageContext

_NAME = int(Qt.ItemDataRole.UserRole)
_ICON = _NAME + 1
_TITLE = _NAME + 2
SEPARATOR_BEFORE = "sync_history"
NARROWEST, WIDEST = 208, 288


class Sidebar(QWidget):
    """Store switcher and navigation."""

    page_chosen = Signal(str)
    connect_requested = Signal()
    settings_requested = Signal()
    about_requested = Signal()
    quit_requested = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.setProperty("role", "sidebar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(NARROWEST)
        self._button = QPushButton()
        self._button.setObjectName("store_button")
        self._menu = QMenu(self)
        self._menu.setObjectName("store_menu")
        self._menu.aboutToShow.connect(self._fill_menu)
        # not setMenu: Qt then draws left-aligned text without its padding
        self._button.clicked.connect(self._on_button)
        self._list = QListWidget()
        self._list.setObjectName("navigation")
        self._list.setAccessibleName(self.tr("Pages"))
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setIconSize(QSize(20, 20))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.currentItemChanged.connect(self._on_item_changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID, GRID, GRID, GRID)
        column.setSpacing(GRID)
        column.addWidget(self._button)
        column.addWidget(self._list, 1)
        context.store_changed.connect(self._on_store_changed)
        context.status_changed.connect(self._on_status_changed)
        self._on_store_changed()

    def set_pages(self, pages: Sequence[tuple[str, str]]) -> None:
        """Names and icons of the pages, in order."""
        self._list.clear()
        for number, (name, icon_name) in enumerate(pages, start=1):
            if name == SEPARATOR_BEFORE:
                gap = QListWidgetItem()
                gap.setFlags(Qt.ItemFlag.NoItemFlags)
                gap.setSizeHint(QSize(0, 2 * GRID))
                self._list.addItem(gap)
            title = self.title_of(name)
            item = QListWidgetItem(icon(icon_name), title)
            item.setData(_NAME, name)
            item.setData(_ICON, icon_name)
            item.setData(_TITLE, title)
            if number < 10:
                item.setToolTip(plain_tooltip(f"{title} (Ctrl+{number})"))
            self._list.addItem(item)
        self._on_status_changed()
        wanted = self._list.sizeHintForColumn(0) + 3 * GRID
        self.setFixedWidth(min(max(wanted, NARROWEST), WIDEST))

    def title_of(self, name: str) -> str:
        """A page's title in the installed language."""
        return {
            "home": self.tr("Home"),
            "products": self.tr("Products"),
            "sync_history": self.tr("Sync history"),
            "log_entries": self.tr("Log entries"),
            "store_card": self.tr("Store card"),
        }.get(name, name)

    def show_page(self, name: str) -> None:
        """Mark a page as the one in sight, quietly."""
        self._list.blockSignals(True)
        for item in self._items():
            if item.data(_NAME) == name:
                self._list.setCurrentItem(item)
        self._list.blockSignals(False)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            for item in self._items():
                item.setIcon(icon(str(item.data(_ICON))))

    def _items(self) -> list[QListWidgetItem]:
        items = (self._list.item(row) for row in range(self._list.count()))
        return [item for item in items if item.data(_NAME)]

    @Slot(QListWidgetItem, QListWidgetItem)
    def _on_item_changed(self, item: QListWidgetItem | None, _old: object) -> None:
        if item is not None and item.data(_NAME):
            self.page_chosen.emit(item.data(_NAME))

    @Slot()
    def _on_store_changed(self) -> None:
        store = self._context.store
        title = self.tr("No shop connected") if store is None else store.title
        fitting = self._button.fontMetrics().elidedText(
            title, Qt.TextElideMode.ElideRight, self.width() - 6 * GRID
        )
        self._button.setText(button_text(fitting))
        self._button.setAccessibleName(self.tr("Store: {0}").format(title))
        self._button.setToolTip(plain_tooltip("" if store is None else store.address))

    @Slot()
    def _on_status_changed(self) -> None:
        status = self._context.status
        for item in self._items():
            title = str(item.data(_TITLE))
            if item.data(_NAME) == "products" and status is not None and status.products:
                title = f"{title}  {text.number(status.products)}"
            item.setText(title)

    @Slot()
    def _on_button(self) -> None:
        self._menu.setMinimumWidth(self._button.width())
        self._menu.popup(self._button.mapToGlobal(QPoint(0, self._button.height())))

    @Slot()
    def _fill_menu(self) -> None:
        self._menu.clear()
        group = QActionGroup(self._menu)
        for store in self._context.stores:
            action = self._menu.addAction(button_text(store.title))
            action.setObjectName(f"choose_{store.code}")
            action.setCheckable(True)
            action.setChecked(store.id == self._context.store_id)
            action.setData(store.code)
            action.triggered.connect(self._on_store_chosen)
            group.addAction(action)
        self._menu.addSeparator()
        self._add("plus", self.tr("Connect a shop…"), "connect_shop", self.connect_requested)
        self._menu.addSeparator()
        self._add("settings", self.tr("Settings…"), "open_settings", self.settings_requested)
        self._add("info", self.tr("About ShopSync"), "open_about", self.about_requested)
        self._menu.addSeparator()
        self._add("log-out", self.tr("Quit"), "quit", self.quit_requested)

    def _add(self, icon_name: str, title: str, name: str, signal: object) -> None:
        action = QAction(title, self._menu)
        action.setObjectName(name)
        set_icon(action, icon_name)
        action.triggered.connect(signal)
        self._menu.addAction(action)

    @Slot()
    def _on_store_chosen(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            store = self._context.store_by_code(str(action.data()))
            if store is not None:
                self._context.choose(store)
