"""One counter for each channel, opened when it is first needed and shared by the tests."""

import contextlib
from collections import Counter as Tally
from collections.abc import Callable, Iterator

import pytest

from tests.channels.grounds import STANDINS
from tests.faults.counter import Counter, counter

_USES = 80  # of one stand-in: some keep their network's daily quota


@pytest.fixture(scope="session")
def at_counter(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], Counter]]:
    """Answers a channel's counter, without any fault planned."""
    opened: dict[str, Counter] = {}
    uses: Tally[str] = Tally()
    with contextlib.ExitStack() as stack:

        def at(channel: str) -> Counter:
            if uses[channel] % _USES == 0:
                place = tmp_path_factory.mktemp(channel)
                opened[channel] = stack.enter_context(counter(place, STANDINS[channel]()))
            uses[channel] += 1
            opened[channel].calm()
            return opened[channel]

        yield at
