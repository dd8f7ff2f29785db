"""What the client carries where, how much it takes, and what it makes of a status."""

import asyncio
import gzip
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inbox.core.channel import Endpoint
from inbox.core.errors import (
    ChannelError,
    Forbidden,
    Gone,
    Malformed,
    NotSent,
    RateLimited,
    Rejected,
    SignedOut,
    Unavailable,
)
from inbox.engine.http import USER_AGENT, Client, Departures, Gate, Ways, names, trusted
from inbox.engine.link import translated
from inbox.engine.statuses import Allowance, Usage, allowance

HOME = Endpoint(
    "https://home.example/api",
    {"Authorization": "Bearer t0ken", "X-Key": "k"},
    hosts=("https://files.example",),
)
Answer = Callable[[httpx.Request], httpx.Response]


def client(answer: Answer, departures: Departures | None = None, limit: int = 1_000) -> Client:
    ways = Ways(lambda _host: None, trusted(HOME), names(HOME.headers), limit)
    gate = Gate(httpx.MockTransport(answer), ways, departures)
    return Client(gate, HOME, timeout=httpx.Timeout(1))


def get(answer: Answer, url: str = "/x", limit: int = 1_000) -> httpx.Response:
    async def run() -> httpx.Response:
        async with client(answer, limit=limit) as http:
            with translated():
                return await http.get(url)

    return asyncio.run(run())


@pytest.mark.parametrize(
    ("url", "carried"),
    [
        ("/x", True),
        ("https://files.example/x", True),
        ("https://evil.example/x", False),
        ("https://home.example:444/x", False),
        ("https://home.example.evil.example/x", False),
    ],
)
def test_credentials_go_to_their_own_origins_only(url: str, carried: bool) -> None:
    seen: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(200)

    get(answer, url)
    assert ("authorization" in seen[0].headers, "x-key" in seen[0].headers) == (carried,) * 2
    assert seen[0].headers["user-agent"] == USER_AGENT


def test_plain_http_goes_to_this_computer_only() -> None:
    with pytest.raises(Rejected):
        get(lambda _r: httpx.Response(200), "http://home.example/x")
    assert get(lambda _r: httpx.Response(200), "http://127.0.0.1:1/x").status_code == 200


def test_redirected_read_is_followed_without_the_credentials() -> None:
    seen: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        if request.url.host == "home.example":
            return httpx.Response(302, headers={"Location": "https://evil.example/y"})
        return httpx.Response(200, text="there")

    assert get(answer).text == "there"
    assert not {"authorization", "x-key"} & set(seen[1].headers)


@pytest.mark.parametrize("to", ["http://127.0.0.1:80/", "http://home.example/"])
def test_redirect_into_this_computer_or_out_of_encryption_is_refused(to: str) -> None:
    with pytest.raises(Rejected):
        get(lambda _r: httpx.Response(302, headers={"Location": to}))


def test_redirect_in_a_circle_ends() -> None:
    with pytest.raises(Rejected):
        get(lambda _r: httpx.Response(302, headers={"Location": "/x"}))


def test_redirected_write_is_not_followed() -> None:
    seen: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(307, headers={"Location": "/y"})

    async def run() -> None:
        async with client(answer) as http:
            await http.post("/x", content=b"1")

    with pytest.raises(Rejected):
        asyncio.run(run())
    assert len(seen) == 1


def test_answer_larger_than_the_limit_is_cut_off() -> None:
    taken = 0

    class Endless(httpx.AsyncByteStream):
        async def __aiter__(self) -> AsyncIterator[bytes]:
            nonlocal taken
            while True:
                taken += 100
                yield b"x" * 100

    with pytest.raises(Malformed):
        get(lambda _r: httpx.Response(200, stream=Endless()))
    assert taken < 2_000


def test_small_packed_answer_that_unpacks_to_a_flood_is_cut_off() -> None:
    bomb = gzip.compress(b"\0" * 50_000_000)
    headers = {"Content-Encoding": "gzip"}
    with pytest.raises(Malformed):
        get(lambda _r: httpx.Response(200, headers=headers, stream=_Once(bomb)), limit=1_000_000)


def test_packed_answer_is_unpacked() -> None:
    words = b"words " * 50_000
    headers = {"Content-Encoding": "gzip"}
    packed = gzip.compress(words)
    got = get(
        lambda _r: httpx.Response(200, headers=headers, stream=_Once(packed)), limit=1_000_000
    )
    assert got.content == words


@pytest.mark.parametrize("packing", ["br", "zstd", "gzip, gzip"])
def test_packing_that_was_not_asked_for_is_refused(packing: str) -> None:
    headers = {"Content-Encoding": packing}
    with pytest.raises(Malformed):
        get(lambda _r: httpx.Response(200, headers=headers, stream=_Once(b"x")))


def test_broken_packing_is_no_crash() -> None:
    headers = {"Content-Encoding": "gzip"}
    with pytest.raises(Malformed):
        get(lambda _r: httpx.Response(200, headers=headers, stream=_Once(b"no gzip")))


