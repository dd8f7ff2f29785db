"""The adapter of the small network that the engine is tried on."""

from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

import httpx

from inbox.core.actions import Absence, Action, Check, Outcome, Target
from inbox.core.channel import (
    Access,
    Begun,
    Budget,
    Endpoint,
    Field,
    Identity,
    Manifest,
    Reading,
    Redirect,
    Sending,
    Subject,
    Way,
)
from inbox.core.errors import ChannelError, Duplicate, Expired, Rejected, SignedOut
from inbox.core.model import Author, Conversation, Item, Kind, Page, Post, Verb
from inbox.core.text import TextRule

_POST = "p1"

_FIELDS = (
    Field("server", "Address"),
    Field("token", "Token", secret=True),
    Field("refresh", "Refresh token", secret=True, optional=True),
)


@dataclass(slots=True)
class Guestbook:
    """The adapter. The fields are for tests that want another one."""

    sending: Sending = Sending.LOOK_UP
    budget: Budget = field(default_factory=lambda: Budget(100_000, timedelta(minutes=5)))
    blind: bool = False  # find never knows
    late: int = 0  # how many looks below an entry do not show our replies yet
    bug: str = ""  # the verb that fails with a fault of ours
    sweep_every: timedelta = timedelta(minutes=30)
    dpop: bool = False
    paste: bool = False
    id: str = "guestbook"

    @property
    def manifest(self) -> Manifest:
        server = (Field("server", "Address"),)
        return Manifest(
            id=self.id,
            name="Guestbook",
            icon="fa6b.book",
            colour="#336699",
            summary="A book",
            capabilities={Kind.COMMENT: frozenset(Verb)},
            ways=(
                Way("token", "Token", _FIELDS),
                Way(
                    *("browser", "Browser", server),
                    browser=True,
                    dpop=self.dpop,
                    paste_code=self.paste,
                    scheme="book",
                ),
            ),
            text=TextRule(),
            sending=self.sending,
            budget=self.budget,
            sweep_every=self.sweep_every,
        )

    def endpoint(self, credentials: Mapping[str, str]) -> Endpoint:
        return Endpoint(
            credentials["server"],
            {"Authorization": f"Bearer {credentials['token']}"},
            credentials.get("dpop_key", ""),
        )

    def problem(self, response: httpx.Response) -> ChannelError | None:
        if response.status_code == 401 and response.json()["error"] == "expired":
            return Expired("The token is over")
        if response.status_code == 409:
            return Duplicate("You have said that")
        return None

    async def identify(
        self, http: httpx.AsyncClient, credentials: Mapping[str, str]
    ) -> tuple[Identity, ...]:
        me = (await http.get("/me")).json()
        author = Author(me["id"], me["name"])
        return (Identity(author, {"colour": "blue"}, server=credentials["server"]),)

    async def fetch(self, access: Access, reading: Reading) -> Page:
        self._trip("fetch")
        after = reading.cursor or "0"
        found = (await access.http.get("/entries", params={"after": after})).json()
        items = tuple(_item(e) for e in found["entries"])
        cursor = str(found["entries"][-1]["id"]) if found["entries"] else after
        return Page(
            posts=(Post(_POST, "Our book"),),
            conversations=tuple(
                Conversation(i.conversation_id, Kind.COMMENT, _POST) for i in items
            ),
            items=items,
            cursor=cursor,
            more=found["more"],
            total=found["all"],
            counted=found["all"],
        )

    async def reread(self, access: Access, subject: Subject) -> Page:
        self._trip("reread")
        removed, items = [], []
        for conversation in subject.conversations:
            try:
                found = (await access.http.get(f"/entries/{conversation.remote_id}")).json()
            except Rejected:
                removed.append(conversation.remote_id)
                continue
            items += [_item(found), *(_item(e) for e in found["replies"])]
        return Page(items=tuple(items), removed=tuple(removed))

    async def check(
        self,
        access: Access,
        action: Action,  # noqa: ARG002 - part of the contract
        target: Target,
    ) -> Check:
        self._trip("check")
        found = (await access.http.get(f"/entries/{target.item.remote_id}")).json()
        mine = tuple(_item(e) for e in self._shown(found) if e["who"] == "shop")
        return Check(exists=True, mine=mine)

    async def perform(self, access: Access, action: Action, target: Target) -> Outcome:
        self._trip("perform")
        place = f"/entries/{target.item.remote_id}"
        match action.verb:
            case Verb.REPLY:
                told = {"text": action.text}
                answer = (await access.http.post(f"{place}/replies", json=told)).json()
                return Outcome(str(answer["id"]))
            case Verb.LIKE:
                await access.http.put(f"{place}/like")
            case Verb.UNLIKE:
                await access.http.delete(f"{place}/like")
            case Verb.DELETE:
                await access.http.delete(place)
            case _:
                raise Rejected("The book has no such thing")
        return Outcome(target.item.remote_id)

    async def find(self, access: Access, action: Action, target: Target) -> Outcome | Absence:
        self._trip("find")
        if self.blind:
            return Absence.UNKNOWABLE
        found = (await access.http.get(f"/entries/{target.item.remote_id}")).json()
        if action.verb is Verb.LIKE:
            return Outcome(target.item.remote_id) if found["liked"] else Absence.ABSENT
        for entry in self._shown(found):
            if entry["who"] == "shop" and entry["text"] == action.text:
                return Outcome(str(entry["id"]))
        return Absence.ABSENT

    async def refresh(
        self, http: httpx.AsyncClient, credentials: Mapping[str, str]
    ) -> Mapping[str, str]:
        if "authorization" in http.headers:
            raise SignedOut("A refresh carries no token")
        told = {"refresh": credentials["refresh"]}
        answer: dict[str, str] = (await http.post("/token", json=told)).json()
        return answer

    async def revoke(self, http: httpx.AsyncClient, credentials: Mapping[str, str]) -> None:
        await http.post("/revoke", json={"token": credentials["token"]})

    async def begin(
        self, http: httpx.AsyncClient, way: str, fields: Mapping[str, str], redirect: Redirect
    ) -> Begun:
        del http, way
        page = httpx.URL(
            f"{fields['server']}/authorize",
            params={"back": redirect.uri, "state": redirect.state, "proof": redirect.challenge},
        )
        keep = {"server": fields["server"], "paste_url": f"{page}&show=code" if self.paste else ""}
        return Begun(str(page), keep)

    async def finish(
        self,
        http: httpx.AsyncClient,
        begun: Begun,
        redirect: Redirect,
        answer: Mapping[str, str],
    ) -> Mapping[str, str]:
        told = {"code": answer["code"], "verifier": redirect.verifier}
        got: dict[str, str] = (await http.post(f"{begun.keep['server']}/token", json=told)).json()
        return got

    def _shown(self, found: Mapping[str, Any]) -> list[Any]:
        if self.late:
            self.late -= 1
            return []
        return list(found["replies"])

    def _trip(self, verb: str) -> None:
        if verb == self.bug:
            raise ZeroDivisionError(verb)


@dataclass(slots=True)
class NudgedGuestbook(Guestbook):
    """An adapter with a stream of one nudge."""

    async def listen(self, access: Access) -> AsyncIterator[None]:
        await access.http.get("/me")
        yield


def _item(entry: Mapping[str, Any]) -> Item:
    return Item(
        remote_id=str(entry["id"]),
        conversation_id=str(entry["parent"] or entry["id"]),
        kind=Kind.COMMENT,
        author=Author(entry["who"], entry["who"].title()),
        text=entry["text"],
        at=datetime.fromisoformat(entry["at"]),
        parent_id=str(entry["parent"] or _POST),
        mine=entry["who"] == "shop",
        liked_by_me=entry["liked"],
    )
