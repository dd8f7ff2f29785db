"""The tray of a real desktop: the icon is there, says who waits, and its menu works."""

import re
from collections.abc import Callable, Iterator
from typing import cast

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from inbox.store.reader import Reader
from inbox.ui.closing import Closing
from inbox.ui.notes import Notes
from inbox.ui.tray import Tray
from tests.ui.pretend import NOON, Shelf, pretend, talk

WATCHER = ("gdbus", "call", "--session", "-d", "org.kde.StatusNotifierWatcher")


class App:
    def __init__(self) -> None:
        bridge, self.engine = pretend()
        self.shelf = Shelf(self.engine)
        self.shelf.put(talk(1, "Aino"), talk(2, "Marcus"), talk(3, "Petra"))
        reader = cast(Reader, self.shelf)
        self.tray = Tray(bridge, reader, now=lambda: NOON)
        self.window = QWidget()
        self.closing = Closing(self.window, bridge, reader, Notes(), has_tray=Tray.available)


@pytest.fixture
def app(qtbot: QtBot) -> Iterator[App]:
    made = App()
    qtbot.addWidget(made.window)
    made.tray.show()
    with qtbot.waitExposed(made.window):
        made.window.show()
    yield made
    made.closing.ending = True
    made.tray.hide()


@pytest.fixture
def item(qtbot: QtBot, run: Callable[..., str], app: App) -> tuple[str, str]:
    """Bus name and path of our icon, as the desktop knows it."""
    found: list[tuple[str, str]] = []

    def there() -> bool:
        said = run(
            *WATCHER, "-o", "/StatusNotifierWatcher", "-m",
            "org.freedesktop.DBus.Properties.Get",
            "org.kde.StatusNotifierWatcher", "RegisteredStatusNotifierItems",
        )  # fmt: skip
        found[:] = re.findall(r"'([^'/]+)(/[^']+)'", said)
        return bool(found)

    if not Tray.available():
        pytest.skip("this desktop has no tray")
    assert app.tray.icon.isVisible()
    qtbot.waitUntil(there, timeout=10_000)
    return found[-1]


def _ask(item: tuple[str, str], method: str, *arguments: str) -> tuple[str, ...]:
    return ("gdbus", "call", "--session", "-d", item[0], "-o", item[1], "-m", method, *arguments)


def test_the_desktop_shows_who_waits(item: tuple[str, str], run: Callable[..., str]) -> None:
    said = run(
        *_ask(item, "org.freedesktop.DBus.Properties.Get", "org.kde.StatusNotifierItem", "ToolTip")
    )
    assert "3 people are waiting: Aino, Marcus, Petra" in said


def test_a_press_on_the_icon_brings_the_window_back(
    qtbot: QtBot, app: App, item: tuple[str, str], run: Callable[..., str]
) -> None:
    app.tray.open_asked.connect(app.closing.raise_window)
    app.window.close()
    assert not app.window.isVisible()
    run(*_ask(item, "org.kde.StatusNotifierItem.Activate", "0", "0"))
    qtbot.waitUntil(app.window.isVisible)


def test_the_menu_is_the_desktops_own(
    qtbot: QtBot, app: App, item: tuple[str, str], run: Callable[..., str]
) -> None:
    layout = run(
        "gdbus", "call", "--session", "-d", item[0], "-o", "/MenuBar", "-m",
        "com.canonical.dbusmenu.GetLayout", "--", "0", "-1", "[]",
    )  # fmt: skip
    assert "Open Kuulolla" in layout
    number = re.search(r"\((\d+), [^()]*'label': <'Check now'>", layout)
    assert number is not None
    run(
        "gdbus", "call", "--session", "-d", item[0], "-o", "/MenuBar", "-m",
        "com.canonical.dbusmenu.Event", number[1], "clicked", "<''>", "0",
    )  # fmt: skip
    qtbot.waitUntil(lambda: ("check", None) in app.engine.asked)


def test_without_a_tray_the_window_is_minimised_and_says_why(qtbot: QtBot, app: App) -> None:
    if Tray.available():
        pytest.skip("this desktop has a tray")
    said: list[str] = []
    app.closing.told.connect(lambda _title, words: said.append(words))
    app.window.close()
    qtbot.waitUntil(app.window.isMinimized)
    assert app.window.isVisible()
    assert len(said) == 1
    app.closing.raise_window()
    qtbot.waitUntil(lambda: not app.window.isMinimized())
    app.window.close()
    assert len(said) == 1
