"""One run, from the lock to the history row. Window, schedule and command line all come here."""

from __future__ import annotations

import contextlib
import logging
import os
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from shopsync_gui.core.db.runs import RunRepository
from shopsync_gui.core.db.stores import StoreRepository
from shopsync_gui.core.db.sync_state import SyncStateRepository
from shopsync_gui.core.domain import messages
from shopsync_gui.core.domain.errors import (
    ALL,
    AccessDenied,
    Cancelled,
    OAuthError,
    RunGoingOn,
    ShopSyncError,
    TokenRefused,
    VaultError,
)
from shopsync_gui.core.domain.journal import LogEntry
from shopsync_gui.core.domain.runs import (
    EVERYTHING,
    CountDifference,
    Counts,
    Kind,
    Outcome,
    Progress,
    Record,
    RunError,
    RunResult,
    Trigger,
)
from shopsync_gui.core.domain.stores import LoggingMode, Store
from shopsync_gui.core.jobs.house import House
from shopsync_gui.core.mirror.spool import Spool
from shopsync_gui.core.shopify.check import check_connection
from shopsync_gui.core.shopify.gate import Gate
from shopsync_gui.core.sync.context import SyncContext
from shopsync_gui.core.sync.engine import is_possible, sync_kind
from shopsync_gui.core.system.locks import store_lock
from shopsync_gui.core.system.logs import redact
from shopsync_gui.core.system.process import peak_rss_mb

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class RunOrder:
    """What is to be run. ``kinds`` in any order; ``slot`` for a daily run."""

    store: str
    kinds: tuple[Kind, ...]
    full: bool = False
    trigger: Trigger = Trigger.MANUAL
    slot: datetime | None = None
    confirm_deletions: bool = False


def run(
    house: House,
    order: RunOrder,
    *,
    check: Callable[[], None],
    report: Callable[[Progress], None],
    started: Callable[[int], None],
) -> RunResult:
    """Run it and say what came of it.

    ``check`` raises ``Cancelled`` when the owner wants to stop; ``started`` hears the run's number
    once the history row is there.  Raises only what keeps a run from starting: ``RunGoingOn``,
    ``UnknownStore`` and errors of the database; everything later is in the result.
    """
    store = StoreRepository(house.database).get(order.store)
    with store_lock(house.folders, store.code):
        runs = RunRepository(house.database)
        runs.interrupt_unfinished(store.id, house.clock.now())
        Spool.sweep(house.folders.spool, store.code)
        kinds = tuple(k for k in EVERYTHING if k in order.kinds)
        run_id = runs.start(
            store.id, order.trigger, kinds, order.full, order.slot, os.getpid(), house.clock.now()
        )
        started(run_id)
        result = _Runner(house, store, order, kinds, run_id, check, report).run()
        runs.finish(
            run_id,
            result.outcome,
            result.requests,
            result.points,
            result.error,
            result.count_differences,
            house.clock.now(),
        )
        _tidy(house)
        return result


def interrupt_unfinished(house: House) -> tuple[str, ...]:
    """Mark runs that died with their process, unless somebody is running that store right now.

    Returns the codes of the stores concerned.
    """
    found: list[str] = []
    for store in StoreRepository(house.database).all():
        try:
            with store_lock(house.folders, store.code):
                if RunRepository(house.database).interrupt_unfinished(store.id, house.clock.now()):
                    found.append(store.code)
                Spool.sweep(house.folders.spool, store.code)
        except RunGoingOn:
            continue
    return tuple(found)


def _tidy(house: House) -> None:
    """Housekeeping that must never turn a good run into a failed one."""
    try:
        house.journal.prune(house.clock.now())
        house.database.backup_daily(house.folders.backups, house.clock.now())
    except ShopSyncError as exc:
        logger.warning("housekeeping failed: %s", exc.code)


