"""The stop before anything is queued, replies learnt aside, and suggestions asked from outside."""

from pathlib import Path

import pytest

from inbox.core.actions import Action
from inbox.core.errors import Rejected
from inbox.core.model import Verb
from inbox.store.rows import View
from inbox.store.saved import SavedReply
from tests.engine.desk import PATIENCE, failure, shop, until


@pytest.mark.parametrize("text", ["Hi {first name}!", "Hei { Etunimi }", "Hi {x}", "{{post}}"])
def test_a_reply_with_something_unfilled_is_never_queued(tmp_path: Path, text: str) -> None:
    with shop(tmp_path) as it:
        row = it.rows()[0]
        action = Action(Verb.REPLY, it.account, row.last_item, text)
        error = failure(it.engine.submit(action))
        assert isinstance(error, Rejected)
        assert "is not filled in" in str(error)
        assert it.reader.outbox() == []
        assert it.server.book.replies() == []


def test_a_reply_with_braces_goes_out_when_that_is_meant(tmp_path: Path) -> None:
    with shop(tmp_path) as it:
        row = it.rows()[0]
        action = Action(Verb.REPLY, it.account, row.last_item, "Write {x}", as_it_stands=True)
        it.engine.submit(action).result(PATIENCE)
        assert it.outcome(action) == "confirmed"
        assert [entry.text for entry in it.server.book.replies()] == ["Write {x}"]


def test_what_was_answered_before_is_suggested_to_the_next(tmp_path: Path) -> None:
    with shop(tmp_path) as it:
        assert it.outcome(it.reply("Yes, Anna, three shades of blue")) == "confirmed"
        it.server.book.add("ben", "Is there blue yarn?")
        it.sync()
        (row,) = it.rows(View.WAITING)
        found = it.engine.suggest(row.last_item).result(PATIENCE)
        assert [one.text for one in found] == ["Yes, {first name}, three shades of blue"]


def test_replies_that_were_written_elsewhere_are_learnt_aside(tmp_path: Path) -> None:
    with shop(tmp_path) as it:
        entry = it.server.book.entries[1]
        it.server.book.add("shop", "Three shades of blue", parent=entry.id)
        it.sync()
        it.server.book.add("ben", "Is there blue yarn?")
        it.sync()
        (row,) = it.rows(View.WAITING)
        until(lambda: it.engine.suggest(row.last_item).result(PATIENCE))


def test_saved_replies_are_kept_and_suggested(tmp_path: Path) -> None:
    with shop(tmp_path) as it:
        reply = SavedReply("Blue yarn", ("We have three shades of blue.",))
        kept = it.engine.keep_saved(reply).result(PATIENCE)
        found = it.engine.suggest(it.rows()[0].last_item).result(PATIENCE)
        assert [one.saved for one in found] == [kept.id]
        it.engine.drop_saved(kept.id).result(PATIENCE)
        assert it.engine.suggest(it.rows()[0].last_item).result(PATIENCE) == []
        assert it.engine.suggest(10_000).result(PATIENCE) == []
