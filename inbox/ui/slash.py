"""A "/" at the beginning of a word opens the picker of saved replies; Escape leaves the "/"."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextCursor

from inbox.store.reader import Reader
from inbox.ui.composer import Composer
from inbox.ui.filling import filling

if TYPE_CHECKING:
    from inbox.ui.saved_picker import Offer, SavedPicker


class Slash(QObject):
    """`taken` carries an offer whose words now stand in the composer."""

    taken = Signal(object)
    keep_wanted = Signal()

    def __init__(self, composer: Composer, reader: Reader) -> None:
        super().__init__(composer)
        self._composer, self._reader, self._edit = composer, reader, composer.edit
        self.picker: SavedPicker | None = None
        self._start: QTextCursor | None = None  # before the "/"
        self._ours = False  # the "/" was not typed but comes from the command
        self._length = 0  # of the words before the last key
        self._edit.typed.connect(self._typed)
        self._edit.cursorPositionChanged.connect(self._moved)
        self._conversation = 0
        composer.turned.connect(self._turned)

    def open(self) -> None:
        """The command: as if a "/" had been typed here, but Escape takes it away again."""
        if self._composer.errand() is None or self.is_open():
            return
        self._edit.setFocus()
        cursor = self._edit.textCursor()
        cursor.clearSelection()
        before = self._letter(cursor.position() - 1)
        cursor.insertText("/" if not before or before.isspace() else " /")
        self._begin(cursor.position() - 1, ours=True)

    def is_open(self) -> bool:
        return self.picker is not None and self.picker.isVisible()

    def put_away(self) -> None:
        if self.picker is not None:
            self.picker.put_away()

    def _turned(self) -> None:
        """What one types for another conversation is no search for this one."""
        self._length = self._edit.document().characterCount()
        errand = self._composer.errand()
        if errand is None or errand.conversation != self._conversation:
            self._ours = False
            self.put_away()

    def _letter(self, at: int) -> str:
        letter = self._edit.document().characterAt(at) if at >= 0 else ""
        return "\n" if letter == "\u2029" else letter

    def _typed(self) -> None:
        before, self._length = self._length, self._edit.document().characterCount()
        at = self._edit.textCursor().position()
        if self.is_open():
            self._narrow()
        elif self._length == before + 1 and self._letter(at - 1) == "/":
            left = self._letter(at - 2)
            if (not left or left.isspace()) and self._reader.saved.all():
                self._begin(at - 1, ours=False)

    def _begin(self, at: int, *, ours: bool) -> None:
        start = QTextCursor(self._edit.document())
        start.setPosition(at)
        start.setKeepPositionOnInsert(True)
        self._start, self._ours = start, ours
        if self.picker is None:
            frame = self._edit.parentWidget() or self._composer
            from inbox.ui.saved_picker import SavedPicker  # noqa: PLC0415 - with the first "/"

            self.picker = SavedPicker(self._composer.window(), frame, self._edit)
            self.picker.picked.connect(self._insert)
            self.picker.closed.connect(self._closed)
            self.picker.keep_wanted.connect(self.keep_wanted)
        errand = self._composer.errand()
        self._conversation = errand.conversation if errand is not None else 0
        row = self._reader.conversation(errand.conversation) if errand is not None else None
        language = row.language if row is not None else ""
        self.picker.open(self._reader.saved.all(), filling(self._reader, errand), language)

    def _span(self) -> QTextCursor | None:
        """From the "/" to where the cursor is; None when it has left."""
        if self._start is None or self._letter(self._start.position()) != "/":
            return None
        span, cursor = QTextCursor(self._start), self._edit.textCursor()
        if cursor.position() <= span.position() or cursor.blockNumber() != span.blockNumber():
            return None
        span.setKeepPositionOnInsert(False)  # it becomes the cursor that one types on with
        span.setPosition(cursor.position(), QTextCursor.MoveMode.KeepAnchor)
        return span

    def _narrow(self) -> None:
        span = self._span()
        typed = span.selectedText()[1:] if span is not None else " "
        if typed.startswith(" ") or self.picker is None:
            self._ours = False  # somebody writes on: that is no search any more
            self.put_away()
        elif not self.picker.look_for(typed) and typed.endswith(" "):
            self._ours = False
            self.put_away()

    def _moved(self) -> None:
        if self.is_open() and self._span() is None:
            self.put_away()

    def _insert(self, offer: "Offer") -> None:
        span = self._span()
        if span is None:
            return
        begin = span.selectionStart()
        span.insertText(offer.words)
        self._edit.setTextCursor(span)
        self._ours = False
        self._edit.setFocus()
        if self._composer.unfilled.found():
            first = QTextCursor(self._edit.document())
            first.setPosition(begin)
            self._edit.setTextCursor(first)
            if not self._composer.unfilled.step():
                self._edit.setTextCursor(span)
        self.taken.emit(offer)

    def _closed(self) -> None:
        """What the command put there goes again when nothing was picked."""
        span = self._span()
        if self._ours and span is not None:
            self._ours = False
            span.removeSelectedText()
