"""Reading an account: what is new since the last round, and what stands under a post now.

A round is one request for the newest media with their newest comments and replies, one for tags,
and one for each of the others whose count has changed. There is no filter by time.
https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/ig-media
"""

import json
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from inbox.channels.instagram import mapping
from inbox.channels.instagram.manifest import NOT_LIVE
from inbox.channels.meta import graph
from inbox.channels.meta.graph import JSON, moment, onward, rows, whole, words
from inbox.core.channel import Access, Reading, Subject
from inbox.core.errors import Expired, Forbidden, Gone, Rejected
from inbox.core.model import Conversation, Item, Page, Post

_MEDIA = 15
_OLD_MEDIA = 100
_COMMENTS = 50  # the most that Instagram gives at once
_EVERY = 6  # rounds between two looks at all older media
_OVERLAP = timedelta(hours=1)
_MARKS = 400
_DEEP_PAGES = 40
_ASKED_AGAIN = 25


@dataclass(slots=True)
class _Round:
    """Where a round stands. ``todo``: edges of comments still to be read.

    ``marks`` are the counts by which a change is noticed; ``horizon`` is how far back what is
    new may begin, "" in the first round. ``empty`` counts media whose comments were not shown.
    """

    stage: str = "media"
    at: dict[str, str] = field(default_factory=dict)
    number: int = 0
    horizon: str = ""
    begun: str = ""
    marks: dict[str, int] = field(default_factory=dict)
    todo: list[dict[str, Any]] = field(default_factory=list)
    shown: int = 0
    empty: int = 0

    @staticmethod
    def parse(cursor: str) -> "_Round":
        """One that cannot be understood starts over: reading twice harms nothing."""
        try:
            kept = _Round(**json.loads(cursor)) if cursor else _Round()
            kept.since()
        except (ValueError, TypeError):
            return _Round()
        told = all(isinstance(t, dict) and isinstance(t.get("of"), str) for t in kept.todo)
        sane = isinstance(kept.at, dict) and isinstance(kept.marks, dict)
        return kept if told and sane and kept.stage in {"media", "tags", "todo"} else _Round()

    def written(self) -> str:
        self.marks = dict(list(self.marks.items())[-_MARKS:])
        return json.dumps({n: getattr(self, n) for n in self.__slots__}, separators=(",", ":"))

    def since(self) -> datetime | None:
        return datetime.fromisoformat(self.horizon) if self.horizon else None


@dataclass(slots=True)
class _Gathered:
    posts: list[Post] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)
    conversations: list[Conversation] = field(default_factory=list)

    def take(self, items: list[Item], post_id: str) -> None:
        self.items += items
        self.conversations += mapping.opened(items, post_id)

    def page(self) -> Page:
        return Page(tuple(self.posts), tuple(self.conversations), tuple(self.items))


def _still_good(access: Access) -> None:
    """Ask for a renewal in time: a token that has ended can not be renewed any more."""
    try:
        due = datetime.fromisoformat(access.settings.get("renew_after", ""))
    except ValueError:
        return
    if due <= access.now:
        raise Expired("The access token is due to be renewed")


async def fetch(access: Access, reading: Reading) -> Page:
    """One request's worth of a round."""
    _still_good(access)
    round_ = _Round.parse(reading.cursor)
    if round_.stage == "media" and not round_.at:
        round_.begun, round_.shown, round_.empty = access.now.isoformat(), 0, 0
    gathered = _Gathered()
    match round_.stage:
        case "media":
            await _media(access, reading, round_, gathered)
        case "tags":
            await _tags(access, reading, round_, gathered)
        case _:
            await _deep(access, round_, gathered)
    more = _forward(round_)
    return replace(gathered.page(), cursor=round_.written(), more=more)


def _forward(round_: _Round) -> bool:
    """On to what comes next; whether the round goes on."""
    if round_.at:
        return True
    if round_.stage == "media":
        round_.stage = "tags"
        return True
    if round_.todo:
        round_.stage = "todo"
        return True
    if round_.empty > 1 and not round_.shown:
        raise Forbidden(NOT_LIVE)  # counted and never shown is no "no comments"
    round_.horizon = (datetime.fromisoformat(round_.begun) - _OVERLAP).isoformat()
    round_.stage, round_.number = "media", round_.number + 1
    return False


async def _media(access: Access, reading: Reading, round_: _Round, gathered: _Gathered) -> None:
    """The account's media, newest first: the first page with comments, older ones counted."""
    fresh = not round_.at
    below = f",comments.limit({_COMMENTS}){{{mapping.COMMENT_FIELDS}}}" if fresh else ""
    limit = str(_MEDIA if fresh else _OLD_MEDIA)
    asked = {"fields": mapping.MEDIA_FIELDS + below, "limit": limit, **round_.at}
    body = await graph.ask(access.http, f"{access.me.remote_id}/media", asked)
    dates = []
    for row in filter(mapping.usable, graph.page(body)):
        post = mapping.post(row)
        dates.append(post.at or access.now)
        gathered.posts.append(post)
        found = rows(row.get("comments"))
        _threads(access, round_, gathered, found, media=post.remote_id, url=post.url)
        _note(round_, row, len(found), fresh=fresh)
    wanted = not round_.horizon or round_.number % _EVERY == 0
    recent = any(at >= reading.since for at in dates) or not dates
    round_.at = onward(body) if wanted and recent else {}


