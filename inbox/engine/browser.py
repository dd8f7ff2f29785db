"""The small server on this computer that a browser comes back to after a sign-in."""

import asyncio
import hmac
import secrets
from collections.abc import Callable, Mapping
from urllib.parse import parse_qsl, urlsplit

_PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Kuulolla</title>
<meta name="viewport" content="width=device-width"><style>body{{font:18px/1.5 system-ui,
sans-serif;max-width:32em;margin:18vh auto;padding:0 1em}}</style></head>
<body><h1>{title}</h1><p>{words}</p></body></html>"""
_DONE = ("Back to Kuulolla", "You can close this page now and go on in Kuulolla.")
_WRONG = ("This is not the answer we wait for", "Please go back to Kuulolla and try again there.")
_NOTHING = ("Nothing here", "")
_LAST_PAGE = 3  # seconds
_LARGEST = 16_384  # bytes of a request's head


class Landing:
    """Listens on 127.0.0.1 for one answer under one path that nobody can guess.

    ``take`` gets the path and the query; it answers whether this was the awaited one.
    """

    def __init__(self, take: Callable[[str, Mapping[str, str]], bool]) -> None:
        self.path = f"/{secrets.token_urlsafe(16)}"
        self._take = take
        self._server: asyncio.Server | None = None
        self._taken = False
        self._shown = asyncio.Event()  # the last page, which needs no secret address
        self._open: set[asyncio.StreamWriter] = set()

    async def open(self) -> str:
        """The address to come back to. Raises OSError."""
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0, limit=_LARGEST)
        port = self._server.sockets[0].getsockname()[1]
        return f"http://127.0.0.1:{port}{self.path}"

    async def close(self) -> None:
        """End it; a browser that just came back may still fetch the last page."""
        try:
            if self._taken:
                async with asyncio.timeout(_LAST_PAGE):
                    await self._shown.wait()
        except TimeoutError:
            pass
        finally:
            await self._shut()

    async def _shut(self) -> None:
        if self._server is not None:
            self._server.close()
        for writer in list(self._open):
            writer.close()
        if self._server is not None:
            await self._server.wait_closed()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._open.add(writer)
        try:
            async with asyncio.timeout(10):
                head = await reader.readuntil(b"\r\n\r\n")
                answer = self._answer(head.decode("latin-1"))
                writer.write(answer)
                await writer.drain()
                if b" 200 " in answer[:15]:
                    self._shown.set()
        except (OSError, TimeoutError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):
            pass
        finally:
            self._open.discard(writer)
            writer.close()

    def _answer(self, head: str) -> bytes:
        method, _, rest = head.partition(" ")
        target = urlsplit(rest.partition(" ")[0])
        if method not in {"GET", "HEAD"} or not self._is_ours(target.path):
            return _page(404, *_NOTHING)
        if target.path.endswith("/done"):
            return _page(200, *_DONE)
        if self._take(target.path, dict(parse_qsl(target.query, keep_blank_values=True))):
            self._taken = True
            # Away from the address that holds the code, before anything can keep it.
            return _head(303, 0, f"Location: {self.path}/done\r\n")
        return _page(400, *_WRONG)

    def _is_ours(self, path: str) -> bool:
        known = self.path.encode()
        given = path.encode("utf-8", "replace")[: len(known)]
        return hmac.compare_digest(known, given)


def _page(status: int, title: str, words: str) -> bytes:
    body = _PAGE.format(title=title, words=words).encode()
    return _head(status, len(body)) + body


def _head(status: int, length: int, more: str = "") -> bytes:
    reason = {200: "OK", 303: "See Other", 400: "Bad Request", 404: "Not Found"}[status]
    return (
        f"HTTP/1.1 {status} {reason}\r\nContent-Type: text/html; charset=utf-8\r\n"
        f"Content-Length: {length}\r\nConnection: close\r\nCache-Control: no-store\r\n"
        "Referrer-Policy: no-referrer\r\nX-Content-Type-Options: nosniff\r\n"
        f"Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'\r\n{more}\r\n"
    ).encode()
