"""Signing in with Google: the consent page, what it may leave out, and how it ends."""

import asyncio
import base64
import hashlib
from collections.abc import Iterator, Mapping
from datetime import timedelta
from urllib.parse import parse_qsl, urlsplit

import httpx
import pytest

from inbox.channels.youtube.adapter import YouTube
from inbox.channels.youtube.problems import NoChannel
from inbox.core.channel import Identity, Redirect
from inbox.core.errors import ChannelError, Forbidden, Rejected, SignedOut
from inbox.sandbox.google.oauth import CLIENT_ID, CLIENT_SECRET
from inbox.sandbox.serve import Served
from inbox.sandbox.youtube import YouTubeChannel
from tests.channels.client import client
from tests.channels.ground import now

VERIFIER = "v" * 50
CHALLENGE = base64.urlsafe_b64encode(hashlib.sha256(VERIFIER.encode()).digest()).decode()
REDIRECT = Redirect("http://127.0.0.1:9/abc", "a-state", VERIFIER, CHALLENGE.rstrip("="))


@pytest.fixture
def world() -> Iterator[YouTubeChannel]:
    made = YouTubeChannel()
    with Served([made]):
        yield made


def pressed(url: str, button: str, *, ticked: bool = True) -> dict[str, str]:
    """Press a button of the consent page; the query that the browser comes back with."""
    with httpx.Client() as http:
        page = http.get(url)
        assert "hasn’t verified this app" in page.text
        form = dict(parse_qsl(urlsplit(url).query)) | {"decision": button}
        form |= {"granted": form["scope"]} if ticked else {}
        back = http.post(url, data=form)
    assert back.status_code == 302
    return dict(parse_qsl(urlsplit(back.headers["location"]).query))


async def signed_in(
    world: YouTubeChannel, button: str = "allow", *, ticked: bool = True
) -> tuple[Mapping[str, str], Identity]:
    channel = YouTube()
    fields = {"client_id": CLIENT_ID, "client_secret": CLIENT_SECRET, "server": world.base_url}
    async with client(channel, fields) as http:
        begun = await channel.begin(http, "browser", fields, REDIRECT)
        answer = await asyncio.to_thread(pressed, begun.url, button, ticked=ticked)
        got = await channel.finish(http, begun, REDIRECT, answer)
    async with client(channel, got) as http:
        (identity,) = await channel.identify(http, got)
    return got, identity


def test_allowing_it_opens_the_channel_and_renews_itself(world: YouTubeChannel) -> None:
    async def scene() -> None:
        got, identity = await signed_in(world)
        assert identity.me.name == world.world.title
        assert identity.expires_at is None
        assert "held ones too" in identity.findings[0]
        world.sign_in.expire()
        async with client(YouTube(), {"server": world.base_url}) as http:
            changed = await YouTube().refresh(http, got)
        assert changed["access_token"] != got["access_token"]

    asyncio.run(scene())


def test_a_consent_screen_in_testing_is_named_with_its_end(world: YouTubeChannel) -> None:
    async def scene() -> None:
        world.sign_in.testing = True
        got, identity = await signed_in(world)
        assert identity.expires_at is not None
        assert abs(identity.expires_at - now() - timedelta(days=7)) < timedelta(minutes=1)
        assert any("Testing" in words for words in identity.findings)
        world.sign_in.withdraw()
        async with client(YouTube(), {"server": world.base_url}) as http:
            with pytest.raises(SignedOut, match="7 days"):
                await YouTube().refresh(http, got)

    asyncio.run(scene())


def test_refusing_and_leaving_a_box_empty_are_told_apart(world: YouTubeChannel) -> None:
    with pytest.raises(SignedOut, match="did not let"):
        asyncio.run(signed_in(world, "deny"))
    with pytest.raises(Forbidden, match="tick every box"):
        asyncio.run(signed_in(world, ticked=False))


def test_an_account_without_a_channel_and_an_api_that_is_off_are_named(
    world: YouTubeChannel,
) -> None:
    world.api.has_channel = False
    with pytest.raises(NoChannel, match="no YouTube channel"):
        asyncio.run(signed_in(world))
    world.enabled = False
    with pytest.raises(Forbidden, match="YouTube Data API v3 is not turned on"):
        asyncio.run(signed_in(world))


def test_a_token_without_the_scope_is_named(world: YouTubeChannel) -> None:
    async def scene() -> None:
        credentials = dict(world.credentials())
        world.sign_in.refreshes[credentials["refresh_token"]] = "openid"
        async with client(YouTube(), credentials) as http:
            with pytest.raises(Forbidden, match="lacks a permission"):
                await YouTube().identify(http, credentials)

    asyncio.run(scene())


def test_disconnecting_ends_the_sign_in_at_google(world: YouTubeChannel) -> None:
    async def scene() -> None:
        got, _ = await signed_in(world)
        async with client(YouTube(), got) as http:
            await YouTube().revoke(http, got)
            await YouTube().revoke(http, got)  # over already: nothing to say
        assert not world.sign_in.refreshes

    asyncio.run(scene())


@pytest.mark.parametrize("server", ["https://evil.example", "http://10.0.0.1", "127.0.0.1:1"])
def test_tokens_go_to_google_or_to_this_computer_only(server: str) -> None:
    with pytest.raises(Rejected):
        YouTube().endpoint({"server": server, "access_token": "x"})
    assert YouTube().endpoint({}).base_url == "https://youtube.googleapis.com"


def test_a_foreign_answer_is_refused(world: YouTubeChannel) -> None:
    async def scene() -> None:
        channel = YouTube()
        fields = {"client_id": CLIENT_ID, "client_secret": "x", "server": world.base_url}
        async with client(channel, fields) as http:
            begun = await channel.begin(http, "browser", fields, REDIRECT)
            for answer in ({"code": "c", "state": "other"}, {"state": REDIRECT.state}):
                with pytest.raises(ChannelError):
                    await channel.finish(http, begun, REDIRECT, answer)

    asyncio.run(scene())
