"""Moments to choose from, on the owner's own clock, also where that is put forward or back."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from inbox.ui.words import moment, tr, weekday

MORNING, EVENING = time(9), time(18)
HOUR = timedelta(hours=1)
SOON = timedelta(minutes=30)  # "this evening" is offered until so long before it
FARTHEST = timedelta(days=366)  # ahead, that anything may be put off


@dataclass(frozen=True, slots=True)
class Moment:
    """What a choice is called, and what it means."""

    words: str
    when: datetime


@dataclass(frozen=True, slots=True)
class Owes:
    """An answer that is promised: until when, and what must be found out."""

    due: datetime
    note: str = ""


def at(day: date, hour: time, zone: tzinfo | None = None) -> datetime:
    """That hour of that day. Of an hour that comes twice the first; one that is left out is later.

    ``zone`` None: the computer's own.
    """
    naive = datetime.combine(day, hour)
    if zone is None:
        return naive.astimezone()
    return naive.replace(tzinfo=zone).astimezone(UTC).astimezone(zone)


def exists(day: date, hour: time, zone: tzinfo | None = None) -> bool:
    """Whether that hour is there on that day: one is left out when clocks are put forward."""
    found = at(day, hour, zone)
    return (found.date(), found.time()) == (day, hour)


def local(moment_: datetime, zone: tzinfo | None = None) -> datetime:
    return moment_.astimezone(zone)


def send_times(now: datetime, zone: tzinfo | None = None) -> list[Moment]:
    """When a reply may go out."""
    today = local(now, zone).date()
    found = [Moment(tr("Later", "In an hour"), local(now.astimezone(UTC) + HOUR, zone))]
    evening = at(today, EVENING, zone)
    if evening - now > SOON:
        found.append(Moment(tr("Later", "This evening"), evening))
    return found + _mornings(today, zone, ahead=1)


def promise_times(now: datetime, zone: tzinfo | None = None) -> list[Moment]:
    """Until when an answer may be owed."""
    today = local(now, zone).date()
    evening = at(today, EVENING, zone)
    found = [Moment(tr("Later", "This evening"), evening)] if evening - now > SOON else []
    return found + _mornings(today, zone, ahead=3)


def _mornings(today: date, zone: tzinfo | None, *, ahead: int) -> list[Moment]:
    """Tomorrow, a day a little ahead, and the next Monday, none of them twice."""
    tomorrow = today + timedelta(days=1)
    days = {tomorrow: tr("Later", "Tomorrow morning")}
    if ahead > 1:
        days.setdefault(today + timedelta(days=ahead), "")
    days.setdefault(today + timedelta(days=7 - today.weekday()), tr("Later", "Next week"))
    mornings = ((day, words, at(day, MORNING, zone)) for day, words in sorted(days.items()))
    return [Moment(words or in_days(day, today), when) for day, words, when in mornings]


def in_days(day: date, today: date) -> str:
    """Like "In three days"."""
    return tr("Later", "In %n days", (day - today).days)


def day_words(when: datetime, now: datetime) -> str:
    """The day alone, as it stands in a sentence: "today", "tomorrow", "on Thursday", "on 3 Dec"."""
    days = (local(when).date() - local(now).date()).days
    if days == 0:
        return tr("Later", "today")
    if days == 1:
        return tr("Later", "tomorrow")
    if 1 < days < 7:
        return tr("Later", "on {day}", day=weekday(when))
    return moment(when, now)


def goes_out(when: datetime, now: datetime) -> str:
    """What stands at a reply that was put off; "" once its time has come."""
    return tr("Later", "Goes out {when}", when=moment(when, now)) if when > now else ""


def owed(due: datetime, now: datetime) -> str:
    """What stands at an answer that is owed."""
    if due <= now:
        return tr("Later", "You promised an answer")
    return tr("Later", "You owe an answer {day}", day=day_words(due, now))


def trouble(chosen: datetime, now: datetime) -> str:
    """Why this moment cannot be chosen, "" when it can."""
    if chosen <= now:
        return tr("Later", "That is past already.")
    if chosen - now > FARTHEST:
        return tr("Later", "That is more than a year ahead.")
    return ""
