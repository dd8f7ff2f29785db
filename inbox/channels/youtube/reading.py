"""Reading: what is new on all videos, and what stands in known threads now."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from inbox.channels.youtube import api, mapping
from inbox.channels.youtube.cursor import PHASES, Place
from inbox.channels.youtube.mapping import Row, Thread
from inbox.core.channel import Access, Reading, Subject
from inbox.core.errors import Forbidden, Gone
from inbox.core.model import Item, Page, Post, Standing

# A comment that a filter kept for a while keeps its date when it is let through.
_OVERLAP = timedelta(hours=6)


async def fetch(access: Access, reading: Reading) -> Page:
    """One list of threads, or one thread's replies that did not come with it."""
    place = Place.read(reading.cursor)
    if place.queue:
        return await _replies(access, place)
    held = place.phase != PHASES[0]
    listing = await api.threads(
        access.http,
        access.me.remote_id,
        status=place.phase if held else "",
        token=place.token,
    )
    found = [(row, thread) for row in listing.rows if (thread := mapping.thread(row, held=held))]
    wanted = [(row, thread) for row, thread in found if _recent(row, reading.since)]
    fresh = [v for v in mapping.videos_of(t for _, t in wanted) if v not in place.videos]
    posts = await api.videos(access.http, fresh) if fresh else []
    following = place if held else _noticed(place, wanted)
    following = following.remember({}, fresh)
    following, more = _next(following, listing, found, reading.since)
    items = [each for row, thread in wanted for each in _items(row, thread, access)]
    return Page(
        tuple(posts),
        tuple(mapping.conversation(thread) for _, thread in wanted),
        tuple(items),
        cursor=following.written(),
        more=more,
    )


def _recent(row: Row, since: datetime) -> bool:
    """Whether anything in the thread is new enough to be wanted."""
    return any(at >= since for at in map(_at, (mapping.top(row), *mapping.included(row))) if at)


def _at(row: Row) -> datetime | None:
    return mapping.moment(mapping.inner(row, "snippet"), "publishedAt")


def _noticed(place: Place, found: Iterable[tuple[Row, Thread]]) -> Place:
    """Queue the threads with replies that did not come along and are not known yet."""
    queue, counts = list(place.queue), dict[str, int]()
    for row, thread in found:
        place = place.met(_at(mapping.top(row)))
        grew = place.counts.get(thread.id) != thread.replies
        if grew and thread.replies > len(mapping.included(row)):
            queue.append([thread.id, thread.video, "yes" if thread.can_reply else ""])
        counts[thread.id] = thread.replies
    if place.token:
        counts = {}  # only the newest threads are looked at in every pass
    return replace(place, queue=queue).remember(dict(reversed(counts.items())), [])


def _next(
    place: Place, listing: api.Listing, found: list[tuple[Row, Thread]], since: datetime
) -> tuple[Place, bool]:
    """Where the next read starts, and whether that belongs to this pass."""
    mark = place.marked()
    stop = max(since, mark - _OVERLAP) if mark else since
    dates = [at for row, _ in found if (at := _at(mapping.top(row)))]
    older = place.phase == PHASES[0] and bool(dates) and max(dates) < stop
    if listing.onward and listing.onward != place.token and not older:
        return replace(place, token=listing.onward), True
    following = place.onward()
    if following is not None:
        return following, True
    ended = place.over()
    return ended, bool(ended.queue)


async def _replies(access: Access, place: Place) -> Page:
    """One page of the replies of the first thread in the queue."""
    number, video, can_reply = place.queue[0]
    thread = Thread(number, video, bool(can_reply))
    try:
        listing = await api.replies(access.http, number, place.reply_token)
    except (Gone, Forbidden):
        listing = api.Listing([], "")  # it went between two requests, or is not shown now
    onward = listing.onward if listing.onward != place.reply_token else ""
    left = place.queue if onward else place.queue[1:]
    following = replace(place, queue=left, reply_token=onward)
    # The pass itself is not over while it stands in the middle of a phase.
    whole = following.phase == PHASES[0] and not following.token and not following.newest
    return Page(
        conversations=(mapping.conversation(thread),),
        items=tuple(mapping.item(row, thread, access.me) for row in listing.rows),
        cursor=following.written(),
        more=bool(left) or not whole,
    )


