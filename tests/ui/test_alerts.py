"""One alert for everyone who came: its words, when it comes, and what its buttons do."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import cast

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from inbox.core.model import Kind, ReactionKind, Verb
from inbox.core.text import TextRule
from inbox.store.reader import Reader
from inbox.store.rows import ReactionRow, View
from inbox.ui import words
from inbox.ui.alert_times import AT_ONCE, FOR_GOOD
from inbox.ui.alerts import Alerts
from inbox.ui.held import Held
from inbox.ui.notes import Note, Notes
from tests.ui.pretend import BY_ID, NOON, Shelf, account, item, post, pretend, talk


class Board(Notes):
    """Notes that only the test reads."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[Note] = []
        self.taken_back: list[str] = []

    def show(self, note: Note) -> None:
        self.shown.append(note)

    def withdraw(self, key: str) -> None:
        self.taken_back.append(key)


class Desk:
    def __init__(self) -> None:
        self.bridge, self.engine = pretend()
        self.engine.settings["alerts_at"] = AT_ONCE
        self.shelf = Shelf(self.engine)
        self.board = Board()
        self.now = NOON
        self.front = False
        self.opened: list[tuple[int, ...]] = []
        self.channels = dict(BY_ID)
        self.alerts = self.restarted()
        self.alerts.open_asked.connect(self.opened.append)

    def restarted(self) -> Alerts:
        return Alerts(
            self.bridge,
            cast(Reader, self.shelf),
            self.board,
            channels=self.channels,
            in_front=lambda: self.front,
            clock=lambda: self.now,
        )

    def came(self, *ids: int) -> None:
        self.alerts.take(frozenset(ids))
        self.alerts.look()

    def done(self) -> list[tuple[Verb, int, str]]:
        wishes = [what[1] for what in self.engine.asked if what[0] == "submit"]
        return [(wish.verb, wish.item, wish.text) for wish in wishes]

    def press(self, what: str, text: str = "") -> None:
        self.board.chosen.emit(self.board.shown[-1].key, what, text)

    def at(self, hour: int) -> datetime:
        return self.now.astimezone().replace(hour=hour, minute=0)


def clap(number: int, name: str, owner: int = 1) -> ReactionRow:
    return ReactionRow(number, owner, "mastodon", ReactionKind.LIKE, name, "", NOON, None, "")


@pytest.fixture
def desk(qapp: QApplication) -> Desk:
    assert qapp
    words.speak("en")
    return Desk()


def test_nine_people_make_one_alert_grouped_by_post(desk: Desk) -> None:
    desk.shelf.posts[7] = post(7, "Out of the oven right now: cardamom buns, 140 of them")
    names = ("Aino", "Petra", "Liisa", "Jonas", "Sam", "Veera", "Oskari")
    rows = [talk(n, name, post=7, question=n < 3) for n, name in enumerate(names, 1)]
    desk.shelf.put(*rows, talk(8, "Marcus"), talk(9, "kahvikarhu"))
    desk.came(*range(1, 10))
    assert len(desk.board.shown) == 1
    note = desk.board.shown[0]
    assert note.title == "9 people are waiting, 2 of them with a question"
    assert note.body.splitlines() == [
        "Out of the oven right now: cardamom…: Aino, Petra and 5 others",
        "Mastodon: Marcus, kahvikarhu",
    ]
    assert [what for what, _ in note.buttons] == ["open", "like", "later"]
    assert dict(note.buttons)["like"] == "Like all"


def test_one_person_is_named_and_can_be_answered_at_once(desk: Desk) -> None:
    desk.shelf.put(talk(1, "Aino", "Do you have buns?"))
    desk.came(1)
    note = desk.board.shown[0]
    assert (note.title, note.body) == ("Aino on Mastodon", "Do you have buns?")
    assert note.reply is not None
    desk.press("reply", "  Yes, two kinds ")
    assert desk.done() == [(Verb.REPLY, 10, "Yes, two kinds")]


def test_a_person_who_says_three_things_is_one_person(desk: Desk) -> None:
    desk.shelf.put(*[talk(n, "Aino", author=5) for n in (1, 2, 3)])
    desk.came(1, 2, 3)
    assert desk.board.shown[0].title == "Aino on Mastodon"


def test_news_within_two_seconds_are_one_batch(desk: Desk, qtbot: QtBot) -> None:
    desk.shelf.put(talk(1), talk(2))
    desk.bridge.arrived.emit(frozenset({1}))
    desk.bridge.arrived.emit(frozenset({2}))
    assert desk.board.shown == []
    qtbot.waitUntil(lambda: len(desk.board.shown) == 1)
    assert desk.board.shown[0].title == "2 people are waiting"


def test_nothing_is_shown_while_the_owner_looks_at_the_window(desk: Desk) -> None:
    desk.shelf.put(talk(1))
    desk.front = True
    desk.came(1)
    desk.front = False
    desk.alerts.look()
    assert desk.board.shown == []


def test_what_was_answered_meanwhile_is_not_told(desk: Desk) -> None:
    desk.shelf.put(talk(1, view=View.DONE), talk(2, view=View.SNOOZED))
    desk.came(1, 2)
    assert desk.board.shown == []


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


def test_like_goes_to_the_newest_words_of_each_that_can_be_liked(desk: Desk) -> None:
    first, second, third = talk(1), talk(2), talk(3, channel="wordpress")
    desk.shelf.put(first, second, third)
    desk.shelf.said[1] = [
        item(first, id=11),
        item(first, id=12),
        item(first, id=13, mine=True),
        item(first, id=14, barred=frozenset({Verb.LIKE})),
    ]
    desk.shelf.said[2] = [item(second, id=21), item(second, id=22, liked_by_me=True)]
    desk.came(1, 2, 3)
    assert dict(desk.board.shown[0].buttons)["like"] == "Like 1"
    desk.press("like")
    assert desk.done() == [(Verb.LIKE, 12, "")]


