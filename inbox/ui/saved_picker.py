"""The picker of saved replies: it stands above the composer while one types on below.

The keyboard stays in the words: what is typed after the "/" is what is looked for.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from inbox.core.phrases import Filling, fill
from inbox.core.text import fold
from inbox.store.saved import SavedReply
from inbox.ui.parts.button import Button
from inbox.ui.parts.dialog import Card
from inbox.ui.parts.labels import Elided, Label, announce
from inbox.ui.parts.layout import column, panel, row
from inbox.ui.parts.paint import middle, paint_card, paint_words
from inbox.ui.rows import Index
from inbox.ui.schemes import palette
from inbox.ui.theme import DIALOG_RADIUS, RADIUS, look, metrics, px, wide
from inbox.ui.words import tr

LINES = 5  # that are seen at once
_LINE = 54  # px
_AROUND = 20  # px that the card keeps for its shadow
_LEAST = 150  # px above the composer: with less it lies over it
_OFFER = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Offer:
    """A saved reply with the wording that is proposed, filled in for somebody."""

    reply: SavedReply
    variant: int
    words: str


def find(
    typed: str, replies: Sequence[SavedReply], filling: Filling, language: str = ""
) -> list[Offer]:
    """Those whose name, folder or words have all that is typed (each may be a beginning).

    Names before folders before words, then the language that is spoken, then the most used.
    """
    wanted = fold(typed).split()
    found = []
    for reply in replies:
        name, folder = fold(reply.name).split(), fold(reply.folder).split()
        words = fold(" ".join(reply.texts)).split()
        places = [_place(word, name, folder, words) for word in wanted]
        if 9 in places:
            continue
        foreign = bool(language and reply.language) and reply.language != language
        rank = (max(places, default=0), foreign, -reply.uses, fold(reply.folder), fold(reply.name))
        at = reply.variant()
        found.append((rank, Offer(reply, at, fill(reply.texts[at], filling))))
    return [offer for _, offer in sorted(found, key=lambda each: each[0])]


def _place(word: str, *places: list[str]) -> int:
    """The first of the places with a word that begins so, 9 when none has."""
    for at, words in enumerate(places):
        if any(one.lstrip("({[\"'“”").startswith(word) for one in words):
            return at
    return 9


class SavedPicker(QWidget):
    """`picked` carries an offer. `keep_wanted` asks for the dialog that keeps them."""

    picked = Signal(object)
    keep_wanted = Signal()
    closed = Signal()

    def __init__(self, window: QWidget, composer: QWidget, edit: QWidget) -> None:
        """``composer`` is the frame that it stands above, ``edit`` where one types."""
        super().__init__(window)
        self._window, self._composer, self._edit = window, composer, edit
        self._replies: Sequence[SavedReply] = ()
        self._filling, self._language = Filling(), ""
        self.setAccessibleName(tr("SavedPicker", "Saved replies"))
        self.setProperty("driven", True)  # by the keys of the words below: no Tab comes here
        self.list = QListWidget()
        self.list.setAccessibleName(tr("SavedPicker", "Saved replies"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setItemDelegate(OfferDelegate(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemClicked.connect(lambda _item: self.take())
        self.nothing = Label("", "body", "muted", wrap=True)
        keys = tr("SavedPicker", "↵ insert · Tab other wording · Esc as typed")
        keep = Button(tr("SavedPicker", "Keep them…"), kind="link", size=26)
        keep.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        keep.clicked.connect(self._keep)
        self._foot = row((Elided(keys), 1), 10, keep, margins=(20, 6, 18, 8))
        self._empty = panel(row(self.nothing, margins=(20, 12, 20, 8)))
        body = column((self.list, 1), self._empty, self._foot, margins=(0, 8, 0, 0))
        self.card = Card(body, "raised", radius=DIALOG_RADIUS, shadow=True)
        self.setLayout(column(self.card))
        self.hide()

    def open(self, replies: Sequence[SavedReply], filling: Filling, language: str) -> None:
        """Show them, all of them at first."""
        self._replies, self._filling, self._language = replies, filling, language
        worn = palette(look().scheme)
        worn.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        self.list.setPalette(worn)
        self._edit.installEventFilter(self)  # anew: the last one to be installed is asked first
        self._window.installEventFilter(self)
        self._composer.installEventFilter(self)
        self.look_for("")

    def look_for(self, typed: str) -> int:
        """Narrow them down; answers how many are left."""
        offers = find(typed, self._replies, self._filling, self._language)
        self.list.clear()
        for offer in offers:
            item = QListWidgetItem()
            self._put(item, offer)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        none = tr("SavedPicker", "Nothing by that name") if self._replies else ""
        none = none or tr("SavedPicker", "No replies are saved yet.")
        self.nothing.say("" if offers else none)
        self._empty.setVisible(not offers)
        self.list.setVisible(bool(offers))
        self._place_above()
        self.show()
        self.raise_()
        self._tell()
        return len(offers)

    def put_away(self) -> None:
        if not self.isHidden():
            self._shut()
            self.closed.emit()

    def _shut(self) -> None:
        self._edit.removeEventFilter(self)
        self._window.removeEventFilter(self)
        self._composer.removeEventFilter(self)
        self.hide()

    def take(self) -> None:
        """Pick what is chosen."""
        offer = self.current()
        if offer is not None:
            self._shut()
            self.picked.emit(offer)

    def current(self) -> Offer | None:
        item = self.list.currentItem()
        offer = None if item is None else item.data(_OFFER)
        return offer if isinstance(offer, Offer) else None

    def _put(self, item: QListWidgetItem, offer: Offer) -> None:
        item.setData(_OFFER, offer)
        reply = offer.reply
        told = ", ".join(word for word in (reply.name, reply.folder, _count(offer)) if word)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{told}: {offer.words}")

    def _other_wording(self) -> None:
        item, offer = self.list.currentItem(), self.current()
        if item is not None and offer is not None:
            at = (offer.variant + 1) % len(offer.reply.texts)
            words = fill(offer.reply.texts[at], self._filling)
            self._put(item, Offer(offer.reply, at, words))
            self._tell()

    def _keep(self) -> None:
        self.put_away()
        self.keep_wanted.emit()

    def _tell(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            announce(self._edit, str(item.data(Qt.ItemDataRole.AccessibleTextRole)))

    def _step(self, by: int) -> None:
        count = self.list.count()
        if count:
            self.list.setCurrentRow((self.list.currentRow() + by) % count)
            self._tell()

    def _place_above(self) -> None:
        corner = self._composer.mapTo(self._window, QPoint(0, 0))
        lines = min(LINES, max(1, self.list.count()))
        foot = self._foot.sizeHint().height()
        wanted = lines * px(_LINE) + 10 + foot + 2 * _AROUND
        if self.nothing.said():
            wanted = px(44) + 8 + foot + 2 * _AROUND
        width = min(self._composer.width() + 2 * _AROUND, wide(620), self._window.width())
        above = corner.y() + _AROUND - 6
        height = min(wanted, max(above, _LEAST + 2 * _AROUND))
        x = max(0, min(corner.x() - _AROUND, self._window.width() - width))
        self.setGeometry(x, max(0, above - height), width, height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if watched in {self._window, self._composer}:
            if event.type() in {QEvent.Type.Resize, QEvent.Type.Move}:
                self._place_above()
            return False
        if event.type() == QEvent.Type.FocusOut:
            self.put_away()
        if not isinstance(event, QKeyEvent) or not self.isVisible():
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            if self._means(event) is None:
                return False
            event.accept()
            return True
        return event.type() == QEvent.Type.KeyPress and self._pressed(event)

    def _means(self, event: QKeyEvent) -> str | None:
        """What a key does here; None for what is typed on. Ctrl+Return sends no half-typed name."""
        quiet = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ControlModifier
        if event.modifiers() & ~quiet:
            return None
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if control and event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            return None
        key = Qt.Key
        means = {
            key.Key_Down: "next",
            key.Key_Up: "previous",
            key.Key_Return: "take",
            key.Key_Enter: "take",
            key.Key_Tab: "other",
            key.Key_Escape: "close",
        }.get(Qt.Key(event.key()))
        return means if self.list.count() or means == "close" else None

    def _pressed(self, event: QKeyEvent) -> bool:
        match self._means(event):
            case "next":
                self._step(1)
            case "previous":
                self._step(-1)
            case "take":
                self.take()
            case "other":
                self._other_wording()
            case "close":
                self.put_away()
            case _:
                return False
        return True


class OfferDelegate(QStyledItemDelegate):
    """Name and folder on the first line, the words as they would stand here on the second."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: N802
        return QSize(200, px(_LINE))

    def paint(self, p: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        offer = index.data(_OFFER)
        if not isinstance(offer, Offer):
            return
        p.save()
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            paint_card(p, box.adjusted(8, 1, -8, -1), "selected", RADIUS)
        left, right, half = box.left() + 20, box.right() - 20, box.height() / 2
        small, name = metrics("small"), metrics("medium")
        top = middle(box.top() + px(3), half, name)
        said = " · ".join(word for word in (offer.reply.folder, _count(offer)) if word)
        said = small.elidedText(said, Qt.TextElideMode.ElideRight, (right - left) / 2)
        width = small.horizontalAdvance(said)
        paint_words(p, right - width, top, said, role="small", hue="muted")
        room = right - left - width - 12
        words = name.elidedText(offer.reply.name, Qt.TextElideMode.ElideRight, room)
        paint_words(p, left, top, words, role="medium", hue="ink")
        words = " ".join(offer.words.split())
        words = small.elidedText(words, Qt.TextElideMode.ElideRight, right - left)
        base = middle(box.top() + half - px(3), half, small)
        paint_words(p, left, base, words, role="small", hue="ink2")
        p.restore()


def _count(offer: Offer) -> str:
    many = len(offer.reply.texts)
    return f"{offer.variant + 1}/{many}" if many > 1 else ""
