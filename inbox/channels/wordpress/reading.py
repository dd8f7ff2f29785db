"""Reading: what is new since the cursor, and what stands under a post now."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from inbox.channels.wordpress import api, mapping
from inbox.channels.wordpress.api import PAGE, Listing, Reach
from inbox.channels.wordpress.mapping import Row
from inbox.channels.wordpress.site import read_json
from inbox.core.channel import Access, Reading, Subject
from inbox.core.errors import Forbidden, Malformed, SignedOut
from inbox.core.model import Page, Standing

# A comment keeps its date when it is approved: who cannot see held ones must look back further.
_OVERLAP = timedelta(hours=24)
_OVERLAP_UNSEEN = timedelta(days=14)
_SHARED = 5  # rows that neighbouring pages share, so that a deletion meanwhile skips none
_DEPTH = 12
_SWEEP_PAGES = 20
_WAITS = frozenset({Standing.PENDING, Standing.HELD})


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a pass through the comments is: those after ``start``, from row ``offset`` on.

    ``newest`` is the latest date met, ``total`` the length that the last page told.
    """

    start: datetime
    offset: int = 0
    newest: datetime | None = None
    total: int = 0
    first: bool = False

    @staticmethod
    def read(cursor: str, since: datetime) -> "_Place":
        try:
            kept = json.loads(cursor) if cursor else {}
            start = datetime.fromisoformat(kept["start"])
            newest = datetime.fromisoformat(kept["newest"]) if kept.get("newest") else None
            place = _Place(
                start, int(kept["offset"]), newest, int(kept["total"]), bool(kept["first"])
            )
        except (ValueError, KeyError, TypeError, AttributeError):
            return _Place(since, first=True)
        return replace(place, start=max(place.start, since)) if not place.offset else place

    def written(self) -> str:
        return json.dumps(
            {
                "start": self.start.isoformat(),
                "offset": self.offset,
                "newest": self.newest.isoformat() if self.newest else "",
                "total": self.total,
                "first": self.first,
            }
        )


async def fetch(access: Access, reading: Reading) -> Page:
    """One page of comments by date, oldest first, with ancestors and posts."""
    site = api.reach(access)
    place = _Place.read(reading.cursor, reading.since)
    if not site.moderates and not place.offset:
        await _still_signed_in(site)
    site, listing = await _listed(site, place)
    following, more = _next(place, listing, site, access.now)
    page = await _page(site, listing.rows)
    return replace(
        page,
        cursor=following.written(),
        more=more,
        total=listing.total if place.first else None,
        counted=listing.total if place.first else None,
    )


async def _listed(site: Reach, place: _Place) -> tuple[Reach, Listing]:
    """The rows at that place; with the eyes of a visitor when the user may not moderate now."""
    # "Z": without it `after` would be taken in the site's own time zone.
    after = place.start.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    params = (
        ("after", after),
        ("orderby", "date_gmt"),
        ("order", "asc"),
        ("per_page", str(PAGE)),
        ("offset", str(place.offset)),
    )
    try:
        return site, await api.comments(site, (*site.view, *params))
    except Forbidden:
        if not site.moderates:
            raise
    site = replace(site, moderates=False)
    return site, await api.comments(site, (*site.view, *params))


def _next(place: _Place, listing: Listing, site: Reach, now: datetime) -> tuple[_Place, bool]:
    """Where the next read starts, and whether that is further on in this pass."""
    dates = [at for at in map(mapping.moment, listing.rows) if at is not None]
    if place.newest:
        dates.append(place.newest)
    newest = max(dates, default=None)
    total = place.total if listing.total is None else listing.total
    vanished = max(0, place.total - total)
    if vanished > _SHARED:
        # What vanished may have stood before this page and pulled unread rows in front of it.
        back = max(0, place.offset - vanished)
        return _Place(place.start, back, newest, total, place.first), True
    if listing.length >= PAGE:
        onward = place.offset + listing.length - _SHARED
        return _Place(place.start, onward, newest, total, place.first), True
    if newest is None:
        return _Place(place.start, first=place.first), False
    overlap = _OVERLAP if site.moderates else _OVERLAP_UNSEEN
    return _Place(max(place.start, min(newest, now) - overlap)), False


async def _still_signed_in(site: Reach) -> None:
    """A wrong password on a public route is answered as to a visitor: ask where it is not."""
    body = read_json(await site.http.get(site.api.url("wp/v2/users/me", [("_fields", "id")])))
    if not isinstance(body, dict):
        raise Malformed("The site answered something that is no user")
    if body.get("id") != site.me.user:
        raise SignedOut("WordPress takes us for somebody else now: sign in again")


async def _page(site: Reach, found: Sequence[Row]) -> Page:
    """The rows with their ancestors, conversations and posts."""
    ancestors, parents = await _ancestors(site, found)
    by_id = {int(row["id"]): row for row in (*ancestors, *found)}
    rows = [row for row in by_id.values() if mapping.shown(row)]
    places = mapping.conversations(rows, parents)
    items = tuple(mapping.item(row, places[int(row["id"])], site.me) for row in rows)
    removed = tuple(str(number) for number, row in by_id.items() if not mapping.shown(row))
    posts = await api.posts(site, rows)
    return Page(posts, mapping.opened(items), items, removed=removed)


async def _ancestors(site: Reach, found: Sequence[Row]) -> tuple[list[Row], dict[int, int]]:
    """The comments that these answer, up to the top, and who answers whom.

    An ancestor that is hidden from us ends the chain; its number still names the conversation.
    """
    parents = {int(row["id"]): mapping.parent_of(row) for row in found}
    above: list[Row] = []
    asked: set[int] = set()
    for _ in range(_DEPTH):
        missing = {p for p in parents.values() if p and p not in parents} - asked
        if not missing:
            break
        asked |= missing
        statuses = ("", "trash", "spam") if site.moderates else ("",)
        for status in statuses:
            if not missing:
                break
            rows = await api.included(site, missing, status)
            above += rows
            parents |= {int(row["id"]): mapping.parent_of(row) for row in rows}
            missing -= parents.keys()
    return above, parents


async def reread(access: Access, subject: Subject) -> Page:
    """What stands under the post now; what is known here and not there has gone."""
    site = api.reach(access)
    found: dict[int, Row] = {}
    number = mapping.post_number(subject.post.remote_id) if subject.post else 0
    if number:
        under = (("post[]", str(number)), ("orderby", "date_gmt"), ("order", "desc"))
        try:
            rows, _ = await api.every(site, (*site.view, *under), _SWEEP_PAGES)
        except Forbidden:
            rows = []  # the post itself is hidden now; its comments are asked for one by one
        found = {int(row["id"]): row for row in rows}
    known = {int(i.remote_id) for i in subject.items if i.remote_id.isdecimal()}
    known |= {int(c.remote_id) for c in subject.conversations if c.remote_id.isdecimal()}
    # Asked again by number before anything is called gone: a list can shift between two pages.
    rows = await api.included(site, known - found.keys())
    found |= {int(row["id"]): row for row in rows}
    page = await _page(site, list(found.values()))
    here = {item.remote_id for item in page.items}
    gone = {str(each) for each in known} - here
    if not site.moderates:  # whose own words wait for approval without being shown them
        gone -= {i.remote_id for i in subject.items if i.mine and i.standing in _WAITS}
    return replace(page, removed=tuple(sorted(gone | set(page.removed))))
