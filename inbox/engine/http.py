"""One HTTP client per account and lane: where it may go, what it may carry, how much it takes.

`Gate` stands between the client and the wire and guards every single request and answer;
`Client` follows redirects and turns what is no success into one of our errors.
"""

import zlib
from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

import httpx

from inbox import __version__
from inbox.core.channel import Endpoint
from inbox.core.errors import ChannelError, Malformed, Rejected
from inbox.core.text import loopback
from inbox.engine.statuses import Allowance, Usage, allowance, meaning

LIMIT = 10_000_000  # bytes of one answer, unpacked
USER_AGENT = f"Kuulolla/{__version__}"
_READING = frozenset({"GET", "HEAD", "OPTIONS"})
_CARRIERS = frozenset({"authorization", "cookie", "proxy-authorization"})
# A proxy says no before it has passed anything on.
NEVER_LEFT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError)
_HOPS = 5
_PIECE = 65_536


@dataclass(slots=True)
class Ways:
    """What one client may do. ``origins`` None: nothing is carried that must be held back."""

    note_host: Callable[[str], None]
    origins: frozenset[tuple[str, str, int]] | None = None
    held_back: frozenset[str] = frozenset()
    limit: int | None = LIMIT
    on_allowance: Callable[[Allowance | Usage], None] | None = None
    on_request: Callable[[bool], None] | None = None  # one has left; whether it may change a thing


@dataclass(slots=True)
class Departures:
    """How many requests left that may have changed something over there.

    All but plain reads, less those that surely never left this computer.
    """

    left: int = 0


class Gate(httpx.AsyncBaseTransport):
    """The shared transport, guarded."""

    def __init__(
        self, inner: httpx.AsyncBaseTransport, ways: Ways, departures: Departures | None = None
    ) -> None:
        self._inner = inner
        self._ways = ways
        self._departures = departures or Departures()

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        self._guard(request)
        self._ways.note_host(request.url.host)
        changes = request.method not in _READING
        self._departures.left += changes
        try:
            response = await self._inner.handle_async_request(request)
        except NEVER_LEFT:
            self._departures.left -= changes
            raise
        finally:
            if self._ways.on_request is not None:
                self._ways.on_request(changes)
        known = allowance(response.headers)
        if known is not None and self._ways.on_allowance is not None:
            self._ways.on_allowance(known)
        return _bounded(response, self._ways.limit)

    async def aclose(self) -> None:
        """The transport below is shared: whoever made it closes it."""

    def _guard(self, request: httpx.Request) -> None:
        url = str(request.url)
        if request.url.scheme != "https" and not loopback(url):
            raise Rejected("Only encrypted connections are used outside this computer")
        origins = self._ways.origins
        if origins is not None and origin(url) not in origins:
            for name in _CARRIERS | self._ways.held_back:
                request.headers.pop(name, None)


class _Unpacked(httpx.AsyncByteStream):
    """An answer's body, unpacked here so that neither size nor packing can fill the memory."""

    def __init__(self, inner: httpx.AsyncByteStream, *, packed: bool, limit: int | None) -> None:
        self._inner = inner
        self._packed = packed
        self._left = limit

    async def __aiter__(self) -> AsyncIterator[bytes]:
        unpack = zlib.decompressobj(zlib.MAX_WBITS | 32) if self._packed else None
        async for chunk in self._inner:
            if unpack is None:
                yield self._count(chunk)
                continue
            data = chunk
            while not unpack.eof:
                piece = _step(unpack, data)
                data = unpack.unconsumed_tail
                yield self._count(piece)
                if not data and len(piece) < _PIECE:
                    break

    def _count(self, piece: bytes) -> bytes:
        if self._left is not None:
            self._left -= len(piece)
            if self._left < 0:
                raise Malformed("The answer is too large")
        return piece

    async def aclose(self) -> None:
        await self._inner.aclose()


def _step(unpack: "zlib._Decompress", data: bytes) -> bytes:
    try:
        return unpack.decompress(data, _PIECE)
    except zlib.error:
        raise Malformed("The answer could not be unpacked") from None


