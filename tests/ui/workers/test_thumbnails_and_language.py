"""Pictures arrive later and scaled; languages bring catalogues, numbers and plurals."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QLocale, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from shopsync_gui.core.domain.errors import TimedOut
from shopsync_gui.core.domain.services import Services
from shopsync_gui.ui import text
from shopsync_gui.ui.workers import language as languages
from shopsync_gui.ui.workers.language import Language, best_language, catalogue
from shopsync_gui.ui.workers.thumbnails import Thumbnails, scaled_image
from tests.ui.fake_services import FakeWorld

URL = "https://images.sample.shopsync.invalid/1.png"


def _png(width: int, height: int) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, "PNG")  # pyright: ignore[reportArgumentType, reportCallIssue] - a str
    buffer.close()
    return bytes(data.data())


@pytest.fixture
def thumbnails(services: Services, qapp: QApplication) -> Iterator[Thumbnails]:
    made = Thumbnails(services, edge=40)
    yield made
    assert made.close()
    made.deleteLater()


def test_a_picture_is_fetched_once_scaled_and_then_there_at_once(
    thumbnails: Thumbnails, world: FakeWorld, qtbot: QtBot
) -> None:
    world.thumbnails[URL] = _png(200, 100)
    with qtbot.waitSignal(thumbnails.ready, timeout=5000) as ready:
        assert thumbnails.get(URL, "sample") is None
    assert ready.args == [URL]
    world.thumbnails.clear()
    image = thumbnails.get(URL, "sample")
    assert image is not None
    assert (image.width(), image.height()) == (40, 20)


def test_a_picture_that_cannot_be_had_is_null_and_not_asked_again(
    thumbnails: Thumbnails, world: FakeWorld, qtbot: QtBot
) -> None:
    world.fail_with = TimedOut("slow")
    with qtbot.waitSignal(thumbnails.ready, timeout=5000):
        thumbnails.get(URL, "production")
    image = thumbnails.get(URL, "production")
    assert image is not None
    assert image.isNull()
    assert thumbnails.get("", "production") is None


def test_bytes_that_are_no_picture_give_none() -> None:
    assert scaled_image(b"<html>no</html>", 40).isNull()
    assert scaled_image(_png(10, 10), 40).width() == 10


def test_a_catalogue_is_made_from_its_source_when_it_is_newer(tmp_path: Path) -> None:
    made = catalogue("en", tmp_path)
    assert made is not None
    assert made.is_file()
    before = made.stat().st_mtime_ns
    assert catalogue("en", tmp_path) == made
    assert made.stat().st_mtime_ns == before


def test_the_language_follows_the_setting_else_the_system(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class French:
        @staticmethod
        def system() -> QLocale:
            return QLocale("fr_BE")

    assert best_language("nl") == "nl"
    monkeypatch.setattr(languages, "QLocale", French)
    assert best_language("") == "fr"
    assert best_language("xx") == "fr"


def test_plurals_are_right_in_english(english: Language) -> None:
    assert text.counted("products", 1) == "1 product"
    assert text.counted("products", 12) == "12 products"
    assert not english.install("en")
