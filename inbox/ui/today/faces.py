"""People in a row: those who wait, overlapping; those who heard back, each with a mark."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from inbox.store.rows import ConversationRow
from inbox.ui.icons import paint_icon
from inbox.ui.parts.marks import Fixed
from inbox.ui.parts.paint import paint_face
from inbox.ui.pictures import Pictures
from inbox.ui.theme import colour, font, px
from inbox.ui.words import number

MOST = 9
_MARKS = {"like": "liked", "reply": "reply", "done": "check", "snooze": "snooze", "skip": "snooze"}


class Faces(Fixed):
    """``hows``: what came of each; without them the faces overlap."""

    def __init__(self, pictures: Pictures, ground: str = "surface") -> None:
        super().__init__()
        self._pictures, self._ground = pictures, ground
        self._people: list[tuple[ConversationRow, str]] = []
        self._more = 0
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        pictures.came.connect(self.update)

    def show_people(self, people: Sequence[ConversationRow], hows: Sequence[str] = ()) -> None:
        """Each person once, at most nine; the rest is a number."""
        seen: dict[tuple[int, int], tuple[ConversationRow, str]] = {}
        marks = [*hows] or [""] * len(people)
        for person, how in zip(people, marks, strict=True):
            seen.setdefault((person.account, person.author), (person, how))
        everyone = list(seen.values())
        self._people = everyone[:MOST]
        self._more = len(everyone) - len(self._people)
        self.setAccessibleName(", ".join(person.author_name for person, _ in self._people))
        self.updateGeometry()
        self.update()

    def _pitch(self) -> int:
        marked = any(how for _, how in self._people)
        return px(52) if marked else px(40)

    def sizeHint(self) -> QSize:  # noqa: N802
        count = len(self._people) + bool(self._more)
        return QSize(max(1, (count - 1) * self._pitch() + px(52)), px(52))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Where it is narrow, fewer faces and a larger number."""
        whole = self.sizeHint()
        return QSize(min(whole.width(), 2 * self._pitch() + px(52)), whole.height())

    def _fitting(self) -> tuple[int, int]:
        """How many faces there is room for, and how many people are told as a number."""
        room = 1 + (self.width() - px(52)) // self._pitch()
        shown = len(self._people)
        if shown + bool(self._more) > room:
            shown = max(1, room - 1)
        return shown, self._more + len(self._people) - shown

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        p, side, pitch = QPainter(self), px(42), self._pitch()
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        shown, more = self._fitting()
        if more:
            self._paint_more(p, QRectF(shown * pitch + 3, 3, side, side), more)
        for place, (person, how) in reversed(list(enumerate(self._people[:shown]))):
            box = QRectF(place * pitch + 3, 3, side, side)
            p.setPen(Qt.PenStyle.NoPen)
            p.setBrush(colour(self._ground))
            p.drawEllipse(box.adjusted(-3, -3, 3, 3))
            wanted = round(side * self.devicePixelRatioF())
            face = self._pictures.get(person.author_avatar, wanted)
            paint_face(p, box, person.author_name, face)
            if how in _MARKS:
                self._paint_mark(p, box, how)

    def _paint_mark(self, p: QPainter, face: QRectF, how: str) -> None:
        d = px(18)
        answered = how in {"like", "reply", "done"}
        badge = QRectF(int(face.right() - d + 4), int(face.bottom() - d + 4), d, d)
        p.setPen(QPen(colour(self._ground), 2))
        p.setBrush(colour("fill" if answered else "badge"))
        p.drawEllipse(badge)
        g = px(10)
        spot = QRectF(int(badge.center().x() - g / 2), int(badge.center().y() - g / 2), g, g)
        paint_icon(p, _MARKS[how], spot, "on_accent" if answered else "on_badge")

    def _paint_more(self, p: QPainter, box: QRectF, more: int) -> None:
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(colour("hover"))
        p.drawEllipse(box)
        p.setPen(colour("muted"))
        p.setFont(font("small-strong"))
        p.drawText(box, Qt.AlignmentFlag.AlignCenter, f"+{number(more)}")
