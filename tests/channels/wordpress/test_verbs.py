"""Doing things: once, only where it stands, and with the site's own refusals understood."""

import asyncio
import json

import httpx
import pytest

from inbox.core.actions import Absence, Action, Outcome
from inbox.core.errors import (
    ChannelError,
    Duplicate,
    Forbidden,
    Gone,
    RateLimited,
    Rejected,
    SignedOut,
    Unavailable,
)
from inbox.core.model import Standing, Verb
from inbox.sandbox.standin import Fault
from tests.channels.ground import Known, read
from tests.channels.wordpress.scene import ANA, CHANNEL, ago, ground, served, signed_in

LOST = (Unavailable, httpx.TransportError)


@pytest.mark.parametrize("fault", [Fault.DROP_AFTER, Fault.STATUS_AFTER, Fault.GARBLED])
@pytest.mark.parametrize("verb", [Verb.REPLY, Verb.APPROVE, Verb.SPAM, Verb.TRASH])
def test_what_was_done_behind_a_lost_answer_is_found(fault: Fault, verb: Verb) -> None:
    async def scene() -> None:
        with served() as site:
            post = site.publish("p", "Words", ago(24))
            first = site.say(ANA, "One", ago(3), post=post)
            site.hold(first)
            async with signed_in(site) as access:
                known = await read(ground(site), access)
                target, action = known.target(first), Action(verb, 1, 1, "Yes <3")
                assert await CHANNEL.find(access, action, target) is Absence.ABSENT
                site.faults.plan(fault, method="POST", status=502)
                with pytest.raises(LOST):
                    await CHANNEL.perform(access, action, target)
                assert isinstance(await CHANNEL.find(access, action, target), Outcome)
                again = (
                    await CHANNEL.perform(access, action, target) if verb is Verb.REPLY else None
                )
            replies = site.seen().replies
            assert len(replies) == (1 if verb is Verb.REPLY else 0)
            assert again is None or again.remote_id == replies[0][0]

    asyncio.run(scene())


def test_a_word_the_site_does_not_take_is_no_success() -> None:
    async def scene() -> None:
        with served() as site:
            first = site.say(ANA, "One", ago(3), post=site.publish("p", "Words", ago(24)))
            async with signed_in(site) as access:
                known = await read(ground(site), access)
                url = f"{site.base_url}/wp-json/wp/v2/comments/{first}"
                row = (await access.http.get(url)).json()
                body = json.dumps(row).encode()
                page = {"content-type": "application/json"}
                site.faults.plan(Fault.STATUS, method="POST", status=200, headers=page, body=body)
                with pytest.raises(Rejected):
                    await CHANNEL.perform(access, Action(Verb.SPAM, 1, 1), known.target(first))

    asyncio.run(scene())


def test_deleting_twice_and_without_a_trash_is_done() -> None:
    async def scene() -> None:
        with served() as site:
            first = site.say(ANA, "One", ago(3), post=site.publish("p", "Words", ago(24)))
            mine = [site.answer(first, words, ago(2)) for words in ("Yes", "No")]
            async with signed_in(site) as access:
                known = await read(ground(site), access)
                for _ in range(2):
                    await CHANNEL.perform(access, Action(Verb.DELETE, 1, 1), known.target(mine[0]))
                site.data.keeps_trash = False
                action = Action(Verb.DELETE, 1, 1)
                await CHANNEL.perform(access, action, known.target(mine[1]))
                assert isinstance(
                    await CHANNEL.find(access, action, known.target(mine[1])), Outcome
                )
                with pytest.raises(Rejected):
                    await CHANNEL.perform(access, action, known.target(first))
            assert site.seen().replies == ()

    asyncio.run(scene())


