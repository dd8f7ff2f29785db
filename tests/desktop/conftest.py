"""Hands in a real session: gdbus and xdotool, run beside the app's own event loop."""

import os
import re
import subprocess
from collections.abc import Callable, Generator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

Run = Callable[..., str]
Window = tuple[int, int, int, int] | None
NOTES = "xfce4-notifyd"
FROM_RIGHT = {"later": 57, "like": 150, "open": 240}  # px to the middles of an alert's buttons


HERE = Path(__file__).parent
# The accessibility bus may ask every program for it; Qt knows no answer, and says so.
ASKED = "GetApplicationBusAddress"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if HERE in item.path.parents and item.get_closest_marker("qt_log_ignore") is None:
            item.add_marker(pytest.mark.qt_log_ignore(ASKED, extend=True))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """A test that failed leaves a picture, what a screen reader was told, and the app's log."""
    report = yield
    if report.failed and call.when == "call" and HERE in item.path.parents:
        out = Path(os.environ.get("KUULOLLA_OUT", HERE.parents[1] / "out"))
        out.mkdir(parents=True, exist_ok=True)
        _asked("scrot", "-o", str(out / f"failed-{item.name[:80]}.png"))
        told = _asked("/usr/bin/python3", str(HERE / "screen_reader.py"))
        report.sections.append(("what a screen reader is told", told[-6_000:]))
        shop = getattr(item, "funcargs", {}).get("shop")
        if (window := getattr(shop, "window", None)) is not None:
            report.sections.append(("the window", f"ended with {window.poll()}"))
        profile = getattr(shop, "profile", None)
        for log in sorted(Path(profile).rglob("*.log")) if profile else []:
            report.sections.append((log.name, log.read_text("utf-8", "replace")[-4_000:]))
    return report


def _asked(*command: str) -> str:
    """What a command prints; whatever is amiss with it is told, and is no failure of its own."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=30, check=False)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired) as error:
        return repr(error)
    return done.stdout + done.stderr


@pytest.fixture
def activate(qtbot: QtBot) -> Callable[[QWidget], None]:
    """Give a window the keyboard, as a press on the taskbar does: a desktop in which somebody
    has just typed elsewhere gives it to no window by itself.
    """

    def go(window: QWidget) -> None:
        qtbot.waitExposed(window)
        subprocess.run(["xdotool", "windowactivate", str(int(window.winId()))], check=True)  # noqa: S603, S607
        qtbot.waitUntil(window.isActiveWindow, timeout=10_000)

    return go


@pytest.fixture
def run(qtbot: QtBot) -> Run:
    """Run a command while the window goes on living; answers what it printed."""

    def go(*command: str) -> str:
        process = subprocess.Popen(  # noqa: S603
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        qtbot.waitUntil(lambda: process.poll() is not None, timeout=15_000)
        return process.communicate()[0]

    return go


@pytest.fixture
def find_window(run: Run) -> Callable[[str], Window]:
    """Where the largest window of a class stands: x, y, width, height."""

    def find(name: str) -> Window:
        tree = run("xwininfo", "-root", "-tree")
        pattern = rf'\("{name}"[^)]*\)\s+(\d+)x(\d+)\+\d+\+\d+\s+\+(-?\d+)\+(-?\d+)'
        found = [tuple(map(int, spot)) for spot in re.findall(pattern, tree, re.IGNORECASE)]
        large = [spot for spot in found if spot[0] > 50]
        if not large:
            return None
        width, height, x, y = max(large)
        return x, y, width, height

    return find


@pytest.fixture
def press(qtbot: QtBot, run: Run, find_window: Callable[[str], Window]) -> Callable[[str], None]:
    """Press a button of the alert that is shown, once it is."""

    def go(button: str) -> None:
        qtbot.waitUntil(lambda: find_window(NOTES) is not None, timeout=10_000)
        seen = None
        while (spot := find_window(NOTES)) != seen:  # it may still be growing
            seen = spot
        assert spot is not None
        x, y, width, height = spot
        x, y = x + width - FROM_RIGHT[button], y + height - 30
        run("xdotool", "mousemove", str(x), str(y), "click", "1")

    return go
