"""The one main window: navigation left, page right, status on top, progress at the bottom."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QStatusBar,
    QVBoxLayout,
    QWidget,
)

from shopsync_gui.core.domain.errors import ShopSyncError
from shopsync_gui.core.domain.stores import AccessKind
from shopsync_gui.core.domain.wire import Changed
from shopsync_gui.ui.widgets.cards import EmptyState
from shopsync_gui.ui.windows import dialogs
from shopsync_gui.ui.windows.about import AboutDialog
from shopsync_gui.ui.windows.banners import Banners
from shopsync_gui.ui.windows.first_start import FirstStart
from shopsync_gui.ui.windows.questions import Questions
from shopsync_gui.ui.windows.runbar import RunBar
from shopsync_gui.ui.windows.runs import RunWatcher
from shopsync_gui.ui.windows.settings import SettingsDialog
from shopsync_gui.ui.windows.sidebar import Sidebar
from shopsync_gui.ui.windows.topbar import TopBar
from shopsync_gui.ui.workers.context import PageContext

if TYPE_CHECKING:
    from shopsync_gui.ui.pages import PageSpec

FIRST_PAGE = "home"


class Page(Protocol):
    """What the window asks of every page (which is a QWidget)."""

    def activate(self, argument: object | None) -> None:
        """The page comes into sight, or another store was chosen: read again."""
        ...

    def refresh(self, areas: tuple[str, ...]) -> None:
        """These areas of the database changed."""
        ...


class MainWindow(QMainWindow):
    """The house; the rooms are the pages."""

    quit_requested = Signal()
    hidden_to_tray = Signal(bool)
    """The window was closed into the tray; True the first time: say so."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._specs: dict[str, PageSpec] = {}
        self._pages: dict[str, QWidget] = {}
        self._way: list[tuple[str, object | None]] = []
        self._has_tray = False
        self._is_quitting = False
        self._is_loaded = False
        self._leaving_sample = ""
        self.setObjectName("main_window")
        self.setWindowTitle("ShopSync")
        self.setMinimumSize(QSize(760, 520))
        self.resize(1180, 760)
        self.runs = RunWatcher(context, self)
        self._questions = Questions(context, self)
        self._questions.quit_chosen.connect(self.quit_requested)
        self._assemble()
        self._connect()
        self._make_shortcuts()

    # ------------------------------------------------------------------ building

    def _assemble(self) -> None:
        self._sidebar = Sidebar(self._context)
        self._topbar = TopBar(self._context)
        self.banners = Banners(self._context)
        self._stack = QStackedWidget()
        self._stack.setObjectName("pages")
        self._loading = EmptyState(name="loading")
        self._loading.show_state("loader-circle", self.tr("Opening your data …"))
        self._first_start = FirstStart(self._context)
        self._house = QWidget()
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self.banners)
        right.addWidget(self._stack, 1)
        lower = QHBoxLayout()
        lower.setContentsMargins(0, 0, 0, 0)
        lower.setSpacing(0)
        lower.addWidget(self._sidebar)
        lower.addLayout(right, 1)
        column = QVBoxLayout(self._house)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._topbar)
        column.addLayout(lower, 1)
        self._outer = QStackedWidget()
        for widget in (self._loading, self._first_start, self._house):
            self._outer.addWidget(widget)
        self.setCentralWidget(self._outer)
        bar = QStatusBar()
        bar.setSizeGripEnabled(False)
        self._run_bar = RunBar(self._context)
        bar.addPermanentWidget(self._run_bar, 1)
        self.setStatusBar(bar)
        bar.hide()

    def _connect(self) -> None:
        context = self._context
        self._sidebar.page_chosen.connect(self.open_page)
        self._sidebar.connect_requested.connect(self.open_wizard)
        self._sidebar.settings_requested.connect(self.open_settings)
        self._sidebar.about_requested.connect(self.open_about)
        self._sidebar.quit_requested.connect(self.quit_requested)
        self._first_start.connect_requested.connect(self.open_wizard)
        self._topbar.sync_requested.connect(self.sync_now)
        self._topbar.search_requested.connect(self._on_search)
        self.banners.leave_sample_requested.connect(self._on_leave_sample)
        context.page_requested.connect(self.open_page)
        context.changed.connect(self._on_changed)
        context.store_changed.connect(self._on_store_changed)
        context.stores_changed.connect(self._on_stores_changed)
        context.error_reported.connect(self._on_error)
        context.engine.run_ended.connect(self._on_run_over)
        context.engine.refused.connect(self._on_run_over)
        context.engine.progressed.connect(self._on_progressed)
        self._draw_status = QTimer(self)
        self._draw_status.setSingleShot(True)
        self._draw_status.setInterval(100)
        self._draw_status.timeout.connect(self._topbar.refresh)

    def _make_shortcuts(self) -> None:
        for keys, slot in (
            ("Ctrl+K", self._topbar.take_focus),
            ("Ctrl+R", self.sync_now),
            ("F5", self._on_reload),
            ("Esc", self._on_back),
            ("Alt+Left", self._on_back),
            ("Ctrl+Q", self.quit_requested),
            ("Ctrl+,", self.open_settings),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self).activated.connect(
            self._context.undo.undo
        )
        QShortcut(QKeySequence(QKeySequence.StandardKey.Redo), self).activated.connect(
            self._context.undo.redo
        )
        for number in range(1, 10):
            shortcut = QShortcut(QKeySequence(f"Ctrl+{number}"), self)
            shortcut.setObjectName(str(number))
            shortcut.activated.connect(self._on_number)

    # ------------------------------------------------------------------ for app and tray

    def set_loaded(self) -> None:
        """Stores and settings are known: show the house, or the first start."""
        self._is_loaded = True
        self._on_stores_changed()

    def set_has_tray(self, has_tray: bool) -> None:
        self._has_tray = has_tray
        self.banners.set_has_tray(has_tray)

    def bring_up(self) -> None:
        """Show the window in front, whatever it was doing."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def end(self) -> None:
        """Close for good; nothing is asked any more."""
        self._is_quitting = True
        self.close()

    @property
    def is_loaded(self) -> bool:
        """Whether the stores are known."""
        return self._is_loaded

    @property
    def page_name(self) -> str:
        """The page in sight, empty while there is none."""
        return self._way[-1][0] if self._way and self._outer.currentWidget() is self._house else ""

    def page(self, name: str) -> QWidget | None:
        """A page that has been opened before."""
        return self._pages.get(name)

    # ------------------------------------------------------------------ pages

    @Slot(str)
    @Slot(str, object)
    def open_page(self, name: str, argument: object | None = None) -> None:
        """Show a page; Esc leads back to the one before."""
        self._load_pages()
        if name not in self._specs or self._context.store is None:
            return
        if not self._way or self._way[-1][0] != name or argument is not None:
            self._way.append((name, argument))
            del self._way[:-50]
        self._show(name, argument)

    def _show(self, name: str, argument: object | None) -> None:
        page = self._pages.get(name)
        if page is None:
            page = self._specs[name].make(self._context, self._stack)
            self._pages[name] = page
            self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        self._sidebar.show_page(name)
        cast("Page", page).activate(argument)

    def _load_pages(self) -> None:
        if self._specs:
            return
        from shopsync_gui.ui.pages import PAGES

        self._specs = {spec.name: spec for spec in PAGES}
        self._sidebar.set_pages([(spec.name, spec.icon) for spec in PAGES])

    def _current(self) -> Page | None:
        widget = self._stack.currentWidget()
        is_house = self._outer.currentWidget() is self._house
        return cast("Page", widget) if widget is not None and is_house else None

    @Slot()
    def _on_number(self) -> None:
        sender = self.sender()
        names = list(self._specs)
        number = int(sender.objectName() or 0)
        if 0 < number <= len(names):
            self.open_page(names[number - 1])

    @Slot()
    def _on_back(self) -> None:
        if len(self._way) > 1:
            self._way.pop()
            self._show(*self._way[-1])

    @Slot()
    def _on_reload(self) -> None:
        page = self._current()
        if page is not None:
            page.refresh(("stores", "products", "runs", "log", "left_out", "settings"))
        self._context.announce_areas("stores")

    @Slot(object)
    def _on_changed(self, changed: Changed) -> None:
        page = self._current()
        if page is not None and changed.store in ("", self._context.store_code):
            page.refresh(changed.areas)

    @Slot()
    def _on_store_changed(self) -> None:
        page = self._current()
        if page is not None and self._way:
            self._way[:] = [(self._way[-1][0], None)]
            page.activate(None)

    @Slot()
    def _on_stores_changed(self) -> None:
        if not self._is_loaded:
            return
        has_stores = bool(self._context.stores)
        self._outer.setCurrentWidget(self._house if has_stores else self._first_start)
        self.statusBar().setVisible(has_stores)
        if not has_stores:
            self._way.clear()
        elif not self._way:
            # the list comes before the choice of a store: wait for it
            QTimer.singleShot(0, self, self._open_first)
        self._questions.ask_autostart()

    @Slot()
    def _open_first(self) -> None:
        if not self._way:
            self.open_page(FIRST_PAGE)

    @Slot(str)
    def _on_search(self, words: str) -> None:
        self.open_page("products", words)

    # ------------------------------------------------------------------ runs and stores

    @Slot()
    def sync_now(self) -> None:
        store = self._context.store
        if store is not None:
            self.runs.sync_now(store)

    @Slot(object)
    def _on_progressed(self, _progress: object) -> None:
        if not self._draw_status.isActive():
            self._draw_status.start()

    @Slot()
    def _on_leave_sample(self) -> None:
        store = self._context.store
        if store is None or store.access != AccessKind.SAMPLE:
            return
        self._leaving_sample = store.code
        if self._context.engine.is_running(store.code):
            self._context.engine.cancel(store.code)  # removed when the run is over
        else:
            self._remove_sample()

    @Slot(object)
    def _on_run_over(self, _event: object) -> None:
        code = self._leaving_sample
        if code and not self._context.engine.is_running(code):
            self._remove_sample()

    def _remove_sample(self) -> None:
        code, self._leaving_sample = self._leaving_sample, ""
        self._context.background.apart(
            lambda services: services.access.remove_store(code),
            self._on_sample_removed,
            self._on_sample_kept,
            name="leave sample shop",
            areas=("stores",),
        )

    @Slot(object)
    def _on_sample_removed(self, _nothing: object) -> None:
        self.banners.sample.button.setEnabled(True)

    @Slot(object)
    def _on_sample_kept(self, error: ShopSyncError) -> None:
        self.banners.sample.button.setEnabled(True)
        self._context.report(error)

    # ------------------------------------------------------------------ dialogs

    @Slot()
    def open_wizard(self) -> None:
        dialogs.connect_wizard(self._context, self)

    @Slot()
    def open_settings(self) -> None:
        dialogs.open_dialog(SettingsDialog(self._context, self))

    @Slot()
    def open_about(self) -> None:
        dialogs.open_dialog(AboutDialog(self._context, self))

    @Slot(object)
    def _on_error(self, error: ShopSyncError) -> None:
        dialogs.error_dialog(self._context, error, self)

    # ------------------------------------------------------------------ closing

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._is_quitting:
            event.accept()
            return
        event.ignore()
        if self._has_tray:
            self._hide_to_tray()
        else:
            self._questions.ask_before_closing()

    def _hide_to_tray(self) -> None:
        settings = self._context.app_settings
        is_first = not settings.tray_hint_shown
        if is_first:
            self._context.save_app_settings(replace(settings, tray_hint_shown=True))
        self.hide()
        self.hidden_to_tray.emit(is_first)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self._topbar.refresh()
