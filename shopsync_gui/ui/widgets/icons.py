"""The one icon set: line icons of Lucide (ISC licence), drawn in the palette's colours.

An icon set on a button or an action by ``set_icon`` is drawn again when the appearance changes.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from shopsync_gui import resources
from shopsync_gui.ui.widgets.tones import tones_of

SIZES = (16, 20, 24, 32, 48)
_NAME, _TONE = "icon_name", "icon_tone"


@lru_cache(maxsize=128)
def _svg(name: str) -> str:
    return resources.path("icons", f"{name}.svg").read_text("utf-8")


@lru_cache(maxsize=1024)
def _draw(name: str, color: str, size: int) -> QPixmap:
    svg = _svg(name).replace("currentColor", color)
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    pixmap = QPixmap(QSize(size, size))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap


def pixmap(name: str, tone: str = "text", size: int = 20, ratio: float = 1.0) -> QPixmap:
    """One picture of an icon; ``tone`` is a name of ``tones.Tones`` or a colour ``#rrggbb``."""
    drawn = QPixmap(_draw(name, _color(tone), round(size * ratio)))
    drawn.setDevicePixelRatio(ratio)
    return drawn


def icon(name: str, tone: str = "text") -> QIcon:
    """An icon in the colours of the present appearance; disabled ones are muted."""
    made = QIcon()
    color, muted = _color(tone), _color("muted")
    for size in SIZES:
        for mode in (QIcon.Mode.Normal, QIcon.Mode.Active, QIcon.Mode.Selected):
            made.addPixmap(_draw(name, color, size), mode)
        made.addPixmap(_draw(name, muted, size), QIcon.Mode.Disabled)
    return made


def badge(name: str, background: str, foreground: str = "#ffffff") -> QIcon:
    """A white glyph on a filled, rounded square: for the window and the tray."""
    made = QIcon()
    for size in (16, 22, 24, 32, 48, 64, 128, 256):
        picture = QPixmap(QSize(size, size))
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(background))
        painter.drawRoundedRect(QRectF(0, 0, size, size), size * 0.22, size * 0.22)
        glyph = round(size * 0.7)
        place = (size - glyph) // 2
        painter.drawPixmap(place, place, _draw(name, foreground, glyph))
        painter.end()
        made.addPixmap(picture)
    return made


def set_icon(where: QAbstractButton | QAction, name: str, tone: str = "text") -> None:
    """Give a button or an action an icon that follows the appearance."""
    where.setProperty(_NAME, name)
    where.setProperty(_TONE, tone)
    where.setIcon(icon(name, tone))


def icon_name(where: QAbstractButton | QAction) -> str:
    """Which icon ``set_icon`` gave, empty for none."""
    return str(where.property(_NAME) or "")


def refresh_all() -> None:
    """Draw every icon again, in the new colours."""
    for widget in QApplication.allWidgets():
        if isinstance(widget, QAbstractButton):
            _refresh(widget)
    for window in QApplication.topLevelWidgets():
        for action in window.findChildren(QAction):
            _refresh(action)


def _refresh(where: QAbstractButton | QAction) -> None:
    name = icon_name(where)
    if name:
        where.setIcon(icon(name, str(where.property(_TONE))))


def _color(tone: str) -> str:
    if tone.startswith("#"):
        return tone
    return str(getattr(tones_of(_palette()), tone))


def _palette() -> QPalette:
    return QGuiApplication.palette()


def ratio_of(widget: QWidget) -> float:
    """Device pixels per pixel where the widget is shown."""
    return widget.devicePixelRatioF()
