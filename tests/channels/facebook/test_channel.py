"""Facebook's traps, refusals and odd answers: named, survived, and never twice."""

import asyncio
import re
from collections.abc import Mapping
from datetime import timedelta
from urllib.parse import parse_qsl, urlsplit

import httpx
import pytest

from inbox.channels.facebook import Facebook
from inbox.channels.facebook import manifest as told
from inbox.channels.meta import graph
from inbox.core.actions import Absence, Action, Outcome
from inbox.core.channel import Begun, Identity, Reading, Redirect
from inbox.core.errors import (
    ChannelError,
    Duplicate,
    Expired,
    Forbidden,
    Gone,
    RateLimited,
    Rejected,
    SignedOut,
    Unavailable,
)
from inbox.core.model import Kind, ReactionKind, Verb
from inbox.sandbox.facebook import FacebookPages
from inbox.sandbox.facebook.world import PAGE, SCOPES, PageRow, Token
from inbox.sandbox.serve import Served
from inbox.sandbox.standin import Fault, Persona
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


def test_visitors_posts_and_tags_are_mentions_and_can_be_answered() -> None:
    async def scene() -> None:
        network = FacebookPages()
        with Served([network]):
            visit = network.say(ANA, "Lovely place", now())
            below = network.say(ANA, "Really", now(), post=visit)
            tag = network.tag(ANA, "At the shop", now())
            ground = Ground(CHANNEL, network)
            async with reached(ground) as access:
                known = await read(ground, access)
                assert {known.items[n].kind for n in (visit, below, tag)} == {Kind.MENTION}
                assert known.items[below].conversation_id == visit
                for number in (visit, below, tag):
                    action, target = Action(Verb.REPLY, 1, 1, f"To {number}"), known.target(number)
                    assert await CHANNEL.find(access, action, target) is Absence.ABSENT
                    await CHANNEL.perform(access, action, target)
                    assert isinstance(await CHANNEL.find(access, action, target), Outcome)
                    check = await CHANNEL.check(access, action, target)
                    assert [i.text for i in check.mine] == [f"To {number}"]
                like = Action(Verb.LIKE, 1, 1)
                await CHANNEL.perform(access, like, known.target(visit))
                assert isinstance(await CHANNEL.find(access, like, known.target(visit)), Outcome)
                known.take(await CHANNEL.reread(access, known.subject(visit)))
                assert known.items[visit].liked_by_me
            assert {parent for _, parent, _ in network.seen().replies} == {visit, below, tag}

    asyncio.run(scene())


def test_hiding_is_seen_there_and_read_back() -> None:
    async def scene() -> None:
        network = FacebookPages()
        with Served([network]):
            first = filled(network)[0]
            ground = Ground(CHANNEL, network)
            async with reached(ground) as access:
                known = await read(ground, access)
                assert Verb.UNHIDE in known.items[first].barred
                await CHANNEL.perform(access, Action(Verb.HIDE, 1, 1), known.target(first))
                assert network.seen().moderated == {first: "hidden"}
                known.take(await CHANNEL.reread(access, known.subject(first)))
                assert Verb.HIDE in known.items[first].barred
                await CHANNEL.perform(access, Action(Verb.UNHIDE, 1, 1), known.target(first))
                assert network.seen().moderated == {}

    asyncio.run(scene())


def test_a_success_that_says_no_is_none() -> None:
    async def scene() -> None:
        network = FacebookPages()
        with Served([network]):
            first = filled(network)[0]
            ground = Ground(CHANNEL, network)
            async with reached(ground) as access:
                known = await read(ground, access)
                network.api.quiet = True
                for verb in (Verb.LIKE, Verb.HIDE, Verb.REPLY):
                    with pytest.raises(Rejected):
                        await CHANNEL.perform(access, Action(verb, 1, 1, "x"), known.target(first))
                network.api.quiet = False
                network.faults.plan(Fault.GARBLED, method="POST")
                action = Action(Verb.REPLY, 1, 1, "Yes")
                with pytest.raises(Unavailable):
                    await CHANNEL.perform(access, action, known.target(first))
                done = await CHANNEL.perform(access, action, known.target(first))
            assert [r[0] for r in network.seen().replies] == [done.remote_id]  # 506, and found

    asyncio.run(scene())


