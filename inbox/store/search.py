"""Finding conversations: two streams of finds, newest first, merged and each shown once."""

import heapq
import sqlite3
from collections.abc import Callable, Iterator
from itertools import chain

from inbox.core.model import Kind
from inbox.store import queries, words
from inbox.store.database import plain_words
from inbox.store.rows import Key

_POSTS = 200  # of the newest posts with the words, what stands under them is found


class Search:
    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def page(
        self,
        typed: str,
        accounts: frozenset[int],
        kind: Kind | None,
        after: Key,
        limit: int,
        *,
        keep: Callable[[int], bool] | None = None,
    ) -> list[Key]:
        """Keys (when the find was said, conversation) of at most `limit` conversations.

        ``keep`` tells of a conversation whether it may be found.
        """
        query = words.query(typed)
        if not query:
            return []
        first = after.at == _TOP
        shown: set[int] = set()
        found: list[Key] = []
        try:
            for at, conversation, account, of in self._finds(query, after):
                if (at, conversation) >= (after.at, after.id) or conversation in shown:
                    continue
                if (accounts and account not in accounts) or kind not in {None, of}:
                    continue
                shown.add(conversation)
                if keep is not None and not keep(conversation):
                    continue
                if not first and self._found_before(query, conversation, at, after):
                    continue
                found.append(Key(at, conversation))
                if len(found) == limit:
                    break
        except sqlite3.OperationalError:  # words that FTS5 splits in another way than we do
            return found
        return found

    def _finds(self, query: str, after: Key) -> Iterator[tuple[int, int, int, str]]:
        with plain_words():
            posts = self._db.execute(queries.FOUND_POSTS, {"words": query, "limit": _POSTS})
            under: list[Iterator[tuple[int, int, int, str]]] = [
                map(tuple, self._db.execute(queries.FOUND_UNDER, {"post": row[0], "at": after.at}))
                for row in posts.fetchall()
            ]
            items = self._db.execute(queries.FOUND_ITEMS, {"words": query, "at": after.at})
        rows: Iterator[tuple[int, int, int, str]] = map(tuple, items)
        return heapq.merge(rows, *under, reverse=True) if under else chain(rows)

    def _found_before(self, query: str, conversation: int, at: int, after: Key) -> bool:
        """Whether an earlier page has shown the conversation, for a later find in it."""
        place = self._db.execute(queries.PLACE, {"id": conversation}).fetchone()
        if place and (place["at"], conversation) >= (after.at, after.id) and place["post"]:
            bound = {"words": query, "id": place["post"]}
            if self._db.execute(queries.POST_MATCHES, bound).fetchone():
                return True
        later = self._db.execute(
            queries.LATER_ITEMS, {"conversation": conversation, "from": at}
        ).fetchall()
        return any(
            (row[0], conversation) >= (after.at, after.id)
            and self._db.execute(queries.ITEM_MATCHES, {"words": query, "id": row[0]}).fetchone()
            for row in later
        )


_TOP = 2**62
