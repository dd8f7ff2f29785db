"""A real Bluesky network for tests, and its people: the other side of the adapter."""

import json
import os
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx

from inbox.sandbox.standin import Persona, Seen

SERVER = Path(__file__).parents[1] / "servers" / "bluesky"
POST, LIKE, GATE = "app.bsky.feed.post", "app.bsky.feed.like", "app.bsky.feed.threadgate"
Json = dict[str, Any]


@contextmanager
def started(base_port: int) -> Iterator[Json]:
    """The network while the context lasts; what it says about itself. Raises when not installed."""
    environment = os.environ | {
        "ATPROTO_BASE_PORT": str(base_port),
        "ATPROTO_STOP_ON_STDIN_EOF": "1",
        "ATPROTO_QUIET": "1",
    }
    with subprocess.Popen(  # noqa: S603 - our own script
        [SERVER / "start"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment
    ) as process:
        assert process.stdin
        assert process.stdout
        try:
            line = process.stdout.readline()
            assert line, "the network did not start: was tests/servers/bluesky/install run?"
            yield json.loads(line)
        finally:
            process.stdin.close()
            process.stdout.read()


@contextmanager
def lexicons() -> Iterator["Lexicons"]:
    """The published lexicons, asked line by line."""
    with subprocess.Popen(  # noqa: S603 - our own script
        [SERVER / "start", "lexicons.mjs"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        yield Lexicons(process)
        assert process.stdin
        process.stdin.close()


class Lexicons:
    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process

    def trouble(self, kind: str, nsid: str, value: Any) -> str:
        """What is wrong with it, "" when nothing is. ``kind``: record, input or output."""
        assert self._process.stdin
        assert self._process.stdout
        print(json.dumps([kind, nsid, value]), file=self._process.stdin, flush=True)
        return str(json.loads(self._process.stdout.readline()))


def stamp(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


class RealBluesky:
    """A shop of its own on the network, and the people who talk to it."""

    def __init__(self, network: Json) -> None:
        self.pds, self._control = network["pds"], network["control"]
        self._http = httpx.Client(timeout=60)
        self._mark = f"{time.time_ns() // 1000 % 10**9:x}"
        self._people: dict[str, Json] = {}
        self._cids: dict[str, str] = {}
        self._roots: dict[str, str] = {}
        self._new: set[str] = set()
        self.shop = self._account("shop", "The shop")
        answer = self._call("com.atproto.server.createAppPassword", {"name": "inbox"}, self.shop)
        self.app_password = answer["password"]

    def close(self) -> None:
        self._http.close()

    def settle(self) -> None:
        self._http.post(f"{self._control}/flush").raise_for_status()
        self._new.clear()

    def credentials(self) -> Mapping[str, str]:
        return {
            "service": self.pds,
            "handle": self.shop["handle"],
            "app_password": self.app_password,
        }

    def publish(
        self, key: str, text: str, at: datetime, *, title: str = "", picture: str = ""
    ) -> str:
        del key, title, picture
        return self.write(self.shop, POST, {"text": text}, at)

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
        del stars
        user = self._people.get(who.key) or self._account(who.key, who.name)
        above = parent or post
        if above:
            return self.write(user, POST, {"text": text, "reply": self.below(above)}, at)
        name = f"@{self.shop['handle']}"
        feature = {"$type": "app.bsky.richtext.facet#mention", "did": self.shop["did"]}
        facet = {"index": {"byteStart": 0, "byteEnd": len(name)}, "features": [feature]}
        return self.write(user, POST, {"text": f"{name} {text}", "facets": [facet]}, at)

    def react(self, who: Persona, kind: str, at: datetime, *, post: str = "") -> None:
        user = self._people.get(who.key) or self._account(who.key, who.name)
        if kind == "follow":
            self.write(user, "app.bsky.graph.follow", {"subject": self.shop["did"]}, at)
        else:
            collection = LIKE if kind == "like" else "app.bsky.feed.repost"
            self.write(user, collection, {"subject": self._ref(post)}, at)

    def edit(self, remote_id: str, text: str) -> None:
        did, collection, rkey = remote_id.removeprefix("at://").split("/")
        user = next(u for u in [self.shop, *self._people.values()] if u["did"] == did)
        at = {"repo": did, "collection": collection, "rkey": rkey}
        old = self._http.get(f"{self.pds}/xrpc/com.atproto.repo.getRecord", params=at).json()
        record = old["value"] | {"text": text}
        self._call("com.atproto.repo.putRecord", at | {"record": record}, user)

    def remove(self, remote_id: str) -> None:
        did, collection, rkey = remote_id.removeprefix("at://").split("/")
        user = next(u for u in [self.shop, *self._people.values()] if u["did"] == did)
        at = {"repo": did, "collection": collection, "rkey": rkey}
        self._call("com.atproto.repo.deleteRecord", at, user)

    def answer(self, parent: str, text: str, at: datetime) -> str:
        return self.write(self.shop, POST, {"text": text, "reply": self.below(parent)}, at)

    def seen(self) -> Seen:
        likes = [each["value"]["subject"]["uri"] for each in self.records(LIKE)]
        replies = [
            (each["uri"], each["value"]["reply"]["parent"]["uri"], each["value"]["text"])
            for each in self.records(POST)
            if "reply" in each["value"]
        ]
        hidden = [uri for gate in self.records(GATE) for uri in gate["value"]["hiddenReplies"]]
        return Seen(tuple(likes), tuple(replies), dict.fromkeys(hidden, "hidden"))

    def records(self, collection: str) -> list[Json]:
        """What stands in the shop's repository."""
        answer = self._http.get(
            f"{self.pds}/xrpc/com.atproto.repo.listRecords",
            params={"repo": self.shop["did"], "collection": collection, "limit": 100},
        )
        return list(answer.json()["records"])

    def write(self, user: Json, collection: str, value: Json, at: datetime) -> str:
        record = {"$type": collection, "createdAt": stamp(at)} | value
        given = {"repo": user["did"], "collection": collection, "record": record}
        done = self._call("com.atproto.repo.createRecord", given, user)
        self._cids[done["uri"]] = done["cid"]
        self._roots[done["uri"]] = value.get("reply", {}).get("root", {}).get("uri", done["uri"])
        self._new.add(done["uri"])
        return str(done["uri"])

    def below(self, parent: str) -> Json:
        """The reply part of a record. A reply to what is not indexed yet can go unnoticed."""
        if parent in self._new:
            self.settle()
        if parent not in self._cids:  # written by the adapter
            did, collection, rkey = parent.removeprefix("at://").split("/")
            at = {"repo": did, "collection": collection, "rkey": rkey}
            answer = self._http.get(f"{self.pds}/xrpc/com.atproto.repo.getRecord", params=at).json()
            self._cids[parent] = answer["cid"]
            self._roots[parent] = answer["value"]["reply"]["root"]["uri"]
        return {"root": self._ref(self._roots[parent]), "parent": self._ref(parent)}

    def _ref(self, uri: str) -> Json:
        return {"uri": uri, "cid": self._cids[uri]}

    def _account(self, key: str, name: str) -> Json:
        given = {
            "email": f"{key}{self._mark}@example.test",
            "handle": f"{key}{self._mark}.test",
            "password": "a-long-word",
        }
        user = self._call("com.atproto.server.createAccount", given, None)
        self._people[key] = user
        profile = {"$type": "app.bsky.actor.profile", "displayName": name}
        at = {"repo": user["did"], "collection": "app.bsky.actor.profile", "rkey": "self"}
        self._call("com.atproto.repo.putRecord", at | {"record": profile}, user)
        return user

    def _call(self, nsid: str, given: Json, user: Json | None) -> Json:
        headers = {"Authorization": f"Bearer {user['accessJwt']}"} if user else {}
        answer = self._http.post(f"{self.pds}/xrpc/{nsid}", json=given, headers=headers)
        assert answer.is_success, answer.text
        return dict(answer.json())
