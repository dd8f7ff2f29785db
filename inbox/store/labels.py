"""The owner's labels: made, renamed, let go, put on conversations and taken off.

A conversation's own are repeated in its row; where they stand in the lists is repeated in
`labelled`, which `Settling` keeps the same in the transaction that writes the row.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass

from inbox.core.text import fold
from inbox.store.people import whole
from inbox.store.settle import Settling

COLOURS = 8  # that a label can have: "0" to "7"
LONGEST = 40  # letters of a name


@dataclass(frozen=True, slots=True)
class LabelRow:
    """``colour`` is the number of one of the theme's pairs."""

    id: int
    name: str
    colour: str


@dataclass(frozen=True, slots=True)
class LabelGone:
    """A deleted label and where it was; `Labels.bring_label_back` undoes it."""

    row: LabelRow
    conversations: tuple[int, ...]


class Labels(Settling):
    def make_label(self, name: str, colour: str = "") -> LabelRow:
        """A new label; the one there is when it has that name already, whatever its case."""
        name = whole(" ".join(name.split()))[:LONGEST]
        with self.transaction():
            rows = self._all("SELECT id, name, colour FROM label WHERE id > 0")
            for row in rows:
                if fold(row[1]) == fold(name):
                    return LabelRow(*tuple(row))
            if not colour:
                used = [row[2] for row in rows]
                colour = min(map(str, range(COLOURS)), key=lambda c: (used.count(c), c))
            made = self._next_id("label")
            self._write("INSERT INTO label VALUES (?, ?, ?)", made, name, colour)
        return LabelRow(made, name, colour)

    def change_label(self, label: LabelRow) -> LabelRow | None:
        """Another name or colour; answers what it was, None where that cannot be."""
        name = whole(" ".join(label.name.split()))[:LONGEST]
        with self.transaction():
            rows = self._all("SELECT id, name, colour FROM label WHERE id > 0")
            known = {row[0]: LabelRow(*tuple(row)) for row in rows}
            taken = any(fold(o.name) == fold(name) and o.id != label.id for o in known.values())
            if label.id not in known or taken or not name:
                return None
            self._write(
                "UPDATE label SET name = ?, colour = ? WHERE id = ?", name, label.colour, label.id
            )
        return known[label.id]

    def delete_label(self, label: int) -> LabelGone | None:
        """Take it off everything and forget it."""
        with self.transaction():
            row = self._one("SELECT id, name, colour FROM label WHERE id = ?", label)
            if row is None:
                return None
            on = [
                r[0] for r in self._all("SELECT conversation FROM labelled WHERE label = ?", label)
            ]
            self._tag(label, on, on=False)
            self._write("DELETE FROM label WHERE id = ?", label)
        return LabelGone(LabelRow(*tuple(row)), tuple(on))

    def bring_label_back(self, gone: LabelGone) -> None:
        """Undo: with its number, so that rules know it again."""
        row = gone.row
        with self.transaction():
            self._write(
                "INSERT OR IGNORE INTO label VALUES (?, ?, ?)", row.id, row.name, row.colour
            )
            if self._one("SELECT 1 FROM label WHERE id = ?", row.id):
                self._tag(row.id, gone.conversations, on=True)

    def put_label(self, label: int, conversations: Iterable[int], *, on: bool) -> list[int]:
        """Put a label on these or take it off; answers those where that changed something."""
        with self.transaction():
            if self._one("SELECT 1 FROM label WHERE id = ?", label) is None:
                return []
            return self._tag(label, conversations, on=on)

    def _tag(self, label: int, conversations: Iterable[int], *, on: bool) -> list[int]:
        changed = []
        for number in dict.fromkeys(conversations):
            row = self._one(
                "SELECT labels, view, at FROM conversation WHERE id = ? AND view <> 'empty'", number
            )
            held = json.loads(row[0] or "[]") if row is not None else []
            if row is None or (label in held) == on:
                continue
            now = [*held, label] if on else [one for one in held if one != label]
            self._write(
                "UPDATE conversation SET labels = ? WHERE id = ?",
                *(json.dumps(now) if now else "", number),
            )
            if on:
                self._write("INSERT INTO labelled VALUES (?, ?, ?, ?)", label, number, *row[1:])
            else:
                self._write(
                    "DELETE FROM labelled WHERE conversation = ? AND label = ?", number, label
                )
            changed.append(number)
        return changed
