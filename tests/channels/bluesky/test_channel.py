"""The adapter on the stand-in, in what only Bluesky has."""

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import httpx
import pytest

from inbox.channels.bluesky import problems
from inbox.channels.bluesky.adapter import Bluesky
from inbox.core.actions import Absence, Action, Outcome
from inbox.core.channel import Reading, Redirect
from inbox.core.errors import (
    ChannelError,
    Expired,
    Forbidden,
    Gone,
    NotSent,
    RateLimited,
    Rejected,
    SignedOut,
    Unavailable,
)
from inbox.core.model import Kind, Standing, Verb
from inbox.engine.dpop import Dpop, new_key
from inbox.sandbox.bluesky import BlueskyNetwork
from inbox.sandbox.serve import Served
from inbox.sandbox.standin import Fault
from tests.channels.bluesky.browser import decide, pkce
from tests.channels.client import client
from tests.channels.conformance import ANA, BEN
from tests.channels.ground import Ground, now, reached, read

POST = "app.bsky.feed.post"


@pytest.fixture
def world() -> Iterator[BlueskyNetwork]:
    world = BlueskyNetwork()
    with Served([world]):
        yield world


@pytest.fixture
def ground(world: BlueskyNetwork) -> Ground:
    return Ground(Bluesky(), world)


def said(world: BlueskyNetwork) -> tuple[str, str]:
    post = world.publish("p", "Open", now() - timedelta(hours=2))
    return post, world.say(ANA, "Well?", now() - timedelta(hours=1), post=post)


def test_nothing_that_shares_a_millisecond_with_a_page_s_end_is_lost(
    world: BlueskyNetwork, ground: Ground
) -> None:
    async def scene() -> None:
        post = world.publish("p", "Open", now() - timedelta(hours=2))
        one = now() - timedelta(hours=1)
        for step in range(3):
            for number in range(60):
                world.say(ANA, f"{step} {number}", one + timedelta(seconds=step), post=post)
        async with reached(ground) as access:
            known = await read(ground, access)
        assert len(known.items) == 180

    asyncio.run(scene())


def test_a_walk_that_was_cut_off_is_resumed_and_loses_nothing(
    world: BlueskyNetwork, ground: Ground
) -> None:
    async def scene() -> None:
        post = world.publish("p", "Open", now() - timedelta(hours=5))
        old = {
            world.say(ANA, str(n), now() - timedelta(hours=4, seconds=-n), post=post)
            for n in range(150)
        }
        async with reached(ground) as access:
            reading = Reading("", now() - timedelta(days=90))
            page = await ground.channel.fetch(access, reading)
            got = {item.remote_id for item in page.items}
            new = world.say(BEN, "Meanwhile", now(), post=post)
            cursor = page.cursor
            for _ in range(8):
                page = await ground.channel.fetch(
                    replace(access, now=now()), replace(reading, cursor=cursor)
                )
                got |= {item.remote_id for item in page.items}
                cursor = page.cursor
        assert old | {new} <= got

    asyncio.run(scene())


@pytest.mark.parametrize("cursor", ["x", "{}", "[1]", '{"notes":1}', "null"])
def test_a_cursor_that_means_nothing_starts_over(
    world: BlueskyNetwork, ground: Ground, cursor: str
) -> None:
    async def scene() -> None:
        _, first = said(world)
        async with reached(ground) as access:
            page = await ground.channel.fetch(access, Reading(cursor, now() - timedelta(days=9)))
            assert [item.remote_id for item in page.items] == [first]

    asyncio.run(scene())


def test_mentions_and_reactions_are_read(world: BlueskyNetwork, ground: Ground) -> None:
    async def scene() -> None:
        post, first = said(world)
        mention = world.say(BEN, "is it open?", now())
        for kind in ("like", "share", "follow"):
            world.react(BEN, kind, now(), post=post)
        mine = world.answer(first, "Yes", now())
        world.react(ANA, "like", now(), post=mine)
        async with reached(ground) as access:
            known = await read(ground, access)
        assert known.items[mention].kind is Kind.MENTION
        assert known.conversations[mention].post_id == ""
        assert len(known.reactions) == 4
        assert [r.item_id for r in known.reactions.values() if r.item_id] == [mine]
        assert known.posts[post].likes == 1

    asyncio.run(scene())


