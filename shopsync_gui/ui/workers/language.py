"""The language of the windows: catalogues of our own and Qt's, numbers and dates with them."""

from __future__ import annotations

import logging
import subprocess
import sys
from pathlib import Path

import PySide6
from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from shopsync_gui import resources

LANGUAGES: dict[str, str] = {"en": "English", "fr": "Français", "nl": "Nederlands"}
"""Codes with the name that their own speakers use."""

_log = logging.getLogger(__name__)


def best_language(wished: str) -> str:
    """The language to use for a setting: empty means the system's, English if we lack it."""
    if wished in LANGUAGES:
        return wished
    for name in QLocale.system().uiLanguages():
        code = name.split("-")[0].split("_")[0].lower()
        if code in LANGUAGES:
            return code
    return "en"


def catalogue(language: str, cache: Path) -> Path | None:
    """The compiled catalogue (.qm): the one we carry, else one made from the .ts by Qt's tool.

    A checkout has only the .ts; the made file lies in ``cache`` and is made again when the .ts
    is newer.  None when there is neither (the texts are then English, without plurals).
    """
    folder = resources.path("translations")
    carried = folder / f"shopsync_{language}.qm"
    source = folder / f"shopsync_{language}.ts"
    if carried.is_file() and not _is_newer(source, carried):
        return carried
    made = cache / "translations" / carried.name
    if source.is_file() and _is_newer(source, made) and not _make(source, made):
        return carried if carried.is_file() else None
    return made if made.is_file() else None


def _is_newer(one: Path, other: Path) -> bool:
    if not one.is_file():
        return False
    return not other.is_file() or one.stat().st_mtime > other.stat().st_mtime


def _make(source: Path, target: Path) -> bool:
    name = "lrelease.exe" if sys.platform == "win32" else "lrelease"
    tool = Path(PySide6.__file__).parent / name
    if not tool.is_file():
        return False
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        subprocess.run(
            [str(tool), "-silent", str(source), "-qm", str(target)],
            check=True,
            timeout=20,
            capture_output=True,
        )
    except (OSError, subprocess.SubprocessError) as error:
        _log.warning("no catalogue made from %s: %s", source.name, type(error).__name__)
        return False
    return True


class Language(QObject):
    """Installs a language in the running program; windows hear of it by LanguageChange."""

    def __init__(self, cache: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cache = cache
        self._installed: list[QTranslator] = []
        self.current = ""

    def install(self, wished: str) -> bool:
        """Use a language (code, or empty for the system's); False if it is in use already."""
        language = best_language(wished)
        if language == self.current:
            return False
        self.remove()
        own = catalogue(language, self._cache)
        qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        for file in (qt / f"qtbase_{language}.qm", own):
            translator = QTranslator(self)
            if file is not None and file.is_file() and translator.load(str(file)):
                QCoreApplication.installTranslator(translator)
                self._installed.append(translator)
        system = QLocale.system()
        same = system.name().split("_")[0] == language
        QLocale.setDefault(system if same else QLocale(language))
        self.current = language
        return True

    def remove(self) -> None:
        """Take the catalogues out again."""
        for translator in self._installed:
            QCoreApplication.removeTranslator(translator)
            translator.deleteLater()
        self._installed.clear()
        self.current = ""
