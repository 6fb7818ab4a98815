"""Clocks that jump, sleep and change their zone: the daily sync runs once a day, and does run.

A computer lives through days of true time; the tick asks the database by the clock on the wall, as
the window does, and writes the runs that follow from the answers.
"""

from __future__ import annotations

import random
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from shopsync_gui.core.db.database import Database
from shopsync_gui.core.db.runs import RunRepository
from shopsync_gui.core.db.status import due_slot
from shopsync_gui.core.db.stores import StoreRepository
from shopsync_gui.core.domain.runs import EVERYTHING, Outcome, Trigger
from shopsync_gui.core.domain.stores import AccessKind, SecretKeeper, StoreDraft
from tests.proofs.scale import SEED, scale

LONGEST = timedelta(hours=48)
LIVES = 60
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@dataclass(frozen=True)
class Jump:
    """From a true moment on the clock on the wall is wrong by so much."""

    when: datetime
    wrong_by: timedelta


@dataclass(frozen=True)
class Life:
    """Some days of a computer, from ``begin``; asleep between the two times of each nap."""

    begin: datetime
    days: float
    jumps: tuple[Jump, ...] = ()
    naps: tuple[tuple[datetime, datetime], ...] = ()
    zone: str = "UTC"
    daily_at: str = "02:00"
    tick: timedelta = timedelta(minutes=10)


@dataclass
class Lived:
    """When it ran by true time and by the clock on the wall, and the longest it was awake idle."""

    true: list[datetime] = field(default_factory=list[datetime])
    slots: list[datetime] = field(default_factory=list[datetime])
    wall_days: Counter[date] = field(default_factory=Counter[date])
    longest: timedelta = timedelta(0)


def live(database: Database, code: str, life: Life) -> Lived:
    """Tick through a life with a store of its own."""
    stores, runs = StoreRepository(database), RunRepository(database)
    draft = StoreDraft(code=code, address=f"{code.lower()}.myshopify.com", access=AccessKind.TOKEN)
    store = stores.add(draft, SecretKeeper.KEYRING, "Test keyring", life.begin)
    stores.set_setting(code, "daily_at", life.daily_at, life.begin)
    stores.set_setting(code, "auto_sync", "on", life.begin)
    lived, idle, now = Lived(), timedelta(0), life.begin
    while now < life.begin + timedelta(days=life.days):
        now += life.tick
        if any(start <= now < end for start, end in life.naps):
            continue
        idle += life.tick
        wrong_by = [jump.wrong_by for jump in life.jumps if jump.when <= now]
        wall = now + wrong_by[-1] if wrong_by else now
        slot = due_slot(database, store.id, wall)
        if slot is not None:
            number = runs.start(store.id, Trigger.SCHEDULE, EVERYTHING, False, slot, 1, wall)
            runs.finish(number, Outcome.DONE, 0, 0, None, (), wall + timedelta(seconds=30))
            lived.true.append(now)
            lived.slots.append(slot)
            lived.wall_days[slot.date()] += 1
            idle = timedelta(0)
        lived.longest = max(lived.longest, idle)
    return lived


FIRST = at("2026-11-20T09:00")
TABLE = {
    "right clock": Life(FIRST, 8),
    "forward two days": Life(FIRST, 8, (Jump(FIRST + 3 * DAY, 2 * DAY),)),
    "forward two days and back again": Life(
        FIRST, 10, (Jump(FIRST + 3 * DAY, 2 * DAY), Jump(FIRST + 3 * DAY + HOUR, 0 * DAY))
    ),
    "back an hour after the sync": Life(FIRST, 6, (Jump(at("2026-11-22T02:10"), -HOUR),)),
    "back an hour, twice": Life(
        FIRST, 6, (Jump(at("2026-11-22T02:10"), -HOUR), Jump(at("2026-11-22T02:40"), -2 * HOUR))
    ),
    "1970 until the network is there": Life(
        FIRST,
        6,
        (
            Jump(FIRST + 2 * DAY, at("1970-01-01T00:00") - (FIRST + 2 * DAY)),
            Jump(FIRST + 2 * DAY + HOUR, 0 * DAY),
        ),
    ),
    "2100 for an hour": Life(
        FIRST,
        6,
        (
            Jump(FIRST + 2 * DAY, at("2100-01-01T12:00") - (FIRST + 2 * DAY)),
            Jump(FIRST + 2 * DAY + HOUR, 0 * DAY),
        ),
    ),
    "2100 for three months": Life(
        FIRST,
        100,
        (
            Jump(FIRST + 2 * DAY, at("2100-01-01T12:00") - (FIRST + 2 * DAY)),
            Jump(FIRST + 90 * DAY, 0 * DAY),
        ),
        tick=HOUR,
    ),
    "end of summer time in Brussels": Life(
        at("2026-10-23T09:00"), 5, zone="Europe/Brussels", daily_at="00:30"
    ),
    "begin of summer time in Brussels": Life(
        at("2027-03-26T09:00"), 5, zone="Europe/Brussels", daily_at="01:30"
    ),
    "leap day": Life(at("2028-02-27T09:00"), 4, daily_at="00:00"),
    "new year": Life(at("2026-12-30T09:00"), 4, daily_at="23:59"),
    "to Auckland": Life(FIRST, 5, zone="Pacific/Auckland"),
    "asleep for a week": Life(FIRST, 14, naps=((FIRST + 2 * DAY, FIRST + 9 * DAY),)),
    "awake an hour a day": Life(
        FIRST, 9, naps=tuple((FIRST + d * DAY + HOUR, FIRST + (d + 1) * DAY) for d in range(9))
    ),
}


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = Database.open_main(tmp_path / "shopsync.db")
    opened.connection().execute("PRAGMA synchronous = OFF")  # no power cut here
    yield opened
    opened.close()


@pytest.mark.parametrize("name", TABLE)
def test_once_a_day_and_never_idle_for_two_days(
    database: Database, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    life = TABLE[name]
    with monkeypatch.context() as patch:
        patch.setenv("TZ", life.zone)
        time.tzset()
        lived = live(database, "S", life)
    time.tzset()
    assert max(lived.wall_days.values()) == 1, lived.slots
    assert lived.longest <= LONGEST + life.tick
    assert lived.slots[-1].date() >= life.begin.date()


def test_no_life_with_a_jumping_clock_has_two_syncs_for_one_day(database: Database) -> None:
    chance = random.Random(SEED)
    for number in range(scale(LIVES)):
        moments = sorted(FIRST + timedelta(minutes=chance.randrange(12_000)) for _ in range(6))
        wrong = [timedelta(minutes=chance.randrange(-5000, 5000)) for _ in moments]
        jumps = tuple(Jump(m, w) for m, w in zip(moments, wrong, strict=True))
        jumps = (*jumps, Jump(moments[-1] + HOUR, 0 * DAY))
        lived = live(database, f"S{number}", Life(FIRST, 12, jumps, tick=HOUR / 2))
        assert max(lived.wall_days.values()) == 1, (number, jumps, lived.slots)
