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
from typing import TypeVar

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from shopsync_gui.bootstrap import Building, build
from shopsync_gui.core.db.stores import StoreRepository
from shopsync_gui.core.domain.runs import EVERYTHING, RunError, Trigger
from shopsync_gui.core.domain.stores import AccessKind, ConnectionReport, StoreDraft
from shopsync_gui.core.domain.views import ProductQuery
from shopsync_gui.core.jobs.connection import check_draft
from shopsync_gui.core.jobs.run import RunOrder, run
from shopsync_gui.ui.app import Program, WindowArguments
from shopsync_gui.ui.dialogs import ConnectWizard, ErrorDialog, ProgressDialog
from shopsync_gui.ui.dialogs.doomed_dialog import DoomedDialog
from shopsync_gui.ui.dialogs.report_view import ReportView
from shopsync_gui.ui.windows.about import AboutDialog
from shopsync_gui.ui.windows.main import MainWindow
from shopsync_gui.ui.windows.settings import SettingsDialog

W = TypeVar("W", bound=QWidget)
SIZE = QSize(1280, 800)
LANGUAGES = ("en", "fr", "nl")
TONES = ("light", "dark")
PAGES = ("home", "products", "sync_history", "log_entries", "store_card")
LOOKS = tuple((language, tone) for language in LANGUAGES for tone in TONES)
ERROR = RunError(
    "server_error", "", request_id="8d0f1a52-3c7e-4b6f-9d1c", operation="ProductChanges"
)
SETTLED = 0.4
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
        """Sync the sample shop, let days go by there, and sync again, twice."""
        building = self._building
        building.services.access.add_store(
            StoreDraft("SAMPLE", "", AccessKind.SAMPLE), None, session_ok=False
        )
        building.services.writer.set_setting("SAMPLE", "logging", "all")
        self._run()
        building.services.writer.set_setting("SAMPLE", "auto_sync", "on")
        self._edit(action="evolve", days=12)
        self._run()
        self._edit(action="evolve", days=3)
        self._run()

    def _edit(self, **values: object) -> None:
        self._post("/sample/edit", values)

    def _post(self, path: str, values: object) -> None:
        house = self._building.house
        store = StoreRepository(house.database).get("SAMPLE")
        body = json.dumps(values).encode()
        request = urllib.request.Request(
            f"{house.base_url(store)}{path}",
            data=body,
            headers={"Content-Type": "application/json"},
        )
        with urllib.request.urlopen(request) as answer:
            answer.read()

    def _run(self, *, full: bool = False) -> None:
        run(
            self._building.house,
            RunOrder("SAMPLE", EVERYTHING, full=full, trigger=Trigger.MANUAL),
            check=_nothing,
            report=_nothing_of,
            started=_nothing_of,
        )

    # ------------------------------------------------------------------ pictures

    def shoot(self) -> None:
        """Every page and dialog, in every tone and language; then a shop that lost products."""
        program = self._start()
        for language, tone in LOOKS:
            self._dress(program, language, tone)
            for page in PAGES:
                program.window.open_page(page)
                self._settle()
                self._keep(program.window, page, language, tone)
                self._pick_first(program.window, page, language, tone)
            self._lower_store_card(program.window, language, tone)
            self._search_nothing(program.window, language, tone)
            self._shoot_dialogs(program, language, tone)
        self._run(full=True)
        self._post("/sample/faults", [{"fault": "status_402", "times": 0}])
        self._run()
        self._post("/sample/faults", [])
        for language, tone in LOOKS:
            self._dress(program, language, tone)
            program.context.announce_areas("runs", "products", store="SAMPLE")
            for page in ("home", "sync_history"):
                program.window.open_page(page)
                self._settle()
                self._keep(program.window, f"{page}_failed", language, tone)
            self._pick_first(program.window, "sync_history", language, tone, "_failed_detail")
        self._lose_products()
        self._run(full=True)
        for language, tone in LOOKS:
            self._dress(program, language, tone)
            program.context.announce_areas("runs", "products", store="SAMPLE")
            program.window.open_page("home")
            self._settle()
            self._keep(program.window, "home_needs", language, tone)
            self._shoot_dialog(
                DoomedDialog(program.context, program.window), "dialog_doomed", language, tone
            )
            self._shoot_running(program, language, tone)

    def _shoot_dialogs(self, program: Program, language: str, tone: str) -> None:
        context, window = program.context, program.window
        dialogs: dict[str, Callable[[], QWidget]] = {
            "dialog_error": lambda: ErrorDialog(context, ERROR, window),
            "dialog_connect": lambda: ConnectWizard(context, window),
            "dialog_progress": lambda: ProgressDialog(context, context.stores[0], window),
            "dialog_settings": lambda: SettingsDialog(context, window),
            "dialog_about": lambda: AboutDialog(context, window),
        }
        for name, make in dialogs.items():
            self._shoot_dialog(make(), name, language, tone)
        wizard = ConnectWizard(context, window)
        _child(wizard, QRadioButton, "way_client_credentials").click()
        _child(wizard, QAbstractButton, "wizard_next").click()
        _child(wizard, QLineEdit, "shop_address").setText("admin.shopify.com/store/juniper")
        self._shoot_dialog(wizard, "dialog_connect_details", language, tone)
        report = QWidget()
        report.setMinimumWidth(560)
        view = ReportView(report)
        QVBoxLayout(report).addWidget(view)
        view.show_report(self._report())
        self._shoot_dialog(report, "dialog_test", language, tone)

    def _shoot_dialog(self, dialog: QWidget, name: str, language: str, tone: str) -> None:
        dialog.show()
        self._settle()
        self._keep(dialog, name, language, tone)
        dialog.hide()
        dialog.deleteLater()

    def _lower_store_card(self, window: QWidget, language: str, tone: str) -> None:
        area = _child(window, QScrollArea, "store_card_scroll")
        area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
        self._settle()
        self._keep(window, "store_card_end", language, tone)
        area.verticalScrollBar().setValue(0)

    def _search_nothing(self, window: MainWindow, language: str, tone: str) -> None:
        window.open_page("products", "no such thing")
        self._settle(1)
        self._keep(window, "products_nothing_fits", language, tone)
        window.open_page("products", "")
        self._settle()

    def _shoot_running(self, program: Program, language: str, tone: str) -> None:
        """A sync in the middle."""
        context = program.context
        context.engine.sync("SAMPLE", full=True)
        end = time.monotonic() + 20
        while time.monotonic() < end and context.engine.progress("SAMPLE") is None:
            QCoreApplication.processEvents()
        self._settle(0.2)
        self._keep(program.window, "home_running", language, tone)
        while time.monotonic() < end and context.engine.is_running("SAMPLE"):
            QCoreApplication.processEvents()

    def _report(self) -> ConnectionReport:
        draft = StoreDraft("SAMPLE", "", AccessKind.SAMPLE)
        return check_draft(self._building.house, draft, None, "SAMPLE")

    def _lose_products(self) -> None:
        """A third of the shop is deleted there: more than a sync takes over unasked."""
        reader = self._building.services.reader
        store = StoreRepository(self._building.house.database).get("SAMPLE")
        keys = tuple(reader.product_ids(ProductQuery(store.id)))
        for row in reader.product_rows(keys[::3]):
            self._edit(action="delete_product", id=row.id)

    def shoot_first_start(self) -> None:
        """The very first window; then a connected shop that was never synced."""
        program = self._start()
        for language, tone in LOOKS:
            self._dress(program, language, tone)
            self._settle()
            self._keep(program.window, "first_start", language, tone)
        self._building.services.access.add_store(
            StoreDraft("SAMPLE", "", AccessKind.SAMPLE), None, session_ok=False
        )
        program.context.announce_areas("stores", store="SAMPLE")
        self._settle(1)
        for language, tone in LOOKS:
            self._dress(program, language, tone)
            for page in ("home", "products", "sync_history", "log_entries"):
                program.window.open_page(page)
                self._settle()
                self._keep(program.window, f"{page}_empty", language, tone)

    def _pick_first(
        self, window: QWidget, page: str, language: str, tone: str, ending: str = "_detail"
    ) -> None:
        table = window.findChild(QWidget, f"{page}_table")
        pick = getattr(table, "pick_row", None)
        if pick is not None and table is not None and table.isVisible():
            pick(0)
            self._settle()
            self._keep(window, f"{page}{ending}", language, tone)

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


def _child(parent: QWidget, kind: type[W], name: str) -> W:
    found = parent.findChild(kind, name)
    if found is None:
        raise LookupError(name)
    return found


def _nothing() -> None:
    return


def _nothing_of(_value: object) -> None:
    return


if __name__ == "__main__":
    sys.exit(main())
