"""XRPC: how atproto is spoken over HTTP, and the addresses of its records.

Source: https://atproto.com/specs/xrpc and https://atproto.com/specs/at-uri-scheme
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from inbox.core.errors import Gone, Malformed

if TYPE_CHECKING:
    import httpx

POST = "app.bsky.feed.post"
LIKE = "app.bsky.feed.like"
GATE = "app.bsky.feed.threadgate"

DID = re.compile(r"did:[a-z]{1,20}:[A-Za-z0-9._:%-]{0,200}[A-Za-z0-9._-]")
_AT = re.compile(
    rf"at://({DID.pattern})/([A-Za-z][A-Za-z0-9.-]{{2,300}})/([A-Za-z0-9._:~-]{{1,512}})"
)
Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class AtUri:
    """Where a record stands: whose repository, which collection, which key."""

    did: str
    collection: str
    rkey: str

    def __str__(self) -> str:
        return f"at://{self.did}/{self.collection}/{self.rkey}"


@lru_cache(4_096)  # one page names the same few posts and people again and again
def at_uri(text: str) -> AtUri | None:
    """The parts of an AT-URI whose authority is a DID; None for anything else.

    Only such may be sent on: one ill-formed address makes a server refuse the whole request.
    """
    found = _AT.fullmatch(text)
    if found is None or found[3] in {".", ".."}:
        return None
    return AtUri(found[1], found[2], found[3])


def is_post(text: str) -> bool:
    """Whether this is the address of a post."""
    uri = at_uri(text)
    return uri is not None and uri.collection == POST


def owner(text: str) -> str:
    """The DID in an AT-URI, "" when it is none."""
    uri = at_uri(text)
    return uri.did if uri else ""


def stamp(at: datetime) -> str:
    """A time as atproto writes it: UTC, milliseconds, Z."""
    return at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def moment(text: object) -> datetime | None:
    """The aware time that a string names, None when it names none."""
    if not isinstance(text, str) or len(text) > 64:
        return None
    try:
        at = datetime.fromisoformat(text)
        return at.astimezone(UTC) if at.tzinfo else None
    except (ValueError, OverflowError):
        return None


def body(response: httpx.Response) -> Json:
    """The JSON object that was answered. Raises Malformed when it is something else."""
    try:
        data = response.json()
    except (ValueError, RecursionError) as error:
        raise Malformed("Bluesky's answer could not be understood") from error
    if not isinstance(data, dict):
        raise Malformed("Bluesky's answer could not be understood")
    return data


async def query(http: httpx.AsyncClient, nsid: str, **params: Any) -> Json:
    """Ask; raises what the client makes of a refusal, and Malformed."""
    given = {name: value for name, value in params.items() if value not in ("", None)}
    return body(await http.get(f"/xrpc/{nsid}", params=given))


async def procedure(
    http: httpx.AsyncClient, nsid: str, given: Mapping[str, Any], *, token: str = ""
) -> Json:
    """Do; `token` takes the place of the client's own Authorization."""
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    return body(await http.post(f"/xrpc/{nsid}", json=given, headers=headers))


async def bodiless(http: httpx.AsyncClient, nsid: str, token: str) -> httpx.Response:
    """A procedure that takes no body: refreshSession answers 400 to as little as `{}`."""
    return await http.post(f"/xrpc/{nsid}", headers={"Authorization": f"Bearer {token}"})


async def stored(http: httpx.AsyncClient, at: AtUri) -> Json | None:
    """A record as its own server has it, None when it surely is not there."""
    try:
        return await query(
            http,
            "com.atproto.repo.getRecord",
            repo=at.did,
            collection=at.collection,
            rkey=at.rkey,
        )
    except Gone:
        return None
