"""The sample shop as a process of its own."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import httpx
import pytest

from shopsync_gui.sample.constants import SAMPLE_TOKEN
from shopsync_gui.sample.process import SampleNotStarted, SampleProcess

ROOT = Path(__file__).resolve().parents[2]


def counted(address: str) -> int:
    answer = httpx.post(
        f"{address}/admin/api/2026-10/graphql.json",
        json={"query": "{ productsCount { count } }"},
        headers={"X-Shopify-Access-Token": SAMPLE_TOKEN},
        trust_env=False,
    )
    return answer.json()["data"]["productsCount"]["count"]


def launched(home: Path, *more: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "shopsync_gui.sample", "--home", str(home), *more],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=ROOT,
    )


def test_a_child_process_is_soon_ready_and_keeps_its_shop(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)  # wherever this program was started
    begun = time.monotonic()
    process = SampleProcess.start(tmp_path / "home")
    assert time.monotonic() - begun < 5
    try:
        assert process.is_alive()
        assert counted(process.address) == 300
        edit = {"action": "add_product", "fields": {"title": "One more"}}
        assert httpx.post(f"{process.address}/sample/edit", json=edit, trust_env=False).json()["ok"]
    finally:
        process.stop()
    assert not process.is_alive()
    process.stop()  # a second time does no harm
    again = SampleProcess.start(tmp_path / "home")
    try:
        assert counted(again.address) == 301
    finally:
        again.stop()


def test_a_process_that_cannot_start_is_told(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("a file where a folder should be")
    with pytest.raises(SampleNotStarted):
        SampleProcess.start(tmp_path / "home")


def test_the_shop_ends_when_its_parents_pipe_closes(tmp_path: Path) -> None:
    with launched(tmp_path / "home", "--with-parent", "--products", "5") as process:
        assert process.stdout is not None
        assert process.stdin is not None
        address = json.loads(process.stdout.readline())["address"]
        assert counted(address) == 5
        process.stdin.close()
        assert process.wait(10) == 0


def test_a_closed_input_ends_nothing_without_a_parent_and_sigterm_does(tmp_path: Path) -> None:
    with launched(tmp_path / "home", "--products", "5", "--plan", "plus") as process:
        assert process.stdout is not None
        assert process.stdin is not None
        address = json.loads(process.stdout.readline())["address"]
        process.stdin.close()
        assert counted(address) == 5
        process.send_signal(signal.SIGTERM)
        assert process.wait(10) == 0
