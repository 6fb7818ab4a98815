"""The one gate to a shop's Admin API: signs in, paces, retries, records, and parses once.

Policy. Throttled: wait as long as Shopify says, then repeat (nothing was done).  No answer, 5xx,
malformed answer: queries are repeated with growing pauses; anything that is not safe to repeat is
not.  401: one new token, one repeat.  Everything else is raised as it is.
"""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

import msgspec

from shopsync_gui.core.domain.address import is_loopback
from shopsync_gui.core.domain.errors import (
    BadAnswer,
    NetworkError,
    ServerError,
    ShopSyncError,
    Throttled,
    TokenRefused,
)
from shopsync_gui.core.domain.journal import LogEntry
from shopsync_gui.core.shopify import API_VERSION, answers, masking
from shopsync_gui.core.shopify.access import Access
from shopsync_gui.core.shopify.answers import Answer, Cost
from shopsync_gui.core.shopify.http import Http, Reply
from shopsync_gui.core.shopify.operations import Operation
from shopsync_gui.core.system.clock import Clock

if TYPE_CHECKING:
    import httpx

PAUSES = (0.5, 1.0, 2.0, 4.0, 8.0)
LONGEST_WAIT = 300.0
SHARE_LEFT = 0.25
"""Part of the points that is left to the owner's other apps."""

_encode = msgspec.json.Encoder().encode
Pause = Callable[[float], None]


