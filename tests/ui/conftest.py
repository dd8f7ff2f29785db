"""What every test of the screen needs: a shop, and garbage that dies where the widgets live."""

import gc
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from inbox.ui import words
from inbox.ui.theme import look
from tests.ui.cafe import cafe
from tests.ui.kiosk import Kiosk

_TESTS = count(1)
_WHOLE = 40  # tests between two whole collections


@pytest.fixture(autouse=True)
def _garbage_dies_on_this_thread() -> Iterator[None]:
    gc.disable()
    yield
    gc.collect(2 if next(_TESTS) % _WHOLE == 0 else 1)
    gc.enable()


@pytest.fixture
def shop(tmp_path: Path, qapp: QApplication) -> Iterator[Kiosk]:
    """A café with words from four networks, in English and in the light."""
    assert qapp
    words.speak("en")
    look().wear("light")
    made = cafe(tmp_path)
    yield made
    made.close()