def test_an_edit_is_found_by_its_words() -> None:
    async def scene() -> None:
        with served() as site:
            first = site.say(ANA, "One", ago(3), post=site.publish("p", "Words", ago(24)))
            mine = site.answer(first, "Yes", ago(2))
            async with signed_in(site) as access:
                known = await read(ground(site), access)
                action, target = Action(Verb.EDIT, 1, 1, 'Yes & "no"'), known.target(mine)
                assert await CHANNEL.find(access, action, target) is Absence.ABSENT
                await CHANNEL.perform(access, action, target)
                assert isinstance(await CHANNEL.find(access, action, target), Outcome)

    asyncio.run(scene())


def test_who_may_not_moderate_has_replies_wait_and_is_slowed_down() -> None:
    async def scene() -> None:
        with served() as site:
            first = site.say(ANA, "One", ago(3), post=site.publish("p", "Words", ago(24)))
            async with signed_in(site, "sue") as access:
                known: Known = await read(ground(site, "sue"), access)
                target = known.target(first)
                done = await CHANNEL.perform(access, Action(Verb.REPLY, 1, 1, "Yes"), target)
                assert done.standing is Standing.PENDING
                assert done.note
                with pytest.raises(RateLimited) as told:
                    await CHANNEL.perform(access, Action(Verb.REPLY, 1, 1, "More"), target)
                assert told.value.seconds == 15
                again = await CHANNEL.perform(access, Action(Verb.REPLY, 1, 1, "Yes"), target)
                assert (again.remote_id, again.standing) == ("", Standing.PENDING)
                with pytest.raises(Forbidden):
                    await CHANNEL.perform(access, Action(Verb.SPAM, 1, 1), target)

    asyncio.run(scene())


@pytest.mark.parametrize(
    ("there", "wanted", "found"),
    [
        ('Say "hi" -- it\'s...', 'Say "hi" -- it\'s...', Outcome),
        ("Yes, we do!", "Yes we do", Absence),
        ("Yes", "No", Absence),
    ],
)
def test_shown_words_are_compared_without_their_typography(
    there: str, wanted: str, found: type
) -> None:
    async def scene() -> None:
        with served() as site:
            first = site.say(ANA, "One", ago(3), post=site.publish("p", "Words", ago(24)))
            async with signed_in(site, "sue") as access:
                known = await read(ground(site, "sue"), access)
                mine = site.answer(first, there, ago(1))
                site.data.comments[int(mine)].author = 4
                action = Action(Verb.REPLY, 1, 1, wanted)
                told = await CHANNEL.find(access, action, known.target(first))
            assert isinstance(told, found)
            assert (told is Absence.UNKNOWABLE) == (there == "Yes, we do!")

    asyncio.run(scene())


@pytest.mark.parametrize(
    ("status", "body", "kind"),
    [
        (409, {"code": "comment_duplicate"}, Duplicate),
        (400, {"code": "comment_flood"}, RateLimited),
        (403, {"code": "rest_comment_closed"}, Rejected),
        (403, {"code": "rest_cannot_edit", "message": "Ei &#8220;lupaa&#8221;"}, Forbidden),
        (404, {"code": "rest_comment_invalid_id"}, Gone),
        (410, {"code": "rest_already_trashed"}, Gone),
        (401, {"code": "rest_cannot_read"}, SignedOut),
        (403, {"code": "incorrect_password"}, SignedOut),
        (400, {"code": "rest_invalid_param", "message": "<b>No</b>"}, Rejected),
        (400, {"code": ["odd"], "message": 3}, Rejected),
        (500, {"code": "rest_comment_failed_create"}, None),
        (429, {"code": "slow_down"}, None),
        (401, None, SignedOut),
        (403, None, Forbidden),
        (404, None, Unavailable),
        (503, None, None),
    ],
)
def test_each_refusal_is_understood(
    status: int, body: dict[str, object] | None, kind: type[ChannelError] | None
) -> None:
    if body is None:
        response = httpx.Response(status, html="<html>Nginx</html>")
    else:
        response = httpx.Response(status, json=body)
    told = CHANNEL.problem(response)
    assert (told is None) == (kind is None)
    if kind is not None:
        assert isinstance(told, kind)
        assert not any(sign in str(told) for sign in ("<", "&#"))
