"""The window's side of the engine process: orders go in, events come out as signals.

The process is owned by a QThread: a QProcess living there speaks the JSON Lines of
``core.domain.wire`` with it.  The engine is started with the first order, may die at any time
(what ran is reported as interrupted, the next order starts it again) and ends with the window.
"""

from __future__ import annotations

import contextlib
import itertools
import logging

from PySide6.QtCore import QObject, Qt, QThread, Signal, Slot

from shopsync_gui.core.domain.runs import (
    EVERYTHING,
    Kind,
    Outcome,
    Progress,
    RunError,
    RunResult,
    Trigger,
)
from shopsync_gui.core.domain.secret import Secret
from shopsync_gui.core.domain.services import Services
from shopsync_gui.core.domain.stores import StoreDraft
from shopsync_gui.core.domain.wire import (
    Cancel,
    Changed,
    ConnectionTested,
    Event,
    ForgetSecret,
    KeepSecret,
    Order,
    Progressed,
    Ready,
    Refused,
    RunEnded,
    RunStarted,
    Sync,
    TestConnection,
)
from shopsync_gui.ui.workers.engine_process import EngineProcess, Gone

_log = logging.getLogger(__name__)


class EngineWorker(QObject):
    """Give orders to the engine; every ``sync`` ends in ``run_ended`` or ``refused``, always."""

    run_started = Signal(object)
    """RunStarted"""
    progressed = Signal(object)
    """Progress; may come often, draw it by a timer from ``progress(store)``."""
    run_ended = Signal(object)
    """RunEnded"""
    refused = Signal(object)
    """Refused"""
    connection_tested = Signal(object)
    """ConnectionTested"""
    changed = Signal(object)
    """Changed"""
    engine_died = Signal(object)
    """tuple[str, ...]: codes of the stores whose runs were interrupted (may be empty)."""
    ready = Signal(object)
    """Ready"""
    sync_ordered = Signal(object)
    """Sync: just given; its number comes back in run_started, run_ended and refused."""

    _ordered = Signal(object)
    _stopping = Signal(int)

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._numbers = itertools.count(1)
        self._open: dict[int, Sync | TestConnection] = {}
        self._runs: dict[str, RunStarted] = {}
        self._progress: dict[str, Progress] = {}
        self._stopped = False
        self._thread = QThread(self)
        self._thread.setObjectName("engine")
        self._process = EngineProcess(services.machine)
        self._process.moveToThread(self._thread)
        self._ordered.connect(self._process.send, Qt.ConnectionType.QueuedConnection)
        self._stopping.connect(self._process.stop, Qt.ConnectionType.QueuedConnection)
        self._process.received.connect(self._on_received, Qt.ConnectionType.QueuedConnection)
        self._process.gone.connect(self._on_gone, Qt.ConnectionType.QueuedConnection)
        self._thread.start()

    # ------------------------------------------------------------------ orders

    def sync(
        self,
        store: str,
        kinds: tuple[Kind, ...] = EVERYTHING,
        *,
        full: bool = False,
        trigger: Trigger = Trigger.MANUAL,
        slot: str = "",
        confirm_deletions: bool = False,
    ) -> int:
        """Sync a store (by its code); returns the order's number."""
        order = Sync(
            order=next(self._numbers),
            store=store,
            kinds=kinds,
            full=full,
            trigger=trigger,
            slot=slot,
            confirm_deletions=confirm_deletions,
        )
        self._give(order)
        self.sync_ordered.emit(order)
        return order.order

    def cancel(self, store: str) -> None:
        """Stop the store's run; its data stays as before the kind that was being written."""
        if self.is_running(store):
            self._ordered.emit(Cancel(store=store))

    def test_connection(
        self, draft: StoreDraft, secret: Secret | None = None, stored_code: str = ""
    ) -> int:
        """Try a connection; answered by ``connection_tested`` or ``refused`` with this number."""
        order = TestConnection(
            order=next(self._numbers),
            draft=draft,
            secret="" if secret is None else secret.reveal(),
            stored_code=stored_code,
        )
        self._give(order)
        return order.order

    def keep_secret(self, store: str, secret: Secret) -> None:
        """Hand over a secret for this session; given again whenever the engine is restarted."""
        self._ordered.emit(KeepSecret(store=store, secret=secret.reveal()))

    def forget_secret(self, store: str) -> None:
        self._ordered.emit(ForgetSecret(store=store))

    def stop(self, milliseconds: int = 5000) -> bool:
        """Cancel what runs and end the process (asked, told, forced); False if the thread hangs."""
        if self._stopped:
            return True
        self._stopped = True
        self._stopping.emit(milliseconds)
        return self._thread.wait(milliseconds + 1000)

    # ------------------------------------------------------------------ state, for drawing

    def is_running(self, store: str) -> bool:
        """Whether a sync of this store was ordered and has not ended."""
        return any(isinstance(o, Sync) and o.store == store for o in self._open.values())

    def running_stores(self) -> tuple[str, ...]:
        """Codes in the order in which they were asked for."""
        found = (o.store for o in self._open.values() if isinstance(o, Sync))
        return tuple(dict.fromkeys(found))

    def progress(self, store: str) -> Progress | None:
        """The newest progress of the store's run, None before the first."""
        return self._progress.get(store)

    def order_of(self, store: str) -> Sync | None:
        """What was ordered for the run that goes on."""
        return next(
            (o for o in self._open.values() if isinstance(o, Sync) and o.store == store), None
        )

    # ------------------------------------------------------------------ inside

    def _give(self, order: Sync | TestConnection) -> None:
        self._open[order.order] = order
        self._ordered.emit(order)

    @Slot(object)
    def _on_received(self, event: Event) -> None:
        match event:
            case Progressed(progress=progress):
                if self.is_running(progress.store):
                    self._progress[progress.store] = progress
                    self.progressed.emit(progress)
            case RunStarted():
                self._runs[event.store] = event
                self.run_started.emit(event)
            case RunEnded():
                self._close(event.order, event.result.store)
                self.run_ended.emit(event)
            case Refused():
                self._close(event.order, event.store)
                self.refused.emit(event)
            case ConnectionTested():
                self._open.pop(event.order, None)
                self.connection_tested.emit(event)
            case Changed():
                self.changed.emit(event)
            case Ready():
                self.ready.emit(event)

    def _close(self, order: int, store: str) -> None:
        self._open.pop(order, None)
        if not self.is_running(store):
            self._progress.pop(store, None)
            self._runs.pop(store, None)

    @Slot(object)
    def _on_gone(self, gone: Gone) -> None:
        """The process ended: close every order that it took with it."""
        lost = [self._open[n] for n in gone.orders if n in self._open]
        if gone.expected and not lost:
            return
        stores = tuple(
            o.store for o in lost if isinstance(o, Sync) and self._is_started(o.order, o.store)
        )
        for order in lost:
            self._end_lost(order, gone)
        with contextlib.suppress(RuntimeError):  # the window may be gone already
            if not gone.expected:
                self.engine_died.emit(stores)
            for store in stores:
                self.changed.emit(Changed(store=store, areas=("runs",)))

    def _is_started(self, order: int, store: str) -> bool:
        run = self._runs.get(store)
        return run is not None and run.order == order

    def _end_lost(self, order: Order, gone: Gone) -> None:
        if isinstance(order, Sync) and self._is_started(order.order, order.store):
            run = self._runs[order.store].run
            self._close(order.order, order.store)
            error = None if gone.expected else RunError("engine_died", gone.detail)
            outcome = Outcome.CANCELLED if gone.expected else Outcome.INTERRUPTED
            result = RunResult(run, order.store, outcome, {}, error=error)
            self.run_ended.emit(RunEnded(order=order.order, result=result))
        elif isinstance(order, Sync | TestConnection):
            store = order.store if isinstance(order, Sync) else order.draft.code
            self._close(order.order, store)
            self.refused.emit(
                Refused(order=order.order, store=store, code="engine_died", message=gone.detail)
            )
