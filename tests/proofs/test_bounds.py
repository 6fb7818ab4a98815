"""How long a fault may last and how much memory it may take, on the real program in real time.

``prove`` lets each fault strike for good; ``test`` lets some strike once and looks at memory only.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from shopsync_gui.core.domain.messages import SENTENCES
from shopsync_gui.sample.faults import NAMES
from shopsync_gui.sample.faults_lines import LINE_FAULTS
from shopsync_gui.sample.process import SampleProcess
from tests.proofs.scale import IS_WHOLE

SECONDS = 30.0
DRIP_SECONDS = 30.0
"""Five over the limit of 25 that one operation has."""
EXTRA_MB = 64.0
HEAVY = ("bomb", "endless", "many_headers", "long_header", "deep_json", "huge_number")
WAITING = ("retry_after_1", "retry_after_date")
"""Shopify asks for the wait, each time anew: that is its right, and it is shown."""
AT_ONCE = 6
"""Programs side by side: nearly all of their time is waiting."""


@dataclass(frozen=True)
class Try:
    """One fault at one operation."""

    fault: str
    operation: str

    @property
    def is_full(self) -> bool:
        return self.operation != "ProductChanges"


@dataclass(frozen=True)
class Seen:
    """How it went."""

    one: Try
    seconds: float
    megabytes: float
    code: str


def _tries() -> list[Try]:
    if not IS_WHOLE:
        return [Try("bomb", "ProductChanges"), Try("endless", "BulkFile")]
    found = [
        Try(name, "ProductChanges")
        for name in sorted(NAMES - LINE_FAULTS.keys())
        if not name.startswith("bulk_")
    ]
    found += [Try(name, "BulkFile") for name in (*LINE_FAULTS, "drip", "hang", "bomb", "endless")]
    found += [Try(n, "PollBulk") for n in sorted(NAMES) if n.startswith("bulk_")]
    found += [Try("bulk_in_progress", "StartBulk"), Try("hang", "StartBulk")]
    return found


class Desk:
    """The real command line in a home of its own, against a shop of its own."""

    def __init__(self, folder: Path) -> None:
        self.shop = SampleProcess.start(folder / "shop")
        self._environment = {
            **os.environ,
            "SHOPSYNC_HOME": str(folder / "home"),
            "SHOPSYNC_TOKEN_A": "sample-shop-token",
        }
        assert (
            self.call("stores", "add", "A", "--address", self.shop.address, "--developer")[0] == 0
        )

    def call(self, *words: str) -> tuple[int, str]:
        done = subprocess.run(
            [sys.executable, "-m", "shopsync_gui", *words],
            env=self._environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert "Traceback" not in done.stderr, done.stderr
        return done.returncode, done.stdout

    def sync(self, *words: str) -> dict[str, Any]:
        return json.loads(self.call("sync", "--store", "A", "--json", *words)[1])

    def faults(self, *faults: dict[str, Any]) -> None:
        request = urllib.request.Request(
            f"{self.shop.address}/sample/faults",
            data=json.dumps(faults).encode(),
            headers={"Content-Type": "application/json"},
        )
        with urllib.request.urlopen(request) as answer:
            answer.read()


def _tried(folder: Path, one: Try) -> Seen:
    desk = Desk(folder)
    try:
        words = ("--full",) if one.is_full else ()
        desk.sync()
        plain = desk.sync(*words)
        times = 0 if IS_WHOLE else 1
        desk.faults({"fault": one.fault, "operation": one.operation, "times": times})
        begun = time.monotonic()
        result = desk.sync(*words)
        seconds = time.monotonic() - begun
        desk.faults()
        assert desk.sync(*words)["outcome"] == "done"
        code = result["error"]["code"] if result["error"] else result["outcome"]
        return Seen(one, seconds, result["peak_rss_mb"] - plain["peak_rss_mb"], code)
    finally:
        desk.shop.stop()


def test_faults_are_bounded_in_time_and_memory(tmp_path: Path) -> None:
    tries = _tries()
    folders = [tmp_path / str(number) for number in range(len(tries))]
    for folder in folders:
        folder.mkdir()
    with ThreadPoolExecutor(AT_ONCE) as pool:
        seen = list(pool.map(_tried, folders, tries))
    for one in sorted(seen, key=lambda s: -s.seconds):
        print(
            f"{one.one.fault:22} {one.one.operation:15} {one.seconds:6.1f} s"
            f" {one.megabytes:+6.1f} MB  {one.code}"
        )
    for one in seen:
        assert one.code in (*SENTENCES, "done", "done_left_out"), one
        assert one.code != "unexpected", one
        assert one.megabytes < EXTRA_MB, one
        if IS_WHOLE and one.one.fault not in WAITING:
            assert one.seconds < (DRIP_SECONDS if one.one.fault == "drip" else SECONDS), one
