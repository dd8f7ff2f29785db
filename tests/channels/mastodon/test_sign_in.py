"""Getting in: the address, the browser way, and what is learnt there."""

import base64
import hashlib
from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest

from inbox.channels.mastodon import sign_in as signing
from inbox.channels.mastodon.adapter import Mastodon
from inbox.core.channel import Begun, Redirect
from inbox.core.errors import Rejected, SignedOut
from inbox.sandbox.mastodon import Mastodon as Server
from inbox.sandbox.serve import Served
from tests.channels.client import client
from tests.channels.conformance import run

VERIFIER = "v" * 50
CHALLENGE = (
    base64.urlsafe_b64encode(hashlib.sha256(VERIFIER.encode()).digest()).rstrip(b"=").decode()
)
REDIRECT = Redirect("http://127.0.0.1:5555/back", "state-1", VERIFIER, CHALLENGE)


@pytest.fixture
def server() -> Iterator[Server]:
    server = Server()
    with Served([server]):
        yield server


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("example.social", "https://example.social"),
        (" @me@Example.social ", "https://example.social"),
        ("https://example.social/@me", "https://example.social"),
        ("example.social:8443", "https://example.social:8443"),
        ("http://localhost:8090", "http://localhost:8090"),
        ("127.0.0.1:8090", "http://127.0.0.1:8090"),
    ],
)
def test_a_server_may_be_written_in_many_ways(written: str, address: str) -> None:
    assert signing.server(written) == address


@pytest.mark.parametrize(
    "written", ["", "me", "http://example.social", "ftp://example.social", "a b.social", "@me@"]
)
def test_what_cannot_be_a_server_is_refused_at_once(written: str) -> None:
    with pytest.raises(Rejected):
        Mastodon().endpoint({"server": written, "access_token": "x"})


async def _press(page: str, decision: str) -> dict[str, str]:
    """Presses a button on the server's page; what comes back in the address, or on the page."""
    query = {name: values[0] for name, values in parse_qs(urlsplit(page).query).items()}
    async with httpx.AsyncClient() as browser:
        shown = await browser.get(page)
        assert "Allow" in shown.text
        target = page.split("?", maxsplit=1)[0]
        sent = await browser.post(target, data=query | {"decision": decision})
    assert sent.status_code == 302
    found = parse_qs(urlsplit(sent.headers["location"]).query)
    return {name: values[0] for name, values in found.items()}


async def _begun(server: Server, http: httpx.AsyncClient) -> Begun:
    begun = await Mastodon().begin(http, "browser", {"server": server.base_url}, REDIRECT)
    assert begun.keep["client_secret"]
    return begun


def test_the_browser_way_gives_a_token_that_works_and_can_be_revoked(server: Server) -> None:
    async def scene() -> None:
        channel = Mastodon()
        async with client(channel, {"server": server.base_url}) as http:
            begun = await _begun(server, http)
            answer = await _press(begun.url, "allow")
            assert answer["state"] == REDIRECT.state
            credentials = await channel.finish(http, begun, REDIRECT, answer)
        async with client(channel, credentials) as http:
            (identity,) = await channel.identify(http, credentials)
            await channel.revoke(http, credentials)
            with pytest.raises(SignedOut):
                await channel.identify(http, credentials)
        assert identity.me.handle == f"@shop@{identity.server}"
        assert identity.settings["text_limit"] == "500"
        assert identity.settings["streaming"] == server.base_url
        assert not set(identity.settings) & {"access_token", "client_secret", "client_id"}

    run(scene())


@pytest.mark.parametrize("shown_by_the_server", [True, False])
def test_a_pasted_code_signs_in_where_the_redirect_fails(
    server: Server, *, shown_by_the_server: bool
) -> None:
    async def scene() -> None:
        channel = Mastodon()
        async with client(channel, {"server": server.base_url}) as http:
            begun = await _begun(server, http)
            answer = await _press(
                begun.keep["paste_url"] if shown_by_the_server else begun.url, "allow"
            )
            credentials = await channel.finish(http, begun, REDIRECT, {"code": answer["code"]})
        assert credentials["access_token"]

    run(scene())


def test_a_pasted_address_signs_in_too(server: Server) -> None:
    async def scene() -> None:
        channel = Mastodon()
        async with client(channel, {"server": server.base_url}) as http:
            begun = await _begun(server, http)
            answer = await _press(begun.url, "allow")
            address = f"{REDIRECT.uri}?code={answer['code']}&state={answer['state']}"
            credentials = await channel.finish(http, begun, REDIRECT, {"code": address})
            assert credentials["access_token"]
            stolen = address.replace(REDIRECT.state, "another")
            with pytest.raises(SignedOut):
                await channel.finish(http, begun, REDIRECT, {"code": stolen})

    run(scene())


def test_saying_no_is_told_plainly(server: Server) -> None:
    async def scene() -> None:
        channel = Mastodon()
        async with client(channel, {"server": server.base_url}) as http:
            begun = await _begun(server, http)
            answer = await _press(begun.url, "deny")
            with pytest.raises(SignedOut, match="did not let"):
                await channel.finish(http, begun, REDIRECT, answer)

    run(scene())


def test_a_code_is_worth_nothing_without_the_verifier(server: Server) -> None:
    async def scene() -> None:
        channel = Mastodon()
        async with client(channel, {"server": server.base_url}) as http:
            begun = await _begun(server, http)
            answer = await _press(begun.url, "allow")
            other = Redirect(REDIRECT.uri, REDIRECT.state, "w" * 50, CHALLENGE)
            with pytest.raises(Rejected):
                await channel.finish(http, begun, other, answer)

    run(scene())
