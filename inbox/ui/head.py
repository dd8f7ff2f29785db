"""The top of a conversation: who, our history with them, and what to press."""

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy

from inbox.store.details import AuthorRow
from inbox.store.labels import LabelRow
from inbox.store.rows import ConversationRow, View
from inbox.ui.actions import Actions
from inbox.ui.classes import why_words
from inbox.ui.parts.button import Button
from inbox.ui.parts.labels import Elided, tip
from inbox.ui.parts.layout import Pane, column, panel, row
from inbox.ui.parts.marks import Chip
from inbox.ui.row_words import chips, label_chips, put_off_chips
from inbox.ui.theme import TOP, look, metrics, px
from inbox.ui.words import date, moment, tr


def history_line(author: AuthorRow | None, now: datetime, *, answered: bool = True) -> str:
    """Like "Third time here, answered 3 Nov"; not ``answered``: the last reply may not be there."""
    if author is None:
        return ""
    said = {
        1: tr("Head", "First time here"),
        2: tr("Head", "Second time here"),
        3: tr("Head", "Third time here"),
    }.get(author.items, tr("Head", "%Ln comments so far", author.items))
    if not answered:
        return said
    if author.answered_at is None:
        return said if author.items <= 1 else tr("Head", "{line}, not answered yet", line=said)
    days = (now.astimezone().date() - author.answered_at.astimezone().date()).days
    when = moment(author.answered_at, now) if days < 2 else date(author.answered_at, now)
    return tr("Head", "{line}, answered {when}", line=said, when=when)


class Head(Pane):
    """`back` is pressed where only one pane fits."""

    back = Signal()
    snooze_wanted = Signal(object)

    def __init__(self, actions: Actions) -> None:
        super().__init__("surface")
        self._actions = actions
        self._name, self._line = Elided("", "title", "ink"), Elided()
        self._name.fit()
        self._chips = QHBoxLayout()
        self._chips.setSpacing(6)
        self.back_button = Button(icon_name="back", kind="quiet", size=32)
        self.back_button.clicked.connect(self.back)
        self.back_button.hide()
        self.like = Button("", "like", "soft", size=32)
        self.put_away = Button("", "check", "quiet", size=32)
        self.snooze = Button("", "snooze", "quiet", size=32)
        self.more = Button(icon_name="more", kind="quiet", size=32)
        self.like.clicked.connect(self._press_first)
        self.put_away.clicked.connect(self._press_put_away)
        self.snooze.clicked.connect(lambda: self.snooze_wanted.emit(self.snooze))
        self.more.clicked.connect(self._pop_menu)
        self._row: ConversationRow | None = None
        self._told: list[Chip] = []  # the most pressing first
        self._tags: list[Chip] = []
        self.labels: Mapping[int, LabelRow] = {}
        self._likeable, self._narrow = False, False
        name = row((self._name, 0), self._chips, None, gap=10)
        who = panel(column(None, name, 1, self._line, None))
        who.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._bar = row(
            self.back_button, (who, 1), 12, self.like, 4, self.put_away, self.snooze, self.more,
            gap=4, margins=(24, 0, 14, 0),
        )  # fmt: skip
        self.setLayout(self._bar)
        self._dress()
        look().changed.connect(self._dress)

    def show_row(
        self, conversation: ConversationRow | None, author: AuthorRow | None, *, likeable: bool
    ) -> None:
        """Who it is about; None: nobody."""
        self._row, self._likeable = conversation, likeable
        self.setVisible(conversation is not None)
        if conversation is None:
            return
        self._name.say(conversation.author_name)
        there = conversation.goes_out is None and not conversation.trouble
        now = datetime.now().astimezone()
        self._line.say(history_line(author, now, answered=there))
        while (gone := self._chips.takeAt(0)) is not None:
            widget = gone.widget()
            if widget is not None:
                widget.hide()  # it is painted until it is deleted
                widget.deleteLater()
        first = tr("Row", "First time")  # the line below says so
        hide = tr("Row", "Hide?")  # what stands below says so
        said = {first, hide, *(words for words, _tone in put_off_chips(conversation))}
        told = [c for c in chips(conversation) if c[0] not in said]
        why = why_words(conversation)
        self._told = []
        for words, tone in told[:2]:
            chip = Chip(words, tone)
            about = next((line for line in why if line.startswith(f"{words}:")), "")
            chip.setToolTip(tip(about))
            chip.setAccessibleDescription(about)
            self._chips.addWidget(chip)
            self._told.append(chip)
        self._tags = [Chip(*said_) for said_ in label_chips(conversation, self.labels)[:3]]
        for tag in self._tags:
            tag.setAccessibleName(tr("Row", "label {name}", name=tag.accessibleName()))
            self._chips.addWidget(tag)
        self._say()

    def narrow(self, narrow: bool, *, one_pane: bool) -> None:
        """Icons without words where there is no room for these; a way back where one is needed."""
        self._narrow = narrow
        self.back_button.setVisible(one_pane)
        self._bar.setContentsMargins(12 if one_pane else 24, 0, 14, 0)
        self._say()

    def _say(self) -> None:
        shown = self._row
        if shown is None:
            return
        short = self._narrow
        for tag in (*self._told[1:], *self._tags):
            tag.setVisible(not short)  # the name needs the room more
        if self._likeable:
            words = tr("Head", "Liked") if shown.liked else tr("Action", "Like")
            self.like.icon_name = "liked" if shown.liked else "like"
            tip = tr("Action", "Take back the like") if shown.liked else f"{words} (L)"
        else:
            words, self.like.icon_name = tr("Action", "Open there"), "open"
            tip = tr("Head", "No app can like here. Open it there (O)")
        self.like.say("" if short else words, tip)
        waiting = shown.view is View.WAITING
        away = tr("Action", "Done") if waiting else tr("Action", "Back to waiting")
        self.put_away.icon_name = "check" if waiting else "reopen"
        self.put_away.say("" if short else away, f"{away} (E)" if waiting else away)
        snooze = tr("Action", "Snooze")
        self.snooze.say("" if short else snooze, f"{snooze} (S)")
        self.more.say("", tr("Action", "More"))
        self.back_button.say("", tr("Action", "Back"))

    def _press_first(self) -> None:
        self._actions["like" if self._likeable else "open"].trigger()

    def _press_put_away(self) -> None:
        waiting = self._row is not None and self._row.view is View.WAITING
        self._actions["done" if waiting else "reopen"].trigger()

    def _pop_menu(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._actions.fill(
            menu,
            "like_and_go_on",
            "reply",
            "open",
            "",
            "done",
            "reopen",
            "snooze",
            "promise",
            "",
            *("label", "hide", "person", "", "undo"),
        )
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _dress(self) -> None:
        words = metrics("title").height() + metrics("small").height() + 8
        self.setFixedHeight(max(px(TOP), int(words)))
