"""Who talks to us and who applauds: people by their last words, reactions by day and post."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from itertools import groupby
from typing import Any

from inbox.core.model import ReactionKind
from inbox.core.text import fold
from inbox.store import details, queries, words
from inbox.store.details import AuthorRow, PostRow, ReactionRow
from inbox.store.listing import Nobody
from inbox.store.rows import Key
from inbox.store.times import us, when

Query = Callable[..., list[Any]]

_TOP = 2**62  # above every time
_FINDS = 3000  # of a name that is also a common word, so many of the newest are looked at
_DAY = 5000  # reactions of one day that are told one by one
_LIKED_BACK = 90  # days: older words are not dug out to be liked


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who said something to us; ``key`` is where the next page starts."""

    author: AuthorRow
    channel: str
    key: Key


@dataclass(frozen=True, slots=True)
class Applause:
    """What one post got on one day (or, with no post, who began to follow an account).

    ``authors`` are the people in it, newest first. ``kinds`` says how many of each kind,
    ``votes`` how many chose each option on that day.
    """

    day: datetime
    account: int
    channel: str
    post: PostRow | None
    newest: datetime
    kinds: dict[ReactionKind, int]
    faces: tuple[tuple[str, str], ...]  # names and pictures, newest first, each once
    votes: dict[str, int]
    authors: tuple[int, ...] = ()
    voters: tuple[tuple[str, str], ...] = ()  # who chose what, where the network tells


class Crowd:
    """Asks by `query`; whatever the size, it reads no more than it shows and looks past."""

    def __init__(self, query: Query, nobody: Nobody = str) -> None:
        self._all, self.nobody = query, nobody

    def people(self, after: Key | None = None, limit: int = 50) -> list[Person]:
        """Those who talk to us, whoever spoke last first."""
        at = after.at if after else _TOP
        rows = self._all(queries.PEOPLE, at=at, limit=limit)
        return [self._person(row["author"], row["search_id"]) for row in rows]

    def find(self, typed: str, after: Key | None = None, limit: int = 50) -> list[Person]:
        """The same, of those whose name or handle has words that begin so."""
        query = words.query(typed)
        wanted = fold(typed).split()
        found: list[Person] = []
        for author, at in self._finds(query, after.at if after else _TOP) if query else ():
            person = self._person(author, at)
            names = fold(f"{person.author.name} {person.author.handle}").replace("@", " ").split()
            if all(any(name.startswith(word) for name in names) for word in wanted):
                found.append(person)
            if len(found) == limit:
                break
        return found

    def conversations(self, author: int, limit: int = 50) -> list[int]:
        """Where somebody said something, the newest first."""
        rows = self._all(queries.SAID_BY, id=author, limit=limit * 4)
        return [*dict.fromkeys(row[0] for row in rows)][:limit]

    def applause(self, after: Key | None = None, limit: int = 20) -> tuple[list[Applause], Key]:
        """Whole days of reactions, newest first, at least `limit` groups; go on with the key."""
        at = after.at if after else _TOP
        groups: list[Applause] = []
        while len(groups) < limit:
            newest = self._all(queries.REACTION_BEFORE, at=at)
            if not newest:
                return groups, Key(0, 0)
            day = _day(when(newest[0][0]))
            at, end = us(day), us(_day(day + timedelta(hours=36)))
            rows = self._all(queries.REACTIONS_OF_DAY, **{"from": at}, at=end, limit=_DAY)
            groups += self._groups(day, [details.reaction(row) for row in rows])
        return groups, Key(at, 0)

    def to_like_back(self, group: Applause, limit: int = 12) -> list[int]:
        """The newest words of each of these people, as items, where we have not liked them yet."""
        since = us(group.newest - timedelta(days=_LIKED_BACK))
        found = []
        for author in group.authors[:limit]:
            for row in self._all(queries.UNLIKED_BY, id=author, **{"from": since}):
                found += [] if row["liked_by_me"] else [int(row["id"])]
        return found

    def _person(self, author: int, at: int) -> Person:
        row = details.author(self._all(queries.AUTHOR, id=author)[0], self.nobody)
        channel = self._all(queries.ACCOUNT_CHANNEL, id=row.account)[0][0]
        return Person(row, channel, Key(at, author))

    def _finds(self, query: str, at: int) -> Iterator[tuple[int, int]]:
        """In one go: an index of beginnings is gathered anew for every query."""
        rows = self._all(queries.PEOPLE_FOUND, words=query, at=at, limit=_FINDS)
        return ((row["author"], row["search_id"]) for row in rows if row["newest"])

    def _groups(self, day: datetime, rows: list[ReactionRow]) -> list[Applause]:
        def place(row: ReactionRow) -> tuple[int, int]:
            return row.account, row.post or 0

        sorted_ = sorted(rows, key=place)  # keeps newest first within a group
        made = [self._group(day, [*some]) for _, some in groupby(sorted_, place)]
        return sorted(made, key=lambda group: group.newest, reverse=True)

    def _group(self, day: datetime, rows: list[ReactionRow]) -> Applause:
        kinds: dict[ReactionKind, int] = {}
        votes: dict[str, int] = {}
        for row in rows:
            kinds[row.kind] = kinds.get(row.kind, 0) + 1
            if row.kind is ReactionKind.VOTE and row.text:
                votes[row.text] = votes.get(row.text, 0) + 1
        first = rows[0]
        posts = self._all(queries.POST, id=first.post) if first.post else []
        named = [r for r in rows if r.author_name and r.kind is not ReactionKind.POLL_END]
        faces = {row.author_name: row.author_avatar for row in named}
        return Applause(
            day=day,
            account=first.account,
            channel=first.channel,
            post=details.post(posts[0]) if posts else None,
            newest=first.at,
            kinds=kinds,
            faces=tuple(faces.items()),
            votes=votes,
            authors=tuple(dict.fromkeys(row.author for row in named)),
            voters=tuple(
                (r.author_name, r.text) for r in named if r.kind is ReactionKind.VOTE and r.text
            ),
        )


def _day(at: datetime) -> datetime:
    """When that day began where the shop is."""
    return datetime.combine(at.astimezone().date(), time()).astimezone()


def _chose(row: ReactionRow) -> bool:
    return row.kind is ReactionKind.VOTE and bool(row.text)
