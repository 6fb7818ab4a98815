"""Light and dark: our own palettes, one accent colour, an 8-pixel grid, the platform's own font.

There is no current theme to remember: the tones follow from a palette (``tones_of``), so a
widget asks its own palette and is right in any window, also in a picture made off screen.
"""

from __future__ import annotations

from string import Template

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from shopsync_gui import resources
from shopsync_gui.ui.widgets import icons
from shopsync_gui.ui.widgets.tones import DARK, LIGHT, Tones


def palette_of(tones: Tones) -> QPalette:
    """The Qt palette of one appearance."""
    role = QPalette.ColorRole
    palette = QPalette()
    for name, tone in (
        (role.Window, tones.window),
        (role.WindowText, tones.text),
        (role.Base, tones.card),
        (role.AlternateBase, tones.window),
        (role.ToolTipBase, tones.raised),
        (role.ToolTipText, tones.text),
        (role.PlaceholderText, tones.muted),
        (role.Text, tones.text),
        (role.Button, tones.raised),
        (role.ButtonText, tones.text),
        (role.BrightText, tones.bad),
        (role.Light, tones.raised),
        (role.Midlight, tones.line),
        (role.Mid, tones.edge),
        (role.Dark, tones.edge),
        (role.Shadow, "#000000"),
        (role.Link, tones.accent),
        (role.LinkVisited, tones.accent),
        (role.Highlight, tones.accent),
        (role.HighlightedText, tones.on_accent),
        (role.Accent, tones.accent),
    ):
        palette.setColor(name, QColor(tone))
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(tones.muted))
    palette.setColor(QPalette.ColorGroup.Disabled, role.Highlight, QColor(tones.edge))
    return palette


def style_sheet(tones: Tones) -> str:
    """What the palette cannot say: cards, navigation, chips, the one primary button."""
    words = {name: getattr(tones, name) for name in Tones.__dataclass_fields__}
    for mark in ("chevron", "check"):
        words[mark] = resources.path("palettes", f"{mark}-{tones.name}.svg").as_posix()
    text = resources.path("palettes", "style.qss").read_text("utf-8")
    return Template(text).substitute(words)


class Theme(QObject):
    """Keeps the program in the owner's appearance: ``system``, ``light`` or ``dark``."""

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._appearance = "system"
        style = QStyleFactory.create("Fusion")
        app.setStyle(style)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_scheme_changed)

    def apply(self, appearance: str) -> None:
        """Set palette, style sheet and icons; can be called again at any time."""
        self._appearance = appearance
        scheme = QGuiApplication.styleHints().colorScheme()
        is_dark = appearance == "dark" or (appearance == "system" and scheme == Qt.ColorScheme.Dark)
        tones = DARK if is_dark else LIGHT
        self._app.setPalette(palette_of(tones))
        self._app.setStyleSheet(style_sheet(tones))
        icons.refresh_all()
        self.changed.emit()

    @Slot()
    def _on_scheme_changed(self) -> None:
        if self._appearance == "system":
            self.apply("system")
