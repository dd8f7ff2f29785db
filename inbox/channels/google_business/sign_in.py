"""Which accounts and locations a sign-in opens: one account of ours for each location."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from inbox.channels.google import sign_in
from inbox.channels.google_business import api, mapping
from inbox.channels.google_business import manifest as told
from inbox.channels.google_business.mapping import Row
from inbox.core.channel import Endpoint, Identity
from inbox.core.errors import Rejected
from inbox.core.model import Author, Verb
from inbox.core.text import clean

if TYPE_CHECKING:
    import httpx


def endpoint(credentials: Mapping[str, str]) -> Endpoint:
    """The reviews' own API; the two for accounts and locations get the token too."""
    others = () if sign_in.local(credentials) else (api.ACCOUNTS, api.LOCATIONS)
    base = sign_in.place(credentials, api.REVIEWS)
    return Endpoint(base, sign_in.headers(credentials), hosts=others)


async def identify(http: httpx.AsyncClient, credentials: Mapping[str, str]) -> tuple[Identity, ...]:
    """Every location, each once. Raises Rejected when there is none."""
    header, fresh = await sign_in.opened(http, credentials)
    found: dict[str, tuple[Row, str, str]] = {}
    managed = await api.accounts(http, credentials, header)
    for account in managed:
        name = account.get("name")
        if not isinstance(name, str) or not mapping.path(name, "accounts"):
            continue
        label = clean(mapping.text(account, "accountName", 1_000), 200)
        for row in await api.locations(http, credentials, header, name):
            ids = mapping.path(row.get("name"), "locations")
            if ids and ids[0] not in found:
                found[ids[0]] = (row, f"{name}/locations/{ids[0]}", label)
    if not found:
        raise Rejected(told.NO_LOCATION if managed else told.NO_ACCOUNT)
    known = {**credentials, **fresh}
    return tuple(_identity(each, known, fresh) for each in found.values())


def _identity(
    found: tuple[Row, str, str], known: Mapping[str, str], fresh: Mapping[str, str]
) -> Identity:
    row, name, account = found
    verified = mapping.verified(row)
    title = clean(mapping.text(row, "title", 1_000), 200)
    me = Author(
        f"locations/{name.rsplit('/', 1)[1]}",
        title or account or "Google",
        mapping.address(row) or account,
        mapping.location_url(row),
    )
    return Identity(
        me,
        settings={"location": name, "server": sign_in.local(known)},
        secrets=fresh,
        barred=frozenset() if verified else frozenset({Verb.REPLY, Verb.EDIT, Verb.DELETE}),
        findings=(told.ALL_WORKS if verified else told.UNVERIFIED, *sign_in.findings(known)),
        expires_at=sign_in.ends_at(known),
    )
