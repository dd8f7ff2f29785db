"""Signing in: an application password, pasted or made by the site's own page."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode, urlsplit

from inbox.channels.wordpress.manifest import APP_ID, APP_NAME, MODERATION
from inbox.channels.wordpress.site import Api, address, discover, origin, read_json
from inbox.core.channel import Begun, Endpoint, Identity, Redirect
from inbox.core.errors import Forbidden, Gone, Malformed, Rejected, SignedOut
from inbox.core.model import Author, Verb
from inbox.core.text import clean, loopback, safe_url

if TYPE_CHECKING:
    import httpx

_OFF = (
    "This site has application passwords turned off: they need https, and a security plugin "
    "may disable them"
)


def endpoint(credentials: Mapping[str, str]) -> Endpoint:
    """The site, with Basic authentication where a password is known.

    Raises Rejected when the address cannot be one.
    """
    site = address(credentials.get("root") or credentials.get("site", ""))
    headers = {"Accept": "application/json, text/html;q=0.5"}
    # Spaces in an application password are only for reading; core drops them too.
    password = re.sub(r"\s+", "", credentials.get("application_password", ""))
    username = credentials.get("username", "").strip()
    if password and username:
        pair = base64.b64encode(f"{username}:{password}".encode()).decode("ascii")
        headers["Authorization"] = f"Basic {pair}"
    return Endpoint(base_url=origin(site), headers=headers)


async def identify(http: httpx.AsyncClient, credentials: Mapping[str, str]) -> tuple[Identity, ...]:
    """Who the password belongs to, what this user may do there, in plain words."""
    site = address(credentials.get("site", ""))
    found = await discover(http, site, elsewhere=False)
    url = found.api.url("wp/v2/users/me", [("context", "edit")])
    try:
        body = read_json(await http.get(url))
    except SignedOut as error:
        if not found.authorize_url:
            raise SignedOut(f"{error} {_OFF}.") from error
        raise
    if not isinstance(body, dict) or not isinstance(body.get("id"), int):
        raise Malformed("The site answered something that is no user")
    return (_identity(body, site, found.api, found.index),)


def _identity(body: dict[str, Any], site: str, api: Api, index: dict[str, Any]) -> Identity:
    held = body.get("capabilities")
    able = {name for name, on in held.items() if on} if isinstance(held, dict) else set[str]()
    moderates = "moderate_comments" in able
    own_posts = "edit_published_posts" in able
    barred: frozenset[Verb] = frozenset()
    if not moderates:
        barred = MODERATION if own_posts else MODERATION | {Verb.EDIT, Verb.DELETE}
    place = site.partition("://")[2]
    return Identity(
        me=_me(body, place),
        settings={
            "root": api.root,
            "site": site,
            "user": str(body["id"]),
            "moderates": "yes" if moderates else "no",
        },
        barred=barred,
        findings=_findings(moderates=moderates, own_posts=own_posts),
        server=clean(str(index.get("name", "")), 200) or place,
    )


def _me(body: dict[str, Any], place: str) -> Author:
    faces = body.get("avatar_urls")
    face = faces.get("96") if isinstance(faces, dict) else ""
    return Author(
        # User numbers start at 1 on each site: the site is part of who we are.
        remote_id=f"user-{body['id']}@{place}",
        name=clean(str(body.get("name") or body.get("slug") or "Me"), 200),
        handle=clean(str(body.get("username") or body.get("slug") or ""), 200),
        url=safe_url(str(body.get("link", ""))),
        avatar_url=safe_url(face) if isinstance(face, str) else "",
    )


_ALL = (
    "You can read all comments, held ones too, and reply, approve, hold, mark as spam and delete."
)
_PUBLIC = (
    "You can read public comments and reply. Comments that wait for approval are not shown; "
    "seeing and approving them needs the role Editor or Administrator."
)
_MAY_WAIT = "Your replies may have to be approved by somebody else before visitors see them."
_FINAL = "Your user cannot change or delete a reply once it is sent."


def _findings(*, moderates: bool, own_posts: bool) -> tuple[str, ...]:
    if moderates:
        return (_ALL,)
    return (_PUBLIC, _MAY_WAIT) if own_posts else (_PUBLIC, _MAY_WAIT, _FINAL)


async def begin(http: httpx.AsyncClient, fields: Mapping[str, str], redirect: Redirect) -> Begun:
    """The site's own page that asks the owner to approve of this app.

    WordPress hands nothing back that we choose, so the secret part is in the redirect's path.
    Source: wp-admin/authorize-application.php.
    """
    found = await discover(http, address(fields.get("site", "")), elsewhere=True)
    page = found.authorize_url
    if not page:
        raise Rejected(_OFF)
    if not page.startswith("https:") and not loopback(page):
        raise Rejected("The site's sign-in page is not on https")
    refused = redirect.uri + ("&" if "?" in redirect.uri else "?") + "error=access_denied"
    # WordPress refuses a second application password of one name: a later sign-in needs another.
    mark = hashlib.sha256((redirect.uri + redirect.state).encode()).hexdigest()[:4]
    query = urlencode(
        {
            "app_name": f"{APP_NAME} {mark}",
            "app_id": APP_ID,
            "success_url": redirect.uri,
            "reject_url": refused,
        }
    )
    joined = f"{page}{'&' if '?' in page else '?'}{query}"
    return Begun(url=joined, keep={"site": _home(found.api.root)}, echoes_state=False)


def _home(root: str) -> str:
    """The address of the site whose API root this is."""
    return re.sub(r"(/index\.php)?/?\?rest_route=/$|/wp-json/$", "", root)


def finish(begun: Begun, answer: Mapping[str, str]) -> Mapping[str, str]:
    """The credentials out of the redirect. Raises Rejected on a refusal or a foreign answer."""
    username, password = answer.get("user_login", ""), answer.get("password", "")
    if not username or not password:
        raise Rejected("The site did not give access: the connection was not approved there")
    site = begun.keep["site"]
    if _host(answer.get("site_url", "")) != _host(site):
        raise Rejected("The answer came from another site than the one that was asked")
    return {"site": site, "username": username, "application_password": password}


def _host(url: str) -> str:
    host = urlsplit(url).netloc.lower() if safe_url(url) else ""
    return host.removeprefix("www.")


async def revoke(http: httpx.AsyncClient, credentials: Mapping[str, str]) -> None:
    """Delete the application password that we signed in with, when this app had it made."""
    root = credentials.get("root", "")
    if not root:
        return
    api = Api(root)
    base = "wp/v2/users/me/application-passwords"
    try:
        body = read_json(await http.get(api.url(f"{base}/introspect")))
        if not isinstance(body, dict) or body.get("app_id") != APP_ID:
            return
        uuid = str(body.get("uuid", ""))
        if re.fullmatch(r"[0-9a-f-]{36}", uuid):
            await http.delete(api.url(f"{base}/{uuid}"))
    except (SignedOut, Gone, Forbidden, Rejected):
        return  # it is not valid any more, or the site does not let apps see to it
