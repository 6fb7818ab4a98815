"""How much of a long loop is run: all of it by ``dev.py prove``, a seeded tenth by ``test``."""

from __future__ import annotations

import os
import random
from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")
SEED = int(os.environ.get("SHOPSYNC_SEED", "20261121"))
IS_WHOLE = os.environ.get("SHOPSYNC_PROVE") == "1"
PART = 10


def scale(whole: int) -> int:
    """How often a loop of ``whole`` rounds goes now."""
    return whole if IS_WHOLE else max(1, whole // PART)


def some(cases: Sequence[T], *, part: int = PART) -> list[T]:
    """All cases, or a seeded tenth of them, spread over the whole list."""
    if IS_WHOLE or not cases:
        return list(cases)
    chosen = random.Random(SEED).sample(range(len(cases)), max(1, len(cases) // part))
    return [cases[at] for at in sorted(chosen)]
