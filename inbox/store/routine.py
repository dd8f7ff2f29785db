"""Reading the daily sessions: the one under way, the owner's pace, the week."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from inbox.store import queries
from inbox.store.details import SessionCard, SessionRow
from inbox.store.figures import Taken, Week
from inbox.store.times import us, when, when_or_none

Query = Callable[..., list[Any]]

LATELY = 60  # answers that the pace is made of
LONGEST = 300_000  # ms: whoever took longer had left the desk


def under_way(query: Query) -> SessionRow | None:
    """The session that has not ended."""
    return _session(query, queries.SESSION_OPEN)


def last_session(query: Query) -> SessionRow | None:
    """The newest session."""
    return _session(query, queries.SESSION_LAST)


def _session(query: Query, sql: str) -> SessionRow | None:
    for row in query(sql):
        cards = tuple(
            SessionCard(c[0], c[1], bool(c[2]), c[3], c[4])
            for c in query(queries.SESSION_CARDS, id=row["id"])
        )
        ended = when_or_none(row["ended_at"])
        return SessionRow(row["id"], when(row["started_at"]), ended, cards)
    return None


def taken(query: Query, how: str, *, sweep: bool) -> Taken:
    """The newest answers of one sort; those without a time say nothing."""
    rows = query(queries.SESSION_PACE, kind=how, after=int(sweep), limit=LATELY)
    times = [min(row[0], LONGEST) for row in rows if row[0]]
    return Taken(len(times), sum(times))


def week(query: Query, since: datetime) -> Week:
    """People who heard back in a session, and on how many days."""
    rows = query(queries.SESSION_ANSWERS, **{"from": us(since)})
    days = {when(row["at"]).astimezone().date() for row in rows}
    return Week(len({row["person"] for row in rows}), len(days))
