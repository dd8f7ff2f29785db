"""Facebook Pages in memory, as the Graph API documents them (v26.0)."""

import secrets
from collections.abc import Mapping
from datetime import datetime

from starlette.applications import Starlette
from starlette.routing import Route

from inbox.sandbox.facebook.api import Api
from inbox.sandbox.facebook.dialog import Dialog
from inbox.sandbox.facebook.world import PAGE, Token, World
from inbox.sandbox.graph import VERSION
from inbox.sandbox.pictures import picture as picture_of
from inbox.sandbox.standin import App, Faults, Persona, Seen


class FacebookPages:
    """A stand-in (see `inbox.sandbox.standin.StandIn`). ``world`` and ``api`` hold the switches."""

    channel = "facebook"

    def __init__(self, name: str = "Demo shop", handle: str = "demo.shop") -> None:
        self.base_url = ""
        self.world = World()
        self.world.pages[PAGE].name, self.world.pages[PAGE].username = name, handle
        self.page_token = self.issue(Token(PAGE))
        self.user_token = self.issue(Token())
        self.app_secret = secrets.token_hex(16)
        self.api = Api(self.world, self._base, self.app_secret)
        self.dialog = Dialog(self.world, self.app_secret, self.user_token)
        routes = [
            *self.dialog.routes,
            Route("/media/{path:path}", picture_of),
            Route(f"/{VERSION}/{{path:path}}", self.api.answer, methods=["GET", "POST", "DELETE"]),
        ]
        self._app: App = Starlette(routes=routes)
        self.faults = Faults(self._app)

    def _base(self) -> str:
        return self.base_url

    @property
    def app(self) -> App:
        return self._app

    def issue(self, token: Token) -> str:
        name = f"EAA{secrets.token_hex(24)}"
        self.world.tokens[name] = token
        return name

    def credentials(self) -> Mapping[str, str]:
        return {"graph": self.base_url, "access_token": self.page_token}

    def publish(
        self, key: str, text: str, at: datetime, *, title: str = "", picture: str = ""
    ) -> str:
        del key
        words = f"{title}\n\n{text}" if title else text
        entry = self.world.post(PAGE, PAGE, self.world.pages[PAGE].name, words, at)
        entry.picture = picture
        return entry.id

    def say(
        self,
        who: Persona,
        text: str,
        at: datetime,
        *,
        post: str = "",
        parent: str = "",
        stars: int = 0,
    ) -> str:
        """Under no post it is a visitor's own post on the Page."""
        del stars
        number = self.world.person(who.key)
        if parent or post:
            return self.world.comment(parent or post, number, who.name, text, at).id
        return self.world.post(PAGE, number, who.name, text, at).id

    def tag(self, who: Persona, text: str, at: datetime) -> str:
        """Somebody's post elsewhere tags the Page."""
        number = self.world.person(who.key)
        entry = self.world.post(number, number, who.name, text, at)
        entry.tags = PAGE
        return entry.id

    def react(self, who: Persona, kind: str, at: datetime, *, post: str = "") -> None:
        del at
        if kind == "like" and post in self.world.entries:
            self.world.entries[post].likes[self.world.person(who.key)] = who.name

    def edit(self, remote_id: str, text: str) -> None:
        self.world.entries[remote_id].text = text

    def remove(self, remote_id: str) -> None:
        self.world.remove(remote_id)

    def answer(self, parent: str, text: str, at: datetime) -> str:
        return self.world.comment(parent, PAGE, self.world.pages[PAGE].name, text, at).id

    def seen(self) -> Seen:
        entries = self.world.entries.values()
        likes = tuple(entry.id for entry in entries if PAGE in entry.likes)
        replies = tuple(
            (entry.id, entry.parent or entry.post, entry.text)
            for entry in entries
            if entry.who == PAGE
            and (entry.parent or (entry.post and self.world.entries[entry.post].who != PAGE))
        )
        hidden = {entry.id: "hidden" for entry in entries if entry.hidden}
        return Seen(likes, replies, hidden)
