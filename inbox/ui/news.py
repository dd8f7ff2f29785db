"""What changed behind the window is gathered, and the screen read again in short whiles."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from inbox.ui.window import MainWindow

GATHER = 40  # ms in which changes are gathered before the screen is read again
READING = 250  # the same while a first read brings more than anybody can follow
AGAIN = 750  # ms between two that are opened by themselves


class News(QObject):
    """``reading``: a first read is under way. ``return_to``: be there once it is back in the list.

    Many changes come at once: the list is read in one turn of the event loop, the rest in the
    next, so that a key or a repaint need not wait for both.
    """

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._changed: set[int] = set()
        self.reading = False
        self.return_to: int | None = None
        self.gather = QTimer(self, singleShot=True, interval=GATHER)
        self.gather.timeout.connect(self._list)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._rest)
        self._lately = QTimer(self, singleShot=True, interval=AGAIN)
        self._first = QTimer(self, singleShot=True)
        self._first.timeout.connect(self._open_first)

    def take(self, ids: frozenset[int]) -> None:
        """These conversations changed; none: an account or an action did."""
        self._changed |= ids
        if self._window.isVisible() and not self.gather.isActive():
            self.gather.start(READING if self.reading else GATHER)

    def catch_up(self) -> None:
        """Read all of it now."""
        self._list()
        self._soon.stop()
        self._rest()

    def _list(self) -> None:
        window = self._window
        ids, self._changed = frozenset(self._changed), set()
        if window.rooms.on_day():
            window.today.refresh()
        window.list.refresh(ids)
        if window.rooms.in_session():
            return
        if self.return_to is not None and window.list.view.choose(self.return_to):
            self.return_to = None
        self._soon.start()

    def _rest(self) -> None:
        window = self._window
        if window.rooms.in_session():
            return
        window.sidebar.refresh()
        window.conversation.refresh()
        window.choose_page()
        if window.conversation.row() is not None and window.list.rows.rowCount():
            return
        if not self._lately.isActive():
            self._first.start(0)  # a whole conversation: a turn of its own
        elif not self._first.isActive():  # it may go again at once: threads grow
            self._first.start(AGAIN)

    def _open_first(self) -> None:
        self._lately.start()
        self._window.select_first()
