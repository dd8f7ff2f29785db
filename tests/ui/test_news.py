"""What changed is read part by part, and none of it is forgotten."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from inbox.ui.window import MainWindow
from tests.ui.kiosk import MANIFESTS, Kiosk
from tests.ui.windows import gone


@pytest.fixture
def window(shop: Kiosk, qtbot: QtBot) -> Iterator[MainWindow]:
    made = MainWindow(shop.bridge, shop.reader, MANIFESTS)
    with qtbot.waitSignal(made.furnished):
        made.show()
    qtbot.waitUntil(lambda: not made.news.underway())
    yield made
    gone(made)


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
