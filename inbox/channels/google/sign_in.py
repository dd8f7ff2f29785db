"""Google's OAuth for an app on the owner's computer, with a client that the owner made.

Source: https://developers.google.com/identity/protocols/oauth2/native-app (PKCE, a redirect to
any port of 127.0.0.1, `access_type=offline`). Google issues desktop clients a secret and expects
it at the token endpoint, though such a secret proves nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode, urlsplit

from inbox.core.channel import Begun, Field, Redirect
from inbox.core.errors import Forbidden, Malformed, Rejected, SignedOut
from inbox.core.text import clean, loopback, safe_url

if TYPE_CHECKING:
    import httpx

_AUTHORIZE = ("https://accounts.google.com", "/o/oauth2/v2/auth")
_TOKEN = ("https://oauth2.googleapis.com", "/token")
_REVOKE = ("https://oauth2.googleapis.com", "/revoke")

ENDS_SOON = (
    "Google ends this sign-in after 7 days, because the app's consent screen is in “Testing”. "
    "In Google Cloud, open Google Auth Platform, Audience, press “Publish app”, then sign in again."
)
TICK_ALL = (
    "Google did not give the permission that Kuulolla needs. Sign in again and tick every box on "
    "Google's page"
)
NO_LASTING = (
    "Google gave a sign-in that ends in an hour. Remove Kuulolla's access at "
    "myaccount.google.com/connections, then sign in again"
)
REFUSED = "You did not let Kuulolla in"

FIELDS = (
    Field(
        name="client_id",
        label="Client ID",
        placeholder="…apps.googleusercontent.com",
        help="From Google Cloud: Google Auth Platform, Clients.",
    ),
    Field(
        name="client_secret",
        label="Client secret",
        secret=True,
        placeholder="GOCSPX-…",
        help="Shown beside the client ID, once, when the client is made.",
    ),
)


def local(credentials: Mapping[str, str]) -> str:
    """The server on this computer that stands in for Google, "" for Google itself.

    No form asks for it: the demo shop and the tests name it as ``server``.
    Raises Rejected for a server elsewhere: tokens of Google's go to Google only.
    """
    given = credentials.get("server", "").strip().rstrip("/")
    if not given:
        return ""
    if not safe_url(given) or not loopback(given) or urlsplit(given).path:
        raise Rejected("Only Google's own servers are asked")
    return given


def place(credentials: Mapping[str, str], real: str) -> str:
    """An origin of Google's, or what stands in for it."""
    return local(credentials) or real


def headers(credentials: Mapping[str, str]) -> dict[str, str]:
    """The access token as a header, nothing without one. Raises Rejected."""
    token = credentials.get("access_token", "")
    if not token.isascii() or any(c.isspace() for c in token):
        raise Rejected("This is no access token of Google's")
    return {"Authorization": f"Bearer {token}"} if token else {}


def begin(fields: Mapping[str, str], redirect: Redirect, scope: str) -> Begun:
    """Google's consent page. Raises Rejected when a field cannot be right."""
    client, secret = fields.get("client_id", "").strip(), fields.get("client_secret", "").strip()
    if not client or not secret or not (client + secret).isascii() or " " in client + secret:
        raise Rejected("Paste the client ID and the client secret that Google shows")
    query = {
        "client_id": client,
        "redirect_uri": redirect.uri,
        "response_type": "code",
        "scope": scope,
        "state": redirect.state,
        "code_challenge": redirect.challenge,
        "code_challenge_method": "S256",
        "access_type": "offline",
        "prompt": "consent",  # without it a second sign-in brings no refresh token
    }
    keep = {
        "client_id": client,
        "client_secret": secret,
        "server": local(fields),
        "scope": scope,
    }
    return Begun(f"{_url(fields, _AUTHORIZE)}?{urlencode(query)}", keep)


