"""A bulk file comes whole to the disk, or not at all."""

from __future__ import annotations

import errno
import gzip
import os
import socket
import stat
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from shopsync_gui.core.domain import errors
from shopsync_gui.core.domain.journal import LogEntry
from shopsync_gui.core.domain.secret import Secret
from shopsync_gui.core.shopify import bulkfile
from shopsync_gui.core.shopify.access import TokenAccess
from shopsync_gui.core.shopify.bulk import BulkDone, download
from shopsync_gui.core.shopify.gate import Gate
from tests.core.shopify.conftest import TOKEN, FixedClock
from tests.core.shopify.loopback import Loopback, Talk, say, serving, whole

BODY = b"".join(b'{"id":"gid:\\/\\/shopify\\/Product\\/%d"}\n' % n for n in range(5_000))
LINES = 5_000


class Bench:
    """A gate of a shop on this computer, and what the download told."""

    def __init__(self) -> None:
        self.entries: list[LogEntry] = []
        self.pauses: list[float] = []
        self.sizes: list[int] = []
        self.gate = self.of("http://127.0.0.1:9")

    def of(self, base_url: str) -> Gate:
        return Gate(
            base_url,
            TokenAccess(Secret(TOKEN)),
            recorder=self.entries.append,
            clock=FixedClock(),
            check=lambda: None,
            waiting=lambda _seconds: None,
            pause=self.pauses.append,
        )

    def download(
        self, url: str, target: Path, check: Callable[[], None] = lambda: None, **more: int | None
    ) -> None:
        numbers: dict[str, int | None] = {"lines": LINES, "size": len(BODY), **more}
        done = BulkDone(url, numbers["lines"] or 0, numbers["size"])
        download(self.gate, done, target, report=self.sizes.append, check=check)


@pytest.fixture
def bench() -> Iterator[Bench]:
    made = Bench()
    yield made
    made.gate.close()


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "products.jsonl"


def chunked(*pieces: bytes) -> bytes:
    head = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n"
    body = b"".join(b"%x\r\n%s\r\n" % (len(p), p) for p in pieces)
    return head + b"\r\n" + body + b"0\r\n\r\n"


def test_it_comes_whole_and_private_and_without_the_token(bench: Bench, target: Path) -> None:
    with serving(say(whole(BODY))) as server:
        bench.download(f"{server.url}/file.jsonl?Signature=abc", target)
    assert target.read_bytes() == BODY
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert TOKEN.encode() not in server.heads[0]
    assert b"x-shopify" not in server.heads[0].lower()
    assert bench.sizes[-1] == len(BODY)
    (entry,) = bench.entries
    assert (entry.operation, entry.status, entry.response_size) == ("BulkFile", 200, len(BODY))
    assert entry.response == ""
    assert "Signature" not in repr(entry)
    assert bench.gate.requests == 1


def test_an_older_file_gives_way_and_its_rights_too(bench: Bench, target: Path) -> None:
    target.write_bytes(b"x" * 1_000_000)
    target.chmod(0o644)
    with serving(say(whole(BODY))) as server:
        bench.download(server.url, target)
    assert target.read_bytes() == BODY
    assert stat.S_IMODE(target.stat().st_mode) == 0o600


@pytest.mark.parametrize(
    "packed",
    [
        gzip.compress(BODY),
        gzip.compress(BODY[:1_000]) + gzip.compress(BODY[1_000:]),
        gzip.compress(BODY, 0),
    ],
)
def test_a_compressed_file_is_inflated(bench: Bench, target: Path, packed: bytes) -> None:
    with serving(say(whole(packed, "Content-Encoding: gzip"))) as server:
        bench.download(server.url, target)
    assert target.read_bytes() == BODY


def test_a_file_in_chunks_without_a_promised_size_is_counted_by_lines(
    bench: Bench, target: Path
) -> None:
    with serving(say(chunked(BODY[:777], BODY[777:]))) as server:
        bench.download(server.url, target, size=None)
    assert target.read_bytes() == BODY


def test_a_last_line_without_an_end_counts(bench: Bench, target: Path) -> None:
    with serving(say(whole(BODY[:-1]))) as server:
        bench.download(server.url, target, size=len(BODY) - 1)


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        (whole(BODY[:-5]), errors.BulkIncomplete),
        (whole(BODY + b'{"id":1}\n'), errors.BulkIncomplete),
        (whole(BODY.replace(b"\n", b" ", 1)), errors.BulkIncomplete),
        (whole(b""), errors.BulkIncomplete),
        (whole(BODY)[:-5], errors.ConnectionCut),
        (chunked(BODY)[:-7], errors.ConnectionCut),
        (whole(gzip.compress(BODY)[:-9], "Content-Encoding: gzip"), errors.ConnectionCut),
        (whole(BODY, "Content-Encoding: gzip"), errors.BadAnswer),
        (whole(BODY, "Content-Encoding: br"), errors.BadAnswer),
        (whole(b"gone", status="403 Forbidden"), errors.BadAnswer),
        (whole(b"", status="503 Unavailable"), errors.ServerError),
    ],
)
def test_what_is_not_whole_is_tried_thrice_and_leaves_nothing(
    bench: Bench, target: Path, answer: bytes, kind: type[errors.ShopSyncError]
) -> None:
    with serving(say(answer)) as server, pytest.raises(kind) as caught:
        bench.download(server.url, target)
    assert len(server.heads) == 3
    assert not target.exists()
    assert caught.value.operation == "BulkFile"
    assert [e.error_code for e in bench.entries] == [kind.code] * 3
    assert [e.retry for e in bench.entries] == [0, 1, 2]


