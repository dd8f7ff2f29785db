"""Whose conversation a post belongs to: a climb from reply to reply, up to what started it."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from inbox.channels.bluesky import mapping
from inbox.channels.bluesky.mapping import View, dict_of, list_of, text_of
from inbox.channels.bluesky.xrpc import Json, is_post, owner, query
from inbox.core.errors import Gone
from inbox.core.model import Conversation, Item, Kind, Page, Post

if TYPE_CHECKING:
    import httpx

_BATCH = 25  # app.bsky.feed.getPosts takes no more
_LEVELS = 4  # climbed in batches: notifications come from no deeper; what is deeper goes one by one
_DEEP = 200  # getPostThread gives 1,000, but JSON nested that deep cannot be read safely
_LONGEST = 2_000  # the longest chain of replies that is followed
_ROUNDS = 10  # how often a thread that is deeper still is read on


@dataclass(frozen=True, slots=True)
class Place:
    """The conversation a post is part of."""

    conversation: str
    kind: Kind
    post: str = ""  # our post it stands under


class Threads:
    """The posts seen in one read. ``known``: where the store has items already; this stays."""

    def __init__(self, me: str, known: Mapping[str, Place] | None = None) -> None:
        self.me = me
        self.views: dict[str, View] = {}
        self.known = dict(known or {})
        self.blocked: set[str] = set()
        self._absent: set[str] = set()
        self._cut: list[str] = []

    def add(self, data: object) -> View | None:
        """Take one postView in; None when it cannot be understood."""
        seen = mapping.view(data)
        if seen is not None:
            self.views[seen.uri] = seen
        return seen

    def add_tree(self, node: object) -> list[View]:
        """Take a thread in, parents and all replies; answers the node's own and those below."""
        below: list[View] = []
        pending: list[tuple[object, int | None]] = [(node, 0)]
        while pending:  # no recursion: a thread may be deep
            at, depth = pending.pop()
            if dict_of(at).get("blocked") is True:
                self.blocked.add(text_of(at, "uri"))
            seen = self.add(dict_of(at, "post"))
            if depth is not None:
                below += [seen] if seen else []
                self._cut += [seen.uri] if seen and depth == _DEEP else []
                pending += [(each, depth + 1) for each in list_of(at, "replies")]
            if isinstance(at, dict) and "parent" in at:
                pending.append((at["parent"], None))
        return below

    async def read_tree(self, http: httpx.AsyncClient, uri: str) -> list[View]:
        """Read a thread; answers the post itself and all below, however deep."""
        below = self.add_tree(await thread(http, uri))
        for _ in range(_ROUNDS):
            if not self._cut:
                break
            below += self.add_tree(await thread(http, self._cut.pop()))
        self._cut.clear()
        return below

    async def load(self, http: httpx.AsyncClient, uris: Iterable[str]) -> None:
        """Read posts by their addresses; what is deleted, or blocked, simply does not come."""
        wanted = [u for u in dict.fromkeys(uris) if is_post(u) and u not in self.views]
        wanted = [u for u in wanted if u not in self._absent]
        batches = [wanted[n : n + _BATCH] for n in range(0, len(wanted), _BATCH)]
        asked = [query(http, "app.bsky.feed.getPosts", uris=batch) for batch in batches]
        for answer in await asyncio.gather(*asked):
            for data in list_of(answer, "posts"):
                self.add(data)
        self._absent |= set(wanted) - self.views.keys()

    async def climb(self, http: httpx.AsyncClient, uris: Iterable[str]) -> None:
        """Read all that `place` needs to know where these posts belong."""
        leaves = [uri for uri in uris if uri in self.views]
        for _ in range(_LEVELS):
            missing = {m for leaf in leaves for m in self._missing(leaf)}
            if not missing:
                return
            await self.load(http, missing)
        for leaf in leaves:
            if any(self._missing(leaf)):
                self.add_tree(await thread(http, leaf, depth=0))

    def chain(self, uri: str) -> list[View]:
        """The post and what it answers, upwards, as far as seen; broken where a reply lies."""
        found: list[View] = []
        at = self.views.get(uri)
        while at is not None and len(found) < _LONGEST:
            found.append(at)
            up = self.views.get(at.parent)
            if up is None or up.uri == at.uri or (up.root or up.uri) != at.root:
                break
            at = up
        return found

    def _missing(self, uri: str) -> Iterator[str]:
        """The next ancestor to read, and the root post that is ours."""
        if uri in self.known:
            return
        chain = self.chain(uri)
        top = chain[-1]
        for up in {top.parent, top.root if owner(top.root) == self.me else ""}:
            if up and up not in self.views and up not in self._absent:
                yield up

    def place(self, uri: str) -> Place | None:
        """Where the post belongs; None when it is nothing said to us (or our own post)."""
        chain = self.chain(uri)
        for seen in chain:
            if seen.uri in self.known:
                return self.known[seen.uri]
        if not chain or not self._concerns(chain):
            return None
        top = chain[-1]
        if owner(top.root or top.uri) == self.me:
            return self._under_our_post(chain)
        return self._elsewhere(chain)

    def _concerns(self, chain: list[View]) -> bool:
        seen = chain[0]
        return bool(seen.parent) or seen.author.remote_id != self.me

    def _under_our_post(self, chain: list[View]) -> Place | None:
        top = chain[-1]
        if top.parent and top.parent != top.root and top.parent not in self.views:
            return Place(top.parent, Kind.COMMENT, top.root)  # gone, but its address names it
        if top.parent:
            return Place(top.uri, Kind.COMMENT, top.root)
        if len(chain) == 1:
            return None
        return Place(chain[-2].uri, Kind.COMMENT, top.uri)

    def _elsewhere(self, chain: list[View]) -> Place | None:
        """In a thread that is not ours: what first spoke to us, from the top down."""
        top = chain[-1]
        if top.parent and top.author.remote_id == self.me and top.parent not in self.views:
            return Place(top.parent, Kind.MENTION)  # we answered something that is gone
        for seen in reversed(chain):
            if seen.author.remote_id == self.me:
                continue
            if self.me in seen.about:
                return Place(seen.uri, Kind.MENTION)
            if owner(seen.parent) == self.me:
                return Place(seen.uri, Kind.COMMENT, seen.parent)
        return None

    def page(self, wanted: Iterable[str], posts: Iterable[str] = ()) -> Page:
        """These posts with what leads to them, as items of conversations somebody else is in."""
        looked_at = {seen.uri: None for uri in wanted for seen in self.chain(uri)}
        places = ((uri, self.place(uri)) for uri in looked_at)
        placed = {uri: place for uri, place in places if place is not None}
        lively = {
            place.conversation
            for uri, place in placed.items()
            if uri in self.known or self.views[uri].author.remote_id != self.me
        }
        kept = {uri: p for uri, p in placed.items() if p.conversation in lively}
        talks = {
            p.conversation: Conversation(p.conversation, p.kind, p.post, self._page_of(p))
            for p in kept.values()
        }
        ours = [*dict.fromkeys([*posts, *(p.post for p in kept.values() if p.post)])]
        return Page(
            posts=tuple(self._posts(ours)),
            conversations=tuple(talks.values()),
            items=tuple(self.item(uri, place) for uri, place in kept.items()),
        )

    def item(self, uri: str, place: Place) -> Item:
        root = self.views[uri].root
        gate = self.views.get(root) if owner(root) == self.me else None
        hidden = gate.hidden if gate else frozenset()
        ours = owner(root) == self.me
        return mapping.item(
            self.views[uri], place.conversation, place.kind, self.me, hidden if ours else None
        )

    def replies(self) -> frozenset[str]:
        """Those of the posts seen that answer another one."""
        return frozenset(seen.uri for seen in self.views.values() if seen.parent)

    def _posts(self, uris: Iterable[str]) -> Iterator[Post]:
        for uri in uris:
            seen = self.views.get(uri)
            if seen is not None and seen.author.remote_id == self.me:
                yield mapping.post(seen)

    def _page_of(self, place: Place) -> str:
        seen = self.views.get(place.conversation)
        return mapping.web(seen) if seen else ""


async def thread(http: httpx.AsyncClient, uri: str, *, depth: int = _DEEP) -> Json:
    """A post with all below and above it, {} when it is gone."""
    try:
        answer = await query(
            http, "app.bsky.feed.getPostThread", uri=uri, depth=depth, parentHeight=_DEEP
        )
    except Gone:
        return {}
    return dict_of(answer, "thread")
