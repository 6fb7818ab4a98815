"""Serves the sample shop on this computer: HTTP/1.1 on 127.0.0.1 and nowhere else."""

from __future__ import annotations

import signal
import ssl
import sys
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from shopsync_gui.sample.manners import MANNERS
from shopsync_gui.sample.schema import schema
from shopsync_gui.sample.shop import SampleShop, Settings
from shopsync_gui.sample.web import Request, handle

_LARGEST_BODY = 20_000_000


class SampleServer(ThreadingHTTPServer):
    """A listening socket with a thread per connection; use as a context manager."""

    daemon_threads = True
    block_on_close = False

    def __init__(self, shop: SampleShop, port: int = 0, tls: ssl.SSLContext | None = None) -> None:
        self.shop = shop
        self._scheme = "http" if tls is None else "https"
        super().__init__(("127.0.0.1", port), _Handler)
        if tls is not None:
            self.socket = tls.wrap_socket(
                self.socket, server_side=True, do_handshake_on_connect=False
            )

    @property
    def address(self) -> str:
        """Where it is reached."""
        return f"{self._scheme}://127.0.0.1:{self.server_port}"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that went away is no error worth a line; anything else is."""
        if not isinstance(sys.exception(), ConnectionError | TimeoutError | ssl.SSLError):
            super().handle_error(request, client_address)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version = "SampleShop"
    sys_version = ""
    disable_nagle_algorithm = True
    wbufsize = 1 << 16
    timeout = 120.0

    def _serve(self) -> None:
        server = self.server
        assert isinstance(server, SampleServer)
        length = self.headers.get("Content-Length") or "0"
        if not length.isdecimal() or int(length) > _LARGEST_BODY:
            self.close_connection = True
            self.send_error(413)
            return
        body = self.rfile.read(int(length))
        headers = {name.lower(): value for name, value in self.headers.items()}
        request = Request(self.command, self.path, headers, body, server.address)
        response = handle(server.shop, request)
        if response.manner:
            self.close_connection = True
            MANNERS[response.manner](self.connection, response)
            return
        self.send_response_only(response.status, response.reason)
        for name, value in response.headers.items():
            self.send_header(name, value)
        self.end_headers()
        for piece in response.pieces():
            self.wfile.write(piece)
        self.wfile.flush()

    do_GET = do_POST = do_PUT = do_DELETE = _serve  # noqa: N815 - the names http.server calls

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


def serve(
    home: Path,
    *,
    port: int = 0,
    products: int = 300,
    seed: int = 1,
    csv: Path | None = None,
    plan: str = "basic",
    ready: Callable[[str], object],
    with_parent: bool = False,
) -> None:
    """Serve until SIGTERM, Ctrl+C or, ``with_parent``, until standard input closes.

    ``ready`` is called with the address once requests are taken.
    """
    shop = SampleShop(home, Settings(products, seed, csv), plan=plan)
    threading.Thread(target=schema, name="sample-schema", daemon=True).start()
    with SampleServer(shop, port) as server:
        _end_well(server, with_parent=with_parent)
        ready(server.address)
        try:
            server.serve_forever(poll_interval=0.1)
        except KeyboardInterrupt:
            pass
        finally:
            shop.close()


def _end_well(server: SampleServer, *, with_parent: bool) -> None:
    def stop(*_: object) -> None:
        # shutdown() waits for serve_forever, which may be this very thread
        threading.Thread(target=server.shutdown, daemon=True).start()

    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGTERM, stop)
    if with_parent:

        def watch() -> None:
            while sys.stdin.buffer.read(1):
                pass
            stop()

        threading.Thread(target=watch, name="sample-parent", daemon=True).start()
