"""The sweep at work: which thanks are shown, what a key does to them, when it is over."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from inbox.store.details import SessionCard
from inbox.store.reader import Reader
from inbox.store.rows import ConversationRow, View
from inbox.ui.actions import Actions
from inbox.ui.doing import Doing
from inbox.ui.today.session import Session
from inbox.ui.today.stage import Stage
from inbox.ui.words import tr


class Thanks(QObject):
    """`ended`: nobody is left here. `told`: what the bar says."""

    ended = Signal()
    paused = Signal()
    told = Signal(str)

    def __init__(
        self, reader: Reader, doing: Doing, session: Session, stage: Stage, actions: Actions
    ) -> None:
        super().__init__(stage)
        self._reader, self._doing, self._session = reader, doing, session
        self._stage, self._sweep, self._actions = stage, stage.sweep, actions
        self._sweep.like_wanted.connect(self.like)
        self._sweep.went_on.connect(self.enough)

    def up(self) -> None:
        """Show who is left with short thanks; at once over when nobody is."""
        rows = self._rows()
        for card in self._session.thanks():
            found = rows.get(card.conversation)
            if not card.how and (found is None or found.view is not View.WAITING):
                self._session.settle(card.conversation, "gone")
        if any(not card.how for card in self._shown(rows)):
            self._show(rows)
        else:
            self.ended.emit()

    def again(self, conversation: int) -> None:
        """A like was taken back: its row is open again."""
        self._show(self._rows())
        self._sweep.choose(conversation)

    def take(self, name: str) -> bool:
        """Do one of the window's commands here."""
        current = self._sweep.current()
        like = partial(self.like, [] if current is None else [current])
        ours: dict[str, Callable[[], object]] = {
            "like_and_go_on": like,
            "like": like,
            "like_all": self._sweep.like_rest,
            "done": self.enough,
            "next": partial(self._sweep.step, 1),
            "previous": partial(self._sweep.step, -1),
            "back": self.paused.emit,
        }
        if name in ours:
            ours[name]()
        return name in ours or name in {"reply", "snooze", "open", "reopen"}

    def like(self, conversations: Sequence[int]) -> None:
        """Like these; several are taken back at once."""
        hows = {card.conversation: card.how for card in self._session.thanks()}
        rows = self._reader.rows(c for c in conversations if not hows.get(c, "x"))
        if not rows:
            return
        if len(rows) == 1:
            done = [row for row in rows if self._doing.like(row)]
        else:
            done = self._doing.like_all(rows)
        self._session.settle_all([row.id for row in done], "like")
        following = self._sweep.after(conversations[-1])
        self.up()
        if self._stage.page() is self._sweep:
            self._sweep.choose(self._sweep.after(conversations[-1]) or following)

    def enough(self) -> None:
        """The thanks that are left stay waiting."""
        left = [card.conversation for card in self._session.thanks() if not card.how]
        self._session.settle_all(left, "skip")
        self.ended.emit()

    def _rows(self) -> dict[int, ConversationRow]:
        ids = [card.conversation for card in self._session.thanks()]
        return {row.id: row for row in self._reader.rows(ids)}

    def _shown(self, rows: Mapping[int, ConversationRow]) -> list[SessionCard]:
        thanks = self._session.thanks()
        return [c for c in thanks if c.how != "gone" and c.conversation in rows]

    def _show(self, rows: Mapping[int, ConversationRow]) -> None:
        shown = self._shown(rows)
        liked = frozenset(card.conversation for card in shown if card.how == "like")
        self.told.emit(tr("Today", "Thanks"))
        self._sweep.open([rows[card.conversation] for card in shown], liked)
        self._stage.show_sweep()
        self._actions["like_all"].setEnabled(True)
        self._sweep.choose(self._sweep.after(-1))
