"""Doing what the owner wants, looking just before, and finding out afterwards."""

from __future__ import annotations

from contextlib import suppress
from datetime import timedelta
from typing import TYPE_CHECKING

from inbox.channels.youtube import api, mapping
from inbox.channels.youtube.manifest import MANIFEST, MODERATION
from inbox.channels.youtube.mapping import Row, Thread
from inbox.core.actions import Absence, Action, Check, Outcome, Target
from inbox.core.channel import Access
from inbox.core.errors import ChannelError, Gone, Malformed, Rejected, Unavailable
from inbox.core.model import Standing, Verb
from inbox.core.text import clean

if TYPE_CHECKING:
    import httpx

_STATUS = {
    Verb.APPROVE: "published",
    Verb.HOLD: "heldForReview",
    Verb.TRASH: "rejected",
    Verb.BAN: "rejected",
}
_WANTED = {
    Verb.APPROVE: Standing.PUBLISHED,
    Verb.HOLD: Standing.HELD,
    Verb.TRASH: Standing.TRASHED,
    Verb.BAN: Standing.TRASHED,
}
_CLOCKS = timedelta(minutes=10)  # how far a clock may be off
_PENDING = "YouTube took your reply but does not show it yet: it may hold it for review"
_REFUSED = "YouTube took your reply and then rejected it"


async def check(access: Access, target: Target) -> Check:
    """Whether what is answered still stands, and what we have said in its thread."""
    number, thread = target.item.remote_id, target.conversation.remote_id
    if number not in await api.comments_by_id(access.http, [number]):
        return Check(exists=False)
    try:
        rows = await api.all_replies(access.http, thread)
    except Gone:
        return Check(exists=False)
    place = Thread(thread, target.conversation.post_id)
    own = [row for row in rows if mapping.mine(row, access.me)]
    return Check(exists=True, mine=tuple(mapping.item(row, place, access.me) for row in own))


async def perform(access: Access, action: Action, target: Target) -> Outcome:
    """Do it once. Every change costs 50 units."""
    item = target.item
    if not MANIFEST.can(action.verb, item.kind):
        raise Rejected("YouTube lets no app do that to a comment")
    if action.verb in {Verb.EDIT, Verb.DELETE} and not item.mine:
        raise Rejected("Only your own reply can be changed here")
    if action.verb in MODERATION:
        return await _moderate(access, action.verb, target)
    match action.verb:
        case Verb.REPLY:
            return await _reply(access, action, target)
        case Verb.EDIT:
            return await _edit(access, action, target)
        case _:
            return await _delete(access, target)


async def _reply(access: Access, action: Action, target: Target) -> Outcome:
    thread = target.conversation.remote_id  # YouTube knows one level of replies
    body = {"snippet": {"parentId": thread, "textOriginal": action.text}}
    row = _written(
        await access.http.post("/youtube/v3/comments", params={"part": "snippet"}, json=body)
    )
    shown = mapping.standing(row)
    if shown is None:
        shown = await _shown(access, thread, mapping.id_of(row))
    return _outcome(row, target, shown)


async def _shown(access: Access, thread: str, number: str) -> Standing:
    """How a reply that was just taken is shown: a held one is answered like any other."""
    import httpx  # noqa: PLC0415 - not before the window is painted

    try:
        rows = await api.all_replies(access.http, thread)
    except (ChannelError, httpx.HTTPError):
        return Standing.PENDING  # taken it was; whether it is shown, the next read will say
    for row in rows:
        if mapping.id_of(row) == number:
            return mapping.standing(row) or Standing.PUBLISHED
    return Standing.PENDING


def _outcome(row: Row, target: Target, shown: Standing) -> Outcome:
    number, video = mapping.id_of(row), target.conversation.post_id
    if shown is Standing.HELD:
        shown = Standing.PENDING  # ours, and not shown yet
    if shown is Standing.TRASHED:
        shown = Standing.REJECTED
    notes = {Standing.PENDING: _PENDING, Standing.REJECTED: _REFUSED}
    extra = (("video", video),)
    return Outcome(number, mapping.link(video, number), shown, notes.get(shown, ""), extra)


