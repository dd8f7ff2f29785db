"""Signing in with an app password, staying signed in, and who we are then.

Source: com.atproto.server.createSession, refreshSession, getSession, deleteSession.
"""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from inbox.channels.bluesky import mapping, oauth
from inbox.channels.bluesky.manifest import SERVICE
from inbox.channels.bluesky.mapping import dict_of, list_of, text_of
from inbox.channels.bluesky.xrpc import DID, Json, bodiless, body, procedure, query
from inbox.core.channel import Endpoint, Identity
from inbox.core.errors import Malformed, Rejected, SignedOut
from inbox.core.model import Author
from inbox.core.text import clean, loopback, safe_url

if TYPE_CHECKING:
    import httpx

_BROWSER_LASTS = timedelta(days=14)  # the reference server's limit for apps without a secret


def endpoint(credentials: Mapping[str, str]) -> Endpoint:
    """The account's own server when it is known, else the one to sign in at."""
    service = address(credentials.get("service", "") or SERVICE)
    home = address(credentials.get("pds", "") or service)
    token = credentials.get("access_token", "")
    bound = oauth.is_bound(credentials)
    headers = {"Authorization": f"{'DPoP' if bound else 'Bearer'} {token}"} if token else {}
    hosts = [address(credentials["issuer"])] if credentials.get("issuer") else []
    hosts += [service] if service != home else []
    return Endpoint(home, headers, credentials.get("dpop_key", ""), tuple(hosts))


def address(text: str) -> str:
    """The origin of a server. Raises Rejected unless it is https, or this computer."""
    import httpx  # noqa: PLC0415 - not before the window is painted

    text = text.strip().rstrip("/")
    text = text if "://" in text else f"https://{text}"
    if not safe_url(text):
        raise Rejected("The server's address does not look right, for example https://bsky.social")
    url = httpx.URL(text)
    if url.scheme != "https" and not loopback(text):
        raise Rejected("The server's address has to begin with https://")
    return f"{url.scheme}://{url.netloc.decode()}"


def handle_of(text: str) -> str:
    """What people type as their handle, without @, blanks or the address of their profile."""
    text = text.strip().strip("\u200e\u200f\u202a\u202c\u2068\u2069").rstrip("/").rpartition("/")[2]
    return text.removeprefix("@").strip()


async def identify(http: httpx.AsyncClient, credentials: Mapping[str, str]) -> Identity:
    """Who we are, with fresh tokens when there were none."""
    import httpx  # noqa: PLC0415 - not before the window is painted

    if credentials.get("access_token"):
        session = await query(http, "com.atproto.server.getSession")
        secrets: dict[str, str] = {}
        token = credentials["access_token"]
    else:
        session = await _sign_in(http, credentials)
        secrets = tokens(session)
        token = secrets["access_token"]
    if session.get("active") is False:
        raise SignedOut("This Bluesky account is switched off")
    did = text_of(session, "did")
    if not DID.fullmatch(did) or credentials.get("did", did) != did:
        raise Malformed("Bluesky did not say whose account this is")
    home = server(session) or address(
        credentials.get("pds", "") or credentials.get("service", "") or SERVICE
    )
    return Identity(
        me=await _me(http, session, did, "" if credentials.get("access_token") else token),
        settings={"pds": home, "did": did},
        secrets=secrets,
        findings=_findings(credentials, token),
        server=httpx.URL(home).host,
        expires_at=_ends(credentials, token),
    )


async def refresh(http: httpx.AsyncClient, credentials: Mapping[str, str]) -> Mapping[str, str]:
    """New tokens; when these cannot be renewed any more, a new session by the app password."""
    if oauth.is_bound(credentials):
        return await oauth.refresh(http, credentials)
    if credentials.get("refresh_token"):
        try:
            answer = await bodiless(
                http, "com.atproto.server.refreshSession", credentials["refresh_token"]
            )
            return tokens(body(answer))
        except SignedOut:
            if not credentials.get("app_password"):
                raise SignedOut("Bluesky asks you to sign in again") from None
    return tokens(await _sign_in(http, credentials))


async def revoke(http: httpx.AsyncClient, credentials: Mapping[str, str]) -> None:
    """End the session on the server, so that its tokens are worth nothing."""
    if oauth.is_bound(credentials):
        await oauth.revoke(http, credentials)
    elif credentials.get("refresh_token"):
        await bodiless(http, "com.atproto.server.deleteSession", credentials["refresh_token"])


def tokens(session: Json) -> dict[str, str]:
    """The secrets of a session. Raises Malformed when one is missing."""
    found = {
        "access_token": text_of(session, "accessJwt"),
        "refresh_token": text_of(session, "refreshJwt"),
    }
    if not all(found.values()) or not all(value.isascii() for value in found.values()):
        raise Malformed("Bluesky did not answer with a session")
    return found


def server(session: Json) -> str:
    """The account's own server, by its DID document; "" when that names none that is safe."""
    for each in list_of(session, "didDoc", "service"):
        if text_of(each, "id").endswith("#atproto_pds"):
            try:
                return address(text_of(each, "serviceEndpoint"))
            except Rejected:
                return ""
    return ""


def claims(token: str) -> Json:
    """What a token says about itself, unchecked; {} when it is opaque."""
    try:
        part = token.split(".")[1]
        data = json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)))
    except (IndexError, ValueError, binascii.Error):
        return {}
    return dict_of({"claims": data}, "claims")


async def _sign_in(http: httpx.AsyncClient, credentials: Mapping[str, str]) -> Json:
    name, password = handle_of(credentials.get("handle", "")), credentials.get("app_password", "")
    if not name or not password:
        raise SignedOut("A handle and an app password are needed")
    given = {"identifier": name, "password": password.strip()}
    return await procedure(http, "com.atproto.server.createSession", given)


async def _me(http: httpx.AsyncClient, session: Json, did: str, token: str) -> Author:
    """Our profile; an account may well have none yet."""
    handle = clean(text_of(session, "handle"), 253)
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    try:
        answer = await http.get(
            "/xrpc/app.bsky.actor.getProfile", params={"actor": did}, headers=headers
        )
        seen = mapping.author(body(answer))
    except Rejected:
        seen = None
    if seen is not None and seen.remote_id == did:
        return seen
    return Author(did, handle or did, handle, safe_url(f"{mapping.WEB}/profile/{handle or did}"))


def _findings(credentials: Mapping[str, str], token: str) -> tuple[str, ...]:
    if oauth.is_bound(credentials):
        return ("Bluesky asks you to sign in again every two weeks",)
    if claims(token).get("scope") == "com.atproto.access":
        return ("This is your account's own password; an app password is safer",)
    return ()


def _ends(credentials: Mapping[str, str], token: str) -> datetime | None:
    begun = claims(token).get("iat")
    if not oauth.is_bound(credentials) or not isinstance(begun, int) or not 0 < begun < 2**33:
        return None
    return datetime.fromtimestamp(begun, UTC) + _BROWSER_LASTS
