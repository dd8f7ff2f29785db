"""When alerts come and about what, as the owner wishes."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from inbox.core.model import Kind
from inbox.store.rows import View
from inbox.ui import words
from inbox.ui.alert_times import FOR_GOOD
from inbox.ui.held import Held
from tests.ui.alert_desk import Desk, clap
from tests.ui.pretend import NOON, account, talk


@pytest.fixture
def desk(qapp: QApplication) -> Desk:
    assert qapp
    words.speak("en")
    return Desk()


def test_the_first_read_of_an_account_is_no_news(desk: Desk) -> None:
    desk.shelf.people[1] = account(1, first_read_done=False)
    desk.shelf.put(talk(1))
    desk.came(1)
    assert desk.board.shown == []
    assert desk.alerts.held == 0


def test_quiet_hours_hold_the_alert_back_until_they_end(desk: Desk) -> None:
    desk.engine.settings["quiet_hours"] = "20:00-8:00"
    desk.now = desk.at(23)
    desk.shelf.put(talk(1))
    desk.came(1)
    assert desk.board.shown == []
    desk.now += timedelta(hours=9)
    desk.alerts.look()
    assert len(desk.board.shown) == 1


def test_a_pause_holds_it_back_too(desk: Desk) -> None:
    desk.engine.settings["alerts_paused_until"] = (NOON + timedelta(hours=1)).isoformat()
    desk.shelf.put(talk(1))
    desk.came(1)
    assert desk.board.shown == []
    desk.now += timedelta(hours=1)
    desk.alerts.look()
    assert len(desk.board.shown) == 1


def test_alerts_that_are_off_stay_silent_and_keep_nothing(desk: Desk) -> None:
    desk.engine.settings["alerts"] = "off"
    desk.shelf.put(talk(1))
    desk.came(1)
    assert (desk.board.shown, desk.alerts.held) == ([], 0)


def test_later_comes_back_in_an_hour(desk: Desk) -> None:
    desk.shelf.put(talk(1))
    desk.came(1)
    desk.press("later")
    desk.now += timedelta(minutes=59)
    desk.alerts.look()
    assert len(desk.board.shown) == 1
    desk.now += timedelta(minutes=1)
    desk.alerts.look()
    assert len(desk.board.shown) == 2


def test_somebody_new_does_not_bring_back_those_put_off(desk: Desk) -> None:
    desk.shelf.put(talk(1, "Aino"), talk(2, "Marcus"))
    desk.came(1)
    desk.press("later")
    desk.came(2)
    assert desk.board.shown[-1].title == "Marcus on Mastodon"
    assert desk.alerts.held == 1


def test_a_new_owner_hears_three_times_a_day(desk: Desk) -> None:
    del desk.engine.settings["alerts_at"]
    told: list[str] = []
    desk.now = desk.at(8)
    for minute in range(0, 12 * 60, 15):
        number = minute + 1
        desk.shelf.put(talk(number))
        desk.came(number)
        if len(desk.board.shown) > len(told):
            told.append(desk.now.astimezone().strftime("%H:%M"))
        desk.now += timedelta(minutes=15)
    assert told == ["09:00", "12:30", "17:00"]


def test_a_batch_that_was_slept_through_comes_on_waking(desk: Desk) -> None:
    desk.engine.settings["alerts_at"] = "9:00"
    desk.now = desk.at(8)
    desk.shelf.put(talk(1))
    desk.came(1)
    assert desk.board.shown == []
    desk.now = desk.at(14)
    desk.alerts.look()
    assert len(desk.board.shown) == 1


def test_what_is_urgent_does_not_wait_for_the_batch(desk: Desk) -> None:
    desk.engine.settings["alerts_at"] = "9:00"
    desk.shelf.put(
        talk(1, "Aino"),
        talk(2, "Sam", urgent=True),
        talk(3, "Eva", kind=Kind.REVIEW, stars=1),
        talk(4, "Liisa", kind=Kind.REVIEW, stars=4),
    )
    desk.now = desk.at(14)
    desk.came(1, 2, 3, 4)
    assert desk.board.shown[0].title == "2 people are waiting"
    assert "4 conversations wait in all" in desk.board.shown[0].body
    desk.now = desk.at(9) + timedelta(days=1)
    desk.alerts.look()
    assert desk.board.shown[1].title == "2 people are waiting"


def test_urgent_waits_too_where_the_owner_wants_it(desk: Desk) -> None:
    desk.engine.settings |= {"alerts_at": "9:00", "alerts_urgent": "off"}
    desk.now = desk.at(14)
    desk.shelf.put(talk(1, urgent=True))
    desk.came(1)
    assert desk.board.shown == []


def test_urgent_wakes_nobody_unless_it_may(desk: Desk) -> None:
    desk.engine.settings |= {"alerts_at": "9:00", "quiet_hours": "20:00-8:00"}
    desk.now = desk.at(23)
    desk.shelf.put(talk(1, urgent=True))
    desk.came(1)
    assert desk.board.shown == []
    desk.engine.settings["alerts_urgent_quiet"] = "on"
    desk.alerts.look()
    assert len(desk.board.shown) == 1


def test_a_pause_holds_back_what_is_urgent_as_well(desk: Desk) -> None:
    desk.engine.settings |= {"alerts_paused_until": FOR_GOOD.isoformat()}
    desk.shelf.put(talk(1, urgent=True))
    desk.came(1)
    assert desk.board.shown == []
    desk.engine.settings["alerts_paused_until"] = ""
    desk.alerts.look()
    assert len(desk.board.shown) == 1


def test_later_comes_back_with_the_next_batch(desk: Desk) -> None:
    desk.engine.settings["alerts_at"] = "9:00,12:30,17:00"
    desk.now = desk.at(9)
    desk.shelf.put(talk(1))
    desk.came(1)
    desk.press("later")
    desk.now += timedelta(hours=3, minutes=29)
    desk.alerts.look()
    assert len(desk.board.shown) == 1
    desk.now += timedelta(minutes=1)
    desk.alerts.look()
    assert len(desk.board.shown) == 2


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("alerts_accounts_off", "2"),
        ("alerts_kinds_off", "mention"),
        ("alerts_classes_off", "thanks"),
    ],
)
def test_what_the_owner_does_not_want_to_hear_of_is_not_told(
    desk: Desk, setting: str, value: str
) -> None:
    desk.engine.settings[setting] = value
    desk.shelf.people[2] = account(2)
    desk.shelf.put(
        talk(1, "Aino"),
        talk(2, "Marcus", account=2, kind=Kind.MENTION, thanks=True),
        talk(3, "Sam", thanks=True, question=True, account=1),
    )
    desk.came(1, 2, 3)
    assert desk.board.shown[0].title == "2 people are waiting, 1 of them with a question"


def test_spam_is_not_told_unless_the_owner_wants_it(desk: Desk) -> None:
    desk.shelf.put(talk(1, spam=True))
    desk.came(1)
    assert desk.board.shown == []
    desk.engine.settings["alerts_classes_off"] = ""
    desk.came(1)
    assert len(desk.board.shown) == 1


def test_applause_is_told_with_the_rest_once_it_is_wanted(desk: Desk) -> None:
    desk.shelf.applause = [clap(2, "Petra"), clap(1, "Aino")]
    desk.bridge.reactions_changed.emit(1)
    desk.alerts.look()
    assert desk.board.shown == []
    desk.engine.settings["alerts_kinds_off"] = ""
    desk.alerts.look()
    assert desk.board.shown[0].title == "2 new likes, shares or follows"
    assert desk.board.shown[0].body == "Applause: Petra, Aino"
    desk.shelf.applause.insert(0, clap(3, "Sam"))
    desk.bridge.reactions_changed.emit(1)
    desk.shelf.put(talk(1, "Marcus", "Lovely"))
    desk.came(1)
    assert desk.board.shown[1].body.splitlines() == ["Lovely", "Applause: Sam"]


def test_the_applause_of_a_first_read_is_no_news(desk: Desk) -> None:
    desk.engine.settings["alerts_kinds_off"] = ""
    desk.shelf.people[2] = account(2, first_read_done=False)
    desk.shelf.applause = [clap(1, "Aino", 2)]
    desk.bridge.reactions_changed.emit(2)
    desk.shelf.applause.insert(0, clap(2, "Petra", 1))
    desk.bridge.reactions_changed.emit(1)
    desk.alerts.look()
    assert desk.board.shown[0].body == "Applause: Petra"


def test_who_is_held_is_held_over_a_restart(desk: Desk) -> None:
    desk.engine.settings["alerts_at"] = "9:00"
    desk.now = desk.at(14)
    desk.shelf.put(talk(1, "Aino"), talk(2, "Marcus"))
    desk.came(1, 2)
    again = Desk()
    again.engine.settings |= desk.engine.settings
    again.shelf.put(talk(1, "Aino"), talk(2, "Marcus", view=View.DONE))
    later = again.restarted()
    again.now = again.at(9) + timedelta(days=1)
    later.look()
    assert again.board.shown[0].title == "Aino on Mastodon"


@pytest.mark.parametrize("kept", ["?", "[1]", '[["a", 1, 2]]', "[[1, 1e99, 0]]", "{}", "7"])
def test_a_damaged_list_of_who_is_held_is_an_empty_one(kept: str) -> None:
    assert len(Held(kept)) == 0


def test_news_that_never_end_do_not_put_the_alert_off_for_ever(desk: Desk, qtbot: QtBot) -> None:
    numbers = iter(range(1, 1_000))

    def another() -> None:
        number = next(numbers)
        desk.shelf.put(talk(number))
        desk.bridge.arrived.emit(frozenset({number}))

    chatter = QTimer(interval=200)
    chatter.timeout.connect(another)
    chatter.start()
    qtbot.waitUntil(lambda: len(desk.board.shown) == 2, timeout=10_000)
    chatter.stop()


def test_words_that_turn_out_to_be_urgent_are_told_then(desk: Desk, qtbot: QtBot) -> None:
    desk.engine.settings["alerts_at"] = "9:00"
    desk.now = desk.at(14)
    desk.shelf.put(talk(1))
    desk.came(1)
    assert desk.board.shown == []
    desk.shelf.put(talk(1, urgent=True))
    desk.bridge.conversations_changed.emit(frozenset({1}))
    qtbot.waitUntil(lambda: len(desk.board.shown) == 1)
