"""What the buttons and the reply field of an alert do, and for whose words."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from inbox.core.model import Verb
from inbox.core.text import TextRule
from inbox.store.rows import View
from inbox.ui import words
from tests.ui.alert_desk import Desk
from tests.ui.pretend import BY_ID, account, item, talk


@pytest.fixture
def desk(qapp: QApplication) -> Desk:
    assert qapp
    words.speak("en")
    return Desk()


def test_what_was_answered_meanwhile_is_not_told(desk: Desk) -> None:
    desk.shelf.put(talk(1, view=View.DONE), talk(2, view=View.SNOOZED))
    desk.came(1, 2)
    assert desk.board.shown == []


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


def test_a_reply_too_long_for_the_network_is_kept_as_the_draft(desk: Desk) -> None:
    desk.channels["mastodon"] = replace(BY_ID["mastodon"], text=TextRule(5))
    desk.shelf.put(talk(1))
    desk.came(1)
    desk.press("reply", "much too long")
    assert desk.done() == []
    assert ("draft", 1, "much too long") in desk.engine.asked
    assert desk.opened == [(1,)]


def test_a_reply_with_something_unfilled_is_kept_as_the_draft(desk: Desk) -> None:
    desk.shelf.put(talk(1))
    desk.came(1)
    desk.press("reply", "Hi {first name}, we do")
    assert desk.done() == []
    assert ("draft", 1, "Hi {first name}, we do") in desk.engine.asked


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


def test_a_crowd_is_told_but_not_liked_at_one_press(desk: Desk) -> None:
    desk.shelf.put(*[talk(n, f"Guest {n}") for n in range(1, 601)])
    desk.came(*range(1, 601))
    note = desk.board.shown[0]
    assert note.title == "500 people are waiting"
    assert note.body.splitlines()[-1] == "600 conversations wait in all"
    assert "like" not in dict(note.buttons)
