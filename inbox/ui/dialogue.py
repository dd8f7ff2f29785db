"""Dialogue: how much was said, how much of it has an answer, how soon, and who came back."""

from datetime import datetime, timedelta

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from inbox.store.details import AuthorRow
from inbox.store.dialogue import Dialogue, Figures
from inbox.store.reader import Reader
from inbox.ui.chart import Chart, Legend, Segments, week_number
from inbox.ui.look_up import Channels
from inbox.ui.parts.button import Button
from inbox.ui.parts.labels import Elided, Label
from inbox.ui.parts.layout import column, emptied, panel, row
from inbox.ui.parts.marks import Avatar, Glyph
from inbox.ui.parts.paint import paint_card
from inbox.ui.pictures import Pictures
from inbox.ui.place import Place
from inbox.ui.theme import metrics, px, wide
from inbox.ui.words import date, number, percent, tr

DAYS = (7, 28, 365)
_WIDE, _MIDDLE, _NARROW = 860, 520, 360  # px from which there is room for more side by side


def span_words(gap: timedelta | None) -> str:
    """How long: "40 s", "12 min", "2 h 50 min", "3 days"; a dash when nobody knows."""
    if gap is None:
        return "–"
    minutes = round(gap.total_seconds() / 60)
    if minutes < 1:
        return tr("Dialogue", "under 1 min")
    if minutes < 60:
        return tr("Dialogue", "%n min", minutes)
    hours, rest = divmod(minutes, 60)
    if hours >= 48:
        return tr("Dialogue", "%n days", round(hours / 24))
    said = tr("Dialogue", "%n h", hours)
    return f"{said} {tr('Dialogue', '%n min', rest)}" if rest and hours < 10 else said


def compared(found: Dialogue) -> tuple[tuple[str, bool], tuple[str, bool], tuple[str, bool]]:
    """What changed against the time before, and whether that is good: said, share, median."""
    now, before = found.now, found.before
    more = now.span.conversations - before.span.conversations
    share = round(now.span.share * 100) - round(before.span.share * 100)
    nothing = ("", False)
    if before.span.conversations == 0:
        return nothing, nothing, nothing
    said = (tr("Dialogue", "as many as before"), False)
    if more:
        words = tr("Dialogue", "%Ln more than before", more)
        said = (
            (words, True) if more > 0 else (tr("Dialogue", "%Ln fewer than before", -more), False)
        )
    was = percent(before.span.share)
    part = (tr("Dialogue", "as before"), False)
    if share:
        up = tr("Dialogue", "up from {share}", share=was)
        part = (up, True) if share > 0 else (tr("Dialogue", "down from {share}", share=was), False)
    return said, part, _sooner(now.median, before.median)


def _sooner(now: timedelta | None, before: timedelta | None) -> tuple[str, bool]:
    if now is None or before is None or abs(before - now) < timedelta(minutes=1):
        return "", False
    if now < before:
        return tr("Dialogue", "{time} sooner", time=span_words(before - now)), True
    return tr("Dialogue", "{time} later", time=span_words(now - before)), False


class Figure(QWidget):
    """A name, a large figure, and what changed."""

    def __init__(self, name: str, value: str, more: str, *, good: bool = False) -> None:
        super().__init__()
        hue = "accent_ink" if good else "muted"
        self.setLayout(
            column(
                Label(name, "body", "muted", wrap=True), 2, Label(value, "figure"), 2,
                Label(more, "small", hue, wrap=True), None,
            )
        )  # fmt: skip
        self.setAccessibleName(". ".join(s for s in (name, value, more) if s))


class Share(QWidget):
    """A bar of 6 px: the part that is answered."""

    def __init__(self, share: float) -> None:
        super().__init__()
        self._share = share
        self.setMinimumWidth(60)
        self.setMaximumWidth(140)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(140, 6)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        p, box = QPainter(self), QRectF(self.rect())
        paint_card(p, box, "bar", 3)
        if self._share:
            box.setWidth(max(6.0, box.width() * self._share))
            paint_card(p, box, "accent", 3)


