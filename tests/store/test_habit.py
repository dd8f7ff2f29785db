"""The weekly goal: which days count, what makes a week, and what a streak forgives."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from inbox.core.actions import Action
from inbox.core.model import Page, Verb
from inbox.store.habit import DAY, Goal, How, deadline, goal_of
from tests.store.ground import Ground, said

# A Thursday noon where the shop is: Monday to Wednesday of that week have passed.
NOW = datetime(2026, 5, 7, 12).astimezone()
GOAL = Goal(5, frozenset({6}))


def says(ground: Ground, name: str, ago: timedelta, **more: Any) -> None:
    """Somebody's words, so long before NOW."""
    item = said(name, "Hello", who=name, **more)
    page = Page(items=(replace(item, at=NOW - ago),))
    ground.store.save_page(ground.account, page, now=NOW, advance=False)


def answers(ground: Ground, name: str, ago: timedelta) -> None:
    item = said(f"{name}-r", "Thanks", mine=True, conversation_id=name)
    page = Page(items=(replace(item, at=NOW - ago),))
    ground.store.save_page(ground.account, page, now=NOW, advance=False)


def days(ground: Ground, goal: Goal = GOAL) -> list[str]:
    return [how.value for how in ground.reader.habit(goal, NOW).days]


def test_days_on_which_nobody_wrote_are_quiet_and_count(ground: Ground) -> None:
    assert days(ground) == ["quiet"] * 4 + ["ahead", "ahead", "free"]
    assert ground.reader.habit(GOAL, NOW).kept == 4


def test_an_answer_within_a_day_keeps_the_day_and_a_later_one_does_not(ground: Ground) -> None:
    says(ground, "Anna", 3 * DAY)
    answers(ground, "Anna", 2 * DAY + timedelta(hours=1))
    says(ground, "Bea", 2 * DAY)
    answers(ground, "Bea", timedelta(hours=5))
    assert days(ground)[:4] == ["kept", "late", "quiet", "quiet"]


def test_who_waits_since_this_morning_leaves_the_day_open(ground: Ground) -> None:
    says(ground, "Anna", timedelta(hours=2))
    assert days(ground)[3] == How.OPEN
    says(ground, "Bea", 2 * DAY)
    assert days(ground)[1] == How.LATE


def test_a_like_is_an_answer_too(ground: Ground) -> None:
    says(ground, "Anna", 2 * DAY, liked_by_me=True)
    assert days(ground)[1] == How.KEPT


def test_done_counts_when_it_was_done_in_time(ground: Ground) -> None:
    says(ground, "Anna", timedelta(hours=20))
    says(ground, "Bea", 3 * DAY)
    ground.store.done([ground.row("Anna").id, ground.row("Bea").id], NOW)
    assert (days(ground)[0], days(ground)[2]) == (How.LATE, How.KEPT)


def test_what_was_put_off_on_purpose_is_nobodys_lateness(ground: Ground) -> None:
    says(ground, "Anna", 3 * DAY)
    ground.store.snooze([ground.row("Anna").id], NOW + DAY)
    assert days(ground)[0] == How.QUIET


def test_a_reply_on_its_way_counts_and_one_that_failed_or_goes_out_tomorrow_does_not(
    ground: Ground,
) -> None:
    says(ground, "Anna", timedelta(hours=20))
    ground.now = NOW
    action = ground.queue(Verb.REPLY, "Anna", "Thanks")
    assert days(ground)[2] == How.KEPT
    ground.store.fail(action.id, "No")
    assert days(ground)[2] == How.OPEN
    answers(ground, "Anna", timedelta(hours=1))
    assert days(ground)[2] == How.KEPT
    says(ground, "Bea", timedelta(hours=20))
    later = Action(Verb.REPLY, ground.account, ground.number("Bea"), "Tomorrow", at=NOW)
    ground.store.queue(later, later=NOW + DAY)
    assert days(ground)[2] == How.OPEN


@pytest.mark.parametrize(
    ("hours", "free", "allowed"),
    [(0, "", 24), (0, "4", 48), (24, "56", 72), (0, "0123456", 24 * 8)],
)
def test_free_days_do_not_count_into_the_day_that_is_given(
    hours: int, free: str, allowed: int
) -> None:
    since = NOW + timedelta(hours=hours)
    end = deadline(since, frozenset(map(int, free)))
    assert end - since == timedelta(hours=allowed)


@pytest.mark.parametrize(
    ("setting", "goal"),
    [
        ("", Goal(5, frozenset({6}))),
        ("0:", None),
        ("7:56", Goal(5, frozenset({5, 6}))),
        ("3:x9", Goal(3, frozenset())),
        ("nonsense", None),
    ],
)
def test_the_goal_is_read_as_it_was_kept_and_nonsense_is_no_goal(
    setting: str, goal: Goal | None
) -> None:
    assert goal_of(setting) == goal


def week_of_misses(ground: Ground, weeks: set[int], upto: int) -> None:
    """Somebody every Monday; in these weeks nobody heard back on three days."""
    for week in range(upto):
        monday = 3 * DAY + timedelta(weeks=week)
        for day in range(4) if week in weeks else range(1):
            name = f"w{week}-{day}"
            says(ground, name, monday - day * DAY)
            if week not in weeks:
                answers(ground, name, monday - timedelta(hours=1))


def test_a_streak_counts_weeks_and_ends_at_a_missed_one(ground: Ground) -> None:
    week_of_misses(ground, {3}, 8)
    assert ground.reader.habit(GOAL, NOW, weeks=12).streak == 2


def test_a_streak_forgives_one_missed_week_after_enough_kept_ones(ground: Ground) -> None:
    week_of_misses(ground, {5}, 10)
    assert ground.reader.habit(GOAL, NOW, weeks=12).streak == 8


def test_a_streak_does_not_reach_back_before_the_first_words(ground: Ground) -> None:
    week_of_misses(ground, set(), 3)
    assert ground.reader.habit(GOAL, NOW, weeks=12).streak == 2
