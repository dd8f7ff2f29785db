"""What a poll came to: each option with a bar and its share."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from inbox.core.model import PollOption
from inbox.ui.parts.paint import paint_card, paint_words
from inbox.ui.theme import look, metrics, px, wide
from inbox.ui.words import number, percent, tr

LINE = 26  # px for each option
_BAR = 6


def poll_words(options: Sequence[PollOption]) -> str:
    """The poll in one sentence, for who listens to it."""
    whole = sum(o.votes for o in options)
    shares = [percent(o.votes / whole if whole else 0.0) for o in options]
    pairs = zip(options, shares, strict=True)
    said = [f"{o.title} {share} ({number(o.votes)})" for o, share in pairs]
    return f"{tr('Post', '%Ln votes', whole)}: {', '.join(said)}"


def told(option: PollOption, whole: int) -> str:
    """Share and votes of one option."""
    share = option.votes / whole if whole else 0.0
    return f"{percent(share)}  ·  {number(option.votes)}"


class PollView(QWidget):
    """Bars on the ground they stand on; the option that leads is in the stronger colour."""

    def __init__(self, options: Sequence[PollOption]) -> None:
        super().__init__()
        self._options = tuple(options)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(160)
        self.setAccessibleName(poll_words(options))
        self.setToolTip("")
        look().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(wide(360), px(LINE) * len(self._options))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(160, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        p = QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole, most = sum(o.votes for o in self._options), max(o.votes for o in self._options)
        for n, option in enumerate(self._options):
            box = QRectF(0, n * px(LINE), self.width(), px(LINE))
            share = option.votes / whole if whole else 0.0
            self._paint(p, box, option, share, leads=option.votes == most > 0)

    def _paint(
        self, p: QPainter, box: QRectF, option: PollOption, share: float, *, leads: bool
    ) -> None:
        fm, base = metrics("body"), box.top() + px(15)
        said = told(option, sum(o.votes for o in self._options))
        width = metrics("small").horizontalAdvance(said)
        paint_words(p, box.right() - width, base, said, role="small", hue="muted")
        room = box.width() - width - 12
        title = fm.elidedText(option.title, Qt.TextElideMode.ElideRight, room)
        paint_words(p, 0, base, title, role="medium" if leads else "body", hue="ink")
        track = QRectF(0, box.bottom() - _BAR - 1, box.width(), _BAR)
        paint_card(p, track, "bar", _BAR / 2)
        if share:
            track.setWidth(max(_BAR, track.width() * share))
            paint_card(p, track, "accent" if leads else "bar_past", _BAR / 2)
