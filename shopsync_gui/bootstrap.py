"""The only wiring: folders, log, databases, vault, sample shop -> services. No Qt here."""

from __future__ import annotations

import atexit
import os
import sys
import threading
from collections.abc import MutableMapping
from pathlib import Path
from urllib.parse import urlsplit

from shopsync_gui import __version__, resources
from shopsync_gui.core.db.database import Database
from shopsync_gui.core.db.journal import Journal
from shopsync_gui.core.db.reader import SqlReader
from shopsync_gui.core.db.writer import SqlWriter
from shopsync_gui.core.domain.address import base_url
from shopsync_gui.core.domain.errors import NetworkError
from shopsync_gui.core.domain.services import Services
from shopsync_gui.core.domain.stores import AccessKind, Store
from shopsync_gui.core.jobs.export import ProductExporter
from shopsync_gui.core.jobs.house import House
from shopsync_gui.core.jobs.machine import LocalMachine
from shopsync_gui.core.jobs.secrets import SecretSource
from shopsync_gui.core.jobs.stores import StoreAccess
from shopsync_gui.core.system.autostart import Autostart
from shopsync_gui.core.system.clock import SystemClock
from shopsync_gui.core.system.environment import EnvironmentSecrets, take_secrets
from shopsync_gui.core.system.logs import start_logging
from shopsync_gui.core.system.paths import Folders, find_folders
from shopsync_gui.core.system.vault import Vault
from shopsync_gui.sample.constants import IMAGE_HOST, SAMPLE_TOKEN
from shopsync_gui.sample.process import SampleNotStarted, SampleProcess


class Building:
    """Everything one process needs, opened on demand and closed once."""

    def __init__(self, environ: MutableMapping[str, str]) -> None:
        secrets = take_secrets(environ)
        folders = find_folders(environ)
        start_logging(folders.logs)
        self._sample = _SampleOnDemand(folders)
        self.house = make_house(folders, secrets, self._sample)
        self._environ = environ
        self._services: Services | None = None

    @property
    def services(self) -> Services:
        """What the windows get."""
        if self._services is None:
            house = self.house
            self._services = Services(
                reader=SqlReader(house.database, house.journal),
                writer=SqlWriter(house.database, house.journal),
                access=StoreAccess(house),
                exporter=ProductExporter(house),
                machine=LocalMachine(
                    house, self._environ, packaged_image, Autostart(launcher(), self._environ)
                ),
                close_thread=self.close_thread,
            )
        return self._services

    def close_thread(self) -> None:
        """Close the calling thread's database connections."""
        self.house.database.close_thread()
        self.house.journal.close_thread()

    def close(self) -> None:
        """Close the databases and end the sample shop's process, if this process started it."""
        self._sample.stop()
        self.house.database.close()
        self.house.journal.close()


def make_house(folders: Folders, secrets: EnvironmentSecrets, sample: _SampleOnDemand) -> House:
    """Open both databases and put the shared things together."""
    database = Database.open_main(folders.root / "shopsync.db", backups=folders.backups)
    journal = Journal(Database.open_journal(folders.root / "journal.db"))
    return House(
        folders=folders,
        database=database,
        journal=journal,
        clock=SystemClock(),
        secrets=SecretSource(Vault(), secrets, SAMPLE_TOKEN),
        base_url=sample.base_url,
        version=__version__,
    )


class _SampleOnDemand:
    """Starts the sample shop's process at the first request to a sample store."""

    def __init__(self, folders: Folders) -> None:
        self._folders = folders
        self._process: SampleProcess | None = None
        self._lock = threading.Lock()

    def base_url(self, store: Store) -> str:
        """Where this store's requests go."""
        if store.access is not AccessKind.SAMPLE:
            return base_url(store.address)
        with self._lock:
            if self._process is None or not self._process.is_alive():
                try:
                    self._process = SampleProcess.start(self._folders.sample)
                except SampleNotStarted as exc:
                    raise NetworkError(str(exc), subject=store.code) from exc
                atexit.register(self.stop)
            return self._process.address

    def stop(self) -> None:
        with self._lock:
            process, self._process = self._process, None
        if process is not None:
            process.stop()


def packaged_image(url: str) -> Path | None:
    """The file of a sample shop's picture; None for every other url."""
    parts = urlsplit(url)
    if parts.hostname != IMAGE_HOST:
        return None
    name = parts.path.rsplit("/", 1)[-1]
    path = resources.path("sample", "images") / name
    return path if name and path.is_file() else None


def launcher() -> list[str]:
    """How this program is started again (autostart)."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    return [sys.executable, "-m", "shopsync_gui"]


def build(environ: MutableMapping[str, str] | None = None) -> Building:
    """Open everything for this process (environment variables of secrets are taken out)."""
    return Building(os.environ if environ is None else environ)
