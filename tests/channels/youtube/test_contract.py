"""YouTube's discovery document as the third party between the adapter and its stand-in."""

import asyncio
from datetime import timedelta

import pytest

from inbox.channels.youtube.adapter import YouTube
from inbox.channels.youtube.manifest import SCOPE
from inbox.core.actions import Action
from inbox.core.channel import Access
from inbox.core.model import Verb
from inbox.sandbox.serve import Served
from inbox.sandbox.standin import Persona
from inbox.sandbox.youtube import YouTubeChannel
from tests.channels.client import client
from tests.channels.discovery import Contract, Recording
from tests.channels.ground import Ground, Known, now, read

ANA = Persona("ana", "Ana Lind", "demo/pictures/face-aino.png")
METHODS = {
    ("GET", "channels"): "channels.list",
    ("GET", "videos"): "videos.list",
    ("GET", "commentThreads"): "commentThreads.list",
    ("GET", "comments"): "comments.list",
    ("POST", "comments"): "comments.insert",
    ("PUT", "comments"): "comments.update",
    ("DELETE", "comments"): "comments.delete",
    ("POST", "comments/setModerationStatus"): "comments.setModerationStatus",
}


@pytest.fixture(scope="module")
def contract() -> Contract:
    return Contract("youtube.v3")


@pytest.fixture(scope="module")
def heard() -> Recording:
    """All that the adapter ever asks, in one long scene."""
    world, recording = YouTubeChannel(), Recording()
    with Served([world]):
        asyncio.run(_scene(Ground(YouTube(), world), world, recording))
    return recording


async def _scene(ground: Ground, world: YouTubeChannel, recording: Recording) -> None:
    world.world.avatar = "demo/pictures/kanerva.png"
    video = world.publish("film", "Foam", now() - timedelta(days=1), picture="demo/pictures/a.jpg")
    firsts = [
        world.say(ANA, f"Nice {n}", now() - timedelta(hours=9, minutes=n), post=video)
        for n in range(120)
    ]
    for n in range(7):
        world.say(ANA, f"And {n}", now() - timedelta(hours=2, minutes=n), parent=firsts[0])
    world.hold(world.say(ANA, "Buy!", now() - timedelta(hours=1), post=video))
    world.hold(world.say(ANA, "Buy this!", now() - timedelta(hours=1), parent=firsts[1]))
    channel, credentials = ground.channel, dict(world.credentials())
    async with client(channel, credentials, recording) as http:
        (found,) = await channel.identify(http, credentials)
    async with client(channel, credentials | dict(found.secrets), recording) as http:
        access = Access(http, found.me, found.settings, now())
        known = await read(ground, access)
        target = known.target(firsts[3])
        for verb in (Verb.HOLD, Verb.APPROVE, Verb.TRASH, Verb.BAN):
            await channel.perform(access, Action(verb, 1, 1), known.target(firsts[5]))
        action = Action(Verb.REPLY, 1, 1, "Thank you!")
        await channel.check(access, action, target)
        await channel.find(access, action, target)
        done = await channel.perform(access, action, target)
        known.take(await channel.reread(access, known.subject(firsts[3])))
        own = known.target(done.remote_id)
        await channel.perform(access, Action(Verb.EDIT, 1, 1, "Thank you, Ana!"), own)
        await channel.perform(access, Action(Verb.DELETE, 1, 1), own)
        assert isinstance(known, Known)


def test_googles_own_client_would_ask_the_same(contract: Contract, heard: Recording) -> None:
    used = set()
    for request, response in heard.heard:
        name = request.url.path.removeprefix("/youtube/v3/")
        if name == "/token":
            continue
        method = METHODS[request.method, name]
        contract.check(method, request, response)
        used.add(method)
    assert used == set(METHODS.values())


def test_the_one_scope_is_enough_for_every_method(contract: Contract) -> None:
    for method in METHODS.values():
        resource, name = method.split(".")
        assert SCOPE in contract.document["resources"][resource]["methods"][name]["scopes"]


def test_a_misspelt_field_would_be_noticed(contract: Contract) -> None:
    contract.fits("Comment", {"id": "x", "snippet": {"likeCount": 1}})
    for wrong in ({"id": 1}, {"snippet": {"likecount": 1}}, {"snippet": {"likeCount": "1"}}):
        with pytest.raises(AssertionError):
            contract.fits("Comment", wrong)
