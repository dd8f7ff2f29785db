"""The command palette: go anywhere and do anything by typing a few letters of it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from shiboken6 import isValid

from inbox.core.text import fold
from inbox.ui.icons import paint_icon
from inbox.ui.parts.button import paint_key
from inbox.ui.parts.dialog import Card
from inbox.ui.parts.edits import LineEdit
from inbox.ui.parts.labels import Label, announce
from inbox.ui.parts.layout import column
from inbox.ui.parts.paint import middle, paint_card, paint_words
from inbox.ui.rows import Index
from inbox.ui.schemes import palette
from inbox.ui.theme import DIALOG_RADIUS, RADIUS, look, metrics, px, tint, wide
from inbox.ui.words import tr

SHOWN = 40  # at most: whoever has to scroll further types another letter
_LINES = 9  # that are seen at once
_LINE = 38  # px
_ENTRY = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Entry:
    """Something to go to or to do. ``more`` stands at the right, ``key`` in a cap.

    ``by`` is what the letters are held against, where that is not all of the words.
    """

    words: str
    more: str
    icon: str
    do: Callable[[], object]
    key: str = ""
    by: str = ""
    hue: str = ""  # of the icon, where it has one of its own


class Spoken(NamedTuple):
    """A palette's name, what its field asks for, and what it says where nothing fits."""

    title: str
    field: str
    nothing: str


def score(typed: str, words: str) -> int | None:
    """How well what was typed fits: smaller is better, None when it does not fit at all.

    Letters have to come in their order; beginnings of words beat the middle of one, and letters
    side by side beat scattered ones.
    """
    wanted, text = fold(typed).replace(" ", ""), fold(words)
    if not wanted:
        return 0
    at = text.find(fold(typed).strip())
    if at == 0:
        return 0
    if at > 0:
        return 1 if not text[at - 1].isalnum() else 3
    total, last = 4, -1
    for letter in wanted:
        found = text.find(letter, last + 1)
        if found < 0:
            return None
        starts = found == 0 or not text[found - 1].isalnum()
        total += 0 if starts or found == last + 1 else 3 + found - last
        last = found
    return total


def best(typed: str, entries: Sequence[Entry]) -> list[Entry]:
    """Those that fit, the best first; equally good ones stay in their order."""
    found = []
    for place, entry in enumerate(entries):
        fits = score(typed, entry.by or entry.words)
        if fits is not None:
            found.append((fits, place, entry))
    return [entry for _, _, entry in sorted(found, key=lambda f: f[:2])[:SHOWN]]


