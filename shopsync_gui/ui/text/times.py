"""Times in the owner's zone and language; UTC on hover."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QDate, QDateTime, QLocale, QTime

from shopsync_gui.ui.text.translating import Translating


def local(when: datetime) -> datetime:
    """An aware time in the time zone of this computer."""
    return when.astimezone()


class Times(Translating):
    """All methods take aware datetimes."""

    def clock_time(self, when: datetime) -> str:
        """``03:00`` in the owner's zone."""
        here = local(when)
        return QLocale().toString(QTime(here.hour, here.minute), QLocale.FormatType.ShortFormat)

    def day(self, when: datetime) -> str:
        """``21 Nov 2026`` in the owner's zone."""
        here = local(when)
        date = QDate(here.year, here.month, here.day)
        return QLocale().toString(date, QLocale.FormatType.ShortFormat)

    def date_time(self, when: datetime | None) -> str:
        """Day and time, short; an en dash when there is none."""
        if when is None:
            return "–"
        here = local(when)
        value = QDateTime(
            QDate(here.year, here.month, here.day), QTime(here.hour, here.minute, here.second)
        )
        return QLocale().toString(value, QLocale.FormatType.ShortFormat)

    def day_and_time(self, when: datetime, now: datetime) -> str:
        """``today 09:12``, ``yesterday 09:12`` or the date with the time."""
        here, today = local(when), local(now).date()
        clock = self.clock_time(when)
        if here.date() == today:
            return self.tr("today {0}").format(clock)
        if here.date() == today - timedelta(days=1):
            return self.tr("yesterday {0}").format(clock)
        return f"{self.day(when)} {clock}"

    def utc(self, when: datetime) -> str:
        """``2026-11-21 02:00:00 UTC``."""
        return when.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S UTC")

    def hover(self, when: datetime | None) -> str:
        """For tooltips: local time and UTC."""
        return "" if when is None else f"{self.date_time(when)}\n{self.utc(when)}"

    def relative(self, when: datetime, now: datetime) -> str:
        """``just now``, ``4 min ago``, ``3 h ago``, then the day."""
        seconds = int((now - when).total_seconds())
        if seconds < 45:
            return self.tr("just now")
        minutes = (seconds + 30) // 60
        if minutes < 60:
            return self.tr("%n min ago", "minutes", minutes)
        hours = (seconds + 1800) // 3600
        if hours < 12:
            return self.tr("%n h ago", "hours", hours)
        return self.day_and_time(when, now)

    def next_run(self, when: datetime, now: datetime) -> str:
        """``tonight 03:00 (02:00 UTC)``: local time first, UTC beside it."""
        here, today = local(when), local(now).date()
        clock = self.clock_time(when)
        at_utc = when.astimezone(UTC).strftime("%H:%M")
        is_night = here.hour < 6
        if here.date() == today:
            return self.tr("today {0} ({1} UTC)").format(clock, at_utc)
        if here.date() == today + timedelta(days=1):
            if is_night and local(now).hour >= 6:
                return self.tr("tonight {0} ({1} UTC)").format(clock, at_utc)
            return self.tr("tomorrow {0} ({1} UTC)").format(clock, at_utc)
        return self.tr("{0} {1} ({2} UTC)").format(self.day(when), clock, at_utc)

    def daily_at(self, hhmm: str, now: datetime) -> str:
        """A daily time in UTC, in the owner's zone with UTC beside it."""
        hour, minute = int(hhmm[:2]), int(hhmm[3:])
        when = now.astimezone(UTC).replace(hour=hour, minute=minute, second=0, microsecond=0)
        return self.tr("{0} ({1} UTC)").format(self.clock_time(when), hhmm)

    def duration(self, seconds: float | None) -> str:
        """``0.4 s``, ``12 s``, ``3 min 20 s``, ``1 h 5 min``."""
        if seconds is None:
            return "–"
        if seconds < 9.95:
            return self.tr("{0} s").format(QLocale().toString(max(0.0, float(seconds)), "f", 1))
        whole = round(seconds)
        if whole < 60:
            return self.tr("{0} s").format(whole)
        if whole < 3600:
            return self.tr("{0} min {1} s").format(*divmod(whole, 60))
        hours, rest = divmod(whole, 3600)
        return self.tr("{0} h {1} min").format(hours, rest // 60)

    def time_left(self, seconds: float) -> str:
        """Rough on purpose: ``a few seconds left``, ``about 2 min left``."""
        if seconds < 10:
            return self.tr("a few seconds left")
        if seconds < 60:
            return self.tr("about %n s left", "seconds", 5 * round(seconds / 5))
        if seconds < 5400:
            return self.tr("about %n min left", "minutes", round(seconds / 60))
        return self.tr("about %n h left", "hours", round(seconds / 3600))
