"""The engine process: takes orders on standard input, sends events on standard output.

It runs one store's sync at a time per thread of its own (several stores take turns), can be killed
at any moment, and ends when its standard input closes.
"""

from __future__ import annotations

import logging
import os
import queue
import threading
from datetime import UTC, datetime
from typing import BinaryIO

import msgspec

from shopsync_gui.core.domain import messages, wire
from shopsync_gui.core.domain.errors import Cancelled, ShopSyncError
from shopsync_gui.core.domain.runs import Progress
from shopsync_gui.core.domain.secret import Secret
from shopsync_gui.core.domain.stores import ConnectionReport
from shopsync_gui.core.jobs.connection import check_draft
from shopsync_gui.core.jobs.house import House
from shopsync_gui.core.jobs.run import RunOrder, interrupt_unfinished, run
from shopsync_gui.core.system.logs import redact

logger = logging.getLogger(__name__)
LEAVE_WITHIN = 4.0
"""Seconds that a running sync gets to stop when the pipe closes."""


class Engine:
    """Reads orders in the main thread, works in one worker thread, writes events under a lock."""

    def __init__(self, house: House, output: BinaryIO) -> None:
        self._house = house
        self._output = output
        self._writing = threading.Lock()
        self._orders: queue.SimpleQueue[wire.Sync | None] = queue.SimpleQueue()
        self._cancels: dict[str, threading.Event] = {}
        self._cancelling = threading.Lock()
        self._worker = threading.Thread(target=self._work, name="sync", daemon=True)

    def serve(self, orders: BinaryIO) -> None:
        """Work until ``orders`` ends or ``Leave`` arrives."""
        self._send(wire.Ready(pid=os.getpid(), version=self._house.version))
        for code in interrupt_unfinished(self._house):
            self._send(wire.Changed(store=code, areas=("runs",)))
        self._worker.start()
        for line in orders:
            try:
                order = wire.order_from(line)
            except msgspec.DecodeError:
                logger.warning("an order that cannot be read was ignored")
                continue
            if isinstance(order, wire.Leave):
                break
            self._take(order)
        self.leave()

    def leave(self) -> None:
        """Cancel what runs and wait a little for it; may be called from any thread, also twice."""
        with self._cancelling:
            for event in self._cancels.values():
                event.set()
        self._orders.put(None)
        self._worker.join(LEAVE_WITHIN)

    # -------------------------------------------------------------- orders

    def _take(self, order: wire.Order) -> None:
        match order:
            case wire.Sync():
                with self._cancelling:
                    self._cancels[order.store] = threading.Event()
                self._orders.put(order)
            case wire.Cancel(store=code):
                with self._cancelling:
                    event = self._cancels.get(code)
                if event is not None:
                    event.set()
            case wire.KeepSecret(store=code, secret=text):
                self._house.secrets.keep_for_session(code, Secret(text))
            case wire.ForgetSecret(store=code):
                self._house.secrets.forget_session(code)
            case wire.TestConnection():
                threading.Thread(
                    target=self._test, args=(order,), name="test-connection", daemon=True
                ).start()
            case wire.Leave():
                pass

    def _work(self) -> None:
        while (order := self._orders.get()) is not None:
            self._sync(order)
        self._house.database.close_thread()
        self._house.journal.close_thread()

    def _sync(self, order: wire.Sync) -> None:
        cancel = self._cancels[order.store]

        def check() -> None:
            if cancel.is_set():
                raise Cancelled

        def started(run_id: int) -> None:
            self._send(wire.RunStarted(order=order.order, run=run_id, store=order.store))
            self._send(wire.Changed(store=order.store, areas=("runs",)))

        def report(progress: Progress) -> None:
            self._send(wire.Progressed(progress=progress))

        try:
            result = run(
                self._house, _run_order(order), check=check, report=report, started=started
            )
        except ShopSyncError as exc:
            self._refuse(order, exc)
            return
        except Exception as exc:
            logger.exception("an order failed unexpectedly")
            self._refuse(order, ShopSyncError(type(exc).__name__))
            return
        self._send(wire.RunEnded(order=order.order, result=result))
        self._send(
            wire.Changed(store=order.store, areas=("stores", "products", "runs", "log", "left_out"))
        )

    def _refuse(self, order: wire.Sync, exc: ShopSyncError) -> None:
        self._send(
            wire.Refused(
                order=order.order,
                store=order.store,
                code=exc.code,
                message=messages.sentences(exc.code).title,
            )
        )

    def _test(self, order: wire.TestConnection) -> None:
        try:
            report = check_draft(
                self._house,
                order.draft,
                Secret(order.secret) if order.secret else None,
                order.stored_code,
            )
        except ShopSyncError as exc:
            report = ConnectionReport(
                reachable=False, error_code=exc.code, error_detail=redact(exc.detail)
            )
        except Exception as exc:
            logger.exception("the connection test failed unexpectedly")
            report = ConnectionReport(
                reachable=False, error_code="unexpected", error_detail=type(exc).__name__
            )
        finally:
            self._house.database.close_thread()
            self._house.journal.close_thread()
        self._send(wire.ConnectionTested(order=order.order, report=report))
        if order.stored_code:
            self._send(wire.Changed(store=order.stored_code, areas=("stores",)))

    def _send(self, event: wire.Event) -> None:
        line = wire.to_line(event)
        with self._writing:
            try:
                self._output.write(line)
                self._output.flush()
            except (BrokenPipeError, ValueError):
                logger.warning("the window is gone")


def _run_order(order: wire.Sync) -> RunOrder:
    slot = datetime.fromisoformat(order.slot).astimezone(UTC) if order.slot else None
    return RunOrder(
        store=order.store,
        kinds=order.kinds,
        full=order.full,
        trigger=order.trigger,
        slot=slot,
        confirm_deletions=order.confirm_deletions,
    )
