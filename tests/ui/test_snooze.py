"""When a snoozed one comes back."""

from datetime import datetime

import pytest
from PySide6.QtWidgets import QApplication

from inbox.ui import words
from inbox.ui.snooze import choices


@pytest.mark.parametrize(
    ("now", "wanted"),
    [
        (datetime(2026, 11, 24, 10, 10), ["24. 13", "25. 9", "30. 9"]),  # noqa: DTZ001 - local
        (datetime(2026, 11, 24, 21, 0), ["25. 9", "30. 9"]),  # noqa: DTZ001 - too late for today
        (datetime(2026, 11, 29, 12, 0), ["29. 15", "30. 9"]),  # noqa: DTZ001 - a Sunday
    ],
)
def test_only_moments_that_make_sense_are_offered(
    now: datetime, wanted: list[str], qapp: QApplication
) -> None:
    assert qapp
    words.speak("en")
    offered = [when for _words, when in choices(now.astimezone())]
    assert [f"{w.day}. {w.hour}" for w in offered] == wanted
