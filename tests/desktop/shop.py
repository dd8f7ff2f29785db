"""A shop on one network in memory, an engine that reads it, and alerts on the desktop that is."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from inbox import app, paths
from inbox.channels import ALL
from inbox.engine.engine import Engine
from inbox.sandbox.mastodon import Mastodon
from inbox.sandbox.serve import Served
from inbox.sandbox.standin import Persona, Seen
from inbox.secrets import Memory
from inbox.store.reader import Reader
from inbox.store.rows import ConversationRow, View
from inbox.ui import words
from inbox.ui.alerts import Alerts
from inbox.ui.bridge import Bridge
from inbox.ui.notes import DesktopNotes, Note
from inbox.ui.tray import Tray

PATIENCE = 20_000  # ms


@dataclass
class Shop:
    """``now`` is the clock of the alerts alone: it moves only when a test says so."""

    bot: QtBot
    served: Served
    network: Mastodon
    engine: Engine
    bridge: Bridge
    reader: Reader
    post: str = ""
    told: int = 0  # alerts that were handed to the desktop
    now: datetime = field(default_factory=lambda: datetime.now(UTC))

    def until(self, ready: Callable[[], object]) -> None:
        self.bot.waitUntil(lambda: bool(ready()), timeout=PATIENCE)

    def say(self, name: str, text: str) -> str:
        """Somebody answers the post; the app reads it at once. Answers the item's remote id."""
        before = self.reader.counts()[View.WAITING]
        who = Persona(name.lower(), name)
        said = self.served.do(
            lambda: self.network.say(who, text, datetime.now(UTC), post=self.post)
        )
        self.engine.sync().result(30)
        self.until(lambda: self.reader.counts()[View.WAITING] > before)
        return said

    def seen(self) -> Seen:
        return self.served.do(self.network.seen)

    def waiting(self) -> list[ConversationRow]:
        return self.reader.list(View.WAITING)

    def set(self, name: str, value: str) -> None:
        self.engine.set_setting(name, value).result(5)
        self.bridge.setting_changed.emit(name)

    def at(self, hour: int, minute: int = 0) -> None:
        """The next such time of day."""
        local = self.now.astimezone()
        spot = local.replace(hour=hour, minute=minute, second=0, microsecond=0)
        self.now = spot if spot >= local else spot + timedelta(days=1)


class Counted(DesktopNotes):
    """The desktop's notes, and how many there were."""

    def __init__(self, shop: Shop) -> None:
        super().__init__("Kuulolla")
        self._shop = shop

    def show(self, note: Note) -> None:
        self._shop.told += 1
        super().show(note)


@contextmanager
def opened(bot: QtBot, folder: Path) -> Iterator[Shop]:
    """A shop with one post and one account, read to the end; nobody has said anything yet."""
    words.speak("en")
    profile = paths.Profile(folder)
    profile.make()
    network = Mastodon()
    with Served([network]) as served:
        engine, bridge, reader = app.start(
            profile, Memory(), loopback_pictures=True, undo_seconds=0
        )
        try:
            yield _ready(Shop(bot, served, network, engine, bridge, reader))
        finally:
            bridge.stop()
            reader.close()


def _ready(shop: Shop) -> Shop:
    """Signed in, one post, everything read."""
    manifest = ALL["mastodon"].manifest
    way = min(manifest.ways, key=lambda one: one.browser)
    found = shop.engine.connect("mastodon", way.id, shop.network.credentials()).result(30)
    shop.engine.adopt(found[:1]).result(30)
    earlier = datetime.now(UTC) - timedelta(hours=2)
    shop.post = shop.served.do(
        lambda: shop.network.publish("buns", "Cardamom buns, still warm", earlier)
    )
    shop.engine.sync().result(30)
    return shop


@contextmanager
def alerting(shop: Shop) -> Iterator[Alerts]:
    """The app's alerts, as the shell makes them, on the desktop's own notes."""
    notes = Counted(shop)
    alerts = Alerts(
        shop.bridge,
        shop.reader,
        notes,
        channels={"mastodon": ALL["mastodon"].manifest},
        in_front=lambda: False,
        clock=lambda: shop.now,
    )
    try:
        yield alerts
    finally:
        notes.clear()
        notes.close()
        _gone(alerts)


@contextmanager
def in_tray(shop: Shop) -> Iterator[Tray]:
    tray = Tray(shop.bridge, shop.reader, now=lambda: shop.now)
    tray.show()
    try:
        yield tray
    finally:
        tray.hide()
        _gone(tray)


def _gone(thing: Alerts | Tray) -> None:
    """It reads until it is gone, and the reader closes after it."""
    thing.deleteLater()
    QApplication.sendPostedEvents(thing, QEvent.Type.DeferredDelete)
