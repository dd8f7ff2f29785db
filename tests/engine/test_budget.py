"""Points per period: reads leave some to the sends, and a restart forgets none."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inbox.channels import ALL
from inbox.channels.google.pacific import midnight
from inbox.core.allowance import EASY, STALE, TIGHT, Budget, Noted, noted
from inbox.core.errors import RateLimited
from inbox.engine.budget import Purse, Slowed, Spent
from inbox.engine.statuses import Allowance, Usage
from inbox.ui.allowance_words import replies_left

START = datetime(2026, 11, 23, 9, tzinfo=UTC)


class Clock:
    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        return self.now


def spend(purse: Purse) -> int:
    """Read until the purse says no; answers how often."""
    for times in range(1_000):
        try:
            purse.may_read()
        except RateLimited:
            return times
        purse.pay(changes=False)
    pytest.fail("the purse has no bottom")


def test_reads_stop_while_sends_can_still_be_paid() -> None:
    clock = Clock()
    purse = Purse(Budget(100, timedelta(days=1), read=1, send=10), clock)
    assert spend(purse) == 80
    for _ in range(2):
        purse.may_send()
        purse.pay(changes=True)
    with pytest.raises(Spent) as caught:
        purse.may_send()
    assert caught.value.until == START + timedelta(days=1)


def test_next_period_begins_with_a_full_purse() -> None:
    clock = Clock()
    purse = Purse(Budget(10, timedelta(hours=1)), clock)
    spend(purse)
    clock.now += timedelta(hours=1)
    assert purse.left == 10
    purse.may_read()


def test_what_was_spent_is_known_after_a_restart() -> None:
    kept = [""]
    clock = Clock()
    budget = Budget(10, timedelta(days=1))
    spend(Purse(budget, clock, lambda: kept[0], lambda text: kept.__setitem__(0, text)))
    assert Purse(budget, clock, lambda: kept[0]).left == 2


@pytest.mark.parametrize("kept", ["", "rubbish", "[]", '["x", 1]', "[1e99, 1]"])
def test_kept_figures_that_make_no_sense_are_forgotten(kept: str) -> None:
    assert Purse(Budget(10, timedelta(days=1)), Clock(), lambda: kept).left == 10


def test_networks_own_figure_stops_the_reads_until_it_is_renewed() -> None:
    clock = Clock()
    purse = Purse(Budget(100, timedelta(hours=1)), clock)
    purse.hint(Allowance(50, seconds=60))
    purse.may_read()
    purse.hint(Allowance(0, seconds=60))
    with pytest.raises(RateLimited):
        purse.may_read()
    purse.may_send()
    clock.now += timedelta(seconds=61)
    purse.may_read()


def test_what_is_noted_tells_how_much_is_spent_today() -> None:
    kept = [""]
    clock = Clock()
    purse = Purse(
        Budget(100, timedelta(days=1), send=10),
        *(clock, lambda: kept[0], lambda text: kept.__setitem__(0, text)),
    )
    purse.pay(changes=True)
    purse.pay(changes=False)
    assert noted(kept[0]).points(clock.now) == 11
    assert noted(kept[0]).points(clock.now + timedelta(days=1)) == 0
    assert noted("rubbish").points(clock.now) == 0


def test_promise_of_replies_leaves_room_for_the_reading_of_the_day() -> None:
    youtube = ALL["youtube"].manifest
    midnight = datetime(2026, 11, 23, 8, tzinfo=UTC)  # in California
    assert replies_left(youtube, Noted(), midnight) == 178
    noon = midnight + timedelta(hours=12)
    noted_ = Noted(ends=(midnight + timedelta(days=1)).timestamp(), spent=600)
    assert replies_left(youtube, noted_, noon) == (10_000 - 600 - 528) // 50
    assert replies_left(youtube, noted_, midnight + timedelta(days=1)) == 178
    assert replies_left(youtube, Noted(noted_.ends, 9_990), noon) == 0


def test_day_of_a_purse_ends_when_the_networks_does() -> None:
    clock, budget = Clock(), ALL["youtube"].manifest.budget
    clock.now = datetime(2026, 11, 24, 7, 59, tzinfo=UTC)
    purse = Purse(budget, clock)
    purse.pay(changes=True)
    assert purse.left == 9_950
    clock.now += timedelta(minutes=1)
    assert purse.left == 10_000


@given(st.datetimes(datetime(2024, 1, 1), datetime(2040, 1, 1)))  # noqa: DTZ001 - UTC is added
def test_midnight_in_california_is_what_the_time_zone_data_say(naive: datetime) -> None:
    now = naive.replace(tzinfo=UTC)
    there = now.astimezone(ZoneInfo("America/Los_Angeles"))
    tomorrow = datetime.combine(there.date() + timedelta(days=1), time(), there.tzinfo)
    assert midnight(now) == tomorrow.astimezone(UTC)


@given(st.lists(st.floats(0, 200)), st.floats(1, 10_000))
def test_fuller_a_network_the_longer_the_rests(shares: list[float], usual: float) -> None:
    purse, before = Purse(Budget(100, timedelta(hours=1)), Clock()), 0.0
    for share in sorted(shares):
        purse.hint(Usage(share))
        rest = purse.rest(usual)
        assert rest >= max(before, usual)
        assert share > EASY or rest == usual
        assert share < TIGHT or rest >= 3_600
        assert purse.tight == (share >= TIGHT)
        purse.may_send()
        purse.may_read(for_reply=True)
        before = rest


def test_nothing_leaves_while_the_network_names_minutes_to_wait() -> None:
    clock, kept = Clock(), [""]
    budget = Budget(100, timedelta(hours=1))
    purse = Purse(budget, clock, lambda: kept[0], lambda text: kept.__setitem__(0, text))
    purse.hint(Usage(100, seconds=720))
    for each in (purse, Purse(budget, clock, lambda: kept[0])):  # after a restart as well
        with pytest.raises(RateLimited) as caught:
            each.may_send()
        assert caught.value.until == START + timedelta(minutes=12)
        with pytest.raises(RateLimited):
            each.may_read(for_reply=True)
    clock.now += timedelta(minutes=12)
    purse.may_send()


def test_share_of_an_hour_ago_counts_no_more() -> None:
    clock = Clock()
    purse = Purse(Budget(100, timedelta(hours=1)), clock)
    purse.hint(Usage(85))
    with pytest.raises(Slowed):
        purse.may_go_on()
    clock.now += STALE
    purse.may_go_on()
    assert purse.rest(300) == 300
