"""What an HTTP status means to us, and what its headers say about waiting."""

import json
import math
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

import httpx

from inbox.core.errors import (
    ChannelError,
    Forbidden,
    Gone,
    RateLimited,
    Rejected,
    SignedOut,
    Unavailable,
)

_UNIX = 10**9  # a number beyond this is a moment, not a span
_MILLIS = 10**12


_USAGE = ("x-app-usage", "x-business-use-case-usage")
_LONGEST_USAGE = 20_000  # characters
_MOST = 1e6  # per cent, or minutes: a figure beyond it is none


@dataclass(frozen=True, slots=True)
class Allowance:
    """What a network says is left: requests, and when or in how many seconds they renew."""

    left: int
    seconds: float | None = None
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Usage:
    """How much of the fullest allowance is used; nothing passes for `seconds` (0: all does)."""

    per_cent: float
    seconds: float = 0.0


def meaning(  # noqa: PLR0911 - a table reads best as one
    response: httpx.Response,
) -> ChannelError | None:
    """The error a status stands for, None for a success (RFC 9110, RFC 6585)."""
    code = response.status_code
    if code < 300 or code == 304:
        return None
    match code:
        case 401:
            return SignedOut("The network asks you to sign in again")
        case 403:
            return Forbidden("The network does not allow this")
        case 404 | 410:
            return Gone("This is no longer there")
        case 409:
            return Rejected("The network says this clashes with something that is there already")
        case 429:
            return limited(response.headers)
        case 408:
            return Unavailable("The server gave up waiting")
    if code >= 500:
        return Unavailable(f"The server is in trouble (status {code})")
    if code < 400:
        return Rejected("The server has moved this to another address")
    return Rejected(f"The network refuses this (status {code})")


def limited(headers: httpx.Headers) -> RateLimited:
    """A 429 with all that its headers tell: Retry-After in seconds or as a date, else a reset."""
    seconds, until = _retry_after(headers.get("retry-after", ""))
    if seconds is None and until is None:
        seconds, until = _reset(headers)
    return RateLimited("The network asks us to slow down", seconds=seconds, until=until)


def allowance(headers: httpx.Headers) -> Allowance | Usage | None:
    """What is left of a network's own limit, where it says so."""
    left = headers.get("ratelimit-remaining", headers.get("x-ratelimit-remaining", ""))
    if not left.strip().isdecimal():
        return _in_per_cent(headers)
    return Allowance(int(left), *_reset(headers))


def _in_per_cent(headers: httpx.Headers) -> Usage | None:
    """Meta's way to say it: how much of each allowance is used, in per cent (Graph API v26).

    Only one that is used up names minutes to wait: calls made meanwhile prolong them.
    """
    shares, minutes = list[float](), [0.0]
    for name in _USAGE:
        try:
            told = json.loads(headers.get(name, "{}")[:_LONGEST_USAGE])
        except (ValueError, RecursionError):
            continue
        for case in _cases(told):
            found = [case.get(each) for each in ("call_count", "total_time", "total_cputime")]
            shares += [share for each in found if (share := _share(each)) is not None]
            minutes.append(_share(case.get("estimated_time_to_regain_access")) or 0.0)
    return Usage(max(shares), 60 * max(minutes)) if shares else None


def _share(value: object) -> float | None:
    """A figure of at least 0 that makes sense; hostile ones do not."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value < _MOST:
        return None
    return float(value)


def _cases(told: object) -> list[dict[str, object]]:
    """The figures themselves: bare for an app, in lists by id for a business."""
    if not isinstance(told, dict):
        return []
    listed = [each for case in told.values() if isinstance(case, list) for each in case]
    return [told, *(each for each in listed if isinstance(each, dict))]


def _retry_after(value: str) -> tuple[float | None, datetime | None]:
    value = value.strip()
    if not value or len(value) > 60:
        return None, None
    number = _number(value)
    if number is not None:
        return number, None
    try:
        moment = parsedate_to_datetime(value)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None, None
    return None, moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _reset(headers: httpx.Headers) -> tuple[float | None, datetime | None]:
    """Seconds (IETF draft), a Unix time (Bluesky) or an ISO moment (Mastodon)."""
    value = headers.get("ratelimit-reset", headers.get("x-ratelimit-reset", "")).strip()
    if not value or len(value) > 40:
        return None, None
    number = _number(value)
    try:
        if number is None:
            moment = datetime.fromisoformat(value)
            return None, moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        if number < _UNIX:
            return number, None
        number = number / 1000 if number > _MILLIS else number
        return None, datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=number)
    except (ValueError, OverflowError):
        return None, None


def _number(value: str) -> float | None:
    try:
        number = float(value)
    except ValueError:
        return None
    return max(number, 0.0) if math.isfinite(number) else None
