"""SIGTERM and SIGINT while Qt's loop is idle.

Python runs its handlers only between two of its own instructions, and an idle Qt loop has none:
so the signal's number is written to a socket that wakes the loop.
"""

from __future__ import annotations

import contextlib
import signal
import socket
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, Signal, Slot


def _ignore(_number: int, _frame: FrameType | None) -> None:
    """Only there so that Python writes to the wake-up socket instead of ending the process."""


class SystemSignals(QObject):
    """Says ``ended`` when the system asks the program to end."""

    ended = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._read, self._write = socket.socketpair()
        self._read.setblocking(False)
        self._write.setblocking(False)
        self._old_fd = signal.set_wakeup_fd(self._write.fileno(), warn_on_full_buffer=False)
        self._old = {n: signal.signal(n, _ignore) for n in (signal.SIGTERM, signal.SIGINT)}
        self._notifier = QSocketNotifier(self._read.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_activated)

    def close(self) -> None:
        """Put everything back as it was."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._old_fd)
        for number, handler in self._old.items():
            signal.signal(number, handler)
        self._read.close()
        self._write.close()

    @Slot()
    def _on_activated(self) -> None:
        numbers = b""
        with contextlib.suppress(BlockingIOError):
            numbers = self._read.recv(64)
        for number in numbers:
            if number in (signal.SIGTERM, signal.SIGINT):
                self.ended.emit(number)
