"""The C library's heap: one for all threads, and no larger than what is in it.

What each of several would keep for itself is megabytes.
"""

import ctypes
import sys
from contextlib import suppress

_ARENA_MAX = -8  # M_ARENA_MAX of glibc's malloc.h


def share() -> None:
    """Call it before there are threads. Only glibc needs it, elsewhere it does nothing.

    Python lets one thread work at a time anyway, so nobody waits longer for memory.
    """
    if sys.platform.startswith("linux"):
        with suppress(AttributeError, OSError):
            ctypes.CDLL(None).mallopt(_ARENA_MAX, 1)


def give_back() -> None:
    """Let the system have what is free: starting needed more than staying does."""
    if sys.platform.startswith("linux"):
        with suppress(AttributeError, OSError):
            ctypes.CDLL(None).malloc_trim(0)
