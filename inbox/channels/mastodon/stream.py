"""The stream, which only nudges: what it says is read again the ordinary way.

Over server-sent events, or over a WebSocket where the server has no other.
https://docs.joinmastodon.org/methods/streaming/
"""

from collections.abc import AsyncIterator
from urllib.parse import urlsplit

import httpx
import websockets
from websockets.asyncio.client import connect

from inbox.core.channel import Access
from inbox.core.errors import Malformed, Rejected, Unavailable
from inbox.core.text import loopback

_PATH = "/api/v1/streaming"
# A server says at least ":thump" every 15 seconds or so.
_SILENCE = httpx.Timeout(20, read=90)


async def listen(access: Access) -> AsyncIterator[None]:
    """Yields once per event. Ends where the server has no stream. Raises ChannelError."""
    origin = access.settings.get("streaming", "")
    if not origin:
        return
    try:
        async for _ in _events(access.http, origin):
            yield None
    except (Malformed, Rejected):
        other = True  # no events there: try the other way
    else:
        other = False
    if not other:
        return
    async for _ in _socket(access.http, origin):
        yield None


async def _events(http: httpx.AsyncClient, origin: str) -> AsyncIterator[None]:
    headers = {"Accept": "text/event-stream"}
    url = f"{origin}{_PATH}/user/notification"
    async with http.stream("GET", url, headers=headers, timeout=_SILENCE) as response:
        if "event-stream" not in response.headers.get("content-type", ""):
            raise Malformed("That is no stream of events")
        async for line in response.aiter_lines():
            if line.startswith("event:"):
                yield None


async def _socket(http: httpx.AsyncClient, origin: str) -> AsyncIterator[None]:
    parts = urlsplit(origin)
    if parts.scheme != "https" and not loopback(origin):
        raise Rejected("Only encrypted connections are used outside this computer")
    scheme = "wss" if parts.scheme == "https" else "ws"
    url = f"{scheme}://{parts.netloc}{_PATH}?stream=user:notification"
    carried = {"Authorization": http.headers.get("Authorization", "")}
    agent = http.headers.get("User-Agent", "")
    try:
        async with connect(
            url, additional_headers=carried, user_agent_header=agent, max_size=1_000_000
        ) as socket:
            async for _ in socket:
                yield None
    except (websockets.WebSocketException, OSError, TimeoutError):
        raise Unavailable("The stream broke off") from None