@pytest.mark.parametrize(
    ("status", "error"),
    [
        (400, Rejected),
        (401, SignedOut),
        (403, Forbidden),
        (404, Gone),
        (408, Unavailable),
        (409, Rejected),
        (410, Gone),
        (418, Rejected),
        (429, RateLimited),
        (500, Unavailable),
        (503, Unavailable),
    ],
)
def test_status_becomes_an_error(status: int, error: type[ChannelError]) -> None:
    with pytest.raises(error) as caught:
        get(lambda _r: httpx.Response(status, text="<html>secret t0ken</html>"))
    assert "t0ken" not in str(caught.value)


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        (httpx.ConnectError, NotSent),
        (httpx.ConnectTimeout, NotSent),
        (httpx.PoolTimeout, NotSent),
        (httpx.ReadTimeout, Unavailable),
        (httpx.RemoteProtocolError, Unavailable),
        (KeyError, Malformed),
        (ValueError, Malformed),
        (AttributeError, Malformed),
    ],
)
def test_exception_becomes_an_error_without_its_words(
    fault: type[Exception], error: type[ChannelError]
) -> None:
    with pytest.raises(error) as caught, translated():
        raise fault("https://home.example/?token=t0ken")
    assert type(caught.value) is error
    assert "t0ken" not in str(caught.value)


@pytest.mark.parametrize(
    ("headers", "seconds", "until"),
    [
        ({}, None, None),
        ({"Retry-After": "30"}, 30, None),
        ({"Retry-After": "1.5"}, 1.5, None),
        ({"Retry-After": "-5"}, 0, None),
        ({"Retry-After": "nan"}, None, None),
        ({"Retry-After": "soon"}, None, None),
        ({"Retry-After": "Mon, 23 Nov 2026 10:00:00 GMT"}, None, (2026, 11, 23, 10)),
        ({"RateLimit-Reset": "7"}, 7, None),
        ({"RateLimit-Reset": "1795428000"}, None, (2026, 11, 23, 10)),
        ({"X-RateLimit-Reset": "2026-11-23T10:00:00.000Z"}, None, (2026, 11, 23, 10)),
    ],
)
def test_waiting_is_read_from_the_headers(
    headers: dict[str, str], seconds: float | None, until: tuple[int, int, int, int] | None
) -> None:
    with pytest.raises(RateLimited) as caught:
        get(lambda _r: httpx.Response(429, headers=headers))
    assert caught.value.seconds == seconds
    assert caught.value.until == (None if until is None else datetime(*until, tzinfo=UTC))


def test_share_that_is_used_is_the_worst_of_all_that_are_told() -> None:
    calm = {"X-App-Usage": '{"call_count": 28, "total_time": 94, "total_cputime": 3}'}
    assert allowance(httpx.Headers(calm)) == Usage(94)
    case = (
        '{"17": [{"type": "pages", "call_count": 100, "estimated_time_to_regain_access": 12}],'
        ' "18": [{"type": "instagram", "call_count": 3, "estimated_time_to_regain_access": 0}]}'
    )
    both = {**calm, "X-Business-Use-Case-Usage": case}
    assert allowance(httpx.Headers(both)) == Usage(100, 720)


@given(st.text(), st.text())
def test_usage_that_makes_no_sense_is_none(one: str, other: str) -> None:
    names = (b"X-App-Usage", b"X-Business-Use-Case-Usage")
    found = allowance(httpx.Headers([*zip(names, (one.encode(), other.encode()), strict=True)]))
    assert found is None or isinstance(found, Usage)


@pytest.mark.parametrize(
    "odd",
    [
        *("[", "{}", "[1]", "1e999", '{"call_count": "99"}', '{"call_count": true}'),
        *('{"call_count": 1e999}', '{"call_count": -1}', '{"call_count": NaN}', '{"1": [[]]}'),
        "[" * 19_000,
    ],
)
def test_usage_of_another_shape_is_none(odd: str) -> None:
    assert allowance(httpx.Headers({"X-App-Usage": odd})) is None


def test_allowance_is_read_from_the_headers() -> None:
    found = allowance(httpx.Headers({"X-RateLimit-Remaining": "3", "X-RateLimit-Reset": "9"}))
    assert isinstance(found, Allowance)
    assert (found.left, found.seconds) == (3, 9)
    assert allowance(httpx.Headers({"X-RateLimit-Remaining": "many"})) is None


def test_only_what_may_have_changed_something_counts_as_departed() -> None:
    departures = Departures()

    def answer(request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith("/down"):
            raise httpx.ConnectError("no")
        raise httpx.ReadTimeout("late")

    async def run() -> None:
        async with client(answer, departures) as http:
            for method, path in (("GET", "/x"), ("POST", "/down"), ("POST", "/x")):
                with pytest.raises(Unavailable), translated():
                    await http.request(method, path)

    asyncio.run(run())
    assert departures.left == 1


class _Once(httpx.AsyncByteStream):
    def __init__(self, body: bytes) -> None:
        self._body = body

    async def __aiter__(self) -> AsyncIterator[bytes]:
        yield self._body
