"""Signing in to a Page: every way, and each trap of Meta's named in words."""

import asyncio
import re
from collections.abc import Mapping
from datetime import timedelta
from urllib.parse import parse_qsl, urlsplit

import httpx
import pytest

from inbox.channels.facebook import manifest as told
from inbox.channels.facebook.adapter import Facebook
from inbox.core.actions import Action
from inbox.core.channel import Begun, Identity, Redirect
from inbox.core.errors import (
    Forbidden,
    Rejected,
    SignedOut,
)
from inbox.core.model import Verb
from inbox.sandbox.facebook import FacebookPages
from inbox.sandbox.facebook.world import PAGE, SCOPES, PageRow, Token
from inbox.sandbox.serve import Served
from inbox.sandbox.standin import Persona
from tests.channels.client import client
from tests.channels.ground import Ground, now, reached, read

ANA = Persona("ana", "Ana Lind")
CHANNEL = Facebook()
REDIRECT = Redirect("http://127.0.0.1:5555/n0nce", "st4te", "verifier", "challenge")


async def who(network: FacebookPages, **more: str) -> tuple[Identity, ...]:
    given = {**network.credentials(), **more}
    async with client(CHANNEL, given) as http:
        return await CHANNEL.identify(http, given)


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


def test_a_persons_token_is_changed_for_those_of_its_pages() -> None:
    async def scene() -> None:
        network = FacebookPages()
        network.world.pages["1002"] = PageRow("1002", "Second", "second")
        second = network.issue(Token("1002"))
        with Served([network]):
            first, other = await who(network, access_token=network.user_token)
            assert first.secrets == {"access_token": network.page_token}
            assert other.secrets == {"access_token": second}
            assert first.findings == (told.ALL_WORKS, told.PERSONAL)
            assert (await who(network))[0].secrets == {}

    asyncio.run(scene())


@pytest.mark.parametrize(
    ("lacking", "finding", "barred"),
    [
        ("pages_manage_engagement", told.CANNOT_WRITE, told.WRITING),
        ("pages_read_user_content", told.NO_VISITORS, frozenset()),
        ("pages_read_engagement", told.NO_POSTS, frozenset()),
    ],
)
def test_a_missing_permission_is_said_in_words(
    lacking: str, finding: str, barred: frozenset[Verb]
) -> None:
    async def scene() -> None:
        network = FacebookPages()
        token = Token(PAGE, tuple(s for s in SCOPES if s != lacking), expires=1_900_000_000)
        with Served([network]):
            (found,) = await who(network, access_token=network.issue(token))
        assert found.findings == (finding,)
        assert found.barred == barred
        assert found.expires_at is not None

    asyncio.run(scene())


def test_a_missing_task_and_an_unknown_grant_are_said_in_words() -> None:
    async def scene() -> None:
        network = FacebookPages()
        network.world.pages[PAGE].tasks = ("ANALYZE",)
        with Served([network]):
            (found,) = await who(network, access_token=network.user_token)
            assert told.NO_TASK in found.findings
            assert found.barred == told.WRITING
            network.api.may_inspect = False
            assert (await who(network))[0].findings == (told.UNKNOWN,)
            network.world.tokens[network.user_token].scopes = ("pages_read_engagement",)
            with pytest.raises(SignedOut):
                await who(network, access_token=network.user_token)

    asyncio.run(scene())


def test_an_app_that_is_not_live_is_named_and_never_taken_for_silence() -> None:
    async def scene() -> None:
        network = FacebookPages()
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


async def in_browser(network: FacebookPages, button: str) -> tuple[Begun, Mapping[str, str]]:
    fields = {"app_id": network.dialog.app_id, "app_secret": network.app_secret}
    async with httpx.AsyncClient() as http:
        begun = await CHANNEL.begin(
            http, "browser", {**fields, "graph": network.base_url}, REDIRECT
        )
        page = (await http.get(begun.url)).text
        form = dict(re.findall(r'name="(\w+)" value="([^"]*)"', page)) | {"decision": button}
        answer = await http.post(begun.url.partition("?")[0], data=form)
    onward = answer.headers["location"]
    assert onward.startswith("http://localhost:5555/n0nce?")
    return begun, dict(parse_qsl(urlsplit(onward).query))


def test_the_owners_own_app_signs_in_by_the_browser() -> None:
    async def scene() -> None:
        network = FacebookPages()
        with Served([network]):
            begun, answer = await in_browser(network, "allow")
            assert answer["state"] == REDIRECT.state
            async with httpx.AsyncClient() as http:
                given = await CHANNEL.finish(http, begun, REDIRECT, answer)
            network.api.wants_proof = True
            (found,) = await who(network, **given)
            assert found.findings == (told.ALL_WORKS,)
            begun, answer = await in_browser(network, "deny")
            async with httpx.AsyncClient() as http:
                with pytest.raises(SignedOut):
                    await CHANNEL.finish(http, begun, REDIRECT, answer)

    asyncio.run(scene())


def test_every_request_carries_the_proof_where_the_secret_is_known() -> None:
    async def scene() -> None:
        network = FacebookPages()
        network.api.wants_proof = True
        with Served([network]):
            first = filled(network)[0]
            with pytest.raises(Rejected):
                await who(network)
            given = dict(network.credentials()) | {"app_secret": network.app_secret}
            network.credentials = lambda: given  # type: ignore[method-assign]
            ground = Ground(CHANNEL, network)
            async with reached(ground) as access:
                known = await read(ground, access)
                action = Action(Verb.REPLY, 1, 1, "Yes")
                await CHANNEL.perform(access, action, known.target(first))
            assert len(network.seen().replies) == 1
            assert network.app_secret not in str(network.faults.requests)

    asyncio.run(scene())
