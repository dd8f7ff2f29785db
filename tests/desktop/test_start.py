"""Started with the computer: the real command, hidden, in a desktop with a tray and in one without.

The entry that we write is started by GLib's own reading of it, as a desktop does at login.
"""

import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from inbox.at_login import Start, Starts, XdgAutostart
from inbox.ui.tray import Tray
from tests.desktop.conftest import Run, Window

ROOT = Path(__file__).parents[2]
WATCHER = "org.kde.StatusNotifierWatcher"
HARD = ("--hidden", "two words", "it’s", '"', "$HOME", "`id`", "100 %", "a\\b", "ä")

pytestmark = pytest.mark.timeout(120)


def test_a_login_starts_the_very_words_that_were_meant(
    qtbot: QtBot, tmp_path: Path, run: Run
) -> None:
    said = tmp_path / "said"
    program = tmp_path / "a program"
    program.write_text(
        f"#!/bin/sh\nprintf '%s\\n' \"$@\" > '{said}.part'\nmv '{said}.part' '{said}'\n"
    )
    program.chmod(0o755)
    entry = XdgAutostart(tmp_path, "kuulolla", Start((str(program), *HARD)))
    entry.turn(True)
    assert entry.state() is Starts.YES
    run("gio", "launch", str(tmp_path / "kuulolla.desktop"))
    qtbot.waitUntil(said.exists, timeout=10_000)
    assert tuple(said.read_text().splitlines()) == HARD


class App:
    """The real program in a process of its own, on a profile of its own."""

    def __init__(self, profile: Path) -> None:
        self.words = [sys.executable, "-m", "inbox", "--profile", str(profile)]
        self.process: subprocess.Popen[bytes] | None = None

    def start(self, *more: str) -> "subprocess.Popen[bytes]":
        return subprocess.Popen([*self.words, *more], cwd=ROOT)  # noqa: S603


@pytest.fixture
def app(tmp_path: Path) -> Iterator[App]:
    made = App(tmp_path)
    made.process = made.start("--hidden")
    yield made
    made.process.terminate()
    made.process.wait(20)


@pytest.fixture
def in_tray(run: Run) -> Callable[[], bool]:
    def there() -> bool:
        said = run(
            "gdbus", "call", "--session", "-d", WATCHER, "-o", "/StatusNotifierWatcher",
            "-m", "org.freedesktop.DBus.Properties.Get", WATCHER, "RegisteredStatusNotifierItems",
        )  # fmt: skip
        return bool(re.search(r"'[^'/]+/[^']+'", said))

    return there


def test_hidden_it_stands_in_the_tray_and_a_second_start_shows_it(
    qtbot: QtBot,
    app: App,
    in_tray: Callable[[], bool],
    find_window: Callable[[str], Window],
) -> None:
    if not Tray.available():
        pytest.skip("this desktop has no tray")
    qtbot.waitUntil(in_tray, timeout=30_000)
    assert find_window("kuulolla") is None
    hidden = app.start("--hidden")  # at login, while it runs already: nothing to show
    assert hidden.wait(30) == 0
    assert find_window("kuulolla") is None
    again = app.start()
    assert again.wait(30) == 0
    qtbot.waitUntil(lambda: find_window("kuulolla") is not None, timeout=20_000)


def test_without_a_tray_it_is_minimised_and_never_out_of_reach(
    qtbot: QtBot, app: App, run: Run
) -> None:
    if Tray.available():
        pytest.skip("this desktop has a tray")
    assert app.process is not None

    def minimised() -> bool:
        windows = run("xdotool", "search", "--class", "kuulolla").split()
        return any("Iconic" in run("xprop", "-id", one, "WM_STATE") for one in windows)

    qtbot.waitUntil(minimised, timeout=60_000)
