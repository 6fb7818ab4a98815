"""Both appearances are readable, and a change of appearance reaches icons and widgets."""

from __future__ import annotations

import re

import pytest
from PySide6.QtGui import QIcon, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from shopsync_gui import resources
from shopsync_gui.ui.widgets.buttons import icon_button
from shopsync_gui.ui.widgets.icons import badge, icon
from shopsync_gui.ui.widgets.theme import Theme, palette_of, style_sheet
from shopsync_gui.ui.widgets.tones import DARK, LIGHT, Tones, contrast, tones_of

BACKGROUNDS = ("window", "sidebar", "card", "raised")
SOFT = ("good_soft", "warn_soft", "bad_soft", "info_soft", "accent_soft")


@pytest.mark.parametrize("tones", [LIGHT, DARK], ids=["light", "dark"])
def test_every_text_reaches_contrast_aa_on_every_background(tones: Tones) -> None:
    for background in BACKGROUNDS:
        for word in ("text", "muted", "accent", "good", "warn", "bad", "info"):
            ratio = contrast(getattr(tones, word), getattr(tones, background))
            assert ratio >= 4.5, f"{word} on {background}: {ratio:.2f}"
    for background in SOFT:
        assert contrast(tones.text, getattr(tones, background)) >= 4.5, background
    for name in ("good", "warn", "bad", "info"):
        assert contrast(getattr(tones, name), getattr(tones, f"{name}_soft")) >= 4.5, name
    assert contrast(tones.on_accent, tones.accent) >= 4.5
    assert contrast(tones.muted, tones.accent_soft) >= 4.5


@pytest.mark.parametrize("tones", [LIGHT, DARK], ids=["light", "dark"])
def test_borders_of_fields_and_the_focus_ring_can_be_seen(tones: Tones) -> None:
    for background in ("card", "window", "raised"):
        assert contrast(tones.edge, getattr(tones, background)) >= 3
        assert contrast(tones.accent, getattr(tones, background)) >= 3


def test_the_contrast_ratio_is_the_one_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("tones", [LIGHT, DARK], ids=["light", "dark"])
def test_the_style_sheet_has_no_empty_place_and_its_pictures_exist(tones: Tones) -> None:
    text = style_sheet(tones)
    rules = re.sub(r"/\*.*?\*/", "", text, flags=re.S)
    assert "$" not in rules
    for picture in re.findall(r'url\("([^"]+)"\)', text):
        assert resources.Path(picture).is_file()


def test_the_tones_follow_from_a_palette() -> None:
    assert tones_of(palette_of(LIGHT)) is LIGHT
    assert tones_of(palette_of(DARK)) is DARK


def test_icons_are_drawn_again_when_the_appearance_changes(
    theme: Theme, qapp: QApplication, qtbot: QtBot
) -> None:
    theme.apply("light")  # whole programs of other tests have themes of their own
    button = icon_button("settings", "Settings", name="settings")
    qtbot.addWidget(button)

    def darkest(shown: QIcon) -> int:
        image = shown.pixmap(24, 24).toImage()
        return min(
            image.pixelColor(x, y).lightness()
            for x in range(24)
            for y in range(24)
            if image.pixelColor(x, y).alpha() > 200
        )

    assert darkest(button.icon()) < 80
    theme.apply("dark")
    assert darkest(button.icon()) > 180
    assert qapp.palette().color(QPalette.ColorRole.Window).lightness() < 60
    theme.apply("light")
    assert darkest(button.icon()) < 80


def test_every_icon_named_in_the_program_is_carried(qapp: QApplication) -> None:
    folder = resources.Path(__file__).resolve().parents[3] / "shopsync_gui" / "ui"
    carried = {path.stem for path in resources.path("icons").glob("*.svg")}
    assert (resources.path("icons") / "LICENSE").is_file()
    patterns = (
        r'set_icon\([^,]+, "([a-z0-9-]+)"',
        r'icon_button\(\s*"([a-z0-9-]+)"',
        r'show_state\(\s*"([a-z0-9-]+)"',
        r'icon="([a-z0-9-]+)"',
        r'badge\("([a-z0-9-]+)"',
        r'pixmap\("([a-z0-9-]+)"',
    )
    for path in sorted(folder.rglob("*.py")):
        text = path.read_text("utf-8")
        named = {name for pattern in patterns for name in re.findall(pattern, text)}
        assert named <= carried, f"{path.name}: {sorted(named - carried)}"
    assert not icon("house").isNull()
    assert not badge("store", "#0b6e63").isNull()
