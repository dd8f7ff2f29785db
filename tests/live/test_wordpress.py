"""The adapter on real WordPress sites: a new one, and an old one with plain permalinks."""

import asyncio
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest

from inbox.channels.wordpress.adapter import WordPress
from inbox.core.actions import Absence, Action, Outcome
from inbox.core.channel import Redirect
from inbox.core.errors import SignedOut
from inbox.core.model import Standing, Verb
from tests.channels.client import client
from tests.channels.conformance import ANA, Conformance
from tests.channels.ground import Ground, now, reached, read
from tests.channels.grounds import NO_LIKES
from tests.channels.wordpress.schema import SCHEMA, gist
from tests.servers.wordpress.server import RealWordPress, running

SITES = {
    "new": ("--wp", "trixie"),
    "old-plain": ("--wp", "bookworm", "--plain-permalinks"),
}


@pytest.fixture(scope="module", params=sorted(SITES))
def site(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[RealWordPress]:
    with running(tmp_path_factory.mktemp("wordpress"), *SITES[request.param]) as world:
        yield world


@pytest.fixture
def ground(site: RealWordPress) -> Ground:
    site.clear()
    return Ground(WordPress(), site, lacks=NO_LIKES)


class TestRealWordPress(Conformance):
    """The whole suite, unchanged."""


def test_held_comments_are_approved_and_moderated(ground: Ground, site: RealWordPress) -> None:
    post = site.publish("post", "Words", now() - timedelta(hours=3))
    first = site.say(ANA, "Hello?", now() - timedelta(hours=1), post=post)
    site.hold(first)

    async def scene() -> None:
        async with reached(ground) as access:
            known = await read(ground, access)
            assert known.items[first].standing is Standing.HELD
            for verb, status in (
                (Verb.APPROVE, "approved"),
                (Verb.HOLD, "hold"),
                (Verb.SPAM, "spam"),
                (Verb.APPROVE, "approved"),
                (Verb.TRASH, "trash"),
            ):
                action = Action(verb, 1, 1)
                target = known.target(first)
                assert await ground.channel.find(access, action, target) is Absence.ABSENT
                await ground.channel.perform(access, action, target)
                assert site.status(first) == status
                assert isinstance(await ground.channel.find(access, action, target), Outcome)

    asyncio.run(scene())


def test_typed_signs_and_tags_arrive_as_they_were_typed(
    ground: Ground, site: RealWordPress
) -> None:
    words = 'Is <b>5 & 6</b> "fine"?\nYes -- it\'s 1 < 2...\n\n😀 ÅÄÖ &amp; <script>x</script>'
    post = site.publish("post", "Words", now() - timedelta(hours=3))
    first = site.say(ANA, "Hello?", now() - timedelta(hours=1), post=post)

    async def scene() -> None:
        async with reached(ground) as access:
            known = await read(ground, access)
            action = Action(Verb.REPLY, 1, 1, words)
            done = await ground.channel.perform(access, action, known.target(first))
            again = await ground.channel.perform(access, action, known.target(first))
            assert again.remote_id == done.remote_id
            known = await read(ground, access)
            assert known.items[done.remote_id].text == words

    asyncio.run(scene())
    assert len(site.seen().replies) == 1
    assert "<script>" not in site.call("GET", "wp/v2/comments")[0]["content"]["rendered"]


@pytest.mark.parametrize("login", ["ed", "ann", "sue"])
def test_each_role_is_told_what_it_can_do(site: RealWordPress, login: str) -> None:
    site.clear()
    ground = Ground(WordPress(), _As(site, login), lacks=NO_LIKES)
    post = site.publish("post", "Words", now() - timedelta(hours=3))
    first = site.say(ANA, "Hello?", now() - timedelta(hours=1), post=post)

    async def scene() -> None:
        async with reached(ground) as access:
            assert access.settings["moderates"] == ("yes" if login == "ed" else "no")
            known = await read(ground, access)
            assert known.items[first].text == "Hello?"
            action = Action(Verb.REPLY, 1, 1, 'They said "hi" -- twice...')
            done = await ground.channel.perform(access, action, known.target(first))
            assert done.standing is (Standing.PUBLISHED if login == "ed" else Standing.PENDING)
            if login != "ed":
                again = await ground.channel.perform(access, action, known.target(first))
                assert again.standing is Standing.PENDING  # it waits there; nothing new was made
                parent = known.items[first]
                known.items[done.remote_id] = replace(
                    parent, remote_id=done.remote_id, mine=True, standing=done.standing
                )
                swept = await ground.channel.reread(access, known.subject(first))
                assert swept.removed == ()
                site.call("POST", f"wp/v2/comments/{done.remote_id}", {"status": "approve"})
            found = await ground.channel.find(access, action, known.target(first))
            assert isinstance(found, Outcome)
            assert found.remote_id == done.remote_id

    asyncio.run(scene())


class _As(RealWordPress):
    """The same site, signed in to as somebody else."""

    def __init__(self, site: RealWordPress, login: str) -> None:
        super().__init__(site.told)
        self._login = login
        self.http = site.http

    def credentials(self, login: str = "") -> dict[str, str]:
        return dict(super().credentials(login or self._login))


def test_approving_in_the_browser_signs_in_and_disconnecting_takes_it_back(
    site: RealWordPress,
) -> None:
    channel, given = WordPress(), {"site": str(site.told["url"])}
    redirect = Redirect("http://127.0.0.1:5555/wordpress/n0nce", "", "", "")

    async def scene() -> None:
        async with client(channel, given) as http:
            begun = await channel.begin(http, "browser", given, redirect)
            onward = site.press(begun.url, "approve")
            assert onward.startswith(redirect.uri)
            answer = dict(parse_qsl(urlsplit(onward).query))
            credentials = dict(await channel.finish(http, begun, redirect, answer))
            refused = site.press(begun.url, "reject")
            assert refused == redirect.uri + "?error=access_denied"
        async with client(channel, credentials) as http:
            (identity,) = await channel.identify(http, credentials)
            assert identity.me.handle == "owner"
            await channel.revoke(http, credentials | dict(identity.settings))
            with pytest.raises(SignedOut):
                await channel.identify(http, credentials)

    asyncio.run(scene())


def test_the_page_takes_an_address_of_our_own_where_scripts_run(site: RealWordPress) -> None:
    """Its script goes to the address as it is; its bare form, for browsers without, drops it."""
    channel, given = WordPress(), {"site": str(site.told["url"])}
    redirect = Redirect("kuulolla://wordpress/callback/n0nce", "", "", "")

    async def scene() -> None:
        async with client(channel, given) as http:
            begun = await channel.begin(http, "browser", given, redirect)
        said = re.search(r"var authApp = (\{[^;]*\});", site.page(begun.url))
        assert said
        assert json.loads(said[1])["success"] == redirect.uri
        assert json.loads(said[1])["reject"] == redirect.uri + "?error=access_denied"
        assert site.press(begun.url, "approve") == ""  # the password is shown, to be copied

    asyncio.run(scene())


def test_the_stored_schema_is_the_server_s_own(site: RealWordPress) -> None:
    if not site.version.startswith("6.8"):
        pytest.skip("the fixture is from 6.8")
    for name, kept in SCHEMA.items():
        response = site.http.request("OPTIONS", site.url(f"wp/v2/{name}"))
        assert gist(response.json()) == kept, name


def write(told: Path, target: Path) -> None:
    """Store the schema of the site that `start.sh` told about; used by hand."""
    world = RealWordPress(json.loads(told.read_text()))
    kept: dict[str, Any] = {}
    for name in ("comments", "posts", "users/me"):
        kept[name] = gist(world.http.request("OPTIONS", world.url(f"wp/v2/{name}")).json())
    target.write_text(json.dumps(kept, indent=1, sort_keys=True) + "\n")
