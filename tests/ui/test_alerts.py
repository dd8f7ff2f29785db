"""One alert for everyone who came: its words, when it comes, and what its buttons do."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import cast

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from inbox.core.model import Verb
from inbox.core.text import TextRule
from inbox.store.reader import Reader
from inbox.store.rows import View
from inbox.ui import words
from inbox.ui.alerts import Alerts
from inbox.ui.notes import Note, Notes
from tests.ui.pretend import BY_ID, NOON, Shelf, account, item, post, pretend, talk


class Board(Notes):
    """Notes that only the test reads."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[Note] = []

    def show(self, note: Note) -> None:
        self.shown.append(note)


class Desk:
    def __init__(self) -> None:
        self.bridge, self.engine = pretend()
        self.shelf = Shelf(self.engine)
        self.board = Board()
        self.now = NOON
        self.front = False
        self.opened: list[tuple[int, ...]] = []
        self.channels = dict(BY_ID)
        self.alerts = Alerts(
            self.bridge,
            cast(Reader, self.shelf),
            self.board,
            channels=self.channels,
            in_front=lambda: self.front,
            clock=lambda: self.now,
        )
        self.alerts.open_asked.connect(self.opened.append)

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