class EntryDelegate(QStyledItemDelegate):
    """Icon, words, and at the right what it is or its key."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: N802
        return QSize(200, px(_LINE))

    def paint(self, p: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry = index.data(_ENTRY)
        if not isinstance(entry, Entry):
            return
        box = QRectF(option.rect)
        p.save()
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            paint_card(p, box.adjusted(8, 1, -8, -1), "selected", RADIUS)
        side, fm = px(18), metrics("body")
        spot = QRectF(20, int(box.center().y() - side / 2), side, side)
        paint_icon(p, entry.icon, spot, entry.hue or ("accent_ink" if chosen else "muted"))
        right = self._paint_right(p, box, entry)
        left = 32 + side
        words = fm.elidedText(entry.words, Qt.TextElideMode.ElideRight, right - left - 12)
        base = middle(box.top(), box.height(), fm)
        paint_words(p, left, base, words, role="medium" if chosen else "body", hue="ink")
        p.restore()

    def _paint_right(self, p: QPainter, box: QRectF, entry: Entry) -> float:
        right, fm = box.right() - 20, metrics("small")
        if entry.key:
            width = metrics("chip").horizontalAdvance(entry.key) + 10
            cap = QRectF(right - width + 0.5, box.center().y() - px(9) + 0.5, width - 1, px(18) - 1)
            paint_key(p, cap, entry.key, "muted")
            return right - width
        words = fm.elidedText(entry.more, Qt.TextElideMode.ElideRight, box.width() / 3)
        width = fm.horizontalAdvance(words)
        base = middle(box.top(), box.height(), fm)
        paint_words(p, right - width, base, words, role="small", hue="muted")
        return right - width


class Palette(QWidget):
    """Lies over the window; Escape or a press beside it closes, Return does what is chosen.

    `entries` is asked anew for each opening and `more` for what is found by the typed letters.
    """

    closed = Signal()

    def __init__(
        self,
        window: QWidget,
        entries: Callable[[], list[Entry]],
        more: Callable[[str], list[Entry]],
    ) -> None:
        super().__init__(window)
        self._window, self._entries, self._more = window, entries, more
        self._known: list[Entry] = []
        self._before: QWidget | None = None
        self.field = LineEdit()
        self.field.textChanged.connect(lambda _text: self._fill())
        self.field.installEventFilter(self)
        self.list = QListWidget()
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the letters stay in the field
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setItemDelegate(EntryDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.itemClicked.connect(lambda _item: self._do())
        self._nothing = Label("", "body", "muted")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        inner = column(
            column(self.field, margins=(16, 16, 16, 10)), (self.list, 1), self._nothing,
            margins=(0, 0, 0, 10),
        )  # fmt: skip
        self._card = Card(inner, "raised", radius=DIALOG_RADIUS, shadow=True)
        self._card.setParent(self)
        window.installEventFilter(self)
        self.hide()

    def open(self) -> None:
        """Show it, empty, with the keyboard in its field."""
        if self.isVisible():
            self.put_away()
            return
        self._before = self._window.focusWidget()
        spoken = self.spoken()
        self.setAccessibleName(spoken.title)
        self.field.setPlaceholderText(spoken.field)
        self.field.setAccessibleName(spoken.field)
        self.list.setAccessibleName(tr("Palette", "What fits"))
        self._nothing.say(spoken.nothing)
        quiet = palette(look().scheme)
        quiet.setColor(QPalette.ColorRole.Highlight, Qt.GlobalColor.transparent)
        self.list.setPalette(quiet)
        self.list.setStyleSheet(f"QListWidget {{ background: {look().scheme.raised}; }}")
        self._known = self._entries()
        self.field.clear()
        self._fill()
        self._place()
        self.show()
        self.raise_()
        self.field.setFocus()

    def spoken(self) -> Spoken:
        """What it is called now."""
        field, nothing = (
            tr("Palette", "Where to, or what to do"),
            tr("Palette", "Nothing like that"),
        )
        return Spoken(tr("Action", "Go anywhere"), field, nothing)

    def put_away(self) -> None:
        """Back to where the keyboard was."""
        self.hide()
        if self._before is not None and isValid(self._before):
            self._before.setFocus()
        self.closed.emit()

    def _fill(self) -> None:
        typed = self.field.text().strip()
        found = best(typed, self._known)
        said = {(entry.words, entry.more) for entry in found}
        found += [e for e in self._more(typed) if (e.words, e.more) not in said]
        self.list.clear()
        for entry in found[:SHOWN]:
            item = QListWidgetItem()
            item.setData(_ENTRY, entry)
            told = ", ".join(s for s in (entry.words, entry.more, entry.key) if s)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, told)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.setVisible(bool(found))
        self._nothing.setVisible(not found)
        self._tell()

    def _tell(self) -> None:
        item = self.list.currentItem()
        if item is not None and self.isVisible():
            announce(self.field, item.data(Qt.ItemDataRole.AccessibleTextRole))

    def _step(self, by: int) -> None:
        count = self.list.count()
        if count:
            self.list.setCurrentRow((self.list.currentRow() + by) % count)
            self._tell()

    def _do(self) -> None:
        item = self.list.currentItem()
        entry = item.data(_ENTRY) if item is not None else None
        if isinstance(entry, Entry):
            self.put_away()
            entry.do()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if watched is self._window and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        if watched is self.field and event.type() == QEvent.Type.KeyPress:
            return isinstance(event, QKeyEvent) and self._pressed(event)
        return watched is self.field and self._ours(event)

    def _pressed(self, event: QKeyEvent) -> bool:
        """Keys of the list while the field has the keyboard."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}
        steps |= {Qt.Key.Key_PageDown: _LINES - 1, Qt.Key.Key_PageUp: 1 - _LINES}
        key = Qt.Key(event.key())
        if key in steps:
            self._step(steps[key])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._do()
        elif key == Qt.Key.Key_Escape:
            self.put_away()
        else:
            return False
        return True

    def _ours(self, event: QEvent) -> bool:
        """Escape here is ours, whatever it means to the window behind."""
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        escape = event.key() == Qt.Key.Key_Escape
        if escape:
            event.accept()
        return escape

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if not self._card.geometry().contains(event.position().toPoint()):
            self.put_away()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        veil = tint("paper", 170) if look().scheme.dark else tint("toast", 95)
        QPainter(self).fillRect(self.rect(), veil)

    def _lines(self) -> int:
        """How many are seen at once."""
        return _LINES

    def _place(self) -> None:
        self.setGeometry(self._window.rect())
        width = min(self.width(), wide(560) + 40)
        wanted = px(34) + 26 + 10 + self._lines() * px(_LINE) + 40
        height = min(self.height() - 16, wanted)
        top = max(0, min(int(self.height() * 0.12), self.height() - height))
        self._card.setGeometry((self.width() - width) // 2, top, width, height)
