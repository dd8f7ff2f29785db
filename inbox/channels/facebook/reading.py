"""Reading a Page: what is new since the last round, and what stands under a post now.

A round is one request for the newest posts with their newest comments, one each for visitors'
posts and tags, and one for each post whose comments do not fit or whose count has changed.
https://developers.facebook.com/docs/graph-api/reference/page/feed and .../object/comments
"""

import json
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from inbox.channels.facebook import mapping
from inbox.channels.facebook.manifest import NOT_LIVE
from inbox.channels.meta import graph
from inbox.channels.meta.graph import JSON, inner, moment, onward, rows, total, words
from inbox.core.channel import Access, Reading, Subject
from inbox.core.errors import Forbidden, Gone, Rejected
from inbox.core.model import Conversation, Item, Page, Post, Reaction

_SHOWN = 25  # comments that come with each of the newest posts
_POSTS = 25
_OLD_POSTS = 100  # the most that Facebook gives at once
_COMMENTS = 100
_EVERY = 6  # rounds between two looks at all older posts
_OVERLAP = timedelta(hours=1)
_MARKS = 400  # posts whose counts are kept
_DEEP_PAGES = 30
_ASKED_AGAIN = 25  # items that one sweep asks for by their id
_MENTIONS = ("visitor_posts", "tagged")


@dataclass(slots=True)
class _Round:
    """Where a round stands. ``todo`` holds posts whose comments are still to be read.

    ``marks`` are the counts by which a change is noticed; ``horizon`` is how far back what is
    new may begin, "" in the first round. ``empty`` counts comments that were told and not shown.
    """

    stage: str = "posts"
    at: dict[str, str] = field(default_factory=dict)
    number: int = 0
    horizon: str = ""
    begun: str = ""
    marks: dict[str, str] = field(default_factory=dict)
    todo: list[dict[str, Any]] = field(default_factory=list)
    shown: int = 0
    empty: int = 0

    @staticmethod
    def parse(cursor: str) -> "_Round":
        """One that cannot be understood starts over: reading twice harms nothing."""
        try:
            kept = _Round(**json.loads(cursor)) if cursor else _Round()
        except (ValueError, TypeError):
            return _Round()
        return kept if _sane(kept) else _Round()

    def written(self) -> str:
        self.marks = dict(list(self.marks.items())[-_MARKS:])
        return json.dumps({n: getattr(self, n) for n in self.__slots__}, separators=(",", ":"))

    def since(self) -> datetime | None:
        return datetime.fromisoformat(self.horizon) if self.horizon else None


def _sane(kept: _Round) -> bool:
    try:
        kept.since()
    except (ValueError, TypeError):
        return False
    known = kept.stage in {"posts", "todo", *_MENTIONS}
    told = all(isinstance(each, dict) and isinstance(each.get("post"), str) for each in kept.todo)
    return known and told and isinstance(kept.at, dict) and isinstance(kept.marks, dict)


@dataclass(slots=True)
class _Gathered:
    posts: list[Post] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)
    conversations: list[Conversation] = field(default_factory=list)
    reactions: list[Reaction] = field(default_factory=list)

    def comments(self, found: list[JSON], access: Access, under: str, top: str = "") -> None:
        items = [mapping.comment(row, access.me, under=under, top=top) for row in found]
        self.items += items
        self.conversations += mapping.opened(items, "" if top else under)

    def page(self) -> Page:
        return Page(
            tuple(self.posts), tuple(self.conversations), tuple(self.items), tuple(self.reactions)
        )


async def fetch(access: Access, reading: Reading) -> Page:
    """One request's worth of a round."""
    round_ = _Round.parse(reading.cursor)
    if round_.stage == "posts" and not round_.at:
        round_.begun, round_.shown, round_.empty = access.now.isoformat(), 0, 0
    gathered = _Gathered()
    match round_.stage:
        case "posts":
            await _posts(access, reading, round_, gathered)
        case "todo":
            await _deep(access, round_, gathered)
        case edge:
            await _mentions(access, reading, round_, gathered, edge)
    more = _forward(round_)
    return replace(gathered.page(), cursor=round_.written(), more=more)


