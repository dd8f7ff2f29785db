"""Replies that go out later and answers that are owed, on a real engine and a real socket."""

import asyncio
import contextlib
import threading
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from inbox.core.actions import SAID_SINCE, Action, Check, Target
from inbox.core.channel import Access
from inbox.core.model import Verb
from inbox.paths import Profile
from inbox.sandbox.standin import Fault
from inbox.store.reader import Reader
from inbox.store.rows import View
from tests.engine.book_server import GuestbookServer
from tests.engine.desk import PATIENCE, Shop, adopted, served, shop, until
from tests.engine.guestbook import Guestbook
from tests.engine.test_kill import kill_at, running

SOON = timedelta(seconds=0.4)
TOMORROW = timedelta(days=1)


def put_off(it: Shop, text: str, wait: timedelta) -> tuple[Action, datetime]:
    row = it.rows()[0]
    action = Action(Verb.REPLY, it.account, row.last_item, text)
    when = datetime.now(UTC) + wait
    it.engine.send_later(action, when).result(PATIENCE)
    return action, when


def test_reply_put_off_goes_out_once_and_at_its_time(tmp_path: Path) -> None:
    with shop(tmp_path) as it:
        action, when = put_off(it, "Good morning", SOON)
        assert it.reader.outbox()[0].later == when
        assert it.outcome(action) == "confirmed"
        (reply,) = it.server.book.replies("Good morning")
        assert reply.at >= when


def test_other_replies_pass_one_that_was_put_off(tmp_path: Path) -> None:
    with shop(tmp_path) as it:
        put_off(it, "Tomorrow", TOMORROW)
        assert it.outcome(it.reply("Now")) == "confirmed"
        assert [e.text for e in it.server.book.replies()] == ["Now"]
        assert [a.text for a in it.reader.outbox()] == ["Tomorrow"]


def test_put_off_reply_goes_now_or_at_another_time_or_back_to_the_composer(tmp_path: Path) -> None:
    with shop(tmp_path) as it:
        action, _when = put_off(it, "Tomorrow", TOMORROW)
        soon = datetime.now(UTC) + timedelta(hours=1)
        assert it.engine.put_off(action.id, soon).result(PATIENCE)
        assert it.reader.outbox()[0].later == soon
        assert it.engine.put_off(action.id, None).result(PATIENCE)
        assert it.outcome(action) == "confirmed"
        assert not it.engine.put_off(action.id, None).result(PATIENCE)
        action, _when = put_off(it, "Another day", TOMORROW)
        assert it.engine.undo(action.id).result(PATIENCE)
        assert it.reader.draft(it.rows()[0].id) == "Another day"
        assert len(it.server.book.replies()) == 1


def test_new_words_of_theirs_hold_it_until_the_owner_says_so(tmp_path: Path) -> None:
    with shop(tmp_path) as it:
        action, _when = put_off(it, "Yes, we have", SOON)
        first = it.rows()[0].remote_id
        it.server.book.add("anna", "Never mind, I found some", parent=int(first))
        assert it.outcome(action) == "failed"  # read again before sending: nothing polled
        (row,) = it.reader.outbox()
        assert (row.error, it.server.book.replies()) == (SAID_SINCE, [])
        (conversation,) = it.rows(View.WAITING)
        assert (conversation.trouble, conversation.text[:5]) == ("failed", "Never")
        assert it.engine.resolve(action.id, "retry").result(PATIENCE)
        assert it.outcome(action) == "confirmed"
        assert len(it.server.book.replies("Yes, we have")) == 1


def test_answer_from_the_phone_holds_it(tmp_path: Path) -> None:
    with shop(tmp_path) as it:
        action, _when = put_off(it, "Yes, we have", SOON)
        it.server.book.add("shop", "Yes", parent=int(it.rows()[0].remote_id))
        it.sync()
        assert it.outcome(action) == "failed"
        assert [e.text for e in it.server.book.replies()] == ["Yes"]


def test_limit_and_lost_connection_keep_it_and_its_time(tmp_path: Path) -> None:
    with shop(tmp_path) as it:
        it.server.faults.plan(Fault.STATUS, method="POST", status=429)
        it.server.faults.plan(Fault.DROP_BEFORE, method="GET")
        action, when = put_off(it, "Good morning", SOON)
        until(lambda: not it.reader.outbox() or it.reader.outbox()[0].error)
        assert [a.later for a in it.reader.outbox()] in ([], [when])
        assert it.outcome(action) == "confirmed"
        assert len(it.server.book.replies("Good morning")) == 1


