"""Google's discovery documents, and for reviews a schema from Google's pages, as third parties."""

import asyncio
import json
from datetime import timedelta
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from inbox.channels.google_business.adapter import GoogleBusiness
from inbox.core.actions import Action
from inbox.core.channel import Access
from inbox.core.model import Verb
from inbox.sandbox.google_business import BusinessProfile
from inbox.sandbox.serve import Served
from inbox.sandbox.standin import Persona
from tests.channels.client import client
from tests.channels.discovery import Contract, Recording
from tests.channels.ground import Ground, now, read

ANA = Persona("ana", "Ana Lind", "demo/pictures/face-aino.png")
TIME = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.(\d{3}){1,3})?Z$"}
WORDS = {"type": "string"}


def closed(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "additionalProperties": False}


REPLY = closed(
    comment=WORDS,
    updateTime=TIME,
    reviewReplyState={"enum": ["PENDING", "APPROVED", "REJECTED"]},
    policyViolation=WORDS,
)
# https://developers.google.com/my-business/reference/rest/v4/accounts.locations.reviews
REVIEW = closed(
    name={"type": "string", "pattern": r"^accounts/[^/]+/locations/[^/]+/reviews/[^/]+$"},
    reviewId=WORDS,
    reviewer=closed(displayName=WORDS, profilePhotoUrl=WORDS, isAnonymous={"type": "boolean"}),
    starRating={"enum": ["STAR_RATING_UNSPECIFIED", "ONE", "TWO", "THREE", "FOUR", "FIVE"]},
    comment=WORDS,
    createTime=TIME,
    updateTime=TIME,
    reviewReply=REPLY,
    reviewReplyUrl=WORDS,
    reviewMediaItems={"type": "array", "items": closed(thumbnailUrl=WORDS)},
)
LIST = closed(
    reviews={"type": "array", "items": REVIEW},
    averageRating={"type": "number"},
    totalReviewCount={"type": "integer"},
    nextPageToken=WORDS,
)


@pytest.fixture(scope="module")
def heard() -> Recording:
    """All that the adapter ever asks, in one scene with two locations."""
    world, recording = BusinessProfile(), Recording()
    world.open("5550002", "Kioski")
    with Served([world]):
        asyncio.run(_scene(Ground(GoogleBusiness(), world), world, recording))
    return recording


async def _scene(ground: Ground, world: BusinessProfile, recording: Recording) -> None:
    world.publish("about", "A bakery", now())
    said = [
        world.say(ANA, f"Nice {n}" if n else "", now() - timedelta(hours=n + 1), stars=n % 5 + 1)
        for n in range(60)
    ]
    world.state = "REJECTED"
    channel, credentials = ground.channel, dict(world.credentials())
    async with client(channel, credentials, recording) as http:
        found = (await channel.identify(http, credentials))[0]
    async with client(channel, credentials | dict(found.secrets), recording) as http:
        access = Access(http, found.me, found.settings, now())
        known = await read(ground, access)
        action = Action(Verb.REPLY, 1, 1, "Thank you!")
        await channel.check(access, action, known.target(said[3]))
        done = await channel.perform(access, action, known.target(said[3]))
        known.take(await channel.reread(access, known.subject(said[3])))
        own = known.target(done.remote_id)
        await channel.perform(access, Action(Verb.EDIT, 1, 1, "Thank you, Ana!"), own)
        await channel.perform(access, Action(Verb.DELETE, 1, 1), own)


def test_accounts_and_locations_are_asked_for_as_googles_own_client_would(
    heard: Recording,
) -> None:
    accounts = Contract("mybusinessaccountmanagement.v1")
    places = Contract("mybusinessbusinessinformation.v1")
    used = set()
    for request, response in heard.heard:
        path = request.url.path
        if path == "/v1/accounts":
            contract, method = accounts, "accounts.list"
        elif path.startswith("/v1/accounts/"):
            contract, method = places, "accounts.locations.list"
        elif path.startswith("/v1/locations/"):
            contract, method = places, "locations.get"
        else:
            continue
        contract.check(method, request, response)
        used.add(method)
    assert used == {"accounts.list", "accounts.locations.list", "locations.get"}


def test_reviews_are_answered_as_googles_pages_say(heard: Recording) -> None:
    used = set()
    for request, response in heard.heard:
        path = request.url.path
        if not path.startswith("/v4/accounts/"):
            continue
        last = path.rsplit("/", 1)[1]
        kind = (request.method, last if last in {"reviews", "reply"} else "review")
        wanted = {
            ("GET", "reviews"): LIST,
            ("GET", "review"): REVIEW,
            ("PUT", "reply"): REPLY,
            ("DELETE", "reply"): closed(),
        }[kind]
        Draft202012Validator(wanted).validate(response.json())
        if kind == ("PUT", "reply"):
            assert set(json.loads(request.content)) == {"comment"}
        used.add(kind)
    assert len(used) == 4
