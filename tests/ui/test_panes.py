"""The borders between the panes: dragged, moved by keys, remembered, never too far."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from pytestqt.qtbot import QtBot

from inbox.ui.edge import GRIP, Edge
from inbox.ui.window import MainWindow
from tests.ui.cafe import cafe
from tests.ui.kiosk import MANIFESTS, Kiosk


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Kiosk]:
    made = cafe(tmp_path)
    yield made
    made.close()


@contextmanager
def _window(qtbot: QtBot, shop: Kiosk) -> Iterator[MainWindow]:
    window = MainWindow(shop.bridge, shop.reader, MANIFESTS)
    window.resize(1300, 800)
    with qtbot.waitSignal(window.furnished):
        window.show()
    yield window
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)


@pytest.fixture
def window(shop: Kiosk, qtbot: QtBot) -> Iterator[MainWindow]:
    with _window(qtbot, shop) as made:
        yield made


def _edges(window: MainWindow) -> tuple[Edge, Edge]:
    side, between = window.panes._edges
    return side, between


def _drag(qtbot: QtBot, edge: Edge, by: int) -> None:
    begin = QPoint(GRIP // 2, 200)
    qtbot.mousePress(edge, Qt.MouseButton.LeftButton, pos=begin)
    qtbot.mouseMove(edge, begin + QPoint(by, 0))
    here = edge.mapFromGlobal(edge.mapToGlobal(begin))
    qtbot.mouseRelease(edge, Qt.MouseButton.LeftButton, pos=here)


def test_borders_are_dragged(window: MainWindow, qtbot: QtBot) -> None:
    side, between = _edges(window)
    sidebar, rows = window.sidebar.width(), window.list.width()
    _drag(qtbot, between, 40)
    assert window.list.width() == rows + 40
    _drag(qtbot, side, 30)
    assert window.sidebar.width() == sidebar + 30
    assert window.list.width() == rows + 40


def test_borders_are_moved_by_the_arrows(window: MainWindow, qtbot: QtBot) -> None:
    _, between = _edges(window)
    rows = window.list.width()
    between.setFocus()
    qtbot.keyClick(between, Qt.Key.Key_Right)
    assert window.list.width() == rows + between.singleStep()
    qtbot.keyClick(between, Qt.Key.Key_Left)
    assert window.list.width() == rows


def test_no_pane_becomes_too_narrow(window: MainWindow, qtbot: QtBot) -> None:
    side, between = _edges(window)
    for edge in (side, between):
        edge.setFocus()
        qtbot.keyClick(edge, Qt.Key.Key_End)
    assert window.conversation.width() >= 320
    window.resize(920, 700)
    assert window.conversation.width() >= 320
    assert window.list.width() >= 280
    for edge in (side, between):
        qtbot.keyClick(edge, Qt.Key.Key_Home)
    assert window.sidebar.width() >= 170
    assert window.list.width() >= 280


def test_widths_are_remembered_over_a_restart(shop: Kiosk, qtbot: QtBot) -> None:
    with _window(qtbot, shop) as window:
        side, between = _edges(window)
        _drag(qtbot, side, 25)
        _drag(qtbot, between, 50)
        wanted = window.sidebar.width(), window.list.width()
        window.resize(560, 700)  # one pane: as wide as the window, which is no wish
    with _window(qtbot, shop) as again:
        again.resize(1300, 800)
        assert (again.sidebar.width(), again.list.width()) == wanted


def test_a_double_click_gives_the_usual_width_back(window: MainWindow, qtbot: QtBot) -> None:
    side, between = _edges(window)
    usual = window.sidebar.width(), window.list.width()
    _drag(qtbot, side, 25)
    _drag(qtbot, between, -30)
    for edge in (side, between):
        qtbot.mouseDClick(edge, Qt.MouseButton.LeftButton)
    assert (window.sidebar.width(), window.list.width()) == usual
