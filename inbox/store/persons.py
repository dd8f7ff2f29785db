"""Persons: authors whom the owner has joined, and the private note about them."""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from inbox.core.text import fold
from inbox.store import details, queries
from inbox.store.crowd import Crowd
from inbox.store.database import Missing
from inbox.store.desk import Desk
from inbox.store.details import AuthorRow
from inbox.store.people import whole
from inbox.store.times import when

Query = Callable[..., list[Any]]

NOTE_LIMIT = 4000  # letters of a note
_FINDS = 30  # people looked through for the same name
_ALIKE = 4


@dataclass(frozen=True, slots=True)
class Known:
    """What is known about somebody beside their words.

    ``others`` are the same person elsewhere, ``alike`` people on other accounts with the same
    name or handle whom the owner may want to join. ``said`` are their last words before the
    conversation that was asked about, "" when there are none.
    """

    author: AuthorRow
    channel: str
    note: str = ""
    others: tuple[tuple[AuthorRow, str], ...] = ()
    alike: tuple[tuple[AuthorRow, str], ...] = ()
    said: str = ""
    said_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Ties:
    """Who was which person, and with which note; `Store.retie` puts it back."""

    authors: tuple[tuple[int, int | None], ...]
    notes: tuple[tuple[int, str], ...]


class Acquaintances:
    """Asks by `query`, no more than it shows."""

    def __init__(self, query: Query, crowd: Crowd) -> None:
        self._all, self._crowd = query, crowd

    def known(self, author: int, but: int = 0) -> Known | None:
        """Somebody; ``but`` is the conversation whose words are seen already."""
        row, channel = self._author(author)
        if row is None:
            return None
        person = self._all(queries.PERSON_OF, id=author)
        note, joined = "", [author]
        if person:
            note = person[0]["note"]
            joined += [r[0] for r in self._all(queries.SAME_PERSON, id=person[0]["id"])]
        others = [self._author(one) for one in dict.fromkeys(joined) if one != author]
        said, at = self._said([author, *joined[1:]], but)
        return Known(
            row, channel, note, tuple((a, c) for a, c in others if a is not None), (), said, at
        )

    def alike(self, author: int) -> tuple[tuple[AuthorRow, str], ...]:
        """People with the same name or handle on other accounts, who are not joined yet."""
        row, _ = self._author(author)
        if row is None:
            return ()
        person = self._all(queries.PERSON_OF, id=author)
        joined = {author}
        if person:
            joined |= {r[0] for r in self._all(queries.SAME_PERSON, id=person[0]["id"])}
        found = {}
        for typed in {row.name, row.handle} - {""}:
            for one in self._crowd.find(typed, limit=_FINDS):
                new = one.author.id not in joined and one.author.account != row.account
                if new and _same(one.author, row):
                    found[one.author.id] = (one.author, one.channel)
        return tuple(found.values())[:_ALIKE]

    def _author(self, author: int) -> tuple[AuthorRow | None, str]:
        rows = self._all(queries.AUTHOR, id=author)
        if not rows:
            return None, ""
        row = details.author(rows[0], self._crowd.nobody)
        return row, str(self._all(queries.ACCOUNT_CHANNEL, id=row.account)[0][0])

    def _said(self, authors: Iterable[int], but: int) -> tuple[str, datetime | None]:
        newest: tuple[int, str] = (0, "")
        for author in authors:
            rows = self._all(queries.LAST_SAID, id=author, conversation=but)
            if rows:
                newest = max(newest, (rows[0]["at"], rows[0]["text"]))
        return (newest[1], when(newest[0])) if newest[0] else ("", None)


def _same(one: AuthorRow, other: AuthorRow) -> bool:
    name, handle = fold(one.name), fold(one.handle).removeprefix("@").split("@")[0]
    there = fold(other.handle).removeprefix("@").split("@")[0]
    return bool(name and name == fold(other.name)) or bool(handle and handle == there)


class Persons(Desk):
    def keep_note(self, author: int, note: str) -> Ties:
        """Keep a private note about somebody; "" takes it away. Raises Missing."""
        with self.transaction():
            before = self._ties([author])
            person = self._person(author)
            self._write("UPDATE person SET note = ? WHERE id = ?", whole(note)[:NOTE_LIMIT], person)
            self._tidy([person])
        return before

    def join(self, author: int, other: int) -> Ties:
        """These two are one person; their notes are kept one under the other. Raises Missing."""
        with self.transaction():
            before = self._ties([author, other])
            kept, gone = self._person(author), self._person(other)
            if kept != gone:
                notes = [
                    row[0]
                    for one in (kept, gone)
                    for row in self._all("SELECT note FROM person WHERE id = ?", one)
                ]
                note = "\n".join(dict.fromkeys(n for n in notes if n))[:NOTE_LIMIT]
                self._write("UPDATE person SET note = ? WHERE id = ?", note, kept)
                self._write("UPDATE author SET person = ? WHERE person = ?", kept, gone)
                self._tidy([gone])
        return before

    def part(self, author: int) -> Ties:
        """Somebody is not the person they were joined with; the note stays with the others."""
        with self.transaction():
            before = self._ties([author])
            self._write("UPDATE author SET person = NULL WHERE id = ?", author)
            self._tidy(person for _, person in before.authors if person is not None)
        return before

    def retie(self, ties: Ties) -> None:
        """Undo `keep_note`, `join` or `part`."""
        with self.transaction():
            now = {p for _, p in self._ties([a for a, _ in ties.authors]).authors if p is not None}
            self._many("INSERT OR IGNORE INTO person (id, note) VALUES (?, ?)", ties.notes)
            self._many(
                "UPDATE person SET note = ?2 WHERE id = ?1",
                ties.notes,
            )
            self._many(
                "UPDATE author SET person = ?2 WHERE id = ?1",
                ties.authors,
            )
            self._tidy(now)

    def _person(self, author: int) -> int:
        """The person that an author is, made when there is none yet."""
        row = self._one("SELECT person FROM author WHERE id = ?", author)
        if row is None:
            raise Missing("Nobody is called that any more.")
        if row[0] is not None:
            return int(row[0])
        made = int(self._must("INSERT INTO person DEFAULT VALUES RETURNING id")[0])
        self._write("UPDATE author SET person = ? WHERE id = ?", made, author)
        return made

    def _ties(self, authors: Iterable[int]) -> Ties:
        """How these, and all who are joined with one of them, are tied now."""
        listed = json.dumps(list(authors))
        rows = self._all(
            "SELECT id, person FROM author WHERE id IN (SELECT value FROM json_each(?))", listed
        )
        persons = {row[1] for row in rows if row[1] is not None}
        tied = {row[0]: row[1] for row in rows}
        notes = []
        for person in sorted(persons):
            notes += self._all("SELECT id, note FROM person WHERE id = ?", person)
            for row in self._all("SELECT id FROM author WHERE person = ?", person):
                tied[row[0]] = person
        return Ties(tuple(sorted(tied.items())), tuple((row[0], row[1]) for row in notes))

    def _tidy(self, persons: Iterable[int]) -> None:
        """A person who is one author without a note is only that author; nobody is nobody."""
        for person in persons:
            tied = self._all("SELECT id FROM author WHERE person = ? LIMIT 2", person)
            note = self._one("SELECT note FROM person WHERE id = ?", person)
            if len(tied) == 2 or (tied and note is not None and note[0]):
                continue
            self._write("UPDATE author SET person = NULL WHERE person = ?", person)
            self._write("DELETE FROM person WHERE id = ?", person)