def _items(row: Row, thread: Thread, access: Access) -> list[Item]:
    shown = mapping.threads_standing(row) if thread.held else Standing.PUBLISHED
    made = [mapping.item(mapping.top(row), thread, access.me, shown)]
    made += [mapping.item(each, thread, access.me) for each in mapping.included(row)]
    return [each for each in made if each.standing is not Standing.TRASHED]


async def reread(access: Access, subject: Subject) -> Page:
    """The subject's threads now; what is known here and nowhere there has gone.

    Asked for by id, which costs one unit for fifty threads; such answers do not tell what is
    held, so the lists of held comments say that, when it matters.
    """
    posts = await _video(access, subject)
    found: dict[str, Item] = {}
    threads: dict[str, Thread] = {}
    held_before = {i.remote_id: i.standing for i in subject.items}
    for row in await api.threads_by_id(access.http, [c.remote_id for c in subject.conversations]):
        thread = mapping.thread(row)
        if thread is None:
            continue
        threads[thread.id] = thread
        for each in await _whole(access, row, thread, subject):
            shown = mapping.standing(each) or Standing.PUBLISHED
            made = mapping.item(each, thread, access.me, shown)
            found[made.remote_id] = made
    known = {item.remote_id: item for item in subject.items}
    missing = [number for number in known if number not in found]
    doubtful = [n for n, s in held_before.items() if s in _UNSEEN and n in found]
    gone: list[str] = []
    if missing or doubtful:
        gone = await _look_closer(access, known, missing, found)
    keep = {made.conversation_id for made in found.values()}
    conversations = [c for c in subject.conversations if c.remote_id in keep]
    places = [mapping.conversation(t) for t in threads.values() if t.id in keep]
    return Page(
        tuple(posts),
        tuple(places or conversations),
        tuple(i for i in found.values() if i.standing is not Standing.TRASHED),
        removed=tuple(sorted(gone)),
    )


_AWAY = frozenset({Standing.TRASHED, Standing.HIDDEN})  # rejected by the owner
_UNSEEN = _AWAY | {Standing.HELD, Standing.PENDING, Standing.SPAM}


async def _video(access: Access, subject: Subject) -> list[Post]:
    if subject.post is None or not subject.post.remote_id:
        return []
    found = await api.videos(access.http, [subject.post.remote_id])
    return [each for each in found if each.title]


async def _whole(access: Access, row: Row, thread: Thread, subject: Subject) -> list[Row]:
    """The thread's comments: with all replies where those that came along are not all."""
    replies = mapping.included(row)
    known = sum(1 for i in subject.items if i.conversation_id == thread.id) - 1
    if max(thread.replies, known) > len(replies):
        try:
            replies = await api.all_replies(access.http, thread.id)
        except (Gone, Forbidden):
            replies = mapping.included(row)
    return [mapping.top(row), *replies]


async def _look_closer(
    access: Access, known: dict[str, Item], missing: list[str], found: dict[str, Item]
) -> list[str]:
    """Set right what is held, and say what is in none of YouTube's lists any more."""
    held = await api.held_comments(access.http, access.me.remote_id)
    for number in {*held} & {*known}:
        row, parent = held[number]
        thread = mapping.thread(parent, held=True)
        if thread is not None:
            found[number] = mapping.item(row, thread, access.me, Standing.HELD)
    left = [number for number in missing if number not in held]
    exist = await api.comments_by_id(access.http, left)
    for number, row in exist.items():
        before = known.get(number)
        if before is None or before.standing in _AWAY:
            continue
        place = Thread(before.conversation_id, before.extra.get("video", ""))
        shown = before.standing if before.mine else mapping.standing(row) or before.standing
        found[number] = replace(
            mapping.item(row, place, access.me, shown), barred=before.barred, standing=shown
        )
    for number, item in known.items():
        # By id, a rejected comment may look like any other: what was trashed stays so.
        if item.standing in _AWAY:
            found.pop(number, None)
    return [number for number in left if number not in exist]
