"""The whole window while a session runs: the bar, the card that is up, the thanks, the end."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from inbox.store.reader import Reader
from inbox.store.rows import ConversationRow
from inbox.ui.actions import Actions
from inbox.ui.composer import Composer
from inbox.ui.context import where
from inbox.ui.look_up import Channels
from inbox.ui.parts.labels import announce
from inbox.ui.parts.layout import Pane, column
from inbox.ui.pictures import Pictures
from inbox.ui.today.bar import SessionBar
from inbox.ui.today.card import CardView
from inbox.ui.today.ending import EndingPage
from inbox.ui.today.order import Reason
from inbox.ui.today.sweep import SweepPage
from inbox.ui.undo import History, UndoBar


class Stage(Pane):
    """Two cards take turns: while one is read, the next one is made ready behind it."""

    asked = Signal(str)
    sent = Signal(object, str)
    drafted = Signal(int, str)
    edited = Signal(int, str)

    def __init__(
        self,
        reader: Reader,
        channels: Channels,
        pictures: Pictures,
        actions: Actions,
        history: History,
    ) -> None:
        super().__init__("paper")
        self._actions = actions
        self.bar = SessionBar(actions)
        self._cards = [CardView(reader, channels, pictures, actions) for _ in range(2)]
        for card in self._cards:
            card.asked.connect(self.asked)
            card.sent.connect(self.sent)
            card.composer.drafted.connect(self.drafted)
            card.composer.edited.connect(self.edited)
        self.sweep = SweepPage(reader, channels, pictures)
        self.ending = EndingPage(reader, channels, pictures)
        self._stack = QStackedWidget()
        for page in (*self._cards, self.sweep, self.ending):
            self._stack.addWidget(page)
        self.setLayout(column(self.bar, (self._stack, 1)))
        self.undo_bar = UndoBar(history, self)
        self.undo_bar.installEventFilter(self)
        pictures.came.connect(self._faces_came)

    def card(self) -> CardView:
        """The card that is up, or was up last."""
        shown = self._stack.currentWidget()
        return self._cards[1] if shown is self._cards[1] else self._cards[0]

    def composers(self) -> list[Composer]:
        """Of both cards."""
        return [card.composer for card in self._cards]

    def page(self) -> QWidget | None:
        return self._stack.currentWidget()

    def show_card(self, row: ConversationRow, why: Reason, draft: str, said: str) -> None:
        """Bring a conversation up; at once when it was made ready."""
        ready = next((c for c in self._cards if c.shown and c.shown.id == row.id), None)
        if ready is None:
            ready = self._behind()
            ready.open(row, why, draft)
        else:
            ready.refresh()
        self.bar.show()
        self._stack.setCurrentWidget(ready)
        ready.focus()
        announce(ready.card, said)  # who it is is told with the focus

    def warm(self) -> None:
        """Paint what was made ready where nobody sees it: letters drawn before are quick."""
        for widget in (self.bar, *(card for card in self._cards if card.shown is not None)):
            widget.grab()

    def make_ready(
        self, row: ConversationRow, why: Reason, draft: str, size: QSize | None = None
    ) -> None:
        """Prepare the next card where nobody sees it; ``size``: how large the stage will be."""
        behind = self._behind()
        if size is not None and size != self.size():
            self.resize(size)
            for widget in (self, self._stack):
                lay = widget.layout()
                if lay is not None:
                    lay.activate()
        if behind.shown is None or behind.shown.id != row.id:
            behind.open(row, why, draft)
            behind.lay_out(self._stack.size())

    def forget(self, conversation: int) -> None:
        """A card that was made ready is not to be trusted any more."""
        for card in self._cards:
            if card.shown is not None and card.shown.id == conversation:
                card.close_card()

    def show_sweep(self) -> None:
        self.bar.show()
        self._stack.setCurrentWidget(self.sweep)

    def show_ending(self) -> None:
        self.bar.hide()
        self._stack.setCurrentWidget(self.ending)
        self.ending.focus()

    def leave(self) -> None:
        """Everything typed is handed over."""
        for card in self._cards:
            card.close_card()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """What the keys do to the card that is up, as a menu."""
        if self.page() not in self._cards:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        put_away = ("done", "snooze", "promise", "next")
        self._actions.fill(menu, "like_and_go_on", "reply", "open", "", *put_away, "", "person")
        menu.popup(where(event, self.card().card))

    def _behind(self) -> CardView:
        return self._cards[0] if self.page() is self._cards[1] else self._cards[1]

    def _faces_came(self) -> None:
        if self.isVisible():
            for card in self._cards:
                card.faces_came()

    def _place_undo(self) -> None:
        bar = self.undo_bar
        bar.move((self.width() - bar.width()) // 2, self.height() - bar.height() + 4)

    def eventFilter(self, watched: QWidget, event: QEvent) -> bool:  # type: ignore[override]  # noqa: N802
        if event.type() in {QEvent.Type.Resize, QEvent.Type.Show}:
            self._place_undo()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._place_undo()
