"""Facebook's traps, refusals and odd answers: named, survived, and never twice."""

import asyncio
from datetime import timedelta

import pytest

from inbox.channels.facebook.adapter import Facebook
from inbox.core.actions import Absence, Action, Outcome
from inbox.core.channel import Reading, Redirect
from inbox.core.errors import (
    Rejected,
    Unavailable,
)
from inbox.core.model import Kind, ReactionKind, Verb
from inbox.sandbox.facebook import FacebookPages
from inbox.sandbox.facebook.world import PAGE
from inbox.sandbox.serve import Served
from inbox.sandbox.standin import Fault, Persona
from tests.channels.ground import Ground, now, reached, read

ANA = Persona("ana", "Ana Lind")
CHANNEL = Facebook()
REDIRECT = Redirect("http://127.0.0.1:5555/n0nce", "st4te", "verifier", "challenge")


def filled(network: FacebookPages) -> list[str]:
    """Two posts with two comments each; the comments."""
    said = []
    for n in (5, 4):
        post = network.publish("p", f"Post {n}", now() - timedelta(hours=n))
        said += [
            network.say(ANA, f"{n} and {m}", now() - timedelta(hours=n - 1), post=post)
            for m in (1, 2)
        ]
    return said


def test_visitors_posts_and_tags_are_mentions_and_can_be_answered() -> None:
    async def scene() -> None:
        network = FacebookPages()
        with Served([network]):
            visit = network.say(ANA, "Lovely place", now())
            below = network.say(ANA, "Really", now(), post=visit)
            tag = network.tag(ANA, "At the shop", now())
            ground = Ground(CHANNEL, network)
            async with reached(ground) as access:
                known = await read(ground, access)
                assert {known.items[n].kind for n in (visit, below, tag)} == {Kind.MENTION}
                assert known.items[below].conversation_id == visit
                for number in (visit, below, tag):
                    action, target = Action(Verb.REPLY, 1, 1, f"To {number}"), known.target(number)
                    assert await CHANNEL.find(access, action, target) is Absence.ABSENT
                    await CHANNEL.perform(access, action, target)
                    assert isinstance(await CHANNEL.find(access, action, target), Outcome)
                    check = await CHANNEL.check(access, action, target)
                    assert [i.text for i in check.mine] == [f"To {number}"]
                like = Action(Verb.LIKE, 1, 1)
                await CHANNEL.perform(access, like, known.target(visit))
                assert isinstance(await CHANNEL.find(access, like, known.target(visit)), Outcome)
                known.take(await CHANNEL.reread(access, known.subject(visit)))
                assert known.items[visit].liked_by_me
            assert {parent for _, parent, _ in network.seen().replies} == {visit, below, tag}

    asyncio.run(scene())


def test_hiding_is_seen_there_and_read_back() -> None:
    async def scene() -> None:
        network = FacebookPages()
        with Served([network]):
            first = filled(network)[0]
            ground = Ground(CHANNEL, network)
            async with reached(ground) as access:
                known = await read(ground, access)
                assert Verb.UNHIDE in known.items[first].barred
                await CHANNEL.perform(access, Action(Verb.HIDE, 1, 1), known.target(first))
                assert network.seen().moderated == {first: "hidden"}
                known.take(await CHANNEL.reread(access, known.subject(first)))
                assert Verb.HIDE in known.items[first].barred
                await CHANNEL.perform(access, Action(Verb.UNHIDE, 1, 1), known.target(first))
                assert network.seen().moderated == {}

    asyncio.run(scene())


def test_a_success_that_says_no_is_none() -> None:
    async def scene() -> None:
        network = FacebookPages()
        with Served([network]):
            first = filled(network)[0]
            ground = Ground(CHANNEL, network)
            async with reached(ground) as access:
                known = await read(ground, access)
                network.api.quiet = True
                for verb in (Verb.LIKE, Verb.HIDE, Verb.REPLY):
                    with pytest.raises(Rejected):
                        await CHANNEL.perform(access, Action(verb, 1, 1, "x"), known.target(first))
                network.api.quiet = False
                network.faults.plan(Fault.GARBLED, method="POST")
                action = Action(Verb.REPLY, 1, 1, "Yes")
                with pytest.raises(Unavailable):
                    await CHANNEL.perform(access, action, known.target(first))
                done = await CHANNEL.perform(access, action, known.target(first))
            assert [r[0] for r in network.seen().replies] == [done.remote_id]  # 506, and found

    asyncio.run(scene())


def test_ranked_comments_and_ids_with_another_first_half_are_survived() -> None:
    async def scene() -> None:
        network = FacebookPages()
        network.world.ranked = network.world.other_prefix = True
        with Served([network]):
            post = network.publish("p", "Post", now() - timedelta(days=2))
            said = {
                network.say(ANA, f"{n:x>{n}}", now() - timedelta(days=1), post=post)
                for n in range(1, 140)
            }
            ground = Ground(CHANNEL, network)
            async with reached(ground) as access:
                known = await read(ground, access)
                assert said <= known.items.keys()
                later = network.say(ANA, "y" * 300, now(), post=post)
                await read(ground, access, known)
                assert later in known.items
                action = Action(Verb.REPLY, 1, 1, "Yes")
                done = await CHANNEL.perform(access, action, known.target(later))
                assert done.remote_id in {number for number, _, _ in network.seen().replies}

    asyncio.run(scene())


def test_reactions_to_posts_come_in_and_our_own_do_not() -> None:
    async def scene() -> None:
        network = FacebookPages()
        with Served([network]):
            post = network.publish("p", "Post", now())
            network.react(ANA, "like", now(), post=post)
            network.world.entries[post].likes[PAGE] = "Demo shop"
            ground = Ground(CHANNEL, network)
            async with reached(ground) as access:
                known = await read(ground, access)
            (given,) = known.reactions.values()
            assert (given.kind, given.author.name) == (ReactionKind.LIKE, ANA.name)
            assert known.posts[post].likes == 2

    asyncio.run(scene())


def test_a_cursor_that_is_not_ours_starts_over() -> None:
    async def scene() -> None:
        network = FacebookPages()
        with Served([network]):
            filled(network)
            async with reached(Ground(CHANNEL, network)) as access:
                for cursor in ("x", "[]", '{"stage": "no"}', '{"horizon": 3}', '{"todo": [1]}'):
                    page = await CHANNEL.fetch(access, Reading(cursor, now() - timedelta(days=9)))
                    assert len(page.items) == 4

    asyncio.run(scene())


def test_only_this_computer_may_stand_in_for_meta() -> None:
    with pytest.raises(Rejected):
        CHANNEL.endpoint({"graph": "https://evil.example", "access_token": "x"})
    assert CHANNEL.endpoint({"access_token": "x"}).base_url == "https://graph.facebook.com/v26.0/"
    with pytest.raises(Rejected):
        CHANNEL.endpoint({"access_token": "two words"})
