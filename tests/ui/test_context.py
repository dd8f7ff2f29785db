"""Menus of what one is on: by mouse, by the menu key, by Shift+F10."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from inbox.ui import words
from inbox.ui.message import Message
from inbox.ui.people import PeoplePage
from inbox.ui.post_card import PostCard
from inbox.ui.theme import look
from inbox.ui.window import MainWindow
from tests.ui.cafe import cafe
from tests.ui.kiosk import MANIFESTS
from tests.ui.windows import gone

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(tmp_path: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    words.speak("en")
    look().wear("light")
    shop = cafe(tmp_path)
    made = MainWindow(shop.bridge, shop.reader, MANIFESTS)
    made.resize(1280, 800)
    with qtbot.waitSignal(made.furnished):
        made.show()
        made.activateWindow()
    made.list.view.setFocus()
    yield made
    gone(made)
    shop.close()


def _shown() -> list[str]:
    """What the menu that is up says; it is closed again."""
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    said = [action.text() for action in menu.actions() if action.text()]
    menu.close()
    return said


def _asked_by_mouse(widget: QWidget) -> list[str]:
    at = QPoint(5, 5)
    reason = QContextMenuEvent.Reason.Mouse
    QCoreApplication.sendEvent(widget, QContextMenuEvent(reason, at, widget.mapToGlobal(at)))
    return _shown()


def test_shift_f10_shows_the_menu_of_the_row(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window.list.view, Key.Key_F10, SHIFT)
    assert {"Like", "Reply", "Done", "Snooze", "Open there"} <= set(_shown())


def test_an_item_has_its_menu(window: MainWindow, qtbot: QtBot) -> None:
    message = window.conversation.findChildren(Message)[-1]
    assert "Copy the words" in _asked_by_mouse(message)
    inside = next(
        w for w in message.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus
    )
    inside.setFocus()
    qtbot.keyClick(inside, Key.Key_F10, SHIFT)
    assert "Copy the words" in _shown()


def test_a_post_has_its_menu(window: MainWindow) -> None:
    window.show_conversation(
        next(r.id for r in window.reader.list(window.list.rows.view) if r.post)
    )
    post = window.conversation.findChild(PostCard)
    assert post is not None
    assert _asked_by_mouse(post) == ["Open there", "Copy the words"]


def test_somebody_in_people_has_a_menu(window: MainWindow, qtbot: QtBot) -> None:
    window.go_place("people")
    page = window.panes.place()
    assert isinstance(page, PeoplePage)
    qtbot.keyClick(page.list, Key.Key_F10, SHIFT)
    assert _shown() == ["Their conversations", "About this person", "Copy the name"]


def test_the_card_of_a_session_has_its_menu(window: MainWindow, qtbot: QtBot) -> None:
    window.start_session()
    card = window.today.stage.card().card
    qtbot.waitUntil(card.hasFocus)
    qtbot.keyClick(card, Key.Key_F10, SHIFT)
    assert {"Like and go on", "Reply", "Done", "Snooze"} <= set(_shown())
