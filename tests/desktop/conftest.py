"""Hands in a real session: gdbus and xdotool, run beside the app's own event loop."""

import re
import subprocess
from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

Run = Callable[..., str]


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
def find_window(run: Run) -> Callable[[str], "tuple[int, int, int, int] | None"]:
    """Where the largest window of a class stands: x, y, width, height."""

    def find(name: str) -> "tuple[int, int, int, int] | None":
        tree = run("xwininfo", "-root", "-tree")
        pattern = rf'\("{name}"[^)]*\)\s+(\d+)x(\d+)\+\d+\+\d+\s+\+(-?\d+)\+(-?\d+)'
        found = [tuple(map(int, spot)) for spot in re.findall(pattern, tree, re.IGNORECASE)]
        large = [spot for spot in found if spot[0] > 50]
        if not large:
            return None
        width, height, x, y = max(large)
        return x, y, width, height

    return find
