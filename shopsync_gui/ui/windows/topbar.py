"""The top: search, one status sentence, the button that syncs."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from shopsync_gui.ui import text
from shopsync_gui.ui.widgets.buttons import icon_button
from shopsync_gui.ui.widgets.icons import set_icon
from shopsync_gui.ui.widgets.labels import PlainLabel, StatusLabel, plain_tooltip
from shopsync_gui.ui.widgets.tones import GRID
from shopsync_gui.ui.workers.context import PageContext


class TopBar(QWidget):
    """Answers *is my copy up to date?* without a click."""

    search_requested = Signal(str)
    sync_requested = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.setProperty("role", "topbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        name = PlainLabel("ShopSync", role="heading2")
        name.setFixedWidth(208 - 3 * GRID)
        self.search = QLineEdit()
        self.search.setObjectName("global_search")
        self.search.setPlaceholderText(self.tr("Search products…  Ctrl+K"))
        self.search.setAccessibleName(self.tr("Search products"))
        self.search.setClearButtonEnabled(True)
        self.search.setMaxLength(200)
        self.search.setMaximumWidth(420)
        glass = QAction(self.search)
        set_icon(glass, "search", "muted")
        self.search.addAction(glass, QLineEdit.ActionPosition.LeadingPosition)
        self.search.returnPressed.connect(self._on_return)
        self._status = StatusLabel(name="status_sentence", elide=True, right=True)
        self._status.setMinimumWidth(160)
        self._sync = icon_button("refresh-cw", self.tr("Sync now (Ctrl+R)"), name="sync_button")
        self._sync.clicked.connect(self.sync_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        row.setSpacing(GRID)
        row.addWidget(name)
        row.addWidget(self.search, 3)
        row.addStretch(1)
        row.addWidget(self._status, 3)
        row.addWidget(self._sync)
        context.store_changed.connect(self.refresh)
        context.status_changed.connect(self.refresh)
        self.refresh()

    def label(self) -> QLabel:
        """The words of the status sentence."""
        return self._status.words()

    @Slot()
    def take_focus(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    @Slot()
    def refresh(self) -> None:
        """Draw the sentence again."""
        status, store = self._context.status, self._context.store
        self._sync.setEnabled(store is not None)
        if status is None:
            self._status.show_state("circle-dashed", self.tr("Loading …"), "muted")
            return
        is_running = self._context.engine.is_running(status.store.code)
        self._sync.setEnabled(not is_running)
        now = self._context.now()
        progress = self._context.engine.progress(status.store.code)
        icon_name, tone = text.state_icon(status.state)
        self._status.show_state(icon_name, text.status_sentence(status, now, progress), tone)
        checked = status.last_checked_at
        hover = "" if checked is None else text.hover(checked)
        self._status.setToolTip(plain_tooltip(hover))

    @Slot()
    def _on_return(self) -> None:
        self.search_requested.emit(self.search.text().strip())
