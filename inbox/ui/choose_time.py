"""A day and an hour of the owner's own choosing."""

from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QDate, QEvent, QLocale, QObject, QRectF, Qt, QTime, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QTextCharFormat
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCalendarWidget,
    QDateEdit,
    QLineEdit,
    QTimeEdit,
    QWidget,
)

from inbox.ui.parts.button import Button
from inbox.ui.parts.dialog import Dialog
from inbox.ui.parts.labels import Label, announce
from inbox.ui.parts.layout import column, row
from inbox.ui.theme import RADIUS, colour, font, look, px
from inbox.ui.when import FARTHEST, MORNING, at, exists, trouble
from inbox.ui.words import clock, finnish, tr


class _Box(QWidget):
    """The frame of a field, as every other field has it."""

    def __init__(self, field: QAbstractSpinBox) -> None:
        super().__init__()
        self._field = field
        field.installEventFilter(self)
        self.setLayout(row(field, margins=(8, 2, 4, 2)))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self.update()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        focus = self._field.hasFocus()
        p, half = QPainter(self), 1.0 if focus else 0.5
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        p.setPen(QPen(colour("accent" if focus else "edge"), 2 * half))
        p.setBrush(colour("surface"))
        p.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), RADIUS, RADIUS)


class TimeFields(QWidget):
    """Two fields, and what is wrong with them. `changed` tells whether they can be taken."""

    changed = Signal(bool)

    def __init__(self, now: datetime, start: datetime | None = None) -> None:
        super().__init__()
        self._now = now
        local = (start or at(now.astimezone().date() + timedelta(days=1), MORNING)).astimezone()
        today, last = now.astimezone().date(), (now + FARTHEST).astimezone().date()
        self.day = QDateEdit(QDate(local.year, local.month, local.day))
        self.day.setDisplayFormat("ddd d.M.yyyy" if finnish() else "ddd d MMM yyyy")
        self.day.setMinimumDate(QDate(today.year, today.month, today.day))
        self.day.setMaximumDate(QDate(last.year, last.month, last.day))
        self.hour = QTimeEdit(QTime(local.hour, local.minute))
        self.hour.setDisplayFormat("H.mm" if finnish() else "H:mm")
        self._note = Label("", "small", "muted", wrap=True, line=136)
        for field, name in ((self.day, tr("Later", "Day")), (self.hour, tr("Later", "Time"))):
            field.setLocale(QLocale())
            field.setAccessibleName(name)
            inside = field.findChild(QLineEdit)
            if inside is not None:
                inside.setAccessibleName(name)
            field.setFrame(False)
            field.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        names = (
            Label(tr("Later", "Day"), "small-strong", "muted"),
            Label(tr("Later", "Time"), "small-strong", "muted"),
        )
        self.calendar = Button(
            icon_name="calendar", kind="plain", size=36, tip=tr("Later", "Show a calendar")
        )
        self.calendar.clicked.connect(self._show_calendar)
        fields = row(
            (column(names[0], 6, row((_Box(self.day), 1), self.calendar, gap=6)), 3),
            10,
            (column(names[1], 6, _Box(self.hour)), 2),
        )
        self.setLayout(column(fields, 6, self._note))
        self.day.dateChanged.connect(lambda _day: self._weigh())
        self.hour.timeChanged.connect(lambda _hour: self._weigh())
        look().changed.connect(self._dress)
        self._dress()
        self._weigh()

    def chosen(self) -> datetime:
        """What the fields mean on the owner's clock."""
        return at(self._day(), self._hour())

    def good(self) -> bool:
        return not trouble(self.chosen(), self._now)

    def _day(self) -> date:
        day = self.day.date()
        return date(day.year(), day.month(), day.day())

    def _hour(self) -> time:
        return time(self.hour.time().hour(), self.hour.time().minute())

    def _show_calendar(self) -> None:
        """A month to press a day in."""
        month = QCalendarWidget(self)
        month.setWindowFlag(Qt.WindowType.Popup)
        month.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        month.setLocale(QLocale())
        month.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        month.setDateRange(self.day.minimumDate(), self.day.maximumDate())
        month.setSelectedDate(self.day.date())
        month.activated.connect(self._pick)
        month.clicked.connect(self._pick)
        month.activated.connect(month.close)
        month.clicked.connect(month.close)
        month.setFont(font("body"))
        weekend = QTextCharFormat()
        weekend.setForeground(colour("muted"))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            month.setWeekdayTextFormat(day, weekend)
        month.resize(px(320), px(250))
        month.move(self.day.mapToGlobal(self.day.rect().bottomLeft()))
        month.show()

    def _pick(self, day: QDate) -> None:
        self.day.setDate(day)
        self.day.setFocus()

    def _weigh(self) -> None:
        words, hue = trouble(self.chosen(), self._now), "red"
        if not words and not exists(self._day(), self._hour()):
            moved = clock(self.chosen())
            words = tr("Later", "Clocks go forward that night: it will be {time}.", time=moved)
            hue = "muted"
        if words != self._note.said():
            self._note.say(words, hue)
            if words:
                announce(self, words)
        self.changed.emit(self.good())

    def _dress(self) -> None:
        for field in (self.day, self.hour):
            field.setFont(font("body"))
            field.setFixedHeight(px(32))


class ChooseTime(Dialog):
    """`chosen` carries the moment."""

    chosen = Signal(object)

    def __init__(
        self,
        parent: QWidget | None,
        title: str,
        does: str,
        now: datetime,
        start: datetime | None = None,
    ) -> None:
        super().__init__(parent, title)
        self.fields = TimeFields(now, start)
        self.take = Button(does, kind="primary", size=36)
        self.take.clicked.connect(self._take)
        self.fields.changed.connect(self.take.setEnabled)
        self.take.setEnabled(self.fields.good())
        leave = Button(tr("Dialog", "Cancel"), kind="quiet", size=36)
        leave.clicked.connect(self.reject)
        self.hold(self.fields, 16, row(None, leave, self.take, gap=6))
        self.setMinimumWidth(px(360))
        self.fields.day.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Return takes what is chosen, wherever in the dialog the keyboard is."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._take()
        else:
            super().keyPressEvent(event)

    def _take(self) -> None:
        if self.fields.good():
            self.accept()
            self.chosen.emit(self.fields.chosen())
