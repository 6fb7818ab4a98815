"""Two calls leave the GUI thread: ``query(read, then)`` and ``change(write, then)``.

``apart(work, then)`` is the third, for the few things that may take as long as twenty seconds
(the keyring's unlock prompt, autostart files, an export).

Which thread does what:

* ``read``/``write``/``work`` get the ``Services`` and run in a worker; they must not touch any
  widget or QObject.  A lambda is welcome there.
* ``then`` and ``failed`` run in the GUI thread.  They must be *bound methods of a QObject*: the
  result travels by a queued signal to a slot of this class, which calls them only if that
  QObject still exists.  A lambda or ``partial`` has no owner whose death could be seen, so it is
  refused with ``TypeError``.

Reads and writes have a thread each: a small write of the owner may have to wait behind a long
apply of the engine, and the lists must stay alive meanwhile.
"""

from __future__ import annotations

import logging
import threading
import weakref
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar, cast

import shiboken6
from PySide6.QtCore import QObject, Qt, QThread, QTimer, Signal, Slot

from shopsync_gui.core.domain.errors import ShopSyncError
from shopsync_gui.core.domain.services import Services
from shopsync_gui.core.domain.wire import Area, Changed

T = TypeVar("T")
WAIT_BEFORE_SAYING = 300
"""Milliseconds a write may take before ``waiting`` is announced."""

_log = logging.getLogger(__name__)


def owner_of(then: Callable[..., object]) -> QObject:
    """The QObject that a bound method belongs to; TypeError for anything else."""
    owner = getattr(then, "__self__", None)
    if not isinstance(owner, QObject):
        raise TypeError("a bound method of a QObject is needed here, not a lambda or a function")
    return owner


@dataclass(slots=True, eq=False)
class _Job:
    name: str
    work: Callable[[Services], object]
    then: weakref.WeakMethod[Callable[[Any], None]] | None
    failed: weakref.WeakMethod[Callable[[ShopSyncError], None]] | None
    changed: Changed | None = None
    is_change: bool = False
    result: object = None
    error: ShopSyncError | None = None
    done: bool = field(default=False)


def _run(job: _Job, services: Services) -> None:
    try:
        job.result = job.work(services)
    except ShopSyncError as error:
        job.error = error
    except Exception as error:  # noqa: BLE001 - one of the two places that catch broadly
        _log.exception("unexpected in %s", job.name)
        job.error = ShopSyncError(f"{type(error).__name__}: {error}", operation=job.name)
        job.error.__cause__ = error


class _Worker(QObject):
    finished = Signal(object)

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self.closing = threading.Event()

    @Slot(object)
    def run(self, job: object) -> None:
        assert isinstance(job, _Job)
        if not self.closing.is_set():
            _run(job, self._services)
            job.done = True
        self.finished.emit(job)

    @Slot()
    def end(self) -> None:
        self._services.close_thread()
        self.thread().quit()


