"""The main window: three panes, two or one.

What changes is gathered and read again here; what the owner does is bound in rooms.py.
"""
# ruff: noqa: PLC0415

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from inbox.store.reader import Reader
from inbox.store.rows import ConversationRow, Filter, View
from inbox.ui.account_words import FINE
from inbox.ui.furnished import Furnished
from inbox.ui.geometry import keep_place, take_place
from inbox.ui.news import News
from inbox.ui.parts.layout import column, panel, row
from inbox.ui.words import tr

if TYPE_CHECKING:
    from inbox.core.channel import Manifest
    from inbox.ui.bridge import Bridge
PAINTED = 20  # ms after which what was just shown has been painted


class MainWindow(Furnished):
    """What it cannot do itself it asks for by a signal; `sign_in_wanted` names an account.

    `closed` is a press on the frame's close button; whoever hears it may ignore the event.
    """

    connect_wanted = Signal()
    settings_wanted = Signal()
    keys_wanted = Signal()
    quit_wanted = Signal()
    sign_in_wanted = Signal(int)
    closed = Signal(QCloseEvent)

    def __init__(
        self, bridge: "Bridge", reader: Reader, manifests: "Mapping[str, Manifest]"
    ) -> None:
        super().__init__(bridge, reader, manifests)
        self.setWindowTitle(tr("Sidebar", "Kuulolla"))
        self._pages = QStackedWidget()
        self._pages.addWidget(self.panes)
        self._welcome: QWidget | None = None
        self._make_welcome: Callable[[], QWidget] | None = None
        self.setLayout(row((self._pages, 1)))
        self.news = News(self)
        self._gather = self.news.gather
        self._listen()
        self.setMinimumSize(400, 420)
        take_place(self, reader, self.panes)
        self.go(View.WAITING)
        self.list.view.setFocus()

    def move_in(self) -> None:
        """Open what is current; the page is chosen again, since more pages are there now."""
        self.list.view.follow()
        current = self.list.current()
        if current is not None:
            self.conversation.show_row(current)
            self.bridge.opened(current.id)
            self._keep_open()
        self.choose_page()

    def welcome(self, made: Callable[[], QWidget]) -> None:
        """What is shown while there is no account, made when that comes to pass."""
        self._make_welcome = made
        self.choose_page()

    def go_today(self) -> None:
        """Show the page where the day starts."""
        start = self.today.start
        self.panes.show_place(start)
        self.sidebar.choose_today(True)
        self.panes.close_sidebar()
        start.refresh()
        self.sidebar.refresh()
        self.choose_page()
        start.focus()

    def start_session(self) -> None:
        """Straight into the daily session; the start page where nobody waits."""
        if not self.rooms.in_session():
            self.go_today()
            self.today.open_day()

    def add_stage(self, stage: QWidget) -> None:
        """Where the daily session goes on."""
        self._pages.addWidget(stage)

    def to_stage(self) -> None:
        """Give the daily session the whole window; what is typed elsewhere is handed over."""
        self.conversation.composer.flush()
        self._pages.setCurrentWidget(self.today.stage)
        QTimer.singleShot(PAINTED, self, self._leave_conversation)

    def _leave_conversation(self) -> None:
        """The card of the session is painted: nobody sees what was open any more."""
        if self.rooms.in_session():
            self.conversation.show_row(None)

    def go(self, view: View, account: int | None = None, label: int | None = None) -> None:
        """Show a view, of one account or of all, of one label or of any."""
        self._pause_session()
        self.panes.show_place(None)
        self.sidebar.choose_today(False)
        self.list.open(view, Filter(account=account, label=label))
        self.sidebar.choose_view(view)
        self.sidebar.choose_account(account)
        self.sidebar.labels.choose(label)
        self.panes.close_sidebar()
        self.panes.show_list()
        self.select_first()
        self.choose_page()

    def go_label(self, label: int | None) -> None:
        """Show everything that carries a label; None: who waits."""
        self.go(View.WAITING if label is None else View.ALL, None, label)

    def go_place(self, name: str) -> None:
        """Show a page beside the lists: applause, people or dialogue."""
        self._pause_session()
        self.sidebar.choose_today(False)
        self.places.go(name)
        self.panes.close_sidebar()
        self.choose_page()

    def _pause_session(self) -> None:
        if self._rooms is not None:
            self._rooms.pause_session()

    def show_conversation(self, number: int) -> None:
        """Open one conversation from wherever it is: an alert, a link, a search."""
        found = self.reader.conversation(number)
        if found is None:
            return
        if self.rooms.in_session() or self.panes.place() is not None:
            self.go(found.view)
        if not self.list.view.choose(number):
            self.go(found.view)
            self.list.view.choose(number)
        self._open(found)
        self.panes.show_conversation()

    def _listen(self) -> None:
        self.bridge.conversations_changed.connect(self.news.take)
        self.bridge.account_changed.connect(lambda _n: self.news.take(frozenset()))
        self.bridge.outbox_changed.connect(lambda _n: self.news.take(frozenset()))
        self.list.chosen.connect(self._open)
        self.list.view.clicked.connect(lambda _at: self._entered())
        self.list.account_chosen.connect(lambda n: self.go(self.list.rows.view, n))
        self.sidebar.account_chosen.connect(lambda n: self.go(self.list.rows.view, n))
        self.sidebar.view_chosen.connect(self.go)
        self.sidebar.labels.chosen.connect(self.go_label)
        self.sidebar.connect_wanted.connect(self.connect_wanted)
        self.sidebar.menu_wanted.connect(self._main_menu)
        self.sidebar.today_chosen.connect(self.go_today)
        self.sidebar.place_chosen.connect(self.go_place)

    def _catch_up(self) -> None:
        self.news.catch_up()

    def choose_page(self) -> None:
        """Show the page that fits what there is: rows, a first read, the proof of emptiness."""
        accounts = self.reader.accounts()
        if not accounts and self._show_welcome():
            return
        if self._rooms is None or not self._rooms.in_session():
            self._show_panes()
        rows = self.list.rows
        reading = [a for a in accounts if not a.first_read_done and a.state in FINE]
        self.news.reading = bool(reading)
        nobody = rows.view is View.WAITING and rows.filter == Filter() and not rows.rowCount()
        none = nobody and not self.list.searching() and not reading and bool(accounts)
        if none:
            self.empty.refresh()
            if not self.panes.proving():
                QTimer.singleShot(0, self.empty, self.empty.setFocus)
        self.panes.prove_empty(none)
        self.panes.show_reading(reading[0] if reading and not rows.rowCount() else None)

    def _show_panes(self) -> None:
        """Coming from the welcome, the keyboard is the list's, not what Qt finds first."""
        came = self._welcome is not None and self._pages.currentWidget() is self._welcome
        self._pages.setCurrentWidget(self.panes)
        if came:
            self.list.view.setFocus()

    def _show_welcome(self) -> bool:
        """Whether there is a page for who has no account yet; then it is shown."""
        if self._make_welcome is not None:
            from inbox.ui.keyring_banner import KeyringNotice

            made, self._make_welcome = self._make_welcome, None
            self._welcome = panel(column(KeyringNotice(self.bridge), (made(), 1)))
            self._pages.addWidget(self._welcome)
        if self._welcome is None:
            return False
        self._pages.setCurrentWidget(self._welcome)
        return True

    def _open(self, row_: ConversationRow | None) -> None:
        if self._rooms is None:
            return  # it is opened as soon as there is a pane to open it in
        if row_ is None:
            if self.list.rows.rowCount() == 0 and not self.list.searching():
                self.conversation.show_row(None)
            return
        if self.news.listing:
            self.news.open_soon()
            return
        before = self.conversation.row()
        if before is None or before.id != row_.id:
            self.conversation.show_row(row_)
            self.bridge.opened(row_.id)
        QTimer.singleShot(0, self, self._keep_open)

    def open_current(self) -> None:
        """Open what the list has chosen."""
        current = self.list.current()
        if current is not None:
            self._open(current)

    def _keep_open(self) -> None:
        """What is open stays in the list, answered or not, until the owner moves on."""
        current = self.list.current()
        self.list.rows.keep(None if current is None else current.id)

    def _entered(self) -> None:
        if self.panes.one:
            self.panes.show_conversation()

    def come_back_to(self, conversation: int) -> None:
        """Once it stands in the list again, be there."""
        self.news.return_to = conversation

    def search(self) -> None:
        """Go to the field that finds: the page's own, else the list's."""
        if self.places.search():
            return
        self.panes.show_list()
        self.panes.prove_empty(False)
        self.list.search()

    def back(self) -> None:
        """What Escape does: one step back from wherever the owner is."""
        if self.panes.close_sidebar() or self.places.back() or self.list.picked.clear():
            return
        composing = self.conversation.composer.edit.hasFocus()
        if self.panes.in_conversation():
            self.panes.show_list()
        elif self.list.searching() and not composing:
            self.list.stop_search()
            self.choose_page()
        self.list.view.setFocus()

    def select_first(self) -> None:
        """Open who wrote last, when nobody is open."""
        if not self.list.current() and not self.list.searching():
            self.list.view.step(1)
        if self._rooms and not self.list.rows.rowCount() and not self.list.searching():
            self.conversation.show_row(None)

    def _main_menu(self, widget: QWidget) -> None:
        menu = self.actions_.main_menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(widget.mapToGlobal(widget.rect().bottomLeft()))

    def keep_place(self) -> None:
        """Remember size and place, and let no typed word wait for its timer."""
        if self._rooms is not None:
            self._rooms.flush()
        keep_place(self, self.bridge, self.panes)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        if self._rooms is not None:
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
            self.bridge.front(self.isActiveWindow())
        elif event.type() == QEvent.Type.LanguageChange:
            if self._rooms is not None:
                self._rooms.actions.speak()
            self.choose_page()
