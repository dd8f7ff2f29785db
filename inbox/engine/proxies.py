"""The way out of this computer: straight, or through the proxy that the system names.

Read once, at the start: from the environment (`HTTPS_PROXY`, `NO_PROXY` ...), on Windows and macOS
from the system's settings too, as the standard library does.
"""

import re
import ssl
import sys
from collections.abc import Callable, Mapping
from importlib.util import find_spec
from pathlib import Path
from urllib.request import getproxies, proxy_bypass

import httpx
import truststore

from inbox.core.text import loopback
from inbox.engine.faults import log

# httpcore looks for this module, which few have, several times in each request, and Python walks
# through every folder of its path for a module that is not there. It is said once instead.
if "sniffio" not in sys.modules and find_spec("sniffio") is None:
    sys.modules["sniffio"] = None  # type: ignore[assignment]


class Outward(httpx.AsyncBaseTransport):
    """Sends each request straight or through the proxy; never to this computer through one.

    A proxy's address may hold a password: it is not logged, and not repeated in any error.
    """

    def __init__(
        self,
        proxies: Mapping[str, str] | None = None,
        bypass: Callable[[str], object] = proxy_bypass,
    ) -> None:
        trust = trusted()
        self._straight = httpx.AsyncHTTPTransport(verify=trust)
        self._bypass = bypass
        self._through = _transport(getproxies() if proxies is None else proxies, trust)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        return await self._way(request).handle_async_request(request)

    def _way(self, request: httpx.Request) -> httpx.AsyncBaseTransport:
        if self._through is None or loopback(str(request.url)) or self._bypass(request.url.host):
            return self._straight
        return self._through

    async def aclose(self) -> None:
        await self._straight.aclose()
        if self._through is not None:
            await self._through.aclose()


def trusted() -> ssl.SSLContext:
    """Whoever the system vouches for: in an office that may be its own authority, too.

    A Linux without any authorities (a bare container) gets those that come with httpx.
    """
    paths = ssl.get_default_verify_paths()
    known = bool(paths.cafile) or _holds_authorities(paths.capath)
    if sys.platform.startswith("linux") and not known:
        return httpx.create_ssl_context(trust_env=False)
    return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


def _holds_authorities(folder: str | None) -> bool:
    """Whether OpenSSL would find any there: it looks for the hash of a name, like 5f15c80c.0."""
    try:
        names = [path.name for path in Path(folder).iterdir()] if folder else []
    except OSError:
        return False
    return any(re.fullmatch(r"[0-9a-fA-F]{8}\.[0-9]", name) for name in names)


def _transport(
    proxies: Mapping[str, str], trust: ssl.SSLContext
) -> httpx.AsyncHTTPTransport | None:
    """Through the proxy for https, the only scheme that ever leaves this computer."""
    address = proxies.get("https") or proxies.get("all") or ""
    if not address:
        return None
    if "://" not in address:
        address = f"http://{address}"
    try:
        return httpx.AsyncHTTPTransport(proxy=httpx.Proxy(address), verify=trust)
    except (ValueError, ImportError, httpx.InvalidURL):  # SOCKS needs a package of its own
        log.warning("The system's proxy is of a kind that cannot be used")
        return None
