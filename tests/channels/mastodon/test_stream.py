"""The stream where a server has it over a WebSocket only, or not at all."""

import httpx
from websockets.asyncio.server import ServerConnection, serve

from inbox.channels.mastodon.adapter import Mastodon
from inbox.core.channel import Access
from inbox.core.model import Author
from tests.channels.client import client
from tests.channels.conformance import run
from tests.channels.ground import now


def _access(http: httpx.AsyncClient, streaming: str) -> Access:
    return Access(http, Author("1@shop.social", "Shop"), {"streaming": streaming}, now())


def test_a_server_with_a_websocket_only_nudges_too() -> None:
    asked: list[tuple[str, str]] = []

    async def speak(socket: ServerConnection) -> None:
        request = socket.request
        assert request is not None
        asked.append((request.path, request.headers["Authorization"]))
        await socket.send('{"stream":["user:notification"],"event":"notification","payload":"{}"}')

    async def scene() -> None:
        async with serve(speak, "127.0.0.1", 0) as server:
            origin = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
            credentials = {"server": origin, "access_token": "token", "streaming": origin}
            async with client(Mastodon(), credentials) as http:
                nudges = [each async for each in Mastodon().listen(_access(http, origin))]
        assert nudges == [None]
        assert asked == [("/api/v1/streaming?stream=user:notification", "Bearer token")]

    run(scene())


def test_a_server_without_a_stream_is_not_asked_for_one() -> None:
    async def scene() -> None:
        credentials = {"server": "https://nowhere.invalid", "access_token": "token"}
        async with client(Mastodon(), credentials) as http:
            access = _access(http, "")
            assert [each async for each in Mastodon().listen(access)] == []

    run(scene())
