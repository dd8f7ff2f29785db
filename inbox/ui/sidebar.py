"""Where am I: the views, the accounts and how they do, and whether everything was read."""

from datetime import datetime

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout

from inbox.core.allowance import budget_name
from inbox.store.further import NEW
from inbox.store.reader import Reader
from inbox.store.rows import AccountRow, View
from inbox.ui.account_words import all_read, last_read, notice, short_state
from inbox.ui.allowance_words import allowance
from inbox.ui.label_nav import LabelNav
from inbox.ui.look_up import Channels
from inbox.ui.nav_item import NavItem
from inbox.ui.parts.button import Button
from inbox.ui.parts.labels import Elided, Label, tip
from inbox.ui.parts.layout import Pane, column, panel, row, scrolled
from inbox.ui.parts.marks import Avatar, Glyph
from inbox.ui.pictures import Pictures
from inbox.ui.theme import look, px
from inbox.ui.words import number, tr

SEEN = "applause.seen"  # setting: the number of the last reaction that was looked at
PLACES = ("scheduled", "applause", "people", "dialogue")
VIEWS = ((View.WAITING, "waiting"), (View.SNOOZED, "snoozed"), (View.DONE, "done"))


def view_words(view: View) -> str:
    """What a list is called."""
    return {
        View.WAITING: tr("View", "Waiting"),
        View.SNOOZED: tr("View", "Snoozed"),
        View.DONE: tr("View", "Done"),
        View.ALL: tr("View", "All"),
    }[view]


def place_words(name: str) -> str:
    """What a page beside the lists is called."""
    return {
        "scheduled": tr("View", "Going out later"),
        "applause": tr("View", "Applause"),
        "people": tr("View", "People"),
        "dialogue": tr("View", "Dialogue"),
    }[name]


