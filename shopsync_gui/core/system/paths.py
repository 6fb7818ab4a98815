"""Where ShopSync keeps its files: owner only, and nowhere others may write."""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from shopsync_gui.core.domain.errors import FolderUnsafe


@dataclass(frozen=True, slots=True)
class Folders:
    """Every folder exists, belongs to the owner and has mode 0700 (POSIX)."""

    root: Path
    locks: Path
    spool: Path
    backups: Path
    thumbnails: Path
    logs: Path
    sample: Path


def find_folders(environ: Mapping[str, str]) -> Folders:
    """The folders of this user; ``SHOPSYNC_HOME`` keeps everything below one place.

    Made when missing.  Raises ``FolderUnsafe`` when others may write there or it cannot be made.
    """
    home = environ.get("SHOPSYNC_HOME", "")
    if home:
        root = Path(home).expanduser().absolute()
        cache = root / "cache"
    else:
        import platformdirs

        root = Path(platformdirs.user_data_dir("ShopSync", appauthor=False))
        cache = Path(platformdirs.user_cache_dir("ShopSync", appauthor=False))
    folders = Folders(
        root=root,
        locks=root / "locks",
        spool=root / "spool",
        backups=root / "backups",
        thumbnails=cache / "thumbnails",
        logs=root / "logs",
        sample=root / "sample",
    )
    for folder in (
        root,
        cache,
        folders.locks,
        folders.spool,
        folders.backups,
        folders.thumbnails,
        folders.logs,
        folders.sample,
    ):
        make_private(folder)
    return folders


def make_private(folder: Path) -> None:
    """Make a folder for the owner only, or refuse one that others may write to."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        found = folder.stat()
        if os.name == "posix":
            if found.st_uid != os.geteuid():
                raise FolderUnsafe("it belongs to another user", subject=str(folder))
            if found.st_mode & (stat.S_IWGRP | stat.S_IWOTH) and not found.st_mode & stat.S_ISVTX:
                raise FolderUnsafe("others may write to it", subject=str(folder))
            folder.chmod(0o700)
    except OSError as exc:
        raise FolderUnsafe(exc.strerror or str(exc), subject=str(folder)) from exc
