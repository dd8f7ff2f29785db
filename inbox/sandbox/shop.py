"""The demo shop: its words on every stand-in, new ones coming in, and what the networks hold."""

import random
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Protocol, runtime_checkable

from inbox.sandbox.bluesky import BlueskyNetwork
from inbox.sandbox.content import Announcement, Aside, Content, Follow, Remark, load, place
from inbox.sandbox.facebook import FacebookPages
from inbox.sandbox.facebook.world import PAGE
from inbox.sandbox.google_business import BusinessProfile
from inbox.sandbox.instagram import InstagramAccount
from inbox.sandbox.mastodon import Mastodon
from inbox.sandbox.mastodon.world import SHOP
from inbox.sandbox.serve import Served
from inbox.sandbox.standin import Seen, StandIn
from inbox.sandbox.wordpress import WordPressSite
from inbox.sandbox.youtube import YouTubeChannel

FIRST_ARRIVAL = 12.0  # seconds after the demo starts
BETWEEN_ARRIVALS = (25.0, 70.0)  # seconds


def _now() -> datetime:
    return datetime.now(UTC)


@runtime_checkable
class _Holds(Protocol):
    """A network that keeps doubtful comments back until somebody approves them."""

    def hold(self, remote_id: str) -> None: ...


def stand_ins(content: Content) -> list[StandIn]:
    """One fresh network for every channel that the demo has."""
    mastodon = Mastodon()
    mastodon.world.accounts[SHOP].name = content.name
    mastodon.world.accounts[SHOP].username = content.handle
    bluesky = BlueskyNetwork(key=content.handle, name=content.name, avatar=content.avatar)
    wordpress = WordPressSite()
    wordpress.data.users[1].name = content.name
    youtube = YouTubeChannel()
    youtube.world.title, youtube.world.avatar = content.name, content.avatar
    youtube.world.handle = f"@{content.handle}"
    facebook = FacebookPages(content.name, content.handle)
    facebook.world.pages[PAGE].picture = content.avatar
    reviews = BusinessProfile()
    reviews.world.account = content.name
    for page in reviews.world.locations.values():
        page.title, page.about = content.name, content.about
    instagram = InstagramAccount(content.name, content.handle)
    instagram.world.picture = content.avatar
    return [mastodon, bluesky, facebook, instagram, wordpress, youtube, reviews]


