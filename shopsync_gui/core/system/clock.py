"""The computer's wall clock."""

from __future__ import annotations

from datetime import UTC, datetime


class SystemClock:
    """Implements ``core.domain.clock.Clock``."""

    def now(self) -> datetime:
        """The present moment, aware, UTC."""
        return datetime.now(UTC)
