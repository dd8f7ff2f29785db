"""What is special about reviews: stars, one reply, its fate at Google, several locations."""

import asyncio
import json
from collections.abc import Coroutine, Iterator
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inbox.channels.google_business import mapping
from inbox.channels.google_business.adapter import GoogleBusiness
from inbox.channels.google_business.reading import _Place
from inbox.core.actions import Action
from inbox.core.errors import Forbidden, Rejected
from inbox.core.model import Author, Standing, Verb
from inbox.sandbox.google_business import BusinessProfile
from inbox.sandbox.serve import Served
from inbox.sandbox.standin import Persona
from tests.channels.client import client
from tests.channels.ground import Ground, now, reached, read

ANA = Persona("ana", "Ana Lind")
HOUR = timedelta(hours=1)
ME = Author("locations/1", "Kanerva")


@pytest.fixture
def world() -> Iterator[BusinessProfile]:
    made = BusinessProfile()
    with Served([made]):
        yield made


def run(coroutine: Coroutine[Any, Any, None]) -> None:
    asyncio.run(coroutine)


def ground_of(world: BusinessProfile) -> Ground:
    return Ground(GoogleBusiness(), world)


def test_stars_are_read_even_without_a_word(world: BusinessProfile) -> None:
    async def scene() -> None:
        said = {stars: world.say(ANA, "", now() - HOUR, stars=stars) for stars in range(1, 6)}
        async with reached(ground_of(world)) as access:
            known = await read(ground_of(world), access)
        assert {stars: known.items[number].stars for stars, number in said.items()} == {
            stars: stars for stars in said
        }

    run(scene())


@pytest.mark.parametrize("state", ["PENDING", "REJECTED"])
def test_a_reply_that_google_does_not_show_is_said_to_be_so(
    world: BusinessProfile, state: str
) -> None:
    async def scene() -> None:
        first = world.say(ANA, "Cold soup", now() - HOUR, stars=1)
        world.state, ground = state, ground_of(world)
        async with reached(ground) as access:
            known = await read(ground, access)
            action = Action(Verb.REPLY, 1, 1, "Sorry!")
            done = await ground.channel.perform(access, action, known.target(first))
            assert done.standing is Standing(state.lower())
            assert done.note
            known.take(await ground.channel.reread(access, known.subject(first)))
            assert known.items[done.remote_id].standing is Standing(state.lower())
            assert Verb.REPLY in known.items[first].barred
            world.state = "APPROVED"
            action = Action(Verb.EDIT, 1, 1, "We are sorry!")
            done = await ground.channel.perform(access, action, known.target(done.remote_id))
        assert done.standing is Standing.PUBLISHED
        assert world.seen().replies == ((done.remote_id, first, "We are sorry!"),)

    run(scene())


def test_the_same_reply_is_not_sent_to_google_twice(world: BusinessProfile) -> None:
    async def scene() -> None:
        first, ground = world.say(ANA, "Good", now() - HOUR, stars=5), ground_of(world)
        async with reached(ground) as access:
            known = await read(ground, access)
            action = Action(Verb.REPLY, 1, 1, "Thank you")
            for _ in range(2):
                await ground.channel.perform(access, action, known.target(first))
        assert world.puts == 1

    run(scene())


def test_what_a_colleague_answered_is_never_replaced_by_a_reply(world: BusinessProfile) -> None:
    async def scene() -> None:
        first, ground = world.say(ANA, "Good", now() - HOUR, stars=5), ground_of(world)
        async with reached(ground) as access:
            known = await read(ground, access)
            world.answer(first, "Thanks from Veikko", now())
            action = Action(Verb.REPLY, 1, 1, "Thank you")
            with pytest.raises(Rejected, match="answered this review already"):
                await ground.channel.perform(access, action, known.target(first))
        assert world.seen().replies[0][2] == "Thanks from Veikko"

    run(scene())


def test_each_location_is_an_account_of_its_own(world: BusinessProfile) -> None:
    async def scene() -> None:
        world.open("777", "Kioski", verified=False)
        credentials = dict(world.credentials())
        async with client(GoogleBusiness(), credentials) as http:
            first, second = await GoogleBusiness().identify(http, credentials)
        assert first.settings["location"].endswith("/locations/5550001")
        assert not first.barred
        assert second.me.name == "Kioski"
        assert Verb.REPLY in second.barred
        assert "not verified" in second.findings[0]

    run(scene())


def test_a_project_that_google_has_not_approved_is_named(world: BusinessProfile) -> None:
    async def scene() -> None:
        credentials = dict(world.credentials())
        world.approved = False
        async with client(GoogleBusiness(), credentials) as http:
            with pytest.raises(Forbidden, match="has not approved"):
                await GoogleBusiness().identify(http, credentials)
        world.approved, world.enabled = True, False
        async with client(GoogleBusiness(), credentials) as http:
            with pytest.raises(Forbidden, match="not turned on"):
                await GoogleBusiness().identify(http, credentials)
        world.enabled = True
        world.world.locations.clear()
        async with client(GoogleBusiness(), credentials) as http:
            with pytest.raises(Rejected, match="no location"):
                await GoogleBusiness().identify(http, credentials)

    run(scene())


GOOD: dict[str, Any] = {
    "name": "accounts/1/locations/2/reviews/AbC",
    "starRating": "FOUR",
    "createTime": "2026-11-01T09:00:00Z",
    "updateTime": "2026-11-02T09:00:00.123456789Z",
}
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=8,
)
FIELDS = [*GOOD, "reviewId", "reviewer", "comment", "reviewReply", "reviewMediaItems"]
ODD = st.dictionaries(
    st.sampled_from(FIELDS),
    JSON
    | st.sampled_from(
        [{"comment": "x", "reviewReplyState": 3}, {"displayName": 1}, [{"thumbnailUrl": "data:x"}]]
    ),
)


@given(st.lists(JSON, max_size=3), st.lists(ODD, max_size=3))
def test_one_odd_review_never_loses_the_page(before: list[Any], odd: list[dict[str, Any]]) -> None:
    body = {"reviews": [*before, *(GOOD | each for each in odd), GOOD]}
    rows = [row for row in mapping.rows(body, "reviews") if mapping.usable(row)]
    found = [item for row in rows for item in mapping.items(row, "locations/2", "", ME)]
    assert "AbC" in {item.remote_id for item in found}
    for item in found:
        assert item.stars is None or 1 <= item.stars <= 5


@given(JSON)
def test_anything_may_come_as_a_location_or_a_cursor(body: Any) -> None:
    for row in mapping.rows({"locations": [body]}, "locations"):
        mapping.post(row)
        mapping.address(row)
        mapping.verified(row)
    _Place(json.dumps(body, default=str)).written()


@pytest.mark.parametrize("name", ["accounts/../locations/2", "accounts/1/locations", "", None, 3])
def test_a_name_that_is_none_is_never_put_into_an_address(name: Any) -> None:
    assert mapping.path(name, "accounts", "locations") == ()
