"""Whatever is pressed, in whatever order, while words keep coming: nothing breaks, nothing is lost.

A hand without a plan, the same one for the same number; the demo shop's networks answer it.
"""

import logging
import random
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QEventLoop,
    QObject,
    QPoint,
    QPointF,
    Qt,
    QTimer,
    QUrl,
    Slot,
)
from PySide6.QtGui import QDesktopServices, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from inbox import app, paths
from inbox.channels import ALL
from inbox.sandbox import demo as routine
from inbox.sandbox.shop import Opened, opened
from inbox.secrets import Memory
from inbox.store.rows import View
from inbox.ui import words
from inbox.ui.actions import COMMANDS
from inbox.ui.notes import Notes
from inbox.ui.shell import Shell, dress
from inbox.ui.theme import look
from tests.thoroughness import examples

pytestmark = [
    pytest.mark.timeout(300),
    pytest.mark.qt_log_ignore(
        "systemTrayWindowChanged",  # offscreen has no tray
        "Keyboard event not accepted",  # a key that means nothing there
        extend=True,
    ),
]

Key = Qt.Key
HANDS, STEPS = examples(1, 6), examples(150, 900)
KEYS = [
    *(Key(code) for code in range(Key.Key_A.value, Key.Key_Z.value + 1)),
    *(Key(code) for code in range(Key.Key_0.value, Key.Key_9.value + 1)),
    *[Key.Key_Down, Key.Key_Up, Key.Key_Return, Key.Key_Escape, Key.Key_Tab] * 3,
    Key.Key_Space, Key.Key_Slash, Key.Key_Question, Key.Key_Home, Key.Key_End, Key.Key_Menu,
    Key.Key_PageDown, Key.Key_PageUp, Key.Key_Delete, Key.Key_Backspace, Key.Key_F6, Key.Key_F7,
]  # fmt: skip
CTRL = [Key.Key_K, Key.Key_Comma, Key.Key_Return, Key.Key_Z, Key.Key_A, Key.Key_F, Key.Key_Plus]
SIZES = ((1280, 800), (900, 700), (600, 800), (1440, 900))
LEFT_OPEN = (QApplication.activePopupWidget, QApplication.activeModalWidget)


class Browser(QObject):
    """Where addresses go instead of to a browser."""

    @Slot(QUrl)
    def visit(self, url: QUrl) -> None:
        assert url.scheme() in {"http", "https"}


class Hand:
    """Presses keys and widgets by chance."""

    def __init__(self, shell: Shell, networks: Opened, number: int) -> None:
        self._shell, self._networks = shell, networks
        self._chance = random.Random(number)  # noqa: S311 - no secret
        self.did: list[str] = []

    def step(self) -> None:
        self._settle_foreign()
        doing = self._chance.choices(
            (self._key, self._shortcut, self._press, self._command, self._look, self._hear),
            (40, 6, 36, 10, 2, 6),
        )[0]
        self.did.append(doing())
        _live(self._chance.choice((0, 0, 5, 30)))

    def _settle_foreign(self) -> None:
        """Windows of the system's own, which may reach real files, are put away; ours is shown."""
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, QFileDialog) and widget.isVisible():
                widget.reject()
        if not self._shell.window.isVisible():
            self._shell.show()

    def _target(self) -> QWidget:
        above = next((found for find in LEFT_OPEN if (found := find()) is not None), None)
        return above or self._shell.window

    def _key(self) -> str:
        key = self._chance.choice(KEYS)
        shift = self._chance.random() < 0.1
        held = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
        QTest.keyClick(self._focus(), key, held)
        return key.name

    def _shortcut(self) -> str:
        key = self._chance.choice(CTRL)
        QTest.keyClick(self._focus(), key, Qt.KeyboardModifier.ControlModifier)
        return f"Ctrl {key.name}"

    def _focus(self) -> QWidget:
        above = self._target()
        return above.focusWidget() or above

    def _press(self) -> str:
        root = self._target()
        shown = [w for w in root.findChildren(QWidget) if w.isVisible() and w.window() is root]
        widget = self._chance.choice(shown or [root])
        at = QPoint(
            self._chance.randrange(max(1, widget.width())),
            self._chance.randrange(max(1, widget.height())),
        )
        named = f"{type(widget).__name__} {widget.accessibleName()[:40]}"
        button = Qt.MouseButton.LeftButton
        if self._chance.random() < 0.1:
            button = Qt.MouseButton.RightButton
        _click(widget, button, at)
        return named

    def _command(self) -> str:
        """Any of the window's commands, or another view, or the settings."""
        window = self._shell.window
        if self._target() is not window:
            return self._press()
        every = [window.rooms.actions[one.name] for one in COMMANDS if one.name != "quit"]
        actions = [action for action in every if action.isEnabled()]
        action = self._chance.choice([*actions, None, None])
        if action is not None:
            action.trigger()
            return action.text()
        if self._chance.random() < 0.4:
            window.settings_wanted.emit()
            return "settings"
        view = self._chance.choice(list(View))
        window.go(view)
        return view.name

    def _look(self) -> str:
        scheme = self._chance.choice(("light", "dark", "contrast"))
        size, language = self._chance.choice((100, 150, 200)), self._chance.choice(("en", "fi"))
        look().wear(scheme, size)
        words.speak(language)
        self._shell.window.resize(*self._chance.choice(SIZES))
        return f"{scheme} {size} {language}"

    def _hear(self) -> str:
        self._networks.arrive()
        self._shell.window.bridge.check_now()
        return "something arrives"


