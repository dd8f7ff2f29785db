"""Every key on one sheet over the window, made from the window's own commands."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget
from shiboken6 import isValid

from inbox.ui.actions import COMMANDS, MENUS, command_words, menu_words
from inbox.ui.parts.button import Button
from inbox.ui.parts.dialog import Card
from inbox.ui.parts.labels import Label
from inbox.ui.parts.layout import column, panel, row, scrolled
from inbox.ui.parts.marks import Fixed
from inbox.ui.theme import DIALOG_RADIUS, colour, font, look, metrics, px, tint, wide
from inbox.ui.words import tr

ARROWS = {"J": "↓", "K": "↑"}  # the list itself moves on these


@dataclass(frozen=True, slots=True)
class Group:
    """A title, and for each command its words and the caps of its keys."""

    title: str
    lines: tuple[tuple[str, tuple[str, ...]], ...]


def groups() -> list[Group]:
    """The commands that have keys, by menu."""
    made = []
    for menu in MENUS:
        lines = tuple(
            (command_words(one.name), caps(one.keys))
            for one in COMMANDS
            if one.menu == menu and one.keys
        )
        if lines:
            made.append(Group(menu_words(menu), lines))
    return made


def caps(keys: Sequence[str]) -> tuple[str, ...]:
    """The caps of a command's first key: "Ctrl+Return" is Ctrl and ↵, "G, W" is G and W."""
    native = QKeySequence(keys[0]).toString(QKeySequence.SequenceFormat.NativeText)
    found = []
    for stroke in native.split(", "):
        parts = stroke.split("+") if stroke not in {"+", "Ctrl++"} else [stroke]
        found += [_cap(part.strip()) for part in parts if part.strip()]
    return (*found, *(ARROWS[key] for key in keys[:1] if key in ARROWS))


def _cap(key: str) -> str:
    return {
        "Return": "↵",
        "Enter": "↵",
        "Shift": "⇧",
        "Space": tr("Keys", "Space"),
        "Esc": tr("Keys", "Esc"),
    }.get(key, key)


class Cap(Fixed):
    """One key."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self._words = words
        self.setAccessibleName(words)

    def sizeHint(self) -> QSize:  # noqa: N802
        wide_ = metrics("small-strong").horizontalAdvance(self._words)
        return QSize(int(max(px(24), wide_ + 14)), px(24))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        p, box = QPainter(self), QRectF(self.rect())
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        p.setPen(QPen(colour("strong_line"), 1))
        p.setBrush(colour("paper"))
        p.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        p.setPen(colour("ink"))
        p.setFont(font("small-strong"))
        p.drawText(box, Qt.AlignmentFlag.AlignCenter, self._words)


class KeysSheet(QWidget):
    """Dims the window and shows the keys; Escape, ? or a press beside it closes."""

    closed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAccessibleName(tr("Keys", "Keys"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._window = window
        self._before: QWidget | None = None
        self.close_button = Button(
            icon_name="close", kind="quiet", size=32, tip=tr("Keys", "Close")
        )
        self.close_button.clicked.connect(self.put_away)
        head = row(Label(tr("Keys", "Keys"), "title"), None, self.close_button)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 12, 0)
        self._grid.setHorizontalSpacing(56)
        self._columns = [panel(column(gap=24)), panel(column(gap=24))]
        _share(groups(), self._columns)
        body = column(self._grid, None)
        self._area = scrolled(body)
        inner = column(head, 16, (self._area, 1), margins=(32, 22, 20, 24))
        self._card = Card(inner, "raised", radius=DIALOG_RADIUS, shadow=True)
        self._card.setParent(self)
        self._inside = body
        window.installEventFilter(self)
        self.hide()

    def open(self) -> None:
        """Show the sheet over the window."""
        self._before = self._window.focusWidget()
        self._place()
        self.show()
        self.raise_()
        self.setFocus()

    def put_away(self) -> None:
        """Back to where the keyboard was."""
        self.hide()
        if self._before is not None and isValid(self._before):
            self._before.setFocus()
        self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Stay as large as the window."""
        if event.type() == QEvent.Type.Resize and watched is self._window and self.isVisible():
            self._place()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_Question}:
            self.put_away()
        elif event.key() in {Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_Up}:
            bar = self._area.verticalScrollBar()
            bar.setValue(bar.value() + (-60 if event.key() == Qt.Key.Key_Up else 60))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if not self._card.geometry().contains(event.position().toPoint()):
            self.put_away()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        dark = look().scheme.dark
        veil = tint("paper", 170) if dark else tint("toast", 95)
        QPainter(self).fillRect(self.rect(), veil)

    def _place(self) -> None:
        self.setGeometry(self._window.rect())
        two = self.width() >= wide(720)
        self._grid.addWidget(self._columns[0], 0, 0, Qt.AlignmentFlag.AlignTop)
        spot = (0, 1) if two else (1, 0)
        self._grid.addWidget(self._columns[1], *spot, Qt.AlignmentFlag.AlignTop)
        self._grid.setVerticalSpacing(24)
        width = min(self.width(), wide(700 if two else 400) + 40)
        self._card.setFixedWidth(width)
        need = self._grid.sizeHint().height() + px(32) + 22 + 16 + 24 + 40 + 8
        height = min(self.height(), need)
        self._card.setGeometry(
            (self.width() - width) // 2, (self.height() - height) // 2, width, height
        )


def _share(found: Sequence[Group], columns: Sequence[QWidget]) -> None:
    """The groups over two columns of about the same length, in order."""
    total = sum(len(one.lines) + 1.5 for one in found)
    at, so_far = 0, 0.0
    for one in found:
        size = len(one.lines) + 1.5
        if at == 0 and so_far and so_far + size / 2 > total / 2:
            at = 1
        so_far += size
        lay = columns[at].layout()
        if isinstance(lay, QVBoxLayout):
            lay.addLayout(_lines(one))
    for each in columns:
        each.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)


def _lines(one: Group) -> QVBoxLayout:
    lay = column(Label(one.title, "small-strong", "muted"), 4, gap=8)
    for words, keys in one.lines:
        line = panel(row((Label(words, wrap=True), 1), 12, *[Cap(key) for key in keys], gap=5))
        line.setAccessibleName(f"{words}: {' '.join(keys)}")
        lay.addWidget(line)
    return lay
