"""The settings of alerts: what is stored, what is refused, what is followed."""

from datetime import time, timedelta
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from inbox.store.reader import Reader
from inbox.ui import words
from inbox.ui.alert_times import AlertTimes
from inbox.ui.batch_times import HOURS, BatchTimes
from inbox.ui.choice import Pick, Switch
from inbox.ui.parts.button import Button
from inbox.ui.pausing import Pausing
from inbox.ui.setting_rows import QuietHours, TimeEdit
from inbox.ui.settings_page import Settings
from inbox.ui.theme import look
from inbox.ui.ticks import Ticks
from tests.ui.pretend import NOON
from tests.ui.settings_desk import Desk


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication) -> Desk:
    assert qapp
    words.speak("en")
    look().wear("light")
    return Desk(qtbot)


def test_alerts_can_be_switched_off(desk: Desk) -> None:
    switch = next(s for s in desk.page.findChildren(Switch) if s.accessibleName() == "Show alerts")
    desk.bot.mouseClick(switch, Qt.MouseButton.LeftButton)
    assert desk.engine.asked == [("set", "alerts", "off")]


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
