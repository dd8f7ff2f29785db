"""The labels in the sidebar: each with how many wait, a press shows what carries it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inbox.store.reader import Reader
from inbox.store.rows import View
from inbox.ui.nav_item import NavItem
from inbox.ui.parts.labels import Label
from inbox.ui.parts.layout import column, row
from inbox.ui.parts.paint import tone_pair
from inbox.ui.row_words import label_tone
from inbox.ui.theme import look
from inbox.ui.words import number, tr

if TYPE_CHECKING:
    from inbox.store.labels import LabelRow


class LabelNav(QWidget):
    """`chosen` carries a label's number, None to show all again."""

    chosen = Signal(object)

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self._reader = reader
        self._label: int | None = None
        self._title = Label("", "small-strong", "muted")
        self._items: dict[int, NavItem] = {}
        self._labels: list[LabelRow] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(1)
        title = row(self._title, None, margins=(10, 20, 2, 4))
        self.setLayout(column(title, self._list))
        self.hide()
        look().changed.connect(self.refresh)

    def choose(self, label: int | None) -> None:
        """Mark the label that is shown."""
        self._label = label
        for number_, item in self._items.items():
            item.setChecked(number_ == label)

    def refresh(self) -> None:
        """Read names, colours and counts again."""
        self._labels = self._reader.labels()
        if list(self._items) != [label.id for label in self._labels]:
            self._fill()
        self._title.say(tr("Sidebar", "Labels"))
        for label in self._labels:
            item = self._items[label.id]
            waiting = self._reader.shelf.count(label.id, View.WAITING)
            item.hue = tone_pair(label_tone(label.colour))[1]
            item.say(label.name, number(waiting) if waiting else "")
            told = tr("Sidebar", "%Ln of them wait", waiting)
            item.setAccessibleDescription(told if waiting else "")
        self.setVisible(bool(self._labels))
        self.choose(self._label)

    def _fill(self) -> None:
        for item in self._items.values():
            self._list.removeWidget(item)
            item.hide()
            item.deleteLater()
        self._items = {}
        for label in self._labels:
            item = NavItem("tag", compact=True)
            item.clicked.connect(lambda _on=False, n=label.id: self._pressed(n))
            self._list.addWidget(item)
            self._items[label.id] = item

    def _pressed(self, label: int) -> None:
        self.chosen.emit(None if label == self._label else label)
