"""The one gate to a shop's Admin API: signs in, paces, retries, records, and parses once.

Policy. Throttled: wait as long as Shopify says, then repeat (nothing was done).  No answer, 5xx,
malformed answer: queries are repeated with growing pauses; anything that is not safe to repeat is
not.  401: one new token, one repeat.  Everything else is raised as it is.
"""

from __future__ import annotations

import logging
import random
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import msgspec

from shopsync_gui.core.domain.address import is_loopback
from shopsync_gui.core.domain.errors import (
    BadAnswer,
    Cancelled,
    NameNotFound,
    NetworkError,
    ServerError,
    ShopSyncError,
    Throttled,
    TokenRefused,
)
from shopsync_gui.core.domain.journal import LogEntry
from shopsync_gui.core.domain.secret import Secret
from shopsync_gui.core.shopify import API_VERSION, answers, masking
from shopsync_gui.core.shopify.access import Access, oauth_error
from shopsync_gui.core.shopify.answers import LONGEST_WAIT, Answer, Cost, Reading
from shopsync_gui.core.shopify.http import POLL, Http, Reply
from shopsync_gui.core.shopify.operations import Operation
from shopsync_gui.core.shopify.recording import Recorder

if TYPE_CHECKING:
    import httpx

    from shopsync_gui.core.domain.clock import Clock

PAUSES = (1.0, 2.0, 4.0, 8.0)
"""Before the first repeat, the second, ...; there are no more repeats than these."""
PATIENCE = 25.0
"""Seconds after which trouble with an operation is told; waits that Shopify asked for are extra."""
LEAST = 2.0
"""Seconds that the last try gets."""
UNREACHABLE_TRIES = 2
_UNREACHABLE = (NetworkError, NameNotFound)
THROTTLED_TRIES = 20
SHARE_LEFT = 0.25
"""Part of the points that is left to the owner's other apps."""
AT_LEAST = 0.05

logger = logging.getLogger(__name__)
_encode = msgspec.json.Encoder().encode


