"""Every request of the adapter and every answer of the stand-in, held against Meta's own SDK."""

import asyncio

import httpx
import pytest

from inbox.channels.facebook.adapter import Facebook
from inbox.channels.meta import graph
from inbox.core.actions import Action
from inbox.core.model import Verb
from inbox.sandbox.facebook import FacebookPages
from inbox.sandbox.facebook.world import PAGE
from inbox.sandbox.serve import Served
from inbox.sandbox.standin import Persona
from tests.channels.client import client
from tests.channels.ground import Ground, now, reached, read
from tests.channels.vendor import Class, Judge, known

ANA = Persona("ana", "Ana Lind")
CHANNEL = Facebook()


class Watch:
    """Looks at all that goes over the wire."""

    def __init__(self, network: FacebookPages) -> None:
        self.network = network
        self.kinds = {e.id: e.is_post for e in network.world.entries.values()}
        self.seen: set[tuple[str, str, str]] = set()
        self.judge = Judge()

    def classify(self, url: httpx.URL, token: str) -> tuple[Class, str] | None:
        path = url.path.removeprefix(f"/{graph.VERSION}/")
        number, _, edge = path.partition("/")
        if number == "debug_token":
            return None
        self.kinds |= {e.id: e.is_post for e in self.network.world.entries.values()}
        if number == "me":
            return known("Page" if token == self.network.page_token else "User"), edge
        if number == PAGE:
            return known("Page"), edge
        return known("PagePost" if self.kinds[number] else "Comment"), edge

    async def look(self, response: httpx.Response) -> None:
        request = response.request
        token = request.headers["authorization"].removeprefix("Bearer ")
        found = self.classify(request.url, token)
        if found is None or (found[0].name == "User" and not found[1]):
            return
        node, edge = found
        if (node.name, edge) == ("Page", "accounts"):
            return  # asked only to learn that this token is no person's
        await response.aread()
        self.seen.add((node.name, request.method, edge))
        self.judge.request(node, edge, request)
        if response.is_success:
            self.judge.answer(node, edge, request.method, response.json())


def test_all_that_is_asked_and_answered_is_in_the_vendors_specification() -> None:
    async def scene() -> set[tuple[str, str, str]]:
        network = FacebookPages()
        with Served([network]):
            post = network.publish("p", "Open at eight", now(), picture="icons/none.png")
            first = network.say(ANA, "Soy milk?", now(), post=post)
            network.say(ANA, "Or oat?", now(), parent=first)
            network.react(ANA, "like", now(), post=post)
            visit = network.say(ANA, "Lovely place", now())
            network.tag(ANA, "At the demo shop", now())
            ground = Ground(CHANNEL, network)
            watch = Watch(network)
            async with reached(ground) as access:
                access.http.event_hooks["response"].insert(0, watch.look)
                known_ = await read(ground, access)
                for verb in (Verb.LIKE, Verb.UNLIKE, Verb.HIDE, Verb.UNHIDE):
                    action = Action(verb, 1, 1)
                    await CHANNEL.perform(access, action, known_.target(first))
                    await CHANNEL.find(access, action, known_.target(first))
                await CHANNEL.perform(access, Action(Verb.LIKE, 1, 1), known_.target(visit))
                for number in (first, visit):
                    action = Action(Verb.REPLY, 1, 1, "Yes")
                    await CHANNEL.check(access, action, known_.target(number))
                    done = await CHANNEL.perform(access, action, known_.target(number))
                    await CHANNEL.find(access, action, known_.target(number))
                    known_.take(await CHANNEL.reread(access, known_.subject(number)))
                    own = known_.target(done.remote_id)
                    await CHANNEL.perform(access, Action(Verb.EDIT, 1, 1, "Oh yes"), own)
                    await CHANNEL.perform(access, Action(Verb.DELETE, 1, 1), own)
            for token in (network.page_token, network.user_token):
                given = dict(network.credentials()) | {"access_token": token}
                async with client(CHANNEL, given) as http:
                    http.event_hooks["response"].insert(0, watch.look)
                    await CHANNEL.identify(http, given)
            return watch.seen

    seen = asyncio.run(scene())
    assert ("Comment", "POST", "comments") in seen
    assert ("PagePost", "POST", "likes") in seen
    assert ("User", "GET", "accounts") in seen
    assert len(seen) > 12


def test_the_vendor_says_what_the_adapter_relies_on() -> None:
    comment, page = known("Comment"), known("Page")
    assert {"message", "is_hidden"} <= comment.calls["POST", "/"]  # a POST to it edits
    assert "hide" not in comment.calls["POST", "/"]
    assert "message" in comment.calls["POST", "/comments"]
    assert {"filter", "order"} <= comment.calls["GET", "/comments"]
    assert "since" not in page.calls["GET", "/published_posts"]
    assert not page.calls["GET", "/tagged"]
    assert comment.fields["user_likes"] == "bool"
    assert "tasks" not in page.fields  # so reading it has to be survived


@pytest.mark.parametrize("edge", ["replies", "hide"])
def test_an_edge_of_another_network_is_noticed(edge: str) -> None:
    request = httpx.Request("POST", f"https://graph.facebook.com/v26.0/1/{edge}")
    with pytest.raises(AssertionError):
        Judge().request(known("Comment"), edge, request)
