"""Where an adapter is tried, and what a test keeps of what it read there."""

from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Protocol

from inbox.core.actions import Target
from inbox.core.channel import Access, Channel, Reading, Subject
from inbox.core.model import Conversation, Item, Kind, Page, Post, Reaction
from inbox.sandbox.standin import Persona, Seen
from tests.channels.client import Breaking, client


def now() -> datetime:
    return datetime.now(UTC)


class World(Protocol):
    """The other side, as a test moves it: the parts of a stand-in that the suite needs."""

    def credentials(self) -> Mapping[str, str]: ...

    def publish(
        self, key: str, text: str, at: datetime, *, title: str = "", picture: str = ""
    ) -> str: ...

    def say(
        self,
        who: Persona,
        text: str,
        at: datetime,
        *,
        post: str = "",
        parent: str = "",
        stars: int = 0,
    ) -> str: ...

    def react(self, who: Persona, kind: str, at: datetime, *, post: str = "") -> None: ...

    def edit(self, remote_id: str, text: str) -> None: ...

    def remove(self, remote_id: str) -> None: ...

    def answer(self, parent: str, text: str, at: datetime) -> str: ...

    def seen(self) -> Seen: ...


def _nothing() -> None:
    return


@dataclass
class Ground:
    """Where one adapter is tried. ``settle`` waits until the server shows what was done to it.

    ``lacks`` names tests that cannot run here (without "test_"), each with its reason.
    ``kind`` is what an answer to a post of ours is called on this network.
    """

    channel: Channel
    world: World
    kind: Kind = Kind.COMMENT
    settle: Callable[[], None] = _nothing
    lacks: Mapping[str, str] = field(default_factory=dict)


class Known:
    """What reading has brought so far, kept as the store would."""

    def __init__(self) -> None:
        self.posts: dict[str, Post] = {}
        self.conversations: dict[str, Conversation] = {}
        self.items: dict[str, Item] = {}
        self.reactions: dict[str, Reaction] = {}
        self.cursor = ""
        self.pages = 0

    def take(self, page: Page) -> None:
        self.posts |= {post.remote_id: post for post in page.posts}
        self.conversations |= {each.remote_id: each for each in page.conversations}
        self.items |= {item.remote_id: item for item in page.items}
        self.reactions |= {each.remote_id: each for each in page.reactions}
        for gone in page.removed:
            self.items.pop(gone, None)
            self.posts.pop(gone, None)

    def target(self, remote_id: str) -> Target:
        item = self.items[remote_id]
        conversation = self.conversations[item.conversation_id]
        return Target(item, conversation, self.posts.get(conversation.post_id))

    def subject(self, remote_id: str) -> Subject:
        """The post that the item stands under with all below, or its conversation alone."""
        mine = self.conversations[self.items[remote_id].conversation_id]
        post = self.posts.get(mine.post_id)
        together = [
            each
            for each in self.conversations.values()
            if each is mine or (mine.post_id and each.post_id == mine.post_id)
        ]
        ids = {each.remote_id for each in together}
        items = [item for item in self.items.values() if item.conversation_id in ids]
        return Subject(post, tuple(together), tuple(items))


@asynccontextmanager
async def reached(ground: Ground, breaking: Breaking | None = None) -> AsyncIterator[Access]:
    """Sign in as the engine does, and hand out the access."""
    channel = ground.channel
    credentials = dict(ground.world.credentials())
    async with client(channel, credentials) as http:
        identity = (await channel.identify(http, credentials))[0]
    credentials |= identity.secrets
    credentials |= identity.settings
    async with client(channel, credentials, breaking) as http:
        yield Access(http, identity.me, identity.settings, now())


async def read(ground: Ground, access: Access, known: Known | None = None) -> Known:
    """Read on until the channel says that there is no more."""
    known = known or Known()
    ground.settle()
    while True:
        reading = Reading(known.cursor, now() - timedelta(days=90))
        page = await ground.channel.fetch(replace(access, now=now()), reading)
        known.take(page)
        known.pages += 1
        assert known.pages < 200, "a read that never ends"
        assert page.cursor, "a page without a cursor"
        known.cursor = page.cursor
        if not page.more:
            return known
