"""A reply and a like on their way, whatever the network does: counted on the server's side."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import pytest

from inbox.core.channel import Sending
from inbox.core.model import Verb
from inbox.sandbox.standin import Fault
from inbox.store.rows import AccountState, View
from tests.engine.desk import HURRIED, Shop, shop, until
from tests.engine.guestbook import Guestbook


def state(it: Shop) -> str:
    (row,) = it.reader.outbox()
    return row.state


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


@pytest.mark.parametrize("fault", [Fault.DROP_AFTER, Fault.HANG_AFTER, Fault.GARBLED])
def test_reply_done_over_there_but_unheard_of_is_found_and_not_sent_again(
    tmp_path: Path, fault: Fault
) -> None:
    with shop(tmp_path) as it:
        it.server.faults.plan(fault, method="POST")
        action = it.reply("Yes")
        assert it.outcome(action) == "unsure"
        until(lambda: not it.reader.outbox())
        assert len(it.server.book.replies("Yes")) == 1


def test_reply_surely_not_there_is_sent_again(tmp_path: Path) -> None:
    with shop(tmp_path) as it:
        it.server.faults.plan(Fault.DROP_BEFORE, method="POST", times=2)
        it.reply("Yes")
        until(lambda: not it.reader.outbox())
        assert len(it.server.book.replies("Yes")) == 1


def test_server_error_after_the_deed_sends_nothing_twice(tmp_path: Path) -> None:
    with shop(tmp_path) as it:
        it.server.faults.plan(Fault.STATUS_AFTER, method="POST", status=500)
        it.reply("Yes")
        until(lambda: not it.reader.outbox())
        assert len(it.server.book.replies("Yes")) == 1


def test_server_error_before_the_deed_loses_nothing(tmp_path: Path) -> None:
    with shop(tmp_path) as it:
        it.server.faults.plan(Fault.STATUS, method="POST", status=500, body=b"<html>no")
        it.reply("Yes")
        until(lambda: not it.reader.outbox())
        assert len(it.server.book.replies("Yes")) == 1


@pytest.mark.parametrize("kind", ["none", "seconds", "date"])
def test_rate_limit_is_waited_out_and_the_attempt_does_not_count(tmp_path: Path, kind: str) -> None:
    soon = format_datetime(datetime.now(UTC) + timedelta(seconds=1), usegmt=True)
    after = {"none": {}, "seconds": {"Retry-After": "0.2"}, "date": {"Retry-After": soon}}
    with shop(tmp_path) as it:
        it.server.faults.plan(Fault.STATUS, method="POST", status=429, headers=after[kind])
        action = it.reply("Yes")
        until(lambda: it.reader.outbox()[0].error)
        (row,) = it.reader.outbox()
        assert (row.state, row.attempts) == ("queued", 0)
        assert it.outcome(action) == "confirmed"
        assert len(it.server.book.replies("Yes")) == 1


def test_expired_token_is_renewed_once_and_the_reply_sent_once(tmp_path: Path) -> None:
    with shop(tmp_path) as it:
        it.server.book.token = "another"
        assert it.outcome(it.reply("Yes")) == "confirmed"
        assert it.server.book.refreshed == 1
        assert len(it.server.book.replies("Yes")) == 1


def test_dead_sign_in_holds_the_reply_until_the_owner_signs_in_again(tmp_path: Path) -> None:
    with shop(tmp_path) as it:
        book = it.server.book
        book.token, book.refresh = "gone", "gone"
        action = it.reply("Yes")
        until(lambda: _state(it) is AccountState.SIGNED_OUT)
        assert state(it) == "queued"
        fields = {"server": it.url, "token": "gone", "refresh": "gone"}
        found = it.engine.connect("guestbook", "token", fields).result(5)
        assert it.engine.adopt(found).result(5) == [it.account]
        assert it.outcome(action) == "confirmed"
        assert len(book.replies("Yes")) == 1


def test_reply_that_nobody_can_look_up_stays_unsure_until_the_owner_decides(
    tmp_path: Path,
) -> None:
    with shop(tmp_path, Guestbook(blind=True)) as it:
        it.server.faults.plan(Fault.DROP_AFTER, method="POST")
        action = it.reply("Yes")
        assert it.outcome(action) == "unsure"
        it.engine.check_now()
        until(lambda: not it.engine.resolve(action.id, "sent").exception(5))
        assert it.outcome(action) == "confirmed"
        assert len(it.server.book.replies("Yes")) == 1


def test_not_found_too_soon_proves_nothing(tmp_path: Path) -> None:
    with shop(tmp_path, pace=replace(HURRIED, settle=0.6)) as it:
        it.server.faults.plan(Fault.DROP_BEFORE, method="POST")
        it.reply("Yes")
        until(lambda: state(it) == "unsure")
        asked = len(it.server.faults.requests)
        until(lambda: len(it.server.faults.requests) >= asked + 3)
        assert state(it) == "unsure"
        until(lambda: not it.reader.outbox())
        assert len(it.server.book.replies("Yes")) == 1


def test_client_chosen_id_may_be_repeated_at_once(tmp_path: Path) -> None:
    slow = replace(HURRIED, settle=3_600)
    with shop(tmp_path, Guestbook(sending=Sending.CLIENT_ID), pace=slow) as it:
        it.server.faults.plan(Fault.DROP_BEFORE, method="POST")
        it.reply("Yes")
        until(lambda: not it.reader.outbox())


def test_unsure_like_is_simply_told_again(tmp_path: Path) -> None:
    with shop(tmp_path, Guestbook(blind=True)) as it:
        it.server.faults.plan(Fault.DROP_BEFORE, method="PUT")
        it.act(Verb.LIKE)
        until(lambda: not it.reader.outbox())
        assert it.server.book.entries[1].liked


def test_refusal_fails_with_words_and_discarding_gives_them_back(tmp_path: Path) -> None:
    with shop(tmp_path) as it:
        it.server.faults.plan(Fault.STATUS, method="POST", status=403)
        action = it.reply("Yes")
        assert it.outcome(action) == "failed"
        assert it.reader.outbox()[0].error == "The network does not allow this"
        assert it.engine.resolve(action.id, "discard").result(5)
        assert it.reader.draft(it.rows()[0].id) == "Yes"
        assert it.server.book.replies() == []


def test_duplicate_on_a_second_try_is_our_own_first_one(tmp_path: Path) -> None:
    guestbook = Guestbook(late=3)  # the guard, one look for it, and the guard again
    with shop(tmp_path, guestbook, pace=replace(HURRIED, settle=0)) as it:
        it.server.book.forbid_twins = True
        it.server.faults.plan(Fault.DROP_AFTER, method="POST")
        it.reply("Yes")
        until(lambda: not it.reader.outbox())
        assert [r[0] for r in it.server.faults.requests].count("POST") == 2
        assert len(it.server.book.replies("Yes")) == 1


def test_duplicate_on_the_first_try_is_what_the_owner_has_said_already(tmp_path: Path) -> None:
    with shop(tmp_path, Guestbook(late=1)) as it:  # the guard does not see it yet
        row = it.rows()[0]
        it.server.book.forbid_twins = True
        it.server.book.add("shop", "Yes", 1)
        it.reply("Yes", row)
        until(lambda: not it.reader.outbox())
        assert len(it.server.book.replies("Yes")) == 1
        assert [i.text for i in it.reader.items(row.id) if i.mine] == ["Yes"]


def test_duplicate_that_nobody_finds_is_left_to_the_owner(tmp_path: Path) -> None:
    with shop(tmp_path, Guestbook(late=1_000)) as it:
        row = it.rows()[0]
        it.server.book.forbid_twins = True
        it.server.book.add("shop", "Yes", 1)
        action = it.reply("Yes", row)
        assert it.outcome(action) == "unsure"
        assert it.reader.outbox()[0].error == "You have said that"
        assert [r[0] for r in it.server.faults.requests].count("POST") == 1


def test_reply_of_ours_that_shows_late_is_recognised_by_the_guard(tmp_path: Path) -> None:
    with shop(tmp_path, Guestbook(late=2), pace=replace(HURRIED, settle=0)) as it:
        it.server.faults.plan(Fault.DROP_AFTER, method="POST")
        it.reply("Yes")
        until(lambda: not it.reader.outbox())
        assert [r[0] for r in it.server.faults.requests].count("POST") == 1
        assert len(it.server.book.replies("Yes")) == 1


def test_vanished_parent_fails_the_reply_and_nothing_is_sent(tmp_path: Path) -> None:
    with shop(tmp_path) as it:
        it.server.book.entries.clear()
        action = it.reply("Yes")
        assert it.outcome(action) == "failed"
        assert it.reader.outbox()[0].error == "What you answer is no longer there"
        assert not [r for r in it.server.faults.requests if r[0] == "POST"]


def test_answered_on_the_phone_meanwhile_stops_the_reply_until_the_owner_insists(
    tmp_path: Path,
) -> None:
    with shop(tmp_path) as it:
        row = it.rows()[0]
        it.server.book.add("shop", "From the phone", 1)
        action = it.reply("From the desk", row)
        assert it.outcome(action) == "failed"
        assert it.reader.outbox()[0].error == "You have already answered this from elsewhere"
        assert "From the phone" in [i.text for i in it.reader.items(row.id)]
        assert it.engine.resolve(action.id, "retry").result(5)
        assert it.outcome(action) == "confirmed"
        assert [e.text for e in it.server.book.replies()] == ["From the phone", "From the desk"]


def test_own_earlier_reply_does_not_stop_the_next_one(tmp_path: Path) -> None:
    with shop(tmp_path) as it:
        row = it.rows()[0]
        first, second = it.reply("One", row), it.reply("Two", row)
        assert [it.outcome(first), it.outcome(second)] == ["confirmed", "confirmed"]
        third = it.reply("Three", row)
        assert it.outcome(third) == "confirmed"
        assert [e.text for e in it.server.book.replies()] == ["One", "Two", "Three"]


def test_undo_within_the_window_sends_nothing(tmp_path: Path) -> None:
    with shop(tmp_path, undo=30) as it:
        action = it.reply("Yes")
        assert it.outcome(action, 0) == "queued"
        assert it.engine.undo(action.id).result(5)
        assert it.outcome(action) == "withdrawn"
        assert it.reader.draft(it.rows()[0].id) == "Yes"
        assert not [r for r in it.server.faults.requests if r[0] == "POST"]


def test_undo_after_the_sending_says_that_it_was_too_late(tmp_path: Path) -> None:
    with shop(tmp_path) as it:
        action = it.reply("Yes")
        assert it.outcome(action) == "confirmed"
        assert not it.engine.undo(action.id).result(5)


def test_reply_waits_the_owners_own_undo_time(tmp_path: Path) -> None:
    with shop(tmp_path, undo=None) as it:
        it.engine.set_setting("undo_seconds", "30").result(5)
        action = it.reply("Yes")
        (row,) = it.reader.outbox()
        assert row.not_before is not None
        assert timedelta(seconds=29) < row.not_before - action.at < timedelta(seconds=33)


def test_reply_of_unknown_fate_holds_up_only_its_own_conversation(tmp_path: Path) -> None:
    with shop(tmp_path, Guestbook(blind=True)) as it:
        it.server.book.add("bert", "And red?")
        it.sync()
        bert, anna = it.rows()
        it.server.faults.plan(Fault.DROP_AFTER, method="POST")
        stuck = it.reply("Yes", anna)
        assert it.outcome(stuck) == "unsure"
        behind, other = it.reply("Also green", anna), it.reply("Red too", bert)
        assert it.outcome(other) == "confirmed"
        assert it.outcome(behind, 0.1) == "queued"
        assert it.engine.resolve(stuck.id, "sent").result(5)
        assert it.outcome(behind) == "confirmed"  # the first one that it met is known to be ours
        assert len(it.server.book.replies("Yes")) == 1


def test_fault_of_ours_before_any_request_leaves_the_reply_queued(tmp_path: Path) -> None:
    guestbook = Guestbook(bug="check")
    with shop(tmp_path, guestbook) as it:
        action = it.reply("Yes")
        until(lambda: it.reader.outbox()[0].error)
        guestbook.bug = ""
        assert it.outcome(action) == "confirmed"


def test_submit_is_kept_before_it_answers(tmp_path: Path) -> None:
    with shop(tmp_path, undo=30) as it:
        action = it.reply("Yes")
        assert [row.id for row in it.reader.outbox()] == [action.id]


def _state(it: Shop) -> AccountState:
    row = it.reader.account(it.account)
    assert row is not None
    return row.state
