"""How long does the download of a bulk file take, against a bare httpx stream to disk?

``python tests/benchmarks/bench_download.py [MEGABYTES] [ROUNDS]``: the file is sent from a process
of its own over loopback, as fast as the system can.
"""

from __future__ import annotations

import socket
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import httpx

from shopsync_gui.core.domain.clock import Clock
from shopsync_gui.core.domain.secret import Secret
from shopsync_gui.core.shopify.access import TokenAccess
from shopsync_gui.core.shopify.bulkfile import BulkDone, download
from shopsync_gui.core.shopify.gate import Gate
from shopsync_gui.core.system.clock import SystemClock

LINE = b'{"id":"gid:\\/\\/shopify\\/ProductVariant\\/1","title":"' + b"x" * 640 + b'"}\n'


def serve(path: str) -> None:
    """Send the file to whoever connects."""
    listener = socket.create_server(("127.0.0.1", 0))
    print(listener.getsockname()[1], flush=True)
    size = Path(path).stat().st_size
    while True:
        one, _ = listener.accept()
        with one, Path(path).open("rb") as file:
            one.recv(65_536)
            head = f"HTTP/1.1 200 OK\r\nContent-Length: {size}\r\nConnection: close\r\n\r\n"
            one.sendall(head.encode())
            one.sendfile(file)


def bare(url: str, target: Path) -> float:
    begun = time.perf_counter()
    with httpx.Client() as client, client.stream("GET", url) as answer, target.open("wb") as file:
        for piece in answer.iter_raw():
            file.write(piece)
    return time.perf_counter() - begun


def ours(url: str, target: Path, lines: int) -> float:
    clock: Clock = SystemClock()
    gate = Gate(
        url,
        TokenAccess(Secret("none")),
        recorder=lambda _entry: None,
        clock=clock,
        check=lambda: None,
        waiting=lambda _seconds: None,
    )
    begun = time.perf_counter()
    done = BulkDone(url, lines, lines * len(LINE))
    download(gate, done, target, report=lambda _n: None, check=lambda: None)
    seconds = time.perf_counter() - begun
    gate.close()
    return seconds


def main() -> None:
    if sys.argv[1:2] == ["serve"]:
        serve(sys.argv[2])
        return
    megabytes = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    lines = (megabytes << 20) // len(LINE)
    with tempfile.TemporaryDirectory() as name:
        source, target = Path(name) / "source", Path(name) / "target"
        with source.open("wb") as file:
            for _ in range(lines // 1_000):
                file.write(LINE * 1_000)
            file.write(LINE * (lines % 1_000))
        call = [sys.executable, __file__, "serve", str(source)]
        with subprocess.Popen(call, stdout=subprocess.PIPE, text=True) as server:
            assert server.stdout is not None
            url = f"http://127.0.0.1:{int(server.stdout.readline())}/file"
            pairs: list[tuple[float, float]] = []
            for number in range(rounds + 1):
                pair: Any = (bare(url, target), ours(url, target, lines))
                if number:  # the first round warms the disk's memory
                    pairs.append(pair)
                    print(f"  bare {pair[0]:.2f} s, into the spool {pair[1]:.2f} s")
            server.kill()
    ratio = statistics.median(b / a for a, b in pairs)
    print(f"{megabytes} MB into the spool / bare stream: {ratio:.2f} (at most 1.3)")


if __name__ == "__main__":
    main()
