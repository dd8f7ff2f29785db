"""WordPress's JSON made into nouns. Pure; one odd row never costs the others."""

import hashlib
import html
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, TypeGuard
from urllib.parse import unquote

from inbox.core.model import Author, Conversation, Item, Kind, Post, Standing, Verb
from inbox.core.text import clean, plain, safe_url

_STANDINGS = {
    "approved": Standing.PUBLISHED,
    "approve": Standing.PUBLISHED,
    "1": Standing.PUBLISHED,
    "hold": Standing.HELD,
    "0": Standing.HELD,
    "spam": Standing.SPAM,
    "trash": Standing.TRASHED,
    "post-trashed": Standing.TRASHED,
}
# The face's address carries a hash of the e-mail address, so it tells guests apart.
_FACE = re.compile(r"/avatar/([0-9a-f]{32,64})\b")
_ROUTE = re.compile(r"/wp/v2/([a-z0-9_-]+)/(\d+)\b")
_AFTER_BREAK = re.compile(r"(<br\s*/?>)[ \t]*\n")
_POST = "post-"

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Me:
    """Who we are on the site: the author that items of ours get, and the user's number."""

    author: Author
    user: int


def is_id(value: object) -> TypeGuard[int]:
    """Whether JSON brought a real id: a whole number above zero (and no boolean)."""
    return isinstance(value, int) and not isinstance(value, bool) and 0 < value < 2**63


def rows(body: object) -> list[Row]:
    """The usable comments of a list; what lacks an id, a post or a date is left out."""
    if not isinstance(body, list):
        return []
    return [row for row in body if isinstance(row, dict) and usable(row)]


def usable(row: Row) -> bool:
    return is_id(row.get("id")) and is_id(row.get("post")) and moment(row) is not None


def moment(row: Row) -> datetime | None:
    """When it was said. Dates come without a zone: `date_gmt` is UTC, `date` the site's own."""
    for name in ("date_gmt", "date"):
        value = row.get(name)
        if not isinstance(value, str):
            continue
        try:
            at = datetime.fromisoformat(value)
            at = at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)
        except (ValueError, OverflowError):
            continue
        if at.year > 1:
            return at
    return None


def parent_of(row: Row) -> int:
    """The comment this one answers, 0 at the top."""
    parent = row.get("parent")
    return parent if is_id(parent) else 0


def standing_of(row: Row) -> Standing:
    """How the site shows it; a word we do not know is taken as published."""
    return _STANDINGS.get(str(row.get("status", "")), Standing.PUBLISHED)


def shown(row: Row) -> bool:
    """Whether the comment belongs in the inbox: neither spam nor trash."""
    return standing_of(row) not in {Standing.SPAM, Standing.TRASHED}


def words(row: Row) -> str:
    """What was said, as plain text: from what was typed where we may see it, else as shown."""
    content = row.get("content")
    if not isinstance(content, dict):
        return ""
    raw = content.get("raw")
    if isinstance(raw, str):
        return plain(raw)
    rendered = content.get("rendered")
    return text_of(rendered)


def text_of(rendered: object) -> str:
    """Plain text of a rendered fragment; the line end behind a ``<br />`` is no second one."""
    if not isinstance(rendered, str):
        return ""
    return plain(_AFTER_BREAK.sub(r"\1", rendered))


def post_id(number: object) -> str:
    """Our id of a post: posts and comments count separately there, and must not be mixed."""
    return f"{_POST}{number}"


def post_number(remote_id: str) -> int:
    """WordPress's number of a post, 0 when it is none."""
    digits = remote_id.removeprefix(_POST)
    return int(digits) if digits.isascii() and digits.isdecimal() and len(digits) < 19 else 0


def author(row: Row, me: Me) -> Author:
    """Who said it: a user by number, a guest by the face's hash, else by name."""
    if row.get("author") == me.user:
        return me.author
    name = row.get("author_name")
    name = clean(html.unescape(name), 200) if isinstance(name, str) else ""
    face = _avatar(row.get("author_avatar_urls"))
    if is_id(row.get("author")):
        remote_id = f"user-{row['author']}"
    else:
        found = _FACE.search(face)
        key = found[1] if found else hashlib.sha256(name.encode("utf-8", "replace")).hexdigest()
        remote_id = f"guest-{key[:32]}"
    url = row.get("author_url")
    return Author(
        remote_id=remote_id,
        name=name,
        url=safe_url(url) if isinstance(url, str) else "",
        avatar_url=face,
    )


def _avatar(urls: object) -> str:
    if not isinstance(urls, dict):
        return ""
    for size in ("96", "48", "24"):
        url = urls.get(size)
        fine = safe_url(url) if isinstance(url, str) else ""
        if fine:
            return fine
    return ""


