"""SQLite's own errors, translated once into ours."""

from __future__ import annotations

import contextlib
import errno
from collections.abc import Generator
from pathlib import Path

import apsw
import peewee

from shopsync_gui.core.domain.errors import (
    DatabaseBusy,
    DatabaseDamaged,
    DatabaseError,
    DiskFull,
    FolderUnsafe,
)

_KINDS: tuple[tuple[type[apsw.Error], type[DatabaseError]], ...] = (
    (apsw.FullError, DiskFull),
    (apsw.BusyError, DatabaseBusy),
    (apsw.LockedError, DatabaseBusy),
    (apsw.CorruptError, DatabaseDamaged),
    (apsw.NotADBError, DatabaseDamaged),
    (apsw.ReadOnlyError, FolderUnsafe),
    (apsw.CantOpenError, FolderUnsafe),
)


def translate(error: BaseException, path: Path | None = None) -> DatabaseError:
    """Our error for one of apsw, peewee or the operating system (``subject``: the file's name)."""
    subject = path.name if path is not None else ""
    root = _root(error)
    if isinstance(root, OSError):
        if root.errno in (errno.ENOSPC, errno.EDQUOT):
            return DiskFull(str(root.strerror), subject=subject)
        if root.errno in (errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOENT, errno.ENOTDIR):
            return FolderUnsafe(str(root.strerror), subject=subject)
        return DatabaseError(str(root.strerror), subject=subject)
    if isinstance(root, apsw.IOError) and _extended(root) == apsw.SQLITE_IOERR_SHMSIZE:
        # on a full disk the shared-memory file beside the database is the first that cannot grow
        return DiskFull(f"{type(root).__name__}: {root}", subject=subject)
    for theirs, ours in _KINDS:
        if isinstance(root, theirs):
            return ours(f"{type(root).__name__}: {root}", subject=subject)
    return DatabaseError(f"{type(root).__name__}: {root}", subject=subject)


@contextlib.contextmanager
def translated(path: Path | None = None) -> Generator[None]:
    """Inside, errors of apsw, peewee and the file system become ``DatabaseError``s."""
    try:
        yield
    except (apsw.Error, peewee.PeeweeException, OSError) as exc:
        raise translate(exc, path) from exc


def _root(error: BaseException) -> BaseException:
    """What SQLite itself said; peewee puts its own error around it."""
    seen: set[int] = set()
    current: BaseException | None = error
    while current is not None and id(current) not in seen:
        if isinstance(current, apsw.Error | OSError):
            return current
        seen.add(id(current))
        inner = next((a for a in current.args if isinstance(a, BaseException)), None)
        current = inner or current.__cause__ or current.__context__
    return error


def _extended(error: apsw.Error) -> int:
    """SQLite's extended result code, 0 where apsw gives none."""
    return int(getattr(error, "extendedresult", 0))