def test_a_like_from_the_phone_is_seen_and_not_given_twice(
    world: BlueskyNetwork, ground: Ground
) -> None:
    async def scene() -> None:
        _, first = said(world)
        async with reached(ground) as access:
            known = await read(ground, access)
            world.like(first, now())
            await read(ground, access, known)
            assert known.items[first].liked_by_me
            await ground.channel.perform(access, Action(Verb.LIKE, 1, 1), known.target(first))
            assert world.seen().likes == (first,)
            await ground.channel.perform(access, Action(Verb.UNLIKE, 1, 1), known.target(first))
            assert world.seen().likes == ()

    asyncio.run(scene())


@pytest.mark.parametrize("verb", [Verb.LIKE, Verb.UNLIKE, Verb.HIDE, Verb.UNHIDE, Verb.DELETE])
def test_whether_it_was_done_can_be_found_out(
    world: BlueskyNetwork, ground: Ground, verb: Verb
) -> None:
    async def scene() -> None:
        _, first = said(world)
        mine = world.answer(first, "Yes", now())
        async with reached(ground) as access:
            known = await read(ground, access)
            target = known.target(mine if verb is Verb.DELETE else first)
            before = {Verb.UNLIKE: Verb.LIKE, Verb.UNHIDE: Verb.HIDE}.get(verb)
            if before:
                await ground.channel.perform(access, Action(before, 1, 1), target)
            action = Action(verb, 1, 1)
            assert await ground.channel.find(access, action, target) is Absence.ABSENT
            await ground.channel.perform(access, action, target)
            assert isinstance(await ground.channel.find(access, action, target), Outcome)

    asyncio.run(scene())


def test_hiding_keeps_who_may_reply(world: BlueskyNetwork, ground: Ground) -> None:
    async def scene() -> None:
        post, first = said(world)
        allow = [{"$type": "app.bsky.feed.threadgate#followingRule"}]
        gate = {"$type": "app.bsky.feed.threadgate", "post": post, "allow": allow}
        gate |= {"createdAt": "2026-01-01T00:00:00.000Z", "hiddenReplies": []}
        world.net.put(world.shop.did, str(gate["$type"]), post[-13:], gate, now())
        async with reached(ground) as access:
            known = await read(ground, access)
            await ground.channel.perform(access, Action(Verb.HIDE, 1, 1), known.target(first))
            known.take(await ground.channel.reread(access, known.subject(first)))
        assert known.items[first].standing is Standing.HIDDEN
        there = world.net.gate(post)
        assert there
        assert there.value == gate | {"hiddenReplies": [first]}

    asyncio.run(scene())


def test_the_same_reply_again_is_the_same_record(world: BlueskyNetwork, ground: Ground) -> None:
    async def scene() -> None:
        _, first = said(world)
        async with reached(ground) as access:
            known = await read(ground, access)
            action = Action(Verb.REPLY, 1, 1, "@ana.test yes 🥐 https://ex.am/ple #kahvi")
            for _ in range(3):
                done = await ground.channel.perform(access, action, known.target(first))
            assert [each[0] for each in world.seen().replies] == [done.remote_id]
        value = world.net.records[done.remote_id].value
        assert [f["features"][0]["$type"].rpartition("#")[2] for f in value["facets"]] == [
            "mention",
            "link",
            "tag",
        ]

    asyncio.run(scene())


def test_trouble_before_a_reply_is_told_as_not_sent(world: BlueskyNetwork, ground: Ground) -> None:
    async def scene() -> None:
        _, first = said(world)
        async with reached(ground) as access:
            known = await read(ground, access)
            world.faults.plan(Fault.STATUS, path="resolveHandle", status=502)
            with pytest.raises(NotSent):
                await ground.channel.perform(
                    access, Action(Verb.REPLY, 1, 1, "@ana.test yes"), known.target(first)
                )
            assert world.seen().replies == ()

    asyncio.run(scene())


