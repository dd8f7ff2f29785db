"""The site as one thing: what tests and the demo move, and what is served over HTTP."""

import base64
import binascii
import html
import json
import mimetypes
import random
import string
import uuid
from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path
from urllib.parse import parse_qsl

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from inbox.sandbox.standin import App, Faults, Persona, Seen
from inbox.sandbox.wordpress import pages
from inbox.sandbox.wordpress.controller import Call, Controller, Data
from inbox.sandbox.wordpress.records import CommentRow, PostRow, User
from inbox.sandbox.wordpress.shapes import Shapes

_ROLES = {"owner": "administrator", "ed": "editor", "ann": "author", "sue": "subscriber"}
_METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"]


class WordPressSite:
    """A stand-in (see `inbox.sandbox.standin.StandIn`).

    ``pretty``: the kind of permalinks. ``app_passwords``: whether the site offers them.
    ``strips_authorization``: a web host that removes the sign-in header. ``http_loopback``:
    whether the authorise page takes ``http://127.0.0.1``. ``offset``: the site's own time.
    """

    channel = "wordpress"

    def __init__(self, *, pretty: bool = True, offset: timedelta = timedelta(hours=2)) -> None:
        self.base_url = ""
        self.pretty = pretty
        self.offset = offset
        self.app_passwords = True
        self.strips_authorization = False
        self.http_loopback = True
        self.data = Data()
        self._random = random.Random(6)
        for number, (login, role) in enumerate(_ROLES.items(), 1):
            user = User(number, login, login.capitalize(), role)
            user.passwords[str(uuid.UUID(int=number))] = ("", self._password())
            self.data.users[number] = user
        self._app = Starlette(
            routes=[
                Route("/", self._home, methods=[*_METHODS, "HEAD"]),
                Route("/index.php", self._home, methods=_METHODS),
                Route("/wp-json/{path:path}", self._pretty_rest, methods=_METHODS),
                Route(
                    "/wp-admin/authorize-application.php", self._authorize, methods=["GET", "POST"]
                ),
                Route("/wp-content/uploads/{path:path}", self._picture),
                Route("/{path:path}", self._page),
            ]
        )
        self.faults = Faults(self._app)

    @property
    def app(self) -> App:
        return self._app

    @property
    def shapes(self) -> Shapes:
        return Shapes(self.base_url, self.offset, pretty=self.pretty)

    # -- what tests and the demo move ---------------------------------------------------------

    def credentials(self, login: str = "owner") -> Mapping[str, str]:
        user = next(user for user in self.data.users.values() if user.login == login)
        password = next(iter(user.passwords.values()))[1]
        return {"site": self.base_url, "username": login, "application_password": password}

    def publish(
        self, key: str, text: str, at: datetime, *, title: str = "", picture: str = ""
    ) -> str:
        number = self.data.number()
        title = title or key
        self.data.posts[number] = PostRow(number, title, html.escape(text), at, picture=picture)
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
        above = int(parent) if parent else 0
        under = self.data.comments[above].post if above else int(post.removeprefix("post-"))
        return self._add(
            CommentRow(
                self.data.number(),
                under,
                above,
                0,
                who.name,
                f"{who.key}@example.test",
                html.escape(text, quote=False),
                at,
                picture=who.avatar,
            )
        )

    def react(self, who: Persona, kind: str, at: datetime, *, post: str = "") -> None:
        """WordPress core knows no likes."""

    def edit(self, remote_id: str, text: str) -> None:
        self.data.comments[int(remote_id)].content = html.escape(text, quote=False)

    def remove(self, remote_id: str) -> None:
        self.data.comments[int(remote_id)].status = "trash"

    def hold(self, remote_id: str) -> None:
        """The site's rules keep the comment back until somebody approves it."""
        self.data.comments[int(remote_id)].status = "hold"

    def answer(self, parent: str, text: str, at: datetime) -> str:
        above = self.data.comments[int(parent)]
        owner = self.data.users[1]
        email, words = f"{owner.login}@example.test", html.escape(text, quote=False)
        return self._add(
            CommentRow(
                self.data.number(), above.post, above.id, owner.id, owner.name, email, words, at
            )
        )

    def seen(self) -> Seen:
        replies = tuple(
            (str(row.id), str(row.parent), html.unescape(row.content))
            for row in self.data.comments.values()
            if row.author == 1 and row.parent and row.status not in {"trash", "spam"}
        )
        return Seen((), replies, dict(self.data.moderated))

    def _add(self, row: CommentRow) -> str:
        self.data.comments[row.id] = row
        return str(row.id)

    def _password(self) -> str:
        return "".join(self._random.choices(string.ascii_letters + string.digits, k=24))

    # -- what is served -----------------------------------------------------------------------

    async def _home(self, request: Request) -> Response:
        route = request.query_params.get("rest_route")
        if route is not None:
            return await self._rest(request, route.lstrip("/"))
        return HTMLResponse(pages.page("Kuulolla demo shop", ""), headers=self._link())

    async def _page(self, request: Request) -> Response:
        slug = f"{self.base_url}/{request.path_params['path']}".rstrip("/") + "/"
        for post in self.data.posts.values():
            if self.pretty and self.shapes.permalink(post) == slug:
                return HTMLResponse(pages.page(post.title, post.content), headers=self._link())
        return HTMLResponse(pages.page("Page not found", ""), 404)

    def _link(self) -> dict[str, str]:
        return {"link": f'<{self.shapes.route("")}>; rel="https://api.w.org/"'}

    async def _pretty_rest(self, request: Request) -> Response:
        if not self.pretty:
            return HTMLResponse(pages.page("Page not found", ""), 404)
        return await self._rest(request, request.path_params["path"])

    async def _rest(self, request: Request, path: str) -> Response:
        if not path:
            return JSONResponse(self.shapes.index(passwords=self.app_passwords))
        params = [pair for pair in request.query_params.multi_items() if pair[0] != "rest_route"]
        try:
            body = json.loads(await request.body() or b"{}")
        except ValueError:
            body = {}
        user, used = self._user(request)
        headers = {"used": used} if path.endswith("/introspect") else {}
        body = body if isinstance(body, dict) else {}
        call = Call(request.method, path.rstrip("/"), params, body, user, headers)
        status, answer = Controller(self.data, self.shapes).answer(call)
        return JSONResponse(answer, status, call.headers)

    def _user(self, request: Request) -> tuple[User | None, str]:
        """Who the Basic header names, and which of their passwords; nobody when it is wrong."""
        scheme, _, pair = request.headers.get("authorization", "").partition(" ")
        if scheme.lower() != "basic" or not self.app_passwords or self.strips_authorization:
            return None, ""
        try:
            login, _, given = base64.b64decode(pair, validate=True).decode().partition(":")
        except (binascii.Error, UnicodeDecodeError):
            return None, ""
        for user in self.data.users.values():
            for number, (_, password) in user.passwords.items():
                if user.login == login and password == given.replace(" ", ""):
                    return user, number
        return None, ""

    async def _authorize(self, request: Request) -> Response:
        """The page that a signed-in owner sees; a press makes a new application password."""
        if not self.app_passwords:
            words = "<p>Application passwords are not available.</p>"
            return HTMLResponse(pages.page("Cannot Authorize Application", words), 501)
        posted = request.method == "POST"
        text = (await request.body()).decode()
        asked = dict(parse_qsl(text) if posted else request.query_params.items())
        refused = pages.trouble(asked, http_loopback=self.http_loopback)
        if refused or (posted and asked.get("_wpnonce") != pages.NONCE):
            words = f"<p>{html.escape(refused or 'The link you followed has expired.')}</p>"
            return HTMLResponse(pages.page("Cannot Authorize Application", words), 403)
        if not posted:
            return HTMLResponse(pages.form(str(request.url.path), asked))
        onward, page = pages.decide(asked, self.data.users[1], self.base_url, self._password())
        return RedirectResponse(onward, 302) if onward else HTMLResponse(page)

    def _picture(self, request: Request) -> Response:
        """A file below resources/: in the checkout, or beside the package in a wheel."""
        package = Path(__file__).resolve().parents[2]
        for root in (package.parent / "resources", package / "resources"):
            path = (root / request.path_params["path"]).resolve()
            if path.is_relative_to(root) and path.is_file():
                kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
                return Response(path.read_bytes(), media_type=kind)
        return Response("", 404)
