"""Sync history: every run, and of the chosen one what it counted, left out and changed."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from shopsync_gui.core.domain.runs import Outcome, RunRow
from shopsync_gui.core.domain.services import Services
from shopsync_gui.core.domain.views import RunQuery
from shopsync_gui.ui import text
from shopsync_gui.ui.pages.list_page import ListPage
from shopsync_gui.ui.pages.run_detail import RunDetailPane
from shopsync_gui.ui.viewmodels.columns import Column
from shopsync_gui.ui.widgets.fields import FilterChip
from shopsync_gui.ui.workers.context import PageContext


class SyncHistoryPage(ListPage):
    """The argument of ``activate``: a run's number, ``("left_out", number)``, or None."""

    name = "sync_history"
    areas = ("runs", "left_out")

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        self._query = RunQuery(0)
        super().__init__(context, parent, compact=True)
        self.table.set_widths(
            {
                "when": 150,
                "trigger": 110,
                "kinds": 140,
                "outcome": 190,
                "duration": 80,
                "created": 84,
                "updated": 84,
                "deleted": 84,
                "left_out": 84,
            }
        )
        self._outcome = FilterChip(self.tr("Outcome"), name="outcome_filter")
        outcomes = [o for o in Outcome if o is not Outcome.RUNNING]
        self._outcome.set_options([(o.value, text.outcome(o)) for o in outcomes])
        self._outcome.changed.connect(self._on_filter)
        self.chips.addWidget(self._outcome)
        self._pane = RunDetailPane(context)
        column = QVBoxLayout(self.detail)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pane)

    def _title_words(self) -> str:
        return self.tr("Sync history")

    def _search_words(self) -> str:
        return self.tr("Search errors and request ids")

    def _columns(self) -> Sequence[Column]:
        def count(name: str) -> Callable[[RunRow], str]:
            return lambda r: text.number(getattr(r.totals, name)) if r.totals else ""

        return (
            Column(
                "when",
                self.tr("When"),
                lambda r: text.date_time(r.started_at),
                "started_at",
                tooltip=lambda r: text.hover(r.started_at),
            ),
            Column(
                "outcome",
                self.tr("Outcome"),
                lambda r: text.outcome(r.outcome, r.left_out_open),
                "outcome",
                tooltip=text.result_sentence,
                icon=lambda r: text.outcome_icon(r.outcome),
            ),
            Column("trigger", self.tr("Started by"), lambda r: text.trigger(r.trigger), "trigger"),
            Column("kinds", self.tr("What"), lambda r: text.kinds(r.kinds)),
            Column("duration", self.tr("Took"), _took, "seconds", right=True),
            Column("created", self.tr("Created"), count("created"), right=True),
            Column("updated", self.tr("Updated"), count("updated"), "changed", right=True),
            Column("deleted", self.tr("Deleted"), count("deleted"), right=True),
            Column("left_out", self.tr("Left out"), count("left_out"), right=True),
            Column(
                "points",
                self.tr("Points"),
                lambda r: text.number(round(r.points)),
                "points",
                right=True,
            ),
        )

    def _count_words(self, count: int) -> str:
        return self.tr("%n run(s)", "", count)

    def activate(self, argument: object | None) -> None:
        if isinstance(argument, tuple):
            self._pane.want_left_out()
            argument = int(argument[1])  # pyright: ignore[reportUnknownArgumentType] a run's number
        if isinstance(argument, int):
            self._clear_filters()
            self.pick(argument)
        super().activate(argument)

    def _reading(self) -> Callable[[Services], array[int]]:
        query = replace(
            self._query,
            store_id=self.context.store_id,
            text=self.search.text().strip(),
            outcomes=self._outcome.values(),
        )
        return lambda services: services.reader.run_ids(query)

    def _read_rows(self, _services: Services, _keys: tuple[int, ...]) -> tuple[Any, ...]:
        return _services.reader.run_rows(_keys)

    def _key_of(self, row: RunRow) -> int:
        return row.id

    def _on_sort(self, code: str, descending: bool) -> None:
        self._query = replace(self._query, sort=code, descending=descending)

    def _is_filtered(self) -> bool:
        return super()._is_filtered() or bool(self._outcome.values())

    def _clear_filters(self) -> None:
        super()._clear_filters()
        self._outcome.set_values(())

    def _show_empty(self) -> None:
        if self._show_running():
            return
        status = self.context.status
        if status is not None and status.next_daily_at is not None:
            when = text.next_run(status.next_daily_at, self.context.now())
            words = self.tr(
                "The first one runs {0}, or now if you press Sync Products Now."
            ).format(when)
        else:
            words = self.tr(
                "Press Sync Products Now, or switch the daily sync on in the store card."
            )
        self.empty.show_state(
            "history", self.tr("No sync yet"), words, self.tr("Sync Products Now")
        )

    def _on_next_step(self) -> None:
        if self.context.store_code:
            self.context.engine.sync(self.context.store_code)

    def _show_detail(self, key: int) -> None:
        self._pane.show_run(key)


def _took(run: RunRow) -> str:
    if run.ended_at is None:
        return ""
    return text.duration((run.ended_at - run.started_at).total_seconds())
