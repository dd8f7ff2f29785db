"""Killed while every channel has a reply on its way, and started again: each is there once."""

import os
import signal
import subprocess
import sys
from collections.abc import Collection
from pathlib import Path
from typing import cast

import pytest

from inbox.sandbox.serve import Served
from inbox.sandbox.standin import Fault, StandIn
from inbox.store.rows import View
from tests.channels.grounds import STANDINS
from tests.engine.desk import FileKeeps, until
from tests.faults.counter import Counter, opened
from tests.faults.mishaps import WRITES
from tests.thoroughness import THOROUGH

ROOT = Path(__file__).parents[2]


def kill_at(state: str, folder: Path, undo: float, channels: Collection[str]) -> None:
    """Run the victim until all of its replies are in that state, then end it like a power cut."""
    waiting = set(channels)
    with subprocess.Popen(  # noqa: S603 - our own script
        [sys.executable, "-m", "tests.faults.victim", str(folder), str(undo)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    ) as victim:
        assert victim.stdout is not None
        try:
            for line in victim.stdout:
                channel, reached = line.split()
                if reached == state:
                    waiting.discard(channel)
                if not waiting:
                    break
            else:
                pytest.fail(f"the victim never came to {state} on {sorted(waiting)}")
        finally:
            os.kill(victim.pid, signal.SIGKILL)


def _settled(it: Counter, words: str) -> None:
    """The outbox is empty in the end; the owner looks for what nobody else can find."""

    def over() -> bool:
        rows = [row for row in it.reader.outbox() if row.account == it.account]
        return not rows

    until(over)
    replies = [reply for reply in it.seen().replies if words in reply[2]]
    assert len(replies) == 1, it.channel
    (row,) = [row for row in it.reader.list(View.ALL) if row.account == it.account]
    own = [item.text for item in it.reader.items(row.id) if item.mine]
    assert len(own) == 1, it.channel
    assert words in own[0]


CASES: list[tuple[str, Fault | None]] = [
    ("queued", None),
    ("sending", Fault.HANG_AFTER),
    ("unsure", Fault.DROP_AFTER),
]
MORE: list[tuple[str, Fault | None]] = [("unsure", Fault.DROP_BEFORE)] if THOROUGH else []


@pytest.mark.parametrize(("state", "fault"), CASES + MORE)
def test_every_reply_is_there_once_after_a_kill(
    tmp_path: Path, state: str, fault: Fault | None
) -> None:
    grounds = [make() for make in STANDINS.values()]
    standins = [cast("StandIn", ground.world) for ground in grounds]
    keeps = FileKeeps(tmp_path / "made-up.json")
    with Served(standins) as served:
        with opened(tmp_path, grounds, served, secrets=keeps) as counters:
            for it in counters:
                it.sign_in()
                it.say("Do you have blue yarn?", it.ground.kind)
                assert it.sync() == ""
        for standin in standins if fault else ():
            for method in WRITES:
                standin.faults.plan(fault or Fault.GARBLED, method=method)
        kill_at(state, tmp_path, 1 if state == "queued" else 0, STANDINS)
        for standin in standins:
            standin.faults.plans.clear()
        with opened(tmp_path, grounds, served, secrets=keeps) as counters:
            for it in counters:
                _settled(it, f"Yes, {it.channel}!")
