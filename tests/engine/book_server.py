"""A small network in memory that counts what it is told."""

import base64
import hashlib
import json
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import parse_qs

from inbox.sandbox.standin import Faults, Receive, Scope, Send

START = datetime(2026, 11, 1, 12, tzinfo=UTC)


@dataclass(slots=True)
class Entry:
    """One comment or reply on the server."""

    id: int
    who: str
    text: str
    at: datetime
    parent: int = 0
    liked: bool = False
    key: str = ""


@dataclass(slots=True)
class Book:
    """The server's state. ``now`` is when new entries are said to have been written."""

    entries: dict[int, Entry] = field(default_factory=dict)
    token: str = "good"
    refresh: str = "again"
    refreshed: int = 0
    revoked: int = 0
    stall: bool = False  # a reply is taken in and never looked at
    likes_told: int = 0
    forbid_twins: bool = False
    page_size: int = 3
    codes: dict[str, str] = field(default_factory=dict)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def add(self, who: str, text: str, parent: int = 0, at: datetime | None = None) -> Entry:
        with self.lock:
            number = len(self.entries) + 1
            when = at or (datetime.now(UTC) if parent else START + timedelta(minutes=number))
            entry = self.entries[number] = Entry(number, who, text, when, parent)
            return entry

    def replies(self, text: str | None = None) -> list[Entry]:
        return [e for e in self.entries.values() if e.who == "shop" and text in {None, e.text}]


class GuestbookServer:
    """The network as an ASGI app."""

    def __init__(self) -> None:
        self.book = Book()
        self.faults = Faults(self._app)

    async def _app(self, scope: Scope, receive: Receive, send: Send) -> None:
        body = b""
        while True:
            message = await receive()
            body += message.get("body", b"")
            if not message.get("more_body"):
                break
        while self.book.stall and scope["method"] == "POST":
            if (await receive())["type"] == "http.disconnect":
                return
        headers = {k.decode(): v.decode() for k, v in scope["headers"]}
        status, answer = self._route(
            scope["method"], scope["path"], scope["query_string"].decode(), headers, body
        )
        raw = json.dumps(answer).encode()
        kind = [(b"content-type", b"application/json"), (b"content-length", b"%d" % len(raw))]
        await send({"type": "http.response.start", "status": status, "headers": kind})
        await send({"type": "http.response.body", "body": raw})

    def _route(  # noqa: PLR0911 - a table reads best as one
        self, method: str, path: str, query: str, headers: Mapping[str, str], body: bytes
    ) -> tuple[int, Any]:
        book = self.book
        if path == "/token":
            return self._token(json.loads(body))
        if headers.get("authorization") != f"Bearer {book.token}":
            return 401, {"error": "expired" if book.refreshed or book.refresh else "signed out"}
        match method, *path.strip("/").split("/"):
            case "GET", "me":
                return 200, {"id": "shop", "name": "The shop"}
            case "GET", "entries":
                return self._list(int(parse_qs(query).get("after", ["0"])[0]))
            case "GET", "entries", number:
                return self._one(int(number))
            case "POST", "entries", number, "replies":
                return self._reply(int(number), json.loads(body)["text"])
            case "PUT" | "DELETE", "entries", number, "like":
                book.likes_told += 1
                book.entries[int(number)].liked = method == "PUT"
                return 200, {}
            case "DELETE", "entries", number:
                book.entries.pop(int(number), None)
                return 200, {}
            case "POST", "revoke":
                book.revoked += 1
                return 200, {}
        return 404, {}

    def _token(self, asked: Mapping[str, str]) -> tuple[int, Any]:
        book = self.book
        if "code" in asked:
            digest = hashlib.sha256(asked["verifier"].encode()).digest()
            challenge = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
            if book.codes.pop(asked["code"], None) != challenge:
                return 400, {"error": "invalid_grant"}
        elif asked.get("refresh") != book.refresh:
            return 400, {"error": "invalid_grant"}
        book.refreshed += "refresh" in asked
        book.token, book.refresh = f"token{book.refreshed}", f"again{book.refreshed}"
        return 200, {"token": book.token, "refresh": book.refresh}

    def _list(self, after: int) -> tuple[int, Any]:
        newer = [e for e in self.book.entries.values() if e.id > after]
        chunk = newer[: self.book.page_size]
        return 200, {
            "entries": [_json(e) for e in chunk],
            "more": len(newer) > len(chunk),
            "all": len(self.book.entries),
        }

    def _one(self, number: int) -> tuple[int, Any]:
        entry = self.book.entries.get(number)
        if entry is None:
            return 404, {}
        under = [_json(e) for e in self.book.entries.values() if e.parent == number]
        return 200, {**_json(entry), "replies": under}

    def _reply(self, number: int, text: str) -> tuple[int, Any]:
        if number not in self.book.entries:
            return 404, {}
        if self.book.forbid_twins and self.book.replies(text):
            return 409, {"error": "duplicate"}
        return 200, _json(self.book.add("shop", text, number))


def _json(entry: Entry) -> dict[str, Any]:
    return {
        "id": entry.id,
        "who": entry.who,
        "text": entry.text,
        "at": entry.at.isoformat(),
        "parent": entry.parent,
        "liked": entry.liked,
    }
