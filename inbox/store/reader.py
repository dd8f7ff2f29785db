"""Every read of the screen and the command line: its own connection, which cannot write.

What the first picture of the window does without comes from further.py.
"""
# ruff: noqa: PLC0415

from __future__ import annotations

import heapq
import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from inbox.store import listing, queries
from inbox.store.database import connect, plain_words
from inbox.store.further import Further
from inbox.store.rows import AccountRow, ConversationRow, Filter, Key, View
from inbox.store.times import us, when

if TYPE_CHECKING:
    from inbox.store.details import ActionRow, AuthorRow, HostRow, ItemRow, PostRow, ReactionRow
    from inbox.store.search import Search

    # Named here: in the class, `list` is the method.
    Items = list[ItemRow]
    Actions = list[ActionRow]
    Reactions = list[ReactionRow]
    Hosts = list[HostRow]
    Conversations = list[ConversationRow]
Ids = list[tuple[int, int]]
Streams = list[dict[str, Any]]

_TOP = Key(2**62, 2**62)  # above every row
_VIEWS = (View.WAITING, View.SNOOZED, View.DONE)


class Reader(Further):
    """Used from one thread only. Rows are frozen values; a later read may differ from them."""

    def __init__(self, path: Path, nobody: Callable[[], str] = str) -> None:
        """``nobody``: what to call whom the network gives no name, in the language of now."""
        self._db = connect(path, read_only=True)
        self.nobody = nobody

    @cached_property
    def _search(self) -> Search:
        from inbox.store.search import Search

        return Search(self._db)

    def close(self) -> None:
        self._db.close()

    def _all(self, sql: str, **values: Any) -> list[sqlite3.Row]:
        with plain_words():
            return self._db.execute(sql, values).fetchall()

    def _one(self, sql: str, **values: Any) -> sqlite3.Row | None:
        with plain_words():
            row: sqlite3.Row | None = self._db.execute(sql, values).fetchone()
            return row

    def accounts(self) -> list[AccountRow]:
        return [listing.account(row) for row in self._all(queries.ACCOUNTS)]

    def account(self, account: int) -> AccountRow | None:
        row = self._one(queries.ACCOUNT.replace("?", ":id"), id=account)
        return None if row is None else listing.account(row)

    def counts(self, filter: Filter = Filter()) -> dict[View, int]:  # noqa: A002, B008
        """How many conversations each view holds: kept counters, whatever the size."""
        if filter.label is not None:
            return self.shelf.counts(filter)
        counted = dict.fromkeys(View, 0)
        for account in self._accounts(filter) or [0]:
            for view, kind, n in self._all(queries.COUNTS, account=account):
                if filter.kind in {None, kind}:
                    counted[View(view)] += n
                    counted[View.ALL] += n
        return counted

    def _accounts(self, filter: Filter) -> list[int]:  # noqa: A002
        """The accounts a filter means; empty for all, one that cannot be when it means none."""
        if filter.channel is None:
            return [] if filter.account is None else [filter.account]
        rows = self._all(queries.CHANNEL_ACCOUNTS, channel=filter.channel)
        meant = [row[0] for row in rows if filter.account in {None, row[0]}]
        return meant or [-1]

    def list(
        self,
        view: View,
        filter: Filter = Filter(),  # noqa: A002, B008
        after: Key | None = None,
        limit: int = 50,
    ) -> Conversations:
        """One page of a view, newest words first; ``after`` is the last row's `key`."""
        after = after or _TOP
        if filter.label is not None:
            return self.rows(self.shelf.page(view, filter, after, limit))
        streams = self._streams(view, filter)
        bounds = {"at": after.at, "id": after.id, "limit": limit}
        if len(streams) == 1:
            sql = queries.ROWS_OF if "kind" in streams[0] else queries.ROWS
            return self._shown(self._all(sql, **streams[0], **bounds))
        keys = [
            tuple(row)
            for stream in streams
            for row in self._all(
                queries.KEYS_OF if "kind" in stream else queries.KEYS, **stream, **bounds
            )
        ]
        return self.rows(row for _, row in heapq.nlargest(limit, keys))

    def _streams(self, view: View, filter: Filter) -> Streams:  # noqa: A002
        """What to merge: a view as it stands, or each kind of each account that has any there."""
        views = _VIEWS if view is View.ALL else (view,)
        accounts = self._accounts(filter)
        if not accounts and filter.kind is None:
            return [{"view": v.value} for v in views]
        return [
            {"account": account, "view": row["view"], "kind": row["kind"]}
            for account in accounts or [row[0] for row in self._all(queries.ACCOUNT_IDS)]
            for row in self._all(queries.COUNTS, account=account)
            if row["n"] and row["view"] in views and filter.kind in {None, row["kind"]}
        ]

    def _shown(self, rows: Iterable[sqlite3.Row]) -> Conversations:
        return [listing.conversation(row, nobody=self.nobody) for row in rows]

    def rows(self, ids: Iterable[int]) -> Conversations:
        """These conversations, in this order; vanished ones are left out."""
        wanted = [*ids]
        found = {row[0]: row for row in self._all(queries.ROWS_BY_ID, ids=json.dumps(wanted))}
        return self._shown(found[i] for i in wanted if i in found)

    def conversation(self, conversation: int) -> ConversationRow | None:
        row = self._one(queries.ROW, id=conversation)
        return None if row is None else listing.conversation(row, nobody=self.nobody)

    def items(self, conversation: int, limit: int = 500) -> Items:
        """What was said, oldest first; of a longer conversation the newest `limit`."""
        from inbox.store import details

        rows = self._all(queries.ITEMS, conversation=conversation, limit=limit)
        return [details.item(row, self.nobody) for row in reversed(rows)]

    def item(self, item: int) -> ItemRow | None:
        from inbox.store import details

        row = self._one(queries.ITEM, id=item)
        return None if row is None else details.item(row, self.nobody)

    def post(self, post: int) -> PostRow | None:
        from inbox.store import details

        row = self._one(queries.POST, id=post)
        return None if row is None else details.post(row)

    def author(self, author: int) -> AuthorRow | None:
        from inbox.store import details

        row = self._one(queries.AUTHOR, id=author)
        return None if row is None else details.author(row, self.nobody)

    def search(
        self,
        words: str,
        filter: Filter = Filter(),  # noqa: A002, B008
        after: Key | None = None,
        limit: int = 50,
    ) -> Conversations:
        """Conversations with all these words (each may be a beginning), newest find first.

        Finds what was said, by whom, and what stands under a post with the words. Each row's
        `key` is where the search goes on. Whatever is typed, nothing is raised for it.
        `label:name` keeps those that carry a label.
        """
        words, labels = self.shelf.parted(words)
        if filter.label is not None:
            labels = frozenset({filter.label}) & (labels or {filter.label})
        if not words and labels is not None:
            return self._labelled(labels, filter, after or _TOP, limit)
        accounts = frozenset(self._accounts(filter))
        keep = None if labels is None else partial(self.shelf.carries, labels=labels)
        hits = self._search.page(words, accounts, filter.kind, after or _TOP, limit, keep=keep)
        ids = json.dumps([key.id for key in hits])
        found = {row[0]: row for row in self._all(queries.ROWS_BY_ID, ids=ids)}
        return [listing.conversation(found[k.id], k, self.nobody) for k in hits if k.id in found]

    def _labelled(
        self,
        labels: frozenset[int],
        filter: Filter,  # noqa: A002
        after: Key,
        limit: int,
    ) -> Conversations:
        pages = [
            self.list(View.ALL, replace(filter, label=label), after, limit) for label in labels
        ]
        rows = {row.id: row for page in pages for row in page}
        return sorted(rows.values(), key=lambda r: (r.key.at, r.key.id), reverse=True)[:limit]

    def ids(self, view: View, filter: Filter, limit: int) -> Ids:  # noqa: A002
        """(number, time of the newest words) of the newest conversations of a view."""
        found: Ids = []
        after = None
        while len(found) < limit:
            rows = self.list(view, filter, after, min(500, limit - len(found)))
            if not rows:
                break
            found += [(row.id, us(row.at)) for row in rows]
            after = rows[-1].key
        return found

    def outbox(self) -> Actions:
        """Every action that is not over, in the order in which they were queued."""
        rows = self._all(queries.OUTBOX)
        if not rows:
            return []
        from inbox.store import details

        return [details.action(row) for row in rows]

    def scheduled(self) -> Actions:
        """Replies that were put off and still wait for their time, the next one first."""
        waiting = [a for a in self.outbox() if a.later is not None and a.state == "queued"]
        return sorted(waiting, key=lambda action: (action.later or action.at, action.at))

    def draft(self, conversation: int) -> str:
        row = self._one(queries.DRAFT, conversation=conversation)
        return "" if row is None else str(row[0])

    def edit_draft(self, conversation: int) -> tuple[int, str] | None:
        """A reply of ours there that was being changed, and its words so far."""
        row = self._one(queries.DRAFT_EDIT, conversation=conversation)
        return None if row is None else (int(row[0]), str(row[1]))

    def reactions(self, after: Key | None = None, limit: int = 50) -> Reactions:
        """Likes, shares, follows and votes, newest first; go on with `Key` of `us(at)` and id."""
        from inbox.store import details

        after = after or _TOP
        rows = self._all(queries.REACTIONS, at=after.at, id=after.id, limit=limit)
        return [details.reaction(row, self.nobody) for row in rows]

    def setting(self, name: str, default: str = "") -> str:
        row = self._one(queries.SETTING, name=name)
        return default if row is None else str(row[0])

    def settings(self) -> dict[str, str]:
        return {row[0]: row[1] for row in self._all(queries.SETTINGS)}

    def hosts(self) -> Hosts:
        from inbox.store import details

        return [
            details.HostRow(
                row["host"], row["requests"], when(row["first_at"]), when(row["last_at"])
            )
            for row in self._all(queries.HOSTS)
        ]

    def export(self) -> Iterator[ItemRow]:
        """Every item, in the order of its number; read in pages, so that nothing is held up."""
        from inbox.store import details

        last = 0
        while rows := self._all(queries.EXPORT, after=last, limit=500):
            last = rows[-1]["id"]
            yield from map(details.item, rows)
