"""Mastodon's JSON to nouns. Pure: nothing here talks to anybody.

Whatever is missing or odd in a status raises ValueError, KeyError or TypeError (all in `ODD`), or
is passed over; one bad status never costs the page it came in. Entities:
https://docs.joinmastodon.org/entities/Status/ and .../Notification/.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

from inbox.core import text as words_of
from inbox.core.model import (
    Author,
    Conversation,
    Item,
    Kind,
    Picture,
    PollOption,
    Post,
    Reaction,
    ReactionKind,
    Verb,
)
from inbox.core.text import clean, plain

ODD = (ValueError, KeyError, TypeError)
JSON = dict[str, Any]

# One page names the same few people and servers again and again.
safe_url = lru_cache(maxsize=2_048)(words_of.safe_url)

# From open to closed; what is not known here is treated as the last.
_WIDTHS = ("public", "unlisted", "local", "private", "direct")
_LIKES = frozenset({"favourite", "pleroma:emoji_reaction", "emoji_reaction", "reaction"})
_OTHERS_WORDS = frozenset({Verb.EDIT, Verb.DELETE})


@dataclass(frozen=True, slots=True)
class Place:
    """Where a status belongs: the conversation's first status, its kind, the post above it."""

    start: str
    kind: Kind
    post: str = ""


def listed(value: Any) -> list[JSON]:
    """The objects in a list; anything else is nothing."""
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def inner(value: Any) -> JSON:
    return value if isinstance(value, dict) else {}


def words(value: Any) -> str:
    return value if isinstance(value, str) else ""


def id_of(thing: Mapping[str, Any], name: str = "id") -> str:
    """An id as an opaque string, "" when there is none. Some servers send numbers."""
    value = thing.get(name)
    if value.__class__ is str:  # as nearly always; a status is asked for its ids many times
        return value[:200]
    if isinstance(value, bool) or not isinstance(value, str | int):
        return ""
    return str(value)[:200]


def parent_of(status: Mapping[str, Any]) -> str:
    return id_of(status, "in_reply_to_id")


def owner_of(status: Mapping[str, Any]) -> str:
    return id_of(inner(status.get("account")))


def when(value: Any) -> datetime:
    """A time as the network writes it. Raises ValueError or TypeError."""
    if not isinstance(value, str):
        raise TypeError("a time that is no text")
    moment = datetime.fromisoformat(value)
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    try:
        return moment.astimezone(UTC)
    except OverflowError as error:
        raise ValueError("a time beyond all calendars") from error


def whole(value: Any) -> int | None:
    """A count that makes sense, else None."""
    sane = isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 2**53
    return value if sane else None


def author(account: Mapping[str, Any]) -> Author:
    """Raises KeyError when there is no id."""
    number = id_of(account)
    if not number:
        raise KeyError("id")
    acct = clean(words(account.get("acct")) or words(account.get("username")), 200)
    name = clean(words(account.get("display_name")).replace("\n", " "), 100)
    return Author(
        remote_id=number,
        name=name or acct or number,
        handle=f"@{acct}" if acct else "",
        url=safe_url(words(account.get("url"))),
        avatar_url=safe_url(words(account.get("avatar_static")) or words(account.get("avatar"))),
    )


def text_of(status: Mapping[str, Any], me: str = "") -> str:
    """The plain words, a content warning before them; a leading mention of ``me`` is left out."""
    body = plain(words(status.get("content")))
    for mention in listed(status.get("mentions")) if me else ():
        acct = words(mention.get("acct"))
        if id_of(mention) == me and acct:
            short = re.escape(acct.split("@")[0])
            body = re.sub(rf"\A@{short}(@[\w.:-]+)?(?![\w.@-])[\s,:]*", "", body, count=1) or body
    return "\n\n".join(part for part in (clean(words(status.get("spoiler_text"))), body) if part)


def poll(status: Mapping[str, Any]) -> tuple[PollOption, ...]:
    options = listed(inner(status.get("poll")).get("options"))
    return tuple(
        PollOption(clean(words(each.get("title")), 200), whole(each.get("votes_count")) or 0)
        for each in options[:20]
    )


def pictures(status: Mapping[str, Any]) -> tuple[Picture, ...]:
    found = []
    for media in listed(status.get("media_attachments"))[:20]:
        url = safe_url(words(media.get("preview_url")) or words(media.get("url")))
        if url and words(media.get("type")) in {"image", "gifv", "video"}:
            found.append(Picture(url, clean(words(media.get("description")), 1_500)))
    return tuple(found)


def link(status: Mapping[str, Any]) -> str:
    return safe_url(words(status.get("url"))) or safe_url(words(status.get("uri")))


def post(status: Mapping[str, Any]) -> Post:
    """One of our own statuses that people answer to."""
    number = id_of(status)
    if not number:
        raise KeyError("id")
    shown = pictures(status)
    return Post(
        remote_id=number,
        text=text_of(status),
        url=link(status),
        picture_url=shown[0].url if shown else "",
        at=when(status.get("created_at")),
        likes=whole(status.get("favourites_count")),
        comments=whole(status.get("replies_count")),
        shares=whole(status.get("reblogs_count")),
        poll=poll(status),
        extra={"visibility": words(status.get("visibility"))[:40]},
    )


