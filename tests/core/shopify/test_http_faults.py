"""What real sockets do: they block, drip, break off, lie about lengths and lead elsewhere."""

from __future__ import annotations

import datetime as dt
import ipaddress
import logging
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from shopsync_gui.core.domain import errors
from shopsync_gui.core.shopify import http as http_module
from shopsync_gui.core.shopify.http import Http
from tests.core.shopify.loopback import say, serving, whole

JSON = b'{"data":{}}'


def free() -> None:
    """Nobody cancels."""


def ask(url: str, check: Callable[[], None] = free, seconds: float = 5.0) -> http_module.Reply:
    http = Http(url, check)
    try:
        return http.post(f"{url}/x", {"X-Shopify-Access-Token": "t0ken"}, b"{}", seconds=seconds)
    finally:
        http.close()


def no_thread_called_http() -> bool:
    return all(t.name != "http" for t in threading.enumerate())


def test_a_plain_answer_comes_whole() -> None:
    with serving(say(whole(JSON, "X-Request-ID: r1"))) as server:
        reply = ask(server.url)
    assert (reply.status, reply.reason, reply.body) == (200, "OK", JSON)
    assert reply.headers["x-request-id"] == "r1"


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"HTTP/1.1 200 OK\r\nContent-Le",
        b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nshort",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabc",
        b"not http at all\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nX: " + b"y" * 200_000 + b"\r\n\r\n",
    ],
)
def test_a_connection_that_breaks_off_is_told_as_such(answer: bytes) -> None:
    with serving(say(answer)) as server, pytest.raises(errors.ConnectionCut):
        ask(server.url)


def test_nobody_listening_is_no_connection() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    with pytest.raises(errors.NetworkError) as caught:
        ask(f"http://127.0.0.1:{port}")
    assert caught.value.code == "offline"


def test_a_flood_of_headers_is_refused() -> None:
    flood = whole(JSON, *(f"X-{n}: {n}" for n in range(2_000)))
    with serving(say(flood)) as server, pytest.raises(errors.BadAnswer):
        ask(server.url)


def test_a_redirect_is_not_followed_and_the_token_stays_here() -> None:
    with serving(say(whole(JSON))) as elsewhere:
        leads = whole(b"", f"Location: {elsewhere.url}/y", status="307 Temporary Redirect")
        with serving(say(leads)) as server:
            reply = ask(server.url)
        assert reply.status == 307
        assert elsewhere.heads == []


def test_a_body_longer_than_we_take_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(http_module, "ANSWER_LIMIT", 1_000)
    with serving(say(whole(b"x" * 1_001))) as server, pytest.raises(errors.AnswerTooLarge):
        ask(server.url)


def test_an_endless_drip_ends_at_the_time_limit() -> None:
    """Each byte comes in time, the whole never does."""
    over = threading.Event()

    def drip(one: socket.socket, _head: bytes) -> None:
        one.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n")
        while not over.wait(0.02):
            one.sendall(b"x")

    with serving(drip) as server:
        begun = time.monotonic()
        with pytest.raises(errors.TimedOut):
            ask(server.url, seconds=0.3)
        assert time.monotonic() - begun < 3
        over.set()
    assert no_thread_called_http()


