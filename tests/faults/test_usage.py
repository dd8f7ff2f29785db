"""Meta tells in per cent how much of an allowance is used: reads give way, replies do not."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from inbox.core.allowance import READS_REST, budget_name, noted
from inbox.core.model import Kind, Verb
from inbox.store.rows import AccountState
from tests.channels.grounds import facebook, instagram
from tests.engine.desk import PATIENCE, until
from tests.faults.counter import Counter, counter


class Clock:
    """The time of day, which a test may put forward."""

    def __init__(self) -> None:
        self.ahead = timedelta()

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self.ahead


@pytest.fixture(params=[facebook, instagram])
def meta(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[Counter, Any, Clock]]:
    """A channel's counter, its stand-in's switches, and the clock."""
    clock = Clock()
    with counter(tmp_path, request.param(), clock=clock) as it:
        world: Any = it.ground.world
        yield it, world.api, clock


def per_cent(it: Counter) -> float:
    return noted(it.reader.setting(budget_name(it.account))).used


def test_replies_leave_while_reads_rest(meta: tuple[Counter, Any, Clock]) -> None:
    it, api, _clock = meta
    ready = it.prepare(Verb.REPLY, Kind.COMMENT)
    api.usage = 97
    it.sync()  # its first answer is the first to tell
    assert it.sync() == READS_REST
    before = len(it.requests())
    it.settle(ready())
    assert len(it.requests()) > before
    assert per_cent(it) == 97


def test_reading_goes_on_once_the_share_is_smaller(meta: tuple[Counter, Any, Clock]) -> None:
    it, api, clock = meta
    api.usage = 96
    it.sync()
    assert it.sync() == READS_REST
    api.usage = 10
    clock.ahead = timedelta(minutes=11)
    assert it.sync() == ""
    assert per_cent(it) == 10


def test_nothing_is_asked_before_access_is_regained(meta: tuple[Counter, Any, Clock]) -> None:
    it, api, clock = meta
    ready = it.prepare(Verb.REPLY, Kind.COMMENT)
    api.usage, api.wait = 100, 30
    assert it.sync() != ""
    before = len(it.requests())
    assert it.sync() != ""
    wish = ready()
    until(lambda: (row := it.row(wish.action)) and row.error)
    assert len(it.requests()) == before, "calls made meanwhile prolong it"
    account = it.reader.account(it.account)
    assert account is not None
    assert account.state is AccountState.LIMITED
    assert _near(account.until, clock() + timedelta(minutes=30))
    api.usage, api.wait = 1, 0
    clock.ahead = timedelta(minutes=31)
    it.engine.check_now(it.account)
    it.settle(wish)


def _near(one: datetime | None, other: datetime) -> bool:
    return one is not None and abs(one - other) < timedelta(seconds=PATIENCE)
