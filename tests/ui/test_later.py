"""A reply that goes out later, an answer that is promised: pressed in the real window."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from inbox.core.actions import SAID_SINCE, Action
from inbox.core.model import Verb
from inbox.store.rows import ConversationRow, View
from inbox.ui.choose_time import ChooseTime
from inbox.ui.goes_out import GoesOut
from inbox.ui.leaving import Leaving
from inbox.ui.parts.button import Button
from inbox.ui.promise import PromiseDialog
from inbox.ui.row_words import chips
from inbox.ui.scheduled import ScheduledPage
from inbox.ui.window import MainWindow
from tests.ui.kiosk import MANIFESTS, Kiosk
from tests.ui.windows import gone

W = TypeVar("W", bound=QWidget)
SOON = timedelta(hours=5)


@pytest.fixture
def window(shop: Kiosk, qtbot: QtBot) -> Iterator[MainWindow]:
    made = MainWindow(shop.bridge, shop.reader, MANIFESTS)
    made.resize(1280, 800)
    with qtbot.waitSignal(made.furnished):
        made.show()
        made.activateWindow()
    yield made
    gone(made)


def settled(qtbot: QtBot, window: MainWindow) -> None:
    QApplication.processEvents()
    news = window.news
    qtbot.waitUntil(lambda: not news.underway())
    QApplication.processEvents()


def aino(window: MainWindow) -> ConversationRow:
    row = window.conversation.row()
    assert row is not None
    assert row.author_name == "Aino"
    return row


def write(window: MainWindow, text: str) -> None:
    window.conversation.composer.edit.setFocus()
    window.conversation.composer.edit.insertPlainText(text)


def popup() -> QMenu:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def entry(menu: QMenu, text: str) -> QAction:
    return next(a for a in menu.actions() if a.text().partition("\t")[0] == text)


def choose(menu: QMenu, text: str) -> None:
    action = entry(menu, text)
    menu.close()
    action.trigger()


def shown(window: MainWindow, kind: type[W]) -> W:
    return next(w for w in window.findChildren(kind) if w.isVisible())


def press(window: QWidget, text: str) -> None:
    next(b for b in window.findChildren(Button) if b.text() == text and b.isVisible()).click()


def put_off(shop: Kiosk, window: MainWindow, qtbot: QtBot) -> datetime:
    row, when = aino(window), datetime.now(UTC) + SOON
    action = Action(Verb.REPLY, row.account, row.last_item, "Yes, we do")
    shop.engine.send_later(action, when)
    settled(qtbot, window)
    return when


def test_a_reply_is_put_off_from_the_menu_beside_send(
    window: MainWindow, shop: Kiosk, qtbot: QtBot
) -> None:
    conversation = aino(window).id
    write(window, "Yes, we do")
    qtbot.keyClick(
        window.conversation.composer.edit,
        Qt.Key.Key_Return,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier,
    )
    choose(popup(), "Tomorrow morning")
    settled(qtbot, window)
    (action,) = shop.reader.outbox()
    assert action.later is not None
    local = action.later.astimezone()
    tomorrow = datetime.now(UTC).astimezone().date() + timedelta(days=1)
    assert (local.date(), local.hour, local.minute) == (tomorrow, 9, 0)
    assert window.conversation.composer.words() == ""
    assert shop.reader.draft(conversation) == ""
    line = shown(window, GoesOut)
    assert line.accessibleName() == "Goes out tomorrow 9:00"
    row = shop.reader.conversation(conversation)
    assert row is not None
    assert ("Goes out tomorrow 9:00", "neutral") in chips(row)
    assert row.view is View.DONE


def test_it_is_taken_back_into_the_composer(window: MainWindow, shop: Kiosk, qtbot: QtBot) -> None:
    put_off(shop, window, qtbot)
    press(shown(window, GoesOut), "Take back")
    settled(qtbot, window)
    assert window.conversation.composer.words() == "Yes, we do"
    assert shop.reader.outbox() == []


def test_undo_takes_it_back_too(window: MainWindow, shop: Kiosk, qtbot: QtBot) -> None:
    write(window, "Yes, we do")
    window.conversation.composer.later._choose(datetime.now(UTC) + SOON)
    settled(qtbot, window)
    window.actions_["undo"].trigger()
    settled(qtbot, window)
    assert shop.reader.outbox() == []
    assert window.conversation.composer.words() == "Yes, we do"


def test_its_time_is_changed_and_it_is_sent_now(
    window: MainWindow, shop: Kiosk, qtbot: QtBot
) -> None:
    before = put_off(shop, window, qtbot)
    press(shown(window, GoesOut), "Change time")
    choose(popup(), "Tomorrow morning")
    settled(qtbot, window)
    assert shop.reader.outbox()[0].later != before
    press(shown(window, GoesOut), "Send now")
    settled(qtbot, window)
    assert shop.reader.outbox()[0].later is None
    assert not [w for w in window.findChildren(GoesOut) if w.isVisible()]


def test_another_day_and_time_can_be_typed_but_not_one_that_is_past(
    window: MainWindow, shop: Kiosk, qtbot: QtBot
) -> None:
    write(window, "Yes, we do")
    window.conversation.composer.later.pop()
    choose(popup(), "Choose a day and time…")
    dialog = shown(window, ChooseTime)
    fields = dialog.fields
    fields.day.setDate(fields.day.minimumDate())
    fields.hour.setTime(fields.hour.minimumTime())
    assert not dialog.take.isEnabled()
    assert fields._note.said() == "That is past already."
    fields.day.setDate(fields.day.minimumDate().addDays(9))
    fields.hour.setTime(fields.hour.time().addSecs(7 * 3600 + 1800))
    dialog.take.click()
    settled(qtbot, window)
    later = shop.reader.outbox()[0].later
    assert later is not None
    assert f"{later.astimezone():%H:%M}" == "07:30"


def test_what_they_said_since_is_asked_about(window: MainWindow, shop: Kiosk, qtbot: QtBot) -> None:
    put_off(shop, window, qtbot)
    shop.fail(shop.reader.outbox()[0].id, SAID_SINCE)
    settled(qtbot, window)
    press(window.conversation, "Send anyway")
    settled(qtbot, window)
    assert shop.engine.asked[-1][2] == "retry"


def test_all_that_goes_out_later_is_on_a_page_of_its_own(
    window: MainWindow, shop: Kiosk, qtbot: QtBot
) -> None:
    entry_ = window.sidebar._places["scheduled"]
    assert not entry_.isVisible()
    put_off(shop, window, qtbot)
    assert entry_.isVisible()
    assert entry_.accessibleName() == "Going out later, 1"
    window.actions_["go_scheduled"].trigger()
    QApplication.processEvents()
    page = shown(window, ScheduledPage)
    (line,) = page.rows
    assert line.hasFocus()
    assert line.accessibleName().startswith("Aino, Goes out ")
    press(line, "Take back")
    qtbot.waitUntil(lambda: not page.rows)
    assert shop.reader.outbox() == []
    assert shop.reader.draft(aino(window).id) == "Yes, we do"


def test_quitting_tells_what_waits(window: MainWindow, shop: Kiosk, qtbot: QtBot) -> None:
    put_off(shop, window, qtbot)
    dialog = Leaving(window, shop.reader.scheduled())
    qtbot.addWidget(dialog)
    dialog.open()
    assert dialog.windowTitle() == "1 reply waits for its time"
    with qtbot.waitSignal(dialog.rejected):
        dialog.stay.click()


def test_an_answer_is_promised_with_a_key_and_stands_in_snoozed(
    window: MainWindow, shop: Kiosk, qtbot: QtBot
) -> None:
    number = aino(window).id
    window.list.view.setFocus()
    qtbot.keyClick(window.list.view, Qt.Key.Key_P)
    dialog = shown(window, PromiseDialog)
    qtbot.keyClicks(dialog.note, "Ask Mika")
    due = dialog.due()
    qtbot.keyClick(dialog.note, Qt.Key.Key_Return)
    settled(qtbot, window)
    row = shop.reader.conversation(number)
    assert row is not None
    assert (row.view, row.promised, row.promise_note) == (View.SNOOZED, due, "Ask Mika")
    assert ("You owe an answer tomorrow", "amber") in chips(row)
    assert window.conversation.row() != row  # the next one is open
    window.show_conversation(number)
    settled(qtbot, window)
    assert window.conversation.owed.accessibleName().endswith(". Ask Mika")
    window.actions_["undo"].trigger()
    settled(qtbot, window)
    row = shop.reader.conversation(number)
    assert row is not None
    assert (row.view, row.promised) == (View.WAITING, None)


def test_words_that_promise_are_sent_and_taken_back_with_the_promise(
    window: MainWindow, shop: Kiosk, qtbot: QtBot
) -> None:
    number = aino(window).id
    write(window, "I'll ask and tell you")
    window.actions_["send_and_promise"].trigger()
    dialog = shown(window, PromiseDialog)
    dialog.take.click()
    settled(qtbot, window)
    row = shop.reader.conversation(number)
    assert row is not None
    assert (row.view, row.promised is not None) == (View.SNOOZED, True)
    assert [a.text for a in shop.reader.outbox()] == ["I'll ask and tell you"]
    window.actions_["undo"].trigger()
    settled(qtbot, window)
    row = shop.reader.conversation(number)
    assert row is not None
    assert (row.view, row.promised) == (View.WAITING, None)
    assert window.conversation.composer.words() == "I'll ask and tell you"


def test_a_promise_can_be_changed_and_released(
    window: MainWindow, shop: Kiosk, qtbot: QtBot
) -> None:
    number = aino(window).id
    shop.engine.promise([number], datetime.now(UTC) + SOON, "Ask Mika")
    settled(qtbot, window)
    window.show_conversation(number)
    owed = window.conversation.owed
    owed.change.click()
    dialog = shown(window, PromiseDialog)
    assert dialog.note.text() == "Ask Mika"
    dialog.note.setText("Ask Liisa")
    dialog.take.click()
    settled(qtbot, window)
    row = shop.reader.conversation(number)
    assert row is not None
    assert row.promise_note == "Ask Liisa"
    owed.release.click()
    settled(qtbot, window)
    row = shop.reader.conversation(number)
    assert row is not None
    assert (row.view, row.promised) == (View.WAITING, None)
    assert not owed.isVisible()


def test_a_promise_that_came_is_first_in_the_session_with_its_reason(
    window: MainWindow, shop: Kiosk, qtbot: QtBot
) -> None:
    sam = next(r.id for r in shop.reader.list(View.WAITING) if r.author_name == "kahvikarhu")
    shop.engine.promise([sam], datetime.now(UTC) - timedelta(minutes=1), "Look it up")
    shop.store.wake(datetime.now(UTC))
    window.start_session()
    QApplication.processEvents()
    card = window.today.stage.card()
    assert card.shown is not None
    assert card.shown.author_name == "kahvikarhu"
    assert "You promised an answer" in card.sentence()
    window.actions_["promise"].trigger()
    shown(window, PromiseDialog).take.click()
    settled(qtbot, window)
    card = window.today.stage.card()
    assert card.shown is not None
    assert card.shown.author_name != "kahvikarhu"


def test_in_the_session_a_reply_put_off_goes_on_to_the_next_one(
    window: MainWindow, shop: Kiosk, qtbot: QtBot
) -> None:
    window.start_session()
    QApplication.processEvents()
    card = window.today.stage.card()
    assert card.shown is not None
    first = card.shown
    card.composer.edit.setFocus()
    card.composer.edit.insertPlainText("Good morning")
    window.actions_["send_later"].trigger()
    choose(popup(), "Tomorrow morning")
    settled(qtbot, window)
    (action,) = shop.reader.outbox()
    assert (action.conversation, action.later is not None) == (first.id, True)
    card = window.today.stage.card()
    assert card.shown is not None
    assert card.shown.id != first.id
    window.actions_["undo"].trigger()
    settled(qtbot, window)
    card = window.today.stage.card()
    assert card.shown is not None
    assert card.shown.id == first.id
    assert card.composer.words() == "Good morning"
    assert shop.reader.outbox() == []
