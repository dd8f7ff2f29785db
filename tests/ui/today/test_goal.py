"""The weekly goal is told quietly on the start page, and only while the owner wants one."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from inbox.store.habit import goal_of
from inbox.store.rows import View
from inbox.ui import words
from inbox.ui.settings.context import Context
from inbox.ui.settings.goal import FreeDays, section
from inbox.ui.today.goal import SETTING, GoalLine
from tests.ui.kiosk import Kiosk, said
from tests.ui.today.morning import morning


@pytest.fixture
def shop(tmp_path: Path, qapp: QApplication) -> Iterator[Kiosk]:
    assert qapp
    words.speak("en")
    made = morning(tmp_path)
    yield made
    made.close()


def now() -> datetime:
    return datetime.now().astimezone()


def test_the_line_says_how_each_day_went_to_those_who_listen(shop: Kiosk, qtbot: QtBot) -> None:
    line = GoalLine(shop.reader)
    qtbot.addWidget(line)
    line.refresh(now())
    assert line.accessibleName().startswith("Weekly goal: ")
    assert line.accessibleDescription().count(":") == 7
    assert "Sunday: free" in line.accessibleDescription()


def test_nothing_is_shown_without_a_goal(shop: Kiosk, qtbot: QtBot) -> None:
    line = GoalLine(shop.reader)
    qtbot.addWidget(line)
    shop.store.set_setting(SETTING, "0:")
    line.refresh(now())
    assert line.isHidden()


def test_answering_the_last_who_wait_keeps_the_day(shop: Kiosk, qtbot: QtBot) -> None:
    shop.store.set_setting(SETTING, "7:")
    line = GoalLine(shop.reader)
    qtbot.addWidget(line)
    account = shop.reader.accounts()[0].id
    shop.bring(account, said("fresh", "Ida", "Hello!", timedelta(seconds=1)))
    line.refresh(now())
    today = now().weekday()
    open_day = line.accessibleDescription().split(". ")[today]
    assert "somebody" in open_day
    shop.store.done([row.id for row in shop.reader.list(View.WAITING)], now())
    line.refresh(now())
    assert "there is time" not in line.accessibleDescription().split(". ")[today]


def test_days_and_free_days_are_kept_as_they_are_chosen(shop: Kiosk, qtbot: QtBot) -> None:
    kept: dict[str, str] = {}
    made = section(Context(shop.reader, shop.bridge, kept, kept.__setitem__))
    qtbot.addWidget(made)
    free = made.findChild(FreeDays)
    assert isinstance(free, FreeDays)
    free.buttons[5].click()
    goal = goal_of(kept[SETTING])
    assert goal is not None
    assert (goal.wanted, goal.free) == (5, frozenset({5, 6}))


def test_the_streak_is_counted_a_week_at_a_time_after_the_line_is_there(
    shop: Kiosk, qtbot: QtBot
) -> None:
    line = GoalLine(shop.reader)
    qtbot.addWidget(line)
    line.refresh(now())
    assert "in a row" not in line.accessibleName()
    goal = goal_of("")
    assert goal is not None
    streak = shop.reader.habit(goal, now(), 26).streak
    assert streak > 1
    qtbot.waitUntil(lambda: f"{streak} weeks in a row" in line.accessibleName())
    line.refresh(now())
    assert f"{streak} weeks in a row" in line.accessibleName()
