"""The model of every list: ids at once, rows only when they are looked at."""

from __future__ import annotations

from array import array
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from shopsync_gui.core.domain.services import Services
from shopsync_gui.ui.viewmodels.columns import Column
from shopsync_gui.ui.viewmodels.tables import KEPT_WINDOWS, WINDOW, SnapshotModel, TupleModel

DISPLAY = Qt.ItemDataRole.DisplayRole


@dataclass(frozen=True)
class Row:
    key: int


class Reading:
    """Holds every question until the test answers it."""

    def __init__(self, services: Services) -> None:
        self.services = services
        self.open: list[tuple[Callable[[Services], Any], Callable[[Any], None]]] = []
        self.asked: list[tuple[int, ...]] = []

    def query(self, read: Callable[[Services], Any], then: Callable[[Any], None]) -> None:
        self.open.append((read, then))

    def rows(self, _services: Services, keys: tuple[int, ...]) -> tuple[Row, ...]:
        self.asked.append(keys)
        return tuple(Row(k) for k in keys)

    def answer(self) -> None:
        waiting, self.open = self.open, []
        for read, then in waiting:
            then(read(self.services))


@pytest.fixture
def reading(services: Services) -> Reading:
    return Reading(services)


@pytest.fixture
def model(qapp: object, reading: Reading) -> SnapshotModel:
    columns = (
        Column("name", "Name", lambda row: f"row {row.key}", "name"),
        Column("number", "Number", lambda row: str(row.key), right=True),
    )
    return SnapshotModel(columns, reading.query, reading.rows, lambda row: row.key)


def _shown(model: SnapshotModel, row: int) -> object:
    return model.index(row, 0).data(DISPLAY)


def test_a_row_is_asked_for_when_it_is_looked_at_and_shown_when_it_comes(
    model: SnapshotModel, reading: Reading
) -> None:
    model.set_ids(array("q", range(10, 1010)))
    assert reading.open == []
    assert _shown(model, 450) == "…"
    reading.answer()
    assert _shown(model, 450) == "row 460"
    assert reading.asked == [tuple(range(410, 610))]


def test_a_million_ids_cost_one_window(model: SnapshotModel, reading: Reading) -> None:
    model.set_ids(array("q", range(1_000_000)))
    for row in range(999_950, 1_000_000):
        _shown(model, row)
    assert model.rowCount() == 1_000_000
    assert len(reading.open) == 1


def test_an_answer_to_an_older_question_is_dropped(model: SnapshotModel, reading: Reading) -> None:
    model.set_ids(array("q", [1, 2, 3]))
    _shown(model, 0)
    model.set_ids(array("q", [7, 8]))
    reading.answer()
    assert _shown(model, 0) == "…"
    reading.answer()
    assert _shown(model, 0) == "row 7"


def test_the_same_ids_keep_their_rows_in_sight_and_read_them_again(
    model: SnapshotModel, reading: Reading, qtbot: QtBot
) -> None:
    model.set_ids(array("q", [1, 2]))
    _shown(model, 0)
    reading.answer()
    with qtbot.assertNotEmitted(model.modelReset):
        model.set_ids(array("q", [1, 2]))
    assert _shown(model, 0) == "row 1"
    assert len(reading.open) == 1


def test_windows_long_out_of_sight_are_forgotten(model: SnapshotModel, reading: Reading) -> None:
    model.set_ids(array("q", range((KEPT_WINDOWS + 2) * WINDOW)))
    for window in range(KEPT_WINDOWS + 1):
        _shown(model, window * WINDOW)
        reading.answer()
    assert _shown(model, 0) == "…"
    assert _shown(model, KEPT_WINDOWS * WINDOW) == f"row {KEPT_WINDOWS * WINDOW}"


def test_a_click_on_a_heading_asks_for_another_order(model: SnapshotModel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(model.sort_asked) as asked:
        model.sort(0, Qt.SortOrder.DescendingOrder)
    assert asked.args == ["name", True]
    with qtbot.assertNotEmitted(model.sort_asked):
        model.sort(1)


def test_a_row_that_is_gone_meanwhile_stays_a_placeholder(
    model: SnapshotModel, reading: Reading
) -> None:
    def fewer(_services: Services, keys: tuple[int, ...]) -> tuple[Row, ...]:
        return tuple(Row(k) for k in keys if k != 2)

    model._read_rows = fewer  # pyright: ignore[reportPrivateUsage] - what the page would give
    model.set_ids(array("q", [1, 2, 3]))
    _shown(model, 0)
    reading.answer()
    assert [_shown(model, row) for row in range(3)] == ["row 1", "…", "row 3"]


def test_equal_rows_do_not_reset_a_small_table(qapp: object, qtbot: QtBot) -> None:
    model = TupleModel((Column("name", "Name", str),))
    model.set_rows(["a", "b"])
    with qtbot.assertNotEmitted(model.modelReset):
        model.set_rows(("a", "b"))
    with qtbot.waitSignal(model.modelReset):
        model.set_rows(["c"])
    assert model.index(0, 0).data() == "c"
