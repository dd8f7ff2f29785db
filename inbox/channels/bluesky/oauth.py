"""Signing in by browser: OAuth with a pushed request, PKCE and DPoP, and no file on any server.

The proofs and their nonces are made by the client that is handed in; `http` needs no base.
Source: https://atproto.com/specs/oauth (the loopback client is its development exception).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING
from urllib.parse import quote, urlencode, urlsplit, urlunsplit

from inbox.channels.bluesky.mapping import list_of, text_of
from inbox.channels.bluesky.xrpc import DID, Json, body
from inbox.core.channel import Begun, Redirect
from inbox.core.errors import Forbidden, Malformed, Rejected
from inbox.core.text import clean, loopback, safe_url

if TYPE_CHECKING:
    import httpx

SCOPE = "atproto transition:generic"
_DIRECTORY = "https://plc.directory"


def is_bound(credentials: Mapping[str, str]) -> bool:
    """Whether these tokens are bound to a key (RFC 9449)."""
    return credentials.get("token_type", "").lower() == "dpop"


def client_id(redirect_uri: str) -> str:
    """The name of an app that runs on the owner's computer: it holds its own description.

    The port is left out, as it is not compared.
    """
    parts = urlsplit(redirect_uri)
    bare = urlunsplit((parts.scheme, parts.hostname or "", parts.path, "", ""))
    return "http://localhost?" + urlencode({"redirect_uri": bare, "scope": SCOPE}, quote_via=quote)


async def begin(http: httpx.AsyncClient, service: str, handle: str, redirect: Redirect) -> Begun:
    """Find the account's server, push the request, and say which page to open."""
    did = await _did(http, service, handle) if handle else ""
    home = await _home(http, service, did) if did else service
    found = await discover(http, home)
    name = client_id(redirect.uri)
    request = {
        "client_id": name,
        "response_type": "code",
        "redirect_uri": redirect.uri,
        "scope": SCOPE,
        "state": redirect.state,
        "code_challenge": redirect.challenge,
        "code_challenge_method": "S256",
    } | ({"login_hint": handle} if handle else {})
    pushed = body(await http.post(found["par_url"], data=request))
    uri = text_of(pushed, "request_uri")
    if not uri:
        raise Malformed("Bluesky did not take the sign-in request")
    query = urlencode({"client_id": name, "request_uri": uri})
    keep = {"service": service, "did": did, "pds": home, "client_id": name} | found
    return Begun(f"{found['authorize_url']}?{query}", keep)


async def finish(
    http: httpx.AsyncClient, begun: Begun, redirect: Redirect, answer: Mapping[str, str]
) -> Mapping[str, str]:
    """Turn the browser's answer into tokens, and make sure whose they are."""
    keep = begun.keep
    if answer.get("error"):
        said = clean(answer.get("error_description", "") or answer["error"], 200)
        raise Rejected(f"Bluesky did not let us in: {said}")
    if answer.get("state", redirect.state) != redirect.state or not answer.get("code"):
        raise Rejected("That answer belongs to another sign-in")
    if answer.get("iss") != keep["issuer"]:
        raise Rejected("The answer came from another server than was asked")
    request = {
        "grant_type": "authorization_code",
        "code": answer["code"],
        "redirect_uri": redirect.uri,
        "client_id": keep["client_id"],
        "code_verifier": redirect.verifier,
    }
    given = body(await http.post(keep["token_url"], data=request))
    did = text_of(given, "sub")
    if not DID.fullmatch(did):
        raise Malformed("Bluesky did not say whose account this is")
    home = keep["pds"]
    if did != keep["did"]:  # another account was chosen there: is that server entitled to it?
        home = await _home(http, keep["service"], did)
        if (await discover(http, home))["issuer"] != keep["issuer"]:
            raise Rejected("That server may not sign in this account")
    if not set(SCOPE.split()) <= set(text_of(given, "scope").split()):
        raise Forbidden("Bluesky did not grant reading and answering")
    names = ("service", "client_id", "issuer", "token_url", "revoke_url")
    kept = {name: keep[name] for name in names if keep.get(name)}
    return kept | _tokens(given) | {"did": did, "pds": home}


