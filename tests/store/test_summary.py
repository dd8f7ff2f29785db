"""The waiting rule on its own: its short way says what the long one does."""

from itertools import product

import pytest

from inbox.core.kinds import Standing
from inbox.store.summary import UNDECIDED, Marks, Said, summarise

ONE = list(product((-5, 0, 1, 10**15), (0, 1), (0, 1), Standing, ("", "queued", "failed")))


@pytest.mark.parametrize(("at", "mine", "liked", "standing", "state"), ONE)
def test_a_single_thing_said_is_settled_as_any_conversation_is(
    at: int, mine: int, liked: int, standing: Standing, state: str
) -> None:
    only = [Said(at, 7, mine, liked, standing.value, state)]
    assert summarise(only, UNDECIDED) == summarise(only, Marks())


def test_two_things_said_never_take_the_short_way() -> None:
    both = [Said(at, at, 0, 0, "published", "") for at in (1, 2)]
    assert summarise(both, UNDECIDED) == summarise(both, Marks())
    assert summarise(both, UNDECIDED).waiting_since == 1
