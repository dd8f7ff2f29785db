"""How many panes fit: three from 900 px on, two below, one from 600 px down."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QWidget

from inbox.store.reader import Reader
from inbox.store.rows import AccountRow
from inbox.ui.edge import Edge
from inbox.ui.list_pane import ListPane
from inbox.ui.look_up import Channels
from inbox.ui.parts.layout import Pane, column
from inbox.ui.pictures import Pictures
from inbox.ui.sidebar import Sidebar
from inbox.ui.theme import look, wide
from inbox.ui.veil import Veil
from inbox.ui.words import tr

if TYPE_CHECKING:
    from inbox.ui.conversation import ConversationView
    from inbox.ui.first_read import FirstRead

TWO, ONE = 900, 600  # px, as the window is wide


class Panes(QWidget):
    """Sidebar, list and conversation; the sidebar lies over the rest where it does not fit."""

    place_changed = Signal()
    folded = Signal(bool)  # whether the sidebar has to be called by a button now

    def __init__(self, reader: Reader, channels: Channels, pictures: Pictures) -> None:
        super().__init__()
        self._channels = channels
        self.sidebar = Sidebar(reader, channels, pictures)
        self.list = ListPane(reader, channels, pictures)
        self._conversation: ConversationView | None = None
        self.list.menu_wanted.connect(self.open_sidebar)
        self.one = False
        self._narrow = False
        self._wanted = 0
        self._reading: FirstRead | None = None
        self._place: QWidget | None = None
        self._empty: QWidget | None = None
        self._chosen: QWidget | None = None  # stands in the conversation's place
        self._right = QStackedWidget()
        self._ground = Pane("surface")  # of the conversation that will come
        self._right.addWidget(self._ground)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self.list)
        self._splitter.addWidget(self._right)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.installEventFilter(self)
        self._main = QStackedWidget()
        self._main.addWidget(self._splitter)
        self._lay = QHBoxLayout()
        self._lay.setContentsMargins(0, 0, 0, 0)
        self._lay.setSpacing(0)
        self._lay.addWidget(self.sidebar)
        self._above = column(margins=(12, 0, 12, 0))
        right = Pane("paper")
        right.setLayout(column(self._above, (self._main, 1)))
        self._lay.addWidget(right, 1)
        self.setLayout(self._lay)
        self._veil = Veil(self)
        self._veil.hide()
        self._veil.pressed.connect(self.close_sidebar)
        self._edges = Edge(self), Edge(self)
        for edge, widen in zip(self._edges, (self._widen_sidebar, self._widen_list), strict=True):
            edge.valueChanged.connect(widen)
            edge.usual_wanted.connect(partial(widen, 0))
        self._set_minimums()
        look().changed.connect(self._set_minimums)

    @property
    def conversation(self) -> "ConversationView":
        """Raises LookupError before `take`."""
        if self._conversation is None:
            raise LookupError("the conversation's pane has not been made yet")
        return self._conversation

    def take(self, conversation: "ConversationView") -> None:
        """Put the conversation's pane in its place."""
        conversation.one_pane(self.one)
        self._conversation = conversation
        self._right.insertWidget(0, conversation)
        if self._right.currentWidget() is self._ground:
            self._right.setCurrentIndex(0)
        self._right.removeWidget(self._ground)
        self._ground.deleteLater()

    def set_empty(self, page: QWidget) -> None:
        """The page for a proved-empty inbox."""
        self._empty = page
        self._main.addWidget(page)

    def set_notice(self, notice: QWidget) -> None:
        """What concerns every account stands above list and conversation."""
        self._above.addWidget(notice)

    def proving(self) -> bool:
        return self._empty is not None and self._main.currentWidget() is self._empty

    def prove_empty(self, on: bool) -> None:
        """Show that page in place of list and conversation."""
        if self._place is None:
            shown = self._empty if on and self._empty is not None else self._splitter
            came = self._empty is not None and self._empty.hasFocus() and not on
            self._main.setCurrentWidget(shown)
            if came:  # not what Qt finds next: whoever waits now stands in the list
                self.list.view.setFocus()
            self._put_edges()

    def show_place(self, page: QWidget | None) -> None:
        """A page that needs the room of list and conversation; None: back to these."""
        if page is not None and self._main.indexOf(page) < 0:
            self._main.addWidget(page)
        if page is None and self._place is not None:
            self._main.setCurrentIndex(0)
        elif page is not None:
            self._main.setCurrentWidget(page)
        self._place = page
        self._put_edges()
        self.place_changed.emit()

    def place(self) -> QWidget | None:
        """The page that stands there now; None: list and conversation do."""
        return self._place

    def show_chosen(self, page: QWidget | None) -> None:
        """What tells of several that are chosen, in the conversation's place; None: it is over."""
        self._chosen = page
        if page is not None:
            if self._right.indexOf(page) < 0:
                self._right.addWidget(page)
            self._right.setCurrentWidget(page)
        elif self._reading is None:
            self._right.setCurrentIndex(0)

    def narrow(self) -> bool:
        return self._narrow

    def show_reading(self, account: AccountRow | None) -> None:
        """How far the first read is, while there is nothing to open yet; None: it is over."""
        found = None if account is None else self._channels.get(account.channel)
        if account is None or found is None:
            if self._reading is not None:
                page = self._reading.parentWidget() or self._reading
                focused = self.window().focusWidget()
                came = focused is None or focused is page or page.isAncestorOf(focused)
                self._reading = None  # first: a page taken out of the stack may die at once
                self._right.removeWidget(page)
                page.deleteLater()
                if came:  # not what Qt finds next: whoever waits now stands in the list
                    self.list.view.setFocus()
            self.show_chosen(self._chosen)
            return
        if self._reading is None:
            from inbox.ui.first_read import FirstRead  # noqa: PLC0415 - seldom needed

            self._reading = FirstRead(account, found)
            page = Pane("surface")
            page.setLayout(column((self._reading, 1)))
            self._right.addWidget(page)
            self._right.setCurrentWidget(page)
        self._reading.follow(account)

    def set_widths(self, sidebar: int, rows: int) -> None:
        """How wide sidebar and list were when the window was last closed; 0: as usual."""
        self.sidebar.widen(sidebar)
        self._wanted = rows
        self._share()

    def widths(self) -> tuple[int, int]:
        """The same, to be kept."""
        return self.sidebar.wanted(), self._wanted

    def fold(self, width: int) -> None:
        """Choose how many panes fit into a window that wide."""
        narrow, one = width < TWO * _growth(), width <= ONE * _growth()
        if narrow != self._narrow:
            self._narrow = narrow
            self._move_sidebar()
        if one != self.one:
            self.one = one
            if self._conversation is not None:
                self._conversation.one_pane(one)
            self.show_list()
        self._veil.resize(self.size())
        self.sidebar.setMaximumHeight(16_777_215)
        if narrow:
            self.sidebar.setGeometry(0, 0, self.sidebar.width(), self.height())
        self._share()

    def open_sidebar(self) -> None:
        """Lay the sidebar over the list."""
        if self._narrow:
            self._veil.resize(self.size())
            self._veil.show()
            self._veil.raise_()
            self.sidebar.setGeometry(0, 0, self.sidebar.width(), self.height())
            self.sidebar.show()
            self.sidebar.raise_()
            self.sidebar.menu.setFocus()

    def close_sidebar(self) -> bool:
        """Put it away again; whether it lay there."""
        lay_there = self._narrow and self.sidebar.isVisible()
        if lay_there:
            self.sidebar.hide()
            self._veil.hide()
        return lay_there

    def show_list(self) -> None:
        """Where one pane fits: the list."""
        self.list.setVisible(True)
        self._right.setVisible(not self.one)

    def show_conversation(self) -> None:
        """Where one pane fits: the conversation."""
        self._right.setVisible(True)
        if self.one:
            self.conversation.setFocus()
            self.list.setVisible(False)

    def in_conversation(self) -> bool:
        return self.one and self._right.isVisible()

    def _move_sidebar(self) -> None:
        self.list.can_show_menu(self._narrow)
        if self._narrow:
            self._lay.removeWidget(self.sidebar)
            self.sidebar.hide()
        else:
            self._veil.hide()
            self._lay.insertWidget(0, self.sidebar)
            self.sidebar.show()
        self.folded.emit(self._narrow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if watched is self._splitter and event.type() == QEvent.Type.Resize:
            self._share()
        return super().eventFilter(watched, event)

    def _widen_sidebar(self, width: int) -> None:
        self.sidebar.widen(width)
        self._share()

    def _widen_list(self, width: int) -> None:
        self._wanted = width
        self._share()

    def _share(self) -> None:
        if not self._narrow:
            self.sidebar.give_room(self.width() - wide(280) - wide(320))
        if not self.one and self._splitter.width() >= 10:
            whole = self._splitter.width()
            wanted = min(self._wanted or wide(380), max(wide(260), whole - wide(340)))
            self._splitter.setSizes([wanted, whole - wanted])
        self._put_edges()

    def _put_edges(self) -> None:
        """The borders that can be moved stand where their panes meet."""
        side, between = self._edges
        side.setVisible(not self._narrow)
        side.setAccessibleName(tr("Sidebar", "Width of the sidebar"))
        side.put(self.sidebar.width(), self.height(), *self.sidebar.widths())
        side.show_width(self.sidebar.width())
        both = self._main.currentWidget() is self._splitter and not self.one
        between.setVisible(both)
        between.setAccessibleName(tr("Sidebar", "Width of the list"))
        left = 0 if self._narrow else self.sidebar.width()
        most = self._splitter.width() - self._right.minimumWidth()
        between.put(left + self.list.width(), self.height(), self.list.minimumWidth(), most)
        between.show_width(self.list.width())
        for edge in self._edges:
            edge.raise_()
        if self._narrow and self.sidebar.isVisible():
            self._veil.raise_()
            self.sidebar.raise_()

    def _set_minimums(self) -> None:
        self.list.setMinimumWidth(wide(280))
        self._right.setMinimumWidth(wide(320))
        self._share()


def _growth() -> float:
    """Panes grow with the user's font, so the widths at which they fold do too."""
    return 1 + (look().scale - 1) * 0.55
