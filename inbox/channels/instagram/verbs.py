"""Doing what the owner wants, looking just before, and finding out afterwards.

https://developers.facebook.com/docs/instagram-platform/comment-moderation
"""

from datetime import timedelta

from inbox.channels.instagram import mapping
from inbox.channels.instagram.manifest import MANIFEST
from inbox.channels.instagram.reading import one
from inbox.channels.meta import graph
from inbox.channels.meta.graph import JSON, moment, onward, words
from inbox.core.actions import Absence, Action, Check, Outcome, Target
from inbox.core.channel import Access
from inbox.core.errors import Duplicate, Gone, Rejected, Unavailable
from inbox.core.model import Item, Standing, Verb
from inbox.core.text import clean

_CLOCKS = timedelta(minutes=10)  # how far the network's clock may be off from ours
_PAGES = 6
_STANDINGS = {Verb.HIDE: Standing.HIDDEN, Verb.UNHIDE: Standing.PUBLISHED}


def _above(item: Item) -> str:
    """Only a top comment takes replies: an answer to an answer is put below the same one."""
    return item.extra.get("below") or item.conversation_id


async def check(access: Access, target: Target) -> Check:
    """Whether the parent still stands, and what we have said below it."""
    item = target.item
    if await one(access, item.remote_id) is None:
        return Check(exists=False)
    try:
        found = await _ours(access, _above(item))
    except Gone:
        return Check(exists=False)
    post, top = target.conversation.post_id, _above(item)
    mine = [mapping.comment(r, access.me, under=post, url=item.url, top=top) for r in found]
    return Check(exists=True, mine=tuple(sorted(mine, key=lambda each: each.at)))


async def perform(access: Access, action: Action, target: Target) -> Outcome:
    """Do it once."""
    item = target.item
    if not MANIFEST.can(action.verb, item.kind):
        raise Rejected("Instagram lets no app do that")
    if action.verb is Verb.DELETE and not item.mine:
        raise Rejected("Only your own reply can be deleted here")
    match action.verb:
        case Verb.REPLY:
            return await _reply(access, action, target)
        case Verb.DELETE:
            await _delete(access, item.remote_id)
            return Outcome(item.remote_id, item.url, Standing.TRASHED)
        case _:
            hide = "true" if action.verb is Verb.HIDE else "false"
            await graph.settle(access.http, "POST", item.remote_id, {"hide": hide})
    return Outcome(item.remote_id, item.url, _STANDINGS[action.verb])


async def _delete(access: Access, number: str) -> None:
    try:
        await graph.settle(access.http, "DELETE", number)
    except Gone:
        return  # it is not there any more, which is what was wanted


async def _reply(access: Access, action: Action, target: Target) -> Outcome:
    above = _above(target.item)
    if above != target.item.remote_id and await one(access, target.item.remote_id) is None:
        raise Gone("The comment you answer does not exist any more")
    fields = {"message": clean(action.text)}
    try:
        body = await graph.change(access.http, "POST", f"{above}/replies", fields)
    except Duplicate:
        found = await _matching(access, action, target)
        if found is None:
            raise
        return Outcome(words(found, "id", 200), target.item.url)
    number = words(body, "id", 200)
    if not number:
        raise Unavailable("Instagram took it, but does not say where the reply stands")
    return Outcome(number, target.item.url)


async def find(access: Access, action: Action, target: Target) -> Outcome | Absence:
    """Whether an action of unknown outcome was carried out."""
    item = target.item
    if action.verb is Verb.REPLY:
        try:
            found = await _matching(access, action, target)
        except Gone:
            return Absence.ABSENT
        return Outcome(words(found, "id", 200), item.url) if found else Absence.ABSENT
    row = await one(access, item.remote_id)
    if action.verb is Verb.DELETE:
        gone = Outcome(item.remote_id, item.url, Standing.TRASHED)
        return Absence.ABSENT if row else gone
    hidden = row is not None and row.get("hidden") is True
    if row is None or hidden != (action.verb is Verb.HIDE):
        return Absence.ABSENT
    return Outcome(item.remote_id, item.url, _STANDINGS.get(action.verb, item.standing))


async def _matching(access: Access, action: Action, target: Target) -> JSON | None:
    """Our reply with these words below the target, not older than the wish."""
    wanted, since = clean(action.text), action.at - _CLOCKS
    for row in await _ours(access, _above(target.item)):
        at = moment(row, "timestamp")
        if words(row, "text") == wanted and at is not None and at >= since:
            return row
    return None


async def _ours(access: Access, above: str) -> list[JSON]:
    """What we have said right below a comment."""
    asked = {"fields": mapping.REPLY_FIELDS, "limit": "50"}
    found: list[JSON] = []
    at: dict[str, str] = {}
    for _ in range(_PAGES):
        body = await graph.ask(access.http, f"{above}/replies", {**asked, **at})
        found += [row for row in graph.page(body) if mapping.usable(row)]
        at = onward(body)
        if not at:
            break
    return [row for row in found if mapping.is_mine(row, access.me)]
