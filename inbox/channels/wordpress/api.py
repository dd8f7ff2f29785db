"""The few reads that every verb is made of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from inbox.channels.wordpress import mapping
from inbox.channels.wordpress.mapping import Me, Row
from inbox.channels.wordpress.site import Api, Params, read_json
from inbox.core.channel import Access
from inbox.core.errors import Forbidden, Gone, Malformed, Rejected
from inbox.core.model import Post
from inbox.core.text import safe_url

if TYPE_CHECKING:
    import httpx

PAGE = 100  # the most that WordPress gives at once
_POST_FIELDS = "id,date_gmt,date,link,title,excerpt,featured_media,_links,_embedded"


@dataclass(frozen=True, slots=True)
class Reach:
    """One account's API: how to ask, who asks, and whether held comments may be seen."""

    http: httpx.AsyncClient
    api: Api
    me: Me
    moderates: bool

    @property
    def view(self) -> Params:
        """Moderators read what was typed and what is held; others what everybody sees."""
        if self.moderates:
            return (("context", "edit"), ("status", "all"))
        return (("context", "view"),)

    @property
    def context(self) -> Params:
        return (("context", "edit" if self.moderates else "view"),)


def reach(access: Access) -> Reach:
    """What sign-in learnt, put to use. Raises Rejected when it is missing."""
    root = access.settings.get("root", "")
    user = access.settings.get("user", "")
    if not root or not user.isdecimal():
        raise Rejected("This account has to be connected again")
    moderates = access.settings.get("moderates") == "yes"
    return Reach(access.http, Api(root), Me(access.me, int(user)), moderates)


@dataclass(frozen=True, slots=True)
class Listing:
    """One page of comments: the usable rows, how many there were, and how many there are."""

    rows: list[Row]
    length: int
    total: int | None


async def comments(site: Reach, params: Params) -> Listing:
    """A list of comments. Raises Malformed when it is none."""
    response = await site.http.get(site.api.url("wp/v2/comments", params))
    body = read_json(response)
    if not isinstance(body, list):
        raise Malformed("The site answered something that is no list of comments")
    told = response.headers.get("x-wp-total", "")
    total = int(told) if told.isascii() and told.isdecimal() and len(told) < 12 else None
    return Listing(mapping.rows(body), len(body), total)


async def every(site: Reach, params: Params, pages: int) -> tuple[list[Row], bool]:
    """All comments of a list, at most so many pages of it; whether that was all."""
    found: list[Row] = []
    for number in range(1, pages + 1):
        paging = (("per_page", str(PAGE)), ("page", str(number)))
        listing = await comments(site, (*params, *paging))
        found += listing.rows
        if listing.length < PAGE:
            return found, True
    return found, False


async def comment(site: Reach, remote_id: str) -> Row | None:
    """One comment, None when it is gone or not ours to see (spam and trash of others)."""
    if not remote_id.isdecimal():
        return None
    try:
        response = await site.http.get(site.api.url(f"wp/v2/comments/{remote_id}", site.context))
    except (Gone, Forbidden):
        return None
    body = read_json(response)
    if not isinstance(body, dict) or not mapping.usable(body):
        raise Malformed("The site answered something that is no comment")
    return body


async def included(site: Reach, ids: Iterable[int], status: str = "") -> list[Row]:
    """Those of the comments that the site still shows (or holds in that status)."""
    wanted = sorted(set(ids))
    view = (("context", "edit"), ("status", status)) if status else site.view
    found: list[Row] = []
    for start in range(0, len(wanted), PAGE):
        part = [("include[]", str(each)) for each in wanted[start : start + PAGE]]
        found += (await comments(site, (*view, *part, ("per_page", str(PAGE))))).rows
    return found


async def posts(site: Reach, found: Sequence[Row]) -> tuple[Post, ...]:
    """What the comments stand under; where the post may not be read, its number alone."""
    wanted: dict[str, set[int]] = {}
    known: dict[str, Post] = {}
    for row in found:
        wanted.setdefault(mapping.collection(row), set()).add(int(row["post"]))
        remote_id = mapping.post_id(row["post"])
        link = str(row.get("link", "")).partition("#")[0]
        known.setdefault(remote_id, Post(remote_id, url=safe_url(link)))
    for kind, numbers in wanted.items():
        ordered = sorted(numbers)
        for start in range(0, len(ordered), PAGE):
            for each in await _posts(site, kind, ordered[start : start + PAGE]):
                known[each.remote_id] = each
    return tuple(known.values())


async def _posts(site: Reach, kind: str, numbers: Sequence[int]) -> list[Post]:
    params = [("include[]", str(number)) for number in numbers]
    params += [("per_page", str(PAGE)), ("_embed", "wp:featuredmedia"), ("_fields", _POST_FIELDS)]
    try:
        body = read_json(await site.http.get(site.api.url(f"wp/v2/{kind}", params)))
    except (Rejected, Malformed):
        return []  # a plugin's kind of post without a public list: the comments still count
    if not isinstance(body, list):
        return []
    made = [mapping.post(row) for row in body if isinstance(row, dict)]
    return [each for each in made if each is not None]
