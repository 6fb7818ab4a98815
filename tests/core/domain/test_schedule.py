"""The daily slot: once a day by the wall clock, caught up once, never twice."""

from datetime import UTC, datetime, time, timedelta

import pytest

from shopsync_gui.core.domain.runs import Outcome, SlotTry
from shopsync_gui.core.domain.schedule import due_slot, next_slot, parse_daily_at, slot_before

AT = time(2, 0)
LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def tried(slot: str, outcome: Outcome = Outcome.DONE, ended: str = "") -> SlotTry:
    return SlotTry(at(slot), at(ended or slot), outcome)


def test_the_slot_is_the_latest_daily_time_that_has_passed() -> None:
    assert slot_before(at("2026-03-02T01:59:59"), AT) == at("2026-03-01T02:00")
    assert slot_before(at("2026-03-02T02:00:00"), AT) == at("2026-03-02T02:00")
    assert next_slot(at("2026-03-02T02:00:00"), AT) == at("2026-03-03T02:00")


def test_a_slot_runs_once() -> None:
    now = at("2026-03-02T02:00:10")
    assert due_slot(now, AT, LONG_AGO, ()) == at("2026-03-02T02:00")
    assert due_slot(now, AT, LONG_AGO, (tried("2026-03-02T02:00"),)) is None


@pytest.mark.parametrize(
    "outcome", [Outcome.DONE, Outcome.DONE_LEFT_OUT, Outcome.CANCELLED, Outcome.RUNNING]
)
def test_only_a_failed_slot_is_tried_again(outcome: Outcome) -> None:
    tries = (tried("2026-03-02T02:00", outcome),)
    assert due_slot(at("2026-03-02T09:00"), AT, LONG_AGO, tries) is None


def test_days_asleep_are_made_up_for_once() -> None:
    tries = (tried("2026-03-01T02:00"),)
    now = at("2026-03-04T09:00")
    assert due_slot(now, AT, LONG_AGO, tries) == at("2026-03-04T02:00")
    assert due_slot(now, AT, LONG_AGO, (*tries, tried("2026-03-04T02:00"))) is None


def test_a_clock_that_goes_back_runs_nothing_twice() -> None:
    tries = (tried("2026-03-04T02:00"),)
    assert (
        due_slot(at("2026-03-04T01:30"), AT, LONG_AGO, (*tries, tried("2026-03-03T02:00"))) is None
    )
    assert due_slot(at("2026-03-04T02:00:05"), AT, LONG_AGO, tries) is None


def test_a_slot_recorded_in_the_future_does_not_count() -> None:
    tries = (tried("2100-01-01T02:00"),)
    assert due_slot(at("2026-03-04T02:01"), AT, LONG_AGO, tries) == at("2026-03-04T02:00")


def test_a_slot_before_switching_on_is_not_due() -> None:
    now = at("2026-03-04T10:00")
    assert due_slot(now, AT, at("2026-03-04T09:00"), ()) is None
    assert due_slot(now + timedelta(days=1), AT, at("2026-03-04T09:00"), ()) is not None


def test_a_failed_slot_is_tried_after_5_15_and_60_minutes_and_then_left() -> None:
    slot = "2026-03-04T02:00"
    tries: tuple[SlotTry, ...] = ()
    now = at(slot)
    for pause in (0, 5, 15, 60):
        if tries:
            early = now + timedelta(minutes=pause, seconds=-1)
            assert due_slot(early, AT, LONG_AGO, tries) is None
        now += timedelta(minutes=pause)
        assert due_slot(now, AT, LONG_AGO, tries) == at(slot)
        tries = (*tries, SlotTry(at(slot), now, Outcome.FAILED))
    assert due_slot(now + timedelta(hours=20), AT, LONG_AGO, tries) is None


@pytest.mark.parametrize("bad", ["", "2:00", "02.00", "24:00", "02:60", "02:0a", "٠٢:٠٠"])
def test_a_time_of_day_is_hh_mm(bad: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        parse_daily_at(bad)
    assert parse_daily_at("23:59") == time(23, 59)
