"""Bring a file to the newest schema: frozen steps, counted by ``user_version``."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from importlib.resources import files

import apsw

from shopsync_gui.core.domain.errors import DatabaseDamaged, DatabaseNewer

_FILE = re.compile(r"([a-z]+)_([0-9]{4})\.sql")


@dataclass(frozen=True, slots=True)
class Schema:
    """What a file must become: its mark in the header and the SQL of each step, in order."""

    application_id: int
    steps: tuple[str, ...]
    pragmas: tuple[str, ...] = ()
    """Settings that only count before the first table is made."""
    connection_pragmas: tuple[tuple[str, str], ...] = ()
    """Settings of each connection, beside those that every file has."""


def packaged_steps(name: str) -> tuple[str, ...]:
    """The steps of ``main`` or ``journal`` as they lie in the package."""
    found: dict[int, str] = {}
    for entry in files("shopsync_gui.core.db.migrations").iterdir():
        match = _FILE.fullmatch(entry.name)
        if match is not None and match.group(1) == name:
            found[int(match.group(2))] = entry.read_text("utf-8")
    return tuple(found[number] for number in sorted(found))


def look(conn: apsw.Connection, schema: Schema) -> int:
    """The version of the file; 0 for a new one.

    Raises ``DatabaseNewer`` when a later ShopSync wrote it and ``DatabaseDamaged`` when it is the
    database of another program.
    """
    mark = _number(conn, "PRAGMA application_id")
    version = _number(conn, "PRAGMA user_version")
    tables = _number(conn, "SELECT count(*) FROM sqlite_schema")
    if mark != schema.application_id and (mark != 0 or version != 0 or tables != 0):
        raise DatabaseDamaged("the file belongs to another program")
    if version > len(schema.steps):
        raise DatabaseNewer(f"the file has version {version}, this program {len(schema.steps)}")
    return version


def migrate(conn: apsw.Connection, schema: Schema, before: Callable[[], None]) -> None:
    """Apply the missing steps, all or none; ``before`` is called once if there is data to keep."""
    conn.execute("BEGIN")  # one state for all questions: another process may make the file now
    try:
        version = look(conn, schema)
    finally:
        conn.execute("ROLLBACK")
    if version == len(schema.steps):
        return
    if version:
        before()
    else:
        for pragma in schema.pragmas:
            conn.execute(pragma)
    conn.execute("PRAGMA foreign_keys = OFF")  # a step may rebuild a table that others point to
    try:
        conn.execute("BEGIN IMMEDIATE")
        try:
            version = look(conn, schema)  # another process may have been quicker
            for number, step in enumerate(schema.steps[version:], version + 1):
                for _row in conn.execute(step):
                    pass
                conn.execute(f"PRAGMA user_version = {number}")
            conn.execute(f"PRAGMA application_id = {schema.application_id}")
            if conn.execute("PRAGMA foreign_key_check").fetchone() is not None:
                raise DatabaseDamaged("rows point to rows that are not there")
            conn.execute("COMMIT")
        except BaseException:
            if conn.in_transaction:
                conn.execute("ROLLBACK")
            raise
    finally:
        conn.execute("PRAGMA foreign_keys = ON")


def _number(conn: apsw.Connection, sql: str) -> int:
    row = conn.execute(sql).fetchone()
    return int(row[0]) if row else 0