class Sidebar(Pane):
    """`view_chosen`, `account_chosen` (None: all), `sign_in_wanted` and the two buttons."""

    view_chosen = Signal(object)
    today_chosen = Signal()
    place_chosen = Signal(str)
    account_chosen = Signal(object)
    sign_in_wanted = Signal(int)
    connect_wanted = Signal()
    menu_wanted = Signal(object)

    def __init__(self, reader: Reader, channels: Channels, pictures: Pictures) -> None:
        super().__init__("sidebar", "right")
        self._pictures = pictures
        pictures.came.connect(self._show_face)
        self._reader, self._channels = reader, channels
        self._account: int | None = None
        self._face = ""
        self._mark = Avatar("", 28, ours=True)
        self._name = Elided("", "heading", "ink")
        self.menu = Button(icon_name="menu", kind="quiet", size=28)
        self.menu.clicked.connect(lambda: self.menu_wanted.emit(self.menu))
        self._plus = Button(icon_name="plus", kind="quiet", size=26)
        self._plus.clicked.connect(self.connect_wanted)
        self._today = NavItem("today")
        self._today.clicked.connect(self.today_chosen)
        self._views = {view: NavItem(icon_name) for view, icon_name in VIEWS}
        for view, item in self._views.items():
            item.clicked.connect(lambda _on=False, v=view: self.view_chosen.emit(v))
        self._places = {name: NavItem(name) for name in PLACES}
        for name, item in self._places.items():
            item.clicked.connect(lambda _on=False, n=name: self.place_chosen.emit(n))
        self._title = Label("", "small-strong", "muted")
        self._accounts: dict[int, NavItem] = {}
        self._list = QVBoxLayout()
        self._list.setSpacing(1)
        self.labels = LabelNav(reader)
        self._foot_icon, self._foot = Glyph("check", 15), Elided()
        self._wanted, self._room = 0, 10_000
        self._build()
        self._dress()
        look().changed.connect(self._dress)
        self.choose_view(View.WAITING)
        self.refresh()

    def _build(self) -> None:
        head = row(self._mark, (self._name, 1), self.menu, gap=10, margins=(16, 14, 11, 0))
        title = row(self._title, None, self._plus, margins=(10, 0, 2, 0))
        body = column(
            self._today,
            *self._views.values(),
            12,
            *self._places.values(),
            20,
            title,
            4,
            self._list,
            self.labels,
            None,
            margins=(10, 0, 11, 0),
            gap=1,
        )
        foot = row(self._foot_icon, (self._foot, 1), gap=8, margins=(21, 8, 11, 16))
        self.setLayout(column(head, 16, (scrolled(body), 1), panel(foot)))

    def choose_view(self, view: View | None) -> None:
        """Mark where we are; None: nowhere (a search)."""
        for each, item in self._views.items():
            item.setChecked(each is view)
        self.labels.choose(None)

    def choose_place(self, name: str) -> None:
        """Mark a page beside the lists; "": none of them."""
        for each, item in self._places.items():
            item.setChecked(each == name)
        if name:
            self.choose_view(None)
            self.choose_account(None)

    def choose_today(self, on: bool) -> None:
        """Mark that we are on the page of the day, which is no view of the list."""
        if on:
            self.choose_view(None)
            self.choose_place("")
            self.choose_account(None)
        self._today.setChecked(on)

    def choose_account(self, account: int | None) -> None:
        self._account = account
        for number_, item in self._accounts.items():
            item.setChecked(number_ == account)

    def refresh(self) -> None:
        """Read counts and accounts again."""
        counts = self._reader.counts()
        for view, item in self._views.items():
            n = counts.get(view, 0) if view is not View.DONE else 0
            item.say(view_words(view), number(n) if n else "")
        waiting = counts.get(View.WAITING, 0)
        self._today.say(tr("View", "Today"), number(waiting) if waiting else "")
        self._show_places()
        accounts = self._reader.accounts()
        self._show_accounts(accounts)
        self.labels.refresh()
        owner = accounts[0].name if accounts else tr("Sidebar", "Kuulolla")
        self._name.say(owner)
        self._mark.show_name(owner)
        self._face = accounts[0].avatar_url if accounts else ""
        self._show_face()
        self._title.say(tr("Sidebar", "Accounts"))
        self._plus.say("", tr("Action", "Connect an account"))
        self.menu.say("", tr("Sidebar", "Menu"))
        words, icon_name, hue = all_read(accounts, self._channels)
        self._foot.say(words)
        self._foot_icon.setVisible(bool(words))
        self._foot_icon.show_icon(icon_name or "check", "amber" if hue == "amber_ink" else hue)

    def _show_places(self) -> None:
        seen = self._reader.setting(SEEN)
        new = self._reader.new_applause(int(seen) if seen.isdecimal() else 0)
        later = len(self._reader.scheduled())
        counts = {"applause": number(new) if new <= NEW else f"{NEW}+", "scheduled": number(later)}
        told = {"applause": new, "scheduled": later}
        for name, item in self._places.items():
            item.say(place_words(name), counts[name] if told.get(name) else "")
        waits = self._places["scheduled"]
        waits.setVisible(later > 0 or waits.isChecked())

    def _show_face(self) -> None:
        side = round(px(28) * self.devicePixelRatioF())
        self._mark.show_picture(self._pictures.get(self._face, side))

    def _show_accounts(self, accounts: list[AccountRow]) -> None:
        now = datetime.now().astimezone()
        wanted = [a.id for a in accounts]
        if list(self._accounts) != wanted:
            for item in self._accounts.values():
                self._list.removeWidget(item)
                item.hide()
                item.deleteLater()
            self._accounts = {}
            for account in accounts:
                self._accounts[account.id] = self._add(account)
        twice = _shown_twice(accounts)
        for account in accounts:
            name = self._channels.name(account.channel)
            if account.channel in twice:
                name = account.handle or account.name
            words, icon_name, hue = short_state(account)
            item = self._accounts[account.id]
            item.say(name, words, icon_name, hue)
            trouble = notice(account, self._channels, now)
            told = tr("Account", "Read to the end: {time}", time=last_read(account, now))
            told = f"{trouble.title}. {trouble.text}" if trouble else told
            noted = self._reader.setting(budget_name(account.id))
            room = allowance(account, self._channels, noted, now)
            told = f"{told}\n{room}" if room else told
            item.setToolTip(tip(told))
            item.setAccessibleDescription(told)
        self.choose_account(self._account)

    def _add(self, account: AccountRow) -> NavItem:
        item = NavItem(self._channels.icon(account.channel), compact=True)
        item.clicked.connect(lambda _on=False, n=account.id: self._pressed(n))
        self._list.addWidget(item)
        return item

    def _pressed(self, account: int) -> None:
        self.account_chosen.emit(None if account == self._account else account)

    def widen(self, width: int) -> None:
        """As wide as the owner wants it; 0: as usual."""
        self._wanted = width
        self._dress()

    def wanted(self) -> int:
        """The width that the owner chose; 0: none."""
        return self._wanted

    def widths(self) -> tuple[int, int]:
        """The least and the most that it can be, in px."""
        usual = self._usual()
        least = round(usual * 0.8)
        return least, max(least, min(round(usual * 1.7), self._room))

    def give_room(self, room: int) -> None:
        """At most so wide, in px, whatever was chosen: the other panes need the rest."""
        self._room = room
        self._dress()

    def _usual(self) -> int:
        return round(220 * (1 + (look().scale - 1) * 0.7))

    def _dress(self) -> None:
        least, most = self.widths()
        self.setFixedWidth(max(least, min(most, self._wanted or self._usual())))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.refresh()


def _shown_twice(accounts: list[AccountRow]) -> set[str]:
    """Channels with more than one account: these are told apart by their handles."""
    seen = [a.channel for a in accounts]
    return {c for c in seen if seen.count(c) > 1}
