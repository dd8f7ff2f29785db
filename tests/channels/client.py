"""The HTTP client that the channel tests use: as strict as the engine's, and breakable."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager

import httpx

from inbox.core.channel import Channel
from inbox.core.errors import (
    ChannelError,
    Forbidden,
    Gone,
    RateLimited,
    Rejected,
    SignedOut,
    Unavailable,
)


class Breaking(httpx.AsyncBaseTransport):
    """Loses the next writing request on demand, before it leaves or after the server did it."""

    def __init__(self) -> None:
        self._real = httpx.AsyncHTTPTransport()
        self._next = ""
        self.requests = 0

    def before(self) -> None:
        self._next = "before"

    def after(self) -> None:
        self._next = "after"

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        self.requests += 1
        wanted = self._next if request.method != "GET" else ""
        if wanted:
            self._next = ""
        if wanted == "before":
            raise httpx.ReadError("lost before it arrived", request=request)
        response = await self._real.handle_async_request(request)
        if wanted == "after":
            await response.aread()
            await response.aclose()
            raise httpx.ReadError("lost after it was done", request=request)
        return response

    async def aclose(self) -> None:
        await self._real.aclose()


def by_status(response: httpx.Response) -> ChannelError | None:
    """What the HTTP status alone says, where the channel left it to that."""
    status = response.status_code
    known: dict[int, type[ChannelError]] = {
        401: SignedOut,
        403: Forbidden,
        404: Gone,
        410: Gone,
        429: RateLimited,
    }
    if response.is_success or response.is_redirect:
        return None
    if status >= 500:
        return Unavailable(f"The server answered {status}")
    return known.get(status, Rejected)(f"The server answered {status}")


@asynccontextmanager
async def client(
    channel: Channel, credentials: Mapping[str, str], transport: Breaking | None = None
) -> AsyncIterator[httpx.AsyncClient]:
    """A client for one account, with every answer put to `problem` first."""

    async def judge(response: httpx.Response) -> None:
        if "event-stream" not in response.headers.get("content-type", ""):
            await response.aread()
        trouble = channel.problem(response) or by_status(response)
        if trouble is not None:
            raise trouble

    endpoint = channel.endpoint(credentials)
    async with httpx.AsyncClient(
        base_url=endpoint.base_url,
        headers={"User-Agent": "kuulolla-tests"} | dict(endpoint.headers),
        timeout=10,
        transport=transport,
        event_hooks={"response": [judge]},
    ) as http:
        yield http
