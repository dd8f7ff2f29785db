"""The chart of the weeks, and a choice of a few words side by side."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget

from inbox.store.dialogue import Span
from inbox.ui.parts.layout import row
from inbox.ui.parts.paint import middle, paint_card, paint_ring, paint_words
from inbox.ui.theme import RADIUS, colour, look, metrics, px
from inbox.ui.words import number, percent, tr

_STEPS = (1, 2, 3, 4, 5, 10, 15, 20, 25, 30, 40, 50)
_ROWS = 3  # gridlines above the ground
_BAR = 30  # px at most


def step_for(most: int) -> int:
    """The distance of the gridlines, so that `_ROWS` of them hold the highest bar."""
    unit = 1
    while True:
        for step in _STEPS:
            if step * unit * _ROWS >= most:
                return step * unit
        unit *= 10


def week_number(span: Span) -> int:
    """The calendar's number of the week in which a span began."""
    return int(span.since.astimezone().isocalendar().week)


class Chart(QWidget):
    """Answered is solid, unanswered hollow: readable without colour."""

    def __init__(self) -> None:
        super().__init__()
        self._weeks: Sequence[Span] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(240)
        look().changed.connect(self.updateGeometry)

    def show_weeks(self, weeks: Sequence[Span]) -> None:
        """Oldest first; the last one is the week of now."""
        self._weeks = tuple(weeks)
        self.setAccessibleName(tr("Dialogue", "By week"))
        if weeks:
            first, last = (number(week_number(w)) for w in (weeks[0], weeks[-1]))
            told = tr("Dialogue", "By week, week {first} to {last}", first=first, last=last)
            self.setAccessibleName(told)
        said = [
            tr("Dialogue", "Week {week}: {said} conversations, {share} answered",
               week=week_number(w), said=w.conversations, share=percent(w.share))
            for w in weeks if w.conversations
        ]  # fmt: skip
        self.setAccessibleDescription(". ".join(said))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(600, px(232))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        if not self._weeks:
            return
        p, fm = QPainter(self), metrics("small")
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        step = step_for(max(1, *(w.conversations for w in self._weeks)))
        left = int(max(fm.horizontalAdvance(number(step * _ROWS)), px(18))) + 14
        ground = self.height() - px(28)
        high = ground - fm.height() / 2 - 2
        for n in range(_ROWS + 1):
            y = int(ground - high * n / _ROWS)
            p.fillRect(QRectF(left, y, self.width() - left, 1),
                       colour("line" if n else "strong_line"))  # fmt: skip
            words = number(step * n)
            x = left - 10 - fm.horizontalAdvance(words)
            base = y + fm.capHeight() / 2
            paint_words(p, x, base, words, role="small", hue="muted")
        cell = (self.width() - left) / len(self._weeks)
        for n, week in enumerate(self._weeks):
            box = QRectF(left + n * cell, ground - high, cell, high)
            self._paint_week(p, box, week, high / (step * _ROWS), n)

    def _paint_week(self, p: QPainter, box: QRectF, week: Span, unit: float, n: int) -> None:
        last = n + 1 == len(self._weeks)
        width = min(px(_BAR), int(box.width() * 0.55))
        x = int(box.center().x() - width / 2)
        solid = round(week.answered * unit)
        hollow = round((week.conversations - week.answered) * unit)
        if solid:
            bar = QRectF(x, box.bottom() - solid, width, solid)
            paint_card(p, bar, "accent" if last else "bar_past", min(3, solid / 2))
        if hollow:
            gap = 1.0 if solid else 0.0
            top = box.bottom() - solid - hollow
            frame = QRectF(x + 0.5, top + 0.5, width - 1, max(2.0, hollow - gap - 1))
            p.setPen(QPen(colour("edge"), 1))
            p.setBrush(Qt.BrushStyle.NoBrush)
            p.drawRoundedRect(frame, 3, 3)
        words = number(week_number(week))
        named = tr("Dialogue", "week {week}", week=words)
        if n == 0 and metrics("small").horizontalAdvance(named) < box.width():
            words = named
        role = "small-strong" if last else "small"
        room = metrics(role).horizontalAdvance(words)
        if room > box.width() and n % 2 == 0:
            return
        base = box.bottom() + px(19)
        at = box.center().x() - room / 2
        paint_words(p, at, base, words, role=role, hue="ink" if last else "muted")


class Legend(QWidget):
    """A small solid or hollow square with what it means."""

    def __init__(self, words: str, *, solid: bool) -> None:
        super().__init__()
        self._words, self._solid = words, solid
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802
        fm = metrics("small")
        return QSize(int(fm.horizontalAdvance(self._words)) + px(10) + 9, int(fm.height()) + 4)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        p, side = QPainter(self), px(10)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(0.5, (self.height() - side) // 2 + 0.5, side - 1, side - 1)
        p.setPen(QPen(colour("accent" if self._solid else "edge"), 1))
        p.setBrush(colour("accent") if self._solid else Qt.BrushStyle.NoBrush)
        p.drawRoundedRect(box, 3, 3)
        base = middle(0, self.height(), metrics("small"))
        paint_words(p, side + 7, base, self._words, role="small", hue="muted")


class Segment(QAbstractButton):
    """One of a few words side by side."""

    def __init__(self) -> None:
        super().__init__()
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(int(metrics("medium").horizontalAdvance(self.text())) + 24, px(28))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        p, box = QPainter(self), QRectF(self.rect())
        if self.isChecked():
            paint_card(p, box, "raised", 6, "strong_line")
        if self.hasFocus():
            paint_ring(p, box.adjusted(1, 1, -1, -1), 5)
        width = metrics("medium").horizontalAdvance(self.text())
        hue = "ink" if self.isChecked() or self.underMouse() else "muted"
        base = middle(0, box.height(), metrics("medium"))
        paint_words(p, (box.width() - width) / 2, base, self.text(), role="medium", hue=hue)


class Segments(QWidget):
    """`picked` is the place of the one that was chosen; the arrows go from one to the next."""

    picked = Signal(int)

    def __init__(self, count: int) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._all = [Segment() for _ in range(count)]
        for n, each in enumerate(self._all):
            self._group.addButton(each, n)
        self._all[0].setChecked(True)
        self._group.idClicked.connect(self.picked)
        self.setLayout(row(*self._all, margins=(2, 2, 2, 2)))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def say(self, *words: str) -> None:
        for each, name in zip(self._all, words, strict=True):
            each.setText(name)
            each.setAccessibleName(name)
            each.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        paint_card(QPainter(self), QRectF(self.rect()), "hover", RADIUS)
