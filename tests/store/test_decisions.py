"""Done, reopen and snooze: the owner's word holds until something new is said."""

from inbox.core.model import Verb
from inbox.store.rows import View
from tests.store.ground import NOW, Ground, minute, said


def test_done_holds_until_something_new_is_said(ground: Ground) -> None:
    ground.page(said("a"))
    number = ground.row("a").id
    befores = ground.store.done([number, 999], NOW)
    assert [b.conversation for b in befores] == [number]
    assert ground.row("a").view is View.DONE
    saved = ground.page(said("b", "More", 1, conversation_id="a"))
    assert saved.arrived == {number}
    assert ground.row("a").waiting_since == minute(1)
    ground.check()


def test_done_does_not_cover_words_that_were_not_known_yet(ground: Ground) -> None:
    ground.page(said("a", at=0))
    ground.store.done([ground.row("a").id], minute(60))
    ground.page(said("b", at=30, conversation_id="a"))  # said before the done, read after it
    assert ground.row("a").view is View.WAITING


def test_each_decision_can_be_undone(ground: Ground) -> None:
    ground.page(said("a"))
    number = ground.row("a").id
    for decide in (
        lambda: ground.store.done([number], NOW),
        lambda: ground.store.snooze([number], minute(60)),
    ):
        (before,) = decide()
        assert ground.row("a").view is not View.WAITING
        ground.store.restore(number, before)
        assert (ground.row("a").view, ground.row("a").snoozed_until) == (View.WAITING, None)
    ground.store.done([number], NOW)
    (before,) = ground.store.reopen([number])
    assert ground.row("a").view is View.WAITING
    ground.store.restore(number, before)
    assert ground.row("a").view is View.DONE
    ground.check()


def test_an_answered_conversation_can_be_reopened_until_it_is_answered_again(
    ground: Ground,
) -> None:
    ground.page(said("a"), said("r", "Hi", 1, conversation_id="a", mine=True))
    ground.store.reopen([ground.row("a").id])
    assert ground.row("a").view is View.WAITING
    action = ground.queue(Verb.REPLY, "a", "Again")
    assert ground.row("a").view is View.DONE
    ground.store.withdraw(action.id)
    assert ground.row("a").view is View.WAITING
    ground.page(said("r2", "Me again", 2, conversation_id="a", mine=True))
    assert ground.row("a").view is View.DONE
    ground.check()


def test_a_snoozed_conversation_wakes_at_its_time(ground: Ground) -> None:
    ground.page(said("a"))
    ground.store.snooze([ground.row("a").id], minute(60))
    assert (ground.row("a").view, ground.store.next_wake()) == (View.SNOOZED, minute(60))
    assert ground.store.wake(minute(59)) == []
    assert ground.store.wake(minute(60)) == [ground.row("a").id]
    assert (ground.row("a").view, ground.store.next_wake()) == (View.WAITING, None)
    ground.check()


def test_a_snoozed_conversation_wakes_when_something_new_is_said(ground: Ground) -> None:
    ground.page(said("a"))
    ground.store.snooze([ground.row("a").id], minute(60))
    ground.page(said("b", at=5, conversation_id="a"))
    assert (ground.row("a").view, ground.row("a").snoozed_until) == (View.WAITING, None)
    ground.check()


def test_an_answered_conversation_that_is_snoozed_comes_back(ground: Ground) -> None:
    ground.page(said("a", liked_by_me=True))
    ground.store.snooze([ground.row("a").id], minute(60))
    assert ground.row("a").view is View.SNOOZED
    ground.store.wake(minute(61))
    assert ground.row("a").view is View.WAITING


def test_drafts_and_settings_survive_a_restart(ground: Ground) -> None:
    ground.page(said("a"))
    ground.store.save_draft(ground.row("a").id, "Half a thou")
    ground.store.save_draft(999, "Nowhere")
    ground.store.set_setting("undo", "5")
    ground.close()
    ground.open()
    assert ground.reader.draft(ground.row("a").id) == "Half a thou"
    assert ground.reader.draft(999) == ""
    assert (ground.reader.setting("undo"), ground.reader.setting("none", "x")) == ("5", "x")
    assert ground.reader.settings() == {"undo": "5"}
    ground.store.save_draft(ground.row("a").id, "")
    assert not ground.row("a").has_draft
    ground.check()


def test_new_words_for_a_reply_survive_a_restart_until_they_are_sent(ground: Ground) -> None:
    ground.page(said("a"), said("r", "Yes", 1, conversation_id="a", mine=True))
    theirs, ours = ground.reader.items(ground.row("a").id)
    ground.store.save_edit(ours.id, "Yes, we d")
    ground.store.save_edit(theirs.id, "Not ours")
    ground.store.save_edit(999, "Nowhere")
    ground.close()
    ground.open()
    assert ground.reader.edit_draft(ours.conversation) == (ours.id, "Yes, we d")
    action = ground.queue(Verb.EDIT, "r", "Yes, we do")
    assert ground.reader.edit_draft(ours.conversation) is None
    ground.store.withdraw(action.id)
    assert ground.reader.edit_draft(ours.conversation) == (ours.id, "Yes, we do")
    assert ground.texts("a") == [("Hello", ""), ("Yes", "")]
    ground.store.save_edit(ours.id, "")
    assert ground.reader.edit_draft(ours.conversation) is None
    ground.store.save_edit(ours.id, "Gone with it")
    ground.page(removed=("r",))
    assert ground.reader.edit_draft(ours.conversation) is None
    ground.check()
