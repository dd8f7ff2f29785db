"""YouTube's JSON made into nouns. Pure; one odd row never costs the others.

Source of the fields: the discovery document youtube.v3, schemas CommentThread and Comment.
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from urllib.parse import quote

from inbox.core.model import Author, Conversation, Item, Kind, Picture, Post, Standing, Verb
from inbox.core.text import clean, safe_url

_STANDINGS = {
    "published": Standing.PUBLISHED,
    "heldForReview": Standing.HELD,
    "likelySpam": Standing.HELD,  # held as well, until the owner has looked
    "rejected": Standing.TRASHED,
}
_MODERATION = frozenset({Verb.APPROVE, Verb.HOLD, Verb.TRASH, Verb.BAN})

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Thread:
    """A conversation as YouTube has it. ``held``: it came from a list of held comments."""

    id: str
    video: str
    can_reply: bool = True
    replies: int = 0
    held: bool = False


def inner(row: object, name: str) -> Row:
    """The object inside a row under that name, an empty one when there is none."""
    value = row.get(name) if isinstance(row, dict) else None
    return value if isinstance(value, dict) else {}


def text(row: Row, name: str, limit: int = 2_000) -> str:
    value = row.get(name)
    return value if isinstance(value, str) and len(value) <= limit else ""


def id_of(row: object) -> str:
    """The row's id, "" when it has none that could be one."""
    value = row.get("id") if isinstance(row, dict) else None
    return _id(value)


def _id(value: object) -> str:
    fine = isinstance(value, str) and 0 < len(value) <= 200 and value.isascii()
    return value if fine and isinstance(value, str) and value.isprintable() else ""


def rows(body: object) -> list[Row]:
    """The objects in an answer's `items`."""
    items = body.get("items") if isinstance(body, dict) else None
    return [row for row in items if isinstance(row, dict)] if isinstance(items, list) else []


def moment(row: Row, name: str) -> datetime | None:
    """A time of RFC 3339."""
    value = text(row, name, 60)
    try:
        at = datetime.fromisoformat(value)
        at = at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)
    except (ValueError, OverflowError):
        return None
    return at if at.year > 1 else None


def whole(value: object) -> int | None:
    """A count, which YouTube gives as a number or (64 bits) as a string of digits."""
    if isinstance(value, str) and value.isascii() and value.isdecimal() and len(value) < 19:
        value = int(value)
    fine = isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 2**62
    return value if fine and isinstance(value, int) else None


def thread(row: Row, *, held: bool = False) -> Thread | None:
    """A row of commentThreads; None when it cannot be used."""
    number, about = id_of(row), inner(row, "snippet")
    if not number or not usable(inner(about, "topLevelComment")):
        return None
    video = _id(about.get("videoId")) or _id(
        inner(inner(about, "topLevelComment"), "snippet").get("videoId")
    )
    return Thread(
        number,
        video,
        about.get("canReply") is not False,
        whole(about.get("totalReplyCount")) or 0,
        held,
    )


def top(row: Row) -> Row:
    """The comment that a thread begins with."""
    return inner(inner(row, "snippet"), "topLevelComment")


def included(row: Row) -> list[Row]:
    """The replies that came with a thread: some of them, not always all."""
    found = inner(row, "replies").get("comments")
    return [each for each in found if usable(each)] if isinstance(found, list) else []


def usable(row: object) -> bool:
    """Whether it is a comment: an id and a date."""
    return bool(id_of(row)) and moment(inner(row, "snippet"), "publishedAt") is not None


def standing(row: Row) -> Standing | None:
    """How YouTube shows it, None where it does not say (never when asked for by id)."""
    return _STANDINGS.get(text(inner(row, "snippet"), "moderationStatus", 40))


def threads_standing(row: Row) -> Standing:
    """How the first comment of a thread from a list of held ones is shown.

    Where YouTube does not say: held, unless the whole thread is public or only a reply is held.
    """
    told = standing(top(row))
    if told is not None:
        return told
    replies = {standing(each) for each in included(row)}
    public = inner(row, "snippet").get("isPublic") is True or Standing.HELD in replies
    return Standing.PUBLISHED if public else Standing.HELD


