"""Every page, in the order of the navigation."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from shopsync_gui.ui.pages.home import HomePage
from shopsync_gui.ui.pages.log_entries import LogEntriesPage
from shopsync_gui.ui.pages.products import ProductsPage
from shopsync_gui.ui.pages.store_card import StoreCardPage
from shopsync_gui.ui.pages.sync_history import SyncHistoryPage
from shopsync_gui.ui.workers.context import PageContext


@dataclass(frozen=True, slots=True)
class PageSpec:
    """How the window makes a page."""

    name: str
    icon: str
    make: Callable[[PageContext, QWidget | None], QWidget]


PAGES: tuple[PageSpec, ...] = (
    PageSpec("home", "house", HomePage),
    PageSpec("products", "package", ProductsPage),
    PageSpec("sync_history", "history", SyncHistoryPage),
    PageSpec("log_entries", "scroll-text", LogEntriesPage),
    PageSpec("store_card", "store", StoreCardPage),
)
