"""Rules: what they find, what they do, and above all what they leave alone."""

import sqlite3
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inbox.classify import Classifier
from inbox.core.model import Kind, Verb
from inbox.core.rules import (
    Does,
    Heard,
    LooksFor,
    Rule,
    finder,
    marks,
    parted,
    read_does,
    read_looks,
    written,
)
from inbox.paths import resource
from inbox.store.database import connect
from inbox.store.reader import Reader
from inbox.store.rows import View
from inbox.store.store import Store
from tests.store.ground import NOW, Ground, minute, said

SAID = Heard("", "Anna Meri", "anna@social", "mastodon", 1, "comment", None)
SPAM = LooksFor(words=("followers", "link in my profile"))


def rule(looks: LooksFor, **does: object) -> Rule:
    return Rule("Giveaway", looks, Does(**does))  # type: ignore[arg-type]


def finds(looks: LooksFor, text: str = "hello", **more: Any) -> bool:
    return finder(looks)(SAID._replace(text=text, **more))


@pytest.mark.parametrize(
    ("word", "text", "found"),
    [
        ("arvonta", "ARVONTANNE päättyi", True),
        ("arvon", "Osallistun arvontaan", True),
        ("free money", "FREE   money!!", True),
        ("free money", "money free", False),
        ("bit.ly", "see https://bit.ly/x", True),
        ("cafe", "Café", True),
        ("aani", "ääni", False),
        ("💰", "so much 💰", True),
        ("cake", "pancake", False),
    ],
)
def test_a_word_is_found_from_its_beginning(word: str, text: str, found: bool) -> None:
    assert finds(LooksFor(words=(word,)), text) == found
    assert bool(marks(LooksFor(words=(word,)), text)) == found


def test_any_word_or_every_word() -> None:
    two = LooksFor(words=("cake", "tea"))
    assert finds(two, "tea please")
    assert not finds(replace(two, every=True), "tea please")
    assert finds(replace(two, every=True), "tea and a cake")


def test_everything_that_is_named_has_to_hold() -> None:
    assert finds(LooksFor(author="MERI"))
    assert not finds(LooksFor(author="Meri", channel="bluesky"))
    assert finds(LooksFor(author="anna@", channel="mastodon", account=1, kind=Kind.COMMENT))
    assert not finds(LooksFor(kind=Kind.REVIEW))
    assert not finds(LooksFor(stars_most=2))  # without stars there is nothing to compare
    assert finds(LooksFor(stars_most=2), stars=2)
    assert not finds(LooksFor(stars_least=4), stars=3)


def test_what_asks_for_nothing_finds_nothing() -> None:
    assert not finds(LooksFor())
    assert not finds(LooksFor(pressing=True, every=True))
    assert not finds(LooksFor(words=(" ",)))


def test_the_words_are_marked_where_they_stand() -> None:
    text = "Straße und Café: two cafés, CAFE"
    found = marks(LooksFor(words=("café", "cafe", "strasse")), text)
    assert [text[a:b] for a, b in found] == ["Straße", "Café", "cafés", "CAFE"]


@given(st.text(max_size=60), st.lists(st.text(max_size=6), max_size=4))
def test_marks_are_parts_of_whatever_was_written(text: str, words: list[str]) -> None:
    last = 0
    for start, end in marks(LooksFor(words=tuple(words)), text):
        assert last <= start < end <= len(text)
        last = end
    finds(LooksFor(words=tuple(words)), text)


def test_what_is_kept_is_what_was_meant() -> None:
    looks = LooksFor(("a", "ö"), every=True, kind=Kind.REVIEW, stars_most=2, pressing=True)
    assert read_looks(written(looks)) == looks
    assert read_does(written(Does(label=3, hide=True))) == Does(label=3, hide=True)
    assert written(LooksFor()) == "{}"
    assert read_looks('{"words": ["a"], "later": 1}') == LooksFor(("a",))
    assert parted(" a , b;a\n c  d ,") == ("a", "b", "c d")


