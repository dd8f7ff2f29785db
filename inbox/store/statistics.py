"""Dialogue figures: how much was said lately, and how much of it was answered."""

from collections import defaultdict
from collections.abc import Callable
from datetime import datetime, timedelta
from statistics import median
from typing import Any

from inbox.store import queries
from inbox.store.figures import Stats
from inbox.store.summary import SHOWN
from inbox.store.times import us

Query = Callable[..., list[Any]]


def stats(query: Query, days: int, now: datetime, waiting: int) -> Stats:
    """The figures of the last `days` days, from the words said in them."""
    since = now - timedelta(days=days)
    bound = {"from": us(since)}
    threads: defaultdict[int, list[Any]] = defaultdict(list)
    for row in query(queries.STATS_ITEMS, **bound):
        threads[row["conversation"]].append(row)
    others = [r for t in threads.values() for r in t if not r["mine"] and r["standing"] in SHOWN]
    spoken = {row["conversation"] for row in others}
    open_now = {c for c in spoken if query(queries.STATS_OPEN, id=c)[0][0]}
    gaps = [gap for thread in threads.values() for gap in gaps_of(thread)]
    return Stats(
        days=days,
        since=since,
        said=len(others),
        people=len({row["author"] for row in others}),
        replies=sum(row["mine"] for thread in threads.values() for row in thread),
        likes=sum(row["liked_by_me"] for row in others),
        conversations=len(spoken),
        answered=len(spoken - open_now),
        reactions=query(queries.STATS_REACTIONS, **bound)[0][0],
        waiting=waiting,
        median_answer=timedelta(microseconds=median(gaps)) if gaps else None,
    )


def gaps_of(thread: list[Any]) -> list[int]:
    """For each reply of ours, the microseconds since the earliest words it answers."""
    gaps = []
    since = None
    for row in thread:
        if row["mine"]:
            if since is not None:
                gaps.append(row["at"] - since)
            since = None
        elif since is None and row["standing"] in SHOWN:
            since = row["at"]
    return gaps
