"""The figures of the dialogue, counted from indexes.

A million conversations are no more work than ten; times and people come from the newest words.
"""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from statistics import median
from typing import Any

from inbox.store import details, queries
from inbox.store.details import AuthorRow
from inbox.store.rows import AccountRow
from inbox.store.statistics import gaps_of
from inbox.store.summary import SHOWN
from inbox.store.times import us

Query = Callable[..., list[Any]]

NEWEST = 8000  # words that medians are taken from
WHO = 2000  # words that people are taken from
_LOOKED_AT = 5  # words of theirs, where they were talked with more than once
WEEKS = 12
_SHOWN_PEOPLE = 3
_VIEWS = ("waiting", "snoozed", "done")


@dataclass(frozen=True, slots=True)
class Span:
    """Conversations last spoken in between two moments, and how many of them have an answer."""

    since: datetime
    until: datetime
    conversations: int
    answered: int

    @property
    def share(self) -> float:
        """Of 1; 1 when nobody said anything."""
        return self.answered / self.conversations if self.conversations else 1.0


@dataclass(frozen=True, slots=True)
class Figures:
    """A span with its median time from somebody's words to our next reply."""

    span: Span
    median: timedelta | None
    account: int = 0
    channel: str = ""


@dataclass(frozen=True, slots=True)
class Dialogue:
    """One period, as much of the one before it, the last weeks and each account.

    ``came_back`` counts those who had an answer from us before the period and spoke again in
    it; ``people`` everybody who spoke in it, both of the newest `WHO` words. ``faces`` are some
    of those who came back.
    """

    now: Figures
    before: Figures
    weeks: tuple[Span, ...]
    channels: tuple[Figures, ...]
    people: int
    came_back: int
    faces: tuple[AuthorRow, ...]


def dialogue(query: Query, days: int, now: datetime, accounts: list[AccountRow]) -> Dialogue:
    """The last `days` days up to now; 7 is the week of the calendar that has begun."""
    since, until = period(days, now)
    before = since - timedelta(days=days)
    before_end = before + (until - since)  # as much of it as has passed of this one
    ids = [a.id for a in accounts]
    words, earlier = _words(query, since, until), _words(query, before, before_end)
    per_account = defaultdict(list)
    for row in words:
        per_account[row["account"]].append(row)
    channels = [
        Figures(span(query, [a.id], since, until), _median(per_account[a.id]), a.id, a.channel)
        for a in accounts
    ]
    people = {r["author"]: 0 for r in words[:WHO] if not r["mine"] and r["standing"] in SHOWN}
    back = [n for n in people if _had_answer(query, n, since)]
    faces = [details.author(query(queries.AUTHOR, id=n)[0]) for n in back[:_SHOWN_PEOPLE]]
    shown = [c for c in channels if c.span.conversations]
    return Dialogue(
        now=Figures(span(query, ids, since, until), _median(words)),
        before=Figures(span(query, ids, before, before_end), _median(earlier)),
        weeks=tuple(_weeks(query, ids, now)),
        channels=tuple(sorted(shown, key=lambda c: -c.span.conversations)),
        people=len(people),
        came_back=len(back),
        faces=tuple(faces),
    )


def period(days: int, now: datetime) -> tuple[datetime, datetime]:
    """When the period began and ends (a moment from now, so that nothing just said is lost)."""
    end = now + timedelta(minutes=1)
    if days == 7:
        return monday(now), end
    return _midnight(now - timedelta(days=days - 1)), end


def monday(at: datetime) -> datetime:
    """When that week began where the shop is."""
    local = at.astimezone()
    return _midnight(local - timedelta(days=local.weekday()))


def span(query: Query, accounts: list[int], since: datetime, until: datetime) -> Span:
    """How many conversations of these accounts were last spoken in then."""
    n = dict.fromkeys(_VIEWS, 0)
    bound = {"from": us(since), "at": us(until)}
    for account in accounts:
        for view in _VIEWS:
            n[view] += query(queries.SPAN_COUNT, account=account, view=view, **bound)[0][0]
    return Span(since, until, sum(n.values()), n["done"])


def _weeks(query: Query, accounts: list[int], now: datetime) -> list[Span]:
    made, end = [], now + timedelta(minutes=1)
    begin = monday(now)
    for _ in range(WEEKS):
        made.append(span(query, accounts, begin, end))
        begin, end = monday(begin - timedelta(days=3)), begin
    return made[::-1]


def _words(query: Query, since: datetime, until: datetime) -> list[Any]:
    """The newest words of a span, newest first."""
    return query(queries.SPAN_ITEMS, **{"from": us(since)}, at=us(until), limit=NEWEST)


def _median(rows: list[Any]) -> timedelta | None:
    threads: defaultdict[int, list[Any]] = defaultdict(list)
    for row in reversed(rows):
        threads[row["conversation"]].append(row)
    gaps = [gap for thread in threads.values() for gap in gaps_of(thread)]
    return timedelta(microseconds=median(gaps)) if gaps else None


def _had_answer(query: Query, author: int, before: datetime) -> bool:
    """Whether we replied to somebody's words or liked them before that moment."""
    bound = {"id": author, "from": us(before)}
    if query(queries.ANSWERED_BEFORE, **bound):
        return True
    said = query(queries.SAID_BEFORE, **bound, limit=_LOOKED_AT)
    return any(
        row["liked_by_me"]
        or query(queries.REPLIED_BETWEEN, conversation=row[0], at=row[1], **{"from": bound["from"]})
        for row in said
    )


def _midnight(at: datetime) -> datetime:
    return datetime.combine(at.astimezone().date(), time()).astimezone()
