"""Bulk operations: started, watched, downloaded to disk, checked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast

from shopsync_gui.core.domain.errors import (
    BadAnswer,
    BulkBusy,
    BulkFailed,
    BulkIncomplete,
    NetworkError,
    QueryRefused,
    ServerError,
    ShopSyncError,
    UserErrors,
)
from shopsync_gui.core.shopify.bulkfile import BulkDone, download
from shopsync_gui.core.shopify.gate import Gate
from shopsync_gui.core.shopify.operations import BULK_CANCEL, BULK_LIST, BULK_POLL, BULK_START
from shopsync_gui.core.shopify.times import parse_time

__all__ = (
    "BulkDone",
    "BulkHandle",
    "cancel_quietly",
    "download",
    "find_running",
    "is_usable",
    "start",
    "wait",
)
FIRST_PAUSE = 0.3
LONGEST_PAUSE = 10.0
LOST_TRIES = 3
LOST_PATIENCE = 8.0
"""Seconds within which a start whose answer got lost is looked for and tried again."""
LAST_WORD = 0.8
"""Seconds for telling Shopify to stop: the owner is waiting."""
PATIENCE = 20.0
"""Seconds of trouble or of full places after which a start is given up."""
_ALIVE = ("CREATED", "RUNNING")
_GONE = ("FAILED", "CANCELED", "CANCELING", "EXPIRED")
_BUSY = ("OPERATION_IN_PROGRESS", "LIMIT_REACHED")


@dataclass(frozen=True, slots=True)
class BulkHandle:
    """A started operation; ``server_started`` by Shopify's clock."""

    gid: str
    server_started: datetime


def start(gate: Gate, text: str) -> BulkHandle:
    """Start one; waits while five of ours run already.

    When the answer gets lost, a running operation with this very text is taken instead of starting
    a second one.  ``UserErrors`` when Shopify refuses the text, ``BulkBusy`` when no place became
    free.
    """
    lost = busy = 0
    trouble: ShopSyncError | None = None
    begun = gate.monotonic()
    while gate.monotonic() - begun < PATIENCE:
        try:
            answer = gate.query(BULK_START, {"text": text})
        except (ServerError, NetworkError, BadAnswer) as exc:
            lost += 1
            is_late = gate.monotonic() - begun > LOST_PATIENCE
            if not exc.retryable or lost > LOST_TRIES or is_late:
                raise
            trouble = exc
            gate.wait(float(lost))
            found = find_running(gate, text)
            if found is not None:
                return found
            continue
        trouble = None
        payload = _object(answer.data.get("bulkOperationRunQuery"))
        refusal = _user_error(payload)
        if refusal is None:
            node = _object(payload.get("bulkOperation"))
            return BulkHandle(_gid(node), answer.server_date)
        code, words = refusal
        if code not in _BUSY:
            raise UserErrors(f"{code}: {words}", operation=BULK_START.name)
        found = find_running(gate, text)
        if found is not None:
            return found
        busy += 1
        gate.wait(min(float(busy), LONGEST_PAUSE))
    raise trouble or BulkBusy(operation=BULK_START.name)


def find_running(gate: Gate, text: str) -> BulkHandle | None:
    """A running operation of ours with exactly this text."""
    listed = _object(gate.query(BULK_LIST, {}).data.get("bulkOperations")).get("nodes")
    wanted = text.split()
    for item in cast("list[Any]", listed) if isinstance(listed, list) else []:
        node = _object(item)
        if str(node.get("query", "")).split() == wanted and node.get("status") in _ALIVE:
            try:
                return BulkHandle(_gid(node), parse_time(str(node.get("createdAt"))))
            except ValueError as exc:
                raise BadAnswer("a start without a time", operation=BULK_LIST.name) from exc
    return None


def is_usable(gate: Gate, gid: str) -> bool:
    """Whether an operation that an earlier run started still runs or has its file."""
    try:
        node = _poll(gate, gid)
    except (BulkFailed, QueryRefused):
        return False
    return node.get("status") not in _GONE


def wait(
    gate: Gate, gid: str, *, report: Callable[[int], None], check: Callable[[], None]
) -> BulkDone:
    """Watch it until it is done; ``BulkFailed`` when it failed, expired or was cancelled.

    What a failed one has written so far (``partialDataUrl``) is never used: what is missing there
    would look like deletions.  Looks again after a tenth of its age, but at least every ten
    seconds.  ``report`` hears how many objects it has written.
    """
    begun = known = gate.monotonic()
    while True:
        check()
        node = _poll(gate, gid)
        status = node.get("status")
        if status == "COMPLETED":
            return _done(node)
        if status in _GONE:
            code = node.get("errorCode") or ""
            raise BulkFailed(f"{status} {code}".strip(), operation=BULK_POLL.name)
        if status in _ALIVE:
            known = gate.monotonic()
        elif gate.monotonic() - known > PATIENCE:
            raise BadAnswer(f"the status {str(status)[:40]!r}", operation=BULK_POLL.name)
        report(_count(node.get("objectCount")) or 0)
        age = gate.monotonic() - begun
        gate.wait(min(max(FIRST_PAUSE, age * 0.1), LONGEST_PAUSE))


def cancel_quietly(gate: Gate, gid: str) -> None:
    """Ask Shopify to stop it; nothing is lost when that fails, so nothing is raised.

    Works, for a moment only, also after the owner cancelled the run.
    """
    try:
        gate.part(BULK_CANCEL, {"id": gid}, seconds=LAST_WORD)
    except ShopSyncError:
        return


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
    if not url and count:
        raise BulkIncomplete(f"{count} objects but no file", operation=BULK_POLL.name)
    return BulkDone(
        url or None, count or 0, _count(node.get("fileSize")), _count(node.get("rootObjectCount"))
    )


def _user_error(payload: dict[str, Any]) -> tuple[str, str] | None:
    """Code and words of the first of ``userErrors``."""
    found = payload.get("userErrors")
    if not isinstance(found, list) or not found:
        return None
    first = _object(cast("list[Any]", found)[0])
    return str(first.get("code") or "")[:80], str(first.get("message") or "")[:300]


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
