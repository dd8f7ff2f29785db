"""What is special about YouTube: held comments, replies that are held, threads that grow."""

import asyncio
from collections.abc import Coroutine, Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from inbox.channels.youtube.adapter import YouTube
from inbox.channels.youtube.problems import CommentsDisabled
from inbox.core.actions import Absence, Action, Outcome
from inbox.core.channel import Reading
from inbox.core.errors import Forbidden, RateLimited, Rejected, Unavailable
from inbox.core.model import Standing, Verb
from inbox.sandbox.serve import Served
from inbox.sandbox.standin import Fault, Persona
from inbox.sandbox.youtube import YouTubeChannel
from tests.channels.ground import Ground, now, reached, read

ANA = Persona("ana", "Ana Lind")
BEN = Persona("ben", "Ben Östman")
HOUR = timedelta(hours=1)


@pytest.fixture
def world() -> Iterator[YouTubeChannel]:
    made = YouTubeChannel()
    with Served([made]):
        yield made


def run(coroutine: Coroutine[Any, Any, None]) -> None:
    asyncio.run(coroutine)


def ground_of(world: YouTubeChannel) -> Ground:
    return Ground(YouTube(), world)


def film(world: YouTubeChannel) -> str:
    return world.publish("film", "Foam", now() - timedelta(days=3), title="Milk foam")


def test_held_comments_and_held_replies_are_read_as_held(world: YouTubeChannel) -> None:
    async def scene() -> None:
        video = film(world)
        open_one = world.say(ANA, "Nice", now() - HOUR, post=video)
        held = world.say(BEN, "Buy", now() - HOUR, post=video)
        spam = world.say(BEN, "Buy now", now() - HOUR, post=video)
        reply = world.say(BEN, "Buy here", now() - HOUR, parent=open_one)
        world.hold(held)
        world.hold(reply)
        world.world.comments[spam].status = "likelySpam"
        async with reached(ground_of(world)) as access:
            known = await read(ground_of(world), access)
        standings = {number: known.items[number].standing for number in known.items}
        assert standings == {
            open_one: Standing.PUBLISHED,
            held: Standing.HELD,
            spam: Standing.HELD,
            reply: Standing.HELD,
        }
        assert Verb.APPROVE not in known.items[held].barred
        assert Verb.HOLD in known.items[held].barred
        assert known.posts[video].title == "Milk foam"

    run(scene())


def test_a_held_comment_that_somebody_published_or_rejected_there_is_so_here(
    world: YouTubeChannel,
) -> None:
    async def scene() -> None:
        video = film(world)
        shown, kept, gone = (world.say(ANA, str(n), now() - HOUR, post=video) for n in range(3))
        for number in (shown, kept, gone):
            world.hold(number)
        ground = ground_of(world)
        async with reached(ground) as access:
            known = await read(ground, access)
            world.world.comments[shown].status = "published"
            world.world.comments[gone].status = "rejected"
            known.take(await ground.channel.reread(access, known.subject(shown)))
        assert known.items[shown].standing is Standing.PUBLISHED
        assert known.items[kept].standing is Standing.HELD
        assert gone not in known.items

    run(scene())


def test_every_reply_of_a_long_thread_is_read_once_it_grows(world: YouTubeChannel) -> None:
    async def scene() -> None:
        video, ground = film(world), ground_of(world)
        first = world.say(ANA, "Why?", now() - timedelta(days=2), post=video)
        said = {
            world.say(BEN, f"{n}", now() - timedelta(minutes=300 - n), parent=first)
            for n in range(130)
        }
        async with reached(ground) as access:
            known = await read(ground, access)
            assert said <= known.items.keys()
            before = world.units
            await read(ground, access, known)
            assert world.units - before == 2  # published and held, nothing else
            late = world.say(BEN, "late", now() - timedelta(days=1), parent=first)
            await read(ground, access, known)
        assert late in known.items

    run(scene())


def test_a_quiet_hour_of_reading_leaves_room_for_180_replies(world: YouTubeChannel) -> None:
    async def scene() -> None:
        video, ground = film(world), ground_of(world)
        for n in range(30):
            world.say(ANA, f"{n}", now() - timedelta(hours=n), post=video)
        manifest = ground.channel.manifest
        polls = int(HOUR / manifest.poll_every)
        async with reached(ground) as access:
            known = await read(ground, access)
            before = world.units
            for _ in range(polls):
                await read(ground, access, known)
            known.take(await ground.channel.reread(access, known.subject(next(iter(known.items)))))
        a_day = (world.units - before) * 24
        assert manifest.budget.points - a_day >= 180 * manifest.budget.send

    run(scene())


def test_nothing_older_than_wanted_is_read(world: YouTubeChannel) -> None:
    async def scene() -> None:
        video, ground = film(world), ground_of(world)
        old = world.say(ANA, "old", now() - timedelta(days=40), post=video)
        new = world.say(ANA, "new", now() - HOUR, post=video)
        async with reached(ground) as access:
            page = await ground.channel.fetch(access, Reading("", now() - timedelta(days=30)))
        ids = {item.remote_id for item in page.items}
        assert new in ids
        assert old not in ids

    run(scene())


