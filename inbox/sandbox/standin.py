"""What every stand-in offers to the demo and to tests, and how it can be made to misbehave."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, MutableMapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any, Protocol

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Persona:
    """Somebody who comments in a stand-in. ``key`` is a short ASCII name, unique in the shop."""

    key: str
    name: str
    avatar: str = ""  # path of a picture under resources/, "" for none


@dataclass(frozen=True, slots=True)
class Seen:
    """What a stand-in has stored of the shop's own doing: the server's side of the story."""

    likes: tuple[str, ...]  # remote ids that the shop likes now
    replies: tuple[tuple[str, str, str], ...]  # (remote id, parent's remote id, text)
    moderated: Mapping[str, str] = field(default_factory=dict)  # remote id -> hidden, spam ...


class StandIn(Protocol):
    """A network in memory. ``base_url`` is set by whoever serves it, before the first request."""

    channel: str
    base_url: str
    faults: "Faults"

    @property
    def app(self) -> App: ...

    def credentials(self) -> Mapping[str, str]:
        """What `connect` takes to sign in as the shop."""
        ...

    def publish(
        self, key: str, text: str, at: datetime, *, title: str = "", picture: str = ""
    ) -> str:
        """The shop posts; answers the post's remote id. ``picture``: path under resources/."""
        ...

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
        """Somebody answers a post (or an item), mentions the shop, or reviews it."""
        ...

    def react(self, who: Persona, kind: str, at: datetime, *, post: str = "") -> None:
        """A like, share or follow; ignored where the network has none."""
        ...

    def edit(self, remote_id: str, text: str) -> None:
        """Somebody changes their words."""
        ...

    def remove(self, remote_id: str) -> None:
        """Somebody deletes their words."""
        ...

    def answer(self, parent: str, text: str, at: datetime) -> str:
        """The shop replies from its phone, not through us."""
        ...

    def seen(self) -> Seen: ...


class Fault(StrEnum):
    """How a server can misbehave."""

    DROP_BEFORE = "drop_before"  # the connection dies, nothing was done
    DROP_AFTER = "drop_after"  # done, then the connection dies before the answer
    HANG_AFTER = "hang_after"  # done, then no answer until the client gives up
    STATUS = "status"  # nothing done, `status` with `headers` and `body`
    STATUS_AFTER = "status_after"  # done, but the answer is `status`
    GARBLED = "garbled"  # done, but the body is no JSON


@dataclass(slots=True)
class Plan:
    """One misbehaviour, for the next `times` requests that match."""

    fault: Fault
    method: str = ""
    path: str = ""  # a part of the path
    times: int = 1
    status: int = 500
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""


class Faults:
    """An ASGI layer in front of a stand-in that carries out plans and counts requests."""

    def __init__(self, app: App) -> None:
        self._app = app
        self.plans: list[Plan] = []
        self.requests: list[tuple[str, str]] = []  # (method, path with query), oldest first

    def plan(self, fault: Fault, **wanted: Any) -> Plan:
        """Misbehave; the fields of `Plan` say when and how."""
        plan = Plan(fault, **wanted)
        self.plans.append(plan)
        return plan

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        query = scope["query_string"].decode()
        path = scope["path"] + (f"?{query}" if query else "")
        self.requests.append((scope["method"], path))
        plan = self._due(scope["method"], path)
        if plan is None:
            await self._app(scope, receive, send)
            return
        if plan.fault in {Fault.DROP_AFTER, Fault.HANG_AFTER, Fault.STATUS_AFTER, Fault.GARBLED}:
            await self._app(scope, receive, _ignore)
        if plan.fault is Fault.HANG_AFTER:
            await _until_gone(receive)
        elif plan.fault in {Fault.STATUS, Fault.STATUS_AFTER}:
            await _answer(send, plan.status, plan.headers, plan.body)
        elif plan.fault is Fault.GARBLED:
            await _answer(send, 200, {"content-type": "application/json"}, b'{"id": "1", ')
        else:
            await _break(send)

    def _due(self, method: str, path: str) -> Plan | None:
        for plan in self.plans:
            if plan.times and plan.method in {"", method} and plan.path in path:
                plan.times -= 1
                return plan
        return None


async def _ignore(_message: Message) -> None:
    return


async def _until_gone(receive: Receive) -> None:
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            return
        await asyncio.sleep(0)


async def _answer(send: Send, status: int, headers: Mapping[str, str], body: bytes) -> None:
    pairs = [(k.lower().encode(), v.encode()) for k, v in headers.items()]
    pairs.append((b"content-length", str(len(body)).encode()))
    await send({"type": "http.response.start", "status": status, "headers": pairs})
    await send({"type": "http.response.body", "body": body})


async def _break(send: Send) -> None:
    """Promise ten bytes, send one, and die: the client sees a connection cut off."""
    await send(
        {"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"10")]}
    )
    await send({"type": "http.response.body", "body": b"{", "more_body": True})
    raise ConnectionAbortedError("planned fault")
