"""The channel as one thing: what tests and the demo move, and what is served over HTTP."""

import json
import re
from collections.abc import Mapping
from datetime import UTC, datetime

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from inbox.sandbox.google import errors
from inbox.sandbox.google.oauth import GoogleSignIn
from inbox.sandbox.pictures import picture
from inbox.sandbox.standin import App, Faults, Persona, Seen
from inbox.sandbox.youtube.api import Api
from inbox.sandbox.youtube.records import OWNER, Json, Video, World, made_id

SCOPE = "https://www.googleapis.com/auth/youtube.force-ssl"
_DAILY = 10_000


class YouTubeChannel:
    """A stand-in (see `inbox.sandbox.standin.StandIn`).

    ``units`` counts the quota that was spent; ``enabled`` whether the API is turned on.
    """

    channel = "youtube"

    def __init__(self) -> None:
        self.base_url = ""
        self.world = World()
        self.sign_in = GoogleSignIn(SCOPE)
        self.api = Api(self.world)
        self.enabled = True
        self.units = 0
        self._app = Starlette(
            routes=[
                *self.sign_in.routes,
                Route("/youtube/v3/{name:path}", self._serve, methods=["GET", "POST", "PUT"]),
                Route("/youtube/v3/{name:path}", self._serve, methods=["DELETE"]),
                Route("/face/{path:path}", picture),
            ]
        )
        self.faults = Faults(self._app)

    @property
    def app(self) -> App:
        return self._app

    # -- what tests and the demo move ---------------------------------------------------------

    def credentials(self) -> Mapping[str, str]:
        return self.sign_in.credentials(self.base_url)

    def publish(
        self, key: str, text: str, at: datetime, *, title: str = "", picture: str = ""
    ) -> str:
        number = made_id("", f"video {key} {len(self.world.videos)}", 11)
        named = title or _headline(text) or key
        self.world.videos[number] = Video(number, named, text, at, picture)
        return number

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
        thread = self.world.comments[parent].thread if parent else ""
        video = self.world.comments[parent].video if parent else post
        row = self.api.add(video, thread, made_id("UC", who.key, 22), text, at, who.name)
        row.avatar = who.avatar
        return row.id

    def react(self, who: Persona, kind: str, at: datetime, *, post: str = "") -> None:  # noqa: ARG002
        """Videos have likes without names; nothing says who shared."""
        if kind == "like" and post in self.world.videos:
            self.world.videos[post].likes += 1

    def edit(self, remote_id: str, text: str) -> None:
        row = self.world.comments[remote_id]
        row.text, row.updated = text, datetime.now(UTC)

    def remove(self, remote_id: str) -> None:
        self.api.drop(remote_id)

    def hold(self, remote_id: str) -> None:
        """YouTube holds the comment back until the owner has looked."""
        self.world.comments[remote_id].status = "heldForReview"

    def answer(self, parent: str, text: str, at: datetime) -> str:
        above = self.world.comments[parent]
        return self.api.add(above.video, above.thread, OWNER, text, at).id

    def seen(self) -> Seen:
        replies = tuple(
            (row.id, row.thread, row.text)
            for row in self.world.comments.values()
            if row.author == OWNER and row.id != row.thread and row.status != "rejected"
        )
        return Seen((), replies, dict(self.api.moderated))

    # -- what is served -----------------------------------------------------------------------

    async def _serve(self, request: Request) -> Response:
        try:
            return await self._answer(request)
        except errors.Refused as refused:
            return refused.answer

    async def _answer(self, request: Request) -> Response:
        scopes = self.sign_in.scopes(request)
        if scopes is None:
            raise errors.unauthenticated()
        if SCOPE not in scopes.split():
            raise errors.no_scope()
        if not self.enabled:
            raise errors.not_enabled("YouTube Data API v3", "youtube.googleapis.com")
        self._spend(1 if request.method == "GET" else 50)
        name, query = request.path_params["name"], dict(request.query_params)
        if request.method == "GET":
            reads = {
                "channels": self.api.channels,
                "videos": self.api.videos,
                "commentThreads": self.api.threads,
                "comments": self.api.comments,
            }
            if name in reads:
                return JSONResponse(reads[name](query, self.base_url))
        return await self._change(request, name, query)

    async def _change(self, request: Request, name: str, query: dict[str, str]) -> Response:
        body, now = await _object(request), datetime.now(UTC)
        match request.method, name:
            case "POST", "comments":
                return JSONResponse(self.api.insert(body, self.base_url, now))
            case "PUT", "comments":
                return JSONResponse(self.api.update(body, self.base_url, now))
            case "DELETE", "comments":
                self.api.delete(query.get("id", ""))
                return Response(status_code=204)
            case "POST", "comments/setModerationStatus":
                self.api.moderate(query)
                return Response(status_code=204)
        return Response("<!DOCTYPE html><title>Error 404 (Not Found)!!1</title>", 404)

    def _spend(self, units: int) -> None:
        self.units += units
        if self.units > _DAILY:
            words = (
                "The request cannot be completed because you have exceeded your "
                '<a href="/youtube/v3/getting-started#quota">quota</a>.'
            )
            raise errors.Refused(403, "quotaExceeded", words, domain="youtube.quota")


async def _object(request: Request) -> Json:
    try:
        body = json.loads(await request.body() or b"{}")
    except ValueError:
        return {}
    return body if isinstance(body, dict) else {}


def _headline(text: str) -> str:
    """What a shop would call a video with this description: how it begins."""
    return re.split(r"[.:!?\n]", text, maxsplit=1)[0].strip()[:100]
