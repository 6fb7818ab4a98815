"""The tray icon: one picture per state, the status sentence, and what one does without a window."""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from html import escape

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from shopsync_gui.core.domain.views import StoreState
from shopsync_gui.ui import text
from shopsync_gui.ui.widgets.icons import badge, set_icon
from shopsync_gui.ui.widgets.labels import button_text
from shopsync_gui.ui.workers.context import PageContext
from shopsync_gui.ui.workers.status import StatusKeeper

LOOK_FOR = 30
"""Seconds in which a tray may still appear after the start."""
FOR_EVER = datetime(9999, 12, 31, tzinfo=UTC)
RECENT = 8

_PICTURES: dict[StoreState | None, tuple[str, str]] = {
    None: ("store", "#5b6670"),
    StoreState.OK: ("check", "#0b6e63"),
    StoreState.NEVER: ("store", "#5b6670"),
    StoreState.WORKING: ("refresh-cw", "#1d5fa8"),
    StoreState.PAUSED: ("pause", "#5b6670"),
    StoreState.OFFLINE: ("wifi-off", "#5b6670"),
    StoreState.ATTENTION: ("triangle-alert", "#8a4b00"),
    StoreState.ERROR: ("x", "#b3261e"),
}


def pause_until_tomorrow(now: datetime) -> datetime:
    """The next local midnight, in UTC."""
    here = now.astimezone()
    midnight = here.replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)
    return midnight.astimezone(UTC)


