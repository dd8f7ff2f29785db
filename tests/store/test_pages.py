"""What a read brings is kept once, in any order, and what is gone there is gone here."""

from dataclasses import replace

import pytest

from inbox.core.actions import Action, Outcome
from inbox.core.channel import Identity
from inbox.core.model import (
    Author,
    Conversation,
    Kind,
    Page,
    Picture,
    Post,
    Reaction,
    ReactionKind,
    Standing,
    Verb,
)
from inbox.store.database import Missing
from inbox.store.rows import Filter, View
from tests.store.ground import NOW, SHOP, Ground, author, minute, said


def test_a_page_that_comes_twice_changes_nothing_the_second_time(ground: Ground) -> None:
    items = (said("a", "One"), said("b", "Two", 1))
    first = ground.page(*items)
    assert (first.new, len(first.arrived)) == (2, 2)
    again = ground.page(*reversed(items))
    assert (again.new, again.edited, again.changed | again.arrived) == (0, 0, frozenset())
    ground.check()


def test_the_cursor_is_kept_with_the_page_and_only_when_asked(ground: Ground) -> None:
    ground.page(said("a"), cursor="1")
    assert ground.store.cursor(ground.account) == ""
    ground.page(said("b"), cursor="2", advance=True)
    assert ground.store.cursor(ground.account) == "2"


def test_a_page_that_cannot_be_kept_leaves_nothing_behind(ground: Ground) -> None:
    lame = replace(said("b"), at=None)  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        ground.page(said("a"), lame, cursor="9", advance=True)
    assert ground.reader.list(View.ALL) == []
    assert ground.store.cursor(ground.account) == ""
    ground.check()


def test_an_own_reply_from_the_phone_answers_the_conversation(ground: Ground) -> None:
    ground.page(said("a"))
    ground.page(said("r", "Thanks", 2, conversation_id="a", mine=True))
    assert ground.row("a").view is View.DONE
    ground.page(said("b", "And?", 3, conversation_id="a"))
    assert ground.row("a").waiting_since == minute(3)
    ground.check()


def test_a_like_from_the_phone_answers_the_conversation(ground: Ground) -> None:
    ground.page(said("a"))
    ground.page(said("a", liked_by_me=True))
    assert (ground.row("a").view, ground.row("a").liked) == (View.DONE, True)


def test_own_words_alone_do_not_wait(ground: Ground) -> None:
    ground.page(said("a", "We are open", mine=True))
    row = ground.row("a")
    assert (row.view, row.last_item, row.text) == (View.DONE, 0, "We are open")


@pytest.mark.parametrize("standing", [Standing.SPAM, Standing.TRASHED, Standing.HIDDEN])
def test_what_nobody_sees_does_not_wait(ground: Ground, standing: Standing) -> None:
    ground.page(said("a", standing=standing))
    assert ground.row("a").view is View.DONE


def test_held_words_wait_and_are_shown_as_held(ground: Ground) -> None:
    ground.page(said("a", standing=Standing.HELD))
    assert (ground.row("a").view, ground.row("a").held) == (View.WAITING, True)


def test_waiting_counts_from_the_earliest_words_without_an_answer(ground: Ground) -> None:
    ground.page(
        said("a", at=0),
        said("r", at=1, conversation_id="a", mine=True),
        said("b", at=2, conversation_id="a"),
        said("c", "Last", at=3, conversation_id="a", who="Ben"),
    )
    row = ground.row("a")
    assert (row.waiting_since, row.at, row.text) == (minute(2), minute(3), "Last")
    assert (row.author_name, row.items) == ("Ben", 4)


def test_edited_words_are_shown_and_found_anew(ground: Ground) -> None:
    ground.page(said("a", "Old words"))
    saved = ground.page(said("a", "New words", edited_at=minute(1)))
    assert (saved.edited, ground.row("a").text) == (1, "New words")
    assert (ground.found("old"), ground.found("new")) == ([], ["a"])
    ground.check()


def test_removed_there_is_removed_here(ground: Ground) -> None:
    pictures = (Picture("https://example.org/a.png", "a cake"),)
    ground.page(said("a", "Gone soon", pictures=pictures), said("b", "Stays", who="Ben"))
    number = ground.row("a").id
    saved = ground.page(removed=("a", "never seen"))
    assert (saved.removed, saved.changed) == (1, frozenset({number}))
    assert saved.pictures_gone == {"https://example.org/a.png"}
    assert ground.reader.conversation(number) is None
    assert ground.found("gone") == []
    assert ground.reader.counts()[View.ALL] == 1
    ground.check()


