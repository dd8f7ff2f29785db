"""Signing in: with pasted credentials, or through the browser and back."""

import asyncio
import base64
import hashlib
import hmac
import secrets
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import httpx

from inbox.core.channel import (
    Begun,
    Channel,
    Endpoint,
    Identity,
    Redirect,
    SignsInByBrowser,
    Way,
)
from inbox.core.errors import Rejected, SignedOut, Unavailable
from inbox.core.text import clean, loopback, safe_url
from inbox.engine.browser import Landing
from inbox.engine.frame import Frame
from inbox.engine.http import Client, Gate, Ways, names, trusted
from inbox.engine.link import translated

Opened = tuple[tuple[Identity, ...], dict[str, str]]  # who it opened, with which credentials
_LONGEST, _MOST = 8_192, 16  # characters and parameters of an address that comes back


def way_of(channel: Channel, way_id: str) -> Way:
    """The channel's way of that id. Raises Rejected."""
    for way in channel.manifest.ways:
        if way.id == way_id:
            return way
    raise Rejected("This channel has no such way to sign in")


def client(frame: Frame, channel: Channel, endpoint: Endpoint, *, bound: bool) -> Client:
    """A client for signing in. ``bound``: credentials go to the endpoint's own origins only."""
    ways = Ways(frame.note_host)
    if bound:
        ways = Ways(frame.note_host, trusted(endpoint), names(endpoint.headers))
    auth: httpx.Auth | None = None
    if endpoint.dpop_key:
        from inbox.engine.dpop import Dpop  # noqa: PLC0415 - few sign-ins prove so

        auth = Dpop(endpoint.dpop_key, frame.clock)
    timeout = httpx.Timeout(frame.pace.read, connect=frame.pace.connect)
    gate = Gate(frame.transport, ways)
    return Client(gate, endpoint, timeout=timeout, auth=auth, problem=channel.problem)


async def with_fields(
    frame: Frame, channel: Channel, way: Way, fields: Mapping[str, str]
) -> Opened:
    """Try the fields as credentials. Raises ChannelError in words for a person."""
    given = {name: value.strip() for name, value in fields.items()}
    for wanted in way.fields:
        given.setdefault(wanted.name, wanted.default)
        if not given[wanted.name] and not wanted.optional:
            raise Rejected(f"Please fill in: {wanted.label}")
    return await _who(frame, channel, given)


async def _who(frame: Frame, channel: Channel, credentials: dict[str, str]) -> Opened:
    with translated():
        endpoint = channel.endpoint(credentials)
        async with client(frame, channel, endpoint, bound=True) as http:
            found = await channel.identify(http, credentials)
    if not found:
        raise Rejected("This sign-in opens no account that can be used here")
    return found, credentials


class SignIn:
    """One sign-in in the browser. ``result`` brings the identities, or the error in words."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self.result: Future[list[Identity]] = Future()
        self.paste_url = ""  # set before the browser opens: a page that ends by showing a code
        self._loop = loop
        self._answer: asyncio.Future[dict[str, str]] = loop.create_future()
        self._task: asyncio.Task[None] | None = None
        self._expected: Callable[[str, Mapping[str, str]], bool] = lambda _path, _query: False
        self._back = ""  # the address of our own scheme that it waits for
        self._cancelled = False

    def answer(self, text: str) -> None:
        """The pasted code, or the address the browser came back with. From any thread."""
        self._loop.call_soon_threadsafe(self._take_text, text.strip())

    def cancel(self) -> None:
        """Give up. From any thread; later answers change nothing."""
        self._loop.call_soon_threadsafe(self._cancel)

    def run(self, task: asyncio.Task[None]) -> None:
        """The task that drives it, started by the engine."""
        self._task = task
        task.add_done_callback(self._over)
        if self._cancelled:
            task.cancel()

    def never_begun(self, begun: "Future[Any]") -> None:
        """The engine could not even start it."""
        error = begun.exception()
        if error is not None and not self.result.done():
            self.result.set_exception(error)

    def expect(self, check: Callable[[str, Mapping[str, str]], bool], back: str = "") -> None:
        """How to tell the awaited answer from any other; ``back``: our own scheme's address."""
        self._expected, self._back = check, back

    def take(self, path: str, query: Mapping[str, str]) -> bool:
        """An answer arrived; whether it is the awaited one."""
        if not self._expected(path, query):
            return False
        if not self._answer.done():
            self._answer.set_result(dict(query))
        return True

    def came_back(self, url: str) -> bool:
        """The desktop handed an address of our own scheme over; whether it is the awaited one.

        Anybody's page can open such an address: what does not match is nothing, and is not kept.
        """
        if not self._back or len(url) > _LONGEST or not url.isprintable():
            return False
        place, _, query = url.partition("#")[0].partition("?")
        if not _same(place, self._back):
            return False
        try:
            pairs = parse_qsl(query, keep_blank_values=True, max_num_fields=_MOST)
        except ValueError:
            return False
        return self.take(place, dict(pairs))

    async def answered(self, seconds: float) -> dict[str, str]:
        """The answer. Raises Unavailable when nobody comes."""
        try:
            async with asyncio.timeout(seconds):
                return await self._answer
        except TimeoutError:
            raise Unavailable("Nobody came back from the browser; please try again") from None

    def _take_text(self, text: str) -> None:
        if "://" not in text and ":/" not in text:
            if text and not self._answer.done():
                self._answer.set_result({"code": text})
            return
        parts = urlsplit(text)
        query = dict(parse_qsl(parts.query, keep_blank_values=True))
        self.take(f"{parts.netloc}{parts.path}", query)

    def _over(self, _task: "asyncio.Task[None]") -> None:
        if not self.result.done():
            self.result.set_exception(Rejected("The sign-in was given up"))

    def _cancel(self) -> None:
        self._cancelled = True
        if self._task is not None:
            self._task.cancel()


