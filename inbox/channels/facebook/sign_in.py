"""Signing in: whose token it is, which Pages it opens, and what is missing, in plain words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from inbox.channels.facebook import manifest as told
from inbox.channels.meta import graph, login
from inbox.channels.meta.graph import JSON, inner, rows, words
from inbox.channels.meta.login import Grant
from inbox.core.channel import Endpoint, Identity
from inbox.core.errors import Malformed, Rejected, SignedOut
from inbox.core.model import Author, Verb

if TYPE_CHECKING:
    import httpx

_FIELDS = "id,name,username,link,picture{url}"
_GLANCE = (
    "id,comments.filter(stream).order(reverse_chronological).limit(10).summary(true){id,from{id}}"
)
_LOOKED_AT = 10  # Pages; somebody who has more learns it when they read
# Any one of these lets its holder comment as the Page and moderate.
_TASKS = frozenset({"MODERATE", "MANAGE", "PROFILE_PLUS_MODERATE", "PROFILE_PLUS_FULL_CONTROL"})


def endpoint(credentials: Mapping[str, str]) -> Endpoint:
    return graph.endpoint(
        graph.origin(credentials),
        credentials.get("access_token", ""),
        credentials.get("app_secret", ""),
    )


async def identify(http: httpx.AsyncClient, credentials: Mapping[str, str]) -> tuple[Identity, ...]:
    """The Pages that the token opens; each gets its own token.

    With a person's token comments come back empty with a success: only a Page's own is ever used.
    https://developers.facebook.com/docs/graph-api/reference/object/comments
    """
    token = credentials.get("access_token", "").strip()
    if not token:
        raise Rejected("The access token is missing")
    grant = await login.inspect(http, token)
    opened = await login.pages(http, f"{_FIELDS},access_token,tasks")
    if opened is None:  # a Page's own token, or `tasks` is not known any more
        opened = await login.pages(http, f"{_FIELDS},access_token")
    if opened is None:
        page = await graph.ask(http, "me", {"fields": _FIELDS})
        return (_identity(page, grant, await _glance(http, page, None), {}),)
    found: list[Identity] = []
    for page in opened:
        own = words(page, "access_token")
        if own:
            headers = endpoint({**credentials, "access_token": own}).headers
            shown = await _glance(http, page, headers) if len(found) < _LOOKED_AT else []
            note = [] if "app_id" in credentials else [told.PERSONAL]
            found.append(_identity(page, grant, [*shown, *note], {"access_token": own}))
    if not found:
        raise SignedOut(_no_page(grant))
    return tuple(found)


def _no_page(grant: Grant) -> str:
    if grant.lacks("pages_show_list"):
        return "This token opens no Page: the permission pages_show_list is missing"
    return (
        "This is a person's token, and it opens no Page: choose the Page when Facebook asks, "
        "or ask for a role on it"
    )


async def _glance(
    http: httpx.AsyncClient, page: JSON, headers: Mapping[str, str] | None
) -> list[str]:
    """What the newest posts give away: an app that is not Live counts comments but shows none.

    https://developers.facebook.com/documentation/development/build-and-test/app-modes
    """
    asked = {"fields": _GLANCE, "limit": "10"}
    try:
        body = await graph.ask(http, f"{words(page, 'id')}/published_posts", asked, headers)
    except (Rejected, Malformed):
        return []  # the permission for it is told of elsewhere
    posts = rows(body)
    counted = [post for post in posts if graph.total(post, "comments")]
    shown = [row for post in counted for row in rows(post.get("comments"))]
    if len(counted) > 1 and not shown:
        return [told.NOT_LIVE]
    if len(shown) > 2 and not any(inner(row, "from") for row in shown):
        return [told.NAMELESS]
    return []


def _identity(page: JSON, grant: Grant, more: list[str], secrets: Mapping[str, str]) -> Identity:
    number = words(page, "id", 200)
    if not number:
        raise Malformed("Facebook's answer names no Page")
    name = words(page, "name", 200) or number
    handle = words(page, "username", 200)
    picture = graph.link(inner(inner(page, "picture"), "data"), "url")
    me = Author(number, name, f"@{handle}" if handle else "", graph.link(page, "link"), picture)
    barred, findings = _able(page, grant)
    return Identity(
        me,
        secrets=secrets,
        barred=barred,
        findings=(*findings, *more),
        expires_at=None if secrets else grant.expires_at,
    )


def _able(page: JSON, grant: Grant) -> tuple[frozenset[Verb], tuple[str, ...]]:
    """What is barred, and the sentences that say what works and what is missing."""
    tasks = page.get("tasks")
    findings = []
    if grant.lacks("pages_manage_engagement"):
        findings.append(told.CANNOT_WRITE)
    elif isinstance(tasks, list) and not _TASKS & {t for t in tasks if isinstance(t, str)}:
        findings.append(told.NO_TASK)
    barred = told.WRITING if findings else frozenset[Verb]()
    if grant.lacks("pages_read_user_content"):
        findings.append(told.NO_VISITORS)
    if grant.lacks("pages_read_engagement"):
        findings.append(told.NO_POSTS)
    if not findings:
        findings.append(told.UNKNOWN if grant.scopes is None else told.ALL_WORKS)
    return barred, tuple(findings)
