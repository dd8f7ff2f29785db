"""What Google's refusals mean.

Two shapes: OAuth's `{"error": "invalid_grant"}` (RFC 6749, 5.2) and the APIs'
`{"error": {"code", "message", "status", "errors": [{"reason"}], "details": [{"reason"}]}}`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from inbox.channels.google.pacific import midnight
from inbox.channels.google.sign_in import (
    ENDS_SOON,
    NO_LASTING,
    REFUSED,
    TICK_ALL,
    moment_of,
)
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
from inbox.core.text import plain

if TYPE_CHECKING:
    import httpx

_DAY_IS_OVER = frozenset({"quotaExceeded", "dailyLimitExceeded"})
_SLOWER = frozenset({"rateLimitExceeded", "userRateLimitExceeded", "RATE_LIMIT_EXCEEDED"})
_OFF = frozenset({"accessNotConfigured", "SERVICE_DISABLED"})
_SCOPE = frozenset({"insufficientPermissions", "ACCESS_TOKEN_SCOPE_INSUFFICIENT"})

OVER = (
    "Google has ended this sign-in. That happens after 7 days while the app's consent screen is "
    "in “Testing”, after 6 months without use, or when the access was removed at Google. Sign in "
    "again; “Publish app” under Google Auth Platform, Audience, makes it last"
)
WRONG_CLIENT = (
    "Google does not know this client ID and client secret together. Copy both again from Google "
    "Cloud: Google Auth Platform, Clients"
)
_OAUTH: dict[str, tuple[type[ChannelError], str]] = {
    "invalid_grant": (SignedOut, OVER),
    "invalid_client": (SignedOut, WRONG_CLIENT),
    "deleted_client": (SignedOut, "The OAuth client was deleted in Google Cloud: make a new one"),
    "unauthorized_client": (
        Rejected,
        "Google does not let this client sign in here: its type must be “Desktop app”",
    ),
    "redirect_uri_mismatch": (
        Rejected,
        "Google refuses the way back to this computer: the client's type must be “Desktop app”",
    ),
    "admin_policy_enforced": (
        Rejected,
        "The administrator of this Google account does not let apps in",
    ),
    "invalid_token": (SignedOut, "The sign-in with Google was over already"),
}
_NO_SCOPE = "The sign-in lacks a permission: sign in again and tick every box on Google's page"
Known = Mapping[str, tuple[type[ChannelError], str]]


@dataclass(frozen=True, slots=True)
class Refusal:
    """One refusal of a Google API: its reasons (both shapes), its words, and its status word."""

    code: int
    reasons: tuple[str, ...]
    words: str
    status: str
    quota: str = ""  # the limit's value, where the refusal tells it


def problem(response: httpx.Response, api: str, known: Known) -> ChannelError | None:
    """What an answer means when it is no success; None leaves it to the HTTP status.

    ``api`` is the API's name in Google Cloud; ``known`` the network's own reasons.
    """
    if response.status_code < 400:
        return None
    try:
        body = response.json()
    except (ValueError, RecursionError):
        body = None
    error = body.get("error") if isinstance(body, dict) else None
    if isinstance(error, str):
        kind, words = _OAUTH.get(error, (Rejected, f"Google refused the sign-in ({error[:60]})"))
        return None if response.status_code >= 500 else kind(words)
    if not isinstance(error, dict):
        return _page(response)
    return _refused(_refusal(response.status_code, error), response, api, known)


def _refused(
    refusal: Refusal, response: httpx.Response, api: str, known: Known
) -> ChannelError | None:
    for reason in refusal.reasons:
        if reason in known:
            kind, words = known[reason]
            return kind(words)
    reasons = set(refusal.reasons)
    if reasons & _OFF or reasons & _SCOPE or refusal.quota == "0":
        return Forbidden(_lacking(reasons, api))
    if reasons & _DAY_IS_OVER:
        return _until_tomorrow(response)
    if reasons & _SLOWER or refusal.status == "RESOURCE_EXHAUSTED":
        wait = response.headers.get("retry-after", "").strip()
        seconds = float(wait) if wait.isdecimal() and len(wait) < 6 else 60.0
        return RateLimited("Google asks us to slow down", seconds=seconds)
    return _by_status(refusal)


def _lacking(reasons: set[str], api: str) -> str:
    """What has to be set right at Google before anything works."""
    if reasons & _OFF:
        return _off(api)
    return _NO_SCOPE if reasons & _SCOPE else _unapproved(api)


def _off(api: str) -> str:
    return (
        f"The {api} is not turned on. In Google Cloud, open APIs & Services, Library, choose "
        f"{api} and press “Enable”; it takes some minutes to work"
    )


def _unapproved(api: str) -> str:
    return f"Google has not approved this Google Cloud project for the {api} yet"


def findings(*apis: str, approval: bool = False) -> tuple[str, ...]:
    """Every sentence that a sign-in may end with, for a channel that uses these APIs."""
    said = [ENDS_SOON, TICK_ALL, NO_LASTING, REFUSED, _NO_SCOPE]
    said += [words for _, words in _OAUTH.values()]
    said += [_off(api) for api in apis]
    said += [_unapproved(api) for api in apis if approval]
    return tuple(dict.fromkeys(said))


def _by_status(refusal: Refusal) -> ChannelError | None:
    if refusal.code == 401:
        return Expired("Google's access token is over")
    if refusal.code == 429 or refusal.code >= 500:
        return None
    by_code: dict[int, type[Rejected]] = {403: Forbidden, 404: Gone, 410: Gone}
    kind = by_code.get(refusal.code, Rejected)
    return kind(refusal.words or f"Google refused this ({refusal.code})")


def _refusal(code: int, error: dict[str, Any]) -> Refusal:
    found: list[str] = []
    quota = ""
    for name in ("errors", "details"):
        rows = error.get(name)
        for row in rows if isinstance(rows, list) else []:
            if not isinstance(row, dict):
                continue
            if isinstance(row.get("reason"), str):
                found.append(row["reason"])
            metadata = row.get("metadata")
            if isinstance(metadata, dict):
                quota = str(metadata.get("quota_limit_value", quota))
    status, message = error.get("status"), error.get("message")
    return Refusal(
        code,
        tuple(found),
        plain(message, 300) if isinstance(message, str) else "",
        status if isinstance(status, str) else "",
        quota,
    )


def _page(response: httpx.Response) -> ChannelError | None:
    """A refusal that no API of Google's wrote."""
    if response.status_code == 401:
        return Expired("Google's access token is over")
    if response.status_code in {404, 405, 410}:
        return Unavailable("Something else answered where Google's API should be")
    return None


def _until_tomorrow(response: httpx.Response) -> RateLimited:
    """Daily quotas begin anew at midnight Pacific time; the answer's own date says what now is."""
    words = "Today's allowance of requests to Google is used up; it begins anew at midnight Pacific"
    now = moment_of(response)
    if now is None:
        return RateLimited(words, seconds=3_600)
    return RateLimited(words, until=midnight(now))
