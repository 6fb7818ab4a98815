"""Every catalogue has every text of the program, translated, with the same placeholders."""

from __future__ import annotations

import runpy
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
CATALOGUES = sorted((ROOT / "resources" / "translations").glob("*.ts"))


@pytest.fixture(scope="module")
def tool() -> dict[str, Any]:
    return runpy.run_path(str(ROOT / "packaging" / "translations.py"))


@pytest.fixture(scope="module")
def fresh(tool: dict[str, Any], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the code says now."""
    folder = tmp_path_factory.mktemp("fresh")
    tool["update"](("en", "fr"), folder)
    return folder


@pytest.mark.parametrize("path", CATALOGUES, ids=[path.stem for path in CATALOGUES])
def test_a_catalogue_is_complete_and_its_placeholders_fit(tool: dict[str, Any], path: Path) -> None:
    assert tool["problems"](path) == []


@pytest.mark.parametrize("path", CATALOGUES, ids=[path.stem for path in CATALOGUES])
def test_no_text_of_the_program_was_forgotten(
    tool: dict[str, Any], fresh: Path, path: Path
) -> None:
    language = "en" if path.stem.endswith("_en") else "fr"
    assert tool["missing"](path, fresh / f"shopsync_{language}.ts") == []


def test_texts_of_core_and_of_windows_are_both_found(fresh: Path) -> None:
    text = (fresh / "shopsync_fr.ts").read_text("utf-8")
    assert "Shopify refused the access token." in text
    assert "Try with a sample shop" in text
    assert text.count('numerus="yes"') >= 15


def test_a_missing_text_and_a_lost_placeholder_are_seen(
    tool: dict[str, Any], fresh: Path, tmp_path: Path
) -> None:
    problems = tool["problems"](fresh / "shopsync_fr.ts")
    assert any(line.startswith("unfinished") for line in problems)
    broken = tmp_path / "shopsync_en.ts"
    text = (fresh / "shopsync_en.ts").read_text("utf-8")
    broken.write_text(
        text.replace("<numerusform>Synced: %n change.", "<numerusform>Synced."), "utf-8"
    )
    assert tool["problems"](broken) == ["other placeholders: Synced: %n change(s)."]
    assert tool["missing"](broken, fresh / "shopsync_fr.ts")


def test_building_makes_each_catalogue_once(tool: dict[str, Any], tmp_path: Path) -> None:
    made = tool["build"](ROOT / "resources" / "translations", tmp_path)
    assert [path.stem for path in made] == [path.stem for path in CATALOGUES]
    assert tool["build"](ROOT / "resources" / "translations", tmp_path) == []
