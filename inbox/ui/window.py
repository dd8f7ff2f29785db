"""The main window: three panes, two or one, and every command on what is open."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QWidget

from inbox.core.channel import Manifest
from inbox.store.reader import Reader
from inbox.store.rows import ConversationRow, Filter, View
from inbox.ui import anywhere
from inbox.ui.account_words import FINE
from inbox.ui.acquainted import Acquainted
from inbox.ui.actions import Actions
from inbox.ui.commands import Commands
from inbox.ui.doing import Doing
from inbox.ui.empty import EmptyPage
from inbox.ui.geometry import keep_place, take_place
from inbox.ui.keyring_banner import KeyringNotice
from inbox.ui.look_up import Channels
from inbox.ui.palette import Palette
from inbox.ui.panes import Panes
from inbox.ui.parts.layout import Pane, column, panel, row
from inbox.ui.pictures import Pictures
from inbox.ui.places import Places
from inbox.ui.today.joining import join, open_page
from inbox.ui.today.today import Today
from inbox.ui.undo import History
from inbox.ui.words import tr

if TYPE_CHECKING:
    from inbox.ui.bridge import Bridge

GATHER = 40  # ms in which changes are gathered before the screen is read again


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
        self.panes.set_notice(KeyringNotice(bridge))
        self.today = Today(
            *(bridge, reader, self.channels, self.pictures),
            *(self.actions_, self.history, self.doing),
        )
        self.commands = Commands(self, bridge, reader, self.panes, self.doing)
        self.places = Places(bridge, reader, self.panes, self.channels, self.pictures)
        self._return_to: int | None = None
        self._pages = QStackedWidget()
        self._pages.addWidget(self.panes)
        self._pages.addWidget(self.today.stage)
        self._welcome: QWidget | None = None
        self._make_welcome: Callable[[], QWidget] | None = None
        self.setLayout(row((self._pages, 1)))
        self.anywhere = Palette(
            self, partial(anywhere.entries, self, reader), partial(anywhere.found, self, reader)
        )
        self._changed: set[int] = set()
        self._gather = QTimer(self, singleShot=True, interval=GATHER)
        self._gather.timeout.connect(self._catch_up)
        self._listen()
        self._bind()
        self.setMinimumSize(400, 420)
        take_place(self, reader, self.panes)
        self.go(View.WAITING)
        self.list.view.setFocus()

    def welcome(self, made: Callable[[], QWidget]) -> None:
        """What is shown while there is no account, made when that comes to pass."""
        self._welcome = panel(column(KeyringNotice(self._bridge)))
        self._pages.addWidget(self._welcome)
        self._make_welcome = made
        self._choose_page()

    def go_today(self) -> None:
        """Show the page where the day starts."""
        open_page(self.panes, self.today)
        self._choose_page()
        self.today.start.focus()

    def start_session(self) -> None:
        """Straight into the daily session; the start page where nobody waits."""
        if not self.today.running():
            self.go_today()
            self.today.open_day()

    def to_stage(self) -> None:
        """Give the daily session the whole window; what is typed elsewhere is handed over."""
        self.conversation.show_row(None)
        self._pages.setCurrentWidget(self.today.stage)

    def go(self, view: View, account: int | None = None) -> None:
        """Show a view, of one account or of all."""
        self.today.pause()
        self.panes.show_place(None)
        self.sidebar.choose_today(False)
        self.list.open(view, Filter(account=account))
        self.sidebar.choose_view(view)
        self.sidebar.choose_account(account)
        self.panes.close_sidebar()
        self.panes.show_list()
        self._select_first()
        self._choose_page()

    def go_place(self, name: str) -> None:
        """Show a page beside the lists: applause, people or dialogue."""
        self.today.pause()
        self.sidebar.choose_today(False)
        self.places.go(name)
        self.panes.close_sidebar()
        self._choose_page()

    def show_conversation(self, number: int) -> None:
        """Open one conversation from wherever it is: an alert, a link, a search."""
        found = self._reader.conversation(number)
        if found is None:
            return
        if self.today.running() or self.panes.place() is not None:
            self.go(found.view)
        if not self.list.view.choose(number):
            self.go(found.view)
            self.list.view.choose(number)
        self._open(found)
        self.panes.show_conversation()

    def _listen(self) -> None:
        self._bridge.conversations_changed.connect(self._gather_up)
        self._bridge.account_changed.connect(lambda _n: self._gather_up(frozenset()))
        self._bridge.outbox_changed.connect(lambda _n: self._gather_up(frozenset()))
        self.list.chosen.connect(self._open)
        self.list.view.clicked.connect(lambda _at: self._entered())
        self.list.account_chosen.connect(lambda n: self.go(self.list.rows.view, n))
        self.sidebar.account_chosen.connect(lambda n: self.go(self.list.rows.view, n))
        self.sidebar.view_chosen.connect(self.go)
        self.sidebar.connect_wanted.connect(self.connect_wanted)
        self.sidebar.menu_wanted.connect(self._main_menu)
        self.conversation.composer.drafted.connect(self._bridge.save_draft)
        self.conversation.head.back.connect(self._back)
        self.doing.told.connect(self.conversation.undo_bar.tell)
        self.doing.returned.connect(self.conversation.take_back)
        self.doing.came_back.connect(self._come_back_to)
        self.empty.check_wanted.connect(self.commands.check)
        self.sidebar.place_chosen.connect(self.go_place)
        self.places.place_wanted.connect(self.go_place)
        self.places.conversation_wanted.connect(self.show_conversation)
        knows = Acquainted(self, self._bridge, self._reader, self.channels, self.history)
        join(self, self.today, knows)

    def _gather_up(self, ids: frozenset[int]) -> None:
        self._changed |= ids
        if self.isVisible() and not self._gather.isActive():
            self._gather.start()

    def _catch_up(self) -> None:
        ids, self._changed = frozenset(self._changed), set()
        if self.today.running() or self.panes.place() is self.today.start:
            self.today.refresh()
        self.list.refresh(ids)
        if self.today.running():
            return
        if self._return_to is not None and self.list.view.choose(self._return_to):
            self._return_to = None
        self.sidebar.refresh()
        self.conversation.refresh()
        self._choose_page()
        if self.conversation.row() is None or not self.list.rows.rowCount():
            self._select_first()

    def _choose_page(self) -> None:
        accounts = self._reader.accounts()
        if not accounts and self._welcome is not None:
            self._show_welcome(self._welcome)
            return
        if not self.today.running():
            self._pages.setCurrentWidget(self.panes)
        rows = self.list.rows
        reading = [a for a in accounts if not a.first_read_done and a.state in FINE]
        nobody = rows.view is View.WAITING and rows.filter == Filter() and not rows.rowCount()
        none = nobody and not self.list.searching() and not reading and bool(accounts)
        if none:
            self.empty.refresh()
            if not self.panes.proving():
                QTimer.singleShot(0, self.empty, self.empty.setFocus)
        self.panes.prove_empty(none)
        self.panes.show_reading(reading[0] if reading and not rows.rowCount() else None)

    def _show_welcome(self, page: QWidget) -> None:
        inside = page.layout()
        if self._make_welcome is not None and isinstance(inside, QBoxLayout):
            made, self._make_welcome = self._make_welcome, None
            inside.addWidget(made(), 1)
        self._pages.setCurrentWidget(page)

    def _bind(self) -> None:
        wanted: dict[str, Callable[[], object]] = {
            "undo": self.history.undo,
            "like_all": lambda: None,  # the session's own
            "go_today": self.go_today,
            "start_session": self.start_session,
            "back": self._back,
            "go_waiting": lambda: self.go(View.WAITING),
            "go_snoozed": lambda: self.go(View.SNOOZED),
            "go_done": lambda: self.go(View.DONE),
            "go_applause": partial(self.go_place, "applause"),
            "go_people": partial(self.go_place, "people"),
            "go_dialogue": partial(self.go_place, "dialogue"),
            "palette": self.anywhere.open,
            "search": self._search,
            "connect": self.connect_wanted.emit,
            "settings": self.settings_wanted.emit,
            "keys": self.keys_wanted.emit,
            "quit": self.quit_wanted.emit,
        }
        for name, do in wanted.items():
            run = partial(self._run, name, do)
            self.actions_[name].triggered.connect(lambda _on=False, run=run: run())
        self.commands.bind(self.actions_)
        self.commands.sign_in_wanted.connect(self.sign_in_wanted)

    def _run(self, name: str, do: Callable[[], object]) -> None:
        if not self.today.take(name):
            do()

    def _open(self, row_: ConversationRow | None) -> None:
        if row_ is None:
            if self.list.rows.rowCount() == 0 and not self.list.searching():
                self.conversation.show_row(None)
            return
        before = self.conversation.row()
        if before is None or before.id != row_.id:
            self.conversation.show_row(row_)
            self._bridge.opened(row_.id)
        QTimer.singleShot(0, self._keep_open)

    def _keep_open(self) -> None:
        """What is open stays in the list, answered or not, until the owner moves on."""
        current = self.list.current()
        self.list.rows.keep(None if current is None else current.id)

    def _entered(self) -> None:
        if self.panes.one:
            self.panes.show_conversation()

    def _come_back_to(self, conversation: int) -> None:
        self._return_to = conversation

    def _search(self) -> None:
        if self.places.search():
            return
        self.panes.show_list()
        self.panes.prove_empty(False)
        self.list.search()

    def _back(self) -> None:
        if self.panes.close_sidebar() or self.places.back():
            return
        composing = self.conversation.composer.edit.hasFocus()
        if self.panes.in_conversation():
            self.panes.show_list()
        elif self.list.searching() and not composing:
            self.list.stop_search()
            self._choose_page()
        self.list.view.setFocus()

    def _select_first(self) -> None:
        if not self.list.current() and not self.list.searching():
            self.list.view.step(1)
        if not self.list.rows.rowCount() and not self.list.searching():
            self.conversation.show_row(None)

    def _main_menu(self, widget: QWidget) -> None:
        menu = self.actions_.main_menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(widget.mapToGlobal(widget.rect().bottomLeft()))

    def keep_place(self) -> None:
        """Remember size and place, and let no typed word wait for its timer."""
        self.conversation.composer.flush()
        self.today.stage.card().composer.flush()
        keep_place(self, self._bridge, self.list.width())

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        self._gather.start()  # what changed while nobody looked

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
