"""Facebook Login: the owner's own app, what a token is, and which Pages it opens.

https://developers.facebook.com/documentation/facebook-login
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from urllib.parse import urlencode, urlsplit, urlunsplit

from inbox.channels.meta import graph
from inbox.channels.meta.graph import JSON
from inbox.core.channel import Begun, Redirect
from inbox.core.errors import Malformed, RateLimited, Rejected, SignedOut, Unavailable

if TYPE_CHECKING:
    import httpx

_DIALOG = "https://www.facebook.com"
_PAGES = 10  # of Pages


@dataclass(frozen=True, slots=True)
class Grant:
    """What the network says of a token. ``scopes`` is None where it does not say."""

    scopes: frozenset[str] | None = None
    expires_at: datetime | None = None

    def lacks(self, *wanted: str) -> tuple[str, ...]:
        """Those permissions that are surely not granted."""
        return () if self.scopes is None else tuple(s for s in wanted if s not in self.scopes)


async def inspect(http: httpx.AsyncClient, token: str) -> Grant:
    """Ask what this token may do. Not every token may ask that: then nothing is known.

    https://developers.facebook.com/docs/graph-api/reference/debug_token
    """
    try:
        body = await graph.ask(http, "debug_token", {"input_token": token.strip()})
    except (Rejected, Malformed):
        return Grant()
    told = graph.inner(body, "data")
    if told.get("is_valid") is False:
        raise SignedOut("The network does not accept this access token")
    listed = told.get("scopes")
    scopes = (
        frozenset(s for s in listed if isinstance(s, str)) if isinstance(listed, list) else None
    )
    ends = graph.whole(told, "expires_at")  # 0: never
    return Grant(scopes, graph.moment(told, "expires_at") if ends else None)


async def pages(http: httpx.AsyncClient, fields: str) -> list[JSON] | None:
    """The Pages that a person's (or a system user's) token opens; None when it is a Page's own."""
    found: list[JSON] = []
    asked = {"fields": fields, "limit": "100"}
    onward: dict[str, str] = {}
    for _ in range(_PAGES):
        try:
            body = await graph.ask(http, "me/accounts", {**asked, **onward})
        except Rejected:
            if found:
                raise
            return None  # a Page has no Pages
        found += graph.page(body)
        onward = graph.onward(body)
        if not onward:
            break
    return found


def begin(fields: Mapping[str, str], redirect: Redirect, scopes: tuple[str, ...]) -> Begun:
    """The dialog of the owner's own app."""
    app_id, secret = fields.get("app_id", "").replace(" ", ""), fields.get("app_secret", "").strip()
    if not app_id.isascii() or not app_id.isdecimal():
        raise Rejected("An app ID has digits only: it stands in App settings, Basic")
    if not secret.isalnum() or not secret.isascii():
        raise Rejected("This is no app secret: it has letters and digits only")
    origin = graph.origin(fields, _DIALOG)
    query = {
        "client_id": app_id,
        "redirect_uri": _by_name(redirect.uri),
        "state": redirect.state,
        "scope": ",".join(scopes),
        "response_type": "code",
    }
    keep = {"app_id": app_id, "app_secret": secret, "graph": fields.get("graph", "")}
    return Begun(f"{origin}/{graph.VERSION}/dialog/oauth?{urlencode(query)}", keep)


def _by_name(uri: str) -> str:
    """An app in Development mode may come back to this computer, but only by its name."""
    parts = urlsplit(uri)
    if parts.hostname != "127.0.0.1":
        return uri
    return urlunsplit(parts._replace(netloc=parts.netloc.replace("127.0.0.1", "localhost")))


async def finish(
    http: httpx.AsyncClient, begun: Begun, redirect: Redirect, answer: Mapping[str, str]
) -> Mapping[str, str]:
    """The credentials: a person's token for about 60 days, whose Page tokens do not end."""
    code = answer.get("code", "").strip()
    if answer.get("error") or not code:
        raise SignedOut("Facebook sent no code: the sign-in was not approved there")
    app = {"client_id": begun.keep["app_id"], "client_secret": begun.keep["app_secret"]}
    url = f"{graph.origin(begun.keep)}/{graph.VERSION}/oauth/access_token"
    first = await _token(http, url, {**app, "redirect_uri": _by_name(redirect.uri), "code": code})
    asked = {**app, "grant_type": "fb_exchange_token", "fb_exchange_token": first}
    kept = {name: begun.keep[name] for name in ("app_id", "app_secret", "graph")}
    return {**{k: v for k, v in kept.items() if v}, "access_token": await _token(http, url, asked)}


async def _token(http: httpx.AsyncClient, url: str, asked: Mapping[str, str]) -> str:
    try:
        body = graph.decoded(await http.get(url, params=dict(asked)))
    except (Unavailable, RateLimited):
        raise
    except Rejected as error:
        raise Rejected(f"Facebook gave no access token: {error}") from error
    token = graph.words(body, "access_token")
    if not token:
        raise Malformed("Facebook gave no access token")
    return token
