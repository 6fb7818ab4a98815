"""The engine process itself: lives in the engine thread, knows nothing of windows."""

from __future__ import annotations

import logging
from dataclasses import dataclass

import msgspec
from PySide6.QtCore import (
    QByteArray,
    QObject,
    QProcess,
    QProcessEnvironment,
    Qt,
    QTimer,
    Signal,
    Slot,
)

from shopsync_gui.core.domain.services import Machine
from shopsync_gui.core.domain.wire import (
    ConnectionTested,
    ForgetSecret,
    KeepSecret,
    Leave,
    Order,
    Refused,
    RunEnded,
    Sync,
    TestConnection,
    event_from,
    to_line,
)

LONGEST_LINE = 4 * 1024 * 1024
"""Bytes; the longest event is a run's result, some kilobytes."""
IDLE_MINUTES = 10
"""An engine without orders is sent home after this time; the next order starts another."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Gone:
    """The process ended, with the numbers of the orders it had not answered."""

    orders: tuple[int, ...]
    expected: bool
    detail: str


class Lines:
    """Puts lines together from whatever pieces arrive; drops what is too long."""

    def __init__(self, longest: int = LONGEST_LINE) -> None:
        self._longest = longest
        self._rest = bytearray()
        self._skipping = False

    def feed(self, piece: bytes) -> list[bytes]:
        """The lines that this piece completes, without their ends."""
        self._rest += piece
        *whole, rest = bytes(self._rest).split(b"\n")
        self._rest = bytearray(rest)
        if self._skipping and whole:
            whole = whole[1:]
            self._skipping = False
        if len(self._rest) > self._longest:
            self._rest.clear()
            self._skipping = True
        return [line for line in whole if line.strip() and len(line) <= self._longest]


class EngineProcess(QObject):
    """Starts the engine when something is to be sent, and says when it is gone."""

    received = Signal(object)
    """An event of ``wire``."""
    gone = Signal(object)
    """Gone"""

    def __init__(self, machine: Machine) -> None:
        super().__init__()
        self._machine = machine
        self._process: QProcess | None = None
        self._idle: QTimer | None = None
        self._open: dict[int, Order] = {}
        self._secrets: dict[str, KeepSecret] = {}
        self._backlog: list[Order] = []
        self._lines = Lines()
        self._errors = Lines(longest=16 * 1024)
        self._leaving = False
        self._stopped = False

    @Slot(object)
    def send(self, order: Order) -> None:
        """Give one order; starts the process if there is none."""
        if self._stopped:
            return
        match order:
            case KeepSecret():
                self._secrets[order.store] = order
                if self._process is None or self._leaving:
                    return  # given when the process starts
            case ForgetSecret():
                self._secrets.pop(order.store, None)
                if self._process is None or self._leaving:
                    return
            case Sync() | TestConnection():
                self._open[order.order] = order
            case _:
                if self._process is None:
                    return
        if self._leaving:
            self._backlog.append(order)
            return
        if self._process is None and not self._start():
            return
        self._write(order)
        self._rest_idle()

    @Slot(int)
    def stop(self, milliseconds: int) -> None:
        """Ask, tell, force: all within the time given; then end this thread."""
        self._stopped = True
        process = self._process
        if process is not None and process.state() != QProcess.ProcessState.NotRunning:
            self._leaving = True
            self._write(Leave())
            process.closeWriteChannel()
            if not process.waitForFinished(milliseconds * 6 // 10):
                process.terminate()
                if not process.waitForFinished(milliseconds * 2 // 10):
                    process.kill()
                    process.waitForFinished(milliseconds * 2 // 10)
        if self._idle is not None:
            self._idle.stop()
        self._drop()
        self.thread().quit()

    # ------------------------------------------------------------------ inside

    def _start(self) -> bool:
        command = self._machine.engine_command()
        environment = QProcessEnvironment()
        for name, value in self._machine.engine_environment().items():
            environment.insert(name, value)
        process = QProcess(self)
        process.setProgram(command[0])
        process.setArguments(command[1:])
        process.setProcessEnvironment(environment)
        process.readyReadStandardOutput.connect(self._on_output)
        process.readyReadStandardError.connect(self._on_errors)
        process.finished.connect(self._on_finished)
        process.errorOccurred.connect(self._on_error)
        self._process = process
        self._lines, self._errors = Lines(), Lines(longest=16 * 1024)
        self._leaving = False
        process.start()
        if self._is_gone():  # could not be started: _on_error has cleaned up
            return False
        for secret in self._secrets.values():
            self._write(secret)
        if self._idle is None:
            self._idle = QTimer(self)
            self._idle.setSingleShot(True)
            self._idle.setTimerType(Qt.TimerType.VeryCoarseTimer)
            self._idle.timeout.connect(self._on_idle)
        return True

    def _is_gone(self) -> bool:
        return self._process is None

    def _write(self, order: Order) -> None:
        if self._process is not None:
            self._process.write(QByteArray(to_line(order)))

    def _rest_idle(self) -> None:
        if self._idle is None:
            return
        if self._open:
            self._idle.stop()
        else:
            self._idle.start(IDLE_MINUTES * 60_000)

    @Slot()
    def _on_idle(self) -> None:
        if self._process is not None and not self._open:
            self._leaving = True
            self._write(Leave())
            self._process.closeWriteChannel()

    @Slot()
    def _on_output(self) -> None:
        if self._process is None:
            return
        for line in self._lines.feed(bytes(self._process.readAllStandardOutput().data())):
            try:
                event = event_from(line)
            except msgspec.DecodeError:
                _log.warning("the engine said something unreadable (%d bytes)", len(line))
                continue
            if isinstance(event, RunEnded | Refused | ConnectionTested):
                self._open.pop(event.order, None)
                self._rest_idle()
            self.received.emit(event)

    @Slot()
    def _on_errors(self) -> None:
        if self._process is None:
            return
        for line in self._errors.feed(bytes(self._process.readAllStandardError().data())):
            _log.info("engine: %s", line.decode("utf-8", "replace"))

    @Slot(QProcess.ProcessError)
    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart and self._process is not None:
            detail = self._process.errorString()
            _log.error("the engine could not be started: %s", detail)
            self._end(expected=False, detail=detail)

    @Slot(int, QProcess.ExitStatus)
    def _on_finished(self, code: int, status: QProcess.ExitStatus) -> None:
        if self._process is None:
            return
        self._on_output()
        self._on_errors()
        how = "crashed" if status == QProcess.ExitStatus.CrashExit else "ended"
        was_leaving = self._leaving
        if not was_leaving:
            _log.error("the engine %s with code %d", how, code)
        had_runs = any(isinstance(o, Sync) for o in self._open.values())
        self._end(expected=was_leaving, detail=f"the engine process {how} with code {code}")
        if self._stopped:
            return
        if self._backlog:
            backlog, self._backlog = self._backlog, []
            for order in backlog:
                self.send(order)
        elif had_runs and not was_leaving:
            # A fresh engine marks the interrupted run in the history at its start.
            self._start()
            self._rest_idle()

    def _end(self, *, expected: bool, detail: str) -> None:
        waiting = {o.order for o in self._backlog if isinstance(o, Sync | TestConnection)}
        lost = tuple(n for n in self._open if n not in waiting)
        self._open = {n: o for n, o in self._open.items() if n in waiting}
        self._drop()
        self.gone.emit(Gone(lost, expected, detail))

    def _drop(self) -> None:
        process, self._process = self._process, None
        self._leaving = False
        if process is not None:
            process.deleteLater()