class Gate:
    """One per store and run (or connection test). Not for use by several threads at once."""

    def __init__(
        self,
        base_url: str,
        access: Access,
        *,
        recorder: Callable[[LogEntry], None],
        clock: Clock,
        check: Callable[[], None],
        waiting: Callable[[float | None], None],
        transport: httpx.BaseTransport | None = None,
        pause: Pause | None = None,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self.base_url = base_url
        self.is_local = is_loopback(base_url)
        self.check = check
        self.clock = clock
        self.requests = 0
        self.points = 0.0
        self.served_version = API_VERSION
        self._access = access
        self._recorder = recorder
        self._waiting = waiting
        self._http = Http(base_url, check, transport)
        self._monotonic = monotonic
        self._pause_for = pause or self._wait_and_check
        self._bucket: tuple[answers.Bucket, float] | None = None
        self._costs: dict[str, float] = {}

    # -------------------------------------------------------------- asking

    def query(self, operation: Operation, variables: Mapping[str, Any]) -> Answer:
        """Send one operation and return its answer; raises the errors of ``core.domain.errors``."""
        content = _encode(
            {
                "query": operation.text,
                "variables": dict(variables),
                "operationName": operation.name,
            }
        )
        retry = 0
        renewed = False
        while True:
            self.check()
            self._pace(operation)
            failure, reply = self._attempt(operation, content, retry)
            if isinstance(failure, Answer):
                return failure
            if isinstance(failure, TokenRefused) and not renewed and self._access.refused():
                renewed = True
                retry += 1
                continue
            self._wait_or_raise(operation, failure, reply, retry)
            retry += 1

    def _attempt(
        self, operation: Operation, content: bytes, retry: int
    ) -> tuple[Answer | ShopSyncError, Reply | None]:
        token = self._access.token(self._send_oauth)
        headers = {
            "X-Shopify-Access-Token": token.reveal(),
            "Content-Type": "application/json",
            "Accept": "application/json",
        }
        url = f"{self.base_url}/admin/api/{API_VERSION}/graphql.json"
        begun = self._monotonic()
        self.requests += 1
        try:
            reply = self._http.post(url, headers, content)
        except NetworkError as exc:
            exc.operation = operation.name
            self._record_failure(operation.name, url, content, exc, retry, begun)
            return exc, None
        result, cost = answers.read_answer(reply, self.clock.now())
        if isinstance(result, ShopSyncError):
            result.operation = operation.name
        elif result.served_version:
            self.served_version = result.served_version
        self._account(operation, cost)
        self._record(operation.name, url, content, reply, retry, cost, result)
        return result, reply

    def _send_oauth(self, name: str, path: str, headers: dict[str, str], content: bytes) -> Reply:
        url = f"{self.base_url}{path}"
        begun = self._monotonic()
        self.requests += 1
        try:
            reply = self._http.post(url, headers, content)
        except NetworkError as exc:
            exc.operation = name
            self._record_failure(name, url, b"", exc, 0, begun)
            raise
        failed = None if reply.status == 200 else ServerError(str(reply.status))
        shown = Reply(reply.status, reply.reason, reply.headers, b"***", reply.duration_ms)
        self._record(
            name, url, b"***", shown if failed is None else reply, 0, Cost(), failed or None
        )
        return reply

    def close(self) -> None:
        """Close connections and end threads."""
        self._http.close()

    # -------------------------------------------------------------- waiting

    def _pace(self, operation: Operation) -> None:
        """Wait before sending when the points would not reach, leaving a share to others."""
        if self._bucket is None:
            return
        bucket, seen = self._bucket
        if bucket.restore_rate <= 0:
            return
        expected = self._costs.get(operation.name, operation.cost)
        now = bucket.available + (self._monotonic() - seen) * bucket.restore_rate
        room = bucket.maximum * SHARE_LEFT
        if expected + room > bucket.maximum:
            room = 0.0
        missing = expected + room - min(now, bucket.maximum)
        if missing > 0:
            self.wait(min(missing / bucket.restore_rate, LONGEST_WAIT), told=True)

    def _wait_or_raise(
        self, operation: Operation, failure: ShopSyncError, reply: Reply | None, retry: int
    ) -> None:
        if isinstance(failure, Throttled):
            asked = failure.seconds
            if asked is None and reply is not None:
                asked = answers.retry_after(reply.headers, self.clock.now())
            seconds = asked if asked is not None else _pause(retry)
            if seconds > LONGEST_WAIT or retry >= 20:
                failure.seconds = seconds
                raise failure
            self.wait(max(seconds, 0.05) * random.uniform(1.0, 1.1), told=True)  # noqa: S311 - jitter
            return
        again = isinstance(failure, ServerError | NetworkError | BadAnswer) and failure.retryable
        if not again or not operation.is_safe or retry >= len(PAUSES):
            raise failure
        asked = answers.retry_after(reply.headers, self.clock.now()) if reply is not None else None
        if asked is not None and asked > LONGEST_WAIT:
            raise failure
        self.wait(_pause(retry) if asked is None else max(asked, 0.05))

    def wait(self, seconds: float, *, told: bool = False) -> None:
        """Wait, cancellable; ``told`` shows the owner how long Shopify asked us to."""
        if not told or seconds < 1:
            self._pause_for(seconds)
            return
        end = self._monotonic() + seconds
        left = seconds
        try:
            while left > 0:
                self._waiting(left)
                self._pause_for(min(left, 0.5))
                left = end - self._monotonic()
        finally:
            self._waiting(None)

    def _wait_and_check(self, seconds: float) -> None:
        end = self._monotonic() + seconds
        idle = threading.Event()
        while (left := end - self._monotonic()) > 0:
            self.check()
            idle.wait(min(left, 0.05))

    # -------------------------------------------------------------- bookkeeping

    def _account(self, operation: Operation, cost: Cost) -> None:
        if cost.bucket is not None:
            self._bucket = (cost.bucket, self._monotonic())
        if cost.requested is not None:
            self._costs[operation.name] = cost.requested
        self.points += cost.charged or 0

    def _record(
        self,
        name: str,
        url: str,
        content: bytes,
        reply: Reply,
        retry: int,
        cost: Cost,
        result: Answer | ShopSyncError | None,
    ) -> None:
        failed = result if isinstance(result, ShopSyncError) else None
        secrets = self._access.secrets()
        shown = masking.body_text(reply.body, secrets)
        self._recorder(
            LogEntry(
                at=self.clock.now(),
                operation=name,
                method="POST",
                url=url,
                status=reply.status,
                description=reply.reason,
                duration_ms=reply.duration_ms,
                request=masking.body_text(content, secrets),
                response=f"{masking.header_text(reply.headers)}\n\n{shown}",
                request_size=len(content),
                response_size=len(reply.body),
                request_id=reply.headers.get("x-request-id", ""),
                retry=retry,
                points_requested=cost.requested,
                points_charged=cost.charged,
                is_error=failed is not None,
                error_code=failed.code if failed else "",
            )
        )

    def _record_failure(
        self, name: str, url: str, content: bytes, exc: ShopSyncError, retry: int, begun: float
    ) -> None:
        self._recorder(
            LogEntry(
                at=self.clock.now(),
                operation=name,
                method="POST",
                url=url,
                status=None,
                description=masking.mask(exc.detail)[:200],
                duration_ms=int((self._monotonic() - begun) * 1000),
                request=masking.body_text(content, self._access.secrets()),
                request_size=len(content),
                retry=retry,
                is_error=True,
                error_code=exc.code,
            )
        )

    def record_download(self, entry: LogEntry) -> None:
        """For files that are fetched beside the gate."""
        self.requests += 1
        self._recorder(entry)


def _pause(retry: int) -> float:
    return PAUSES[min(retry, len(PAUSES) - 1)] * random.uniform(0.75, 1.25)  # noqa: S311 - jitter
