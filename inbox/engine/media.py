"""Avatars and pictures: fetched from anywhere, so trusted nowhere; kept in a bounded cache."""

import asyncio
import contextlib
import ipaddress
import os
import time
from pathlib import Path
from urllib.parse import urlsplit

import httpx

from inbox.core.channel import Endpoint
from inbox.core.errors import ChannelError, Rejected
from inbox.core.events import MediaReady
from inbox.core.text import loopback, safe_url
from inbox.engine.faults import log, where
from inbox.engine.frame import Frame
from inbox.engine.http import Client, Gate, Ways
from inbox.engine.link import translated
from inbox.engine.pictures import fits
from inbox.paths import Profile

LIMIT = 5_000_000  # bytes of one picture
CACHE = 200_000_000  # bytes of all
_AT_ONCE = 4
_FAILED_FOR = 300  # seconds in which a picture that failed is not asked for again
_HOPS = 4


class Media:
    """Fetches pictures without any credentials, from the open internet only."""

    def __init__(
        self, frame: Frame, profile: Profile, *, loopback: bool = False, cache: int = CACHE
    ) -> None:
        self._frame = frame
        self._profile = profile
        self._loopback = loopback
        self._cache = cache
        self._slots = asyncio.Semaphore(_AT_ONCE)
        self._tasks: dict[str, asyncio.Task[None]] = {}
        self._failed: dict[str, float] = {}
        self._size: int | None = None

    def want(self, url: str) -> None:
        """Have it in the cache; MediaReady tells when."""
        place = self._profile.picture(url)
        if place.exists():
            with contextlib.suppress(OSError):
                os.utime(place)  # seen just now: the last to be thrown away
            self._frame.emit(MediaReady(url))
        elif url not in self._tasks and time.monotonic() >= self._failed.get(url, 0):
            self._tasks[url] = asyncio.create_task(self._fetch(url, place))

    def stop(self) -> None:
        for task in list(self._tasks.values()):
            task.cancel()

    async def _fetch(self, url: str, place: Path) -> None:
        try:
            async with self._slots:
                data = await self._get(url)
                await asyncio.to_thread(self._keep, place, data)
        except Exception as error:  # noqa: BLE001 - a picture is never worth more than a gap
            if not isinstance(error, ChannelError | OSError):
                log.error("A picture met a fault of ours: %s", where(error))
            if len(self._failed) > 5_000:
                self._failed.clear()
            self._failed[url] = time.monotonic() + _FAILED_FOR
        else:
            self._frame.emit(MediaReady(url))
        finally:
            self._tasks.pop(url, None)

    async def _get(self, url: str) -> bytes:
        for _ in range(_HOPS):
            response = await self._ask(url)
            if response.next_request is None:
                break
            url = str(response.next_request.url)
        kind = response.headers.get("content-type", "").lower()
        if response.status_code != 200 or not kind.startswith("image/"):
            raise Rejected("There is no picture")
        if not fits(response.content):
            raise Rejected("The picture is of no kind or size that can be shown")
        return response.content

    async def _ask(self, url: str) -> httpx.Response:
        """One request, to the very address that was looked at: a name may change its mind."""
        address = await self._address(url)
        parts = httpx.URL(url)
        headers = {"Host": parts.netloc.decode("ascii"), "Accept": "image/*"}
        there = parts.copy_with(host=address)
        gate = Gate(self._frame.transport, Ways(lambda _: None, limit=LIMIT))
        self._frame.note_host(parts.host)
        timeout = httpx.Timeout(self._frame.pace.read, connect=self._frame.pace.connect)
        async with _Plain(gate, Endpoint(""), timeout=timeout) as http:
            with translated():
                async with asyncio.timeout(self._frame.pace.read * 2):
                    return await http.get(
                        there, headers=headers, extensions={"sni_hostname": parts.host}
                    )

    async def _address(self, url: str) -> str:
        """A public address of the URL's host. Raises Rejected where there is none."""
        local = loopback(url)
        parts = urlsplit(url)
        if not safe_url(url) or not (parts.scheme == "https" or local):
            raise Rejected("The picture's address is not safe")
        if local and not self._loopback:
            raise Rejected("Pictures do not come from this computer")
        host = parts.hostname or ""
        loop = asyncio.get_running_loop()
        found = await loop.getaddrinfo(host, parts.port or 443, proto=6)
        addresses = [str(info[4][0]) for info in found]
        for address in addresses:
            given = ipaddress.ip_address(address.partition("%")[0])
            if not (given.is_loopback if local else given.is_global and not given.is_multicast):
                raise Rejected("The picture's address is inside a private network")
        if not addresses:
            raise Rejected("The picture's address is unknown")
        return addresses[0]

    def _keep(self, place: Path, data: bytes) -> None:
        place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        part = place.with_suffix(".part")
        part.write_bytes(data)
        part.replace(place)
        self._size = self._total() if self._size is None else self._size + len(data)
        if self._size > self._cache:
            self._size = self._make_room()

    def _total(self) -> int:
        return sum(p.stat().st_size for p in self._profile.media.iterdir() if p.is_file())

    def _make_room(self) -> int:
        """Throw away what was not looked at for longest, down to nine tenths."""
        kept = []
        for file in self._profile.media.iterdir():
            with contextlib.suppress(OSError):
                seen = file.stat()
                kept.append((seen.st_mtime_ns, seen.st_size, file))
        total = sum(size for _, size, _ in kept)
        for _, size, file in sorted(kept, key=lambda one: one[0]):
            if total <= self._cache * 9 // 10:
                break
            with contextlib.suppress(OSError):
                file.unlink()
                total -= size
        return total


class _Plain(Client):
    """Hands out redirects as they are: each new address has to be looked at first."""

    async def send(
        self,
        request: httpx.Request,
        *,
        stream: bool = False,
        auth: object = None,
        follow_redirects: object = False,
    ) -> httpx.Response:
        del stream, auth, follow_redirects
        response = await httpx.AsyncClient.send(self, request, stream=True)
        try:
            await response.aread()
        finally:
            await response.aclose()
        return response