async def refresh(http: httpx.AsyncClient, credentials: Mapping[str, str]) -> Mapping[str, str]:
    """New tokens. The old refresh token is spent: using it once more would end the session."""
    request = {
        "grant_type": "refresh_token",
        "refresh_token": credentials.get("refresh_token", ""),
        "client_id": credentials.get("client_id", ""),
    }
    given = body(await http.post(credentials["token_url"], data=request))
    if text_of(given, "sub") not in {"", credentials.get("did", "")}:
        raise Rejected("Bluesky answered with another account")
    return _tokens(given)


async def revoke(http: httpx.AsyncClient, credentials: Mapping[str, str]) -> None:
    if credentials.get("revoke_url"):
        await http.post(
            credentials["revoke_url"],
            data={
                "token": credentials.get("refresh_token", ""),
                "client_id": credentials.get("client_id", ""),
            },
        )


async def discover(http: httpx.AsyncClient, home: str) -> dict[str, str]:
    """The authorization server of a server: its issuer and the addresses it answers at."""
    local = loopback(home)
    try:
        resource = body(await http.get(f"{home}/.well-known/oauth-protected-resource"))
        issuers = list_of(resource, "authorization_servers")[:1]
    except Rejected:
        issuers = [home]  # an entryway is its own authorization server
    issuer = _safe(issuers[0] if issuers else "", local=local)
    data = body(await http.get(f"{issuer}/.well-known/oauth-authorization-server"))
    if text_of(data, "issuer") != issuer:
        raise Rejected("The sign-in server gives another name than its own")
    names = {
        "authorize_url": "authorization_endpoint",
        "token_url": "token_endpoint",
        "par_url": "pushed_authorization_request_endpoint",
    }
    found = {ours: _safe(text_of(data, theirs), local=local) for ours, theirs in names.items()}
    end = text_of(data, "revocation_endpoint")
    return {"issuer": issuer} | found | ({"revoke_url": _safe(end, local=local)} if end else {})


async def _did(http: httpx.AsyncClient, service: str, handle: str) -> str:
    if DID.fullmatch(handle):
        return handle
    answer = await http.get(
        f"{service}/xrpc/com.atproto.identity.resolveHandle", params={"handle": handle}
    )
    did = text_of(body(answer), "did")
    if not DID.fullmatch(did):
        raise Rejected("Bluesky does not know that handle")
    return did


async def _home(http: httpx.AsyncClient, service: str, did: str) -> str:
    """The server that the account's DID document names.

    A network on this computer has its own directory, which its server speaks for.
    """
    if loopback(service):
        answer = await http.get(
            f"{service}/xrpc/com.atproto.repo.describeRepo", params={"repo": did}
        )
        document = body(answer).get("didDoc")
    elif did.startswith("did:web:"):
        host = did.removeprefix("did:web:")
        document = body(await http.get(_safe(f"https://{host}/.well-known/did.json", local=False)))
    else:
        document = body(await http.get(f"{_DIRECTORY}/{did}"))
    if text_of(document, "id") != did:
        raise Rejected("The account's public record belongs to somebody else")
    for each in list_of(document, "service"):
        if text_of(each, "id").endswith("#atproto_pds"):
            return _safe(text_of(each, "serviceEndpoint"), local=loopback(service)).rstrip("/")
    raise Rejected("The account's public record names no server")


def _safe(url: str, *, local: bool) -> str:
    """An address that a server named, when it may be used: https, or local where all is."""
    right = safe_url(url) if isinstance(url, str) else ""
    if not right or not (right.startswith("https://") or (local and loopback(right))):
        raise Rejected("The server's sign-in addresses are not safe")
    return right


def _tokens(given: Json) -> dict[str, str]:
    found = {name: text_of(given, name) for name in ("access_token", "refresh_token", "token_type")}
    if not all(v and v.isascii() for v in found.values()) or not is_bound(found):
        raise Malformed("Bluesky did not answer with a session")
    return found
