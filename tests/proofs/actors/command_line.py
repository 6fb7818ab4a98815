"""The real command line, in a process of its own, by a clock that stands still.

``python -m tests.proofs.actors.command_line TIME sync --store S``: times in the rows depend on
``TIME`` alone, so that two homes can be compared row for row, and no wait takes time.
"""

from __future__ import annotations

import dataclasses
import sys
import time
from datetime import datetime
from typing import Any

from shopsync_gui.cli.main import run
from shopsync_gui.core.shopify import gate, operations
from shopsync_gui.core.shopify.operations import Operation
from shopsync_gui.core.system.clock import SystemClock

PAGE = 4
"""Records on a page, so that a run of a small shop has first, middle and last pages."""


class Waits:
    """Waits that take next to no time but count in full."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def pause(self, seconds: float) -> None:
        self.seconds += seconds
        time.sleep(min(seconds, 0.003))

    def monotonic(self) -> float:
        return time.monotonic() + self.seconds


def main(arguments: list[str]) -> int:
    """Stop the clock at the first argument; the rest is for the command line."""
    waits = Waits()
    stop_clock(arguments[0])
    defaults: Any = gate.Gate.__init__.__kwdefaults__
    defaults["pause"] = waits.pause
    defaults["monotonic"] = waits.monotonic
    for name, value in list(vars(operations).items()):
        if isinstance(value, Operation) and "Int = 250" in value.text:
            text = value.text.replace("Int = 250", f"Int = {PAGE}")
            setattr(operations, name, dataclasses.replace(value, text=text))
    return run(arguments[1:])


def stop_clock(text: str) -> None:
    """The wall clock stands still at this time."""
    at = datetime.fromisoformat(text)

    def now(self: SystemClock) -> datetime:
        return at

    SystemClock.now = now


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
