"""Where the day starts: the truth about who waits, how long it takes, and Start."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QWidget

from inbox.store.details import SessionRow
from inbox.store.reader import Reader
from inbox.store.rows import AccountRow, AccountState, View
from inbox.ui.choice import Pick
from inbox.ui.empty import Forest
from inbox.ui.look_up import Channels
from inbox.ui.parts.banner import Banner
from inbox.ui.parts.button import Button
from inbox.ui.parts.labels import Label
from inbox.ui.parts.layout import Pane, column, emptied, panel, row, scrolled
from inbox.ui.parts.marks import Glyph
from inbox.ui.pictures import Pictures
from inbox.ui.theme import wide
from inbox.ui.today import truth
from inbox.ui.today.faces import Faces
from inbox.ui.today.goal import GoalLine
from inbox.ui.today.order import Order, order_words
from inbox.ui.today.pace import minutes, own
from inbox.ui.today.session import Planned, chosen, of_today, plan, why_of
from inbox.ui.words import number, tr

LENGTHS = (2, 5, 10, 0)  # minutes; 0: everyone
LENGTH, ORDER = "today.minutes", "today.order"


class StartPage(Pane):
    """`started` carries the plan, `resumed` nothing; the rest asks the window."""

    started = Signal(list)
    resumed = Signal()
    list_wanted = Signal()
    check_wanted = Signal()
    menu_wanted = Signal()
    account_wanted = Signal(str, int)
    chose = Signal(str, str)  # a setting's name and its value

    def __init__(self, reader: Reader, channels: Channels, pictures: Pictures) -> None:
        super().__init__("surface")
        self._reader, self._channels = reader, channels
        self._planned: list[Planned] = []
        self._under_way: SessionRow | None = None
        self._menu = Button(icon_name="menu", kind="quiet", size=32)
        self._menu.clicked.connect(self.menu_wanted)
        self._menu.hide()
        self.faces, self._forest = Faces(pictures), Forest()
        self.title, self.line = Label("", "hero", wrap=True), Label("", "prose", "muted", wrap=True)
        self._week = Label("", "body", "muted", wrap=True)
        self.goal = GoalLine(reader)
        for label in (self.title, self.line, self._week):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.start = Button("", "", "primary", key="↵", size=40)
        self.start.clicked.connect(self._start)
        self.again = Button("", "", "plain", size=40)
        self.again.clicked.connect(lambda: self.started.emit(self.chosen()))
        self.show_list = Button("", "", "plain", size=40)
        self.show_list.clicked.connect(self.list_wanted)
        self.check = Button("", "refresh", "plain", size=40)
        self.check.clicked.connect(self.check_wanted)
        self.lengths = QButtonGroup(self)
        self._length_row, self._order_row = row(gap=2), row()
        self._facts, self._troubles = column(gap=12), column(gap=8, margins=(0, 20, 0, 0))
        self._build_lengths()
        self._picks = row(None, self._length_row, 14, self._order_row, None)
        self._choices = panel(self._picks)
        self._order: Pick | None = None
        self._facts_panel = panel(self._facts)
        self._trouble_panel = panel(self._troubles)
        self._lay_out()
        self._length = 0
        self._read_settings()

    def _lay_out(self) -> None:
        buttons = row(None, self.start, self.again, self.show_list, self.check, None, gap=10)
        body = column(
            None,
            row(None, self.faces, self._forest, None), 24,
            self.title, 8, self.line,
            row(None, (self._trouble_panel, 1000), None), 28,
            buttons, 18, self._choices, 30,
            row(None, self._facts_panel, None), 24,
            self._week, 14, row(None, self.goal, None), None, 20,
            margins=(24, 8, 24, 24),
        )  # fmt: skip
        self._trouble_panel.setMaximumWidth(wide(560))
        head = row(self._menu, None, margins=(12, 16, 12, 0))
        self.setLayout(column(head, (scrolled(body), 1)))

    def _build_lengths(self) -> None:
        for length in LENGTHS:
            button = Button("", "", "quiet", size=32)
            button.setCheckable(True)
            self.lengths.addButton(button, length)
            self._length_row.addWidget(button)
        self.lengths.idClicked.connect(self._take_length)

    def _read_settings(self) -> None:
        saved = self._reader.setting(LENGTH, "0")
        self._length = int(saved) if saved in {str(n) for n in LENGTHS} else 0
        self._speak_order()

    def order(self) -> Order:
        """The order the owner chose."""
        value = self._order.value if self._order is not None else Order.IMPORTANT.value
        return Order(value)

    def chosen(self) -> list[Planned]:
        """The plan as far as it fits into the chosen length."""
        return chosen(self._planned, self._length)

    def can_show_menu(self, on: bool) -> None:
        self._menu.setVisible(on)

    def focus(self) -> None:
        """Where Enter starts the day."""
        wanted = self.start if self.start.isVisibleTo(self) else self.check
        wanted.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Look again at who waits."""
        now = datetime.now().astimezone()
        accounts = self._reader.accounts()
        under_way = self._reader.under_way()
        self._under_way = under_way if of_today(under_way, now) else None
        self._planned = plan(self._reader, self._channels, self.order())
        self._menu.say("", tr("Sidebar", "Menu"))
        if self._under_way is not None:
            self._show_rest(self._under_way)
        elif self._planned:
            self._show_waiting(accounts, now)
        else:
            self._show_nobody(accounts, now)
        waiting = bool(self._planned) or self._under_way is not None
        self.faces.setVisible(waiting)
        self._forest.setVisible(not waiting)
        self.start.setVisible(waiting)
        self.show_list.setVisible(waiting)
        self.check.setVisible(not waiting)
        self.again.setVisible(self._under_way is not None and bool(self._planned))
        self._choices.setVisible(waiting and self._under_way is None)
        self.show_list.say(tr("Today", "Show the list"))
        self.check.say(tr("Action", "Check now"))
        self.again.say(tr("Today", "Start over"))
        self._show_facts(now)
        self._show_troubles(accounts, now)
        week = truth.week_words(self._reader.week(truth.week_began(now)))
        self._week.say(week)
        self._week.setVisible(bool(week))
        self.goal.refresh(now)

    def _show_waiting(self, accounts: Sequence[AccountRow], now: datetime) -> None:
        people = self._reader.counts()[View.WAITING]
        self.faces.show_people([one.row for one in self._planned])
        self.title.say(tr("Today", "%Ln people are waiting", people))
        fits = self.chosen()
        time = minutes(sum(one.seconds for one in fits))
        said = tr("Today", "About %n minutes.", time)
        if len(fits) < people:
            said = tr("Today", "{count} of them fit into about %n minutes.", time, count=len(fits))
        self.line.say(" ".join(s for s in (said, truth.read_words(accounts, now)) if s))
        self.start.say(tr("Today", "Start"))
        self._show_lengths()

    def _show_rest(self, session: SessionRow) -> None:
        left = [card for card in session.cards if not card.how]
        rows = self._reader.rows(card.conversation for card in left)
        self.faces.show_people(rows)
        self.title.say(tr("Today", "%n people are left of this session", len(left)))
        pace = own(self._reader)
        seconds = sum(pace.seconds(why_of(c), likeable=True, sweep=c.sweep) for c in left)
        said = tr("Today", "{done} of {all} are done.", done=len(session.cards) - len(left),
                  all=len(session.cards))  # fmt: skip
        about = tr("Today", "About %n minutes.", minutes(seconds))
        self.line.say(f"{said} {about}")
        self.start.say(tr("Today", "Go on"))

    def _show_nobody(self, accounts: Sequence[AccountRow], now: datetime) -> None:
        self.title.say(tr("Empty", "Nobody is waiting"))
        last = truth.last_words(self._reader.last_session(), now)
        self.line.say(" ".join(s for s in (truth.read_words(accounts, now), last) if s))

    def _show_lengths(self) -> None:
        for length in LENGTHS:
            button = self.lengths.button(length)
            if isinstance(button, Button):
                words = tr("Today", "%n min", length) if length else tr("Today", "All")
                fits = len(chosen(self._planned, length))
                button.say(words, tr("Today", "%n people", fits))
                button.setAccessibleName(f"{words}, {tr('Today', '%n people', fits)}")
                button.setChecked(length == self._length)

    def _speak_order(self) -> None:
        if self._order is not None:
            value = self._order.value
        else:
            value = self._reader.setting(ORDER, Order.IMPORTANT.value)
        value = value if value in set(Order) else Order.IMPORTANT.value
        emptied(self._order_row)
        options = {one.value: order_words(one) for one in Order}
        self._order = Pick(tr("Today", "Order"), options, value)
        self._order.picked.connect(self._take_order)
        self._order_row.addWidget(self._order)

    def _take_length(self, length: int) -> None:
        self._length = length
        self.chose.emit(LENGTH, str(length))
        self.refresh()

    def _take_order(self, value: str) -> None:
        self.chose.emit(ORDER, value)
        self.refresh()

    def _start(self) -> None:
        if self._under_way is not None:
            self.resumed.emit()
        elif self._planned:
            self.started.emit(self.chosen())

    def _show_facts(self, now: datetime) -> None:
        emptied(self._facts)
        found = truth.facts(self._planned, now) if self._under_way is None else []
        for icon_name, count, words in found:
            figure = Label(number(count), "strong")
            figure.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            figure.setMinimumWidth(wide(22))
            line = panel(row(Glyph(icon_name, 18), figure, Label(words, "body", "muted"), None,
                             gap=8))  # fmt: skip
            line.setAccessibleName(f"{count} {words}")
            self._facts.addWidget(line)
        self._facts_panel.setVisible(bool(found))
        self._facts_panel.setMinimumWidth(wide(250) if found else 0)

    def _show_troubles(self, accounts: Sequence[AccountRow], now: datetime) -> None:
        emptied(self._troubles)
        for account, title, text in truth.unread(accounts, self._channels, now):
            buttons: list[Button] = []
            if account.state is AccountState.SIGNED_OUT:
                again = Button(tr("Account", "Sign in again"), kind="plain", size=32)
                again.clicked.connect(
                    lambda _on=False, n=account.id: self.account_wanted.emit("sign_in", n)
                )
                buttons.append(again)
            made: QWidget = Banner("amber", "warning", title, text, buttons)
            self._troubles.addWidget(made)
        self._trouble_panel.setVisible(bool(self._troubles.count()))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Length and order stand below each other where one line is too short for both."""
        super().resizeEvent(event)
        narrow = self.width() < wide(540)
        way = QBoxLayout.Direction
        self._picks.setDirection(way.TopToBottom if narrow else way.LeftToRight)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._speak_order()
            if self.isVisible():
                self.refresh()
