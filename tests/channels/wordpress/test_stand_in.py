"""The stand-in answers what a real server says it answers, and we ask what it says it takes."""

import asyncio
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import httpx
import pytest

from inbox.core.actions import Action
from inbox.core.channel import Reading
from inbox.core.model import Verb
from tests.channels.ground import read
from tests.channels.wordpress.scene import ANA, CHANNEL, ago, ground, served, signed_in
from tests.channels.wordpress.schema import check, check_query


@pytest.mark.parametrize("login", ["owner", "ann", "sue"])
@pytest.mark.parametrize("pretty", [True, False])
def test_every_answer_fits_the_schema_of_a_real_server(login: str, pretty: bool) -> None:
    async def scene() -> None:
        with served(pretty=pretty) as site:
            post = site.publish("p", "Words", ago(24), picture="icons/none.png")
            first = site.say(ANA, "One", ago(3), post=post)
            site.say(ANA, "Two", ago(2), parent=first)
            async with signed_in(site, login) as access:
                access.http.event_hooks["response"].append(_fits)
                access.http.event_hooks["request"].append(_known)
                known = await read(ground(site, login), access)
                target = known.target(first)
                done = await CHANNEL.perform(access, Action(Verb.REPLY, 1, 1, "Yes"), target)
                assert done.remote_id in {str(number) for number in site.data.comments}
                await CHANNEL.find(access, Action(Verb.REPLY, 1, 1, "Yes"), target)
                await CHANNEL.check(access, Action(Verb.REPLY, 1, 1, "Yes"), target)
                await CHANNEL.reread(access, known.subject(first))
                if login == "owner":
                    await CHANNEL.perform(access, Action(Verb.HOLD, 1, 1), target)
                    await CHANNEL.identify(access.http, site.credentials())

    asyncio.run(scene())


def _route(url: httpx.URL) -> tuple[str, dict[str, str]]:
    query = dict(parse_qsl(urlsplit(str(url)).query, keep_blank_values=True))
    path = query.pop("rest_route", "") or url.path.partition("/wp-json")[2]
    return path.removeprefix("/wp/v2/"), query


async def _known(request: httpx.Request) -> None:
    route, query = _route(request.url)
    kind = route.split("/", maxsplit=1)[0]
    if kind in {"comments", "posts"} and route == kind and request.method == "GET":
        check_query(kind, "GET", set(query))


async def _fits(response: httpx.Response) -> None:
    if response.request.method == "HEAD":
        return  # the home page, not the API
    route, query = _route(response.url)
    body: Any = response.json()
    kind = route.split("/", maxsplit=1)[0]
    if kind == "comments":
        rows = body if isinstance(body, list) else [body]
        for row in rows:
            check("comments", row, "edit" if "raw" in row["content"] else "view")
        if response.request.method == "GET":
            wanted = "edit" if query.get("context") == "edit" else "view"
            check("comments", rows, wanted)
    elif kind == "posts":
        check("posts", body, "view", whole=False)
    elif route == "users/me":
        wanted = query.get("context", "view")
        # `password` can only be written, and is shown by no server.
        check("users/me", body, wanted, whole=False)
    else:
        assert set(body) >= {"name", "namespaces", "authentication", "routes"}


@pytest.mark.parametrize(
    ("query", "status", "code"),
    [
        ("per_page=101", 400, "rest_invalid_param"),
        ("orderby=modified", 400, "rest_invalid_param"),
        ("after=2020-01-01", 400, "rest_invalid_param"),
        ("status=hold", 401, "rest_forbidden_param"),
        ("context=edit", 401, "rest_forbidden_context"),
        ("page=999", 200, ""),
    ],
)
def test_a_visitor_is_refused_as_by_a_real_server(query: str, status: int, code: str) -> None:
    with served() as site:
        answer = httpx.get(f"{site.base_url}/wp-json/wp/v2/comments?{query}")
    assert answer.status_code == status
    assert not code or answer.json()["code"] == code


def test_a_wrong_password_on_a_public_route_is_a_visitor() -> None:
    with served() as site:
        site.say(ANA, "One", ago(3), post=site.publish("p", "Words", ago(24)))
        url = f"{site.base_url}/wp-json/wp/v2/comments"
        answer = httpx.get(url, auth=("owner", "wrong"))
        assert (answer.status_code, len(answer.json())) == (200, 1)
        assert answer.headers["x-wp-total"] == "1"


def test_html_of_an_administrator_is_kept_and_of_others_filtered() -> None:
    words = "Hi <script>alert(1)</script><b>there</b>"
    with served() as site:
        post = int(site.publish("p", "Words", ago(24)).removeprefix("post-"))
        shown = []
        for login in ("owner", "sue"):
            given = site.credentials(login)
            answer = httpx.post(
                f"{site.base_url}/wp-json/wp/v2/comments",
                auth=(login, given["application_password"]),
                json={"post": post, "content": words},
            )
            shown.append(answer.json()["content"]["rendered"])
    assert "<script>" in shown[0]
    assert shown[1] == "<p>Hi alert(1)<b>there</b></p>\n"


def test_a_hostile_comment_reaches_us_as_plain_words() -> None:
    async def scene() -> None:
        with served() as site:
            post = site.publish("p", "Words", ago(24))
            first = site.say(ANA, "x", ago(3), post=post)
            site.data.comments[int(first)].content = "Hi<script>alert(1)</script> <b>there</b>"
            async with signed_in(site) as access:
                page = await CHANNEL.fetch(access, Reading("", ago(48)))
            assert page.items[0].text == "Hi there"

    asyncio.run(scene())
