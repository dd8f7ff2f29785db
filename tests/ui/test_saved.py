"""Saved replies where one writes: picked by a slash, stopped when unfilled, kept by a dialog."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from inbox.core.model import Verb
from inbox.store.rows import View
from inbox.store.saved import SavedReply
from inbox.ui import words
from inbox.ui.assist import Assist
from inbox.ui.saved_dialog import SavedDialog
from inbox.ui.theme import look
from inbox.ui.window import MainWindow
from tests.ui.cafe import DAY, cafe, reply
from tests.ui.kiosk import MANIFESTS, Kiosk, said
from tests.ui.windows import gone

Key, Mod = Qt.Key, Qt.KeyboardModifier
THANKS = SavedReply("Thanks", ("Thank you, {first name}!", "So kind, {first name}."), "Every day")
HOURS = SavedReply("Opening hours", ("{Shop} opens at nine. About “{post}”?",), "Every day")
KAKKU = SavedReply("Kakku", ("Hei {etunimi}, kakku maksaa {hinta}.",), "Ruoka")


@pytest.fixture
def shop(tmp_path: Path, qapp: QApplication) -> Iterator[Kiosk]:
    assert qapp
    words.speak("en")
    look().wear("light")
    made = cafe(tmp_path)
    for one in (THANKS, HOURS, KAKKU):
        made.store.keep_saved(one)
    yield made
    made.close()


@pytest.fixture
def window(shop: Kiosk, qtbot: QtBot) -> Iterator[MainWindow]:
    made = MainWindow(shop.bridge, shop.reader, MANIFESTS)
    made.resize(1280, 800)
    made.show()
    made.activateWindow()
    qtbot.waitExposed(made)
    made.conversation.composer.edit.setFocus()
    yield made
    gone(made)


def _help(window: MainWindow) -> Assist:
    return window.rooms.assisting.of(window.conversation.composer)


def _type(window: MainWindow, text: str) -> None:
    if text.isascii():
        QTest.keyClicks(window.conversation.composer.edit, text)
    else:  # which the pretended keyboard has no keys for
        window.conversation.composer.edit.insertPlainText(text)


def _press(window: MainWindow, key: Qt.Key) -> None:
    QTest.keyClick(window.conversation.composer.edit, key)


def _offered(window: MainWindow) -> list[str]:
    picker = _help(window).slash.picker
    if picker is None or not picker.isVisible():
        return []
    told = Qt.ItemDataRole.AccessibleTextRole
    return [picker.list.item(at).data(told) for at in range(picker.list.count())]


def _words(window: MainWindow) -> str:
    return window.conversation.composer.words()


# -- picking -------------------------------------------------------------------------


def test_a_slash_shows_the_replies_filled_for_this_person_and_typing_narrows_them(
    window: MainWindow,
) -> None:
    _type(window, "/")
    assert len(_offered(window)) == 3
    _type(window, "tha")
    assert _offered(window) == ["Thanks, Every day, 1/2: Thank you, Aino!"]
    _press(window, Key.Key_Return)
    assert _words(window) == "Thank you, Aino!"
    assert _offered(window) == []
    _type(window, " See you. /tha")
    _press(window, Key.Key_Return)
    assert _words(window) == "Thank you, Aino! See you. Thank you, Aino!"


def test_a_slash_opens_in_the_middle_after_a_space_but_not_in_a_word(window: MainWindow) -> None:
    _type(window, "and/or ")
    assert _offered(window) == []
    _type(window, "/tha")
    _press(window, Key.Key_Enter)
    assert _words(window) == "and/or Thank you, Aino!"


def test_escape_leaves_the_slash_as_typed_and_the_words_go_on(window: MainWindow) -> None:
    _type(window, "/th")
    _press(window, Key.Key_Escape)
    assert _offered(window) == []
    _type(window, "ree")
    assert _words(window) == "/three"
    assert _offered(window) == []
    assert window.conversation.composer.edit.hasFocus()


def test_arrows_choose_and_tab_turns_to_another_wording(window: MainWindow) -> None:
    _type(window, "/every")
    _press(window, Key.Key_Down)
    _press(window, Key.Key_Tab)
    assert "So kind, Aino." in _offered(window)[1]
    _press(window, Key.Key_Return)
    assert _words(window) == "So kind, Aino."


def test_the_command_opens_it_and_escape_takes_its_slash_away_again(window: MainWindow) -> None:
    _type(window, "Hello")
    window.actions_["saved"].trigger()
    assert len(_offered(window)) == 3
    _press(window, Key.Key_Escape)
    assert _words(window).strip() == "Hello"


def test_going_on_after_the_slash_puts_the_picker_away(window: MainWindow) -> None:
    _type(window, "/ no")
    assert _offered(window) == []
    assert _words(window) == "/ no"


def test_the_key_that_sends_picks_while_the_picker_is_open(window: MainWindow, shop: Kiosk) -> None:
    _type(window, "/tha")
    edit = window.conversation.composer.edit
    QTest.keyClick(edit, Key.Key_Return, Mod.ControlModifier)
    assert _words(window) == "Thank you, Aino!"
    assert shop.engine.actions == []


def test_a_reply_is_found_by_its_folder_and_by_its_words(window: MainWindow) -> None:
    _type(window, "/ruo")
    assert [one.split(",")[0] for one in _offered(window)] == ["Kakku"]
    _press(window, Key.Key_Escape)
    window.conversation.composer.edit.clear()
    _type(window, "/nine")
    assert [one.split(",")[0] for one in _offered(window)] == ["Opening hours"]


def test_the_picker_serves_the_daily_session_too(window: MainWindow, shop: Kiosk) -> None:
    assert shop
    window.start_session()
    card = window.today.stage.card()
    who = card.shown.author_name if card.shown else ""
    card.composer.edit.setFocus()
    QTest.keyClicks(card.composer.edit, "/thanks")
    QTest.keyClick(card.composer.edit, Key.Key_Return)
    assert card.composer.words() == f"Thank you, {who.split()[0]}!"


def test_the_picker_stays_inside_of_a_narrow_window_with_large_letters(window: MainWindow) -> None:
    look().wear("light", 200)
    window.resize(600, 700)
    window.actions_["reply"].trigger()
    _type(window, "/")
    picker = _help(window).slash.picker
    assert picker is not None
    assert window.rect().contains(picker.geometry())
    look().wear("light", 100)


# -- the stop ------------------------------------------------------------------------


def test_nothing_unfilled_leaves_by_key_or_by_mouse(window: MainWindow, shop: Kiosk) -> None:
    composer = window.conversation.composer
    _type(window, "Hi {first name}, see you!")
    for press in (
        window.actions_["send"].trigger,
        window.actions_["send_and_done"].trigger,
        composer.send.click,
    ):
        press()
        assert shop.engine.actions == []
        assert composer.unfilled.note.isVisible()
        assert composer.edit.textCursor().selectedText() == "{first name}"


def test_tab_goes_from_one_unfilled_to_the_next_and_then_leaves(window: MainWindow) -> None:
    composer = window.conversation.composer
    _type(window, "/kakku")
    _press(window, Key.Key_Return)
    assert _words(window) == "Hei Aino, kakku maksaa {hinta}."
    assert composer.edit.textCursor().selectedText() == "{hinta}"
    _type(window, "32 € ja {x} ja {y}")
    composer.edit.moveCursor(composer.edit.textCursor().MoveOperation.Start)
    chosen = []
    for _ in range(2):
        _press(window, Key.Key_Tab)
        chosen.append(composer.edit.textCursor().selectedText())
    assert chosen == ["{x}", "{y}"]
    _press(window, Key.Key_Tab)
    assert not composer.edit.hasFocus()


def test_what_is_known_is_filled_in_by_a_press(window: MainWindow, shop: Kiosk) -> None:
    composer = window.conversation.composer
    _type(window, "🎂 Hi {first name}, {shop} thanks {x}")
    window.actions_["send"].trigger()
    composer.unfilled.note.buttons[0].click()
    assert _words(window) == "🎂 Hi Aino, Café Kanerva thanks {x}"
    assert composer.edit.textCursor().selectedText() == "{x}"
    assert shop.engine.actions == []


def test_braces_go_out_when_the_owner_says_so(window: MainWindow, shop: Kiosk) -> None:
    _type(window, "Write {x} here")
    window.actions_["send"].trigger()
    window.conversation.composer.unfilled.note.buttons[1].click()
    assert [(a.text, a.as_it_stands) for a in shop.engine.actions] == [("Write {x} here", True)]


def test_a_filled_reply_says_nothing_more(window: MainWindow, shop: Kiosk) -> None:
    composer = window.conversation.composer
    _type(window, "Hi {x}")
    window.actions_["send"].trigger()
    _type(window, "Aino")
    assert not composer.unfilled.note.isVisible()
    window.actions_["send"].trigger()
    assert [action.text for action in shop.engine.actions] == ["Hi Aino"]


# -- same words ----------------------------------------------------------------------


def _same_to(shop: Kiosk, count: int) -> None:
    for row in shop.reader.list(View.WAITING)[1 : count + 1]:
        reply(shop, row.id, f"Thank you, {row.author_name}!")


def test_the_same_words_to_a_fourth_person_bring_a_gentle_word(
    window: MainWindow, shop: Kiosk
) -> None:
    _same_to(shop, 3)
    same = _help(window).same
    _type(window, "THANK you,  Aino 💚")
    same.look()
    assert same.note.isVisible()
    assert same.note.label.said().startswith("3 people")
    window.actions_["send"].trigger()
    assert shop.engine.actions[-1].text == "THANK you,  Aino 💚"


def test_the_word_is_not_said_twice_once_it_was_put_away(window: MainWindow, shop: Kiosk) -> None:
    _same_to(shop, 3)
    same = _help(window).same
    _type(window, "Thank you, Aino!")
    same.look()
    same.note.buttons[0].click()
    same.look()
    assert not same.note.isVisible()
    assert window.conversation.composer.edit.hasFocus()
    _type(window, " Come again.")
    same.look()
    assert not same.note.isVisible()


@pytest.mark.parametrize(("count", "text"), [(2, "Thank you, Aino!"), (3, "Thank you!!! A bun")])
def test_fewer_people_or_other_words_bring_none(
    window: MainWindow, shop: Kiosk, count: int, text: str
) -> None:
    _same_to(shop, count)
    _type(window, text)
    _help(window).same.look()
    assert not _help(window).same.note.isVisible()


# -- uses ----------------------------------------------------------------------------


def _uses(shop: Kiosk) -> dict[str, int]:
    return {one.name: one.uses for one in shop.reader.saved.all()}


def test_a_use_counts_when_it_is_sent_and_not_when_it_is_taken_back(
    window: MainWindow, shop: Kiosk
) -> None:
    _type(window, "/thanks")
    _press(window, Key.Key_Return)
    assert _uses(shop)["Thanks"] == 0
    window.actions_["send"].trigger()
    assert _uses(shop)["Thanks"] == 1
    window.actions_["undo"].trigger()
    assert _uses(shop)["Thanks"] == 0


def test_words_that_replaced_a_saved_reply_are_no_use_of_it(
    window: MainWindow, shop: Kiosk
) -> None:
    _type(window, "/thanks")
    _press(window, Key.Key_Return)
    window.conversation.composer.edit.clear()
    _type(window, "We bake rye on Mondays.")
    window.actions_["send"].trigger()
    assert _uses(shop)["Thanks"] == 0


def test_the_next_time_another_wording_is_proposed(window: MainWindow, shop: Kiosk) -> None:
    _type(window, "/thanks")
    _press(window, Key.Key_Return)
    window.actions_["send_and_done"].trigger()
    QApplication.processEvents()
    window.conversation.composer.edit.setFocus()
    _type(window, "/thanks")
    assert "So kind" in _offered(window)[0]
    assert shop.engine.actions[0].verb is Verb.REPLY


# -- the dialog ----------------------------------------------------------------------


def _dialog(window: MainWindow) -> SavedDialog:
    window.actions_["keep_saved"].trigger()
    dialog = window.rooms.assisting.dialog
    assert dialog is not None
    return dialog


def test_what_is_typed_in_the_dialog_is_kept(window: MainWindow, shop: Kiosk) -> None:
    dialog = _dialog(window)
    dialog.begin()
    dialog.form.wordings[0].edit.insertPlainText("The ramp is at the side door.")
    dialog.save()
    dialog.form.name.setText("Ramp")
    dialog.form.folder.setText("Every day")
    dialog.save(anyway=True)
    dialog.form._another()
    dialog.form.wordings[1].edit.insertPlainText("By the side door there is a ramp.")
    dialog.accept()
    kept = next(one for one in shop.reader.saved.all() if one.name == "Ramp")
    assert (kept.folder, len(kept.texts)) == ("Every day", 2)
    assert len(shop.reader.saved.all()) == 4


def test_a_deleted_reply_comes_back_by_undo(window: MainWindow, shop: Kiosk) -> None:
    before = shop.reader.saved.all()
    dialog = _dialog(window)
    dialog.drop()
    assert len(shop.reader.saved.all()) == 2
    dialog._undo.click()
    assert shop.reader.saved.all() == before


def test_replies_are_searched_by_name_folder_and_words(window: MainWindow) -> None:
    dialog = _dialog(window)
    dialog.list.search.setText("maks")
    assert dialog.list.list.count() == 1
    dialog.list.search.setText("nobody says this")
    assert dialog.list.list.count() == 0


def test_what_stands_in_the_composer_is_kept_without_the_name(
    window: MainWindow, shop: Kiosk
) -> None:
    _type(window, "Hi Aino, the oven is on!")
    window.actions_["save_reply"].trigger()
    assert ("Hi {first name}, the oven is on!",) in {one.texts for one in shop.reader.saved.all()}


def test_a_reply_that_was_sent_is_kept_from_its_menu(window: MainWindow, shop: Kiosk) -> None:
    row = window.conversation.row()
    assert row is not None
    mine = next(item for item in shop.reader.items(row.id) if item.mine)
    window.conversation.wanted.emit("save_reply", mine)
    assert any(one.texts == (mine.text,) for one in shop.reader.saved.all())


def test_a_file_goes_out_and_comes_in_and_is_taken_back(
    window: MainWindow, shop: Kiosk, tmp_path: Path
) -> None:
    file = tmp_path / "replies.csv"
    dialog = _dialog(window)
    dialog.write_file(file)
    text = file.read_text("utf-8-sig").replace("So kind", "Too kind")
    file.write_text(text + '"New","Hello","en","Hello, {first name}!"\n"New","Bad","en",""\n')
    before = shop.reader.saved.all()
    dialog.read_file(file)
    assert shop.reader.saved.all() == before
    dialog.page.take.click()
    texts = {one.name: one.texts for one in shop.reader.saved.all()}
    assert texts["Hello"] == ("Hello, {first name}!",)
    assert texts["Thanks"] == (*THANKS.texts, "Too kind, {first name}.")
    dialog._undo.click()
    assert shop.reader.saved.all() == before


def test_a_file_that_is_none_is_refused_in_words(window: MainWindow, tmp_path: Path) -> None:
    file = tmp_path / "x.csv"
    file.write_bytes(b"PK\x00\x00")
    dialog = _dialog(window)
    dialog.read_file(file)
    assert "no text" in dialog._said.said()
    dialog.read_file(tmp_path / "missing.csv")
    assert "missing.csv" in dialog._said.said()


def test_everything_in_it_has_a_name(window: MainWindow) -> None:
    dialog = _dialog(window)
    for widget in dialog.findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            inner = widget.objectName().startswith("qt_")
            assert inner or widget.accessibleName(), widget


# -- suggestions ---------------------------------------------------------------------


def test_suggestions_fill_the_composer_and_never_send(
    window: MainWindow, shop: Kiosk, qtbot: QtBot
) -> None:
    asked = "Do you bake gluten-free cardamom buns on Saturdays?"
    account = next(a.id for a in shop.reader.accounts() if a.channel == "bluesky")
    shop.bring(account, said("old", "Leena", asked, 30 * DAY))
    row = next(r for r in shop.reader.list(View.WAITING) if r.author_name == "Leena")
    reply(shop, row.id, "Hi Leena, two kinds on Saturdays!")
    sent = len(shop.engine.actions)
    first = shop.reader.list(View.WAITING)[0]
    window.conversation.show_row(shop.reader.list(View.WAITING)[1])
    window.conversation.show_row(first)
    chips = _help(window).suggestions
    qtbot.waitUntil(lambda: bool(chips.offered()))
    assert chips.offered() == ["Hi Aino, two kinds on Saturdays!"]
    assert chips.chips[0].accessibleName().endswith("Hi Aino, two kinds on Saturdays!")
    window.actions_["suggestion"].trigger()
    assert _words(window) == "Hi Aino, two kinds on Saturdays!"
    assert not chips.isVisible()
    assert len(shop.engine.actions) == sent
    window.conversation.composer.edit.undo()
    assert _words(window) == ""
    assert chips.isVisible()
    chips.chips[0].click()
    assert _words(window).startswith("Hi Aino")


def test_nothing_is_suggested_where_nothing_is_alike(window: MainWindow) -> None:
    assert _help(window).suggestions.offered() == []
    window.actions_["suggestion"].trigger()
    assert _words(window) == ""


def test_words_on_their_way_are_never_suggested_to_the_same_person_again(
    window: MainWindow, shop: Kiosk, qtbot: QtBot
) -> None:
    asked = "Do you bake gluten-free cardamom buns on Saturdays?"
    account = next(a.id for a in shop.reader.accounts() if a.channel == "bluesky")
    shop.bring(account, said("old", "Leena", asked, 30 * DAY))
    row = next(r for r in shop.reader.list(View.WAITING) if r.author_name == "Leena")
    reply(shop, row.id, "Hi Leena, two kinds on Saturdays!")
    first = shop.reader.list(View.WAITING)[0]
    window.conversation.show_row(shop.reader.list(View.WAITING)[1])
    window.conversation.show_row(first)
    chips = _help(window).suggestions
    qtbot.waitUntil(lambda: bool(chips.offered()))
    reply(shop, first.id, "Hi Aino, two kinds on Saturdays!")  # as from elsewhere
    qtbot.waitUntil(lambda: chips.offered() == [])
    window.conversation.refresh()
    assert chips.offered() == []
