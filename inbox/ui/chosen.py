"""The conversations that the owner has chosen, to do something to all of them at once.

A conversation is kept as it was seen when it was chosen. What comes in later never joins, and
one that gets new words is let go of: nothing is done to words that nobody saw.
"""

from collections.abc import Callable, Iterable, Iterator

from PySide6.QtCore import QObject, Signal

from inbox.store.rows import ConversationRow


class Chosen(QObject):
    """In the order in which they were chosen. `changed` tells that there are others now."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: dict[int, ConversationRow] = {}
        self._base: dict[int, ConversationRow] = {}
        self._anchor: int | None = None  # where the stretch that is being chosen began

    def __len__(self) -> int:
        return len(self._rows)

    def __contains__(self, number: int) -> bool:
        return number in self._rows

    def __iter__(self) -> Iterator[ConversationRow]:
        return iter([*self._rows.values()])

    def anchor(self) -> int | None:
        return self._anchor

    def toggle(self, row: ConversationRow) -> None:
        """Choose it, or let go of it."""
        if self._rows.pop(row.id, None) is None:
            self._rows[row.id] = row
        self._anchor = None
        self.changed.emit()

    def begin(self, row: ConversationRow) -> None:
        """A stretch begins here; what was chosen before stays chosen."""
        self._anchor, self._base = row.id, dict(self._rows)

    def reach(self, stretch: Iterable[ConversationRow]) -> None:
        """The stretch, from where it began to where it comes now."""
        self._rows = {**self._base, **{row.id: row for row in stretch}}
        self.changed.emit()

    def rest(self) -> None:
        """The stretch is over; the next one begins anew."""
        self._anchor = None

    def add(self, rows: Iterable[ConversationRow]) -> None:
        self._rows |= {row.id: row for row in rows}
        self._anchor = None
        self.changed.emit()

    def clear(self) -> bool:
        """Let go of all; whether there were any."""
        if not self._rows:
            return False
        self._rows, self._base, self._anchor = {}, {}, None
        self.changed.emit()
        return True

    def keep(self, numbers: Iterable[int], still: Callable[[ConversationRow], bool]) -> None:
        """Of these let go of those that are not as they were seen."""
        gone = [n for n in numbers if n in self._rows and not still(self._rows[n])]
        for number in gone:
            del self._rows[number]
            self._base.pop(number, None)
        if gone:
            self.changed.emit()


def same(seen: ConversationRow, now: ConversationRow | None) -> bool:
    """Whether nobody has said anything there since it was seen."""
    return now is not None and (now.last_item, now.at) == (seen.last_item, seen.at)
