"""One adapter test suite: it runs unchanged on every stand-in and on every real server.

A subclass of `Conformance` gives it a `ground` fixture. What a ground lacks it says by name and
reason in `Ground.lacks`; such a test is then skipped, aloud. Longer than other files, because a
promise to every channel reads best beside the others.
"""

import asyncio
from collections.abc import Coroutine
from datetime import timedelta
from typing import Any

import httpx
import pytest

from inbox.core.actions import Absence, Action, Outcome
from inbox.core.errors import ChannelError, Expired, Gone, Rejected, Unavailable
from inbox.core.model import Verb
from inbox.sandbox.standin import Persona
from tests.channels.client import Breaking, client
from tests.channels.ground import Ground, now, reached, read

ANA = Persona("ana", "Ana Lind")
BEN = Persona("ben", "Ben Östman")


def run(coroutine: Coroutine[Any, Any, None]) -> None:
    asyncio.run(coroutine)


class Conformance:
    """The suite. Test names say what every adapter promises."""

    @pytest.fixture(autouse=True)
    def _able(self, request: pytest.FixtureRequest, ground: Ground) -> None:
        name = request.node.originalname.removeprefix("test_")
        if name in ground.lacks:
            pytest.skip(f"lacking here: {ground.lacks[name]}")

    def _post(self, ground: Ground, text: str = "We open at eight on Sunday") -> str:
        return ground.world.publish("post", text, now() - timedelta(hours=2))

    def _said(self, ground: Ground, text: str = "Do you have soy milk?") -> tuple[str, str]:
        """A post of ours and a comment of Ana's under it; their remote ids."""
        post = self._post(ground)
        return post, ground.world.say(ANA, text, now() - timedelta(hours=1), post=post)

    def test_sign_in_says_who_we_are(self, ground: Ground) -> None:
        async def scene() -> None:
            async with reached(ground) as access:
                assert access.me.remote_id
                assert access.me.name

        run(scene())

    def test_every_comment_is_read(self, ground: Ground) -> None:
        async def scene() -> None:
            post, first = self._said(ground)
            second = ground.world.say(BEN, "Nice!", now() - timedelta(minutes=50), post=post)
            async with reached(ground) as access:
                known = await read(ground, access)
            assert known.items[first].text.endswith("Do you have soy milk?")
            assert not known.items[first].mine
            assert known.items[second].author.name == BEN.name
            assert known.items[first].kind is ground.kind
            for remote_id in (first, second):
                conversation = known.conversations[known.items[remote_id].conversation_id]
                assert conversation.post_id == post
            assert "open at eight" in known.posts[post].text

        run(scene())

    def test_a_reply_to_a_comment_stays_in_its_conversation(self, ground: Ground) -> None:
        async def scene() -> None:
            post, first = self._said(ground)
            deeper = ground.world.say(
                BEN, "I wonder too", now() - timedelta(minutes=30), post=post, parent=first
            )
            async with reached(ground) as access:
                known = await read(ground, access)
                known.take(await ground.channel.reread(access, known.subject(first)))
            assert known.items[deeper].conversation_id == known.items[first].conversation_id
            assert known.items[deeper].parent_id == first

        run(scene())

    def test_many_pages_lose_nothing(self, ground: Ground) -> None:
        async def scene() -> None:
            post = self._post(ground)
            said = {
                ground.world.say(
                    ANA, f"Comment number {n}", now() - timedelta(minutes=100 - n), post=post
                )
                for n in range(95)
            }
            async with reached(ground) as access:
                known = await read(ground, access)
                assert said <= known.items.keys()
                later = ground.world.say(BEN, "And one more", now(), post=post)
                await read(ground, access, known)
            assert later in known.items

        run(scene())

    def test_reading_on_brings_only_what_is_new(self, ground: Ground) -> None:
        async def scene() -> None:
            post, first = self._said(ground)
            async with reached(ground) as access:
                known = await read(ground, access)
                second = ground.world.say(BEN, "Me too", now(), post=post)
                await read(ground, access, known)
            assert {first, second} <= known.items.keys()
            assert len([i for i in known.items.values() if not i.mine]) == 2

        run(scene())

    def test_a_like_is_seen_there_and_given_once(self, ground: Ground) -> None:
        async def scene() -> None:
            _, first = self._said(ground)
            async with reached(ground) as access:
                known = await read(ground, access)
                target = known.target(first)
                for _ in range(2):
                    await ground.channel.perform(access, Action(Verb.LIKE, 1, 1), target)
                ground.settle()
                assert ground.world.seen().likes == (first,)
                known.take(await ground.channel.reread(access, known.subject(first)))
                assert known.items[first].liked_by_me
                target = known.target(first)
                for _ in range(2):
                    await ground.channel.perform(access, Action(Verb.UNLIKE, 1, 1), target)
                ground.settle()
                assert ground.world.seen().likes == ()

        run(scene())

    def test_a_reply_arrives_below_its_parent_and_is_read_back(self, ground: Ground) -> None:
        async def scene() -> None:
            _, first = self._said(ground)
            async with reached(ground) as access:
                known = await read(ground, access)
                action = Action(Verb.REPLY, 1, 1, "Yes, and oat milk as well!")
                done = await ground.channel.perform(access, action, known.target(first))
                ground.settle()
                (reply,) = ground.world.seen().replies
                assert reply[:2] == (done.remote_id, first)
                assert "Yes, and oat milk as well!" in reply[2]
                known.take(await ground.channel.reread(access, known.subject(first)))
            mine = known.items[done.remote_id]
            assert mine.mine
            assert mine.parent_id == first
            assert mine.conversation_id == known.items[first].conversation_id
            assert "oat milk" in mine.text

        run(scene())

    def test_own_reply_can_be_edited_and_deleted(self, ground: Ground) -> None:
        async def scene() -> None:
            _, first = self._said(ground)
            manifest = ground.channel.manifest
            async with reached(ground) as access:
                known = await read(ground, access)
                action = Action(Verb.REPLY, 1, 1, "We do")
                done = await ground.channel.perform(access, action, known.target(first))
                ground.settle()
                known.take(await ground.channel.reread(access, known.subject(first)))
                own = known.target(done.remote_id)
                if manifest.can(Verb.EDIT, ground.kind):
                    await ground.channel.perform(access, Action(Verb.EDIT, 1, 1, "We do!"), own)
                    ground.settle()
                    assert "We do!" in ground.world.seen().replies[0][2]
                await ground.channel.perform(access, Action(Verb.DELETE, 1, 1), own)
                ground.settle()
                assert ground.world.seen().replies == ()
                known.take(await ground.channel.reread(access, known.subject(first)))
                assert done.remote_id not in known.items

        run(scene())

    def test_what_is_edited_or_removed_there_is_so_here(self, ground: Ground) -> None:
        async def scene() -> None:
            post, first = self._said(ground)
            second = ground.world.say(BEN, "Buy followers", now(), post=post)
            async with reached(ground) as access:
                known = await read(ground, access)
                ground.world.edit(first, "Do you have oat milk?")
                ground.world.remove(second)
                ground.settle()
                known.take(await ground.channel.reread(access, known.subject(first)))
            assert "oat milk" in known.items[first].text
            assert second not in known.items

        run(scene())

    def test_an_answer_from_the_phone_is_seen(self, ground: Ground) -> None:
        async def scene() -> None:
            _, first = self._said(ground)
            async with reached(ground) as access:
                known = await read(ground, access)
                elsewhere = ground.world.answer(first, "Answered on the bus", now())
                ground.settle()
                action = Action(Verb.REPLY, 1, 1, "Yes")
                check = await ground.channel.check(access, action, known.target(first))
                assert check.exists
                assert [item.remote_id for item in check.mine] == [elsewhere]
                await read(ground, access, known)
                known.take(await ground.channel.reread(access, known.subject(first)))
            assert known.items[elsewhere].mine
            assert known.items[elsewhere].parent_id == first

        run(scene())

    def test_a_parent_that_is_gone_is_noticed_before_sending(self, ground: Ground) -> None:
        async def scene() -> None:
            _, first = self._said(ground)
            async with reached(ground) as access:
                known = await read(ground, access)
                ground.world.remove(first)
                ground.settle()
                action = Action(Verb.REPLY, 1, 1, "Yes")
                assert not (await ground.channel.check(access, action, known.target(first))).exists

        run(scene())

    def test_a_parent_that_is_gone_takes_no_reply(self, ground: Ground) -> None:
        async def scene() -> None:
            _, first = self._said(ground)
            async with reached(ground) as access:
                known = await read(ground, access)
                ground.world.remove(first)
                ground.settle()
                with pytest.raises(Gone):
                    await ground.channel.perform(
                        access, Action(Verb.REPLY, 1, 1, "Yes"), known.target(first)
                    )
                ground.settle()
                assert ground.world.seen().replies == ()

        run(scene())

    def test_a_reply_lost_before_it_arrived_is_surely_absent(self, ground: Ground) -> None:
        async def scene() -> None:
            _, first = self._said(ground)
            breaking = Breaking()
            async with reached(ground, breaking) as access:
                known = await read(ground, access)
                action = Action(Verb.REPLY, 1, 1, "Yes, we do")
                breaking.before()
                with pytest.raises((Unavailable, httpx.TransportError)):
                    await ground.channel.perform(access, action, known.target(first))
                ground.settle()
                found = await ground.channel.find(access, action, known.target(first))
                assert found is Absence.ABSENT
                await ground.channel.perform(access, action, known.target(first))
                ground.settle()
                assert len(ground.world.seen().replies) == 1

        run(scene())

    def test_a_reply_whose_answer_was_lost_is_found(self, ground: Ground) -> None:
        async def scene() -> None:
            _, first = self._said(ground)
            breaking = Breaking()
            async with reached(ground, breaking) as access:
                known = await read(ground, access)
                action = Action(Verb.REPLY, 1, 1, "Yes, we do")
                breaking.after()
                with pytest.raises((Unavailable, httpx.TransportError)):
                    await ground.channel.perform(access, action, known.target(first))
                ground.settle()
                found = await ground.channel.find(access, action, known.target(first))
                assert isinstance(found, Outcome)
                assert [reply[0] for reply in ground.world.seen().replies] == [found.remote_id]

        run(scene())

    def test_the_same_words_said_earlier_are_not_taken_for_this_reply(self, ground: Ground) -> None:
        async def scene() -> None:
            post, first = self._said(ground)
            second = ground.world.say(BEN, "Open?", now() - timedelta(minutes=20), post=post)
            ground.world.answer(second, "Yes", now() - timedelta(minutes=15))
            async with reached(ground) as access:
                known = await read(ground, access)
                action = Action(Verb.REPLY, 1, 1, "Yes")
                found = await ground.channel.find(access, action, known.target(first))
            assert found is Absence.ABSENT

        run(scene())

    def test_a_verb_that_is_not_offered_is_refused_without_a_request(self, ground: Ground) -> None:
        async def scene() -> None:
            _, first = self._said(ground)
            breaking = Breaking()
            async with reached(ground, breaking) as access:
                known = await read(ground, access)
                able = ground.channel.manifest.capabilities[ground.kind]
                before = breaking.requests
                for verb in set(Verb) - able:
                    with pytest.raises(Rejected):
                        await ground.channel.perform(
                            access, Action(verb, 1, 1, "x"), known.target(first)
                        )
                assert breaking.requests == before

        run(scene())

    def test_a_wrong_secret_is_told_as_signed_out(self, ground: Ground) -> None:
        async def scene() -> None:
            channel = ground.channel
            credentials = dict(ground.world.credentials())
            secret = {f.name for way in channel.manifest.ways for f in way.fields if f.secret}
            for name in secret & credentials.keys():
                credentials[name] = "wrong-" + credentials[name]
            async with client(channel, credentials) as http:
                with pytest.raises(ChannelError) as told:
                    await channel.identify(http, credentials)
            assert not isinstance(told.value, Expired | Unavailable)

        run(scene())
