"""The engine's thread: its one event loop, its beginning and its end."""

from __future__ import annotations

import asyncio
import contextlib
import random
import threading
from collections.abc import Callable, Coroutine, Mapping
from concurrent.futures import Future
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, TypeVar

from inbox.core.channel import Channel
from inbox.core.errors import Rejected
from inbox.core.events import Event
from inbox.engine.evenly import Turns
from inbox.engine.faults import log, where
from inbox.engine.pace import Pace
from inbox.engine.seams import Seams
from inbox.paths import Profile
from inbox.secrets import Keeps

if TYPE_CHECKING:
    import httpx

T = TypeVar("T")


def _now() -> datetime:
    return datetime.now(UTC)


class EngineThread:
    """What runs the works, and hands them what other threads ask for."""

    def __init__(
        self,
        profile: Profile,
        channels: Mapping[str, Channel],
        secrets: Keeps,
        *,
        transport: httpx.AsyncBaseTransport | None = None,
        clock: Callable[[], datetime] = _now,
        chance: Callable[[], float] = random.random,
        undo_seconds: float | None = None,
        pace: Pace | None = None,
        loopback_pictures: bool = False,
    ) -> None:
        """``undo_seconds`` None: the owner's setting. ``chance`` answers 0 to 1."""
        pace = pace or Pace()
        self._seams = Seams(
            *(profile, channels, secrets, transport, clock, chance, pace, undo_seconds),
            loopback_pictures=loopback_pictures,
            turns=Turns(),
        )
        self._emit: Callable[[Event], None] = lambda _event: None
        self._loop = asyncio.new_event_loop()
        self._ending = asyncio.Event()
        self._thread = threading.Thread(target=self._run, name="engine", daemon=True)
        self._ready: Future[None] = Future()
        self._kept: set[asyncio.Task[None]] = set()

    def start(self, emit: Callable[[Event], None]) -> Future[None]:
        """Begin; `emit` is called on the engine's thread.

        The answer is ready once the database is open and the lanes run; it fails with the
        store's own error when the file cannot be opened.
        """
        self._emit = emit
        self._thread.start()
        return self._ready

    def stop(self) -> None:
        """End it and wait for its end; a send under way gets a few seconds to finish."""
        if not self._thread.is_alive():
            if not self._loop.is_running():
                self._loop.close()
            return
        with contextlib.suppress(RuntimeError):
            self._loop.call_soon_threadsafe(self._ending.set)
        self._thread.join(timeout=self._seams.pace.grace + 5)

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        try:
            self._loop.run_until_complete(self._live())
        except Exception as error:  # noqa: BLE001 - told to whoever started us
            log.error("The engine stopped: %s", where(error))
            if not self._ready.done():
                self._ready.set_exception(error)
        finally:
            left = asyncio.all_tasks(self._loop)
            for task in left:
                task.cancel()
            self._loop.run_until_complete(asyncio.gather(*left, return_exceptions=True))
            self._loop.close()

    async def _live(self) -> None:
        from inbox.engine.works import Works  # noqa: PLC0415 - not before the window is painted

        self._works = Works(self._seams, self._emit)
        try:
            self._works.open()
            self._ready.set_result(None)
            await self._ending.wait()
        finally:
            await self._works.close()

    def _call(self, work: Callable[[], T]) -> Future[T]:
        """Do something short on the engine's thread."""

        async def at_once() -> T:
            return work()

        return self._begin(at_once)

    def _begin(self, work: Callable[[], Coroutine[Any, Any, T]]) -> Future[T]:
        """Do something long on the engine's thread."""
        future: Future[T] = Future()
        try:
            self._loop.call_soon_threadsafe(self._spawn, work, future)
        except RuntimeError:
            self._refuse(future)
        return future

    def _spawn(self, work: Callable[[], Coroutine[Any, Any, T]], future: Future[T]) -> None:
        task = self._loop.create_task(self._settle(work, future))
        self._kept.add(task)
        task.add_done_callback(self._kept.discard)

    async def _settle(self, work: Callable[[], Coroutine[Any, Any, T]], future: Future[T]) -> None:
        if not future.set_running_or_notify_cancel():
            return
        try:
            result = await work()
        except asyncio.CancelledError:
            self._refuse(future)
            raise
        except Exception as error:  # noqa: BLE001 - told to whoever asked
            log.info("Asked for and not done: %s", where(error))
            future.set_exception(error)
        else:
            future.set_result(result)

    def _refuse(self, future: Future[Any]) -> None:
        """The engine has ended, or never began: say why."""
        broken = self._ready.exception() if self._ready.done() else None
        future.set_exception(broken or Rejected("Kuulolla is closing"))
