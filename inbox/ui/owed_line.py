"""The line that reminds of an answer that is owed."""

from datetime import datetime

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from inbox.store.rows import ConversationRow
from inbox.ui.parts.button import Button
from inbox.ui.parts.labels import Label
from inbox.ui.parts.layout import column, panel, row
from inbox.ui.parts.marks import Glyph
from inbox.ui.parts.paint import paint_card
from inbox.ui.theme import RADIUS, look
from inbox.ui.when import owed
from inbox.ui.words import moment, tr


class OwedLine(QWidget):
    """Above the composer while an answer is owed. `changed` and `released` are pressed on it."""

    changed = Signal()
    released = Signal()

    def __init__(self, *, plain: bool = False) -> None:
        """``plain``: it only tells."""
        super().__init__()
        self._glyph = Glyph("snoozed", 16, "amber")
        self._words, self._note = Label("", "small-strong", "ink"), Label("", "small", "ink2")
        for label in (self._words, self._note):
            label.setWordWrap(True)
            label.setMinimumWidth(1)
        self.change = Button(kind="plain", size=26)
        self.change.clicked.connect(self.changed)
        self.release = Button(kind="quiet", size=26)
        self.release.clicked.connect(self.released)
        buttons = panel(row(self.change, self.release, gap=4))
        buttons.setVisible(False)
        words = column(None, self._words, self._note, None)
        pieces = (column(1, self._glyph, None), 8, (words, 1), 8, column(None, buttons, None))
        self.setLayout(row(*pieces, margins=(10, 7, 6, 7)))
        buttons.setVisible(not plain)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        look().changed.connect(self.update)
        self.hide()

    def tell(self, shown: ConversationRow | None) -> None:
        """What is owed there; hidden when it is nothing."""
        due = None if shown is None else shown.promised
        if shown is None or due is None:
            self.hide()
            return
        now = datetime.now().astimezone()
        words = owed(due, now)
        if due > now:
            words = tr("Promise", "You owe an answer by {when}", when=moment(due, now))
        self._words.say(words)
        self._note.say(shown.promise_note)
        self._note.setVisible(bool(shown.promise_note))
        self.change.say(tr("Promise", "Change"), tr("Promise", "Another time, another note"))
        tip = tr("Promise", "Nothing is owed here any more")
        self.release.say(tr("Promise", "Not any more"), tip)
        self.setAccessibleName(f"{words}. {shown.promise_note}" if shown.promise_note else words)
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        border = "amber" if look().scheme.bordered else ""
        paint_card(QPainter(self), QRectF(self.rect()), "amber_soft", RADIUS, border)