def test_what_comes_in_is_put_away_labelled_and_suggested(ground: Ground) -> None:
    label = ground.store.make_label("Adverts").id
    kept = ground.store.save_rule(rule(SPAM, done=True, label=label, hide=True))
    saved = ground.page(said("a", "Get 10 000 real followers"), said("b", "Lovely", at=1))
    row = ground.row("a")
    assert (row.view, row.labels, row.suggests_hiding) == (View.DONE, (label,), kept.id)
    assert ground.row("b").view is View.WAITING
    assert saved.arrived == {ground.row("b").id}  # nobody is alerted of what is done already
    done_by = ground.reader.shelf.done_by(row.id)
    assert done_by is not None
    assert (done_by.rule, done_by.name) == (kept.id, "Giveaway")
    assert ground.reader.outbox() == []
    ground.check()


def test_questions_and_complaints_are_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "judged.sqlite"
    store = Store(connect(path), lambda: NOW, judge=Classifier(resource("classify")))
    ground = Ground(tmp_path / "other.sqlite")
    ground.store.close()
    ground.reader.close()
    ground.db, ground.store, ground.reader = store._db, store, Reader(path)
    ground.account = store.add_account("mastodon", _shop())
    kept = store.save_rule(rule(LooksFor(words=("soup", "keitto", "keittoa")), done=True))
    ground.page(
        said("q", "Do you have soup today?"),
        said("c", "Terrible soup, cold again, I want my money back", at=1),
        said("f", "Taas keittoa. Viime viikolla se oli kylmää ja palvelu huonoa", at=2),
        said("t", "Thank you for the soup", at=3),
    )
    assert [ground.row(i).view for i in "qcft"] == [View.WAITING] * 3 + [View.DONE]
    store.save_rule(replace(kept, looks_for=replace(kept.looks_for, pressing=True)))
    store.apply_rule(kept.id)
    assert [ground.row(i).view for i in "qcft"] == [View.DONE] * 4
    ground.close()


def _shop():  # type: ignore[no-untyped-def]  # noqa: ANN202
    from inbox.core.channel import Identity  # noqa: PLC0415
    from tests.store.ground import SHOP  # noqa: PLC0415

    return Identity(SHOP)


def test_nothing_is_put_away_over_words_that_the_rule_is_not_for(ground: Ground) -> None:
    ground.store.save_rule(rule(SPAM, done=True))
    ground.page(said("a", "The door was locked when I came"))
    ground.page(said("a2", "link in my profile", at=1, conversation_id="a"))
    assert ground.row("a").view is View.WAITING
    ground.store.done([ground.row("a").id], NOW)
    ground.page(said("a3", "link in my profile", at=2, conversation_id="a"))
    assert ground.row("a").view is View.DONE


def test_a_big_page_is_ruled_in_its_own_transaction(ground: Ground) -> None:
    ground.store.save_rule(rule(SPAM, done=True))
    ground.page(*(said(f"s{n}", "followers" if n % 2 else "hello", at=n) for n in range(90)))
    assert ground.reader.counts()[View.DONE] == 45
    ground.check()


def test_a_rule_that_is_off_or_gone_does_nothing(ground: Ground) -> None:
    kept = ground.store.save_rule(rule(SPAM, done=True, hide=True))
    ground.page(said("a", "followers"))
    ground.store.save_rule(replace(kept, active=False))
    assert ground.row("a").suggests_hiding == 0
    ground.page(said("b", "followers", at=1))
    assert ground.row("b").view is View.WAITING
    gone = ground.store.delete_rule(kept.id)
    assert gone is not None
    assert ground.reader.shelf.rules() == []
    ground.store.bring_rule_back(replace(gone, active=True))
    ground.page(said("c", "followers", at=2))
    assert ground.row("c").view is View.DONE
    assert ground.reader.shelf.rules() == [replace(gone, active=True)]


def test_rules_take_their_turns(ground: Ground) -> None:
    one = ground.store.save_rule(rule(SPAM, done=True))
    two = ground.store.save_rule(replace(rule(SPAM, done=True), name="Second"))
    ground.store.order_rules([two.id, one.id])
    assert [r.name for r in ground.reader.shelf.rules()] == ["Second", "Giveaway"]
    ground.page(said("a", "followers"))
    done_by = ground.reader.shelf.done_by(ground.row("a").id)
    assert done_by is not None
    assert done_by.name == "Second"


def test_not_this_one_means_never_again(ground: Ground) -> None:
    ground.store.save_rule(rule(SPAM, done=True))
    ground.page(said("a", "followers"))
    number = ground.row("a").id
    ground.store.not_this_one(number)
    assert ground.row("a").view is View.WAITING
    assert ground.reader.shelf.done_by(number) is None
    ground.page(said("a2", "more followers", at=1, conversation_id="a"))
    assert ground.row("a").view is View.WAITING


