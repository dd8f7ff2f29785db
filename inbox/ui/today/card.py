"""One conversation of a session: its post, who says what, the composer, and what to press."""

from datetime import datetime

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from inbox.core.model import Verb
from inbox.store.details import ItemRow
from inbox.store.reader import Reader
from inbox.store.rows import AccountRow, ConversationRow
from inbox.ui.acquainted import KnownLine
from inbox.ui.actions import Actions
from inbox.ui.composer import Errand
from inbox.ui.look_up import Channels
from inbox.ui.parts.button import Button
from inbox.ui.parts.dialog import Card
from inbox.ui.parts.labels import Elided, tip
from inbox.ui.parts.layout import column, emptied, panel, row, scrolled
from inbox.ui.parts.marks import Avatar, Chip, Stars
from inbox.ui.pictures import Pictures
from inbox.ui.row_words import chips, label_chips
from inbox.ui.rule_note import RuleNote
from inbox.ui.theme import DIALOG_RADIUS, look, px, wide
from inbox.ui.today.composer import SessionComposer, errand_of
from inbox.ui.today.order import Reason, reason_chip, reason_words
from inbox.ui.today.people import person_line
from inbox.ui.today.pieces import add_owed, add_thread, add_words, post_piece
from inbox.ui.words import in_full, tr

COLUMN = 720  # px: the card's 680 and its shadow on both sides
NARROW = 660  # px below which "Open there" is an icon
TIGHT = 430  # px below which only what is most wanted has words


