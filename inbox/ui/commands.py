"""What each command, button and menu entry does with the conversation it is about."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QCursor, QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from inbox.core.model import Verb
from inbox.store.details import ItemRow
from inbox.store.reader import Reader
from inbox.store.rows import ConversationRow, View
from inbox.ui.actions import command_words
from inbox.ui.bulk import Bulk
from inbox.ui.classes import class_menu
from inbox.ui.composer import Errand
from inbox.ui.doing import Doing
from inbox.ui.owing import Owing
from inbox.ui.panes import Panes
from inbox.ui.place import Place
from inbox.ui.row_list import action_words
from inbox.ui.snooze import snooze_menu
from inbox.ui.words import tr

if TYPE_CHECKING:
    from inbox.ui.actions import Actions
    from inbox.ui.bridge import Bridge


class Commands(QObject):
    """Answering and putting away; `sign_in_wanted` names an account."""

    sign_in_wanted = Signal(int)
    rule_wanted = Signal(object)  # a rule's number, None for a new one
    save_wanted = Signal(object)  # an item of ours, to be kept as a saved reply

    def __init__(
        self,
        window: QWidget,
        bridge: "Bridge",
        reader: Reader,
        panes: Panes,
        doing: Doing,
        *,
        bulk: Bulk,
    ) -> None:
        super().__init__(window)
        self._window, self._bridge, self._reader = window, bridge, reader
        self._panes, self._doing, self.bulk = panes, doing, bulk
        self.owing = Owing(window, bridge, reader, doing)
        self._take: Callable[[str], bool] = lambda _name: False
        self._list, self._conversation = panes.list, panes.conversation
        self._list.wanted.connect(self.on_row)
        self._list.row_menu_wanted.connect(self._row_menu)
        self._list.entered_row.connect(lambda _row: self.reply())
        self._conversation.wanted.connect(self._on_item)
        self._conversation.account_wanted.connect(self._on_account)
        self._conversation.composer.sent.connect(self._send)
        self._conversation.head.snooze_wanted.connect(self._snooze_at)
        owed = self._conversation.owed
        owed.changed.connect(partial(self._with_open, self.owing.promise))
        owed.released.connect(partial(self._with_open, self.owing.release))

    def bind(self, actions: "Actions") -> None:
        """Give the registry's actions their work."""
        wanted: dict[str, Callable[[], object]] = {
            "like_and_go_on": partial(self._with_open, self._like_and_go_on),
            "like": partial(self._with_open, self._like),
            "reply": self.reply,
            "done": partial(self._with_open, self._done),
            "reopen": partial(self._with_open, self._doing.reopen),
            "snooze": lambda: self._snooze_at(self._conversation.head.snooze),
            "open": partial(self._with_open, self.open_there),
            "promise": partial(self._with_open, self._promise),
            "next": lambda: self._list.view.walk(1),
            "previous": lambda: self._list.view.walk(-1),
            "label": partial(self._with_open, lambda row: self.bulk.label_wanted([row])),
            "hide": partial(self._with_open, self.hide),
            "rule": lambda: self.rule_wanted.emit(None),
            "choose": self._list.view.toggle,
            "choose_next": lambda: self._list.view.stretch(1),
            "choose_previous": lambda: self._list.view.stretch(-1),
            "choose_all": self.bulk.choose_all,
            "check": self.check,
        }
        for name, do in wanted.items():
            actions[name].triggered.connect(lambda _on=False, do=do, n=name: self._do(n, do))

    def _do(self, name: str, do: Callable[[], object]) -> None:
        """Nothing is done to a conversation that cannot be seen."""
        if self._take(name) or (name.startswith("choose") and not self._list.isVisible()):
            return
        place = self._panes.place()
        if isinstance(place, Place) and name in {"next", "previous"}:
            place.step(1 if name == "next" else -1)
        elif isinstance(place, Place) and name == "like":
            place.like()
        elif place is None and self.bulk.take(name):
            return
        elif name == "check" or place is None:
            do()

    def elsewhere(self, take: Callable[[str], bool]) -> None:
        """Ask somebody else first: what is done there is not done here."""
        self._take = take

    def check(self) -> None:
        """Read every account now."""
        self._bridge.check_now()

    def reply(self) -> None:
        """Go into the composer."""
        if self._conversation.row() is not None:
            self._panes.show_conversation()
            self._conversation.composer.edit.setFocus()

    def on_row(self, name: str, row: ConversationRow) -> None:
        """An action pressed in the list, on any row."""
        do: dict[str, Callable[[], object]] = {
            "like": lambda: self._like(row),
            "open": lambda: self.open_there(row),
            "done": lambda: self._done(row),
            "reopen": lambda: self._doing.reopen(row),
            "reply": lambda: self._reply_on(row),
            "snooze": lambda: self._pop_snooze(row, self._window.cursor().pos()),
        }
        do[name]()

    def _with_open(self, do: Callable[[ConversationRow], object]) -> None:
        row = self._conversation.row()
        if row is not None:
            do(row)

    def _like(self, row: ConversationRow) -> None:
        if not self._doing.like(row):
            self.open_there(row)

    def _like_and_go_on(self, row: ConversationRow) -> None:
        if row.liked or self._doing.like(row):
            self._go_on_from(row)
        else:
            self.open_there(row)

    def hide(self, row: ConversationRow) -> None:
        """Hide the newest words from others, where the network can."""
        item, account = self._reader.item(row.last_item), self._reader.account(row.account)
        if item is not None and self._doing.channels.can(Verb.HIDE, row.kind, account, item):
            self._doing.on_item(Verb.HIDE, item, row.account)
        else:
            name = self._doing.channels.name(row.channel)
            self._doing.told.emit(tr("Doing", "Nothing can be hidden on {channel}", channel=name))

    def _done(self, row: ConversationRow) -> None:
        if row.view is not View.DONE:
            self._go_on_from(row)
            self._doing.done(row)

    def _go_on_from(self, row: ConversationRow) -> None:
        """The next row becomes the open one, and this one may leave the list."""
        current = self._list.current()
        if current is not None and current.id == row.id:
            self._list.view.step(1)
            if self._list.current() is current:  # there is no next one
                self._list.rows.keep(None)

    def open_there(self, row: ConversationRow) -> None:
        item = self._reader.item(row.last_item)
        self._doing.open_there((item.url if item else "") or row.url)

    def _reply_on(self, row: ConversationRow) -> None:
        self._list.view.choose(row.id)
        self.reply()

    def _send(self, errand: Errand, words: str, and_done: bool) -> None:
        row = self._reader.conversation(errand.conversation)
        if not errand.edits:
            self._conversation.forget_draft(errand.conversation)
        put_away = and_done and not errand.edits and row is not None
        self._doing.send(errand, words, done=put_away)
        if errand.edits:
            self._conversation.composer.edited.emit(errand.item, "")  # it is in the outbox now
            self._conversation.composer.dropped.emit()
        elif put_away and row is not None:
            self._go_on_from(row)
            self._list.view.setFocus()

    def _snooze_at(self, widget: QWidget) -> None:
        row = self._conversation.row()
        if row is not None:
            self._pop_snooze(row, widget.mapToGlobal(widget.rect().bottomLeft()))

    def _pop_snooze(self, row: ConversationRow, where: QPoint) -> None:
        def choose(until: datetime) -> None:
            self._go_on_from(row)
            self._doing.snooze(row, until)

        snooze_menu(self._window, datetime.now().astimezone(), choose).popup(where)

    def _promise(self, row: ConversationRow) -> None:
        self.owing.promise(row, lambda: self._go_on_from(row))

    def _row_menu(self, row: ConversationRow, where: QPoint) -> None:
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        names = self._list.delegate.actions(row)
        for name in dict.fromkeys((*names, "open")):
            menu.addAction(action_words(name, row), partial(self.on_row, name, row))
        if row.last_item:
            menu.addAction(f"{command_words('promise')}…", partial(self._promise, row))
            menu.addSeparator()
            menu.addMenu(class_menu(menu, row, partial(self._doing.correct, row)))
        menu.popup(where)

    def _on_item(self, name: str, item: ItemRow) -> None:
        """An action pressed in the thread, on one item."""
        row = self._conversation.row()
        if name in {"retry", "sent", "discard"}:
            self._doing.settle(item, name)
        elif name == "rewrite":
            self._doing.settle(item, "discard")
        elif name == "undo":
            self._doing.withdraw(item)
        elif name == "save_reply":
            self.save_wanted.emit(item)
        elif name == "send_now":
            self.owing.send_now(item.action)
        elif name == "change_time":
            self.owing.change_time(item.action, QCursor.pos())
        elif name == "open":
            self._doing.open_there(item.url or (row.url if row else ""))
        elif name == "copy":
            QGuiApplication.clipboard().setText(item.text)
        elif row is not None:
            self._doing.on_item(Verb(name), item, row.account)

    def _on_account(self, does: str, account: int) -> None:
        if does == "sign_in":
            self.sign_in_wanted.emit(account)
        else:
            self._bridge.check_now(account)
