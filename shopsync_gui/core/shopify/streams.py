"""Bodies that are inflated by ourselves and within bounds, and httpx's errors in our words."""

from __future__ import annotations

import contextlib
import socket
import ssl
import zlib
from collections.abc import Generator, Iterator
from typing import TYPE_CHECKING

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

ROOM = 1 << 20
"""Bytes that one step of inflating may give."""


def read_capped(response: httpx.Response, limit: int) -> bytes:
    """The body, inflated by ourselves so that a bomb stops at ``limit`` bytes."""
    pieces: list[bytes] = []
    size = 0
    for piece in inflated(response):
        size += len(piece)
        if size > limit:
            pieces.clear()  # the error's traceback would keep them alive
            raise AnswerTooLarge(f"more than {limit:,} bytes")
        pieces.append(piece)
    return b"".join(pieces)


def inflated(response: httpx.Response) -> Iterator[bytes]:
    """The body's pieces, none empty, whatever the compression promises.

    ``iter_raw`` without a size hands pieces over as they come; with one it would wait for them.
    """
    encoding = response.headers.get("content-encoding", "identity").strip().lower()
    if encoding in ("", "identity"):
        yield from (piece for piece in response.iter_raw() if piece)
    elif encoding == "gzip":
        yield from (piece for piece in _gunzip(response.iter_raw()) if piece)
    else:
        raise BadAnswer(f"unknown compression {encoding[:40]!r}")


def _gunzip(raw: Iterator[bytes]) -> Iterator[bytes]:
    """Several compressed parts in a row are one file; an empty body is an empty file."""
    machine: zlib._Decompress | None = None  # pyright: ignore[reportPrivateUsage] - its only name
    try:
        for piece in raw:
            rest = piece
            while rest:
                if machine is None:
                    machine = zlib.decompressobj(31)
                yield machine.decompress(rest, ROOM)
                rest = machine.unconsumed_tail
                if machine.eof:
                    rest = machine.unused_data
                    machine = None
        if machine is not None:
            yield machine.flush()
    except zlib.error as exc:
        raise BadAnswer("broken compression") from exc
    if machine is not None and not machine.eof:
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
    if any(_is_distrust(e) for e in chain):
        return TlsFailed(text)
    if any(isinstance(e, socket.gaierror) for e in chain):
        return NameNotFound(text)
    if isinstance(exc, httpx.TimeoutException):
        return TimedOut(text)
    if isinstance(
        exc, httpx.RemoteProtocolError | httpx.ReadError | httpx.WriteError | httpx.CloseError
    ):
        return ConnectionCut(text)
    return NetworkError(text)


def _is_distrust(exc: BaseException) -> bool:
    """A certificate or protocol we do not accept; a TLS connection that was cut is something else.

    Only the first is for good: the others may work a moment later.
    """
    cut = ssl.SSLEOFError | ssl.SSLZeroReturnError | ssl.SSLSyscallError | ssl.SSLWantReadError
    return isinstance(exc, ssl.SSLError) and not isinstance(exc, cut)
