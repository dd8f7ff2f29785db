"""The whole window on the real store: what the owner presses, and what happens."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from inbox.core.actions import Outcome
from inbox.core.model import Standing, Verb
from inbox.store.rows import AccountState, ConversationRow, Filter, View
from inbox.ui import words
from inbox.ui.composer import Composer
from inbox.ui.parts.banner import Banner
from inbox.ui.parts.button import Button
from inbox.ui.parts.labels import Label
from inbox.ui.window import MainWindow
from tests.ui.cafe import MIN
from tests.ui.kiosk import MANIFESTS, Kiosk, kiosk, said
from tests.ui.windows import gone

Key, Mod = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def window(shop: Kiosk, qtbot: QtBot) -> Iterator[MainWindow]:
    made = _opened(shop, qtbot)
    yield made
    gone(made)


def _opened(shop: Kiosk, qtbot: QtBot) -> MainWindow:
    made = MainWindow(shop.bridge, shop.reader, MANIFESTS)
    made.resize(1280, 800)
    with qtbot.waitSignal(made.furnished):
        made.show()
        made.activateWindow()
    made.list.view.setFocus()
    return made


def _open_row(window: MainWindow) -> ConversationRow:
    row = window.conversation.row()
    assert row is not None
    return row


def _names(window: MainWindow) -> list[str]:
    rows = window.list.rows
    return [row.author_name for k in range(rows.rowCount()) if (row := rows.row(rows.index(k, 0)))]


def _settled(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not window.news.underway(), timeout=2000)
    QApplication.processEvents()


def _press(
    qtbot: QtBot, window: MainWindow, key: Qt.Key, mod: Qt.KeyboardModifier | None = None
) -> None:
    qtbot.keyClick(window.focusWidget() or window, key, mod or Mod.NoModifier)
    QApplication.processEvents()
    _settled(qtbot, window)


def _choose(window: MainWindow, name: str) -> ConversationRow:
    rows = window.list.rows
    for k in range(rows.rowCount()):
        row = rows.row(rows.index(k, 0))
        if row is not None and row.author_name == name:
            assert window.list.view.choose(row.id)
            QApplication.processEvents()
            return row
    raise LookupError(name)


def test_the_one_who_wrote_last_is_open_at_the_start(window: MainWindow) -> None:
    assert _open_row(window).author_name == "Aino"
    assert len(_names(window)) == 9


def test_space_likes_and_goes_on(window: MainWindow, shop: Kiosk, qtbot: QtBot) -> None:
    _press(qtbot, window, Key.Key_Space)
    assert [a.verb for a in shop.engine.actions] == [Verb.LIKE]
    assert _open_row(window).author_name == "Marcus"
    assert "Aino" not in _names(window)


def test_a_like_can_be_taken_back_with_u(window: MainWindow, shop: Kiosk, qtbot: QtBot) -> None:
    _press(qtbot, window, Key.Key_Space)
    _press(qtbot, window, Key.Key_U)
    assert shop.reader.outbox() == []
    assert _open_row(window).author_name == "Aino"


def test_e_puts_away_and_u_brings_back(window: MainWindow, shop: Kiosk, qtbot: QtBot) -> None:
    _press(qtbot, window, Key.Key_E)
    assert shop.reader.counts()[View.WAITING] == 8
    assert _open_row(window).author_name == "Marcus"
    _press(qtbot, window, Key.Key_U)
    assert shop.reader.counts()[View.WAITING] == 9
    assert _open_row(window).author_name == "Aino"


def test_e_on_the_last_row_goes_to_the_one_above(window: MainWindow, qtbot: QtBot) -> None:
    _choose(window, "Sam")
    _press(qtbot, window, Key.Key_E)
    assert "Sam" not in _names(window)
    assert _open_row(window).author_name == "Oskari & Milla"


def test_j_and_k_move(window: MainWindow, qtbot: QtBot) -> None:
    _press(qtbot, window, Key.Key_J)
    assert _open_row(window).author_name == "Marcus"
    _press(qtbot, window, Key.Key_K)
    assert _open_row(window).author_name == "Aino"


def test_a_reply_is_queued_and_stays_in_sight(
    window: MainWindow, shop: Kiosk, qtbot: QtBot
) -> None:
    _press(qtbot, window, Key.Key_R)
    qtbot.keyClicks(window.conversation.composer.edit, "Yes, two kinds")
    _press(qtbot, window, Key.Key_Return, Mod.ControlModifier)
    assert [(a.verb, a.text) for a in shop.engine.actions] == [(Verb.REPLY, "Yes, two kinds")]
    assert window.conversation.composer.words() == ""
    assert _open_row(window).author_name == "Aino"
    assert "Aino" in _names(window)  # answered, and still open


def test_an_answered_one_leaves_when_the_owner_moves_on(window: MainWindow, qtbot: QtBot) -> None:
    _press(qtbot, window, Key.Key_R)
    qtbot.keyClicks(window.conversation.composer.edit, "Yes")
    _press(qtbot, window, Key.Key_Return, Mod.ControlModifier)
    _press(qtbot, window, Key.Key_Escape)
    _press(qtbot, window, Key.Key_J)
    qtbot.waitUntil(lambda: "Aino" not in _names(window), timeout=2000)


def test_words_of_an_undone_reply_come_back(window: MainWindow, shop: Kiosk, qtbot: QtBot) -> None:
    _press(qtbot, window, Key.Key_R)
    qtbot.keyClicks(window.conversation.composer.edit, "Yes, two")
    _press(qtbot, window, Key.Key_Return, Mod.ControlModifier)
    window.actions_["undo"].trigger()
    _settled(qtbot, window)
    assert shop.reader.outbox() == []
    assert window.conversation.composer.words() == "Yes, two"


def test_send_and_done_goes_on(window: MainWindow, shop: Kiosk, qtbot: QtBot) -> None:
    _press(qtbot, window, Key.Key_R)
    qtbot.keyClicks(window.conversation.composer.edit, "Yes")
    _press(qtbot, window, Key.Key_Return, Mod.ControlModifier | Mod.ShiftModifier)
    assert len(shop.engine.actions) == 1
    assert _open_row(window).author_name == "Marcus"


def test_send_and_done_taken_back_waits_again(
    window: MainWindow, shop: Kiosk, qtbot: QtBot
) -> None:
    row = _open_row(window)
    window.conversation.composer.edit.setFocus()
    qtbot.keyClicks(window.conversation.composer.edit, "Yes")
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window.conversation.composer.edit, Qt.Key.Key_Return, both)
    _settled(qtbot, window)
    assert shop.reader.conversation(row.id).view is View.DONE  # type: ignore[union-attr]
    window.history.undo()
    _settled(qtbot, window)
    assert shop.reader.conversation(row.id).view is View.WAITING  # type: ignore[union-attr]
    assert shop.reader.draft(row.id) == "Yes"


def test_letters_in_the_composer_are_letters(window: MainWindow, shop: Kiosk, qtbot: QtBot) -> None:
    _press(qtbot, window, Key.Key_R)
    qtbot.keyClicks(window.conversation.composer.edit, "else just like us /?")
    assert window.conversation.composer.words() == "else just like us /?"
    assert shop.engine.actions == []
    assert _open_row(window).author_name == "Aino"


def test_a_draft_never_leaks_into_another_conversation(
    window: MainWindow, shop: Kiosk, qtbot: QtBot
) -> None:
    aino = _open_row(window)
    _press(qtbot, window, Key.Key_R)
    qtbot.keyClicks(window.conversation.composer.edit, "for Aino only")
    marcus = _choose(window, "Marcus")
    assert window.conversation.composer.words() == ""
    assert shop.reader.draft(aino.id) == "for Aino only"
    assert shop.reader.draft(marcus.id) == ""
    _choose(window, "Aino")
    assert window.conversation.composer.words() == "for Aino only"


def test_a_draft_is_saved_when_the_window_closes(
    window: MainWindow, shop: Kiosk, qtbot: QtBot
) -> None:
    aino = _open_row(window)
    _press(qtbot, window, Key.Key_R)
    qtbot.keyClicks(window.conversation.composer.edit, "half a")
    window.close()
    assert shop.reader.draft(aino.id) == "half a"


def test_where_no_app_can_like_the_button_opens_there(window: MainWindow) -> None:
    _choose(window, "Jonas")
    assert window.conversation.head.like.text() == "Open there"


def test_too_many_words_cannot_be_sent(window: MainWindow, qtbot: QtBot) -> None:
    _choose(window, "Marcus")
    composer = window.conversation.composer
    composer.edit.insertPlainText("x" * 301)
    assert not composer.send.isEnabled()
    assert composer._counter.said() == "1 too many"
    qtbot.keyClick(composer.edit, Key.Key_Backspace)
    assert composer.send.isEnabled()


def test_an_unsure_reply_asks_what_to_do(window: MainWindow, shop: Kiosk, qtbot: QtBot) -> None:
    _press(qtbot, window, Key.Key_R)
    qtbot.keyClicks(window.conversation.composer.edit, "Yes")
    _press(qtbot, window, Key.Key_Return, Mod.ControlModifier)
    action = shop.engine.actions[0].id
    shop.unsure(action)
    _settled(qtbot, window)
    banner = window.conversation.said.findChild(Banner)
    assert banner is not None
    assert "may have arrived" in banner.accessibleName()
    again = next(b for b in banner.findChildren(Button) if b.text() == "Send again")
    qtbot.mouseClick(again, Qt.MouseButton.LeftButton)
    assert ("resolve", action, "retry") in shop.engine.asked


def test_a_signed_out_account_asks_to_sign_in(
    window: MainWindow, shop: Kiosk, qtbot: QtBot
) -> None:
    row = _open_row(window)
    shop.state(row.account, AccountState.SIGNED_OUT)
    _settled(qtbot, window)
    banner = window.conversation.said.findChild(Banner)
    assert banner is not None
    button = next(b for b in banner.findChildren(Button) if b.text() == "Sign in again")
    with qtbot.waitSignal(window.sign_in_wanted) as asked:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked.args == [row.account]


def test_searching_shows_what_was_found(window: MainWindow, qtbot: QtBot) -> None:
    _press(qtbot, window, Key.Key_Slash)
    assert window.list.field.hasFocus()
    qtbot.keyClicks(window.list.field, "coffee")
    qtbot.waitUntil(lambda: _names(window) == ["Marcus", "Sam"], timeout=2000)
    _press(qtbot, window, Key.Key_Escape)
    assert len(_names(window)) == 9


def test_g_and_a_letter_go_to_a_view(window: MainWindow, qtbot: QtBot) -> None:
    _press(qtbot, window, Key.Key_E)
    _press(qtbot, window, Key.Key_G)
    _press(qtbot, window, Key.Key_D)
    assert window.list.rows.view is View.DONE
    assert _names(window) == ["Aino"]


def test_an_account_filters_the_list(window: MainWindow, shop: Kiosk) -> None:
    google = next(a.id for a in shop.reader.accounts() if a.channel == "google")
    window.sidebar.account_chosen.emit(google)
    assert _names(window) == ["Jonas", "Sam"]
    assert window.list.rows.filter == Filter(account=google)


def test_new_words_of_somebody_come_to_the_top(
    window: MainWindow, shop: Kiosk, qtbot: QtBot
) -> None:
    account = shop.reader.accounts()[0].id
    shop.bring(account, said("new", "Kerttu", "Is there soup today?", 0 * MIN))
    _settled(qtbot, window)
    assert _names(window)[0] == "Kerttu"
    assert _open_row(window).author_name == "Aino"  # what is open stays open


def test_answered_on_the_phone_stays_open_until_the_owner_moves_on(
    window: MainWindow, shop: Kiosk, qtbot: QtBot
) -> None:
    aino = _open_row(window)
    answer = said("a9", "Café Kanerva", "Yes we do", 0 * MIN, mine=True, conversation_id="a1")
    shop.bring(aino.account, answer)
    _settled(qtbot, window)
    assert _open_row(window).id == aino.id
    assert _open_row(window).view is View.DONE


def test_below_900_px_the_sidebar_lies_behind_the_menu(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(880, 700)
    assert not window.sidebar.isVisible()
    qtbot.mouseClick(window.list.menu, Qt.MouseButton.LeftButton)
    assert window.sidebar.isVisible()
    _press(qtbot, window, Key.Key_Escape)
    assert not window.sidebar.isVisible()


def test_below_600_px_one_pane_shows_at_a_time(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(560, 700)
    assert window.list.isVisible()
    assert not window.conversation.isVisible()
    _press(qtbot, window, Key.Key_Return)
    assert window.conversation.isVisible()
    assert not window.list.isVisible()
    qtbot.mouseClick(window.conversation.head.back_button, Qt.MouseButton.LeftButton)
    assert window.list.isVisible()


def test_an_empty_inbox_shows_when_each_account_was_read(
    tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    assert qapp
    words.speak("en")
    shop = kiosk(tmp_path)
    shop.account("mastodon")
    window = _opened(shop, qtbot)
    assert window.empty.isVisible()
    shop.bring(1, said("x", "Kerttu", "Hello", MIN))
    _settled(qtbot, window)
    assert not window.empty.isVisible()
    assert _open_row(window).author_name == "Kerttu"
    gone(window)
    shop.close()


def test_a_held_comment_can_be_approved(window: MainWindow, shop: Kiosk) -> None:
    _choose(window, "Veera")
    message = next(iter(window.conversation.said._messages.values()))
    assert message.item.standing is Standing.HELD
    menu = [a.text() for a in message._menu().actions()]
    assert "Approve" in menu
    message.wanted.emit("approve", message.item)
    assert [a.verb for a in shop.engine.actions] == [Verb.APPROVE]


def test_every_button_has_a_name(window: MainWindow) -> None:
    nameless = [b for b in window.findChildren(Button) if not b.accessibleName() and b.isVisible()]
    assert nameless == []


def test_the_window_speaks_another_language_at_once(window: MainWindow, qtbot: QtBot) -> None:
    words.speak("fi")
    QApplication.processEvents()
    _settled(qtbot, window)
    assert window.list._title.said() == "Odottavat"
    assert window.conversation.head.snooze.text() == "Torkuta"
    words.speak("en")


def test_a_queued_like_is_withdrawn_and_not_unliked(
    window: MainWindow, shop: Kiosk, qtbot: QtBot
) -> None:
    _press(qtbot, window, Key.Key_L)
    assert _open_row(window).liked
    _press(qtbot, window, Key.Key_L)
    assert shop.reader.outbox() == []
    assert [a.verb for a in shop.engine.actions] == [Verb.LIKE]


def test_a_hidden_window_reads_when_it_is_shown(
    window: MainWindow, shop: Kiosk, qtbot: QtBot
) -> None:
    _settled(qtbot, window)
    window.hide()
    shop.bring(1, said("new", "Kerttu", "Is there soup today?", 0 * MIN))
    assert not window.news.underway()
    window.show()
    qtbot.waitUntil(lambda: _names(window)[0] == "Kerttu", timeout=2000)


def test_an_action_pressed_in_a_row_is_about_that_row(
    window: MainWindow, shop: Kiosk, qtbot: QtBot
) -> None:
    view = window.list.view
    index = window.list.rows.index(1, 0)
    row = window.list.rows.row(index)
    assert row is not None
    box = QRectF(view.visualRect(index))
    spots = dict(window.list.delegate.spots(box, row))
    where = spots["done"].center().toPoint()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=where)
    _settled(qtbot, window)
    assert "Marcus" not in _names(window)
    assert _open_row(window).author_name == "Aino"
    assert shop.reader.counts()[View.WAITING] == 8


def test_everything_that_takes_the_focus_has_a_name(window: MainWindow) -> None:
    nameless = [
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not widget.accessibleName()
    ]
    assert nameless == []


def test_a_hostile_name_is_no_markup_in_a_tool_tip(
    window: MainWindow, shop: Kiosk, qtbot: QtBot
) -> None:
    shop.bring(1, said("evil", "<img src=file:///x>", "<b>hi</b>", 0 * MIN))
    _settled(qtbot, window)
    shown = window.list.rows.data(window.list.rows.index(0, 0), Qt.ItemDataRole.ToolTipRole)
    assert "<img" not in str(shown)
    assert "&lt;img" in str(shown)


def test_after_the_last_one_nothing_is_open(window: MainWindow, shop: Kiosk, qtbot: QtBot) -> None:
    for _ in range(9):
        _press(qtbot, window, Key.Key_E)
    assert window.empty.isVisible()
    assert window.conversation.row() is None
    _press(qtbot, window, Key.Key_L)
    assert shop.engine.actions == []
    _press(qtbot, window, Key.Key_U)
    assert not window.empty.isVisible()
    assert _names(window) == ["Sam"]


def test_where_one_reply_is_taken_it_is_changed(
    window: MainWindow, shop: Kiosk, qtbot: QtBot
) -> None:
    jonas = _choose(window, "Jonas")
    answer = said("g1r", "Café Kanerva", "Thanks", 0 * MIN, mine=True, conversation_id="g1")
    shop.bring(jonas.account, answer)
    _settled(qtbot, window)
    composer = window.conversation.composer
    assert composer.words() == "Thanks"
    composer.edit.insertPlainText(", Jonas")
    qtbot.keyClick(composer.edit, Key.Key_Return, Mod.ControlModifier)
    assert [(a.verb, a.text) for a in shop.engine.actions] == [(Verb.EDIT, "Thanks, Jonas")]


def test_what_the_network_says_about_a_reply_is_shown(
    window: MainWindow, shop: Kiosk, qtbot: QtBot
) -> None:
    words.speak("fi")
    aino = _open_row(window)
    _press(qtbot, window, Key.Key_R)
    qtbot.keyClicks(window.conversation.composer.edit, "Yes")
    _press(qtbot, window, Key.Key_Return, Mod.ControlModifier)
    (action,) = shop.engine.actions
    note = "The site took your reply for spam"
    shop.store.confirm(action.id, Outcome("r9", standing=Standing.SPAM, note=note))
    window.show_conversation(aino.id)
    window.conversation.refresh()
    labels = [label.said() for label in window.conversation.said.findChildren(Label)]
    words.speak("en")
    assert "Sivusto piti vastaustasi roskapostina" in labels


def test_new_words_for_a_reply_are_kept_while_the_owner_is_elsewhere(
    window: MainWindow, shop: Kiosk, qtbot: QtBot
) -> None:
    aino = _open_row(window)
    root = shop.reader.items(aino.id)[0].remote_id
    answer = said("a1r", "Café Kanerva", "Thanks", 0 * MIN, mine=True, conversation_id=root)
    shop.bring(aino.account, answer)
    _settled(qtbot, window)
    ours = shop.reader.items(aino.id)[-1]
    window.conversation.change(ours)
    window.conversation.composer.edit.insertPlainText(" a lot")
    _choose(window, "Marcus")
    assert window.conversation.composer.words() == ""
    window.show_conversation(aino.id)
    composer = window.conversation.composer
    assert (composer.words(), _changes(composer)) == ("Thanks a lot", True)
    composer.edit.insertPlainText("!")
    composer.flush()
    assert shop.reader.edit_draft(aino.id) == (ours.id, "Thanks a lot!")
    _settled(qtbot, window)
    assert composer.words() == "Thanks a lot!"
    composer.submit(and_done=False)
    _settled(qtbot, window)
    assert [(a.verb, a.text) for a in shop.engine.actions] == [(Verb.EDIT, "Thanks a lot!")]
    assert (composer.words(), _changes(composer)) == ("", False)
    window.list.view.setFocus()
    _press(qtbot, window, Key.Key_U)
    assert composer.words() == "Thanks a lot!"
    composer._give_up()
    assert (composer.words(), _changes(composer)) == ("", False)
    assert shop.reader.edit_draft(aino.id) is None


def _changes(composer: Composer) -> bool:
    errand = composer.errand()
    assert errand is not None
    return errand.edits
