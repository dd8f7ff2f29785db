"""What the first words to come in will need is brought in while nobody waits for anything."""

from collections import deque
from collections.abc import Callable
from functools import partial
from importlib import import_module

from PySide6.QtCore import QObject, QPointF, QTimer
from PySide6.QtGui import QPainter, QPixmap

from inbox.ui.theme import font

PAUSE = 60  # ms between two of these steps, each of which takes a few
_MODULES = ("store.details", "store.shelf", "store.persons", "store.answers", "store.labels")
_ROLES = ("name", "body", "prose", "medium", "small", "small-strong", "chip", "heading")
_LETTERS = "abcdefghijklmnopqrstuvwxyzåäöABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖ0123456789.,:!?’“”–…()"


class Warm(QObject):
    """Does its steps one after another, then it is gone."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps: deque[Callable[[], object]] = deque(
            [partial(import_module, f"inbox.{name}") for name in _MODULES]
            + [_heard, *(partial(letters, role) for role in _ROLES)]
        )
        self._timer = QTimer(self, interval=PAUSE)
        self._timer.timeout.connect(self._step)
        self._timer.start()

    def _step(self) -> None:
        if self._steps:
            self._steps.popleft()()
        else:
            self._timer.stop()
            self.deleteLater()


def _heard() -> None:
    """Qt's words for screen readers: Python learns all of them at once."""
    from PySide6.QtGui import QAccessible  # noqa: PLC0415 - that is the point

    QAccessible.isActive()


def letters(role: str) -> None:
    """Draw what words are made of, once: from then on they are only copied."""
    picture = QPixmap(64, 32)
    painter = QPainter(picture)
    painter.setFont(font(role))
    painter.drawText(QPointF(0, 20), _LETTERS)
    painter.end()