def test_a_removed_post_takes_along_what_was_said_under_it(ground: Ground) -> None:
    ground.under("p", said("a"), said("b"), posts=(Post("p", "Fresh buns"),))
    ground.page(removed=("p",))
    assert ground.reader.list(View.ALL) == []
    assert ground.found("buns") == []
    ground.check()


def test_a_removal_that_races_with_a_reply_fails_it_with_words(ground: Ground) -> None:
    ground.page(said("a"))
    action = ground.queue(Verb.REPLY, "a", "My answer")
    ground.page(removed=("a",))
    found = ground.store.action(action.id)
    assert found is not None
    assert found[1].state == "failed"
    assert "removed" in found[1].error
    assert [i.text for i in ground.reader.items(found[1].conversation)] == ["My answer"]
    with pytest.raises(Missing):
        ground.store.target(action)
    ground.check()


def test_a_reply_whose_parent_went_while_it_was_sent_is_not_tried_again(ground: Ground) -> None:
    ground.page(said("a"))
    action = ground.queue(Verb.REPLY, "a", "My answer")
    ground.store.attempt(action.id)
    ground.page(removed=("a",))
    ground.store.requeue(action.id, None)
    assert ground.store.next_action(ground.account, minute(9)) is None
    assert ground.reader.outbox()[0].state == "failed"


def test_numbers_of_what_is_gone_are_never_given_again(ground: Ground) -> None:
    ground.page(said("a"))
    before = ground.number("a")
    ground.page(removed=("a",))
    ground.page(said("b"))
    assert ground.number("b") > before


def test_a_conversation_named_before_its_words_is_not_listed(ground: Ground) -> None:
    head = Conversation("a", Kind.MENTION, "p", "https://example.org/a")
    ground.page(conversations=(head,))
    assert (ground.reader.list(View.ALL), ground.reader.conversation(1)) == ([], None)
    ground.page(said("a", kind=Kind.MENTION), posts=(Post("p", "The post"),))
    row = ground.row("a")
    assert (row.kind, row.url) == (Kind.MENTION, "https://example.org/a")
    assert row.post is not None
    assert getattr(ground.reader.post(row.post), "text", None) == "The post"
    ground.check()


def test_a_conversation_that_turns_out_to_be_of_another_kind_is_counted_there(
    ground: Ground,
) -> None:
    ground.page(said("a"))
    ground.page(conversations=(Conversation("a", Kind.REVIEW),))
    assert ground.reader.counts(Filter(kind=Kind.REVIEW))[View.WAITING] == 1
    assert [r.remote_id for r in ground.reader.list(View.WAITING, Filter(kind=Kind.REVIEW))] == [
        "a"
    ]
    ground.check()


def test_an_item_that_moves_to_another_conversation_leaves_none_behind(ground: Ground) -> None:
    ground.page(said("a"), said("b", "Deep", 1))
    ground.page(said("b", "Deep", 1, conversation_id="a"))
    assert [r.remote_id for r in ground.reader.list(View.ALL)] == ["a"]
    assert ground.row("a").items == 2
    ground.check()


def test_a_new_name_is_shown_and_found_everywhere(ground: Ground) -> None:
    ground.page(said("a", author=Author("1", "Old Name")))
    ground.page(said("b", at=1, author=Author("1", "New Name")))
    assert {r.author_name for r in ground.reader.list(View.ALL)} == {"New Name"}
    assert (ground.found("old"), ground.found("name")) == ([], ["b", "a"])
    ground.check()


def test_only_the_first_conversation_of_somebody_is_their_first(ground: Ground) -> None:
    ground.page(said("b", at=5))
    assert ground.row("b").first_time
    ground.page(said("a", at=1))
    assert (ground.row("a").first_time, ground.row("b").first_time) == (True, False)
    ground.page(removed=("a",))
    assert ground.row("b").first_time
    ground.check()


def test_words_let_go_of_leave_their_author_known(ground: Ground) -> None:
    ground.page(said("a", at=0), said("b", at=9), said("c", at=0, who="Ben"))
    ground.store.forget_before(ground.account, minute(5))
    assert [r.remote_id for r in ground.reader.list(View.ALL)] == ["b"]
    assert not ground.row("b").first_time


