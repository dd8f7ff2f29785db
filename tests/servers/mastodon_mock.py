"""Starts `mastodon-mock`, a Mastodon API by other people, and moves its world as a test wants.

All is done through its HTTP API with tokens of its own users. It cannot date anything back, and
everybody in it is local.
"""

import socket
import subprocess
import sys
import time
from collections.abc import Mapping
from datetime import datetime
from typing import Any, Self

import httpx

from inbox.sandbox.standin import Persona, Seen

_START = 30.0  # seconds


class MastodonMock:
    """The server as a process of its own while the context lasts; satisfies `ground.World`."""

    def __init__(self) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self._port = free.getsockname()[1]
        self.base_url = f"http://127.0.0.1:{self._port}"
        self._tokens: dict[str, str] = {}
        self._said: dict[str, str] = {}  # status -> who said it

    def __enter__(self) -> Self:
        command = [sys.executable, "-m", "mastodon_mock", "serve", "--in-memory"]
        self._process = subprocess.Popen(  # noqa: S603 - our own interpreter
            [*command, "--host", "127.0.0.1", "--port", str(self._port)],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self._http = httpx.Client(base_url=self.base_url, timeout=20)
        self._wait()
        self._token("shop", "Kahvila Kuulolla")
        return self

    def __exit__(self, *_exception: object) -> None:
        self._http.close()
        self._process.terminate()
        self._process.wait(10)

    def _wait(self) -> None:
        end = time.monotonic() + _START
        while True:
            try:
                self._http.get("/api/v1/instance")
            except httpx.TransportError:
                if time.monotonic() > end or self._process.poll() is not None:
                    raise
                time.sleep(0.05)
            else:
                return

    def _token(self, who: str, name: str) -> str:
        if who not in self._tokens:
            form = {"username": who, "display_name": name}
            made = self._http.post("/api/v1/_mock/dev_user", json=form)
            self._tokens[who] = made.raise_for_status().json()["access_token"]
        return self._tokens[who]

    def _do(self, who: str, method: str, path: str, **body: Any) -> Any:
        headers = {"Authorization": f"Bearer {self._tokens[who]}"}
        response = self._http.request(method, path, headers=headers, **body)
        return response.raise_for_status().json()

    def _post(self, who: str, text: str, parent: str = "") -> str:
        form = {"status": text} | ({"in_reply_to_id": parent} if parent else {})
        number = str(self._do(who, "POST", "/api/v1/statuses", json=form)["id"])
        self._said[number] = who
        return number

    def credentials(self) -> Mapping[str, str]:
        return {"server": self.base_url, "access_token": self._tokens["shop"]}

    def publish(
        self, key: str, text: str, at: datetime, *, title: str = "", picture: str = ""
    ) -> str:
        del key, at, title, picture
        return self._post("shop", text)

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
        del at, stars
        self._token(who.key, who.name)
        return self._post(who.key, f"@shop {text}", parent or post)

    def react(self, who: Persona, kind: str, at: datetime, *, post: str = "") -> None:
        del at
        self._token(who.key, who.name)
        verb = {"like": "favourite", "share": "reblog"}[kind]
        self._do(who.key, "POST", f"/api/v1/statuses/{post}/{verb}")

    def edit(self, remote_id: str, text: str) -> None:
        who = self._said[remote_id]
        path = f"/api/v1/statuses/{remote_id}"
        self._do(who, "PUT", path, json={"status": f"@shop {text}"})

    def remove(self, remote_id: str) -> None:
        self._do(self._said[remote_id], "DELETE", f"/api/v1/statuses/{remote_id}")

    def answer(self, parent: str, text: str, at: datetime) -> str:
        del at
        return self._post("shop", f"@{self._said[parent]} {text}", parent)

    def seen(self) -> Seen:
        me = self._do("shop", "GET", "/api/v1/accounts/verify_credentials")["id"]
        own = self._do("shop", "GET", f"/api/v1/accounts/{me}/statuses?limit=40")
        likes = self._do("shop", "GET", "/api/v1/favourites?limit=40")
        replies = []
        for each in reversed(own):
            if each["in_reply_to_id"]:
                source = self._do("shop", "GET", f"/api/v1/statuses/{each['id']}/source")
                replies.append((str(each["id"]), str(each["in_reply_to_id"]), source["text"]))
        return Seen(tuple(str(each["id"]) for each in likes), tuple(replies))
