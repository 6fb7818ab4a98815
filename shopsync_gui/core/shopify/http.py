"""One HTTP exchange with every bound that a hostile or broken server makes necessary."""

from __future__ import annotations

import contextlib
import functools
import logging
import socket
import ssl
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from shopsync_gui import __version__
from shopsync_gui.core.domain.address import is_loopback
from shopsync_gui.core.domain.errors import BadAnswer, TimedOut
from shopsync_gui.core.shopify.streams import read_capped, translated

if TYPE_CHECKING:
    import httpx

_T = TypeVar("_T")
USER_AGENT = f"ShopSync/{__version__} (desktop; +https://github.com/shopsync)"
ANSWER_LIMIT = 16 * 1024 * 1024
"""Bytes of an inflated answer; Shopify's largest are a tenth of it."""
SECONDS = 30.0
POLL = 0.05
"""How often a waiting caller looks whether the owner cancelled, in seconds."""
HEADERS_LIMIT = 500
LAST_PATIENCE = 0.5
"""Seconds that closing gives to exchanges that were left: their sockets are dead already."""


@dataclass(frozen=True, slots=True)
class Reply:
    """A whole answer. Header names are in lower case."""

    status: int
    reason: str
    headers: Mapping[str, str]
    body: bytes
    duration_ms: int


class Line:
    """One httpx client and the sockets it opened, so that they can be cut from outside."""

    def __init__(self, client: httpx.Client) -> None:
        self.client = client
        self._sockets: list[socket.socket] = []
        self._is_cut = False
        self._lock = threading.Lock()

    def send(
        self, method: str, url: str, headers: Mapping[str, str], content: bytes = b""
    ) -> httpx.Response:
        """Send; the answer's body is still to be read, and the answer to be closed."""
        request = self.client.build_request(
            method,
            url,
            headers=dict(headers),
            content=content,
            extensions={"trace": self._trace},
        )
        return self.client.send(request, stream=True)

    def _trace(self, event: str, info: dict[str, Any]) -> None:
        """Called by httpcore. A socket that is wrapped for TLS is another object afterwards."""
        if not event.endswith(("connect_tcp.complete", "start_tls.complete")):
            return
        found = info["return_value"].get_extra_info("socket")
        if isinstance(found, socket.socket):
            with self._lock:
                self._sockets = [s for s in self._sockets if s.fileno() >= 0]
                self._sockets.append(found)
                if self._is_cut:
                    _shut(found)

    def cut(self) -> None:
        """End it now, whoever is reading from it."""
        with self._lock:
            self._is_cut = True
            for one in self._sockets:
                _shut(one)
            self._sockets.clear()
        with contextlib.suppress(Exception):  # its pool may be in use by the thread that we leave
            self.client.close()


def _shut(one: socket.socket) -> None:
    with contextlib.suppress(OSError):
        # Not SSLSocket.shutdown: that takes the TLS state from under a thread that reads.
        socket.socket.shutdown(one, socket.SHUT_RDWR)


class Http:
    """A connection pool to one place; every exchange can be left at any moment.

    The exchange runs in a daemon thread because a blocked socket hears nothing; the caller polls
    ``check``.  When it leaves, the sockets are shut down, which ends the thread too.
    """

    def __init__(
        self, base_url: str, check: Callable[[], None], transport: httpx.BaseTransport | None = None
    ) -> None:
        self._local = is_loopback(base_url)
        self._check = check
        self._transport = transport
        self._line: Line | None = None
        self._threads: list[threading.Thread] = []

    def post(
        self, url: str, headers: Mapping[str, str], content: bytes, *, seconds: float = SECONDS
    ) -> Reply:
        """Send and read the whole answer within ``seconds``; ``NetworkError`` or ``Cancelled``."""
        return self.apart(
            lambda line: _exchange(line, "POST", url, headers, content, ANSWER_LIMIT), seconds
        )

    def get(self, url: str, limit: int, *, seconds: float = SECONDS) -> Reply:
        """Fetch something small."""
        return self.apart(lambda line: _exchange(line, "GET", url, {}, b"", limit), seconds)

    def apart(self, work: Callable[[Line], _T], seconds: float | None) -> _T:
        """Run blocking work in a thread, leaving it on cancel or after ``seconds``."""
        line = self._open()  # here, so that a thread that was left never opens another
        box: list[_T] = []
        failure: list[BaseException] = []
        done = threading.Event()

        def target() -> None:
            try:
                box.append(work(line))
            except BaseException as exc:  # noqa: BLE001 - handed to the caller, who raises it
                failure.append(exc)
            finally:
                done.set()

        thread = threading.Thread(target=target, name="http", daemon=True)
        self._threads = [t for t in self._threads if t.is_alive()]
        self._threads.append(thread)
        thread.start()
        end = None if seconds is None else time.monotonic() + seconds
        try:
            while not done.wait(POLL):
                self._check()
                if end is not None and time.monotonic() > end:
                    raise TimedOut(f"no whole answer within {seconds:.0f} s")
        except BaseException:
            self._cut()
            raise
        thread.join()
        if failure:
            try:
                raise failure[0]
            finally:
                failure.clear()  # else error and frame keep each other, and what they hold, alive
        return box[0]

    def _open(self) -> Line:
        """The client, made at first use."""
        if self._line is None:
            import httpx

            for name in ("httpx", "httpcore"):
                logging.getLogger(name).setLevel(logging.WARNING)  # they print urls and headers
            client = httpx.Client(
                transport=self._transport,
                follow_redirects=False,  # httpx would take the token along to another host
                timeout=httpx.Timeout(SECONDS, connect=10.0),
                headers={"User-Agent": USER_AGENT, "Accept-Encoding": "gzip"},
                verify=_trusted(not self._local),
                trust_env=not self._local,
            )
            self._line = Line(client)
        return self._line

    def _cut(self) -> None:
        if self._line is not None:
            self._line.cut()
            self._line = None

    def close(self) -> None:
        """Close the connections and wait shortly for threads that were left."""
        self._cut()
        end = time.monotonic() + LAST_PATIENCE
        for thread in self._threads:
            thread.join(max(0.0, end - time.monotonic()))
        self._threads.clear()


@functools.cache
def _trusted(trust_env: bool) -> ssl.SSLContext:
    """The certificates we believe, read once: that takes 50 ms."""
    import httpx

    return httpx.create_ssl_context(trust_env=trust_env)


def _exchange(
    line: Line, method: str, url: str, headers: Mapping[str, str], content: bytes, limit: int
) -> Reply:
    begun = time.monotonic()
    with translated():
        response = line.send(method, url, headers, content)
        try:
            if len(response.headers) > HEADERS_LIMIT:
                raise BadAnswer(f"{len(response.headers)} headers")
            body = read_capped(response, limit)
        finally:
            response.close()
    return Reply(
        response.status_code,
        response.reason_phrase,
        {k.lower(): v for k, v in response.headers.items()},
        body,
        int((time.monotonic() - begun) * 1000),
    )
