"""Saved replies: how they are kept, which wording comes next, and how a file is taken back."""

from dataclasses import replace

from inbox.store.saved import SavedReply
from tests.store.ground import Ground, minute

HOURS = SavedReply("Opening hours", ("We open at nine.", "Nine to four, {first name}!"), "Shop")


def test_what_is_kept_is_read_again(ground: Ground) -> None:
    kept = ground.store.keep_saved(replace(HOURS, texts=(*HOURS.texts, " ", "We open at nine.")))
    assert ground.reader.saved.all() == [kept]
    assert (kept.texts, kept.uses) == (HOURS.texts, 0)


def test_the_wording_used_least_lately_comes_next(ground: Ground) -> None:
    kept = ground.store.keep_saved(HOURS)
    assert kept.variant() == 0
    ground.store.use_saved(kept.id, 0, minute(1))
    now = ground.reader.saved.all()[0]
    assert (now.variant(), now.uses, now.used_at) == (1, 1, minute(1))
    ground.store.use_saved(kept.id, 1, minute(2))
    assert ground.reader.saved.all()[0].variant() == 0
    ground.store.use_saved(kept.id, 1, minute(3), by=-1)
    assert ground.reader.saved.all()[0].variant() == 1
    assert ground.reader.saved.all()[0].uses == 1


def test_uses_follow_the_words_when_wordings_change(ground: Ground) -> None:
    kept = ground.store.keep_saved(HOURS)
    ground.store.use_saved(kept.id, 1, minute(1))
    ground.store.keep_saved(replace(kept, texts=(HOURS.texts[1], "Nine sharp.")))
    now = ground.reader.saved.all()[0]
    assert [use.times for use in now.used] == [1, 0]
    assert now.uses == 1


def test_two_of_one_name_are_kept_apart(ground: Ground) -> None:
    first, second = ground.store.keep_saved(HOURS), ground.store.keep_saved(HOURS)
    assert (first.name, second.name) == ("Opening hours", "Opening hours 2")
    assert ground.store.keep_saved(replace(HOURS, folder="Web")).name == "Opening hours"


def test_a_reply_without_words_is_not_kept_and_destroys_none(ground: Ground) -> None:
    kept = ground.store.keep_saved(HOURS)
    ground.store.keep_saved(replace(kept, texts=("  ",)))
    ground.store.keep_saved(SavedReply("Empty", ()))
    assert ground.reader.saved.all() == [kept]


def test_a_reply_without_a_name_is_called_by_its_words(ground: Ground) -> None:
    assert ground.store.keep_saved(SavedReply("", ("See you tomorrow!",))).name == (
        "See you tomorrow!"
    )


def test_a_deleted_one_comes_back_as_it_was(ground: Ground) -> None:
    kept = ground.store.keep_saved(HOURS)
    ground.store.use_saved(kept.id, 0, minute(1))
    gone = ground.store.drop_saved(kept.id)
    assert ground.reader.saved.all() == []
    assert gone is not None
    ground.store.put_back_saved(gone)
    assert ground.reader.saved.all() == [gone]


def test_words_changed_after_a_deletion_are_not_lost(ground: Ground) -> None:
    kept = ground.store.keep_saved(HOURS)
    ground.store.drop_saved(kept.id)
    again = ground.store.keep_saved(replace(kept, texts=("Other words.",)))
    assert ground.reader.saved.all() == [again]


def test_a_file_is_taken_back_whole(ground: Ground) -> None:
    kept = ground.store.keep_saved(HOURS)
    brought = ground.store.bring_saved(
        [SavedReply("New", ("Hello.",))], [replace(kept, texts=("Changed.",))]
    )
    assert {reply.name: reply.texts for reply in ground.reader.saved.all()} == {
        "New": ("Hello.",),
        "Opening hours": ("Changed.",),
    }
    ground.store.unbring_saved(brought)
    assert ground.reader.saved.all() == [kept]
