"""Where words are typed."""

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QLineEdit, QSizePolicy, QTextEdit, QWidget

from inbox.ui.icons import icon
from inbox.ui.parts.labels import Label, line_percent
from inbox.ui.parts.layout import column
from inbox.ui.theme import font, look, px


class LineEdit(QLineEdit):
    """One line. ``secret`` hides it behind dots, with an eye to look; ``name`` is read aloud."""

    def __init__(self, name: str = "", placeholder: str = "", *, secret: bool = False) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self._eye: QAction | None = None
        if secret:
            self.setEchoMode(QLineEdit.EchoMode.Password)
            self._eye = self.addAction(icon("eye"), QLineEdit.ActionPosition.TrailingPosition)
            self._eye.triggered.connect(self._peek)
        self._dress()
        look().changed.connect(self._dress)

    def name_eye(self, show: str) -> None:
        """What the eye is called, in the language of the screen."""
        if self._eye is not None:
            self._eye.setText(show)
            self._eye.setToolTip(show)

    def trouble(self, there: bool) -> None:
        """A red border while what stands here cannot be right."""
        self.setProperty("trouble", "true" if there else "false")
        self.style().unpolish(self)
        self.style().polish(self)

    def _peek(self) -> None:
        hidden = self.echoMode() == QLineEdit.EchoMode.Password
        mode = QLineEdit.EchoMode.Normal if hidden else QLineEdit.EchoMode.Password
        self.setEchoMode(mode)
        self._dress()

    def _dress(self) -> None:
        self.setFont(font("body"))
        if self._eye is not None:
            hidden = self.echoMode() == QLineEdit.EchoMode.Password
            self._eye.setIcon(icon("eye" if hidden else "eye_off"))


class Labelled(QWidget):
    """A line edit with its name above and a line of help (or what is wrong) below."""

    def __init__(self, name: str, edit: LineEdit, help_words: str = "") -> None:
        super().__init__()
        self.edit = edit
        self._name = Label(name, "small-strong", "muted")
        self._name.setBuddy(edit)
        self._help_words = help_words
        self._help = Label(help_words, "small", "muted", wrap=True, line=136)
        if not help_words:  # showing what has no parent yet would open a window for a moment
            self._help.hide()
        edit.setAccessibleName(name)
        edit.setAccessibleDescription(help_words)
        self.setLayout(column(self._name, 6, edit, 5, self._help))

    def trouble(self, words: str = "") -> None:
        """What is wrong with it; "" when nothing is."""
        self.edit.trouble(bool(words))
        self._help.say(words or self._help_words, "red" if words else "muted")
        self._help.setVisible(bool(words or self._help_words))
        self.edit.setAccessibleDescription(words or self._help_words)


class WordsEdit(QTextEdit):
    """Several lines of plain words; it grows with them. `typed`: the owner changed them."""

    typed = Signal()

    def __init__(self, lines: int = 2, most: int = 9) -> None:
        super().__init__()
        self._lines, self._most = lines, most
        self._high = 0
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setAcceptRichText(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(0)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.textChanged.connect(self._grow)
        self.textChanged.connect(self._changed)
        self._dress()
        look().changed.connect(self._dress)

    def put(self, text: str) -> None:
        """Replace the words without `typed`, cursor at the end, nothing to undo."""
        self.blockSignals(True)
        self.setPlainText(text)
        self._words = self.toPlainText()
        self._space()
        self.moveCursor(QTextCursor.MoveOperation.End)
        self.document().clearUndoRedoStacks()
        self.blockSignals(False)
        self._grow()

    def _changed(self) -> None:
        """Qt tells of a line drawn below a word just as of the word."""
        words = self.toPlainText()
        if words != self._words:
            self._words = words
            self.typed.emit()

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802
        self.insertPlainText(source.text())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._grow()

    def _dress(self) -> None:
        self.setFont(font("prose"))
        self._space()
        self._grow()

    def _space(self) -> None:
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        block = QTextBlockFormat()
        kind = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
        block.setLineHeight(line_percent("prose", 142), kind)
        cursor.mergeBlockFormat(block)

    def _grow(self) -> None:
        line = round(font("prose").pixelSize() * 1.42)
        wanted = int(self.document().size().height()) + 2
        height = max(line * self._lines + 2, min(wanted, line * self._most))
        policy = Qt.ScrollBarPolicy
        over = wanted > line * self._most
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAsNeeded if over else policy.ScrollBarAlwaysOff
        )
        if height != self._high:
            self._high = max(height, px(20))
            self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(super().sizeHint().width(), self._high)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """In a low window fewer lines are seen at once."""
        line = round(font("prose").pixelSize() * 1.42)
        return QSize(super().minimumSizeHint().width(), min(self._high, line * self._lines + 2))
