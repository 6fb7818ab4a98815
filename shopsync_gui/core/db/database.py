"""The two database files: opening, connections, transactions, care.

SQLite's only home: what is special to it stands here, in ``schema``, ``search`` and ``journal``.
Everyone else gets a connection from ``transaction()`` or ``read()``, and our own errors.  apsw
brings its own SQLite and says directly when a disk is full.
"""

from __future__ import annotations

import contextlib
import os
import stat
import threading
import time
from collections.abc import Generator
from datetime import UTC, datetime
from pathlib import Path

import apsw
from apsw import Connection
from playhouse.apsw_ext import APSWDatabase

from shopsync_gui.core.db import backups, schema
from shopsync_gui.core.db.failures import translated
from shopsync_gui.core.db.migrate import Schema, migrate, packaged_steps
from shopsync_gui.core.db.schema import drop_secondary, make_secondary
from shopsync_gui.core.domain.errors import DatabaseError, FolderUnsafe

__all__ = ["Connection", "Database", "drop_secondary", "make_secondary"]

WAIT_SECONDS = 60
"""How long a writer waits for another one (an apply of a large shop) before it gives up."""
MAIN_MARK = 0x53685331
JOURNAL_MARK = 0x5368534A

_PRAGMAS = (
    ("synchronous", "FULL"),
    ("foreign_keys", "ON"),
    ("cache_size", -65536),  # KiB
    ("temp_store", "MEMORY"),  # the owner's data goes into no file outside the data folder
    ("mmap_size", 0),  # a read error of the disk must be an error, not the end of the process
    ("journal_size_limit", 64 << 20),
)
_OUTER = ("BEGIN IMMEDIATE", "COMMIT", "ROLLBACK")
_NESTED = ("SAVEPOINT part", "RELEASE part", "ROLLBACK TO part; RELEASE part")


