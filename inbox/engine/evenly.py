"""The window and the engine share one interpreter: neither shall make the other wait for long."""

import gc
import sys
from functools import cache
from time import monotonic, sleep

# Objects made between two small collections: a page of a read makes thousands, none in a circle.
_SELDOM = (5_000, 10, 10)
_TURN = 0.0002  # seconds of one thread while another waits; 0.005 where nobody says so


@cache
def share() -> None:
    """Take shorter turns, and leave out of every collection what was built until now.

    Python collects garbage in one go, whoever waits: with all modules and the window in it that
    is a stutter that can be seen. What was built at the start lives as long as the process.
    """
    sys.setswitchinterval(_TURN)
    gc.freeze()
    gc.set_threshold(*_SELDOM)


class Turns:
    """The window asks for the interpreter for a moment; the engine waits before its next step.

    Between two statements of Python the window would wait for the engine again and again: 10 ms of
    its work took 20. Both threads may call; nobody is locked out, since a turn ends by itself.
    """

    def __init__(self, longest: float = 0.03) -> None:
        """``longest``: seconds after which a turn that nobody ended is over."""
        self.longest = longest
        self._until = 0.0

    def take(self) -> None:
        """The window is about to read or paint."""
        self._until = monotonic() + self.longest

    def leave(self) -> None:
        """It has."""
        self._until = 0.0

    def give_way(self) -> None:
        """Called by the engine wherever it can wait."""
        while monotonic() < self._until:
            sleep(0.001)
