"""What every page and dialog gets: the way to data, to the engine, and to each other."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QUndoStack

from shopsync_gui.core.domain.errors import ShopSyncError
from shopsync_gui.core.domain.services import Services
from shopsync_gui.core.domain.stores import AppSettings, Store
from shopsync_gui.core.domain.views import StoreStatus
from shopsync_gui.core.domain.wire import Area, Changed
from shopsync_gui.ui.workers.background import Background
from shopsync_gui.ui.workers.engine import EngineWorker

if TYPE_CHECKING:
    from shopsync_gui.ui.workers.thumbnails import Thumbnails


class PageContext(QObject):
    """One per window, handed to every page; lives in the GUI thread."""

    store_changed = Signal()
    """Another store was chosen, or the chosen one's own values changed: read ``store`` again."""
    stores_changed = Signal()
    """The list of stores changed: read ``stores`` again."""
    status_changed = Signal()
    """``status`` is newer."""
    changed = Signal(object)
    """Changed: by the engine or by an own write; decide by its areas whether to read again."""
    settings_changed = Signal()
    """``app_settings`` is newer."""
    offline_changed = Signal(bool)
    page_requested = Signal(str, object)
    error_reported = Signal(object)
    """ShopSyncError: the window shows it in the error dialog."""
    said = Signal(str)
    """A short sentence for the status bar, already translated."""

    def __init__(
        self,
        services: Services,
        background: Background,
        engine: EngineWorker,
        thumbnails: Thumbnails | None = None,
        parent: QObject | None = None,
        *,
        developer: bool = False,
    ) -> None:
        super().__init__(parent)
        self.services = services
        self.background = background
        self.engine = engine
        self.thumbnails = thumbnails
        self.undo = QUndoStack(self)
        """Ctrl+Z: settings, links, ignores. Push a QUndoCommand whose redo/undo call ``change``."""
        self.stores: tuple[Store, ...] = ()
        self.store: Store | None = None
        self.statuses: dict[int, StoreStatus] = {}
        self.app_settings = AppSettings()
        self.is_offline = False
        self.is_developer = developer
        """Plain http to this very computer is allowed when connecting a shop."""
        self._wished = ""
        self._saving = 0
        background.changed.connect(self.announce)
        background.failed.connect(self.report)
        engine.changed.connect(self.announce)

    @property
    def store_id(self) -> int:
        """The chosen store, 0 while there is none."""
        return 0 if self.store is None else self.store.id

    @property
    def store_code(self) -> str:
        return "" if self.store is None else self.store.code

    @property
    def status(self) -> StoreStatus | None:
        """The chosen store's status as last read."""
        return self.statuses.get(self.store_id)

    def now(self) -> datetime:
        """The wall clock, aware, UTC."""
        return self.services.machine.now()

    def store_by_code(self, code: str) -> Store | None:
        return next((s for s in self.stores if s.code == code), None)

    def open_page(self, name: str, argument: object = None) -> None:
        """Go to a page: home, products, sync_history, log_entries, store_card.

        ``argument`` is what that page's ``activate`` understands.
        """
        self.page_requested.emit(name, argument)

    def say(self, sentence: str) -> None:
        """Show a short sentence in the status bar for some seconds."""
        self.said.emit(sentence)

    @Slot(object)
    def report(self, error: object) -> None:
        """Show an error in the window's error dialog."""
        assert isinstance(error, ShopSyncError)
        self.error_reported.emit(error)

    @Slot(object)
    def announce(self, changed: object) -> None:
        """Tell every page that something changed (one change set, once)."""
        assert isinstance(changed, Changed)
        self.changed.emit(changed)

    def announce_areas(self, *areas: Area, store: str = "") -> None:
        self.announce(Changed(store=store, areas=areas))

    def wish_store(self, code: str) -> None:
        """Choose this store as soon as it is in the list (after it was added)."""
        self._wished = code

    def save_app_settings(self, settings: AppSettings) -> None:
        """Take over the program's own settings and write them."""
        self._saving += 1
        self.set_app_settings(settings, force=True)
        self.background.change(
            lambda services: services.writer.set_app_settings(settings),
            self._on_saved,
            self._on_save_failed,
            areas=("settings",),
        )

    @Slot(object)
    def _on_saved(self, _nothing: object) -> None:
        self._saving -= 1

    @Slot(object)
    def _on_save_failed(self, error: ShopSyncError) -> None:
        self._saving -= 1
        self.report(error)

    # ------------------------------------------------------------------ set by the window

    def set_stores(self, stores: tuple[Store, ...]) -> None:
        """Take over the list; the chosen store stays chosen while it exists, else the first."""
        self.stores = stores
        codes = (self._wished, self.store_code, self.app_settings.current_store)
        known = (self.store_by_code(code) for code in codes)
        chosen = next((s for s in known if s is not None), stores[0] if stores else None)
        if chosen is not None and chosen.code == self._wished:
            self._wished = ""
        self.statuses = {k: v for k, v in self.statuses.items() if any(s.id == k for s in stores)}
        self.stores_changed.emit()
        self._take(chosen)

    def choose(self, store: Store) -> None:
        """The owner chose another store; it is chosen again at the next start."""
        self._take(store)
        if self.app_settings.current_store != store.code:
            self.save_app_settings(replace(self.app_settings, current_store=store.code))

    def _take(self, store: Store | None) -> None:
        if store == self.store:
            return
        is_other = store is None or store.id != self.store_id
        self.store = store
        if is_other:
            self.undo.clear()
        self.store_changed.emit()
        if is_other:
            self.status_changed.emit()

    def set_status(self, status: StoreStatus) -> None:
        self.statuses[status.store.id] = status
        if status.store.id == self.store_id:
            self.status_changed.emit()

    def set_app_settings(self, settings: AppSettings, *, force: bool = False) -> None:
        """Take over what was read, unless something newer is just being written."""
        if settings != self.app_settings and (force or not self._saving):
            self.app_settings = settings
            self.settings_changed.emit()

    def set_offline(self, offline: bool) -> None:
        if offline != self.is_offline:
            self.is_offline = offline
            self.offline_changed.emit(offline)
