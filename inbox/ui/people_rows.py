"""The rows of People: read page by page, painted without a widget each."""

from datetime import datetime

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from inbox.store.crowd import Person
from inbox.store.reader import Reader
from inbox.ui.look_up import Channels
from inbox.ui.parts.paint import middle, paint_badge, paint_card, paint_face, paint_ring
from inbox.ui.pictures import Pictures
from inbox.ui.rows import Index
from inbox.ui.theme import RADIUS, colour, font, metrics, px
from inbox.ui.words import age, date, tr

PAGE = 60
HEIGHT = 60  # px at 100 %
ROW = Qt.ItemDataRole.UserRole + 1
_ROOT = QModelIndex()


def times(n: int) -> str:
    """Like "3 times"."""
    return tr("People", "Said %Ln things", n)


class PeopleModel(QAbstractListModel):
    """Everybody, or those whom a search found; whoever spoke last stands first."""

    def __init__(self, reader: Reader, channels: Channels, parent: QObject) -> None:
        super().__init__(parent)
        self._reader, self._channels = reader, channels
        self._people: list[Person] = []
        self._more = False
        self.words = ""

    def open(self, words: str) -> None:
        """From the top."""
        self.words = words
        self.beginResetModel()
        self._people = self._page(None)
        self.endResetModel()

    def person(self, index: Index) -> Person | None:
        known = index.isValid() and index.row() < len(self._people)
        return self._people[index.row()] if known else None

    def index_of(self, author: int) -> QModelIndex:
        for at, person in enumerate(self._people):
            if person.author.id == author:
                return self.index(at, 0)
        return QModelIndex()

    def more(self) -> bool:
        return self._more

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802
        return 0 if parent.isValid() else len(self._people)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        person = self.person(index)
        if person is None:
            return None
        if role == ROW:
            return person
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            name = person.author.name or person.author.handle
            said = f"{name}, {self._channels.name(person.channel)}, {second_line(person)}"
            last = person.author.last_at
            return said if last is None else f"{said}, {age(last, datetime.now().astimezone())}"
        return None

    def canFetchMore(self, parent: Index) -> bool:  # noqa: N802
        return self._more and not parent.isValid()

    def fetchMore(self, parent: Index) -> None:  # noqa: N802
        if parent.isValid() or not self._people:
            return
        fresh = self._page(self._people[-1])
        if fresh:
            first = len(self._people)
            self.beginInsertRows(_ROOT, first, first + len(fresh) - 1)
            self._people += fresh
            self.endInsertRows()

    def _page(self, last: Person | None) -> list[Person]:
        crowd, after = self._reader.crowd, last.key if last else None
        found = crowd.find(self.words, after, PAGE) if self.words else crowd.people(after, PAGE)
        self._more = len(found) == PAGE
        return found


def second_line(person: Person) -> str:
    """Like "Said 3 things, first 3 Nov"."""
    author = person.author
    now = datetime.now().astimezone()
    if author.items <= 1 or author.first_at is None:
        return tr("People", "First time here")
    return tr("People", "{times} since {day}", times=times(author.items),
              day=_since(author.first_at, now))  # fmt: skip


def _since(at: datetime, now: datetime) -> str:
    today = at.astimezone().date() == now.date()
    return tr("People", "today") if today else date(at, now)


class PersonDelegate(QStyledItemDelegate):
    """Face with its channel, name and age, how often and since when."""

    def __init__(self, channels: Channels, pictures: Pictures, view: QListView) -> None:
        super().__init__(view)
        self._channels, self._pictures, self._view = channels, pictures, view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: N802
        return QSize(200, px(HEIGHT))

    def paint(self, p: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        person = index.data(ROW)
        if not isinstance(person, Person):
            return
        box = QRectF(option.rect)
        state = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        over = bool(state & QStyle.StateFlag.State_MouseOver)
        p.save()
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = "selected" if chosen else ("hover" if over else "surface")
        inner = box.adjusted(8, 1, -8, -1)
        if ground != "surface":
            paint_card(p, inner, ground, RADIUS)
        if self._view.hasFocus() and chosen:
            paint_ring(p, inner.adjusted(1, 1, -1, -1))
        self._paint_face(p, box, person, ground)
        self._paint_words(p, box, person)
        if not chosen and not over:
            left = px(36) + 32
            p.fillRect(QRectF(left, box.bottom(), box.width() - left - 20, 1), colour("line"))
        p.restore()

    def _paint_face(self, p: QPainter, box: QRectF, person: Person, ground: str) -> None:
        side = px(36)
        face = QRectF(20, int(box.center().y() - side / 2), side, side)
        ratio = self._view.devicePixelRatioF()
        picture = self._pictures.get(person.author.avatar_url, round(side * ratio))
        paint_face(p, face, person.author.name, picture)
        paint_badge(p, face, self._channels.icon(person.channel), ground)

    def _paint_words(self, p: QPainter, box: QRectF, person: Person) -> None:
        left, right = 32.0 + px(36), box.right() - 20
        name_fm, small = metrics("name"), metrics("small")
        high = name_fm.height() + small.height() + 2
        top = box.center().y() - high / 2
        if person.author.last_at is not None:
            when = age(person.author.last_at, datetime.now().astimezone())
            width = small.horizontalAdvance(when)
            spot = (right - width, middle(top, name_fm.height(), small))
            _line(p, spot, when, "small")
            end = right - width - 10
        else:
            end = right
        name = person.author.name or person.author.handle
        name = name_fm.elidedText(name, Qt.TextElideMode.ElideRight, end - left)
        _line(p, (left, middle(top, name_fm.height(), name_fm)), name, "name", "ink")
        under = top + name_fm.height() + 2
        said = f"{self._channels.name(person.channel)}  ·  {second_line(person)}"
        said = small.elidedText(said, Qt.TextElideMode.ElideRight, right - left)
        _line(p, (left, middle(under, small.height(), small)), said, "small")


def _line(
    p: QPainter, spot: tuple[float, float], words: str, role: str, hue: str = "muted"
) -> None:
    p.setFont(font(role))
    p.setPen(colour(hue))
    p.drawText(round(spot[0]), round(spot[1]), words)
