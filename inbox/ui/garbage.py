"""Python's garbage, collected on the window's thread only.

A collection runs on whichever thread happens to make an object. What Qt owns and a circle of
references holds would then be taken apart on the engine's thread, where its timers cannot be
stopped, and where a widget must never die.
"""

import gc

from PySide6.QtCore import QObject, QTimer

EVERY = 1_000  # ms between two looks
MUCH = 5_000  # objects made and not gone since the last collection
RARER = 10  # collections of the young before one of the older


class Garbage(QObject):
    """Takes the collector over for as long as it lives."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._done = 0
        self._timer = QTimer(self, interval=EVERY)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> int:
        """Collect where there is enough; answers the generation, -1 for none."""
        if gc.get_count()[0] < MUCH:
            return -1
        self._done += 1
        generation = (self._done % RARER == 0) + (self._done % RARER**2 == 0)
        gc.collect(generation)
        return generation
