"""The adapter on a real Bluesky network, and the stand-in held against it."""

import asyncio
import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import httpx
import pytest

from inbox.channels.bluesky.adapter import Bluesky
from inbox.core.actions import Action, Outcome
from inbox.core.channel import Redirect
from inbox.core.model import Kind, Standing, Verb
from inbox.engine.dpop import Dpop, new_key
from inbox.sandbox.bluesky.cid import cid
from tests.channels.bluesky.browser import accept_on_real_server, pkce
from tests.channels.bluesky.recorded import stand_in_answers
from tests.channels.conformance import ANA, BEN, Conformance
from tests.channels.ground import Ground, now, reached, read
from tests.live.bluesky_network import GATE, POST, Json, RealBluesky, lexicons, started

pytestmark = pytest.mark.timeout(300)


@pytest.fixture(scope="module")
def network() -> Iterator[Json]:
    with started(2690) as told:
        yield told


@pytest.fixture
def ground(network: Json) -> Iterator[Ground]:
    world = RealBluesky(network)
    yield Ground(Bluesky(), world, settle=world.settle)
    world.close()


def real(ground: Ground) -> RealBluesky:
    assert isinstance(ground.world, RealBluesky)
    return ground.world


class TestRealBluesky(Conformance):
    """The suite that the stand-in passes too."""


def test_a_hidden_reply_is_hidden_there_and_can_be_shown_again(ground: Ground) -> None:
    async def scene() -> None:
        post = ground.world.publish("p", "Open", now() - timedelta(hours=2))
        first = ground.world.say(ANA, "Rude words", now() - timedelta(hours=1), post=post)
        async with reached(ground) as access:
            known = await read(ground, access)
            target = known.target(first)
            hide = Action(Verb.HIDE, 1, 1)
            for _ in range(2):
                await ground.channel.perform(access, hide, target)
            assert isinstance(await ground.channel.find(access, hide, target), Outcome)
            ground.settle()
            assert ground.world.seen().moderated == {first: "hidden"}
            known.take(await ground.channel.reread(access, known.subject(first)))
            assert known.items[first].standing is Standing.HIDDEN
            await ground.channel.perform(access, Action(Verb.UNHIDE, 1, 1), target)
            ground.settle()
            assert ground.world.seen().moderated == {}
            assert real(ground).records(GATE)

    asyncio.run(scene())


def test_mentions_quotes_and_reactions_are_read(ground: Ground) -> None:
    async def scene() -> None:
        world = real(ground)
        post = world.publish("p", "Open", now() - timedelta(hours=2))
        world.settle()
        mention = world.say(ANA, "is it open?", now() - timedelta(hours=1))
        user = world._people["ana"]
        embed = {
            "$type": "app.bsky.embed.record",
            "record": {"uri": post, "cid": world._cids[post]},
        }
        quote = world.write(user, POST, {"text": "Look", "embed": embed}, now())
        for kind in ("like", "share", "follow"):
            world.react(BEN, kind, now(), post=post)
        async with reached(ground) as access:
            known = await read(ground, access)
        assert {known.items[each].kind for each in (mention, quote)} == {Kind.MENTION}
        assert sorted(each.kind for each in known.reactions.values()) == ["follow", "like", "share"]

    asyncio.run(scene())


def test_deep_replies_and_back_dated_ones_come_by_re_reading(ground: Ground) -> None:
    async def scene() -> None:
        world = real(ground)
        post = world.publish("p", "Open", now() - timedelta(hours=2))
        first = world.say(ANA, "1", now() - timedelta(hours=1), post=post)
        async with reached(ground) as access:
            known = await read(ground, access)
            below, said = first, []
            for number in range(2, 8):
                at = now() - timedelta(days=3) if number == 2 else now()
                below = world.say(BEN, str(number), at, parent=below)
                said.append(below)
            world.settle()
            known.take(await ground.channel.reread(access, known.subject(first)))
        assert {known.items[each].conversation_id for each in said} == {first}

    asyncio.run(scene())