def test_ranked_comments_and_ids_with_another_first_half_are_survived() -> None:
    async def scene() -> None:
        network = FacebookPages()
        network.world.ranked = network.world.other_prefix = True
        with Served([network]):
            post = network.publish("p", "Post", now() - timedelta(days=2))
            said = {
                network.say(ANA, f"{n:x>{n}}", now() - timedelta(days=1), post=post)
                for n in range(1, 140)
            }
            ground = Ground(CHANNEL, network)
            async with reached(ground) as access:
                known = await read(ground, access)
                assert said <= known.items.keys()
                later = network.say(ANA, "y" * 300, now(), post=post)
                await read(ground, access, known)
                assert later in known.items
                action = Action(Verb.REPLY, 1, 1, "Yes")
                done = await CHANNEL.perform(access, action, known.target(later))
                assert done.remote_id in {number for number, _, _ in network.seen().replies}

    asyncio.run(scene())


def test_reactions_to_posts_come_in_and_our_own_do_not() -> None:
    async def scene() -> None:
        network = FacebookPages()
        with Served([network]):
            post = network.publish("p", "Post", now())
            network.react(ANA, "like", now(), post=post)
            network.world.entries[post].likes[PAGE] = "Demo shop"
            ground = Ground(CHANNEL, network)
            async with reached(ground) as access:
                known = await read(ground, access)
            (given,) = known.reactions.values()
            assert (given.kind, given.author.name) == (ReactionKind.LIKE, ANA.name)
            assert known.posts[post].likes == 2

    asyncio.run(scene())


def test_a_cursor_that_is_not_ours_starts_over() -> None:
    async def scene() -> None:
        network = FacebookPages()
        with Served([network]):
            filled(network)
            async with reached(Ground(CHANNEL, network)) as access:
                for cursor in ("x", "[]", '{"stage": "no"}', '{"horizon": 3}', '{"todo": [1]}'):
                    page = await CHANNEL.fetch(access, Reading(cursor, now() - timedelta(days=9)))
                    assert len(page.items) == 4

    asyncio.run(scene())


def test_only_this_computer_may_stand_in_for_meta() -> None:
    with pytest.raises(Rejected):
        CHANNEL.endpoint({"graph": "https://evil.example", "access_token": "x"})
    assert CHANNEL.endpoint({"access_token": "x"}).base_url == "https://graph.facebook.com/v26.0/"
    with pytest.raises(Rejected):
        CHANNEL.endpoint({"access_token": "two words"})


@pytest.mark.parametrize(
    ("code", "sub", "kind"),
    [
        (190, 463, Expired),
        (190, 460, SignedOut),
        (190, 0, SignedOut),
        (102, 0, SignedOut),
        (10, 0, Forbidden),
        (200, 0, Forbidden),
        (3, 0, Forbidden),
        (1705, 0, Forbidden),
        (4, 0, RateLimited),
        (17, 0, RateLimited),
        (32, 0, RateLimited),
        (613, 1996, RateLimited),
        (80001, 0, RateLimited),
        (4, 2207051, Rejected),
        (100, 33, Gone),
        (100, 0, Rejected),
        (506, 0, Duplicate),
        (368, 1390008, Rejected),
        (1, 0, Unavailable),
        (2, 0, Unavailable),
        (12, 0, Rejected),
    ],
)
def test_each_code_is_understood_whatever_the_status(
    code: int, sub: int, kind: type[ChannelError]
) -> None:
    for status in (200, 400, 403, 500):
        error = {"message": "No\u202e", "code": code, "error_subcode": sub}
        found = CHANNEL.problem(httpx.Response(status, json={"error": error}))
        assert type(found) is kind
        assert "\u202e" not in str(found)


def test_the_usage_header_says_how_long_to_wait() -> None:
    case = '{"1001":[{"estimated_time_to_regain_access":12},{"x":1}],"2":3}'
    headers = {"x-business-use-case-usage": case}
    answer = httpx.Response(400, json={"error": {"code": 80001}}, headers=headers)
    limited = CHANNEL.problem(answer)
    assert isinstance(limited, RateLimited)
    assert limited.seconds == 720


@pytest.mark.parametrize(
    ("status", "kind"), [(200, None), (404, Unavailable), (403, Unavailable), (502, None)]
)
def test_a_page_in_the_networks_place_is_no_answer_of_it(
    status: int, kind: type[ChannelError] | None
) -> None:
    found = CHANNEL.problem(httpx.Response(status, html="<h1>Sign in to this Wi-Fi</h1>"))
    assert (type(found) if found else None) is kind


def test_the_proof_is_metas() -> None:
    # HMAC-SHA256 by the definition of RFC 4231, test case 2.
    wanted = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
    assert graph.proof("what do ya want for nothing?", "Jefe") == wanted
