"""Pictures from anywhere: bounded in bytes, in pixels, in where they may come from."""

import asyncio
import os
import struct
import zlib
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest

from inbox.core.events import Event, MediaReady
from inbox.engine.frame import Frame
from inbox.engine.media import LIMIT, Media
from inbox.engine.pictures import fits, size
from inbox.engine.vault import Vault
from inbox.paths import Profile
from inbox.secrets import Memory
from inbox.store.database import connect
from inbox.store.reader import Reader
from inbox.store.store import Store
from tests.engine.desk import HURRIED

Answer = Callable[[httpx.Request], httpx.Response]
LOCAL = "http://127.0.0.1:9/a.png"


def png(width: int, height: int) -> bytes:
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunk = b"IHDR" + head
    crc = struct.pack(">I", zlib.crc32(chunk))
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + chunk + crc


def jpeg(width: int, height: int) -> bytes:
    early = b"\xff\xe0" + struct.pack(">H", 16) + b"JFIF\0" + b"\0" * 9
    frame = b"\xff\xc0" + struct.pack(">HBHHB", 17, 8, height, width, 3) + b"\0" * 9
    return b"\xff\xd8" + early + frame


def gif(width: int, height: int) -> bytes:
    return b"GIF89a" + struct.pack("<HH", width, height) + b"\0" * 10


