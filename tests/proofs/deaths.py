"""Programs that die, or whose disk fails, at a chosen system call: strace sees to it.

They are forked from a process that has everything loaded, so that hundreds of deaths take little
time.  strace counts each system call by its name and in each thread.
"""

from __future__ import annotations

import json
import os
import random
import re
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.proofs.scale import SEED, scale

ROOT = Path(__file__).resolve().parents[2]
CALLS = (
    "pwrite64",
    "fsync",
    "fdatasync",
    "ftruncate",
    "rename",
    "renameat",
    "renameat2",
    "unlink",
    "unlinkat",
)
"""What changes files; which of them are used depends on the machine."""
KILLED = -signal.SIGKILL
_LINE = re.compile(r"^(\d+) +(\w+)\(", re.MULTILINE)


@dataclass(frozen=True)
class Job:
    """A script of ``tests/proofs/actors`` and the words for it."""

    actor: str
    words: tuple[str, ...]


@dataclass(frozen=True)
class Ended:
    """How a program ended and what it printed."""

    code: int
    out: str
    err: str
    seconds: float = 0.0
    """From the signal that was sent to it."""


def sync_job(at: datetime, *words: str) -> Job:
    """``shopsync sync`` of the store S by a clock that stands at ``at``."""
    return Job("command_line", (at.isoformat(), "sync", "--store", "S", *words))


class Nursery:
    """Starts programs in a folder for what they print; use as a context manager."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._output, self._errors = folder / "output", folder / "errors"
        self.child = 0
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.proofs.actors.nursery"],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self._read()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.wait(30)
        self._process.stdout.close()

    def run(self, job: Job, home: Path, *tracing: str) -> Ended:
        """Run it to its end; ``tracing`` are arguments of strace."""
        self._start(job, home, is_traced=bool(tracing))
        if tracing:
            strace = ["strace", "-f", "-qq", "-e", "signal=none", *tracing, "-p", f"{self.child}"]
            subprocess.run(strace, check=False, capture_output=True)
        return self._end()

    def end_when(
        self, job: Job, home: Path, is_time: Callable[[], bool], number: int = signal.SIGKILL
    ) -> Ended:
        """Run it and send it a signal when it is time, or when it has ended before."""
        self._start(job, home, is_traced=False)
        until = time.monotonic() + 20
        while not is_time():
            assert time.monotonic() < until
            time.sleep(0.0005)
        begun = time.monotonic()
        with suppress(ProcessLookupError):
            os.kill(self.child, number)
        return replace(self._end(), seconds=time.monotonic() - begun)

    def _start(self, job: Job, home: Path, *, is_traced: bool) -> None:
        assert self._process.stdin is not None
        for file in (self._output, self._errors):
            file.write_bytes(b"")  # it may die before it opens them
        order = {
            "actor": job.actor,
            "words": job.words,
            "environment": {
                "SHOPSYNC_HOME": str(home),
                "SHOPSYNC_CLIENT_SECRET_S": "sample-client-secret",
            },
            "output": str(self._output),
            "errors": str(self._errors),
            "is_traced": is_traced,
        }
        self._process.stdin.write(json.dumps(order) + "\n")
        self._process.stdin.flush()
        self.child = self._read()

    def _end(self) -> Ended:
        return Ended(self._read(), self._output.read_text(), self._errors.read_text())

    def _read(self) -> int:
        assert self._process.stdout is not None
        return int(self._process.stdout.readline())

    def count_calls(self, job: Job, home: Path) -> dict[str, int]:
        """How many of ``CALLS`` an undisturbed run makes in the thread that makes most."""
        found = self._folder / "calls"
        ended = self.run(job, home, "-o", str(found), "-e", f"trace={','.join(CALLS)}")
        assert ended.code == 0, ended.err
        most: dict[str, int] = {}
        for (_, call), number in Counter(_LINE.findall(found.read_text())).items():
            most[call] = max(number, most.get(call, 0))
        return most

    def kill_at(self, job: Job, home: Path, call: str, place: int) -> Ended:
        """Run it until its ``place``-th such call, which is its last one."""
        return self._injected(job, home, call, f"signal=SIGKILL:when={place}")

    def fail_from(self, job: Job, home: Path, calls: str, error: str, place: str) -> Ended:
        """Run it on a disk that fails: ``place`` is ``7`` for one call, ``7+`` for the rest too."""
        return self._injected(job, home, calls, f"error={error}:when={place}")

    def _injected(self, job: Job, home: Path, calls: str, what: str) -> Ended:
        inject = f"inject={calls}:{what}"
        return self.run(job, home, "-o", os.devnull, "-e", f"trace={calls}", "-e", inject)


def after(seconds: float) -> Callable[[], bool]:
    """It is time when so many seconds have passed from now on."""
    until = time.monotonic() + seconds
    return lambda: time.monotonic() >= until


def places(calls: int, most: int) -> list[int]:
    """At most ``most`` places, or a tenth of them, spread evenly from 1 to ``calls``."""
    wanted = min(calls, most)
    spread = sorted({1 + at * (calls - 1) // max(1, wanted - 1) for at in range(wanted)})
    chosen: Sequence[int] = random.Random(SEED).sample(spread, min(len(spread), scale(wanted)))
    return sorted(chosen)
