"""Keeps the status of every store fresh: from the database, the engine, the pause, the network."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from shopsync_gui.core.domain.services import Services
from shopsync_gui.core.domain.stores import AppSettings, Store
from shopsync_gui.core.domain.views import StoreState, StoreStatus
from shopsync_gui.core.domain.wire import Changed
from shopsync_gui.ui.workers.context import PageContext

TICK = 30_000
"""Milliseconds; relative times (“4 min ago”) grow old."""
GATHER = 60
"""Milliseconds in which several changes become one reading."""
_NETWORK = frozenset({"offline", "dns", "timeout", "connection_cut"})
_ORDER = tuple(StoreState)


@dataclass(frozen=True, slots=True)
class _Read:
    stores: tuple[Store, ...]
    settings: AppSettings
    statuses: tuple[StoreStatus, ...]


class StatusKeeper(QObject):
    """Reads again after every change set that matters and fills the context."""

    loaded = Signal()
    """The first reading is there: stores, settings and statuses are known."""

    def __init__(self, context: PageContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._is_loaded = False
        self._is_reading = False
        self._again = False
        self._raw: dict[int, StoreStatus] = {}
        self._gather = QTimer(self)
        self._gather.setSingleShot(True)
        self._gather.setInterval(GATHER)
        self._gather.timeout.connect(self.read)
        self._tick = QTimer(self)
        self._tick.setInterval(TICK)
        self._tick.timeout.connect(self.read)
        context.changed.connect(self._on_changed)
        context.offline_changed.connect(self._on_overlay)
        context.engine.run_started.connect(self._on_overlay)
        context.engine.run_ended.connect(self._on_run_over)
        context.engine.refused.connect(self._on_run_over)
        context.settings_changed.connect(self._on_overlay)

    def start(self) -> None:
        self._tick.start()
        self.read()

    def stop(self) -> None:
        self._tick.stop()
        self._gather.stop()

    def worst(self) -> StoreState | None:
        """The worst state of all stores, None while there is no store."""
        states = [status.state for status in self._context.statuses.values()]
        return max(states, key=_ORDER.index) if states else None

    @Slot()
    def read(self) -> None:
        """Read now; while a reading goes on, once more after it."""
        if self._is_reading:
            self._again = True
            return
        self._is_reading = True
        now = self._context.now()

        def everything(services: Services) -> _Read:
            stores = services.reader.stores()
            statuses = tuple(services.reader.status(s.id, now) for s in stores)
            return _Read(stores, services.reader.app_settings(), statuses)

        self._context.background.query(everything, self._on_read, self._on_failed)

    @Slot(object)
    def _on_changed(self, changed: Changed) -> None:
        if changed.areas != ("log",):
            self._gather.start()

    @Slot(object)
    def _on_run_over(self, _event: object) -> None:
        self._overlay()
        self._gather.start()

    @Slot(object)
    def _on_read(self, read: _Read) -> None:
        self._is_reading = False
        self._raw = {status.store.id: status for status in read.statuses}
        self._context.set_app_settings(read.settings)
        self._context.set_stores(read.stores)
        self._overlay()
        if not self._is_loaded:
            self._is_loaded = True
            self.loaded.emit()
        if self._again:
            self._again = False
            self.read()

    @Slot(object)
    def _on_failed(self, error: object) -> None:
        self._is_reading = False
        self._context.report(error)

    @Slot()
    def _on_overlay(self) -> None:
        self._overlay()

    def _overlay(self) -> None:
        for status in self._raw.values():
            self._context.set_status(replace(status, state=self._state_of(status)))

    def _state_of(self, status: StoreStatus) -> StoreState:
        if self._context.engine.is_running(status.store.code):
            return StoreState.WORKING
        state = status.state
        if state == StoreState.WORKING:
            return state  # a sync started from the command line
        error = status.last_run.error if status.last_run is not None else None
        if self._context.is_offline:
            if state == StoreState.ERROR and error is not None and error.code in _NETWORK:
                return StoreState.OFFLINE
            state = max(state, StoreState.OFFLINE, key=_ORDER.index)
        paused = self._context.app_settings.paused_until
        if paused is not None and paused > self._context.now():
            state = max(state, StoreState.PAUSED, key=_ORDER.index)
        return state
