"""Bluesky's JSON as nouns. Pure, and never raises: what cannot be understood is None or empty."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from inbox.channels.bluesky.facets import unfold
from inbox.channels.bluesky.xrpc import DID, Json, at_uri, is_post, moment
from inbox.core.model import (
    Author,
    Item,
    Kind,
    Picture,
    Post,
    Reaction,
    ReactionKind,
    Standing,
    Verb,
)
from inbox.core.text import clean, safe_url

WEB = "https://bsky.app"
REASONS = {
    "like": ReactionKind.LIKE,
    "like-via-repost": ReactionKind.LIKE,
    "repost": ReactionKind.SHARE,
    "repost-via-repost": ReactionKind.SHARE,
    "follow": ReactionKind.FOLLOW,
}
WORDS = frozenset({"reply", "mention", "quote"})
_HANDLE = re.compile(r"[a-zA-Z0-9.-]+")
_SPAM = frozenset({"spam", "scam", "impersonation"})
_HIDDEN = frozenset({"!hide", "!takedown", "!suspend", "porn", "gore", "graphic-media"})


def text_of(data: Any, *path: str) -> str:
    """The string at that path, "" when there is none."""
    for step in path:
        data = data.get(step) if isinstance(data, dict) else None
    return data if isinstance(data, str) else ""


def dict_of(data: Any, *path: str) -> Json:
    for step in path:
        data = data.get(step) if isinstance(data, dict) else None
    return data if isinstance(data, dict) else {}


def list_of(data: Any, *path: str) -> list[Any]:
    for step in path:
        data = data.get(step) if isinstance(data, dict) else None
    return data if isinstance(data, list) else []


def _count(data: Any, name: str) -> int | None:
    found = data.get(name) if isinstance(data, dict) else None
    if isinstance(found, bool) or not isinstance(found, int):
        return None
    return found if 0 <= found < 2**53 else None


@dataclass(frozen=True, slots=True)
class View:
    """One post as the AppView shows it to us (app.bsky.feed.defs#postView)."""

    uri: str
    cid: str
    author: Author
    text: str
    at: datetime
    root: str = ""  # AT-URIs of what it replies to, "" for a top-level post
    root_cid: str = ""
    parent: str = ""
    language: str = ""
    about: frozenset[str] = frozenset()  # DIDs mentioned, and those whose posts are quoted
    like: str = ""  # AT-URI of our like
    counts: Mapping[str, int] = field(default_factory=dict)
    pictures: tuple[Picture, ...] = ()
    standing: Standing = Standing.PUBLISHED
    closed: bool = False  # replies are switched off for us
    hidden: frozenset[str] = frozenset()  # replies hidden by this post's threadgate


def author(data: Any) -> Author | None:
    """Somebody (app.bsky.actor.defs#profileViewBasic), None without a DID."""
    did = text_of(data, "did")
    if not DID.fullmatch(did):
        return None
    handle = text_of(data, "handle")
    if handle == "handle.invalid" or len(handle) > 253 or not _HANDLE.fullmatch(handle):
        handle = ""
    name = clean(text_of(data, "displayName"), 200).replace("\n", " ")
    avatar = safe_url(text_of(data, "avatar"))
    return Author(did, name or handle or did, handle, f"{WEB}/profile/{handle or did}", avatar)


def view(data: Any) -> View | None:
    """A post, None when its address, author, words or time cannot be told."""
    uri, who = text_of(data, "uri"), author(dict_of(data, "author"))
    record = dict_of(data, "record")
    at = moment(text_of(data, "indexedAt")) or moment(text_of(record, "createdAt"))
    place = at_uri(uri)
    if who is None or at is None or not is_post(uri) or not place or place.did != who.remote_id:
        return None
    parent, root = (
        text_of(record, "reply", "parent", "uri"),
        text_of(record, "reply", "root", "uri"),
    )
    if not (is_post(parent) and is_post(root)):
        parent = root = ""
    counts = {n: _count(data, n) for n in ("likeCount", "replyCount", "repostCount", "quoteCount")}
    return View(
        uri=uri,
        cid=text_of(data, "cid"),
        author=who,
        text=clean(unfold(_sound(text_of(record, "text")), list_of(record, "facets"))),
        at=at,
        root=root,
        root_cid=text_of(record, "reply", "root", "cid") if root else "",
        parent=parent,
        language=_language(record),
        about=_about(record),
        like=_own_like(data),
        counts={name: number for name, number in counts.items() if number is not None},
        pictures=_pictures(dict_of(data, "embed")),
        standing=_standing(data),
        closed=dict_of(data, "viewer").get("replyDisabled") is True,
        hidden=hidden_replies(dict_of(data, "threadgate", "record")),
    )


def hidden_replies(gate: Json) -> frozenset[str]:
    """The replies that a threadgate record hides."""
    return frozenset(uri for uri in list_of(gate, "hiddenReplies") if isinstance(uri, str))


def post(seen: View) -> Post:
    """One of our own posts."""
    counts = seen.counts
    shares = counts.get("repostCount", 0) + counts.get("quoteCount", 0)
    return Post(
        remote_id=seen.uri,
        text=seen.text,
        url=web(seen),
        picture_url=seen.pictures[0].url if seen.pictures else "",
        at=seen.at,
        likes=counts.get("likeCount"),
        comments=counts.get("replyCount"),
        shares=shares if {"repostCount", "quoteCount"} & counts.keys() else None,
        extra={"cid": seen.cid},
    )


def item(
    seen: View, conversation: str, kind: Kind, me: str, hidden: frozenset[str] | None = None
) -> Item:
    """One thing somebody said. ``hidden``: our thread's hidden replies, None when not our thread.

    extra: ``cid`` of the post, ``root`` and ``root_cid`` of its thread; replies point at both.
    """
    mine = seen.author.remote_id == me
    barred = set() if mine else {Verb.DELETE}
    if hidden is None or mine:
        barred |= {Verb.HIDE, Verb.UNHIDE}
    if seen.closed:
        barred.add(Verb.REPLY)
    standing = Standing.HIDDEN if hidden and seen.uri in hidden else seen.standing
    return Item(
        remote_id=seen.uri,
        conversation_id=conversation,
        kind=kind,
        author=seen.author,
        text=seen.text,
        at=seen.at,
        parent_id=seen.parent,
        url=web(seen),
        mine=mine,
        liked_by_me=bool(seen.like),
        likes=seen.counts.get("likeCount"),
        standing=standing,
        language=seen.language,
        pictures=seen.pictures,
        barred=frozenset(barred),
        extra={
            "cid": seen.cid,
            "root": seen.root or seen.uri,
            "root_cid": seen.root_cid if seen.root else seen.cid,
        },
    )


def subject(note: Any) -> str:
    """The post that a like or repost was given to, "" when it is none.

    Of a "-via-repost" the reasonSubject is the repost; the record names the post.
    """
    for uri in (text_of(note, "record", "subject", "uri"), text_of(note, "reasonSubject")):
        if is_post(uri):
            return uri
    return ""


def reaction(note: Any, replies: frozenset[str]) -> Reaction | None:
    """A like, share or follow that came in; `replies` are those posts of ours that are replies."""
    kind = REASONS.get(text_of(note, "reason"))
    who, at = author(dict_of(note, "author")), moment(text_of(note, "indexedAt"))
    uri = text_of(note, "uri")
    if kind is None or who is None or at is None or at_uri(uri) is None:
        return None
    about = "" if kind is ReactionKind.FOLLOW else subject(note)
    in_reply = about in replies
    return Reaction(
        uri, kind, who, at, post_id="" if in_reply else about, item_id=about if in_reply else ""
    )


def web(seen: View) -> str:
    """The post's page for people."""
    uri = at_uri(seen.uri)
    who = seen.author.handle or seen.author.remote_id
    return f"{WEB}/profile/{who}/post/{uri.rkey}" if uri else ""


def _sound(text: str) -> str:
    """A string from JSON may hold lone surrogates, which have no UTF-8."""
    return text.encode("utf-8", "replace").decode()


def _language(record: Json) -> str:
    for tag in list_of(record, "langs"):
        if isinstance(tag, str) and 2 <= len(tag) <= 35 and tag.replace("-", "").isalnum():
            return tag
    return ""


def _own_like(data: Any) -> str:
    uri = text_of(data, "viewer", "like")
    return uri if at_uri(uri) else ""


def _about(record: Json) -> frozenset[str]:
    """Whom the post mentions or quotes."""
    found = set()
    for facet in list_of(record, "facets")[:200]:
        found |= {text_of(feature, "did") for feature in list_of(facet, "features")}
    embed = dict_of(record, "embed")
    for path in (("record", "uri"), ("record", "record", "uri")):
        quoted = at_uri(text_of(embed, *path))
        found |= {quoted.did} if quoted else set()
    return frozenset(found - {""})


def _pictures(embed: Json) -> tuple[Picture, ...]:
    """Thumbnails of an embed as shown (app.bsky.embed.*#view)."""
    if not embed:
        return ()
    media = dict_of(embed, "media") or embed
    found = [
        Picture(safe_url(text_of(each, "thumb")), clean(text_of(each, "alt"), 2_000))
        for each in list_of(media, "images")
    ]
    external = dict_of(media, "external")
    found.append(Picture(safe_url(text_of(external, "thumb")), clean(text_of(external, "title"))))
    found.append(Picture(safe_url(text_of(media, "thumbnail")), clean(text_of(media, "alt"))))
    return tuple(picture for picture in found[:10] if picture.url)


def _standing(data: Any) -> Standing:
    """What labels, on the post or on its author, say about showing it."""
    labels = list_of(data, "labels") + list_of(data, "author", "labels")
    valid = {text_of(each, "val") for each in labels if dict_of(each).get("neg") is not True}
    if valid & _SPAM:
        return Standing.SPAM
    return Standing.HIDDEN if valid & _HIDDEN else Standing.PUBLISHED
