"""The colours of both appearances, and which of them a widget is in."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QWidget

GRID = 8
"""Pixels; margins and gaps are multiples of it (half of it inside small things)."""


@dataclass(frozen=True, slots=True)
class Tones:
    """Every colour of one appearance, as ``#rrggbb``."""

    name: str
    window: str
    sidebar: str
    card: str
    raised: str
    text: str
    muted: str
    line: str
    edge: str
    """Borders of things one can type into or press (3:1 against card)."""
    accent: str
    on_accent: str
    accent_soft: str
    """Selected rows and the chosen page."""
    good: str
    warn: str
    bad: str
    info: str
    good_soft: str
    warn_soft: str
    bad_soft: str
    info_soft: str

    def color(self, tone: str) -> QColor:
        """The colour of one of the names above."""
        return QColor(getattr(self, tone))


LIGHT = Tones(
    name="light",
    window="#f5f6f7",
    sidebar="#eceef0",
    card="#ffffff",
    raised="#ffffff",
    text="#1b2126",
    muted="#56616b",
    line="#dde1e5",
    edge="#868f98",
    accent="#0b6e63",
    on_accent="#ffffff",
    accent_soft="#d5ebe7",
    good="#1c6b36",
    warn="#8a4b00",
    bad="#b3261e",
    info="#1d5fa8",
    good_soft="#e2f3e7",
    warn_soft="#fdf0d8",
    bad_soft="#fbe6e4",
    info_soft="#e3eefb",
)

DARK = Tones(
    name="dark",
    window="#16191c",
    sidebar="#1b1f23",
    card="#20252a",
    raised="#2a3036",
    text="#e9edf0",
    muted="#a6b0b9",
    line="#343b42",
    edge="#7d8790",
    accent="#5cc9b8",
    on_accent="#06231f",
    accent_soft="#1f4540",
    good="#7fd49a",
    warn="#f0b95c",
    bad="#ff9a91",
    info="#8fbff5",
    good_soft="#1d3626",
    warn_soft="#3d2f14",
    bad_soft="#472423",
    info_soft="#1c3149",
)


def tones_of(what: QWidget | QPalette) -> Tones:
    """The tones that belong to a widget's palette."""
    palette = what if isinstance(what, QPalette) else what.palette()
    return DARK if palette.color(QPalette.ColorRole.Window).lightness() < 128 else LIGHT


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours by WCAG 2 (1 to 21)."""

    def luminance(text: str) -> float:
        color = QColor(text)
        parts = [
            part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
            for part in (color.redF(), color.greenF(), color.blueF())
        ]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)
