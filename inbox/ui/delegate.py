"""One row of the list, painted; its actions have real places to press."""

from datetime import datetime

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen, QTextLayout
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from inbox.store.rows import ConversationRow, View
from inbox.ui.icons import paint_icon
from inbox.ui.look_up import Channels
from inbox.ui.parts.paint import (
    chip_width,
    middle,
    paint_badge,
    paint_chip,
    paint_face,
    paint_ring,
    paint_stars,
    paint_tick,
    paint_words,
)
from inbox.ui.pictures import Pictures
from inbox.ui.row_words import chips, label_chips, overdue, row_age
from inbox.ui.rows import Role, Rows
from inbox.ui.theme import colour, font, look, metrics, px, wide

HEIGHT = 72
Index = QModelIndex | QPersistentModelIndex
_FIRST = 1.4  # how much more room the first chip may take: what it says comes first


class RowDelegate(QStyledItemDelegate):
    """Paints from the theme; `likes` holds the accounts whose network can like."""

    def __init__(self, channels: Channels, pictures: Pictures, parent: QObject) -> None:
        super().__init__(parent)
        self._channels, self._pictures = channels, pictures
        self.likes: frozenset[int] = frozenset()

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: N802
        return QSize(0, px(HEIGHT))

    def actions(self, row: ConversationRow) -> tuple[str, ...]:
        """The row's own buttons, as they stand from left to right."""
        first = "like" if row.account in self.likes else "open"
        put_away = "done" if row.view is View.WAITING else "reopen"
        return first, "reply", put_away, "snooze"

    def spots(self, box: QRectF, row: ConversationRow) -> list[tuple[str, QRectF]]:
        """Where each action may be pressed in a row that takes up `box`."""
        return self._spots(box, row, short=self._short(row, box))

    def _spots(self, box: QRectF, row: ConversationRow, *, short: bool) -> list[tuple[str, QRectF]]:
        names, cell = self.actions(row), px(26)
        left = box.right() - 20 - len(names) * cell + 4
        top = _top(box, short=short) + px(19) + px(17) * (0.5 if short else 1.5) - cell / 2
        return [(n, QRectF(left + k * cell, top, cell, cell)) for k, n in enumerate(names)]

    def _short(self, row: ConversationRow, box: QRectF) -> bool:
        """Whether the words take one line and leave room at its end for actions and chips."""
        told = sum(chip_width(words) + 5 for words, _tone in chips(row))
        taken = max(told, len(self.actions(row)) * px(26)) + 13
        room = box.width() - px(40) - 52 - taken
        return metrics("body").horizontalAdvance(" ".join(row.text[:200].split())) <= room

    def paint(self, p: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(Role.ROW)
        if not isinstance(row, ConversationRow):
            return
        box = QRectF(option.rect)
        current, hover, ringed = self._state(index)
        selected = current
        model = index.model()
        chosen = model.chosen if isinstance(model, Rows) else ()
        picked = row.id in chosen
        if chosen and not picked:
            selected = False  # what is open is not one of them, and must not look so
        ground = "selected" if selected or picked else "hover" if hover else "paper"
        p.save()
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(p, box, index, ground)
        self._paint_mark(p, box, row, index)
        if ringed or (chosen and current):
            paint_ring(p, box.adjusted(9, 2, -9, -2))
        side = px(40)
        face = QRectF(box.left() + 20, int(box.top() + (box.height() - side) / 2), side, side)
        device = p.device()
        picture = self._pictures.get(row.author_avatar, round(side * device.devicePixelRatio()))
        if picked:
            paint_tick(p, face)
        else:
            paint_face(p, face, row.author_name, picture)
            paint_badge(p, face, self._channels.icon(row.channel), ground)
        acts = (selected or hover) and not chosen
        tags = label_chips(row, model.labels) if isinstance(model, Rows) else []
        self._paint_text(p, row, box, tags, selected=selected, acts=acts)
        p.restore()

    def _state(self, index: Index) -> tuple[bool, bool, bool]:
        """Whether it is the current row, the pointer is over it, the keyboard's ring is on it.

        Asked of the list: the option would make Python know every word of QStyle, 8 ms of them.
        """
        view = self.parent()
        if not isinstance(view, QAbstractItemView):
            return False, False, False
        current = view.selectionModel().isSelected(index)
        pointed = getattr(view, "pointed", -1) == index.row()
        by_keys = view.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
        return current, pointed, by_keys and view.hasFocus() and index == view.currentIndex()

    def _paint_ground(self, p: QPainter, box: QRectF, index: Index, ground: str) -> None:
        if ground != "paper":
            bordered = look().scheme.bordered
            p.setPen(QPen(colour("ink"), 1) if bordered else Qt.PenStyle.NoPen)
            p.setBrush(colour(ground))
            p.drawRoundedRect(box.adjusted(8, 1, -8, -1), 8, 8)
            return
        view = self.parent()
        below = index.sibling(index.row() + 1, 0)
        chosen = getattr(view, "currentIndex", QModelIndex)()
        if below.isValid() and below != chosen:
            left = px(32) + 40
            line = QRectF(box.left() + left, box.bottom() - 1, box.width() - left - 20, 1)
            p.fillRect(line, colour("line"))

    def _paint_mark(self, p: QPainter, box: QRectF, row: ConversationRow, index: Index) -> None:
        late = overdue(row, datetime.now().astimezone())
        model = index.model()
        mixed = isinstance(model, Rows) and model.mixed() and row.view is View.WAITING
        if late or mixed:
            p.setPen(Qt.PenStyle.NoPen)
            p.setBrush(colour("amber" if late else "accent"))
            p.drawRoundedRect(QRectF(box.left() + 2.5, box.center().y() - 14, 3, 28), 1.5, 1.5)

    def _paint_text(
        self,
        p: QPainter,
        row: ConversationRow,
        box: QRectF,
        tags: list[tuple[str, str]],
        *,
        selected: bool,
        acts: bool,
    ) -> None:
        short = self._short(row, box)
        x, right, top = box.left() + px(40) + 32, box.right() - 20, _top(box, short=short)
        self._paint_head(p, row, x, right, middle(top, px(18), metrics("name")))
        top, height, cut = top + px(19), px(17), right
        if acts:  # in the place of the chips: nothing moves, no words are covered
            ink, icon_side = "accent_ink" if selected else "muted", px(18)
            for name, spot in self._spots(box, row, short=short):
                shown = "liked" if name == "like" and row.liked else name
                shown = "check" if shown == "done" else shown
                at = spot.center()
                half = icon_side / 2
                square = QRectF(int(at.x() - half), int(at.y() - half), icon_side, icon_side)
                paint_icon(p, shown, square, ink)
                cut = min(cut, spot.left() - 6)
        else:
            room = (right - x) * 0.6
            told = chips(row)  # the owner's own word comes before what is only good to know
            told.sort(key=lambda chip: chip[1] == "neutral")
            spare = sum(tone == "neutral" for _, tone in told)
            for words, tone in (*told[: len(told) - spare], *tags, *told[len(told) - spare :]):
                most = room if cut < right else room * _FIRST
                if right - cut + chip_width(words) > most:
                    break
                line = top if short else top + height
                cut = paint_chip(p, cut, line + (height - px(16)) / 2, words, tone) - 5
        p.setPen(colour("ink2" if row.view is View.WAITING else "muted"))
        words = " ".join(row.text.split())
        paint_two_lines(p, words, QRectF(x, top, right - x, height), cut - x - 4)

    def _paint_head(
        self, p: QPainter, row: ConversationRow, x: float, right: float, base: float
    ) -> None:
        now = datetime.now().astimezone()
        late = overdue(row, now)
        role, hue = ("small-strong", "amber_ink") if late else ("small", "muted")
        words = row_age(row, now)
        edge = right - metrics(role).horizontalAdvance(words)
        paint_words(p, edge, base, words, role=role, hue=hue)
        elide = Qt.TextElideMode.ElideRight
        name = metrics("name").elidedText(row.author_name, elide, edge - 12 - x)
        after = paint_words(p, x, base, name, role="name", hue="ink") + 8
        channel = self._channels.name(row.channel)
        width = metrics("small").horizontalAdvance(channel)
        if after + width >= edge - 8:
            return
        after = paint_words(p, after, base, channel, role="small", hue="muted") + 8
        if row.stars and after + 5 * px(12) < edge - 8:
            paint_stars(p, after, base - px(10), row.stars, px(11))


def _top(box: QRectF, *, short: bool) -> float:
    """Where the name begins: a row with one line of words has it in its middle."""
    return box.top() + px(17.5 if short else 9)


def paint_two_lines(p: QPainter, text: str, box: QRectF, second: float) -> None:
    """Word-wrapped from `box` on; the second line is `second` wide and gets an ellipsis."""
    layout, fm = QTextLayout(text, font("body")), metrics("body")
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(box.width())
    cut = line.textLength()
    layout.endLayout()
    p.setFont(font("body"))
    first, rest = text[:cut].rstrip(), text[cut:].strip()
    p.drawText(QPointF(box.left(), middle(box.top(), box.height(), fm)), first)
    rest = fm.elidedText(rest, Qt.TextElideMode.ElideRight, second)
    p.drawText(QPointF(box.left(), middle(box.bottom(), box.height(), fm)), rest)


def list_width() -> int:
    """How wide the list likes to be."""
    return wide(380)
