"""The way through a network's own pages, step by step, beside the fields to fill in."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from inbox.core.channel import Step
from inbox.ui.icons import paint_icon
from inbox.ui.parts.button import Button
from inbox.ui.parts.dialog import Card
from inbox.ui.parts.labels import Label
from inbox.ui.parts.layout import column, panel, row
from inbox.ui.parts.marks import Glyph
from inbox.ui.parts.paint import paint_ring
from inbox.ui.sketch import Drawing
from inbox.ui.theme import colour, font, look, px
from inbox.ui.words import CHANNEL_CONTEXT, tr

Opens = Callable[[str], object]
_MINUTES = 2  # that a step takes, more or less


class Number(QAbstractButton):
    """The number of a step in a circle: a check once it lies behind, filled where one is."""

    def __init__(self, number: int, words: str) -> None:
        super().__init__()
        self._number = number
        self.state = "next"
        self.setAccessibleName(tr("Connect", "Step {at}: {words}", at=number, words=words))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look().changed.connect(self.updateGeometry)

    def show_state(self, state: str) -> None:
        """One of "done", "now" and "next"."""
        self.state = state
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(px(26), px(26))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        p, box = QPainter(self), QRectF(self.rect()).adjusted(2, 2, -2, -2)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        grounds = {"done": "accent_soft", "now": "fill"}
        ground = grounds.get(self.state)
        bordered = ground is None or look().scheme.bordered
        p.setPen(QPen(colour("strong_line"), 1.2) if bordered else Qt.PenStyle.NoPen)
        p.setBrush(colour(ground) if ground else Qt.BrushStyle.NoBrush)
        p.drawEllipse(box)
        if self.state == "done":
            inset = box.width() * 0.2
            paint_icon(p, "check", box.adjusted(inset, inset, -inset, -inset), "accent_ink")
        else:
            p.setFont(font("small-strong"))
            p.setPen(colour("on_accent" if self.state == "now" else "muted"))
            p.drawText(box, Qt.AlignmentFlag.AlignCenter, str(self._number))
        if self.hasFocus():
            paint_ring(p, QRectF(self.rect()).adjusted(1, 1, -1, -1), self.width() / 2)


class Guide(QWidget):
    """Several steps: one open at a time, those before it checked; any can be gone back to.

    Steps that only tell what will happen (none leads anywhere) are a list that is read at once.
    """

    def __init__(self, steps: Sequence[Step], open_url: Opens) -> None:
        super().__init__()
        self._numbers: list[Number] = []
        self._titles: list[Label] = []
        self._insides: list[QWidget] = []
        self._steps = steps
        self._line: Label | None = None
        self.walked = any(step.link for step in steps)
        lay = column(gap=16)
        for index, step in enumerate(steps):
            self._add(lay, index, step, open_url, last=index + 1 == len(steps))
        self.setLayout(lay)
        self.at = 0
        self.go(0)

    def go(self, at: int) -> None:
        """Open that step."""
        self.at = at
        if not self.walked:
            return
        for index, number in enumerate(self._numbers):
            state = "now" if index == at else "done" if index < at else "next"
            number.show_state(state)
            hue, role = ("ink", self._role(index)) if index == at else ("muted", "body")
            self._titles[index].say(self._titles[index].said(), hue, role)
            self._insides[index].setVisible(index == at)
        if self._line is not None:
            self._line.say(self.so_far())

    def _role(self, index: int) -> str:
        return "strong" if self._steps[index].title else "body"

    def tell(self, line: Label) -> None:
        """Keep this line saying how far it still is."""
        if self.walked:
            self._line = line
            line.say(self.so_far())

    def so_far(self) -> str:
        """Where in it one is, like "Step 3 of 5, about 8 minutes left"."""
        steps = len(self._steps)
        minutes = _MINUTES * (steps - self.at)
        return tr(
            "Connect", "Step {at} of {all}, about %n min left", minutes, at=self.at + 1, all=steps
        )

    def _add(
        self, lay: QVBoxLayout, index: int, step: Step, open_url: Opens, *, last: bool
    ) -> None:
        words = tr(CHANNEL_CONTEXT, step.text)
        short = tr(CHANNEL_CONTEXT, step.title) if step.title and self.walked else ""
        number = Number(index + 1, short or words)
        number.clicked.connect(lambda: self.go(index))
        title = Label(short or words, "body", "muted" if self.walked else "ink2", line=140)
        leads = self.walked and not last
        more = _inside(step, open_url, (lambda: self.go(index + 1)) if leads else None)
        if short:
            more.insertWidget(0, Label(words, "body", "ink2", line=140))
        inside = panel(more)
        number.setEnabled(self.walked)
        self._numbers.append(number)
        self._titles.append(title)
        self._insides.append(inside)
        said = column(px(3), title, inside)
        lay.addLayout(row(column(number, None), (said, 1), gap=12))


def _inside(step: Step, open_url: Opens, go_on: Callable[[], object] | None) -> QVBoxLayout:
    lay = column()
    if step.warning:
        lay.addSpacing(8)
        lay.addLayout(_warning(step))
    if step.shows is not None:
        lay.addSpacing(12)
        lay.addWidget(Drawing(step.shows))
    buttons = []
    if step.link:
        opens = Button(tr("Connect", "Open that page"), "open", "plain", size=32)
        opens.setToolTip(step.link)
        opens.clicked.connect(lambda: open_url(step.link))
        buttons.append(opens)
    if go_on is not None:
        done = Button(tr("Connect", "Done, next step"), "", "link", size=32)
        done.clicked.connect(go_on)
        buttons.append(done)
    if buttons:
        lay.addSpacing(10)
        lay.addLayout(row(*buttons, None, gap=14))
    return lay


def _warning(step: Step) -> QVBoxLayout:
    words = Label(tr(CHANNEL_CONTEXT, step.warning), "small", "amber_ink", line=140)
    return column(row(column(Glyph("warning", 15, "amber"), None), (words, 1), gap=8))


def first_thing(steps: Sequence[Step], open_url: Opens) -> Card:
    """A guide of one step, as a card above the fields."""
    step = steps[0]
    words = Label(tr(CHANNEL_CONTEXT, step.text), "body", "ink2", line=140)
    said = column(Label(tr("Connect", "Before you sign in"), "strong"), 3, words)
    said.addLayout(_inside(step, open_url, None))
    inner = row(
        column(Glyph("key", 20, "accent"), None), (said, 1), margins=(14, 14, 14, 14), gap=12
    )
    return Card(inner, "paper", border="")
