"""Watching a window from inside its own process: when it was painted, when it stood still."""

import json
import resource
import sys
from collections.abc import Callable
from pathlib import Path
from time import monotonic, process_time

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

REST = 2_000  # ms until a window that was painted has done what it does next
TICK = 4  # ms


class Painted(QObject):
    """Emits `done` with the moment (`monotonic`) each time a widget has been painted."""

    done = Signal(float)

    def __init__(self, widget: QWidget, ready: Callable[[], bool] = lambda: True) -> None:
        super().__init__(widget)
        self._ready, self._due = ready, False
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Paint and not self._due and self._ready():
            self._due = True
            QTimer.singleShot(0, self._tell)  # after the rest of the same repaint
        return super().eventFilter(watched, event)

    def _tell(self) -> None:
        self._due = False
        self.done.emit(monotonic())


class Stillness(QObject):
    """The longest time, in ms, in which a fast timer of the GUI's thread was kept from ringing."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._longest, self._last = 0.0, monotonic()
        self._timer = QTimer(self, interval=TICK, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._ring)
        self._timer.start()

    def take(self) -> float:
        """The longest since it was last asked."""
        longest, self._longest = self._longest, 0.0
        return longest

    def _ring(self) -> None:
        now = monotonic()
        self._longest = max(self._longest, (now - self._last) * 1_000)
        self._last = now


def report(painted: Painted, leave: Callable[[], object]) -> None:
    """Print when it was first painted and what memory it holds a little later, then leave.

    ``worked`` is the processor's time until then, in seconds: other programs disturb it less.
    """
    first: list[float] = []

    def noted(at: float) -> None:
        if not first:
            first.extend((at, process_time()))
            QTimer.singleShot(REST, told)

    def told() -> None:
        say(painted=first[0], worked=first[1], memory=memory())
        leave()

    painted.done.connect(noted)


def say(**figures: float) -> None:
    """One line of JSON for whoever started this process."""
    print(json.dumps(figures), flush=True)  # noqa: T201 - whoever started this reads it


def memory() -> float:
    """Bytes this process holds, shared pages by their share (Linux); elsewhere the most ever."""
    rollup = Path("/proc/self/smaps_rollup")
    if rollup.exists():
        line = next(x for x in rollup.read_text().splitlines() if x.startswith("Pss:"))
        return int(line.split()[1]) * 1024
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most * (1 if sys.platform == "darwin" else 1024)
