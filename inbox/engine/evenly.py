"""The window and the engine share one interpreter: neither shall make the other wait for long."""

import gc
import sys
from functools import cache

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
