"""What the owner does about replies that go out later, and answers that are owed."""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QWidget

from inbox.store.details import ActionRow
from inbox.store.reader import Reader
from inbox.store.rows import ConversationRow
from inbox.ui.send_later import ask_time, later_menu
from inbox.ui.when import goes_out, owed
from inbox.ui.words import tr

if TYPE_CHECKING:
    from inbox.ui.bridge import Bridge
    from inbox.ui.doing import Doing


class Owing(QObject):
    """`told` says what happened, or why it could not."""

    told = Signal(str)

    def __init__(self, window: QWidget, bridge: "Bridge", reader: Reader, doing: "Doing") -> None:
        super().__init__(window)
        self._window, self._bridge, self._reader, self._doing = window, bridge, reader, doing
        self.told.connect(doing.told)

    def promise(self, row: ConversationRow, then: Callable[[], object] = lambda: None) -> None:
        """Ask until when an answer is owed; `then` when it was chosen."""
        from inbox.ui.promise import PromiseDialog  # noqa: PLC0415 - not before it is asked for

        def promised(due: datetime, note: str) -> None:
            then()
            now = datetime.now(UTC)
            self._doing.decide(
                lambda: self._bridge.later.promise([row.id], due, note), owed(due, now), row.id
            )

        if not row.last_item:
            return
        now = datetime.now(UTC)
        due = row.promised if row.promised is not None and row.promised > now else None
        dialog = PromiseDialog(self._window, row.author_name, note=row.promise_note, due=due)
        dialog.promised.connect(promised)
        dialog.open()

    def release(self, row: ConversationRow) -> None:
        """Nothing is owed there any more."""
        words = tr("Promise", "Nothing is owed to {name}", name=row.author_name)
        self._doing.decide(lambda: self._bridge.later.release([row.id]), words, row.id)

    def do(self, name: str, action: ActionRow) -> None:
        """What was pressed on a reply that was put off: "send_now", "change_time" or "undo"."""
        if name == "send_now":
            self.send_now(action.id)
        elif name == "change_time":
            self.change_time(action.id, QCursor.pos())
        else:
            said = self._reader.items(action.conversation)
            for item in (i for i in said if i.action == action.id):
                self._doing.withdraw(item)

    def send_now(self, action: str) -> None:
        """Let it leave, after the seconds for second thoughts."""
        self._put_off(action, None)

    def change_time(self, action: str, where: QPoint) -> None:
        """Ask when it is to leave instead."""
        found = next((a for a in self._reader.outbox() if a.id == action), None)
        start = None if found is None else found.later
        title, does = tr("Later", "When it goes out"), tr("Later", "Change")
        choose = partial(self._put_off, action)
        other = partial(ask_time, self._window, title, does, choose, start)
        later_menu(self._window, datetime.now().astimezone(), choose, other).popup(where)

    def _put_off(self, action: str, when: datetime | None) -> None:
        def told(still: bool) -> None:
            if not still:
                self.told.emit(tr("Doing", "It has gone out already"))
            elif when is not None:
                self.told.emit(goes_out(when, datetime.now(UTC)))

        def failed(_error: BaseException) -> None:
            self.told.emit(tr("Doing", "That could not be saved"))

        self._bridge.when(self._bridge.later.put_off(action, when), told, failed)
