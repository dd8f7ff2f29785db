"""Finding the site, signing in both ways, and saying in plain words what is missing."""

import asyncio
import re
from urllib.parse import parse_qsl, urlsplit

import httpx
import pytest

from inbox.channels.wordpress.site import Api, address
from inbox.core.channel import Begun, Redirect
from inbox.core.errors import ChannelError, Rejected, SignedOut
from inbox.core.model import Verb
from inbox.sandbox.standin import Fault
from inbox.sandbox.wordpress import WordPressSite
from tests.channels.client import client
from tests.channels.wordpress.scene import CHANNEL, served, stranger

LOOPBACK = Redirect("http://127.0.0.1:5555/wordpress/n0nce", "state", "verifier", "challenge")
SCHEME = Redirect("kuulolla://wordpress/n0nce", "state", "verifier", "challenge")


def press(url: str, button: str) -> tuple[int, str]:
    """Open the page, press the button; the status and where the browser is sent."""
    with httpx.Client() as browser:
        page = browser.get(url)
        if page.status_code != 200:
            return page.status_code, ""
        pairs = re.findall(r'type="(?:hidden|text)"[^>]*? name="(\w+)" value="([^"]*)"', page.text)
        form = {name: value.replace("&amp;", "&") for name, value in pairs} | {button: "Yes"}
        answer = browser.post(url.partition("?")[0], data=form)
    return answer.status_code, answer.headers.get("location", "")


async def approved(site: WordPressSite, redirect: Redirect) -> dict[str, str]:
    async with stranger(site) as http:
        begun = await CHANNEL.begin(http, "browser", {"site": site.base_url}, redirect)
        assert not begun.echoes_state
        status, onward = press(begun.url, "approve")
        assert status == 302
        assert onward.startswith(redirect.uri)
        answer = dict(parse_qsl(urlsplit(onward).query))
        return dict(await CHANNEL.finish(http, begun, redirect, answer))


@pytest.mark.parametrize("pretty", [True, False])
@pytest.mark.parametrize("redirect", [LOOPBACK, SCHEME])
def test_approving_in_the_browser_signs_in(pretty: bool, redirect: Redirect) -> None:
    async def scene() -> None:
        with served(pretty=pretty) as site:
            credentials = await approved(site, redirect)
            async with client(CHANNEL, credentials) as http:
                (identity,) = await CHANNEL.identify(http, credentials)
            assert identity.me.name == "Owner"
            assert identity.barred == frozenset()
            assert identity.findings

    asyncio.run(scene())


def test_a_refusal_in_the_browser_is_told() -> None:
    async def scene() -> None:
        with served() as site:
            async with stranger(site) as http:
                begun = await CHANNEL.begin(http, "browser", {"site": site.base_url}, LOOPBACK)
                _, onward = press(begun.url, "reject")
                answer = dict(parse_qsl(urlsplit(onward).query))
                assert answer == {"error": "access_denied"}
                with pytest.raises(Rejected):
                    await CHANNEL.finish(http, begun, LOOPBACK, answer)

    asyncio.run(scene())


def test_an_older_site_refuses_the_loopback_address() -> None:
    async def scene() -> None:
        with served() as site:
            site.http_loopback = False
            async with stranger(site) as http:
                begun = await CHANNEL.begin(http, "browser", {"site": site.base_url}, LOOPBACK)
            assert press(begun.url, "approve")[0] == 403

    asyncio.run(scene())


def test_an_answer_of_another_site_is_not_taken() -> None:
    async def scene() -> None:
        with served() as site:
            async with stranger(site) as http:
                begun = Begun("x", {"site": site.base_url})
                answer = {"site_url": "https://x.example", "user_login": "a", "password": "b"}
                with pytest.raises(Rejected):
                    await CHANNEL.finish(http, begun, LOOPBACK, answer)

    asyncio.run(scene())


def test_disconnecting_deletes_the_password_that_was_made_for_this_app_only() -> None:
    async def scene() -> None:
        with served() as site:
            credentials = await approved(site, LOOPBACK)
            for given in (credentials, dict(site.credentials())):
                async with client(CHANNEL, given) as http:
                    (identity,) = await CHANNEL.identify(http, given)
                    await CHANNEL.revoke(http, given | dict(identity.settings))
            kept = {password for _, password in site.data.users[1].passwords.values()}
            assert kept == {site.credentials()["application_password"]}

    asyncio.run(scene())


async def _told(site: WordPressSite) -> str:
    given = site.credentials()
    async with client(CHANNEL, given) as http:
        with pytest.raises(ChannelError) as error:
            await CHANNEL.identify(http, given)
    return f"{type(error.value).__name__}: {error.value}"


