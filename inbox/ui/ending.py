"""The system ends the session: the owner's last words are kept first."""

import contextlib
import signal
import socket

from PySide6.QtCore import QObject, QSocketNotifier, Signal
from PySide6.QtGui import QGuiApplication


class Ending(QObject):
    """`asked`: the app is told to end. `saving`: the desktop is about to log out.

    Python's own signal handlers only run between its instructions, and Qt's event loop has none:
    the signal's number comes in through a socket that the loop watches.
    """

    asked = Signal()
    saving = Signal()

    def __init__(self, application: QGuiApplication) -> None:
        super().__init__(application)
        self._read, self._write = socket.socketpair()
        self._read.setblocking(False)
        self._write.setblocking(False)
        signal.set_wakeup_fd(self._write.fileno(), warn_on_full_buffer=False)
        for name in ("SIGTERM", "SIGINT", "SIGHUP"):
            number = getattr(signal, name, None)
            if number is not None:
                signal.signal(number, lambda _number, _frame: None)
        self._notifier = QSocketNotifier(self._read.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._told)
        application.commitDataRequest.connect(lambda _session: self.saving.emit())

    def _told(self) -> None:
        with contextlib.suppress(BlockingIOError):
            self._read.recv(16)
        self.asked.emit()
