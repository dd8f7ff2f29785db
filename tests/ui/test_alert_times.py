"""When an alert may be shown."""

from datetime import datetime, time

import pytest

from inbox.ui.alert_times import (
    AT_ONCE,
    FOR_GOOD,
    AlertTimes,
    clock_times,
    quiet_hours,
    written,
)


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute).astimezone()


def due(settings: dict[str, str], now: datetime) -> datetime | None:
    return AlertTimes.of({"alerts_at": AT_ONCE, **settings}).due(now)


def test_at_once_when_the_owner_wants_it_so() -> None:
    assert due({}, at(23, 12)) == at(23, 12)
    assert due({"alerts_at": ""}, at(23, 12)) == at(23, 12)


def test_three_times_a_day_before_anything_is_chosen() -> None:
    assert written(AlertTimes.of({}).batches) == "9:00, 12:30, 17:00"


def test_a_pause_for_good_ends_with_whoever_ends_it() -> None:
    settings = {"alerts_paused_until": FOR_GOOD.isoformat(), "quiet_hours": "22:00-7:00"}
    assert due(settings, at(23, 12)) == FOR_GOOD


def test_later_is_the_next_batch_or_an_hour() -> None:
    assert AlertTimes().later(at(23, 9)) == at(23, 12, 30)
    assert AlertTimes().later(at(23, 18)) == at(24, 9)
    assert AlertTimes(batches=()).later(at(23, 9, 10)) == at(23, 10, 10)


def test_never_when_alerts_are_off() -> None:
    assert due({"alerts": "off"}, at(23, 12)) is None


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (at(23, 21, 59), at(23, 21, 59)),
        (at(23, 22), at(24, 7, 30)),
        (at(24, 3), at(24, 7, 30)),
        (at(24, 7, 30), at(24, 7, 30)),
    ],
)
def test_quiet_hours_reach_over_midnight(now: datetime, expected: datetime) -> None:
    assert due({"quiet_hours": "22:00-7:30"}, now) == expected


def test_quiet_hours_within_a_day() -> None:
    assert due({"quiet_hours": "12:00-14:00"}, at(23, 13)) == at(23, 14)
    assert due({"quiet_hours": "12:00-14:00"}, at(23, 15)) == at(23, 15)


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (at(23, 8), at(23, 9)),
        (at(23, 9), at(23, 9)),
        (at(23, 9, 1), at(23, 12, 30)),
        (at(23, 18), at(24, 9)),
    ],
)
def test_batches_wait_for_their_time(now: datetime, expected: datetime) -> None:
    assert due({"alerts_at": "9:00,12:30,17:00"}, now) == expected


def test_a_batch_in_the_quiet_hours_waits_for_the_next_one() -> None:
    settings = {"alerts_at": "9:00,23:00", "quiet_hours": "22:00-8:00"}
    assert due(settings, at(23, 20)) == at(24, 9)


def test_batches_that_are_all_quiet_do_not_loop_for_ever() -> None:
    settings = {"alerts_at": "23:00", "quiet_hours": "22:00-8:00"}
    assert due(settings, at(23, 20)) is not None


def test_a_pause_ends_by_itself() -> None:
    settings = {"alerts_paused_until": at(23, 13).isoformat()}
    assert due(settings, at(23, 12)) == at(23, 13)
    assert due(settings, at(23, 14)) == at(23, 14)


def test_what_cannot_be_read_counts_as_not_set() -> None:
    settings = {"quiet_hours": "late", "alerts_at": "noon,26:00", "alerts_paused_until": "soon"}
    assert due(settings, at(23, 12)) == at(23, 12)


def test_times_are_read_as_people_write_them() -> None:
    assert clock_times("17, 9.30, 9:30") == (time(9, 30), time(17))
    assert quiet_hours("22-7") == (time(22), time(7))
    assert quiet_hours("8:00-8:00") is None
