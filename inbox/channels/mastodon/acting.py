"""Doing: replies, likes, edits and deletions, the look before and the look after.

https://docs.joinmastodon.org/methods/statuses/
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from inbox.channels.mastodon import mapping, wire
from inbox.channels.mastodon.manifest import MANIFEST
from inbox.channels.mastodon.mapping import JSON, ODD, Place, gist, id_of, owner_of, parent_of
from inbox.channels.mastodon.reading import own_id
from inbox.core.actions import Absence, Action, Check, Outcome, Target
from inbox.core.channel import Access
from inbox.core.errors import ChannelError, Gone, Malformed, Rejected
from inbox.core.model import Item, Kind, Verb

if TYPE_CHECKING:
    import httpx

_SKEW = timedelta(minutes=10)  # how far a server's clock and ours may disagree
_STATUSES = "/api/v1/statuses"


async def check(access: Access, action: Action, target: Target) -> Check:
    """Whether the parent stands, and what of ours stands directly below it."""
    del action
    parent = target.item.remote_id
    if await wire.standing(access.http, parent) is None:
        return Check(exists=False)
    try:
        below = await _below(access, parent)
    except Gone:
        return Check(exists=False)
    return Check(exists=True, mine=tuple(_items(access, target, below)))


async def _below(access: Access, parent: str) -> list[JSON]:
    """Our own answers to a status."""
    own = own_id(access)
    _, found = await wire.context(access.http, parent)
    return [each for each in found if parent_of(each) == parent and owner_of(each) == own]


def _items(access: Access, target: Target, statuses: list[JSON]) -> list[Item]:
    of = target.conversation
    where, found = Place(of.remote_id, of.kind, of.post_id), []
    for status in statuses:
        try:
            found.append(mapping.item(status, where, access.me, own_id(access)))
        except ODD:
            continue
    return found


async def perform(access: Access, action: Action, target: Target) -> Outcome:
    if not MANIFEST.can(action.verb, target.conversation.kind, target.item):
        raise Rejected("Mastodon cannot do this")
    match action.verb:
        case Verb.REPLY:
            return await _reply(access, action, target)
        case Verb.LIKE:
            return await _like(access.http, target.item.remote_id, "favourite")
        case Verb.UNLIKE:
            return await _like(access.http, target.item.remote_id, "unfavourite")
        case Verb.EDIT:
            return await _edit(access, action, target)
        case _:
            return await _delete(access.http, target.item.remote_id)


async def _like(http: httpx.AsyncClient, status: str, verb: str) -> Outcome:
    await http.post(f"{_STATUSES}/{wire.quoted(status)}/{verb}")
    return Outcome(status)


def named(text: str, acct: str) -> str:
    """The words with the person's address before them: without it some servers tell them nothing.

    Left alone where the text names them already, with or without the host.
    """
    if not acct:
        return text
    short = acct.split("@", maxsplit=1)[0].lower()
    said = {word.strip(".,:;!?()").lower() for word in text.split()}
    if f"@{acct.lower()}" in said or f"@{short}" in said:
        return text
    return f"@{acct} {text}"


def visibility(access: Access, target: Target) -> str:
    """As wide as the parent, or as our own setting when that is narrower; never wider."""
    parent = target.item.extra.get("visibility", "")
    if not parent:
        parent = "direct" if target.conversation.kind is Kind.MESSAGE else "unlisted"
    default = access.settings.get("visibility", "") or "public"
    return mapping.narrower(parent, default)


async def _reply(access: Access, action: Action, target: Target) -> Outcome:
    parent = target.item.remote_id
    form: dict[str, Any] = {
        "status": _words(action, target),
        "in_reply_to_id": parent,
        "visibility": visibility(access, target),
    }
    if language := access.settings.get("language", ""):
        form["language"] = language
    response = await access.http.post(_STATUSES, json=form, headers={"Idempotency-Key": action.id})
    status = mapping.inner(wire.decoded(response))
    number = id_of(status)
    if not number:
        raise Malformed("The server's answer is no post")
    if parent_of(status) != parent:
        # The parent vanished meanwhile and the server made a public post of the words.
        raise await _taken_back(access.http, status)
    return Outcome(
        number,
        mapping.link(status),
        extra=(
            ("visibility", mapping.words(status.get("visibility"))),
            ("to", target.item.extra.get("acct", "")),
        ),
    )


async def _taken_back(http: httpx.AsyncClient, status: JSON) -> Gone:
    import httpx  # noqa: PLC0415 - not before the window is painted

    try:
        await _delete(http, id_of(status))
    except (ChannelError, httpx.TransportError):
        where = mapping.link(status) or "your profile"
        return Gone(
            "What you answered is gone, and the server published your words by themselves: "
            f"please delete them at {where}"
        )
    return Gone("What you answered is no longer there")


def _words(action: Action, target: Target) -> str:
    """What is sent: the text, and before it whom it is for."""
    extra = target.item.extra
    if target.item.mine:  # an edit (its person stands in "to"), or going on after ourselves
        return named(action.text, extra.get("to", ""))
    return named(action.text, extra.get("acct", "") or target.item.author.handle.lstrip("@"))


async def _edit(access: Access, action: Action, target: Target) -> Outcome:
    form: dict[str, Any] = {"status": _words(action, target)}
    if target.item.language:
        form["language"] = target.item.language
    path = f"{_STATUSES}/{wire.quoted(target.item.remote_id)}"
    status = mapping.inner(wire.decoded(await access.http.put(path, json=form)))
    return Outcome(target.item.remote_id, mapping.link(status))


async def _delete(http: httpx.AsyncClient, status: str) -> Outcome:
    """Deleting what is gone already is done."""
    try:
        await http.delete(f"{_STATUSES}/{wire.quoted(status)}")
    except Gone:
        return Outcome(status)
    return Outcome(status)


async def find(access: Access, action: Action, target: Target) -> Outcome | Absence:
    """Looks at the network itself; a key that a server may have ignored proves nothing."""
    if action.verb is Verb.REPLY:
        return await _find_reply(access, action, target)
    status = await wire.standing(access.http, target.item.remote_id)
    done = Outcome(target.item.remote_id)
    match action.verb:
        case Verb.DELETE:
            return Absence.ABSENT if status else done
        case Verb.LIKE | Verb.UNLIKE if status:
            liked = status.get("favourited") is True
            return done if liked == (action.verb is Verb.LIKE) else Absence.ABSENT
        case Verb.EDIT if status:
            return done if _same(status, action, target) else Absence.ABSENT
        case _:
            return Absence.ABSENT


async def _find_reply(access: Access, action: Action, target: Target) -> Outcome | Absence:
    """Below the parent, then among our own newest statuses (a thread may be cut short)."""
    parent = target.item.remote_id
    try:
        candidates = await _below(access, parent)
    except Gone:
        candidates = []
    path = f"/api/v1/accounts/{wire.quoted(own_id(access))}/statuses"
    recent = await wire.ask_list(access.http, path, {"limit": 40, "exclude_reblogs": "true"})
    # Once the parent is deleted, what answered it says no more to whom it was.
    candidates += [each for each in recent if parent_of(each) in {parent, ""}]
    for status in candidates:
        if _late_enough(status, action) and _same(status, action, target):
            return Outcome(id_of(status), mapping.link(status))
    return Absence.ABSENT


def _late_enough(status: JSON, action: Action) -> bool:
    try:
        return bool(id_of(status)) and mapping.when(status.get("created_at")) >= action.at - _SKEW
    except ODD:
        return False


def _same(status: JSON, action: Action, target: Target) -> bool:
    said = gist(mapping.text_of(status))
    return said in {gist(_words(action, target)), gist(action.text)}
