"""A disk whose power can be cut: an SQLite VFS that remembers what was flushed.

Writes go through to the real file at once, as into the memory of a running computer.  For every
file the 4 KiB pages written since its last flush are remembered as they were before.  A cut makes
every later write fail, and then takes back each of those pages with probability one half; a change
of length that was not flushed is kept or lost likewise.  Names are not forgotten: creating and
removing a file counts at once.
"""

from __future__ import annotations

import random
import sys
import threading
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import apsw

PAGE = 4096
NAME = "powercut"


class PowerIsOff(apsw.IOError):
    """Nothing is written any more."""


class _Unflushed:
    """What a file was at its last flush, as far as it has changed since."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.size = path.stat().st_size if path.exists() else 0
        self.pages: dict[int, bytes] = {}

    def remember(self, start: int, end: int) -> None:
        """Keep the pages that bytes from ``start`` to ``end`` lie in, as they are now."""
        wanted = [p for p in range(start // PAGE, -(-end // PAGE)) if p not in self.pages]
        if not wanted:
            return
        with self.path.open("rb") as file:
            for page in wanted:
                file.seek(page * PAGE)
                self.pages[page] = file.read(PAGE)

    def lose(self, chance: random.Random) -> None:
        """Take back each page with probability one half."""
        now = self.path.stat().st_size
        is_shrunk = now < self.size and chance.random() < 0.5
        end = now if is_shrunk else self.size
        with self.path.open("r+b") as file:
            for page, before in sorted(self.pages.items()):
                is_lost = chance.random() < 0.5
                if is_shrunk and page * PAGE >= now:
                    continue
                if is_lost or page * PAGE >= now:
                    file.seek(page * PAGE)
                    file.write(before.ljust(PAGE, b"\0"))
                else:
                    end = max(end, min(now, (page + 1) * PAGE))
            file.truncate(end)


class Power(apsw.VFS):
    """The computer: counts what is written, and goes out when it is told."""

    def __init__(self) -> None:
        self._lock = threading.RLock()
        self._files: dict[str, _Unflushed] = {}
        self.writes = 0
        self.until: int | None = None
        self.is_off = False
        self.base = apsw.vfs_names()[0]
        super().__init__(NAME, self.base, makedefault=True)

    def xOpen(self, name: str | apsw.URIFilename | None, flags: list[int]) -> apsw.VFSFile:
        return _File(self, name, flags)

    def xDelete(self, filename: str, syncdir: bool) -> None:
        with self.step():
            super().xDelete(filename, syncdir)
            self._files.pop(filename, None)

    @contextmanager
    def step(self) -> Generator[None]:
        """One thing done to a file; the power may go out before it."""
        with self._lock:
            self.writes += 1
            if self.until is not None and self.writes > self.until:
                self.is_off = True
            if self.is_off:
                raise PowerIsOff("the power is off")
            yield

    def unflushed(self, name: str) -> _Unflushed:
        """Of this file."""
        return self._files.setdefault(name, _Unflushed(Path(name)))

    def flushed(self, name: str) -> None:
        """All of this file is on the disk now."""
        self._files.pop(name, None)

    def on_after(self, writes: int | None) -> None:
        """Switch on with nothing unflushed; off again after so many writes."""
        with self._lock:
            self._files.clear()
            self.writes, self.until, self.is_off = 0, writes, False

    def cut(self, chance: random.Random) -> None:
        """Switch off, and lose what is not flushed; shared memory is gone anyway."""
        with self._lock:
            self.is_off = True
            for name, unflushed in self._files.items():
                if Path(name).exists():
                    unflushed.lose(chance)
                Path(f"{name}-shm").unlink(missing_ok=True)
            self._files.clear()


class _File(apsw.VFSFile):
    def __init__(self, power: Power, name: str | apsw.URIFilename | None, flags: list[int]) -> None:
        self._power = power
        self._name = name.filename() if isinstance(name, apsw.URIFilename) else name or ""
        super().__init__(power.base, name, flags)

    def xWrite(self, data: bytes, offset: int) -> None:
        with self._power.step():
            if self._name:
                self._power.unflushed(self._name).remember(offset, offset + len(data))
            super().xWrite(data, offset)

    def xTruncate(self, newsize: int) -> None:
        with self._power.step():
            if self._name:
                unflushed = self._power.unflushed(self._name)
                unflushed.remember(newsize, unflushed.path.stat().st_size)
            super().xTruncate(newsize)

    def xSync(self, flags: int) -> None:
        with self._power.step():
            super().xSync(flags)
            if self._name:
                self._power.flushed(self._name)


@contextmanager
def power() -> Generator[Power]:
    """Every database opened meanwhile lies on this disk."""
    made, before = Power(), sys.unraisablehook

    def hook(found: sys.UnraisableHookArgs) -> None:
        if not isinstance(found.exc_value, PowerIsOff):  # closing a file, when it is off
            before(found)

    sys.unraisablehook = hook
    try:
        yield made
    finally:
        sys.unraisablehook = before
        made.unregister()
