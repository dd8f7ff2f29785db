"""The settings: found by words, applied at once, stored under their names."""

from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from inbox.store.reader import Reader
from inbox.store.rows import HostRow
from inbox.ui import words
from inbox.ui.choice import Pick, Switch
from inbox.ui.parts.edits import LineEdit
from inbox.ui.parts.labels import Label
from inbox.ui.setting_rows import QuietHours, TimeEdit
from inbox.ui.settings_page import Settings
from inbox.ui.theme import look
from tests.ui.pretend import NOON, Shelf, pretend


class Desk:
    def __init__(self, qtbot: QtBot) -> None:
        self.bot = qtbot
        bridge, self.engine = pretend()
        self.shelf = Shelf(self.engine)
        self.shelf.talked_to = [HostRow("social.example", 1240, NOON, NOON)]
        self.page = Settings(bridge, cast(Reader, self.shelf), clock=lambda: NOON)
        qtbot.addWidget(self.page)
        self.page.show()

    def pick(self, name: str, value: str) -> None:
        pick = next(p for p in self.page.findChildren(Pick) if p.objectName() == name)
        menu = pick.findChildren(type(pick._menu))[0]
        next(a for a in menu.actions() if a.data() == value).trigger()

    def shown(self) -> str:
        labels = self.page.findChildren(Label)
        return "\n".join(label.said() for label in labels if label.isVisible())


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication) -> Desk:
    assert qapp
    words.speak("en")
    look().wear("light")
    return Desk(qtbot)


def test_a_choice_is_stored_at_once(desk: Desk) -> None:
    desk.pick("undo_seconds", "10")
    desk.pick("alerts_at", "9:00,12:30,17:00")
    assert desk.engine.asked == [
        ("set", "undo_seconds", "10"),
        ("set", "alerts_at", "9:00,12:30,17:00"),
    ]


def test_dark_and_large_are_worn_at_once(desk: Desk) -> None:
    desk.pick("scheme", "dark")
    assert look().scheme.dark
    desk.pick("text_size", "150")
    assert look().size == 150
    desk.pick("text_size", "100")
    desk.pick("scheme", "light")


def test_the_page_itself_speaks_the_chosen_language(desk: Desk) -> None:
    desk.pick("language", "fi")
    desk.bot.waitUntil(lambda: "Hiljaiset tunnit" in desk.shown())
    desk.pick("language", "en")
    desk.bot.waitUntil(lambda: "Quiet hours" in desk.shown())


def test_the_search_leaves_what_it_finds(desk: Desk) -> None:
    desk.bot.keyClicks(desk.page.search, "quiet")
    assert "Quiet hours" in desk.shown()
    assert "Time to undo" not in desk.shown()
    desk.page.search.setText("about")
    assert "MIT" in desk.shown()
    desk.page.search.setText("no such thing")
    assert "No setting is called that." in desk.shown()


def test_alerts_can_be_switched_off(desk: Desk) -> None:
    switch = next(s for s in desk.page.findChildren(Switch) if s.accessibleName() == "Show alerts")
    desk.bot.mouseClick(switch, Qt.MouseButton.LeftButton)
    assert desk.engine.asked == [("set", "alerts", "off")]


def test_every_host_is_listed_with_how_often(desk: Desk) -> None:
    assert "social.example" in desk.shown()
    assert "1,240 times" in desk.shown()


def test_quiet_hours_are_stored_as_two_times(qtbot: QtBot) -> None:
    saved: list[str] = []
    quiet = QuietHours("", saved.append)
    qtbot.addWidget(quiet)
    quiet.show()
    quiet.switch.click()
    assert saved == ["20:00-8:00"]
    quiet.start.setText("21.30")
    quiet.start.editingFinished.emit()
    assert saved[-1] == "21:30-8:00"
    quiet.switch.click()
    assert saved[-1] == ""


def test_what_is_no_time_is_marked_and_not_stored(qtbot: QtBot) -> None:
    edit = TimeEdit("Quiet from", "20:00")
    qtbot.addWidget(edit)
    settled: list[bool] = []
    edit.settled.connect(lambda: settled.append(True))
    edit.setText("late")
    edit.editingFinished.emit()
    assert settled == []
    assert edit.property("trouble") == "true"


def test_every_control_is_named(desk: Desk) -> None:
    for kind in (Pick, Switch, LineEdit):
        for control in desk.page.findChildren(kind):
            assert control.accessibleName()
