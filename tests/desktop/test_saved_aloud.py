"""Saved replies and suggestions by ear: pressed and typed over the accessibility bus."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from inbox.ui import words
from inbox.ui.saved_dialog import SavedDialog
from inbox.ui.theme import look
from inbox.ui.window import MainWindow
from tests.desktop.morning import run
from tests.ui.reach.screens import SCREENS, Look, shown

pytestmark = [
    pytest.mark.timeout(120),
    pytest.mark.qt_log_ignore("GetApplicationBusAddress"),  # asked by the bus, not known to Qt
]

READER = str(Path(__file__).parent / "screen_reader.py")


@pytest.fixture(autouse=True)
def _plain_again(qapp: QApplication) -> Iterator[None]:
    assert qapp
    QCoreApplication.setApplicationName("kuulolla")  # as the accessibility bus knows it
    yield
    words.speak("en")
    look().wear("light")


def test_a_suggestion_is_pressed_and_fills_the_words(qtbot: QtBot) -> None:
    with shown(SCREENS["suggestions"], Look(size=(1200, 700))) as window:
        assert isinstance(window, MainWindow)
        run("/usr/bin/python3", READER, "press", "", "Suggested answer: Gluten-free")
        composer = window.conversation.composer
        qtbot.waitUntil(lambda: composer.words() == "Gluten-free ones come out at nine.")


def test_what_is_unfilled_is_filled_by_a_press(qtbot: QtBot) -> None:
    with shown(SCREENS["unfilled"], Look(size=(1200, 700))) as window:
        assert isinstance(window, MainWindow)
        run("/usr/bin/python3", READER, "press", "", "Fill it in")
        qtbot.waitUntil(lambda: "{post}" not in window.conversation.composer.words())
        assert window.conversation.composer.edit.textCursor().selectedText() == "{nickname}"


def test_a_saved_reply_is_written_by_ear() -> None:
    with shown(SCREENS["saved-empty"], Look(size=(1200, 700))) as dialog:
        assert isinstance(dialog, SavedDialog)
        run("/usr/bin/python3", READER, "type", "Wording 1", "The ramp is at the side door.")
        run("/usr/bin/python3", READER, "press", "", "Another wording")
        run("/usr/bin/python3", READER, "type", "Wording 2", "By the side door.")
        dialog.save()
        (kept,) = dialog._reader.saved.all()
        assert kept.texts == ("The ramp is at the side door.", "By the side door.")
