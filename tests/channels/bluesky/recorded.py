"""Every kind of answer that the stand-in gives, to be held against what others published."""

from datetime import UTC, datetime, timedelta
from typing import Any

import httpx

from inbox.sandbox.bluesky import BlueskyNetwork
from inbox.sandbox.serve import Served
from inbox.sandbox.standin import Persona

_ANA = Persona("ana", "Ana Lind", "demo/ana.png")
_POST = "app.bsky.feed.post"


def filled() -> tuple[BlueskyNetwork, str, str]:
    """A network with one of everything; the shop's post and Ana's reply."""
    world = BlueskyNetwork()
    at = datetime.now(UTC) - timedelta(hours=3)
    post = world.publish("a", "Open on Sunday", at, title="Door", picture="demo/door.png")
    first = world.say(_ANA, "Do you have soy milk? 🥛", at + timedelta(minutes=1), post=post)
    world.answer(first, "Yes", at + timedelta(minutes=2))
    gone = world.say(_ANA, "Oops", at + timedelta(minutes=3), parent=first)
    world.answer(gone, "What?", at + timedelta(minutes=4))
    world.remove(gone)
    world.say(_ANA, "is it open?", at + timedelta(minutes=5))
    for kind in ("like", "share", "follow"):
        world.react(_ANA, kind, at + timedelta(minutes=6), post=post)
    world.like(first, at + timedelta(minutes=7))
    return world, post, first


def stand_in_answers() -> list[tuple[str, str, Any]]:
    """("output" or "record", NSID, JSON) of every call and of every record."""
    world, post, first = filled()
    found: list[tuple[str, str, Any]] = []
    with Served([world]), httpx.Client(base_url=world.base_url) as http:
        who = dict(world.credentials())
        given = {"identifier": who["handle"], "password": who["app_password"]}

        def call(nsid: str, body: Any = None, token: str = "", **params: Any) -> Any:
            headers = {"Authorization": f"Bearer {token}"} if token else {}
            method = "POST" if body is not None or nsid.endswith("refreshSession") else "GET"
            answer = http.request(
                method, f"/xrpc/{nsid}", json=body, params=params, headers=headers
            )
            assert answer.is_success, answer.text
            found.append(("output", nsid, answer.json()))
            return answer.json()

        session = call("com.atproto.server.createSession", given)
        call("com.atproto.server.refreshSession", token=session["refreshJwt"])
        token, did = session["accessJwt"], session["did"]
        call("com.atproto.server.getSession", token=token)
        call("com.atproto.identity.resolveHandle", handle=who["handle"])
        call("com.atproto.repo.describeRepo", repo=did)
        call("app.bsky.actor.getProfile", token=token, actor=did)
        call("app.bsky.notification.listNotifications", token=token, limit=100)
        call("app.bsky.feed.getPosts", token=token, uris=[post, first])
        call("app.bsky.feed.getPostThread", token=token, uri=post)
        call("app.bsky.feed.getPostThread", token=token, uri=first, depth=0)
        call("app.bsky.feed.getAuthorFeed", token=token, actor=did)
        call("app.bsky.feed.getActorLikes", token=token, actor=did)
        record = {"$type": _POST, "text": "x", "createdAt": "2026-01-01T00:00:00.000Z"}
        place = {"repo": did, "collection": _POST, "rkey": "3n2xpm4j54c2d"}
        call("com.atproto.repo.putRecord", place | {"record": record}, token)
        call("com.atproto.repo.getRecord", **place)
        call("com.atproto.repo.deleteRecord", place, token)
        call("com.atproto.repo.createRecord", place | {"record": record}, token)
    records = [("record", each.collection, each.value) for each in world.net.records.values()]
    return found + records
