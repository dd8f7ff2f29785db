"""A real WordPress as a test moves it: started by start.sh, driven through its REST API."""

import html
import json
import re
import socket
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import httpx

from inbox.sandbox.standin import Persona, Seen

_START = Path(__file__).with_name("start.sh")


class RealWordPress:
    """The `World` of the adapter suite on a real site. What it made it also removes."""

    def __init__(self, told: Mapping[str, Any]) -> None:
        self.told = told
        self._users = {user["login"]: user for user in told["users"]}
        owner = self._users["owner"]
        self.http = httpx.Client(timeout=30, auth=("owner", owner["app_password"]))
        self._posts: list[int] = []
        self._moderated: dict[str, str] = {}

    @property
    def version(self) -> str:
        return str(self.told["wordpress"])

    def url(self, path: str, **params: str) -> str:
        root = str(self.told["rest"])
        query = urlencode(params)
        return root + path + ((("&" if "?" in root else "?") + query) if query else "")

    def call(self, method: str, path: str, body: Any = None, **params: str) -> Any:
        response = self.http.request(method, self.url(path, **params), json=body)
        response.raise_for_status()
        return response.json()

    def credentials(self, login: str = "owner") -> Mapping[str, str]:
        password = self._users[login]["app_password"]
        return {
            "site": str(self.told["url"]),
            "username": login,
            "application_password": password,
        }

    def publish(
        self,
        key: str,
        text: str,
        at: datetime,
        *,
        title: str = "",
        picture: str = "",  # noqa: ARG002 - no upload here
    ) -> str:
        body = {
            "title": title or key,
            "content": html.escape(text),
            "status": "publish",
            "date_gmt": _stamp(at),
        }
        number = int(self.call("POST", "wp/v2/posts", body)["id"])
        self._posts.append(number)
        return f"post-{number}"

    def say(
        self,
        who: Persona,
        text: str,
        at: datetime,
        *,
        post: str = "",
        parent: str = "",
        stars: int = 0,  # noqa: ARG002 - nobody reviews here
    ) -> str:
        body = {
            "author_name": who.name,
            "author_email": f"{who.key}@example.test",
            "status": "approve",
        }
        return self._add(body, text, at, post, parent)

    def answer(self, parent: str, text: str, at: datetime) -> str:
        return self._add({}, text, at, "", parent)

    def _add(self, body: dict[str, Any], text: str, at: datetime, post: str, parent: str) -> str:
        number = int(post.removeprefix("post-") or 0)
        if parent:
            number = int(self.call("GET", f"wp/v2/comments/{parent}", context="edit")["post"])
        body |= {
            "post": number,
            "parent": int(parent or 0),
            "content": html.escape(text, quote=False),
            "date_gmt": _stamp(at),
        }
        return str(self.call("POST", "wp/v2/comments", body)["id"])

    def react(self, who: Persona, kind: str, at: datetime, *, post: str = "") -> None:
        """WordPress core knows no likes."""

    def edit(self, remote_id: str, text: str) -> None:
        body = {"content": html.escape(text, quote=False)}
        self.call("POST", f"wp/v2/comments/{remote_id}", body)

    def remove(self, remote_id: str) -> None:
        self.call("DELETE", f"wp/v2/comments/{remote_id}")

    def hold(self, remote_id: str) -> None:
        self.call("POST", f"wp/v2/comments/{remote_id}", {"status": "hold"})

    def status(self, remote_id: str) -> str:
        found = self.call("GET", f"wp/v2/comments/{remote_id}", context="edit")
        return str(found["status"])

    def seen(self) -> Seen:
        rows = self.call(
            "GET",
            "wp/v2/comments",
            context="edit",
            status="all",
            author="1",
            parent_exclude="0",
            per_page="100",
            order="asc",
        )
        replies = [
            (str(row["id"]), str(row["parent"]), html.unescape(row["content"]["raw"]))
            for row in rows
            if row["post"] in self._posts
        ]
        return Seen((), tuple(replies), self._moderated)

    @property
    def own_password(self) -> str:
        """What the owner types on the site itself."""
        return str(self._users["owner"]["password"])

    def page(self, url: str) -> str:
        """What the owner sees there."""
        with closing(self._owner()) as browser:
            return browser.get(url).raise_for_status().text

    def _owner(self) -> httpx.Client:
        """A browser without scripts, signed in as the owner."""
        base, owner = str(self.told["url"]), self._users["owner"]
        browser = httpx.Client(timeout=30)
        browser.cookies.set("wordpress_test_cookie", "WP%20Cookie%20check")
        login = {"log": "owner", "pwd": owner["password"], "testcookie": "1"}
        browser.post(f"{base}/wp-login.php", data=login)
        return browser

    def press(self, url: str, button: str) -> str:
        """Sign in as the owner, open the authorise page, press; where the browser is sent."""
        with closing(self._owner()) as browser:
            page = browser.get(url).raise_for_status().text
            inputs = re.findall(r"<input type=\"(?:hidden|text)\"[^>]*>", page)
            pairs = [re.search(r'name="(\w+)" value="([^"]*)"', each) for each in inputs]
            form = {each[1]: html.unescape(each[2]) for each in pairs if each}
            answer = browser.post(url.partition("?")[0], data=form | {button: "1"})
        return str(answer.headers.get("location", ""))

    def clear(self) -> None:
        """Delete every post and comment, so that each test starts on an empty site."""
        for status in ("all", "spam", "trash"):
            for kind in ("comments", "posts"):
                if kind == "posts" and status != "all":
                    continue
                wanted = {"status": "publish" if kind == "posts" else status}
                while rows := self.call("GET", f"wp/v2/{kind}", per_page="100", **wanted):
                    for row in rows:
                        self.call("DELETE", f"wp/v2/{kind}/{row['id']}", force="true")
        self._posts.clear()


def _stamp(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S")


@contextmanager
def running(folder: Path, *options: str) -> Iterator[RealWordPress]:
    """A WordPress on a free port for as long as the context lasts."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    where = ("--dir", str(folder))
    command = [str(_START), "start", "--port", str(port), *where, *options]
    try:
        done = subprocess.run(command, check=True, capture_output=True, text=True, timeout=300)  # noqa: S603
        world = RealWordPress(json.loads(done.stdout))
        with world.http:
            yield world
    finally:
        subprocess.run([str(_START), "stop", *where], check=False, timeout=60)  # noqa: S603
