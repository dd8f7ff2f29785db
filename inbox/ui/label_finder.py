"""The menu of labels: type to find one, Return puts it on or takes it off, a new name makes one."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from inbox.core.text import fold
from inbox.store.labels import LONGEST, LabelRow
from inbox.store.reader import Reader
from inbox.store.rows import ConversationRow
from inbox.ui.labelling import Labelling
from inbox.ui.palette import Entry, Palette, Spoken
from inbox.ui.parts.paint import tone_pair
from inbox.ui.row_words import label_tone
from inbox.ui.words import tr


class LabelFinder(Palette):
    """Opened for one conversation or several."""

    def __init__(self, window: QWidget, reader: Reader, labelling: Labelling) -> None:
        super().__init__(window, self._labels, self._new)
        self._reader, self._labelling = reader, labelling
        self._rows: Sequence[ConversationRow] = ()
        self._there: list[LabelRow] = []

    def open_for(self, rows: Sequence[ConversationRow]) -> None:
        """Ask which labels these are to carry."""
        if rows:
            self._rows = self._reader.rows(row.id for row in rows)
            self.open()

    def spoken(self) -> Spoken:
        who = self._rows[0].author_name if len(self._rows) == 1 else ""
        title = tr("Label", "Label {name}", name=who) if who else ""
        title = title or tr("Label", "Label %Ln conversations", len(self._rows))
        nothing = tr("Label", "Type a name, and the label is made.")
        return Spoken(title, tr("Label", "Find a label, or name a new one"), nothing)

    def _lines(self) -> int:
        return min(super()._lines(), max(2, len(self._there) + 1))

    def _labels(self) -> list[Entry]:
        self._there = self._reader.shelf.labels()
        counted = {
            label.id: sum(label.id in row.labels for row in self._rows) for label in self._there
        }
        listed = sorted(self._there, key=lambda label: not counted[label.id])
        return [self._entry(label, counted[label.id]) for label in listed]

    def _entry(self, label: LabelRow, on: int) -> Entry:
        more = ""
        if on == len(self._rows):
            more = tr("Label", "On it. Take off")
        elif on:
            more = tr("Label", "On %Ln of them", on)
        toggle = partial(self._labelling.toggle, label, self._rows)
        hue = tone_pair(label_tone(label.colour))[1]
        return Entry(label.name, more, "labelled" if on else "tag", toggle, hue=hue)

    def _new(self, typed: str) -> list[Entry]:
        name = " ".join(typed.split())[:LONGEST]
        if not name or any(fold(label.name) == fold(name) for label in self._there):
            return []
        words = tr("Label", "Make the label “{name}”", name=name)
        return [Entry(words, "", "plus", partial(self._labelling.make, name, self._rows))]