class CardView(QWidget):
    """`asked` carries the name of what was pressed; `sent` an errand and its words."""

    asked = Signal(str)
    sent = Signal(object, str)

    def __init__(
        self, reader: Reader, channels: Channels, pictures: Pictures, actions: Actions
    ) -> None:
        super().__init__()
        self._reader, self._channels, self._pictures = reader, channels, pictures
        self.shown: ConversationRow | None = None
        self._why = Reason.WAITING
        self._account: AccountRow | None = None
        self._state: object = None
        self._chips: list[Chip] = []  # beside the reason
        self.likeable = False
        self.opened = False  # the owner went to look at it there
        self._post, self._who, self._thread = column(), row(gap=12), column(gap=6)
        self._said = column()
        self.composer = SessionComposer(actions)
        self.composer.sent.connect(lambda errand, words, _done: self.sent.emit(errand, words))
        self.composer.edit.typed.connect(self._weigh)
        self.composer.edit.installEventFilter(self)
        self.known, self.ruled = KnownLine(actions["person"]), RuleNote(reader, right=14)
        self._build_buttons()
        self.about.clicked.connect(actions["person"].trigger)
        self._known = row((self.known, 1))
        self._there = column(row(self.about, self.there, gap=2), None)
        buttons = panel(row(self.like, self.done, self.snooze, None, self.skip, gap=6))
        inner = column(
            row((self._who, 1), 12, self._there), 6,
            self._known, self.ruled, 12, self._thread, panel(self._said), 20,
            row(self.composer, margins=(0, 0, 14, 0)), 14, buttons,
            margins=(26, 24, 12, 18),
        )  # fmt: skip
        self.card = Card(inner, radius=DIALOG_RADIUS, shadow=True)
        self.card.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.column = panel(column(row(self._post, margins=(20, 0, 20, 0)), 4, self.card))
        body = column(margins=(0, 8, 0, 0))
        body.addStretch(5)
        body.addLayout(row(None, (self.column, 1000), None))
        body.addStretch(7)
        self.area = scrolled(body)
        self.setLayout(column((self.area, 1)))
        look().changed.connect(self._dress)
        self._dress()

    def _build_buttons(self) -> None:
        self.like = Button("", "like", "primary", key=tr("Keys", "Space"), size=38)
        self.done = Button("", "check", "quiet", key="E", size=38)
        self.snooze = Button("", "snooze", "quiet", key="S", size=38)
        self.skip = Button("", "", "quiet", key="J", size=38)
        self.there = Button("", "open", "quiet", size=32)
        self.about = Button("", "note", "quiet", size=32)
        for button, name in (
            (self.like, "like_and_go_on"),
            (self.done, "done"),
            (self.snooze, "snooze"),
            (self.skip, "next"),
            (self.there, "open"),
        ):
            button.clicked.connect(lambda _on=False, name=name: self.asked.emit(name))

    def open(self, conversation: ConversationRow, why: Reason, draft: str) -> None:
        """Show a conversation with the draft kept for it."""
        self.shown, self._why, self._state, self.opened = conversation, why, None, False
        self._fill()
        account = self._account
        if account is not None:
            errand, words = self._errand(conversation, account, draft)
            self.composer.open(errand, words)
        self._weigh()
        self.area.verticalScrollBar().setValue(0)

    def close_card(self) -> None:
        """Nothing is written here now; what was typed is handed over."""
        self.composer.close_errand()
        self.shown = None

    def refresh(self) -> None:
        """Read it again without touching what is typed."""
        if self.shown is None:
            return
        fresh = self._reader.conversation(self.shown.id)
        if fresh is not None:
            self.shown = fresh
            self._fill()
            self._weigh()

    def put_words(self, words: str) -> None:
        """Words that came back stand in the composer again."""
        if self.shown is not None and self._account is not None:
            errand, _ = self._errand(self.shown, self._account, words)
            self.composer.open(errand, words)
            self._weigh()

    def went_there(self) -> None:
        """The owner looks at it in the browser: the first button ends it here now."""
        self.opened = True
        self._weigh()

    def lay_out(self, size: QSize) -> None:
        """Find every place while nobody looks, so that showing it costs no wait."""
        self.resize(size)
        for widget in (self, self.area.widget(), self.column, self.card):
            lay = None if widget is None else widget.layout()
            if lay is not None:
                lay.activate()

    def focus(self) -> None:
        self.card.setFocus(Qt.FocusReason.OtherFocusReason)

    def sentence(self) -> str:
        """Who, where, when and what, for those who listen."""
        shown = self.shown
        if shown is None:
            return ""
        name = self._channels.name(shown.channel)
        who = tr("Today", "{name} on {channel}", name=shown.author_name, channel=name)
        now = datetime.now().astimezone()
        chip = reason_chip(self._why, shown, now)[0]
        return f"{who}, {self._line}, {chip}: {shown.text}"

    def faces_came(self) -> None:
        """A picture may have come in."""
        if self.shown is not None:
            side = round(px(48) * self.devicePixelRatioF())
            self._face.show_picture(self._pictures.get(self.shown.author_avatar, side))

    def _errand(
        self, shown: ConversationRow, account: AccountRow, draft: str
    ) -> tuple[Errand, str]:
        return errand_of(
            shown, account, draft, self._items, reader=self._reader, channels=self._channels
        )

    def _fill(self) -> None:
        shown = self.shown
        if shown is None:
            return
        account = self._reader.account(shown.account)
        self._items: list[ItemRow] = self._reader.items(shown.id, 50)
        known = self._reader.acquaintances.known(shown.author, shown.id)
        state = (shown, account, self._items, known)
        if state == self._state:
            return
        self._state, self._account = state, account
        self.likeable = self._channels.likeable(shown, account)
        newest = next((i for i in self._items if i.id == shown.last_item), None)
        for lay in (self._post, self._who, self._thread, self._said):
            emptied(lay)
        self._show_post(shown)
        self._show_who(shown)
        self.known.tell(known, self._channels)
        self.ruled.tell(shown, can_hide=self._channels.can(Verb.HIDE, shown.kind, account))
        earlier = [i for i in self._items if newest is None or i.at < newest.at]
        add_thread(self._thread, earlier)
        add_words(self._said, shown.text, newest, self._pictures)
        since = [i for i in self._items if i.mine and newest is not None and i.at > newest.at]
        add_owed(self._said, shown, since)
        self.card.setAccessibleName(self.sentence())
        self.card.setAccessibleDescription(reason_words(self._why))

    def _show_post(self, shown: ConversationRow) -> None:
        post = None if shown.post is None else self._reader.post(shown.post)
        if post is not None:
            icon, name = self._channels.icon(shown.channel), self._channels.name(shown.channel)
            self._post.addLayout(post_piece(post, icon, name, self._pictures))

    def _show_who(self, shown: ConversationRow) -> None:
        now = datetime.now().astimezone()
        icon = self._channels.icon(shown.channel)
        self._face = Avatar(shown.author_name, 48, icon, "surface")
        self.faces_came()
        name = Elided(shown.author_name, "heading", "ink")
        name.setMinimumWidth(1)
        name.fit()
        first, self._chips = row(name, gap=8), []
        if shown.stars:
            first.addWidget(Stars(shown.stars))
        told = reason_chip(self._why, shown, now)
        chip = Chip(*told)
        chip.setToolTip(tip(reason_words(self._why)))
        first.addWidget(chip)
        known = self._reader.shelf.labels() if shown.labels else []
        for words in (*chips(shown), *label_chips(shown, {o.id: o for o in known})):
            if words[0] != told[0] and words[0] != tr("Row", "Draft"):
                first.addWidget(self._more_told(Chip(*words)))
        first.addStretch(1)
        self._line = person_line(shown, self._reader.author(shown.author), now)
        line = Elided(self._line)
        line.setToolTip(in_full(shown.at))
        self._who.addWidget(self._face)
        self._who.addLayout(column(None, first, 3, line, None), 1)
        self.there.setVisible(self._has_address() and self.likeable)

    def _more_told(self, chip: Chip) -> Chip:
        """What else is known; where it is narrow the name needs the room more."""
        self._chips.append(chip)
        return chip

    def _has_address(self) -> bool:
        shown = self.shown
        return shown is not None and (bool(shown.url) or any(i.url for i in self._items))

    def _weigh(self) -> None:
        """One primary at a time: Like while nothing is written, then Send."""
        writing = bool(self.composer.words().strip())
        kind = "soft" if writing or not (self.likeable or self.opened) else "primary"
        self.like.become(kind)
        self.like.key = tr("Keys", "Space")
        if self.likeable:
            self.like.icon_name = "like"
            self.like.say(tr("Action", "Like and go on"))
        elif self.opened:
            self.like.icon_name = "check"
            self.like.say(tr("Today", "Done there, go on"))
        else:
            self.like.icon_name = "open"
            name = self._channels.name(self.shown.channel) if self.shown else ""
            told = tr("Today", "{channel} lets no app like this", channel=name)
            self.like.say(tr("Today", "Open there to like"), told)
            self.like.setAccessibleName(tr("Today", "Open there to like"))
        self.skip.say(tr("Today", "Skip"))
        about = tr("Action", "About this person")
        self.about.say("", f"{about} (N)")
        self.about.setAccessibleName(about)
        self._fold()

    def _fold(self) -> None:
        tight = self.width() < TIGHT * look().scale
        for chip in self._chips:
            chip.setVisible(not tight)
        for button, words, key, width in (
            (self.there, tr("Action", "Open there"), "O", NARROW),
            (self.done, tr("Action", "Done"), "E", TIGHT),
            (self.snooze, tr("Action", "Snooze"), "S", TIGHT),
        ):
            button.say("" if self.width() < width * look().scale else words, f"{words} ({key})")
            button.setAccessibleName(words)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._fold()

    def _dress(self) -> None:
        self.column.setMaximumWidth(wide(COLUMN))
        self._known.setContentsMargins(px(48) + 16, 0, 14, 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Escape leaves the composer for the card; the words stay."""
        if (
            watched is self.composer.edit
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
            elif event.type() == QEvent.Type.KeyPress:
                self.focus()
            return True
        return super().eventFilter(watched, event)