def test_a_reply_that_youtube_holds_is_shown_as_pending_and_not_lost(world: YouTubeChannel) -> None:
    async def scene() -> None:
        first = world.say(ANA, "Open?", now() - HOUR, post=film(world))
        world.api.holds_own = True
        ground = ground_of(world)
        async with reached(ground) as access:
            known = await read(ground, access)
            action = Action(Verb.REPLY, 1, 1, "Yes")
            target = known.target(first)
            done = await ground.channel.perform(access, action, target)
            assert done.standing is Standing.PENDING
            assert "hold" in done.note
            found = await ground.channel.find(access, action, target)
            assert isinstance(found, Outcome)
            assert found.remote_id == done.remote_id
            await read(ground, access, known)
            known.take(await ground.channel.reread(access, known.subject(first)))
            assert known.items[done.remote_id].standing is Standing.PENDING
            world.world.comments[done.remote_id].status = "published"
            known.take(await ground.channel.reread(access, known.subject(first)))
        assert known.items[done.remote_id].standing is Standing.PUBLISHED

    run(scene())


@pytest.mark.parametrize(
    ("verb", "there", "here"),
    [
        (Verb.HOLD, "heldForReview", Standing.HELD),
        (Verb.TRASH, "rejected", Standing.TRASHED),
        (Verb.BAN, "banned", Standing.TRASHED),
    ],
)
def test_the_owner_judges_a_comment(
    world: YouTubeChannel, verb: Verb, there: str, here: Standing
) -> None:
    async def scene() -> None:
        first = world.say(ANA, "Buy", now() - HOUR, post=film(world))
        ground = ground_of(world)
        async with reached(ground) as access:
            known = await read(ground, access)
            done = await ground.channel.perform(access, Action(verb, 1, 1), known.target(first))
        assert done.standing is here
        assert world.seen().moderated == {first: there}

    run(scene())


def test_what_was_rejected_here_does_not_come_back(world: YouTubeChannel) -> None:
    async def scene() -> None:
        first = world.say(ANA, "Buy", now() - HOUR, post=film(world))
        ground = ground_of(world)
        async with reached(ground) as access:
            known = await read(ground, access)
            # As if YouTube still gave a rejected comment to whoever asks for it by id.
            known.items[first] = replace(known.items[first], standing=Standing.TRASHED)
            page = await ground.channel.reread(access, known.subject(first))
        assert first not in {item.remote_id for item in page.items}

    run(scene())


def test_a_thread_that_takes_no_reply_offers_none(world: YouTubeChannel) -> None:
    async def scene() -> None:
        first = world.say(ANA, "Hm", now() - HOUR, post=film(world))
        world.world.no_reply.add(first)
        ground = ground_of(world)
        async with reached(ground) as access:
            known = await read(ground, access)
            assert Verb.REPLY in known.items[first].barred
            action = Action(Verb.REPLY, 1, 1, "Hello")
            with pytest.raises(Rejected, match="takes no reply"):
                await ground.channel.perform(access, action, known.target(first))

    run(scene())


def test_an_answer_that_is_no_comment_leaves_the_reply_unsure_and_it_is_found(
    world: YouTubeChannel,
) -> None:
    async def scene() -> None:
        first = world.say(ANA, "Open?", now() - HOUR, post=film(world))
        ground = ground_of(world)
        async with reached(ground) as access:
            known = await read(ground, access)
            world.faults.plan(Fault.GARBLED, method="POST")
            action = Action(Verb.REPLY, 1, 1, "Yes")
            with pytest.raises(Unavailable):
                await ground.channel.perform(access, action, known.target(first))
            found = await ground.channel.find(access, action, known.target(first))
            assert isinstance(found, Outcome)
            elsewhere = replace(action, text="No")
            absent = await ground.channel.find(access, elsewhere, known.target(first))
        assert absent is Absence.ABSENT

    run(scene())


def test_closed_comments_and_a_spent_day_are_said_in_words(world: YouTubeChannel) -> None:
    async def scene() -> None:
        video = film(world)
        first = world.say(ANA, "Open?", now() - HOUR, post=video)
        ground = ground_of(world)
        async with reached(ground) as access:
            known = await read(ground, access)
            world.world.videos[video].comments_off = True
            action = Action(Verb.REPLY, 1, 1, "Yes")
            with pytest.raises(CommentsDisabled):
                await ground.channel.perform(access, action, known.target(first))
            world.units = 10_000
            with pytest.raises(RateLimited) as told:
                await read(ground, access, known)
            assert told.value.until is not None
            assert timedelta(0) < told.value.until - now() <= timedelta(hours=25)
            world.units, world.enabled = 0, False
            with pytest.raises(Forbidden, match="not turned on"):
                await read(ground, access, known)

    run(scene())
