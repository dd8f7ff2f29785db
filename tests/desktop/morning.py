"""Twenty who wait at the demo shop: its window on the real screen, its networks behind it."""

import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import monotonic, perf_counter, thread_time

from PySide6.QtCore import (
    QAbstractEventDispatcher,
    QCoreApplication,
    QEvent,
    QEventLoop,
    QObject,
    QTimer,
)
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication

from inbox import app, paths
from inbox.channels import ALL
from inbox.engine.engine import Engine
from inbox.sandbox import demo as routine
from inbox.sandbox.shop import Opened, opened
from inbox.secrets import Memory
from inbox.store.reader import Reader
from inbox.store.rows import ConversationRow, View
from inbox.ui.notes import Notes
from inbox.ui.shell import Shell, dress
from inbox.ui.today.order import Order
from inbox.ui.today.session import plan

WAITING, THANKS = 20, 6  # of them short thanks, under two posts
SAID = ("Kiitos!", "Lovely, thank you!", "Ihanaa", "❤️❤️", "Thanks a lot!", "Kaunis kuva, kiitos")
PATIENCE = 30.0  # seconds


@dataclass
class Morning:
    """The window and what the networks hold; `waiting` are the twenty, by conversation."""

    shell: Shell
    engine: Engine
    reader: Reader
    networks: Opened
    waiting: dict[int, ConversationRow] = field(default_factory=dict)

    def until(self, ready: Callable[[], object], what: str) -> None:
        """Live on until it is so."""
        end = monotonic() + PATIENCE
        while not ready():
            assert monotonic() < end, f"never: {what}"
            live(10)

    def answers(self, row: ConversationRow) -> tuple[bool, list[str]]:
        """What its network holds: whether the words are liked, and our replies to them."""
        seen, said = self.networks.seen()[row.channel], self.reader.items(row.id)
        words = {item.remote_id for item in said if item.id == row.last_item}
        before = {item.remote_id for item in said if item.at < row.at}  # where no reply is nested
        replies = [text for _, above, text in seen.replies if above in words | before]
        return bool(words & set(seen.likes)), replies

    def sent(self) -> None:
        """Until nothing is on its way any more."""
        self.until(lambda: not self.reader.outbox(), "the outbox is empty")


def live(milliseconds: int) -> None:
    """A real event loop for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def run(*command: str, patience: float = 60) -> str:
    """A command beside the window, which goes on living; what it printed."""
    process = subprocess.Popen(  # noqa: S603
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    end = monotonic() + patience
    while process.poll() is None:
        assert monotonic() < end, f"{command} did not end"
        live(4)
    said, _ = process.communicate()
    assert process.returncode == 0, f"{command}: {said}"
    return said


@contextmanager
def morning(folder: Path) -> Iterator[Morning]:
    """The demo shop with all its networks, twenty of its conversations left waiting."""
    QCoreApplication.setApplicationName("kuulolla")  # as the accessibility bus knows it
    profile = paths.Profile(folder)
    profile.make()
    with opened(paths.resource(), arrivals=False, seed=7) as networks:
        engine, bridge, reader = app.start(profile, Memory(), loopback_pictures=True)
        routine.sign_in(engine, ALL, networks)
        _thank(networks)
        engine.sync().result(90)
        engine.set_setting("scheme", "light")
        dress(reader)
        shell = Shell(bridge, reader, app.manifests(), Notes)
        shop = Morning(shell, engine, reader, networks)
        chosen = _twenty(shop)
        others = [r.id for r in reader.list(View.WAITING, limit=1000) if r.id not in chosen]
        engine.done(others).result(30)
        shop.waiting = {row.id: row for row in reader.rows(chosen)}
        shell.tray.show()
        shell.window.showMaximized()
        live(600)
        yield shop
        shell.tray.hide()
        bridge.stop()
        shell.window.close()
        for gone in (shell.window, shell):  # they read until they are gone
            gone.deleteLater()
            QApplication.sendPostedEvents(gone, QEvent.Type.DeferredDelete)
        reader.close()


def _twenty(shop: Morning) -> list[int]:
    """Some short thanks, and others from all over the session's own order."""
    planned = plan(shop.reader, shop.shell.window.channels, Order.IMPORTANT)
    thanks = [one.row.id for one in planned if one.sweep][:THANKS]
    others = [one.row.id for one in planned if not one.sweep]
    wanted = WAITING - len(thanks)
    chosen = [others[at * len(others) // wanted] for at in range(wanted)] + thanks
    assert (len(set(chosen)), len(thanks)) == (WAITING, THANKS)
    return chosen


def _thank(networks: Opened) -> None:
    """Regulars leave short thanks under two posts, where these can be liked."""
    shop, now = networks.shop, datetime.now(UTC)
    network = shop.networks["mastodon"]

    def speak() -> None:
        posts = [number for where, number in shop._posts.values() if where is network]
        people = list(shop.content.people.values())
        for at, thanks in enumerate(SAID):
            for ago, said in ((timedelta(days=9), "Good morning"), (timedelta(hours=at), thanks)):
                network.say(people[at], said, now - ago, post=posts[-1 - at % 2])

    networks._served.do(speak)


@dataclass(frozen=True)
class Wait:
    """A key, the ms until it was painted, and how many of them the app itself worked."""

    key: str
    waited: float
    worked: float


class Watch(QObject):
    """How long each key takes until the window is painted anew: each a Wait.

    From the key's arrival in the app to when the app, having painted, has nothing left to do.
    """

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self.waits: list[Wait] = []
        self._key = ""
        self._pressed = self._painted = self._worked = 0.0
        application.installEventFilter(self)
        dispatcher = QAbstractEventDispatcher.instance()
        assert dispatcher is not None
        dispatcher.aboutToBlock.connect(self._idle)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if isinstance(event, QKeyEvent) and self._begins(event):
            self._pressed = perf_counter()
            self._worked = thread_time()
            self._key = QKeySequence(event.keyCombination()).toString()
        elif event.type() == QEvent.Type.UpdateRequest and self._pressed:
            self._painted = self._pressed
        return False

    def _begins(self, event: QKeyEvent) -> bool:
        pressed = event.type() == QEvent.Type.KeyPress and event.spontaneous()
        return pressed and not self._pressed

    def _idle(self) -> None:
        if self._painted:
            waited, worked = perf_counter() - self._painted, thread_time() - self._worked
            self.waits.append(Wait(self._key, waited * 1000, worked * 1000))
            self._pressed = self._painted = 0.0

    def forget(self) -> None:
        """A key that changed nothing to see is no wait."""
        self._pressed = self._painted = 0.0
