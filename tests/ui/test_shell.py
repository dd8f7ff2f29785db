"""The whole window with what stands around it: its commands reach the alerts and the settings."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from inbox.at_login import Start, XdgAutostart
from inbox.ui import words
from inbox.ui.alert_times import AlertTimes
from inbox.ui.choice import Switch
from inbox.ui.geometry import OPEN_ON, TODAY
from inbox.ui.notes import Notes
from inbox.ui.settings_page import Settings
from inbox.ui.shell import Shell
from tests.ui.kiosk import MANIFESTS, Kiosk, kiosk

# The offscreen screen has no tray.
pytestmark = pytest.mark.qt_log_ignore("systemTrayWindowChanged", extend=True)


@dataclass
class Whole:
    shop: Kiosk
    shell: Shell
    folder: Path

    def press(self, name: str) -> None:
        self.shell.window.rooms.actions[name].trigger()


@pytest.fixture
def whole(qtbot: QtBot, tmp_path: Path) -> Iterator[Whole]:
    words.speak("en")
    shop = kiosk(tmp_path)
    login = XdgAutostart(tmp_path / "autostart", "kuulolla", Start(("/usr/bin/kuulolla",)))
    shell = Shell(shop.bridge, shop.reader, MANIFESTS, Notes, at_login=lambda: login)
    shell.window.furnish()
    qtbot.waitUntil(lambda: "tray" in vars(shell))
    yield Whole(shop, shell, tmp_path)
    _gone(shell)
    shop.close()


def _gone(shell: Shell) -> None:
    """They read until they are gone."""
    shell.tray.hide()
    for gone in (shell.window, shell):
        gone.deleteLater()
        QApplication.sendPostedEvents(gone, QEvent.Type.DeferredDelete)


def test_it_opens_with_what_the_owner_chose(qtbot: QtBot, tmp_path: Path) -> None:
    words.speak("en")
    shop = kiosk(tmp_path)
    shop.account("mastodon")
    shop.store.set_setting(OPEN_ON, TODAY)
    shell = Shell(shop.bridge, shop.reader, MANIFESTS, Notes)
    shell.show()
    qtbot.waitUntil(lambda: shell.window.panes.place() is not None)
    assert shell.window.panes.place() is shell.window.today.start
    _gone(shell)
    shop.close()


def test_alerts_are_paused_from_the_window_and_shown_again(whole: Whole) -> None:
    now = datetime.now(UTC)
    whole.press("pause")
    times = AlertTimes.of(whole.shop.reader.settings())
    assert times.paused(now + timedelta(minutes=59))
    assert not times.paused(now + timedelta(minutes=61))
    whole.press("pause_today")
    assert AlertTimes.of(whole.shop.reader.settings()).paused(now + timedelta(hours=2))
    whole.press("unpause")
    assert not AlertTimes.of(whole.shop.reader.settings()).paused(now)


def test_the_settings_start_the_app_with_the_computer(whole: Whole, qtbot: QtBot) -> None:
    whole.shell.window.settings_wanted.emit()
    page = whole.shell.dialog
    assert isinstance(page, Settings)
    next(s for s in page.findChildren(Switch) if s.objectName() == "at_login").click()
    assert (whole.folder / "autostart" / "kuulolla.desktop").exists()
    page.accept()
    qtbot.waitUntil(lambda: whole.shell.dialog is None)
