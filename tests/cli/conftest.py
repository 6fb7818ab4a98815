"""The command line against a sample shop of its own, each on loopback."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from shopsync_gui.cli.main import run
from shopsync_gui.sample.constants import SAMPLE_TOKEN
from shopsync_gui.sample.process import SampleProcess


@dataclass
class Shell:
    """Types commands; what was printed is in ``out`` and ``err`` afterwards."""

    capture: pytest.CaptureFixture[str]
    out: str = ""
    err: str = ""

    def __call__(self, *words: str) -> int:
        self.capture.readouterr()
        code = run(list(words))
        self.out, self.err = self.capture.readouterr()
        return code

    def json(self, *words: str) -> Any:
        self(*words)
        return json.loads(self.out)


@pytest.fixture
def shell(capsys: pytest.CaptureFixture[str]) -> Shell:
    return Shell(capsys)


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[SampleProcess]:
    """A running sample shop with 300 products."""
    process = SampleProcess.start(tmp_path / "shop")
    yield process
    process.stop()


@pytest.fixture
def connected(
    shell: Shell, shop: SampleProcess, monkeypatch: pytest.MonkeyPatch
) -> Callable[[], Shell]:
    """The store A points to the shop; its token comes from the environment in each command."""

    def ready() -> Shell:
        monkeypatch.setenv("SHOPSYNC_TOKEN_A", SAMPLE_TOKEN)
        return shell

    ready()
    assert shell("stores", "add", "A", "--address", shop.address, "--developer") == 0
    return ready