def test_reactions_are_kept_once_and_listed_newest_first(ground: Ground) -> None:
    likes = tuple(
        Reaction(f"l{n}", ReactionKind.LIKE, author("Anna"), minute(n), "p") for n in range(3)
    )
    assert ground.page(reactions=likes).reactions
    assert not ground.page(reactions=likes).reactions
    assert [r.at for r in ground.reader.reactions(limit=2)] == [minute(2), minute(1)]


def test_hostile_ids_words_and_numbers_are_kept_without_trouble(ground: Ground) -> None:
    nasty = said("\ud800id", "x\ud83d \x00 '; DROP TABLE item; --", likes=10**30, stars=-(10**30))
    for _ in range(2):
        ground.page(replace(nasty, author=Author("\udfff", "N\ud800")))
    assert len(ground.reader.list(View.ALL)) == 1
    ground.check()


def test_thousands_of_words_said_in_the_same_second_are_all_kept(ground: Ground) -> None:
    for start in range(0, 600, 200):
        ground.page(*(said(f"c{n}", f"word{n}") for n in range(start, start + 200)))
    assert ground.found("word599") == ["c599"]
    assert ground.reader.counts()[View.WAITING] == 600
    ground.check()


def test_a_stale_read_does_not_undo_a_like_that_was_just_confirmed(ground: Ground) -> None:
    ground.page(said("a"))
    like = ground.queue(Verb.LIKE, "a")
    ground.store.attempt(like.id)
    ground.store.confirm(like.id, _outcome("a"))
    ground.page(said("a"))
    assert ground.row("a").liked
    ground.now = minute(10)
    ground.page(said("a"))
    assert not ground.row("a").liked


def test_the_same_account_again_is_brought_up_to_date(ground: Ground) -> None:
    renamed = Identity(replace(SHOP, name="Our shop"), settings={"a": "b"})
    assert ground.store.add_account("mastodon", renamed) == ground.account
    row = ground.store.account(ground.account)
    assert (row.name, row.settings) == ("Our shop", {"a": "b"})
    elsewhere = replace(renamed, server="https://other.example")
    assert ground.store.add_account("mastodon", elsewhere) != ground.account


def test_a_removed_account_leaves_nothing_of_itself(ground: Ground) -> None:
    ground.under("p", said("a"), posts=(Post("p", "Buns"),))
    ground.store.save_draft(ground.row("a").id, "half a th")
    ground.queue(Verb.REPLY, "a", "Yes")
    ground.page(said("b"), conversations=(Conversation("empty", Kind.COMMENT, "p"),))
    ground.store.remove_account(ground.account)
    for table in ("item", "conversation", "author", "post", "outbox", "draft", "reaction"):
        assert ground.db.execute(f"SELECT count(*) FROM {table}").fetchone()[0] == 0  # noqa: S608
    assert (ground.found("hello"), ground.store.accounts()) == ([], [])
    with pytest.raises(Missing):
        ground.page(said("c"))
    ground.check()


def test_subjects_are_what_was_swept_least_recently(ground: Ground) -> None:
    ground.under("p", said("a"), posts=(Post("p"),))
    ground.page(said("m", kind=Kind.MENTION))
    subjects = ground.store.subjects(ground.account, 5, NOW)
    keys = [key for key, _ in subjects]
    assert [bool(s.post) for _, s in subjects] == [key > 0 for key in keys]
    ground.store.mark_swept(keys[0], minute(1))
    assert ground.store.subjects(ground.account, 1, NOW)[0][0] == keys[1]
    assert ground.store.subjects(ground.account, 5, minute(60 * 24 * 60)) == []
    mention = next(s for key, s in subjects if key < 0)
    assert [i.remote_id for i in mention.items] == ["m"]
    one = ground.store.subject(ground.row("a").id)
    assert one is not None
    assert [i.remote_id for i in one[1].items] == ["a"]
    assert getattr(one[1].post, "remote_id", None) == "p"


def _outcome(remote_id: str) -> Outcome:
    return Outcome(remote_id)


def test_actions_on_a_removed_item_other_than_replies_end(ground: Ground) -> None:
    ground.page(said("a"), said("b"))
    ground.queue(Verb.LIKE, "a")
    ground.page(removed=("a",))
    assert ground.reader.outbox() == []
    with pytest.raises(Missing):
        ground.store.queue(Action(Verb.LIKE, ground.account, 1))
    assert isinstance(
        ground.store.save_page(ground.account, Page(), now=NOW, advance=False).new, int
    )
    ground.check()