@pytest.mark.parametrize("first", [b"", b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nab"])
def test_cancel_ends_a_blocked_exchange_and_its_thread(first: bytes) -> None:
    arrived = threading.Event()
    over = threading.Event()

    def hold(one: socket.socket, _head: bytes) -> None:
        one.sendall(first)
        arrived.set()
        over.wait(10)

    def check() -> None:
        if arrived.is_set():
            raise errors.Cancelled

    with serving(hold) as server:
        begun = time.monotonic()
        with pytest.raises(errors.Cancelled):
            ask(server.url, check)
        assert time.monotonic() - begun < 1.0
        over.set()
    assert no_thread_called_http()


def test_a_cut_line_ends_its_thread_and_the_next_exchange_opens_another() -> None:
    stop = [True]
    over = threading.Event()

    def talk(one: socket.socket, _head: bytes) -> None:
        if len(server.heads) == 1:
            over.wait(10)
        else:
            one.sendall(whole(JSON))

    def check() -> None:
        if stop[0] and server.heads:
            raise errors.Cancelled

    with serving(talk) as server:
        http = Http(server.url, check)
        with pytest.raises(errors.Cancelled):
            http.post(f"{server.url}/x", {}, b"{}")
        left = http._threads[0]
        left.join(5)
        assert not left.is_alive()  # although the server still holds the line
        stop[0] = False
        over.set()
        assert http.post(f"{server.url}/x", {}, b"{}").body == JSON
        http.close()


# ------------------------------------------------------------------ TLS


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Key and certificate of 127.0.0.1 that nobody signed."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "127.0.0.1")])
    today = dt.datetime.now(dt.UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(today - dt.timedelta(days=1))
        .not_valid_after(today + dt.timedelta(days=2))
        .add_extension(
            x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]),
            critical=False,
        )
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    file = tmp_path_factory.mktemp("tls") / "server.pem"
    plain = serialization.NoEncryption()
    form = (serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8)
    file.write_bytes(
        key.private_bytes(*form, plain) + made.public_bytes(serialization.Encoding.PEM)
    )
    return file


def server_side(certificate: Path) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    return context


def test_a_certificate_that_nobody_signed_is_refused(certificate: Path) -> None:
    tls = server_side(certificate)
    with serving(say(whole(JSON)), tls) as server:
        with pytest.raises(errors.TlsFailed):
            ask(f"https://127.0.0.1:{server.port}")
        assert server.heads == []


def test_a_server_that_speaks_no_tls_is_refused() -> None:
    def talk(one: socket.socket) -> None:
        one.recv(10)
        one.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")

    with Bare(talk) as port, pytest.raises(errors.TlsFailed):
        ask(f"https://127.0.0.1:{port}")


def test_a_greeting_that_breaks_off_may_work_a_moment_later() -> None:
    def talk(one: socket.socket) -> None:
        one.recv(65_536)  # all of it, so that the end is an orderly one

    with Bare(talk) as port, pytest.raises(errors.NetworkError) as caught:
        ask(f"https://127.0.0.1:{port}")
    assert caught.value.retryable


def test_cancel_cuts_a_tls_connection_too(
    certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The socket that httpcore opened is another object once TLS has begun."""
    trusting = ssl.create_default_context(cafile=str(certificate))

    def trusted(_trust_env: bool) -> ssl.SSLContext:
        return trusting

    monkeypatch.setattr(http_module, "_trusted", trusted)
    arrived = threading.Event()
    over = threading.Event()

    def hold(_one: socket.socket, _head: bytes) -> None:
        arrived.set()
        over.wait(10)

    def check() -> None:
        if arrived.is_set():
            raise errors.Cancelled

    with serving(hold, server_side(certificate)) as server:
        with pytest.raises(errors.Cancelled):
            ask(f"https://127.0.0.1:{server.port}", check)
        assert no_thread_called_http()
        over.set()


class Bare:
    """Serves one connection without reading a request first."""

    def __init__(self, talk: Callable[[socket.socket], None]) -> None:
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._thread = threading.Thread(target=self._serve, args=(talk,))

    def _serve(self, talk: Callable[[socket.socket], None]) -> None:
        one, _ = self._listener.accept()
        with one:
            talk(one)

    def __enter__(self) -> int:
        self._thread.start()
        return self._listener.getsockname()[1]

    def __exit__(self, *_: object) -> None:
        self._thread.join(5)
        self._listener.close()


def test_an_unknown_name_is_told_as_such(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: object, **__: object) -> list[object]:
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    with pytest.raises(errors.NameNotFound):
        ask("https://nowhere.invalid")


def test_httpx_says_nothing_in_the_log(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    for name in ("httpx", "httpcore"):
        logging.getLogger(name).setLevel(logging.DEBUG)
    with serving(say(whole(JSON))) as server:
        ask(server.url)
    assert [r for r in caplog.records if r.name.startswith(("httpx", "httpcore"))] == []


@pytest.fixture(autouse=True)
def _levels_as_before() -> Iterator[None]:
    before = {n: logging.getLogger(n).level for n in ("httpx", "httpcore")}
    yield
    for name, level in before.items():
        logging.getLogger(name).setLevel(level)


def test_importing_the_client_does_not_import_httpx() -> None:
    import subprocess
    import sys

    code = (
        "import sys, shopsync_gui.core.shopify.gate, shopsync_gui.core.shopify.bulk,"
        " shopsync_gui.core.shopify.thumbnails; print('httpx' in sys.modules)"
    )
    done = subprocess.run(  # nothing of the test's own imports may help
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "False"