class Tray(QObject):
    """Looks for a tray for 30 seconds, then says whether there is one."""

    found = Signal(bool)
    open_requested = Signal()
    quit_requested = Signal()

    def __init__(
        self, context: PageContext, statuses: StatusKeeper, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._statuses = statuses
        self._icon: QSystemTrayIcon | None = None
        self._menu = QMenu()
        self._menu.setObjectName("tray_menu")
        self._menu.aboutToShow.connect(self.fill_menu)
        self._state: StoreState | None = None
        self._looked = 0
        self._notice_store = ""
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self._look)
        context.status_changed.connect(self.refresh)
        context.stores_changed.connect(self.refresh)
        context.settings_changed.connect(self.refresh)

    @property
    def is_there(self) -> bool:
        return self._icon is not None

    @property
    def menu(self) -> QMenu:
        return self._menu

    def start(self) -> None:
        """Begin to look for a tray."""
        self._look()
        if self._icon is None:
            self._timer.start()

    def close(self) -> None:
        self._timer.stop()
        if self._icon is not None:
            self._icon.hide()
            self._icon.deleteLater()
            self._icon = None
        self._menu.deleteLater()

    def tooltip(self) -> str:
        """The status sentences, one line per store."""
        now = self._context.now()
        lines = [
            f"{status.store.title}: "
            + text.status_sentence(status, now, self._context.engine.progress(status.store.code))
            for status in self._context.statuses.values()
        ]
        return "\n".join(lines[:6]) or "ShopSync"

    @Slot(str, str, str)
    def notify(self, title: str, body: str, store: str = "") -> None:
        """A desktop notice; without a tray the history and the status bar stand alone."""
        self._notice_store = store
        if self._icon is not None:
            shown = escape(body, quote=False) if sys.platform == "linux" else body
            self._icon.showMessage(title, shown, QSystemTrayIcon.MessageIcon.Warning, 10_000)

    @Slot(bool)
    def say_hidden(self, is_first: bool) -> None:
        """The window went into the tray: said once."""
        if is_first and self._icon is not None:
            self._icon.showMessage(
                self.tr("ShopSync goes on in the tray"),
                self.tr(
                    "The daily sync runs here. Click the icon to open the window, "
                    "or quit from its menu."
                ),
                QSystemTrayIcon.MessageIcon.Information,
                8000,
            )

    # ------------------------------------------------------------------ drawing

    @Slot()
    def _look(self) -> None:
        self._looked += 1
        if QSystemTrayIcon.isSystemTrayAvailable():
            self._timer.stop()
            self._show()
            self.found.emit(True)
        elif self._looked > LOOK_FOR:
            self._timer.stop()
            self.found.emit(False)

    def _show(self) -> None:
        icon = QSystemTrayIcon(self)
        icon.setContextMenu(self._menu)
        icon.activated.connect(self._on_activated)
        icon.messageClicked.connect(self._on_message_clicked)
        self._icon = icon
        self.refresh()
        icon.show()

    @Slot()
    def refresh(self) -> None:
        """Draw state and tooltip again."""
        if not self._menu.isVisible():
            self.fill_menu()
        if self._icon is None:
            return
        state = self._statuses.worst()
        if state != self._state or self._icon.icon().isNull():
            self._state = state
            self._icon.setIcon(badge(*_PICTURES[state]))
        self._icon.setToolTip(self.tooltip())

    @Slot()
    def fill_menu(self) -> None:
        """Make the menu anew."""
        self._menu.clear()
        self._add(self.tr("Open ShopSync"), "tray_open", "house", self.open_requested)
        self._menu.addSeparator()
        if self._context.stores:
            self._fill_sync()
            self._fill_pause()
            self._fill_changes()
            self._fill_next()
            self._menu.addSeparator()
        self._add(self.tr("Quit"), "tray_quit", "log-out", self.quit_requested)

    def _add(self, title: str, name: str, icon: str, signal: object) -> QAction:
        action = self._menu.addAction(title)
        action.setObjectName(name)
        if icon:
            set_icon(action, icon)
        action.triggered.connect(signal)
        return action

    def _fill_sync(self) -> None:
        menu = self._menu.addMenu(self.tr("Sync now"))
        menu.setObjectName("tray_sync")
        for store in self._context.stores:
            action = menu.addAction(button_text(store.title))
            action.setObjectName(f"tray_sync_{store.code}")
            action.setData(store.code)
            action.setEnabled(not self._context.engine.is_running(store.code))
            action.triggered.connect(self._on_sync)

    def _fill_pause(self) -> None:
        until = self._context.app_settings.paused_until
        if until is not None and until > self._context.now():
            self._add(self.tr("Resume the daily sync"), "tray_resume", "play", self._on_resume)
            return
        menu = self._menu.addMenu(self.tr("Pause the daily sync"))
        menu.setObjectName("tray_pause")
        for name, title in (
            ("hour", self.tr("For 1 hour")),
            ("tomorrow", self.tr("Until tomorrow")),
            ("resume", self.tr("Until I resume")),
        ):
            action = menu.addAction(title)
            action.setObjectName(f"tray_pause_{name}")
            action.setData(name)
            action.triggered.connect(self._on_pause)

    def _fill_changes(self) -> None:
        menu = self._menu.addMenu(self.tr("Recent changes"))
        menu.setObjectName("tray_changes")
        status = self._context.status
        changes = status.recent_changes[:RECENT] if status is not None else ()
        for change in changes:
            words = text.change(change)
            short = words if len(words) <= 70 else words[:69] + "…"
            action = menu.addAction(button_text(short))
            action.setData(change.run_id)
            action.triggered.connect(self._on_change)
        if not changes:
            menu.addAction(self.tr("No changes yet")).setEnabled(False)

    def _fill_next(self) -> None:
        now = self._context.now()
        found = (s.next_daily_at for s in self._context.statuses.values())
        times = [when for when in found if when is not None]
        words = self.tr("Next run: {0}").format(text.next_run(min(times), now)) if times else ""
        action = self._menu.addAction(words or self.tr("The daily sync is off"))
        action.setObjectName("tray_next")
        action.setEnabled(False)

    # ------------------------------------------------------------------ what was chosen

    @Slot(QSystemTrayIcon.ActivationReason)
    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in (
            QSystemTrayIcon.ActivationReason.Trigger,
            QSystemTrayIcon.ActivationReason.DoubleClick,
        ):
            self.open_requested.emit()

    @Slot()
    def _on_message_clicked(self) -> None:
        store = self._context.store_by_code(self._notice_store)
        self.open_requested.emit()
        if store is not None:
            self._context.choose(store)
            self._context.open_page("sync_history")

    def _data(self) -> object:
        action = self.sender()
        return action.data() if isinstance(action, QAction) else None

    @Slot()
    def _on_sync(self) -> None:
        self._context.engine.sync(str(self._data()))

    @Slot()
    def _on_pause(self) -> None:
        now = self._context.now()
        until = {
            "hour": now + timedelta(hours=1),
            "tomorrow": pause_until_tomorrow(now),
        }.get(str(self._data()), FOR_EVER)
        self._context.save_app_settings(replace(self._context.app_settings, paused_until=until))

    @Slot()
    def _on_resume(self) -> None:
        self._context.save_app_settings(replace(self._context.app_settings, paused_until=None))

    @Slot()
    def _on_change(self) -> None:
        run_id = self._data()
        self.open_requested.emit()
        self._context.open_page("sync_history", run_id)