def _click(widget: QWidget, button: Qt.MouseButton, at: QPoint) -> None:
    """As the desktop does it: a fault in a handler is told then, where QTest's own click falls."""
    here, there, none = QPointF(at), QPointF(widget.mapToGlobal(at)), Qt.KeyboardModifier.NoModifier
    # Qt's own calendar waits for the choice from its menu of months.
    waiting = QTimer(singleShot=True, interval=300)
    waiting.timeout.connect(_close_popup)
    waiting.start()
    for kind, held in (
        (QEvent.Type.MouseButtonPress, button),
        (QEvent.Type.MouseButtonRelease, Qt.MouseButton.NoButton),
    ):
        if isValid(widget):
            event = QMouseEvent(kind, here, there, button, held, none)
            QCoreApplication.postEvent(widget, event)
            QCoreApplication.processEvents()
    waiting.stop()


def _close_popup() -> None:
    popup = QApplication.activePopupWidget()
    if popup is not None:
        popup.close()


def _live(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


@contextmanager
def _shop(folder: Path) -> Iterator[tuple[Shell, Opened]]:
    profile = paths.Profile(folder)
    profile.make()
    browser = Browser()
    for scheme in ("http", "https"):
        QDesktopServices.setUrlHandler(scheme, browser, "visit")  # type: ignore[call-overload,arg-type,unused-ignore]
    with opened(paths.resource(), arrivals=False, seed=7) as networks:
        engine, bridge, reader = app.start(
            profile, Memory(), loopback_pictures=True, undo_seconds=0
        )
        routine.sign_in(engine, ALL, networks)
        engine.sync().result(90)
        dress(reader)
        shell = Shell(bridge, reader, app.manifests(), Notes)
        shell.show()
        yield shell, networks
        shell.tray.hide()
        bridge.stop()
        shell.window.close()
        for gone in (shell.window, shell):  # they read until they are gone
            gone.deleteLater()
            QApplication.sendPostedEvents(gone, QEvent.Type.DeferredDelete)
        reader.close()
    for scheme in ("http", "https"):
        QDesktopServices.unsetUrlHandler(scheme)


@pytest.mark.parametrize("number", range(1, HANDS + 1))
def test_a_hand_without_a_plan_breaks_nothing(
    tmp_path: Path, qtbot: QtBot, caplog: pytest.LogCaptureFixture, number: int
) -> None:
    with _shop(tmp_path) as (shell, networks):
        hand = Hand(shell, networks, number)
        qtbot.waitUntil(lambda: shell.window.list.rows.rowCount() > 0, timeout=10_000)
        for _ in range(STEPS):
            with qtbot.captureExceptions() as raised:
                hand.step()
            assert not raised, f"after {hand.did[-12:]}"
        while (left := hand._target()) is not shell.window:
            left.close()
            _live(0)
        _live(300)
        assert shell.window.list.rows.rowCount() >= 0
    broken = [one.getMessage() for one in caplog.records if one.levelno >= logging.ERROR]
    assert broken == []
    words.speak("en")
    look().wear("light")
