"""Instagram's two set-ups, its traps and its renewals."""

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

import httpx
import pytest

from inbox.channels.instagram import manifest as told
from inbox.channels.instagram.adapter import Instagram
from inbox.core.actions import Absence, Action, Outcome
from inbox.core.channel import Identity, Reading, Refreshes
from inbox.core.errors import Expired, Forbidden, RateLimited, Rejected, SignedOut
from inbox.core.model import Kind, Verb
from inbox.sandbox.facebook.world import Token
from inbox.sandbox.instagram import InstagramAccount
from inbox.sandbox.instagram.world import ACCOUNT, SCOPES
from inbox.sandbox.serve import Served
from inbox.sandbox.standin import Persona
from tests.channels.client import client
from tests.channels.conformance import Conformance
from tests.channels.ground import Ground, now, reached, read
from tests.channels.grounds import instagram_through_a_page

ANA = Persona("ana", "ana.example")
CHANNEL = Instagram()


class TestThroughAPage(Conformance):
    """The suite on the set-up with Facebook Login."""

    @pytest.fixture
    def ground(self) -> Iterator[Ground]:
        ground = instagram_through_a_page()
        assert isinstance(ground.world, InstagramAccount)
        with Served([ground.world]):
            yield ground


async def who(network: InstagramAccount, **more: str) -> tuple[Identity, ...]:
    credentials = {**network.credentials(), **more}
    async with client(CHANNEL, credentials) as http:
        return await CHANNEL.identify(http, credentials)


def filled(network: InstagramAccount) -> list[str]:
    """Two posts with two comments each; the comments."""
    said = []
    for n in (5, 4):
        post = network.publish("p", f"Post {n}", now() - timedelta(hours=n))
        at = now() - timedelta(hours=n - 1)
        said += [network.say(ANA, f"{n} and {m}", at, post=post) for m in (1, 2)]
    return said


@pytest.mark.parametrize("wrapped", [False, True])
@pytest.mark.parametrize("numbered", [False, True])
def test_whatever_form_the_answer_has_the_account_is_the_professional_one(
    wrapped: bool, numbered: bool
) -> None:
    async def scene() -> None:
        network = InstagramAccount()
        network.api.wrapped, network.api.numbered = wrapped, numbered
        with Served([network]):
            (found,) = await who(network)
        assert found.me.remote_id == ACCOUNT
        assert found.me.handle == "@demo.shop"
        assert found.settings["setup"] == "instagram"

    asyncio.run(scene())


def test_a_persons_token_is_changed_for_that_of_the_linked_page() -> None:
    async def scene() -> None:
        network = InstagramAccount(through_page=True)
        with Served([network]):
            (found,) = await who(network, access_token=network.user_token)
            assert found.secrets == {"access_token": network.token}
            assert told.PERSONAL in found.findings
            scopes = tuple(s for s in SCOPES if s != "instagram_manage_comments")
            lesser = network.issue(Token("1001", scopes))
            (found,) = await who(network, access_token=lesser)
            assert found.findings == (told.CANNOT_WRITE,)
            assert found.barred == told.WRITING

    asyncio.run(scene())


@pytest.mark.parametrize("through_page", [False, True])
def test_an_app_that_is_not_live_is_named_and_never_taken_for_silence(through_page: bool) -> None:
    async def scene() -> None:
        network = InstagramAccount(through_page=through_page)
        with Served([network]):
            filled(network)
            network.world.live = False
            (found,) = await who(network)
            assert told.NOT_LIVE in found.findings
            ground = Ground(CHANNEL, network)
            async with reached(ground) as access:
                with pytest.raises(Forbidden, match="Live"):
                    await read(ground, access)
                network.world.live = True
                assert len((await read(ground, access)).items) == 4

    asyncio.run(scene())


def test_comments_without_names_are_read_and_the_reason_is_said() -> None:
    async def scene() -> None:
        network = InstagramAccount()
        network.world.names = False
        with Served([network]):
            filled(network)
            (found,) = await who(network)
            assert told.NAMELESS in found.findings
            ground = Ground(CHANNEL, network)
            async with reached(ground) as access:
                known = await read(ground, access)
            assert len({item.author.remote_id for item in known.items.values()}) == 4
            assert not any(item.mine for item in known.items.values())

    asyncio.run(scene())