def _forward(round_: _Round) -> bool:
    """On to what comes next; whether the round goes on."""
    if round_.at:
        return True
    if round_.stage == "posts":
        round_.stage = _MENTIONS[0]
    elif round_.stage == _MENTIONS[0]:
        round_.stage = _MENTIONS[1]
    elif round_.todo:
        round_.stage = "todo"
    else:
        _hidden(round_)
        begun = datetime.fromisoformat(round_.begun)
        round_.horizon = (begun - _OVERLAP).isoformat()
        round_.stage, round_.number = "posts", round_.number + 1
        return False
    return True


def _hidden(round_: _Round) -> None:
    """Comments that are counted and never shown are no "no comments"."""
    if round_.empty > 1 and not round_.shown:
        raise Forbidden(NOT_LIVE)


async def _posts(access: Access, reading: Reading, round_: _Round, gathered: _Gathered) -> None:
    """The Page's own posts, newest first: the first page with comments, older ones counted."""
    fresh = not round_.at
    fields = mapping.post_fields(_SHOWN, 25) if fresh else mapping.post_fields(0)
    asked = {"fields": fields, "limit": str(_POSTS if fresh else _OLD_POSTS), **round_.at}
    body = await graph.ask(access.http, f"{access.me.remote_id}/published_posts", asked)
    dates = []
    for row in filter(mapping.usable, graph.page(body)):
        post = mapping.post(row)
        dates.append(post.at or access.now)
        gathered.posts.append(post)
        found = [each for each in rows(row.get("comments")) if mapping.usable(each)]
        gathered.comments(found, access, post.remote_id)
        seen_at = access.now if round_.horizon else (post.at or access.now)
        gathered.reactions += mapping.reactions(row, access.me, seen_at)
        _note(round_, row, len(found), fresh=fresh)
    wanted = not round_.horizon or round_.number % _EVERY == 0
    # Not surely in order: only a page that is old throughout ends it.
    recent = any(at >= reading.since for at in dates) or not dates
    round_.at = onward(body) if wanted and recent else {}


def _note(round_: _Round, row: JSON, found: int, *, fresh: bool) -> None:
    """Whether the post's comments have to be read on their own."""
    number = words(row, "id", 200)
    mark = f"{total(row, 'comments')}|{words(row, 'updated_time', 40)}"
    changed = round_.marks.get(number) != mark
    round_.marks.pop(number, None)
    round_.marks[number] = mark
    round_.shown += found
    if fresh:
        round_.empty += bool(total(row, "comments")) and not found
        more = onward(row.get("comments"))
        if changed and more:
            round_.todo.append({"post": number, "at": more, "pages": 0, "top": ""})
    elif changed and total(row, "comments") != 0:
        round_.todo.append({"post": number, "at": {}, "pages": 0, "top": ""})


async def _deep(access: Access, round_: _Round, gathered: _Gathered) -> None:
    """One page of one post's comments."""
    if not round_.todo:
        return
    task = round_.todo.pop(0)
    at = {str(k): str(v) for k, v in task.get("at", {}).items()}
    try:
        body = await _comments(access, task["post"], at)
    except Gone:
        return  # the sweep sees to that
    found = [row for row in graph.page(body) if mapping.usable(row)]
    gathered.comments(found, access, task["post"], task.get("top", ""))
    round_.shown += len(found)
    more, pages = onward(body), int(task.get("pages", 0)) + 1
    if more and pages < _DEEP_PAGES and _goes_on(round_, body, found):
        round_.todo.insert(0, {**task, "at": more, "pages": pages})


def _goes_on(round_: _Round, body: JSON, found: list[JSON]) -> bool:
    """Whether something new may follow: always the first time, and where comments are ranked."""
    since = round_.since()
    if since is None or not found or words(inner(body, "summary"), "order") == "ranked":
        return True
    return any((moment(row, "created_time") or since) >= since for row in found)


