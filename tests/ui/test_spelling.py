"""Misspelt words in the composer: underlined behind the typing, put right by menu or key."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtGui import QContextMenuEvent, QTextCharFormat
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from inbox.spelling import Speller
from inbox.spelling.by_hunspell import by_hunspell
from inbox.ui.misspelt import Misspelt
from inbox.ui.spelling import MINE, ON, Desk, own_words
from inbox.ui.window import MainWindow
from tests.spelling.test_speller import ENGLISH, small
from tests.ui.kiosk import MANIFESTS, Kiosk
from tests.ui.windows import gone


@pytest.fixture
def window(shop: Kiosk, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    made = MainWindow(shop.bridge, shop.reader, MANIFESTS)
    with qtbot.waitSignal(made.furnished):
        made.show()
        made.activateWindow()
    file = small(tmp_path, "en_US", ENGLISH)
    made.rooms.spelling.desk = Desk(lambda: Speller({"en": lambda: by_hunspell(file)}))
    yield made
    gone(made)


def underlined(window: MainWindow) -> list[str]:
    """The words with a wavy line, as the screen draws them."""
    found = []
    block = window.conversation.composer.edit.document().firstBlock()
    while block.isValid():
        text = block.text().encode("utf-16-le")
        for part in block.layout().formats():
            if part.format.underlineStyle() == QTextCharFormat.UnderlineStyle.WaveUnderline:
                cut = text[part.start * 2 : (part.start + part.length) * 2]
                found.append(cut.decode("utf-16-le"))
        block = block.next()
    return found


def write(window: MainWindow, text: str) -> None:
    window.conversation.composer.edit.setFocus()
    window.conversation.composer.edit.insertPlainText(text)


def look_after(window: MainWindow) -> Misspelt:
    found = window.conversation.composer.findChild(Misspelt)
    assert isinstance(found, Misspelt)
    return found


def popup() -> QMenu:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def test_wrong_words_are_underlined_behind_the_typing(window: MainWindow, qtbot: QtBot) -> None:
    write(window, "🥧 We recieve ordres today, @annna {nmae} 3kpl https://exmaple.org ")
    assert underlined(window) == []
    qtbot.waitUntil(lambda: underlined(window) == ["recieve", "ordres"])


def test_the_word_that_is_being_written_is_left_alone(window: MainWindow, qtbot: QtBot) -> None:
    write(window, "we are ready for helo")
    qtbot.waitUntil(lambda: "helo" in look_after(window).marks.wrong)
    assert underlined(window) == []
    write(window, " ")
    assert underlined(window) == ["helo"]


def test_a_key_offers_what_may_be_meant_and_puts_it_right(window: MainWindow, qtbot: QtBot) -> None:
    write(window, "We recieve orders today")
    qtbot.waitUntil(lambda: underlined(window) == ["recieve"])
    window.actions_["spelling"].trigger()
    qtbot.waitUntil(lambda: popup().actions()[0].text() == "receive")
    action = popup().actions()[0]
    popup().close()
    action.trigger()
    assert window.conversation.composer.words() == "We receive orders today"
    qtbot.waitUntil(lambda: underlined(window) == [])
    assert not look_after(window).next()


def test_the_mouse_offers_it_above_the_usual_menu(window: MainWindow, qtbot: QtBot) -> None:
    write(window, "We recieve orders today")
    qtbot.waitUntil(lambda: ("recieve", "en") in look_after(window)._suggestions)
    edit = window.conversation.composer.edit
    cursor = edit.textCursor()
    cursor.setPosition(5)
    place = edit.cursorRect(cursor).center() + QPoint(2, 0)
    view = edit.viewport()
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, place, view.mapToGlobal(place)
    )  # fmt: skip
    QCoreApplication.sendEvent(view, event)
    texts = [a.text() for a in popup().actions()]
    assert texts[0] == "receive"
    assert "Add to my words" in texts
    assert len(texts) > 6  # and the usual entries
    popup().close()


def test_a_word_of_the_owners_own_is_right_from_then_on(
    window: MainWindow, shop: Kiosk, qtbot: QtBot
) -> None:
    write(window, "we are Kanervva today ")
    qtbot.waitUntil(lambda: underlined(window) == ["Kanervva"])
    look_after(window)._learn("Kanervva")
    assert underlined(window) == []
    assert own_words(shop.reader) == ["Kanervva"]
    write(window, "kanervva ")
    qtbot.waitUntil(lambda: not look_after(window)._timer.isActive())
    assert underlined(window) == []
    shop.bridge.set_setting(MINE, "[]")
    qtbot.waitUntil(lambda: underlined(window) == ["Kanervva", "kanervva"])


def test_turned_off_nothing_is_underlined(window: MainWindow, shop: Kiosk, qtbot: QtBot) -> None:
    shop.bridge.set_setting(ON, "off")
    write(window, "We recieve orders today ")
    qtbot.waitUntil(lambda: not look_after(window)._timer.isActive())
    assert underlined(window) == []
    shop.bridge.set_setting(ON, "on")
    qtbot.waitUntil(lambda: underlined(window) == ["recieve"])
    shop.bridge.set_setting(ON, "off")
    qtbot.waitUntil(lambda: underlined(window) == [])


def test_without_a_dictionary_nothing_is_said(window: MainWindow, qtbot: QtBot) -> None:
    window.rooms.spelling.desk = Desk(lambda: Speller({}))
    write(window, "We recieve ordres today ")
    qtbot.waitUntil(lambda: not look_after(window)._timer.isActive())
    with qtbot.assertNotEmitted(window.conversation.composer.edit.typed):
        QApplication.processEvents()
    assert underlined(window) == []


def test_a_line_below_a_word_is_not_taken_for_typing(window: MainWindow, qtbot: QtBot) -> None:
    write(window, "We recieve orders today ")
    with qtbot.assertNotEmitted(window.conversation.composer.edit.typed):
        qtbot.waitUntil(lambda: underlined(window) == ["recieve"])
        look_after(window).marks.rehighlight()


def test_keys_are_not_held_up_by_a_slow_dictionary(window: MainWindow, qtbot: QtBot) -> None:
    import threading  # noqa: PLC0415 - here alone

    open_ = threading.Event()

    def slow() -> Speller:
        open_.wait(5)
        return Speller({})

    window.rooms.spelling.desk = Desk(slow)
    write(window, "We recieve ")
    qtbot.waitUntil(lambda: not look_after(window)._timer.isActive())
    qtbot.keyClicks(window.conversation.composer.edit, "orders")
    assert window.conversation.composer.words() == "We recieve orders"
    open_.set()