def test_a_mention_in_a_reply_tells_its_person(ground: Ground) -> None:
    async def scene() -> None:
        world = real(ground)
        post = world.publish("p", "Open", now() - timedelta(hours=2))
        first = world.say(ANA, "Well?", now() - timedelta(hours=1), post=post)
        async with reached(ground) as access:
            known = await read(ground, access)
            words = (
                f"🥐 @{world._people['ana']['handle']} @nobody.test https://example.com/å #kahvi"
            )
            action = Action(Verb.REPLY, 1, 1, words)
            done = await ground.channel.perform(access, action, known.target(first))
        (record,) = [e["value"] for e in world.records(POST) if e["uri"] == done.remote_id]
        raw = record["text"].encode()
        kinds = {
            raw[f["index"]["byteStart"] : f["index"]["byteEnd"]].decode(): f["features"][0]["$type"]
            for f in record["facets"]
        }
        assert [kind.rpartition("#")[2] for kind in kinds.values()] == ["mention", "link", "tag"]
        assert list(kinds)[1:] == ["https://example.com/å", "#kahvi"]
        assert record["createdAt"] == action.at.isoformat(timespec="milliseconds").replace(
            "+00:00", "Z"
        )

    asyncio.run(scene())


def test_an_old_access_token_is_renewed(ground: Ground) -> None:
    async def scene() -> None:
        channel = Bluesky()
        async with httpx.AsyncClient(base_url=real(ground).pds) as http:
            identity = (await channel.identify(http, ground.world.credentials()))[0]
            before = {**ground.world.credentials(), **identity.secrets, **identity.settings}
            after = {**before, **await channel.refresh(http, before)}
            assert after["refresh_token"] != before["refresh_token"]
            await channel.revoke(http, after)

    asyncio.run(scene())


def test_the_browser_way_signs_in_reads_and_is_renewed(ground: Ground) -> None:
    async def scene() -> None:
        channel, key = Bluesky(), new_key()
        verifier, challenge = pkce()
        redirect = Redirect("http://127.0.0.1:48123/back", "state-1", verifier, challenge)
        fields = {"handle": real(ground).shop["handle"], "service": real(ground).pds}
        async with httpx.AsyncClient(auth=Dpop(key, lambda: datetime.now(UTC))) as http:
            begun = await channel.begin(http, "browser", fields, redirect)
            answer = accept_on_real_server(begun.url, fields["handle"], "a-long-word")
            got = {**fields, **await channel.finish(http, begun, redirect, answer)}
        got["dpop_key"] = key
        for _ in range(2):
            endpoint = channel.endpoint(got)
            auth = Dpop(endpoint.dpop_key, lambda: datetime.now(UTC))
            async with httpx.AsyncClient(
                base_url=endpoint.base_url, headers=endpoint.headers, auth=auth
            ) as http:
                identity = (await channel.identify(http, got))[0]
                assert identity.me.remote_id == real(ground).shop["did"]
                assert identity.expires_at
                bare = httpx.AsyncClient(base_url=endpoint.base_url, auth=auth)
                got |= await channel.refresh(bare, got)
                await bare.aclose()

    asyncio.run(scene())


def test_the_same_record_has_the_same_address_there_and_in_the_stand_in(ground: Ground) -> None:
    world = real(ground)
    uri = world.publish("p", "Leipä 🍞 on tuoretta", now())
    (record,) = [each for each in world.records(POST) if each["uri"] == uri]
    assert cid(record["value"]) == record["cid"]


def test_the_stand_in_answers_by_the_published_lexicons() -> None:
    with lexicons() as published:
        for kind, nsid, value in stand_in_answers():
            assert published.trouble(kind, nsid, value) == "", json.dumps(value)[:500]
        long = {"$type": POST, "text": "x" * 301, "createdAt": "2026-01-01T00:00:00.000Z"}
        assert "300 graphemes" in published.trouble("record", POST, long)