def _threads(
    access: Access, round_: _Round, gathered: _Gathered, found: list[JSON], *, media: str, url: str
) -> None:
    gathered.take(mapping.threads(found, access.me, under=media, url=url), media)
    round_.shown += len(found)
    for row in found:
        more = onward(row.get("replies"))
        if more:
            number = words(row, "id", 200)
            _later(round_, f"{number}/replies", media, url, at=more, top=number)


def _later(
    round_: _Round, of: str, media: str, url: str, *, at: dict[str, str], top: str = ""
) -> None:
    round_.todo.append({"of": of, "media": media, "url": url, "at": at, "top": top, "pages": 0})


def _note(round_: _Round, row: JSON, found: int, *, fresh: bool) -> None:
    """Whether the media's comments have to be read on their own."""
    number, counted = words(row, "id", 200), whole(row, "comments_count")
    before = round_.marks.pop(number, None)
    round_.marks[number] = -1 if counted is None else counted
    changed = counted is None or before != counted
    of, url = f"{number}/comments", graph.link(row, "permalink")
    if fresh:
        round_.empty += bool(counted) and not found
        more = onward(row.get("comments"))
        if changed and more:
            _later(round_, of, number, url, at=more)
    elif changed and counted != 0:
        _later(round_, of, number, url, at={})


async def _deep(access: Access, round_: _Round, gathered: _Gathered) -> None:
    """One page of one media's comments, or of one comment's replies."""
    task = round_.todo.pop(0)
    at = {str(k): str(v) for k, v in task.get("at", {}).items()}
    media, url, top = (str(task.get(name, "")) for name in ("media", "url", "top"))
    try:
        body = await _list(access, task["of"], at)
    except Gone:
        return  # the sweep sees to that
    found = graph.page(body)
    if top:
        below = [each for each in found if mapping.usable(each)]
        items = [mapping.comment(r, access.me, under=media, url=url, top=top) for r in below]
        gathered.take(items, media)
    else:
        _threads(access, round_, gathered, found, media=media, url=url)
    more, pages = onward(body), int(task.get("pages", 0)) + 1
    since = round_.since()
    old = since is not None and all((moment(r, "timestamp") or since) < since for r in found)
    if more and pages < _DEEP_PAGES and (top or not found or not old):
        round_.todo.insert(0, {**task, "at": more, "pages": pages})


async def _list(access: Access, of: str, at: dict[str, str]) -> JSON:
    replies = of.endswith("/replies")
    fields = mapping.REPLY_FIELDS if replies else mapping.COMMENT_FIELDS
    return await graph.ask(access.http, of, {"fields": fields, "limit": str(_COMMENTS), **at})


async def _tags(access: Access, reading: Reading, round_: _Round, gathered: _Gathered) -> None:
    """Other people's media that tag the account; whether every token may ask is not confirmed."""
    asked = {"fields": mapping.MEDIA_FIELDS, "limit": "25", **round_.at}
    round_.at = {}
    try:
        body = await graph.ask(access.http, f"{access.me.remote_id}/tags", asked)
    except Rejected:
        return
    found = [row for row in graph.page(body) if mapping.usable(row)]
    items = [mapping.mention(row, access.me) for row in found]
    recent = [item for item in items if item.at >= reading.since]
    gathered.take([item for item in recent if item.author != access.me], "")
    round_.at = onward(body) if recent and not round_.horizon else {}


async def reread(access: Access, subject: Subject) -> Page:
    """The media with all comments below it; what is gone is asked for by its id.

    Other people's media that tag us cannot be asked for again.
    """
    if subject.post is None:
        return Page()
    number = subject.post.remote_id
    gathered = _Gathered()
    try:
        row = await graph.ask(access.http, number, {"fields": mapping.MEDIA_FIELDS})
    except Gone:
        return Page(removed=(number, *(item.remote_id for item in subject.items)))
    if mapping.usable(row):
        gathered.posts.append(mapping.post(row))
    await _everything(access, number, graph.link(row, "permalink"), gathered)
    here = {item.remote_id for item in gathered.items}
    removed = []
    missing = [item for item in subject.items if item.remote_id not in here]
    for item in missing[:_ASKED_AGAIN]:
        found = await one(access, item.remote_id)
        if found is None:
            removed.append(item.remote_id)
        elif mapping.usable(found):
            top = item.conversation_id
            again = mapping.comment(found, access.me, under=number, url=item.url, top=top)
            gathered.take([again], number)
    return replace(gathered.page(), removed=tuple(removed))


async def _everything(access: Access, media: str, url: str, gathered: _Gathered) -> None:
    round_ = _Round()
    _later(round_, f"{media}/comments", media, url, at={})
    for _ in range(2 * _DEEP_PAGES):
        if not round_.todo:
            return
        await _deep(access, round_, gathered)


async def one(access: Access, remote_id: str) -> JSON | None:
    """One comment, None when it is gone."""
    try:
        return await graph.ask(access.http, remote_id, {"fields": mapping.REPLY_FIELDS})
    except Gone:
        return None