def _bounded(response: httpx.Response, limit: int | None) -> httpx.Response:
    headers = response.headers.copy()
    packing = headers.get("content-encoding", "identity").strip().lower()
    packed = packing in {"gzip", "x-gzip", "deflate"}
    if packed:
        del headers["content-encoding"]
        headers.pop("content-length", None)
    elif packing not in {"identity", ""}:
        raise Malformed("The answer is packed in a way that was not asked for")
    stream = response.stream
    if not isinstance(stream, httpx.AsyncByteStream):
        raise Malformed("The answer has no body that can be read")
    return httpx.Response(
        response.status_code,
        headers=headers,
        stream=_Unpacked(stream, packed=packed, limit=limit),
        extensions=response.extensions,
    )


class Client(httpx.AsyncClient):
    """A client whose verbs only ever see successes; everything else is raised."""

    def __init__(
        self,
        gate: Gate,
        endpoint: Endpoint,
        *,
        timeout: httpx.Timeout,
        auth: httpx.Auth | None = None,
        problem: Callable[[httpx.Response], ChannelError | None] | None = None,
    ) -> None:
        headers = {"User-Agent": USER_AGENT, "Accept-Encoding": "gzip", **endpoint.headers}
        super().__init__(
            transport=gate,
            base_url=endpoint.base_url,
            headers=headers,
            auth=auth,
            timeout=timeout,
            follow_redirects=False,
            trust_env=False,
        )
        self._problem = problem

    async def send(
        self,
        request: httpx.Request,
        *,
        stream: bool = False,
        auth: object = httpx.USE_CLIENT_DEFAULT,
        follow_redirects: object = False,
    ) -> httpx.Response:
        del follow_redirects  # only ever as far as below
        for _ in range(_HOPS + 1):
            response = await super().send(
                request,
                stream=True,
                auth=auth,  # type: ignore[arg-type]
                follow_redirects=False,
            )
            following = _onward(response)
            if following is None:
                break
            await response.aclose()
            request = following
        else:
            raise Rejected("The server sends us in a circle")
        try:
            if not stream or not response.is_success:
                await response.aread()
            error = self._judge(response) or _hollow(response)
        except BaseException:
            await response.aclose()
            raise
        if error is not None:
            await response.aclose()
            raise error
        return response

    def _judge(self, response: httpx.Response) -> ChannelError | None:
        error = None
        if self._problem is not None and (response.is_closed or not response.is_success):
            try:
                error = self._problem(response)
            except (ValueError, LookupError, TypeError, AttributeError):
                error = None  # an error page of a shape that the adapter did not expect
        return error or meaning(response)


def _hollow(response: httpx.Response) -> ChannelError | None:
    """A success in name only: a page of a portal or proxy, or half an answer, to a change.

    Whether the network ever saw the request is then unknown. Reads are judged by their adapters.
    """
    if response.request.method in _READING or not response.is_closed or not response.content:
        return None
    kind = response.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind in {"text/html", "application/xhtml+xml"}:
        return Malformed("A web page came where the network's answer was expected")
    if kind == "application/json":
        try:
            response.json()
        except (ValueError, RecursionError):
            return Malformed("The network's answer broke off")
    return None


def _onward(response: httpx.Response) -> httpx.Request | None:
    """Where a redirected read goes on; never from outside into this computer."""
    following = response.next_request
    if following is None or response.request.method not in _READING:
        return None
    if loopback(str(following.url)) and not loopback(str(response.request.url)):
        raise Rejected("The server points back into this computer")
    return following


def origin(url: str) -> tuple[str, str, int]:
    """Scheme, host and port of a URL; raises ValueError when it has no sound port."""
    parts = urlsplit(url)
    usual = 443 if parts.scheme == "https" else 80
    return parts.scheme.lower(), (parts.hostname or "").lower(), parts.port or usual


def trusted(endpoint: Endpoint) -> frozenset[tuple[str, str, int]]:
    """The origins that may receive an endpoint's credentials."""
    hosts = (h if "://" in h else f"https://{h}" for h in endpoint.hosts)
    return frozenset(origin(url) for url in (endpoint.base_url, *hosts))


def names(headers: Mapping[str, str]) -> frozenset[str]:
    """Header names in lower case."""
    return frozenset(name.lower() for name in headers)
