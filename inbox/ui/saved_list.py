"""The saved replies as the dialog lists them: by folder and name, found by any of their words."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from inbox.core.phrases import Filling
from inbox.store.saved import SavedReply
from inbox.ui.parts.edits import LineEdit
from inbox.ui.parts.labels import Label
from inbox.ui.parts.layout import column
from inbox.ui.parts.paint import middle, paint_card, paint_ring, paint_words
from inbox.ui.rows import Index
from inbox.ui.saved_picker import find
from inbox.ui.schemes import palette
from inbox.ui.theme import RADIUS, look, metrics, px
from inbox.ui.words import number, tr

_LINE = 56  # px
_REPLY = Qt.ItemDataRole.UserRole + 1


class SavedList(QWidget):
    """`chosen` carries a reply."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._replies: Sequence[SavedReply] = ()
        self._filling = False
        search = tr("Saved", "Search saved replies")
        self.search = LineEdit(search, search)
        self.search.textChanged.connect(lambda _text: self._fill())
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Saved", "Saved replies"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setItemDelegate(ReplyDelegate(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentItemChanged.connect(self._choose)
        worn = palette(look().scheme)
        worn.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        self.list.setPalette(worn)
        self._none = Label("", "small", "muted", line=140)
        self.setLayout(column(self.search, 8, self._none, (self.list, 1)))

    def show_all(self, replies: Sequence[SavedReply], chosen: int) -> None:
        """These, with one of them chosen; nothing is emitted for it."""
        self._replies = replies
        self._fill(chosen)

    def current(self) -> int:
        """The number of the chosen one, 0 for none."""
        item = self.list.currentItem()
        return 0 if item is None else int(item.data(_REPLY).id)

    def first(self) -> SavedReply | None:
        item = self.list.item(0)
        return None if item is None else item.data(_REPLY)  # type: ignore[no-any-return]

    def _fill(self, chosen: int | None = None) -> None:
        keep = self.current() if chosen is None else chosen
        typed = self.search.text()
        found = list(self._replies)
        if typed.strip():
            found = [offer.reply for offer in find(typed, self._replies, Filling())]
        self._filling = True
        self.list.clear()
        for reply in found:
            item = QListWidgetItem()
            item.setData(_REPLY, reply)
            told = (reply.name, _more(reply), times_words(reply))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(w for w in told if w))
            self.list.addItem(item)
            if reply.id == keep:
                self.list.setCurrentItem(item)
        self._filling = False
        none = tr("Saved", "Nothing by that name") if self._replies else ""
        none = none or tr("Saved", "Keep what you answer again and again, in several wordings.")
        self._none.say("" if found else none)
        self._none.setVisible(not found)

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None and not self._filling:
            self.chosen.emit(item.data(_REPLY))


def times_words(reply: SavedReply) -> str:
    """How often it was sent, "" when never."""
    return tr("Saved", "used %n times", reply.uses) if reply.uses else ""


def _more(reply: SavedReply) -> str:
    """Folder, language and how many wordings; without any of them its words."""
    many = tr("Saved", "%n wordings", len(reply.texts)) if len(reply.texts) > 1 else ""
    said = " · ".join(w for w in (reply.folder, reply.language.upper(), many) if w)
    return said or " ".join(reply.texts[0].split())


class ReplyDelegate(QStyledItemDelegate):
    """The name, and below it its folder, wordings and uses."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: N802
        return QSize(120, px(_LINE))

    def paint(self, p: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        reply = index.data(_REPLY)
        if not isinstance(reply, SavedReply):
            return
        p.save()
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            paint_card(p, box.adjusted(0, 1, -8, -1), "selected", RADIUS)
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_ring(p, box.adjusted(1, 2, -9, -2), RADIUS)
        left, room, half = box.left() + 12, box.width() - 12 - 16, box.height() / 2
        uses = number(reply.uses) + "×" if reply.uses else ""
        small, name = metrics("small"), metrics("medium")
        width = small.horizontalAdvance(uses)
        top = middle(box.top() + px(4), half, name)
        paint_words(p, left + room - width, top, uses, role="small", hue="muted")
        said = name.elidedText(reply.name, Qt.TextElideMode.ElideRight, room - width - 8)
        paint_words(p, left, top, said, role="medium", hue="ink")
        more = small.elidedText(_more(reply), Qt.TextElideMode.ElideRight, room)
        base = middle(box.top() + half - px(4), half, small)
        paint_words(p, left, base, more, role="small", hue="muted")
        p.restore()
