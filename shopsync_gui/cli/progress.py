"""One line of progress on a terminal; nothing where standard error is a file."""

from __future__ import annotations

import time
from types import TracebackType
from typing import Self, TextIO

from shopsync_gui.core.domain.runs import Progress

EVERY = 0.1
"""Seconds between two redraws."""
PHASES = {
    "signing_in": "Signing in",
    "bulk_wait": "Shopify is preparing the file",
    "downloading": "Downloading",
    "fetching": "Reading what changed",
    "census": "Looking for deletions",
    "counting": "Counting",
    "reading": "Comparing",
    "applying": "Saving",
}


class ProgressLine:
    """Rewrites one line in place; clears it at the end."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._live = stream.isatty()
        self._last = 0.0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._live and self._last:
            self._stream.write("\r\x1b[K")
            self._stream.flush()

    def show(self, progress: Progress) -> None:
        """Draw the latest state, at most ten times a second."""
        now = time.monotonic()
        if not self._live or now - self._last < EVERY:
            return
        self._last = now
        self._stream.write(f"\r\x1b[K{describe(progress)}")
        self._stream.flush()


def describe(progress: Progress) -> str:
    """One sentence for a terminal."""
    text = PHASES.get(progress.phase, progress.phase)
    if progress.total:
        text += f" {progress.done:,} of {progress.total:,}"
    elif progress.done:
        text += f" {progress.done:,}"
    if progress.wait_seconds is not None:
        text += f" - Shopify asked us to slow down, {progress.wait_seconds:.0f} s"
    return f"{progress.kind.capitalize()}: {text}"
