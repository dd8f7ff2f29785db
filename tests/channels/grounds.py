"""The stand-ins as grounds for the conformance suite: one entry per channel."""

from collections.abc import Callable

from tests.channels.ground import Ground

# Makes a ground around a fresh stand-in; the test serves it.
STANDINS: dict[str, Callable[[], Ground]] = {}
