"""The border between two panes: dragged with the mouse, or moved with the arrows when focused."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QEnterEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractSlider, QWidget

from inbox.ui.theme import colour, px

GRIP = 9  # px that can be taken hold of, half of them on each side
_STEP = 16  # px for a press of an arrow


class Edge(QAbstractSlider):
    """Its value is the width of the pane at its left, in px. `left_off`: the owner let go of it.

    A double click asks for the usual width again (`usual_wanted`).
    """

    left_off = Signal()
    usual_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setSingleStep(_STEP)
        self.setPageStep(4 * _STEP)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.SplitHCursor)
        self.setMouseTracking(True)
        self._from: tuple[float, int] | None = None
        self._over = False
        self.actionTriggered.connect(lambda _action: self.left_off.emit())

    def put(self, x: int, height: int, least: int, most: int) -> None:
        """Stand at a border, `x` px from the left; the width may become `least` to `most` px."""
        self.setGeometry(x - GRIP // 2, 0, GRIP, height)
        if self._from is None:
            self.blockSignals(True)
            self.setRange(least, max(least, most))
            self.blockSignals(False)

    def show_width(self, width: int) -> None:
        """The width as it is."""
        if self._from is None and not self.isSliderDown():
            self.blockSignals(True)
            self.setValue(width)
            self.blockSignals(False)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if event.button() == Qt.MouseButton.LeftButton:
            self._from = event.globalPosition().x(), self.value()
            event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if self._from is not None:
            began, width = self._from
            self.setValue(round(width + event.globalPosition().x() - began))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if self._from is not None and event.button() == Qt.MouseButton.LeftButton:
            self._from = None
            self.left_off.emit()

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:  # noqa: N802
        self._from = None
        self.usual_wanted.emit()

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802
        super().enterEvent(event)
        self._over = True
        self.update()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        super().leaveEvent(event)
        self._over = False
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        if self.hasFocus() or self._from is not None:
            thick = max(3, px(3))
            hue = "accent"
        elif self._over:
            thick, hue = 1, "edge"
        else:
            return
        QPainter(self).fillRect((GRIP - thick) // 2, 0, thick, self.height(), colour(hue))
