"""What changed is read part by part, and none of it is forgotten."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from inbox.ui import words
from inbox.ui.theme import look
from inbox.ui.window import MainWindow
from tests.ui.cafe import cafe
from tests.ui.kiosk import MANIFESTS, Kiosk


@pytest.fixture
def shop(tmp_path: Path, qapp: QApplication) -> Iterator[Kiosk]:
    assert qapp
    words.speak("en")
    look().wear("light")
    made = cafe(tmp_path)
    yield made
    made.close()


@pytest.fixture
def window(shop: Kiosk, qtbot: QtBot) -> Iterator[MainWindow]:
    made = MainWindow(shop.bridge, shop.reader, MANIFESTS)
    with qtbot.waitSignal(made.furnished):
        made.show()
    qtbot.waitUntil(lambda: not made.news.underway())
    yield made
    made.close()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(made, QEvent.Type.DeferredDelete)


def test_changes_that_never_end_do_not_keep_the_rest_from_being_read(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []
    news = window.news
    monkeypatch.setattr(window, "choose_page", lambda: read.append("page"))
    news.gather.timeout.connect(lambda: read.append("list"))

    def again() -> None:
        news.take(frozenset({1}))

    timer = QTimer(window, interval=5)
    timer.timeout.connect(again)
    timer.start()
    qtbot.waitUntil(lambda: read.count("page") >= 3)
    timer.stop()
    assert read.count("list") >= 3


def test_what_changes_while_the_rest_is_read_is_read_too(window: MainWindow, qtbot: QtBot) -> None:
    news = window.news
    news.take(frozenset({1}))
    qtbot.waitUntil(lambda: not news.gather.isActive())
    assert news.underway()
    with qtbot.waitSignal(news.gather.timeout):
        news.take(frozenset({2}))
    qtbot.waitUntil(lambda: not news.underway())
