"""Reading: what is new or changed since the cursor, and what stands on the location's page now."""

import json
from datetime import UTC, datetime, timedelta

from inbox.channels.google_business import api, mapping
from inbox.channels.google_business.api import Listing
from inbox.channels.google_business.mapping import Row
from inbox.core.channel import Access, Reading, Subject
from inbox.core.errors import ChannelError, SignedOut
from inbox.core.model import Page, Post

_OVERLAP = timedelta(hours=2)
_SWEEP_PAGES = 40
_ASK_AGAIN = 20  # reviews that are asked for one by one before they are called gone


class _Place:
    """Where a pass is. ``mark``: newest change of the last pass; ``newest``: of this one."""

    def __init__(self, cursor: str) -> None:
        try:
            kept = json.loads(cursor) if cursor else {}
            self.token = str(kept.get("token", ""))
            self.mark = _moment(kept.get("mark", ""))
            self.newest = _moment(kept.get("newest", ""))
        except (ValueError, TypeError, AttributeError):
            self.token, self.mark, self.newest = "", None, None

    def written(self) -> str:
        times = {name: at.isoformat() for name, at in self._times().items() if at}
        return json.dumps({"token": self.token, **times})

    def _times(self) -> dict[str, datetime | None]:
        return {"mark": self.mark, "newest": self.newest}

    def take(self, listing: Listing, since: datetime) -> bool:
        """Move behind that page; whether the pass goes on."""
        times = [at for row in listing.rows if (at := mapping.updated(row))]
        known = [self.newest] if self.newest else []
        self.newest = max([*times, *known], default=None)
        stop = max(since, self.mark - _OVERLAP) if self.mark else since
        older = bool(times) and max(times) < stop
        onward = listing.onward
        if onward and onward != self.token and not older:
            self.token = onward
            return True
        marks = [at for at in (self.mark, self.newest) if at]
        self.token, self.mark, self.newest = "", max(marks, default=None), None
        return False


def _moment(told: str) -> datetime | None:
    return datetime.fromisoformat(told).astimezone(UTC) if told else None


async def fetch(access: Access, reading: Reading) -> Page:
    """One page of reviews, newest change first, with our replies and the location's page."""
    place = _Place(reading.cursor)
    first = not place.token
    listing = await api.reviews(access, place.token)
    post = await _page(access) if first and not place.mark else None
    total = listing.total if place.mark is None else None
    more = place.take(listing, reading.since)
    kept = [row for row in listing.rows if _recent(row, reading.since)]
    made = _made(access, kept, post)
    return Page(
        made.posts,
        made.conversations,
        made.items,
        cursor=place.written(),
        more=more,
        total=total,
        counted=listing.total,
    )


def _recent(row: Row, since: datetime) -> bool:
    at = mapping.updated(row)
    return at is not None and at >= since


async def _page(access: Access) -> Post | None:
    """The location's page; its reviews count even where it cannot be read just now."""
    try:
        return mapping.post(await api.location(access))
    except SignedOut:
        raise
    except ChannelError:
        return None


def _made(access: Access, rows: list[Row], post: Post | None) -> Page:
    place, url = api.page_of(access), access.me.url
    posts = (post,) if post else ()
    conversations = [mapping.conversation(mapping.review_id(row), place, url) for row in rows]
    items = [item for row in rows for item in mapping.items(row, place, url, access.me)]
    return Page(posts, tuple(conversations), tuple(items))


async def reread(access: Access, subject: Subject) -> Page:
    """All reviews of the location now; what is known here and not there has gone."""
    post = await _page(access) if subject.post else None
    known = {mapping.review_of(c.remote_id) for c in subject.conversations} - {""}
    found: dict[str, Row] = {}
    token, whole = "", False
    for _ in range(_SWEEP_PAGES if subject.post else 0):
        listing = await api.reviews(access, token)
        found |= {mapping.review_id(row): row for row in listing.rows}
        whole = not listing.onward
        if whole or listing.onward == token or known <= found.keys():
            break
        token = listing.onward
    gone: set[str] = set()
    for number in sorted(known - found.keys())[:_ASK_AGAIN]:
        row = await api.review(access, number)
        if row is None:
            gone.add(number)
        else:
            found[number] = row
    page = _made(access, [found[each] for each in found if each in known or not known], post)
    here = {item.remote_id for item in page.items}
    looked = found.keys() | gone
    removed = {
        item.remote_id
        for item in subject.items
        if item.remote_id not in here and mapping.review_of(item.remote_id) in looked
    }
    return Page(page.posts, page.conversations, page.items, removed=tuple(sorted(removed | gone)))
