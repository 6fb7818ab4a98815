"""Answers that are JSON and yet not what was asked for."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager

from shopsync_gui.core.domain.errors import BadAnswer


@contextmanager
def reading(operation: str) -> Generator[None]:
    """Inside, a field that is missing, of another type or no id or time is a ``BadAnswer``."""
    try:
        yield
    except (KeyError, TypeError, ValueError, AttributeError, IndexError) as exc:
        raise BadAnswer(f"{type(exc).__name__}: {exc}"[:200], operation=operation) from exc
