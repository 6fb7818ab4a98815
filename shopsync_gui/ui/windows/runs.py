"""What happens in the window when a run starts, ends or cannot start."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from shopsync_gui.core.domain.errors import ALL, ShopSyncError
from shopsync_gui.core.domain.runs import Kind, Outcome, RunError, Trigger
from shopsync_gui.core.domain.stores import Store
from shopsync_gui.core.domain.wire import Refused, RunEnded, RunStarted, Sync
from shopsync_gui.ui import text
from shopsync_gui.ui.windows import dialogs
from shopsync_gui.ui.workers.context import PageContext

_OWNERS = (Trigger.MANUAL, Trigger.RETRY)
SAME_NOTICE = timedelta(days=1)
"""The same error of the same store is not announced again within this time."""


class RunWatcher(QObject):
    """Foreground runs get dialogs; background runs a notice and their row in the history."""

    noticed = Signal(str, str, str)
    """Title, body and store code of a desktop notice (plain text)."""

    def __init__(self, context: PageContext, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._window = window
        self._orders: dict[int, Sync] = {}
        self._noticed_at: dict[tuple[str, str], datetime] = {}
        engine = context.engine
        engine.sync_ordered.connect(self._on_ordered)
        engine.run_started.connect(self._on_started)
        engine.run_ended.connect(self._on_ended)
        engine.refused.connect(self._on_refused)

    def sync_now(self, store: Store, kinds: tuple[Kind, ...] | None = None) -> None:
        """The owner wants a sync of this store."""
        if self._context.engine.is_running(store.code):
            self._context.say(self.tr("A sync of this store is going on already."))
            return
        if kinds is None:
            self._context.engine.sync(store.code)
        else:
            self._context.engine.sync(store.code, kinds)

    @Slot(object)
    def _on_ordered(self, order: Sync) -> None:
        self._orders[order.order] = order

    @Slot(object)
    def _on_started(self, started: RunStarted) -> None:
        store = self._context.store_by_code(started.store)
        if store is not None and self._is_foreground(store, self._orders.get(started.order)):
            dialogs.progress_dialog(self._context, store, self._window)

    @Slot(object)
    def _on_ended(self, ended: RunEnded) -> None:
        result = ended.result
        order = self._orders.pop(ended.order, None)
        self._context.say(text.result_sentence(result))
        if result.outcome not in (Outcome.FAILED, Outcome.INTERRUPTED):
            return
        error = result.error or RunError("unexpected", "")
        store = self._context.store_by_code(result.store)
        if store is not None and self._is_foreground(store, order):
            dialogs.error_dialog(self._context, error, self._window, run_id=result.run)
        else:
            self._notice(result.store, error.code)

    @Slot(object)
    def _on_refused(self, refused: Refused) -> None:
        order = self._orders.pop(refused.order, None)
        if order is None:
            return  # a connection test: the wizard or the store card that asked shows it
        if order.trigger not in _OWNERS:
            self._notice(refused.store, refused.code)
        elif refused.code == "run_going_on":
            self._context.say(text.error(refused.code).title)
        else:
            error = ALL.get(refused.code, ShopSyncError)(refused.message, subject=refused.store)
            self._context.report(error)

    @staticmethod
    def _is_foreground(store: Store, order: Sync | None) -> bool:
        is_own = order is None or order.trigger in _OWNERS
        return is_own and not store.settings.background

    def _notice(self, code: str, error_code: str) -> None:
        now = self._context.now()
        last = self._noticed_at.get((code, error_code))
        if last is not None and timedelta(0) <= now - last < SAME_NOTICE:
            return
        self._noticed_at[(code, error_code)] = now
        store = self._context.store_by_code(code)
        words = text.error(error_code)
        title = code if store is None else store.title
        self.noticed.emit(title, f"{words.title} {words.meaning}", code)
