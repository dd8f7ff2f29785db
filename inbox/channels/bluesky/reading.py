"""Reading: notifications for what others say, our own feed for what we say elsewhere, threads.

The list of notifications is sorted by time, has no "since", and its cursor is a time in
milliseconds that loses whatever shares that very millisecond. So every walk starts at the newest,
ends where the last whole walk began less an overlap, and asks for each page from a millisecond
too early. Back-dated replies, those deeper than four and lost notifications come by `reread`.
"""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from inbox.channels.bluesky import mapping
from inbox.channels.bluesky.mapping import dict_of, list_of, text_of
from inbox.channels.bluesky.threads import Place, Threads
from inbox.channels.bluesky.xrpc import at_uri, is_post, moment, owner, query, stamp, stored
from inbox.core.channel import Access, Reading, Subject
from inbox.core.model import Conversation, Kind, Page

_OVERLAP = timedelta(minutes=30)  # clocks of phones are slow, and so is indexing at times
_PAGE = 100  # the most that listNotifications and getAuthorFeed give
_NOTES, _FEED = "notes", "feed"


@dataclass(frozen=True, slots=True)
class Walk:
    """The cursor: how far whole walks have read, and where the present one stands."""

    notes: str = ""  # time of the newest notification when the last whole walk began
    feed: str = ""  # the same of our own feed
    step: str = _NOTES
    at: str = ""  # the server's own cursor
    top: str = ""  # the newest time met in this walk

    def save(self) -> str:
        return json.dumps(asdict(self), separators=(",", ":"))


def load(cursor: str) -> Walk:
    """The walk that a cursor holds; a new one when it holds none that can be understood."""
    try:
        data = json.loads(cursor)
        walk = Walk(**{name: data[name] for name in Walk.__slots__})
    except (ValueError, TypeError, KeyError):
        return Walk()
    sound = all(isinstance(value, str) for value in asdict(walk).values())
    return walk if sound and walk.step in {_NOTES, _FEED} else Walk()


async def fetch(access: Access, reading: Reading) -> Page:
    walk = load(reading.cursor)
    if walk.step == _NOTES:
        return await _notes(access, reading.since, walk)
    return await _feed(access, reading.since, walk)


async def _notes(access: Access, since: datetime, walk: Walk) -> Page:
    """One page of notifications, each post in it read in full."""
    answer = await query(
        access.http, "app.bsky.notification.listNotifications", limit=_PAGE, cursor=walk.at
    )
    entries = [(_time(note), note) for note in list_of(answer, "notifications")]
    stop = _stop(walk.notes, since)
    fresh = [note for at, note in entries if at is not None and at >= stop]
    words = [text_of(n, "uri") for n in fresh if text_of(n, "reason") in mapping.WORDS]
    given = [n for n in fresh if text_of(n, "reason") in mapping.REASONS]
    subjects = [mapping.subject(n) for n in given]
    threads = Threads(access.me.remote_id)
    ours = [uri for uri in (*subjects, *_above(fresh)) if _ours(uri, access)]
    await threads.load(access.http, [*words, *ours])
    await threads.climb(access.http, words)
    _keep_apart(threads, words)
    replies = threads.replies()
    reactions = [mapping.reaction(note, replies) for note in given]
    page = threads.page(words, [s for s in subjects if s and s not in replies])
    walk, ended = _onward(walk, access, answer, [at for at, _ in entries], stop)
    if ended:
        walk = Walk(notes=walk.top or walk.notes or stamp(stop), feed=walk.feed, step=_FEED)
    return replace(page, reactions=tuple(r for r in reactions if r), cursor=walk.save(), more=True)


async def _feed(access: Access, since: datetime, walk: Walk) -> Page:
    """One page of our own posts and replies; with the last one, what we liked of late."""
    me = access.me.remote_id
    answer = await query(
        access.http,
        "app.bsky.feed.getAuthorFeed",
        actor=me,
        filter="posts_with_replies",
        limit=_PAGE,
        cursor=walk.at,
    )
    entries = list_of(answer, "feed")
    said = [entry for entry in entries if not dict_of(entry, "reason")]  # a reason: reposted
    times = [_time(dict_of(entry, "post")) for entry in said]
    stop, threads = _stop(walk.feed, since), Threads(me)
    own = [seen for entry in said if (seen := _entry(threads, entry))]
    posts = [seen.uri for seen in own if not seen.parent and seen.at >= since]
    wanted = [seen.uri for seen in own if seen.parent and seen.at >= stop]
    first = not walk.feed
    walk, ended = _onward(walk, access, answer, times, stop)
    if ended:
        walk = Walk(notes=walk.notes, feed=walk.top or walk.feed or stamp(stop))
        wanted += [] if first else await _liked(access, threads, since)
    await threads.climb(access.http, wanted)
    return replace(threads.page(wanted, posts), cursor=walk.save(), more=not ended)


