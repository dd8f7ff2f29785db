"""What the watched owner does: walks down the list, or sits still while much comes in."""

from collections.abc import Callable
from time import monotonic
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtTest import QTest

from tests.bench.watch import Stillness, say

QUIET = 80  # ms without a repaint: then all of it is painted
WARM = 5  # steps that do not count


class Repaints(QObject):
    """Calls `quiet` with the moment of the last repaint of a window once there are no more."""

    def __init__(self, window: QObject, quiet: Callable[[float], None]) -> None:
        super().__init__(window)
        self._quiet, self._last = quiet, 0.0
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._painted)
        self._rest = QTimer(self, singleShot=True, interval=QUIET)
        self._rest.timeout.connect(lambda: self._quiet(self._last))
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.UpdateRequest:
            self._soon.start()
        return super().eventFilter(watched, event)

    def _painted(self) -> None:
        self._last = monotonic()
        self._rest.start()


class Steps(QObject):
    """Presses J, waits for the last repaint, presses J again; tells what each took in ms."""

    def __init__(self, shell: Any, times: int) -> None:
        super().__init__(shell.window)
        self._shell, self._left = shell, times + WARM
        self._took: list[float] = []
        self._began = 0.0

    def begin(self) -> None:
        self._shell.window.activateWindow()
        self._shell.window.list.view.setFocus()
        self._repaints = Repaints(self._shell.window, self._done)
        QTimer.singleShot(300, self._press)

    def _press(self) -> None:
        self._before = self._shown()
        self._began = monotonic()
        QTest.keyClick(self._shell.window.list.view, Qt.Key.Key_J)

    def _done(self, last: float) -> None:
        if self._began == 0.0:
            return
        if self._shown() == self._before:
            raise RuntimeError("the key opened nothing")
        self._took.append((last - self._began) * 1_000)
        self._left -= 1
        if self._left:
            QTimer.singleShot(10, self._press)
            return
        ordered = sorted(self._took[WARM:])
        say(median=ordered[len(ordered) // 2], worst=ordered[-1])
        self._shell.quit()

    def _shown(self) -> int:
        row = self._shell.window.conversation.row()
        return 0 if row is None else row.id


class Intake(QObject):
    """Measures an idle window's stalls, says so, then asks for what is new and measures again."""

    def __init__(self, shell: Any, seconds: float, counted: Callable[[], int]) -> None:
        super().__init__(shell.window)
        self._shell, self._seconds, self._counted = shell, seconds, counted
        self._items = -1

    def begin(self) -> None:
        self._stillness = Stillness(self)
        QTimer.singleShot(int(self._seconds * 1_000), self._idled)

    def _idled(self) -> None:
        self._idle = self._stillness.take()
        say(idle=self._idle)
        QTimer.singleShot(500, self._ask)  # whoever reads our words lets the server speak

    def _ask(self) -> None:
        self._stillness.take()
        self._shell.window.commands.check()
        self._watch = QTimer(self, interval=1_000)
        self._watch.timeout.connect(self._look)
        self._watch.start()
        self._busy = 0.0

    def _look(self) -> None:
        """Once nothing more comes in it is over. Counting happens outside the measured time."""
        self._busy = max(self._busy, self._stillness.take())
        items = self._counted()
        self._stillness.take()
        if items and items == self._items:
            say(busy=self._busy, items=items)
            self._shell.quit()
        self._items = items
