"""The daily session in the window, on the real store: who comes when, and what each key does."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget
from pytestqt.qtbot import QtBot

from inbox.core.model import Verb
from inbox.store.rows import View
from inbox.ui import words
from inbox.ui.theme import look
from inbox.ui.today.page import LENGTH
from inbox.ui.window import MainWindow
from tests.ui.cafe import MIN
from tests.ui.kiosk import MANIFESTS, Kiosk, said
from tests.ui.today.morning import morning, twenty

Key, Mod = Qt.Key, Qt.KeyboardModifier


class Desk:
    """The window with somebody at the keyboard, who counts the keys."""

    def __init__(self, shop: Kiosk, qtbot: QtBot) -> None:
        self.shop, self._qtbot, self.keys = shop, qtbot, 0
        self.window = MainWindow(shop.bridge, shop.reader, MANIFESTS)
        self.window.resize(1280, 800)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitExposed(self.window)
        self.today = self.window.today
        self.stage = self.today.stage
        self.window.list.view.setFocus()
        self.settle()

    def press(self, *keys: Qt.Key, mod: Qt.KeyboardModifier | None = None) -> None:
        for key in keys:
            self.keys += 1
            focused = QApplication.activePopupWidget() or self.window.focusWidget()
            self._qtbot.keyClick(focused or self.window, key, mod or Mod.NoModifier)
            self.settle()

    def send(self) -> None:
        self.press(Key.Key_Return, mod=Mod.ControlModifier)

    def type(self, text: str) -> None:
        """Typed words are not counted."""
        self._qtbot.keyClicks(self.window.focusWidget(), text)

    def settle(self) -> None:
        QApplication.processEvents()
        self._qtbot.waitUntil(lambda: not self.window.news.underway(), timeout=2000)
        QApplication.processEvents()

    def start(self) -> None:
        self.press(Key.Key_G, Key.Key_T, Key.Key_Return)

    def name(self) -> str:
        shown = self.stage.card().shown
        assert shown is not None
        return shown.author_name

    def up_to(self, name: str) -> None:
        for _ in range(30):
            if self.name() == name:
                return
            self.press(Key.Key_J)
        raise LookupError(name)

    def in_sweep(self) -> bool:
        return self.stage.page() is self.stage.sweep

    def at_end(self) -> bool:
        return self.stage.page() is self.stage.ending

    def leave(self) -> None:
        self.window.close()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(self.window, QEvent.Type.DeferredDelete)


@pytest.fixture
def shop(tmp_path: Path, qapp: QApplication) -> Iterator[Kiosk]:
    assert qapp
    words.speak("en")
    look().wear("light")
    made = morning(tmp_path)
    yield made
    made.close()


@pytest.fixture
def desk(shop: Kiosk, qtbot: QtBot) -> Iterator[Desk]:
    made = Desk(shop, qtbot)
    yield made
    made.leave()


def test_the_day_starts_with_the_truth(desk: Desk) -> None:
    desk.press(Key.Key_G, Key.Key_T)
    start = desk.today.start
    assert start.title.said() == "14 people are waiting"
    assert start.line.said() == "About 8 minutes. Everything was read to the end just now."
    assert start.start.hasFocus()


def test_complaints_come_before_questions_and_thanks_come_last(desk: Desk) -> None:
    desk.start()
    seen = []
    while not desk.in_sweep():
        seen.append(desk.name())
        desk.press(Key.Key_J)
    assert seen[0] == "Sam"
    assert set(seen[1:5]) == {"Oskari & Milla", "Petra", "Liisa", "Aino"}
    assert len(desk.today.session.thanks()) == 5


def test_what_does_not_fit_into_two_minutes_is_left_for_tomorrow(shop: Kiosk, qtbot: QtBot) -> None:
    shop.store.set_setting(LENGTH, "2")
    desk = Desk(shop, qtbot)
    desk.start()
    assert len(desk.today.session.cards) == 2
    desk.press(Key.Key_E, Key.Key_E)
    assert desk.at_end()
    assert desk.stage.ending.title.said() == "That was everyone for today"
    assert "12 are left for tomorrow" in desk.stage.ending.line.said()
    desk.leave()


def test_space_likes_and_brings_up_the_next_card(desk: Desk, shop: Kiosk) -> None:
    desk.start()
    desk.up_to("Marcus")
    desk.press(Key.Key_Space)
    assert [a.verb for a in shop.engine.actions] == [Verb.LIKE]
    assert desk.in_sweep()


def test_u_takes_the_like_back_and_the_card_is_up_again(desk: Desk, shop: Kiosk) -> None:
    desk.start()
    desk.up_to("kahvikarhu")
    desk.press(Key.Key_Space)
    assert desk.name() != "kahvikarhu"
    desk.press(Key.Key_U)
    assert desk.name() == "kahvikarhu"
    assert shop.reader.outbox() == []


def test_a_reply_goes_on_and_u_brings_its_words_back(desk: Desk, shop: Kiosk) -> None:
    desk.start()
    desk.up_to("Petra")
    desk.press(Key.Key_R)
    desk.type("Twelve hours")
    desk.send()
    assert [a.text for a in shop.engine.actions] == ["Twelve hours"]
    assert desk.name() != "Petra"
    desk.press(Key.Key_U)
    assert desk.name() == "Petra"
    assert desk.stage.card().composer.words() == "Twelve hours"


def test_a_half_written_reply_is_there_again_after_a_look_at_the_next_card(desk: Desk) -> None:
    desk.start()
    desk.up_to("Petra")
    desk.press(Key.Key_R)
    desk.type("Twelve")
    desk.press(Key.Key_Escape, Key.Key_J, Key.Key_K)
    assert desk.name() == "Petra"
    assert desk.stage.card().composer.words() == "Twelve"


def test_snooze_asks_until_when_and_goes_on(desk: Desk, shop: Kiosk) -> None:
    desk.start()
    desk.press(Key.Key_S, Key.Key_Return)
    assert shop.reader.counts()[View.SNOOZED] == 1
    assert desk.name() != "Sam"


def test_end_for_now_and_come_back_even_after_a_restart(desk: Desk, qtbot: QtBot) -> None:
    desk.start()
    desk.press(Key.Key_E, Key.Key_E)
    name = desk.name()
    desk.press(Key.Key_Escape)
    assert desk.today.start.title.said() == "12 people are left of this session"
    again = Desk(desk.shop, qtbot)
    again.start()
    assert again.name() == name
    assert [bool(c.how) for c in again.today.session.cards] == [True, True, *[False] * 12]
    again.leave()


def test_who_writes_during_a_session_does_not_disturb_it(desk: Desk, shop: Kiosk) -> None:
    desk.start()
    name = desk.name()
    shop.bring(1, said("late", "Late", "Where is my bun?", MIN))
    desk.settle()
    assert desk.name() == name
    assert len(desk.today.session.cards) == 14


def test_who_was_answered_on_the_phone_is_not_asked_about(desk: Desk, shop: Kiosk) -> None:
    desk.start()
    following = desk.today.session.following()
    assert following is not None
    shop.engine.done([following.conversation])
    desk.press(Key.Key_E)
    shown = desk.stage.card().shown
    assert shown is not None
    assert shown.id != following.conversation


def test_one_key_likes_all_thanks_and_one_undo_takes_them_back(desk: Desk, shop: Kiosk) -> None:
    desk.start()
    while not desk.in_sweep():
        desk.press(Key.Key_E)
    desk.press(Key.Key_A)
    assert [a.verb for a in shop.engine.actions] == [Verb.LIKE] * 5
    assert desk.at_end()
    desk.press(Key.Key_U)
    assert shop.reader.outbox() == []
    assert desk.in_sweep()
    assert shop.reader.under_way() is not None


def test_space_likes_the_thanks_one_by_one(desk: Desk, shop: Kiosk) -> None:
    desk.start()
    while not desk.in_sweep():
        desk.press(Key.Key_E)
    desk.press(Key.Key_Space, Key.Key_Space)
    assert len(shop.engine.actions) == 2
    assert desk.in_sweep()
    desk.press(Key.Key_E)
    assert desk.at_end()
    assert "3 are left for tomorrow" in desk.stage.ending.line.said()


def test_the_end_says_that_everyone_has_an_answer_only_when_it_is_so(
    desk: Desk, shop: Kiosk
) -> None:
    desk.start()
    while not desk.in_sweep():
        if desk.name() == "kahvikarhu":
            desk.press(Key.Key_E)
            continue
        desk.press(Key.Key_R)
        desk.type("Gladly")
        desk.send()
    desk.press(Key.Key_A)
    assert shop.reader.counts()[View.WAITING] == 0
    assert desk.stage.ending.title.said() == "That was everyone for today"
    assert desk.stage.ending.line.said() == "13 people heard back from Café Kanerva."
    cards = [c for c in desk.today.session.cards if c.how != "done"]
    desk.stage.ending.show_end(cards)
    assert desk.stage.ending.title.said() == "Everyone has an answer"


def test_everything_that_takes_the_focus_has_a_name(desk: Desk) -> None:
    for name in ("start", "card", "sweep", "end"):
        if name == "start":
            desk.press(Key.Key_G, Key.Key_T)
        elif name == "card":
            desk.press(Key.Key_Return)
        elif name == "sweep":
            while not desk.in_sweep():
                desk.press(Key.Key_E)
        else:
            desk.press(Key.Key_A)
        nameless = [
            widget
            for widget in desk.window.findChildren(QWidget)
            if widget.isVisible()
            and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            and not widget.accessibleName()
            and not isinstance(widget, QAbstractScrollArea)
        ]
        assert nameless == [], name


def test_twenty_people_take_few_keys_each(tmp_path: Path, qtbot: QtBot) -> None:
    shop = twenty(tmp_path)
    desk = Desk(shop, qtbot)
    desk.start()
    answered = 0
    while not desk.at_end():
        if desk.in_sweep():
            desk.press(Key.Key_A)
            continue
        view = desk.stage.card()
        assert view.shown is not None
        if view.likeable and not view.shown.question:
            desk.press(Key.Key_Space)
        else:
            desk.press(Key.Key_R)
            desk.type("Yes, gladly")
            desk.send()
            answered += 1
    assert len(desk.today.session.cards) == 20
    assert answered >= 5
    assert desk.keys / 20 <= 2.2, desk.keys
    desk.press(Key.Key_Escape)
    assert not desk.window.isVisible()
    desk.leave()
    shop.close()


def test_the_next_card_is_ready_before_it_is_asked_for(desk: Desk) -> None:
    desk.start()
    following = desk.today.session.following()
    behind = desk.stage._behind()
    assert following is not None
    desk._qtbot.waitUntil(lambda: behind.shown is not None)
    assert behind.shown is not None
    assert behind.shown.id == following.conversation


def test_the_pace_of_past_sessions_makes_the_estimate(desk: Desk, shop: Kiosk) -> None:
    desk.start()
    shop.store.settle_card(0, "reply", 10_000, datetime.now(UTC))
    desk.press(Key.Key_Escape)
    shop.store.end_session(datetime.now(UTC) + timedelta(seconds=1))
    desk.press(Key.Key_G, Key.Key_T)
    assert desk.today.start.line.said().startswith("About 7 minutes.")


def test_the_order_that_the_owner_chose_is_remembered(desk: Desk, qtbot: QtBot) -> None:
    desk.press(Key.Key_G, Key.Key_T)
    order = desk.today.start._order
    assert order is not None
    order._take("newest")
    again = Desk(desk.shop, qtbot)
    again.start()
    assert again.name() == "Aino"
    again.leave()


def test_going_to_a_list_leaves_the_session_as_it_was(desk: Desk) -> None:
    desk.start()
    desk.press(Key.Key_E)
    name = desk.name()
    desk.press(Key.Key_G, Key.Key_W)
    assert desk.window.panes.place() is None
    desk.start()
    assert desk.name() == name
