"""One run per store, whoever starts it: window, tray or command line."""

from __future__ import annotations

import os
from collections.abc import Generator
from contextlib import contextmanager

from filelock import FileLock, Timeout

from shopsync_gui.core.domain.errors import RunGoingOn
from shopsync_gui.core.system.paths import Folders


@contextmanager
def store_lock(folders: Folders, code: str) -> Generator[None]:
    """Hold the store's run lock; ``RunGoingOn`` at once when somebody else does.

    The operating system frees it when the process dies, however it dies.
    """
    path = folders.locks / f"store-{code}.lock"
    lock = FileLock(path, mode=0o600, thread_local=False)
    try:
        lock.acquire(timeout=0)
    except Timeout as exc:
        raise RunGoingOn(subject=code) from exc
    try:
        os.utime(path)
        yield
    finally:
        lock.release()
