"""Authors: kept once per account, their names in the index and on the rows of the list."""

import json
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from inbox.core.model import Author
from inbox.store import words
from inbox.store.desk import Desk


def whole(text: str) -> str:
    """The text without lone surrogates, which no file can hold."""
    if text.isascii():
        return text
    return text.encode("utf-8", "replace").decode("utf-8")


class Known(NamedTuple):
    """An author as the file has them."""

    id: int
    name: str
    handle: str
    url: str
    avatar_url: str
    first_at: int | None
    first_conversation: int


_FIND = """
SELECT remote_id, id, name, handle, url, avatar_url, first_at, first_conversation
FROM author WHERE account = ? AND remote_id IN (SELECT value FROM json_each(?))
"""


class People(Desk):
    def _authors(
        self, account: int, brought: Iterable[Author]
    ) -> tuple[dict[str, Known], set[int]]:
        """Keep these authors; answers them by remote id, and conversations that show new names."""
        wanted = {a.remote_id: a for a in brought}
        known = {
            row[0]: Known(*tuple(row)[1:])
            for row in self._all(_FIND, account, json.dumps(list(wanted)))
        }
        fresh, next_id = [], self._next_id("author")
        touched: set[int] = set()
        for remote_id, author in wanted.items():
            said = _fields(author)
            before = known.get(remote_id)
            if before is None:
                known[remote_id] = Known(next_id, *said, None, 0)
                fresh.append((next_id, account, whole(remote_id), *said))
                next_id += 1
            elif said != before[1:5] and (now := _merged(before, said)) != before:
                known[remote_id] = now
                touched |= self._rename(before, now)
        self._many(
            "INSERT INTO author (id, account, remote_id, name, handle, url, avatar_url)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            fresh,
        )
        return known, touched

    def _rename(self, before: Known, now: Known) -> set[int]:
        self._write(
            "UPDATE author SET name = ?, handle = ?, url = ?, avatar_url = ? WHERE id = ?",
            *(now.name, now.handle, now.url, now.avatar_url, now.id),
        )
        if (before.name, before.handle) != (now.name, now.handle):
            said = self._all("SELECT search_id, text FROM item WHERE author = ?", now.id)
            for change, of in ((words.take_out, before), (words.put_in, now)):
                rows = [(r[0], words.item_words(r[1], of.name, of.handle)) for r in said]
                change(self._db, "item_words", rows)
        shown = self._all("SELECT id FROM conversation WHERE author = ?", now.id)
        return {row[0] for row in shown}

    def _me(self, account: int) -> int:
        """The author that the account itself is."""
        row = self._must(
            "SELECT remote_id, name, handle, url, avatar_url FROM account WHERE id = ?", account
        )
        known, _ = self._authors(account, [Author(*tuple(row))])
        return known[row[0]].id

    def _first_words(self, said: Mapping[int, tuple[int, int]]) -> set[int]:
        """Note (at, conversation) of authors' earliest words; answers conversations affected."""
        listed = json.dumps(list(said))
        touched: set[int] = set()
        rows = []
        for row in self._all(
            "SELECT id, first_at, first_conversation FROM author"
            " WHERE id IN (SELECT value FROM json_each(?))",
            listed,
        ):
            at, conversation = said[row[0]]
            if row[1] is None or at < row[1]:
                rows.append((at, conversation, row[0]))
                touched |= {row[2], conversation}
        self._many("UPDATE author SET first_at = ?, first_conversation = ? WHERE id = ?", rows)
        return touched - {0}

    def _look_again(self, authors: Iterable[int]) -> set[int]:
        """Find anew where these began, after words of theirs went or moved; drop who is unused."""
        touched: set[int] = set()
        for author in authors:
            row = self._one("SELECT first_conversation FROM author WHERE id = ?", author)
            if row is None:
                continue
            first = self._one(
                "SELECT at, conversation FROM item WHERE author = ? AND mine = 0"
                " ORDER BY at, id LIMIT 1",
                author,
            )
            at, conversation = (None, 0) if first is None else tuple(first)
            touched |= {row[0], conversation}
            self._write(
                "UPDATE author SET first_at = ?, first_conversation = ? WHERE id = ?",
                *(at, conversation, author),
            )
        return touched - {0}

    def _drop_unused(self, authors: Iterable[int]) -> None:
        """Whoever said nothing that is still here is forgotten."""
        self._many(
            "DELETE FROM author WHERE id = ?1 AND NOT regular AND person IS NULL"
            " AND NOT EXISTS (SELECT 1 FROM item WHERE author = ?1)"
            " AND NOT EXISTS (SELECT 1 FROM reaction WHERE author = ?1)",
            [(author,) for author in authors],
        )


def _fields(author: Author) -> tuple[str, str, str, str]:
    return (
        whole(author.name),
        whole(author.handle),
        whole(author.url),
        whole(author.avatar_url),
    )


def _merged(before: Known, said: tuple[str, str, str, str]) -> Known:
    """What was said now, and where nothing was said what was known."""
    name, handle, url, avatar = said
    return before._replace(
        name=name or before.name,
        handle=handle or before.handle,
        url=url or before.url,
        avatar_url=avatar or before.avatar_url,
    )
