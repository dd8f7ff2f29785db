"""Wishes are kept until the network has confirmed them: never lost, never twice."""

import os
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from inbox.core.actions import Action, Outcome
from inbox.core.model import Item, Page, Standing, Verb
from inbox.store.database import StoreError
from inbox.store.rows import View
from tests.store.ground import NOW, Ground, minute, said


def test_a_reply_shows_at_once_and_empties_the_composer(ground: Ground) -> None:
    ground.page(said("a"))
    ground.store.save_draft(ground.row("a").id, "Yes, w")
    action = ground.queue(Verb.REPLY, "a", "Yes, we do")
    assert ground.texts("a") == [("Hello", ""), ("Yes, we do", "queued")]
    assert ground.reader.draft(ground.row("a").id) == ""
    assert (ground.row("a").view, ground.row("a").has_draft) == (View.DONE, False)
    assert ground.found("yes") == ["a"]
    assert ground.store.queue(action) == ground.row("a").id  # the same wish is one wish
    assert len(ground.reader.outbox()) == 1
    ground.check()


def test_a_confirmed_reply_takes_the_networks_id_and_is_not_doubled_by_a_read(
    ground: Ground,
) -> None:
    ground.page(said("a"))
    action = ground.queue(Verb.REPLY, "a", "Yes")
    ground.store.attempt(action.id)
    outcome = Outcome("r1", "https://example.org/r1", Standing.HELD, extra=(("k", "v"),))
    assert ground.store.confirm(action.id, outcome) == ground.row("a").id
    ground.page(said("r1", "Yes", 1, conversation_id="a", mine=True))
    assert ground.texts("a") == [("Hello", ""), ("Yes", "")]
    assert ground.reader.outbox() == []
    assert ground.store.confirm(action.id, outcome) == 0
    ground.check()


def test_a_reply_that_a_read_brought_first_is_merged_on_confirmation(ground: Ground) -> None:
    ground.page(said("a"))
    action = ground.queue(Verb.REPLY, "a", "Yes")
    ground.store.attempt(action.id)
    ground.page(said("r1", "Yes", 1, conversation_id="a", mine=True))
    ground.store.confirm(action.id, Outcome("r1"))
    assert ground.texts("a") == [("Hello", ""), ("Yes", "")]
    ground.check()


def test_an_answer_never_stands_before_what_it_answers(ground: Ground) -> None:
    ground.page(said("a", at=30))  # the network's clock is ahead of ours
    ground.queue(Verb.REPLY, "a", "Yes")
    assert [text for text, _ in ground.texts("a")] == ["Hello", "Yes"]
    assert ground.row("a").view is View.DONE


def test_a_failed_reply_stays_visible_and_the_conversation_waits_again(ground: Ground) -> None:
    ground.page(said("a"))
    action = ground.queue(Verb.REPLY, "a", "Yes")
    ground.store.attempt(action.id)
    ground.store.fail(action.id, "The network refuses this")
    row, item = ground.row("a"), ground.reader.items(ground.row("a").id)[1]
    assert (row.view, row.trouble) == (View.WAITING, "failed")
    assert (item.state, item.action, item.error) == (
        "failed", action.id, "The network refuses this",
    )  # fmt: skip
    ground.store.requeue(action.id, None)
    assert (ground.row("a").view, ground.row("a").trouble) == (View.DONE, "")
    ground.check()


def test_a_withdrawn_reply_goes_back_to_the_composer_with_what_was_typed_since(
    ground: Ground,
) -> None:
    ground.page(said("a"))
    action = ground.queue(Verb.REPLY, "a", "Yes")
    ground.store.save_draft(ground.row("a").id, "And more")
    assert ground.store.withdraw(action.id) == "reply"
    assert ground.reader.draft(ground.row("a").id) == "Yes\n\nAnd more"
    assert (ground.row("a").view, ground.row("a").has_draft) == (View.WAITING, True)
    assert ground.texts("a") == [("Hello", "")]
    assert ground.store.withdraw(action.id) is None
    ground.check()


def test_what_is_being_sent_cannot_be_withdrawn(ground: Ground) -> None:
    ground.page(said("a"))
    action = ground.queue(Verb.REPLY, "a", "Yes")
    ground.store.attempt(action.id)
    assert ground.store.withdraw(action.id) is None
    assert [row.id for row in ground.store.in_flight(ground.account)] == [action.id]


