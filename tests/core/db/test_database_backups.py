"""Copies: made once a day, checked, pruned, never half there."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

import pytest

from shopsync_gui.core.db import backups, space
from shopsync_gui.core.db.database import Database
from shopsync_gui.core.domain.errors import DiskFull
from shopsync_gui.core.domain.stores import Store

START = datetime(2026, 1, 1, 3, 0, tzinfo=UTC)


class Usage(NamedTuple):
    total: int
    used: int
    free: int


def test_a_copy_holds_the_data_and_is_one_file(
    database: Database, store: Store, tmp_path: Path
) -> None:
    copy = database.backup(tmp_path / "backups", START)
    assert [path.name for path in (tmp_path / "backups").iterdir()] == [copy.name]
    assert copy.name == "shopsync-20260101-030000.db"
    assert copy.read_bytes()[18:20] == b"\x01\x01"  # it needs no log beside it
    opened = Database.open_main(copy)
    with opened.read() as conn:
        assert conn.execute("SELECT code FROM store").fetchall() == [(store.code,)]
    opened.close()


def test_the_daily_copy_is_made_once_a_day(database: Database, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    assert database.backup_daily(folder, START) is not None
    assert database.backup_daily(folder, START + timedelta(hours=20)) is None
    assert database.backup_daily(folder, START + timedelta(hours=21)) is not None


def test_seven_daily_and_four_weekly_copies_are_kept(tmp_path: Path) -> None:
    for day in range(60):
        at = START + timedelta(days=day)
        (tmp_path / f"shopsync-{at:%Y%m%d}-030000.db").touch()
    (tmp_path / "notes.txt").touch()
    (tmp_path / "shopsync-before-update-20250101-030000.db").touch()
    last = (START + timedelta(days=59)).date()
    backups.prune(tmp_path, "shopsync", last)
    kept = sorted(backups.days(tmp_path, "shopsync").values())
    assert kept[-7:] == [last - timedelta(days=n) for n in range(6, -1, -1)]
    assert len(kept) == 11
    assert len({day.isocalendar()[:2] for day in kept[:4]}) == 4
    assert (tmp_path / "notes.txt").exists()
    assert (tmp_path / "shopsync-before-update-20250101-030000.db").exists()


def test_too_little_room_is_said_before_anything_is_written(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(space, "disk_usage", lambda _path: Usage(10**9, 10**9, 1000))  # pyright: ignore[reportUnknownArgumentType]
    with pytest.raises(DiskFull):
        database.backup(tmp_path / "backups", START)
    assert list((tmp_path / "backups").iterdir()) == []


def test_a_copy_that_fails_leaves_no_rest(
    database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_path: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(backups, "_flush", fail)
    with pytest.raises(DiskFull):
        database.backup(tmp_path / "backups", START)
    assert list((tmp_path / "backups").iterdir()) == []
