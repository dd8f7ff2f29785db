"""Behind a company's proxy: everything goes through it but what stays on this computer."""

import asyncio
import contextlib
from collections.abc import AsyncIterator

import httpx
import pytest

from inbox.core.errors import NotSent
from inbox.engine.http import Departures, Gate, Ways
from inbox.engine.link import translated
from inbox.engine.proxies import Outward


@contextlib.asynccontextmanager
async def proxy(asked: list[str]) -> AsyncIterator[str]:
    """Notes what it is asked for, and refuses it."""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        asked.append((await reader.readuntil(b"\r\n\r\n")).decode().splitlines()[0])
        writer.write(b"HTTP/1.1 407 No\r\nContent-Length: 0\r\n\r\n")
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    async with server:
        yield f"127.0.0.1:{server.sockets[0].getsockname()[1]}"


async def _post(outward: Outward, url: str, departures: Departures) -> None:
    gate = Gate(outward, Ways(lambda _host: None), departures)
    try:
        async with httpx.AsyncClient(transport=gate, trust_env=False, timeout=5) as client:
            with translated():
                await client.post(url)
    finally:
        await outward.aclose()


@pytest.mark.parametrize("prefix", ["", "http://", "http://anna:pass@"])
def test_requests_leave_through_the_proxy_and_its_refusal_is_no_send(prefix: str) -> None:
    async def scene() -> None:
        asked: list[str] = []
        async with proxy(asked) as address:
            outward = Outward({"https": f"{prefix}{address}"}, bypass=lambda _host: False)
            departures = Departures()
            with pytest.raises(NotSent) as told:
                await _post(outward, "https://social.example/x", departures)
        assert asked == ["CONNECT social.example:443 HTTP/1.1"]
        assert departures.left == 0
        assert "pass" not in str(told.value)

    asyncio.run(scene())


def test_this_computer_and_what_is_excepted_is_reached_straight() -> None:
    async def scene() -> None:
        asked: list[str] = []
        straight: list[str] = []
        async with proxy(asked) as address, proxy(straight) as here:
            outward = Outward({"https": address}, bypass=lambda _host: False)
            await _post(outward, f"http://{here}/x", Departures())
        assert asked == []
        assert straight == ["POST /x HTTP/1.1"]

    asyncio.run(scene())


def test_proxy_of_an_unknown_kind_is_left_alone() -> None:
    async def scene() -> None:
        outward = Outward({"https": "gopher://127.0.0.1:1"}, bypass=lambda _host: False)
        with pytest.raises(NotSent):
            await _post(outward, "https://127.0.0.1:1/", Departures())

    asyncio.run(scene())
