"""Once a week, when nobody looks, the inbox is copied beside itself."""

import asyncio
import threading
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from inbox.core.channel import Channel
from inbox.engine.faults import log, where
from inbox.engine.frame import Frame
from inbox.store import copies

_LOOK = 600  # seconds between looks at whether it is time
_LATEST = 6  # looks after which it is made though somebody looks: it is not felt anyway
_STOPS = 2  # seconds that a copy under way gets to notice that the app is closed


class Copying:
    """Runs on the engine's loop; the copy itself on a thread of its own."""

    def __init__(
        self,
        frame: Frame,
        path: Path,
        channels: Callable[[str], Channel | None],
        away: Callable[[], bool],
    ) -> None:
        self._frame, self._path = frame, path
        self._channels, self._away = channels, away
        self._given_up = False
        self._thread: threading.Thread | None = None

    async def keep(self) -> None:
        """Look now and then, for as long as the app runs."""
        put_off = 0
        while True:
            await asyncio.sleep(_LOOK)
            put_off += 1
            if not self._away() and put_off < _LATEST:
                continue
            put_off = 0
            try:
                if copies.due(self._path, self._frame.clock()):
                    await self.make()
            except OSError as error:
                log.info("No copy was made: %s", where(error))

    async def make(self) -> None:
        """One copy, now."""
        done = asyncio.Event()
        loop, now, lets_go = asyncio.get_running_loop(), self._frame.clock(), self._lets_go()

        def work() -> None:
            try:
                copies.roll(self._path, now, lambda: not self._given_up, lets_go)
            except Exception as error:  # noqa: BLE001 - the next look tries again
                log.info("No copy was made: %s", where(error))
            if not loop.is_closed():
                loop.call_soon_threadsafe(done.set)

        self._thread = threading.Thread(target=work, name="copy", daemon=True)
        self._thread.start()
        await done.wait()

    def drop(self) -> None:
        """An account is forgotten: what copies hold of it goes as well."""
        copies.drop(self._path)

    def stop(self) -> None:
        """Give up a copy under way."""
        self._given_up = True
        if self._thread is not None:
            self._thread.join(_STOPS)

    def _lets_go(self) -> list[tuple[int, datetime]]:
        """What has to be deleted, by the networks' terms, while the copy still lies there."""
        found = []
        for row in self._frame.store.accounts():
            channel = self._channels(row.channel)
            keep = None if channel is None else channel.manifest.retention
            if keep is not None:
                oldest = max(keep - 2 * copies.EVERY, timedelta(0))
                found.append((row.id, self._frame.clock() - oldest))
        return found
