"""The command line by a clock that stands still, but with waits that take their time."""

from __future__ import annotations

from shopsync_gui.cli.main import run
from tests.proofs.actors import command_line


def main(words: list[str]) -> int:
    """As ``command_line``."""
    command_line.stop_clock(words[0])
    return run(words[1:])
