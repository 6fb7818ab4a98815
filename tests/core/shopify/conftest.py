"""A gate whose shop is a function, whose clock stands still and whose pauses take no time."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest

from shopsync_gui.core.domain.journal import LogEntry
from shopsync_gui.core.domain.secret import Secret
from shopsync_gui.core.shopify.access import Access, TokenAccess
from shopsync_gui.core.shopify.gate import Gate

TOKEN = "shpat_0123456789abcdef"
NOW = datetime(2026, 11, 21, 8, tzinfo=UTC)
Handler = Callable[[httpx.Request], httpx.Response]


class FixedClock:
    def now(self) -> datetime:
        return NOW


@dataclass
class Desk:
    """A gate and everything that it did."""

    entries: list[LogEntry] = field(default_factory=list[LogEntry])
    pauses: list[float] = field(default_factory=list[float])
    told: list[float | None] = field(default_factory=list[float | None])
    requests: list[httpx.Request] = field(default_factory=list[httpx.Request])
    gates: list[Gate] = field(default_factory=list[Gate])
    time: float = 1000.0

    def _pause(self, seconds: float) -> None:
        self.pauses.append(seconds)
        self.time += seconds

    def gate(
        self,
        handler: Handler,
        access: Access | None = None,
        check: Callable[[], None] = lambda: None,
    ) -> Gate:
        def handle(request: httpx.Request) -> httpx.Response:
            self.requests.append(request)
            return streamed(handler(request))

        made = Gate(
            "https://a.myshopify.com",
            access or TokenAccess(Secret(TOKEN)),
            recorder=self.entries.append,
            clock=FixedClock(),
            check=check,
            waiting=self.told.append,
            transport=httpx.MockTransport(handle),
            pause=self._pause,
            monotonic=lambda: self.time,
        )
        self.gates.append(made)
        return made


class Stream(httpx.SyncByteStream):
    """A body that comes as from a socket."""

    def __init__(self, content: bytes) -> None:
        self._content = content

    def __iter__(self) -> Iterator[bytes]:
        yield self._content


def streamed(answer: httpx.Response) -> httpx.Response:
    """The same answer, its body not read yet."""
    if isinstance(answer.stream, Stream):
        return answer
    return httpx.Response(answer.status_code, headers=answer.headers, stream=Stream(answer.read()))


@pytest.fixture
def desk() -> Iterator[Desk]:
    made = Desk()
    yield made
    for gate in made.gates:
        gate.close()


def good(data: dict[str, Any] | None = None, **extensions: Any) -> httpx.Response:
    return httpx.Response(
        200,
        json={"data": data or {"shop": {"name": "A"}}, "extensions": extensions},
        headers={
            "X-Request-ID": "req-1",
            "X-Shopify-API-Version": "2026-10",
            "Date": "Sat, 21 Nov 2026 07:59:30 GMT",
        },
    )


def bad(code: str, message: str = "no", **more: Any) -> httpx.Response:
    errors = [{"message": message, "extensions": {"code": code, **more}}]
    return httpx.Response(200, json={"errors": errors}, headers={"X-Request-ID": "req-2"})


def in_turn(*answers: httpx.Response | Exception) -> Handler:
    """One answer after the other; the last one for ever."""
    left = list(answers)

    def handle(_request: httpx.Request) -> httpx.Response:
        answer = left.pop(0) if len(left) > 1 else left[0]
        if isinstance(answer, Exception):
            raise answer
        return answer

    return handle


def body_of(request: httpx.Request) -> dict[str, Any]:
    return json.loads(request.content)