def test_others_words_cannot_be_deleted_and_foreign_threads_not_moderated(
    world: BlueskyNetwork, ground: Ground
) -> None:
    async def scene() -> None:
        _, first = said(world)
        mention = world.say(BEN, "hello", now())
        async with reached(ground) as access:
            known = await read(ground, access)
            with pytest.raises(Forbidden):
                await ground.channel.perform(access, Action(Verb.DELETE, 1, 1), known.target(first))
            with pytest.raises(Rejected):
                await ground.channel.perform(access, Action(Verb.HIDE, 1, 1), known.target(mention))
        assert Verb.DELETE in known.items[first].barred

    asyncio.run(scene())


def test_a_thread_deeper_than_one_answer_holds_is_read_to_its_end(
    world: BlueskyNetwork, ground: Ground
) -> None:
    async def scene() -> None:
        _, first = said(world)
        below = first
        for number in range(450):
            below = world.say(BEN, str(number), now(), parent=below)
        async with reached(ground) as access:
            known = await read(ground, access)
            known.take(await ground.channel.reread(access, known.subject(first)))
        assert len(known.items) == 451
        assert {item.conversation_id for item in known.items.values()} == {first}

    asyncio.run(scene())


def test_a_vanished_post_is_removed_and_what_was_said_below_it_stays(
    world: BlueskyNetwork, ground: Ground
) -> None:
    async def scene() -> None:
        post, first = said(world)
        async with reached(ground) as access:
            known = await read(ground, access)
            subject = known.subject(first)
            world.remove(post)
            page = await ground.channel.reread(access, subject)
        assert page.removed == (post,)
        assert [item.remote_id for item in page.items] == [first]

    asyncio.run(scene())


def test_our_own_fresh_words_are_not_taken_for_deleted(
    world: BlueskyNetwork, ground: Ground
) -> None:
    async def scene() -> None:
        _, first = said(world)
        mine = world.answer(first, "Yes", now())
        async with reached(ground) as access:
            known = await read(ground, access)
            subject = known.subject(first)
            for path in ("getPostThread", "getPosts"):  # the AppView knows nothing yet
                world.faults.plan(
                    Fault.STATUS,
                    path=path,
                    status=200,
                    headers={"content-type": "application/json"},
                    body=b"{}",
                )
            page = await ground.channel.reread(access, subject)
        assert mine not in page.removed
        assert first in page.removed

    asyncio.run(scene())


@pytest.mark.parametrize("verb", [Verb.REPLY, Verb.LIKE, Verb.UNLIKE, Verb.DELETE, Verb.HIDE])
@pytest.mark.parametrize("fault", [Fault.DROP_BEFORE, Fault.DROP_AFTER, Fault.STATUS_AFTER])
def test_a_send_that_went_wrong_is_found_out_for_sure(
    world: BlueskyNetwork, ground: Ground, verb: Verb, fault: Fault
) -> None:
    async def scene() -> None:
        _, first = said(world)
        mine = world.answer(first, "Yes", now())
        world.like(first, now()) if verb is Verb.UNLIKE else None
        async with reached(ground) as access:
            known = await read(ground, access)
            target = known.target(mine if verb is Verb.DELETE else first)
            action = Action(verb, 1, 1, "We do")
            world.faults.plan(fault, method="POST", path="com.atproto.repo", times=1)
            with pytest.raises((Unavailable, httpx.TransportError)):
                await ground.channel.perform(access, action, target)
            found = await ground.channel.find(access, action, target)
            done = fault is not Fault.DROP_BEFORE and verb is not Verb.UNLIKE
            assert isinstance(found, Outcome) is done
            await ground.channel.perform(access, action, target)
            assert isinstance(await ground.channel.find(access, action, target), Outcome)
        seen = world.seen()
        assert len(seen.replies) == {Verb.REPLY: 2, Verb.DELETE: 0}.get(verb, 1)
        assert seen.likes == ((first,) if verb is Verb.LIKE else ())

    asyncio.run(scene())


