"""Posts and conversations: what items stand under."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from inbox.core.model import Conversation, Item, Page, Post
from inbox.store import words
from inbox.store.people import whole
from inbox.store.settle import Fresh, Settling
from inbox.store.times import us_or_none

_ENCODE = json.JSONEncoder(sort_keys=True).encode  # made once: `dumps` makes one each time
_MOST = 2**53  # no network counts further; a hostile one may say so


def count(value: int | None) -> int | None:
    return None if value is None else max(-_MOST, min(_MOST, value))


def note(values: Mapping[str, str]) -> str:
    """A channel's note to itself, as it is kept."""
    return _ENCODE(dict(values))


_POSTS = """
SELECT remote_id, id, title, text, url, picture_url, at, likes, comments, shares, poll, extra
FROM post WHERE account = ? AND remote_id IN (SELECT value FROM json_each(?))
"""
_CONVERSATIONS = """
SELECT remote_id, id, kind, post, url
FROM conversation WHERE account = ? AND remote_id IN (SELECT value FROM json_each(?))
"""


class Places(Settling):
    def _posts(self, account: int, page: Page) -> tuple[dict[str, int], set[int]]:
        """Keep the posts; answers all that the page names, and what stands under changed ones."""
        named = {c.post_id for c in page.conversations} | {r.post_id for r in page.reactions}
        brought = {p.remote_id: p for p in page.posts}
        listed = json.dumps(sorted((named | brought.keys()) - {""}))
        before = {row[0]: tuple(row)[1:] for row in self._all(_POSTS, account, listed)}
        ids = {remote_id: row[0] for remote_id, row in before.items()}
        touched: set[int] = set()
        for remote_id in sorted(((named - {""}) | brought.keys()) - before.keys()):
            post = brought.get(remote_id, Post(remote_id))  # named only: its words come later
            ids[remote_id] = self._add_post(account, post)
        for remote_id in brought.keys() & before.keys():
            if self._change_post(before[remote_id], _post_fields(brought[remote_id])):
                under = self._all("SELECT id FROM conversation WHERE post = ?", ids[remote_id])
                touched |= {row[0] for row in under}
        return ids, touched

    def _add_post(self, account: int, post: Post) -> int:
        fields = _post_fields(post)
        row = self._must(
            "INSERT INTO post (account, remote_id, title, text, url, picture_url, at, likes,"
            " comments, shares, poll, extra) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            " RETURNING id",
            *(account, whole(post.remote_id), *fields),
        )
        words.put_in(self._db, "post_words", [(row[0], words.post_words(fields[0], fields[1]))])
        return int(row[0])

    def _change_post(self, before: tuple[Any, ...], said: tuple[Any, ...]) -> bool:
        post, *old = before
        new = [s if s not in (None, "", "[]", "{}") else o for s, o in zip(said, old, strict=True)]
        if new == old:
            return False
        if new[:2] != old[:2]:
            words.take_out(self._db, "post_words", [(post, words.post_words(old[0], old[1]))])
            words.put_in(self._db, "post_words", [(post, words.post_words(new[0], new[1]))])
        self._write(
            "UPDATE post SET title = ?, text = ?, url = ?, picture_url = ?, at = ?, likes = ?,"
            " comments = ?, shares = ?, poll = ?, extra = ? WHERE id = ?",
            *(*new, post),
        )
        return True

    def _conversations(
        self, account: int, channel: str, page: Page, posts: Mapping[str, int]
    ) -> tuple[dict[str, int], dict[int, Fresh], set[int]]:
        """Numbers for all conversations that the page names; the new ones; the changed ones."""
        brought = {c.remote_id: c for c in page.conversations}
        wanted = _wanted(page.items, brought)
        rows = self._all(_CONVERSATIONS, account, json.dumps(list(wanted)))
        before = {row[0]: row for row in rows}
        ids = {row[0]: row[1] for row in rows}
        fresh: dict[int, Fresh] = {}
        touched: set[int] = set()
        next_id = self._next_id("conversation")
        for remote_id, said in wanted.items():
            post = posts.get(said.post_id)
            if remote_id not in before:
                ids[remote_id] = next_id
                url = whole(said.url) if said.url else ""
                fresh[next_id] = Fresh(account, channel, remote_id, str(said.kind), post, url)
                next_id += 1
            elif remote_id in brought and self._change(before[remote_id], said, post):
                touched.add(ids[remote_id])
        return ids, fresh, touched

    def _change(self, before: Any, said: Conversation, post: int | None) -> bool:
        _, conversation, kind, old_post, old_url = before
        post, url = post or old_post, whole(said.url) or old_url
        if kind != said.kind.value:
            self._change_kind(conversation, said.kind.value)
        if (post, url) != (old_post, old_url):
            self._write(
                "UPDATE conversation SET post = ?, url = ? WHERE id = ?", post, url, conversation
            )
        return (kind, old_post, old_url) != (said.kind.value, post, url)

    def _keep_empty(self, fresh: Mapping[int, Fresh], spoken: set[int]) -> None:
        """Rows for conversations whose items are still to come; no list shows them."""
        self._many(
            "INSERT INTO conversation (id, account, channel, remote_id, kind, post, url)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            [(c, *fresh[c]) for c in fresh if c not in spoken],
        )


def _wanted(items: Iterable[Item], brought: Mapping[str, Conversation]) -> dict[str, Conversation]:
    """Each conversation of the page; one that is only named by its items is of their kind."""
    wanted = dict(brought)
    for item in items:
        if item.conversation_id not in wanted or (
            item.remote_id == item.conversation_id and item.conversation_id not in brought
        ):
            wanted[item.conversation_id] = Conversation(item.conversation_id, item.kind)
    return wanted


def _post_fields(post: Post) -> tuple[Any, ...]:
    return (
        *(whole(post.title), whole(post.text), whole(post.url), whole(post.picture_url)),
        *(us_or_none(post.at), count(post.likes), count(post.comments), count(post.shares)),
        json.dumps([[option.title, count(option.votes)] for option in post.poll]),
        note(post.extra),
    )
