"""Servers with bad manners: answers that break the connection, never end or never begin."""

from __future__ import annotations

import gzip
import socket
from collections.abc import Callable, Iterator

from shopsync_gui.sample.web import Response

_DRIP = 0.3
"""Seconds between two bytes."""
_HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
Manner = Callable[[socket.socket, Response], None]


def _head(response: Response, size: int) -> bytes:
    lines = [f"HTTP/1.1 {response.status} {response.reason}"]
    lines += [f"{k}: {v}" for k, v in response.headers.items() if k != "Content-Length"]
    return "\r\n".join([*lines, f"Content-Length: {size}", "", ""]).encode()


def _drip(line: socket.socket, response: Response) -> None:
    body = b"".join(response.pieces())
    line.sendall(_head(response, len(body)))
    for at in range(len(body)):
        line.sendall(body[at : at + 1])
        if _is_gone(line, _DRIP):
            return


def _endless(line: socket.socket, _response: Response) -> None:
    line.sendall(_HEAD + b"Connection: close\r\n\r\n")
    for piece in _spaces():
        line.sendall(piece)


def _spaces() -> Iterator[bytes]:
    while True:
        yield b" " * 65_536


def _cut_header(line: socket.socket, _response: Response) -> None:
    line.sendall(b"HTTP/1.1 200 OK\r\nContent-Ty")


def _cut_body(line: socket.socket, response: Response) -> None:
    body = b"".join(response.pieces())
    line.sendall(_head(response, len(body)) + body[: len(body) // 2])


def _many_headers(line: socket.socket, response: Response) -> None:
    body = b"".join(response.pieces())
    many = b"".join(b"X-Filler-%d: x\r\n" % n for n in range(10_000))
    line.sendall(_HEAD + many + b"Content-Length: %d\r\n\r\n" % len(body) + body)


def _long_header(line: socket.socket, response: Response) -> None:
    body = b"".join(response.pieces())
    long = b"X-Filler: " + b"x" * (1 << 20) + b"\r\n"
    line.sendall(_HEAD + long + b"Content-Length: %d\r\n\r\n" % len(body) + body)


def _hang(line: socket.socket, _response: Response) -> None:
    while not _is_gone(line, 1.0):
        pass


def _bomb(line: socket.socket, _response: Response) -> None:
    """A gibibyte of blanks in a mebibyte."""
    one = gzip.compress(b" " * (16 << 20))
    head = _HEAD + b"Content-Encoding: gzip\r\nContent-Length: %d\r\n\r\n" % (len(one) * 64)
    line.sendall(head)
    for _ in range(64):
        line.sendall(one)


def _is_gone(line: socket.socket, seconds: float) -> bool:
    """Wait; whether the other side went away meanwhile."""
    line.settimeout(seconds)
    try:
        return line.recv(1) == b""
    except TimeoutError:
        return False
    except OSError:
        return True


MANNERS: dict[str, Manner] = {
    "drip": _drip,
    "endless": _endless,
    "cut_header": _cut_header,
    "cut_body": _cut_body,
    "many_headers": _many_headers,
    "long_header": _long_header,
    "hang": _hang,
    "bomb": _bomb,
}
"""One for each of ``faults.SOCKET_FAULTS``."""
