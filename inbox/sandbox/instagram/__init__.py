"""A professional Instagram account in memory, in either set-up (v26.0)."""

import secrets
from collections.abc import Mapping
from datetime import datetime

from starlette.applications import Starlette
from starlette.routing import Route

from inbox.sandbox.facebook.dialog import Dialog
from inbox.sandbox.facebook.world import Token
from inbox.sandbox.facebook.world import World as Facebook
from inbox.sandbox.graph import VERSION
from inbox.sandbox.instagram.api import Api
from inbox.sandbox.instagram.world import ACCOUNT, PAGE, SCOPES, Media, World
from inbox.sandbox.pictures import picture as picture_of
from inbox.sandbox.standin import App, Faults, Persona, Seen


class InstagramAccount:
    """A stand-in (see `inbox.sandbox.standin.StandIn`). ``world`` and ``api`` hold the switches.

    ``through_page``: the set-up with Facebook Login instead of Instagram's own.
    """

    channel = "instagram"

    def __init__(
        self, name: str = "Demo shop", handle: str = "demo.shop", *, through_page: bool = False
    ) -> None:
        self.base_url = ""
        self.world = World(handle, name)
        self.api = Api(self.world, self._base, through_page=through_page)
        self.token = self.issue(Token(PAGE, SCOPES))
        self.user_token = self.issue(Token("", SCOPES))
        self.app_secret = secrets.token_hex(16)
        login = Facebook()
        login.tokens = self.world.tokens
        self.dialog = Dialog(login, self.app_secret, self.user_token)
        routes = [
            *(self.dialog.routes if through_page else ()),
            Route("/media/{path:path}", picture_of),
            Route("/refresh_access_token", self.api.renew),
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
        name = f"{'EAA' if self.api.through_page else 'IGAA'}{secrets.token_hex(24)}"
        self.world.tokens[name] = token
        return name

    def credentials(self) -> Mapping[str, str]:
        name = "access_token" if self.api.through_page else "instagram_token"
        return {"graph": self.base_url, name: self.token}

    def publish(
        self, key: str, text: str, at: datetime, *, title: str = "", picture: str = ""
    ) -> str:
        del key
        number = str(next(self.world.numbers))
        words = f"{title}\n\n{text}" if title else text
        self.world.media[number] = Media(number, self.world.username, words, at, picture)
        return number

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
        """Under no post it is a post of their own that tags the account."""
        del stars
        if parent or post:
            number = self.world.person(who.key)
            return self.world.remark(parent or post, number, who.name, text, at).id
        number = str(next(self.world.numbers))
        self.world.media[number] = Media(number, who.name, text, at, tagged=True)
        return number

    def react(self, who: Persona, kind: str, at: datetime, *, post: str = "") -> None:
        """Only the count of likes is ever shown."""
        del who, at
        if kind == "like" and post in self.world.media:
            self.world.media[post].likes += 1

    def edit(self, remote_id: str, text: str) -> None:
        self.world.remarks[remote_id].text = text

    def remove(self, remote_id: str) -> None:
        self.world.remove(remote_id)

    def answer(self, parent: str, text: str, at: datetime) -> str:
        return self.world.remark(parent, ACCOUNT, self.world.username, text, at).id

    def seen(self) -> Seen:
        remarks = self.world.remarks.values()
        replies = tuple((r.id, r.parent, r.text) for r in remarks if r.who == ACCOUNT and r.parent)
        return Seen((), replies, {r.id: "hidden" for r in remarks if r.hidden})