def test_done_by_the_owner_is_not_done_by_a_rule(ground: Ground) -> None:
    ground.store.save_rule(rule(SPAM, done=True))
    ground.page(said("a", "followers"))
    number = ground.row("a").id
    ground.store.reopen([number])
    ground.store.done([number], NOW)
    assert ground.reader.shelf.done_by(number) is None


def test_a_reply_outranks_the_rule_s_word(ground: Ground) -> None:
    ground.store.save_rule(rule(SPAM, done=True))
    ground.page(said("a", "followers"))
    ground.page(said("r", "No, thank you", at=5, conversation_id="a", mine=True))
    assert ground.reader.shelf.done_by(ground.row("a").id) is None


def test_the_suggestion_ends_with_the_words_it_is_about(ground: Ground) -> None:
    kept = ground.store.save_rule(rule(SPAM, hide=True))
    ground.page(said("a", "followers"))
    assert ground.row("a").suggests_hiding == kept.id
    ground.page(said("a2", "Sorry, wrong page", at=1, conversation_id="a"))
    assert ground.row("a").suggests_hiding == 0
    ground.page(said("b", "followers", at=2))
    ground.queue(Verb.HIDE, "b")
    assert ground.row("b").suggests_hiding == 0
    ground.page(said("c", "followers", at=3))
    ground.store.suggest_hiding(ground.row("c").id, 0)
    assert ground.row("c").suggests_hiding == 0


def test_what_a_rule_did_to_what_waited_is_undone_as_one(ground: Ground) -> None:
    label = ground.store.make_label("Adverts").id
    ground.page(*(said(f"s{n}", "followers" if n % 3 else "hello", at=n) for n in range(9)))
    ground.store.put_label(label, [ground.row("s1").id], on=True)
    before = ground.reader.list(View.ALL, limit=99)
    kept = ground.store.save_rule(rule(SPAM, done=True, label=label, hide=True))
    applied = ground.store.apply_rule(kept.id)
    assert len(applied.conversations()) == 6
    assert ground.reader.counts()[View.DONE] == 6
    ground.store.unapply(applied)
    assert ground.reader.list(View.ALL, limit=99) == before
    ground.check()


def test_a_rule_whose_label_is_gone_still_does_the_rest(ground: Ground) -> None:
    label = ground.store.make_label("Adverts").id
    ground.store.save_rule(rule(SPAM, done=True, label=label))
    ground.store.delete_label(label)
    ground.page(said("a", "followers"))
    assert (ground.row("a").view, ground.row("a").labels) == (View.DONE, ())


def test_the_past_is_looked_through_newest_first_and_bounded(ground: Ground) -> None:
    ground.page(*(said(f"s{n}", "followers" if n % 2 else "hello", at=n) for n in range(20)))
    ground.page(said("mine", "followers", at=30, mine=True))
    ground.store.done([ground.row("s19").id], NOW)
    found = ground.reader.shelf.past(SPAM, minute(4), 100)
    assert (found.looked_at, found.whole, len(found.found)) == (16, True, 8)
    assert [f.waits for f in found.found][:2] == [False, True]
    assert found.found[0].at == minute(19)
    short = ground.reader.shelf.past(SPAM, NOW - timedelta(days=9), 5)
    assert (short.looked_at, short.whole, short.since) == (5, False, minute(15))


def test_a_page_and_what_the_rules_make_of_it_are_kept_together_or_not_at_all(
    ground: Ground,
) -> None:
    ground.store.save_rule(rule(SPAM, done=True))
    ground.db.execute(
        "CREATE TEMP TRIGGER cut BEFORE INSERT ON done_by_rule"
        " BEGIN SELECT RAISE(ABORT, 'power cut'); END"
    )
    with pytest.raises(sqlite3.IntegrityError):
        ground.page(said("a", "followers"), cursor="2", advance=True)
    assert ground.reader.counts()[View.ALL] == 0
    assert ground.store.cursor(ground.account) == ""
    ground.db.execute("DROP TRIGGER cut")
    ground.page(said("a", "followers"), cursor="2", advance=True)
    assert ground.row("a").view is View.DONE
    ground.check()
