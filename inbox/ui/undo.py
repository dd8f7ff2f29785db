"""What can be taken back, newest first, and the bar that says so."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from inbox.ui.icons import paint_icon
from inbox.ui.parts.button import paint_key
from inbox.ui.parts.labels import announce
from inbox.ui.parts.paint import middle, paint_ring, paint_shadow, paint_words
from inbox.ui.theme import RADIUS, colour, look, metrics, px
from inbox.ui.words import tr

SHOWN = 6_000  # ms that the bar stays


@dataclass(frozen=True, slots=True)
class Step:
    """One thing done: what it is called now, how it is taken back, the outbox action if any."""

    words: str
    back: Callable[[], object]
    action: str = ""


class History(QObject):
    """Steps that can be taken back. `done` tells the newest one, `none` that it is over."""

    done = Signal(str)
    none = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps: list[Step] = []

    def push(self, step: Step) -> None:
        self._steps = [*self._steps[-49:], step]
        self.done.emit(step.words)

    def __bool__(self) -> bool:
        return bool(self._steps)

    def undo(self) -> None:
        """Take back the newest step."""
        if self._steps:
            step = self._steps.pop()
            self.none.emit()
            step.back()

    def forget(self, action: str) -> None:
        """An outbox action has gone too far to be taken back."""
        last = bool(self._steps) and self._steps[-1].action == action
        self._steps = [s for s in self._steps if s.action != action]
        if last:
            self.none.emit()


class UndoBar(QAbstractButton):
    """Floats over the conversation, dark in both schemes: what was done, and Undo."""

    def __init__(
        self, history: History, parent: QWidget, wanted: Callable[[], bool] = lambda: True
    ) -> None:
        """``wanted``: whether it is this bar that is to be seen now, of several."""
        super().__init__(parent)
        self._history, self._wanted = history, wanted
        self.at_foot = False  # of its parent; else the parent says where
        self._words = ""
        self._timer = QTimer(self, singleShot=True, interval=SHOWN)
        self._timer.timeout.connect(self.hide)
        history.done.connect(self._show)
        history.none.connect(self.hide)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(history.undo)
        look().changed.connect(self._resize)
        self.hide()

    def tell(self, words: str) -> None:
        """Something to know that cannot be taken back."""
        self._show(words)

    def _show(self, words: str) -> None:
        if not self._wanted():
            return
        self._words = words
        name = f"{words}. {tr('Action', 'Undo')}" if self._history else words
        self.setAccessibleName(name)
        self._resize()
        parent = self.parentWidget()
        if self.at_foot and parent is not None:
            self.move((parent.width() - self.width()) // 2, parent.height() - self.height())
        self.show()
        self.raise_()
        if self.isVisible():  # a window may have several, one of them in sight
            announce(self, name)
        self._timer.start()

    def _resize(self) -> None:
        self.resize(self.sizeHint())
        parent = self.parentWidget()
        if parent is not None:
            parent.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802
        width = 20 + 16 + px(18) + 10 + metrics("medium").horizontalAdvance(self._words) + 20
        if self._history:
            width += 24 + metrics("medium").horizontalAdvance(tr("Action", "Undo")) + px(18) + 12
        return QSize(max(240, int(width)) + 32, px(48) + 32)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        p = QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(16, 12, -16, -20)
        paint_shadow(p, box, RADIUS)
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(colour("toast"))
        p.drawRoundedRect(box, RADIUS, RADIUS)
        if self.hasFocus():
            paint_ring(p, box.adjusted(3, 3, -3, -3), 6, "toast_accent")
        fm, side = metrics("medium"), px(18)
        icon_box = QRectF(int(box.left() + 16), int(box.center().y() - side / 2), side, side)
        paint_icon(p, "check", icon_box, "toast_ink")
        base = middle(box.top(), box.height(), fm)
        x = icon_box.right() + 10
        paint_words(p, x, base, self._words, role="medium", hue="toast_ink")
        if self._history:
            self._paint_undo(p, box, base)

    def _paint_undo(self, p: QPainter, box: QRectF, base: float) -> None:
        side = px(18)
        cap = QRectF(box.right() - 16 - side + 0.5, box.center().y() - side / 2 + 0.5, side, side)
        paint_key(p, cap, "U", "toast_accent")
        words = tr("Action", "Undo")
        x = cap.left() - 10 - metrics("medium").horizontalAdvance(words)
        paint_words(p, x, base, words, role="medium", hue="toast_accent")