def test_a_token_is_renewed_in_time_and_without_a_secret() -> None:
    async def scene() -> None:
        network = InstagramAccount()
        assert isinstance(CHANNEL, Refreshes)
        with Served([network]):
            filled(network)
            ground = Ground(CHANNEL, network)
            async with reached(ground) as access:
                await read(ground, access)
                late = replace(access, now=now() + timedelta(days=8))
                with pytest.raises(Expired):
                    await CHANNEL.fetch(late, Reading("", now() - timedelta(days=9)))
                given = {**network.credentials(), **access.settings}
                async with httpx.AsyncClient() as http:
                    changed = await CHANNEL.refresh(http, given)
            assert set(changed) <= {"instagram_token", "renew_after", "expires_at"}
            assert changed["instagram_token"] != given["instagram_token"]
            assert datetime.fromisoformat(changed["renew_after"]) > now() + timedelta(days=6)
            assert (await who(network, **changed))[0].me.remote_id == ACCOUNT

    asyncio.run(scene())


def test_a_renewal_that_is_refused_uses_the_token_up() -> None:
    async def scene() -> None:
        network = InstagramAccount()
        network.api.fresh = True
        with Served([network]):
            due = now().isoformat()
            given = {**network.credentials(), "renew_after": due}
            async with client(CHANNEL, given) as http:
                changed = await CHANNEL.refresh(http, given)
                assert set(changed) == {"renew_after", "expires_at"}
                later = datetime.fromisoformat(changed["renew_after"])
                assert later - datetime.fromisoformat(due) == timedelta(days=53)
                network.world.tokens[network.token].dead = 463
                with pytest.raises(SignedOut):
                    await CHANNEL.refresh(http, given)
                with pytest.raises(SignedOut):
                    await CHANNEL.refresh(http, {"access_token": "x"})

    asyncio.run(scene())


def test_more_comments_and_replies_than_one_answer_holds_are_all_read() -> None:
    async def scene() -> None:
        network = InstagramAccount()
        with Served([network]):
            post = network.publish("p", "Post", now() - timedelta(days=2))
            start = now() - timedelta(days=1)
            said = [
                network.say(ANA, str(n), start + timedelta(minutes=n), post=post)
                for n in range(120)
            ]
            replies = [
                network.say(ANA, f"r{n}", start + timedelta(minutes=n), parent=said[119])
                for n in range(70)
            ]
            ground = Ground(CHANNEL, network)
            async with reached(ground) as access:
                known = await read(ground, access)
                assert {*said, *replies} <= known.items.keys()
                later = network.say(ANA, "late", now(), parent=said[0])
                known.take(await CHANNEL.reread(access, known.subject(said[0])))
                assert known.items[later].conversation_id == said[0]

    asyncio.run(scene())


def test_a_reply_to_a_reply_stands_below_the_top_comment() -> None:
    async def scene() -> None:
        network = InstagramAccount()
        with Served([network]):
            first = filled(network)[0]
            below = network.say(ANA, "Me too", now(), parent=first)
            ground = Ground(CHANNEL, network)
            async with reached(ground) as access:
                known = await read(ground, access)
                action, target = Action(Verb.REPLY, 1, 1, "Yes"), known.target(below)
                assert await CHANNEL.find(access, action, target) is Absence.ABSENT
                await CHANNEL.perform(access, action, target)
                assert isinstance(await CHANNEL.find(access, action, target), Outcome)
            assert network.seen().replies[0][1] == first

    asyncio.run(scene())


def test_hiding_is_seen_there_and_a_success_that_says_no_is_none() -> None:
    async def scene() -> None:
        network = InstagramAccount()
        with Served([network]):
            first = filled(network)[0]
            ground = Ground(CHANNEL, network)
            async with reached(ground) as access:
                known = await read(ground, access)
                await CHANNEL.perform(access, Action(Verb.HIDE, 1, 1), known.target(first))
                assert network.seen().moderated == {first: "hidden"}
                known.take(await CHANNEL.reread(access, known.subject(first)))
                assert Verb.REPLY in known.items[first].barred
                network.api.quiet = True
                with pytest.raises(Rejected):
                    await CHANNEL.perform(access, Action(Verb.UNHIDE, 1, 1), known.target(first))
                network.api.wait = 9
                with pytest.raises(RateLimited) as limited:
                    await CHANNEL.perform(access, Action(Verb.UNHIDE, 1, 1), known.target(first))
                assert limited.value.seconds == 540

    asyncio.run(scene())


def test_posts_that_tag_the_account_are_mentions_to_open_there() -> None:
    async def scene() -> None:
        network = InstagramAccount()
        with Served([network]):
            tagged = network.say(ANA, "At @demo.shop", now())
            ground = Ground(CHANNEL, network)
            async with reached(ground) as access:
                known = await read(ground, access)
                item = known.items[tagged]
                assert item.kind is Kind.MENTION
                assert item.url
                action = Action(Verb.REPLY, 1, 1, "Hi")
                with pytest.raises(Rejected):
                    await CHANNEL.perform(access, action, known.target(tagged))
                assert (await CHANNEL.reread(access, known.subject(tagged))).removed == ()

    asyncio.run(scene())