def test_a_like_shows_at_once_and_is_taken_back_when_it_fails(ground: Ground) -> None:
    ground.page(said("a"))
    action = ground.queue(Verb.LIKE, "a")
    assert (ground.row("a").view, ground.row("a").liked) == (View.DONE, True)
    assert not ground.store.target(action).item.liked_by_me  # as the network has it
    ground.page(said("a"))  # a read brings what was before
    assert ground.row("a").liked
    ground.store.fail(action.id, "No")
    assert (ground.row("a").view, ground.row("a").liked) == (View.WAITING, False)
    assert ground.store.withdraw(action.id) == "like"
    assert ground.reader.outbox() == []
    ground.check()


def test_actions_lie_over_each_other_in_their_order(ground: Ground) -> None:
    ground.page(said("a"), said("r", "Helo", 1, conversation_id="a", mine=True))
    edit = ground.queue(Verb.EDIT, "r", "Hello you")
    second = ground.queue(Verb.EDIT, "r", "Hello both of you")
    assert ground.texts("a")[1][0] == "Hello both of you"
    assert ground.found("both") == ["a"]
    ground.store.fail(second.id, "Too long")
    assert ground.texts("a")[1][0] == "Hello you"
    ground.store.confirm(edit.id, Outcome("r"))
    assert ground.texts("a")[1][0] == "Hello you"
    assert ground.found("both") == []
    ground.check()


def test_hidden_words_do_not_wait_until_hiding_them_fails(ground: Ground) -> None:
    ground.page(said("a"))
    action = ground.queue(Verb.HIDE, "a")
    assert ground.row("a").view is View.DONE
    ground.store.fail(action.id, "Not allowed")
    assert ground.row("a").view is View.WAITING
    ground.check()


def test_a_confirmed_deletion_takes_the_reply_away(ground: Ground) -> None:
    ground.page(said("a"), said("r", "Oops", 1, conversation_id="a", mine=True))
    action = ground.queue(Verb.DELETE, "r")
    assert ground.row("a").view is View.WAITING
    ground.store.confirm(action.id, Outcome("r"))
    assert ground.texts("a") == [("Hello", "")]
    assert ground.found("oops") == []
    ground.check()


def test_the_oldest_due_action_comes_first_and_none_overtakes_on_one_item(
    ground: Ground,
) -> None:
    ground.page(said("a"), said("b"))
    like = Action(Verb.LIKE, ground.account, ground.number("a"), at=NOW)
    ground.store.queue(like, minute(5))
    unlike = ground.queue(Verb.UNLIKE, "a")
    other = ground.queue(Verb.LIKE, "b")
    first = ground.store.next_action(ground.account, NOW)
    assert first is not None
    assert first.id == other.id
    ground.store.confirm(other.id, Outcome("b"))
    assert ground.store.next_action(ground.account, NOW) is None
    ground.store.requeue(unlike.id, minute(9))
    assert ground.store.next_due(ground.account) == minute(5)
    later = ground.store.next_action(ground.account, minute(5))
    assert later is not None
    assert (later.id, later.not_before) == (like.id, minute(5))


def test_attempts_are_counted_before_they_are_made(ground: Ground) -> None:
    ground.page(said("a"))
    action = ground.queue(Verb.REPLY, "a", "Yes")
    ground.store.attempt(action.id)
    assert ground.reader.outbox()[0].attempts == 1
    ground.store.requeue(action.id, None, "Offline", uncount=True)
    row = ground.reader.outbox()[0]
    assert (row.attempts, row.error, row.state) == (0, "Offline", "queued")


def test_what_was_being_sent_in_a_crash_is_unsure_afterwards(ground: Ground) -> None:
    ground.page(said("a"))
    action = ground.queue(Verb.REPLY, "a", "Yes")
    ground.store.attempt(action.id)
    assert ground.store.recover() == [action.id]
    assert [row.id for row in ground.store.unsure_actions(ground.account)] == [action.id]
    assert (ground.row("a").trouble, ground.row("a").view) == ("unsure", View.DONE)
    assert ground.store.next_action(ground.account, minute(1)) is None
    ground.check()


def test_words_that_are_not_on_the_network_cannot_be_acted_on(ground: Ground) -> None:
    ground.page(said("a"))
    action = ground.queue(Verb.REPLY, "a", "Yes")
    with pytest.raises(StoreError, match="not on the network"):
        ground.queue(Verb.EDIT, action.id, "No")
    ground.page(said("b"))
    with pytest.raises(StoreError, match="another account"):
        ground.store.queue(Action(Verb.LIKE, ground.account + 1, ground.number("b")))


