"""What is to be applied, and what came of it."""

from __future__ import annotations

from array import array
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from shopsync_gui.core.domain.runs import Counts, Kind, Record


@dataclass(frozen=True, slots=True)
class LeftOut:
    """One record that could not be taken over. ``retry``: ``owner_id`` is read again next time."""

    record: Record
    record_id: int
    owner_id: int
    title: str
    reason: str
    facts: dict[str, str] = field(default_factory=dict[str, str])
    retry: bool = False


@dataclass(frozen=True, slots=True)
class ApplyPlan:
    """One kind of one run, fetched and waiting in the spool.

    ``full``: the files hold every record, so what is not in them is gone.  Otherwise ``reread``
    names the main records that were read whole (children not seen are gone), ``missing`` those that
    Shopify does not have any more, and ``census`` every main id that exists.  The ``has_`` flags
    say what was fetched along at all.  ``final``: children without a parent are left out instead of
    being reported as orphans.  Times without a value are not written.
    """

    store_id: int
    run_id: int
    kind: Kind
    files: tuple[Path, ...]
    now: datetime
    full: bool
    reread: frozenset[int] = frozenset()
    missing: frozenset[int] = frozenset()
    census: array[int] | None = None
    has_metafields: bool = False
    has_publications: bool = False
    has_collections: bool = False
    has_locations: bool = False
    cursor: datetime | None = None
    started: datetime | None = None
    full_at: datetime | None = None
    census_at: datetime | None = None
    confirm_deletions: bool = False
    unreadable: tuple[LeftOut, ...] = ()
    options: dict[str, str] = field(default_factory=dict[str, str])
    final: bool = False


@dataclass(frozen=True, slots=True)
class ApplyResult:
    """What came of it. ``orphans``: main ids to read because children of theirs came alone."""

    counts: dict[Record, Counts]
    left_out: int
    deletions_waiting: int
    touched: int
    first_load: bool
    orphans: frozenset[int] = frozenset()
