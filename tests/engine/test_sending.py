"""A reply and a like on their way, whatever the network does."""

from pathlib import Path

import pytest

from inbox.core.actions import State
from inbox.core.model import Verb
from inbox.sandbox.standin import Fault
from inbox.store.rows import View
from tests.engine.desk import shop


def test_reply_reaches_the_network_once_and_the_conversation_is_answered(tmp_path: Path) -> None:
    with shop(tmp_path) as it:
        action = it.reply("Yes, three shades")
        assert it.outcome(action) == "confirmed"
        assert [e.text for e in it.server.book.replies()] == ["Yes, three shades"]
        assert it.reader.outbox() == []
        assert it.rows(View.WAITING) == []
        it.sync()
        assert [i.text for i in it.reader.items(it.rows()[0].id)] == [
            "Do you have blue yarn?",
            "Yes, three shades",
        ]


def test_like_reaches_the_network(tmp_path: Path) -> None:
    with shop(tmp_path) as it:
        assert it.outcome(it.act(Verb.LIKE)) == "confirmed"
        assert it.server.book.entries[1].liked


@pytest.mark.parametrize("fault", [Fault.DROP_BEFORE, Fault.DROP_AFTER, Fault.HANG_AFTER])
def test_reply_that_meets_a_fault_is_there_exactly_once(tmp_path: Path, fault: Fault) -> None:
    with shop(tmp_path) as it:
        it.server.faults.plan(fault, method="POST")
        assert it.outcome(it.reply("Yes"), 0) in {*State}
        action = it.reader.outbox()
        assert len(action) <= 1
        if action:
            from tests.engine.desk import until  # noqa: PLC0415

            until(lambda: it.reader.outbox() == [])
        assert len(it.server.book.replies("Yes")) == 1
