"""The bands under the top bar: sample shop, developer mode, offline, pause, no tray."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from shopsync_gui.core.domain.address import is_loopback
from shopsync_gui.core.domain.stores import AccessKind
from shopsync_gui.ui import text
from shopsync_gui.ui.widgets.cards import Banner
from shopsync_gui.ui.workers.context import PageContext

FOR_EVER_YEAR = 9999
"""A pause that ends in this year lasts until the owner resumes."""


class Banners(QWidget):
    """Shows those that are true now."""

    leave_sample_requested = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._has_tray: bool | None = None
        self._is_tray_dismissed = False
        self.sample = Banner(
            "flask-conical",
            self.tr(
                "This is the sample shop: its products are made up, and nothing leaves "
                "this computer."
            ),
            self.tr("Leave the sample shop"),
            tone="info",
            name="sample_banner",
        )
        self.sample.pressed.connect(self._on_leave)
        self.developer = Banner(
            "wrench",
            self.tr("Developer mode: this shop is reached over plain http on this very computer."),
            tone="warn",
            name="developer_banner",
        )
        self.offline = Banner(
            "wifi-off",
            self.tr(
                "You are offline. Everything that was synced is here; syncing goes on when "
                "the network is back."
            ),
            tone="warn",
            name="offline_banner",
        )
        self.paused = Banner(
            "circle-pause", "", self.tr("Resume"), tone="info", name="paused_banner"
        )
        self.paused.pressed.connect(self._on_resume)
        self.no_tray = Banner(
            "info",
            self.tr(
                "This desktop has no tray icons: the daily sync runs only while this window "
                "is open."
            ),
            self.tr("Understood"),
            tone="info",
            name="no_tray_banner",
        )
        self.no_tray.pressed.connect(self._on_tray_dismissed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for banner in self._all():
            column.addWidget(banner)
        context.store_changed.connect(self.refresh)
        context.stores_changed.connect(self.refresh)
        context.settings_changed.connect(self.refresh)
        context.status_changed.connect(self.refresh)
        context.offline_changed.connect(self.refresh)
        self.refresh()

    def set_has_tray(self, has_tray: bool) -> None:
        """Known after the search for a tray, up to 30 seconds after the start."""
        self._has_tray = has_tray
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show what is true now."""
        store = self._context.store
        is_sample = store is not None and store.access == AccessKind.SAMPLE
        self.sample.setVisible(is_sample)
        self.developer.setVisible(
            store is not None and not is_sample and (store.developer or is_loopback(store.address))
        )
        self.offline.setVisible(self._context.is_offline and not is_sample)
        until = self._context.app_settings.paused_until
        now = self._context.now()
        is_paused = until is not None and until > now
        self.paused.setVisible(is_paused)
        if until is not None and is_paused:
            if until.year >= FOR_EVER_YEAR:
                words = self.tr("The daily sync is paused until you resume it.")
            else:
                words = self.tr("The daily sync is paused until {0}.").format(
                    text.day_and_time(until, now)
                )
            self.paused.set_text(words)
        is_daily = any(s.settings.auto_sync for s in self._context.stores)
        self.no_tray.setVisible(
            self._has_tray is False and is_daily and not self._is_tray_dismissed
        )

    def _all(self) -> tuple[Banner, ...]:
        return (self.sample, self.developer, self.offline, self.paused, self.no_tray)

    @Slot()
    def _on_leave(self) -> None:
        self.sample.button.setEnabled(False)
        self.leave_sample_requested.emit()

    @Slot()
    def _on_resume(self) -> None:
        settings = replace(self._context.app_settings, paused_until=None)
        self._context.save_app_settings(settings)

    @Slot()
    def _on_tray_dismissed(self) -> None:
        self._is_tray_dismissed = True
        self.refresh()
