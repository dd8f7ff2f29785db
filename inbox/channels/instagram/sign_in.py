"""Signing in to either set-up: with Instagram's own token, or through a linked Facebook Page.

https://developers.facebook.com/docs/instagram-platform/overview
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from inbox.channels.instagram import manifest as told
from inbox.channels.meta import graph, login
from inbox.channels.meta.graph import JSON, inner, rows, whole, words
from inbox.channels.meta.login import Grant
from inbox.core.channel import Endpoint, Identity
from inbox.core.errors import Forbidden, Malformed, Rejected, SignedOut
from inbox.core.model import Author, Verb

if TYPE_CHECKING:
    import httpx

INSTAGRAM = "https://graph.instagram.com"
_OWN = "user_id,username,name,profile_picture_url,account_type"
_LINKED = "instagram_business_account{id,username,name,profile_picture_url}"
_GLANCE = "id,comments_count,comments.limit(5){id,username}"
_RENEWED_AFTER = 7  # days; a token lasts 60 and may be renewed from the first day on
_LASTS = 60
_LOOKED_AT = 10  # accounts; who has more learns it when they read


def endpoint(credentials: Mapping[str, str]) -> Endpoint:
    own = credentials.get("instagram_token", "")
    if own:
        return graph.endpoint(graph.origin(credentials, INSTAGRAM), own)
    return graph.endpoint(
        graph.origin(credentials),
        credentials.get("access_token", ""),
        credentials.get("app_secret", ""),
    )


async def identify(http: httpx.AsyncClient, credentials: Mapping[str, str]) -> tuple[Identity, ...]:
    """The professional accounts that the token opens."""
    if credentials.get("instagram_token", "").strip():
        return (await _with_instagram(http),)
    if credentials.get("access_token", "").strip():
        return await _with_page(http, credentials)
    raise Rejected("The access token is missing")


async def _with_instagram(http: httpx.AsyncClient) -> Identity:
    response = await http.get("me", params={"fields": _OWN})
    body = graph.decoded(response)
    row = next(iter(rows(body)), body)  # seen flat, and as a list of one
    number = words(row, "user_id", 200) or words(row, "id", 200)
    at = graph.said_at(response)
    more, barred = await _glance(http, number, None)
    return Identity(
        _me(row, number),
        {"setup": "instagram", "renew_after": graph.later(at, _RENEWED_AFTER)},
        barred=barred,
        findings=tuple(more) or (told.UNKNOWN,),
    )


async def _with_page(
    http: httpx.AsyncClient, credentials: Mapping[str, str]
) -> tuple[Identity, ...]:
    grant = await login.inspect(http, credentials["access_token"])
    pages = await login.pages(http, f"id,name,access_token,{_LINKED}")
    own = pages is None
    if pages is None:
        pages = [await graph.ask(http, "me", {"fields": f"id,name,{_LINKED}"})]
    found: list[Identity] = []
    for page in pages:
        row, token = inner(page, "instagram_business_account"), words(page, "access_token")
        number = words(row, "id", 200)
        if not number or not (token or own):
            continue
        headers = None if own else endpoint({**credentials, "access_token": token}).headers
        seen = len(found) < _LOOKED_AT
        more, barred = await _glance(http, number, headers) if seen else ([], frozenset[Verb]())
        if not own and "app_id" not in credentials:
            more.append(told.PERSONAL)
        found.append(_linked(row, grant, (more, barred), {} if own else {"access_token": token}))
    if not found:
        raise Rejected(
            "No professional Instagram account is linked to the Pages that this token opens"
        )
    return tuple(found)


def _linked(
    row: JSON,
    grant: Grant,
    seen: tuple[list[str], frozenset[Verb]],
    secrets: Mapping[str, str],
) -> Identity:
    more, barred = seen
    findings = []
    if grant.lacks("instagram_manage_comments"):
        findings, barred = [told.CANNOT_WRITE], told.WRITING
        more = [each for each in more if each != told.NO_COMMENTS]
    if grant.lacks("instagram_basic"):
        findings.append(told.NO_MEDIA)
    if not findings and not barred:
        findings = [told.UNKNOWN if grant.scopes is None else told.ALL_WORKS]
    return Identity(
        _me(row, words(row, "id", 200)),
        {"setup": "page"},
        secrets,
        barred,
        (*findings, *more),
        expires_at=None if secrets else grant.expires_at,
    )


def _me(row: JSON, number: str) -> Author:
    handle = words(row, "username", 200)
    if not number or not handle:
        raise Malformed("Instagram's answer names no account")
    picture = graph.link(row, "profile_picture_url")
    name = words(row, "name", 200) or handle
    return Author(number, name, f"@{handle}", f"https://www.instagram.com/{handle}/", picture)


async def _glance(
    http: httpx.AsyncClient, number: str, headers: Mapping[str, str] | None
) -> tuple[list[str], frozenset[Verb]]:
    """What the newest media give away: an app that is not Live counts comments but shows none."""
    asked = {"fields": _GLANCE, "limit": "10"}
    try:
        body = await graph.ask(http, f"{number}/media", asked, headers)
    except Forbidden:
        return [told.NO_COMMENTS], told.WRITING
    except (Rejected, Malformed):
        return [], frozenset()
    counted = [row for row in rows(body) if whole(row, "comments_count")]
    shown = [each for row in counted for each in rows(row.get("comments"))]
    if len(counted) > 1 and not shown:
        return [told.NOT_LIVE], frozenset()
    if len(shown) > 2 and not any(words(each, "username") for each in shown):
        return [told.NAMELESS], frozenset()
    return [], frozenset()


async def refresh(http: httpx.AsyncClient, credentials: Mapping[str, str]) -> Mapping[str, str]:
    """Another 60 days, without any secret; a Page's token cannot be renewed.

    https://developers.facebook.com/docs/instagram-platform/reference/refresh_access_token
    """
    token = credentials.get("instagram_token", "")
    if not token:
        raise SignedOut("The access token is over: sign in again")
    url = f"{graph.origin(credentials, INSTAGRAM)}/refresh_access_token"
    asked = {"grant_type": "ig_refresh_token", "access_token": token}
    try:
        response = await http.get(url, params=asked)
    except Rejected:
        return _to_its_end(credentials)
    renewed = words(graph.decoded(response), "access_token")
    if not renewed:
        raise Malformed("Instagram gave no new access token")
    after = graph.later(graph.said_at(response), _RENEWED_AFTER)
    return {"instagram_token": renewed, "renew_after": after, "expires_at": ""}


def _to_its_end(credentials: Mapping[str, str]) -> Mapping[str, str]:
    """Refused, yet good for weeks: use it up. Raises SignedOut."""
    try:
        due = datetime.fromisoformat(credentials.get("renew_after", ""))
    except ValueError:
        raise SignedOut("The access token is over: sign in again") from None
    ends = (due + timedelta(days=_LASTS - _RENEWED_AFTER)).isoformat()
    return {"renew_after": ends, "expires_at": ends}
