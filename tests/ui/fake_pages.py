"""Pages and dialogs with nothing in them, for tests of the window around them."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from types import ModuleType

import pytest
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QVBoxLayout, QWidget

from shopsync_gui.core.domain.errors import ShopSyncError
from shopsync_gui.core.domain.runs import RunError
from shopsync_gui.core.domain.stores import Store
from shopsync_gui.ui.widgets.labels import heading
from shopsync_gui.ui.workers.context import PageContext

NAMES = {
    "home": "house",
    "products": "package",
    "sync_history": "history",
    "log_entries": "scroll-text",
    "store_card": "store",
}


class FakePage(QWidget):
    """Writes down what the window asked of it."""

    def __init__(self, name: str, context: PageContext, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName(f"page_{name}")
        self.context = context
        self.activated: list[object | None] = []
        self.refreshed: list[tuple[str, ...]] = []
        column = QVBoxLayout(self)
        column.addWidget(heading(f"The page {name}"))
        column.addStretch(1)

    def activate(self, argument: object | None) -> None:
        self.activated.append(argument)

    def refresh(self, areas: tuple[str, ...]) -> None:
        self.refreshed.append(areas)


@dataclass(frozen=True, slots=True)
class FakeSpec:
    name: str
    icon: str
    make: Callable[[PageContext, QWidget | None], QWidget]


def _spec(name: str, icon: str) -> FakeSpec:
    def make(context: PageContext, parent: QWidget | None) -> QWidget:
        return FakePage(name, context, parent)

    return FakeSpec(name, icon, make)


class FakeDialog(QDialog):
    """A dialog that shows one text and closes."""

    def __init__(self, name: str, words: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.words = words
        close = QPushButton("Close", self)
        close.setObjectName("close")
        close.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(QLabel(words))
        column.addWidget(close)


def _wizard(_context: PageContext, parent: QWidget | None = None) -> QDialog:
    return FakeDialog("connect_wizard", "wizard", parent)


def _progress(_context: PageContext, store: Store, parent: QWidget | None = None) -> QDialog:
    return FakeDialog("progress_dialog", store.code, parent)


def _error(
    _context: PageContext,
    error: RunError | ShopSyncError,
    parent: QWidget | None = None,
    *,
    run_id: int = 0,
) -> QDialog:
    return FakeDialog("error_dialog", f"{error.code} {run_id}", parent)


def install(monkeypatch: pytest.MonkeyPatch | None = None) -> None:
    """Put them in place of the real ones."""
    pages = ModuleType("shopsync_gui.ui.pages")
    pages.__dict__["PAGES"] = tuple(_spec(name, icon) for name, icon in NAMES.items())
    dialogs = ModuleType("shopsync_gui.ui.dialogs")
    dialogs.__dict__.update(ConnectWizard=_wizard, ProgressDialog=_progress, ErrorDialog=_error)
    for module in (pages, dialogs):
        if monkeypatch is None:
            sys.modules[module.__name__] = module
        else:
            monkeypatch.setitem(sys.modules, module.__name__, module)
