"""Facebook's JSON made into nouns. Pure; one odd row never costs the others.

https://developers.facebook.com/docs/graph-api/reference/comment and .../page-post
"""

from collections.abc import Iterable
from datetime import datetime

from inbox.channels.meta import graph
from inbox.channels.meta.graph import JSON, inner, moment, total, whole, words
from inbox.core.model import (
    Author,
    Conversation,
    Item,
    Kind,
    Picture,
    Post,
    Reaction,
    ReactionKind,
    Standing,
    Verb,
)

COMMENT_FIELDS = (
    "id,message,created_time,from{id,name},parent{id},like_count,user_likes,"
    "can_comment,can_hide,can_like,can_remove,is_hidden,permalink_url,attachment"
)
_POST_FIELDS = (
    "id,message,story,created_time,updated_time,from{id,name},permalink_url,full_picture,shares"
)
_OWN_ONLY = frozenset({Verb.EDIT, Verb.DELETE})
_HIDING = frozenset({Verb.HIDE, Verb.UNHIDE})


def post_fields(comments: int, reactions: int = 0) -> str:
    """The fields of a post, with its newest comments and its reactions or only their counts."""
    order = ".filter(stream).order(reverse_chronological)" if comments else ""
    shown = f"{{{COMMENT_FIELDS}}}" if comments else ""
    given = "{id,name}" if reactions else ""
    return (
        f"{_POST_FIELDS},comments{order}.limit({comments}).summary(true){shown},"
        f"reactions.limit({reactions}).summary(true){given}"
    )


MENTION_FIELDS = f"{post_fields(25)},likes.limit(0).summary(true)"


def tail(remote_id: str) -> str:
    """The part of an id that is the same in all its forms."""
    return remote_id.rpartition("_")[2]


def usable(row: JSON) -> bool:
    return bool(words(row, "id")) and moment(row, "created_time") is not None


def author(row: JSON, me: Author) -> Author:
    """Who said it. Facebook leaves that out for who left it, and for apps that are not Live."""
    given = inner(row, "from")
    number = words(given, "id", 200)
    if number and number == me.remote_id:
        return me
    name = words(given, "name", 200).replace("\n", " ")
    return Author(number or f"unknown-{words(row, 'id', 200)}", name)


def is_mine(row: JSON, me: Author) -> bool:
    return words(inner(row, "from"), "id") == me.remote_id


def parent_of(row: JSON) -> str:
    """The comment above, "" at the top."""
    return words(inner(row, "parent"), "id", 200)


def post(row: JSON) -> Post:
    """One of the Page's own posts."""
    picture = graph.link(row, "full_picture")
    return Post(
        remote_id=words(row, "id", 200),
        text=words(row, "message") or words(row, "story"),
        url=graph.link(row, "permalink_url"),
        picture_url=picture,
        at=moment(row, "created_time"),
        likes=total(row, "reactions"),
        comments=total(row, "comments"),
        shares=whole(inner(row, "shares"), "count"),
    )


def _said(row: JSON) -> str:
    """The words, or what was sent instead of them."""
    text = words(row, "message")
    attached = inner(row, "attachment")
    more = graph.link(attached, "url") if words(attached, "type") == "share" else ""
    return text or words(attached, "title", 500) or more


def _pictures(row: JSON) -> tuple[Picture, ...]:
    image = inner(inner(inner(row, "attachment"), "media"), "image")
    url = graph.link(image, "src") or graph.link(row, "full_picture")
    return (Picture(url),) if url else ()


def comment(row: JSON, me: Author, *, under: str, top: str = "") -> Item:
    """One usable comment below the post ``under``.

    ``top``: the conversation that the whole post is (a mention), "" where each comment on the
    Page's own post starts one.
    """
    number, above, mine = words(row, "id", 200), parent_of(row), is_mine(row, me)
    return Item(
        remote_id=number,
        conversation_id=top or above or number,
        kind=Kind.MENTION if top else Kind.COMMENT,
        author=author(row, me),
        text=_said(row),
        at=_at(row),
        parent_id=above or under,
        url=graph.link(row, "permalink_url"),
        mine=mine,
        liked_by_me=row.get("user_likes") is True,
        likes=whole(row, "like_count"),
        standing=Standing.HIDDEN if row.get("is_hidden") is True else Standing.PUBLISHED,
        pictures=_pictures(row),
        barred=_barred(row, mine=mine, below=bool(above)),
        # Facebook has two levels: an answer to an answer stands below the top comment too.
        extra={"below": above or number},
    )


def _barred(row: JSON, *, mine: bool, below: bool) -> frozenset[Verb]:
    barred: set[Verb] = set() if mine else set(_OWN_ONLY)
    if row.get("can_remove") is False:
        barred.add(Verb.DELETE)
    if row.get("can_like") is False and row.get("user_likes") is not True:
        barred |= {Verb.LIKE, Verb.UNLIKE}
    if row.get("can_comment") is False and not below:
        barred.add(Verb.REPLY)
    if mine or row.get("can_hide") is False:
        barred |= _HIDING
    barred.add(Verb.HIDE if row.get("is_hidden") is True else Verb.UNHIDE)
    return frozenset(barred)


def mention(row: JSON, me: Author) -> Item:
    """A visitor's post on the Page, or a post elsewhere that tags it."""
    number = words(row, "id", 200)
    liked = inner(inner(row, "likes"), "summary").get("has_liked") is True
    return Item(
        remote_id=number,
        conversation_id=number,
        kind=Kind.MENTION,
        author=author(row, me),
        text=words(row, "message") or words(row, "story"),
        at=_at(row),
        url=graph.link(row, "permalink_url"),
        liked_by_me=liked,
        likes=total(row, "reactions"),
        pictures=_pictures(row),
        barred=_OWN_ONLY,
        extra={"below": number},
    )


def _at(row: JSON) -> datetime:
    at = moment(row, "created_time")
    assert at is not None  # noqa: S101 - `usable` has looked
    return at


def opened(items: Iterable[Item], post_id: str) -> tuple[Conversation, ...]:
    """The conversations of these items, each once."""
    found: dict[str, Conversation] = {}
    for item in items:
        first = item.remote_id == item.conversation_id
        if first or item.conversation_id not in found:
            found[item.conversation_id] = Conversation(
                item.conversation_id, item.kind, post_id, item.url
            )
    return tuple(found.values())


def reactions(row: JSON, me: Author, seen_at: datetime) -> tuple[Reaction, ...]:
    """Who reacted to a post. Facebook does not say when: it is when we first saw it."""
    number = words(row, "id", 200)
    found = []
    for each in graph.rows(row.get("reactions")):
        who = words(each, "id", 200)
        if who != me.remote_id:
            name = words(each, "name", 200)
            given = Reaction(
                f"{number}:{who}", ReactionKind.LIKE, Author(who, name), seen_at, number
            )
            found.append(given)
    return tuple(found)
