"""The emoji picker: a small grid, found by its words in English and in Finnish."""

import json
from functools import lru_cache

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPalette
from PySide6.QtWidgets import QFrame, QListView, QListWidget, QListWidgetItem, QWidget

from inbox import paths
from inbox.core.text import fold
from inbox.ui.parts.dialog import Card
from inbox.ui.parts.edits import LineEdit
from inbox.ui.parts.labels import Label, tip
from inbox.ui.parts.layout import column
from inbox.ui.schemes import palette
from inbox.ui.theme import CARD_RADIUS, font, look, px
from inbox.ui.words import finnish, tr

COLUMNS, LINES = 8, 5
_CELL = 38  # px
_AROUND = 20  # px that the card keeps for its shadow


@lru_cache(maxsize=1)
def known() -> tuple[tuple[str, str, str], ...]:
    """Each emoji with its English and its Finnish words."""
    rows = json.loads(paths.resource("emoji.json").read_text("utf-8"))
    return tuple((str(char), str(english), str(words)) for char, english, words in rows)


def find(typed: str) -> list[tuple[str, str]]:
    """Emoji whose words (of either language) begin so, each with its name in the screen's."""
    wanted = fold(typed).split()
    found = []
    for char, english, words in known():
        names = fold(f"{english} {words}").split()
        if all(any(name.startswith(word) for name in names) for word in wanted):
            found.append((char, words if finnish() else english))
    return found


class EmojiPicker(QWidget):
    """`picked` is the one that was chosen; Escape or going elsewhere puts it away."""

    picked = Signal(str)
    closed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setAccessibleName(tr("Emoji", "Emoji"))
        self.field = LineEdit(tr("Emoji", "Find an emoji"), tr("Emoji", "Find an emoji"))
        self.field.textChanged.connect(lambda _text: self._fill())
        self.grid = QListWidget()
        self.grid.setAccessibleName(tr("Emoji", "Emoji"))
        self.grid.setFrameShape(QFrame.Shape.NoFrame)
        self.grid.setViewMode(QListView.ViewMode.IconMode)
        self.grid.setMovement(QListView.Movement.Static)
        self.grid.setResizeMode(QListView.ResizeMode.Adjust)
        self.grid.setUniformItemSizes(True)
        self.grid.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.grid.itemClicked.connect(self._take)
        self._name = Label("", "small", "muted")
        for each in (self.field, self.grid):
            each.installEventFilter(self)
        self.grid.currentItemChanged.connect(lambda item, _before: self._tell(item))
        body = column(self.field, 8, (self.grid, 1), 4, self._name, margins=(12, 12, 12, 8))
        card = Card(body, "raised", radius=CARD_RADIUS, shadow=True)
        self.setLayout(column(card))
        self._dress()

    def open_at(self, button: QWidget) -> None:
        """Above a button, inside of the window."""
        self._fill()
        cell = px(_CELL)
        width = min(COLUMNS * cell + 24 + 16 + 2 * _AROUND, self._window.width())
        lines = LINES * cell + px(34) + int(self._name.sizeHint().height())
        height = min(lines + 36 + 2 * _AROUND, self._window.height())
        corner = button.mapTo(self._window, QPoint(0, 0))
        x = max(0, min(corner.x() - _AROUND - 12, self._window.width() - width))
        y = max(0, corner.y() - height + _AROUND - 6)
        self.setGeometry(x, y, width, height)
        self.show()
        self.raise_()
        self.field.setFocus()

    def put_away(self) -> None:
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def _dress(self) -> None:
        cell = px(_CELL)
        letters = QFont(font("title"))
        letters.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 100)
        letters.setWeight(QFont.Weight.Normal)
        self.grid.setFont(letters)
        self.grid.setGridSize(QSize(cell, cell))
        worn = palette(look().scheme)
        worn.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        self.grid.setPalette(worn)
        scheme = look().scheme
        self.grid.setStyleSheet(
            "QListWidget { background: transparent; border: none; }"
            "QListWidget::item { border-radius: 6px; padding: 0; }"
            f"QListWidget::item:hover {{ background: {scheme.hover}; }}"
            f"QListWidget::item:selected {{ background: {scheme.selected}; color: {scheme.ink};"
            f" border: 2px solid {scheme.accent}; }}"
        )

    def _fill(self) -> None:
        self.grid.clear()
        cell = px(_CELL)
        for char, name in find(self.field.text()):
            item = QListWidgetItem(char)
            item.setSizeHint(QSize(cell, cell))
            item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
            item.setToolTip(tip(name))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, name)
            self.grid.addItem(item)
        self.grid.setCurrentRow(0)
        if not self.grid.count():
            self._name.say(tr("Emoji", "Nothing by that name"))

    def _tell(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self._name.say(str(item.data(Qt.ItemDataRole.AccessibleTextRole)))

    def _take(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.put_away()
            self.picked.emit(item.text())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        kind = event.type()
        if kind == QEvent.Type.FocusOut:
            QTimer.singleShot(0, self, self._leave)
        if not isinstance(event, QKeyEvent):
            return False
        if kind == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:
            event.accept()  # Escape here is ours, whatever it means to the window
            return True
        return kind == QEvent.Type.KeyPress and self._pressed(watched, event)

    def _leave(self) -> None:
        inside = self._window.focusWidget()
        if inside is not None and not self.isAncestorOf(inside):
            self.put_away()

    def _pressed(self, watched: QObject, event: QKeyEvent) -> bool:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.put_away()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._take(self.grid.currentItem())
        elif watched is self.field and key == Qt.Key.Key_Down:
            self.grid.setFocus()
        elif watched is self.grid and event.text().isalpha():
            self.field.setFocus()
            self.field.setText(self.field.text() + event.text())
        else:
            return False
        return True
