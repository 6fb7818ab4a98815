"""The spool: lines on disk, private, gone when the run ends."""

from __future__ import annotations

import stat
from pathlib import Path

from shopsync_gui.core.mirror.spool import Spool


def test_lines_are_added_and_counted(tmp_path: Path) -> None:
    with Spool(tmp_path, "shop", 7) as spool:
        assert spool.append("b.jsonl", [b"1", b"2"]) == 2
        assert spool.append("b.jsonl", [b"3"]) == 1
        assert spool.append("a.jsonl", []) == 0
        assert [file.name for file in spool.files()] == ["a.jsonl", "b.jsonl"]
        assert spool.path("b.jsonl").read_bytes() == b"1\n2\n3\n"
        assert spool.size() == 6
        spool.clear()
        assert spool.files() == ()
        assert spool.folder.exists()
    assert not spool.folder.exists()


def test_only_the_owner_may_read_it(tmp_path: Path) -> None:
    with Spool(tmp_path / "spool", "shop", 7) as spool:
        spool.append("a.jsonl", [b"1"])
        assert stat.S_IMODE(spool.folder.stat().st_mode) == 0o700
        assert stat.S_IMODE(spool.path("a.jsonl").stat().st_mode) == 0o600


def test_what_dead_runs_left_is_swept_and_nothing_else(tmp_path: Path) -> None:
    for name in ("shop-7", "shop-8", "shop-two-9", "shop-x", "other-7"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.jsonl").write_bytes(b"1\n")
    Spool.sweep(tmp_path, "shop")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["other-7", "shop-two-9", "shop-x"]
    Spool.sweep(tmp_path / "missing", "shop")
