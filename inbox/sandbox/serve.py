"""Serving stand-ins over real sockets: one thread, one loop, one 127.0.0.1 port for each."""

import asyncio
import contextlib
import logging
import socket
import threading
from collections.abc import Callable, Sequence
from typing import Self, TypeVar

import uvicorn

from inbox.sandbox.standin import App, Receive, Scope, Send, StandIn

T = TypeVar("T")
_LOG = logging.getLogger(__name__)
_BACKLOG = 512
_TICK, _DAY = 0.1, 864_000  # seconds, and how many of these uvicorn counts before it begins anew
_LAST = 0.01  # seconds for what is being written


class Server(uvicorn.Server):
    """Ends when it is told to, not at the next of its ticks; tests begin and end hundreds."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self._told = asyncio.Event()

    def end(self, loop: asyncio.AbstractEventLoop) -> None:
        """From any thread."""
        self.should_exit = True
        self.force_exit = True  # streams never end by themselves
        loop.call_soon_threadsafe(self._told.set)

    async def main_loop(self) -> None:
        ticks = 0
        while not await self.on_tick(ticks):
            ticks = (ticks + 1) % _DAY
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(_TICK):
                    await self._told.wait()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        del sockets  # closed by whoever opened them
        for server in self.servers:
            server.close()
        for connection in list(self.server_state.connections):
            connection.shutdown()
        await asyncio.sleep(_LAST)


class Served:
    """Serves stand-ins while the context lasts; each one's `base_url` is set before it begins.

    What is served is the stand-in's `faults`, the layer in front of its app. ``ports`` gives the
    first ones fixed ports; the others (and those given 0) take a free one. Raises OSError when a
    port is taken.
    """

    def __init__(self, standins: Sequence[StandIn], ports: Sequence[int] = ()) -> None:
        self.standins = tuple(standins)
        self._ports = ports
        self._servers: list[Server] = []
        self._sockets: list[socket.socket] = []
        self._ready = threading.Event()
        self._thread = threading.Thread(target=self._run, name="stand-ins", daemon=True)

    def __enter__(self) -> Self:
        for number, standin in enumerate(self.standins):
            bound = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
            self._sockets.append(bound)
            bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            bound.bind(("127.0.0.1", self._ports[number] if number < len(self._ports) else 0))
            bound.listen(_BACKLOG)
            standin.base_url = f"http://127.0.0.1:{bound.getsockname()[1]}"
            self._servers.append(Server(_config(quiet(standin.faults))))
        self._thread.start()
        self._ready.wait(10)
        return self

    def __exit__(self, *_exception: object) -> None:
        for server in self._servers:
            server.end(self._loop)
        self._thread.join(10)
        for bound in self._sockets:
            bound.close()

    def do(self, work: Callable[[], T]) -> T:
        """Run this between two requests, on the thread that serves: stand-ins have no locks."""

        async def step() -> T:
            return work()

        return asyncio.run_coroutine_threadsafe(step(), self._loop).result(30)

    def _run(self) -> None:
        with asyncio.Runner() as runner:
            self._loop = runner.get_loop()
            runner.run(self._serve())

    async def _serve(self) -> None:
        pairs = zip(self._servers, self._sockets, strict=True)
        running = [asyncio.create_task(server.serve([bound])) for server, bound in pairs]
        while not all(server.started for server in self._servers):
            if any(task.done() for task in running):
                break
            await asyncio.sleep(0.002)
        self._ready.set()
        await asyncio.gather(*running)


def quiet(app: App) -> App:
    """The app without noise: a planned fault is no news, but a fault of our own is told."""

    async def served(scope: Scope, receive: Receive, send: Send) -> None:
        try:
            await app(scope, receive, send)
        except ConnectionAbortedError:
            raise
        except Exception:
            _LOG.exception("a stand-in failed at %s", scope.get("path", ""))
            raise

    return served


def _config(app: App) -> uvicorn.Config:
    return uvicorn.Config(
        app,
        log_config=None,
        log_level=logging.CRITICAL + 1,
        access_log=False,
        lifespan="off",
        http="h11",
        ws="none",
        server_header=False,
        timeout_keep_alive=60,
    )