def item(row: Row, conversation: str, me: Me) -> Item:
    """One usable row as an item of that conversation."""
    mine = row.get("author") == me.user
    standing = standing_of(row)
    if mine and standing is Standing.HELD:
        standing = Standing.PENDING
    link, above = row.get("link"), parent_of(row)
    at = moment(row)
    assert at is not None  # noqa: S101 - `usable` has looked
    return Item(
        remote_id=str(row["id"]),
        conversation_id=conversation,
        kind=Kind.COMMENT,
        author=author(row, me),
        text=words(row),
        at=at,
        parent_id=str(above) if above else post_id(row["post"]),
        url=safe_url(link) if isinstance(link, str) else "",
        mine=mine,
        standing=standing,
        barred=_barred(row, standing),
        extra={"post": str(row["post"])},
    )


def _barred(row: Row, standing: Standing) -> frozenset[Verb]:
    """Verbs this one refuses: what the server's hints forbid, and what is so already."""
    already = Verb.HOLD if standing in {Standing.HELD, Standing.PENDING} else Verb.APPROVE
    barred = {already}
    allowed = _allowed(row)
    if allowed is not None and "POST" not in allowed:
        barred |= {Verb.EDIT, Verb.APPROVE, Verb.HOLD, Verb.SPAM, Verb.TRASH}
    if allowed is not None and "DELETE" not in allowed:
        barred.add(Verb.DELETE)
    return frozenset(barred)


def _links(row: Row, relation: str) -> list[dict[str, Any]]:
    links = row.get("_links")
    found = links.get(relation) if isinstance(links, dict) else None
    return [each for each in found if isinstance(each, dict)] if isinstance(found, list) else []


def _allowed(row: Row) -> list[Any] | None:
    """Methods this user may use on the comment; None before WordPress 6.7, which says nothing."""
    for link in _links(row, "self"):
        hints = link.get("targetHints")
        allow = hints.get("allow") if isinstance(hints, dict) else None
        if isinstance(allow, list):
            return allow
    return None


def collection(row: Row) -> str:
    """The route of the kind of post it stands under: "posts", "pages", or a plugin's own."""
    for link in _links(row, "up"):
        href = link.get("href")
        found = _ROUTE.search(unquote(href)) if isinstance(href, str) else None
        if found and int(found[2]) == row.get("post"):
            return found[1]
    return "posts"


def conversations(found: Iterable[Row], parents: Mapping[int, int]) -> dict[int, str]:
    """The conversation each row stands in: its topmost ancestor that anything is known of."""
    known: dict[int, str] = {}
    for row in found:
        at, seen = int(row["id"]), set[int]()
        while parents.get(at, 0) and at not in seen:
            seen.add(at)
            at = parents[at]
        known[int(row["id"])] = str(min(seen) if at in seen else at)
    return known


def opened(items: Sequence[Item]) -> tuple[Conversation, ...]:
    """The conversations of these items, each once."""
    by_id: dict[str, Conversation] = {}
    for each in items:
        first = each.remote_id == each.conversation_id
        if first or each.conversation_id not in by_id:
            by_id[each.conversation_id] = Conversation(
                each.conversation_id, Kind.COMMENT, post_id(each.extra["post"]), each.url
            )
    return tuple(by_id.values())


def post(row: Row) -> Post | None:
    """A post, a page or a plugin's own kind; None when it has no id."""
    if not is_id(row.get("id")):
        return None
    link = row.get("link")
    return Post(
        remote_id=post_id(row["id"]),
        title=text_of(_rendered(row, "title")),
        text=clean(text_of(_rendered(row, "excerpt")) or text_of(_rendered(row, "content")), 4_000),
        url=safe_url(link) if isinstance(link, str) else "",
        picture_url=_picture(row),
        at=moment(row),
    )


def _rendered(row: Row, name: str) -> object:
    value = row.get(name)
    return value.get("rendered") if isinstance(value, dict) else None


def _picture(row: Row) -> str:
    """The featured picture, in the size made for lists where there is one."""
    embedded = row.get("_embedded")
    media = embedded.get("wp:featuredmedia") if isinstance(embedded, dict) else None
    first = media[0] if isinstance(media, list) and media else None
    if not isinstance(first, dict):
        return ""
    details = first.get("media_details")
    sizes = details.get("sizes") if isinstance(details, dict) else None
    medium = sizes.get("medium") if isinstance(sizes, dict) else None
    for holder in (medium, first):
        url = holder.get("source_url") if isinstance(holder, dict) else None
        if isinstance(url, str) and safe_url(url):
            return safe_url(url)
    return ""
