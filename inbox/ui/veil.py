"""The dimmed ground behind what lies over the window."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from inbox.ui.theme import colour, look


class Veil(QWidget):
    """Behind the sidebar when it lies over the list: a press puts the sidebar away."""

    pressed = Signal()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        ground = colour("ink" if not look().scheme.dark else "sidebar")
        ground.setAlpha(90 if not look().scheme.dark else 150)
        QPainter(self).fillRect(self.rect(), ground)

    def mousePressEvent(self, _event: QMouseEvent) -> None:  # noqa: N802
        self.pressed.emit()