async def _edit(access: Access, action: Action, target: Target) -> Outcome:
    body = {"id": target.item.remote_id, "snippet": {"textOriginal": action.text}}
    row = _written(
        await access.http.put("/youtube/v3/comments", params={"part": "snippet"}, json=body)
    )
    if mapping.id_of(row) != target.item.remote_id or not _same(row, action.text):
        raise Rejected("YouTube answered, but left the reply as it was")
    return _outcome(row, target, mapping.standing(row) or target.item.standing)


async def _delete(access: Access, target: Target) -> Outcome:
    item = target.item
    with suppress(Gone):  # then it is not there any more, which is what was wanted
        await access.http.delete("/youtube/v3/comments", params={"id": item.remote_id})
    return Outcome(item.remote_id, item.url, Standing.TRASHED)


async def _moderate(access: Access, verb: Verb, target: Target) -> Outcome:
    item = target.item
    if item.mine:
        raise Rejected("Your own comment is not for you to judge")
    params = {"id": item.remote_id, "moderationStatus": _STATUS[verb]}
    if verb is Verb.BAN:
        params["banAuthor"] = "true"
    try:
        await access.http.post("/youtube/v3/comments/setModerationStatus", params=params)
    except Gone:
        if verb not in {Verb.TRASH, Verb.BAN}:
            raise
    return Outcome(item.remote_id, item.url, _WANTED[verb])


def _written(response: httpx.Response) -> Row:
    """The comment that an answer to a change brings. Raises Unavailable when it brings none."""
    try:
        row = api.decoded(response)
    except Malformed as error:
        raise Unavailable("YouTube took it, but its answer cannot be understood") from error
    if not mapping.id_of(row) or not mapping.inner(row, "snippet"):
        raise Unavailable("YouTube took it, but its answer is no comment")
    return row


async def find(access: Access, action: Action, target: Target) -> Outcome | Absence:
    """Whether an action of unknown outcome was carried out."""
    if action.verb is Verb.REPLY:
        return await _find_reply(access, action, target)
    number = target.item.remote_id
    row = (await api.comments_by_id(access.http, [number])).get(number)
    if action.verb is Verb.EDIT:
        same = row is not None and _same(row, action.text)
        return Outcome(number, target.item.url, target.item.standing) if same else Absence.ABSENT
    ends = action.verb in {Verb.DELETE, Verb.TRASH, Verb.BAN}
    if row is None and ends:
        return Outcome(number, target.item.url, Standing.TRASHED)
    # Asked for by id, YouTube never says how it shows a comment; doing it again changes nothing.
    return Absence.ABSENT


async def _find_reply(access: Access, action: Action, target: Target) -> Outcome | Absence:
    thread = target.conversation.remote_id
    try:
        rows = await api.all_replies(access.http, thread)
    except Gone:
        return Absence.ABSENT
    for row in rows:
        if _ours(row, access, action):
            return _outcome(row, target, mapping.standing(row) or Standing.PUBLISHED)
    held = await api.held_comments(access.http, access.me.remote_id)
    for row, parent in held.values():
        if mapping.id_of(parent) == thread and _ours(row, access, action):
            return _outcome(row, target, Standing.HELD)
    return Absence.ABSENT


def _ours(row: Row, access: Access, action: Action) -> bool:
    """Whether it is our reply with these words, made since the wish."""
    at = mapping.moment(mapping.inner(row, "snippet"), "publishedAt")
    fresh = at is not None and at >= action.at - _CLOCKS
    return mapping.mine(row, access.me) and fresh and _same(row, action.text)


def _same(row: Row, text: str) -> bool:
    return mapping.words(row) == clean(text)
