"""Every request of the adapter and every answer of the stand-in, held against Meta's own SDK."""

import asyncio

import httpx
import pytest

from inbox.channels.instagram.adapter import Instagram
from inbox.channels.meta import graph
from inbox.core.actions import Action
from inbox.core.model import Verb
from inbox.sandbox.instagram import InstagramAccount
from inbox.sandbox.instagram.world import ACCOUNT
from inbox.sandbox.serve import Served
from inbox.sandbox.standin import Persona
from tests.channels.client import client
from tests.channels.ground import Ground, now, reached, read
from tests.channels.vendor import Class, Judge, known

ANA = Persona("ana", "ana.example")
CHANNEL = Instagram()


class Watch:
    """Looks at all that goes over the wire, in one set-up's own classes."""

    def __init__(self, network: InstagramAccount, *, through_page: bool) -> None:
        self.network = network
        own = "" if through_page else "ForIGOnlyAPI"
        self.media, self.user = f"IGMedia{own}", f"IGUser{own}"
        targets = {"comments": "IGComment", "replies": "IGComment"}
        self.judge = Judge(targets | {"media": self.media, "tags": self.media})
        self.through_page = through_page
        self.seen: set[tuple[str, str, str]] = set()

    def classify(self, url: httpx.URL) -> tuple[Class, str] | None:
        number, _, edge = url.path.removeprefix(f"/{graph.VERSION}/").partition("/")
        if number == "debug_token":
            return None
        if number == "me":
            kind = ("User" if edge else "Page") if self.through_page else self.user
            return known(kind), edge
        if number == ACCOUNT:
            return known(self.user), edge
        return known(self.media if number in self.network.world.media else "IGComment"), edge

    async def look(self, response: httpx.Response) -> None:
        found = self.classify(response.request.url)
        if found is None:
            return
        node, edge = found
        await response.aread()
        self.seen.add((node.name, response.request.method, edge))
        self.judge.request(node, edge, response.request)
        if response.is_success:
            self.judge.answer(node, edge, response.request.method, response.json())


@pytest.mark.parametrize("through_page", [False, True])
def test_all_that_is_asked_and_answered_is_in_the_vendors_specification(through_page: bool) -> None:
    async def scene() -> set[tuple[str, str, str]]:
        network = InstagramAccount(through_page=through_page)
        with Served([network]):
            post = network.publish("p", "Open at eight", now(), picture="icons/none.png")
            first = network.say(ANA, "Soy milk?", now(), post=post)
            network.say(ANA, "Or oat?", now(), parent=first)
            network.say(ANA, "At @demo.shop", now())
            ground = Ground(CHANNEL, network)
            watch = Watch(network, through_page=through_page)
            async with reached(ground) as access:
                access.http.event_hooks["response"].insert(0, watch.look)
                known_ = await read(ground, access)
                target = known_.target(first)
                for verb in (Verb.HIDE, Verb.UNHIDE):
                    await CHANNEL.perform(access, Action(verb, 1, 1), target)
                    await CHANNEL.find(access, Action(verb, 1, 1), target)
                action = Action(Verb.REPLY, 1, 1, "Yes")
                await CHANNEL.check(access, action, target)
                done = await CHANNEL.perform(access, action, target)
                await CHANNEL.find(access, action, target)
                known_.take(await CHANNEL.reread(access, known_.subject(first)))
                own = known_.target(done.remote_id)
                await CHANNEL.perform(access, Action(Verb.DELETE, 1, 1), own)
            for token in {network.token, network.user_token if through_page else network.token}:
                given = {name: token for name in network.credentials() if name != "graph"}
                given["graph"] = network.base_url
                async with client(CHANNEL, given) as http:
                    http.event_hooks["response"].insert(0, watch.look)
                    await CHANNEL.identify(http, given)
            return watch.seen

    seen = asyncio.run(scene())
    assert ("IGComment", "POST", "replies") in seen
    assert ("IGComment", "POST", "") in seen
    assert any(edge == "tags" for _, _, edge in seen)


def test_the_vendor_says_what_the_adapter_relies_on() -> None:
    comment = known("IGComment")
    assert not any(endpoint == "/likes" for _, endpoint in comment.calls)
    assert "message" not in comment.calls["POST", "/"]  # no edit
    assert "hide" in comment.calls["POST", "/"]
    assert "is_hidden" not in comment.calls["POST", "/"]
    assert comment.fields["hidden"] == "bool"
    assert comment.calls["POST", "/replies"] == {"message"}
    for name in ("IGMedia", "IGMediaForIGOnlyAPI"):
        assert not known(name).calls["GET", "/comments"]
    renewed = known("IGRefreshAccessTokenForIGOnlyAPI")
    assert {"access_token", "expires_in", "token_type"} <= renewed.fields.keys()
    assert renewed.calls["GET", "/"] == {"access_token", "grant_type"}