async def _comments(access: Access, post: str, at: dict[str, str], limit: int = _COMMENTS) -> JSON:
    asked = {
        "filter": "stream",
        "order": "reverse_chronological",
        "summary": "true",
        "limit": str(limit),
        "fields": mapping.COMMENT_FIELDS,
        **at,
    }
    return await graph.ask(access.http, f"{post}/comments", asked)


async def _mentions(
    access: Access, reading: Reading, round_: _Round, gathered: _Gathered, edge: str
) -> None:
    """Visitors' posts, or posts that tag the Page; each is a conversation with its comments."""
    asked = {"fields": mapping.MENTION_FIELDS, "limit": str(_POSTS), **round_.at}
    try:
        body = await graph.ask(access.http, f"{access.me.remote_id}/{edge}", asked)
    except Rejected:
        round_.at = {}
        return  # a permission is missing, or the Page takes no posts: comments still count
    dates = []
    for row in filter(mapping.usable, graph.page(body)):
        at = moment(row, "created_time")
        dates.append(at)
        if at is None or at < reading.since or mapping.is_mine(row, access.me):
            continue
        item = mapping.mention(row, access.me)
        number = item.remote_id
        gathered.items.append(item)
        gathered.conversations += mapping.opened([item], "")
        below = [each for each in rows(row.get("comments")) if mapping.usable(each)]
        gathered.comments(below, access, number, number)
        mark = str(total(row, "comments"))
        more = onward(row.get("comments"))
        if more and round_.marks.get(number) != mark:
            round_.todo.append({"post": number, "at": more, "pages": 0, "top": number})
        round_.marks[number] = mark
    recent = any(at and at >= reading.since for at in dates)
    round_.at = onward(body) if recent and not round_.horizon else {}


async def reread(access: Access, subject: Subject) -> Page:
    """The post (or the mention) with all comments below it; what is gone is asked for by id."""
    gathered = _Gathered()
    starts = [subject.post.remote_id] if subject.post else []
    starts = starts or [each.remote_id for each in subject.conversations]
    mention = subject.post is None
    removed = [s for s in starts if not await _whole(access, s, gathered, mention=mention)]
    here = {item.remote_id for item in gathered.items} | set(starts)
    missing = [item for item in subject.items if item.remote_id not in here]
    for item in missing[:_ASKED_AGAIN]:
        row = await one(access, item.remote_id)
        if row is None:
            removed.append(item.remote_id)
        elif mapping.usable(row):
            top = "" if subject.post else item.conversation_id
            under = subject.post.remote_id if subject.post else item.conversation_id
            gathered.comments([row], access, under, top)
    return replace(gathered.page(), removed=tuple(removed))


async def _whole(access: Access, start: str, gathered: _Gathered, *, mention: bool) -> bool:
    """Take in a post with its comments; False when it is gone."""
    fields = mapping.MENTION_FIELDS if mention else mapping.post_fields(0, 25)
    try:
        row = await graph.ask(access.http, start, {"fields": fields})
    except Gone:
        return False
    if not mapping.usable(row):
        return True
    if mention:
        item = mapping.mention(row, access.me)
        gathered.items.append(item)
        gathered.conversations += mapping.opened([item], "")
    else:
        gathered.posts.append(mapping.post(row))
        gathered.reactions += mapping.reactions(row, access.me, access.now)
    at: dict[str, str] = {}
    for _ in range(_DEEP_PAGES):
        body = await _comments(access, start, at)
        found = [each for each in graph.page(body) if mapping.usable(each)]
        gathered.comments(found, access, start, start if mention else "")
        at = onward(body)
        if not at:
            break
    return True


async def one(access: Access, remote_id: str) -> JSON | None:
    """One comment, None when it is gone."""
    try:
        return await graph.ask(access.http, remote_id, {"fields": mapping.COMMENT_FIELDS})
    except Gone:
        return None
