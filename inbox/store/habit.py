"""The weekly goal: on how many days of a week everybody who wrote had an answer within a day.

Worked out anew from words, likes and decisions; nothing is kept for it but when something was
put to done. Where nobody knows when a like or a done was given, it counts as in time.
"""

import json
from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Any, NamedTuple

from inbox.store import queries
from inbox.store.summary import SHOWN
from inbox.store.times import us, when

Query = Callable[..., list[Any]]

NEWEST = 2000  # words looked at for one week
_ANSWERED = timedelta(days=9)  # after a week, in which the last of it can still be in time
DAY = timedelta(days=1)
FORGIVEN = 4  # kept weeks that make up for a missed one


class How(StrEnum):
    """How a day went."""

    KEPT = "kept"  # everybody had an answer within a day
    QUIET = "quiet"  # nobody wrote
    LATE = "late"  # somebody waited for longer
    OPEN = "open"  # somebody waits, and it is not too late yet
    FREE = "free"  # one of the owner's free days
    AHEAD = "ahead"  # it has not come yet


@dataclass(frozen=True, slots=True)
class Goal:
    """``wanted`` days a week, 1 to 7; ``free`` weekdays, 0 is Monday."""

    wanted: int = 5
    free: frozenset[int] = frozenset({6})


@dataclass(frozen=True, slots=True)
class Habit:
    """The seven days of a week from Monday on, and how many weeks in a row reached the goal.

    ``kept`` counts the days that did; ``wanted`` is the goal.
    """

    days: tuple[How, ...]
    kept: int
    wanted: int
    streak: int = 0


class Wait(NamedTuple):
    """Somebody wrote at ``since``; ``until`` is when they were answered, None while they wait."""

    since: datetime
    until: datetime | None


def goal_of(setting: str) -> Goal | None:
    """The owner's goal as it is kept, like "5:6" (days wanted, free weekdays); None: no goal."""
    wanted, _, free = (setting or "5:6").partition(":")
    if not wanted.isdigit() or not 1 <= int(wanted) <= 7:
        return None
    days = frozenset(int(d) for d in free if d in "0123456")
    return Goal(min(int(wanted), 7 - len(days)) or 1, days)


def habit(query: Query, goal: Goal, now: datetime, weeks: int = 1) -> Habit:
    """The week that has begun, and the streak over ``weeks`` weeks with it."""
    days = _week(query, goal, _monday(now.astimezone().date()), now)
    counted = deque(streaks(query, goal, now, weeks), maxlen=1)
    return Habit(days, _kept(days), goal.wanted, counted[0] if counted else 0)


def streaks(query: Query, goal: Goal, now: datetime, weeks: int) -> Iterator[int]:
    """The streak as far as it is known after each further week back; no step reads much.

    A missed week is passed over when enough kept ones follow it. It ends where nobody had
    written yet.
    """
    begun = _monday(now.astimezone().date())
    count = after = 0
    for back in range(weeks):
        week = begun - timedelta(weeks=back)
        if not query(queries.HABIT_BEGAN, at=us(_midnight(week + timedelta(days=7)))):
            return
        if _kept(_week(query, goal, week, now)) >= goal.wanted:
            count, after = count + 1, after + 1
        elif back and after < FORGIVEN:
            return
        elif back:
            after = 0  # forgiven; the week that has begun is not over yet
        yield count


def _week(query: Query, goal: Goal, monday: date, now: datetime) -> tuple[How, ...]:
    """How each of its seven days went."""
    ended = _midnight(monday + timedelta(days=7))
    waits = _waits(query, _midnight(monday), ended + _ANSWERED)
    days = _days(waits, goal, monday, now)
    return tuple(days[monday + timedelta(days=n)] for n in range(7))


def deadline(since: datetime, free: frozenset[int]) -> datetime:
    """A day later; free days do not count."""
    end = since + DAY
    for _ in range(7):
        if end.astimezone().weekday() not in free:
            break
        end += DAY
    return end


def _waits(query: Query, since: datetime, until: datetime) -> list[Wait]:
    """Everybody who waited since then, as far as was said until the other moment."""
    bounds = {"from": us(since), "at": us(until)}
    rows = query(queries.HABIT_ITEMS, **bounds, limit=NEWEST)
    threads: defaultdict[int, list[Any]] = defaultdict(list)
    for row in reversed(rows):
        threads[row["conversation"]].append(row)
    decided = {
        row["id"]: row for row in query(queries.HABIT_DECIDED, ids=json.dumps(list(threads)))
    }
    return [w for n, said in threads.items() if n in decided for w in _of(said, decided[n])]


def _of(thread: Iterable[Any], decided: Any) -> list[Wait]:
    """How often somebody waited in one conversation."""
    waits: list[Wait] = []
    since: int | None = None
    for row in thread:
        if row["mine"]:
            if since is not None:
                waits.append(Wait(when(since), when(row["at"])))
            since = None
        elif row["standing"] in SHOWN:
            since = row["at"] if since is None else since
            if row["liked_by_me"]:
                liked = max(row["settled_at"], row["at"]) if row["settled_at"] else since
                waits.append(Wait(when(since), when(liked)))
                since = None
    if since is None:
        return waits
    if decided["snoozed_until"] is not None:
        return waits  # put off on purpose
    if decided["done_upto"] >= since:
        done = decided["done_at"] or since
        return [*waits, Wait(when(since), when(max(done, since)))]
    return [*waits, Wait(when(since), None)]


def _days(waits: Iterable[Wait], goal: Goal, first: date, now: datetime) -> Mapping[date, How]:
    today = now.astimezone().date()
    found: dict[date, How] = {}
    said: defaultdict[date, set[How]] = defaultdict(set)
    for wait in waits:
        late = (wait.until or now) > deadline(wait.since, goal.free)
        how = How.LATE if late else How.OPEN if wait.until is None else How.KEPT
        said[wait.since.astimezone().date()].add(how)
    day = first
    while day < first + timedelta(days=7):
        hows = said.get(day, set())
        if day.weekday() in goal.free:
            found[day] = How.FREE
        elif day > today:
            found[day] = How.AHEAD
        else:
            worst = (How.LATE, How.OPEN, How.KEPT)
            found[day] = next((how for how in worst if how in hows), How.QUIET)
        day += DAY
    return found


def _kept(days: Iterable[How]) -> int:
    return sum(how in {How.KEPT, How.QUIET} for how in days)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time()).astimezone()
