"""The tray's words and menu, and what closing the window means."""

from datetime import timedelta
from typing import cast

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from inbox.store.reader import Reader
from inbox.store.rows import AccountState, View
from inbox.ui import words
from inbox.ui.actions import COMMANDS
from inbox.ui.alert_times import FOR_GOOD
from inbox.ui.closing import Closing
from inbox.ui.notes import Note, Notes
from inbox.ui.pausing import PAUSED
from inbox.ui.tray import Tray
from tests.ui.pretend import NOON, Shelf, account, pretend, talk


class Desk:
    def __init__(self) -> None:
        self.bridge, self.engine = pretend()
        self.shelf = Shelf(self.engine)
        self.reader = cast(Reader, self.shelf)
        self.badges: list[int] = []
        self.now = NOON
        self.tray = Tray(self.bridge, self.reader, now=lambda: self.now, badge=self.badges.append)

    def action(self, text: str) -> QAction:
        return next(one for one in self.tray.menu.actions() if one.text() == text)


@pytest.fixture
def desk(qapp: QApplication) -> Desk:
    assert qapp
    words.speak("en")
    return Desk()


def test_the_tooltip_says_who_waits_and_when_it_last_looked(desk: Desk) -> None:
    desk.shelf.put(*[talk(n, name) for n, name in enumerate(("Aino", "Marcus", "Sam", "Eva"), 1)])
    desk.tray.refresh()
    first, second = desk.tray.icon.toolTip().splitlines()
    assert first == "4 people are waiting: Aino, Marcus and 2 others"
    assert second == f"Everything read at {words.clock(NOON)}"


def test_the_count_follows_what_happens(desk: Desk, qtbot: QtBot) -> None:
    assert desk.tray.icon.toolTip().startswith("Nobody is waiting")
    desk.shelf.put(talk(1, "Aino"))
    desk.bridge.conversations_changed.emit(frozenset({1}))
    qtbot.waitUntil(lambda: desk.tray.icon.toolTip().startswith("1 person is waiting: Aino"))
    desk.shelf.put(talk(1, view=View.DONE))
    desk.bridge.conversations_changed.emit(frozenset({1}))
    qtbot.waitUntil(lambda: desk.tray.icon.toolTip().startswith("Nobody is waiting"))


def test_an_account_in_trouble_is_not_called_read(desk: Desk) -> None:
    desk.shelf.people[2] = account(2, "Instagram", state=AccountState.SIGNED_OUT)
    desk.tray.refresh()
    assert "Instagram needs you" in desk.tray.icon.toolTip()
    assert "Everything" not in desk.tray.icon.toolTip()


def test_a_first_read_is_not_called_read_either(desk: Desk) -> None:
    desk.shelf.people[2] = account(2, read_to_end_at=None)
    desk.tray.refresh()
    assert "Reading for the first time" in desk.tray.icon.toolTip()


def test_a_pause_is_shown_and_can_be_ended(desk: Desk, qtbot: QtBot) -> None:
    desk.action("Pause alerts for an hour").trigger()
    qtbot.waitUntil(lambda: "Alerts are paused until" in desk.tray.icon.toolTip())
    assert not desk.action("Pause alerts for an hour").isVisible()
    desk.action("Show alerts again").trigger()
    qtbot.waitUntil(lambda: "Alerts are paused" not in desk.tray.icon.toolTip())


def test_pausing_until_tomorrow_ends_tomorrow_morning(desk: Desk) -> None:
    desk.action("Pause alerts until tomorrow").trigger()
    assert desk.tray.icon.toolTip().endswith("Alerts are paused until tomorrow 6:00")


def test_a_pause_may_last_until_the_owner_ends_it(desk: Desk) -> None:
    desk.action("Pause alerts until I turn them on").trigger()
    assert "Alerts are paused until you turn them on" in desk.tray.icon.toolTip()
    assert desk.engine.settings[PAUSED] == FOR_GOOD.isoformat()
    desk.action("Show alerts again").trigger()
    assert desk.engine.settings[PAUSED] == ""


def test_a_pause_that_is_over_is_no_longer_shown(desk: Desk, qtbot: QtBot) -> None:
    desk.engine.settings[PAUSED] = (NOON + timedelta(milliseconds=200)).isoformat()
    desk.tray.refresh()
    assert "Alerts are paused" in desk.tray.icon.toolTip()
    desk.now += timedelta(seconds=1)
    qtbot.waitUntil(lambda: "Alerts are paused" not in desk.tray.icon.toolTip())


