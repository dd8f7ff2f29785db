"""A Bluesky network in memory: one server with an AppView, a shop, and people who talk to it."""

import secrets
from collections.abc import Callable, Mapping
from datetime import datetime

from inbox.sandbox.bluesky.cid import cid
from inbox.sandbox.bluesky.network import Json, Network, User, stamp
from inbox.sandbox.bluesky.rules import FOLLOW, GATE, LIKE, POST, REPOST
from inbox.sandbox.bluesky.server import Server, now
from inbox.sandbox.standin import App, Faults, Persona, Seen

__all__ = ["BlueskyNetwork"]


class BlueskyNetwork:
    """The stand-in. ``server`` gives tests the tokens (`expire`) and proofs (`turn`)."""

    channel = "bluesky"

    def __init__(
        self,
        clock: Callable[[], datetime] = now,
        *,
        key: str = "shop",
        name: str = "The shop",
        avatar: str = "",
    ) -> None:
        self._clock = clock
        self.net = Network()
        self.shop = self.net.user(key, name, avatar)
        self._password = "-".join(secrets.token_hex(2) for _ in range(4))
        self.server = Server(self.net, self.shop, self._password, clock)
        self._app = self.server.app()
        self.faults = Faults(self._app)
        self._base_url = ""

    @property
    def app(self) -> App:
        return self._app

    @property
    def base_url(self) -> str:
        return self._base_url

    @base_url.setter
    def base_url(self, url: str) -> None:
        self._base_url = self.server.base_url = self.server.authorization.base_url = url

    def credentials(self) -> Mapping[str, str]:
        return {
            "service": self.base_url,
            "handle": self.shop.handle,
            "app_password": self._password,
        }

    def publish(
        self, key: str, text: str, at: datetime, *, title: str = "", picture: str = ""
    ) -> str:
        """The post, or its title where it has no text. Posts have no names here: no `key`."""
        del key
        value: Json = {"text": text or title, "langs": ["en"]}
        if picture:
            blob = cid(picture)
            self.net.pictures[blob] = picture
            image = {"$type": "blob", "ref": {"$link": blob}, "mimeType": "image/png", "size": 1}
            images = [{"alt": title, "image": image}]
            value["embed"] = {"$type": "app.bsky.embed.images", "images": images}
        return self._write(self.shop, POST, value, at)

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
        """An answer, or, with neither post nor parent, a mention (there are no reviews here)."""
        del stars
        user = self._user(who)
        above = parent or post
        if not above:
            return self._write(user, POST, self._mention(text), at)
        return self._write(user, POST, {"text": text, "reply": self._below(above)}, at)

    def react(self, who: Persona, kind: str, at: datetime, *, post: str = "") -> None:
        user = self._user(who)
        if kind == "follow":
            self._write(user, FOLLOW, {"subject": self.shop.did}, at)
        elif kind in {"like", "share"} and post in self.net.records:
            collection = LIKE if kind == "like" else REPOST
            self._write(user, collection, {"subject": self.net.ref(post)}, at)

    def edit(self, remote_id: str, text: str) -> None:
        old = self.net.records[remote_id]
        self.net.put(old.did, POST, old.rkey, old.value | {"text": text}, self._clock())

    def remove(self, remote_id: str) -> None:
        self.net.delete(remote_id)

    def answer(self, parent: str, text: str, at: datetime) -> str:
        return self._write(self.shop, POST, {"text": text, "reply": self._below(parent)}, at)

    def like(self, remote_id: str, at: datetime) -> str:
        """The shop likes from its phone: its own random key, not ours."""
        return self._write(self.shop, LIKE, {"subject": self.net.ref(remote_id)}, at)

    def seen(self) -> Seen:
        mine = [each for each in self.net.records.values() if each.did == self.shop.did]
        likes = [str(r.value["subject"]["uri"]) for r in mine if r.collection == LIKE]
        replies = [
            (r.uri, r.parent, str(r.value["text"]))
            for r in mine
            if r.collection == POST and r.parent
        ]
        hidden = [uri for r in mine if r.collection == GATE for uri in r.value["hiddenReplies"]]
        return Seen(tuple(likes), tuple(replies), dict.fromkeys(hidden, "hidden"))

    def _user(self, who: Persona) -> User:
        user = self.net.user(who.key, who.name, who.avatar)
        user.name, user.avatar = who.name, who.avatar
        return user

    def _write(self, user: User, collection: str, value: Json, at: datetime) -> str:
        """At its own time, whatever the clock says: the past is being written here."""
        full = {"$type": collection, "createdAt": stamp(at)} | value
        return self.net.put(user.did, collection, self.net.tid(at), full, at).uri

    def _below(self, parent: str) -> Json:
        above = self.net.records[parent]
        reply = above.value.get("reply")
        return {
            "root": reply["root"] if reply else self.net.ref(parent),
            "parent": self.net.ref(parent),
        }

    def _mention(self, text: str) -> Json:
        name = f"@{self.shop.handle}"
        text = text if name in text else f"{name} {text}"
        start = len(text[: text.index(name)].encode())
        feature = {"$type": "app.bsky.richtext.facet#mention", "did": self.shop.did}
        index = {"byteStart": start, "byteEnd": start + len(name)}
        return {"text": text, "facets": [{"index": index, "features": [feature]}]}
