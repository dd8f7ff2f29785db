"""A site's address, where its API is, and how its URLs are made."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode, urljoin, urlsplit, urlunsplit

from inbox.core.errors import ChannelError, Malformed, Rejected
from inbox.core.text import loopback, safe_url

if TYPE_CHECKING:
    import httpx

Params = Sequence[tuple[str, str]]

# Announced by each page of a site: developer.wordpress.org/rest-api/using-the-rest-api/discovery
_LINK = re.compile(r"<([^<>]+)>\s*;[^,]*\brel=\"?https://api\.w\.org/\"?", re.IGNORECASE)
_TAG = re.compile(r"<link\b[^>]*\brel=['\"]https://api\.w\.org/['\"][^>]*>", re.IGNORECASE)
_HREF = re.compile(r"\bhref=['\"]([^'\"]+)['\"]", re.IGNORECASE)
_REDIRECTS = 4


@dataclass(frozen=True, slots=True)
class Api:
    """The API of one site. ``root`` ends in ``/wp-json/`` or in ``?rest_route=/``."""

    root: str

    def url(self, path: str, params: Params = ()) -> str:
        """The URL of a route; parameters join by ``&`` where the root already has a query."""
        query = urlencode(list(params))
        if not query:
            return self.root + path
        return f"{self.root}{path}{'&' if '?' in self.root else '?'}{query}"


@dataclass(frozen=True, slots=True)
class Found:
    """What discovery learnt: the API and its index (a JSON object)."""

    api: Api
    index: dict[str, Any]

    @property
    def authorize_url(self) -> str:
        """The page that makes application passwords, "" where the site offers none."""
        node: Any = self.index.get("authentication")
        for name in ("application-passwords", "endpoints", "authorization"):
            node = node.get(name) if isinstance(node, dict) else None
        return safe_url(node) if isinstance(node, str) else ""


def address(typed: str) -> str:
    """The site's address as typed by a person, made whole: https, no trailing slash.

    Raises Rejected when it cannot be an address. Plain http is kept on this computer only.
    """
    text = typed.strip()
    if "://" not in text:
        text = f"{'http' if loopback('http://' + text) else 'https'}://{text}"
    if not safe_url(text):
        raise Rejected("That is no web address. It looks like https://www.example.com")
    parts = urlsplit(text)
    path = re.sub(r"/(wp-admin|wp-login\.php|wp-json|xmlrpc\.php)(/.*)?$", "", parts.path)
    scheme = parts.scheme.lower() if loopback(text) else "https"
    return urlunsplit((scheme, parts.netloc.lower(), path.rstrip("/"), "", ""))


def origin(url: str) -> str:
    """Scheme, host and port of a URL."""
    parts = urlsplit(url)
    return f"{parts.scheme.lower()}://{parts.netloc.lower()}"


def read_json(response: httpx.Response) -> Any:
    """The JSON of an answer. Raises Malformed."""
    try:
        return response.json()
    except (ValueError, RecursionError) as error:
        raise Malformed("The site answered something that is no JSON") from error


async def discover(http: httpx.AsyncClient, site: str, *, elsewhere: bool) -> Found:
    """Find the API of a site by its Link header, then by the usual addresses.

    ``elsewhere``: a redirect to another host may be followed (only where `http` carries no
    credentials). Raises Rejected with words when there is no WordPress with an open API.
    """
    home, announced, trouble = await _announced(http, site + "/", elsewhere=elsewhere)
    base = home.split("?", 1)[0].rstrip("/")
    for root in dict.fromkeys([*announced, f"{base}/wp-json/", f"{base}/?rest_route=/"]):
        try:
            index = read_json(await http.get(root))
        except ChannelError as error:
            trouble = trouble or error
            continue
        names = index.get("namespaces") if isinstance(index, dict) else None
        if isinstance(names, list) and "wp/v2" in names:
            return Found(Api(root), index)
    reason = f" ({trouble})" if trouble else ""
    raise Rejected(
        "No WordPress with an open REST API was found at that address. "
        f"A security plugin may have turned it off{reason}"
    )


async def _announced(
    http: httpx.AsyncClient, home: str, *, elsewhere: bool
) -> tuple[str, list[str], ChannelError | None]:
    """The home page's address after redirects, the API roots it names, and what went wrong."""
    trouble: ChannelError | None = None
    for method in ("HEAD", "GET"):
        try:
            response = await _follow(http, method, home, elsewhere=elsewhere)
        except _Moved:
            raise
        except ChannelError as error:
            trouble = error
            continue
        home = str(response.url)
        roots = _roots(response)
        if roots:
            return home, roots, None
    return home, [], trouble


class _Moved(Rejected):
    """The site lives at another host than the one typed."""


async def _follow(
    http: httpx.AsyncClient, method: str, url: str, *, elsewhere: bool
) -> httpx.Response:
    for _ in range(_REDIRECTS):
        response = await http.request(method, url, follow_redirects=False)
        if not response.is_redirect:
            return response
        onward = safe_url(urljoin(url, response.headers.get("location", "")))
        if not onward or not (onward.startswith("https:") or loopback(onward)):
            raise Rejected("The site sends visitors on to an address that is not safe")
        if urlsplit(onward).netloc.lower() != urlsplit(url).netloc.lower() and not elsewhere:
            raise _Moved(f"That site lives at {origin(onward)}: connect with that address")
        url = onward
    raise Rejected("The site sends visitors round in a circle")


def _roots(response: httpx.Response) -> list[str]:
    """API roots that a page names, on the page's own host only, in its own scheme."""
    named = _LINK.findall(response.headers.get("link", ""))
    if "html" in response.headers.get("content-type", ""):
        for tag in _TAG.findall(response.text[:200_000]):
            named += [html.unescape(href) for href in _HREF.findall(tag)]
    page = response.url
    roots = []
    for each in named:
        url = safe_url(urljoin(str(page), each))
        if not url or urlsplit(url).netloc.lower() != urlsplit(str(page)).netloc.lower():
            continue
        root = page.scheme + url[url.index(":") :]  # sites behind a proxy often announce http
        if "?" not in root and not root.endswith("/"):
            root += "/"
        roots.append(root)
    return roots
