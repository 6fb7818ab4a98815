"""Runs: what started them, how they ended, what they counted, what they left out."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class Kind(StrEnum):
    """What a run can sync. ``EVERYTHING`` stands for all of them, in this order."""

    PRODUCTS = "products"
    INVENTORY = "inventory"


EVERYTHING: tuple[Kind, ...] = (Kind.PRODUCTS, Kind.INVENTORY)


class Trigger(StrEnum):
    MANUAL = "manual"
    SCHEDULE = "schedule"
    COMMAND_LINE = "command_line"
    RETRY = "retry"


class Outcome(StrEnum):
    """``RUNNING`` only while it runs; one found unfinished later becomes ``INTERRUPTED``."""

    RUNNING = "running"
    DONE = "done"
    DONE_LEFT_OUT = "done_left_out"
    FAILED = "failed"
    CANCELLED = "cancelled"
    INTERRUPTED = "interrupted"


class Record(StrEnum):
    """The kinds of mirrored records, in the order in which counts are shown."""

    PRODUCT = "products"
    VARIANT = "variants"
    MEDIA = "media"
    COLLECTION = "collections"
    METAFIELD = "metafields"
    PUBLICATION = "publications"
    LOCATION = "locations"
    INVENTORY_ITEM = "inventory_items"
    INVENTORY_LEVEL = "inventory_levels"


@dataclass(frozen=True, slots=True)
class Counts:
    """What became of the records of one kind in one run."""

    created: int = 0
    updated: int = 0
    unchanged: int = 0
    deleted: int = 0
    left_out: int = 0
    failed: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            self.created + other.created,
            self.updated + other.updated,
            self.unchanged + other.unchanged,
            self.deleted + other.deleted,
            self.left_out + other.left_out,
            self.failed + other.failed,
        )

    @property
    def changed(self) -> int:
        return self.created + self.updated + self.deleted


@dataclass(frozen=True, slots=True)
class RunError:
    """Why a run failed; ``code`` leads to the sentences of ``messages``."""

    code: str
    message: str
    request_id: str = ""
    operation: str = ""
    detail: str = ""
    """For *Copy details*: traceback and facts, secrets and personal data masked."""
    subject: str = ""


@dataclass(frozen=True, slots=True)
class RunResult:
    """What one run came to; the command line prints it with ``--json``."""

    run: int
    store: str
    outcome: Outcome
    kinds: dict[str, Counts]
    requests: int = 0
    points: float = 0
    seconds: float = 0
    peak_rss_mb: float = 0
    error: RunError | None = None
    count_differences: tuple[CountDifference, ...] = ()


@dataclass(frozen=True, slots=True)
class CountDifference:
    """Records here against the number that Shopify reports, when they differ."""

    kind: str
    here: int
    shopify: int


@dataclass(frozen=True, slots=True)
class RunRow:
    """A line of the sync history."""

    id: int
    store_code: str
    trigger: Trigger
    kinds: tuple[Kind, ...]
    full: bool
    started_at: datetime
    ended_at: datetime | None
    outcome: Outcome
    totals: Counts
    counts: dict[str, Counts]
    left_out_open: int
    requests: int
    points: float
    error: RunError | None = None
    differences: tuple[CountDifference, ...] = ()
    slot: datetime | None = None


@dataclass(frozen=True, slots=True)
class LeftOutRow:
    """One record that a run could not take over.

    ``reason`` is a code of ``messages.REASONS``; ``facts`` fill its placeholders.
    """

    id: int
    run_id: int
    record: Record
    record_id: int
    title: str
    reason: str
    facts: dict[str, str]
    ignored: bool
    resolved: bool
    first_seen_at: datetime
    product_key: int = 0
    """Key of the product it belongs to, when that is in the mirror (for *Show it*)."""


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One observed change of one field."""

    id: int
    run_id: int
    at: datetime
    record: Record
    record_id: int
    product_key: int
    title: str
    field: str
    """A column name of the mirror, or ``+`` (appeared) or ``-`` (deleted)."""
    old: str | None
    new: str | None


@dataclass(frozen=True, slots=True)
class Progress:
    """Where a run is now; drawn by a timer, so it may be sent often.

    ``phase`` is one of ``signing_in, bulk_wait, downloading, fetching, census, counting, reading,
    applying``.  ``total`` is None while unknown.
    """

    run_id: int
    store: str
    kind: str
    phase: str
    done: int = 0
    total: int | None = None
    wait_seconds: float | None = None
    """Set while Shopify asked us to slow down."""


@dataclass(frozen=True, slots=True)
class DoomedRow:
    """A record that the census missed and the brake kept (deletions waiting for the owner)."""

    record: Record
    record_id: int
    title: str


@dataclass(frozen=True, slots=True)
class SlotTry:
    """One attempt at a daily slot."""

    slot: datetime
    ended_at: datetime | None
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts per record kind, collected while a run goes on (values only, add to get more)."""

    by_record: dict[Record, Counts] = field(default_factory=dict[Record, Counts])
