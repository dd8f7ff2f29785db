"""Every screen over the accessibility bus: whatever can be pressed or typed into has a name."""

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from inbox.ui import words
from inbox.ui.theme import look
from tests.desktop.morning import run
from tests.ui.reach.screens import SCREENS, Look, shown

pytestmark = [
    pytest.mark.timeout(120),
    pytest.mark.qt_log_ignore(
        "GetApplicationBusAddress",  # asked by the bus, not known to Qt
        "Could not find accessible on path",  # asked for what went meanwhile
    ),
]

READER = str(Path(__file__).parent / "screen_reader.py")
OUT = Path(os.environ.get("KUULOLLA_OUT", Path(__file__).parents[2] / "out")) / "aloud"
PRESSED = {
    "button",
    "push button",
    "toggle button",
    "check box",
    "radio button",
    "menu item",
    "check menu item",
    "text",
    "entry",
    "password text",
    "combo box",
    "list item",
    "table cell",
    "link",
    "slider",
    "spin button",
}
LEAST = 3  # things with a name that a screen has at least


@pytest.fixture(autouse=True)
def _plain_again(qapp: QApplication) -> Iterator[None]:
    assert qapp
    QCoreApplication.setApplicationName("kuulolla")  # as the accessibility bus knows it
    yield
    words.speak("en")
    look().wear("light")


@pytest.mark.parametrize("name", SCREENS)
def test_a_screen_says_what_is_on_it(name: str) -> None:
    with shown(SCREENS[name], Look(size=(1200, 700))):
        told: list[dict[str, Any]] = [
            json.loads(line) for line in run("/usr/bin/python3", READER).splitlines()
        ]
    OUT.mkdir(parents=True, exist_ok=True)
    said = "\n".join(f"{one['role']}: {one['name']}" for one in told)
    (OUT / f"{name}.txt").write_text(said, "utf-8")
    nameless = [one for one in told if one["role"] in PRESSED and not one["name"].strip()]
    assert nameless == []
    assert len([one for one in told if one["name"]]) > LEAST