class DialoguePage(Place):
    """`people_wanted`: everybody who came back is looked for in People."""

    people_wanted = Signal()

    def __init__(self, reader: Reader, channels: Channels, pictures: Pictures) -> None:
        self._choice = Segments(len(DAYS))
        super().__init__(self._choice)
        self._reader, self._channels, self._pictures = reader, channels, pictures
        self._days, self._found, self._columns = DAYS[0], None, 0
        self._roomy = False
        self._holder = QVBoxLayout()
        self.hold(column(self._holder, None))
        self._choice.picked.connect(self._pick)

    _found: Dialogue | None

    def refresh(self) -> None:
        """Count again."""
        self._found = self._reader.dialogue(self._days)
        names = tr("Dialogue", "Week"), tr("Dialogue", "Four weeks"), tr("Dialogue", "Year")
        self._choice.say(*names)
        self._choice.setAccessibleName(tr("Dialogue", "Period"))
        self.title.say(tr("View", "Dialogue"))
        self.line.say(self._period(self._found.now))
        self._build()

    def fold(self) -> None:
        super().fold()
        if self._found is not None and self._wanted() != (self._columns, self._roomy):
            self._build()

    def _wanted(self) -> tuple[int, bool]:
        """How many figures stand side by side, and whether a table has room for all of its own."""
        width = self.width()
        columns = 4 if width >= wide(_WIDE) else (2 if width >= wide(_NARROW) else 1)
        return columns, width >= wide(_MIDDLE)

    def _pick(self, n: int) -> None:
        self._days = DAYS[n]
        self.refresh()

    def _period(self, now: Figures) -> str:
        today = datetime.now().astimezone()
        since, until = date(now.span.since, today), date(today, today)
        if self._days != DAYS[0]:
            return tr("Dialogue", "{since} to {until}", since=since, until=until)
        week = week_number(now.span)
        return tr("Dialogue", "Week {week}, since {since}", week=week, since=since)

    def _build(self) -> None:
        found = self._found
        if found is None:
            return
        self._columns, self._roomy = self._wanted()
        emptied(self._holder)
        self._holder.addLayout(self._figures(found))
        self._holder.addSpacing(32)
        solid = Legend(tr("Dialogue", "Answered, likes count"), solid=True)
        hollow = Legend(tr("Dialogue", "Without an answer"), solid=False)
        heading = Label(tr("Dialogue", "By week"), "heading")
        if self._roomy:
            self._holder.addLayout(row(heading, None, solid, 20, hollow))
        else:
            self._holder.addLayout(column(row(heading, None), 6, solid, 2, hollow))
        self._holder.addSpacing(10)
        chart = Chart()
        chart.show_weeks(found.weeks)
        self._holder.addWidget(chart)
        self._holder.addSpacing(26)
        by_channel, back = panel(self._by_channel(found)), panel(self._back(found))
        if self._columns == 4:
            self._holder.addLayout(row((by_channel, 5), 56, (back, 2)))
        else:
            self._holder.addLayout(column(by_channel, 28, back))

    def _figures(self, found: Dialogue) -> QGridLayout:
        (said, said_good), (share, share_good), (sooner, is_sooner) = compared(found)
        span = found.now.span
        answered = percent(span.share) if span.conversations else "–"
        people = tr("Dialogue", "of %Ln people who wrote", found.people)
        figures = (
            Figure(tr("Dialogue", "Conversations"), number(span.conversations), said,
                   good=said_good),
            Figure(tr("Dialogue", "Have an answer"), answered, share, good=share_good),
            Figure(tr("Dialogue", "Median time to it"), span_words(found.now.median), sooner,
                   good=is_sooner),
            Figure(tr("Dialogue", "People came back"), number(found.came_back), people),
        )  # fmt: skip
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(18)
        for n, figure in enumerate(figures):
            grid.addWidget(figure, n // self._columns, n % self._columns)
            grid.setColumnStretch(n % self._columns, 1)
        return grid

    def _by_channel(self, found: Dialogue) -> QVBoxLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(1, 1)
        heads = ("", "", tr("Dialogue", "Conversations"), tr("Dialogue", "Answered"), "",
                 tr("Dialogue", "Median"))  # fmt: skip
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for n, words in enumerate(heads):
            if words and (self._roomy or n == 2):
                side = right if n in {2, 5} else Qt.AlignmentFlag.AlignLeft
                grid.addWidget(Label(words, "small", "muted"), 0, n, side)
        accounts = {a.id: a for a in self._reader.accounts()}
        channels = [f.channel for f in found.channels]
        for k, figures in enumerate(found.channels, 1):
            name = self._channels.name(figures.channel)
            account = accounts.get(figures.account)
            if account is not None and channels.count(figures.channel) > 1:
                name = account.handle or account.name
            share = percent(figures.span.share)
            grid.addWidget(Glyph(self._channels.icon(figures.channel), 15), k, 0)
            grid.addWidget(Elided(name, "body", "ink"), k, 1)
            grid.addWidget(Label(number(figures.span.conversations)), k, 2, right)
            if self._roomy:
                grid.addWidget(Share(figures.span.share), k, 3)
            grid.addWidget(Label(share), k, 4, right)
            if self._roomy:
                median = Label(span_words(figures.median), "body", "muted")
                grid.addWidget(median, k, 5, right)
        grid.setColumnMinimumWidth(1, int(metrics("body").averageCharWidth() * 12))
        heading = Label(tr("Dialogue", "By channel"), "heading")
        if found.channels:
            return column(heading, 8, grid, None)
        quiet = Label(
            tr("Dialogue", "Nobody has written in this time."), "body", "muted", wrap=True
        )
        return column(heading, 8, quiet, None)

    def _back(self, found: Dialogue) -> QVBoxLayout:
        lay = column(Label(tr("Dialogue", "Came back after your answer"), "heading", wrap=True), 10)
        now = datetime.now().astimezone()
        for author in found.faces:
            lay.addWidget(self._face(author, now))
            lay.addSpacing(10)
        if not found.faces:
            words = tr("Dialogue", "Nobody yet in this time. Whoever is answered comes back.")
            lay.addWidget(Label(words, "body", "muted", wrap=True))
        everybody = Button(tr("Dialogue", "All people"), kind="link")
        everybody.clicked.connect(self.people_wanted)
        lay.addLayout(row(everybody, None))
        lay.addStretch(1)
        return lay

    def _face(self, author: AuthorRow, now: datetime) -> QWidget:
        avatar = Avatar(author.name, 32)
        side = round(px(32) * self.devicePixelRatioF())
        avatar.show_picture(self._pictures.get(author.avatar_url, side))
        first = date(author.first_at, now) if author.first_at else ""
        told = tr("Dialogue", "%Ln things said since {day}", author.items, day=first)
        words = column(Elided(author.name or author.handle, "name", "ink"), Elided(told))
        return panel(row(avatar, (words, 1), gap=12))