class Gate:
    """One per store and run (or connection test). Not for use by several threads at once.

    ``recorder`` gets every attempt; ``check`` raises ``Cancelled`` when the owner wants to stop;
    ``waiting`` hears the seconds left while Shopify makes us wait, then None.  The last three
    arguments stand in for time and chance.
    """

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
        pause: Callable[[float], None] | None = None,
        monotonic: Callable[[], float] = time.monotonic,
        spread: Callable[[float, float], float] = random.uniform,
    ) -> None:
        self.base_url = base_url
        self.is_local = is_loopback(base_url)
        self.check = check
        self.clock = clock
        self.requests = 0
        self.points = 0.0
        self.served_version = API_VERSION
        self.monotonic = monotonic
        self._access = access
        self._records = Recorder(recorder, clock, access.secrets)
        self._waiting = waiting
        self._is_parting = False
        self._http = Http(base_url, self._check_unless_parting, transport)
        self._pause_for = pause or self._wait_and_check
        self._spread = spread
        self._bucket: tuple[answers.Bucket, float] | None = None
        self._costs: dict[str, float] = {}
        self._granted = 0.0
        self._limit = PATIENCE

    def close(self) -> None:
        """Close connections and end threads."""
        self._http.close()

    # -------------------------------------------------------------- asking

    def query(
        self, operation: Operation, variables: Mapping[str, Any], *, partial: bool = False
    ) -> Answer:
        """Send one operation and return its answer; raises the errors of ``core.domain.errors``.

        Errors on single fields are raised too, because what came as null must not overwrite
        anything.  With ``partial`` the answer is returned with its ``faults`` instead.
        """
        content = _encoded(operation, variables)
        tries = _Tries(self.monotonic() - self._granted)
        renewed = False
        while True:
            self.check()
            self._limit = max(LEAST, PATIENCE - self._spent(tries))
            try:
                token = self._access.token(self._send_oauth)
            except ShopSyncError as exc:
                self._wait_or_raise(exc, tries, is_safe=True)  # nothing was asked for yet
                continue
            self._pace(operation)
            found = self._attempt(operation, content, token, tries.count, self._limit)
            failure = found.error
            if failure is None:
                assert found.answer is not None
                return found.answer
            if isinstance(failure, TokenRefused) and not renewed and self._access.refused():
                renewed = True
                tries.count += 1
                continue
            try:
                self._wait_or_raise(failure, tries, is_safe=operation.is_safe)
            except ShopSyncError:
                if partial and found.answer is not None:
                    return found.answer
                raise

    def part(self, operation: Operation, variables: Mapping[str, Any], *, seconds: float) -> None:
        """Send one last thing, although the run was cancelled: once, and within ``seconds``."""
        content = _encoded(operation, variables)
        self._is_parting = True
        try:
            token = self._access.token(self._send_oauth)
            error = self._attempt(operation, content, token, 0, seconds).error
        finally:
            self._is_parting = False
        if error is not None:
            raise error

    def _check_unless_parting(self) -> None:
        if not self._is_parting:
            self.check()

    def _attempt(
        self,
        operation: Operation,
        content: bytes,
        token: Secret,
        retry: int,
        seconds: float,
    ) -> Reading:
        headers = {
            "X-Shopify-Access-Token": token.reveal(),
            "Content-Type": "application/json",
            "Accept": "application/json",
        }
        url = f"{self.base_url}/admin/api/{API_VERSION}/graphql.json"
        begun = self.monotonic()
        self.requests += 1
        try:
            reply = self._http.post(url, headers, content, seconds=seconds)
        except (NetworkError, BadAnswer, Cancelled) as exc:
            exc.operation = operation.name
            took = self.monotonic() - begun
            self._records.failure(operation.name, url, content, exc, retry, took)
            if isinstance(exc, Cancelled):
                raise
            return Reading(None, exc, Cost())
        reply = self._without_secrets(reply)
        found = answers.read_answer(reply, self.clock.now())
        if found.error is not None:
            found.error.operation = operation.name
            self._hide(found.error)
        self._account(operation, found.cost, reply)
        self._records.reply(operation.name, url, content, reply, retry, found.cost, found.error)
        return found

    def _send_oauth(self, name: str, path: str, headers: dict[str, str], content: bytes) -> Reply:
        """Ask for a token; a refusal is raised, a good answer is never written down."""
        url = f"{self.base_url}{path}"
        begun = self.monotonic()
        self.requests += 1
        try:
            reply = self._http.post(url, headers, content, seconds=self._limit)
        except (NetworkError, BadAnswer, Cancelled) as exc:
            exc.operation = name
            self._records.failure(name, url, b"***", exc, 0, self.monotonic() - begun)
            raise
        refusal = oauth_error(reply, self.clock.now())
        if refusal is not None:
            self._hide(refusal)
        self._records.reply(name, url, b"***", reply, 0, Cost(), refusal, is_hidden=refusal is None)
        if refusal is not None:
            raise refusal
        return reply

    def secrets(self) -> tuple[str, ...]:
        """Every secret in use, for those who read what a shop sends beside the gate."""
        return self._access.secrets()

    def _without_secrets(self, reply: Reply) -> Reply:
        """A token that comes back in an answer goes no further than this."""
        secrets = self.secrets()
        return replace(
            reply,
            reason=masking.mask(reply.reason, secrets),
            headers={k: masking.mask(v, secrets) for k, v in reply.headers.items()},
            body=masking.blot(reply.body, secrets),
        )

    def _hide(self, failure: ShopSyncError) -> None:
        """Shopify's words travel far, into the history and the log: no secret in them."""
        failure.detail = masking.mask(failure.detail, self._access.secrets())
        failure.args = (failure.detail or failure.code,)

    # -------------------------------------------------------------- waiting

    def _pace(self, operation: Operation) -> None:
        """Wait before sending when the points would not reach, leaving a share to others."""
        if self._bucket is None:
            return
        bucket, seen = self._bucket
        if bucket.restore_rate <= 0:
            return
        expected = self._costs.get(operation.name, operation.cost)
        now = bucket.available + (self.monotonic() - seen) * bucket.restore_rate
        room = bucket.maximum * SHARE_LEFT
        if expected + room > bucket.maximum:
            room = 0.0  # it would never go
        missing = min(expected + room, bucket.maximum) - now
        if missing > 0:
            self.wait(min(missing / bucket.restore_rate, LONGEST_WAIT), told=True)

    def _spent(self, tries: _Tries) -> float:
        """Seconds since the first try, without those that Shopify asked us to wait."""
        return self.monotonic() - self._granted - tries.begun

    def _wait_or_raise(self, failure: ShopSyncError, tries: _Tries, *, is_safe: bool) -> None:
        """Wait as this failure asks before the next try, or raise it."""
        asked = failure.seconds
        if isinstance(failure, Throttled):
            seconds = _pause(tries.throttled) if asked is None else asked
            is_over = asked is None and self._spent(tries) + seconds > PATIENCE - LEAST
            if is_over or seconds > LONGEST_WAIT or tries.throttled >= THROTTLED_TRIES:
                failure.seconds = seconds
                raise failure
            tries.throttled += 1
        else:
            again = isinstance(failure, ServerError | NetworkError | BadAnswer)
            # Nobody answered at all: the owner should hear of it soon, not after half a minute.
            most = UNREACHABLE_TRIES if type(failure) in _UNREACHABLE else len(PAUSES)
            if not (again and failure.retryable and is_safe) or tries.failed >= most:
                raise failure
            if asked is not None and asked > LONGEST_WAIT:
                raise failure
            seconds = _pause(tries.failed) if asked is None else asked
            if asked is None and self._spent(tries) + seconds > PATIENCE - LEAST:
                raise failure
            tries.failed += 1
        tries.count += 1
        told = asked is not None
        factor = self._spread(1.0, 1.1) if told else self._spread(0.75, 1.25)
        self.wait(max(seconds, AT_LEAST) * factor, told=told)

    def wait(self, seconds: float, *, told: bool = False) -> None:
        """Wait, cancellable; ``told`` shows the owner how long Shopify asked us to."""
        if told:
            self._granted += seconds
        if not told or seconds < 1:
            self._pause_for(seconds)
            return
        end = self.monotonic() + seconds
        left = seconds
        try:
            while left > 0:
                self._waiting(left)
                self._pause_for(min(left, 0.5))
                left = end - self.monotonic()
        finally:
            self._waiting(None)

    def _wait_and_check(self, seconds: float) -> None:
        end = self.monotonic() + seconds
        idle = threading.Event()
        self.check()
        while (left := end - self.monotonic()) > 0:
            idle.wait(min(left, POLL))
            self.check()

    # -------------------------------------------------------------- bookkeeping

    def _account(self, operation: Operation, cost: Cost, reply: Reply) -> None:
        if cost.bucket is not None:
            self._bucket = (cost.bucket, self.monotonic())
        if cost.requested is not None:
            self._costs[operation.name] = cost.requested
        self.points += cost.charged or 0
        version = reply.headers.get("x-shopify-api-version", "").strip()[:40]
        if version not in ("", API_VERSION, self.served_version):
            self.served_version = version  # and stays: one such answer is enough to be told
            logger.warning("Shopify served version %s instead of %s", version, API_VERSION)

    def record_download(self, entry: LogEntry) -> None:
        """For files that are fetched beside the gate."""
        self.requests += 1
        self._records.entry(entry)


class _Tries:
    """How often one operation was sent again, and why; ``begun`` by the gate's own clock."""

    __slots__ = ("begun", "count", "failed", "throttled")

    def __init__(self, begun: float) -> None:
        self.begun = begun
        self.count = 0
        self.failed = 0
        self.throttled = 0


def _encoded(operation: Operation, variables: Mapping[str, Any]) -> bytes:
    return _encode(
        {"query": operation.text, "variables": dict(variables), "operationName": operation.name}
    )


def _pause(tries: int) -> float:
    return PAUSES[min(tries, len(PAUSES) - 1)]
