"""What was said, oldest first, below the post: redrawn only where it changed."""

from datetime import datetime

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from inbox.store.details import ItemRow, PostRow
from inbox.store.reader import Reader
from inbox.store.rows import AccountRow, ConversationRow
from inbox.ui.account_words import Notice, notice
from inbox.ui.look_up import Channels
from inbox.ui.message import Message, Setting
from inbox.ui.parts.banner import Banner
from inbox.ui.parts.button import Button
from inbox.ui.parts.layout import column, row, scrolled
from inbox.ui.pictures import Pictures
from inbox.ui.post_card import PostCard
from inbox.ui.words import tr

SHOWN = 40  # messages at first; more on request
MOST = 500


class Thread(QWidget):
    """`wanted` carries a name and an item, `account_wanted` what an account's banner asks."""

    wanted = Signal(str, object)
    account_wanted = Signal(str, int)

    def __init__(self, reader: Reader, channels: Channels, pictures: Pictures) -> None:
        super().__init__()
        self._reader, self._channels, self._pictures = reader, channels, pictures
        self._open: int | None = None
        self._shown = SHOWN
        self._post: PostRow | None = None
        self._card: PostCard | None = None
        self._notice: Notice | None = None
        self._banner: Banner | None = None
        self._messages: dict[int, Message] = {}
        self._top, self._list = QVBoxLayout(), QVBoxLayout()
        self._top.setSpacing(14)
        self._list.setSpacing(22)
        self._earlier = Button("", "", "link")
        self._earlier.clicked.connect(self._show_earlier)
        body = column(
            self._top, 22, row(self._earlier, None), self._list, None, margins=(24, 6, 24, 8)
        )
        self.area: QScrollArea = scrolled(body)
        self.area.setAccessibleName(tr("Thread", "Conversation"))
        self.setLayout(column((self.area, 1)))
        self._at_end = True
        bar = self.area.verticalScrollBar()
        bar.valueChanged.connect(self._scrolled)
        bar.rangeChanged.connect(self._grown)

    def open(self, conversation: ConversationRow, account: AccountRow | None) -> None:
        """Show another conversation from its end."""
        if conversation.id != self._open:
            self._open, self._shown = conversation.id, SHOWN
            self._clear()
            self._at_end = True
        self.refresh(conversation, account)
        self._at_end = True
        QTimer.singleShot(0, self, self.to_end)

    def close_thread(self) -> None:
        self._open = None
        self._clear()

    def refresh(self, conversation: ConversationRow, account: AccountRow | None) -> None:
        """Read it again; widgets of what did not change stay as they are."""
        self._show_notice(account)
        self._show_post(conversation, account)
        items = self._reader.items(conversation.id, MOST)
        hidden = max(0, len(items) - self._shown)
        self._earlier.setVisible(hidden > 0)
        self._earlier.say(tr("Thread", "Show %Ln earlier", hidden))
        self._show_items(items[hidden:], account)

    def to_end(self) -> None:
        bar = self.area.verticalScrollBar()
        bar.setValue(bar.maximum())

    def refresh_ages(self) -> None:
        for message in self._messages.values():
            message.refresh_age()

    def _show_items(self, items: list[ItemRow], account: AccountRow | None) -> None:
        mine = [i.id for i in items if i.mine and not i.state]
        wanted = [i.id for i in items]
        for number in [n for n in self._messages if n not in set(wanted)]:
            self._drop(number)
        for place, item in enumerate(items):
            setting = Setting(
                account, self._channels, self._pictures, bool(mine) and item.id == mine[-1]
            )
            there = self._messages.get(item.id)
            if there is not None and (there.item, there.setting) == (item, setting):
                if self._list.indexOf(there) != place:
                    self._list.removeWidget(there)
                    self._list.insertWidget(place, there)
                continue
            if there is not None:
                self._drop(item.id)
            made = Message(item, setting)
            made.wanted.connect(self.wanted)
            self._messages[item.id] = made
            self._list.insertWidget(place, made)

    def _scrolled(self, value: int) -> None:
        self._at_end = value >= self.area.verticalScrollBar().maximum() - 40

    def _grown(self, _least: int, most: int) -> None:
        """Who read the end goes on reading the end, whatever came in or took its room."""
        if self._at_end:
            self.area.verticalScrollBar().setValue(most)

    def _show_earlier(self) -> None:
        self._shown += 100
        conversation = None if self._open is None else self._reader.conversation(self._open)
        if conversation is not None:
            self.refresh(conversation, self._reader.account(conversation.account))

    def _show_post(self, conversation: ConversationRow, account: AccountRow | None) -> None:
        post = None if conversation.post is None else self._reader.post(conversation.post)
        if post == self._post and (self._card is not None) == (post is not None):
            return
        self._post = post
        if self._card is not None:
            self._card.hide()
            self._card.deleteLater()
            self._card = None
        if post is not None:
            icon_name = self._channels.icon(account.channel if account else "")
            self._card = PostCard(post, icon_name, self._pictures)
            self._top.addWidget(self._card)

    def _show_notice(self, account: AccountRow | None) -> None:
        now = datetime.now().astimezone()
        told = None if account is None else notice(account, self._channels, now)
        if told == self._notice:
            return
        self._notice = told
        if self._banner is not None:
            self._banner.hide()
            self._banner.deleteLater()
            self._banner = None
        if told is None or account is None:
            return
        buttons = []
        if told.does:
            button = Button(
                told.button, kind="primary" if told.does == "sign_in" else "plain", size=32
            )
            does, number = told.does, account.id
            button.clicked.connect(lambda: self.account_wanted.emit(does, number))
            buttons.append(button)
        self._banner = Banner(told.tone, told.icon, told.title, told.text, buttons, closable=True)
        self._top.insertWidget(0, self._banner)

    def _clear(self) -> None:
        for number in list(self._messages):
            self._drop(number)
        self._post, self._notice = None, None
        for widget in (self._card, self._banner):
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._card = self._banner = None

    def _drop(self, number: int) -> None:
        message = self._messages.pop(number)
        message.hide()
        self._list.removeWidget(message)
        message.deleteLater()
