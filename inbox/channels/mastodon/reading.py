"""Reading: what is new, and what stands under a post now.

The first round goes back, own statuses first (an answer to a known post of ours needs no look at
its thread), then notifications. Each later one goes forward with `min_id` from a little behind.
https://docs.joinmastodon.org/methods/notifications/#get
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from inbox.channels.mastodon import mapping, wire
from inbox.channels.mastodon.cursor import Cursor, Stage, trail
from inbox.channels.mastodon.harvest import Harvest
from inbox.channels.mastodon.mapping import JSON, ODD, id_of, owner_of
from inbox.core.channel import Access, Reading, Subject
from inbox.core.errors import Forbidden, Gone
from inbox.core.model import Page

if TYPE_CHECKING:
    import httpx

_NEWS = "/api/v1/notifications"
_NEWS_PAGE = 80  # the largest that Mastodon gives; others give less
_OWN_PAGE = 40


def own_id(access: Access) -> str:
    """Our account's id on that server (the account's own remote id carries the host too)."""
    return access.settings.get("account_id", "") or access.me.remote_id.split("@")[0]


async def fetch(access: Access, reading: Reading) -> Page:
    """The rest of a stage while it has pages, else on to the next; quiet rounds are one page."""
    cursor = Cursor.parse(reading.cursor)
    harvest = Harvest(access.me, own_id(access), cursor.roots)
    step = _Step(access, reading.since, cursor, harvest)
    done = False
    while not done:
        if not await step.run(cursor.stage):
            break
        done = step.forward()
    page = await harvest.page(access.http)
    cursor.roots = list(harvest.roots)
    return _with(page, cursor, more=not done)


def _with(page: Page, cursor: Cursor, *, more: bool) -> Page:
    return Page(page.posts, page.conversations, page.items, page.reactions, (), str(cursor), more)


@dataclass(slots=True)
class _Step:
    access: Access
    since: datetime
    cursor: Cursor
    harvest: Harvest

    async def run(self, stage: Stage) -> bool:
        """One request of the stage; whether the stage is over."""
        match stage:
            case Stage.OWN_BACK:
                return await self._back(self._own_path(), _OWN_PAGE)
            case Stage.BACK:
                return await self._back(_NEWS, _NEWS_PAGE)
            case Stage.NEWS:
                return await self._on(_NEWS, _NEWS_PAGE)
            case Stage.OWN:
                return await self._on(self._own_path(), _OWN_PAGE)
            case Stage.LIKES:
                return await self._likes()

    def forward(self) -> bool:
        """On to the next stage; whether the round is over."""
        cursor = self.cursor
        after = {
            Stage.OWN_BACK: Stage.BACK,
            Stage.BACK: Stage.OWN,
            Stage.NEWS: Stage.OWN,
            Stage.OWN: Stage.LIKES,
        }
        if cursor.stage in after:
            cursor.go(after[cursor.stage])
            return False
        cursor.begin()
        return True

    def _own_path(self) -> str:
        return f"/api/v1/accounts/{wire.quoted(own_id(self.access))}/statuses"

    async def _page(self, path: str, limit: int, **where: str) -> list[JSON]:
        """One page, newest first. Our own parameters: a `Link` may have lost some of them."""
        params: dict[str, Any] = {"limit": limit, **where}
        if path != _NEWS:
            params["exclude_reblogs"] = "true"
        return [each for each in await wire.ask_list(self.access.http, path, params) if id_of(each)]

    def _take(self, each: JSON, path: str) -> None:
        if path == _NEWS:
            self.harvest.notice(each)
        else:
            self.harvest.take(each)

    async def _back(self, path: str, limit: int) -> bool:
        cursor = self.cursor
        found = await self._page(path, limit, **({"max_id": cursor.at} if cursor.at else {}))
        if not cursor.at:
            newest = trail([], [id_of(each) for each in reversed(found)])
            if path == _NEWS:
                cursor.news = newest
            else:
                cursor.own = newest
        recent = [each for each in found if not _older(each, self.since)]
        for each in recent:
            self._take(each, path)
        last = id_of(found[-1]) if found else ""
        over = not recent or last == cursor.at
        cursor.at = last
        return over

    async def _on(self, path: str, limit: int) -> bool:
        """Forward: what is in the trail already was read before."""
        cursor = self.cursor
        seen = cursor.news if path == _NEWS else cursor.own
        start = cursor.at or (seen[0] if seen else "")
        found = await self._page(path, limit, **({"min_id": start} if start else {}))
        numbers = [id_of(each) for each in reversed(found)]
        new = [number for number in numbers if number not in seen]
        fresh = set(new)
        for each in found:
            if id_of(each) in fresh:
                self._take(each, path)
        if path == _NEWS:
            cursor.news = trail(seen, new)
        else:
            cursor.own = trail(seen, new)
        if not numbers or not start or numbers[-1] == cursor.at:
            return True
        if not new and (not seen or seen[-1] in numbers):
            return True
        cursor.at = numbers[-1]
        return False

    async def _likes(self) -> bool:
        """Likes given on the phone. The order is by like, and its ids are not those of statuses."""
        cursor, own = self.cursor, own_id(self.access)
        try:
            found = await wire.ask_list(self.access.http, "/api/v1/favourites", {"limit": 40})
        except (Forbidden, Gone):
            return True  # a token made without that scope
        before = cursor.likes
        cursor.likes = [id_of(each) for each in found]
        for each in found if before is not None else ():
            to_us = mapping.concerns(each, own) or id_of(each, "in_reply_to_account_id") == own
            if id_of(each) not in (before or []) and owner_of(each) != own and to_us:
                self.harvest.take(each | {"favourited": True})
        return True


def _older(each: JSON, since: datetime) -> bool:
    try:
        return mapping.when(each.get("created_at")) < since
    except ODD:
        return False


async def reread(access: Access, subject: Subject) -> Page:
    """The post (or the one conversation) with all that stands below it now."""
    known = {each.remote_id: each for each in subject.conversations}
    starts = [subject.post.remote_id] if subject.post else list(known)
    known |= {
        item.remote_id: known[item.conversation_id]
        for item in subject.items
        if item.conversation_id in known
    }
    harvest = Harvest(access.me, own_id(access), (), known)
    seen: set[str] = set()
    for start in starts:
        seen |= await _thread(access.http, harvest, start)
    ours = {item.remote_id for item in subject.items} | set(starts)
    gone, there = await wire.missing(access.http, sorted(ours - seen))
    for status in there:
        harvest.take(status)
    page = await harvest.page(access.http)
    return Page(page.posts, page.conversations, page.items, page.reactions, tuple(gone))


async def _thread(http: httpx.AsyncClient, harvest: Harvest, start: str) -> set[str]:
    """Takes in what stands above and below; the ids that are surely there."""
    top = await wire.standing(http, start)
    if top is None:
        return set()
    try:
        above, below = await wire.context(http, start)
    except Gone:
        return set()
    for status in above:
        harvest.know(status)
    for status in [top, *below]:
        harvest.take(status)
    return {id_of(status) for status in [*above, top, *below]}