def test_the_second_try_may_succeed(bench: Bench, target: Path) -> None:
    def talk(one: socket.socket, _head: bytes) -> None:
        one.sendall(whole(BODY)[: 900 if len(server.heads) == 1 else None])

    with serving(talk) as server:
        bench.download(server.url, target)
    assert target.read_bytes() == BODY


def test_a_redirect_is_not_followed(bench: Bench, target: Path) -> None:
    with serving(say(whole(BODY))) as elsewhere:
        leads = whole(b"", f"Location: {elsewhere.url}", status="302 Found")
        with serving(say(leads)) as server, pytest.raises(errors.RedirectRefused):
            bench.download(server.url, target)
        assert elsewhere.heads == []


@pytest.mark.parametrize(
    "url", ["http://files.example/x", "http://192.168.1.1/x", "file:///etc/passwd", "ftp://a/x"]
)
def test_only_safe_addresses_are_asked(bench: Bench, target: Path, url: str) -> None:
    with pytest.raises(errors.BadAnswer):
        bench.download(url, target)


def test_a_real_shop_cannot_point_to_this_computer(bench: Bench, target: Path) -> None:
    bench.gate = bench.of("https://a.myshopify.com")
    with serving(say(whole(BODY))) as server:
        with pytest.raises(errors.BadAnswer):
            bench.download(server.url, target)
        assert server.heads == []


def holding(first: bytes, arrived: threading.Event, over: threading.Event) -> Talk:
    def talk(one: socket.socket, _head: bytes) -> None:
        one.sendall(first)
        arrived.set()
        over.wait(10)

    return talk


def test_cancel_in_the_middle_is_heard_at_once_and_leaves_nothing(
    bench: Bench, target: Path
) -> None:
    arrived, over = threading.Event(), threading.Event()

    def check() -> None:
        if arrived.is_set():
            raise errors.Cancelled

    with serving(holding(whole(BODY)[:5_000], arrived, over)) as server:
        begun = time.monotonic()
        with pytest.raises(errors.Cancelled):
            bench.download(server.url, target, check)
        assert time.monotonic() - begun < 1.0
        over.set()
    assert not target.exists()
    assert [e.is_error for e in bench.entries] == [False]
    assert all(t.name != "http" for t in threading.enumerate())


def test_a_download_that_stalls_is_left(
    bench: Bench, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bulkfile, "STALL_SECONDS", 0.2)
    over = threading.Event()
    server = Loopback(holding(whole(BODY)[:5_000], threading.Event(), over))
    with pytest.raises(errors.TimedOut, match="bytes came"):
        bench.download(server.url, target)
    over.set()
    server.close()
    assert len(bench.entries) == 1, "a slow line is not tried again: the owner waits"


def test_a_drip_is_left_although_something_always_comes(
    bench: Bench, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bulkfile, "STALL_SECONDS", 0.3)
    over = threading.Event()

    def talk(one: socket.socket, _head: bytes) -> None:
        one.sendall(whole(BODY)[:200])
        while not over.wait(0.01):
            one.sendall(b"x")

    server = Loopback(talk)
    with pytest.raises(errors.TimedOut, match="bytes came"):
        bench.download(server.url, target)
    over.set()
    server.close()
    assert not target.exists()


@pytest.mark.parametrize("size", [len(BODY), None])
def test_an_endless_file_is_stopped_where_it_should_have_ended(
    bench: Bench, target: Path, monkeypatch: pytest.MonkeyPatch, size: int | None
) -> None:
    monkeypatch.setattr(bulkfile, "LONGEST_LINE", 1_000)

    def talk(one: socket.socket, _head: bytes) -> None:
        one.sendall(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n")
        while True:
            one.sendall(b"x" * 65_536)

    with serving(talk) as server, pytest.raises(errors.BulkIncomplete, match="more than"):
        bench.download(server.url, target, size=size)
    assert max(e.response_size for e in bench.entries) < max(len(BODY), LINES * 1_000) + (2 << 20)
    assert not target.exists()


def test_a_bomb_is_stopped_at_the_limit(bench: Bench, target: Path) -> None:
    bomb = gzip.compress(b"\0" * 100_000_000)
    answer = say(whole(bomb, "Content-Encoding: gzip"))
    with serving(answer) as server, pytest.raises(errors.BulkIncomplete, match="more than"):
        bench.download(server.url, target)
    assert max(e.response_size for e in bench.entries) < 7_000_000
    assert not target.exists()


@pytest.mark.parametrize(
    ("number", "kind"),
    [(errno.ENOSPC, errors.DiskFull), (errno.EDQUOT, errors.DiskFull), (5, errors.FolderUnsafe)],
)
def test_a_full_disk_is_no_fault_of_the_network(
    bench: Bench,
    target: Path,
    monkeypatch: pytest.MonkeyPatch,
    number: int,
    kind: type[errors.ShopSyncError],
) -> None:
    def refuse(*_: object) -> int:
        raise OSError(number, os.strerror(number))

    with serving(say(whole(BODY))) as server:
        monkeypatch.setattr(bulkfile.os, "open", refuse)
        with pytest.raises(kind):
            bench.download(server.url, target)
        assert len(server.heads) == 1
