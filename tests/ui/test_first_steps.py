"""The first page, the first read, the keys, the keyring's notice, the mark."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from inbox.store.rows import AccountState
from inbox.ui import words
from inbox.ui.actions import COMMANDS, command_words
from inbox.ui.first_read import FirstRead, progress_words
from inbox.ui.first_run import FirstRun
from inbox.ui.keyring_banner import KeyringNotice
from inbox.ui.keys_sheet import KeysSheet, caps, groups
from inbox.ui.mark import mark_pixmap
from inbox.ui.parts.button import Button
from inbox.ui.parts.labels import Label
from tests.ui.pretend import BY_ID, CHANNELS, NOON, account, pretend


@pytest.fixture(autouse=True)
def _english(qapp: QApplication) -> None:
    assert qapp
    words.speak("en")


@pytest.fixture
def page(qtbot: QtBot) -> FirstRun:
    made = FirstRun(CHANNELS)
    qtbot.addWidget(made)
    made.resize(1100, 760)
    made.show()
    return made


def _press(qtbot: QtBot, inside: QWidget, text: str) -> None:
    button = next(b for b in inside.findChildren(Button) if b.text() == text)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_every_channel_has_a_tile_with_its_honest_line(page: FirstRun) -> None:
    assert list(page.tiles) == [one.id for one in CHANNELS]
    said = [label.said() for label in page.tiles["wordpress"].findChildren(Label)]
    assert BY_ID["wordpress"].summary in said


def test_the_button_goes_on_with_the_chosen_channel(page: FirstRun, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.tiles["mastodon"], Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(page.chosen) as heard:
        _press(qtbot, page, "Continue with Mastodon")
    assert heard.args == ["mastodon"]


def test_enter_on_a_tile_goes_on_with_it(page: FirstRun, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.chosen) as heard:
        qtbot.keyClick(page.tiles["wordpress"], Qt.Key.Key_Return)
    assert heard.args == ["wordpress"]


def test_the_demo_shop_is_one_press_away(page: FirstRun, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.demo_asked):
        _press(qtbot, page, "Look around the demo shop")


def test_the_page_speaks_the_other_language_at_once(page: FirstRun, qtbot: QtBot) -> None:
    page.language_asked.connect(words.speak)
    _press(qtbot, page, "Suomeksi")
    qtbot.waitUntil(lambda: page.go.text() == "Jatka: Bluesky")
    _press(qtbot, page, "In English")
    qtbot.waitUntil(lambda: page.go.text() == "Continue with Bluesky")


@pytest.mark.parametrize("width", [380, 600, 1280])
def test_tiles_stand_within_the_page_at_any_width(page: FirstRun, qtbot: QtBot, width: int) -> None:
    page.resize(width, 760)
    inside = QRect(0, 0, width, 10_000)

    def all_inside() -> bool:
        spots = [
            QRect(tile.mapTo(page, tile.rect().topLeft()), tile.size())
            for tile in page.tiles.values()
        ]
        return all(inside.contains(spot) for spot in spots)

    qtbot.waitUntil(all_inside)


def test_progress_is_told_in_numbers() -> None:
    reading = AccountState.READING
    state = account(1, state=reading, progress=1240, total=3000)
    assert progress_words(state) == "1,240 of about 3,000"
    assert progress_words(state, 20) == "1,240 of about 3,000, less than a minute left"
    assert progress_words(state, 130).endswith("about 2 minutes left")
    assert progress_words(account(1, state=reading, progress=7)) == "7 so far"
    assert progress_words(account(1, state=reading)) == "Asking for the first page"
    held = account(1, state=AccountState.OFFLINE, reason="No connection", progress=7)
    assert progress_words(held) == "No connection"


def test_the_time_left_is_told_once_the_pace_is_known(qtbot: QtBot) -> None:
    state = account(1, state=AccountState.READING, progress=0, total=3000)
    page = FirstRead(state, BY_ID["mastodon"], NOON)
    qtbot.addWidget(page)
    page.follow(account(1, progress=1000, total=3000), NOON + timedelta(seconds=10))
    assert page.figures() == "1,000 of about 3,000, less than a minute left"


def test_the_sheet_shows_every_command_that_has_a_key() -> None:
    shown = {said for group in groups() for said, _ in group.lines}
    assert shown == {command_words(one.name) for one in COMMANDS if one.keys}
    assert caps(("Ctrl+Return",)) == ("Ctrl", "↵")
    assert caps(("G, W",)) == ("G", "W")
    assert caps(("J",)) == ("J", "↓")
    assert caps(("/",)) == ("/",)


def test_the_sheet_opens_over_the_window_and_gives_the_keyboard_back(qtbot: QtBot) -> None:
    window = QWidget()
    edit = QLineEdit(window)
    qtbot.addWidget(window)
    window.resize(900, 700)
    with qtbot.waitActive(window):
        window.show()
    edit.setFocus()
    sheet = KeysSheet(window)
    sheet.open()
    assert sheet.geometry() == window.rect()
    window.resize(500, 500)
    assert sheet.geometry() == window.rect()
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert sheet.isHidden()
    assert edit.hasFocus()


def test_a_press_beside_the_sheet_closes_it(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 700)
    window.show()
    sheet = KeysSheet(window)
    sheet.open()
    with qtbot.waitSignal(sheet.closed):
        qtbot.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))


@pytest.mark.parametrize(
    ("trouble", "title", "first"),
    [
        ("The keyring is locked", "The keyring is locked", "Unlock and try again"),
        ("The keyring does not answer", "The keyring does not answer", "Unlock and try again"),
        (
            "This computer has no keyring to keep secrets in",
            "This computer has no keyring",
            "Keep for this session only",
        ),
    ],
)
def test_trouble_with_the_keyring_is_told_with_two_ways_on(
    qtbot: QtBot, trouble: str, title: str, first: str
) -> None:
    bridge, engine = pretend()
    notice = KeyringNotice(bridge)
    qtbot.addWidget(notice)
    assert notice.isHidden()
    bridge.keyring_changed.emit(trouble)
    assert not notice.isHidden()
    assert title in {label.said() for label in notice.findChildren(Label)}
    assert notice.findChildren(Button)[0].text() == first
    _press(qtbot, notice, "Keep for this session only")
    again = "Try again" if "no keyring" in trouble else "Unlock and try again"
    _press(qtbot, notice, again)
    assert engine.asked == [("keep",), ("check", None)]
    bridge.keyring_changed.emit("")
    assert notice.isHidden()


def _differs(one: QImage, other: QImage) -> bool:
    return bool(one != other)


@pytest.mark.parametrize("size", [16, 22, 48])
def test_the_mark_shows_how_many_wait(size: int) -> None:
    none, three, many = (mark_pixmap(size, count).toImage() for count in (0, 3, 140))
    assert _differs(none, three)
    assert _differs(three, many)
    assert _differs(mark_pixmap(size, 99).toImage(), many)  # 99 are 99, more are "99+"
    assert mark_pixmap(size, 2_000).toImage() == many
    assert _differs(none, mark_pixmap(size, resting=True).toImage())
