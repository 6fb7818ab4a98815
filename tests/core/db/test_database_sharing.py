"""Transactions, threads, other processes, a full disk."""

from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest

from shopsync_gui.core.db.database import Database
from shopsync_gui.core.db.migrate import Schema
from shopsync_gui.core.domain.errors import Cancelled, DatabaseBusy, DiskFull

ONE = Schema(77, ("CREATE TABLE thing (id INTEGER PRIMARY KEY, name TEXT);",))


def things(database: Database) -> list[Any]:
    with database.read() as conn:
        return conn.execute("SELECT * FROM thing ORDER BY id").fetchall()


def add(database: Database, *names: str) -> None:
    with database.transaction() as conn:
        for name in names:
            conn.execute("INSERT INTO thing (name) VALUES (?)", (name,))


def add_and_cancel(database: Database, name: str) -> None:
    with database.transaction() as conn:
        conn.execute("INSERT INTO thing (name) VALUES (?)", (name,))
        raise Cancelled


def test_a_cancelled_transaction_leaves_nothing(tmp_path: Path) -> None:
    database = Database(tmp_path / "thing.db", ONE)
    with pytest.raises(Cancelled):
        add_and_cancel(database, "half")
    assert things(database) == []
    add(database, "after")
    assert things(database) == [(1, "after")]
    database.close()


def test_a_transaction_inside_another_can_fail_by_itself(tmp_path: Path) -> None:
    database = Database(tmp_path / "thing.db", ONE)
    with database.transaction():
        add(database, "outer")
        with pytest.raises(Cancelled):
            add_and_cancel(database, "inner")
    assert things(database) == [(1, "outer")]
    database.close()


def test_a_read_sees_one_state_while_another_thread_writes(tmp_path: Path) -> None:
    database = Database(tmp_path / "thing.db", ONE)
    add(database, "first")

    def write() -> None:
        add(database, "second")
        database.close_thread()

    with database.read():
        before = things(database)
        thread = threading.Thread(target=write)
        thread.start()
        thread.join()
        assert things(database) == before
    assert len(things(database)) == 2
    database.close()


def test_two_threads_write_without_losing_anything(tmp_path: Path) -> None:
    database = Database(tmp_path / "thing.db", ONE)
    failures: list[BaseException] = []

    def write(name: str) -> None:
        try:
            for number in range(40):
                add(database, f"{name}{number}")
        except BaseException as exc:  # noqa: BLE001 - reported by the test
            failures.append(exc)
        finally:
            database.close_thread()

    threads = [threading.Thread(target=write, args=(name,)) for name in "ab"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert len(things(database)) == 80
    database.close()


def test_a_full_disk_is_named_as_such_and_nothing_half_written_stays(tmp_path: Path) -> None:
    database = Database(tmp_path / "thing.db", ONE)
    database.connection().execute("PRAGMA max_page_count = 4")
    with pytest.raises(DiskFull):
        add(database, "small", "much too large " * 10_000)
    assert things(database) == []
    database.connection().execute("PRAGMA max_page_count = 1000")
    add(database, "room again")
    assert things(database) == [(1, "room again")]
    database.close()


_HOLDER = """
import sys, apsw
conn = apsw.Connection(sys.argv[1])
conn.execute("BEGIN IMMEDIATE; INSERT INTO thing (name) VALUES ('other process')")
print("holding", flush=True)
sys.stdin.readline()
conn.execute("COMMIT")
conn.close()
"""


def hold(path: Path) -> subprocess.Popen[str]:
    """Another process that keeps the writing lock until it hears a line."""
    process = subprocess.Popen(
        [sys.executable, "-c", _HOLDER, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "holding\n"
    return process


def let_go(process: subprocess.Popen[str]) -> None:
    process.communicate("go on\n", timeout=30)
    assert process.returncode == 0


def test_a_writer_gives_up_after_its_time_when_another_process_writes(tmp_path: Path) -> None:
    database = Database(tmp_path / "thing.db", ONE, wait_seconds=0.2)
    process = hold(database.path)
    with pytest.raises(DatabaseBusy):
        add(database, "too early")
    assert things(database) == []  # reading never waits
    let_go(process)
    add(database, "then")
    assert [name for _, name in things(database)] == ["other process", "then"]
    database.close()


def test_a_writer_waits_for_another_process_and_then_writes(tmp_path: Path) -> None:
    database = Database(tmp_path / "thing.db", ONE)
    process = hold(database.path)
    releaser = threading.Timer(0.3, let_go, args=(process,))
    releaser.start()
    add(database, "after waiting")
    releaser.join()
    assert [name for _, name in things(database)] == ["other process", "after waiting"]
    database.close()


def test_two_processes_that_open_a_new_file_together_both_work(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from shopsync_gui.core.db.database import Database\n"
        "sys.stdin.readline(); d = Database.open_main(Path(sys.argv[1]))\n"
        "print(d.check()); d.close()"
    )
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", code, str(tmp_path / "shopsync.db")],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for _ in range(3)
    ]
    for process in processes:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    answers = [process.communicate(timeout=60)[0].strip() for process in processes]
    assert answers == ["ok", "ok", "ok"]


def test_closing_a_thread_twice_is_harmless_and_it_opens_again(tmp_path: Path) -> None:
    database = Database(tmp_path / "thing.db", ONE)
    add(database, "one")
    database.close_thread()
    database.close_thread()
    assert len(things(database)) == 1
    database.close()
    database.close()


def test_the_description_names_no_folder(tmp_path: Path) -> None:
    database = Database.open_main(tmp_path / "shopsync.db")
    assert database.describe().startswith("shopsync.db, version ")
    assert str(tmp_path) not in database.describe()
    assert database.sqlite_version.startswith("3.")
    database.close()


def test_a_killed_process_leaves_the_state_before_its_transaction(tmp_path: Path) -> None:
    database = Database(tmp_path / "thing.db", ONE)
    add(database, "acknowledged")
    process = hold(database.path)
    process.kill()
    process.communicate(timeout=30)
    assert things(database) == [(1, "acknowledged")]
    add(database, "after")
    assert database.check() == "ok"
    database.close()


IS_LOCKED = """
import fcntl, os, struct, sys
file = os.open(sys.argv[1], os.O_RDWR)
asked = struct.pack("hhqqi", fcntl.F_WRLCK, os.SEEK_SET, 0x40000002, 510, 0)
print(struct.unpack("hhqqi", fcntl.fcntl(file, fcntl.F_GETLK, asked))[0] != fcntl.F_UNLCK)
"""
"""Whether a process holds SQLite's shared lock on a file."""


def test_opening_a_file_again_in_this_process_keeps_its_locks(tmp_path: Path) -> None:
    path = tmp_path / "shopsync.db"
    first = Database.open_main(path)
    with first.read() as conn:
        conn.execute("SELECT count(*) FROM store").fetchall()
    call = [sys.executable, "-c", IS_LOCKED, str(path)]
    before = subprocess.run(call, capture_output=True, text=True, check=True).stdout
    second = Database.open_main(path)
    after = subprocess.run(call, capture_output=True, text=True, check=True).stdout
    second.close()
    first.close()
    assert (before, after) == ("True\n", "True\n")
