"""One alert for everyone who came: its words, and when it comes by itself."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from inbox.core.model import Kind, Verb
from inbox.ui import words
from tests.ui.alert_desk import Desk
from tests.ui.pretend import account, post, talk


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


def test_a_name_without_end_leaves_room_for_the_words(desk: Desk) -> None:
    desk.shelf.put(talk(1, "Aino\n" * 500), talk(2, "Marcus"))
    desk.came(1)
    assert len(desk.board.shown[0].title) < 60
    assert "\n" not in desk.board.shown[0].title
    desk.came(1, 2)
    assert len(desk.board.shown[1].body.splitlines()[0]) < 80
