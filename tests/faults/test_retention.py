"""What may only be kept for so long goes in time, also while the owner is signed out."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from inbox.core.model import Kind
from inbox.store.rows import View
from tests.channels.grounds import youtube
from tests.engine.desk import until
from tests.faults.counter import counter


class Clock:
    def __init__(self) -> None:
        self.ahead = timedelta()

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self.ahead


def test_words_that_cannot_be_read_again_are_deleted_after_thirty_days(tmp_path: Path) -> None:
    clock, ground = Clock(), youtube()
    with counter(tmp_path, ground, clock=clock) as it:
        it.say("Do you have blue yarn?", Kind.COMMENT)
        assert it.sync() == ""
        assert it.reader.list(View.ALL)
        world: Any = ground.world
        world.sign_in.withdraw()
        assert it.sync() != ""
        clock.ahead = timedelta(days=29)
        it.engine.check_now(it.account)
        assert it.sync() != ""
        assert it.reader.list(View.ALL)
        clock.ahead = timedelta(days=31)
        it.engine.check_now(it.account)
        until(lambda: not it.reader.list(View.ALL))
