"""A migration or a copy killed at any write, flush, cut or rename: the old file or the new one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from itertools import count
from pathlib import Path
from typing import Any

import apsw
import pytest

from shopsync_gui.core.db.database import Database
from shopsync_gui.core.domain.runs import Outcome
from tests.proofs.actors.stepper import MORE
from tests.proofs.deaths import KILLED, Job, Nursery, places
from tests.proofs.stage import Dump, Stage, dump, staged

MOST = 110
PRODUCTS = 50
_numbers = count()


@dataclass(frozen=True)
class Scene:
    """A home with a synced shop, and what makes the processes."""

    stage: Stage
    nursery: Nursery
    base: Path

    def home(self) -> Path:
        return self.stage.copy(self.base, f"try-{next(_numbers)}")


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Scene]:
    folder = tmp_path_factory.mktemp("files")
    with staged(folder, PRODUCTS) as stage, Nursery(folder) as nursery:
        base = stage.new_home("base")
        assert stage.sync(base).outcome is Outcome.DONE
        yield Scene(stage, nursery, base)


def schema_of(file: Path) -> tuple[Any, Any]:
    """Version and definitions of a sound file."""
    conn = apsw.Connection(str(file), flags=apsw.SQLITE_OPEN_READWRITE)
    try:
        assert conn.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert conn.execute("PRAGMA foreign_key_check").fetchall() == []
        version = conn.execute("PRAGMA user_version").fetchall()[0][0]
        sql = "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name"
        return version, conn.execute(sql).fetchall()
    finally:
        conn.close()


def rows_of(file: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table, those of the search index too."""
    conn = apsw.Connection(str(file), flags=apsw.SQLITE_OPEN_READWRITE)
    try:
        names = conn.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
        return {
            str(name): sorted(conn.execute(f"SELECT * FROM {name}").fetchall(), key=repr)
            for (name,) in names.fetchall()
            if name != "product_search"  # its rows lie in the tables behind it
        }
    finally:
        conn.close()


def copies(home: Path) -> list[Path]:
    """Finished copies: every one of them is sound."""
    found = sorted((home / "backups").glob("*.db"))
    for file in found:
        schema_of(file)
    return found


def rests(home: Path) -> list[str]:
    """Files in the folder of the copies that are no copies."""
    return sorted(f.name for f in (home / "backups").iterdir() if f.suffix != ".db")


def test_a_migration_that_is_killed_happened_or_did_not(scene: Scene) -> None:
    def job(home: Path) -> Job:
        return Job("stepper", (str(home / "shopsync.db"),))

    made = scene.home()
    counted = scene.nursery.count_calls(job(made), made)
    old, new = schema_of(scene.base / "shopsync.db"), schema_of(made / "shopsync.db")
    assert new[0] == old[0] + len(MORE)
    rows_before, rows_after = rows_of(scene.base / "shopsync.db"), rows_of(made / "shopsync.db")
    tried = died = 0
    for call, total in counted.items():
        for place in places(total, MOST):
            home, where = scene.home(), f"{call} {place} of {total}"
            ended = scene.nursery.kill_at(job(home), home, call, place)
            tried += 1
            died += ended.code == KILLED
            found = schema_of(home / "shopsync.db")
            assert found in (old, new), where
            is_new = found == new
            assert is_new or ended.out == "", where
            assert rows_of(home / "shopsync.db") == (rows_after if is_new else rows_before), where
            for copy in copies(home):
                if "before-update" in copy.name:
                    assert schema_of(copy) == old, where
                    assert rows_of(copy) == rows_before, where
            again = scene.nursery.run(job(home), home)
            assert (again.code, again.out) == (0, "migrated\n"), (where, again.err)
            assert schema_of(home / "shopsync.db") == new, where
            assert rows_of(home / "shopsync.db") == rows_after, where
            assert any("before-update" in copy.name for copy in copies(home)), where
    print(f"migration: {died} deaths at {tried} places of {counted}")
    assert died > tried * 0.9


def test_a_copy_that_is_killed_is_whole_or_has_no_name(scene: Scene) -> None:
    later = scene.stage.clock.at + timedelta(days=1)

    def job(home: Path) -> Job:
        return Job("copier", (str(home), later.isoformat()))

    before: Dump = dump(scene.base)
    made = scene.home()
    counted = scene.nursery.count_calls(job(made), made)
    rows = rows_of(scene.base / "shopsync.db")
    earlier = {copy.name for copy in copies(scene.base)}
    tried = died = 0
    for call, total in counted.items():
        for place in places(total, MOST):
            home, where = scene.home(), f"{call} {place} of {total}"
            ended = scene.nursery.kill_at(job(home), home, call, place)
            tried += 1
            died += ended.code == KILLED
            assert dump(home) == before, where
            for copy in copies(home):
                is_new = copy.name not in earlier
                assert not is_new or rows_of(copy) == rows, where
            database = Database.open_main(home / "shopsync.db", backups=home / "backups")
            again = database.backup_daily(home / "backups", later)
            database.close()
            assert again is None or rows_of(again) == rows, where
            assert len(copies(home)) == len(earlier) + 1, where
    print(f"copy: {died} deaths at {tried} places of {counted}")
    assert died > tried * 0.9


def test_what_a_killed_copy_left_goes_with_the_next_one(scene: Scene) -> None:
    later = scene.stage.clock.at + timedelta(days=1)
    home = scene.home()
    job = Job("copier", (str(home), later.isoformat()))
    assert scene.nursery.kill_at(job, home, "fsync", 1).code == KILLED
    assert rests(home)
    assert scene.nursery.run(job, home).code == 0
    assert rests(home) == []
