"""Bulk operations: started, watched, downloaded to disk, checked."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, cast

from shopsync_gui.core.domain.address import is_loopback
from shopsync_gui.core.domain.errors import (
    BadAnswer,
    BulkBusy,
    BulkFailed,
    BulkIncomplete,
    ConnectionCut,
    NetworkError,
    ServerError,
    ShopSyncError,
    TimedOut,
    UserErrors,
)
from shopsync_gui.core.domain.journal import LogEntry
from shopsync_gui.core.shopify.gate import Gate
from shopsync_gui.core.shopify.http import Http, inflated, translated
from shopsync_gui.core.shopify.operations import BULK_CANCEL, BULK_LIST, BULK_POLL, BULK_START
from shopsync_gui.core.shopify.times import parse_time

FIRST_PAUSE = 0.2
LONGEST_PAUSE = 10.0
STALL_SECONDS = 30.0
LIMIT = 64 * 1024**3
DOWNLOAD_TRIES = 3
BUSY_TRIES = 30
_GONE = ("FAILED", "CANCELED", "CANCELING", "EXPIRED")


@dataclass(frozen=True, slots=True)
class BulkHandle:
    """A started operation; ``server_started`` by Shopify's clock."""

    gid: str
    server_started: datetime


@dataclass(frozen=True, slots=True)
class BulkDone:
    """A finished operation; ``url`` None when nothing matched. Size in bytes, count in lines."""

    url: str | None
    object_count: int
    file_size: int | None


def start(gate: Gate, text: str) -> BulkHandle:
    """Start one; waits while five of ours run already.

    When the answer gets lost, a running operation with this very text is taken instead of starting
    a second one.
    """
    for tries in range(BUSY_TRIES):
        try:
            answer = gate.query(BULK_START, {"text": text})
        except (ServerError, NetworkError, BadAnswer):
            gate.wait(1.0)
            found = _find(gate, text)
            if found is None and tries >= 3:
                raise
            if found is not None:
                return found
            continue
        payload = _object(answer.data.get("bulkOperationRunQuery"))
        refused = cast("list[Any]", payload.get("userErrors") or [])
        if not refused:
            node = _object(payload.get("bulkOperation"))
            return BulkHandle(_gid(node), answer.server_date)
        code = str(refused[0].get("code") or "")
        words = str(refused[0].get("message") or "")[:300]
        if code not in ("OPERATION_IN_PROGRESS", "LIMIT_REACHED"):
            raise UserErrors(f"{code}: {words}", operation=BULK_START.name)
        found = _find(gate, text)
        if found is not None:
            return found
        gate.wait(min(1.0 + tries, LONGEST_PAUSE))
    raise BulkBusy(operation=BULK_START.name)


def _find(gate: Gate, text: str) -> BulkHandle | None:
    """A running operation of ours with exactly this text."""
    answer = gate.query(BULK_LIST, {"filter": "status:running"})
    for node in _object(answer.data.get("bulkOperations")).get("nodes") or ():
        same = " ".join(str(node.get("query", "")).split()) == " ".join(text.split())
        if same and node.get("status") in ("CREATED", "RUNNING"):
            return BulkHandle(_gid(node), parse_time(node["createdAt"]))
    return None


def is_usable(gate: Gate, gid: str) -> bool:
    """Whether an operation that an earlier run started still runs or has its file."""
    try:
        node = _poll(gate, gid)
    except BulkFailed:
        return False
    return node.get("status") not in _GONE


def wait(
    gate: Gate, gid: str, *, report: Callable[[int], None], check: Callable[[], None]
) -> BulkDone:
    """Watch it until it is done; ``BulkFailed`` when it failed, expired or was cancelled.

    Looks again after a tenth of its age, but at least every ten seconds.
    """
    begun = time.monotonic()
    while True:
        check()
        node = _poll(gate, gid)
        status = node.get("status")
        if status == "COMPLETED":
            return _done(node)
        if status in _GONE:
            code = node.get("errorCode") or ""
            raise BulkFailed(f"{status} {code}".strip(), operation=BULK_POLL.name)
        report(_count(node.get("objectCount")) or 0)
        age = time.monotonic() - begun
        gate.wait(min(max(FIRST_PAUSE, age * 0.1), LONGEST_PAUSE))


def cancel_quietly(gate: Gate, gid: str) -> None:
    """Ask Shopify to stop it; nothing is lost when that fails, so nothing is raised."""
    try:
        gate.query(BULK_CANCEL, {"id": gid})
    except ShopSyncError:
        return


