"""What closing the window means: it goes to the tray, or is minimised where there is none."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from inbox.store.reader import Reader
from inbox.ui.bridge import Bridge
from inbox.ui.notes import Note, Notes
from inbox.ui.words import tr

TOLD = "closing_told"  # "", "tray" or "minimised": what the owner has been told already
WATCH = 60_000  # ms between looks whether the tray that hides us is still there
PATIENCE = 15_000  # ms that a desktop which just begins may take to bring up its tray


class Closing(QObject):
    """Stands between the window and its closing, until `ending` is set.

    ``has_tray`` says whether the desktop has a tray at this moment. The first time, `notes` and
    `told` say where the window went and why; the app can always be reached afterwards.
    """

    told = Signal(str, str)  # title, words: for the window to show as well

    def __init__(
        self,
        window: QWidget,
        bridge: Bridge,
        reader: Reader,
        notes: Notes,
        *,
        has_tray: Callable[[], bool],
    ) -> None:
        super().__init__(window)
        self._window, self._bridge, self._reader = window, bridge, reader
        self._notes, self._has_tray = notes, has_tray
        self.ending = False
        self._watch = QTimer(self, interval=WATCH)
        self._watch.timeout.connect(self.look)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Keep the window alive when it is closed."""
        if watched is self._window and event.type() == QEvent.Type.Close and not self.ending:
            event.ignore()
            self._put_away()
            return True
        return False

    def begin_hidden(self, patience: int = PATIENCE) -> None:
        """The app begins without its window. Where no tray comes up in time it is minimised."""
        QTimer.singleShot(patience, self, self.look)

    def look(self) -> None:
        """The tray that the window hid in may be gone: then it comes back, minimised."""
        if self._window.isVisible():
            self._watch.stop()
        elif self._has_tray():
            self._watch.start()
        else:
            self._watch.stop()
            self._window.showMinimized()

    def raise_window(self) -> None:
        """Show the window wherever it was, and put it in front."""
        self._watch.stop()
        if self._window.isMinimized():
            self._window.showNormal()
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()

    def _put_away(self) -> None:
        if self._has_tray():
            self._window.hide()
            self._watch.start()
            self._say("tray", tr("Closing", "Kuulolla keeps listening"), _in_tray())
        else:
            self._window.showMinimized()
            self._say("minimised", tr("Closing", "Kuulolla is minimised"), _no_tray())

    def _say(self, what: str, title: str, words: str) -> None:
        if self._reader.setting(TOLD) == what:
            return
        self._bridge.set_setting(TOLD, what)
        self._notes.show(Note("closing", title, words, (("open", tr("Alerts", "Open")),)))
        self.told.emit(title, words)


def _in_tray() -> str:
    return tr("Closing", "The window is in the tray. Quit from its menu there.")


def _no_tray() -> str:
    return tr(
        "Closing",
        "This desktop has no tray, so the window waits in the task list. Ctrl+Q quits.",
    )