def item(status: Mapping[str, Any], place: Place, me: Author, own: str) -> Item:
    """One status in a conversation. ``own`` is our account's id on that server."""
    number = id_of(status)
    if not number:
        raise KeyError("id")
    mine = owner_of(status) == own
    edited = status.get("edited_at")
    return Item(
        remote_id=number,
        conversation_id=place.start,
        kind=place.kind,
        author=me if mine else author(inner(status.get("account"))),
        text=text_of(status, "" if mine else own),
        at=when(status.get("created_at")),
        parent_id=parent_of(status),
        url=link(status),
        mine=mine,
        liked_by_me=status.get("favourited") is True,
        likes=whole(status.get("favourites_count")),
        edited_at=when(edited) if edited else None,
        language=words(status.get("language"))[:35],
        pictures=pictures(status),
        barred=_barred(status) if mine else _OTHERS_WORDS,
        extra=_extra(status, own, mine=mine),
    )


def _barred(status: Mapping[str, Any]) -> frozenset[Verb]:
    """An edit sends the words alone, and would take away what else hangs on our own status."""
    more = status.get("media_attachments") or status.get("poll") or status.get("spoiler_text")
    return frozenset({Verb.EDIT}) if more else frozenset()


def _extra(status: Mapping[str, Any], own: str, *, mine: bool) -> dict[str, str]:
    """What acting on it later needs: how widely it is seen, and whom an answer has to name."""
    extra = {"visibility": words(status.get("visibility"))[:40]}
    if mine:
        named = listed(status.get("mentions"))
        accts = [words(each.get("acct")) for each in named if id_of(each) != own]
        extra["to"] = accts[0][:200] if accts else ""
    else:
        extra["acct"] = words(inner(status.get("account")).get("acct"))[:200]
    return extra


def concerns(status: Mapping[str, Any], own: str) -> bool:
    """Whether it names us or quotes us."""
    quoted = inner(inner(status.get("quote")).get("quoted_status"))
    named = any(id_of(each) == own for each in listed(status.get("mentions")))
    return named or owner_of(quoted) == own


def place(
    path: Iterable[Mapping[str, Any]],
    own: str,
    *,
    below: str = "",
    known: Mapping[str, Conversation] | None = None,
) -> Place | None:
    """Where the last status of a path belongs; None when it is a post of ours, or not for us.

    The path leads from the highest status that is known down to it; ``below`` is the post of ours
    that stands over the path. A conversation is what somebody else started under a post of ours,
    or by naming us elsewhere. Conversations ``known`` already stay what they are.
    """
    post_id = below
    for status in path:
        number = id_of(status)
        if known and number in known:
            old = known[number]
            return Place(old.remote_id, old.kind, old.post_id)
        if status.get("visibility") == "direct":
            return Place(number, Kind.MESSAGE, post_id)
        if owner_of(status) == own:
            post_id = number
        elif post_id:
            return Place(number, Kind.COMMENT, post_id)
        elif concerns(status, own):
            return Place(number, Kind.MENTION)
    return None


def path_to(status: JSON, others: Mapping[str, JSON]) -> list[JSON]:
    """The statuses above it as far as they are known, highest first, and itself."""
    path, seen = [status], {id_of(status)}
    while (above := parent_of(path[-1])) in others and above not in seen:
        seen.add(above)
        path.append(others[above])
    return path[::-1]


def reaction(notification: Mapping[str, Any], own: str) -> Reaction | None:
    """What came in without words; None for kinds that are not for us (or not known yet)."""
    kind = _reaction_kind(words(notification.get("type")))
    status = inner(notification.get("status"))
    ours = owner_of(status) == own
    if kind is None or (kind is not ReactionKind.FOLLOW and not ours):
        return None
    number = id_of(notification)
    if not number:
        raise KeyError("id")
    top = bool(status) and not parent_of(status)
    return Reaction(
        remote_id=number,
        kind=kind,
        author=author(inner(notification.get("account"))),
        at=when(notification.get("created_at")),
        post_id=id_of(status) if top else "",
        item_id="" if top else id_of(status),
        text=clean(words(notification.get("emoji")), 50),
    )


def _reaction_kind(kind: str) -> ReactionKind | None:
    if kind in _LIKES:
        return ReactionKind.LIKE
    kinds = {"reblog": "SHARE", "follow": "FOLLOW", "poll": "POLL_END"}
    return ReactionKind[kinds[kind]] if kind in kinds else None


def narrower(first: str, second: str) -> str:
    """The one of two visibilities that fewer people see; an unknown one counts as direct."""
    pair = [each if each in _WIDTHS else "direct" for each in (first, second)]
    return max(pair, key=_WIDTHS.index)


def gist(text: str) -> str:
    """Words as compared when looking for our own: servers rewrite mentions, links and markup."""
    short = re.sub(r"(@\w[\w.-]*)@[\w.:-]*\w", r"\1", clean(text))
    letters = "".join(re.findall(r"[^\W_]+", short))
    return letters or "".join(short.split())
