"""The one reply to a review: written, written again, deleted.

A reply is put in its place, so doing it twice leaves one. But writing it again would begin
Google's own look at it anew, and might replace what a colleague wrote: hence the look before.
"""

from contextlib import suppress

from inbox.channels.google_business import api, mapping
from inbox.channels.google_business.manifest import MANIFEST
from inbox.channels.google_business.mapping import Row
from inbox.core.actions import Absence, Action, Check, Outcome, Target
from inbox.core.channel import Access
from inbox.core.errors import Gone, Malformed, Rejected, Unavailable
from inbox.core.model import Item, Standing, Verb
from inbox.core.text import clean

_NOTES = {
    Standing.PENDING: "Google looks at your reply before it shows it",
    Standing.REJECTED: "Google rejected your reply; you can change it",
}


async def check(access: Access, target: Target) -> Check:
    """Whether the review stands, and whether it has been answered."""
    row = await api.review(access, target.item.remote_id)
    if row is None:
        return Check(exists=False)
    own = _reply(access, row)
    return Check(exists=True, mine=(own,) if own else ())


def _reply(access: Access, row: Row) -> Item | None:
    return mapping.reply(row, api.page_of(access), access.me.url, access.me)


async def perform(access: Access, action: Action, target: Target) -> Outcome:
    """Do it once."""
    item = target.item
    if not MANIFEST.can(action.verb, item.kind):
        raise Rejected("Google lets no app do that to a review")
    if (action.verb is Verb.REPLY) == item.mine:
        raise Rejected(
            "A review takes one reply: change the one that is there"
            if item.mine
            else "Only your own reply can be changed here"
        )
    number = mapping.review_of(item.remote_id)
    if not number:
        raise Rejected("That is no review of this location")
    if action.verb is Verb.DELETE:
        return await _delete(access, number, item)
    row = await api.review(access, number)
    if row is None:
        raise Gone("The review does not exist any more")
    before = _reply(access, row)
    if before is not None and before.text == clean(action.text):
        return _outcome(before)
    if before is not None and action.verb is Verb.REPLY:
        raise Rejected("Somebody has answered this review already: change that reply")
    return await _put(access, row, action.text)


async def _put(access: Access, row: Row, words: str) -> Outcome:
    number = mapping.review_id(row)
    url = f"/v4/{api.full_name(access)}/reviews/{number}/reply"
    response = await access.http.put(url, json={"comment": words})
    try:
        answer = api.decoded(response)
    except Malformed as error:
        raise Unavailable("Google took it, but its answer cannot be understood") from error
    made = _reply(access, {**row, "reviewReply": answer})
    if made is None:
        raise Unavailable("Google took it, but its answer is no reply")
    if made.text != clean(words):
        raise Rejected("Google answered, but left the reply as it was")
    return _outcome(made)


async def _delete(access: Access, number: str, item: Item) -> Outcome:
    with suppress(Gone):  # then it is not there any more, which is what was wanted
        await access.http.delete(f"/v4/{api.full_name(access)}/reviews/{number}/reply")
    return Outcome(item.remote_id, item.url, Standing.TRASHED)


def _outcome(reply: Item) -> Outcome:
    words = _NOTES.get(reply.standing, "")
    why = reply.extra.get("violation", "").replace("_", " ").lower()
    if why and reply.standing is Standing.REJECTED:
        words = f"Google rejected your reply; you can change it ({why})"
    return Outcome(reply.remote_id, reply.url, reply.standing, words)


async def find(access: Access, action: Action, target: Target) -> Outcome | Absence:
    """Whether an action of unknown outcome was carried out."""
    row = await api.review(access, target.item.remote_id)
    own = None if row is None else _reply(access, row)
    if action.verb is Verb.DELETE:
        gone = Outcome(target.item.remote_id, target.item.url, Standing.TRASHED)
        return gone if own is None else Absence.ABSENT
    if own is not None and own.text == clean(action.text):
        return _outcome(own)
    return Absence.ABSENT
