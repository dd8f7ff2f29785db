"""Points per period: reads leave some to the sends, and a restart forgets none."""

from datetime import UTC, datetime, timedelta

import pytest

from inbox.core.channel import Budget, points_spent
from inbox.core.errors import RateLimited
from inbox.engine.budget import Purse, Spent
from inbox.engine.statuses import Allowance

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
    assert points_spent(kept[0], clock.now) == 11
    assert points_spent(kept[0], clock.now + timedelta(days=1)) == 0
    assert points_spent("rubbish", clock.now) == 0