async def _liked(access: Access, threads: Threads, since: datetime) -> list[str]:
    """What we have liked of late, maybe from the phone; a first read sees that by itself."""
    answer = await query(
        access.http, "app.bsky.feed.getActorLikes", actor=access.me.remote_id, limit=50
    )
    seen = [_entry(threads, entry) for entry in list_of(answer, "feed")]
    return [each.uri for each in seen if each and each.at >= since and _to_us(each, threads.me)]


def _to_us(seen: mapping.View, me: str) -> bool:
    return me in {owner(seen.root), owner(seen.parent), *seen.about}


def _keep_apart(threads: Threads, words: Iterable[str]) -> None:
    """What we were told of but cannot place is a conversation of its own: nothing is lost."""
    for uri in words:
        seen = threads.views.get(uri)
        if seen and seen.author.remote_id != threads.me and threads.place(uri) is None:
            threads.known[uri] = Place(uri, Kind.MENTION)


def _entry(threads: Threads, entry: Any) -> mapping.View | None:
    for up in ("root", "parent"):
        threads.add(dict_of(entry, "reply", up))
    return threads.add(dict_of(entry, "post"))


def _above(notes: Iterable[Any]) -> Iterable[str]:
    """What the posts told of answer, by their own word: saves asking once more."""
    for note in notes:
        yield text_of(note, "record", "reply", "root", "uri")
        yield text_of(note, "record", "reply", "parent", "uri")


def _time(data: Any) -> datetime | None:
    return moment(text_of(data, "indexedAt"))


def _ours(uri: str, access: Access) -> bool:
    return owner(uri) == access.me.remote_id


def _stop(watermark: str, since: datetime) -> datetime:
    """What is older need not be read."""
    reached = moment(watermark)
    return max(since, reached - _OVERLAP) if reached else since


def _onward(
    walk: Walk, access: Access, answer: Any, times: list[datetime | None], stop: datetime
) -> tuple[Walk, bool]:
    """The walk after this page, and whether it has come to its end."""
    known = [at for at in times if at is not None]
    newest = min(max(known, default=stop), access.now)
    top = walk.top or (stamp(newest) if known else "")
    there = text_of(answer, "cursor")
    ended = not there or bool(known and min(known) < stop)
    at = there
    tie = moment(there)
    if tie is not None and known and min(known) != max(known):
        at = stamp(tie + timedelta(milliseconds=1))  # again what shares the page's last time
    if at == walk.at:
        at = there
    return replace(walk, at=at, top=top), ended or at == walk.at


async def reread(access: Access, subject: Subject) -> Page:
    """All that stands below our post (or in a conversation under none), and what is gone."""
    talks = {talk.remote_id: talk for talk in subject.conversations}
    known = {
        item.remote_id: _known(talks[item.conversation_id])
        for item in subject.items
        if item.conversation_id in talks and is_post(item.remote_id)
    }
    threads = Threads(access.me.remote_id, known)
    wanted: list[str] = []
    if subject.post is not None:
        below = await threads.read_tree(access.http, subject.post.remote_id)
        wanted = [seen.uri for seen in below]
    else:
        for talk in subject.conversations:
            below = await threads.read_tree(access.http, talk.remote_id)
            wanted += [seen.uri for seen in below if _spoken(seen, threads)]
    own_post = [subject.post.remote_id] if subject.post else []
    await threads.load(access.http, [*known, *own_post])
    present = [uri for uri in known if uri in threads.views]
    page = threads.page([*wanted, *present], own_post)
    gone = {*known, *own_post} - threads.views.keys() - threads.blocked
    return replace(page, removed=tuple([u for u in sorted(gone) if await _deleted(access, u)]))


async def _deleted(access: Access, uri: str) -> bool:
    """Our own words may be so new that the AppView lags: our server knows for sure."""
    place = at_uri(uri)
    if place is None or place.did != access.me.remote_id:
        return place is not None
    return await stored(access.http, place) is None


def _spoken(seen: mapping.View, threads: Threads) -> bool:
    """In somebody else's thread: what is ours, said to us, or known already."""
    me = threads.me
    return me in {seen.author.remote_id, owner(seen.parent)} or seen.uri in threads.known


def _known(talk: Conversation) -> Place:
    return Place(talk.remote_id, talk.kind, talk.post_id)


def own_below(tree: Any, access: Access, talk: Conversation, parent: str) -> Iterable[Any]:
    """Our own replies right below a post, as items of that conversation."""
    threads = Threads(access.me.remote_id)
    threads.add_tree(tree)
    for seen in threads.views.values():
        if seen.parent == parent and seen.author.remote_id == access.me.remote_id:
            yield threads.item(seen.uri, _known(talk))