class Shop:
    """One shop on several stand-ins. Not thread-safe: use it where the stand-ins are served."""

    def __init__(
        self, content: Content, networks: Sequence[StandIn], clock: Callable[[], datetime] = _now
    ) -> None:
        self.content = content
        self.networks = {each.channel: each for each in networks}
        self._clock = clock
        self._began = clock()
        self._posts: dict[str, tuple[StandIn, str]] = {}
        self._ids: dict[str, str] = {}  # a remark's key -> its remote id
        self._coming = iter(content.arriving)

    def fill(self) -> None:
        """Say everything up to now, oldest first. Networks need their `base_url` before."""
        for each in self.networks.values():
            if isinstance(each, Mastodon):  # its addresses of pictures are absolute
                face = f"{each.base_url}/media/{self.content.avatar}"
                each.world.accounts[SHOP].avatar = face
        happenings: list[tuple[int, Callable[[], None]]] = []
        for post in self.content.posts:
            network = self._network(post.channels)
            if network:
                happenings += self._post(network, post)
        for aside in self.content.asides:
            network = self._network(aside.channels)
            if network:
                happenings.append((aside.minutes_ago, self._aside(network, aside)))
        for follow in self.content.follows:
            network = self._network(follow.channels)
            if network:
                happenings.append((follow.minutes_ago, self._follow(network, follow)))
        for _, happen in sorted(happenings, key=lambda each: -each[0]):
            happen()

    def arrive(self) -> bool:
        """Let the next newcomer speak, now. False when nobody is left."""
        for newcomer in self._coming:
            if newcomer.post in self._posts:
                network, post = self._posts[newcomer.post]
                who = self.content.people[newcomer.who]
                network.say(who, newcomer.text, self._clock(), post=post)
                return True
        return False

    def seen(self) -> dict[str, Seen]:
        """What each network holds of the shop's own doing, by channel."""
        return {channel: network.seen() for channel, network in self.networks.items()}

    def summary(self) -> dict[str, dict[str, int]]:
        """Per channel: posts, and the shop's own likes and replies, as the network counts them."""
        posts = [network.channel for network, _ in self._posts.values()]
        return {
            channel: {
                "posts": posts.count(channel),
                "likes": len(seen.likes),
                "replies": len(seen.replies),
            }
            for channel, seen in self.seen().items()
        }

    def _network(self, channels: Sequence[str]) -> StandIn | None:
        return self.networks.get(place(channels, self.networks))

    def _at(self, minutes_ago: int) -> datetime:
        return self._began - timedelta(minutes=minutes_ago)

    def _post(self, network: StandIn, post: Announcement) -> list[tuple[int, Callable[[], None]]]:
        def publish() -> None:
            number = network.publish(
                post.key, post.text, at, title=post.title, picture=post.picture
            )
            self._posts[post.key] = (network, number)

        at = self._at(post.minutes_ago)
        happenings = [(post.minutes_ago, publish)]
        happenings += [(r.minutes_ago, self._remark(post.key, r)) for r in post.comments]
        for kind, people in (("like", post.likes), ("share", post.shares)):
            for number, who in enumerate(people, 1):
                later = max(1, post.minutes_ago - 7 * number * number)
                happenings.append((later, self._reaction(post.key, kind, who, later)))
        return happenings

    def _remark(self, post: str, remark: Remark) -> Callable[[], None]:
        def speak() -> None:
            network, number = self._posts[post]
            parent, at = self._ids.get(remark.parent, ""), self._at(remark.minutes_ago)
            if not remark.who:
                self._ids[remark.key] = network.answer(parent, remark.text, at)
                return
            who = self.content.people[remark.who]
            self._ids[remark.key] = network.say(who, remark.text, at, post=number, parent=parent)
            if remark.spam and isinstance(network, _Holds):
                network.hold(self._ids[remark.key])

        return speak

    def _follow(self, network: StandIn, follow: Follow) -> Callable[[], None]:
        who, at = self.content.people[follow.who], self._at(follow.minutes_ago)
        return lambda: network.react(who, "follow", at)

    def _reaction(self, post: str, kind: str, who: str, minutes_ago: int) -> Callable[[], None]:
        def react() -> None:
            network, number = self._posts[post]
            network.react(self.content.people[who], kind, self._at(minutes_ago), post=number)

        return react

    def _aside(self, network: StandIn, aside: Aside) -> Callable[[], None]:
        def speak() -> None:
            who, at = self.content.people[aside.who], self._at(aside.minutes_ago)
            number = network.say(who, aside.text, at, stars=aside.stars)
            if aside.answer:
                network.answer(number, aside.answer, at + timedelta(minutes=20))

        return speak


class Opened:
    """A shop that is served and alive; what is asked of it runs where it is served."""

    def __init__(self, shop: Shop, served: Served) -> None:
        self.shop = shop
        self._served = served

    def credentials(self) -> dict[str, dict[str, str]]:
        """What signs in as the shop, by channel."""
        return {each.channel: dict(each.credentials()) for each in self._served.standins}

    def arrive(self) -> bool:
        """Let the next newcomer speak, now. False when nobody is left."""
        return self._served.do(self.shop.arrive)

    def seen(self) -> dict[str, Seen]:
        """What each network holds of the shop's own doing, by channel."""
        return self._served.do(self.shop.seen)

    def summary(self) -> dict[str, dict[str, int]]:
        """Per channel: posts, and the shop's own likes and replies, as the network counts them."""
        return self._served.do(self.shop.summary)


@contextmanager
def opened(resources: Path, *, arrivals: bool = True, seed: int | None = None) -> Iterator[Opened]:
    """A full shop on 127.0.0.1 while the context lasts; with `arrivals`, people keep coming."""
    content = load(resources)
    networks = stand_ins(content)
    closing = threading.Event()
    chance = random.Random(seed)
    with Served(networks) as served:
        opening = Opened(Shop(content, networks), served)
        served.do(opening.shop.fill)
        people = threading.Thread(
            target=_keep_coming, args=(opening, closing, chance), name="newcomers", daemon=True
        )
        if arrivals:
            people.start()
        try:
            yield opening
        finally:
            closing.set()
            if arrivals:
                people.join(5)


def _keep_coming(opening: Opened, closing: threading.Event, chance: random.Random) -> None:
    pause = FIRST_ARRIVAL
    while not closing.wait(pause) and opening.arrive():
        pause = chance.uniform(*BETWEEN_ARRIVALS)
