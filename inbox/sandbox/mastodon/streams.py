"""The stream of server-sent events. https://docs.joinmastodon.org/methods/streaming/."""

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route

from inbox.sandbox.mastodon.api import Refused, Rest
from inbox.sandbox.mastodon.entities import Shown
from inbox.sandbox.mastodon.world import World

_HEARTBEAT = 15.0  # seconds


class Streams:
    def __init__(self, world: World, shown: Shown, rest: Rest) -> None:
        self._world = world
        self._shown = shown
        self._rest = rest

    @property
    def routes(self) -> list[Route]:
        return [
            Route("/api/v1/streaming/health", self.health, methods=["GET"]),
            Route("/api/v1/streaming/user", self.user, methods=["GET"]),
            Route("/api/v1/streaming/user/notification", self.user, methods=["GET"]),
        ]

    async def health(self, _request: Request) -> Response:
        return PlainTextResponse("OK")

    async def user(self, request: Request) -> Response:
        try:
            self._rest.signed_in(request)
        except Refused as refused:
            return JSONResponse({"error": str(refused)}, refused.status)
        headers = {"Cache-Control": "private, no-store", "X-Accel-Buffering": "no"}
        return StreamingResponse(self._events(), headers=headers, media_type="text/event-stream")

    async def _events(self) -> AsyncIterator[str]:
        waiting: asyncio.Queue[tuple[str, str]] = asyncio.Queue()
        loop = asyncio.get_running_loop()

        def tell(event: str, number: str) -> None:
            """Called from whatever thread moves the world."""
            with contextlib.suppress(RuntimeError):  # the loop is closing
                loop.call_soon_threadsafe(waiting.put_nowait, (event, number))

        self._world.listeners.append(tell)
        try:
            yield ":)\n"
            while True:
                try:
                    event, number = await asyncio.wait_for(waiting.get(), _HEARTBEAT)
                except TimeoutError:
                    yield ":thump\n"
                    continue
                yield f"event: {event}\ndata: {self._payload(event, number)}\n\n"
        finally:
            self._world.listeners.remove(tell)

    def _payload(self, event: str, number: str) -> str:
        if event == "delete":
            return number
        found = [note for note in list(self._world.notifications) if note.id == number]
        return json.dumps(self._shown.notification(found[0])) if found else "{}"
