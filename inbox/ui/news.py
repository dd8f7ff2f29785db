"""What changed behind the window is gathered, and the screen read again in short whiles."""

from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from inbox.ui.window import MainWindow

GATHER = 40  # ms in which changes are gathered before the screen is read again
READING = 250  # the same while a first read brings more than anybody can follow
TURN = 8  # ms between two parts of that, once the one before is painted: keys come in between
AGAIN = 750  # ms between two that are opened by themselves


class News(QObject):
    """``reading``: a first read is under way. ``return_to``: be there once it is back in the list.

    Many changes come at once. The screen is read part by part, the list first, then what it has
    chosen, then the rest, so that nobody waits for all of it.
    """

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._changed: set[int] = set()
        self._told = False  # something changed that has not been read
        self._parts: deque[Callable[[], None]] = deque()
        self.reading = False
        self.listing = False  # what becomes current now is opened in a turn of its own
        self.return_to: int | None = None
        self.gather = QTimer(self, singleShot=True, interval=GATHER)
        self.gather.timeout.connect(self._list)
        self._turn = QTimer(self, singleShot=True, interval=TURN)
        self._turn.timeout.connect(self._next)
        self._painted = QTimer(self, singleShot=True, interval=0)  # comes after the repaint
        self._painted.timeout.connect(self._rest)
        self._lately = QTimer(self, singleShot=True, interval=AGAIN)
        self._first = QTimer(self, singleShot=True)
        self._first.timeout.connect(self._open_first)

    def take(self, ids: frozenset[int]) -> None:
        """These conversations changed; none: an account or an action did."""
        self._changed |= ids
        self._told = True
        self._gather_more()

    def _gather_more(self) -> None:
        """Read the list again in a while, unless what was read before is still being shown."""
        idle = not self._parts and not self.gather.isActive()
        if self._told and idle and self._window.isVisible():
            self.gather.start(READING if self.reading else GATHER)

    def catch_up(self) -> None:
        """Read all of it now."""
        self._list()
        while self._parts:
            self._next()
        self._painted.stop()
        self._turn.stop()
        self._window.bridge.busy(False)
        self._gather_more()

    def underway(self) -> bool:
        """Whether something is still to be read again."""
        told = self._told and self._window.isVisible()
        return told or self.gather.isActive() or bool(self._parts)

    def open_soon(self) -> None:
        """Open what is current in the list, once the list has been read."""
        if self._window.open_current not in self._parts:
            self._parts.appendleft(self._window.open_current)
            self._painted.start()

    def _list(self) -> None:
        window = self._window
        window.bridge.busy(True)
        self._painted.start()  # first: whatever fails here, the next change is shown
        ids, self._changed, self._told = frozenset(self._changed), set(), False
        if window.rooms.on_day():
            window.today.refresh()
        self._parts.clear()
        self.listing = True
        try:
            window.list.refresh(ids)
            if window.rooms.in_session():
                return
            if self.return_to is not None and window.list.view.choose(self.return_to):
                self.return_to = None
            self._parts += (window.sidebar.refresh, self._opened, self._page)
        finally:
            self.listing = False

    def _next(self) -> None:
        """One part in this turn of the event loop."""
        self._window.bridge.busy(True)
        self._painted.start()
        if self._window.rooms.in_session():
            self._parts.clear()
        if self._parts:
            self._parts.popleft()()

    def _rest(self) -> None:
        """That part stands on the screen: the engine may go on, and the next one comes."""
        self._window.bridge.busy(False)
        if self._parts:
            self._turn.start()
        else:
            self._gather_more()

    def _opened(self) -> None:
        self._window.conversation.refresh()

    def _page(self) -> None:
        window = self._window
        window.choose_page()
        if not window.list.rows.rowCount():
            window.select_first()  # nobody is there: nothing is open
        elif window.conversation.row() is not None:
            return
        elif not self._lately.isActive():
            self._first.start(TURN)  # a whole conversation: a turn of its own
        elif not self._first.isActive():  # it may go again at once: threads grow
            self._first.start(AGAIN)

    def _open_first(self) -> None:
        self._lately.start()
        self._window.bridge.busy(True)
        self._window.select_first()
        self._painted.start()
