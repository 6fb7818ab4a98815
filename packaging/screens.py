"""Render every page, dialog and state of a really synced sample shop to PNG.

    python packaging/screens.py [FOLDER]        default: build/screens

Each picture comes in light and dark and in three languages, plus one contact sheet per picture.
Labels and buttons whose words do not fit are named at the end.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from shopsync_gui.bootstrap import Building, build
from shopsync_gui.core.db.stores import StoreRepository
from shopsync_gui.core.domain.runs import EVERYTHING, RunError, Trigger
from shopsync_gui.core.domain.stores import AccessKind, StoreDraft
from shopsync_gui.core.jobs.run import RunOrder, run
from shopsync_gui.ui.app import Program, WindowArguments
from shopsync_gui.ui.dialogs import ConnectWizard, ErrorDialog, ProgressDialog

SIZE = QSize(1280, 800)
LANGUAGES = ("en", "fr", "nl")
TONES = ("light", "dark")
PAGES = ("home", "products", "sync_history", "log_entries", "store_card")
SETTLED = 0.5
"""Seconds without which a page is not yet filled."""


def main() -> int:
    """Make all pictures; 0 unless something did not fit."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "build" / "screens"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    app = QApplication(sys.argv[:1])
    app.setQuitOnLastWindowClosed(False)
    clipped: list[str] = []
    with tempfile.TemporaryDirectory() as home:
        studio = _Studio(app, Path(home) / "synced", folder, clipped)
        studio.fill()
        studio.shoot()
        studio.close()
        empty = _Studio(app, Path(home) / "empty", folder, clipped)
        empty.shoot_first_start()
        empty.close()
    made = sorted(folder.glob("*.png"))
    for name in sorted({p.stem.rsplit("-", 2)[0] for p in made}):
        _contact_sheet([p for p in made if p.stem.rsplit("-", 2)[0] == name], folder / "sheets")
    print(f"{len(made)} pictures in {folder}")
    for line in sorted(set(clipped)):
        print(f"does not fit: {line}")
    return 1 if clipped else 0


class _Studio:
    def __init__(self, app: QApplication, home: Path, folder: Path, clipped: list[str]) -> None:
        self._app = app
        self._folder = folder
        self._clipped = clipped
        self._building: Building = build({**os.environ, "SHOPSYNC_HOME": str(home)})
        self._program: Program | None = None

    # ------------------------------------------------------------------ a shop with a past

    def fill(self) -> None:
        """Sync the sample shop, let days go by there, sync again, and let one run fail."""
        building = self._building
        building.services.access.add_store(
            StoreDraft("SAMPLE", "", AccessKind.SAMPLE), None, session_ok=False
        )
        building.services.writer.set_setting("SAMPLE", "logging", "all")
        self._run()
        building.services.writer.set_setting("SAMPLE", "auto_sync", "on")
        self._evolve(12)
        self._run()
        self._evolve(3)
        self._run()

    def _evolve(self, days: int) -> None:
        house = self._building.house
        store = StoreRepository(house.database).get("SAMPLE")
        body = json.dumps({"action": "evolve", "days": days}).encode()
        request = urllib.request.Request(
            f"{house.base_url(store)}/sample/edit",
            data=body,
            headers={"Content-Type": "application/json"},
        )
        with urllib.request.urlopen(request) as answer:
            answer.read()

    def _run(self) -> None:
        run(
            self._building.house,
            RunOrder("SAMPLE", EVERYTHING, trigger=Trigger.MANUAL),
            check=_nothing,
            report=_nothing_of,
            started=_nothing_of,
        )

    # ------------------------------------------------------------------ pictures

    def shoot(self) -> None:
        """Every page and dialog, in every tone and language."""
        program = self._start()
        context = program.context
        error = RunError(
            "server_error", "", request_id="8d0f1a52-3c7e-4b6f-9d1c", operation="ProductChanges"
        )
        dialogs: dict[str, Callable[[], QWidget]] = {
            "dialog_error": lambda: ErrorDialog(context, error, program.window),
            "dialog_connect": lambda: ConnectWizard(context, program.window),
            "dialog_progress": lambda: ProgressDialog(context, context.stores[0], program.window),
        }
        for language in LANGUAGES:
            for tone in TONES:
                self._dress(program, language, tone)
                for page in PAGES:
                    program.window.open_page(page)
                    self._settle()
                    self._keep(program.window, page, language, tone)
                    self._pick_first(program.window, page, language, tone)
                for name, make in dialogs.items():
                    dialog = make()
                    dialog.show()
                    self._settle()
                    self._keep(dialog, name, language, tone)
                    dialog.hide()
                    dialog.deleteLater()

    def shoot_first_start(self) -> None:
        """The very first window."""
        program = self._start()
        for language in LANGUAGES:
            for tone in TONES:
                self._dress(program, language, tone)
                self._settle()
                self._keep(program.window, "first_start", language, tone)

    def _pick_first(self, window: QWidget, page: str, language: str, tone: str) -> None:
        table = window.findChild(QWidget, f"{page}_table")
        pick = getattr(table, "pick_row", None)
        if pick is not None and table is not None and table.isVisible():
            pick(0)
            self._settle()
            self._keep(window, f"{page}_detail", language, tone)

    def _start(self) -> Program:
        program = Program(self._app, self._building.services, WindowArguments())
        self._program = program
        program.window.resize(SIZE)
        program.start()
        self._settle(1.5)
        return program

    def _dress(self, program: Program, language: str, tone: str) -> None:
        settings = replace(program.context.app_settings, language=language, appearance=tone)
        program.context.save_app_settings(settings)
        self._settle(0.8)
        program.window.resize(SIZE)

    def _settle(self, seconds: float = SETTLED) -> None:
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            QCoreApplication.processEvents()

    def _keep(self, widget: QWidget, name: str, language: str, tone: str) -> None:
        widget.grab().save(str(self._folder / f"{name}-{language}-{tone}.png"))
        for child in widget.findChildren(QWidget):
            is_worded = isinstance(child, QLabel | QAbstractButton)
            if not is_worded or not child.isVisible() or not child.text():
                continue
            if isinstance(child, QLabel) and (child.wordWrap() or child.minimumWidth() == 0):
                continue
            if child.sizeHint().width() > child.width() + 1:
                self._clipped.append(f"{name} {language}: {child.text()[:60]!r}")

    def close(self) -> None:
        if self._program is not None:
            self._program.end()
        self._settle(0.2)
        self._building.close()


def _contact_sheet(pictures: list[Path], folder: Path) -> None:
    """All variants of one picture on one sheet: languages across, tones down."""
    folder.mkdir(exist_ok=True)
    width, height = 640, 400
    sheet = QPixmap(width * len(LANGUAGES), height * len(TONES))
    sheet.fill()
    painter = QPainter(sheet)
    for path in pictures:
        _, language, tone = path.stem.rsplit("-", 2)
        picture = QPixmap(str(path)).scaledToWidth(width)
        if picture.height() > height:
            picture = QPixmap(str(path)).scaledToHeight(height)
        painter.drawPixmap(LANGUAGES.index(language) * width, TONES.index(tone) * height, picture)
    painter.end()
    sheet.save(str(folder / f"{pictures[0].stem.rsplit('-', 2)[0]}.png"))


def _nothing() -> None:
    return


def _nothing_of(_value: object) -> None:
    return


if __name__ == "__main__":
    sys.exit(main())
