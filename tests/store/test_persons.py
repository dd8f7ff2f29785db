"""Private notes, and authors who are one person."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inbox.core.channel import Identity
from inbox.core.model import Author, Page
from inbox.store.database import Missing
from inbox.store.persons import Known
from tests.store.ground import NOW, Ground, said
from tests.thoroughness import examples


def known(ground: Ground, remote_id: str, but: int = 0) -> Known:
    found = ground.reader.acquaintances.known(ground.row(remote_id).author, but)
    assert found is not None
    return found


def two_shops(ground: Ground) -> tuple[int, int]:
    """Anna on two accounts; answers both authors."""
    ground.page(said("a", "On the one"))
    other = ground.store.add_account("bluesky", Identity(Author("shop2", "The shop", "shop2")))
    ground.store.save_page(
        other, Page(items=(said("b", "On the other", 1),)), now=NOW, advance=False
    )
    return ground.row("a").author, ground.row("b").author


def test_a_note_is_kept_over_a_restart_and_taken_away_by_emptying_it(ground: Ground) -> None:
    ground.page(said("a"))
    author = ground.row("a").author
    ground.store.keep_note(author, "Bakes herself")
    ground.close()
    ground.open()
    assert known(ground, "a").note == "Bakes herself"
    ground.store.keep_note(author, "")
    assert known(ground, "a").note == ""
    assert ground.db.execute("SELECT count(*) FROM person").fetchone()[0] == 0


def test_a_note_outlives_the_words_of_the_one_it_is_about(ground: Ground) -> None:
    ground.page(said("a"))
    author = ground.row("a").author
    ground.store.keep_note(author, "Bakes herself")
    ground.page(removed=("a",))
    ground.page(said("c", "Back again", 5))
    assert ground.row("c").author == author
    assert known(ground, "c").note == "Bakes herself"


def test_joined_authors_share_their_note_and_are_shown_with_each_other(ground: Ground) -> None:
    anna, also = two_shops(ground)
    ground.store.keep_note(anna, "Likes rye")
    ground.store.keep_note(also, "Calls on Fridays")
    ground.store.join(anna, also)
    assert known(ground, "a").note == "Likes rye\nCalls on Fridays"
    assert known(ground, "b").note == "Likes rye\nCalls on Fridays"
    assert [(a.id, c) for a, c in known(ground, "a").others] == [(also, "bluesky")]
    assert known(ground, "b").said == "On the other"
    assert known(ground, "b", ground.row("b").id).said == "On the one"
    assert known(ground, "a", ground.row("a").id).said == ""  # what came later was not said before


def test_somebody_of_the_same_name_elsewhere_is_offered_until_joined(ground: Ground) -> None:
    anna, also = two_shops(ground)
    assert [a.id for a, _ in ground.reader.acquaintances.alike(anna)] == [also]
    ground.store.join(anna, also)
    assert ground.reader.acquaintances.alike(anna) == ()
    ground.store.part(also)
    assert known(ground, "a").others == ()


def test_another_annas_name_alone_on_the_same_account_is_nobody_to_join(ground: Ground) -> None:
    ground.page(said("a"), said("b", who="Annabel"))
    assert ground.reader.acquaintances.alike(ground.row("a").author) == ()


def test_a_person_goes_with_their_last_account(ground: Ground) -> None:
    anna, also = two_shops(ground)
    ground.store.join(anna, also)
    ground.store.keep_note(anna, "Likes rye")
    ground.store.remove_account(ground.account)
    assert known(ground, "b").note == "Likes rye"
    ground.store.remove_account(2)
    assert ground.db.execute("SELECT count(*) FROM person").fetchone()[0] == 0


def test_a_note_about_nobody_is_refused_with_words(ground: Ground) -> None:
    with pytest.raises(Missing, match="Nobody"):
        ground.store.keep_note(999, "Who?")


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["note", "join", "part"]),
        st.integers(0, 3),
        st.integers(0, 3),
        st.text("ab"),
    ),
    max_size=8,
)


@settings(max_examples=examples(25, 400), deadline=None)
@given(steps=STEPS)
def test_whatever_is_noted_joined_and_parted_can_be_undone_step_by_step(
    steps: list[tuple[str, int, int, str]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    ground = Ground(Path(tmp_path_factory.mktemp("persons")) / "inbox.sqlite")
    ground.page(*(said(f"c{n}", who=f"Person{n}", at=n) for n in range(4)))
    authors = [ground.row(f"c{n}").author for n in range(4)]

    def state() -> list[tuple[str, frozenset[int]]]:
        rows = [known(ground, f"c{n}") for n in range(4)]
        return [(row.note, frozenset(a.id for a, _ in row.others)) for row in rows]

    seen, undo = [state()], []
    for verb, one, other, note in steps:
        if verb == "note":
            undo.append(ground.store.keep_note(authors[one], note))
        elif verb == "join" and one != other:
            undo.append(ground.store.join(authors[one], authors[other]))
        elif verb == "part":
            undo.append(ground.store.part(authors[one]))
        else:
            continue
        seen.append(state())
        ground.check()
    for ties in reversed(undo):
        assert state() == seen.pop()
        ground.store.retie(ties)
    assert state() == seen.pop()
    ground.close()