class _Runner:
    """State of one run: counters, the gate, the progress last reported."""

    def __init__(
        self,
        house: House,
        store: Store,
        order: RunOrder,
        kinds: tuple[Kind, ...],
        run_id: int,
        check: Callable[[], None],
        report: Callable[[Progress], None],
    ) -> None:
        self._house = house
        self._store = store
        self._order = order
        self._kinds = kinds
        self._run_id = run_id
        self._check = check
        self._report = report
        self._progress = Progress(run_id, store.code, kinds[0] if kinds else "", "signing_in")
        self._gate: Gate | None = None
        self._counts: dict[str, Counts] = {
            Record.PRODUCT.value: Counts(),
            Record.VARIANT.value: Counts(),
        }
        self._differences: list[CountDifference] = []
        self._begun = time.monotonic()

    def run(self) -> RunResult:
        outcome, error = Outcome.DONE, None
        try:
            self._sync()
        except Cancelled:
            outcome = Outcome.CANCELLED
        except ShopSyncError as exc:
            outcome, error = Outcome.FAILED, self._error(exc)
            self._remember(exc)
        except Exception as exc:
            logger.exception("the run failed unexpectedly")
            outcome, error = Outcome.FAILED, self._error(ShopSyncError(type(exc).__name__))
        finally:
            if self._gate is not None:
                self._gate.close()
        if outcome is Outcome.DONE and any(c.left_out or c.failed for c in self._counts.values()):
            outcome = Outcome.DONE_LEFT_OUT
        gate = self._gate
        return RunResult(
            run=self._run_id,
            store=self._store.code,
            outcome=outcome,
            kinds=dict(self._counts),
            requests=gate.requests if gate else 0,
            points=gate.points if gate else 0,
            seconds=round(time.monotonic() - self._begun, 3),
            peak_rss_mb=round(peak_rss_mb(), 1),
            error=error,
            count_differences=tuple(self._differences),
        )

    def _sync(self) -> None:
        self._report(self._progress)
        self._gate = self._make_gate()
        if not self._store.scopes:
            self._store = self._sign_in(self._gate)
        asked_for_all = set(self._kinds) == set(EVERYTHING)
        for kind in self._kinds:
            if asked_for_all and not is_possible(kind, self._store.scopes):
                continue  # the store card says which scope is missing
            self._one(kind)
        StoreRepository(self._house.database).mark_verified(self._store.id, self._house.clock.now())

    def _sign_in(self, gate: Gate) -> Store:
        """First contact: who the shop is and what the token may do."""
        report = check_connection(gate)
        stores = StoreRepository(self._house.database)
        stores.save_report(self._store.id, report)
        if report.error_code:
            raise ALL.get(report.error_code, ShopSyncError)(
                report.error_detail, request_id=report.request_id
            )
        return stores.get(self._store.code)

    def _one(self, kind: Kind) -> None:
        assert self._gate is not None
        with Spool(self._house.folders.spool, self._store.code, self._run_id) as spool:
            outcome = sync_kind(
                SyncContext(
                    store=self._store,
                    kind=kind,
                    run_id=self._run_id,
                    gate=self._gate,
                    database=self._house.database,
                    states=SyncStateRepository(self._house.database),
                    spool=spool,
                    now=self._house.clock.now,
                    check=self._check,
                    report=self._on_phase,
                    full=self._order.full,
                    confirm_deletions=self._order.confirm_deletions,
                )
            )
        for record, counts in outcome.counts.items():
            self._counts[record.value] = self._counts.get(record.value, Counts()) + counts
        self._differences.extend(outcome.differences)

    # -------------------------------------------------------------- what the gate needs

    def _make_gate(self) -> Gate:
        return Gate(
            self._house.base_url(self._store),
            self._house.secrets.access_of(self._store),
            recorder=self._record,
            clock=self._house.clock,
            check=self._check,
            waiting=self._on_waiting,
        )

    def _record(self, entry: LogEntry) -> None:
        mode = self._store.settings.logging
        if mode is LoggingMode.OFF or (mode is LoggingMode.ERRORS and not entry.is_error):
            return
        self._house.journal.record(replace(entry, store_id=self._store.id, run_id=self._run_id))

    def _on_waiting(self, seconds: float | None) -> None:
        self._progress = replace(self._progress, wait_seconds=seconds)
        self._report(self._progress)

    def _on_phase(self, kind: str, phase: str, done: int, total: int | None) -> None:
        self._progress = Progress(self._run_id, self._store.code, kind, phase, done, total)
        self._report(self._progress)

    # -------------------------------------------------------------- when it goes wrong

    def _error(self, exc: ShopSyncError) -> RunError:
        return RunError(
            code=exc.code,
            message=messages.sentences(exc.code).title,
            request_id=exc.request_id,
            operation=exc.operation,
            detail=redact(traceback.format_exc(limit=-12)),
            subject=redact(exc.subject),
        )

    def _remember(self, exc: ShopSyncError) -> None:
        """A refused sign-in shows on the store card until the next good one."""
        if isinstance(exc, TokenRefused | OAuthError | AccessDenied | VaultError):
            with contextlib.suppress(ShopSyncError):
                StoreRepository(self._house.database).mark_refused(self._store.id, exc.code)
