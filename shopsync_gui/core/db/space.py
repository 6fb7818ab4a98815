"""Room on the disk, asked for before something large is written."""

from __future__ import annotations

from pathlib import Path
from shutil import disk_usage

from shopsync_gui.core.domain.errors import DiskFull

RESERVE = 8 << 20
"""Bytes that stay free for everything small: run rows, log, settings."""


def require_room(folder: Path, size: int) -> None:
    """Raise ``DiskFull`` unless ``size`` bytes fit beside ``folder`` with something to spare."""
    free = disk_usage(folder).free
    if free < size + RESERVE:
        raise DiskFull(f"{size + RESERVE:,} bytes wanted, {free:,} free")
