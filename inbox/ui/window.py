"""The main window: three panes, two or one, and every command on what is open."""

import base64
from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QPoint, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from inbox.core.channel import Manifest
from inbox.core.model import Verb
from inbox.store.reader import Reader
from inbox.store.rows import ConversationRow, Filter, ItemRow, View
from inbox.ui.account_words import FINE
from inbox.ui.actions import Actions
from inbox.ui.composer import Errand
from inbox.ui.doing import Doing
from inbox.ui.empty import EmptyPage
from inbox.ui.look_up import Channels
from inbox.ui.panes import Panes
from inbox.ui.parts.layout import Pane, row
from inbox.ui.pictures import Pictures
from inbox.ui.row_list import action_words
from inbox.ui.snooze import snooze_menu
from inbox.ui.undo import History
from inbox.ui.words import tr

if TYPE_CHECKING:
    from inbox.ui.bridge import Bridge

GATHER = 40  # ms in which changes are gathered before the screen is read again
GEOMETRY, LIST_WIDTH = "window.geometry", "window.list_width"


class MainWindow(Pane):
    """What it cannot do itself it asks for by a signal; `sign_in_wanted` names an account.

    `closed` is a press on the frame's close button; whoever hears it may ignore the event.
    """

    connect_wanted = Signal()
    settings_wanted = Signal()
    keys_wanted = Signal()
    quit_wanted = Signal()
    sign_in_wanted = Signal(int)
    closed = Signal(QCloseEvent)

    def __init__(self, bridge: "Bridge", reader: Reader, manifests: Mapping[str, Manifest]) -> None:
        super().__init__("surface")
        self.setWindowTitle(tr("Sidebar", "Kuulolla"))
        self._bridge, self._reader = bridge, reader
        self.channels = Channels(manifests)
        self.pictures = Pictures(bridge, self)
        self.actions_ = Actions(self)
        self.history = History(self)
        self.doing = Doing(bridge, reader, self.channels, self.history)
        self.panes = Panes(reader, self.channels, self.pictures, self.actions_, self.history)
        self.sidebar, self.list = self.panes.sidebar, self.panes.list
        self.conversation = self.panes.conversation
        self.empty = EmptyPage(reader, self.channels)
        self.panes.set_empty(self.empty)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.panes)
        self._welcome: QWidget | None = None
        self.setLayout(row((self._pages, 1)))
        self._changed: set[int] = set()
        self._gather = QTimer(self, singleShot=True, interval=GATHER)
        self._gather.timeout.connect(self._catch_up)
        self._listen()
        self._bind()
        self.setMinimumSize(400, 420)
        self._take_place()
        self.go(View.WAITING)
        self.list.view.setFocus()

    def welcome(self, page: QWidget) -> None:
        """What is shown while there is no account."""
        self._welcome = page
        self._pages.addWidget(page)
        self._choose_page()

    def go(self, view: View, account: int | None = None) -> None:
        """Show a view, of one account or of all."""
        self.list.open(view, Filter(account=account))
        self.sidebar.choose_view(view)
        self.sidebar.choose_account(account)
        self.panes.close_sidebar()
        self.panes.show_list()
        self._select_first()
        self._choose_page()

    def show_conversation(self, number: int) -> None:
        """Open one conversation from wherever it is: an alert, a link, a search."""
        found = self._reader.conversation(number)
        if found is None:
            return
        if not self.list.view.choose(number):
            self.go(found.view)
            self.list.view.choose(number)
        self._open(found)
        self.panes.show_conversation()

    # -- what comes from the engine

    def _listen(self) -> None:
        self._bridge.conversations_changed.connect(self._gather_up)
        self._bridge.account_changed.connect(lambda _n: self._gather_up(frozenset()))
        self._bridge.outbox_changed.connect(lambda _n: self._gather_up(frozenset()))
        self.list.chosen.connect(self._open)
        self.list.entered_row.connect(lambda _row: self._reply())
        self.list.wanted.connect(self._on_row)
        self.list.row_menu_wanted.connect(self._row_menu)
        self.list.account_chosen.connect(lambda n: self.go(self.list.rows.view, n))
        self.sidebar.account_chosen.connect(lambda n: self.go(self.list.rows.view, n))
        self.sidebar.view_chosen.connect(self.go)
        self.sidebar.connect_wanted.connect(self.connect_wanted)
        self.sidebar.menu_wanted.connect(self._main_menu)
        self.conversation.wanted.connect(self._on_item)
        self.conversation.account_wanted.connect(self._on_account)
        self.conversation.composer.sent.connect(self._send)
        self.conversation.composer.drafted.connect(self._bridge.save_draft)
        self.conversation.head.back.connect(self._back)
        self.conversation.head.snooze_wanted.connect(self._snooze_at)
        self.doing.told.connect(self.conversation.undo_bar.tell)
        self.doing.returned.connect(self.conversation.take_back)
        self.empty.check_wanted.connect(self._check)

    def _gather_up(self, ids: frozenset[int]) -> None:
        self._changed |= ids
        if not self._gather.isActive():
            self._gather.start()

    def _catch_up(self) -> None:
        ids, self._changed = frozenset(self._changed), set()
        self.list.refresh(ids)
        self.sidebar.refresh()
        self.conversation.refresh()
        self._choose_page()
        if self.conversation.row() is None:
            self._select_first()

    def _choose_page(self) -> None:
        accounts = self._reader.accounts()
        if not accounts and self._welcome is not None:
            self._pages.setCurrentWidget(self._welcome)
            return
        self._pages.setCurrentWidget(self.panes)
        rows = self.list.rows
        reading = [a for a in accounts if not a.first_read_done and a.state in FINE]
        nobody = rows.view is View.WAITING and rows.filter == Filter() and not rows.rowCount()
        none = nobody and not self.list.searching() and not reading and bool(accounts)
        if none:
            self.empty.refresh()
        self.panes.prove_empty(none)
        self.panes.show_reading(reading[0] if reading and not rows.rowCount() else None)

    # -- what the owner does

    def _bind(self) -> None:
        wanted = {
            "like_and_go_on": self._like_and_go_on,
            "like": lambda: self._with_row(self._like),
            "reply": self._reply,
            "done": lambda: self._with_row(self._done),
            "reopen": lambda: self._with_row(self.doing.reopen),
            "snooze": lambda: self._snooze_at(self.conversation.head.snooze),
            "undo": self.history.undo,
            "open": lambda: self._with_row(self._open_there),
            "next": lambda: self.list.view.step(1),
            "previous": lambda: self.list.view.step(-1),
            "back": self._back,
            "go_waiting": lambda: self.go(View.WAITING),
            "go_snoozed": lambda: self.go(View.SNOOZED),
            "go_done": lambda: self.go(View.DONE),
            "search": self._search,
            "check": self._check,
            "connect": self.connect_wanted.emit,
            "settings": self.settings_wanted.emit,
            "keys": self.keys_wanted.emit,
            "quit": self.quit_wanted.emit,
        }
        for name, do in wanted.items():
            self.actions_[name].triggered.connect(lambda _on=False, do=do: do())

    def _check(self) -> None:
        self._bridge.check_now()

    def _with_row(self, do: object) -> None:
        row_ = self.conversation.row()
        if row_ is not None and callable(do):
            do(row_)

    def _open(self, row_: ConversationRow | None) -> None:
        if row_ is None:
            if self.list.rows.rowCount() == 0 and not self.list.searching():
                self.conversation.show_row(None)
            return
        before = self.conversation.row()
        if before is None or before.id != row_.id:
            self.conversation.show_row(row_)
            self._bridge.opened(row_.id)
            QTimer.singleShot(0, self._let_go)

    def _let_go(self) -> None:
        """Answered ones leave the list once the owner has moved on."""
        current = self.list.current()
        self.list.rows.keep(None if current is None else self._kept(current))

    def _kept(self, current: ConversationRow) -> int | None:
        return current.id if current.view is not self.list.rows.view else None

    def _keep(self, row_: ConversationRow) -> None:
        current = self.list.current()
        if current is not None and current.id == row_.id:
            self.list.rows.keep(row_.id)

    def _like(self, row_: ConversationRow) -> bool:
        self._keep(row_)
        return self.doing.like(row_) or self.doing.open_there(row_.url)

    def _like_and_go_on(self) -> None:
        row_ = self.conversation.row()
        if row_ is None:
            return
        done = row_.liked or self.doing.like(row_)
        if not done:
            self.doing.open_there(row_.url)
            return
        self.list.view.step(1)

    def _done(self, row_: ConversationRow) -> None:
        if row_.view is View.DONE:
            return
        self._go_on_from(row_)
        self.doing.done(row_)

    def _go_on_from(self, row_: ConversationRow) -> None:
        current = self.list.current()
        if current is not None and current.id == row_.id and not self.list.rows.mixed():
            self.list.view.step(1)

    def _open_there(self, row_: ConversationRow) -> None:
        item = self._reader.item(row_.last_item)
        self.doing.open_there((item.url if item else "") or row_.url)

    def _reply(self) -> None:
        if self.conversation.row() is not None:
            self.panes.show_conversation()
            self.conversation.composer.edit.setFocus()

    def _send(self, errand: Errand, words: str, and_done: bool) -> None:
        row_ = self._reader.conversation(errand.conversation)
        if not errand.edits:
            self.conversation.forget_draft(errand.conversation)
        if row_ is not None and not and_done:
            self._keep(row_)
        self.doing.send(errand, words)
        if errand.edits:
            self.conversation.composer.dropped.emit()
        if and_done and row_ is not None:
            self._go_on_from(row_)
            self._bridge.done([row_.id])
            self.list.view.setFocus()

    def _snooze_at(self, widget: QWidget) -> None:
        row_ = self.conversation.row()
        if row_ is not None:
            self._pop_snooze(row_, widget.mapToGlobal(widget.rect().bottomLeft()))

    def _pop_snooze(self, row_: ConversationRow, where: QPoint) -> None:
        def choose(until: datetime) -> None:
            self._go_on_from(row_)
            self.doing.snooze(row_, until)

        snooze_menu(self, datetime.now().astimezone(), choose).popup(where)

    def _on_row(self, name: str, row_: ConversationRow) -> None:
        """An action pressed in the list, on any row."""
        do: dict[str, Callable[[], object]] = {
            "like": lambda: self._like(row_),
            "open": lambda: self._open_there(row_),
            "done": lambda: self._done(row_),
            "reopen": lambda: self.doing.reopen(row_),
            "reply": lambda: self._reply_on(row_),
            "snooze": lambda: self._pop_snooze(row_, self.cursor().pos()),
        }
        do[name]()

    def _reply_on(self, row_: ConversationRow) -> None:
        self.list.view.choose(row_.id)
        self._reply()

    def _row_menu(self, row_: ConversationRow, where: QPoint) -> None:
        menu = QMenu(self)
        names = self.list.delegate.actions(row_)
        for name in dict.fromkeys((*names, "open")):
            menu.addAction(action_words(name, row_), partial(self._on_row, name, row_))
        menu.popup(where)

    def _on_item(self, name: str, item: ItemRow) -> None:
        """An action pressed in the thread, on one item."""
        row_ = self.conversation.row()
        if name in {"retry", "sent", "discard"}:
            self.doing.settle(item, name)
        elif name == "rewrite":
            self.doing.settle(item, "discard")
        elif name == "undo":
            self.doing.withdraw(item)
        elif name == "open":
            self.doing.open_there(item.url or (row_.url if row_ else ""))
        elif name == "copy":
            QGuiApplication.clipboard().setText(item.text)
        elif row_ is not None:
            self._keep(row_)
            self.doing.on_item(Verb(name), item, row_.account)

    def _on_account(self, does: str, account: int) -> None:
        if does == "sign_in":
            self.sign_in_wanted.emit(account)
        else:
            self._bridge.check_now(account)

    def _search(self) -> None:
        self.panes.show_list()
        self.panes.prove_empty(False)
        self.list.search()

    def _back(self) -> None:
        if self.panes.close_sidebar():
            return
        if self.conversation.composer.edit.hasFocus() and not self.panes.one:
            self.list.view.setFocus()
        elif self.panes.one and self.panes.in_conversation():
            self.panes.show_list()
            self.list.view.setFocus()
        elif self.list.searching():
            self.list.stop_search()
            self._choose_page()
        else:
            self.list.view.setFocus()

    def _select_first(self) -> None:
        if not self.list.current() and not self.list.searching():
            self.list.view.step(1)
        if not self.list.rows.rowCount():
            self.conversation.show_row(None)

    def _main_menu(self, widget: QWidget) -> None:
        menu = self.actions_.main_menu(self)
        menu.popup(widget.mapToGlobal(widget.rect().bottomLeft()))

    # -- the frame

    def _take_place(self) -> None:
        self.resize(1280, 800)
        saved = self._reader.setting(GEOMETRY)
        if saved:
            self.restoreGeometry(QByteArray(base64.b64decode(saved)))
        width = self._reader.setting(LIST_WIDTH)
        self.panes.list_width(int(width) if width.isdecimal() else 0)

    def keep_place(self) -> None:
        """Remember size and place, and let no typed word wait for its timer."""
        self.conversation.composer.flush()
        place = base64.b64encode(bytes(self.saveGeometry().data())).decode()
        self._bridge.set_setting(GEOMETRY, place)
        self._bridge.set_setting(LIST_WIDTH, str(self.list.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.panes.fold(self.width())

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        self.keep_place()
        self.closed.emit(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange:
            self._bridge.front(self.isActiveWindow())
        elif event.type() == QEvent.Type.LanguageChange:
            self.actions_.speak()
            self._choose_page()