def test_killed_before_its_time_it_goes_out_after_the_next_start(tmp_path: Path) -> None:
    server = GuestbookServer()
    server.book.add("anna", "Do you have blue yarn?")
    with served(server.faults) as url:
        with running(tmp_path) as engine:
            account = adopted(engine, url)
            assert engine.sync(account).result(PATIENCE)[0].error == ""
        kill_at("queued", tmp_path, 0, later=1.5)
        with contextlib.closing(Reader(Profile(tmp_path).database)) as reader:
            when = reader.outbox()[0].later
            with running(tmp_path):
                until(lambda: not reader.outbox())
        (reply,) = server.book.replies("Yes")
        assert when is not None
        assert reply.at >= when


def owed(it: Shop) -> tuple[View, datetime | None]:
    (row,) = it.rows()
    return row.view, row.promised


def test_owed_answer_comes_back_by_itself_and_an_answer_ends_it(tmp_path: Path) -> None:
    with shop(tmp_path) as it:
        row, due = it.rows()[0], datetime.now(UTC) + SOON
        it.engine.promise([row.id], due, "Ask the dyer").result(PATIENCE)
        assert owed(it) == (View.SNOOZED, due)
        until(lambda: owed(it) == (View.WAITING, due))
        assert it.rows()[0].promise_note == "Ask the dyer"
        assert it.outcome(it.reply("We do")) == "confirmed"
        assert owed(it) == (View.DONE, None)


def test_words_that_promise_go_out_and_the_answer_stays_owed(tmp_path: Path) -> None:
    with shop(tmp_path) as it:
        due = datetime.now(UTC) + TOMORROW
        action = Action(Verb.REPLY, it.account, it.rows()[0].last_item, "I'll check")
        befores = it.engine.send_promise(action, due).result(PATIENCE)
        assert it.outcome(action) == "confirmed"
        it.sync()
        assert owed(it) == (View.SNOOZED, due)
        it.server.book.add("shop", "Yes, in blue", parent=int(it.rows()[0].remote_id))
        it.sync()
        assert owed(it) == (View.DONE, None)
        it.engine.restore(befores).result(PATIENCE)
        assert owed(it) == (View.DONE, None)


def test_time_that_was_slept_through_is_made_good_at_the_next_start(tmp_path: Path) -> None:
    server = GuestbookServer()
    first = server.book.add("anna", "Do you have blue yarn?")
    second = server.book.add("bea", "And green?")
    with served(server.faults) as url:
        with running(tmp_path) as engine:
            account = adopted(engine, url)
            assert engine.sync(account).result(PATIENCE)[0].error == ""
            with contextlib.closing(Reader(Profile(tmp_path).database)) as reader:
                when = datetime.now(UTC) + SOON
                for row in reader.list(View.ALL):
                    action = Action(Verb.REPLY, account, row.last_item, f"To {row.author_name}")
                    engine.send_later(action, when).result(PATIENCE)
        assert server.book.replies() == []
        server.book.add("bea", "I found some", parent=second.id)  # while nothing runs
        until(lambda: datetime.now(UTC) > when)
        with running(tmp_path), contextlib.closing(Reader(Profile(tmp_path).database)) as reader:
            until(lambda: [a.state for a in reader.outbox()] == ["failed"])
            assert reader.outbox()[0].error == SAID_SINCE
        (reply,) = server.book.replies()
        assert (reply.text, reply.parent) == ("To Anna", first.id)


@dataclass(slots=True)
class Pondering(Guestbook):
    """Its last look before a send takes as long as the test wants."""

    asked: threading.Event = field(default_factory=threading.Event)
    answer: threading.Event = field(default_factory=threading.Event)

    async def check(self, access: Access, action: Action, target: Target) -> Check:
        self.asked.set()
        await asyncio.to_thread(self.answer.wait, PATIENCE)
        return await Guestbook.check(self, access, action, target)


@pytest.mark.parametrize("how", ["put off", "taken back"])
def test_changed_while_the_network_is_asked_it_stays_here(tmp_path: Path, how: str) -> None:
    book = Pondering()
    with shop(tmp_path, book) as it:
        action, _when = put_off(it, "Good morning", SOON)
        until(book.asked.is_set)
        later = datetime.now(UTC) + TOMORROW
        if how == "put off":
            assert it.engine.put_off(action.id, later).result(PATIENCE)
        else:
            assert it.engine.undo(action.id).result(PATIENCE)
        book.answer.set()
        assert it.outcome(it.reply("Now")) == "confirmed"  # the lane has gone on
        assert [e.text for e in it.server.book.replies()] == ["Now"]
        assert [a.later for a in it.reader.outbox()] == ([later] if how == "put off" else [])
