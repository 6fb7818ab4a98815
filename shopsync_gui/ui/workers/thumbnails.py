"""Small pictures of products, fetched and scaled by two short-sleeping threads.

The newest wish is served first: what scrolled out of sight meanwhile can wait.
"""

from __future__ import annotations

import contextlib
import logging
import threading
from collections import OrderedDict

import shiboken6
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QImage, QImageReader

from shopsync_gui.core.domain.errors import ShopSyncError
from shopsync_gui.core.domain.services import Services

THREADS = 2
KEPT = 600
"""Pictures kept in memory (80 x 80 pixels, 25 KB each)."""
WAITING = 200
"""Wishes that wait; older ones are forgotten and asked again when they come into sight."""

_log = logging.getLogger(__name__)


def scaled_image(data: bytes, edge: int) -> QImage:
    """Decode an image and scale it into a square of ``edge`` pixels; null if it is none."""
    content = QByteArray(data)
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and (size.width() > edge or size.height() > edge):
        reader.setScaledSize(size.scaled(QSize(edge, edge), Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    buffer.close()
    if not image.isNull() and max(image.width(), image.height()) > edge:
        image = image.scaled(
            edge,
            edge,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
    return image


class Thumbnails(QObject):
    """``get`` answers at once with what is known; ``ready`` says when there is more."""

    ready = Signal(str)
    """The url whose picture can now be had by ``get``."""
    _fetched = Signal(str, object)

    def __init__(self, services: Services, edge: int = 80, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._edge = edge
        self._images: OrderedDict[str, QImage] = OrderedDict()
        self._asked: set[str] = set()
        self._wishes: OrderedDict[str, str] = OrderedDict()
        self._lock = threading.Condition()
        self._closing = False
        self._threads: list[threading.Thread] = []
        self._fetched.connect(self._on_fetched, Qt.ConnectionType.QueuedConnection)

    def get(self, url: str, environment: str) -> QImage | None:
        """The picture; None while it is being fetched; a null image when there is none."""
        if not url:
            return None
        found = self._images.get(url)
        if found is not None:
            self._images.move_to_end(url)
            return found
        if url not in self._asked and not self._closing:
            self._ask(url, environment)
        return None

    def close(self, milliseconds: int = 2000) -> bool:
        """End the threads; False if one still waits for the network."""
        with self._lock:
            self._closing = True
            self._wishes.clear()
            self._lock.notify_all()
        for thread in self._threads:
            thread.join(milliseconds / 1000)
        return not any(t.is_alive() for t in self._threads)

    # ------------------------------------------------------------------ inside

    def _ask(self, url: str, environment: str) -> None:
        self._asked.add(url)
        with self._lock:
            self._wishes[url] = environment
            while len(self._wishes) > WAITING:
                forgotten, _ = self._wishes.popitem(last=False)
                self._asked.discard(forgotten)
            self._lock.notify()
        if len(self._threads) < THREADS:
            name = f"thumbnails-{len(self._threads) + 1}"
            thread = threading.Thread(target=self._work, name=name, daemon=True)
            self._threads.append(thread)
            thread.start()

    def _work(self) -> None:
        try:
            while True:
                with self._lock:
                    while not self._wishes and not self._closing:
                        self._lock.wait()
                    if self._closing:
                        return
                    url, environment = self._wishes.popitem(last=True)
                image = self._fetch(url, environment)
                if self._closing or not shiboken6.isValid(self):
                    return
                with contextlib.suppress(RuntimeError):  # the window went away just now
                    self._fetched.emit(url, image)
        finally:
            self._services.close_thread()

    def _fetch(self, url: str, environment: str) -> QImage:
        try:
            data = self._services.machine.thumbnail(url, environment)
        except ShopSyncError as error:
            _log.info("no thumbnail: %s", error.code)
            data = None
        except Exception:  # noqa: BLE001 - a picture is never worth more than a line in the log
            _log.exception("no thumbnail")
            data = None
        return QImage() if data is None else scaled_image(data, self._edge)

    @Slot(str, object)
    def _on_fetched(self, url: str, image: object) -> None:
        assert isinstance(image, QImage)
        self._images[url] = image
        self._asked.discard(url)
        while len(self._images) > KEPT:
            self._images.popitem(last=False)
        self.ready.emit(url)
