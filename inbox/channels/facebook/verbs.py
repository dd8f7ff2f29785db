"""Doing what the owner wants, looking just before, and finding out afterwards.

https://developers.facebook.com/docs/graph-api/reference/comment and .../object/likes
"""

from datetime import timedelta

from inbox.channels.facebook import mapping
from inbox.channels.facebook.manifest import MANIFEST
from inbox.channels.facebook.reading import one
from inbox.channels.meta import graph
from inbox.channels.meta.graph import JSON, inner, moment, onward, words
from inbox.core.actions import Absence, Action, Check, Outcome, Target
from inbox.core.channel import Access
from inbox.core.errors import Duplicate, Gone, Rejected, Unavailable
from inbox.core.model import Item, Kind, Standing, Verb
from inbox.core.text import clean

_CLOCKS = timedelta(minutes=10)  # how far the network's clock may be off from ours
_PAGES = 5
_STANDINGS = {Verb.HIDE: Standing.HIDDEN, Verb.UNHIDE: Standing.PUBLISHED}


def _is_post(item: Item) -> bool:
    return item.kind is Kind.MENTION and item.remote_id == item.conversation_id


def _above(item: Item) -> str:
    """What a reply is put below: the top comment, or the visitor's post itself."""
    return item.extra.get("below") or item.remote_id


async def check(access: Access, target: Target) -> Check:
    """Whether the parent still stands, and what we have said below it."""
    item = target.item
    if _is_post(item):
        try:
            await graph.ask(access.http, item.remote_id, {"fields": "id"})
        except Gone:
            return Check(exists=False)
    elif await one(access, item.remote_id) is None:
        return Check(exists=False)
    try:
        rows = await _ours(access, _above(item))
    except Gone:
        return Check(exists=False)
    post, top = _place(target)
    mine = [mapping.comment(row, access.me, under=post, top=top) for row in reversed(rows)]
    return Check(exists=True, mine=tuple(mine))


def _place(target: Target) -> tuple[str, str]:
    """The post that the item stands under, and the conversation when that is the post itself."""
    if target.item.kind is Kind.MENTION:
        return target.conversation.remote_id, target.conversation.remote_id
    return target.conversation.post_id, ""


async def perform(access: Access, action: Action, target: Target) -> Outcome:
    """Do it once."""
    item = target.item
    if not MANIFEST.can(action.verb, item.kind):
        raise Rejected("Facebook cannot do that here")
    if action.verb in {Verb.EDIT, Verb.DELETE} and not item.mine:
        raise Rejected("Only your own reply can be changed here")
    number = item.remote_id
    match action.verb:
        case Verb.REPLY:
            return await _reply(access, action, target)
        case Verb.LIKE:
            await graph.settle(access.http, "POST", f"{number}/likes")
        case Verb.UNLIKE:
            await graph.settle(access.http, "DELETE", f"{number}/likes")
        case Verb.EDIT:
            await graph.settle(access.http, "POST", number, {"message": clean(action.text)})
        case Verb.DELETE:
            await _delete(access, number)
            return Outcome(number, item.url, Standing.TRASHED)
        case _:
            hidden = "true" if action.verb is Verb.HIDE else "false"
            await graph.settle(access.http, "POST", number, {"is_hidden": hidden})
    return Outcome(number, item.url, _STANDINGS.get(action.verb, Standing.PUBLISHED))


async def _delete(access: Access, number: str) -> None:
    try:
        await graph.settle(access.http, "DELETE", number)
    except Gone:
        return  # it is not there any more, which is what was wanted


async def _reply(access: Access, action: Action, target: Target) -> Outcome:
    """Below the comment, by its ``comments`` edge: a POST to the comment itself would edit it."""
    above = _above(target.item)
    if above != target.item.remote_id and await one(access, target.item.remote_id) is None:
        raise Gone("The comment you answer does not exist any more")
    fields = {"message": clean(action.text)}
    try:
        body = await graph.change(access.http, "POST", f"{above}/comments", fields)
    except Duplicate:
        found = await _matching(access, action, target)
        if found is None:
            raise
        return _outcome(found)
    number = words(body, "id", 200)
    if not number or mapping.tail(number) == mapping.tail(above):
        raise Unavailable("Facebook took it, but does not say where the reply stands")
    return Outcome(_alike(number, above, target.item))


def _alike(number: str, above: str, item: Item) -> str:
    """The new id as lists will show it: Facebook may answer with another first half."""
    if _is_post(item) or "_" not in above:
        return number
    return f"{above.rpartition('_')[0]}_{mapping.tail(number)}"


def _outcome(row: JSON) -> Outcome:
    return Outcome(words(row, "id", 200), graph.link(row, "permalink_url"))


async def find(access: Access, action: Action, target: Target) -> Outcome | Absence:
    """Whether an action of unknown outcome was carried out."""
    item = target.item
    if action.verb is Verb.REPLY:
        try:
            found = await _matching(access, action, target)
        except Gone:
            return Absence.ABSENT
        return _outcome(found) if found else Absence.ABSENT
    done = Outcome(item.remote_id, item.url, _STANDINGS.get(action.verb, Standing.PUBLISHED))
    if _is_post(item):
        return await _liked_post(access, action, done)
    row = await one(access, item.remote_id)
    if action.verb is Verb.DELETE:
        return Absence.ABSENT if row else Outcome(item.remote_id, item.url, Standing.TRASHED)
    return done if row and _is_so(action, row) else Absence.ABSENT


def _is_so(action: Action, row: JSON) -> bool:
    match action.verb:
        case Verb.LIKE | Verb.UNLIKE:
            return (row.get("user_likes") is True) == (action.verb is Verb.LIKE)
        case Verb.HIDE | Verb.UNHIDE:
            return (row.get("is_hidden") is True) == (action.verb is Verb.HIDE)
        case _:
            return words(row, "message") == clean(action.text)


async def _liked_post(access: Access, action: Action, done: Outcome) -> Outcome | Absence:
    fields = "id,likes.limit(0).summary(true)"
    try:
        row = await graph.ask(access.http, done.remote_id, {"fields": fields})
    except Gone:
        return Absence.ABSENT
    liked = inner(inner(row, "likes"), "summary").get("has_liked") is True
    return done if liked == (action.verb is Verb.LIKE) else Absence.ABSENT


async def _matching(access: Access, action: Action, target: Target) -> JSON | None:
    """Our reply with these words below the target, not older than the wish."""
    wanted, since = clean(action.text), action.at - _CLOCKS
    for row in await _ours(access, _above(target.item)):
        at = moment(row, "created_time")
        if words(row, "message") == wanted and at is not None and at >= since:
            return row
    return None


async def _ours(access: Access, above: str) -> list[JSON]:
    """What we have said right below it, newest first."""
    asked = {
        "order": "reverse_chronological",
        "limit": "100",
        "fields": mapping.COMMENT_FIELDS,
    }
    found: list[JSON] = []
    at: dict[str, str] = {}
    for _ in range(_PAGES):
        body = await graph.ask(access.http, f"{above}/comments", {**asked, **at})
        found += [row for row in graph.page(body) if mapping.usable(row)]
        at = onward(body)
        if not at:
            break
    ours = [row for row in found if mapping.is_mine(row, access.me)]
    return sorted(ours, key=lambda row: words(row, "created_time"), reverse=True)
