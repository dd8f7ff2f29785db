"""The thanks at the end: short ones grouped by post, liked one by one or all at once."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from inbox.store.reader import Reader
from inbox.store.rows import ConversationRow
from inbox.ui.icons import paint_icon
from inbox.ui.look_up import Channels
from inbox.ui.parts.button import Button
from inbox.ui.parts.dialog import Card
from inbox.ui.parts.labels import Elided, Label
from inbox.ui.parts.layout import column, emptied, panel, row, scrolled
from inbox.ui.parts.marks import Glyph
from inbox.ui.parts.paint import paint_badge, paint_face, paint_ring
from inbox.ui.pictures import Pictures
from inbox.ui.post_card import Photo
from inbox.ui.theme import DIALOG_RADIUS, RADIUS, colour, font, look, metrics, px, wide
from inbox.ui.words import age, tr

COLUMN = 720


class ThanksRow(QAbstractButton):
    """Somebody's short thanks; pressed, it is liked."""

    came = Signal(int)

    def __init__(self, said: ConversationRow, channels: Channels, pictures: Pictures) -> None:
        super().__init__()
        self.said, self._channels, self._pictures = said, channels, pictures
        self.liked = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        pictures.came.connect(self.update)
        look().changed.connect(self.updateGeometry)
        self.show_liked(False)

    def show_liked(self, liked: bool) -> None:
        self.liked = liked
        when = age(self.said.at, datetime.now().astimezone())
        said = f"{self.said.author_name}: {self.said.text}, {when}"
        self.setAccessibleName(f"{said}, {tr('Row', 'liked')}" if liked else said)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(300, px(48))

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusInEvent(event)
        self.came.emit(self.said.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        event.ignore()  # Space is the window's own command for liking

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        p, box = QPainter(self), QRectF(self.rect())
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.hasFocus():
            p.setPen(Qt.PenStyle.NoPen)
            p.setBrush(colour("selected" if self.hasFocus() else "hover"))
            p.drawRoundedRect(box, RADIUS, RADIUS)
        if self.hasFocus():
            paint_ring(p, box.adjusted(1, 1, -1, -1))
        side, mid = px(32), box.center().y()
        face = QRectF(10, int(mid - side / 2), side, side)
        url = self.said.author_avatar
        picture = self._pictures.get(url, round(side * self.devicePixelRatioF()))
        paint_face(p, face, self.said.author_name, picture)
        ring = "selected" if self.hasFocus() else "surface"
        paint_badge(p, face, self._channels.icon(self.said.channel), ring)
        self._paint_words(p, box, face.right() + 14, mid)

    def _paint_words(self, p: QPainter, box: QRectF, left: float, mid: float) -> None:
        heart = px(18)
        spot = QRectF(int(box.right() - heart - 14), int(mid - heart / 2), heart, heart)
        paint_icon(p, "liked" if self.liked else "like", spot, "accent" if self.liked else "muted")
        now = datetime.now().astimezone()
        when, small = age(self.said.at, now), metrics("small")
        right = spot.left() - 14 - small.horizontalAdvance(when)
        p.setFont(font("small"))
        p.setPen(colour("muted"))
        p.drawText(QPointF(right, mid + small.capHeight() / 2), when)
        name = metrics("strong")
        base = mid + name.capHeight() / 2
        room = right - left - 16
        shown = name.elidedText(
            self.said.author_name, Qt.TextElideMode.ElideRight, max(60.0, room * 0.4)
        )
        p.setFont(font("strong"))
        p.setPen(colour("ink"))
        p.drawText(QPointF(left, base), shown)
        after = left + name.horizontalAdvance(shown) + 10
        words = metrics("body").elidedText(
            " ".join(self.said.text.split()), Qt.TextElideMode.ElideRight, right - 16 - after
        )
        p.setFont(font("body"))
        p.setPen(colour("muted" if self.liked else "ink2"))
        p.drawText(QPointF(after, base), words)


class SweepPage(QWidget):
    """`like_wanted` carries conversations, `went_on` ends the sweep."""

    like_wanted = Signal(list)
    went_on = Signal()

    def __init__(self, reader: Reader, channels: Channels, pictures: Pictures) -> None:
        super().__init__()
        self._reader, self._channels, self._pictures = reader, channels, pictures
        self._rows: list[ThanksRow] = []
        self._title, self._line = Label("", "title"), Label("", "body", "muted", wrap=True)
        self.all = Button("", "like", "primary", key="A", size=38)
        self.all.clicked.connect(self.like_rest)
        self.on = Button("", "", "quiet", key="E", size=38)
        self.on.clicked.connect(self.went_on)
        self._groups: QVBoxLayout = column(gap=18)
        inner = column(
            self._title, 4, self._line, 18, self._groups, 20,
            row(self.all, None, self.on, gap=6), margins=(24, 22, 24, 20),
        )  # fmt: skip
        self.card = Card(inner, radius=DIALOG_RADIUS, shadow=True)
        self._column = panel(column(self.card))
        body = column()
        body.addStretch(5)
        body.addLayout(row(None, (self._column, 1000), None))
        body.addStretch(7)
        self.area = scrolled(body)
        self.setLayout(column((self.area, 1)))
        look().changed.connect(self._dress)
        self._dress()

    def open(self, conversations: Sequence[ConversationRow], liked: frozenset[int]) -> None:
        """Show these, by post; those liked already stay, with a full heart."""
        wanted = [one.id for one in conversations]
        if [one.said.id for one in self._rows] != wanted:
            self._build(conversations)
        for each in self._rows:
            each.show_liked(each.said.id in liked)
        left = [one for one in self._rows if not one.liked]
        self._title.say(tr("Today", "And %n thanks", len(self._rows)))
        self._line.say(tr("Today", "A like says that you saw it. Space likes one and goes on."))
        self.all.say(tr("Today", "Like all %n", len(left)))
        self.all.setEnabled(bool(left))
        self.on.say(tr("Today", "That is enough"))

    def current(self) -> int | None:
        """The conversation whose row has the focus, or the first that is open."""
        for each in self._rows:
            if each.hasFocus():
                return each.said.id
        left = [one.said.id for one in self._rows if not one.liked]
        return left[0] if left else None

    def choose(self, conversation: int | None) -> None:
        """Put the focus on a row."""
        for each in self._rows:
            if each.said.id == conversation:
                each.setFocus(Qt.FocusReason.OtherFocusReason)
                self.area.ensureWidgetVisible(each)
                return

    def step(self, way: int) -> None:
        """One row down or up."""
        places = [k for k, each in enumerate(self._rows) if each.hasFocus()]
        place = (places[0] if places else -1) + way
        if 0 <= place < len(self._rows):
            self.choose(self._rows[place].said.id)

    def after(self, conversation: int) -> int | None:
        """The next open one after a row, else the first open one."""
        ids = [one.said.id for one in self._rows]
        start = ids.index(conversation) + 1 if conversation in ids else 0
        turned = self._rows[start:] + self._rows[:start]
        return next((one.said.id for one in turned if not one.liked), None)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self.step(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def like_rest(self) -> None:
        """Like all that are shown and open."""
        left = [one.said.id for one in self._rows if not one.liked]
        if left:
            self.like_wanted.emit(left)

    def _build(self, conversations: Sequence[ConversationRow]) -> None:
        emptied(self._groups)
        self._rows = []
        groups: dict[int | None, list[ConversationRow]] = {}
        for one in conversations:
            groups.setdefault(one.post, []).append(one)
        for post, said in groups.items():
            lay = column(self._head(post, said[0]), 8, gap=2)
            for one in said:
                made = ThanksRow(one, self._channels, self._pictures)
                made.clicked.connect(lambda _on=False, n=one.id: self.like_wanted.emit([n]))
                self._rows.append(made)
                lay.addWidget(made)
            self._groups.addLayout(lay)

    def _head(self, post: int | None, said: ConversationRow) -> QWidget:
        found = None if post is None else self._reader.post(post)
        name = self._channels.name(said.channel)
        lay = row(gap=10)
        if found is not None and found.picture_url:
            lay.addWidget(Photo(self._pictures, found.picture_url, QSize(40, 40), 6))
        else:
            lay.addWidget(Glyph(self._channels.icon(said.channel), 14))
        words = tr("Today", "On {channel}", channel=name)
        if found is not None:
            words = " ".join((found.title or found.text).split()) or words
        lay.addWidget(Elided(words, "small-strong", "muted"), 1)
        return panel(lay)

    def _dress(self) -> None:
        self._column.setMaximumWidth(wide(COLUMN))
