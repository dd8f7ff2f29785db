"""Alerts on a real notification daemon (xfce4-notifyd): shown, and their buttons pressed."""

from collections.abc import Callable, Iterator
from typing import cast

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from inbox import paths
from inbox.core.model import Verb
from inbox.store.reader import Reader
from inbox.ui.alert_times import AT_ONCE
from inbox.ui.alerts import Alerts
from inbox.ui.notes import DesktopNotes
from tests.ui.pretend import BY_ID, NOON, Shelf, post, pretend, talk


class Session:
    """An app that alerts, and a mouse that presses."""

    def __init__(self, notes: DesktopNotes) -> None:
        bridge, self.engine = pretend()
        self.engine.settings["alerts_at"] = AT_ONCE
        self.shelf = Shelf(self.engine)
        self.alerts = Alerts(
            bridge,
            cast(Reader, self.shelf),
            notes,
            channels=BY_ID,
            in_front=lambda: False,
            clock=lambda: NOON,
        )

    def liked(self) -> list[int]:
        return [
            what[1].item
            for what in self.engine.asked
            if what[0] == "submit" and what[1].verb == Verb.LIKE
        ]


@pytest.fixture
def session(qapp: QApplication) -> Iterator[Session]:
    notes = DesktopNotes("Kuulolla", paths.resource("icons", "kuulolla-128.png"), qapp)
    yield Session(notes)
    notes.clear()
    notes.close()


def _arrive(session: Session) -> None:
    session.shelf.posts[7] = post(7, "Out of the oven right now: cardamom buns")
    rows = (talk(1, "Aino", post=7, question=True), talk(2, "Petra", post=7), talk(3, "Marcus"))
    session.alerts.take(session.shelf.put(*rows))
    session.alerts.look()


def test_like_in_an_alert_likes_everybody_in_it(
    qtbot: QtBot, session: Session, press: Callable[[str], None]
) -> None:
    _arrive(session)
    press("like")
    qtbot.waitUntil(lambda: session.liked() == [10, 20, 30], timeout=10_000)


def test_open_in_an_alert_asks_for_its_conversations(
    qtbot: QtBot, session: Session, press: Callable[[str], None]
) -> None:
    opened: list[tuple[int, ...]] = []
    session.alerts.open_asked.connect(opened.append)
    _arrive(session)
    press("open")
    qtbot.waitUntil(lambda: opened == [(1, 2, 3)], timeout=10_000)
    assert not session.liked()


def test_later_in_an_alert_holds_them_back(
    qtbot: QtBot, session: Session, press: Callable[[str], None]
) -> None:
    _arrive(session)
    assert session.alerts.held == 0
    press("later")
    qtbot.waitUntil(lambda: session.alerts.held == 3, timeout=10_000)
