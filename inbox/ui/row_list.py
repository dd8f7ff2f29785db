"""The list: one column, fixed rows, and places to press inside a row."""

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QHelpEvent,
    QHoverEvent,
    QMouseEvent,
    QPalette,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QToolTip

from inbox.store.rows import ConversationRow
from inbox.ui.delegate import HEIGHT, RowDelegate
from inbox.ui.row_actions import RowActions
from inbox.ui.rows import Index, Rows
from inbox.ui.schemes import palette
from inbox.ui.theme import look, px
from inbox.ui.words import tr


class RowList(QTableView):
    """`wanted` names an action pressed on a row, `chosen` the row that is current now."""

    wanted = Signal(str, object)
    chosen = Signal(object)
    menu_wanted = Signal(object, QPoint)
    bulk_menu_wanted = Signal(QPoint)
    entered_row = Signal(object)  # Return or a double click: go into the conversation

    def __init__(self, model: Rows) -> None:
        super().__init__()
        self.rows = model
        self.pointed = -1  # the row that the pointer is over
        self._actions = RowActions(self, self._heard, self.wanted.emit)
        self.setModel(model)
        self.setAccessibleName(tr("List", "Conversations"))
        self._look_plain()
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)  # hovering needs it
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.activated.connect(lambda at: self.entered_row.emit(self.rows.row(at)))
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._come_back)
        model.chosen.changed.connect(self.viewport().update)
        self._place: tuple[int, int] | None = None
        model.dataChanged.connect(lambda *_which: self._actions.follow(self.current()))
        self.verticalScrollBar().valueChanged.connect(
            lambda _at: self._actions.follow(self.current())
        )
        self._dress()
        look().changed.connect(self._dress)

    def follow(self) -> None:
        """Tell who listens what can be pressed in the current row."""
        self._actions.follow(self.current())

    def _look_plain(self) -> None:
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setCornerButtonEnabled(False)
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.hide()
        across.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        across.setMinimumSectionSize(0)
        down.hide()
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def current(self) -> ConversationRow | None:
        return self.rows.row(self.currentIndex())

    def choose(self, number: int) -> bool:
        """Make a conversation current; False when it is not among the rows read so far."""
        at = self.rows.index_of(number)
        if at.isValid():
            self._go(at.row())
        return at.isValid()

    def walk(self, by: int) -> None:
        """A step of the owner's: a stretch that was being chosen ends."""
        self.rows.chosen.rest()
        self.step(by)

    def step(self, by: int) -> None:
        """The next (1) or the previous (-1) row; the first one when none is current."""
        at = self.currentIndex()
        to = at.row() + by if at.isValid() else 0
        if 0 <= to < self.rows.rowCount():
            self._go(to)

    def toggle(self) -> None:
        """Choose the current row, or let go of it."""
        row = self.current()
        if row is not None:
            self.rows.chosen.toggle(row)

    def stretch(self, by: int) -> None:
        """Step on, and choose all from where the stretch began."""
        at, chosen = self.current(), self.rows.chosen
        if at is not None and chosen.anchor() is None:
            chosen.begin(at)
        self.step(by)
        self._stretch_here()

    def _stretch_to(self, row: ConversationRow) -> None:
        at, chosen = self.current(), self.rows.chosen
        if chosen.anchor() is None:
            chosen.begin(at or row)
        self.choose(row.id)
        self._stretch_here()

    def _stretch_here(self) -> None:
        chosen, anchor = self.rows.chosen, self.rows.chosen.anchor()
        if anchor is None:
            return
        ends = self.rows.index_of(anchor).row(), self.currentIndex().row()
        if min(ends) < 0:
            return
        between = (self.rows.row(self.rows.index(k, 0)) for k in range(min(ends), max(ends) + 1))
        chosen.reach(row for row in between if row is not None)

    def _pick(self, row: ConversationRow) -> None:
        """Another one with Ctrl: the first time what is open is one of them, as it looks."""
        at, chosen = self.current(), self.rows.chosen
        if not chosen and at is not None and at.id != row.id:
            chosen.toggle(at)
        chosen.toggle(row)

    def forget(self) -> None:
        """Nothing is current."""
        self.setCurrentIndex(QModelIndex())
        self.clearSelection()

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802
        super().currentChanged(current, previous)
        row = self.rows.row(current)
        self._actions.follow(row)
        self.chosen.emit(row)

    def _heard(self) -> list[tuple[str, str, QRect]]:
        """The current row's actions: name, what a screen reader says, and where."""
        at, delegate = self.currentIndex(), self.itemDelegate()
        row = self.rows.row(at)
        if row is None or not isinstance(delegate, RowDelegate):
            return []
        spots = delegate.spots(QRectF(self.visualRect(at)), row)
        said = [(n, f"{action_words(n, row)}: {row.author_name}", s) for n, s in spots]
        return [(name, words, spot.toRect()) for name, words, spot in said]

    def _go(self, row: int) -> None:
        index = self.rows.index(row, 0)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def _dress(self) -> None:
        quiet = palette(look().scheme)
        quiet.setColor(QPalette.ColorRole.Highlight, Qt.GlobalColor.transparent)
        self.setPalette(quiet)  # the style would paint a full-width ground below the delegate
        self.verticalHeader().setDefaultSectionSize(px(HEIGHT))
        self.viewport().update()

    def _remember(self) -> None:
        row = self.current()
        self._place = (row.id, self.verticalScrollBar().value()) if row is not None else None

    def _come_back(self) -> None:
        self.doItemsLayout()  # now, or Qt paints all rows once more when it is due
        place, self._place = self._place, None
        if place is None:
            return
        at = self.rows.index_of(place[0])
        if at.isValid():
            self.setCurrentIndex(at)
            self.verticalScrollBar().setValue(place[1])

    def _spot(self, where: QPoint) -> tuple[str, ConversationRow, QRectF] | None:
        at = self.indexAt(where)
        row, delegate = self.rows.row(at), self.itemDelegate()
        if row is None or not isinstance(delegate, RowDelegate):
            return None
        for name, spot in delegate.spots(QRectF(self.visualRect(at)), row):
            if spot.contains(where):
                return name, row, spot
        return None

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        where = event.position().toPoint()
        left, row = event.button() == Qt.MouseButton.LeftButton, self.rows.row(self.indexAt(where))
        if left and row is not None and self._chooses(event.modifiers(), where, row):
            event.accept()
            return
        if left and self._spot(where):
            event.accept()
            return
        if left:
            self.rows.chosen.clear()
        super().mousePressEvent(event)

    def _on_face(self, where: QPoint) -> bool:
        """Whether that is where a row's face is, or the tick that stands in its place."""
        return where.x() < 20 + px(40) and self.indexAt(where).isValid()

    def _chooses(self, held: Qt.KeyboardModifier, where: QPoint, row: ConversationRow) -> bool:
        """Whether a press there chooses (with Shift, with Ctrl, or on the face); then it did."""
        if held & Qt.KeyboardModifier.ShiftModifier:
            self._stretch_to(row)
        elif held & Qt.KeyboardModifier.ControlModifier:
            self._pick(row)
        elif self._on_face(where):
            self.rows.chosen.toggle(row)
        else:
            return False
        return True

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        found = self._spot(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and found:
            self.wanted.emit(found[0], found[1])
            return
        super().mouseReleaseEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        where = event.position().toPoint()
        over = self._spot(where) is not None or self._on_face(where)
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        super().mouseMoveEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802
        if isinstance(event, QHoverEvent):
            gone = event.type() == QEvent.Type.HoverLeave
            self.pointed = -1 if gone else self.rowAt(int(event.position().y()))
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            found = self._spot(event.pos())
            if self._on_face(event.pos()):
                QToolTip.showText(event.globalPos(), f"{tr('Action', 'Choose this one')} (X)", self)
                return True
            if found:
                name, row, spot = found
                words = action_words(name, row)
                QToolTip.showText(event.globalPos(), words, self, spot.toRect())
                return True
        return super().viewportEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        keyboard = event.reason() == QContextMenuEvent.Reason.Keyboard
        at = self.currentIndex() if keyboard else self.indexAt(event.pos())
        row = self.rows.row(at)
        if row is not None and row.id in self.rows.chosen:
            self.bulk_menu_wanted.emit(event.globalPos())
        elif row is not None:
            corner = self.viewport().mapToGlobal(self.visualRect(at).center())
            self.menu_wanted.emit(row, corner if keyboard else event.globalPos())


def action_words(name: str, row: ConversationRow) -> str:
    """What a row's little button does."""
    if name == "like":
        return tr("Action", "Take back the like") if row.liked else tr("Action", "Like")
    return {
        "reply": tr("Action", "Reply"),
        "done": tr("Action", "Done"),
        "reopen": tr("Action", "Back to waiting"),
        "snooze": tr("Action", "Snooze"),
        "open": tr("Action", "Open there"),
    }[name]