async def finish(
    http: httpx.AsyncClient, begun: Begun, redirect: Redirect, answer: Mapping[str, str]
) -> dict[str, str]:
    """The credentials. Raises SignedOut on a refusal, Forbidden when a permission was left out."""
    if answer.get("error"):
        raise SignedOut(REFUSED)
    if answer.get("state") != redirect.state or not answer.get("code"):
        raise Rejected("That answer belongs to another sign-in")
    keep = begun.keep
    form = {
        "grant_type": "authorization_code",
        "code": answer["code"],
        "client_id": keep["client_id"],
        "client_secret": keep["client_secret"],
        "redirect_uri": redirect.uri,
        "code_verifier": redirect.verifier,
    }
    given = await _tokens(http, keep, form)
    granted = given.pop("scope", "")
    if granted and keep["scope"] not in granted.split():
        raise Forbidden(TICK_ALL)
    if not given.get("refresh_token"):
        raise SignedOut(NO_LASTING)
    names = ("client_id", "client_secret", "server")
    return {name: keep[name] for name in names if keep[name]} | given


async def refresh(http: httpx.AsyncClient, credentials: Mapping[str, str]) -> dict[str, str]:
    """A new access token. Raises SignedOut when the sign-in is over."""
    if not credentials.get("refresh_token"):
        raise SignedOut("The sign-in with Google is over: please sign in again")
    form = {
        "grant_type": "refresh_token",
        "refresh_token": credentials["refresh_token"],
        "client_id": credentials.get("client_id", ""),
        "client_secret": credentials.get("client_secret", ""),
    }
    given = await _tokens(http, credentials, form)
    given.pop("scope", "")
    return given


async def opened(
    http: httpx.AsyncClient, credentials: Mapping[str, str]
) -> tuple[dict[str, str], dict[str, str]]:
    """The header to ask with, and the tokens to keep.

    A sign-in that was brought here without an access token is renewed first.
    """
    if credentials.get("access_token"):
        return headers(credentials), {}
    fresh = await refresh(http, credentials)
    return headers(fresh), fresh


async def revoke(http: httpx.AsyncClient, credentials: Mapping[str, str]) -> None:
    """End the sign-in at Google: access and refresh token both."""
    token = credentials.get("refresh_token") or credentials.get("access_token", "")
    if not token:
        return
    try:
        await http.post(_url(credentials, _REVOKE), data={"token": token})
    except (SignedOut, Rejected):
        return  # it was over already


def grant(credentials: Mapping[str, str]) -> str:
    """The owner's project: revoking one token ends all that its user granted to it.

    https://developers.google.com/identity/oauth2/web/guides/use-token-model
    """
    client = credentials.get("client_id", "")
    return f"google {client}" if client else ""


def ends_at(credentials: Mapping[str, str]) -> datetime | None:
    """When the owner has to sign in again, where Google said so."""
    try:
        return datetime.fromisoformat(credentials.get("refresh_expires_at", ""))
    except ValueError:
        return None


def moment_of(response: httpx.Response) -> datetime | None:
    """The server's own time of an answer; None when it tells none."""
    try:
        at = parsedate_to_datetime(response.headers.get("date", ""))
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)


def _url(credentials: Mapping[str, str], where: tuple[str, str]) -> str:
    return place(credentials, where[0]) + where[1]


async def _tokens(
    http: httpx.AsyncClient, credentials: Mapping[str, str], form: Mapping[str, str]
) -> dict[str, str]:
    response = await http.post(_url(credentials, _TOKEN), data=dict(form))
    try:
        body: Any = response.json()
    except (ValueError, RecursionError):
        raise Malformed("Google's answer to the sign-in is no JSON") from None
    access = body.get("access_token") if isinstance(body, dict) else None
    if not isinstance(access, str) or not access.isascii() or not access:
        raise Malformed("Google gave no access token")
    found = {"access_token": clean(access, 4_000)}
    for name in ("refresh_token", "scope"):
        if isinstance(body.get(name), str) and body[name].isascii() and body[name]:
            found[name] = body[name]
    # Only for consent that ends by itself, as with a consent screen in "Testing" (7 days).
    lasts, now = body.get("refresh_token_expires_in"), moment_of(response)
    if isinstance(lasts, int) and 0 < lasts < 10**9 and now is not None:
        found["refresh_expires_at"] = (now + timedelta(seconds=lasts)).isoformat()
    return found


def findings(credentials: Mapping[str, str]) -> tuple[str, ...]:
    """What the tokens themselves say about the sign-in."""
    return (ENDS_SOON,) if ends_at(credentials) else ()