def test_there_is_no_like_where_nothing_can_be_liked(desk: Desk) -> None:
    desk.shelf.people[1] = account(1, barred=frozenset({Verb.LIKE}))
    desk.shelf.put(talk(1), talk(2, channel="wordpress"))
    desk.came(1, 2)
    assert "like" not in dict(desk.board.shown[0].buttons)


def test_pressing_twice_likes_once(desk: Desk) -> None:
    desk.shelf.put(talk(1))
    desk.came(1)
    desk.press("like")
    desk.press("like")
    assert len(desk.done()) == 1


def test_open_says_which_conversations(desk: Desk) -> None:
    desk.shelf.put(talk(1), talk(2))
    desk.came(1, 2)
    desk.press("open")
    assert desk.opened == [(1, 2)]


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


def test_a_reply_too_long_for_the_network_is_kept_as_the_draft(desk: Desk) -> None:
    desk.channels["mastodon"] = replace(BY_ID["mastodon"], text=TextRule(5))
    desk.shelf.put(talk(1))
    desk.came(1)
    desk.press("reply", "much too long")
    assert desk.done() == []
    assert ("draft", 1, "much too long") in desk.engine.asked
    assert desk.opened == [(1,)]


def test_an_empty_reply_is_no_reply(desk: Desk) -> None:
    desk.shelf.put(talk(1))
    desk.came(1)
    desk.press("reply", " \n ")
    assert desk.done() == []


def test_a_reply_goes_to_the_words_that_the_alert_showed(desk: Desk) -> None:
    row = talk(1, "Aino", "Do you have buns?")
    desk.shelf.put(row)
    desk.came(1)
    marcus = item(row, id=11, author=2, author_name="Marcus", text="They do")
    desk.shelf.said[1].append(marcus)
    desk.shelf.conversations[1] = replace(row, author_name="Marcus", last_item=11)
    desk.press("reply", "Yes, Aino")
    assert desk.done() == [(Verb.REPLY, 10, "Yes, Aino")]


def test_an_alert_about_two_people_takes_no_reply(desk: Desk) -> None:
    desk.shelf.put(talk(1, "Aino"), talk(2, "Marcus"))
    desk.came(1, 2)
    assert desk.board.shown[0].reply is None
    desk.press("reply", "Yes")
    assert desk.done() == []


def test_words_typed_for_what_is_gone_are_shown_again(desk: Desk) -> None:
    desk.shelf.put(talk(1))
    desk.came(1)
    desk.shelf.conversations.clear()
    desk.press("reply", "Two kinds today")
    assert desk.done() == []
    assert "Two kinds today" in desk.board.shown[-1].body


def test_words_typed_for_a_comment_that_was_deleted_become_the_draft(desk: Desk) -> None:
    desk.shelf.put(talk(1))
    desk.came(1)
    desk.shelf.said[1].clear()
    desk.press("reply", "Two kinds today")
    assert desk.done() == []
    assert ("draft", 1, "Two kinds today") in desk.engine.asked
    assert desk.opened == [(1,)]


def test_a_like_is_for_the_words_that_the_alert_showed(desk: Desk) -> None:
    row = talk(1)
    desk.shelf.put(row)
    desk.came(1)
    desk.shelf.said[1].append(item(row, id=11))
    desk.press("like")
    assert desk.done() == [(Verb.LIKE, 10, "")]


def test_what_was_liked_on_the_phone_is_not_liked_again(desk: Desk) -> None:
    row = talk(1)
    desk.shelf.put(row)
    desk.came(1)
    desk.shelf.said[1] = [item(row, liked_by_me=True)]
    desk.press("like")
    assert desk.done() == []


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


def test_an_alert_goes_when_nobody_in_it_waits_any_more(desk: Desk) -> None:
    first, second = talk(1), talk(2)
    desk.shelf.put(first, second)
    desk.came(1, 2)
    desk.shelf.put(replace(first, view=View.DONE))
    desk.bridge.conversations_changed.emit(frozenset({1}))
    assert desk.board.taken_back == []
    desk.shelf.put(replace(second, view=View.DONE))
    desk.bridge.conversations_changed.emit(frozenset({2}))
    assert desk.board.taken_back == [desk.board.shown[0].key]


def test_two_accounts_of_one_channel_are_told_apart(desk: Desk) -> None:
    desk.shelf.people[2] = account(2, "Kanerva Catering")
    desk.shelf.put(talk(1, "Aino"), talk(2, "Marcus", account=2))
    desk.came(1, 2)
    assert desk.board.shown[0].body.splitlines() == [
        "Café Kanerva: Aino",
        "Kanerva Catering: Marcus",
    ]


def test_a_review_is_told_with_its_stars(desk: Desk) -> None:
    desk.shelf.put(talk(1, "Eva", "Cold coffee", kind=Kind.REVIEW, stars=1))
    desk.came(1)
    assert desk.board.shown[0].body == "1 star: Cold coffee"


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


def test_a_crowd_is_told_but_not_liked_at_one_press(desk: Desk) -> None:
    desk.shelf.put(*[talk(n, f"Guest {n}") for n in range(1, 601)])
    desk.came(*range(1, 601))
    note = desk.board.shown[0]
    assert note.title == "500 people are waiting"
    assert note.body.splitlines()[-1] == "600 conversations wait in all"
    assert "like" not in dict(note.buttons)
