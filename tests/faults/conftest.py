"""One counter for each channel, opened when it is first needed and shared by the tests."""

import contextlib
from collections.abc import Callable, Iterator

import pytest

from tests.channels.grounds import STANDINS
from tests.faults.counter import Counter, counter


@pytest.fixture(scope="session")
def at_counter(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], Counter]]:
    """Answers a channel's counter, without any fault planned."""
    opened: dict[str, Counter] = {}
    with contextlib.ExitStack() as stack:

        def at(channel: str) -> Counter:
            if channel not in opened:
                place = tmp_path_factory.mktemp(channel)
                opened[channel] = stack.enter_context(counter(place, STANDINS[channel]()))
            opened[channel].calm()
            return opened[channel]

        yield at
