"""Tokens are renewed before they die; where that is refused, the owner hears of it in time."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from inbox.store.rows import AccountState
from tests.channels.grounds import instagram
from tests.faults.counter import counter


class Clock:
    def __init__(self) -> None:
        self.ahead = timedelta()

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self.ahead


def test_owner_learns_when_a_token_ends_that_cannot_be_renewed(tmp_path: Path) -> None:
    clock, ground = Clock(), instagram()
    with counter(tmp_path, ground, clock=clock) as it:
        world: Any = ground.world
        world.api.fresh = True  # it refuses to renew
        clock.ahead = timedelta(days=8)
        assert it.sync() == ""
        account = it.reader.account(it.account)
        assert account is not None
        assert account.state is AccountState.OK
        assert account.expires_at is not None
        left = account.expires_at - datetime.now(UTC)
        assert timedelta(days=59) < left < timedelta(days=61)
