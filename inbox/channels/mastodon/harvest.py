"""What one read gathers, and how each status finds its conversation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from inbox.channels.mastodon import mapping, wire
from inbox.channels.mastodon.mapping import JSON, ODD, Place, id_of, owner_of, parent_of
from inbox.core.errors import Gone
from inbox.core.model import Author, Conversation, Item, Kind, Page, Post, Reaction

if TYPE_CHECKING:
    import httpx

_LEVELS = 6  # climbed in batches; a deeper thread is read as a whole


class Harvest:
    """Statuses taken in, and the page that they make once their threads are known.

    ``roots`` are ids of our own top posts; it grows with what is found. ``known`` tells of
    statuses whose conversation is known already: there they stay.
    """

    def __init__(
        self,
        me: Author,
        own: str,
        roots: Sequence[str] = (),
        known: Mapping[str, Conversation] | None = None,
    ) -> None:
        self._me = me
        self._own = own
        self._known = known or {}
        self.roots = dict.fromkeys(roots)
        self._wanted: dict[str, JSON] = {}
        self._named: set[str] = set()
        self._seen: dict[str, JSON] = {}
        self._posts: dict[str, Post] = {}
        self._conversations: dict[str, Conversation] = {}
        self._items: dict[str, Item] = {}
        self._reactions: dict[str, Reaction] = {}

    def take(self, status: JSON, *, named: bool = False) -> None:
        """A status to be placed. ``named``: the server says that it is meant for us."""
        number = id_of(status)
        if not number or mapping.inner(status.get("reblog")):
            return
        self._wanted[number] = status
        self.know(status)
        if named:
            self._named.add(number)

    def know(self, status: JSON) -> None:
        """A status that others may stand below."""
        number = id_of(status)
        self._seen[number] = status
        mine = owner_of(status) == self._own
        if mine and not parent_of(status) and status.get("visibility") != "direct":
            self.roots[number] = None

    def notice(self, notification: JSON) -> None:
        """A notification of whatever type; those that are not for us leave no trace."""
        status = mapping.inner(notification.get("status"))
        kind = mapping.words(notification.get("type"))
        if kind in {"mention", "comment", "quote"}:
            self.take(status, named=True)
            return
        if kind in {"update", "quoted_update"}:
            self.take(status)
            return
        try:
            reaction = mapping.reaction(notification, self._own)
            if reaction is not None:
                self._reactions[reaction.remote_id] = reaction
                if reaction.post_id:
                    self._posts[reaction.post_id] = mapping.post(status)
        except ODD:
            return

    async def page(self, http: httpx.AsyncClient) -> Page:
        await self._climb(http)
        for status in self._wanted.values():
            try:
                self._settle(status)
            except ODD:
                continue
        return Page(
            posts=tuple(self._posts.values()),
            conversations=tuple(self._conversations.values()),
            items=tuple(self._items.values()),
            reactions=tuple(self._reactions.values()),
        )

    def _settle(self, status: JSON) -> None:
        path = mapping.path_to(status, self._seen)
        top = parent_of(path[0])
        below = top if top in self.roots else ""
        where = mapping.place(path, self._own, below=below, known=self._known)
        if where is None and owner_of(status) == self._own:
            self._posts[id_of(status)] = mapping.post(status)
        if where is None and id_of(status) in self._named:
            direct = status.get("visibility") == "direct"
            where = Place(id_of(status), Kind.MESSAGE if direct else Kind.MENTION)
        if where is not None:
            self._enter(path, where)

    def _enter(self, path: list[JSON], where: Place) -> None:
        """The status with all that stands between it and the start of its conversation."""
        if where.post in self._seen:
            self._posts[where.post] = mapping.post(self._seen[where.post])
        numbers = [id_of(each) for each in path]
        part = path[numbers.index(where.start) :] if where.start in numbers else path[-1:]
        items = [mapping.item(each, where, self._me, self._own) for each in part]
        old = self._known.get(where.start)
        self._conversations[where.start] = old or Conversation(
            where.start, where.kind, where.post, mapping.link(part[0])
        )
        self._items |= {item.remote_id: item for item in items}

    async def _climb(self, http: httpx.AsyncClient) -> None:
        """Get to know what stands above the wanted statuses, up to a post of ours or the top."""
        absent: set[str] = set()
        for _ in range(_LEVELS):
            above = self._unknown(absent)
            if not above:
                return
            for start in range(0, len(above), wire.BATCH):
                part = above[start : start + wire.BATCH]
                found = await wire.several(http, part)
                if found is None:
                    await self._whole_threads(http, absent)
                    return
                for status in found.values():
                    self.know(status)
                absent |= set(part) - found.keys()
        await self._whole_threads(http, absent)

    def _unknown(self, absent: set[str]) -> list[str]:
        """The nearest ids above the wanted statuses of which nothing is known yet."""
        found: dict[str, None] = {}
        for status in self._wanted.values():
            path = mapping.path_to(status, self._seen)
            if self._known and any(id_of(each) in self._known for each in path):
                continue
            above = parent_of(path[0])
            circle = above in {id_of(each) for each in path}
            if above and above not in self.roots and above not in absent and not circle:
                found[above] = None
        return list(found)

    async def _whole_threads(self, http: httpx.AsyncClient, absent: set[str]) -> None:
        """The dear way, one request for each thread: for old servers and for deep threads."""
        while above := self._unknown(absent):
            one = above[0]
            absent.add(one)
            try:
                found = await wire.standing(http, one)
                higher, _ = await wire.context(http, one) if found else ([], [])
            except Gone:
                continue
            for status in [*higher, *([found] if found else [])]:
                self.know(status)