def webp_x(width: int, height: int) -> bytes:
    body = b"\0" * 4 + (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    return b"RIFF\0\0\0\0WEBPVP8X" + struct.pack("<I", 10) + body


def webp_l(width: int, height: int) -> bytes:
    bits = (width - 1) | (height - 1) << 14
    return b"RIFF\0\0\0\0WEBPVP8L\0\0\0\0\x2f" + struct.pack("<I", bits)


def webp(width: int, height: int) -> bytes:
    return b"RIFF\0\0\0\0WEBPVP8 \0\0\0\0\0\0\0\x9d\x01\x2a" + struct.pack("<HH", width, height)


@pytest.mark.parametrize("make", [png, jpeg, gif, webp_x, webp_l, webp])
def test_size_is_read_before_anything_is_decoded(make: Callable[[int, int], bytes]) -> None:
    assert size(make(640, 480)) == (640, 480)
    assert fits(make(4_096, 4_096))
    assert not fits(make(4_097, 16))


@pytest.mark.parametrize("make", [png, jpeg, gif, webp_x, webp_l, webp])
def test_any_beginning_of_a_picture_is_no_crash(make: Callable[[int, int], bytes]) -> None:
    whole = make(640, 480)
    for end in range(len(whole)):
        assert size(whole[:end]) in {None, (640, 480)}


@pytest.mark.parametrize("data", [b"", b"<svg>", b"\xff\xd8\xff" + b"\xff" * 90, png(0, 5)])
def test_what_is_no_picture_does_not_fit(data: bytes) -> None:
    assert not fits(data)


class Gallery:
    """A media cache whose internet is a function."""

    def __init__(self, folder: Path, answer: Answer, *, local: bool = True, cache: int) -> None:
        self.profile = Profile(folder)
        self.profile.make()
        self.events: list[Event] = []
        self.asked: list[httpx.Request] = []
        self._answer = answer
        self._local = local
        self._cache = cache

    def fetch(self, *urls: str) -> list[str]:
        """Ask for all; answers those that came."""
        return asyncio.run(self._run(urls))

    async def _run(self, urls: tuple[str, ...]) -> list[str]:
        with (
            closing(Store(connect(self.profile.database))) as store,
            closing(Reader(self.profile.database)) as reader,
        ):
            frame = Frame(
                store=store,
                emit=self.events.append,
                clock=lambda: datetime.now(UTC),
                chance=lambda: 0.5,
                pace=HURRIED,
                vault=Vault(Memory(), self.events.append, 1),
                transport=httpx.MockTransport(self._see),
                reader=reader,
            )
            media = Media(frame, self.profile, loopback=self._local, cache=self._cache)
            for url in urls:
                media.want(url)
                media.want(url)
            await asyncio.gather(*media._tasks.values())
            for url in urls:
                media.want(url)
            assert not any(frame_url in media._tasks for frame_url in urls)
        return [e.url for e in self.events if isinstance(e, MediaReady)]

    def _see(self, request: httpx.Request) -> httpx.Response:
        self.asked.append(request)
        return self._answer(request)


def gallery(folder: Path, answer: Answer, *, local: bool = True, cache: int = 10**9) -> Gallery:
    return Gallery(folder, answer, local=local, cache=cache)


def picture(data: bytes, kind: str = "image/png") -> Answer:
    return lambda _request: httpx.Response(200, headers={"Content-Type": kind}, content=data)


def test_picture_is_kept_and_asked_for_once(tmp_path: Path) -> None:
    it = gallery(tmp_path, picture(png(4, 4)))
    assert it.fetch(LOCAL) == [LOCAL, LOCAL]  # fetched, then found
    assert len(it.asked) == 1
    assert it.profile.picture(LOCAL).read_bytes() == png(4, 4)
    assert not {"authorization", "cookie"} & set(it.asked[0].headers)


@pytest.mark.parametrize(
    "answer",
    [
        picture(b"<svg>", "image/svg+xml"),
        picture(png(4, 4), "text/html"),
        picture(png(9_000, 9_000)),
        picture(png(4, 4) + b"\0" * LIMIT),
        lambda _r: httpx.Response(404),
        lambda _r: httpx.Response(302, headers={"Location": "file:///etc/passwd"}),
        lambda _r: httpx.Response(302, headers={"Location": "/again"}),
    ],
)
def test_what_is_no_sound_picture_is_not_kept_nor_asked_for_again(
    tmp_path: Path, answer: Answer
) -> None:
    it = gallery(tmp_path, answer)
    assert it.fetch(LOCAL) == []
    asked = len(it.asked)
    assert asked <= 4
    assert list(it.profile.media.iterdir()) == []


@pytest.mark.parametrize(
    "url",
    [
        LOCAL,
        "https://127.0.0.1/a.png",
        "https://[::1]/a.png",
        "https://10.0.0.7/a.png",
        "https://192.168.1.1/a.png",
        "https://169.254.169.254/a.png",
        "https://100.64.0.1/a.png",
        "https://0.0.0.0/a.png",
        "http://93.184.216.34/a.png",
        "file:///etc/passwd",
        "https://user:pass@93.184.216.34/",
        "javascript:alert(1)",
    ],
)
def test_pictures_come_from_the_open_internet_only(tmp_path: Path, url: str) -> None:
    it = gallery(tmp_path, picture(png(4, 4)), local=False)
    assert it.fetch(url) == []
    assert it.asked == []


def test_public_address_is_connected_to_as_it_was_looked_at(tmp_path: Path) -> None:
    it = gallery(tmp_path, picture(png(4, 4)), local=False)
    url = "https://93.184.216.34:8443/a.png"
    assert url in it.fetch(url)
    (request,) = it.asked
    assert request.url.host == "93.184.216.34"
    assert request.headers["host"] == "93.184.216.34:8443"
    assert request.extensions["sni_hostname"] == "93.184.216.34"


def test_redirect_into_the_home_network_is_not_followed(tmp_path: Path) -> None:
    away = httpx.Response(302, headers={"Location": "https://192.168.0.1/a.png"})
    it = gallery(tmp_path, lambda _r: away, local=False)
    assert it.fetch("https://93.184.216.34/a.png") == []
    assert len(it.asked) == 1


def test_cache_throws_away_what_was_not_seen_for_longest(tmp_path: Path) -> None:
    body = png(4, 4) + b"\0" * 967  # a thousand bytes
    it = gallery(tmp_path, picture(body), cache=2_500)
    first, second, third = (f"http://127.0.0.1:9/{n}.png" for n in "abc")
    it.fetch(first, second)
    os.utime(it.profile.picture(second), (1, 1))
    it.fetch(third)
    assert it.profile.picture(first).exists()
    assert not it.profile.picture(second).exists()
