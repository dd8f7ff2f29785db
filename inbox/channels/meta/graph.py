"""Asking the Graph API, and reading whatever it answers.

https://developers.facebook.com/docs/graph-api
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, urlsplit

from inbox.core.channel import Endpoint
from inbox.core.errors import Malformed, Rejected, Unavailable
from inbox.core.text import clean, loopback, safe_url

if TYPE_CHECKING:
    import httpx

VERSION = "v26.0"
GRAPH = "https://graph.facebook.com"
_PROOF = "X-Appsecret-Proof"  # carried by the client, so that the secret never is
_ONWARD = frozenset({"after", "until", "offset", "__paging_token"})

JSON = dict[str, Any]


def origin(credentials: Mapping[str, str], usual: str = GRAPH) -> str:
    """The API's origin. ``graph`` among the credentials may name one on this computer only."""
    given = credentials.get("graph", "").rstrip("/")
    if given and not (safe_url(given) and loopback(given)):
        raise Rejected("Only Meta's own servers are asked")
    return given or usual


def endpoint(origin_: str, token: str, secret: str = "") -> Endpoint:
    """Where requests go. Raises Rejected when the token cannot be one."""
    token = token.strip()
    if not token.isascii() or any(c.isspace() for c in token):
        raise Rejected("This is no access token: it is one long word")
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    if token and secret.strip():
        headers[_PROOF] = proof(token, secret.strip())
    return Endpoint(f"{origin_}/{VERSION}/", headers)


def proof(token: str, secret: str) -> str:
    """Shows that who has the token has the app's secret too.

    https://developers.facebook.com/docs/graph-api/guides/secure-requests
    """
    return hmac.new(secret.encode(), token.encode(), hashlib.sha256).hexdigest()


def _proved(http: httpx.AsyncClient, params: Mapping[str, str]) -> dict[str, str]:
    shown = http.headers.get(_PROOF, "")
    return {**params, **({"appsecret_proof": shown} if shown else {})}


async def ask(
    http: httpx.AsyncClient,
    path: str,
    params: Mapping[str, str],
    own: Mapping[str, str] | None = None,
) -> JSON:
    """A read. Raises Malformed. ``own``: other headers of `endpoint` than the client's."""
    if own is None:
        return decoded(await http.get(path, params=_proved(http, params)))
    shown = {"appsecret_proof": own[_PROOF]} if _PROOF in own else {}
    return decoded(await http.get(path, params={**params, **shown}, headers=dict(own)))


async def change(
    http: httpx.AsyncClient, method: str, path: str, fields: Mapping[str, str] | None = None
) -> JSON:
    """A write. Raises Unavailable when it may be done and the answer does not say."""
    response = await http.request(method, path, params=_proved(http, {}), data=fields or None)
    try:
        body = response.json()
    except (ValueError, RecursionError):
        body = None
    if body is True:
        return {"success": True}
    if not isinstance(body, dict):
        raise Unavailable("The network took it, but its answer cannot be understood")
    if body.get("success") is False:
        raise Rejected("The network answered, but did not do it")
    return body


async def settle(
    http: httpx.AsyncClient, method: str, path: str, fields: Mapping[str, str] | None = None
) -> None:
    """A write that is only done when the answer says so: 200 alone is no success."""
    if (await change(http, method, path, fields)).get("success") is not True:
        raise Unavailable("The network took it, but does not say that it is done")


def decoded(response: httpx.Response) -> JSON:
    """The JSON object of an answer. Raises Malformed."""
    try:
        body = response.json()
    except (ValueError, RecursionError) as error:
        raise Malformed("The network answered something that is no JSON") from error
    if not isinstance(body, dict):
        raise Malformed("The network answered something that was not asked for")
    return body


def rows(value: Any) -> list[JSON]:
    """The objects with an id in an edge's ``data`` (or in a list)."""
    listed = value.get("data") if isinstance(value, dict) else value
    if not isinstance(listed, list):
        return []
    return [row for row in listed if isinstance(row, dict) and words(row, "id")]


def page(body: JSON) -> list[JSON]:
    """An edge's rows. Raises Malformed when it is no list: that must never mean "none"."""
    if not isinstance(body.get("data"), list):
        raise Malformed("The network answered something that is no list")
    return rows(body)


def onward(edge: Any) -> dict[str, str]:
    """What to ask the next page with; nothing when there is none.

    Never the network's own address. https://developers.facebook.com/docs/graph-api/results
    """
    paging = inner(edge, "paging")
    following = paging.get("next")
    if not isinstance(following, str):
        return {}
    after = inner(paging, "cursors").get("after")
    if isinstance(after, str) and 0 < len(after) < 1_000:
        return {"after": after}
    try:
        asked = dict(parse_qsl(urlsplit(following).query))
    except ValueError:
        return {}
    return {name: value for name, value in asked.items() if name in _ONWARD and len(value) < 1_000}


def inner(row: Any, name: str) -> JSON:
    value = row.get(name) if isinstance(row, dict) else None
    return value if isinstance(value, dict) else {}


def words(row: Any, name: str, limit: int = 20_000) -> str:
    """A plain text, "" when there is none; a number where an id was expected is taken too."""
    value = row.get(name) if isinstance(row, dict) else None
    if value is None:
        return ""
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) < 2**70:
        return str(value)
    return clean(value, limit) if isinstance(value, str) else ""


def link(row: Any, name: str) -> str:
    value = row.get(name) if isinstance(row, dict) else None
    return safe_url(value) if isinstance(value, str) else ""


def whole(row: Any, name: str) -> int | None:
    """A count, None when there is none that makes sense."""
    value = row.get(name) if isinstance(row, dict) else None
    sane = isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 2**53
    return value if sane else None


def total(row: Any, edge: str) -> int | None:
    """The network's own count of an edge."""
    return whole(inner(inner(row, edge), "summary"), "total_count")


def moment(row: Any, name: str) -> datetime | None:
    """A time such as 2026-11-02T09:15:00+0000, in UTC; None for anything else."""
    value = row.get(name) if isinstance(row, dict) else None
    try:
        if isinstance(value, int) and not isinstance(value, bool):
            return datetime.fromtimestamp(value, UTC)
        at = datetime.fromisoformat(value) if isinstance(value, str) else None
        if at is None or at.year < 1990:
            return None
        return at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)
    except (ValueError, OverflowError, OSError):
        return None


def said_at(response: httpx.Response) -> datetime | None:
    """The server's own time of an answer; adapters read no clock."""
    try:
        at = parsedate_to_datetime(response.headers.get("date", ""))
        return at.astimezone(UTC)
    except (ValueError, OverflowError, TypeError):
        return None


def later(at: datetime | None, days: float) -> str:
    return (at + timedelta(days=days)).isoformat() if at else ""
