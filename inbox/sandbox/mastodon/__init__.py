"""A Mastodon server in memory, as its API documents it (4.6)."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from starlette.applications import Starlette
from starlette.routing import Route

from inbox.sandbox.mastodon.about import About
from inbox.sandbox.mastodon.api import Rest
from inbox.sandbox.mastodon.entities import Shown
from inbox.sandbox.mastodon.oauth import OAuth
from inbox.sandbox.mastodon.streams import Streams
from inbox.sandbox.mastodon.world import SHOP, World
from inbox.sandbox.pictures import picture
from inbox.sandbox.standin import App, Faults, Persona, Seen


class Mastodon:
    """The stand-in. ``rest`` holds the switches for how other servers differ."""

    channel = "mastodon"

    def __init__(self) -> None:
        self.base_url = ""
        self.world = World()
        shown = Shown(self.world, self._base)
        self.oauth = OAuth(self._base)
        self.rest = Rest(self.world, shown, self.oauth)
        streams = Streams(self.world, shown, self.rest)
        about = About(self.world, shown, self._base)
        routes = [*self.oauth.routes, *about.routes, *streams.routes, *self.rest.routes]
        routes.append(Route("/media/{path:path}", picture))
        self._app: App = Starlette(routes=routes)
        self.faults = Faults(self._app)
        self._token = self.oauth.issue()

    def _base(self) -> str:
        return self.base_url

    @property
    def app(self) -> App:
        return self._app

    def credentials(self) -> Mapping[str, str]:
        return {"server": self.base_url, "access_token": self._token}

    def publish(
        self,
        key: str,
        text: str,
        at: datetime,
        *,
        title: str = "",
        picture: str = "",
        poll: Sequence[str] = (),
    ) -> str:
        del key
        words = f"{title}\n\n{text}" if title else text
        options = [(each, 0) for each in poll]
        return self.world.add(SHOP, words, at, picture=picture, poll=options).id

    def say(
        self,
        who: Persona,
        text: str,
        at: datetime,
        *,
        post: str = "",
        parent: str = "",
        stars: int = 0,
        named: bool = True,
        visibility: str = "public",
    ) -> str:
        """``named``: whether the shop is named, and so gets a notification."""
        del stars
        account = self.world.person(who.key, who.name, self._picture(who.avatar))
        status = self.world.add(
            account.id,
            text,
            at,
            parent=parent or post,
            named=(SHOP,) if named else (),
            visibility=visibility,
        )
        if named:
            self.world.notify("mention", account.id, at, status.id)
        return status.id

    def _picture(self, path: str) -> str:
        return f"{self.base_url}/media/{path}" if path else ""

    def react(self, who: Persona, kind: str, at: datetime, *, post: str = "") -> None:
        account = self.world.person(who.key, who.name, self._picture(who.avatar))
        status = self.world.statuses.get(post)
        if kind == "follow":
            self.world.notify("follow", account.id, at)
        elif kind == "like" and status:
            self.world.like(status, account.id, at)
        elif kind == "share" and status:
            status.shared_by[account.id] = at
            self.world.notify("reblog", account.id, at, status.id)

    def end_poll(self, post: str, votes: Sequence[int], at: datetime) -> None:
        status = self.world.statuses[post]
        status.poll = [(title, n) for (title, _), n in zip(status.poll, votes, strict=True)]
        status.poll_over = True
        self.world.notify("poll", SHOP, at, post)

    def edit(self, remote_id: str, text: str) -> None:
        status = self.world.statuses[remote_id]
        status.text, status.edited = text, datetime.now(UTC)

    def remove(self, remote_id: str) -> None:
        self.world.delete(remote_id)

    def answer(self, parent: str, text: str, at: datetime) -> str:
        person = self.world.accounts[self.world.statuses[parent].owner]
        words = f"@{person.acct} {text}"
        return self.world.add(SHOP, words, at, parent=parent, named=(person.id,)).id

    def like_on_phone(self, remote_id: str, at: datetime) -> None:
        self.world.like(self.world.statuses[remote_id], SHOP, at)

    def seen(self) -> Seen:
        own = [s for s in self.world.statuses.values() if s.owner == SHOP and s.parent]
        likes = tuple(number for _, number in self.world.favourites)
        return Seen(likes, tuple((s.id, s.parent, s.text) for s in own))
