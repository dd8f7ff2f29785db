"""Reading from servers of the family as they differ, on the stand-in."""

import asyncio
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import httpx
import pytest

from inbox.channels.mastodon.adapter import Mastodon
from inbox.core.actions import Action
from inbox.core.channel import Access, Reading
from inbox.core.errors import Gone, RateLimited, SignedOut, Unavailable
from inbox.core.model import Kind, ReactionKind, Verb
from inbox.sandbox.mastodon import Mastodon as Server
from inbox.sandbox.serve import Served
from inbox.sandbox.standin import Fault
from tests.channels.conformance import ANA, BEN, run
from tests.channels.ground import Ground, now, reached, read


@pytest.fixture
def server() -> Iterator[Server]:
    server = Server()
    with Served([server]):
        yield server


@pytest.fixture
def ground(server: Server) -> Ground:
    return Ground(Mastodon(), server)


def ago(minutes: int) -> Any:
    return now() - timedelta(minutes=minutes)


def test_a_reply_that_does_not_name_us_is_found_in_the_thread(
    ground: Ground, server: Server
) -> None:
    async def scene() -> None:
        post = server.publish("p", "New yarn", ago(60))
        named = server.say(ANA, "Which colours?", ago(50), post=post)
        quiet = server.say(BEN, "Blue, I hope", ago(40), post=post, named=False)
        deep = server.say(BEN, "or green", ago(30), post=post, parent=quiet, named=False)
        async with reached(ground) as access:
            known = await read(ground, access)
            assert quiet not in known.items
            known.take(await ground.channel.reread(access, known.subject(named)))
        assert known.items[deep].conversation_id == quiet
        assert known.conversations[quiet].post_id == post

    run(scene())


def test_mentions_and_messages_stand_under_no_post(ground: Ground, server: Server) -> None:
    async def scene() -> None:
        mention = server.say(ANA, "is the best café", ago(9))
        secret = server.say(BEN, "may I ask something?", ago(8), visibility="direct")
        async with reached(ground) as access:
            known = await read(ground, access)
            assert known.conversations[mention].kind is Kind.MENTION
            assert known.conversations[secret].kind is Kind.MESSAGE
            action = Action(Verb.REPLY, 1, 1, "Of course")
            await ground.channel.perform(access, action, known.target(secret))
        (reply,) = server.seen().replies
        assert server.world.statuses[reply[0]].visibility == "direct"
        assert reply[2] == "@ben@example.social Of course"

    run(scene())


def test_likes_shares_follows_and_ended_polls_come_as_reactions(
    ground: Ground, server: Server
) -> None:
    async def scene() -> None:
        post = server.publish("p", "Tea or coffee?", ago(60), poll=("Tea", "Coffee"))
        server.react(ANA, "like", ago(9), post=post)
        server.react(BEN, "share", ago(8), post=post)
        server.react(BEN, "follow", ago(7))
        server.end_poll(post, (3, 5), ago(6))
        async with reached(ground) as access:
            known = await read(ground, access)
        kinds = {each.kind: each for each in known.reactions.values()}
        assert set(kinds) == set(ReactionKind) - {ReactionKind.VOTE}
        assert kinds[ReactionKind.LIKE].post_id == post
        assert [option.votes for option in known.posts[post].poll] == [3, 5]

    run(scene())


def test_a_like_given_on_the_phone_is_read(ground: Ground, server: Server) -> None:
    async def scene() -> None:
        post = server.publish("p", "New yarn", ago(60))
        said = server.say(ANA, "Lovely", ago(50), post=post)
        async with reached(ground) as access:
            known = await read(ground, access)
            server.like_on_phone(said, now())
            await read(ground, access, known)
        assert known.items[said].liked_by_me

    run(scene())


@pytest.mark.parametrize("batch", [True, False])
def test_a_reply_from_the_phone_finds_its_deep_conversation(
    ground: Ground, server: Server, *, batch: bool
) -> None:
    server.rest.batch = batch

    async def scene() -> None:
        post = server.publish("p", "New yarn", ago(60 * 24 * 200))
        last = first = server.say(ANA, "Which?", ago(50), post=post, named=False)
        for step in range(9):
            last = server.say(BEN, f"Step {step}", ago(40), parent=last, named=False)
        mine = server.answer(last, "All of them", ago(5))
        async with reached(ground) as access:
            known = await read(ground, access)
        assert known.items[mine].conversation_id == first
        assert known.items[first].text == "Which?"
        assert known.posts[post].text == "New yarn"

    run(scene())


def test_a_quiet_round_is_three_requests(ground: Ground, server: Server) -> None:
    async def scene() -> None:
        post = server.publish("p", "New yarn", ago(60))
        for n in range(30):
            server.say(ANA, f"Comment {n}", ago(50), post=post)
        async with reached(ground) as access:
            known = await read(ground, access)
            before, pages = len(server.faults.requests), known.pages
            await read(ground, access, known)
        assert len(server.faults.requests) - before == 3
        assert known.pages - pages == 1

    run(scene())


def test_a_notification_that_became_visible_late_is_still_read(
    ground: Ground, server: Server
) -> None:
    async def scene() -> None:
        post = server.publish("p", "New yarn", ago(60))
        for n in range(8):
            server.say(ANA, f"Comment {n}", ago(50), post=post)
        late = server.say(BEN, "I was slow", ago(49), post=post)
        hidden = server.world.notifications.pop()
        server.say(ANA, "Last", ago(48), post=post)
        async with reached(ground) as access:
            known = await read(ground, access)
            assert late not in known.items
            server.world.notifications.append(hidden)
            await read(ground, access, known)
        assert late in known.items

    run(scene())


