"""The composer: who answers whom as whom, the words, the room that is left, Send."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from inbox.core.text import TextRule, left
from inbox.ui.actions import Actions
from inbox.ui.parts.button import Button
from inbox.ui.parts.edits import WordsEdit
from inbox.ui.parts.labels import Elided, Label
from inbox.ui.parts.layout import column, panel, row
from inbox.ui.parts.marks import Glyph
from inbox.ui.send_later import SendLater
from inbox.ui.theme import CARD_RADIUS, colour, look
from inbox.ui.unfilled import Unfilled
from inbox.ui.when import Owes
from inbox.ui.words import number, tr

if TYPE_CHECKING:
    from inbox.ui.emoji import EmojiPicker

DEBOUNCE = 300  # ms between the last key and the draft on its way to the disk
NEAR = 60  # units left from which on the counter is shown


@dataclass(frozen=True, slots=True)
class Errand:
    """What is being written: a reply to an item, or new words for a reply of ours."""

    conversation: int
    account: int
    item: int
    who: str
    me: str
    icon: str
    rule: TextRule
    edits: bool = False
    late: bool = False  # signed out: what is sent waits until the owner is back
    as_it_stands: bool = False  # the owner wants it sent though something is unfilled
    goes_out: datetime | None = None  # when it leaves, None: at once
    owes: Owes | None = None  # the answer that the words promise


class Composer(QWidget):
    """`sent` carries (errand, words, and done); `drafted` (conversation, words).

    `edited` carries (our reply, its new words so far): "" once it stays as it was.
    """

    sent = Signal(object, str, bool)
    drafted = Signal(int, str)
    edited = Signal(int, str)
    dropped = Signal()  # editing was given up
    turned = Signal()  # to another errand, or its words were put there

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self._errand: Errand | None = None
        self._fresh = False  # typed since the last save
        self._timer = QTimer(self, singleShot=True, interval=DEBOUNCE)
        self._timer.timeout.connect(self.flush)
        self._icon, self._who = Glyph("globe", 13), Elided()
        self._note, self._counter = Label("", "small", "muted"), Elided()
        self._counter.fit()
        self.edit = WordsEdit()
        self.edit.typed.connect(self._typed)
        self.edit.installEventFilter(self)
        self.unfilled = Unfilled(self.edit)
        self.turned.connect(self.unfilled.look)
        self.unfilled.meant.connect(lambda done: self.submit(and_done=done, as_it_stands=True))
        self.above, self.below, self.tools = column(), column(), row()  # what others put there
        self.emoji = Button(icon_name="smiley", kind="quiet", size=34)
        self.emoji.clicked.connect(self.pick_emoji)
        actions["emoji"].triggered.connect(self._asked_emoji)
        self._picker: EmojiPicker | None = None
        self._drop = Button("", kind="quiet", size=34)
        self._drop.clicked.connect(self._give_up)
        self.send = Button("", kind="primary", key="Ctrl ↵", size=34)
        self.send.clicked.connect(lambda: self.submit(and_done=False))
        self.later = SendLater(self, actions)
        self._goes_out: datetime | None = None  # as it was wished when sending was stopped
        self._owes: Owes | None = None
        actions["send"].triggered.connect(lambda: self._asked(and_done=False))
        actions["send_and_done"].triggered.connect(lambda: self._asked(and_done=True))
        self._actions = actions
        top = row(self._icon, (self._who, 1), self._note, gap=7, margins=(0, 0, 5, 0))
        bottom = row(self.emoji, self.tools, 4, self._counter, None, self._drop, gap=4)
        bottom.addLayout(row(self.send, self.later.button, gap=2))
        notes = (self.unfilled.note, self.below, 6)
        inside = column(top, 8, self.edit, 6, *notes, bottom, margins=(14, 11, 9, 9))
        self._box = panel(inside)
        self.setLayout(column(self.above, self._box))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        look().changed.connect(self.update)
        self._show()

    def open(self, errand: Errand, words: str) -> None:
        """Write on another errand; what was typed before is saved under its own name first."""
        if self._errand is not None and self._errand.conversation != errand.conversation:
            self.flush()
        self._errand = errand
        self._timer.stop()
        self._fresh = False
        self.edit.put(words)
        self._show()

    def retarget(self, errand: Errand) -> None:
        """The same words, but what is known about the errand has changed."""
        if errand != self._errand:
            self._errand = errand
            self._show()

    def errand(self) -> Errand | None:
        return self._errand

    def words(self) -> str:
        return self.edit.toPlainText()

    def touched(self) -> bool:
        """Whether something was typed that has not been sent or saved."""
        return self._fresh

    def close_errand(self) -> None:
        """Nothing is written here now."""
        self.flush()
        self._errand = None
        self.edit.put("")
        self._show()

    def flush(self) -> None:
        """Hand what was typed over to be saved, now."""
        self._timer.stop()
        if self._fresh and self._errand is not None:
            self._fresh = False
            edits = self._errand.edits
            said, what = (self.edited, "item") if edits else (self.drafted, "conversation")
            said.emit(getattr(self._errand, what), self.words())
            self._note.say(tr("Composer", "Draft saved") if self.words() else "")

    def submit(
        self,
        *,
        and_done: bool,
        as_it_stands: bool = False,
        goes_out: datetime | None = None,
        owes: Owes | None = None,
    ) -> None:
        """Send what stands here, when it can be sent."""
        if self._errand is None or not self.send.isEnabled():
            return
        if not as_it_stands:
            self._goes_out, self._owes = goes_out, owes
            if self.unfilled.stops(and_done=and_done):
                return
        errand, words = replace(self._errand, as_it_stands=as_it_stands), self.words().strip()
        errand = replace(errand, goes_out=self._goes_out, owes=self._owes)
        self._timer.stop()
        self._fresh = False
        self.edit.put("")
        self._show()
        self.sent.emit(errand, words, and_done)

    def pick_emoji(self) -> None:
        """Show the picker above its button; once more: put it away."""
        if self._picker is not None and self._picker.isVisible():
            self._picker.put_away()
            return
        from inbox.ui.emoji import EmojiPicker  # noqa: PLC0415 - once somebody asks for it

        self._picker = EmojiPicker(self.window())
        self._picker.picked.connect(self.edit.insertPlainText)
        self._picker.closed.connect(self.edit.setFocus)
        self._picker.closed.connect(self._picker.deleteLater)
        self._picker.destroyed.connect(self._forget_picker)
        self._picker.open_at(self.emoji)

    def _asked_emoji(self) -> None:
        if self.isVisible() and self._errand is not None:
            self.pick_emoji()

    def _forget_picker(self) -> None:
        self._picker = None

    def _asked(self, *, and_done: bool) -> None:
        """The keys belong to the composer that can be seen: a window may have several."""
        if self.isVisible():
            self.submit(and_done=and_done)

    def _typed(self) -> None:
        self._fresh = True
        self._timer.start()
        self._note.say("")
        self._weigh()

    def _give_up(self) -> None:
        self._timer.stop()
        self._fresh = False
        self.edit.put("")
        if self._errand is not None:
            self.edited.emit(self._errand.item, "")
        self.dropped.emit()

    def _show(self) -> None:
        errand = self._errand
        self.setEnabled(errand is not None)
        self._note.say("")
        self._drop.setVisible(errand is not None and errand.edits)
        self.emoji.say("", f"{tr('Action', 'Insert an emoji')} (Ctrl+.)")
        self._drop.say(tr("Composer", "Leave as it was"))
        if errand is not None:
            self._icon.show_icon(errand.icon, "muted")
            said = tr("Composer", "Replying to {who} as {me}", who=errand.who, me=errand.me)
            if errand.edits:
                said = tr("Composer", "Changing your reply as {me}", me=errand.me)
            self._who.say(said)
            self.edit.setAccessibleName(said)
            if self.words() and not errand.edits:
                self._note.say(tr("Composer", "Draft saved"))
        self.edit.setPlaceholderText(self._prompt())
        self._weigh()
        self.turned.emit()

    def _weigh(self) -> None:
        errand, words = self._errand, self.words().strip()
        room = left(words, errand.rule) if errand is not None else None
        fits = room is None or room >= 0
        ready = errand is not None and bool(words) and fits
        self.send.setEnabled(ready)
        if self.isVisible():
            self._actions["send"].setEnabled(ready)
            self._actions["send_and_done"].setEnabled(ready and not (errand and errand.edits))
        self.later.weigh(ready=ready, edits=errand is not None and errand.edits)
        self.send.say(self._verb(errand))
        self._count(words, room)

    def _verb(self, errand: Errand | None) -> str:
        if errand is not None and errand.edits:
            return tr("Composer", "Save")
        if errand is not None and errand.late:
            return tr("Composer", "Send once signed in")
        return tr("Action", "Send")

    def _prompt(self) -> str:
        return tr("Composer", "Write a reply, it is kept here…")

    def _count(self, words: str, room: int | None) -> None:
        if room is None or not words:
            self._counter.say("")
        elif room < 0:
            said = tr("Composer", "%Ln too many", -room)
            self._counter.say(said, "red")
        else:
            near = room <= NEAR
            said = tr("Composer", "{room} left", room=number(room))
            self._counter.say(said, "amber_ink" if near else "muted")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            if event.type() == QEvent.Type.FocusOut:
                self.flush()
            self.update()
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        self._weigh()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._show()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        focus = self.edit.hasFocus()
        width = 1.5 if focus else 1.0
        p = QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        p.setPen(QPen(colour("accent" if focus else "edge"), width))
        p.setBrush(colour("field"))
        half = width / 2
        box = QRectF(self._box.geometry()).adjusted(half, half, -half, -half)
        p.drawRoundedRect(box, CARD_RADIUS, CARD_RADIUS)
