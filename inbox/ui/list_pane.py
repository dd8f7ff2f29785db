"""The middle pane: its title and who waits, the search field, the filters, the rows."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from inbox.core.kinds import Kind
from inbox.store.reader import Reader
from inbox.store.rows import ConversationRow, Filter, View
from inbox.ui.account_words import FINE
from inbox.ui.delegate import RowDelegate
from inbox.ui.look_up import Channels
from inbox.ui.parts.button import Button
from inbox.ui.parts.labels import Elided, Label, announce
from inbox.ui.parts.layout import Pane, column, panel, row
from inbox.ui.pictures import Pictures
from inbox.ui.row_list import RowList
from inbox.ui.rows import PAGE, Rows
from inbox.ui.sidebar import view_words
from inbox.ui.theme import TOP, look, metrics, px
from inbox.ui.words import tr

if TYPE_CHECKING:
    from inbox.ui.parts.edits import LineEdit

DEBOUNCE = 150  # ms between the last key and the search
SECONDS_EACH = 27  # what a conversation takes


def size_words(view: View, count: int) -> str:
    """Like "9 people · about 4 min"; how many, in the views where nobody is in a hurry."""
    if view is not View.WAITING:
        return tr("List", "%Ln conversations", count)
    if count == 0:
        return tr("List", "Nobody")
    minutes = max(1, round(count * SECONDS_EACH / 60))
    people = tr("List", "%Ln people", count)
    if minutes > 60:
        return people
    return tr("List", "{people} · about %n min", minutes, people=people)


class ListPane(Pane):
    """`chosen` is the row that is current now, `wanted` an action pressed on any row."""

    menu_wanted = Signal()
    account_chosen = Signal(object)
    searched = Signal(bool)
    chosen = Signal(object)
    entered_row = Signal(object)
    wanted = Signal(str, object)
    row_menu_wanted = Signal(object, QPoint)
    bulk_menu_wanted = Signal(QPoint)

    def __init__(self, reader: Reader, channels: Channels, pictures: Pictures) -> None:
        super().__init__("paper")
        self._reader, self._channels = reader, channels
        self.rows = Rows(reader, channels, self)
        self.view = RowList(self.rows)
        self.delegate = RowDelegate(channels, pictures, self.view)
        self.view.setItemDelegate(self.delegate)
        pictures.came.connect(self.view.viewport().update)
        self.view.chosen.connect(self.chosen)
        self.view.entered_row.connect(self.entered_row)
        self.view.wanted.connect(self.wanted)
        self.view.menu_wanted.connect(self.row_menu_wanted)
        self.view.bulk_menu_wanted.connect(self.bulk_menu_wanted)
        self.picked = self.rows.chosen
        self._looking = False
        self._build_head()
        self._nothing = Label("", "body", "muted", wrap=True)
        self._nothing.setAlignment(self._nothing.alignment().AlignCenter)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._empty_page())
        self.setLayout(column(self._tops, (self._stack, 1)))
        self._ages = QTimer(self, interval=30_000)
        self._ages.timeout.connect(self.view.viewport().update)
        self._ages.start()
        look().changed.connect(self._dress)
        self._dress()

    def _build_head(self) -> None:
        self.menu = Button(icon_name="menu", kind="quiet", size=32)
        self.menu.clicked.connect(self.menu_wanted)
        self.menu.hide()
        self._title, self._line = Elided("", "title", "ink"), Elided()
        self.filter_button = Button(icon_name="filter", kind="quiet", size=32)
        self.filter_button.clicked.connect(self._pop_filters)
        self.search_button = Button(icon_name="search", kind="quiet", size=32)
        self.search_button.clicked.connect(self.search)
        who = panel(column(None, self._title, 1, self._line, None))
        self._bar = row(
            self.menu, 4, (who, 1), self.filter_button, self.search_button, margins=(16, 0, 12, 0)
        )
        self._tops = QStackedWidget()
        self._tops.addWidget(panel(self._bar))
        self._timer = QTimer(self, singleShot=True, interval=DEBOUNCE)
        self._timer.timeout.connect(self._search_now)

    @cached_property
    def field(self) -> "LineEdit":
        """Where is typed what to find."""
        from inbox.ui.parts.edits import LineEdit  # noqa: PLC0415 - once somebody searches

        made = LineEdit()
        made.textChanged.connect(self._typed)
        made.returnPressed.connect(self._to_rows)
        self._close = Button(icon_name="close", kind="quiet", size=32)
        self._close.clicked.connect(self.stop_search)
        self._finder = panel(
            column(None, row((made, 1), self._close, gap=4), None, margins=(12, 0, 8, 0))
        )
        self._tops.addWidget(self._finder)
        self._name_field(made)
        return made

    @cached_property
    def _skeleton(self) -> QWidget:
        from inbox.ui.first_read import Skeleton  # noqa: PLC0415 - for a first read only

        made = Skeleton()
        self._stack.addWidget(made)
        return made

    def _name_field(self, field: "LineEdit") -> None:
        self._close.say("", tr("List", "End the search"))
        field.setPlaceholderText(tr("List", "Words, names, posts"))
        field.setAccessibleName(tr("Action", "Search"))

    def _empty_page(self) -> QWidget:
        return panel(column(None, self._nothing, None, None, margins=(32, 0, 32, 0)))

    def open(self, view: View, chosen: Filter) -> None:
        """Another list, from its top."""
        if self.searching():
            self._looking = False
            self.show_bar(None)
            self.field.blockSignals(True)
            self.field.clear()
            self.field.blockSignals(False)
            self.searched.emit(False)
        self.rows.open(view, chosen)
        self.refresh([])

    def refresh(self, ids: list[int] | frozenset[int]) -> None:
        """Read what changed: these rows, the title's figures, who can be liked."""
        accounts = self._reader.accounts()
        self.delegate.likes = frozenset(
            a.id for a in accounts if any(self._channels.can_like(a, kind) for kind in Kind)
        )
        self.rows.labels = {label.id: label for label in self._reader.labels()}
        if ids:
            self.rows.refresh(ids)
        else:
            self.view.viewport().update()  # a label may be called otherwise
        count = self._reader.counts(self.rows.filter).get(self.rows.view, 0)
        reading = any(not a.first_read_done and a.state in FINE for a in accounts)
        self._say(count, reading=reading)

    def searching(self) -> bool:
        return self._looking

    def search(self) -> None:
        """Show the field and go there."""
        self._looking = True
        self.picked.clear()
        self.show_bar(None)
        self.field.setFocus()
        self.field.selectAll()
        self.searched.emit(True)

    def stop_search(self) -> None:
        """Back to the list as it was."""
        if self.searching():
            self.open(self.rows.view, self.rows.filter)
            self.view.setFocus()
            self.view.step(0)

    def show_bar(self, bar: QWidget | None) -> None:
        """What stands on top while several are chosen; None: the title, or the search."""
        if bar is None:
            if self._looking and self.field:
                self._tops.setCurrentWidget(self._finder)
            else:
                self._tops.setCurrentIndex(0)
            return
        if self._tops.indexOf(bar) < 0:
            self._tops.addWidget(bar)
        self._tops.setCurrentWidget(bar)

    def can_show_menu(self, on: bool) -> None:
        self.menu.setVisible(on)
        self._bar.setContentsMargins(12 if on else 16, 0, 12, 0)

    def _typed(self) -> None:
        self._timer.start()

    def _search_now(self) -> None:
        self._timer.stop()
        if self.searching():
            self.rows.open(self.rows.view, self.rows.filter, self.field.text().strip())
            self.refresh([])
            if self.rows.words:
                announce(self.field, self._line.said())

    def _to_rows(self) -> None:
        self._search_now()
        self.view.setFocus()
        self.view.step(0)

    def _say(self, count: int, *, reading: bool) -> None:
        shown = self.rows.rowCount()
        filtered = self.rows.filter != Filter()
        if self.rows.words:
            more = shown >= PAGE
            words = tr("List", "%Ln found", shown)
            if more:
                words = tr("List", "%Ln or more found", shown)
            self._line.say(words)
        else:
            line = size_words(self.rows.view, count)
            if reading and not shown:
                line = tr("List", "Reading for the first time")
            if self.rows.filter.kind is not None:
                from inbox.ui.filters import kind_words  # noqa: PLC0415 - as below

                line = f"{kind_words(self.rows.filter.kind)} · {line}"
            self._line.say(line)
        label = self.rows.labels.get(self.rows.filter.label or 0)
        titled = label is not None and self.rows.view is View.ALL
        self._title.say(label.name if label and titled else view_words(self.rows.view))
        if label and not titled:
            self._line.say(f"{label.name} · {self._line.said()}")
        self.filter_button.setChecked(filtered)
        self.filter_button.say("", tr("List", "Filter"))
        self.search_button.say("", f"{tr('Action', 'Search')} (/)")
        self.menu.say("", tr("Sidebar", "Menu"))
        if "field" in self.__dict__:
            self._name_field(self.field)
        self._show_page(shown, reading=reading)

    def _show_page(self, shown: int, *, reading: bool) -> None:
        plain = not self.rows.words and self.rows.filter == Filter()
        if shown:
            self._stack.setCurrentIndex(0)
        elif reading and plain:
            self._stack.setCurrentWidget(self._skeleton)
        else:
            self._nothing.say(self._nothing_words())
            self._stack.setCurrentIndex(1)

    def _nothing_words(self) -> str:
        if self.rows.words:
            return tr("List", "Nothing was found for these words.")
        if self.rows.filter != Filter():
            return tr("List", "Nothing here with this filter.")
        return {
            View.WAITING: tr("List", "Nobody is waiting."),
            View.SNOOZED: tr("List", "Nothing is snoozed."),
            View.DONE: tr("List", "Nothing is done yet."),
        }.get(self.rows.view, "")

    def _pop_filters(self) -> None:
        from inbox.ui.filters import FilterMenu  # noqa: PLC0415 - once somebody filters

        accounts = self._reader.accounts()
        menu = FilterMenu(self, self.rows.filter, accounts, self._reader.labels())
        menu.fill(self._channels)
        menu.chosen.connect(self._choose)
        menu.account_chosen.connect(self.account_chosen)
        menu.popup(self.filter_button.mapToGlobal(self.filter_button.rect().bottomLeft()))

    def _choose(self, chosen: Filter) -> None:
        self.rows.open(self.rows.view, chosen, self.rows.words)
        self.refresh([])

    def current(self) -> ConversationRow | None:
        return self.view.current()

    def _dress(self) -> None:
        words = metrics("title").height() + metrics("small").height() + 8
        self._tops.setFixedHeight(max(px(TOP), int(words)))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.refresh([])
            self.view.viewport().update()
