"""One thing somebody said (or we did), with what can be done about it."""

from dataclasses import dataclass
from datetime import datetime
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from inbox.core.actions import ASKS_FIRST, PARENT_GONE, State
from inbox.core.model import Standing, Verb
from inbox.store.details import ItemRow
from inbox.store.rows import AccountRow
from inbox.ui.context import where
from inbox.ui.goes_out import GoesOut
from inbox.ui.look_up import Channels
from inbox.ui.parts.banner import Banner
from inbox.ui.parts.button import Button
from inbox.ui.parts.flow import Flow
from inbox.ui.parts.labels import Elided, Label, tip
from inbox.ui.parts.layout import column, row
from inbox.ui.parts.marks import Avatar, Chip, Glyph, Stars
from inbox.ui.pictures import Pictures
from inbox.ui.post_card import Photo
from inbox.ui.theme import px
from inbox.ui.verb_words import standing_chip, verb_words
from inbox.ui.words import age, in_full, reason, tr


@dataclass(frozen=True, slots=True)
class Setting:
    """What a message needs to know beside its item."""

    account: AccountRow | None
    channels: Channels
    pictures: Pictures
    newest_mine: bool  # the last reply of ours says that it was sent


def _fitted(said: str) -> Elided:
    """A short line that gives way where it is narrow."""
    line = Elided(said)
    line.fit()
    return line


