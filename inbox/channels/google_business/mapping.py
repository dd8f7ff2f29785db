"""Google's reviews made into nouns. Pure; one odd row never costs the others.

Source: https://developers.google.com/my-business/reference/rest/v4/accounts.locations.reviews
and, for locations, the discovery document mybusinessbusinessinformation.v1.
"""

import hashlib
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from inbox.core.model import Author, Conversation, Item, Kind, Picture, Post, Standing, Verb
from inbox.core.text import clean, safe_url

_STARS = {"ONE": 1, "TWO": 2, "THREE": 3, "FOUR": 4, "FIVE": 5}
_REPLY = "/reply"
_SEGMENT = re.compile(r"[A-Za-z0-9_\-.=~]{1,200}")
# Google writes 0, 3, 6 or 9 digits of a second; Python reads at most 6.
_NANOS = re.compile(r"(\.\d{6})\d+")

Row = Mapping[str, Any]


def inner(row: object, name: str) -> Row:
    """The object inside a row under that name, an empty one when there is none."""
    value = row.get(name) if isinstance(row, dict) else None
    return value if isinstance(value, dict) else {}


def text(row: Row, name: str, limit: int = 2_000) -> str:
    value = row.get(name)
    return value if isinstance(value, str) and len(value) <= limit else ""


def rows(body: object, name: str) -> list[Row]:
    """The objects of a list in an answer; Google leaves an empty list out."""
    found = body.get(name) if isinstance(body, dict) else None
    return [row for row in found if isinstance(row, dict)] if isinstance(found, list) else []


def path(name: object, *kinds: str) -> tuple[str, ...]:
    """The ids in a resource name such as `accounts/1/locations/2`; () when it is none."""
    parts = name.split("/") if isinstance(name, str) else []
    ids = tuple(parts[1::2])
    fits = tuple(parts[::2]) == kinds and len(parts) == 2 * len(kinds)
    return ids if fits and all(_fits(each) for each in ids) else ()


def _fits(segment: str) -> bool:
    return bool(_SEGMENT.fullmatch(segment)) and segment not in {".", ".."}


def moment(row: Row, name: str) -> datetime | None:
    """A time of RFC 3339."""
    try:
        at = datetime.fromisoformat(_NANOS.sub(r"\1", text(row, name, 60)))
        at = at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)
    except (ValueError, OverflowError):
        return None
    return at if at.year > 1 else None


def review_id(row: Row) -> str:
    """The last part of the review's name, "" when it has none."""
    ids = path(row.get("name"), "accounts", "locations", "reviews")
    if ids:
        return ids[2]
    given = text(row, "reviewId", 200)
    return given if _fits(given) else ""


def usable(row: Row) -> bool:
    return bool(review_id(row)) and created(row) is not None


def created(row: Row) -> datetime | None:
    return moment(row, "createTime") or moment(row, "updateTime")


def updated(row: Row) -> datetime | None:
    return moment(row, "updateTime") or moment(row, "createTime")


def reviewer(row: Row) -> Author:
    """Who wrote it: Google gives a name and a face, no id."""
    about = inner(row, "reviewer")
    name = clean(text(about, "displayName", 500), 200)
    face = safe_url(text(about, "profilePhotoUrl"))
    if about.get("isAnonymous") is True or not name:
        return Author(f"anonymous-{review_id(row)}", name, avatar_url=face)
    seed = f"{name}\n{face}".encode("utf-8", "replace")
    return Author(f"name-{hashlib.sha256(seed).hexdigest()[:32]}", name, avatar_url=face)


def pictures(row: Row) -> tuple[Picture, ...]:
    found = [safe_url(text(each, "thumbnailUrl")) for each in rows(row, "reviewMediaItems")]
    return tuple(Picture(url) for url in found if url)[:20]


def items(row: Row, place: str, page: str, me: Author) -> list[Item]:
    """A usable review, and our reply where there is one. ``place``: the location's name."""
    number, at, changed = review_id(row), created(row), updated(row)
    assert at is not None  # noqa: S101 - `usable` has looked
    answered = reply(row, place, page, me)
    barred = {Verb.EDIT, Verb.DELETE} | ({Verb.REPLY} if answered else set())
    review = Item(
        remote_id=number,
        conversation_id=number,
        kind=Kind.REVIEW,
        author=reviewer(row),
        text=clean(text(row, "comment", 100_000)),
        at=at,
        parent_id=place,
        url=page,
        stars=_STARS.get(text(row, "starRating", 40)),
        edited_at=changed if changed and changed > at else None,
        pictures=pictures(row),
        barred=frozenset(barred),
    )
    return [review, answered] if answered else [review]


def reply(row: Row, place: str, page: str, me: Author) -> Item | None:
    """Our reply to a review; None where there is none."""
    about = inner(row, "reviewReply")
    words = clean(text(about, "comment", 100_000))
    if not words:
        return None
    number = review_id(row)
    shown = standing(about)
    why = text(about, "policyViolation", 100)
    return Item(
        remote_id=number + _REPLY,
        conversation_id=number,
        kind=Kind.REVIEW,
        author=me,
        text=words,
        at=moment(about, "updateTime") or updated(row) or datetime(1970, 1, 1, tzinfo=UTC),
        parent_id=number,
        url=safe_url(text(row, "reviewReplyUrl")) or page,
        mine=True,
        standing=shown,
        barred=frozenset({Verb.REPLY}),
        extra={"location": place} | ({"violation": clean(why, 100)} if why else {}),
    )


def standing(reply: Row) -> Standing:
    """How Google shows a reply; before April 2026 it did not say, and then it is published."""
    state = text(reply, "reviewReplyState", 60)
    told = {"PENDING": Standing.PENDING, "REJECTED": Standing.REJECTED}
    return told.get(state, Standing.PUBLISHED)


def review_of(remote_id: str) -> str:
    """The review that an item of ours (a review or a reply) belongs to, "" when it is none."""
    number = remote_id.removesuffix(_REPLY)
    return number if _fits(number) else ""


def conversation(number: str, place: str, page: str) -> Conversation:
    return Conversation(number, Kind.REVIEW, place, page)


def location_url(row: Row) -> str:
    return safe_url(text(inner(row, "metadata"), "mapsUri"))


def address(row: Row) -> str:
    """The location's address in one line."""
    about = inner(row, "storefrontAddress")
    lines = about.get("addressLines")
    parts = [each for each in lines if isinstance(each, str)] if isinstance(lines, list) else []
    parts.append(text(about, "locality", 300))
    return clean(", ".join(part for part in parts if part), 300)


def post(row: Row) -> Post | None:
    """A location's page; None when it has no name."""
    ids = path(row.get("name"), "locations")
    if not ids:
        return None
    told = clean(text(inner(row, "profile"), "description", 10_000), 4_000)
    return Post(
        f"locations/{ids[0]}",
        text=told or address(row),
        title=clean(text(row, "title", 1_000), 300),
        url=location_url(row),
    )


def verified(row: Row) -> bool:
    """Whether the location's owner has a voice; Google says so, or says nothing."""
    return inner(row, "metadata").get("hasVoiceOfMerchant") is not False
