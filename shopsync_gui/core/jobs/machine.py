"""The computer, for the windows: engine command, thumbnails, autostart, the doctor's text."""

from __future__ import annotations

import hashlib
import platform
import sys
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path

from shopsync_gui.core.domain.errors import ShopSyncError
from shopsync_gui.core.domain.secret import Secret
from shopsync_gui.core.jobs.house import House
from shopsync_gui.core.shopify.thumbnails import fetch_image
from shopsync_gui.core.system.autostart import Autostart


class LocalMachine:
    """Implements ``services.Machine``."""

    def __init__(
        self,
        house: House,
        environment: Mapping[str, str],
        packaged_image: Callable[[str], Path | None],
        autostart: Autostart,
    ) -> None:
        self.data_dir = house.folders.root
        self.cache_dir = house.folders.thumbnails
        self.version = house.version
        self._house = house
        self._environment = dict(environment)
        self._packaged_image = packaged_image
        self._autostart = autostart

    def engine_command(self) -> list[str]:
        """How to start the engine process."""
        if getattr(sys, "frozen", False):
            return [sys.executable, "engine"]
        return [sys.executable, "-m", "shopsync_gui", "engine"]

    def engine_environment(self) -> dict[str, str]:
        """This process's environment; secrets were taken out of it and travel by the pipe."""
        return {**self._environment, "SHOPSYNC_HOME": str(self._house.folders.root)}

    def now(self) -> datetime:
        return self._house.clock.now()

    def thumbnail(self, url: str, environment: str) -> bytes | None:
        """The picture at ``url``: packaged, cached on disk, or fetched once and cached."""
        packaged = self._packaged_image(url)
        if packaged is not None:
            return packaged.read_bytes()
        if environment == "sample" or not url.startswith("https://"):
            return None
        cached = self.cache_dir / hashlib.sha256(url.encode()).hexdigest()
        if cached.exists():
            return cached.read_bytes() or None
        try:
            content = fetch_image(url)
        except ShopSyncError:
            return None
        partial = cached.with_suffix(".part")
        partial.write_bytes(content or b"")
        partial.chmod(0o600)
        partial.replace(cached)
        return content

    def autostart_enabled(self) -> bool:
        return self._autostart.is_enabled()

    def set_autostart(self, enabled: bool) -> None:
        self._autostart.set_enabled(enabled)

    def take_session_secret(self, code: str) -> Secret | None:
        """A secret that lives only in this process (session or environment), for the engine."""
        return self._house.secrets.portable(code)

    def doctor_text(self) -> str:
        """Versions, folders, keyring and databases; no secret, no customer."""
        return doctor_text(self._house)


def doctor_text(house: House) -> str:
    """What a bug report needs."""
    try:
        keyring = house.secrets.vault.backend_name()
    except ShopSyncError as exc:
        keyring = f"none ({exc.code})"
    lines = [
        f"ShopSync {house.version}",
        f"Python {platform.python_version()}, {platform.system()} {platform.release()}"
        f" ({platform.machine()})",
        f"SQLite {house.database.sqlite_version}",
        f"Data folder: {house.folders.root}",
        f"Keyring: {keyring}",
        f"Database: {house.database.describe()}",
        f"Journal: {house.journal.describe()}",
    ]
    return "\n".join(lines)
