"""Runs the sample shop as a child of this process: it ends when this one does."""

from __future__ import annotations

import json
import os
import queue
import subprocess
import sys
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

_PATIENCE = 20.0


class SampleNotStarted(RuntimeError):
    """The sample shop's process ended or said nothing."""


@dataclass(slots=True)
class SampleProcess:
    """A running sample shop at ``address``."""

    address: str
    _process: subprocess.Popen[bytes]

    @classmethod
    def start(cls, home: Path) -> SampleProcess:
        """Start it with its state under ``home`` and wait until it answers."""
        process = subprocess.Popen(
            [*_command(), "--home", str(home), "--with-parent"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_environment(),
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        assert process.stdout is not None
        lines: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        reader = threading.Thread(target=_read, args=(process.stdout, lines), daemon=True)
        reader.start()
        try:
            return cls(_address(lines.get(timeout=_PATIENCE)), process)
        except (queue.Empty, ValueError, KeyError, TypeError) as exc:
            _end(process)
            raise SampleNotStarted("the sample shop did not start") from exc
        finally:
            reader.join(1.0)

    def is_alive(self) -> bool:
        """Whether it still runs."""
        return self._process.poll() is None

    def stop(self) -> None:
        """End it and wait for its end."""
        _end(self._process)


def _address(line: bytes) -> str:
    """From the ready line: JSON, or the bare address that the command line prints."""
    text = line.decode("utf-8").strip()
    if text.startswith("http://127.0.0.1:"):
        return text
    found: Any = json.loads(text)
    return str(found["address"])


def _command() -> list[str]:
    """A packed program starts itself; otherwise Python starts this package."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "sample", "serve"]
    return [sys.executable, "-m", "shopsync_gui.sample"]


def _environment() -> dict[str, str]:
    """This process's, so that the child finds this very package wherever it is started."""
    here = str(Path(__file__).resolve().parents[2])
    known = os.environ.get("PYTHONPATH")
    return {**os.environ, "PYTHONPATH": f"{here}{os.pathsep}{known}" if known else here}


def _read(stream: IO[bytes], lines: queue.SimpleQueue[bytes]) -> None:
    lines.put(stream.readline())


def _end(process: subprocess.Popen[bytes]) -> None:
    if process.stdin is not None:
        process.stdin.close()
    try:
        process.wait(3.0)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    if process.stdout is not None:
        process.stdout.close()
