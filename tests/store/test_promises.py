"""An answer that is owed: out of sight until its time, and over once it was given."""

from inbox.core.actions import Action, Outcome
from inbox.core.model import Verb
from inbox.store.rows import View
from tests.store.ground import NOW, Ground, minute, said


def promised(ground: Ground, due: float = 60, note: str = "") -> int:
    number = ground.row("a").id
    assert len(ground.store.promise([number, 999], minute(due), ground.now, note)) == 1
    return number


def in_words(ground: Ground, text: str = "I ask", due: float = 60) -> Action:
    action = Action(Verb.REPLY, ground.account, ground.number("a"), text, at=minute(1))
    ground.store.queue_promise(action, minute(due))
    return action


def test_an_owed_answer_is_put_away_until_its_time(ground: Ground) -> None:
    ground.page(said("a"))
    promised(ground, note=" Is it gluten-free? ")
    row = ground.row("a")
    assert (row.view, row.snoozed_until, row.promised) == (View.SNOOZED, minute(60), minute(60))
    assert row.promise_note == "Is it gluten-free?"
    assert ground.store.next_wake() == minute(60)
    assert ground.store.wake(minute(59)) == []
    assert ground.store.wake(minute(60)) == [row.id]
    row = ground.row("a")
    assert (row.view, row.snoozed_until, row.promised) == (View.WAITING, None, minute(60))
    assert ground.store.next_wake() is None
    ground.check()


def test_new_words_bring_it_back_and_it_is_still_owed(ground: Ground) -> None:
    ground.page(said("a"))
    number = promised(ground)
    assert ground.page(said("b", at=5, conversation_id="a")).arrived == {number}
    assert (ground.row("a").view, ground.row("a").promised) == (View.WAITING, minute(60))
    ground.check()


def test_words_that_promise_do_not_keep_the_promise(ground: Ground) -> None:
    ground.page(said("a"))
    action = in_words(ground)
    assert ground.row("a").view is View.SNOOZED
    ground.store.attempt(action.id)
    ground.store.confirm(action.id, Outcome("r1"))
    ground.page(said("r1", "I ask", 2, conversation_id="a", mine=True))
    assert (ground.row("a").view, ground.row("a").promised) == (View.SNOOZED, minute(60))
    ground.store.wake(minute(60))
    assert ground.row("a").view is View.WAITING
    ground.check()


def test_a_read_that_is_faster_than_the_answer_does_not_keep_it_either(ground: Ground) -> None:
    ground.page(said("a"))
    action = in_words(ground)
    ground.store.attempt(action.id)
    ground.page(said("r1", "I ask", 2, conversation_id="a", mine=True))
    assert ground.row("a").view is View.SNOOZED
    ground.store.confirm(action.id, Outcome("r1"))
    assert ground.row("a").view is View.SNOOZED
    ground.page(said("r1", "I ask!", 2, conversation_id="a", mine=True))
    assert ground.row("a").view is View.SNOOZED
    ground.page(said("r2", "Yes, it is", 3, conversation_id="a", mine=True))
    assert (ground.row("a").view, ground.row("a").promised) == (View.DONE, None)
    ground.check()


def test_words_that_were_on_their_way_when_it_was_promised_do_not_keep_it(
    ground: Ground,
) -> None:
    ground.page(said("a"))
    action = ground.queue(Verb.REPLY, "a", "Let me see")
    ground.now = minute(1)
    promised(ground)
    ground.store.attempt(action.id)
    ground.page(said("r1", "Let me see", 2, conversation_id="a", mine=True))  # the faster read
    assert ground.row("a").view is View.SNOOZED
    ground.store.confirm(action.id, Outcome("r1"))
    assert (ground.row("a").view, ground.row("a").promised) == (View.SNOOZED, minute(60))
    ground.page(said("r2", "Yes, it is", 3, conversation_id="a", mine=True))
    assert (ground.row("a").view, ground.row("a").promised) == (View.DONE, None)
    ground.check()