def author(about: Row, me: Author) -> Author:
    """Who said it; somebody whose channel is gone goes by their name."""
    number = _id(inner(about, "authorChannelId").get("value"))
    if number and number == me.remote_id:
        return me
    name = clean(text(about, "authorDisplayName", 500), 200)
    if not number:
        number = "name-" + hashlib.sha256(name.encode("utf-8", "replace")).hexdigest()[:32]
    return Author(
        number,
        name,
        name if name.startswith("@") else "",
        safe_url(text(about, "authorChannelUrl")),
        safe_url(text(about, "authorProfileImageUrl")),
    )


def words(row: Row) -> str:
    """What was said. We ask for plain text; of our own comments we see what was typed."""
    about = inner(row, "snippet")
    for name in ("textOriginal", "textDisplay"):
        if isinstance(about.get(name), str):
            return clean(about[name])
    return ""


def mine(row: Row, me: Author) -> bool:
    return _id(inner(inner(row, "snippet"), "authorChannelId").get("value")) == me.remote_id


def item(row: Row, place: Thread, me: Author, shown: Standing = Standing.PUBLISHED) -> Item:
    """A usable comment in that thread. ``shown`` counts where YouTube does not say."""
    about, number = inner(row, "snippet"), id_of(row)
    at, changed = moment(about, "publishedAt"), moment(about, "updatedAt")
    assert at is not None  # noqa: S101 - `usable` has looked
    own, shown = mine(row, me), standing(row) or shown
    if own and shown is Standing.HELD:
        shown = Standing.PENDING
    if own and shown is Standing.TRASHED:
        shown = Standing.REJECTED
    picture = safe_url(text(about, "imageUrl"))
    return Item(
        remote_id=number,
        conversation_id=place.id,
        kind=Kind.COMMENT,
        author=author(about, me),
        text=words(row),
        at=at,
        parent_id=place.id if number != place.id else place.video,
        url=link(place.video, number),
        mine=own,
        liked_by_me=about.get("viewerRating") == "like",
        likes=whole(about.get("likeCount")),
        standing=shown,
        edited_at=changed if changed and changed > at else None,
        pictures=(Picture(picture),) if picture else (),
        barred=_barred(place, shown, own=own),
        extra={"video": place.video},
    )


def _barred(place: Thread, shown: Standing, *, own: bool) -> frozenset[Verb]:
    barred = set() if place.can_reply else {Verb.REPLY}
    if own:
        barred |= _MODERATION
    barred.add(Verb.HOLD if shown in {Standing.HELD, Standing.PENDING} else Verb.APPROVE)
    return frozenset(barred)


def conversation(place: Thread) -> Conversation:
    return Conversation(place.id, Kind.COMMENT, place.video, link(place.video, place.id))


def link(video: str, comment: str = "") -> str:
    """A video's page, at that comment."""
    if not video:
        return ""
    onward = f"&lc={quote(comment, safe='')}" if comment else ""
    return f"https://www.youtube.com/watch?v={quote(video, safe='')}{onward}"


def videos_of(places: Iterable[Thread]) -> list[str]:
    return list(dict.fromkeys(place.video for place in places if place.video))


def post(row: Row) -> Post | None:
    """A video; None when it has no id."""
    number, about, counts = id_of(row), inner(row, "snippet"), inner(row, "statistics")
    if not number:
        return None
    return Post(
        number,
        text=clean(text(about, "description", 100_000), 4_000),
        title=clean(text(about, "title", 1_000), 300),
        url=link(number),
        picture_url=picture(inner(about, "thumbnails")),
        at=moment(about, "publishedAt"),
        likes=whole(counts.get("likeCount")),
        comments=whole(counts.get("commentCount")),
    )


def picture(thumbnails: Row) -> str:
    """A picture in the size made for lists, where there is one."""
    for size in ("medium", "high", "default", "standard", "maxres"):
        url = safe_url(text(inner(thumbnails, size), "url"))
        if url:
            return url
    return ""


def channel(row: Row) -> Author | None:
    """A channel as an author; None when it has no id."""
    number, about = id_of(row), inner(row, "snippet")
    if not number:
        return None
    handle = clean(text(about, "customUrl", 200), 100)
    return Author(
        number,
        clean(text(about, "title", 1_000), 200) or handle or number,
        handle,
        f"https://www.youtube.com/channel/{quote(number, safe='')}",
        picture(inner(about, "thumbnails")),
    )
