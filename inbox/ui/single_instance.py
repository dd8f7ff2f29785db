"""One window per profile: a second start raises the first, and commands hand their work to it.

So does a start with an address that a browser was sent to: the sign-in that waits is over there.

The wire is one JSON object per line over a local socket that only this user may open. A request
is answered by one line: ``{"ok": true, "value": ...}`` or ``{"ok": false, "error": "words"}``.
"""

# ruff: noqa: PLC0415 - the network's modules are imported when somebody listens or asks

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QDeadlineTimer, QLockFile, QObject, QThread, Signal

if TYPE_CHECKING:
    from concurrent.futures import Future
    from pathlib import Path

    from PySide6.QtNetwork import QLocalServer, QLocalSocket

Request = Mapping[str, Any]
Answer = Callable[[Request], "Future[Any] | object"]

LONGEST = 4_000_000  # bytes of one line: a whole export page fits, a runaway writer does not
CONNECTING = 5_000  # ms until a process that holds the profile must have taken the call
STARTING = 1_500  # ms that it may take from its start until it listens
RAISE: Request = {"do": "raise"}
CAME_BACK = "came back"
LONGEST_BACK = 8_192  # characters of an address that is handed over


class Refused(Exception):  # noqa: N818
    """The window that runs could not do what was asked; the message is fit for a person."""


class SingleInstance(QObject):
    """Holds the profile for this process and answers whoever else knocks.

    ``name`` is the profile's socket (`Profile.lock`), ``folder`` its root; ``answer`` is called on
    the GUI's thread with each request other than "raise" and hands back a value that JSON can say,
    or a Future of one. `raised` is emitted when somebody started the app a second time.
    """

    raised = Signal()
    _ready = Signal(object)

    def __init__(
        self, name: str, folder: Path, answer: Answer, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._answer = answer
        self._lock = lock_of(folder)
        self._server: QLocalServer | None = None
        self._ready.connect(_run)

    def hold(self) -> bool:
        """Become the one for this profile; False when another living process is."""
        held = self.take()
        if held:
            self.listen()
        return held

    def take(self) -> bool:
        """The same, without answering anybody before `listen`."""
        return self._lock.tryLock(0)

    def listen(self) -> None:
        """Answer whoever knocks."""
        from PySide6.QtNetwork import QLocalServer

        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._welcome)
        if not self._server.listen(self._name):
            QLocalServer.removeServer(self._name)  # left by a crash: we hold the lock
            self._server.listen(self._name)

    @property
    def reachable(self) -> bool:
        """Whether others can knock (False where the socket could not be made)."""
        return self._server is not None and self._server.isListening()

    def release(self) -> None:
        if self._server is not None:
            self._server.close()
        self._lock.unlock()

    def _welcome(self) -> None:
        while self._server and (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(lambda s=socket: self._read(s))
            socket.disconnected.connect(socket.deleteLater)

    def _read(self, socket: QLocalSocket) -> None:
        while socket.canReadLine():
            self._take(socket, bytes(socket.readLine(LONGEST).data()))
        if socket.bytesAvailable() > LONGEST:
            socket.abort()

    def _take(self, socket: QLocalSocket, line: bytes) -> None:
        try:
            request = json.loads(line)
        except ValueError:
            request = None
        if not isinstance(request, dict):
            _say(socket, {"ok": False, "error": "That was no request"})
        elif request.get("do") == "raise":
            self.raised.emit()
            _say(socket, {"ok": True, "value": None})
        else:
            self._work(socket, request)

    def _work(self, socket: QLocalSocket, request: Request) -> None:
        try:
            value = self._answer(request)
        except Exception as error:  # noqa: BLE001 - whatever went wrong is the caller's answer
            _say(socket, {"ok": False, "error": _words(error)})
            return
        from concurrent.futures import Future

        if not isinstance(value, Future):
            _say(socket, {"ok": True, "value": value})
            return
        here = [socket]
        socket.destroyed.connect(here.clear)  # who asked may be gone before the answer is there

        def finish(ended: Future[Any]) -> None:
            if request.get("do") == CAME_BACK and _brought(ended):
                self.raised.emit()
            _finish(here, ended)

        value.add_done_callback(lambda ended: self._ready.emit(lambda: finish(ended)))


def back(url: str) -> Request:
    """The request that hands over an address of ours; one that is too long is none."""
    return {"do": CAME_BACK, "url": url if len(url) <= LONGEST_BACK else ""}


def _brought(ended: Future[Any]) -> bool:
    return not ended.cancelled() and ended.exception() is None and ended.result() is True


def _finish(here: list[QLocalSocket], ended: Future[Any]) -> None:
    for socket in here:
        if ended.cancelled():
            _say(socket, {"ok": False, "error": "Called off"})
        elif (error := ended.exception()) is not None:
            _say(socket, {"ok": False, "error": _words(error)})
        else:
            _say(socket, {"ok": True, "value": ended.result()})


def lock_of(folder: Path) -> QLockFile:
    """The lock of a profile: it lies beside the data, so that nobody's environment moves it."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    lock = QLockFile(str(folder / "in-use"))
    lock.setStaleLockTime(0)  # only the death of its process makes it stale
    return lock


def ask(name: str, request: Request, seconds: float = 5.0) -> object:
    """Hand a request to the window that holds the profile, and wait for what it says.

    Raises `Refused` with its words, `ConnectionError` when nobody answers within `seconds`.
    Blocking, without an event loop: for a process that is about to end.
    """
    from PySide6.QtNetwork import QLocalSocket

    socket = QLocalSocket()
    patience = int(seconds * 1000)
    starting = QDeadlineTimer(min(patience, STARTING))
    while True:
        socket.connectToServer(name)
        if socket.waitForConnected(min(patience, CONNECTING)):
            break
        if starting.hasExpired():
            raise ConnectionError(socket.errorString())
        QThread.msleep(20)  # it paints its first picture before it listens
    try:
        _say(socket, request)
        while not socket.canReadLine():
            if not socket.waitForReadyRead(patience):
                raise ConnectionError(socket.errorString())
        reply = json.loads(bytes(socket.readLine(LONGEST).data()))
    finally:
        socket.abort()
    if not reply.get("ok"):
        raise Refused(str(reply.get("error", "")))
    value: object = reply.get("value")
    return value


def _say(socket: QLocalSocket, what: Mapping[str, object]) -> None:
    if socket.state() == socket.LocalSocketState.ConnectedState:
        line = json.dumps(what, ensure_ascii=False, default=str) + "\n"
        socket.write(line.encode("utf-8", "replace"))
        socket.flush()


def _words(error: BaseException) -> str:
    return str(error) or type(error).__name__


def _run(call: Callable[[], None]) -> None:
    call()