def test_the_badge_counts_exactly_who_waits(desk: Desk) -> None:
    for many in (1, 99, 100, 1_234):
        desk.shelf.put(*[talk(n) for n in range(1, many + 1)])
        desk.tray.refresh()
        assert desk.badges[-1] == many
    desk.shelf.conversations.clear()
    desk.tray.refresh()
    assert desk.badges == [0, 1, 99, 100, 1_234, 0]


def test_the_menu_asks_for_what_it_says(desk: Desk, qtbot: QtBot) -> None:
    desk.shelf.put(talk(1))
    desk.tray.refresh()
    for text, signal in (
        ("Start today’s session", desk.tray.session_asked),
        ("Open Kuulolla", desk.tray.open_asked),
        ("Quit", desk.tray.quit_asked),
    ):
        with qtbot.waitSignal(signal):
            desk.action(text).trigger()
    desk.action("Check now").trigger()
    assert ("check", None) in desk.engine.asked


def test_there_is_no_session_when_nobody_waits(desk: Desk) -> None:
    assert not desk.action("Start today’s session").isEnabled()


class Board(Notes):
    def __init__(self) -> None:
        super().__init__()
        self.shown: list[Note] = []

    def show(self, note: Note) -> None:
        self.shown.append(note)


class Home:
    """A window that may be closed."""

    def __init__(self, desk: Desk, qtbot: QtBot) -> None:
        self.has_tray = True
        self.window = QWidget()
        self.board = Board()
        self.closing = Closing(
            self.window, desk.bridge, desk.reader, self.board, has_tray=lambda: self.has_tray
        )
        qtbot.addWidget(self.window)
        self.window.show()


@pytest.fixture
def home(desk: Desk, qtbot: QtBot) -> Home:
    return Home(desk, qtbot)


def test_closing_hides_the_window_in_the_tray_and_says_so_once(home: Home) -> None:
    for _ in range(2):
        home.window.close()
        assert not home.window.isVisible()
        home.closing.raise_window()
        assert home.window.isVisible()
    assert [note.title for note in home.board.shown] == ["Kuulolla keeps listening"]


def test_closing_without_a_tray_minimises_and_says_why_once(home: Home) -> None:
    home.has_tray = False
    for _ in range(2):
        home.window.close()
        assert home.window.isVisible()
        assert home.window.isMinimized()
        home.closing.raise_window()
        assert not home.window.isMinimized()
    assert len(home.board.shown) == 1
    assert "no tray" in home.board.shown[0].body


def test_a_window_in_a_tray_that_goes_away_comes_back(home: Home) -> None:
    home.window.close()
    home.closing.look()
    assert not home.window.isVisible()
    home.has_tray = False
    home.closing.look()
    assert home.window.isMinimized()


def test_quitting_really_closes(home: Home) -> None:
    home.closing.ending = True
    assert home.window.close()
    assert not home.window.isVisible()
    assert home.board.shown == []


def test_other_events_of_the_window_pass(home: Home) -> None:
    assert not home.closing.eventFilter(home.window, QEvent(QEvent.Type.Move))


def test_the_app_may_begin_without_its_window_where_there_is_a_tray(home: Home) -> None:
    home.window.hide()
    home.closing.begin_hidden(0)
    home.closing.look()
    assert not home.window.isVisible()


def test_a_tray_that_comes_late_is_waited_for_and_one_that_never_does_is_not(
    home: Home, qtbot: QtBot
) -> None:
    home.window.hide()
    home.has_tray = False
    home.closing.begin_hidden(50)
    assert not home.window.isVisible()
    qtbot.waitUntil(home.window.isMinimized)


def test_a_window_asked_for_meanwhile_is_not_minimised(home: Home) -> None:
    home.window.hide()
    home.has_tray = False
    home.closing.begin_hidden(0)
    home.closing.raise_window()
    home.closing.look()
    assert home.window.isVisible()
    assert not home.window.isMinimized()


def test_pausing_is_a_command_of_the_window_too() -> None:
    names = {command.name for command in COMMANDS}
    assert {"pause", "pause_today", "unpause"} <= names
