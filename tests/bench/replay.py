"""A server that says again what a stand-in once said: as fast as Python can, in its own process.

`python -m tests.bench.replay FILE PORT`: FILE is what `Tape.save` wrote. Answers of one path come
back in the order they were recorded; POST /rewind begins again, POST /still makes it know nothing.
"""

import asyncio
import pickle
import sys
from collections import deque
from dataclasses import dataclass, field
from pathlib import Path

import httpx

_KEPT = {"content-type", "link", "etag"}
Told = tuple[int, list[tuple[bytes, bytes]], bytes]


@dataclass(slots=True)
class Tape(httpx.AsyncBaseTransport):
    """A transport that records what goes through it. ``asked``: method and URL, in order."""

    asked: list[tuple[str, str]] = field(default_factory=list)
    told: dict[tuple[str, str], list[Told]] = field(default_factory=dict)
    _inner: httpx.AsyncHTTPTransport = field(default_factory=httpx.AsyncHTTPTransport)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        response = await self._inner.handle_async_request(request)
        body = await response.aread()
        kept = [(k, v) for k, v in response.headers.raw if k.decode().lower() in _KEPT]
        self.asked.append((request.method, str(request.url)))
        key = (request.method, request.url.path)
        self.told.setdefault(key, []).append((response.status_code, kept, body))
        return httpx.Response(response.status_code, headers=kept, content=body)

    async def aclose(self) -> None:
        await self._inner.aclose()

    def save(self, path: Path) -> None:
        path.write_bytes(pickle.dumps(self.told))


class Replay:
    """The server's side of one tape."""

    def __init__(self, told: dict[tuple[str, str], list[Told]]) -> None:
        self._told = told
        self._left: dict[tuple[str, str], deque[Told]] = {}

    def rewind(self) -> None:
        self._left = {key: deque(answers) for key, answers in self._told.items()}

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while head := await reader.readuntil(b"\r\n\r\n"):
                first, *lines = head.decode("latin-1").split("\r\n")
                method, target, _ = first.split(" ")
                sizes = [x.split(":")[1] for x in lines if x.lower().startswith("content-length:")]
                await reader.readexactly(int(sizes[0]) if sizes else 0)
                writer.write(_bytes(self._answer(method, target.split("?")[0])))
        except (asyncio.IncompleteReadError, ConnectionError):
            writer.close()

    def _answer(self, method: str, path: str) -> Told:
        if path == "/rewind":
            self.rewind()
            return (204, [], b"")
        if path == "/still":
            self._left = {}
            return (204, [], b"")
        answers = self._left.get((method, path))
        if not answers:
            return (404, [], b"")
        return answers.popleft() if len(answers) > 1 else answers[0]


def _bytes(told: Told) -> bytes:
    status, headers, body = told
    lines = [b"HTTP/1.1 %d Again" % status, b"content-length: %d" % len(body)]
    lines += [name + b": " + value for name, value in headers]
    return b"\r\n".join(lines) + b"\r\n\r\n" + body


async def _main(replay: Replay, port: int) -> None:
    replay.rewind()
    server = await asyncio.start_server(replay.serve, "127.0.0.1", port, limit=2**20)
    print("ready", flush=True)  # noqa: T201 - whoever started this waits for it
    await server.serve_forever()


if __name__ == "__main__":
    tape = pickle.loads(Path(sys.argv[1]).read_bytes())  # noqa: S301 - our own recording
    asyncio.run(_main(Replay(tape), int(sys.argv[2])))