def test_what_keeps_us_out_is_said_in_words() -> None:
    async def scene() -> None:
        with served() as site:
            site.strips_authorization = True
            assert "Authorization" in await _told(site)
            site.strips_authorization = False
            site.app_passwords = False
            assert "turned off" in await _told(site)
            async with stranger(site) as http:
                with pytest.raises(Rejected, match="turned off"):
                    await CHANNEL.begin(http, "browser", {"site": site.base_url}, LOOPBACK)
            page = {"content-type": "text/html"}
            body = b"<h1>No entry</h1>"
            site.faults.plan(Fault.STATUS, times=9, status=403, headers=page, body=body)
            assert "firewall" in await _told(site)

    asyncio.run(scene())


def test_a_site_that_announces_nothing_is_found_at_the_usual_places() -> None:
    async def scene(*, pretty: bool) -> str:
        with served(pretty=pretty) as site:
            page = {"content-type": "text/html"}
            for method in ("HEAD", "GET"):
                site.faults.plan(Fault.STATUS, method=method, status=200, headers=page)
            given = site.credentials()
            async with client(CHANNEL, given) as http:
                (identity,) = await CHANNEL.identify(http, given)
            return identity.settings["root"].removeprefix(site.base_url)

    assert asyncio.run(scene(pretty=True)) == "/wp-json/"
    assert asyncio.run(scene(pretty=False)) == "/?rest_route=/"


def test_a_site_that_sends_us_to_another_host_does_not_get_the_password_there() -> None:
    async def scene() -> None:
        with served() as other, served() as site:
            onward = {"location": other.base_url + "/"}
            site.faults.plan(Fault.STATUS, status=301, headers=onward)
            assert other.base_url in await _told(site)
            assert other.faults.requests == []

    asyncio.run(scene())


@pytest.mark.parametrize(
    ("login", "barred"),
    [
        ("owner", set()),
        ("ann", {Verb.APPROVE, Verb.HOLD, Verb.SPAM, Verb.TRASH}),
        ("sue", {Verb.APPROVE, Verb.HOLD, Verb.SPAM, Verb.TRASH, Verb.EDIT, Verb.DELETE}),
    ],
)
def test_a_role_bars_what_it_may_not_do(login: str, barred: set[Verb]) -> None:
    async def scene() -> None:
        with served() as site:
            given = site.credentials(login)
            async with client(CHANNEL, given) as http:
                (identity,) = await CHANNEL.identify(http, given)
            assert identity.barred == barred

    asyncio.run(scene())


def test_the_first_user_of_two_sites_is_two_people() -> None:
    async def scene() -> set[str]:
        ids = set()
        with served() as one, served() as two:
            for site in (one, two):
                given = site.credentials()
                async with client(CHANNEL, given) as http:
                    ids.add((await CHANNEL.identify(http, given))[0].me.remote_id)
        return ids

    assert len(asyncio.run(scene())) == 2


@pytest.mark.parametrize(
    ("typed", "made"),
    [
        ("example.org", "https://example.org"),
        (" http://Example.org/ ", "https://example.org"),
        ("https://example.org/blog/wp-admin/index.php", "https://example.org/blog"),
        ("https://example.org/wp-login.php", "https://example.org"),
        ("127.0.0.1:8080", "http://127.0.0.1:8080"),
        ("http://127.0.0.1:8080/shop/?p=1#x", "http://127.0.0.1:8080/shop"),
    ],
)
def test_an_address_is_made_whole(typed: str, made: str) -> None:
    assert address(typed) == made


@pytest.mark.parametrize("typed", ["", "two words", "ftp://x.example", "https://a:b@x.example"])
def test_what_is_no_address_is_refused(typed: str) -> None:
    with pytest.raises(Rejected):
        CHANNEL.endpoint({"site": typed})


def test_parameters_join_the_root_in_both_of_its_forms() -> None:
    params = [("include[]", "1"), ("page", "2")]
    pretty = Api("https://x.example/wp-json/").url("wp/v2/comments", params)
    plain = Api("https://x.example/?rest_route=/").url("wp/v2/comments", params)
    assert pretty == "https://x.example/wp-json/wp/v2/comments?include%5B%5D=1&page=2"
    assert plain == "https://x.example/?rest_route=/wp/v2/comments&include%5B%5D=1&page=2"


def test_a_wrong_password_signs_nobody_in() -> None:
    async def scene() -> None:
        with served() as site:
            given = dict(site.credentials()) | {"application_password": "no no"}
            async with client(CHANNEL, given) as http:
                with pytest.raises(SignedOut):
                    await CHANNEL.identify(http, given)

    asyncio.run(scene())
