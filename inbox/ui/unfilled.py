"""No reply leaves with "{first name}" in it, unless the owner says that this is meant."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QTextEdit

from inbox.core.phrases import Blank, Filling, blanks
from inbox.ui.composer_note import ComposerNote
from inbox.ui.parts.edits import WordsEdit
from inbox.ui.theme import colour, look
from inbox.ui.words import tr


class Unfilled(QObject):
    """Marks what is unfilled, jumps between it with Tab, and stops the sending.

    `meant` carries what was pressed ("and done" or not) once the owner wants it sent as it is.
    """

    meant = Signal(bool)

    def __init__(self, edit: WordsEdit) -> None:
        super().__init__(edit)
        self._edit = edit
        self.note = ComposerNote("warning")
        self.values: Callable[[], Filling] = Filling  # what is known of whom one writes to
        edit.textChanged.connect(self.look)
        edit.installEventFilter(self)
        look().changed.connect(self.look)

    def stops(self, *, and_done: bool) -> bool:
        """Whether sending is stopped; then it is said why, and the first one is chosen."""
        found = self.found()
        if not found:
            return False
        self.note.tell(
            tr("Unfilled", "Not sent: “{name}” is not filled in.", name=f"{{{found[0].name}}}"),
            (
                (tr("Unfilled", "Fill it in"), self._fill),
                (tr("Unfilled", "Send it with the braces"), lambda: self.meant.emit(and_done)),
            ),
        )
        self._first()
        return True

    def found(self) -> list[Blank]:
        return blanks(self._edit.toPlainText())

    def step(self, by: int = 1) -> bool:
        """Choose the next one after the cursor (the one before it); False when there is none."""
        cursor, found = self._edit.textCursor(), self.found()
        if by > 0:
            found = [b for b in found if _at(self._edit, b.start) >= cursor.selectionEnd()]
            return bool(found) and self._choose(found[0])
        found = [b for b in found if _at(self._edit, b.end) <= cursor.selectionStart()]
        return bool(found) and self._choose(found[-1])

    def _fill(self) -> None:
        """Put in what is known of this person and post, and go to what is left."""
        values, cursor = self.values(), self._edit.textCursor()
        cursor.beginEditBlock()
        for blank in reversed(self.found()):
            if value := values.of(blank.variable):
                cursor.setPosition(_at(self._edit, blank.start))
                cursor.setPosition(_at(self._edit, blank.end), QTextCursor.MoveMode.KeepAnchor)
                cursor.insertText(value.replace("{", "(").replace("}", ")"))
        cursor.endEditBlock()
        self._first()

    def _first(self) -> None:
        self._edit.setFocus(Qt.FocusReason.OtherFocusReason)
        for blank in self.found()[:1]:
            self._choose(blank)

    def _choose(self, blank: Blank) -> bool:
        cursor = self._edit.textCursor()
        cursor.setPosition(_at(self._edit, blank.start))
        cursor.setPosition(_at(self._edit, blank.end), QTextCursor.MoveMode.KeepAnchor)
        self._edit.setTextCursor(cursor)
        return True

    def look(self) -> None:
        """Show where they are; a stop that is over says nothing any more."""
        marks = []
        found = self.found()
        for blank in found:
            mark = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self._edit.document())
            cursor.setPosition(_at(self._edit, blank.start))
            cursor.setPosition(_at(self._edit, blank.end), QTextCursor.MoveMode.KeepAnchor)
            mark.cursor = cursor
            mark.format.setBackground(colour("amber_soft"))
            mark.format.setForeground(colour("amber_ink"))
            marks.append(mark)
        if marks or self._edit.extraSelections():
            self._edit.setExtraSelections(marks)
        if not found:
            self.note.over()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Tab goes from one to the next; after the last it leaves the words as it always does."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Tab and not event.modifiers():
                return self.step()
            if event.key() == Qt.Key.Key_Backtab:
                return self.step(-1)
        return super().eventFilter(watched, event)


def _at(edit: QTextEdit, place: int) -> int:
    """A place in the text as Qt counts it: letters beyond the sixteen bits are two there."""
    return len(edit.toPlainText()[:place].encode("utf-16-le", "surrogatepass")) // 2
