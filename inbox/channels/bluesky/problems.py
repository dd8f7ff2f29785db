"""What a refusal means. The error's name decides, not the status: an old token is a 400 here."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from inbox.channels.bluesky.mapping import text_of
from inbox.core.errors import (
    ChannelError,
    Expired,
    Forbidden,
    Gone,
    RateLimited,
    Rejected,
    SignedOut,
    Unavailable,
)
from inbox.core.text import clean

if TYPE_CHECKING:
    import httpx

_AGAIN = "Bluesky asks you to sign in again"
_KINDS: dict[str, tuple[type[ChannelError], str]] = {
    "ExpiredToken": (Expired, "The Bluesky session is over"),
    "invalid_token": (Expired, "The Bluesky session is over"),  # of DPoP-bound tokens
    "InvalidToken": (SignedOut, _AGAIN),
    "invalid_grant": (SignedOut, _AGAIN),
    "AuthMissing": (SignedOut, _AGAIN),
    "AuthenticationRequired": (SignedOut, "Bluesky does not accept this handle and password"),
    "AuthFactorTokenRequired": (
        SignedOut,
        "Bluesky sent you a code by e-mail; use an app password instead, it needs none",
    ),
    "AccountTakedown": (SignedOut, "Bluesky has taken this account down"),
    "AccountDeactivated": (SignedOut, "This Bluesky account is switched off"),
    "RepoDeactivated": (SignedOut, "This Bluesky account is switched off"),
    "RecordNotFound": (Gone, "It is not on Bluesky any more"),
    "NotFound": (Gone, "It is not on Bluesky any more"),
    "InsufficientScope": (Forbidden, "Bluesky did not grant that to this app"),
    "ScopeMissingError": (Forbidden, "Bluesky did not grant that to this app"),
    "insufficient_scope": (Forbidden, "Bluesky did not grant that to this app"),
    "UpstreamFailure": (Unavailable, "Bluesky has trouble at the moment"),
    "UpstreamTimeout": (Unavailable, "Bluesky has trouble at the moment"),
    "NotEnoughResources": (Unavailable, "Bluesky has trouble at the moment"),
    "InvalidSwap": (Unavailable, "Another app changed it at the same moment"),
}


def problem(response: httpx.Response) -> ChannelError | None:
    """The error that a response stands for; None for a success or an answer without a name."""
    if response.status_code < 400:
        return None
    name, said = _named(response)
    if response.status_code == 429 or name == "RateLimitExceeded":
        return _limited(response)
    if name in _KINDS:
        kind, words = _KINDS[name]
        return kind(words)
    if response.status_code >= 500:
        return Unavailable(f"Bluesky has trouble at the moment ({response.status_code})")
    if not name:
        return None
    kind = {401: SignedOut, 403: Forbidden}.get(response.status_code, Rejected)
    return kind(f"Bluesky refused it: {said or name}")


def _named(response: httpx.Response) -> tuple[str, str]:
    """The error's name and words; ("", "") when the body is no JSON, as a proxy's may be."""
    import httpx  # noqa: PLC0415 - not before the window is painted

    if "json" not in response.headers.get("content-type", ""):
        return "", ""
    try:
        data = response.json()
    except (ValueError, RecursionError, httpx.ResponseNotRead):
        return "", ""
    words = text_of(data, "message") or text_of(data, "error_description")
    return text_of(data, "error"), clean(words, 300)


def _limited(response: httpx.Response) -> RateLimited:
    """How long to wait: `ratelimit-reset` is a unix time, `retry-after` seconds."""
    after = response.headers.get("retry-after", "")
    if after.isdecimal() and len(after) < 8:
        return RateLimited("Bluesky asks to wait", seconds=float(after))
    reset = response.headers.get("ratelimit-reset", "")
    if reset.isdecimal() and len(reset) < 11:
        return RateLimited("Bluesky asks to wait", until=datetime.fromtimestamp(int(reset), UTC))
    return RateLimited("Bluesky asks to wait")
