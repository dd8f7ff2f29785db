"""Applause: what came in without words, by day, grouped by the post it was for."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from inbox.core.model import PollOption, ReactionKind, Verb
from inbox.store.crowd import Applause
from inbox.store.details import ItemRow
from inbox.store.reader import Reader
from inbox.store.rows import Key
from inbox.ui.look_up import Channels
from inbox.ui.parts.button import Button
from inbox.ui.parts.labels import Clamp, Elided, Label, open_safely
from inbox.ui.parts.layout import Line, column, emptied, panel, row
from inbox.ui.parts.marks import Fixed, Glyph
from inbox.ui.parts.paint import paint_face, paint_ring
from inbox.ui.pictures import Pictures
from inbox.ui.place import Place
from inbox.ui.poll import PollView
from inbox.ui.post_card import Photo
from inbox.ui.theme import colour, px, wide
from inbox.ui.words import clock, date, tr, weekday

PAGE = 20  # groups, at least: days are never cut
ORDER = tuple(ReactionKind)
_MOST = 760  # px: lines longer than this are hard to follow


def kind_words(kind: ReactionKind, n: int) -> str:
    """Like "3 likes"."""
    return {
        ReactionKind.LIKE: tr("Applause", "%Ln likes", n),
        ReactionKind.SHARE: tr("Applause", "%Ln shares", n),
        ReactionKind.FOLLOW: tr("Applause", "%Ln new followers", n),
        ReactionKind.VOTE: tr("Applause", "%Ln votes", n),
        ReactionKind.POLL_END: tr("Applause", "The poll has ended"),
    }[kind]


def who(names: Sequence[str]) -> str:
    """Like "Aino, Bo and 3 others"."""
    if len(names) < 2:
        return names[0] if names else ""
    if len(names) == 2:
        return tr("Applause", "{a} and {b}", a=names[0], b=names[1])
    return tr("Applause", "{a}, {b} and %Ln others", len(names) - 2, a=names[0], b=names[1])


def day_words(day: datetime, now: datetime) -> str:
    """Like "Today", "Yesterday", "Saturday", "3 Nov"."""
    days = (now.astimezone().date() - day.astimezone().date()).days
    if days < 2:
        return tr("Applause", "Today") if days <= 0 else tr("Applause", "Yesterday")
    if days >= 7:
        return date(day, now)
    name = weekday(day)
    return name[:1].upper() + name[1:]


class Faces(Fixed):
    """Up to three faces, each over the one before."""

    def __init__(self, faces: Sequence[tuple[str, str]], pictures: Pictures) -> None:
        super().__init__()
        self._faces, self._pictures = tuple(faces[:3]), pictures
        pictures.came.connect(self.update)

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(px(34) + 2 * px(22), px(36))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        p, side = QPainter(self), px(34)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        for n, (name, url) in reversed([*enumerate(self._faces)]):
            box = QRectF(n * px(22) + 1, 1, side - 2, side - 2)
            p.setPen(Qt.PenStyle.NoPen)
            p.setBrush(colour("surface"))
            p.drawEllipse(box.adjusted(-2, -2, 2, 2))
            paint_face(p, box, name, self._pictures.get(url, round(side * self._ratio())))

    def _ratio(self) -> float:
        return self.devicePixelRatioF()


def voters_words(voters: Sequence[tuple[str, str]]) -> str:
    """Like "Saffron: Marcus, Aino · Cardamom: Liisa"."""
    chose: dict[str, list[str]] = {}
    for name, option in voters:
        chose.setdefault(option, []).append(name)
    return " · ".join(f"{option}: {', '.join(names)}" for option, names in chose.items())


class Group(QWidget):
    """What one post got on one day; ``back`` are words of these people to like in return.

    `liked` carries these when the button is pressed.
    """

    liked = Signal(list)

    def __init__(
        self,
        group: Applause,
        channels: Channels,
        pictures: Pictures,
        back: Sequence[ItemRow] = (),
    ) -> None:
        super().__init__()
        self._back = list(back)
        if back:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        post = group.post
        kinds = [kind_words(k, group.kinds[k]) for k in ORDER if k in group.kinds]
        told = "  ·  ".join([*kinds, channels.name(group.channel), clock(group.newest)])
        names = who([name for name, _ in group.faces]) or kinds[0]
        icon = "applause" if post is not None else "people"
        left: QWidget = Faces(group.faces, pictures) if group.faces else Glyph(icon, 24)
        left_box = panel(row(left, None))
        left_box.setFixedWidth(px(34) + 2 * px(22))
        glyph = Glyph(channels.icon(group.channel), 13)
        words = column(Clamp(names, 2, "strong"), 3, row(glyph, (Elided(told), 1), gap=6))
        there = None
        if post is not None:
            said = " — ".join(s for s in (post.title, post.text) if s)
            if said:
                words.addSpacing(6)
                words.addWidget(Clamp(said, 2, "body", "ink2"))
            asked = {ReactionKind.VOTE, ReactionKind.POLL_END} & set(group.kinds)
            options = (
                ()
                if not asked
                else post.poll or tuple(PollOption(o, n) for o, n in group.votes.items())
            )
            if options:
                words.addSpacing(6)
                words.addWidget(PollView(options))
            if group.voters:
                words.addSpacing(4)
                words.addWidget(Clamp(voters_words(group.voters), 2, "small", "muted"))
            if post.url:
                there = Button(icon_name="open", kind="quiet", size=28)
                there.say("", tr("Action", "Open there"))
                there.clicked.connect(lambda: open_safely(post.url))
        if back:
            words.addSpacing(8)
            words.addLayout(row(self._like_back(), None))
        self._lay = row(column(left_box, None), (words, 1), gap=14, margins=(0, 14, 0, 14))
        self._add_right(pictures, post.picture_url if post else "", there)
        self.setLayout(self._lay)
        self.setAccessibleName(f"{names}. {told}. {post.text if post else ''}")

    def _like_back(self) -> Button:
        names = who([*dict.fromkeys(item.author_name for item in self._back)])
        told = tr("Applause", "Likes the last words of {names}", names=names)
        button = Button("", "like", "quiet", key="L", size=32)
        button.say(tr("Applause", "Like back"), told)
        button.setAccessibleName(f"{tr('Applause', 'Like back')}. {told}")
        button.clicked.connect(lambda: self.liked.emit(self._back))
        return button

    def words_back(self) -> list[ItemRow]:
        """What would be liked."""
        return self._back

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        if self.hasFocus():
            paint_ring(QPainter(self), QRectF(self.rect()).adjusted(1, 4, -1, -4))

    def _add_right(self, pictures: Pictures, url: str, there: Button | None) -> None:
        right = QHBoxLayout()
        right.setSpacing(6)
        if url:
            right.addLayout(column(Photo(pictures, url, QSize(56, 56)), None))
        spare = column(there, None) if there else column(px(28))
        right.addLayout(spare)
        self._lay.addLayout(right)


class ApplausePage(Place):
    """Likes, shares, followers and votes; nothing of it wants an answer.

    `like_back` carries items: the last words of those who applauded, where they can be liked.
    """

    like_back = Signal(list)

    def __init__(self, reader: Reader, channels: Channels, pictures: Pictures) -> None:
        super().__init__()
        self._reader, self._channels, self._pictures = reader, channels, pictures
        self._groups: list[Applause] = []
        self._key: Key | None = None
        self._list = column()
        self._more = Button("", kind="link")
        self._more.clicked.connect(self._fetch)
        self._inner = panel(column(self._list, 12, row(self._more, None), None))
        self._inner.setMaximumWidth(wide(_MOST))
        self.hold(row((self._inner, 1), (panel(column()), 0)))
        self.area.verticalScrollBar().valueChanged.connect(self._scrolled)

    def refresh(self) -> None:
        """Read from the newest on, as far as was read before."""
        wanted, place = max(PAGE, len(self._groups)), self.area.verticalScrollBar().value()
        self._groups, self._key = self._reader.crowd.applause(None, wanted)
        emptied(self._list)
        self._day: datetime | None = None
        self._show(self._groups)
        QTimer.singleShot(0, self, lambda: self.area.verticalScrollBar().setValue(place))

    def _fetch(self) -> None:
        groups, self._key = self._reader.crowd.applause(self._key, PAGE)
        self._groups += groups
        self._show(groups)

    def _show(self, groups: Sequence[Applause]) -> None:
        now = datetime.now().astimezone()
        for group in groups:
            if group.day == self._day:
                self._list.addWidget(Line())
            else:
                if self._day is not None:
                    self._list.addSpacing(18)
                self._list.addWidget(Label(day_words(group.day, now), "heading"))
                self._day = group.day
            made = Group(group, self._channels, self._pictures, self._to_like(group))
            made.liked.connect(self.like_back)
            self._list.addWidget(made)
        self.title.say(tr("View", "Applause"))
        self.line.say(self._summary(now))
        self._more.say(tr("Applause", "Show earlier"))
        self._more.setVisible(bool(self._key and self._key.at))
        if not self._groups:
            words = tr("Applause", "Likes, shares, new followers and votes gather here.")
            self._list.addWidget(Label(words, "prose", "muted", wrap=True))

    def _to_like(self, group: Applause) -> list[ItemRow]:
        account = self._reader.account(group.account)
        items = [self._reader.item(n) for n in self._reader.crowd.to_like_back(group)]
        can = self._channels.can
        return [i for i in items if i is not None and can(Verb.LIKE, i.kind, account, i)]

    def like(self) -> None:
        """Like back for the group that has the focus; where none has, go to the first."""
        chosen = next((g for g in self._able() if g.hasFocus()), None)
        if chosen is not None:
            chosen.liked.emit(chosen.words_back())
        else:
            self.step(1)

    def _able(self) -> list[Group]:
        groups = self.findChildren(Group)
        return [g for g in groups if g.words_back()]

    def step(self, by: int) -> None:
        """To the next group that can be liked back; where there is none the page moves."""
        groups = self._able()
        at = next((n for n, g in enumerate(groups) if g.hasFocus()), None)
        to = (0 if by > 0 else -1) if at is None else at + by
        if groups and (at is None or 0 <= to < len(groups)):
            groups[to].setFocus(Qt.FocusReason.OtherFocusReason)
            self.area.ensureWidgetVisible(groups[to], 0, px(40))
        else:
            super().step(by)

    def _summary(self, now: datetime) -> str:
        week = [g for g in self._groups if now - g.newest < timedelta(days=7)]
        sums = {k: sum(g.kinds.get(k, 0) for g in week) for k in ORDER[:-1]}
        said = [kind_words(kind, n) for kind, n in sums.items() if n]
        if not said or (len(week) == len(self._groups) and self._key and self._key.at):
            return tr("Applause", "Needs no answer")
        return tr("Applause", "In seven days: {what}", what=", ".join(said))

    def _scrolled(self, value: int) -> None:
        bar = self.area.verticalScrollBar()
        if self._key and self._key.at and value > bar.maximum() - px(200) > 0:
            self._fetch()
