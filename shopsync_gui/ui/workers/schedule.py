"""The daily sync: a small tick that asks the database whether a slot is due.

No long timer is armed: a computer that sleeps or a clock that jumps cannot make it miss or
repeat a run, because the rule (``core.domain.schedule``) looks at the wall clock and at the tries
that stand in the database.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from shopsync_gui.core.domain.address import is_loopback
from shopsync_gui.core.domain.runs import EVERYTHING, Trigger
from shopsync_gui.core.domain.services import Services
from shopsync_gui.core.domain.stores import AccessKind, Store
from shopsync_gui.core.domain.wire import Refused
from shopsync_gui.ui.workers.context import PageContext

TICK = 30_000
"""Milliseconds."""
AFTER_REFUSAL = timedelta(minutes=5)
"""A slot whose run could not even start (keyring locked) is not tried at every tick."""


def _needs_network(store: Store) -> bool:
    return store.access != AccessKind.SAMPLE and not is_loopback(store.address)


class Schedule(QObject):
    """Orders the daily sync of each store when its slot is due and nothing is paused."""

    ordered = Signal(str)
    """Code of the store whose daily sync was ordered."""

    def __init__(self, context: PageContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._orders: dict[int, str] = {}
        self._not_before: dict[str, datetime] = {}
        self._is_asking = False
        self._timer = QTimer(self)
        self._timer.setInterval(TICK)
        self._timer.setTimerType(Qt.TimerType.CoarseTimer)
        self._timer.timeout.connect(self.ask)
        context.engine.refused.connect(self._on_refused)

    def start(self) -> None:
        """Ask now and from now on every 30 seconds."""
        self._timer.start()
        self.ask()

    def stop(self) -> None:
        self._timer.stop()

    @Slot()
    def ask(self) -> None:
        """Is a slot due? Also called after sleep and when the network is back."""
        if self._is_asking:
            return
        self._is_asking = True
        now = self._context.now()

        def due(services: Services) -> tuple[tuple[Store, datetime], ...]:
            paused = services.reader.app_settings().paused_until
            if paused is not None and paused > now:
                return ()
            found = ((s, services.reader.due_slot(s.id, now)) for s in services.reader.stores())
            return tuple((store, slot) for store, slot in found if slot is not None)

        self._context.background.query(due, self._on_due, self._on_failed)

    @Slot(object)
    def _on_due(self, due: tuple[tuple[Store, datetime], ...]) -> None:
        self._is_asking = False
        now = self._context.now()
        for store, slot in due:
            if self._context.engine.is_running(store.code):
                continue
            if self._context.is_offline and _needs_network(store):
                continue  # asked again when the network is back
            if now < self._not_before.get(store.code, now):
                continue
            text = slot.strftime("%Y-%m-%dT%H:%M:%SZ")
            order = self._context.engine.sync(
                store.code, EVERYTHING, trigger=Trigger.SCHEDULE, slot=text
            )
            self._orders[order] = store.code
            self.ordered.emit(store.code)

    @Slot(object)
    def _on_failed(self, _error: object) -> None:
        self._is_asking = False  # a busy database: the next tick asks again

    @Slot(object)
    def _on_refused(self, refused: Refused) -> None:
        code = self._orders.pop(refused.order, None)
        if code is not None:
            self._not_before[code] = self._context.now() + AFTER_REFUSAL
