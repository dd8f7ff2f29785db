"""A file of saved replies beside those that are there: never overwritten without saying."""

import pytest

from inbox.core.sheet import Wording, read, write
from inbox.store.saved import SavedReply
from inbox.store.saved_sheet import How, planned, wordings

HOURS = SavedReply("Opening hours", ("Nine to four.", "From nine."), "Shop", "en", id=7)


def test_what_was_written_changes_nothing_when_it_is_read() -> None:
    sheet = read(write(wordings([HOURS])))
    plan = planned(sheet.wordings, [HOURS])
    assert (plan.new, plan.same, plan.others) == ((), 1, ())


def test_lines_of_one_name_are_wordings_of_one_reply() -> None:
    lines = [Wording("Shop", "Thanks", "", "Thank you!"), Wording("shop", "thanks", "en", "Cheers")]
    (reply,) = planned(lines, []).new
    assert (reply.texts, reply.language) == (("Thank you!", "Cheers"), "en")


@pytest.mark.parametrize(
    ("how", "texts"),
    [
        (How.ADD, [("Nine to four.", "From nine.", "Ten to three.")]),
        (How.REPLACE, [("Ten to three.",)]),
        (How.SKIP, []),
    ],
)
def test_other_words_for_a_name_that_is_there_are_the_owners_choice(
    how: How, texts: list[tuple[str, ...]]
) -> None:
    plan = planned([Wording("SHOP", "opening  hours", "fi", "Ten to three.")], [HOURS])
    changed = plan.changed(how)
    assert [reply.texts for reply in changed] == texts
    assert {reply.id for reply in changed} <= {7}


def test_a_line_without_a_name_is_called_by_its_words() -> None:
    assert planned([Wording("", "", "", "See you!")], []).new[0].name == "See you!"
