"""Whole sentences: the status, the progress, how a run ended, what an error means."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from shopsync_gui.core.domain import messages
from shopsync_gui.core.domain.runs import LeftOutRow, Outcome, Progress, RunResult, RunRow
from shopsync_gui.core.domain.views import StoreState, StoreStatus
from shopsync_gui.ui.text.numbers import Numbers
from shopsync_gui.ui.text.times import Times
from shopsync_gui.ui.text.translating import Translating
from shopsync_gui.ui.text.words import Words


@dataclass(frozen=True, slots=True)
class ErrorWords:
    """What happened, what it means for the data, what to do: translated."""

    title: str
    meaning: str
    cure: str


def _translated(said: messages.Sentences, facts: dict[str, str] | None = None) -> ErrorWords:
    def one(text: str) -> str:
        found = QCoreApplication.translate(messages.CONTEXT, text)
        return messages.fill(found, facts or {})

    return ErrorWords(one(said.title), one(said.meaning), one(said.cure))


class Sentences(Translating):
    """Sentences are built from whole translated patterns, never glued from pieces."""

    def __init__(self) -> None:
        self._numbers, self._times, self._words = Numbers(), Times(), Words()

    def error(self, code: str) -> ErrorWords:
        """The words for an error code (see ``messages.SENTENCES``)."""
        return _translated(messages.sentences(code))

    def reason(self, row: LeftOutRow) -> ErrorWords:
        """Why a record was left out."""
        return _translated(messages.reason(row.reason), row.facts)

    def setting_reason(self, code: str) -> str:
        """Why a setting is greyed; empty for an unknown code."""
        text = messages.SETTING_REASONS.get(code, "")
        return QCoreApplication.translate(messages.CONTEXT, text) if text else ""

    def state_icon(self, state: StoreState) -> tuple[str, str]:
        """Icon and tone of a store's state; each has a shape of its own."""
        return {
            StoreState.OK: ("circle-check", "good"),
            StoreState.NEVER: ("circle-dashed", "muted"),
            StoreState.WORKING: ("refresh-cw", "info"),
            StoreState.PAUSED: ("circle-pause", "muted"),
            StoreState.OFFLINE: ("wifi-off", "muted"),
            StoreState.ATTENTION: ("triangle-alert", "warn"),
            StoreState.ERROR: ("circle-x", "bad"),
        }[state]

    def status_sentence(
        self, status: StoreStatus, now: datetime, progress: Progress | None = None
    ) -> str:
        """One sentence that answers “is my copy up to date?”."""
        checked = status.last_checked_at
        match status.state:
            case StoreState.WORKING:
                if progress is not None:
                    return self.progress_sentence(progress)
                return self.tr("Syncing …")
            case StoreState.NEVER:
                return self.tr("Not synced yet")
            case StoreState.PAUSED:
                return self.tr("Paused")
            case StoreState.OFFLINE:
                if checked is not None:
                    return self.tr("Offline · last checked {0}").format(
                        self._times.relative(checked, now)
                    )
                return self.tr("Offline")
            case StoreState.ERROR:
                return self._failed(status.last_run)
            case StoreState.ATTENTION:
                if status.deletions_waiting:
                    return self.tr(
                        "Waiting for your decision: %n deletion(s)", "", status.deletions_waiting
                    )
                if status.left_out_open:
                    return self.tr("Up to date, %n left out", "", status.left_out_open)
                return self._failed(status.last_run)
            case StoreState.OK:
                if checked is None:
                    return self.tr("Up to date")
                return self.tr("Up to date · {0}").format(self._times.relative(checked, now))

    def progress_sentence(self, progress: Progress) -> str:
        """``Products: fetching 250 of 1,200``."""
        if progress.wait_seconds:
            return self.tr("{0}: Shopify asked us to slow down, going on in {1}").format(
                self._words.kind(progress.kind), self._times.duration(progress.wait_seconds)
            )
        kind, phase = self._words.kind(progress.kind), self._words.phase(progress.phase)
        if progress.total:
            return self.tr("{0}: {1} · {2} of {3}").format(
                kind,
                phase,
                self._numbers.number(progress.done),
                self._numbers.number(progress.total),
            )
        if progress.done:
            return self.tr("{0}: {1} · {2}").format(
                kind, phase, self._numbers.number(progress.done)
            )
        return self.tr("{0}: {1} …").format(kind, phase)

    def result_sentence(self, result: RunResult | RunRow) -> str:
        """How a run ended, in one line."""
        match result.outcome:
            case Outcome.FAILED | Outcome.INTERRUPTED:
                if result.error is not None:
                    return self.error(result.error.code).title
                if result.outcome == Outcome.FAILED:
                    return self.tr("The sync failed.")
                return self.tr("The sync was interrupted.")
            case Outcome.CANCELLED:
                return self.tr("The sync was cancelled.")
            case Outcome.RUNNING:
                return self.tr("Syncing …")
            case Outcome.DONE | Outcome.DONE_LEFT_OUT:
                counts = result.kinds if isinstance(result, RunResult) else result.counts
                left_out = sum(c.left_out for c in counts.values())
                changed = sum(c.changed for c in counts.values())
                if left_out and changed:
                    return self.tr("Synced: {0} changed, {1} left out.").format(
                        self._numbers.number(changed), self._numbers.number(left_out)
                    )
                if left_out:
                    return self.tr("Synced: nothing changed, %n left out.", "", left_out)
                if changed:
                    return self.tr("Synced: %n change(s).", "", changed)
                return self.tr("Synced: nothing changed.")

    def _failed(self, run: RunRow | None) -> str:
        if run is not None and run.error is not None:
            return self.error(run.error.code).title
        return self.tr("The last sync failed")
