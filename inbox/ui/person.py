"""One of those who talk to us: who they are there, our history, and their conversations."""

from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from inbox.store.crowd import Person
from inbox.store.details import AuthorRow
from inbox.store.reader import Reader
from inbox.store.rows import ConversationRow, View
from inbox.ui.acquainted import known_words
from inbox.ui.icons import paint_icon
from inbox.ui.look_up import Channels
from inbox.ui.parts.button import Button
from inbox.ui.parts.dialog import Card
from inbox.ui.parts.labels import Elided, Label, open_safely
from inbox.ui.parts.layout import Line, column, emptied, panel, row, scrolled
from inbox.ui.parts.marks import Avatar, Glyph
from inbox.ui.parts.paint import middle, paint_card, paint_ring, paint_words
from inbox.ui.pictures import Pictures
from inbox.ui.sidebar import view_words
from inbox.ui.theme import RADIUS, look, metrics, px
from inbox.ui.words import age, date, moment, tr

SHOWN = 40  # conversations
_ICONS = {View.WAITING: "waiting", View.SNOOZED: "snoozed", View.DONE: "done"}


def facts(author: AuthorRow, now: datetime) -> list[str]:
    """How often, since when, and when we last answered."""
    said = []
    if author.first_at is not None:
        first = date(author.first_at, now)
        said.append(tr("People", "%Ln things said since {day}", author.items, day=first))
    if author.last_at is not None:
        said.append(tr("People", "Last said something {when}", when=moment(author.last_at, now)))
    if author.answered_at is None:
        said.append(tr("People", "Has no answer from you yet"))
    else:
        when = moment(author.answered_at, now)
        said.append(tr("People", "Last answered by you {when}", when=when))
    return said


class Spoken(QAbstractButton):
    """One conversation: where it stands, its last words, how old they are."""

    def __init__(self, conversation: ConversationRow) -> None:
        super().__init__()
        self._row = conversation
        self._age = age(conversation.at, datetime.now().astimezone())
        place = view_words(conversation.view)
        self.setText(" ".join(conversation.text.split()))
        self.setAccessibleName(f"{self.text()}, {self._age}, {place}")
        self.setToolTip(place)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(200, px(40))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        elif event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        p, box = QPainter(self), QRectF(self.rect())
        if self.underMouse() or self.isDown():
            paint_card(p, box, "pressed" if self.isDown() else "hover", RADIUS)
        if self.hasFocus():
            paint_ring(p, box.adjusted(1, 1, -1, -1))
        side, fm, small = px(18), metrics("body"), metrics("small")
        spot = QRectF(10, int(box.center().y() - side / 2), side, side)
        waits = self._row.view is View.WAITING
        paint_icon(p, _ICONS.get(self._row.view, "done"), spot, "accent" if waits else "muted")
        width = small.horizontalAdvance(self._age)
        base = middle(0, box.height(), small)
        paint_words(p, box.right() - 10 - width, base, self._age, role="small", hue="muted")
        left = 20 + side
        room = box.width() - left - width - 24
        words = fm.elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        base = middle(0, box.height(), fm)
        paint_words(p, left, base, words, role="body", hue="ink" if waits else "ink2")


class PersonView(QWidget):
    """`conversation_wanted` names one to open."""

    conversation_wanted = Signal(int)
    about_wanted = Signal(int)

    def __init__(self, reader: Reader, channels: Channels, pictures: Pictures) -> None:
        super().__init__()
        self._reader, self._channels, self._pictures = reader, channels, pictures
        self._person: Person | None = None
        self._avatar = Avatar("", 56)
        self._holder = column()
        self._body = column(self._holder, None, margins=(24, 12, 24, 24))
        self.setLayout(column((scrolled(self._body), 1)))
        pictures.ready.connect(self._face_ready)
        look().changed.connect(self.again)

    def show_person(self, person: Person | None, now: datetime) -> None:
        """Somebody, or nobody."""
        if person == self._person and self._holder.count():
            return
        self._person = person
        emptied(self._holder)
        if person is None:
            return
        author = person.author
        self._avatar = Avatar(author.name, 56, self._channels.icon(person.channel))
        self._face_ready(author.avatar_url)
        self._holder.addWidget(self._head(person))
        self._holder.addSpacing(16)
        for fact in facts(author, now):
            self._holder.addWidget(Label(fact, "body", "ink2", wrap=True))
            self._holder.addSpacing(4)
        known = self._reader.acquaintances.known(author.id)
        if known is not None and known.others:
            for words in known_words(replace(known, note="", said=""), self._channels, now):
                self._holder.addWidget(Label(words, "body", "ink2", wrap=True))
                self._holder.addSpacing(4)
        if known is not None and known.note:
            note = row(column(3, Glyph("note", 15, "amber_ink"), None), 8,
                       (Label(known.note, "body", "ink", wrap=True), 1),
                       margins=(12, 10, 12, 10))  # fmt: skip
            self._holder.addSpacing(8)
            self._holder.addWidget(Card(note, "amber_soft", border="amber_soft"))
        self._holder.addSpacing(14)
        self._holder.addWidget(Label(tr("People", "Conversations"), "heading"))
        self._holder.addSpacing(6)
        self._holder.addWidget(Line())
        self._holder.addSpacing(4)
        ids = self._reader.crowd.conversations(author.id, SHOWN)
        for conversation in self._reader.rows(ids):
            spoken = Spoken(conversation)
            spoken.clicked.connect(
                lambda _on=False, n=conversation.id: self.conversation_wanted.emit(n)
            )
            self._holder.addWidget(spoken)

    def _head(self, person: Person) -> QWidget:
        author = person.author
        handle = f"@{author.handle.removeprefix('@')}" if author.handle else ""
        where = "  ·  ".join(s for s in (self._channels.name(person.channel), handle) if s)
        there = Button("", "open", "quiet", size=32)
        there.say("", tr("Action", "Open there"))
        there.clicked.connect(lambda: open_safely(author.url))
        about = Button("", "note", "quiet", size=32)
        about.say("", tr("Action", "About this person"))
        about.clicked.connect(lambda: self.about_wanted.emit(author.id))
        if not author.url:  # showing what has no parent yet would open a window for a moment
            there.hide()
        names = column(None, Elided(author.name or handle, "title", "ink"), 2, Elided(where), None)
        return panel(row(self._avatar, (names, 1), about, there, gap=6))

    def focus_first(self) -> None:
        """Go to the newest conversation."""
        first = self.findChild(Spoken)
        if first is not None:
            first.setFocus()

    def _face_ready(self, url: str) -> None:
        if self._person is not None and url == self._person.author.avatar_url:
            side = round(px(56) * self.devicePixelRatioF())
            self._avatar.show_picture(self._pictures.get(url, side))

    def person(self) -> Person | None:
        return self._person

    def again(self) -> None:
        person, self._person = self._person, None
        self.show_person(person, datetime.now().astimezone())
