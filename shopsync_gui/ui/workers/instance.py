"""One program per data folder: a lock file decides, a local socket tells the first one to show."""

from __future__ import annotations

import hashlib
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QLockFile, QObject, QThread, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

SHOW = b"show\n"
DONE = b"done\n"


class Instance(QObject):
    """Lock first, then socket: the holder of the lock is the only one that may listen."""

    show_requested = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        digest = hashlib.sha256(str(folder.resolve()).encode()).hexdigest()
        self.name = f"shopsync-{digest[:20]}"
        self._lock = QLockFile(str(folder / "shopsync.lock"))
        self._lock.setStaleLockTime(0)
        self._server: QLocalServer | None = None

    def take(self) -> bool:
        """Become the one instance; False if another one is alive."""
        if not self._lock.tryLock(0):
            return False
        QLocalServer.removeServer(self.name)  # left by one that was killed; only we may do this
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(self._on_connection)
        server.listen(self.name)
        self._server = server
        return True

    def ask_to_show(self, milliseconds: int = 3000) -> bool:
        """Tell the living instance to show its window; False if it does not answer in time.

        It may just be starting, between its lock and its socket: so this tries for a while.
        """
        deadline = QDeadlineTimer(milliseconds)
        while not deadline.hasExpired():
            socket = QLocalSocket()
            socket.connectToServer(self.name)
            if socket.waitForConnected(200):
                socket.write(SHOW)
                socket.waitForBytesWritten(500)
                if not socket.canReadLine():  # the answer may have come while writing
                    socket.waitForReadyRead(deadline.remainingTime())
                answer = bytes(socket.readAll().data())
                socket.disconnectFromServer()
                if answer == DONE:
                    return True
            QThread.msleep(50)
        return False

    def release(self) -> None:
        """Stop listening, then let the lock go."""
        if self._server is not None:
            self._server.close()
            self._server = None
        self._lock.unlock()

    @Slot()
    def _on_connection(self) -> None:
        server = self._server
        while server is not None and server.hasPendingConnections():
            socket = server.nextPendingConnection()
            socket.setParent(self)
            socket.readyRead.connect(self._on_ready)
            socket.disconnected.connect(socket.deleteLater)
            self._answer(socket)

    @Slot()
    def _on_ready(self) -> None:
        socket = self.sender()
        if isinstance(socket, QLocalSocket):
            self._answer(socket)

    def _answer(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() > len(SHOW):
                socket.abort()
            return
        if bytes(socket.readLine().data()) == SHOW:
            self.show_requested.emit()
            socket.write(DONE)
            socket.flush()
        socket.disconnectFromServer()
