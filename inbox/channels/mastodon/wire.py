"""The few requests that everything here is made of, and what is no success."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from inbox.channels.mastodon.mapping import JSON, id_of, inner, listed, when, words
from inbox.core.errors import (
    ChannelError,
    Duplicate,
    Gone,
    Malformed,
    RateLimited,
    Rejected,
    SignedOut,
    Unavailable,
)
from inbox.core.text import clean

if TYPE_CHECKING:
    import httpx

# GET /api/v1/statuses?id[]= takes no more at once; since Mastodon 4.3.
# https://docs.joinmastodon.org/methods/statuses/#index
BATCH = 20


def decoded(response: httpx.Response) -> Any:
    """The JSON of an answer. Raises Malformed."""
    try:
        return response.json()
    except (ValueError, RecursionError):
        raise Malformed("The server's answer is no JSON") from None


async def ask(http: httpx.AsyncClient, path: str, params: Mapping[str, Any] | None = None) -> Any:
    return decoded(await http.get(path, params=params))


async def ask_list(
    http: httpx.AsyncClient, path: str, params: Mapping[str, Any] | None = None
) -> list[JSON]:
    found = await ask(http, path, params)
    if not isinstance(found, list):
        raise Malformed("The server's answer is no list")
    return listed(found)


async def context(http: httpx.AsyncClient, status: str) -> tuple[list[JSON], list[JSON]]:
    """What stands above and below a status, as far as we may see it."""
    found = inner(await ask(http, f"/api/v1/statuses/{quoted(status)}/context"))
    return listed(found.get("ancestors")), listed(found.get("descendants"))


def quoted(status: str) -> str:
    """An id as a path takes it: it comes from the network and may hold anything."""
    return "".join(c if c.isalnum() or c in "-_." else f"%{ord(c):02X}" for c in status)


async def several(http: httpx.AsyncClient, ids: Sequence[str]) -> dict[str, JSON] | None:
    """Those of at most `BATCH` statuses that exist; None where the server cannot say.

    An answer with nothing in it is no proof: a server that does not know the call may give one.
    """
    try:
        found = await ask_list(http, "/api/v1/statuses", {"id[]": list(ids)})
    except (Rejected, Malformed, Unavailable):
        return None
    known = {id_of(status): status for status in found if id_of(status) in set(ids)}
    return known or None


async def standing(http: httpx.AsyncClient, status: str) -> JSON | None:
    """The status as it is now; None when it surely is not there any more."""
    try:
        found: JSON | None = inner(await ask(http, f"/api/v1/statuses/{quoted(status)}"))
    except Gone:
        return None
    except Unavailable:
        # Some servers answer a missing id with 500: ask in another way before believing it.
        found = await _looked_up(http, status)
    if found is not None and not id_of(found):
        raise Malformed("The server's answer is no post")
    return found


async def _looked_up(http: httpx.AsyncClient, status: str) -> JSON | None:
    try:
        found = await ask_list(http, "/api/v1/statuses", {"id[]": [status]})
    except (Rejected, Malformed):
        raise Unavailable("The server cannot tell whether this is still there") from None
    return next((each for each in found if id_of(each) == status), None)


async def missing(http: httpx.AsyncClient, ids: Iterable[str]) -> tuple[list[str], list[JSON]]:
    """Which of the statuses are gone, each one asked for by name, and those that are not."""
    wanted = list(ids)
    gone: list[str] = []
    there: list[JSON] = []
    for start in range(0, len(wanted), BATCH):
        part = wanted[start : start + BATCH]
        found = await several(http, part) or {}
        there += found.values()
        for each in part:
            if each not in found:
                with contextlib.suppress(Unavailable, Malformed):
                    status = await standing(http, each)
                    if status is None:
                        gone.append(each)
                    else:
                        there.append(status)
    return gone, there


def problem(response: httpx.Response) -> ChannelError | None:
    """What this family says in its own way; None leaves it to the status.

    Bodies may be HTML or plain words: they are only read where they say that they are JSON.
    """
    if response.is_success or response.is_redirect:
        return None
    said = _said(response)
    code = response.status_code
    if code == 429 or (code == 503 and "retry-after" in response.headers):  # GoToSocial throttles
        return _limited(response)
    if code in {404, 410}:
        return Gone(said or "This is no longer there")
    if code == 401 or (code == 403 and said.startswith("Your login is")):
        return SignedOut(said or "The access token is not valid any more")
    if code in {400, 406, 422}:
        return _refused(response, said)
    return None


def _refused(response: httpx.Response, said: str) -> ChannelError | None:
    """A 400 that is no JSON is how some servers meet a bad token; Pixelfed refuses a known key."""
    oauth = "/oauth/" in response.request.url.path
    if response.status_code == 400 and not oauth:
        if not said and "authorization" in response.request.headers:
            return SignedOut("The server does not accept the access token")
        if "token" in said.lower():
            return SignedOut(said)
        if "idempotency" in said.lower():
            return Duplicate(said)
    return Rejected(said) if said else None


def _said(response: httpx.Response) -> str:
    import httpx  # noqa: PLC0415 - not before the window is painted

    if "json" not in response.headers.get("content-type", ""):
        return ""
    try:
        body = inner(response.json())
    except (ValueError, RecursionError, httpx.ResponseNotRead):
        return ""
    return clean(words(body.get("error_description")) or words(body.get("error")), 300)


def _limited(response: httpx.Response) -> ChannelError:
    """`X-RateLimit-Reset` is an ISO time here.

    https://docs.joinmastodon.org/api/rate-limits/
    """
    after = response.headers.get("retry-after", "").strip()
    if after.isdecimal() and len(after) < 8:
        return RateLimited(seconds=float(after))
    until = None
    with contextlib.suppress(ValueError, TypeError):
        until = when(response.headers.get("x-ratelimit-reset"))
    return RateLimited(until=until)
