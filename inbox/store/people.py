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
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return text.encode("utf-8", "replace").decode("utf-8")
    return text


class Known(NamedTuple):
    """An author as the file has them."""

    id: int
    name: str
    handle: str
    url: str
    avatar_url: str
    first_at: int | None = None
    first_conversation: int = 0
    regular: int = 0


_FIND = """
SELECT remote_id, id, name, handle, url, avatar_url, first_at, first_conversation, regular
FROM author WHERE account = ? AND remote_id IN (SELECT value FROM json_each(?))
"""


class People(Desk):
    def _authors(
        self, account: int, brought: Iterable[Author]
    ) -> tuple[dict[str, Known], list[str], set[int]]:
        """These authors by remote id; who of them is new; conversations that show new names.

        The new ones have a number but no row yet: see `_introduce`.
        """
        wanted = {a.remote_id: a for a in brought}
        rows = self._all(_FIND, account, json.dumps(list(wanted)))
        known = {row[0]: Known(*tuple(row)[1:]) for row in rows}
        fresh: list[str] = []
        next_id = self._next_id("author")
        touched: set[int] = set()
        for remote_id, author in wanted.items():
            said = _fields(author)
            before = known.get(remote_id)
            if before is None:
                known[remote_id] = Known(next_id + len(fresh), *said)
                fresh.append(remote_id)
            elif said != before[1:5] and (now := _merged(before, said)) != before:
                known[remote_id] = now
                touched |= self._rename(before, now)
        return known, fresh, touched

    def _introduce(self, account: int, fresh: Iterable[str], authors: Mapping[str, Known]) -> None:
        """Rows for new authors, whose earliest words are known by now."""
        self._many(
            "INSERT INTO author (account, remote_id, id, name, handle, url, avatar_url, first_at,"
            " first_conversation, regular) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [(account, whole(remote_id), *authors[remote_id]) for remote_id in fresh],
        )

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
        shown = self._all(
            "SELECT DISTINCT c.id FROM item i JOIN conversation c ON c.id = i.conversation"
            " WHERE i.author = ?1 AND c.author = ?1",
            now.id,
        )
        return {row[0] for row in shown}

    def _me(self, account: int) -> int:
        """The author that the account itself is."""
        row = self._must(
            "SELECT remote_id, name, handle, url, avatar_url FROM account WHERE id = ?", account
        )
        known, fresh, _ = self._authors(account, [Author(*tuple(row))])
        self._introduce(account, fresh, known)
        return known[row[0]].id

    def _first_words(
        self, said: Mapping[str, tuple[int, int]], authors: dict[str, Known], fresh: Iterable[str]
    ) -> set[int]:
        """Note (at, conversation) of authors' earliest words; answers where they began before.

        The rows of those are right then: only their mark of a first time went.
        """
        rows, before_that = [], []
        unwritten = set(fresh)
        for remote_id, (at, conversation) in said.items():
            before = authors[remote_id]
            if before.first_at is None or at < before.first_at:
                before_that.append((before.first_conversation, before.id))
                authors[remote_id] = before._replace(first_at=at, first_conversation=conversation)
                if remote_id not in unwritten:
                    rows.append((at, conversation, before.id))
        self._many("UPDATE author SET first_at = ?, first_conversation = ? WHERE id = ?", rows)
        moved = [(c, author) for c, author in before_that if c]
        self._many("UPDATE conversation SET first_time = 0 WHERE id = ? AND author = ?", moved)
        return {c for c, _ in moved}

    def _recall(self, authors: dict[str, Known]) -> None:
        """Where the authors began, once more, when that may have changed since."""
        for remote_id, author in authors.items():
            row = self._one(
                "SELECT first_at, first_conversation FROM author WHERE id = ?", author.id
            )
            if row is not None:
                authors[remote_id] = author._replace(first_at=row[0], first_conversation=row[1])

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
    said = author.name, author.handle, author.url, author.avatar_url
    if "".join(said).isascii():  # as most are: there is nothing to make whole
        return said
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
