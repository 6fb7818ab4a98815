"""What every test of a window needs: a screen that is none, a fixed clock, no leaked window."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import json
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale
from PySide6.QtWidgets import QApplication

from shopsync_gui.core.domain.services import Services
from shopsync_gui.ui.widgets.theme import Theme
from shopsync_gui.ui.workers.background import Background
from shopsync_gui.ui.workers.context import PageContext
from shopsync_gui.ui.workers.engine import EngineWorker
from shopsync_gui.ui.workers.language import Language
from shopsync_gui.ui.workers.status import StatusKeeper
from tests.ui.fake_services import FakeWorld, fake_services
from tests.ui.steps import Steps

PlanEngine = Callable[[dict[str, list[str]]], None]


def pytest_configure(config: pytest.Config) -> None:
    """The screen that is none cannot grab or raise; that is no fault of a window."""
    config.addinivalue_line("qt_log_ignore", r"^This plugin does not support ")


@pytest.fixture(autouse=True)
def fixed_place(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The same language and time zone everywhere: English, Paris (UTC+1 in November)."""
    monkeypatch.setenv("TZ", "Europe/Paris")
    time.tzset()
    old = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    yield
    QLocale.setDefault(old)
    monkeypatch.undo()
    time.tzset()


@pytest.fixture(autouse=True)
def no_leaked_windows() -> Iterator[None]:
    """A window that a test leaves behind is a failure of that test."""
    yield
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        return
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    leaked = [w for w in QApplication.topLevelWidgets() if w.isVisible()]
    for window in leaked:
        window.hide()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert not leaked, f"left open: {[w.objectName() or type(w).__name__ for w in leaked]}"


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    """The program's look; light unless a test chooses otherwise."""
    made = Theme(qapp)
    made.apply("light")
    return made


@pytest.fixture(scope="session", autouse=True)
def english(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Language:
    """English with its plurals, as in the program."""
    language = Language(tmp_path_factory.mktemp("catalogues"), qapp)
    language.install("en")
    return language


@pytest.fixture
def world(tmp_path: Path) -> FakeWorld:
    """What the fake services know."""
    return FakeWorld(tmp_path)


@pytest.fixture
def services(world: FakeWorld) -> Services:
    return fake_services(world)


@pytest.fixture
def plan_engine(world: FakeWorld, tmp_path: Path) -> PlanEngine:
    """Say what the fake engine does at a sync of each store (see ``fake_engine``)."""
    plan = tmp_path / "plan.json"
    plan.write_text("{}", "utf-8")
    script = Path(__file__).with_name("fake_engine.py")
    world.engine = [sys.executable, str(script), str(plan)]

    def write(steps: dict[str, list[str]]) -> None:
        plan.write_text(json.dumps(steps), "utf-8")

    return write


@pytest.fixture
def background(qapp: QApplication, services: Services) -> Iterator[Background]:
    made = Background(services)
    yield made
    assert made.close()
    made.deleteLater()


@pytest.fixture
def engine(
    qapp: QApplication, services: Services, plan_engine: PlanEngine
) -> Iterator[EngineWorker]:
    made = EngineWorker(services)
    yield made
    assert made.stop(4000)
    made.deleteLater()


@pytest.fixture
def context(
    theme: Theme, services: Services, background: Background, engine: EngineWorker
) -> Iterator[PageContext]:
    """A context with live workers and everything read once."""
    made = PageContext(services, background, engine)
    reader = services.reader
    made.set_app_settings(reader.app_settings())
    made.set_stores(reader.stores())
    for store in made.stores:
        made.set_status(reader.status(store.id, made.now()))
    yield made
    made.deleteLater()


@pytest.fixture
def statuses(context: PageContext) -> Iterator[StatusKeeper]:
    made = StatusKeeper(context)
    yield made
    made.stop()
    made.deleteLater()


@pytest.fixture
def steps(qtbot: object) -> Steps:
    """The user's hands and eyes."""
    return Steps(qtbot)  # pyright: ignore[reportArgumentType] - pytest-qt's bot