def test_an_expired_token_is_told_apart_and_renewed(world: BlueskyNetwork) -> None:
    async def scene() -> None:
        channel, given = Bluesky(), dict(world.credentials())
        async with client(channel, given) as http:
            (identity,) = await channel.identify(http, given)
        given |= {**identity.secrets, **identity.settings}
        world.server.tokens.expire()
        async with client(channel, given) as http:
            with pytest.raises(Expired):
                await channel.identify(http, given)
        bare = {name: value for name, value in given.items() if name != "access_token"}
        async with client(channel, bare) as http:
            given |= await channel.refresh(http, bare)
            await channel.revoke(http, given)
        async with client(channel, given) as http:
            assert (await channel.identify(http, given))[0].me == identity.me
        async with client(channel, bare) as http:  # the session is over: the app password helps
            assert (await channel.refresh(http, given))["access_token"]
            with pytest.raises(SignedOut):
                await channel.refresh(http, given | {"app_password": ""})

    asyncio.run(scene())


@pytest.mark.parametrize("button", ["Accept", "Deny"])
def test_the_browser_way(world: BlueskyNetwork, button: str) -> None:
    async def scene() -> None:
        channel, auth = Bluesky(), Dpop(new_key(), lambda: datetime.now(UTC))
        verifier, challenge = pkce()
        redirect = Redirect("http://127.0.0.1:40001/back", "state-1", verifier, challenge)
        fields = {"handle": "@shop.test ", "service": world.base_url}
        async with httpx.AsyncClient(auth=auth) as http:
            begun = await channel.begin(http, "browser", fields, redirect)
            answer = decide(begun.url, button)
            if button == "Deny":
                with pytest.raises(Rejected):
                    await channel.finish(http, begun, redirect, answer)
                return
            for wrong in ({"iss": "https://evil.example"}, {"state": "other"}):
                with pytest.raises(Rejected):
                    await channel.finish(http, begun, redirect, answer | wrong)
            got = {**fields, **await channel.finish(http, begun, redirect, answer)}
            world.server.proofs.turn()
            old = dict(got)
            got |= await channel.refresh(http, got)
            assert "replayed" in (await _refused(channel, http, old))
        endpoint = channel.endpoint(got)
        async with httpx.AsyncClient(
            base_url=endpoint.base_url, headers=endpoint.headers, auth=auth
        ) as http:
            (identity,) = await channel.identify(http, got)
        assert identity.me.remote_id == world.shop.did
        assert identity.expires_at

    asyncio.run(scene())


async def _refused(channel: Bluesky, http: httpx.AsyncClient, spent: dict[str, str]) -> str:
    """What the server says to a refresh token that comes a second time."""
    form = {"grant_type": "refresh_token", "refresh_token": spent["refresh_token"]}
    form["client_id"] = spent["client_id"]
    answer = await http.post(spent["token_url"], data=form)
    assert isinstance(channel.problem(answer), SignedOut)
    return answer.text


@pytest.mark.parametrize(
    ("status", "name", "kind"),
    [
        (400, "ExpiredToken", Expired),
        (401, "invalid_token", Expired),
        (400, "InvalidToken", SignedOut),
        (401, "AuthMissing", SignedOut),
        (400, "RecordNotFound", Gone),
        (400, "NotFound", Gone),
        (400, "InvalidRequest", Rejected),
        (400, "InvalidSwap", Unavailable),
        (429, "RateLimitExceeded", RateLimited),
        (502, "UpstreamFailure", Unavailable),
        (500, "InternalServerError", Unavailable),
        (403, "Whatever", Forbidden),
    ],
)
def test_the_name_of_an_error_decides(status: int, name: str, kind: type[ChannelError]) -> None:
    answer = httpx.Response(status, json={"error": name, "message": "Words\u202e"})
    assert type(problems.problem(answer)) is kind


def test_an_error_page_of_a_proxy_is_left_to_its_status() -> None:
    assert problems.problem(httpx.Response(404, html="<h1>no</h1>")) is None
    assert problems.problem(httpx.Response(200, json={"error": "x"})) is None


def test_a_limit_tells_until_when() -> None:
    limited = problems.problem(httpx.Response(429, headers={"ratelimit-reset": "1795438000"}))
    assert isinstance(limited, RateLimited)
    assert limited.until == datetime.fromtimestamp(1795438000, UTC)


@pytest.mark.parametrize("service", ["http://pds.example", "ftp://x", "https://a@b.example", "::"])
def test_a_server_without_encryption_is_refused(service: str) -> None:
    with pytest.raises(Rejected):
        Bluesky().endpoint({"service": service})