def test_a_later_answer_from_the_phone_keeps_it(ground: Ground) -> None:
    ground.page(said("a"))
    promised(ground)
    ground.page(said("r", "Yes, it is", 3, conversation_id="a", mine=True))
    assert (ground.row("a").view, ground.row("a").promised) == (View.DONE, None)
    assert ground.store.next_wake() is None
    ground.check()


def test_an_earlier_answer_that_is_read_late_does_not_keep_it(ground: Ground) -> None:
    ground.page(said("a", at=-9))
    promised(ground)
    ground.page(said("r", "Hello", -5, conversation_id="a", mine=True))
    assert ground.row("a").view is View.SNOOZED
    ground.check()


def test_an_answer_on_its_way_keeps_it_until_it_is_taken_back(ground: Ground) -> None:
    ground.page(said("a"))
    promised(ground)
    ground.now = minute(5)
    action = ground.queue(Verb.REPLY, "a", "Yes, it is")
    assert ground.row("a").view is View.DONE
    ground.store.withdraw(action.id)
    assert (ground.row("a").view, ground.row("a").promised) == (View.SNOOZED, minute(60))
    action = ground.queue(Verb.REPLY, "a", "Yes, it is")
    ground.store.fail(action.id, "No")
    assert ground.row("a").promised == minute(60)
    ground.store.requeue(action.id, None)
    ground.store.confirm(action.id, Outcome("r"))
    assert (ground.row("a").view, ground.row("a").promised) == (View.DONE, None)
    ground.check()


def test_a_promise_whose_words_were_refused_waits_and_taken_back_is_none(ground: Ground) -> None:
    ground.page(said("a"))
    action = in_words(ground)
    ground.store.fail(action.id, "Refused")
    assert (ground.row("a").view, ground.row("a").promised) == (View.WAITING, minute(60))
    ground.store.withdraw(action.id)
    assert (ground.row("a").view, ground.row("a").promised) == (View.WAITING, None)
    assert ground.reader.draft(ground.row("a").id) == "I ask"
    ground.check()


def test_done_ends_it_and_undo_brings_it_back(ground: Ground) -> None:
    ground.page(said("a"))
    number = promised(ground, note="Ask Mika")
    for decide in (
        lambda: ground.store.done([number], NOW),
        lambda: ground.store.release([number]),
        lambda: ground.store.reopen([number]),
        lambda: ground.store.snooze([number], minute(5)),
        lambda: ground.store.promise([number], minute(90), minute(2), "Another"),
    ):
        (before,) = decide()
        ground.check()
        ground.store.restore(number, before)
        row = ground.row("a")
        assert (row.view, row.promised) == (View.SNOOZED, minute(60))
        assert row.promise_note == "Ask Mika"
        ground.check()
    ground.store.done([number], NOW)
    assert (ground.row("a").view, ground.row("a").promised) == (View.DONE, None)
    assert ground.store.wake(minute(99)) == []


def test_taken_up_before_its_time_it_is_still_owed(ground: Ground) -> None:
    ground.page(said("a"))
    number = promised(ground)
    ground.store.reopen([number])
    assert (ground.row("a").view, ground.row("a").promised) == (View.WAITING, minute(60))
    ground.store.snooze([number], minute(30))
    assert (ground.row("a").view, ground.row("a").snoozed_until) == (View.SNOOZED, minute(30))
    ground.store.wake(minute(30))
    assert (ground.row("a").view, ground.row("a").promised) == (View.WAITING, minute(60))
    ground.check()


def test_an_answered_conversation_can_be_owed_something_again(ground: Ground) -> None:
    ground.page(said("a"), said("r", "Hi", 1, conversation_id="a", mine=True))
    ground.now = minute(2)
    number = promised(ground)
    assert ground.row("a").view is View.SNOOZED
    ground.store.release([number])
    assert (ground.row("a").view, ground.row("a").promised) == (View.DONE, None)
    ground.check()


def test_it_outlives_a_restart_and_goes_with_its_conversation(ground: Ground) -> None:
    ground.page(said("a"))
    promised(ground)
    ground.close()
    ground.open()
    assert ground.store.next_wake() == minute(60)
    ground.page(removed=("a",))
    assert ground.db.execute("SELECT COUNT(*) FROM promise").fetchone()[0] == 0
    ground.check()
