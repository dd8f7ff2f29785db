"""What the owner notes about somebody is seen wherever that person is, and nowhere else."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from inbox.store.rows import View
from inbox.ui import words
from inbox.ui.acquainted import PersonDialog
from inbox.ui.window import MainWindow
from tests.ui.cafe import HOUR
from tests.ui.kiosk import MANIFESTS, Kiosk, said
from tests.ui.today.morning import morning
from tests.ui.windows import gone

Key = Qt.Key


@pytest.fixture
def shop(tmp_path: Path, qapp: QApplication) -> Iterator[Kiosk]:
    assert qapp
    words.speak("en")
    made = morning(tmp_path)
    yield made
    made.close()


@pytest.fixture
def window(shop: Kiosk, qtbot: QtBot) -> Iterator[MainWindow]:
    made = MainWindow(shop.bridge, shop.reader, MANIFESTS)
    made.resize(1280, 800)
    made.show()
    qtbot.waitExposed(made)
    made.go(View.WAITING)
    yield made
    gone(made)


def dialog(window: MainWindow, qtbot: QtBot) -> PersonDialog:
    window.actions_["person"].trigger()
    qtbot.waitUntil(lambda: bool(window.findChildren(PersonDialog)))
    return window.findChildren(PersonDialog)[-1]


def settled(window: MainWindow, qtbot: QtBot) -> None:
    QApplication.processEvents()
    qtbot.waitUntil(lambda: not window.news.underway())


def test_a_note_typed_and_escaped_is_kept_seen_and_undone(
    window: MainWindow, shop: Kiosk, qtbot: QtBot
) -> None:
    row = window.conversation.row()
    assert row is not None
    about = dialog(window, qtbot)
    assert row.author_name in about.windowTitle()
    qtbot.keyClicks(about.edit, "Bakes rye herself")
    qtbot.keyClick(about.edit, Key.Key_Escape)
    qtbot.waitUntil(lambda: "Bakes rye" in window.conversation.known.text())
    settled(window, qtbot)
    known = shop.reader.acquaintances.known(row.author)
    assert known is not None
    assert known.note == "Bakes rye herself"
    window.actions_["undo"].trigger()
    qtbot.waitUntil(lambda: "Bakes rye" not in window.conversation.known.text())
    settled(window, qtbot)


def test_the_note_stands_on_the_card_of_the_same_person_only(
    window: MainWindow, shop: Kiosk, qtbot: QtBot
) -> None:
    rows = shop.reader.list(View.WAITING)
    shop.store.keep_note(rows[0].author, "Calls on Fridays")
    window.start_session()
    seen = {}
    for _ in range(len(rows)):
        card = window.today.stage.card()
        if card.shown is None or window.today.stage.page() is not card:
            break
        seen[card.shown.author] = card.known.accessibleName()
        window.actions_["next"].trigger()
        settled(window, qtbot)
    noted = {author for author, words in seen.items() if "Calls on Fridays" in words}
    assert rows[0].author in seen
    assert noted == {rows[0].author}


def test_somebody_of_the_same_name_on_another_channel_is_joined_and_parted(
    window: MainWindow, shop: Kiosk, qtbot: QtBot
) -> None:
    first = shop.reader.list(View.WAITING)[0]
    other = next(a.id for a in shop.reader.accounts() if a.id != first.account)
    shop.bring(other, said("twin", first.author_name, "Here too", HOUR))
    window.show_conversation(first.id)
    about = dialog(window, qtbot)
    join = next(b for b in about.findChildren(type(about.close_button)) if "Join" in b.text())
    qtbot.mouseClick(join, Qt.MouseButton.LeftButton)
    channel = window.channels.name(next(a.channel for a in shop.reader.accounts() if a.id == other))
    qtbot.waitUntil(lambda: f"also on {channel}" in window.conversation.known.text())
    window.actions_["undo"].trigger()
    qtbot.waitUntil(lambda: "also on" not in window.conversation.known.text())
    about.close()
    settled(window, qtbot)


def test_a_note_is_on_the_disk_while_the_dialog_is_still_open(
    window: MainWindow, shop: Kiosk, qtbot: QtBot
) -> None:
    row = window.conversation.row()
    assert row is not None
    about = dialog(window, qtbot)
    qtbot.keyClicks(about.edit, "Allergic to nuts")

    def kept() -> bool:
        known = shop.reader.acquaintances.known(row.author)
        return known is not None and known.note == "Allergic to nuts"

    qtbot.waitUntil(kept)
    about.close()
    settled(window, qtbot)


def test_a_note_that_the_disk_refuses_is_told_and_stands_there_again(
    window: MainWindow, shop: Kiosk, qtbot: QtBot
) -> None:
    row = window.conversation.row()
    assert row is not None
    about = dialog(window, qtbot)
    qtbot.keyClicks(about.edit, "Bakes rye herself")
    shop.store._db.execute("PRAGMA query_only = ON")  # as a full or read-only disk refuses
    with qtbot.waitSignal(window.doing.told) as told:
        about.close()
    assert told.args == ["That could not be saved"]
    shop.store._db.execute("PRAGMA query_only = OFF")
    about = dialog(window, qtbot)
    assert about.edit.toPlainText() == "Bakes rye herself"
    about.close()
    qtbot.waitUntil(lambda: "Bakes rye" in window.conversation.known.text())
    settled(window, qtbot)


def test_joining_keeps_what_was_typed_and_what_stood_about_the_other(
    window: MainWindow, shop: Kiosk, qtbot: QtBot
) -> None:
    first = shop.reader.list(View.WAITING)[0]
    other = next(a.id for a in shop.reader.accounts() if a.id != first.account)
    shop.bring(other, said("twin", first.author_name, "Here too", HOUR))
    twin = shop.reader.acquaintances.alike(first.author)[0][0]
    shop.store.keep_note(twin.id, "Calls on Fridays")
    window.show_conversation(first.id)
    about = dialog(window, qtbot)
    qtbot.keyClicks(about.edit, "Likes rye")
    join = next(b for b in about.findChildren(type(about.close_button)) if "Join" in b.text())
    qtbot.mouseClick(join, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Calls on Fridays" in about.edit.toPlainText())
    about.close()
    settled(window, qtbot)
    known = shop.reader.acquaintances.known(first.author)
    assert known is not None
    assert known.note == "Likes rye\nCalls on Fridays"
