"""All channels in the demo shop, answered in the real window and read back from the networks."""

import os
import subprocess
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from inbox import app, paths
from inbox.channels import ALL
from inbox.core.model import Verb
from inbox.engine.engine import Engine
from inbox.sandbox import demo as routine
from inbox.sandbox.shop import Opened, opened
from inbox.secrets import Memory
from inbox.store.details import ItemRow
from inbox.store.reader import Reader
from inbox.store.rows import ConversationRow, Filter, View
from inbox.ui import words
from inbox.ui.composer import Composer
from inbox.ui.connect import Connect
from inbox.ui.notes import Notes
from inbox.ui.shell import Shell, dress
from inbox.ui.verb_words import verb_words
from inbox.ui.words import tr

pytestmark = pytest.mark.timeout(240)

ROOT = Path(__file__).parents[2]
OUT = Path(os.environ.get("KUULOLLA_OUT", ROOT / "out")) / "channels"
PATIENCE = 30_000  # ms


@dataclass
class Day:
    """The window on the demo shop, and what the networks hold."""

    qtbot: QtBot
    shell: Shell
    engine: Engine
    reader: Reader
    networks: Opened
    accounts: dict[str, int]

    def until(self, ready: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(ready()), timeout=PATIENCE)

    def key(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        target = QApplication.focusWidget() or self.shell.window
        self.qtbot.keyClick(target, key, modifier)

    def picture(self, name: str) -> None:
        OUT.mkdir(parents=True, exist_ok=True)
        self.qtbot.wait(150)  # pictures come from the disk, one event later
        assert self.shell.window.grab().save(str(OUT / f"{name}.png"))

    def waiting(self, channel: str, verb: Verb) -> ConversationRow:
        """The newest that waits there and takes this verb."""
        manifest = ALL[channel].manifest
        rows = self.reader.list(View.WAITING, Filter(account=self.accounts[channel]), limit=200)
        return next(
            row
            for row in rows
            if manifest.can(verb, row.kind) and not row.held and verb not in self.item(row).barred
        )

    def item(self, row: ConversationRow) -> ItemRow:
        item = self.reader.item(row.last_item)
        assert item
        return item

    def open(self, row: ConversationRow) -> None:
        self.shell.window.show_conversation(row.id)
        self.until(lambda: self.shell.window.conversation.row() is not None)
        self.shell.window.list.view.setFocus()

    def write(self, text: str) -> None:
        edit = self.shell.window.conversation.composer.edit
        self.until(edit.hasFocus)
        edit.selectAll()
        self.qtbot.keyClicks(edit, text)
        self.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("seven")


@pytest.fixture
def day(qtbot: QtBot, folder: Path, activate: Callable[[QWidget], None]) -> Iterator[Day]:
    profile = paths.Profile(folder)
    profile.make()
    with opened(paths.resource(), arrivals=False, seed=7) as networks:
        engine, bridge, reader = app.start(
            profile, Memory(), loopback_pictures=True, undo_seconds=0
        )
        accounts = routine.sign_in(engine, ALL, networks)
        engine.sync().result(90)
        dress(reader)
        shell = Shell(bridge, reader, app.manifests(), Notes)
        shell.closing.ending = True
        shell.show()
        activate(shell.window)
        yield Day(qtbot, shell, engine, reader, networks, accounts)
        shell.tray.hide()
        bridge.stop()
        shell.window.close()
        for gone in (shell.window, shell):  # they read until they are gone
            gone.deleteLater()
            QApplication.sendPostedEvents(gone, QEvent.Type.DeferredDelete)
        reader.close()


def test_every_channel_is_liked_and_answered_moderated_and_corrected(day: Day) -> None:
    assert set(day.accounts) == set(ALL)
    for channel, channel_ in ALL.items():
        row = day.waiting(channel, Verb.REPLY)
        parent = day.item(row).remote_id
        day.open(row)
        if channel_.manifest.can(Verb.LIKE, row.kind):
            day.key(Qt.Key.Key_L)
            day.until(partial(liked, day, channel, parent))
            day.shell.window.list.view.setFocus()
        day.key(Qt.Key.Key_R)
        day.write(f"Thank you from the shop on {channel}")
        day.until(partial(replies, day, channel, parent))
        day.picture(channel)
        said = replies(day, channel, parent)
        assert len(said) == 1
        assert f"Thank you from the shop on {channel}" in said[0]

    correct_a_review_reply(day)
    hide_a_comment(day)


def replies(day: Day, channel: str, parent: str) -> list[str]:
    return [text for _, above, text in day.networks.seen()[channel].replies if above == parent]


def liked(day: Day, channel: str, item: str) -> bool:
    return item in day.networks.seen()[channel].likes


def says(day: Day, channel: str, parent: str, text: str) -> bool:
    return any(text in said for said in replies(day, channel, parent))


def changes(composer: Composer, *, answered: bool) -> bool:
    """Whether the composer is ready: for a first reply, or to change the one there is."""
    errand = composer.errand()
    return errand is not None and errand.edits == answered


def correct_a_review_reply(day: Day) -> None:
    """A review takes one reply: answering again changes it."""
    channel = next(name for name, c in ALL.items() if c.manifest.one_reply)
    row = day.waiting(channel, Verb.REPLY)
    parent = day.item(row).remote_id
    composer = day.shell.window.conversation.composer
    for text in ("Sorry about the wait", "Sorry about the wait, the coffee is on us"):
        day.open(row)
        answered = bool(replies(day, channel, parent))
        day.until(partial(changes, composer, answered=answered))
        day.key(Qt.Key.Key_R)
        day.write(text)
        day.until(partial(says, day, channel, parent, text))
        day.until(lambda: not day.reader.outbox())
    assert replies(day, channel, parent) == ["Sorry about the wait, the coffee is on us"]
    day.until(lambda: composer.words() == "Sorry about the wait, the coffee is on us")
    day.picture("review-corrected")


def hide_a_comment(day: Day) -> None:
    """Through the menu of the comment, by keyboard alone."""
    row = day.waiting("facebook", Verb.HIDE)
    item = day.item(row)
    day.open(row)
    reach(day, tr("Action", "More"), item.author_name)
    day.key(Qt.Key.Key_Space)
    choose(day, Verb.HIDE)
    day.until(lambda: day.networks.seen()["facebook"].moderated.get(item.remote_id) == "hidden")


def choose(day: Day, verb: Verb) -> None:
    """Go down the menu that is open, to this."""
    day.until(lambda: menu() is not None)
    for _ in range(len(menu().actions())):
        day.qtbot.keyClick(menu(), Qt.Key.Key_Down)
        if menu().activeAction().text() == verb_words(verb):
            break
    day.qtbot.keyClick(menu(), Qt.Key.Key_Return)


def menu() -> QMenu:
    return cast("QMenu", QApplication.activePopupWidget())


def reach(day: Day, name: str, about: str) -> None:
    """Press Tab until the focus is on this button of the message by `about`."""
    for _ in range(200):
        at = QApplication.focusWidget()
        if at and (at.accessibleName(), at.accessibleDescription()) == (name, about):
            return
        day.key(Qt.Key.Key_Tab)
        QApplication.processEvents()
    pytest.fail(f"no key leads to {name!r}")


@pytest.mark.qt_log_ignore("GetApplicationBusAddress")  # Qt has none, and says so
def test_a_screen_reader_presses_what_is_painted(day: Day) -> None:
    """Needs a bus for assistive technology, as the desktop session has it."""
    if not QAccessible.isActive():
        pytest.skip("nobody listens here")
    row = day.waiting("mastodon", Verb.LIKE)
    item = day.item(row)
    day.open(row)
    day.until(lambda: day.shell.window.list.current() is not None)
    press(day, f"{tr('Action', 'Like')}: {row.author_name}")
    day.until(partial(liked, day, "mastodon", item.remote_id))
    row = day.waiting("instagram", Verb.HIDE)
    item = day.item(row)
    day.open(row)
    day.until(lambda: f": {row.author_name}" in heard(day))
    press(day, tr("Action", "More"), item.author_name)
    choose(day, Verb.HIDE)  # where the focus is, a screen reader follows
    day.until(lambda: day.networks.seen()["instagram"].moderated.get(item.remote_id) == "hidden")


def press(day: Day, *words: str) -> None:
    """Press a control as a screen reader does, from another process."""
    ask(day, "press", "", *words)


def heard(day: Day) -> str:
    return ask(day)


def ask(day: Day, *words: str) -> str:
    reader = str(ROOT / "tests/desktop/screen_reader.py")
    with subprocess.Popen(  # noqa: S603
        ["/usr/bin/python3", reader, *words],
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"KUULOLLA_APP": QApplication.applicationName()},
    ) as asked:
        lines: list[str] = []
        reads = threading.Thread(target=lambda: lines.extend(asked.stdout or []), daemon=True)
        reads.start()
        day.until(lambda: not reads.is_alive())  # it asks this process, which has to answer
    assert asked.returncode == 0
    return "".join(lines)


@pytest.mark.parametrize("language", ["en", "fi"])
@pytest.mark.parametrize("channel", list(ALL))
def test_the_guide_of_each_sign_in_is_pictured(
    qtbot: QtBot, day: Day, channel: str, language: str
) -> None:
    OUT.mkdir(parents=True, exist_ok=True)
    words.speak(language)
    for way in ALL[channel].manifest.ways:
        dialog = Connect(day.shell.window.bridge, ALL[channel].manifest, way=way.id)
        qtbot.addWidget(dialog)
        dialog.show()
        qtbot.waitExposed(dialog)
        shown = {step.text for step in way.guide}
        assert dialog.grab().save(str(OUT / f"guide-{channel}-{way.id}-{language}.png"))
        assert dialog.windowTitle()
        assert len(shown) == len(way.guide)
    words.speak("en")