_CRASHING = """
import os, signal, sys
from pathlib import Path
from inbox.core.actions import Action
from inbox.core.model import Verb
from tests.store.ground import Ground, said
ground = Ground(Path(sys.argv[1]))
ground.page(said("a"), cursor="1", advance=True)
ground.queue(Verb.REPLY, "a", "First")
ground.store.attempt(ground.queue(Verb.REPLY, "a", "Second").id)
with ground.store.transaction():
    ground.queue(Verb.REPLY, "a", "Third")
    ground.page(said("b"), cursor="2", advance=True)
    os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_kill_loses_nothing_that_was_kept_and_keeps_no_half(tmp_path: Path) -> None:
    path = tmp_path / "inbox.sqlite"
    ended = subprocess.run(  # noqa: S603
        [sys.executable, "-c", _CRASHING, str(path)],
        cwd=Path(__file__).parents[2],
        check=False,
        env=dict(os.environ),
    )
    assert ended.returncode == -signal.SIGKILL
    ground = Ground(path)
    assert [(r.text, r.state) for r in ground.reader.outbox()] == [
        ("First", "queued"),
        ("Second", "sending"),
    ]
    assert len(ground.store.recover()) == 1
    assert ground.texts("a") == [("Hello", ""), ("First", "queued"), ("Second", "unsure")]
    assert ground.store.cursor(ground.account) == "1"
    ground.check()
    ground.close()


def test_what_the_network_said_about_a_reply_is_kept_until_it_shows_it_otherwise(
    ground: Ground,
) -> None:
    ground.page(said("a"))
    action = ground.queue(Verb.REPLY, "a", "Yes")
    ground.store.attempt(action.id)
    told = Outcome("r1", standing=Standing.PENDING, note="It waits\x1b[31m for approval")
    ground.store.confirm(action.id, told)
    assert ground.reader.items(ground.row("a").id)[1].note == "It waits[31m for approval"
    later = said("r1", "Yes", 1, conversation_id="a", mine=True, standing=Standing.PENDING)
    ground.store.save_page(ground.account, Page(items=(later,)), now=minute(90), advance=False)
    assert ground.reader.items(ground.row("a").id)[1].note
    shown = replace(later, standing=Standing.PUBLISHED)
    ground.store.save_page(ground.account, Page(items=(shown,)), now=minute(95), advance=False)
    assert ground.reader.items(ground.row("a").id)[1].note == ""
    ground.check()


def _held_without_an_id(ground: Ground, text: str = "Yes, “we” do") -> Action:
    ground.page(said("a"))
    action = ground.queue(Verb.REPLY, "a", text)
    ground.store.attempt(action.id)
    return action


def _ours(remote_id: str, text: str) -> Item:
    return said(remote_id, text, 20, conversation_id="a", parent_id="a", mine=True)


def test_a_reply_held_without_an_id_is_known_again_once_it_is_shown(ground: Ground) -> None:
    action = _held_without_an_id(ground)
    ground.store.confirm(action.id, Outcome("", standing=Standing.PENDING))
    ground.page(_ours("77", 'Yes, "we" do'))
    ground.page(_ours("77", 'Yes, "we" do'), _ours("78", "Something else"))
    items = ground.reader.items(ground.row("a").id)
    assert [(i.remote_id, i.standing) for i in items if i.mine] == [
        ("77", Standing.PUBLISHED),
        ("78", Standing.PUBLISHED),
    ]
    ground.check()


def test_a_reply_without_an_id_that_a_read_brought_first_is_one(ground: Ground) -> None:
    action = _held_without_an_id(ground)
    ground.page(_ours("77", 'Yes, "we" do'))
    ground.store.confirm(action.id, Outcome("", standing=Standing.PENDING))
    assert [i.remote_id for i in ground.reader.items(ground.row("a").id) if i.mine] == ["77"]
    ground.check()


def test_other_words_are_never_taken_for_a_reply_without_an_id(ground: Ground) -> None:
    action = _held_without_an_id(ground)
    ground.store.confirm(action.id, Outcome("", standing=Standing.PENDING))
    elsewhere = replace(_ours("80", "Yes, we do"), parent_id="b")
    ground.page(said("b", "Me too", 2, conversation_id="a"), _ours("79", "No"), elsewhere)
    assert len([i for i in ground.reader.items(ground.row("a").id) if i.mine]) == 3
    ground.check()