class Message(QWidget):
    """`wanted` carries what the owner asks for: a verb or "retry", "sent", "discard" ..."""

    wanted = Signal(str, object)

    def __init__(self, item: ItemRow, setting: Setting) -> None:
        super().__init__()
        self.item, self.setting = item, setting
        self._later: GoesOut | None = None
        self._avatar = Avatar(item.author_name, 28 if item.mine else 40, ours=item.mine)
        self._url = item.author_avatar
        self._show_face("")
        setting.pictures.ready.connect(self._show_face)
        body = column(self._head(), 5)
        if item.text:
            words = Label(item.text, "prose", line=142, links=True)
            words.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)  # ours has all of it
            body.addWidget(words)
        self._add_pictures(body)
        self._add_state(body)
        indent = 52 if item.mine else 0
        face = column(self._avatar, None)
        self.setLayout(row(face, (body, 1), gap=10 if item.mine else 12, margins=(indent, 0, 0, 0)))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        said = tr("Message", "{name}, {time}", name=item.author_name, time=in_full(item.at))
        self.setAccessibleName(f"{said}: {item.text}")

    def refresh_age(self) -> None:
        self._age.say(self._age_words())
        if self._later is not None:
            self._later.refresh()
        self._age.setToolTip(in_full(self.item.at))

    def _age_words(self) -> str:
        words = age(self.item.at, datetime.now().astimezone())
        return tr("Message", "{age}, edited", age=words) if self.item.edited_at else words

    def _show_face(self, url: str) -> None:
        if url in {"", self._url}:
            side = round(40 * self.devicePixelRatioF())
            self._avatar.show_picture(self.setting.pictures.get(self._url, side))

    def _head(self) -> QHBoxLayout:
        item = self.item
        name = Elided(item.author_name, "heading", "ink")
        name.fit()
        name.setToolTip(tip(item.author_handle or item.author_name))
        head = row(name, gap=8)
        if item.stars:
            head.addWidget(Stars(item.stars))
        chip = standing_chip(item)
        self._whole: list[QWidget] = []  # what a long name yields to where there is room
        if chip:
            self._whole.append(Chip(*chip))
            head.addWidget(self._whole[0])
        head.addStretch(1)
        self._age = Elided()
        self.refresh_age()
        self._age.fit()
        self._whole.append(self._age)
        head.addWidget(self._age)
        for button in self._buttons():
            button.setAccessibleDescription(item.author_name)
            head.addWidget(button)
        return head

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        roomy = self.width() >= px(440)
        for piece in self._whole:
            width = piece.sizeHint().width()
            piece.setMinimumWidth(width if roomy else min(width, px(40)))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        menu = self._menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(where(event, self))

    def _can(self, verb: Verb) -> bool:
        return self.setting.channels.can(verb, self.item.kind, self.setting.account, self.item)

    def _buttons(self) -> list[Button]:
        item, made = self.item, []
        if not item.mine and self._can(Verb.LIKE):
            tip = tr("Action", "Take back the like") if item.liked_by_me else tr("Action", "Like")
            heart = Button(
                icon_name="liked" if item.liked_by_me else "like", kind="quiet", size=26, tip=tip
            )
            verb = Verb.UNLIKE if item.liked_by_me else Verb.LIKE
            heart.setEnabled(verb is Verb.LIKE or self._can(Verb.UNLIKE))
            heart.clicked.connect(lambda: self.wanted.emit(verb.value, item))
            if item.liked_by_me:
                heart.become("link")
            made.append(heart)
        menu = self._menu()
        if not menu.isEmpty():
            more = Button(icon_name="more", kind="quiet", size=26, tip=tr("Action", "More"))
            more.clicked.connect(lambda: menu.popup(more.mapToGlobal(more.rect().bottomLeft())))
            made.append(more)
        return made

    def _menu(self) -> QMenu:
        item, menu = self.item, QMenu(self)
        wishes: list[tuple[str, str]] = []
        if not item.mine and not item.state and self._can(Verb.REPLY):
            wishes.append(("reply_to", tr("Message", "Reply to this")))
        if item.url:
            wishes.append(("open", tr("Action", "Open there")))
        wishes.append(("copy", tr("Message", "Copy the words")))
        if item.mine and item.text:
            wishes.append(("save_reply", tr("Action", "Save this reply")))
        if item.mine and not item.state:
            wishes += [(v.value, verb_words(v)) for v in (Verb.EDIT, Verb.DELETE) if self._can(v)]
        for name, words in wishes:
            menu.addAction(words, partial(self.wanted.emit, name, item))
        moderation = self.setting.channels.moderation(item, self.setting.account)
        if moderation and not item.mine:
            menu.addSeparator()
            for verb in moderation:
                words = verb_words(verb)
                menu.addAction(words, partial(self.wanted.emit, verb.value, item))
        return menu

    def _add_pictures(self, body: QVBoxLayout) -> None:
        if not self.item.pictures:
            return
        strip = Flow(gap=8)
        for picture in self.item.pictures[:4]:
            photo = Photo(self.setting.pictures, picture.url, QSize(150, 112), 8)
            photo.setAccessibleName(picture.description or tr("Message", "Picture"))
            photo.setToolTip(tip(picture.description))
            strip.addWidget(photo)
        body.addSpacing(8)
        body.addLayout(strip)

    def _add_state(self, body: QVBoxLayout) -> None:
        item = self.item
        if item.state == State.UNSURE:
            body.addSpacing(10)
            body.addWidget(self._unsure())
        elif item.state == State.FAILED:
            body.addSpacing(10)
            body.addWidget(self._failed())
        elif item.mine:
            self._add_line(body)
            self._add_note(body)

    def _add_line(self, body: QVBoxLayout) -> None:
        item = self.item
        if item.later is not None:
            self._later = GoesOut(item.later, lambda name: self.wanted.emit(name, item))
            body.addSpacing(6)
            body.addWidget(self._later)
            return
        name = self.setting.channels.name(
            self.setting.account.channel if self.setting.account else ""
        )
        said, icon_name = "", "check"
        if item.state == State.QUEUED:
            said, icon_name = tr("Message", "Waiting to be sent"), "snooze"
        elif item.state == State.SENDING:
            said, icon_name = tr("Message", "Sending"), "sending"
        elif item.standing in {Standing.PENDING, Standing.HELD}:
            said = tr("Message", "Sent, waits for approval on {name}", name=name)
            icon_name = "snooze"
        elif self.setting.newest_mine and item.standing is Standing.PUBLISHED:
            said = tr("Message", "Sent, seen on {name}", name=name)
        if not said:
            return
        line = row(
            Glyph(icon_name, 14, "accent" if icon_name == "check" else "muted"),
            _fitted(said),
            gap=5,
        )
        if item.state == State.QUEUED:
            undo = Button(tr("Action", "Undo"), kind="link", size=20)
            undo.clicked.connect(lambda: self.wanted.emit("undo", item))
            line.addSpacing(6)
            line.addWidget(undo)
        line.addStretch(1)
        body.addSpacing(6)
        body.addLayout(line)

    def _add_note(self, body: QVBoxLayout) -> None:
        """What the network said when it took these words."""
        item = self.item
        if item.note and not item.state:
            shown = item.standing in {Standing.PUBLISHED, Standing.PENDING, Standing.HELD}
            hue = "muted" if shown else "amber_ink"
            body.addSpacing(4)
            body.addWidget(Label(reason(item.note), "small", hue, line=136))

    def _button(self, words: str, name: str, kind: str, icon_name: str = "") -> Button:
        button = Button(words, icon_name, kind, size=32)
        button.clicked.connect(lambda: self.wanted.emit(name, self.item))
        return button

    def _unsure(self) -> Banner:
        name = self.setting.channels.name(
            self.setting.account.channel if self.setting.account else ""
        )
        if self.item.mine:
            title = tr("Message", "The network did not confirm your reply. It may have arrived.")
            text = tr("Message", "Look on {name} before you send it once more.", name=name)
        else:
            title = tr("Message", "The network did not confirm it. It may be done.")
            text = tr("Message", "Look on {name} before you try once more.", name=name)
        return Banner(
            "amber",
            "unsure",
            title,
            text,
            (
                self._button(tr("Action", "Open there"), "open", "plain", "open"),
                self._button(tr("Message", "It is there"), "sent", "quiet"),
                self._button(tr("Message", "Send again"), "retry", "quiet"),
                self._button(tr("Message", "Discard"), "discard", "quiet"),
            ),
        )

    def _failed(self) -> Banner:
        name = self.setting.channels.name(
            self.setting.account.channel if self.setting.account else ""
        )
        title = tr("Message", "{name} refused it", name=name)
        asks = self.item.error in ASKS_FIRST
        again = tr("Message", "Send anyway") if asks else tr("Message", "Try again")
        buttons = [self._button(again, "retry", "plain")]
        if self.item.mine:
            title = tr("Message", "{name} refused this reply", name=name)
            buttons.append(self._button(tr("Message", "Edit"), "rewrite", "quiet"))
        buttons.append(self._button(tr("Message", "Discard"), "discard", "quiet"))
        said = reason(self.item.error)
        text = tr("Message", "It says: {reason}", reason=said) if said else ""
        if asks or self.item.error == PARENT_GONE:  # the network said nothing
            title, text = tr("Message", "This reply was not sent"), said
        return Banner("red", "warning", title, text, buttons)
