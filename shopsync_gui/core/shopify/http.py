"""One HTTP exchange with every bound that a hostile or broken server makes necessary."""

from __future__ import annotations

import contextlib
import logging
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Callable, Generator, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from shopsync_gui import __version__
from shopsync_gui.core.domain.address import is_loopback
from shopsync_gui.core.domain.errors import (
    AnswerTooLarge,
    BadAnswer,
    ConnectionCut,
    NameNotFound,
    NetworkError,
    TimedOut,
    TlsFailed,
)

if TYPE_CHECKING:
    import httpx

_T = TypeVar("_T")
USER_AGENT = f"ShopSync/{__version__} (desktop; +https://github.com/shopsync)"
ANSWER_LIMIT = 64 * 1024 * 1024
SECONDS = 30.0
POLL = 0.05
"""How often a waiting caller looks whether the owner cancelled, in seconds."""
HEADERS_LIMIT = 500


@dataclass(frozen=True, slots=True)
class Reply:
    """A whole answer. Header names are in lower case."""

    status: int
    reason: str
    headers: Mapping[str, str]
    body: bytes
    duration_ms: int


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
        self._client: httpx.Client | None = None
        self._sockets: list[socket.socket] = []
        self._threads: list[threading.Thread] = []

    def post(
        self, url: str, headers: Mapping[str, str], content: bytes, *, seconds: float = SECONDS
    ) -> Reply:
        """Send and read the whole answer within ``seconds``; ``NetworkError`` or ``Cancelled``."""
        return self.apart(lambda: self._exchange("POST", url, headers, content), seconds)

    def get(self, url: str, limit: int, *, seconds: float = SECONDS) -> Reply:
        """Fetch something small."""
        return self.apart(lambda: self._exchange("GET", url, {}, b"", limit), seconds)

    def apart(self, work: Callable[[], _T], seconds: float | None) -> _T:
        """Run blocking work in a thread, leaving it on cancel or after ``seconds``."""
        box: list[_T] = []
        failure: list[BaseException] = []
        done = threading.Event()

        def target() -> None:
            try:
                box.append(work())
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
            self._shut()
            raise
        thread.join()
        if failure:
            raise failure[0]
        return box[0]

    def client(self) -> httpx.Client:
        """The client, made at first use: loading certificates costs 50 ms."""
        if self._client is None:
            import httpx

            for name in ("httpx", "httpcore"):
                logging.getLogger(name).setLevel(logging.WARNING)
            self._client = httpx.Client(
                transport=self._transport,
                follow_redirects=False,
                timeout=httpx.Timeout(SECONDS, connect=10.0),
                headers={"User-Agent": USER_AGENT, "Accept-Encoding": "gzip"},
                trust_env=not self._local,
            )
        return self._client

    def trace(self, event: str, info: dict[str, Any]) -> None:
        """Called by httpcore: remembers sockets so that they can be shut down."""
        if event == "connection.connect_tcp.complete":
            found = info["return_value"].get_extra_info("socket")
            if found is not None:
                self._sockets.append(found)

    def _shut(self) -> None:
        for one in self._sockets:
            with contextlib.suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
        self._sockets.clear()
        if self._client is not None:
            with contextlib.suppress(Exception):
                self._client.close()
            self._client = None

    def _exchange(
        self,
        method: str,
        url: str,
        headers: Mapping[str, str],
        content: bytes,
        limit: int = ANSWER_LIMIT,
    ) -> Reply:
        begun = time.monotonic()
        with translated():
            client = self.client()
            request = client.build_request(
                method,
                url,
                headers=dict(headers),
                content=content,
                extensions={"trace": self.trace},
            )
            response = client.send(request, stream=True)
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

    def close(self) -> None:
        """Close the connections and wait for threads that were left."""
        self._shut()
        for thread in self._threads:
            thread.join(2)
        self._threads.clear()
        if self._client is not None:
            self._client.close()
            self._client = None


def read_capped(response: httpx.Response, limit: int) -> bytes:
    """The body, inflated by ourselves so that a bomb stops at ``limit`` bytes."""
    pieces: list[bytes] = []
    size = 0
    for piece in inflated(response):
        size += len(piece)
        if size > limit:
            raise AnswerTooLarge(f"more than {limit:,} bytes")
        pieces.append(piece)
    return b"".join(pieces)


def inflated(response: httpx.Response, room: int = 1 << 20) -> Iterator[bytes]:
    """The body's pieces, at most ``room`` bytes each, whatever the compression promises.

    ``iter_raw`` without a size hands pieces over as they come; with one it would wait for them.
    """
    encoding = response.headers.get("content-encoding", "identity").strip().lower()
    if encoding in ("", "identity"):
        yield from response.iter_raw()
        return
    if encoding != "gzip":
        raise BadAnswer(f"unknown compression {encoding[:40]!r}")
    machine = zlib.decompressobj(31)
    try:
        for raw in response.iter_raw():
            rest = raw
            while rest:
                yield machine.decompress(rest, room)
                rest = machine.unconsumed_tail
        yield machine.flush()
    except zlib.error as exc:
        raise BadAnswer("broken compression") from exc
    if not machine.eof:
        raise ConnectionCut("the compressed answer ends too early")


@contextlib.contextmanager
def translated() -> Generator[None]:
    """httpx's errors in our own words."""
    import httpx

    try:
        yield
    except httpx.HTTPError as exc:
        raise _network_error(exc) from exc
    except httpx.InvalidURL as exc:
        raise BadAnswer("an address that cannot be used") from exc
    except OSError as exc:
        raise ConnectionCut(type(exc).__name__) from exc


def _network_error(exc: httpx.HTTPError) -> NetworkError:
    import httpx

    chain: list[BaseException] = []
    at: BaseException | None = exc
    while at is not None and at not in chain:
        chain.append(at)
        at = at.__cause__ or at.__context__
    text = f"{type(exc).__name__}: {exc}"[:300]
    if any(isinstance(e, ssl.SSLError) for e in chain):
        return TlsFailed(text)
    if any(isinstance(e, socket.gaierror) for e in chain):
        return NameNotFound(text)
    if isinstance(exc, httpx.TimeoutException):
        return TimedOut(text)
    if isinstance(exc, httpx.RemoteProtocolError | httpx.ReadError | httpx.WriteError):
        return ConnectionCut(text)
    return NetworkError(text)
