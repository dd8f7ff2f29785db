"""The top of a session: end for now, how far it is, undo and keys."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from inbox.ui.actions import Actions
from inbox.ui.parts.button import Button
from inbox.ui.parts.labels import Label
from inbox.ui.parts.layout import column, panel, row
from inbox.ui.theme import colour, look, px, wide
from inbox.ui.today.pace import minutes
from inbox.ui.words import tr

SEGMENTS = 60  # more people than this, and a continuous line is shown
NARROW = 860  # px, below which the words of "End for now" give way


class Progress(QWidget):
    """One segment for each conversation; the one that is up is 40 % filled."""

    def __init__(self) -> None:
        super().__init__()
        self._settled: list[bool] = []
        self._at = 0
        self.setFixedHeight(4)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look().changed.connect(self.update)

    def show_progress(self, settled: list[bool], at: int) -> None:
        self._settled, self._at = settled, at
        self.setAccessibleName(
            tr("Today", "{done} of {all} settled", done=sum(settled), all=len(settled))
        )
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(320, 4)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        if not self._settled:
            return
        p, count = QPainter(self), len(self._settled)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        p.setPen(Qt.PenStyle.NoPen)
        if count > SEGMENTS:
            self._paint(p, QRectF(self.rect()), sum(self._settled) / count)
            return
        gap = 4 if count <= 30 else 2
        width = (self.width() - gap * (count - 1)) / count
        for place, done in enumerate(self._settled):
            box = QRectF(place * (width + gap), 0, width, 4)
            self._paint(p, box, 1.0 if done else 0.4 if place == self._at else 0.0)

    def _paint(self, p: QPainter, box: QRectF, share: float) -> None:
        p.setBrush(colour("strong_line"))
        p.drawRoundedRect(box, 2, 2)
        if share:
            p.setBrush(colour("accent"))
            p.drawRoundedRect(QRectF(box.left(), 0, box.width() * share, 4), 2, 2)


class SessionBar(QWidget):
    """`ended`: the owner stops for now."""

    ended = Signal()

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self.end = Button("", "close", "quiet", size=32)
        self.end.clicked.connect(self.ended)
        self.undo = Button(icon_name="undo", kind="quiet", size=32)
        self.undo.follow(actions["undo"], words=False)
        self._keys = Button(icon_name="unsure", kind="quiet", size=32)
        self._keys.follow(actions["keys"], words=False)
        self._count, self._left = Label("", "small-strong"), Label("", "small", "muted")
        self.progress = Progress()
        middle = column(row(self._count, None, self._left), 7, self.progress)
        self._middle = panel(middle)
        self._sides = [panel(row(self.end, None)), panel(row(None, self.undo, self._keys, gap=4))]
        left, right = self._sides
        self.setLayout(
            row(left, None, (self._middle, 100), None, right, margins=(16, 14, 16, 6), gap=12)
        )
        look().changed.connect(self._fold)

    def show_state(self, said: str, seconds: float, settled: list[bool], at: int) -> None:
        """Like "4 of 9", and how long the rest may take."""
        self._count.say(said)
        self._left.say(tr("Today", "about %n min left", minutes(seconds)) if seconds else "")
        self.progress.show_progress(settled, at)
        self._fold()

    def _fold(self) -> None:
        narrow = self.width() < NARROW * look().scale
        words = tr("Today", "End for now")
        self.end.say("" if narrow else words, f"{words} (Esc)")
        self.end.setAccessibleName(words)
        side = 0 if narrow else wide(200)
        for panel_ in self._sides:
            panel_.setMinimumWidth(side)
        self._middle.setMaximumWidth(wide(680))
        self.setMinimumHeight(px(52))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._fold()