@dataclass(frozen=True, slots=True)
class Browsing:
    """A sign-in and the browser it happens in."""

    sign_in: SignIn
    open_url: Callable[[str], None]
    landing: Landing
    by_scheme: bool = False  # comes back on the way's own scheme instead of the landing


async def through_browser(
    frame: Frame, channel: Channel, way: Way, fields: Mapping[str, str], browsing: Browsing
) -> Opened:
    """Open the browser and wait for it. Raises ChannelError in words for a person."""
    if not isinstance(channel, SignsInByBrowser):
        raise Rejected("This channel does not sign in through the browser")
    given = {name: value.strip() for name, value in fields.items()}
    key = ""
    if way.dpop:
        from inbox.engine.dpop import new_key  # noqa: PLC0415 - as above

        key = new_key()
    redirect, back = await _way_back(channel, way, browsing)
    async with client(frame, channel, Endpoint("", {}, key), bound=False) as http:
        with translated():
            begun = await channel.begin(http, way.id, given, redirect)
        browsing.sign_in.expect(_expected(begun, redirect, browsing.landing.path), back)
        url, paste_url = _page(begun.url), begun.keep.get("paste_url", "")
        browsing.sign_in.paste_url = _page(paste_url) if way.paste_code and paste_url else ""
        await asyncio.to_thread(browsing.open_url, url)
        answer = await browsing.sign_in.answered(frame.pace.sign_in)
        _refused(answer)
        with translated():
            got = await channel.finish(http, begun, redirect, answer)
    proved = {"dpop_key": key} if key else {}
    return await _who(frame, channel, {**given, **got, **proved})


async def _way_back(channel: Channel, way: Way, browsing: Browsing) -> tuple[Redirect, str]:
    """Where the network sends the browser, and the same where it is an address of our scheme."""
    if browsing.by_scheme:
        if not way.scheme:
            raise Rejected("This channel has no such way to sign in")
        # A host must stand in it, and the secret part in its path: WordPress echoes nothing.
        back = f"{way.scheme}://{channel.manifest.id}/callback{browsing.landing.path}"
        return _redirect(back), back
    try:
        return _redirect(await browsing.landing.open()), ""
    except OSError:
        raise Unavailable("This computer lets no browser come back to Kuulolla") from None


def _redirect(uri: str) -> Redirect:
    verifier = secrets.token_urlsafe(48)
    digest = hashlib.sha256(verifier.encode("ascii")).digest()
    challenge = base64.urlsafe_b64encode(digest).rstrip(b"=").decode("ascii")
    return Redirect(uri, secrets.token_urlsafe(24), verifier, challenge)


def _expected(
    begun: Begun, redirect: Redirect, path: str
) -> Callable[[str, Mapping[str, str]], bool]:
    """How to tell our answer.

    It carries our state; where the network echoes none, a secret path shows whose it is.
    """

    def check(came_to: str, query: Mapping[str, str]) -> bool:
        if begun.echoes_state:
            return _same(query.get("state", ""), redirect.state)
        marks = {*came_to.split("/"), *query.values()}
        return any(_same(mark, path[1:]) or _same(mark, redirect.state) for mark in marks)

    return check


def _same(one: str, other: str) -> bool:
    return hmac.compare_digest(one.encode("utf-8", "replace"), other.encode())


def _page(url: str) -> str:
    if not safe_url(url) or (urlsplit(url).scheme != "https" and not loopback(url)):
        raise Rejected("The network's sign-in page has no safe address")
    return url


def _refused(answer: Mapping[str, str]) -> None:
    """RFC 6749, section 4.1.2.1."""
    error = answer.get("error", "")
    if not error:
        return
    if error == "access_denied":
        raise SignedOut("The sign-in was refused in the browser")
    reason = clean(answer.get("error_description", "") or error, 200)
    raise Rejected(f"The network did not sign you in: {reason}")
