"""When is the next daily sync? Pure arithmetic: no clock, no timer, no database."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from shopsync_gui.core.domain.runs import Outcome, SlotTry

RETRY_AFTER = (timedelta(minutes=5), timedelta(minutes=15), timedelta(minutes=60))


def parse_daily_at(text: str) -> time:
    """``"02:00"`` to a time of day in UTC; ``ValueError`` for anything else."""
    if len(text) != 5 or text[2] != ":" or not (text.isascii() and (text[:2] + text[3:]).isdigit()):
        raise ValueError("HH:MM expected")
    return time(int(text[:2]), int(text[3:]))


def slot_before(now: datetime, daily_at: time) -> datetime:
    """The latest daily time that is not in the future (``now`` is aware, UTC)."""
    slot = now.replace(hour=daily_at.hour, minute=daily_at.minute, second=0, microsecond=0)
    return slot if slot <= now else slot - timedelta(days=1)


def next_slot(now: datetime, daily_at: time) -> datetime:
    """The next daily time after ``now``."""
    return slot_before(now, daily_at) + timedelta(days=1)


def due_slot(
    now: datetime, daily_at: time, switched_on_at: datetime, tries: tuple[SlotTry, ...]
) -> datetime | None:
    """The slot that should run now, or None.

    A slot is due once after it has passed, however many days were missed (one catch-up).  A slot
    before the owner switched the daily sync on is not due.  A failed try is repeated after 5, 15
    and 60 minutes, then not until the next slot.  Tries recorded for a slot that lies in the
    future (the clock was wrong once) do not count, so the clock going back never runs one twice
    and a wrong clock never blocks it for ever.
    """
    slot = slot_before(now, daily_at)
    if slot < switched_on_at:
        return None
    mine = sorted(
        (t for t in tries if slot <= t.slot <= now),
        key=lambda t: t.ended_at or t.slot,
    )
    if not mine:
        return slot
    last = mine[-1]
    if last.outcome not in (Outcome.FAILED, Outcome.INTERRUPTED):
        return None
    if len(mine) > len(RETRY_AFTER):
        return None
    ended = last.ended_at or last.slot
    pause = RETRY_AFTER[len(mine) - 1]
    waited = now - ended
    return slot if waited >= pause or waited < timedelta(0) else None
