"""The daily session at work: from the start page through the cards and the thanks to the end."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from inbox.store.details import SessionCard
from inbox.store.reader import Reader
from inbox.store.rows import ConversationRow, View
from inbox.ui.actions import Actions
from inbox.ui.composer import Errand
from inbox.ui.doing import Doing
from inbox.ui.look_up import Channels
from inbox.ui.owing import Owing
from inbox.ui.pictures import Pictures
from inbox.ui.snooze import pop_above, snooze_menu
from inbox.ui.today.page import StartPage
from inbox.ui.today.session import Planned, Session, of_today, why_of
from inbox.ui.today.stage import Stage
from inbox.ui.today.thanks import Thanks
from inbox.ui.undo import History
from inbox.ui.words import tr

if TYPE_CHECKING:
    from inbox.ui.bridge import Bridge

PAINTED = 20  # ms after which the card that is up has been painted
_LEAVING = frozenset({"go_today", "go_waiting", "go_snoozed", "go_done", "search"})


class Today(QObject):
    """`begun`: the stage wants the whole window; `left`: it gives it back.

    `show_wanted` names a conversation to open in the list, None the list itself.
    """

    begun = Signal()
    left = Signal()
    closed = Signal()
    show_wanted = Signal(object)
    sent = Signal(int)

    def __init__(  # noqa: PLR0917 - each is one part of the window
        self,
        bridge: "Bridge",
        reader: Reader,
        channels: Channels,
        pictures: Pictures,
        actions: Actions,
        history: History,
        doing: Doing,
    ) -> None:
        super().__init__(doing)
        self._bridge, self._reader, self._doing = bridge, reader, doing
        self._actions = actions
        self._drafts: dict[int, str] = {}
        self.session = Session(bridge, reader, channels)
        self.start = StartPage(reader, channels, pictures)
        self.stage = Stage(reader, channels, pictures, actions, history)
        self._thanks = Thanks(reader, doing, self.session, self.stage, actions)
        self.owing = Owing(self.stage, bridge, reader, doing)
        self._on = self._ended = False
        actions["like_all"].setEnabled(False)
        self._listen()

    def _listen(self) -> None:
        start, stage, doing = self.start, self.stage, self._doing
        start.started.connect(self.begin)
        start.resumed.connect(self.go_on)
        start.chose.connect(self._bridge.set_setting)
        start.check_wanted.connect(partial(self._bridge.check_now, None))
        start.list_wanted.connect(lambda: self.show_wanted.emit(None))
        stage.asked.connect(self.take)
        stage.sent.connect(self._send)
        stage.drafted.connect(self._drafts.__setitem__)
        stage.bar.ended.connect(self.pause)
        self._thanks.ended.connect(self._end)
        self._thanks.paused.connect(self.pause)
        self._thanks.told.connect(partial(self._tell, at=-1))
        stage.ending.closed.connect(self._close)
        stage.ending.list_wanted.connect(lambda: self.show_wanted.emit(None))
        stage.ending.answer_wanted.connect(self.show_wanted.emit)
        doing.came_back.connect(self._came_back)
        doing.returned.connect(self._returned)
        doing.told.connect(stage.undo_bar.tell)

    def running(self) -> bool:
        """Whether the stage has the window."""
        return self._on

    def open_day(self) -> None:
        """Straight into the session: the one under way, else a new one of the chosen length."""
        self.start.refresh()
        if of_today(self._reader.under_way(), datetime.now().astimezone()):
            self.go_on()
        elif self.start.chosen():
            self.begin(self.start.chosen())

    def begin(self, planned: Sequence[Planned]) -> None:
        """A new session."""
        self.session.begin(planned)
        self._enter()

    def go_on(self) -> None:
        """The session that was interrupted."""
        row = self._reader.under_way()
        if row is not None:
            self.session.resume(row)
            self._enter()

    def pause(self) -> None:
        """End for now: it goes on from here, today, even after a restart."""
        if self._on:
            self.stage.leave()
            self._on = False
            self._actions["like_all"].setEnabled(False)
            self.start.refresh()
            self.left.emit()

    def refresh(self) -> None:
        """Something changed: what is up is read again; who is in the session stays."""
        if self._on and not self._ended:
            self.stage.card().refresh()
        elif not self._on:
            self.start.refresh()

    def take(self, name: str) -> bool:
        """Do one of the window's commands here; False when it is not ours now."""
        if not self._on:
            return False
        if name in _LEAVING:
            self.pause()
            return False
        page = self.stage.page()
        if page is self.stage.ending:
            return self._on_ending(name)
        return self._thanks.take(name) if page is self.stage.sweep else self._on_card(name)

    def _enter(self) -> None:
        self._on, self._ended = True, False
        self._drafts.clear()
        self.begun.emit()
        self._up()

    def _up(self) -> None:
        """Bring up who is next, and make the one after ready."""
        while (card := self.session.current()) is not None:
            row = self._reader.conversation(card.conversation)
            if row is not None and (row.view is View.WAITING or card.how):
                self._show(card, row)
                return
            self.session.settle(card.conversation, "gone")  # answered elsewhere, or deleted
        self._thanks.up()

    def _show(self, card: SessionCard, row: ConversationRow) -> None:
        self._actions["like_all"].setEnabled(False)
        place = self.session.place() + 1
        said = tr("Today", "{at} of {all}", at=place, all=len(self.session.cards))
        self._tell(said, self.session.place())
        self.stage.show_card(row, why_of(card), self.draft(row.id), said)
        QTimer.singleShot(PAINTED, self.stage, self._make_ready)

    def _make_ready(self) -> None:
        following = self.session.following() if self._on else None
        if following is not None:
            for row in self._reader.rows([following.conversation]):
                self.stage.make_ready(row, why_of(following), self.draft(row.id))

    def _tell(self, said: str, at: int) -> None:
        settled = [bool(card.how) for card in self.session.cards]
        self.stage.bar.show_state(said, self.session.seconds_left(), settled, at)

    def _end(self) -> None:
        self._ended = True
        self._actions["like_all"].setEnabled(False)
        self._bridge.end_session()
        self.stage.leave()
        self.stage.ending.show_end(self.session.cards)
        self.stage.show_ending()
        QTimer.singleShot(150, self.stage, self._look_again)

    def _look_again(self) -> None:
        """The last answer has reached the disk by now: what is left is counted with it."""
        if self._on and self._ended:
            self.stage.ending.show_end(self.session.cards)

    def _on_card(self, name: str) -> bool:
        row, view = self.stage.card().shown, self.stage.card()
        if row is None:
            return False
        ours: dict[str, Callable[[], object]] = {
            "like_and_go_on": partial(self._like_and_go_on, row),
            "like": partial(self._like, row),
            "reply": lambda: view.composer.edit.setFocus(Qt.FocusReason.ShortcutFocusReason),
            "done": partial(self._done, row),
            "snooze": partial(self._snooze, row),
            "promise": partial(self.owing.promise, row, lambda: self._settle(row, "snooze")),
            "open": partial(self._open_there, row),
            "next": self._skip,
            "previous": self._back_one,
            "back": self.pause,
            "reopen": lambda: None,
        }
        if name in ours:
            ours[name]()
        return name in ours

    def _on_ending(self, name: str) -> bool:
        if name == "back":
            self._close()
        return name not in {"undo", "keys", "check", "settings", "connect", "quit"}

    def _like(self, row: ConversationRow) -> None:
        if not self._doing.like(row):
            self._open_there(row)

    def _like_and_go_on(self, row: ConversationRow) -> None:
        view = self.stage.card()
        if row.liked or self._doing.like(row):
            self._settle(row, "like")
        elif view.opened:
            self._done(row)
        else:
            self._open_there(row)

    def _done(self, row: ConversationRow) -> None:
        self._doing.done(row)
        self._settle(row, "done")

    def _snooze(self, row: ConversationRow) -> None:
        button = self.stage.card().snooze

        def choose(until: datetime) -> None:
            self._doing.snooze(row, until)
            self._settle(row, "snooze")

        pop_above(button, snooze_menu(self.stage, datetime.now().astimezone(), choose))

    def _open_there(self, row: ConversationRow) -> None:
        item = self._reader.item(row.last_item)
        if self._doing.open_there((item.url if item else "") or row.url):
            self.stage.card().went_there()

    def _skip(self) -> None:
        card = self.session.current()
        if card is not None and card.how:
            self.session.step_on()
        elif card is not None:
            self.stage.card().composer.flush()
            self.session.settle(card.conversation, "skip")
        self._up()

    def _back_one(self) -> None:
        self.session.step_back()
        self._up()

    def _send(self, errand: Errand, words: str) -> None:
        self._drafts[errand.conversation] = ""
        self.sent.emit(errand.conversation)
        self._doing.send(errand, words)
        self.session.settle(errand.conversation, "reply")
        self.stage.forget(errand.conversation)
        self._up()

    def _settle(self, row: ConversationRow, how: str) -> None:
        self.stage.card().composer.flush()
        self.session.settle(row.id, how)
        self._up()

    def _came_back(self, conversation: int) -> None:
        """Something was undone: its card is up again."""
        if not self._on or not self.session.holds(conversation):
            return
        if self._ended:
            self._ended = False
            self._bridge.reopen_session()
        self.session.take_back(conversation)
        self.stage.forget(conversation)
        card, row = self.session.current(), self._reader.conversation(conversation)
        if card is not None and row is not None and card.conversation == conversation:
            self._show(card, row)
            return
        self._thanks.again(conversation)

    def _returned(self, conversation: int, words: str) -> None:
        self._drafts[conversation] = words
        shown = self.stage.card().shown
        if self._on and shown is not None and shown.id == conversation:
            self.stage.card().put_words(words)

    def draft(self, conversation: int) -> str:
        known = self._drafts.get(conversation)
        return self._reader.draft(conversation) if known is None else known

    def _close(self) -> None:
        self.pause()
        self.closed.emit()
