"""Hears when the computer wakes up and when the network comes and goes."""

from __future__ import annotations

import sys

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtNetwork import QNetworkInformation

_LOGIN = ("org.freedesktop.login1", "/org/freedesktop/login1", "org.freedesktop.login1.Manager")


class Listeners(QObject):
    """Without a system bus or a network backend it stays silent; nothing else changes."""

    woke = Signal()
    network_returned = Signal()
    network_lost = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._network: QNetworkInformation | None = None

    def start(self) -> None:
        """Begin to listen."""
        if sys.platform == "linux":
            self._listen_to_sleep()
        if QNetworkInformation.loadDefaultBackend():
            self._network = QNetworkInformation.instance()
            self._network.reachabilityChanged.connect(self._on_reachability)
            self._on_reachability(self._network.reachability())

    def _listen_to_sleep(self) -> None:
        from PySide6.QtDBus import QDBusConnection

        bus = QDBusConnection.systemBus()
        if bus.isConnected():
            slot = SLOT("on_sleep(bool)")  # a str, though the stub says bytes; bytes are refused
            bus.connect(*_LOGIN, "PrepareForSleep", self, slot)  # pyright: ignore[reportArgumentType]

    @Slot(bool)
    def on_sleep(self, going: bool) -> None:
        """From the system bus: True before sleep, False after it."""
        if not going:
            self.woke.emit()

    @Slot(QNetworkInformation.Reachability)
    def _on_reachability(self, reachability: QNetworkInformation.Reachability) -> None:
        if reachability == QNetworkInformation.Reachability.Disconnected:
            self.network_lost.emit()
        elif reachability != QNetworkInformation.Reachability.Unknown:
            self.network_returned.emit()
