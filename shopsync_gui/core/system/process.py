"""This process: its priority, its memory, its core dumps, the room on the disk."""

from __future__ import annotations

import contextlib
import os
import shutil
import sys
from pathlib import Path


def lower_priority() -> None:
    """Let windows repaint first."""
    if hasattr(os, "nice"):
        with contextlib.suppress(OSError):
            os.nice(10)


def peak_rss_mb() -> float:
    """The most memory this process has had, in MB (0 where the system does not tell)."""
    try:
        import resource
    except ImportError:
        return 0.0
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1e6 if sys.platform == "darwin" else 1e3)


def forbid_core_dumps() -> None:
    """A dump of our memory would hold the token."""
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    except (ImportError, ValueError, OSError):
        return


def free_space(folder: Path) -> int:
    """Free bytes on the disk of ``folder``."""
    return shutil.disk_usage(folder).free
