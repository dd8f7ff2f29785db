"""Moments to choose from, through summer time and back."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtWidgets import QApplication

from inbox.ui import words
from inbox.ui.when import at, exists, goes_out, owed, promise_times, send_times, trouble

HELSINKI = ZoneInfo("Europe/Helsinki")
NOON = datetime(2026, 11, 24, 12, tzinfo=HELSINKI)  # a Tuesday


@pytest.fixture(autouse=True)
def _english(qapp: QApplication) -> None:
    assert qapp
    words.speak("en")


def shown(moments: list[object]) -> list[str]:
    return [f"{m.words} {m.when:%a %H:%M %z}" for m in moments]  # type: ignore[attr-defined]


def test_only_moments_that_make_sense_are_offered() -> None:
    assert shown([*send_times(NOON, HELSINKI)]) == [
        "In an hour Tue 13:00 +0200",
        "This evening Tue 18:00 +0200",
        "Tomorrow morning Wed 09:00 +0200",
        "Next week Mon 09:00 +0200",
    ]
    assert shown([*promise_times(NOON, HELSINKI)])[1:] == [
        "Tomorrow morning Wed 09:00 +0200",
        "In 3 days Fri 09:00 +0200",
        "Next week Mon 09:00 +0200",
    ]
    late = NOON.replace(hour=17, minute=40)
    assert "This evening" not in " ".join(shown([*send_times(late, HELSINKI)]))
    sunday = datetime(2026, 11, 29, 12, tzinfo=HELSINKI)
    assert len(send_times(sunday, HELSINKI)) == 3  # tomorrow is the Monday


@pytest.mark.parametrize(
    ("now", "offset"),
    [
        (datetime(2026, 3, 28, 12, tzinfo=HELSINKI), "+0300"),  # clocks go forward in the night
        (datetime(2026, 10, 24, 12, tzinfo=HELSINKI), "+0200"),  # and back
    ],
)
def test_nine_in_the_morning_is_nine_whatever_the_clocks_did(now: datetime, offset: str) -> None:
    tomorrow = next(m for m in send_times(now, HELSINKI) if m.words == "Tomorrow morning")
    assert f"{tomorrow.when:%H:%M%z}" == f"09:00{offset}"
    hours = (tomorrow.when.astimezone(UTC) - now.astimezone(UTC)) / timedelta(hours=1)
    assert hours == (20 if offset == "+0300" else 22)


def test_in_an_hour_is_an_hour_even_in_the_night_of_the_change() -> None:
    now = datetime(2026, 3, 29, 2, 30, tzinfo=HELSINKI)
    soon = send_times(now, HELSINKI)[0].when
    assert soon.astimezone(UTC) - now.astimezone(UTC) == timedelta(hours=1)
    assert f"{soon:%H:%M}" == "04:30"


def test_an_hour_that_is_left_out_is_known_and_one_that_comes_twice_is_the_first() -> None:
    forward, back = date(2026, 3, 29), date(2026, 10, 25)
    assert not exists(forward, time(3, 30), HELSINKI)
    assert f"{at(forward, time(3, 30), HELSINKI):%H:%M}" == "04:30"
    assert exists(back, time(3, 30), HELSINKI)
    assert f"{at(back, time(3, 30), HELSINKI):%z}" == "+0300"


def test_a_moment_that_is_past_or_far_ahead_is_refused() -> None:
    assert trouble(NOON, NOON)
    assert trouble(NOON + timedelta(days=400), NOON)
    assert trouble(NOON + timedelta(minutes=1), NOON) == ""


def test_what_is_put_off_and_what_is_owed_is_told_in_words() -> None:
    now = datetime.now(UTC).astimezone().replace(hour=12, minute=0)
    tomorrow = now.replace(hour=9) + timedelta(days=1)
    assert goes_out(tomorrow, now) == "Goes out tomorrow 9:00"
    assert goes_out(now, now) == ""
    assert owed(tomorrow, now) == "You owe an answer tomorrow"
    assert owed(now + timedelta(days=3), now).startswith("You owe an answer on ")
    assert owed(now, now) == "You promised an answer"
