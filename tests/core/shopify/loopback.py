"""A server on this computer that does to a socket whatever a test wants."""

from __future__ import annotations

import contextlib
import socket
import ssl
import threading
from collections.abc import Callable, Generator

Talk = Callable[[socket.socket, bytes], None]
"""Gets the open connection and the request's head; the connection is closed afterwards."""


class Loopback:
    """Listens on a free port; each connection is served by ``talk`` in its own thread."""

    def __init__(self, talk: Talk, tls: ssl.SSLContext | None = None) -> None:
        self._talk = talk
        self._tls = tls
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        self.heads: list[bytes] = []
        self._open: list[socket.socket] = []
        self._threads = [threading.Thread(target=self._accept)]
        self._threads[0].start()

    def _accept(self) -> None:
        while True:
            try:
                one, _ = self._listener.accept()
            except OSError:
                return
            self._open.append(one)
            thread = threading.Thread(target=self._serve, args=(one,))
            self._threads.append(thread)
            thread.start()

    def _serve(self, one: socket.socket) -> None:
        with contextlib.suppress(OSError), contextlib.ExitStack() as stack:
            stack.callback(one.close)
            if self._tls is not None:
                one = self._tls.wrap_socket(one, server_side=True)
                self._open.append(one)
                stack.callback(one.close)
            head = b""
            while b"\r\n\r\n" not in head:
                piece = one.recv(65_536)
                if not piece:
                    return
                head += piece
            self.heads.append(head)
            self._talk(one, head)
            with contextlib.suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        """Cut whatever is still open and wait for the threads."""
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for one in self._open:
            with contextlib.suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join(5)
        for one in self._open:
            one.close()


@contextlib.contextmanager
def serving(talk: Talk, tls: ssl.SSLContext | None = None) -> Generator[Loopback]:
    server = Loopback(talk, tls)
    try:
        yield server
    finally:
        server.close()


def whole(body: bytes, *headers: str, status: str = "200 OK") -> bytes:
    """An answer with its length, after which the connection is closed."""
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", "Connection: close", *headers]
    return "\r\n".join([*lines, "", ""]).encode() + body


def say(answer: bytes) -> Talk:
    """Always the same answer."""

    def talk(one: socket.socket, _head: bytes) -> None:
        one.sendall(answer)

    return talk
