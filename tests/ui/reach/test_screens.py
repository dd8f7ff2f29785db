"""Every screen in every look: nothing cut off, nothing on each other, all named and in reach.

By default each screen is walked in one look, so that together they cover every pair of scheme,
language, text size and width; with KUULOLLA_THOROUGH each is walked in all of them.
"""

from collections.abc import Iterator
from itertools import combinations, product

import pytest
from PySide6.QtWidgets import QApplication

from inbox.ui import words
from inbox.ui.theme import look
from tests.thoroughness import THOROUGH
from tests.ui.reach.screens import SCREENS, Look, shown
from tests.ui.reach.walker import faults, out_of_reach

SIZES = ((1440, 900), (900, 700), (600, 800))
EVERY = [  # a scheme changes no place of anything: the two take turns
    Look(("light", "dark")[at % 2], *worn)
    for at, worn in enumerate(product(("en", "fi"), (100, 200), SIZES))
]
PAIRS = (
    Look("light", "en", 100, SIZES[0]),
    Look("dark", "en", 200, SIZES[2]),
    Look("light", "fi", 200, SIZES[1]),
    Look("dark", "en", 100, SIZES[1]),
    Look("light", "fi", 100, SIZES[2]),
    Look("dark", "fi", 200, SIZES[0]),
)


def _looks(at: int) -> list[Look]:
    """All in CI's slow half; by default every second screen, in one look."""
    if THOROUGH:
        return EVERY
    return [PAIRS[at // 2 % len(PAIRS)]] if at % 2 == 0 else []


CASES = [
    pytest.param(name, worn, id=f"{name}-{worn}")
    for at, name in enumerate(SCREENS)
    for worn in _looks(at)
]


@pytest.fixture(autouse=True)
def _plain_again(qapp: QApplication) -> Iterator[None]:
    assert qapp
    yield
    words.speak("en")
    look().wear("light")


@pytest.mark.parametrize(("name", "worn"), CASES)
def test_nothing_is_cut_off_hidden_or_out_of_reach(name: str, worn: Look) -> None:
    with shown(SCREENS[name], worn) as screen:
        assert [*faults(screen), *out_of_reach(screen)] == []


def test_the_looks_cover_every_pair() -> None:
    values = [(w.scheme, w.language, w.text, w.size) for w in PAIRS]
    choices = (("light", "dark"), ("en", "fi"), (100, 200), SIZES)
    for one, other in combinations(range(len(choices)), 2):
        wanted = set(product(choices[one], choices[other]))
        assert {(v[one], v[other]) for v in values} == wanted
