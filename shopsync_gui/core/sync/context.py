"""What every step of a sync is handed: where to ask, where to put, when to stop."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from shopsync_gui.core.db.database import Database
from shopsync_gui.core.db.sync_state import SyncStateRepository
from shopsync_gui.core.domain.runs import Kind
from shopsync_gui.core.domain.stores import Store
from shopsync_gui.core.mirror.spool import Spool
from shopsync_gui.core.shopify.gate import Gate

OVERLAP = timedelta(minutes=5)
"""Shopify's search index lags behind writes: look back this far and drop what is known."""
SAME_SECOND = timedelta(seconds=10)
"""``updatedAt`` has whole seconds: what changed this close to our last look is read again."""
BULK_AFTER = timedelta(days=7)
"""A cursor older than this is caught up with by a bulk operation."""
CENSUS_EVERY = timedelta(hours=20)
"""Daily, with room for a run that starts a little earlier than yesterday's."""
RESUME_WITHIN = timedelta(hours=2)
"""A bulk operation that a former run started is taken up again for this long."""
PAGED_UP_TO = 5_000
"""More changed records than this are read by a bulk operation."""
CENSUS_PAGED_UP_TO = 2_500
"""More records than this are counted by a bulk operation."""

ReportPhase = Callable[[str, str, int, int | None], None]


@dataclass(frozen=True, slots=True)
class SyncContext:
    """One kind of one run. ``check`` raises ``Cancelled``; ``report(kind, phase, done, total)``."""

    store: Store
    kind: Kind
    run_id: int
    gate: Gate
    database: Database
    states: SyncStateRepository
    spool: Spool
    now: Callable[[], datetime]
    check: Callable[[], None]
    report: ReportPhase
    full: bool
    confirm_deletions: bool
