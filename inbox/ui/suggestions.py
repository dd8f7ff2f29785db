"""Suggested answers above the composer: they fill it when they are pressed, and never send."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from inbox.core.phrases import Filling, fill
from inbox.store.answers import Suggestion
from inbox.store.reader import Reader
from inbox.ui.composer import Composer
from inbox.ui.filling import filling
from inbox.ui.icons import paint_icon
from inbox.ui.parts.labels import announce, tip
from inbox.ui.parts.paint import middle, paint_ring, paint_words
from inbox.ui.theme import colour, look, metrics, px
from inbox.ui.words import tr

if TYPE_CHECKING:
    from inbox.ui.bridge import Bridge

SETTING = "suggest_answers"
_HEIGHT, _GAP = 30, 6  # px
_PAUSE = 30  # ms after one came to a conversation


class SuggestionChip(QAbstractButton):
    """One answer on one line; the whole of it is read aloud and stands in the tip."""

    def __init__(self, words: str, *, saved: bool) -> None:
        super().__init__()
        self.words, self._saved = words, saved
        self.setText(" ".join(words.split()))
        self.setAccessibleName(tr("Suggestions", "Suggested answer: {words}", words=self.text()))
        self.setToolTip(tip(words))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802
        words = metrics("small").horizontalAdvance(self.text())
        return QSize(int(words + px(15) + 12 + 8 + 14) + 1, px(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        p, box = QPainter(self), QRectF(self.rect())
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self.underMouse() or self.isDown()
        p.setPen(QPen(colour("accent" if look().scheme.bordered else "strong_line"), 1))
        p.setBrush(colour("accent_hover" if on else "accent_soft"))
        half = box.height() / 2
        p.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), half, half)
        if self.hasFocus():
            paint_ring(p, box.adjusted(1, 1, -1, -1), half)
        side, fm = px(15), metrics("small")
        spot = QRectF(12, int(box.center().y() - side / 2), side, side)
        paint_icon(p, "saved" if self._saved else "reply", spot, "accent_ink")
        left = spot.right() + 8
        room = box.width() - left - 14
        said = fm.elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        base = middle(box.top(), box.height(), fm)
        paint_words(p, left, base, said, role="small", hue="ink")


class Suggestions(QWidget):
    """`taken` carries the suggestion whose words now stand in the composer."""

    taken = Signal(object)

    def __init__(self, composer: Composer, bridge: "Bridge", reader: Reader) -> None:
        super().__init__()
        self._composer, self._bridge, self._reader = composer, bridge, reader
        self._item = 0  # what was asked for
        self._rest = QTimer(self, singleShot=True, interval=_PAUSE)
        self._rest.timeout.connect(self._look_up)
        self._filling = Filling()
        self._found: list[Suggestion] = []
        self._cycle = -1
        self.chips: list[SuggestionChip] = []
        self.setAccessibleName(tr("Suggestions", "Suggested answers"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        composer.above.addWidget(self)
        composer.turned.connect(self._ask)
        composer.edit.typed.connect(self._weigh)
        bridge.conversations_changed.connect(self._changed)
        look().changed.connect(self._arrange)
        self.hide()

    def offered(self) -> list[str]:
        """The words on offer, filled in."""
        return [chip.words for chip in self.chips]

    def next(self) -> bool:
        """Put the first one into an empty composer, the next one over it; False without any."""
        words = self._composer.words().strip()
        ours = self.offered()
        if not ours or (words and words not in ours):
            return False
        self._cycle = (ours.index(words) + 1 if words else 0) % len(ours)
        self._take(self._cycle)
        return True

    def _ask(self) -> None:
        errand = self._composer.errand()
        row = self._reader.conversation(errand.conversation) if errand is not None else None
        waits = row is not None and row.waiting_since is not None
        item = errand.item if errand is not None and not errand.edits and waits else 0
        if item == self._item:
            self._weigh()
            return
        self._item = item
        self._show([])
        self._rest.start()

    def _changed(self, ids: frozenset[int]) -> None:
        """Whoever has an answer meanwhile needs none: never the same words to them once more."""
        errand = self._composer.errand()
        if self._item and errand is not None and errand.conversation in ids:
            self._ask()

    def _look_up(self) -> None:
        """Not while one runs through the list: whoever rests here wants to know."""
        item = self._item
        if item and self._reader.setting(SETTING, "on") != "off":
            future = self._bridge.phrases.suggest(item)
            self._bridge.when(future, lambda found: self._came(item, found), lambda _error: None)

    def _came(self, item: int, found: Sequence[Suggestion]) -> None:
        self._ask()  # it may have been answered since
        if item == self._item and self._composer.errand() is not None:
            self._show(found)

    def _show(self, found: Sequence[Suggestion]) -> None:
        self._found = list(found)
        self._filling = filling(self._reader, self._composer.errand() if found else None)
        for chip in self.chips:
            chip.hide()
            chip.setParent(None)
            chip.deleteLater()
        self.chips = []
        for at, one in enumerate(self._found):
            chip = SuggestionChip(fill(one.text, self._filling), saved=bool(one.saved))
            chip.setParent(self)
            chip.clicked.connect(lambda _on=False, at=at: self._take(at))
            self.chips.append(chip)
        after: list[QWidget] = [*self.chips[1:], self._composer.edit]
        for chip, then in zip(self.chips, after, strict=False):
            QWidget.setTabOrder(chip, then)
        self._arrange()
        self._weigh()

    def _take(self, at: int) -> None:
        words = self.chips[at].words
        cursor = self._composer.edit.textCursor()
        cursor.select(cursor.SelectionType.Document)
        cursor.insertText(words)
        self._composer.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        cursor.setPosition(0)
        if self._composer.unfilled.found():
            self._composer.edit.setTextCursor(cursor)
            self._composer.unfilled.step()
        announce(self._composer.edit, words)
        self.taken.emit(self._found[at])

    def _weigh(self) -> None:
        """Whoever has begun to write needs none."""
        self.setVisible(bool(self.chips) and not self._composer.words().strip())

    def _arrange(self) -> None:
        """One after the other, over as many lines as they need."""
        x = y = 0
        gap, height = px(_GAP), px(_HEIGHT)
        for chip in self.chips:
            width = min(chip.sizeHint().width(), max(self.width(), 40))
            if x and x + width > self.width():
                x, y = 0, y + height + gap
            chip.setGeometry(x, y, width, height)
            chip.show()
            x += width + gap
        self.setFixedHeight(y + height + px(8))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        if event.oldSize().width() != self.width():
            self._arrange()
