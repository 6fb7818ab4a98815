"""The program with a window: starts it, keeps it the only one, ends it cleanly."""

from __future__ import annotations

import logging
import os
import sys
import threading
from dataclasses import dataclass
from types import TracebackType

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    Qt,
    QTimer,
    QtMsgType,
    Signal,
    Slot,
    qInstallMessageHandler,
)
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from shopsync_gui.core.domain.errors import ShopSyncError
from shopsync_gui.core.domain.services import Services
from shopsync_gui.ui.tray import Tray
from shopsync_gui.ui.widgets.icons import badge
from shopsync_gui.ui.widgets.theme import Theme
from shopsync_gui.ui.windows.main import MainWindow
from shopsync_gui.ui.workers.background import Background
from shopsync_gui.ui.workers.context import PageContext
from shopsync_gui.ui.workers.engine import EngineWorker
from shopsync_gui.ui.workers.instance import Instance
from shopsync_gui.ui.workers.language import Language
from shopsync_gui.ui.workers.listeners import Listeners
from shopsync_gui.ui.workers.schedule import Schedule
from shopsync_gui.ui.workers.signals import SystemSignals
from shopsync_gui.ui.workers.status import StatusKeeper
from shopsync_gui.ui.workers.thumbnails import Thumbnails

ENGINE_ENDS = 3500
"""Milliseconds; the whole end takes less than five seconds."""
NOT_ANSWERED = 1
"""Exit code when another instance holds the lock but does not answer."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class WindowArguments:
    """``background``: start in the tray, without a window; ``developer``: allow loopback http."""

    background: bool = False
    developer: bool = False


class Program(QObject):
    """Everything that lives as long as the program; made after the QApplication."""

    crashed = Signal(object)

    def __init__(self, app: QApplication, services: Services, arguments: WindowArguments) -> None:
        super().__init__(app)
        self._app = app
        self._arguments = arguments
        self._is_ending = False
        self._must_show = not arguments.background
        self._theme = Theme(app)
        self._theme.apply("system")
        self._language = Language(services.machine.cache_dir, self)
        self._language.install("")
        self._background = Background(services, self)
        self._engine = EngineWorker(services, self)
        self._thumbnails = Thumbnails(services, parent=self)
        self.context = PageContext(
            services,
            self._background,
            self._engine,
            self._thumbnails,
            self,
            developer=arguments.developer,
        )
        self._statuses = StatusKeeper(self.context, self)
        self._schedule = Schedule(self.context, self)
        self._listeners = Listeners(self)
        self._tray = Tray(self.context, self._statuses, self)
        self._has_tray: bool | None = None
        self._appearance = "system"
        self.window = MainWindow(self.context)
        self._wire_window()
        self._connect()

    def _connect(self) -> None:
        self._statuses.loaded.connect(self._on_loaded)
        self.context.settings_changed.connect(self._on_settings)
        self._tray.found.connect(self._on_tray)
        self._tray.open_requested.connect(self.show_window)
        self._tray.quit_requested.connect(self.quit)
        self._listeners.woke.connect(self._schedule.ask)
        self._listeners.network_lost.connect(self._on_network_lost)
        self._listeners.network_returned.connect(self._on_network_returned)
        self.crashed.connect(self.context.report, Qt.ConnectionType.QueuedConnection)

    def _wire_window(self) -> None:
        self.window.quit_requested.connect(self.quit)
        self.window.hidden_to_tray.connect(self._tray.say_hidden)
        self.window.runs.noticed.connect(self._tray.notify)

    def start(self) -> None:
        """Show the window first; everything else follows once it is there."""
        if self._must_show:
            self.window.show()
        QTimer.singleShot(0, self, self._start_rest)

    @Slot()
    def _start_rest(self) -> None:
        self._statuses.start()
        self._tray.start()

    @Slot()
    def _on_loaded(self) -> None:
        self.window.set_loaded()
        self._listeners.start()
        self._schedule.start()

    @Slot()
    def show_window(self) -> None:
        self.window.bring_up()

    @Slot(bool)
    def _on_tray(self, has_tray: bool) -> None:
        self._has_tray = has_tray
        self.window.set_has_tray(has_tray)
        if not has_tray and not self.window.isVisible():
            self.window.showMinimized()  # a program that nobody can see must not go on

    @Slot()
    def _on_settings(self) -> None:
        settings = self.context.app_settings
        if settings.appearance != self._appearance:
            self._appearance = settings.appearance
            self._theme.apply(settings.appearance)
        if self._language.install(settings.language) and self.window.is_loaded:
            QTimer.singleShot(0, self, self._rebuild_window)

    @Slot()
    def _rebuild_window(self) -> None:
        """In another language every window is simply made anew, at the same page."""
        old = self.window
        page, place, is_visible = old.page_name, old.geometry(), old.isVisible()
        self.window = MainWindow(self.context)
        self._wire_window()
        self.window.setGeometry(place)
        if self._has_tray is not None:
            self.window.set_has_tray(self._has_tray)
        self.window.set_loaded()
        if page:
            self.window.open_page(page)
        self.window.setVisible(is_visible)
        old.end()
        old.deleteLater()
        self._tray.refresh()

    @Slot()
    def _on_network_lost(self) -> None:
        self.context.set_offline(True)

    @Slot()
    def _on_network_returned(self) -> None:
        self.context.set_offline(False)
        self._schedule.ask()

    @Slot()
    def quit(self) -> None:
        """Leave the event loop; ``end`` does the rest."""
        if not self._is_ending:
            self._is_ending = True
            # not quit(): that asks every window first, and ours would stay in the tray
            self._app.exit(0)

    @Slot(int)
    def on_system_signal(self, number: int) -> None:
        _log.info("asked to end by signal %d", number)
        self.quit()

    def end(self) -> bool:
        """Stop everything within five seconds; False if a thread would not end."""
        self._schedule.stop()
        self._statuses.stop()
        self._tray.close()
        self.window.end()
        ended = [
            self._engine.stop(ENGINE_ENDS),
            self._background.close(700),
            self._thumbnails.close(200),
        ]
        self.window.deleteLater()
        self._language.remove()
        return all(ended)


def run_window(services: Services, arguments: WindowArguments) -> int:
    """Open the window and stay until it ends; returns the exit code."""
    QApplication.setApplicationName("shopsync")
    QApplication.setApplicationDisplayName("ShopSync")
    QApplication.setDesktopFileName("io.github.shopsync.ShopSync")
    app = QApplication(sys.argv[:1])
    app.setQuitOnLastWindowClosed(False)
    app.setApplicationVersion(services.machine.version)
    app.setWindowIcon(badge("store", "#0b6e63"))
    _fit_font(app)
    instance = Instance(services.machine.data_dir)
    if not instance.take():
        is_shown = arguments.background or instance.ask_to_show()
        return 0 if is_shown else NOT_ANSWERED
    qInstallMessageHandler(_on_qt_message)
    signals = SystemSignals()
    program = Program(app, services, arguments)
    old_hooks = sys.excepthook, threading.excepthook
    _install_hooks(program)
    instance.show_requested.connect(program.show_window)
    signals.ended.connect(program.on_system_signal)
    program.start()
    code = app.exec()
    is_clean = program.end()
    sys.excepthook, threading.excepthook = old_hooks
    signals.close()
    instance.release()
    services.close_thread()
    qInstallMessageHandler(None)
    if not is_clean:
        _log.error("a thread did not end in time; leaving without it")
        logging.shutdown()
        os._exit(code)
    return code


def _fit_font(app: QApplication) -> None:
    """The platform's own font, but never smaller than ten points."""
    font = QFont(app.font())
    if 0 < font.pointSizeF() < 10:
        font.setPointSizeF(10)
        app.setFont(font)


def _install_hooks(program: Program) -> None:
    def on_exception(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            program.quit()
            return
        _log.error("unexpected", exc_info=(kind, error, trace))
        if isinstance(error, ShopSyncError):
            program.crashed.emit(error)
            return
        found = ShopSyncError(f"{kind.__name__}: {error}")
        found.__cause__ = error
        program.crashed.emit(found)

    def on_thread_exception(args: threading.ExceptHookArgs) -> None:
        error = args.exc_value or args.exc_type()
        on_exception(args.exc_type, error, args.exc_traceback)

    sys.excepthook = on_exception
    threading.excepthook = on_thread_exception


def _on_qt_message(kind: QtMsgType, _where: QMessageLogContext, message: str) -> None:
    if kind in (QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg):
        _log.error("Qt: %s", message)
    elif kind == QtMsgType.QtWarningMsg:
        _log.warning("Qt: %s", message)
    else:
        _log.debug("Qt: %s", message)
