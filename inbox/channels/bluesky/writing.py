"""Acting: every wish is a record in our own repository, under a key that we choose.

The key and the record follow from the action alone, so that a second try writes the same again.
Source: com.atproto.repo.putRecord, deleteRecord and getRecord.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from inbox.channels.bluesky import facets, mapping, tid
from inbox.channels.bluesky.mapping import View, dict_of, list_of, text_of
from inbox.channels.bluesky.reading import own_below
from inbox.channels.bluesky.threads import Threads, thread
from inbox.channels.bluesky.xrpc import (
    DID,
    GATE,
    LIKE,
    POST,
    AtUri,
    Json,
    at_uri,
    procedure,
    query,
    stamp,
    stored,
)
from inbox.core.actions import Absence, Action, Check, Outcome, Target
from inbox.core.channel import Access
from inbox.core.errors import Forbidden, Gone, NotSent, Rejected, Unavailable
from inbox.core.model import Item, Verb

if TYPE_CHECKING:
    import httpx

_MOST_HIDDEN = 300  # app.bsky.feed.threadgate#hiddenReplies


async def check(access: Access, target: Target) -> Check:
    """The parent as the AppView has it, and our own replies right below it."""
    parent = target.item.remote_id
    if await _present(access, parent) is None:
        return Check(exists=False)
    tree = await thread(access.http, parent, depth=1)
    if not tree:
        return Check(exists=False)
    return Check(exists=True, mine=tuple(own_below(tree, access, target.conversation, parent)))


async def perform(access: Access, action: Action, target: Target) -> Outcome:
    match action.verb:
        case Verb.REPLY:
            return await _reply(access, action, target.item)
        case Verb.LIKE:
            return await _like(access, action, target.item)
        case Verb.UNLIKE:
            return await _unlike(access, target.item)
        case Verb.DELETE:
            await _delete(access, _own(access, target.item))
            return Outcome(target.item.remote_id)
        case _:
            return await _gate(access, action, target)


async def find(access: Access, action: Action, target: Target) -> Outcome | Absence:
    """Whether it was done. Our own repository knows for sure."""
    done = Outcome(target.item.remote_id)
    match action.verb:
        case Verb.REPLY:
            return await _find_reply(access, action)
        case Verb.LIKE:
            liked = await _liked_under(access, target.item)
            return done if liked else Absence.ABSENT
        case Verb.UNLIKE:
            liked = await _liked_under(access, target.item)
            return Absence.ABSENT if liked else done
        case Verb.DELETE:
            there = await stored(access.http, _own(access, target.item))
            return Absence.ABSENT if there else done
        case _:
            root = _our_root(access, target.item)
            gate = await stored(access.http, AtUri(root.did, GATE, root.rkey))
            hidden = target.item.remote_id in mapping.hidden_replies(dict_of(gate, "value"))
            return done if hidden is (action.verb is Verb.HIDE) else Absence.ABSENT


async def _reply(access: Access, action: Action, parent: Item) -> Outcome:
    there = await _before(_present(access, parent.remote_id))
    if there is None:
        raise Gone("What you answer is not there any more")
    did = access.me.remote_id
    key = tid.of_wish(action.at, action.id)
    dids = await _before(_whose(access.http, facets.handles(action.text)))
    written = await _put(access, AtUri(did, POST, key), reply(action, there, parent, dids))
    uri = text_of(written, "uri") or str(AtUri(did, POST, key))
    unknown = ", ".join(f"@{h}" for h in facets.handles(action.text) if h not in dids)
    words = f"Nobody on Bluesky is called {unknown}: it went out as plain words" if unknown else ""
    extra = (("cid", text_of(written, "cid")),)
    return Outcome(uri, url=_page(access, key), note=words, extra=extra)


def reply(action: Action, there: View, parent: Item, dids: Mapping[str, str]) -> Json:
    """The record of a reply; of the same action it is always the same."""
    cid = parent.extra.get("cid") or there.cid
    root = parent.extra.get("root") or there.root or there.uri
    root_cid = parent.extra.get("root_cid") or there.root_cid or cid
    record: Json = {
        "$type": POST,
        "text": action.text,
        "createdAt": stamp(action.at),
        "reply": {
            "root": {"uri": root, "cid": root_cid},
            "parent": {"uri": parent.remote_id, "cid": cid},
        },
    }
    if parent.language:
        record["langs"] = [parent.language]
    marked = facets.build(action.text, dids)
    return record | ({"facets": marked} if marked else {})


async def _like(access: Access, action: Action, item: Item) -> Outcome:
    """Unless it is liked already, maybe from the phone: one like of ours is one record."""
    there = await _before(_present(access, item.remote_id))
    if there is None:
        raise Gone("What you like is not there any more")
    if not there.like:
        key = AtUri(access.me.remote_id, LIKE, tid.of_subject(item.remote_id))
        about = {"uri": there.uri, "cid": there.cid}
        await _put(access, key, {"$type": LIKE, "subject": about, "createdAt": stamp(action.at)})
    return Outcome(item.remote_id)


async def _unlike(access: Access, item: Item) -> Outcome:
    """Take back the like made here and one made elsewhere; deleting what is gone is no error."""
    there = await _present(access, item.remote_id)
    for like in _likes(access, item, there):
        await _delete(access, like)
    return Outcome(item.remote_id)


def _likes(access: Access, item: Item, there: View | None) -> list[AtUri]:
    """Where a like of ours may stand: under our own key, and where the AppView says."""
    me = access.me.remote_id
    ours = AtUri(me, LIKE, tid.of_subject(item.remote_id))
    told = at_uri(there.like) if there else None
    other = told is not None and told != ours and told.did == me and told.collection == LIKE
    return [ours, told] if other and told else [ours]


async def _gate(access: Access, action: Action, target: Target) -> Outcome:
    """Hide a reply in our thread, or show it again; whoever may reply stays as it is."""
    root = _our_root(access, target.item)
    at = AtUri(root.did, GATE, root.rkey)
    was = await stored(access.http, at)
    record = dict_of(was, "value") or {"post": str(root), "createdAt": stamp(action.at)}
    hidden = [uri for uri in list_of(record, "hiddenReplies") if isinstance(uri, str)]
    uri = target.item.remote_id
    if (uri in hidden) is (action.verb is Verb.HIDE):
        return Outcome(uri)
    hidden = [*hidden, uri] if action.verb is Verb.HIDE else [u for u in hidden if u != uri]
    if len(hidden) > _MOST_HIDDEN:
        raise Rejected(f"Bluesky hides at most {_MOST_HIDDEN} replies under one post")
    # The swap makes the server refuse when another app has changed it since we looked.
    swap = {"swapRecord": text_of(was, "cid") or None}
    await _put(access, at, record | {"$type": GATE, "hiddenReplies": hidden}, swap)
    return Outcome(uri)


def _our_root(access: Access, item: Item) -> AtUri:
    root = at_uri(item.extra.get("root", ""))
    if root is None or root.did != access.me.remote_id or root.collection != POST:
        raise Forbidden("Replies can only be hidden under a post of your own")
    return root


def _own(access: Access, item: Item) -> AtUri:
    uri = at_uri(item.remote_id)
    if uri is None or uri.did != access.me.remote_id or uri.collection != POST:
        raise Forbidden("Only your own words can be deleted on Bluesky")
    return uri


def _page(access: Access, key: str) -> str:
    return f"{mapping.WEB}/profile/{access.me.handle or access.me.remote_id}/post/{key}"


async def _find_reply(access: Access, action: Action) -> Outcome | Absence:
    key = tid.of_wish(action.at, action.id)
    there = await stored(access.http, AtUri(access.me.remote_id, POST, key))
    if there is None:
        return Absence.ABSENT
    return Outcome(
        text_of(there, "uri") or str(AtUri(access.me.remote_id, POST, key)),
        url=_page(access, key),
        extra=(("cid", text_of(there, "cid")),),
    )


async def _liked_under(access: Access, item: Item) -> bool:
    there = await _present(access, item.remote_id)
    return any([await stored(access.http, like) for like in _likes(access, item, there)])


async def _present(access: Access, uri: str) -> View | None:
    threads = Threads(access.me.remote_id)
    await threads.load(access.http, [uri])
    return threads.views.get(uri)


async def _whose(http: httpx.AsyncClient, handles: tuple[str, ...]) -> dict[str, str]:
    """The DID behind each handle; one that nobody has stays plain text."""
    found = {}
    for handle in handles:
        try:
            answer = await query(http, "com.atproto.identity.resolveHandle", handle=handle)
        except Rejected:
            continue
        if DID.fullmatch(text_of(answer, "did")):
            found[handle] = text_of(answer, "did")
    return found


async def _before(looking: Any) -> Any:
    """What is asked before a send: trouble here means that nothing was sent."""
    import httpx  # noqa: PLC0415 - not before the window is painted

    try:
        return await looking
    except NotSent:
        raise
    except (Unavailable, httpx.TransportError) as error:
        raise NotSent("Bluesky could not be reached") from error


async def _put(
    access: Access, at: AtUri, record: Json, more: Mapping[str, Any] | None = None
) -> Json:
    given = {"repo": at.did, "collection": at.collection, "rkey": at.rkey, "record": record}
    return await procedure(access.http, "com.atproto.repo.putRecord", given | dict(more or {}))


async def _delete(access: Access, at: AtUri) -> None:
    """Deleting what is gone already is a success there too."""
    given = {"repo": at.did, "collection": at.collection, "rkey": at.rkey}
    await procedure(access.http, "com.atproto.repo.deleteRecord", given)