def download(
    gate: Gate,
    done: BulkDone,
    target: Path,
    *,
    report: Callable[[int], None],
    check: Callable[[], None],
) -> None:
    """Stream the file to ``target`` (0600) and compare its size and lines with what was promised.

    The access token is never sent there.  ``BulkIncomplete`` when it stays shorter or longer.
    """
    assert done.url is not None
    if not done.url.startswith("https://") and not (gate.is_local and is_loopback(done.url)):
        raise BadAnswer("a bulk file on an address that is not safe", operation="BulkFile")
    for tries in range(DOWNLOAD_TRIES):
        begun = time.monotonic()
        status: int | None = None
        failure: ShopSyncError | None = None
        size = 0
        try:
            status, size, lines = _fetch(done.url, target, report, check)
            if lines != done.object_count or (
                done.file_size is not None and size != done.file_size
            ):
                failure = BulkIncomplete(
                    f"{lines} of {done.object_count} lines, {size} of {done.file_size} bytes"
                )
        except (NetworkError, ServerError, BadAnswer) as exc:
            failure = exc
        gate.record_download(_entry(gate, done.url, status, size, begun, tries, failure))
        if failure is None:
            return
        failure.operation = "BulkFile"
        target.unlink(missing_ok=True)
        if tries + 1 == DOWNLOAD_TRIES or not failure.retryable:
            raise failure
        gate.wait(1.0 + tries)


def _fetch(
    url: str, target: Path, report: Callable[[int], None], check: Callable[[], None]
) -> tuple[int, int, int]:
    """Download once; HTTP status, bytes and lines."""
    seen = [0.0, time.monotonic()]

    def stalled() -> None:
        check()
        if time.monotonic() - seen[1] > STALL_SECONDS:
            raise TimedOut(f"nothing came for {STALL_SECONDS:.0f} s")
        report(int(seen[0]))

    watched = Http(url, stalled)
    try:
        return watched.apart(lambda: _stream(watched, url, target, seen), None)
    finally:
        watched.close()


def _stream(http: Http, url: str, target: Path, seen: list[float]) -> tuple[int, int, int]:
    size = lines = 0
    last = b"\n"
    with translated():
        client = http.client()
        request = client.build_request("GET", url, extensions={"trace": http.trace})
        response = client.send(request, stream=True)
        try:
            if response.status_code >= 500:
                raise ServerError(f"{response.status_code} {response.reason_phrase}")
            if response.status_code != 200:
                raise BadAnswer(f"{response.status_code} {response.reason_phrase}")
            handle = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(handle, "wb", buffering=1 << 20) as file:
                for piece in inflated(response):
                    if not piece:
                        continue
                    size += len(piece)
                    if size > LIMIT:
                        raise BadAnswer("the bulk file is endless")
                    lines += piece.count(b"\n")
                    last = piece[-1:]
                    file.write(piece)
                    seen[0], seen[1] = size, time.monotonic()
        finally:
            response.close()
        expected = response.headers.get("content-length")
        is_plain = expected is not None and "content-encoding" not in response.headers
        if is_plain and str(expected) != str(size):
            raise ConnectionCut(f"{size} of {expected} bytes")
    return response.status_code, size, lines + (last != b"\n")


def _entry(
    gate: Gate,
    url: str,
    status: int | None,
    size: int,
    begun: float,
    tries: int,
    failure: ShopSyncError | None,
) -> LogEntry:
    return LogEntry(
        at=gate.clock.now(),
        operation="BulkFile",
        method="GET",
        url=url.split("?")[0],  # what follows is a signature
        status=status,
        description=failure.detail[:200] if failure else "OK",
        duration_ms=int((time.monotonic() - begun) * 1000),
        response_size=size,
        retry=tries,
        is_error=failure is not None,
        error_code=failure.code if failure else "",
    )


def _poll(gate: Gate, gid: str) -> dict[str, Any]:
    node: Any = gate.query(BULK_POLL, {"id": gid}).data.get("bulkOperation")
    if not isinstance(node, dict):
        raise BulkFailed("Shopify does not know it any more", operation=BULK_POLL.name)
    return cast("dict[str, Any]", node)


def _done(node: dict[str, Any]) -> BulkDone:
    url = node.get("url")
    count = _count(node.get("objectCount"))
    if url is not None and (not isinstance(url, str) or count is None):
        raise BadAnswer("a finished bulk operation without its numbers", operation=BULK_POLL.name)
    return BulkDone(url or None, count or 0, _count(node.get("fileSize")))


def _count(value: object) -> int | None:
    text = str(value)
    return int(text) if text.isascii() and text.isdigit() and len(text) < 19 else None


def _gid(node: dict[str, Any]) -> str:
    gid = node.get("id")
    if not isinstance(gid, str):
        raise BadAnswer("a bulk operation without an id", operation=BULK_START.name)
    return gid


def _object(value: object) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise BadAnswer("an object was expected", operation=BULK_START.name)
    return cast("dict[str, Any]", value)
