"""A served stand-in and an access to it, for the tests of this folder."""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import datetime, timedelta

import httpx

from inbox.channels.wordpress.adapter import WordPress
from inbox.core.channel import Access
from inbox.sandbox.serve import Served
from inbox.sandbox.standin import Persona
from inbox.sandbox.wordpress import WordPressSite
from tests.channels.client import Breaking, client
from tests.channels.ground import Ground, now, reached

ANA = Persona("ana", "Ana Lind")
CHANNEL = WordPress()


@contextmanager
def served(
    *, pretty: bool = True, offset: timedelta = timedelta(hours=2)
) -> Iterator[WordPressSite]:
    site = WordPressSite(pretty=pretty, offset=offset)
    with Served([site]):
        yield site


class Login:
    """The stand-in as somebody else signs in to it."""

    def __init__(self, site: WordPressSite, login: str) -> None:
        self._site = site
        self._login = login

    def __getattr__(self, name: str) -> object:
        return getattr(self._site, name)

    def credentials(self) -> dict[str, str]:
        return dict(self._site.credentials(self._login))


@asynccontextmanager
async def signed_in(
    site: WordPressSite, login: str = "owner", breaking: Breaking | None = None
) -> AsyncIterator[Access]:
    async with reached(ground(site, login), breaking) as access:
        yield access


def ground(site: WordPressSite, login: str = "owner") -> Ground:
    return Ground(CHANNEL, Login(site, login))  # type: ignore[arg-type]


@asynccontextmanager
async def stranger(site: WordPressSite) -> AsyncIterator[httpx.AsyncClient]:
    """A client without a password, as browser sign-in uses it."""
    async with client(CHANNEL, {"site": site.base_url}) as http:
        yield http


def ago(hours: float) -> datetime:
    return now() - timedelta(hours=hours)
