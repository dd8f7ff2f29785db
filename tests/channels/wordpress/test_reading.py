"""Reading the stand-in: overlaps, roles, nesting, and what disappears."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from inbox.core.actions import Action
from inbox.core.channel import Reading
from inbox.core.errors import SignedOut
from inbox.core.model import Standing, Verb
from tests.channels.ground import now, read
from tests.channels.wordpress.scene import ANA, CHANNEL, ago, ground, served, signed_in


@pytest.mark.parametrize("pretty", [True, False])
@pytest.mark.parametrize("hours", [-11, 0, 13])
def test_a_site_in_any_time_zone_is_read_from_the_right_moment(pretty: bool, hours: int) -> None:
    async def scene() -> None:
        with served(pretty=pretty, offset=timedelta(hours=hours)) as site:
            post = site.publish("p", "Words", ago(60))
            old = site.say(ANA, "Old", ago(26), post=post)
            new = site.say(ANA, "New", ago(24), post=post)
            async with signed_in(site) as access:
                page = await CHANNEL.fetch(access, Reading("", ago(25)))
            ids = {item.remote_id for item in page.items}
            assert new in ids
            assert old not in ids
            assert abs(page.items[0].at - ago(24)) < timedelta(minutes=1)

    asyncio.run(scene())


def test_comments_deleted_between_two_pages_make_none_be_missed() -> None:
    async def scene() -> None:
        with served() as site:
            post = site.publish("p", "Words", ago(60))
            said = [site.say(ANA, f"n{n}", ago(50 - n / 10), post=post) for n in range(250)]
            async with signed_in(site) as access:
                first = await CHANNEL.fetch(access, Reading("", ago(90)))
                for gone in said[:60]:
                    site.remove(gone)
                found = {item.remote_id for item in first.items}
                cursor, more = first.cursor, first.more
                while more:
                    page = await CHANNEL.fetch(access, Reading(cursor, ago(90)))
                    found |= {item.remote_id for item in page.items}
                    cursor, more = page.cursor, page.more
            assert found >= set(said)
            assert first.total == 250

    asyncio.run(scene())


def test_a_comment_dated_in_the_future_does_not_hide_the_ones_after_it() -> None:
    async def scene() -> None:
        with served() as site:
            post = site.publish("p", "Words", ago(60))
            site.say(ANA, "From the future", ago(-24 * 400), post=post)
            async with signed_in(site) as access:
                known = await read(ground(site), access)
                later = site.say(ANA, "Today", now(), post=post)
                await read(ground(site), access, known)
            assert later in known.items

    asyncio.run(scene())


def test_a_deep_answer_is_read_into_the_conversation_of_its_first_ancestor() -> None:
    async def scene() -> None:
        with served() as site:
            post = site.publish("p", "Words", ago(24 * 200), title="Bread")
            first = site.say(ANA, "Old", ago(24 * 190), post=post)
            parent = first
            for n in range(4):
                parent = site.say(ANA, f"n{n}", ago(24 * (180 - n)), parent=parent)
            last = site.say(ANA, "New", ago(1), parent=parent)
            async with signed_in(site) as access:
                page = await CHANNEL.fetch(access, Reading("", ago(48)))
            by_id = {item.remote_id: item for item in page.items}
            assert by_id[last].conversation_id == first
            assert by_id[first].text == "Old"
            assert len(by_id) == 6
            assert page.posts[0].title == "Bread"

    asyncio.run(scene())


def test_spam_and_trash_are_not_read_and_disappear() -> None:
    async def scene() -> None:
        with served() as site:
            post = site.publish("p", "Words", ago(24))
            first = site.say(ANA, "One", ago(3), post=post)
            second = site.say(ANA, "Two", ago(2), post=post)
            async with signed_in(site) as access:
                known = await read(ground(site), access)
                site.data.comments[int(second)].status = "spam"
                site.hold(first)
                page = await CHANNEL.reread(access, known.subject(first))
            assert page.removed == (second,)
            assert {i.remote_id: i.standing for i in page.items} == {first: Standing.HELD}

    asyncio.run(scene())


def test_without_the_right_to_moderate_only_public_comments_are_read() -> None:
    async def scene() -> None:
        with served() as site:
            post = site.publish("p", "Words", ago(24 * 9))
            public = site.say(ANA, "One", ago(3), post=post)
            held = site.say(ANA, "Two", ago(24 * 4), post=post)
            site.hold(held)
            async with signed_in(site, "sue") as access:
                known = await read(ground(site, "sue"), access)
                assert set(known.items) == {public}
                site.data.comments[int(held)].status = "approved"
                await read(ground(site, "sue"), access, known)
            assert set(known.items) == {public, held}, "approved days later, and still found"

    asyncio.run(scene())


def test_own_words_that_wait_for_approval_are_not_taken_for_gone() -> None:
    async def scene() -> None:
        with served() as site:
            first = site.say(ANA, "One", ago(3), post=site.publish("p", "Words", ago(24)))
            async with signed_in(site, "sue") as access:
                known = await read(ground(site, "sue"), access)
                action = Action(Verb.REPLY, 1, 1, "Yes")
                done = await CHANNEL.perform(access, action, known.target(first))
                ours = replace(
                    known.items[first],
                    remote_id=done.remote_id,
                    mine=True,
                    standing=done.standing,
                    parent_id=first,
                )
                known.items[done.remote_id] = ours
                page = await CHANNEL.reread(access, known.subject(first))
                assert page.removed == ()
                site.data.comments[int(done.remote_id)].status = "approved"
                page = await CHANNEL.reread(access, known.subject(first))
                shown = {i.remote_id: i.standing for i in page.items}
                assert shown[done.remote_id] is Standing.PUBLISHED
                del site.data.comments[int(done.remote_id)]
                known.items[done.remote_id] = replace(ours, standing=Standing.PUBLISHED)
                page = await CHANNEL.reread(access, known.subject(first))
                assert page.removed == (done.remote_id,)

    asyncio.run(scene())


def test_a_moderator_who_lost_that_role_reads_on_as_a_visitor() -> None:
    async def scene() -> None:
        with served() as site:
            post = site.publish("p", "Words", ago(24))
            first = site.say(ANA, "One", ago(3), post=post)
            async with signed_in(site, "ed") as access:
                site.data.users[2].role = "subscriber"
                known = await read(ground(site, "ed"), access)
            assert set(known.items) == {first}

    asyncio.run(scene())


@pytest.mark.parametrize("login", ["owner", "sue"])
def test_a_password_that_was_taken_back_is_noticed_while_reading(login: str) -> None:
    async def scene() -> None:
        with served() as site:
            site.publish("p", "Words", ago(24))
            async with signed_in(site, login) as access:
                for user in site.data.users.values():
                    user.passwords.clear()
                with pytest.raises(SignedOut):
                    await CHANNEL.fetch(access, Reading("", ago(48)))

    asyncio.run(scene())


@pytest.mark.parametrize("cursor", ["x", "[]", "{}", '{"start": 3}', "null"])
def test_a_cursor_that_makes_no_sense_starts_over(cursor: str) -> None:
    async def scene() -> None:
        with served() as site:
            post = site.publish("p", "Words", ago(24))
            site.say(ANA, "One", ago(3), post=post)
            async with signed_in(site) as access:
                page = await CHANNEL.fetch(access, Reading(cursor, ago(48)))
            assert len(page.items) == 1

    asyncio.run(scene())
