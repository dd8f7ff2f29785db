"""The settings: found by words, applied at once, stored under their names."""

from datetime import time, timedelta
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from inbox.at_login import Starts
from inbox.store.reader import Reader
from inbox.store.rows import HostRow
from inbox.ui import words
from inbox.ui.alert_times import AlertTimes
from inbox.ui.batch_times import HOURS, BatchTimes
from inbox.ui.choice import Pick, Switch
from inbox.ui.parts.button import Button
from inbox.ui.parts.edits import LineEdit
from inbox.ui.parts.labels import Label
from inbox.ui.pausing import Pausing
from inbox.ui.setting_rows import QuietHours, TimeEdit
from inbox.ui.settings_page import Settings
from inbox.ui.theme import look
from inbox.ui.ticks import Tick, Ticks
from tests.ui.pretend import NOON, Shelf, account, pretend


class Desk:
    def __init__(self, qtbot: QtBot) -> None:
        self.bot = qtbot
        self.bridge, self.engine = pretend()
        self.shelf = Shelf(self.engine)
        self.shelf.people[2] = account(2, "Kanerva Catering")
        self.shelf.talked_to = [HostRow("social.example", 1240, NOON, NOON)]
        self.page = Settings(self.bridge, cast(Reader, self.shelf), clock=lambda: NOON)
        qtbot.addWidget(self.page)
        self.page.show()

    def pick(self, name: str, value: str) -> None:
        pick = next(p for p in self.page.findChildren(Pick) if p.objectName() == name)
        menu = pick.findChildren(type(pick._menu))[0]
        next(a for a in menu.actions() if a.data() == value).trigger()

    def tick(self, name: str, which: str) -> None:
        ticks = next(t for t in self.page.findChildren(Ticks) if t.objectName() == name)
        self.bot.mouseClick(ticks.ticks[which], Qt.MouseButton.LeftButton)

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
    desk.pick("alerts_at", "now")
    desk.pick("alerts_at", "times")
    assert desk.engine.asked == [
        ("set", "undo_seconds", "10"),
        ("set", "alerts_at", "now"),
        ("set", "alerts_at", "9:00, 12:30, 17:00"),
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
    for kind in (Pick, Switch, LineEdit, Tick):
        for control in desk.page.findChildren(kind):
            assert control.accessibleName()


class Times:
    def __init__(self, qtbot: QtBot, *times: time) -> None:
        self.saved: list[str] = []
        self.box = BatchTimes(times, self.saved.append)
        qtbot.addWidget(self.box)
        self.box.show()

    def said(self) -> list[str]:
        return [edit.text() for edit in self.box.edits]

    def buttons(self, tip: str) -> list[Button]:
        found = self.box.findChildren(Button)
        return [b for b in found if tip in b.accessibleName() and not b.isHidden()]


def test_times_are_added_changed_and_removed(qtbot: QtBot) -> None:
    times = Times(qtbot, time(9), time(17))
    times.box.add.click()
    assert times.said() == ["9:00", "12:00", "17:00"]
    assert times.saved[-1] == "9:00, 12:00, 17:00"
    times.box.edits[0].setText("7.30")
    times.box.edits[0].editingFinished.emit()
    assert times.saved[-1] == "7:30, 12:00, 17:00"
    times.buttons("Remove 12:00")[0].click()
    assert times.saved[-1] == "7:30, 17:00"
    assert times.said() == ["7:30", "17:00"]


def test_the_last_time_cannot_be_removed(qtbot: QtBot) -> None:
    times = Times(qtbot, time(9))
    assert times.buttons("Remove") == []


def test_the_same_time_twice_is_marked_and_counts_once(qtbot: QtBot) -> None:
    times = Times(qtbot, time(9), time(17))
    times.box.edits[1].setText("9")
    times.box.edits[1].editingFinished.emit()
    assert times.saved[-1] == "9:00"
    assert times.box.edits[1].property("trouble") == "true"


def test_more_times_than_are_offered_do_no_harm(qtbot: QtBot) -> None:
    times = Times(qtbot, time(9))
    for _ in range(30):
        times.box.add.click()
    assert len(times.said()) == len(HOURS)


def test_accounts_kinds_and_classes_are_turned_off_one_by_one(desk: Desk) -> None:
    desk.tick("alerts_kinds_off", "review")
    desk.tick("alerts_kinds_off", "reaction")
    desk.tick("alerts_classes_off", "thanks")
    desk.tick("alerts_accounts_off", "2")
    assert desk.engine.asked == [
        ("set", "alerts_kinds_off", "reaction,review"),
        ("set", "alerts_kinds_off", "review"),
        ("set", "alerts_classes_off", "spam,thanks"),
        ("set", "alerts_accounts_off", "2"),
    ]


def test_an_account_that_is_away_keeps_its_wish(qtbot: QtBot) -> None:
    saved: list[frozenset[str]] = []
    ticks = Ticks({"1": "Kanerva"}, frozenset({"1", "7"}), saved.append)
    qtbot.addWidget(ticks)
    ticks.ticks["1"].click()
    assert saved == [frozenset({"7"})]


def test_alerts_are_paused_and_the_pause_is_shown(desk: Desk) -> None:
    desk.pick("alerts_paused_until", "for_good")
    assert AlertTimes.of(desk.engine.settings).paused(NOON + timedelta(days=9_000))
    desk.pick("alerts_paused_until", "")
    assert not AlertTimes.of(desk.engine.settings).paused(NOON)
    desk.engine.settings["alerts_paused_until"] = (NOON + timedelta(hours=1)).isoformat()
    again = Settings(desk.bridge, cast(Reader, desk.shelf), clock=lambda: NOON)
    desk.bot.addWidget(again)
    pick = next(p for p in again.findChildren(Pick) if p.objectName() == "alerts_paused_until")
    assert pick.text().startswith("Until today ")
    Pausing(desk.bridge.set_setting, lambda: NOON).end()  # as the tray's menu does
    desk.bot.waitUntil(lambda: pick.text() == "Not paused")
    Pausing(desk.bridge.set_setting, lambda: NOON).today()
    desk.bot.waitUntil(lambda: pick.text().startswith("Until tomorrow "))


@pytest.mark.parametrize("language", ["en", "fi"])
def test_every_setting_is_found_by_its_name_and_by_other_words(desk: Desk, language: str) -> None:
    words.speak(language)
    desk.bot.waitUntil(lambda: desk.page.windowTitle() == words.tr("Settings", "Settings"))
    rows = [row for section in desk.page.sections for row in section.rows]
    assert len(rows) > 12
    for row in rows:
        desk.page.look_for(row.findChildren(Label)[0].said())
        assert not row.isHidden()
    for wanted, title in FOUND[language].items():
        desk.page.look_for(wanted)
        shown = [r.findChildren(Label)[0].said() for r in rows if not r.isHidden()]
        assert title in shown, wanted
    words.speak("en")


FOUND = {
    "en": {
        "regret": "Time to undo",
        "notifications": "Show alerts",
        "schedule": "When",
        "do not disturb": "Quiet hours",
        "dark": "Light or dark",
        "font": "Text size",
        "messages": "Alerts about",
        "complaint": "When the words are",
        "suomi": "Language",
    },
    "fi": {
        "notifikaatio": "Näytä ilmoitukset",
        "älä häiritse": "Hiljaiset tunnit",
        "tumma": "Vaalea vai tumma",
        "fontti": "Tekstin koko",
        "viestit": "Ilmoitukset aiheista",
    },
}


class Login:
    """A computer that starts what it is told, or refuses."""

    def __init__(self, state: Starts = Starts.NO) -> None:
        self.now, self.refuses = state, False

    def state(self) -> Starts:
        return self.now

    def turn(self, on: bool) -> None:
        if self.refuses:
            raise PermissionError(13, "Permission denied")
        self.now = Starts.YES if on else Starts.NO


def _start(desk: Desk, login: Login) -> tuple[Settings, Switch]:
    page = Settings(desk.bridge, cast(Reader, desk.shelf), at_login=login)
    desk.bot.addWidget(page)
    page.show()
    return page, next(s for s in page.findChildren(Switch) if s.objectName() == "at_login")


def test_starting_with_the_computer_says_what_the_computer_says(desk: Desk) -> None:
    login = Login()
    _, switch = _start(desk, login)
    assert not switch.isChecked()
    switch.click()
    assert (login.now, switch.isChecked()) == (Starts.YES, True)
    login.refuses = True
    switch.click()
    assert switch.isChecked()


def test_a_refusal_is_said_with_its_reason(desk: Desk) -> None:
    login = Login()
    login.refuses = True
    page, switch = _start(desk, login)
    switch.click()
    assert not switch.isChecked()
    said = [label.said() for label in page.findChildren(Label)]
    assert "The system did not allow it: Permission denied" in said


def test_another_copy_that_starts_is_named(desk: Desk) -> None:
    page, switch = _start(desk, Login(Starts.OTHER))
    assert not switch.isChecked()
    assert any("Another copy" in label.said() for label in page.findChildren(Label))


def test_a_window_that_is_not_to_start_offers_no_such_setting(desk: Desk) -> None:
    assert "Start with the computer" not in desk.shown()
