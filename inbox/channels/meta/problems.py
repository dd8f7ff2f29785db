"""What the Graph API's refusals mean. Its codes count; its words and its HTTP statuses do not.

https://developers.facebook.com/docs/graph-api/guides/error-handling and
https://developers.facebook.com/docs/graph-api/overview/rate-limiting
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from inbox.core.errors import (
    ChannelError,
    Duplicate,
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

_WAIT = 900.0  # seconds, where no header says more: limits roll over an hour
_LIMITS = frozenset({4, 17, 32, 341, 613, *range(80_000, 80_015)})
_ENDED = {
    458: "This app was removed from the account: sign in again",
    459: "The network wants you to sign in on its own website first (a security check)",
    460: "The password was changed: sign in again",
    464: "The network wants you to confirm the account on its own website first",
    492: "You have no role on this Page any more",
}
_BLOCKED = {
    1_390_008: "The network says that this is too fast: wait a while",
    1_346_003: "The network takes these words for abuse",
    1_404_006: "The network wants a security check on its own website first",
    1_404_078: "The network wants the Page to be confirmed on its own website first",
    1_404_102: "The network says that this is against its community standards",
    1_404_112: "The network has limited this account for now",
    4_854_002: "The network wants you to confirm who you are on its own website",
    2_207_050: "The network has restricted this account",
    2_207_051: "The network takes this for spam and blocks it for now",
}
_TOLD: dict[int, tuple[type[Rejected], str]] = {
    368: (Rejected, "The network blocks this for now: look at its own website"),
    506: (Duplicate, "These very words already stand there"),
    1_705: (Forbidden, "This access token is a person's, not the Page's"),
}


def problem(response: httpx.Response) -> ChannelError | None:
    """What an answer means when it is no success; None leaves it to the HTTP status."""
    error = _envelope(response)
    if error is None:
        return _page(response)
    code, sub = _number(error.get("code")), _number(error.get("error_subcode"))
    return _signed_out(code, sub) or _waiting(code, sub, response) or _refused(code, sub, error)


def _envelope(response: httpx.Response) -> dict[str, Any] | None:
    """The error object, even in an answer that claims to be a success."""
    if response.is_success and b'"error"' not in response.content[:4_000]:
        return None
    try:
        body = response.json()
    except (ValueError, RecursionError):
        return None
    error = body.get("error") if isinstance(body, dict) else None
    return error if isinstance(error, dict) else None


def _page(response: httpx.Response) -> ChannelError | None:
    """Something that is no answer of the Graph API: a proxy's, a portal's or a firewall's."""
    status = response.status_code
    if 400 <= status < 500 and status not in {401, 407, 429}:
        return Unavailable("Something else answered in the network's place")
    return None


def _number(value: object) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) else 0


def _signed_out(code: int, sub: int) -> ChannelError | None:
    if code == 190 and sub == 463:
        return Expired("The access token has expired: sign in again")
    if code in {102, 190}:
        return SignedOut(_ENDED.get(sub, "The network does not accept this access token"))
    return None


def _waiting(code: int, sub: int, response: httpx.Response) -> ChannelError | None:
    if sub in _BLOCKED:
        return Rejected(_BLOCKED[sub])
    if code in _LIMITS:
        return RateLimited("The network asks for a pause", seconds=_pause(response))
    if code in {1, 2} or sub in {1_363_047, 1_609_010}:
        return Unavailable("The network has trouble at the moment")
    return None


def _refused(code: int, sub: int, error: dict[str, Any]) -> ChannelError:
    if (code, sub) == (100, 33) or code == 803:
        return Gone("It does not exist any more, or is not shown to you")
    if code in {3, 10, 283} or 200 <= code < 300:
        return Forbidden(_said(error) or "A permission is missing")
    if code in _TOLD:
        kind, told = _TOLD[code]
        return kind(told)
    if error.get("is_transient") is True:
        return Unavailable("The network has trouble at the moment")
    return Rejected(_said(error) or f"The network refused this ({code})")


def _said(error: dict[str, Any]) -> str:
    for name in ("error_user_msg", "message"):
        value = error.get(name)
        if isinstance(value, str) and value.strip():
            return clean(value, 300)
    return ""


def _pause(response: httpx.Response) -> float:
    """Seconds until the network listens again, from its usage headers (which tell minutes)."""
    minutes = [0]
    for name in ("x-business-use-case-usage", "x-app-usage", "x-ad-account-usage"):
        try:
            usage = json.loads(response.headers.get(name, "{}"))
        except (ValueError, RecursionError):
            continue
        for case in usage.values() if isinstance(usage, dict) else ():
            listed = case if isinstance(case, list) else []
            told = [each for each in listed if isinstance(each, dict)]
            minutes += [_number(each.get("estimated_time_to_regain_access")) for each in told]
    longest = min(max(minutes), 24 * 60)
    return longest * 60.0 if longest > 0 else _WAIT