class Database:
    """One file. Each thread that uses it has its own connection, closed by ``close_thread``."""

    def __init__(
        self,
        path: Path,
        schema_: Schema,
        *,
        backup_folder: Path | None = None,
        wait_seconds: float = WAIT_SECONDS,
    ) -> None:
        """Open or create ``path`` and bring it to the newest schema.

        Raises ``DatabaseNewer``, ``DatabaseDamaged`` (the file is left as it is), ``DatabaseBusy``,
        ``DiskFull``, ``FolderUnsafe`` or another ``DatabaseError``.
        """
        self.path = path
        self._schema = schema_
        self._wait = wait_seconds
        self._connections: dict[int, Connection] = {}
        self._lock = threading.Lock()
        self.orm = APSWDatabase(
            str(path),
            pragmas=_PRAGMAS + schema_.connection_pragmas,
            timeout=wait_seconds,
            autoconnect=False,
        )
        """For peewee queries: ``query.execute(database.orm)`` in ``read`` or ``transaction``."""
        try:
            with translated(path):
                _make_private(path)
                self._prepare(backup_folder)
        except BaseException:
            with contextlib.suppress(DatabaseError):
                self.close()
            raise

    @classmethod
    def open_main(cls, path: Path, *, backups: Path | None = None) -> Database:
        """Open ``shopsync.db``; ``backups`` gets a copy before an old file is migrated."""
        return cls(path, Schema(MAIN_MARK, packaged_steps("main")), backup_folder=backups)

    @classmethod
    def open_journal(cls, path: Path) -> Database:
        """Open ``journal.db`` (log entries; freed room is given back, deleted text overwritten)."""
        made = ("PRAGMA auto_vacuum = INCREMENTAL",)
        always = (("secure_delete", "ON"),)
        return cls(path, Schema(JOURNAL_MARK, packaged_steps("journal"), made, always))

    # -------------------------------------------------------------- connections

    def connection(self) -> Connection:
        """The calling thread's own connection, opened when needed."""
        if self.orm.is_closed():
            with translated(self.path):
                self.orm.connect()
                with self._lock:
                    self._connections[threading.get_ident()] = self.orm.connection()
        return self.orm.connection()

    def close_thread(self) -> None:
        """Close the calling thread's connection, if it has one; it opens again when needed."""
        with self._lock:
            self._connections.pop(threading.get_ident(), None)
        if not self.orm.is_closed():
            with translated(self.path):
                self.orm.close()

    def close(self) -> None:
        """Close every thread's connection; to be called when no thread works any more."""
        self.close_thread()
        with self._lock:
            rest, self._connections = list(self._connections.values()), {}
        with translated(self.path):
            for conn in rest:
                conn.close()

    # -------------------------------------------------------------- transactions

    @contextlib.contextmanager
    def transaction(self) -> Generator[Connection]:
        """Everything inside happens, or nothing (also for ``Cancelled`` and Ctrl+C).

        Waits for another writer; ``DatabaseBusy`` after a minute.  Inside another transaction of
        the same thread it is a part of that one that can fail by itself.
        """
        conn = self.connection()
        begin, commit, rollback = _NESTED if conn.in_transaction else _OUTER
        with translated(self.path):
            conn.execute(begin)
            try:
                yield conn
                conn.execute(commit)
            except BaseException:
                if conn.in_transaction:  # SQLite has rolled back by itself on a full disk
                    conn.execute(rollback)
                raise

    @contextlib.contextmanager
    def read(self) -> Generator[Connection]:
        """Several reads that see one state; joins a transaction that is open already."""
        conn = self.connection()
        with translated(self.path):
            if conn.in_transaction:
                yield conn
                return
            conn.execute("BEGIN")
            try:
                yield conn
            finally:
                if conn.in_transaction:
                    conn.execute("ROLLBACK")

    drop_secondary = staticmethod(schema.drop_secondary)
    make_secondary = staticmethod(schema.make_secondary)

    # -------------------------------------------------------------- care

    def checkpoint(self) -> None:
        """Move the write-ahead log into the file and empty it, unless someone reads just now."""
        with translated(self.path), contextlib.suppress(apsw.BusyError, apsw.LockedError):
            self.connection().wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_TRUNCATE)

    def backup(self, folder: Path, now: datetime | None = None) -> Path:
        """Write a checked copy into ``folder`` and drop the ones that are no longer kept."""
        moment = now or datetime.now(UTC)
        with translated(self.path):
            target = backups.copy(self.connection(), folder, self.path.stem, moment)
            backups.prune(folder, self.path.stem, moment.astimezone(UTC).date())
            return target

    def backup_daily(self, folder: Path, now: datetime) -> Path | None:
        """The same once a day (UTC); None when today's copy is there already."""
        with translated(self.path):
            made = backups.days(folder, self.path.stem).values()
        return None if now.astimezone(UTC).date() in made else self.backup(folder, now)

    def check(self) -> str:
        """``ok``, or what SQLite finds wrong with the file."""
        with self.read() as conn:
            row = conn.execute("PRAGMA quick_check(1)").fetchone()
            return str(row[0]) if row else ""

    @property
    def sqlite_version(self) -> str:
        return apsw.sqlite_lib_version()

    def describe(self) -> str:
        """Name, schema version and size, for *Copy details*; names no folder of the owner."""
        with self.read() as conn:
            version = conn.execute("PRAGMA user_version").fetchone()
        size = self.path.stat().st_size / (1 << 20)
        return f"{self.path.name}, version {version[0] if version else 0}, {size:.1f} MiB"

    # -------------------------------------------------------------- opening

    def _prepare(self, backup_folder: Path | None) -> None:
        conn = self.connection()

        def keep_copy() -> None:
            if backup_folder is not None:
                stem = f"{self.path.stem}-before-update"
                backups.copy(conn, backup_folder, stem, datetime.now(UTC))

        migrate(conn, self._schema, keep_copy)
        self._use_wal(conn)

    def _use_wal(self, conn: Connection) -> None:
        """Switch once; SQLite does not wait here by itself when two programs start together."""
        until = time.monotonic() + self._wait
        while True:
            try:
                row = conn.execute("PRAGMA journal_mode = WAL").fetchone()
            except apsw.BusyError:
                if time.monotonic() > until:
                    raise
            else:
                if row is None or row[0] != "wal":
                    raise FolderUnsafe("the folder does not allow a write-ahead log")
                return
            time.sleep(0.05)


def _make_private(path: Path) -> None:
    """Create the file readable by its owner only, before SQLite would make it for everyone.

    A file that is there is not opened: closing it would take away the locks that connections of
    this process have on it (POSIX), and another process would then take the shared memory from
    under them.
    """
    try:
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    except FileExistsError:
        mode = path.stat().st_mode
        if not stat.S_ISREG(mode):
            raise FolderUnsafe("the database is not a regular file", subject=path.name) from None
        if os.name == "posix" and stat.S_IMODE(mode) != 0o600:
            path.chmod(0o600)
