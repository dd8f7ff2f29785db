"""Notes on the desktop, by its own notification daemon, never on the GUI's thread."""

import asyncio
import html
import logging
import sys
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from inbox import paths

if TYPE_CHECKING:
    from desktop_notifier import DesktopNotifier

log = logging.getLogger(__name__)

Work = Callable[[], Awaitable[None]]
PATIENCE = 5.0  # seconds that a daemon may take before we go without it
FAREWELL = 1.0  # seconds that notes may take to go when the app does
MOST = 50  # notes that can still be taken back


@dataclass(frozen=True, slots=True)
class Note:
    """What to show.

    ``buttons`` pairs what is chosen with its words; ``reply`` is the words of the reply field and
    of its button, for desktops that have one.
    """

    key: str
    title: str
    body: str
    buttons: tuple[tuple[str, str], ...] = ()
    reply: tuple[str, str] | None = None


class Notes(QObject):
    """Shows nothing: for a desktop without notifications. The kinds that do show derive from it.

    `chosen` is emitted with the note's key, what was chosen ("open", "reply", or a button's) and
    the words of a reply.
    """

    chosen = Signal(str, str, str)

    def show(self, note: Note) -> None:
        """Show a note; returns at once, and says nothing where it cannot."""

    def withdraw(self, key: str) -> None:
        """Take back a note that is no longer true."""

    def clear(self) -> None:
        """Take back every note that is still shown."""

    def close(self) -> None:
        """End for good."""


class DesktopNotes(Notes):
    """Through the library desktop-notifier, on a thread with an event loop of its own.

    The thread begins with the first note: an app that never alerts pays nothing.
    """

    def __init__(
        self, app_name: str, icon: Path | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        mark = paths.resource("icons", "kuulolla-128.png")
        self._name, self._icon = app_name, icon or (mark if mark.exists() else None)
        self._loop: asyncio.AbstractEventLoop | None = None
        self._notifier: DesktopNotifier | None = None
        self._thread: Thread | None = None
        self._sent: dict[str, str] = {}  # notes by key, as the desktop numbers them

    def show(self, note: Note) -> None:
        self._soon(lambda: self._show(note))

    def withdraw(self, key: str) -> None:
        if self._loop is not None:
            self._soon(lambda: self._withdraw(key))

    def clear(self) -> None:
        if self._loop is not None:
            self._soon(self._clear)

    def close(self) -> None:
        if self._loop is None or self._thread is None:
            return
        asyncio.run_coroutine_threadsafe(self._leave(self._loop), self._loop)
        self._thread.join(PATIENCE)
        self._loop = self._thread = self._notifier = None

    def _soon(self, work: Work) -> None:
        if self._loop is None:
            self._loop = asyncio.new_event_loop()
            self._thread = Thread(target=self._run, args=(self._loop,), name="notes", daemon=True)
            self._thread.start()
            app = QCoreApplication.instance()
            if app is not None:
                app.aboutToQuit.connect(self.close)
        asyncio.run_coroutine_threadsafe(_quietly(work), self._loop)

    def _run(self, loop: asyncio.AbstractEventLoop) -> None:
        asyncio.set_event_loop(loop)
        loop.run_forever()
        loop.run_until_complete(asyncio.sleep(0))
        loop.close()

    async def _leave(self, loop: asyncio.AbstractEventLoop) -> None:
        """Finish what was begun, then hang up: the library itself never does."""
        begun = asyncio.all_tasks(loop) - {asyncio.current_task()}
        if begun:
            await asyncio.wait(begun, timeout=FAREWELL)
        backend = getattr(self._notifier, "_backend", None)
        bus = getattr(backend, "bus", None)
        if bus is not None:
            bus.disconnect()
        for task in asyncio.all_tasks(loop) - {asyncio.current_task()}:
            task.cancel()
        loop.stop()

    async def _show(self, note: Note) -> None:
        from desktop_notifier import (  # noqa: PLC0415 - 60 ms, and rarely
            Button,
            Capability,
            Icon,
            ReplyField,
        )

        notifier = await self._ready()
        key = note.key
        sent = await notifier.send(
            title=note.title,
            message=html.escape(note.body, quote=False) if _marked_up() else note.body,
            icon=Icon(path=self._icon) if self._icon else None,
            buttons=[
                Button(title=words, identifier=what, on_pressed=self._teller(key, what))
                for what, words in note.buttons
            ],
            reply_field=ReplyField(
                note.reply[0], note.reply[1], lambda text: self.chosen.emit(key, "reply", text)
            )
            if note.reply
            else None,
            on_clicked=self._teller(key, "open"),
            thread=self._name,
        )
        if note.reply is None or Capability.REPLY_FIELD not in await notifier.get_capabilities():
            self._sent = {**dict(list(self._sent.items())[-MOST:]), key: sent}

    async def _withdraw(self, key: str) -> None:
        """A note with a reply field stays: somebody may be typing in it."""
        sent = self._sent.pop(key, "")
        if sent and self._notifier is not None:
            await self._notifier.clear(sent)

    def _teller(self, key: str, what: str) -> Callable[[], None]:
        return lambda: self.chosen.emit(key, what, "")

    async def _ready(self) -> "DesktopNotifier":
        """The notifier, made anew when the daemon or its bus has gone."""
        from desktop_notifier import DesktopNotifier, Icon  # noqa: PLC0415 - as above

        if self._notifier is not None:
            try:
                await self._notifier.get_capabilities()
            except Exception:  # noqa: BLE001 - whatever it was: begin again
                self._notifier = None
            else:
                return self._notifier
        logging.getLogger("desktop_notifier").setLevel(logging.ERROR)  # it would log the words
        fresh = DesktopNotifier(self._name, Icon(path=self._icon) if self._icon else None)
        await fresh.get_capabilities()  # raises where nobody shows notes
        self._notifier = fresh
        return fresh

    async def _clear(self) -> None:
        if self._notifier is not None:
            await self._notifier.clear_all()


def _marked_up() -> bool:
    """Only Linux daemons read markup in the body; strangers' words must not become any."""
    return sys.platform.startswith("linux")


async def _quietly(work: Work) -> None:
    """No daemon, no bus, a daemon that hangs: the app goes on without notes."""
    try:
        await asyncio.wait_for(work(), PATIENCE)
    except Exception as trouble:  # noqa: BLE001 - third-party code on a foreign desktop
        log.info("No note could be shown: %s", type(trouble).__name__)
