"""Instagram's JSON made into nouns. Pure; one odd row never costs the others.

https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/ig-comment
"""

from collections.abc import Iterable
from datetime import datetime

from inbox.channels.meta import graph
from inbox.channels.meta.graph import JSON, inner, moment, rows, whole, words
from inbox.core.model import Author, Conversation, Item, Kind, Picture, Post, Standing, Verb

_ONE = "id,text,timestamp,username,from{id,username},hidden,like_count,parent_id"
COMMENT_FIELDS = f"{_ONE},replies.limit(50){{{_ONE}}}"
REPLY_FIELDS = _ONE
MEDIA_FIELDS = (
    "id,caption,media_type,media_product_type,media_url,thumbnail_url,permalink,timestamp,"
    "username,like_count,comments_count"
)


def usable(row: JSON) -> bool:
    return bool(words(row, "id")) and moment(row, "timestamp") is not None


def name_of(row: JSON) -> str:
    return words(row, "username", 200) or words(inner(row, "from"), "username", 200)


def is_mine(row: JSON, me: Author) -> bool:
    """By the name first: the number beside it may be one for this app only."""
    name = name_of(row)
    if name:
        return name.casefold() == me.handle.removeprefix("@").casefold()
    return words(inner(row, "from"), "id") == me.remote_id


def author(row: JSON, me: Author) -> Author:
    """Who said it; the name needs a permission."""
    if is_mine(row, me):
        return me
    name = name_of(row)
    number = words(inner(row, "from"), "id", 200)
    known = number or (f"name-{name}" if name else f"unknown-{words(row, 'id', 200)}")
    url = f"https://www.instagram.com/{name}/" if name.replace(".", "").isalnum() else ""
    return Author(known, name, f"@{name}" if name else "", url)


def post(row: JSON) -> Post:
    """One of the account's own media."""
    video = words(row, "media_type") == "VIDEO"
    picture = graph.link(row, "thumbnail_url") or ("" if video else graph.link(row, "media_url"))
    return Post(
        remote_id=words(row, "id", 200),
        text=words(row, "caption"),
        url=graph.link(row, "permalink"),
        picture_url=picture,
        at=moment(row, "timestamp"),
        likes=whole(row, "like_count"),
        comments=whole(row, "comments_count"),
    )


def comment(row: JSON, me: Author, *, under: str, url: str = "", top: str = "") -> Item:
    """One usable comment below the media ``under``; ``top`` is the comment it was found below."""
    number, mine = words(row, "id", 200), is_mine(row, me)
    above = words(row, "parent_id", 200) or (top if top != number else "")
    hidden = row.get("hidden") is True
    return Item(
        remote_id=number,
        conversation_id=above or number,
        kind=Kind.COMMENT,
        author=author(row, me),
        text=words(row, "text"),
        at=_at(row),
        parent_id=above or under,
        url=url,
        mine=mine,
        likes=whole(row, "like_count"),
        standing=Standing.HIDDEN if hidden else Standing.PUBLISHED,
        barred=_barred(mine=mine, hidden=hidden),
        extra={"below": above or number},
    )


def _barred(*, mine: bool, hidden: bool) -> frozenset[Verb]:
    barred = {Verb.HIDE if hidden else Verb.UNHIDE}
    if hidden:
        barred.add(Verb.REPLY)  # Instagram refuses a reply to a hidden comment
    barred |= {Verb.HIDE, Verb.UNHIDE} if mine else {Verb.DELETE}
    return frozenset(barred)


def mention(row: JSON, me: Author) -> Item:
    """Somebody else's post that tags the account."""
    number = words(row, "id", 200)
    picture = graph.link(row, "thumbnail_url") or graph.link(row, "media_url")
    return Item(
        remote_id=number,
        conversation_id=number,
        kind=Kind.MENTION,
        author=author(row, me),
        text=words(row, "caption"),
        at=_at(row),
        url=graph.link(row, "permalink"),
        likes=whole(row, "like_count"),
        pictures=(Picture(picture),) if picture else (),
    )


def _at(row: JSON) -> datetime:
    at = moment(row, "timestamp")
    assert at is not None  # noqa: S101 - `usable` has looked
    return at


def threads(found: Iterable[JSON], me: Author, *, under: str, url: str) -> list[Item]:
    """Top comments with the replies that came with them."""
    items = []
    for row in filter(usable, found):
        number = words(row, "id", 200)
        items.append(comment(row, me, under=under, url=url))
        below = [each for each in rows(row.get("replies")) if usable(each)]
        items += [comment(each, me, under=under, url=url, top=number) for each in below]
    return items


def opened(items: Iterable[Item], post_id: str) -> tuple[Conversation, ...]:
    """The conversations of these items, each once."""
    found: dict[str, Conversation] = {}
    for item in items:
        number = item.conversation_id
        found.setdefault(number, Conversation(number, item.kind, post_id, item.url))
    return tuple(found.values())
