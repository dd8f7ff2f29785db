"""One conversation: its head, the thread under its post, and the composer below."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from inbox.core.model import Verb
from inbox.store.details import ItemRow
from inbox.store.reader import Reader
from inbox.store.rows import AccountRow, AccountState, ConversationRow
from inbox.ui.acquainted import KnownLine
from inbox.ui.actions import Actions
from inbox.ui.composer import Composer, Errand
from inbox.ui.head import Head
from inbox.ui.look_up import Channels
from inbox.ui.owed_line import OwedLine
from inbox.ui.parts.layout import Pane, column, row
from inbox.ui.pictures import Pictures
from inbox.ui.rule_note import RuleNote
from inbox.ui.theme import look
from inbox.ui.thread import Thread
from inbox.ui.undo import History, UndoBar

ROOMY = 560  # px at 100 %: below, the head's buttons lose their words


class ConversationView(Pane):
    """Shows what is open and keeps a draft for each conversation; asks, and does nothing itself.

    `wanted` carries a name and an item, `account_wanted` what an account's banner asks for.
    """

    wanted = Signal(str, object)
    account_wanted = Signal(str, int)

    def __init__(
        self,
        reader: Reader,
        channels: Channels,
        pictures: Pictures,
        actions: Actions,
        history: History,
    ) -> None:
        super().__init__("surface")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._reader, self._channels = reader, channels
        self._row: ConversationRow | None = None
        self._saved: dict[int, str] = {}  # handed over to be saved; the disk may not know yet
        self._changed: dict[int, str] = {}  # the same for new words of our replies, by item
        self._one_pane = False
        self.head = Head(actions)
        self.known = KnownLine(actions["person"])
        self.said = Thread(reader, channels, pictures)
        self.said.wanted.connect(self._wanted)
        self.said.account_wanted.connect(self.account_wanted)
        self.composer = Composer(actions)
        self.composer.drafted.connect(self._remember)
        self.composer.edited.connect(self._changed.__setitem__)
        self.composer.dropped.connect(self._write_reply)
        self.owed = OwedLine()
        self._foot = column(self.owed, self.composer, gap=8, margins=(24, 8, 24, 20))
        known = row((self.known, 1), margins=(24, 0, 24, 0))
        self.ruled = RuleNote(reader)
        ruled = row((self.ruled, 1), margins=(24, 0, 24, 0))
        self.setLayout(column(self.head, known, ruled, (self.said, 1), self._foot))
        self.undo_bar = UndoBar(history, self)
        self.undo_bar.installEventFilter(self)
        self._ages = QTimer(self, interval=30_000)
        self._ages.timeout.connect(self.said.refresh_ages)
        self._ages.start()
        look().changed.connect(self._settle)
        self.show_row(None)

    def row(self) -> ConversationRow | None:
        """What is open."""
        return self._row

    def show_row(self, conversation: ConversationRow | None) -> None:
        """Open a conversation (None: none). Its draft comes with it; the other one's is saved."""
        if conversation is None:
            self._row = None
            self.composer.close_errand()
            self.said.close_thread()
            self.head.show_row(None, None, likeable=False)
            self.ruled.tell(None)
            self.owed.tell(None)
            self.known.tell(None, self._channels)
            self.composer.hide()
            return
        before, self._row = self._row, conversation
        account = self._reader.account(conversation.account)
        if before is None or before.id != conversation.id:
            self._write_reply()
        self.setAccessibleName(conversation.author_name)
        self.said.open(conversation, account)
        self._show_head(account)
        self.composer.show()

    def refresh(self) -> None:
        """Read what is open again."""
        if self._row is None:
            return
        fresh = self._reader.conversation(self._row.id)
        if fresh is None:
            self.show_row(None)
            return
        self._row = fresh
        account = self._reader.account(fresh.account)
        self.said.refresh(fresh, account)
        self._show_head(account)
        errand = self.composer.errand()
        replying = errand is None or not errand.edits
        if replying and not self.composer.words() and self._only_reply(fresh) is not None:
            self._write_reply()
        elif not replying and not self.composer.touched():
            only = self._only_reply(fresh)
            if only is not None and self._edit_words(only) != self.composer.words():
                self._write_reply()  # the reply that stands here was changed meanwhile
        elif replying:
            item = errand.item if errand and self._reader.item(errand.item) else fresh.last_item
            self.composer.retarget(self._errand(fresh, account, item))

    def reply_to(self, item: ItemRow) -> None:
        """Answer this very item; what was typed stays."""
        if self._row is None:
            return
        account = self._reader.account(self._row.account)
        errand, now = self._errand(self._row, account, item.id, item.author_name), self.composer
        if (before := now.errand()) is not None and before.edits:
            now.flush()
            now.open(errand, self._draft(self._row.id))
        else:
            now.retarget(errand)
        now.edit.setFocus()

    def change(self, item: ItemRow) -> None:
        """Give a reply of ours other words."""
        if self._row is None:
            return
        self.composer.flush()
        account = self._reader.account(self._row.account)
        errand = self._errand(self._row, account, item.id, item.author_name, edits=True)
        self.composer.open(errand, self._edit_words(item))
        self.composer.edit.setFocus()

    def take_back(self, conversation: int, words: str) -> None:
        """Words that were on their way stand in the composer again, before newer ones."""
        newer = self._draft(conversation)
        kept = f"{words}\n\n{newer}" if newer and newer != words else words
        self._saved[conversation] = kept
        self.composer.drafted.emit(conversation, kept)
        if self._row is not None and self._row.id == conversation:
            self._write_reply()
            self.composer.edit.setFocus()

    def change_again(self, item: int, words: str) -> None:
        """New words for a reply of ours that were on their way stand in the composer again."""
        self.composer.edited.emit(item, words)
        found = self._reader.item(item)
        if found is not None and self._row is not None and self._row.id == found.conversation:
            self._write_reply()
            self.composer.edit.setFocus()

    def forget_draft(self, conversation: int) -> None:
        """Its words are in the outbox now."""
        self._saved[conversation] = ""

    def one_pane(self, on: bool) -> None:
        self._one_pane = on
        self._settle()

    def _write_reply(self) -> None:
        if self._row is None:
            return
        account = self._reader.account(self._row.account)
        only = self._only_reply(self._row) or self._under_change(self._row)
        if only is not None:
            errand = self._errand(self._row, account, only.id, edits=True)
            self.composer.open(errand, self._edit_words(only))
            return
        errand = self._errand(self._row, account, self._row.last_item)
        self.composer.open(errand, self._draft(self._row.id))

    def _only_reply(self, conversation: ConversationRow) -> ItemRow | None:
        """Our reply, on networks that take one and let it be changed; None: write a first one."""
        found = self._channels.get(conversation.channel)
        if found is None or not found.one_reply:
            return None
        mine = [i for i in self._reader.items(conversation.id) if i.mine and not i.state]
        return mine[-1] if mine else None

    def _under_change(self, conversation: ConversationRow) -> ItemRow | None:
        """A reply of ours whose new words were being written when the owner went elsewhere."""
        found = self._reader.edit_draft(conversation.id)
        if found is None or self._changed.get(found[0], found[1]) == "":
            return None
        item = self._reader.item(found[0])
        return item if item is not None and not item.state else None

    def _edit_words(self, item: ItemRow) -> str:
        """Its new words so far, else those that it has."""
        known = self._changed.get(item.id)
        if known is None:
            found = self._reader.edit_draft(item.conversation)
            known = found[1] if found is not None and found[0] == item.id else ""
        return known or item.text

    def _draft(self, conversation: int) -> str:
        known = self._saved.get(conversation)
        return self._reader.draft(conversation) if known is None else known

    def _remember(self, conversation: int, words: str) -> None:
        self._saved[conversation] = words

    def _errand(
        self,
        conversation: ConversationRow,
        account: AccountRow | None,
        item: int,
        who: str = "",
        *,
        edits: bool = False,
    ) -> Errand:
        if account is None:
            raise LookupError("the conversation's account is gone")
        return Errand(
            conversation.id,
            conversation.account,
            item,
            who or conversation.author_name,
            account.name,
            self._channels.icon(conversation.channel),
            self._channels.rule(account),
            edits,
            account.state is AccountState.SIGNED_OUT,
        )

    def _show_head(self, account: AccountRow | None) -> None:
        shown = self._row
        if shown is not None:
            author = self._reader.author(shown.author)
            likeable = self._channels.likeable(shown, account)
            can_hide = self._channels.can(Verb.HIDE, shown.kind, account)
            self.ruled.tell(shown, can_hide=can_hide)
            self.head.labels = {label.id: label for label in self._reader.shelf.labels()}
            self.head.show_row(shown, author, likeable=likeable)
            self.owed.tell(shown)
            known = self._reader.acquaintances.known(shown.author, shown.id)
            self.known.tell(known, self._channels)

    def _wanted(self, name: str, item: ItemRow) -> None:
        if name == "reply_to":
            self.reply_to(item)
        elif name == "edit":
            self.change(item)
        else:
            self.wanted.emit(name, item)

    def _settle(self) -> None:
        short = self.width() < ROOMY * look().scale
        self.head.narrow(short, one_pane=self._one_pane)
        self._place_undo()

    def _place_undo(self) -> None:
        bar = self.undo_bar
        top = self.composer.y() if self.composer.isVisible() else self.height() - 20
        bar.move((self.width() - bar.width()) // 2, top - bar.height() + 2)

    def eventFilter(self, watched: QWidget, event: QEvent) -> bool:  # type: ignore[override]  # noqa: N802
        if event.type() in {QEvent.Type.Resize, QEvent.Type.Show}:
            self._place_undo()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._settle()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._row is not None:
            row_ = self._row
            self.said.close_thread()
            self.show_row(row_)
