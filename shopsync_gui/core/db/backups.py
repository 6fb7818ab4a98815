"""Copies of the database: made through SQLite, checked, a few kept."""

from __future__ import annotations

import contextlib
import os
import re
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import apsw

from shopsync_gui.core.db.space import require_room
from shopsync_gui.core.domain.errors import DatabaseDamaged

DAILY = 7
WEEKLY = 4
_DRAFT = re.compile(r"\..+\.db\.(?P<process>[0-9]+)\.part.*")
_OLD = 86_400
"""Seconds after which a draft belongs to nobody, whatever process now has its number."""
_NAME = re.compile(r"(?P<stem>.+)-(?P<day>[0-9]{8})-[0-9]{6}(?:-[0-9]+)?\.db")


def copy(source: apsw.Connection, folder: Path, stem: str, now: datetime) -> Path:
    """Copy the whole database into ``folder``, check the copy, and only then give it its name.

    The copy is one file, 0600, without a write-ahead log.  Raises ``DiskFull`` before anything is
    written when there is too little room, ``DatabaseDamaged`` when the copy is not sound.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    needed = _size(source)
    _sweep(folder, stem, now)
    require_room(folder, needed * 2)
    target = _free_name(folder, stem, now)
    draft = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        os.close(os.open(draft, os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600))
        _fill(source, draft)
        _flush(draft)
        draft.replace(target)
    finally:
        for rest in (draft, Path(f"{draft}-journal"), Path(f"{draft}-wal"), Path(f"{draft}-shm")):
            with contextlib.suppress(FileNotFoundError):
                rest.unlink()
    return target


def _sweep(folder: Path, stem: str, now: datetime) -> None:
    """Remove drafts of processes that died while they copied."""
    for path in folder.glob(f".{stem}-*.part*"):
        found = _DRAFT.fullmatch(path.name)
        with contextlib.suppress(FileNotFoundError):
            if found is None:
                continue
            age = now.timestamp() - path.stat().st_mtime
            if age > _OLD or not _is_alive(int(found["process"])):
                path.unlink()


def _is_alive(process: int) -> bool:
    """Whether it may still be copying; where the system cannot tell, it may."""
    if os.name != "posix":
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):
        return True
    return True


def days(folder: Path, stem: str) -> dict[Path, date]:
    """The copies in ``folder`` with the day each was made."""
    found: dict[Path, date] = {}
    if not folder.is_dir():
        return found
    for path in folder.iterdir():
        match = _NAME.fullmatch(path.name)
        if match is not None and match.group("stem") == stem:
            with contextlib.suppress(ValueError):
                found[path] = datetime.strptime(match.group("day"), "%Y%m%d").date()  # noqa: DTZ007
    return found


def prune(folder: Path, stem: str, today: date) -> None:
    """Keep the newest copy of each of the last seven days and of each of four weeks before."""
    newest: dict[date, Path] = {}
    copies = days(folder, stem)
    for path, day in copies.items():
        if day not in newest or path.name > newest[day].name:
            newest[day] = path
    keep = {path for day, path in newest.items() if day > today - timedelta(days=DAILY)}
    weeks: dict[tuple[int, int], Path] = {}
    for day in sorted(newest, reverse=True):
        if day <= today - timedelta(days=DAILY):
            weeks.setdefault(day.isocalendar()[:2], newest[day])
    keep.update(list(weeks.values())[:WEEKLY])
    for path in copies:
        if path not in keep:
            path.unlink(missing_ok=True)


def _fill(source: apsw.Connection, draft: Path) -> None:
    target = apsw.Connection(str(draft))
    try:
        with target.backup("main", source, "main") as going:
            while not going.done:
                going.step(-1)
        target.execute("PRAGMA journal_mode = DELETE")
        row = target.execute("PRAGMA integrity_check(1)").fetchone()
        if row is None or row[0] != "ok":
            raise DatabaseDamaged(f"the copy is not sound: {row[0] if row else ''}")
    finally:
        target.close()


def _size(source: apsw.Connection) -> int:
    pages = source.execute("PRAGMA page_count").fetchone()
    size = source.execute("PRAGMA page_size").fetchone()
    return int(pages[0]) * int(size[0]) if pages and size else 0


def _free_name(folder: Path, stem: str, now: datetime) -> Path:
    when = now.astimezone(UTC).strftime("%Y%m%d-%H%M%S")
    path = folder / f"{stem}-{when}.db"
    number = 1
    while path.exists():
        path = folder / f"{stem}-{when}-{number}.db"
        number += 1
    return path


def _flush(path: Path) -> None:
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
