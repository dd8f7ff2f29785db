"""When Google's day begins anew: midnight in California, also where no time zones are known."""

from datetime import UTC, date, datetime, time, timedelta

_WINTER, _SUMMER = timedelta(hours=-8), timedelta(hours=-7)
_SUNDAY = 6


def midnight(now: datetime) -> datetime:
    """The next midnight in California.

    Computed, as Windows has no time zone data: summer time lasts from the second Sunday of March
    to the first of November, at two in the morning each (Energy Policy Act of 2005).
    """
    tomorrow = (now.astimezone(UTC) + _offset(now)).date() + timedelta(days=1)
    begins = datetime.combine(tomorrow, time(), UTC)
    return begins - (_SUMMER if _summer_at_midnight(tomorrow) else _WINTER)


def _offset(now: datetime) -> timedelta:
    """What to add to UTC at that moment."""
    there = now.astimezone(UTC)
    starts = datetime.combine(_sunday(there.year, 3, 2), time(2), UTC) - _WINTER
    ends = datetime.combine(_sunday(there.year, 11, 1), time(2), UTC) - _SUMMER
    return _SUMMER if starts <= there < ends else _WINTER


def _summer_at_midnight(day: date) -> bool:
    """Whether the day begins in summer time; on the days of change the change comes later."""
    return _sunday(day.year, 3, 2) < day <= _sunday(day.year, 11, 1)


def _sunday(year: int, month: int, which: int) -> date:
    first = date(year, month, 1)
    return first + timedelta(days=(_SUNDAY - first.weekday()) % 7 + 7 * (which - 1))