def test_a_server_with_small_pages_is_read_to_the_end(ground: Ground, server: Server) -> None:
    server.rest.most = 5

    async def scene() -> None:
        post = server.publish("p", "New yarn", ago(60))
        said = {server.say(ANA, f"Comment {n}", ago(50), post=post) for n in range(23)}
        async with reached(ground) as access:
            known = await read(ground, access)
            assert said <= known.items.keys()
            said |= {server.say(ANA, f"More {n}", ago(5), post=post) for n in range(23)}
            await read(ground, access, known)
        assert said <= known.items.keys()

    run(scene())


def test_a_server_that_answers_a_missing_post_with_500_is_understood(
    ground: Ground, server: Server
) -> None:
    async def scene() -> None:
        post = server.publish("p", "New yarn", ago(60))
        said = server.say(ANA, "Lovely", ago(50), post=post)
        async with reached(ground) as access:
            known = await read(ground, access)
            server.remove(said)
            html = {"content-type": "text/html"}
            server.faults.plan(
                Fault.STATUS, method="GET", path=f"/statuses/{said}", status=500, headers=html
            )
            action = Action(Verb.REPLY, 1, 1, "Yes")
            check = await ground.channel.check(access, action, known.target(said))
        assert not check.exists

    run(scene())


def test_a_key_that_the_server_ignores_is_not_relied_on(ground: Ground, server: Server) -> None:
    server.rest.honours_keys = False

    async def scene() -> None:
        post = server.publish("p", "New yarn", ago(60))
        said = server.say(ANA, "Lovely", ago(50), post=post)
        async with reached(ground) as access:
            known = await read(ground, access)
            action = Action(Verb.REPLY, 1, 1, "Thank you 👍")
            server.faults.plan(Fault.DROP_AFTER, method="POST", path="/api/v1/statuses")
            with pytest.raises(httpx.TransportError):
                await ground.channel.perform(access, action, known.target(said))
            found = await ground.channel.find(access, action, known.target(said))
        assert [reply[0] for reply in server.seen().replies] == [getattr(found, "remote_id", "")]

    run(scene())


def test_words_published_without_their_parent_are_taken_back(
    ground: Ground, server: Server
) -> None:
    server.rest.strict_parents = False

    async def scene() -> None:
        post = server.publish("p", "New yarn", ago(60))
        said = server.say(ANA, "Lovely", ago(50), post=post)
        async with reached(ground) as access:
            known = await read(ground, access)
            server.remove(said)
            with pytest.raises(Gone):
                await ground.channel.perform(
                    access, Action(Verb.REPLY, 1, 1, "Thanks"), known.target(said)
                )
        assert [each.text for each in server.world.statuses.values()] == ["New yarn"]

    run(scene())


def test_one_bad_status_does_not_cost_the_page(ground: Ground, server: Server) -> None:
    async def scene() -> None:
        post = server.publish("p", "New yarn", ago(60))
        bad = server.say(ANA, "Lovely", ago(50), post=post)
        good = server.say(BEN, "Nice", ago(50), post=post)
        server.world.accounts[server.world.statuses[bad].owner].id = ""
        async with reached(ground) as access:
            known = await read(ground, access)
        assert good in known.items
        assert bad not in known.items

    run(scene())


@pytest.mark.parametrize(
    ("status", "headers", "body", "expected"),
    [
        (400, {"content-type": "text/html"}, b"<html>", SignedOut),
        (401, {"content-type": "application/json"}, b'{"error":"nope"}', SignedOut),
        (404, {"content-type": "text/html"}, b"<html>", Gone),
        (503, {"retry-after": "7"}, b"", RateLimited),
        (500, {"content-type": "text/html"}, b"<html>", Unavailable),
    ],
)
def test_an_answer_is_understood_by_status_and_type(
    ground: Ground,
    server: Server,
    *,
    status: int,
    headers: dict[str, str],
    body: bytes,
    expected: type[Exception],
) -> None:
    async def scene() -> None:
        async with reached(ground) as access:
            server.faults.plan(
                Fault.STATUS, path="/notifications", status=status, headers=headers, body=body
            )
            with pytest.raises(expected):
                await ground.channel.fetch(access, Reading("", ago(60)))

    run(scene())


def test_the_time_a_limit_ends_is_read_as_a_time(ground: Ground, server: Server) -> None:
    async def scene() -> None:
        headers = {"X-RateLimit-Reset": "2026-11-23T12:05:00.000000Z"}
        async with reached(ground) as access:
            server.faults.plan(Fault.STATUS, path="/statuses", status=429, headers=headers)
            with pytest.raises(RateLimited) as told:
                await read(ground, access)
        assert told.value.until is not None
        assert told.value.until.isoformat() == "2026-11-23T12:05:00+00:00"

    run(scene())


def test_the_stream_nudges_when_somebody_speaks(ground: Ground, server: Server) -> None:
    async def nudged(access: Access) -> None:
        channel = ground.channel
        assert isinstance(channel, Mastodon)
        async for _ in channel.listen(access):
            return

    async def scene() -> None:
        async with reached(ground) as access:
            waiting = asyncio.create_task(nudged(access))
            while not server.world.listeners:  # noqa: ASYNC110 - it lives in another thread
                await asyncio.sleep(0)
            server.say(ANA, "hello", now())
            await asyncio.wait_for(waiting, 10)

    run(scene())
