"""The requests that everything here is made of: three APIs of Google's, one sign-in.

v1 names a location `locations/2`, v4 `accounts/1/locations/2`: the two are joined here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from inbox.channels.google.sign_in import place
from inbox.channels.google_business import mapping
from inbox.channels.google_business.mapping import Row
from inbox.core.channel import Access
from inbox.core.errors import Gone, Malformed, Rejected

if TYPE_CHECKING:
    import httpx

REVIEWS = "https://mybusiness.googleapis.com"
ACCOUNTS = "https://mybusinessaccountmanagement.googleapis.com"
LOCATIONS = "https://mybusinessbusinessinformation.googleapis.com"
_MASK = "name,title,metadata,profile,storefrontAddress"
_PAGES = 50


@dataclass(frozen=True, slots=True)
class Listing:
    """One page of reviews; how many there are in all, where Google says so."""

    rows: list[Row]
    length: int
    onward: str
    total: int | None


def full_name(access: Access) -> str:
    """The account's location as v4 names it. Raises Rejected when sign-in did not keep it."""
    name = access.settings.get("location", "")
    if not mapping.path(name, "accounts", "locations"):
        raise Rejected("This account has to be connected again")
    return name


def page_of(access: Access) -> str:
    """The location's id as a post, which is v1's name of it."""
    return "locations/" + full_name(access).rsplit("/", 1)[1]


def decoded(response: httpx.Response) -> dict[str, Any]:
    """The JSON object of an answer. Raises Malformed."""
    try:
        body = response.json()
    except (ValueError, RecursionError):
        raise Malformed("Google's answer is no JSON") from None
    if not isinstance(body, dict):
        raise Malformed("Google's answer is not what was asked for")
    return body


async def accounts(
    http: httpx.AsyncClient, credentials: Mapping[str, str], headers: Mapping[str, str]
) -> list[Row]:
    """Every account that the sign-in may manage."""
    url = place(credentials, ACCOUNTS) + "/v1/accounts"
    return await _every(http, url, "accounts", [("pageSize", "20")], headers)


async def locations(
    http: httpx.AsyncClient,
    credentials: Mapping[str, str],
    headers: Mapping[str, str],
    account: str,
) -> list[Row]:
    """Every location of one account."""
    url = f"{place(credentials, LOCATIONS)}/v1/{account}/locations"
    params = [("readMask", _MASK), ("pageSize", "100")]
    return await _every(http, url, "locations", params, headers)


async def location(access: Access) -> Row:
    """The location's page now."""
    url = f"{place(access.settings, LOCATIONS)}/v1/{page_of(access)}"
    return decoded(await access.http.get(url, params={"readMask": _MASK}))


async def reviews(access: Access, token: str = "") -> Listing:
    """One page of reviews, the one changed last first."""
    params = [("pageSize", "50"), ("orderBy", "updateTime desc")]
    params += [("pageToken", token)] if token else []
    body = decoded(await access.http.get(f"/v4/{full_name(access)}/reviews", params=list(params)))
    found = mapping.rows(body, "reviews")
    total = body.get("totalReviewCount")
    counted = isinstance(total, int) and not isinstance(total, bool) and 0 <= total < 2**31
    return Listing(
        [row for row in found if mapping.usable(row)],
        len(found),
        mapping.text(body, "nextPageToken", 4_000),
        total if counted and isinstance(total, int) else None,
    )


async def review(access: Access, remote_id: str) -> Row | None:
    """One review, None when it is gone."""
    number = mapping.review_of(remote_id)
    if not number:
        return None
    try:
        row = decoded(await access.http.get(f"/v4/{full_name(access)}/reviews/{number}"))
    except Gone:
        return None
    if not mapping.usable(row):
        raise Malformed("Google answered something that is no review")
    return row


async def _every(
    http: httpx.AsyncClient,
    url: str,
    name: str,
    params: Sequence[tuple[str, str]],
    headers: Mapping[str, str],
) -> list[Row]:
    import httpx  # noqa: PLC0415 - not before the window is painted

    found: list[Row] = []
    token = ""
    for _ in range(_PAGES):
        paging = [("pageToken", token)] if token else []
        body = decoded(
            await http.get(url, params=httpx.QueryParams([*params, *paging]), headers=headers)
        )
        found += mapping.rows(body, name)
        onward = mapping.text(body, "nextPageToken", 4_000)
        if not onward or onward == token:
            break
        token = onward
    return found
