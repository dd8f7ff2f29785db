"""The weekly goal in one quiet line: a mark for each day, and what it comes to."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime

from PySide6.QtCore import QLocale, QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from inbox.store.habit import Habit, How, goal_of
from inbox.store.reader import Reader
from inbox.ui.parts.labels import tip
from inbox.ui.parts.paint import paint_words
from inbox.ui.theme import colour, look, metrics, px
from inbox.ui.words import tr

SETTING = "goal"
WEEKS = 26  # looked back for the streak
STEP = 40  # ms between two of them
_CELL, _DOT = 30, 12  # px for a day, and for its mark


def day_name(weekday: int, *, full: bool = False) -> str:
    """What a weekday (0 is Monday) is called: "Mon", "ma"; or in full."""
    form = QLocale.FormatType.LongFormat if full else QLocale.FormatType.ShortFormat
    return str(QLocale().standaloneDayName(weekday + 1, form))


def how_words(how: How) -> str:
    """How a day went."""
    return {
        How.KEPT: tr("Goal", "everyone had an answer within a day"),
        How.QUIET: tr("Goal", "nobody wrote"),
        How.LATE: tr("Goal", "somebody waited longer"),
        How.OPEN: tr("Goal", "somebody waits, there is time"),
        How.FREE: tr("Goal", "free"),
        How.AHEAD: tr("Goal", "still to come"),
    }[how]


def goal_words(habit: Habit) -> str:
    """Like "4 of 5 days this week, 6 weeks in a row"."""
    if habit.kept >= habit.wanted:
        said = tr("Goal", "This week’s goal is reached")
    else:
        said = tr("Goal", "{kept} of {all} days this week", kept=habit.kept, all=habit.wanted)
    if habit.streak > 1:
        said += ", " + tr("Goal", "%n weeks in a row", habit.streak)
    return said


class GoalLine(QWidget):
    """Nothing at all while there is no goal, or nobody has ever written."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self._reader = reader
        self._habit: Habit | None = None
        self._streak, self._counted = 0, ("", date.min, False)
        self._back: Iterator[int] = iter(())
        self._found = 0  # as far as the weeks have been counted
        self._step = QTimer(self, interval=STEP)
        self._step.timeout.connect(self._count)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look().changed.connect(self.updateGeometry)
        self.hide()

    def refresh(self, now: datetime) -> None:
        """Count again; the weeks before this one only once a day."""
        setting = self._reader.setting(SETTING)
        goal = goal_of(setting)
        accounts = self._reader.accounts()
        if goal is None or not accounts:
            self._habit = None
            self.hide()
            return
        self._habit = replace(self._reader.habit(goal, now), streak=self._streak)
        reached = self._habit.kept >= self._habit.wanted
        key = (setting, now.astimezone().date(), reached)
        if key != self._counted:  # a week at a time, as rarely as can be
            self._counted = key
            self._back, self._found = self._reader.streaks(goal, now, WEEKS), 0
            self._step.start()
        self._speak(self._habit)
        self.show()

    def _count(self) -> None:
        """One week further back; where the streak ends it is told."""
        found = next(self._back, None)
        if found is not None:
            self._found = found
            return
        self._step.stop()
        self._streak = self._found
        if self._habit is not None:
            self._habit = replace(self._habit, streak=self._streak)
            self._speak(self._habit)

    def _speak(self, habit: Habit) -> None:
        said = [f"{day_name(n, full=True)}: {how_words(how)}" for n, how in enumerate(habit.days)]
        self.setAccessibleName(f"{tr('Goal', 'Weekly goal')}: {goal_words(habit)}")
        self.setAccessibleDescription(". ".join(said))
        self.setToolTip(tip("\n".join(said)))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        words = goal_words(self._habit) if self._habit is not None else ""
        width = max(px(_CELL) * 7, int(metrics("small").horizontalAdvance(words)) + 4)
        return QSize(width, px(_DOT) + 10 + int(metrics("small").height()) * 2 + 6)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        habit = self._habit
        if habit is None:
            return
        p = QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        fm, cell = metrics("small"), px(_CELL)
        left = (self.width() - cell * 7) / 2
        names = px(_DOT) + 6 + fm.ascent()
        for n, how in enumerate(habit.days):
            middle = left + cell * (n + 0.5)
            _paint_day(p, QPointF(middle, px(_DOT) / 2 + 1), how)
            name = day_name(n)[:2]
            hue = "muted" if how in {How.AHEAD, How.FREE} else "ink2"
            paint_words(
                p, middle - fm.horizontalAdvance(name) / 2, names, name, role="small", hue=hue
            )
        words = goal_words(habit)
        x = (self.width() - fm.horizontalAdvance(words)) / 2
        paint_words(p, x, names + fm.height() + 6, words, role="small", hue="muted")


def _paint_day(p: QPainter, at: QPointF, how: How) -> None:
    radius = px(_DOT) / 2
    box = QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius)
    box.adjust(0.75, 0.75, -0.75, -0.75)
    p.setBrush(Qt.BrushStyle.NoBrush)
    p.setPen(QPen(colour("strong_line"), 1.5))
    if how in {How.KEPT, How.QUIET}:
        p.setBrush(colour("accent"))
        p.setPen(QPen(colour("accent"), 1.5))
    elif how is How.OPEN:
        p.setPen(QPen(colour("accent"), 1.5))
    elif how is How.FREE:
        p.drawLine(QPointF(box.left() + 1, at.y()), QPointF(box.right() - 1, at.y()))
        return
    elif how is How.LATE:
        p.setPen(QPen(colour("amber"), 1.5))
    elif how is How.AHEAD:
        p.setPen(QPen(colour("line"), 1.5))
    p.drawEllipse(box)
