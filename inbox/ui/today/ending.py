"""The end of a session: how many heard back, in how many minutes, what is left. Then it is over."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from inbox.core.model import Kind
from inbox.store.details import SessionCard
from inbox.store.reader import Reader
from inbox.store.rows import ConversationRow, View
from inbox.ui.account_words import all_read
from inbox.ui.empty import Forest
from inbox.ui.look_up import Channels
from inbox.ui.parts.button import Button
from inbox.ui.parts.dialog import Card
from inbox.ui.parts.labels import Elided, Label, announce
from inbox.ui.parts.layout import column, emptied, panel, row, scrolled
from inbox.ui.parts.marks import Glyph
from inbox.ui.pictures import Pictures
from inbox.ui.theme import CARD_RADIUS, wide
from inbox.ui.today import truth
from inbox.ui.today.faces import Faces
from inbox.ui.today.goal import GoalLine
from inbox.ui.today.pace import minutes
from inbox.ui.today.session import ANSWERED
from inbox.ui.words import number, tr


class EndingPage(QWidget):
    """`closed`: that is it for today. `answer_wanted`: a conversation that was put off."""

    closed = Signal()
    list_wanted = Signal()
    answer_wanted = Signal(int)

    def __init__(self, reader: Reader, channels: Channels, pictures: Pictures) -> None:
        super().__init__()
        self._reader, self._channels = reader, channels
        centre = Qt.AlignmentFlag.AlignHCenter
        self.title = Label("", "hero", wrap=True)
        self.line = Label("", "prose", "muted", wrap=True)
        self.week = Label("", "body", "muted", wrap=True)
        for label in (self.title, self.line, self.week):
            label.setAlignment(centre)
        self.faces = Faces(pictures, "paper")
        self._figures, self._later = row(gap=56), column()
        self.goal = GoalLine(reader)
        self.show_list = Button("", "", "plain", size=38)
        self.show_list.clicked.connect(self.list_wanted)
        self.close_button = Button("", "", "primary", key=tr("Keys", "Esc"), size=38)
        self.close_button.clicked.connect(self.closed)
        self._foot_icon, self._foot = Glyph("check", 15, "accent"), Label("", "small", "muted")
        self._later_panel = panel(self._later)
        self._later_panel.setMaximumWidth(wide(480))
        body = column(
            None, row(None, Forest(), None), 26, self.title, 8, self.line, 26,
            row(None, self.faces, None), 28, row(None, self._figures, None), 26,
            row(None, (self._later_panel, 1000), None), 22,
            row(None, self.show_list, self.close_button, None, gap=10), 22, self.week, 14,
            row(None, self.goal, None), None,
            row(None, self._foot_icon, self._foot, None, gap=8),
            margins=(24, 8, 24, 20),
        )  # fmt: skip
        self.setLayout(column((scrolled(body), 1)))

    def show_end(self, cards: Sequence[SessionCard]) -> None:
        """Sum up a session."""
        now = datetime.now().astimezone()
        known = {r.id: r for r in self._reader.rows(card.conversation for card in cards)}
        pairs = [(known[c.conversation], c.how) for c in cards if c.conversation in known]
        settled = [(r, how) for r, how in pairs if how in {*ANSWERED, "done", "snooze"}]
        answered = {(r.account, r.author) for r, how in settled if how in ANSWERED}
        put_off = [r for r, how in pairs if how == "snooze" and r.view is View.SNOOZED]
        left = self._reader.counts()[View.WAITING]
        words_for_all = all(how in ANSWERED for _, how in settled)
        everyone = bool(answered) and words_for_all and not left and not put_off
        self._say(len(answered), len(settled), left, len(put_off), everyone=everyone)
        self.faces.show_people([r for r, _ in settled], [how for _, how in settled])
        self.faces.setVisible(bool(settled))
        self._show_figures(cards)
        self._show_later(put_off, now)
        week = truth.week_words(self._reader.week(truth.week_began(now)))
        self.week.say(week)
        self.week.setVisible(bool(week))
        self.goal.refresh(now)
        words, icon_name, hue = all_read(self._reader.accounts(), self._channels)
        self._foot.say(words)
        self._foot_icon.show_icon(icon_name or "check", "amber" if hue == "amber_ink" else hue)
        self.show_list.say(tr("Today", "Show the list"))
        self.close_button.key = tr("Keys", "Esc")
        self.close_button.say(tr("Today", "Close for today"))
        announce(self, f"{self.title.said()}. {self.line.said()}")

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Where the figures have no room side by side they stand below each other."""
        super().resizeEvent(event)
        narrow = self.width() < wide(520)
        way = QBoxLayout.Direction
        self._figures.setDirection(way.TopToBottom if narrow else way.LeftToRight)
        self._figures.setSpacing(16 if narrow else 56)

    def focus(self) -> None:
        self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self, answered: int, settled: int, left: int, put_off: int, *, everyone: bool) -> None:
        """Nobody is called answered who only was put away."""
        self.title.say(
            tr("Today", "Everyone has an answer")
            if everyone
            else tr("Today", "That was everyone for today")
        )
        accounts = self._reader.accounts()
        shop = accounts[0].name if accounts else tr("Sidebar", "Kuulolla")
        said = [tr("Today", "%n people heard back from {shop}.", answered, shop=shop)]
        if not answered:
            said = [tr("Today", "You looked through %n.", settled)] if settled else []
        if put_off:
            said.append(tr("Today", "%n wait until later, as you wished.", put_off))
        if left:
            said.append(tr("Today", "%n are left for tomorrow.", left))
        self.line.say(" ".join(said))

    def _show_figures(self, cards: Sequence[SessionCard]) -> None:
        emptied(self._figures)
        hows = [card.how for card in cards]
        time = minutes(sum(card.milliseconds for card in cards) / 1000)
        replies, likes, done = hows.count("reply"), hows.count("like"), hows.count("done")
        shown = [
            (replies, number(replies), tr("Today", "replies", replies)),
            (likes, number(likes), tr("Today", "likes", likes)),
            (done, number(done), tr("Today", "done without words", done)),
            (1, tr("Today", "%n min", time), tr("Today", "of your day")),
        ]
        for count, figure, words in shown:
            if count:
                self._figures.addWidget(_figure(figure, words))

    def _show_later(self, put_off: Sequence[ConversationRow], now: datetime) -> None:
        emptied(self._later)
        self._later_panel.setVisible(bool(put_off))
        if not put_off:
            return
        first = put_off[0]
        title = _what(first)
        if len(put_off) > 1:
            title = tr("Today", "{first} and %n others", len(put_off) - 1, first=title)
        until = first.snoozed_until
        when = truth.at_words(until, now) if until is not None else ""
        now_button = Button(tr("Today", "Answer now"), kind="plain", size=36)
        now_button.clicked.connect(lambda: self.answer_wanted.emit(first.id))
        words = column(None, Elided(title, "strong", "ink"), 1, Elided(when), None)
        lay = row(Glyph("snooze", 18), (words, 1), now_button, gap=16, margins=(18, 12, 12, 12))
        self._later.addWidget(Card(lay, radius=CARD_RADIUS))


def _what(row_: ConversationRow) -> str:
    """Like "The review from Sam"."""
    name = row_.author_name
    return {
        Kind.COMMENT: tr("Today", "The comment from {name}", name=name),
        Kind.MENTION: tr("Today", "The mention from {name}", name=name),
        Kind.REVIEW: tr("Today", "The review from {name}", name=name),
        Kind.MESSAGE: tr("Today", "The message from {name}", name=name),
    }[row_.kind]


def _figure(figure: str, words: str) -> QWidget:
    big, small = Label(figure, "figure"), Label(words, "body", "muted")
    for label in (big, small):
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    made = panel(column(big, 2, small))
    made.setAccessibleName(f"{figure} {words}")
    return made
