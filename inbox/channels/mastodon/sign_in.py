"""Getting in: which server, the browser way, and who we are there.

A new registration for every sign-in, with the exact redirect address in it: older servers compare
all of it, the port too. https://docs.joinmastodon.org/methods/apps/ and .../oauth/
"""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlencode, urlsplit

from inbox.channels.mastodon import mapping, wire
from inbox.channels.mastodon.manifest import SCOPES
from inbox.core.channel import Begun, Endpoint, Identity, Redirect
from inbox.core.errors import ChannelError, Forbidden, Malformed, Rejected, SignedOut
from inbox.core.model import Author
from inbox.core.text import loopback, safe_url

if TYPE_CHECKING:
    import httpx

OOB = "urn:ietf:wg:oauth:2.0:oob"  # the server then shows the code instead of sending it


def server(written: str) -> str:
    """The server's address from whatever the owner wrote. Raises Rejected.

    Takes `example.social`, `@me@example.social` and any address on the server.
    """
    text = written.strip()
    scheme, mark, rest = text.partition("://")
    if not mark:
        scheme, rest = "", text
    host = rest.split("/")[0].split("?")[0].rsplit("@", 1)[-1].strip().rstrip(".").lower()
    if not scheme:
        scheme = "http" if loopback(f"http://{host}") else "https"
    address = safe_url(f"{scheme.lower()}://{host}")
    if not address or not host:
        raise Rejected("This is no server's address. It looks like example.social")
    if not address.startswith("https://") and not loopback(address):
        raise Rejected("Only encrypted connections are used: write https:// or just the name")
    if "." not in host and not loopback(address):
        raise Rejected("This is no server's address. It looks like example.social")
    return address


def endpoint(credentials: Mapping[str, str]) -> Endpoint:
    token = credentials.get("access_token", "").strip()
    if not token.isascii() or any(c.isspace() for c in token):
        raise Rejected("This is no access token: it is one long word")
    streaming = credentials.get("streaming", "")
    return Endpoint(
        server(credentials.get("server", "")),
        {"Authorization": f"Bearer {token}"} if token else {},
        hosts=(streaming,) if streaming else (),
    )


async def begin(http: httpx.AsyncClient, fields: Mapping[str, str], redirect: Redirect) -> Begun:
    """``keep`` holds `paste_url` too: the same page, which ends by showing the code."""
    base = server(fields.get("server", ""))
    uris = redirect.uri if redirect.uri == OOB else f"{redirect.uri}\n{OOB}"
    form = {"client_name": "Kuulolla", "redirect_uris": uris, "scopes": SCOPES}
    response = await http.post(f"{base}/api/v1/apps", data=form)
    app = mapping.inner(wire.decoded(response))
    client_id, secret = mapping.id_of(app, "client_id"), mapping.words(app.get("client_secret"))
    if not client_id or not secret:
        raise Malformed("The server did not let this app be registered")
    return Begun(
        _page(base, client_id, redirect, redirect.uri),
        {
            "server": base,
            "client_id": client_id,
            "client_secret": secret,
            "paste_url": _page(base, client_id, redirect, OOB),
        },
    )


def _page(base: str, client_id: str, redirect: Redirect, uri: str) -> str:
    query = {
        "response_type": "code",
        "client_id": client_id,
        "redirect_uri": uri,
        "scope": SCOPES,
        "state": redirect.state,
        "code_challenge": redirect.challenge,
        "code_challenge_method": "S256",
    }
    return f"{base}/oauth/authorize?{urlencode(query)}"


async def finish(
    http: httpx.AsyncClient, begun: Begun, redirect: Redirect, answer: Mapping[str, str]
) -> Mapping[str, str]:
    if answer.get("error"):
        raise SignedOut(
            "You did not let Kuulolla in"
            if answer["error"] == "access_denied"
            else "The server did not sign you in"
        )
    code, uris = _code(answer, redirect)
    base = begun.keep["server"]
    form = {
        "grant_type": "authorization_code",
        "code": code,
        "client_id": begun.keep["client_id"],
        "client_secret": begun.keep["client_secret"],
        "code_verifier": redirect.verifier,
    }
    token = await _token(http, f"{base}/oauth/token", form, uris)
    access = mapping.words(token.get("access_token"))
    if not access:
        raise Malformed("The server gave no access token")
    return {
        "server": base,
        "access_token": access,
        "client_id": begun.keep["client_id"],
        "client_secret": begun.keep["client_secret"],
    }


