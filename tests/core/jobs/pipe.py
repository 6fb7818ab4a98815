"""An engine process and the two ends of its pipe."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from shopsync_gui.core.domain import wire


class Pipe:
    """A running engine."""

    def __init__(self, home: Path) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "shopsync_gui", "engine"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "SHOPSYNC_HOME": str(home)},
        )

    def order(self, order: wire.Order) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(wire.to_line(order))
        self.process.stdin.flush()

    def until(self, kind: type[object]) -> list[wire.Event]:
        """Every event up to the first of this kind."""
        assert self.process.stdout is not None
        found: list[wire.Event] = []
        for line in self.process.stdout:
            found.append(wire.event_from(line))
            if isinstance(found[-1], kind):
                return found
        raise AssertionError(f"the engine ended before {kind.__name__}: {found}")

    def end(self) -> int:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        if not self.process.stdin.closed:
            self.process.stdin.close()
        code = self.process.wait(10)
        self.process.stdout.close()
        return code
