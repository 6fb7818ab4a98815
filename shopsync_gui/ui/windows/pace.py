"""How fast a run goes and how long it will still take: plain arithmetic."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

from shopsync_gui.core.domain.runs import Progress

SPAN = 10.0
"""Seconds that the rate looks back."""


@dataclass(frozen=True, slots=True)
class PaceNow:
    """``rate`` in records per second; None while it is not known yet."""

    rate: float | None
    seconds_left: float | None


class Pace:
    """Fed with each progress that is drawn; starts anew with each run, kind and phase."""

    def __init__(self) -> None:
        self._what: tuple[int, str, str] | None = None
        self._points: deque[tuple[float, int]] = deque()

    def feed(self, progress: Progress, seconds: float) -> PaceNow:
        """``seconds`` is any clock that only goes forward."""
        what = (progress.run_id, progress.kind, progress.phase)
        if what != self._what or (self._points and progress.done < self._points[-1][1]):
            self._what = what
            self._points.clear()
        if not self._points or progress.done != self._points[-1][1]:
            self._points.append((seconds, progress.done))
        while len(self._points) > 2 and seconds - self._points[0][0] > SPAN:
            self._points.popleft()
        start, done = self._points[0]
        passed = seconds - start
        if passed < 0.5 or progress.done <= done:
            return PaceNow(None, None)
        rate = (progress.done - done) / passed
        if progress.total is None or progress.total <= progress.done:
            return PaceNow(rate, None)
        return PaceNow(rate, (progress.total - progress.done) / rate)
