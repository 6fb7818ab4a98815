"""The file of a bulk operation: to disk, counted, and either whole or refused."""

from __future__ import annotations

import contextlib
import errno
import os
import time
from collections.abc import Callable, Generator
from dataclasses import dataclass, field
from pathlib import Path

from shopsync_gui.core.domain.address import is_loopback
from shopsync_gui.core.domain.errors import (
    BadAnswer,
    BulkIncomplete,
    Cancelled,
    ConnectionCut,
    DiskFull,
    FolderUnsafe,
    RedirectRefused,
    ServerError,
    ShopSyncError,
    TimedOut,
)
from shopsync_gui.core.domain.journal import LogEntry
from shopsync_gui.core.shopify.gate import Gate
from shopsync_gui.core.shopify.http import Http, Line
from shopsync_gui.core.shopify.masking import blotted
from shopsync_gui.core.shopify.streams import inflated, translated

STALL_SECONDS = 25.0
STALL_BYTES = 32 * 1024
"""A download that gives less than this in that time is given up."""
LONGEST_LINE = 1 << 20
"""Bytes a line may have on average where no size was promised."""
TRIES = 3
NAME = "BulkFile"


@dataclass(frozen=True, slots=True)
class BulkDone:
    """A finished operation; ``url`` None when nothing matched.

    Size in bytes; ``object_count`` lines in the file, ``root_count`` of them without a parent.
    """

    url: str | None
    object_count: int
    file_size: int | None
    root_count: int | None = None


@dataclass(slots=True)
class _Seen:
    """What has come so far; written by the thread that reads, read by the one that waits."""

    size: int = 0
    lines: int = 0
    status: int | None = None
    at: float = field(default_factory=time.monotonic)
    """When the last ``STALL_BYTES`` were there."""
    mark: int = 0


def download(
    gate: Gate,
    done: BulkDone,
    target: Path,
    *,
    report: Callable[[int], None],
    check: Callable[[], None],
) -> None:
    """Stream the file to ``target`` (0600) and compare its size and lines with what was promised.

    The access token is never sent there.  ``BulkIncomplete`` when it stays shorter or longer; then
    and on every other failure nothing is left at ``target``.  ``report`` hears bytes.
    """
    assert done.url is not None
    if not done.url.startswith("https://") and not (gate.is_local and is_loopback(done.url)):
        raise BadAnswer("a bulk file on an address that is not safe", operation=NAME)
    for tries in range(TRIES):
        begun = time.monotonic()
        seen = _Seen()
        failure: ShopSyncError | None = None
        try:
            _fetch(done, gate.secrets(), target, seen, report, check)
            failure = _compare(done, seen)
        except ShopSyncError as exc:
            failure = exc
        gate.record_download(_entry(gate, done.url, seen, begun, tries, failure))
        if failure is None:
            report(seen.size)
            return
        failure.operation = NAME
        target.unlink(missing_ok=True)
        is_slow = isinstance(failure, TimedOut)
        if tries + 1 == TRIES or is_slow or not failure.retryable:
            raise failure
        gate.wait(1.0 + tries)


def _compare(done: BulkDone, seen: _Seen) -> BulkIncomplete | None:
    if seen.lines == done.object_count and done.file_size in (None, seen.size):
        return None
    return BulkIncomplete(
        f"{seen.lines} of {done.object_count} lines, {seen.size} of {done.file_size} bytes"
    )


def _fetch(
    done: BulkDone,
    secrets: tuple[str, ...],
    target: Path,
    seen: _Seen,
    report: Callable[[int], None],
    check: Callable[[], None],
) -> None:
    """Download once."""

    def watch() -> None:
        check()
        if seen.size - seen.mark >= STALL_BYTES:
            seen.at, seen.mark = time.monotonic(), seen.size
        elif time.monotonic() - seen.at > STALL_SECONDS:
            raise TimedOut(f"{seen.size - seen.mark} bytes came in {STALL_SECONDS:.0f} s")
        report(seen.size)

    http = Http(done.url or "", watch)
    try:
        http.apart(lambda line: _stream(line, done, secrets, target, seen), None)
    finally:
        http.close()


def _stream(
    line: Line, done: BulkDone, secrets: tuple[str, ...], target: Path, seen: _Seen
) -> None:
    last = b"\n"
    most = done.object_count * LONGEST_LINE if done.file_size is None else done.file_size
    with translated():
        response = line.send("GET", done.url or "", {})
        try:
            seen.status = response.status_code
            _refuse(response.status_code, response.reason_phrase)
            with _disk():
                target.unlink(missing_ok=True)
                handle = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
                with os.fdopen(handle, "wb", buffering=1 << 20) as file:
                    for piece in blotted(inflated(response), secrets):
                        file.write(piece)
                        seen.size += len(piece)
                        seen.lines += piece.count(b"\n")
                        last = piece[-1:]
                        if seen.size > most:
                            raise BulkIncomplete(f"more than {most:,} bytes")
        finally:
            response.close()
        seen.lines += last != b"\n"
        expected = response.headers.get("content-length")
        is_plain = expected is not None and "content-encoding" not in response.headers
        if is_plain and str(expected) != str(seen.size):
            raise ConnectionCut(f"{seen.size} of {expected} bytes")


def _refuse(status: int, reason: str) -> None:
    if status == 200:
        return
    if status >= 500:
        raise ServerError(f"{status} {reason}")
    if 300 <= status < 400:
        raise RedirectRefused(f"{status} {reason}")
    raise BadAnswer(f"{status} {reason}")


@contextlib.contextmanager
def _disk() -> Generator[None]:
    """Errors of the disk are none of the network; httpx never lets an ``OSError`` out."""
    try:
        yield
    except OSError as exc:
        if exc.errno in (errno.ENOSPC, errno.EDQUOT):
            raise DiskFull(os.strerror(exc.errno)) from exc
        raise FolderUnsafe(f"{type(exc).__name__}: {exc.strerror}") from exc


def _entry(
    gate: Gate, url: str, seen: _Seen, begun: float, tries: int, failure: ShopSyncError | None
) -> LogEntry:
    is_wrong = failure is not None and not isinstance(failure, Cancelled)
    return LogEntry(
        at=gate.clock.now(),
        operation=NAME,
        method="GET",
        url=url.split("?")[0],  # what follows is a signature
        status=seen.status,
        description=(failure.detail or failure.code)[:200] if failure else "OK",
        duration_ms=int((time.monotonic() - begun) * 1000),
        response_size=seen.size,
        retry=tries,
        is_error=is_wrong,
        error_code=failure.code if failure else "",
    )
