"""What words are taken for, as it stands in the row: judged, corrected, learnt, undone."""

from pathlib import Path

import pytest

from inbox.classify import Classifier
from inbox.core.model import Kind
from inbox.core.verdict import Clue, Label, reasons
from inbox.paths import resource
from inbox.store.store import Store
from tests.store.ground import Ground, said


class Judged(Ground):
    """A ground whose store has a judge."""

    def open(self) -> None:
        super().open()
        self.store = Store(self.db, clock=lambda: self.now, judge=Classifier(resource("classify")))

    def rest(self) -> None:
        while self.store.judge_some(7):
            pass


@pytest.fixture
def desk(tmp_path: Path) -> Judged:
    return Judged(tmp_path / "inbox.sqlite")


def test_words_are_judged_as_they_are_saved(desk: Judged) -> None:
    desk.page(said("a", "Very disappointed, the soup was cold."), said("b", "Kiitos paljon!"))
    assert (desk.row("a").complaint, desk.row("a").thanks) == (True, False)
    assert (desk.row("b").complaint, desk.row("b").thanks) == (False, True)
    assert desk.row("b").language == "fi"
    assert "disappointed" in reasons(desk.row("a").why)[0].words
    assert desk.store.judge_some() == []
    desk.close()


def test_the_row_follows_the_last_words(desk: Judged) -> None:
    desk.page(said("a", "Very disappointed, the soup was cold."))
    desk.page(said("b", "Thank you, all good now!", at=2, conversation_id="a"))
    row = desk.row("a")
    assert (row.complaint, row.thanks) == (False, True)
    desk.close()


def test_a_great_many_at_once_are_judged_a_little_later(desk: Judged) -> None:
    desk.page(
        *(said(f"c{n}", "Olen pettynyt, ruoka oli kylmää. Saanko rahat?", at=n) for n in range(60))
    )
    assert (desk.row("c3").question, desk.row("c3").complaint) == (True, False)
    desk.rest()
    assert all(desk.row(f"c{n}").complaint for n in range(60))
    desk.check()
    desk.close()


def test_a_store_without_a_judge_leaves_it_to_one_that_comes(tmp_path: Path) -> None:
    ground = Ground(tmp_path / "inbox.sqlite")
    ground.page(said("a", "Surkeaa palvelua"), said("b", "Auki?"))
    assert (ground.row("a").complaint, ground.row("b").question) == (False, True)
    ground.close()
    desk = Judged(tmp_path / "inbox.sqlite")
    desk.rest()
    assert desk.row("a").complaint
    desk.close()


def test_the_owner_s_word_holds_and_is_given_as_the_reason(desk: Judged) -> None:
    desk.page(said("a", "Nähdään torstaina"))
    assert desk.store.correct(desk.row("a").id, Label.URGENT, holds=True) is not None
    desk.rest()
    row = desk.row("a")
    assert row.urgent
    assert [r.clue for r in reasons(row.why) if r.label is Label.URGENT] == [Clue.OWNER]
    desk.page(said("a", "Nähdään torstaina", likes=3))  # read again
    assert desk.row("a").urgent
    desk.close()


def test_what_was_learnt_is_known_after_a_restart(desk: Judged) -> None:
    desk.page(said("a", "melkoista räpellystä"), said("b", "aika räpellystä tämä", who="Ben"))
    for remote_id in ("a", "b"):
        desk.store.correct(desk.row(remote_id).id, Label.COMPLAINT, holds=True)
    desk.close()
    desk.open()
    desk.page(said("c", "taas tuli räpellystä", who="Cai"))
    assert desk.row("c").complaint
    desk.close()


def test_a_correction_is_undone_with_all_it_taught(desk: Judged) -> None:
    desk.page(said("a", "melkoista räpellystä"))
    before = desk.row("a")
    corrected = desk.store.correct(before.id, Label.SPAM, holds=True)
    assert corrected is not None
    assert desk.row("a").spam
    desk.store.uncorrect(corrected)
    desk.rest()
    assert desk.row("a") == before
    changes = desk.db.execute("SELECT change FROM weight").fetchall()
    assert all(abs(row[0]) < 1e-9 for row in changes)
    assert desk.db.execute("SELECT count(*) FROM correction").fetchone()[0] == 0
    desk.close()


def test_a_correction_goes_with_the_words_it_is_about(desk: Judged) -> None:
    desk.page(said("a", "melkoista räpellystä"))
    corrected = desk.store.correct(desk.row("a").id, Label.SPAM, holds=True)
    desk.page(removed=("a",))
    assert desk.db.execute("SELECT count(*) FROM correction").fetchone()[0] == 0
    assert corrected is not None
    desk.store.uncorrect(corrected)  # undone too late: nothing breaks
    desk.check()
    desk.close()


def test_our_own_words_are_not_judged(desk: Judged) -> None:
    desk.page(said("a", "Sorry, terrible, what happened?", mine=True, kind=Kind.COMMENT))
    row = desk.row("a")
    assert (row.question, row.complaint, row.why) == (False, False, "")
    assert desk.store.correct(row.id, Label.SPAM, holds=True) is None
    desk.close()


def test_few_stars_are_a_complaint(desk: Judged) -> None:
    desk.page(said("a", "Ok", stars=1, kind=Kind.REVIEW))
    assert desk.row("a").complaint
    desk.close()