async def _token(
    http: httpx.AsyncClient, url: str, form: Mapping[str, str], uris: tuple[str, ...]
) -> mapping.JSON:
    """The server's answer for the first redirect address that fits the code."""
    for uri in uris[:-1]:
        with contextlib.suppress(Rejected, SignedOut):
            response = await http.post(url, data={**form, "redirect_uri": uri})
            return mapping.inner(wire.decoded(response))
    response = await http.post(url, data={**form, "redirect_uri": uris[-1]})
    return mapping.inner(wire.decoded(response))


def _code(answer: Mapping[str, str], redirect: Redirect) -> tuple[str, tuple[str, ...]]:
    """The code, and the redirect addresses it may have been made for.

    A bare pasted code was shown by the server, or taken out of the browser's address line.
    """
    code = answer.get("code", "").strip()
    if code.startswith(("http://", "https://")):
        given = parse_qs(urlsplit(code).query)
        if given.get("state", [""]) != [redirect.state] or not given.get("code"):
            raise SignedOut("That address does not belong to this sign-in")
        return given["code"][0], (redirect.uri,)
    if not code:
        raise SignedOut("The server sent no code")
    return code, (redirect.uri,) if "state" in answer else (OOB, redirect.uri)


async def revoke(http: httpx.AsyncClient, credentials: Mapping[str, str]) -> None:
    """Only a token that we asked for ourselves; a pasted one belongs to the owner."""
    if not credentials.get("client_secret"):
        return
    form = {
        "client_id": credentials["client_id"],
        "client_secret": credentials["client_secret"],
        "token": credentials["access_token"],
    }
    await http.post(f"{server(credentials['server'])}/oauth/revoke", data=form)


async def identify(http: httpx.AsyncClient, credentials: Mapping[str, str]) -> tuple[Identity, ...]:
    base = server(credentials.get("server", ""))
    if not credentials.get("access_token", "").strip():
        raise Rejected("The access token is missing")
    account = mapping.inner(await wire.ask(http, "/api/v1/accounts/verify_credentials"))
    try:
        known = mapping.author(account)
    except mapping.ODD:
        raise Malformed("The server's answer names no account") from None
    try:
        await wire.ask_list(http, "/api/v1/notifications", {"limit": 1})
    except Forbidden:
        raise Forbidden(f"This token may not read. It needs these scopes: {SCOPES}") from None
    host = urlsplit(base).netloc
    settings = await _settings(http, account)
    # An id alone is not unique: two servers may both have an account 1.
    me = Author(
        f"{known.remote_id}@{host}",
        known.name,
        f"{known.handle}@{host}",
        known.url,
        known.avatar_url,
    )
    findings = (
        ()
        if settings["streaming"]
        else ("This server sends no stream: what is new is seen at the next look.",)
    )
    return (
        Identity(
            me,
            {"server": base, "account_id": known.remote_id, **settings},
            findings=findings,
            server=host,
        ),
    )


async def _settings(http: httpx.AsyncClient, account: mapping.JSON) -> dict[str, str]:
    """What the server and the account prefer.

    https://docs.joinmastodon.org/entities/Instance/
    """
    source = mapping.inner(account.get("source"))
    about: dict[str, Any] = {}
    for path in ("/api/v2/instance", "/api/v1/instance"):
        try:
            about = mapping.inner(await wire.ask(http, path))
        except ChannelError:
            continue
        if about:
            break
    statuses = mapping.inner(mapping.inner(about.get("configuration")).get("statuses"))
    limit = mapping.whole(statuses.get("max_characters")) or mapping.whole(
        about.get("max_toot_chars")
    )
    weight = mapping.whole(statuses.get("characters_reserved_per_url"))
    return {
        "text_limit": str(limit or ""),
        "text_url_weight": str(weight or ""),
        "streaming": _streaming(about),
        "visibility": mapping.words(source.get("privacy"))[:40],
        "language": mapping.words(source.get("language"))[:35],
        "version": mapping.words(about.get("version"))[:100],
    }


def _streaming(about: Mapping[str, Any]) -> str:
    """The stream's origin over http(s), "" where there is none."""
    urls = mapping.inner(mapping.inner(about.get("configuration")).get("urls"))
    urls = urls or mapping.inner(about.get("urls"))
    given = mapping.words(urls.get("streaming")) or mapping.words(urls.get("streaming_api"))
    address = given.strip().replace("wss://", "https://", 1).replace("ws://", "http://", 1)
    parts = urlsplit(address) if safe_url(address) else None
    if parts is None or (parts.scheme != "https" and not loopback(address)):
        return ""
    return f"{parts.scheme}://{parts.netloc}"
