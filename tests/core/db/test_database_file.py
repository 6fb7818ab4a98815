"""Opening, migrating and protecting a database file."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import Any

import apsw
import pytest

from shopsync_gui.core.db.database import Database, drop_secondary, make_secondary
from shopsync_gui.core.db.migrate import Schema, packaged_steps
from shopsync_gui.core.domain.errors import (
    DatabaseDamaged,
    DatabaseError,
    DatabaseNewer,
    FolderUnsafe,
)

ONE = Schema(77, ("CREATE TABLE thing (id INTEGER PRIMARY KEY, name TEXT);",))
TWO = Schema(77, (*ONE.steps, "ALTER TABLE thing ADD COLUMN size INTEGER NOT NULL DEFAULT 3;"))
BROKEN = Schema(77, (*ONE.steps, "CREATE TABLE extra (id INTEGER); CREATE TABLE thing (id);"))


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def schema_of(path: Path) -> list[Any]:
    conn = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READONLY)
    try:
        return conn.execute("SELECT type, name, sql FROM sqlite_schema ORDER BY 1, 2").fetchall()
    finally:
        conn.close()


def things(database: Database) -> list[Any]:
    with database.read() as conn:
        return conn.execute("SELECT * FROM thing ORDER BY id").fetchall()


def add(database: Database, name: str) -> None:
    with database.transaction() as conn:
        conn.execute("INSERT INTO thing (name) VALUES (?)", (name,))


# ------------------------------------------------------------------ a new file


def test_a_new_file_has_the_newest_schema_and_safe_settings(tmp_path: Path) -> None:
    Database.open_main(tmp_path / "shopsync.db").close()
    database = Database.open_main(tmp_path / "shopsync.db")
    with database.read() as conn:
        settings = {
            name: conn.execute(f"PRAGMA {name}").fetchall()[0][0]
            for name in ("journal_mode", "synchronous", "foreign_keys", "user_version")
        }
        tables = {row[0] for row in conn.execute("SELECT name FROM sqlite_schema")}
    assert settings == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "user_version": len(packaged_steps("main")),
    }
    assert {"store", "run", "product", "variant", "product_search"} <= tables
    assert database.check() == "ok"
    database.close()


@pytest.mark.parametrize("mask", [0o000, 0o022])
def test_every_file_is_for_its_owner_only_whatever_the_umask(tmp_path: Path, mask: int) -> None:
    before = os.umask(mask)
    try:
        database = Database.open_main(tmp_path / "shopsync.db")
        journal = Database.open_journal(tmp_path / "journal.db")
        copy = database.backup(tmp_path / "backups")
        names = sorted(path.name for path in tmp_path.glob("*.db*"))
        assert "shopsync.db-wal" in names
        assert {mode(path) for path in tmp_path.glob("*.db*")} == {0o600}
        assert mode(copy) == 0o600
        assert mode(copy.parent) == 0o700
        database.close()
        journal.close()
    finally:
        os.umask(before)


def test_a_file_that_others_could_read_is_made_private_when_opened(tmp_path: Path) -> None:
    path = tmp_path / "thing.db"
    Database(path, ONE).close()
    path.chmod(0o644)
    Database(path, ONE).close()
    assert mode(path) == 0o600


def test_a_second_opening_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "shopsync.db"
    Database.open_main(path).close()
    before = schema_of(path)
    Database.open_main(path, backups=tmp_path / "backups").close()
    assert schema_of(path) == before
    assert not (tmp_path / "backups").exists()


def test_dropping_and_making_the_secondary_indexes_gives_the_same_schema(tmp_path: Path) -> None:
    database = Database.open_main(tmp_path / "shopsync.db")
    before = schema_of(database.path)
    with database.transaction() as conn:
        drop_secondary(conn)
        left = conn.execute(
            "SELECT count(*) FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL"
            " AND tbl_name IN ('product', 'variant', 'metafield')"
        ).fetchall()
        assert left == [(0,)]
        make_secondary(conn)
    database.checkpoint()
    assert schema_of(database.path) == before
    database.close()


# ------------------------------------------------------------------ older, newer, broken files


def test_an_older_file_is_migrated_keeps_its_rows_and_is_copied_before(tmp_path: Path) -> None:
    path = tmp_path / "thing.db"
    old = Database(path, ONE)
    add(old, "kept")
    old.close()
    new = Database(path, TWO, backup_folder=tmp_path / "backups")
    assert things(new) == [(1, "kept", 3)]
    new.close()
    (copy,) = (tmp_path / "backups").iterdir()
    before = Database(copy, ONE)
    assert things(before) == [(1, "kept")]
    before.close()


def test_a_migrated_file_equals_a_fresh_one(tmp_path: Path) -> None:
    Database(tmp_path / "old.db", ONE).close()
    Database(tmp_path / "old.db", TWO).close()
    Database(tmp_path / "new.db", TWO).close()
    assert schema_of(tmp_path / "old.db") == schema_of(tmp_path / "new.db")


def test_a_migration_that_fails_half_way_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "thing.db"
    old = Database(path, ONE)
    add(old, "kept")
    old.close()
    before = schema_of(path)
    with pytest.raises(DatabaseError):
        Database(path, BROKEN)
    assert schema_of(path) == before
    again = Database(path, ONE)
    assert things(again) == [(1, "kept")]
    again.close()


def test_a_file_of_a_newer_program_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "thing.db"
    Database(path, TWO).close()
    content = path.read_bytes()
    with pytest.raises(DatabaseNewer):
        Database(path, ONE)
    assert path.read_bytes() == content


@pytest.mark.parametrize(
    "content",
    [
        b"these are my notes, please keep them\n" * 50,
        b"\x00" * 8192,
        b"SQLite format 3\x00" + b"x" * 5000,
    ],
    ids=["text", "zeros", "header only"],
)
def test_a_file_that_is_no_database_is_refused_and_left_alone(
    tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "shopsync.db"
    path.write_bytes(content)
    with pytest.raises(DatabaseDamaged):
        Database.open_main(path)
    assert path.read_bytes() == content


def test_the_database_of_another_program_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "shopsync.db"
    conn = apsw.Connection(str(path))
    conn.execute("CREATE TABLE bookmarks (id INTEGER)")
    conn.close()
    before = path.read_bytes()
    with pytest.raises(DatabaseDamaged):
        Database.open_main(path)
    assert path.read_bytes() == before


def test_the_journal_is_not_taken_for_the_main_database(tmp_path: Path) -> None:
    Database.open_journal(tmp_path / "shopsync.db").close()
    with pytest.raises(DatabaseDamaged):
        Database.open_main(tmp_path / "shopsync.db")


def test_a_truncated_file_is_damaged_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "shopsync.db"
    Database.open_main(path).close()
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(DatabaseDamaged):  # noqa: PT012 - it may be noticed at opening or at reading
        database = Database.open_main(path)
        try:
            if database.check() != "ok":
                raise DatabaseDamaged
        finally:
            database.close()
    assert path.stat().st_size == len(whole) // 2


def test_an_empty_file_is_a_new_database(tmp_path: Path) -> None:
    (tmp_path / "shopsync.db").touch()
    database = Database.open_main(tmp_path / "shopsync.db")
    assert database.check() == "ok"
    database.close()


def test_a_folder_in_the_place_of_the_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "shopsync.db").mkdir()
    with pytest.raises(DatabaseError):
        Database.open_main(tmp_path / "shopsync.db")


def test_a_missing_folder_is_refused_in_our_words(tmp_path: Path) -> None:
    with pytest.raises(FolderUnsafe):
        Database.open_main(tmp_path / "nowhere" / "shopsync.db")
