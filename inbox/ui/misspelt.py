"""One composer's misspelt words: the red line, the menu with what may be meant, F7."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QMenu
from shiboken6 import isValid

from inbox.core.text import fold
from inbox.spelling.tokens import words_of
from inbox.ui.parts.labels import announce
from inbox.ui.theme import colour, look
from inbox.ui.words import tr

if TYPE_CHECKING:
    from inbox.ui.actions import Actions
    from inbox.ui.composer import Composer
    from inbox.ui.spelling import Found, Spelling

PAUSE = 250  # ms after the last key
AHEAD = 12  # misspelt words that suggestions are looked up for beforehand


class Marks(QSyntaxHighlighter):
    """Draws the line below the words that are known to be wrong."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self.wrong: frozenset[str] = frozenset()
        self.writing = -1  # where the cursor stands: the word at it is still being written

    def highlightBlock(self, text: str) -> None:  # noqa: N802
        if not self.wrong:
            return
        line = QTextCharFormat()
        line.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        line.setUnderlineColor(colour("red"))
        at = self.currentBlock().position()
        for word in words_of(text):
            start, end = _span(text, word.at, word.text)
            if word.text in self.wrong and at + end != self.writing:
                self.setFormat(start, end - start, line)


class Misspelt(QObject):
    """Looks after one composer."""

    def __init__(self, composer: "Composer", spelling: "Spelling", actions: "Actions") -> None:
        super().__init__(composer)
        self._composer, self._spelling, self._edit = composer, spelling, composer.edit
        self.marks = Marks(self._edit.document())
        self.language = ""
        self._suggestions: dict[tuple[str, str], list[str]] = {}
        self._menu: QMenu | None = None
        self._asked: tuple[str, QTextCursor] | None = None
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._timer.timeout.connect(self.check)
        self._edit.document().contentsChange.connect(self._typed)
        self._edit.cursorPositionChanged.connect(self._moved)
        for place in (self._edit, self._edit.viewport()):  # the key's menu, the mouse's
            place.installEventFilter(self)
        spelling.changed.connect(self._timer.start)
        look().changed.connect(self.marks.rehighlight)
        actions["spelling"].triggered.connect(self._asked_next)

    def check(self) -> None:
        """Have what stands there looked at."""
        errand, text = self._composer.errand(), self._edit.toPlainText()
        if errand is None or not text.strip() or not self._spelling.on():
            self._show(frozenset())
            return
        languages = self._spelling.languages(errand.conversation)
        desk, mine = self._spelling.desk, self._spelling.mine()
        found = desk.check(id(self), text, languages, mine)
        self._spelling.bridge.when(found, self._checked, lambda _error: None)

    def next(self) -> bool:
        """Choose the next misspelt word and offer what may be meant; False when all is right."""
        found = self._wrong()
        if not found:
            announce(self._edit, tr("Spelling", "No misspelt word"))
            return False
        here = self._edit.textCursor().selectionEnd()
        start, end, word = next((f for f in found if f[0] >= here), found[0])
        cursor = self._edit.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self._edit.setTextCursor(cursor)
        beginning = QTextCursor(cursor)
        beginning.setPosition(start)
        place = self._edit.cursorRect(beginning)
        menu = QMenu(self._edit)
        self._fill(menu, word, cursor)
        where = self._edit.viewport().mapToGlobal(place.bottomLeft() + QPoint(0, 4))
        high = menu.sizeHint().height()
        if where.y() + high > self._edit.screen().availableGeometry().bottom():
            where = self._edit.viewport().mapToGlobal(place.topLeft() - QPoint(0, high + 4))
        self._pop(menu, where)
        return True

    def _asked_next(self) -> None:
        if self._composer.isVisible() and self._composer.errand() is not None:
            self._edit.setFocus()
            self.next()

    def _typed(self, _at: int, removed: int, added: int) -> None:
        if removed or added:
            self._timer.start()

    def _moved(self) -> None:
        """The word that was being written is finished once the cursor has left it."""
        if self.marks.wrong and self.marks.writing != -1:
            self.marks.writing = -1
            self.marks.rehighlight()

    def _checked(self, found: "Found | None") -> None:
        if found is None or not isValid(self):
            return
        self.language, wrong = found
        self._show(frozenset(word.text for word in wrong))
        for word in list(dict.fromkeys(word.text for word in wrong))[:AHEAD]:
            if (word, self.language) not in self._suggestions:
                self._look_up(word)

    def _look_up(self, word: str) -> None:
        language = self.language
        meant = self._spelling.desk.suggest(word, language)
        then = partial(self._suggested, word, language)
        self._spelling.bridge.when(meant, then, lambda _error: None)

    def _show(self, wrong: frozenset[str]) -> None:
        cursor = self._edit.textCursor()
        writing = -1 if cursor.hasSelection() or cursor.atEnd() is False else cursor.position()
        if wrong != self.marks.wrong or (wrong and writing != self.marks.writing):
            self.marks.wrong, self.marks.writing = wrong, writing
            self.marks.rehighlight()

    def _wrong(self) -> list[tuple[int, int, str]]:
        """Where each misspelt word begins and ends, as Qt counts, and the word."""
        text = self._edit.toPlainText()
        spans = ((*_span(text, w.at, w.text), w.text) for w in words_of(text))
        return [span for span in spans if span[2] in self.marks.wrong]

    def _suggested(self, word: str, language: str, meant: list[str]) -> None:
        if not isValid(self):
            return
        if len(self._suggestions) > 500:
            self._suggestions.clear()
        self._suggestions[word, language] = meant
        if self._menu is not None and self._asked is not None and self._asked[0] == word:
            menu, cursor = self._menu, self._asked[1]
            kept = menu.property("rest")
            menu.clear()
            self._fill(menu, word, cursor)
            for action in kept or []:
                menu.addAction(action)

    def _fill(self, menu: QMenu, word: str, cursor: QTextCursor) -> None:
        """Suggestions, and a way to say that the word is right."""
        menu.setAccessibleName(tr("Spelling", "Misspelt: {word}", word=word))
        meant = self._suggestions.get((word, self.language))
        self._asked = None
        if meant is None:
            self._asked = word, cursor
            self._look_up(word)
            menu.addAction(tr("Spelling", "Looking…")).setEnabled(False)
        elif not meant:
            menu.addAction(tr("Spelling", "Nothing is like it")).setEnabled(False)
        for one in meant or ():
            action = menu.addAction(one.replace("&", "&&"), partial(self._replace, cursor, one))
            strong = action.font()
            strong.setBold(True)
            action.setFont(strong)
        menu.addSeparator()
        menu.addAction(tr("Spelling", "Add to my words"), partial(self._learn, word))
        if meant:
            menu.setActiveAction(menu.actions()[0])

    def _replace(self, cursor: QTextCursor, word: str) -> None:
        cursor.insertText(word)
        self._edit.setFocus()

    def _learn(self, word: str) -> None:
        self._spelling.learn(word)
        self._show(frozenset(w for w in self.marks.wrong if fold(w) != fold(word)))

    def _pop(self, menu: QMenu, where: QPoint) -> None:
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.destroyed.connect(self._gone)
        self._menu = menu
        menu.popup(where)

    def _gone(self) -> None:
        self._menu = self._asked = None

    def _context(self, event: QContextMenuEvent) -> bool:
        """The menu of the words, with suggestions on top where one is misspelt."""
        place = self._edit.viewport().mapFromGlobal(event.globalPos())
        cursor = self._edit.cursorForPosition(place)
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            cursor = self._edit.textCursor()
        at = cursor.position()
        hit = next((f for f in self._wrong() if f[0] <= at <= f[1]), None)
        if hit is None:
            return False
        cursor.setPosition(hit[0])
        cursor.setPosition(hit[1], QTextCursor.MoveMode.KeepAnchor)
        menu = self._edit.createStandardContextMenu()
        rest: list[QAction] = list(menu.actions())
        for action in rest:
            menu.removeAction(action)
        self._fill(menu, hit[2], cursor)
        line = QAction(menu)
        line.setSeparator(True)
        menu.addActions([line, *rest])
        menu.setProperty("rest", [line, *rest])
        self._pop(menu, event.globalPos())
        return True

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.ContextMenu and isinstance(event, QContextMenuEvent):
            return self._context(event)
        return False


def _span(text: str, at: int, word: str) -> tuple[int, int]:
    """A word's place as Qt counts it: letters beyond sixteen bits are two there."""
    start = _wide(text[:at])
    return start, start + _wide(word)


def _wide(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2
