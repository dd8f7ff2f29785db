"""The list as Qt sees it: pages by key, changed rows in place, never all rows at once."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from inbox.store.reader import Reader
from inbox.store.rows import ConversationRow, Filter, Key, View
from inbox.ui.chosen import Chosen, same
from inbox.ui.classes import why_words
from inbox.ui.look_up import Channels
from inbox.ui.parts.labels import tip
from inbox.ui.row_words import sentence, tooltip
from inbox.ui.words import tr

if TYPE_CHECKING:
    from inbox.store.labels import LabelRow

PAGE = 200
_MANY = 300  # so many changes at once are a fresh start
_MOST = 1_000  # rows that are read again at once; those below come when they are scrolled to
_SOME = 12  # so many are one change of the whole list
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class Role(IntEnum):
    """What a row says beside its words."""

    ROW = Qt.ItemDataRole.UserRole + 1


class Rows(QAbstractTableModel):
    """The conversations of one view and filter, or what a search found, newest first."""

    def __init__(self, reader: Reader, channels: Channels, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reader, self._channels = reader, channels
        self.view, self.filter, self.words = View.WAITING, Filter(), ""
        self._rows: list[ConversationRow] = []
        self._more = False
        self._kept: int | None = None  # answered just now: stays until the owner moves on
        self.chosen = Chosen(self)
        self.labels: Mapping[int, LabelRow] = {}

    def open(self, view: View, chosen: Filter, words: str = "") -> None:
        """Show another list from its top."""
        self.view, self.filter, self.words = view, chosen, words
        self._kept = None
        self.chosen.clear()
        self.beginResetModel()
        self._rows = self._page(None, PAGE)
        self._more = len(self._rows) == PAGE
        self.endResetModel()

    def refresh(self, ids: Iterable[int]) -> None:
        """Read these conversations again: in place, moved, added or gone."""
        wanted = frozenset(ids)
        if len(wanted) > _MANY:
            ids = {row.id for row in self.chosen} & wanted
            there = {row.id: row for row in self._reader.rows(ids)}
            self.chosen.keep(ids, lambda seen: self._as_seen(seen, there.get(seen.id)))
            self._start_afresh()
            return
        there = {row.id: row for row in self._reader.rows(sorted(wanted))}
        self.chosen.keep(wanted, lambda seen: self._as_seen(seen, there.get(seen.id)))
        if len(wanted) > _SOME and not self.words:
            self._merge(wanted, there)
            return
        for number in wanted:
            self._place(number, there.get(number))

    def _merge(self, wanted: Collection[int], there: Mapping[int, ConversationRow]) -> None:
        """Many at once: one change of the whole list, not one for each with its own repaint."""
        end = _order(self._rows[-1]) if self._more and self._rows else None
        stay = [row for row in self._rows if row.id not in wanted]
        come = [r for r in there.values() if self._belongs(r) and (not end or _order(r) <= end)]
        merged = sorted([*stay, *come], key=_order)
        if self._more and not merged:
            self._start_afresh()
            return
        kept = next((at for at, row in enumerate(merged) if row.id == self._kept), 0)
        room = max(len(self._rows), PAGE, kept + PAGE)
        self.beginResetModel()
        self._more = self._more or len(merged) > room
        self._rows = merged[:room]
        self.endResetModel()

    def _as_seen(self, seen: ConversationRow, now: ConversationRow | None) -> bool:
        """Whether it still stands here, with the words that were seen when it was chosen."""
        return now is not None and same(seen, now) and (bool(self.words) or self._belongs(now))

    def keep(self, number: int | None) -> None:
        """Let this conversation stay in the list although it was answered; None: let go."""
        before, self._kept = self._kept, number
        if before is not None and before != number:
            self.refresh([before])

    def row(self, index: Index) -> ConversationRow | None:
        known = index.isValid() and index.row() < len(self._rows)
        return self._rows[index.row()] if known else None

    def index_of(self, number: int) -> QModelIndex:
        """Where a conversation stands; invalid when it is not in the part read so far."""
        for at, row in enumerate(self._rows):
            if row.id == number:
                return self.index(at, 0)
        return QModelIndex()

    def mixed(self) -> bool:
        """Whether waiting and answered ones stand side by side."""
        return bool(self.words) or self.view is View.ALL

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:  # noqa: N802
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index)
        if row is None:
            return None
        if role == Role.ROW:
            return row
        now = datetime.now().astimezone()
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole}:
            told = sentence(row, self._channels, now, self.labels)
            return tr("Row", "Chosen: {row}", row=told) if row.id in self.chosen else told
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return ". ".join(why_words(row))
        wants_tip = role == Qt.ItemDataRole.ToolTipRole
        return tip(tooltip(row, self._channels)) if wants_tip else None

    def canFetchMore(self, parent: Index) -> bool:  # noqa: N802
        return self._more and not parent.isValid()

    def fetchMore(self, parent: Index) -> None:  # noqa: N802
        if parent.isValid() or not self._rows:
            return
        known = {row.id for row in self._rows}
        page = self._page(self._rows[-1].key, PAGE)
        self._more = len(page) == PAGE
        fresh = [row for row in page if row.id not in known]
        if fresh:
            first = len(self._rows)
            self.beginInsertRows(_ROOT, first, first + len(fresh) - 1)
            self._rows += fresh
            self.endInsertRows()

    def _page(self, after: Key | None, limit: int) -> list[ConversationRow]:
        if self.words:
            return list(self._reader.search(self.words, self.filter, after, limit))
        return list(self._reader.list(self.view, self.filter, after, limit))

    def _start_afresh(self) -> None:
        size = max(PAGE, min(len(self._rows), _MOST))
        rows = self._page(None, size)
        self._more = len(rows) == size
        kept = next((row for row in self._rows if row.id == self._kept), None)
        if kept is not None and not self.words and all(row.id != kept.id for row in rows):
            fresh = self._reader.conversation(kept.id)
            rows = sorted([*rows, fresh], key=_order) if fresh is not None else rows
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def _belongs(self, row: ConversationRow) -> bool:
        if row.id == self._kept:
            return True
        chosen = self.filter
        return (
            (self.view is View.ALL or row.view is self.view)
            and chosen.account in {None, row.account}
            and chosen.kind in {None, row.kind}
            and chosen.channel in {None, row.channel}
            and (chosen.label is None or chosen.label in row.labels)
        )

    def _place(self, number: int, row: ConversationRow | None) -> None:
        at = self.index_of(number).row()
        if self.words:  # what was found stays where it was found
            if row is not None and at >= 0:
                self._rows[at] = row
                self._tell(at)
        elif row is None or not self._belongs(row):
            if at >= 0:
                self._take(at)
        elif at >= 0 and self._rows[at].key == row.key:
            self._rows[at] = row
            self._tell(at)
        else:
            self._put(row, at)

    def _put(self, row: ConversationRow, at: int) -> None:
        others = [r for r in self._rows if r.id != row.id]
        to = bisect_left([_order(r) for r in others], _order(row))
        if to == len(others) and self._more:
            if at >= 0:
                self._take(at)
            return
        if at < 0:
            self.beginInsertRows(_ROOT, to, to)
            self._rows.insert(to, row)
            self.endInsertRows()
        elif at == to:
            self._rows[at] = row
            self._tell(at)
        else:
            self.beginMoveRows(_ROOT, at, at, _ROOT, to if to < at else to + 1)
            del self._rows[at]
            self._rows.insert(to, row)
            self.endMoveRows()
            self._tell(to)

    def _take(self, at: int) -> None:
        self.beginRemoveRows(_ROOT, at, at)
        del self._rows[at]
        self.endRemoveRows()

    def _tell(self, at: int) -> None:
        self.dataChanged.emit(self.index(at, 0), self.index(at, 0))


def _order(row: ConversationRow) -> tuple[int, int]:
    return -row.key.at, -row.key.id