class _Lane(QObject):
    """One worker thread with its queue."""

    asked = Signal(object)
    ending = Signal()
    finished = Signal(object)

    def __init__(self, name: str, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self._thread = QThread(self)
        self._thread.setObjectName(name)
        self._worker = _Worker(services)
        self._worker.moveToThread(self._thread)
        self.asked.connect(self._worker.run, Qt.ConnectionType.QueuedConnection)
        self.ending.connect(self._worker.end, Qt.ConnectionType.QueuedConnection)
        self._worker.finished.connect(self._on_finished, Qt.ConnectionType.QueuedConnection)
        self._thread.start()

    @Slot(object)
    def _on_finished(self, job: object) -> None:
        self.finished.emit(job)

    def close(self, milliseconds: int) -> bool:
        self._worker.closing.set()
        self.ending.emit()
        return self._thread.wait(milliseconds)


class Background(QObject):
    """Runs reads, writes and slow things outside the GUI thread and brings the results back."""

    failed = Signal(object)
    """ShopSyncError of a call that gave no ``failed`` of its own."""
    waiting = Signal(bool)
    """True: a write has been waiting for 300 ms (a sync is being written); False: it is through."""
    changed = Signal(object)
    """Changed: what a successful ``change`` touched."""
    _apart_finished = Signal(object)

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._reads = _Lane("queries", services, self)
        self._writes = _Lane("changes", services, self)
        self._reads.finished.connect(self._on_finished)
        self._writes.finished.connect(self._on_finished)
        self._apart_finished.connect(self._on_finished, Qt.ConnectionType.QueuedConnection)
        self._threads: set[threading.Thread] = set()
        self._open: set[_Job] = set()
        self._said_waiting = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT_BEFORE_SAYING)
        self._timer.timeout.connect(self._on_waiting)
        self._closed = False

    def query(
        self,
        read: Callable[[Services], T],
        then: Callable[[T], None],
        failed: Callable[[ShopSyncError], None] | None = None,
    ) -> None:
        """Read from the database; ``then(result)`` in the GUI thread."""
        self._ask(self._reads, self._job("query", read, then, failed))

    def change(
        self,
        write: Callable[[Services], T],
        then: Callable[[T], None] | None = None,
        failed: Callable[[ShopSyncError], None] | None = None,
        *,
        store: str = "",
        areas: tuple[Area, ...] = (),
    ) -> None:
        """A small write; on success ``changed`` announces ``areas`` of ``store`` once.

        Writes keep their order among themselves.
        """
        job = self._job("change", write, then, failed)
        job.is_change = True
        job.changed = Changed(store=store, areas=areas) if areas else None
        if not self._timer.isActive() and not self._said_waiting:
            self._timer.start()
        self._ask(self._writes, job)

    def apart(
        self,
        work: Callable[[Services], T],
        then: Callable[[T], None] | None = None,
        failed: Callable[[ShopSyncError], None] | None = None,
        *,
        name: str = "apart",
        store: str = "",
        areas: tuple[Area, ...] = (),
    ) -> None:
        """Something slow in a short thread of its own, called ``name``."""
        job = self._job(name, work, then, failed)
        job.changed = Changed(store=store, areas=areas) if areas else None
        if self._closed:
            return
        self._open.add(job)
        thread = threading.Thread(target=self._run_apart, args=(job,), name=name, daemon=True)
        self._threads = {t for t in self._threads if t.is_alive()}
        self._threads.add(thread)
        thread.start()

    @property
    def is_busy(self) -> bool:
        """Whether anything asked for has not come back yet."""
        return bool(self._open)

    def close(self, milliseconds: int = 5000) -> bool:
        """End the threads; what still waits is dropped. False if one would not end in time."""
        if self._closed:
            return True
        self._closed = True
        self._timer.stop()
        ended = [lane.close(milliseconds) for lane in (self._reads, self._writes)]
        for thread in self._threads:
            thread.join(milliseconds / 1000)
            ended.append(not thread.is_alive())
        self._open.clear()
        return all(ended)

    # ------------------------------------------------------------------ inside

    def _job(
        self,
        name: str,
        work: Callable[[Services], object],
        then: Callable[[T], None] | None,
        failed: Callable[[ShopSyncError], None] | None,
    ) -> _Job:
        for method in (then, failed):
            if method is not None:
                owner_of(method)
        return _Job(
            name,
            work,
            None if then is None else weakref.WeakMethod(cast("Callable[[Any], None]", then)),
            None if failed is None else weakref.WeakMethod(failed),
        )

    def _ask(self, lane: _Lane, job: _Job) -> None:
        if not self._closed:
            self._open.add(job)
            lane.asked.emit(job)

    def _run_apart(self, job: _Job) -> None:
        try:
            _run(job, self._services)
            job.done = True
        finally:
            self._services.close_thread()
        if shiboken6.isValid(self):
            self._apart_finished.emit(job)

    @Slot()
    def _on_waiting(self) -> None:
        if any(job.is_change for job in self._open):
            self._said_waiting = True
            self.waiting.emit(True)

    @Slot(object)
    def _on_finished(self, job: object) -> None:
        assert isinstance(job, _Job)
        self._open.discard(job)
        if job.is_change and not any(other.is_change for other in self._open):
            self._timer.stop()
            if self._said_waiting:
                self._said_waiting = False
                self.waiting.emit(False)
        if self._closed or not job.done:
            return
        if job.error is not None:
            self._deliver_error(job, job.error)
            return
        then = _alive(job.then)
        if then is not None:
            then(job.result)
        if job.changed is not None:
            self.changed.emit(job.changed)

    def _deliver_error(self, job: _Job, error: ShopSyncError) -> None:
        if job.failed is None:
            if job.then is None or _alive(job.then) is not None:
                self.failed.emit(error)
            return
        failed = _alive(job.failed)
        if failed is not None:
            failed(error)


def _alive(
    method: weakref.WeakMethod[Callable[[Any], None]] | None,
) -> Callable[[Any], None] | None:
    """The method, unless its object is gone (in Python or in Qt)."""
    found = None if method is None else method()
    if found is None or not shiboken6.isValid(owner_of(found)):
        return None
    return found
