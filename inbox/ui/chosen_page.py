"""In the place of the conversation while several are chosen: a quiet summary, and what to press."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent

from inbox.store.rows import ConversationRow
from inbox.ui.chosen_bar import VERBS, verb_words
from inbox.ui.look_up import Channels
from inbox.ui.parts.button import Button
from inbox.ui.parts.labels import Label
from inbox.ui.parts.layout import Pane, column, panel, row
from inbox.ui.parts.marks import Fixed
from inbox.ui.parts.paint import paint_badge, paint_face
from inbox.ui.pictures import Pictures
from inbox.ui.reach import Reach
from inbox.ui.theme import colour, px
from inbox.ui.words import tr

FACES = 6
_FACE, _STEP = 44, 32  # px


class Faces(Fixed):
    """The first few of them, one over the other."""

    def __init__(self, channels: Channels, pictures: Pictures) -> None:
        super().__init__()
        self._channels, self._pictures = channels, pictures
        self._rows: list[ConversationRow] = []
        pictures.came.connect(self.update)

    def tell(self, rows: Sequence[ConversationRow]) -> None:
        self._rows = list(rows[:FACES])
        self.setAccessibleName(", ".join(r.author_name for r in self._rows))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        many = max(len(self._rows), 1)
        return QSize(px(_FACE) + (many - 1) * px(_STEP) + 8, px(_FACE) + 8)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        p, side = QPainter(self), px(_FACE)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, one in reversed(list(enumerate(self._rows))):
            box = QRectF(2 + place * px(_STEP), 2, side, side)
            p.setPen(Qt.PenStyle.NoPen)
            p.setBrush(colour("surface"))
            p.drawEllipse(box.adjusted(-2, -2, 2, 2))
            picture = self._pictures.get(one.author_avatar, round(side * self.devicePixelRatioF()))
            paint_face(p, box, one.author_name, picture)
            if place == len(self._rows) - 1:
                paint_badge(p, box, self._channels.icon(one.channel), "surface")


class ChosenPage(Pane):
    """`wanted` names what was pressed, and the button."""

    wanted = Signal(str, object)
    ended = Signal()

    def __init__(self, channels: Channels, pictures: Pictures) -> None:
        super().__init__("surface")
        self._faces = Faces(channels, pictures)
        self._count = Label("", "title")
        self._why = Label("", "body", "muted", wrap=True, line=142)
        self._why.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        keys = {"like": "L", "done": "E", "snooze": "S", "hide": "", "label": "T"}
        self.buttons = {
            name: Button("", icon, "soft" if name == "like" else "plain", key=keys[name])
            for name, icon in VERBS
        }
        for name, button in self.buttons.items():
            button.clicked.connect(lambda _on=False, n=name, b=button: self.wanted.emit(n, b))
        self._end = Button("", kind="link", size=28)
        self._end.clicked.connect(self.ended)
        middle = Qt.AlignmentFlag.AlignHCenter
        inner = column(gap=8)
        for piece in (self._faces, self._count):
            inner.addWidget(piece, 0, middle)
        inner.addWidget(self._why)
        inner.addSpacing(14)
        for button in self.buttons.values():
            inner.addWidget(button, 0, middle)
        inner.addSpacing(10)
        inner.addWidget(self._end, 0, middle)
        body = panel(inner)
        body.setMaximumWidth(px(420))
        self.setLayout(column(None, row(None, (body, 6), None, margins=(20, 0, 20, 0)), None, None))

    def tell(
        self, rows: Sequence[ConversationRow], like: Reach, hide: Reach, *, waiting: bool
    ) -> None:
        """What is chosen, as it stands."""
        self._faces.tell(rows)
        self._count.say(tr("Chosen", "%Ln chosen", len(rows)))
        names = [one.author_name for one in rows[:3]]
        who = ", ".join(names)
        if len(rows) > len(names):
            who = tr("Chosen", "{names} and %Ln more", len(rows) - len(names), names=who)
        self._why.say("\n".join((who, *(like.why() if like.able else ()))))
        for name, button in self.buttons.items():
            words = verb_words(name if name != "done" or waiting else "reopen")
            if name in {"like", "hide"}:
                found = like if name == "like" else hide
                words = found.words()
                button.setVisible(bool(found.able))
                button.setAccessibleDescription("; ".join(found.why()))
            if name == "done":
                button.icon_name = "check" if waiting else "reopen"
                button.key = "E" if waiting else ""
            button.say(words)
        widest = max(button.sizeHint().width() for button in self.buttons.values())
        for button in self.buttons.values():
            button.setMinimumWidth(widest)
        self._end.say(tr("Chosen", "Choose none (Esc)"))
        self.setAccessibleName(tr("Chosen", "%Ln chosen", len(rows)))
