"""The session itself: who it holds, who is next, what came of each. No widgets, no words."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from inbox.store.details import SessionCard, SessionRow
from inbox.store.reader import Reader
from inbox.store.rows import ConversationRow, View
from inbox.ui.look_up import Channels
from inbox.ui.today.order import Judge, Order, Reason, ordered, reason
from inbox.ui.today.pace import fitting, own

if TYPE_CHECKING:
    from inbox.ui.bridge import Bridge

MOST = 300  # waiting conversations that one day's plan looks at
ANSWERED = frozenset({"reply", "like"})


@dataclass(frozen=True, slots=True)
class Planned:
    """One conversation of the plan: why it stands there, and how many seconds it may take."""

    row: ConversationRow
    why: Reason
    sweep: bool
    seconds: float


def plan(reader: Reader, channels: Channels, order: Order, judge: Judge = reason) -> list[Planned]:
    """Everyone who waits, in order. Short thanks that can be liked are swept at the end."""
    pace = own(reader)
    accounts = {account.id: account for account in reader.accounts()}
    found = []
    for row, why in ordered(reader.list(View.WAITING, limit=MOST), order, judge):
        likeable = channels.likeable(row, accounts.get(row.account))
        sweep = why is Reason.THANKS and likeable
        seconds = pace.seconds(why, likeable=likeable, sweep=sweep)
        found.append(Planned(row, why, sweep, seconds))
    return sorted(found, key=lambda one: one.sweep)


def chosen(planned: Sequence[Planned], minutes: int) -> list[Planned]:
    """What fits into so many minutes (0: all)."""
    return list(planned[: fitting([one.seconds for one in planned], minutes * 60)])


class Session(QObject):
    """One session under way. `moved`: something was settled or taken back."""

    moved = Signal()

    def __init__(
        self,
        bridge: "Bridge",
        reader: Reader,
        channels: Channels,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        super().__init__()
        self._bridge, self._reader, self._channels, self._clock = bridge, reader, channels, clock
        self.cards: list[SessionCard] = []
        self._seconds: dict[int, float] = {}
        self._at = 0
        self._shown_at = clock()

    def begin(self, planned: Iterable[Planned]) -> None:
        """A new session, kept on the disk from its first moment."""
        self.cards = [SessionCard(one.row.id, one.why.value, one.sweep) for one in planned]
        self._bridge.begin_session(self.cards)
        self._start()

    def resume(self, row: SessionRow) -> None:
        """Go on with one that was interrupted."""
        self.cards = list(row.cards)
        self._start()

    def _start(self) -> None:
        self._seconds = self._guess()
        self._at = self._first_open(0)
        self._shown_at = self._clock()

    def current(self) -> SessionCard | None:
        """The card that is up; None: only the thanks, or nothing, are left."""
        return self.cards[self._at] if self._at < self.singles() else None

    def following(self) -> SessionCard | None:
        """The card after that."""
        place = self._first_open(self._at + 1)
        return self.cards[place] if place < self.singles() and place != self._at else None

    def place(self) -> int:
        return self._at

    def singles(self) -> int:
        """How many have a card of their own."""
        return sum(not card.sweep for card in self.cards)

    def thanks(self) -> list[SessionCard]:
        return [card for card in self.cards if card.sweep]

    def holds(self, conversation: int) -> bool:
        return self._place_of(conversation) is not None

    def settle(self, conversation: int, how: str) -> None:
        """What came of a conversation; the next open card is up then."""
        place = self._place_of(conversation)
        if place is None:
            return
        spent = round((self._clock() - self._shown_at) * 1000)
        if how == "gone":
            spent = 0
        self._put(place, how, self.cards[place].milliseconds + spent)
        self._shown_at = self._clock()
        if place == self._at:
            self._at = self._first_open(place + 1)
        self.moved.emit()

    def settle_all(self, conversations: Sequence[int], how: str) -> None:
        """The same for several at once; they share the time."""
        spent = round((self._clock() - self._shown_at) * 1000 / max(1, len(conversations)))
        for conversation in conversations:
            place = self._place_of(conversation)
            if place is not None:
                self._put(place, how, max(1, spent))
        self._shown_at = self._clock()
        self.moved.emit()

    def take_back(self, conversation: int) -> None:
        """It was undone: its card is up again."""
        place = self._place_of(conversation)
        if place is None:
            return
        self._put(place, "", self.cards[place].milliseconds)
        if not self.cards[place].sweep:
            self._at = place
        self._shown_at = self._clock()
        self.moved.emit()

    def step_back(self) -> None:
        """Look at the card before, whatever came of it."""
        if self._at > 0:
            self._at -= 1
            self._shown_at = self._clock()
            self.moved.emit()

    def step_on(self) -> None:
        """On from a card that was settled before."""
        self._at = self._first_open(self._at + 1)
        self._shown_at = self._clock()
        self.moved.emit()

    def seconds_left(self) -> float:
        """What the open cards may take, from the owner's pace."""
        return sum(self._seconds.get(card.conversation, 0.0) for card in self._open_cards())

    def _guess(self) -> dict[int, float]:
        """What each conversation may take, worked out once: no key waits for it."""
        pace = own(self._reader)
        accounts = {account.id: account for account in self._reader.accounts()}
        rows = {r.id: r for r in self._reader.rows(c.conversation for c in self.cards)}
        found = {}
        for card in self.cards:
            row = rows.get(card.conversation)
            if row is not None:
                likeable = self._channels.likeable(row, accounts.get(row.account))
                why, sweep = why_of(card), card.sweep
                found[row.id] = pace.seconds(why, likeable=likeable, sweep=sweep)
        return found

    def open_count(self) -> int:
        return len(self._open_cards())

    def seconds_spent(self) -> float:
        return sum(card.milliseconds for card in self.cards) / 1000

    def _open_cards(self) -> list[SessionCard]:
        return [card for card in self.cards if not card.how]

    def _put(self, place: int, how: str, milliseconds: int) -> None:
        self.cards[place] = replace(self.cards[place], how=how, milliseconds=milliseconds)
        self._bridge.settle_card(place, how, milliseconds)

    def _place_of(self, conversation: int) -> int | None:
        for place, card in enumerate(self.cards):
            if card.conversation == conversation:
                return place
        return None

    def _first_open(self, start: int) -> int:
        """The next open card with a card of its own, from a place on; then from the front."""
        singles = self.singles()
        later, earlier = range(start, singles), range(min(start, singles))
        found = (n for part in (later, earlier) for n in part if not self.cards[n].how)
        return next(found, singles)


def why_of(card: SessionCard) -> Reason:
    """Its reason; a later version may have known others."""
    return Reason(card.reason) if card.reason in set(Reason) else Reason.WAITING


def of_today(row: SessionRow | None, now: datetime) -> bool:
    """Whether a session under way began today and still holds somebody."""
    if row is None or row.ended_at is not None:
        return False
    same = row.started_at.astimezone().date() == now.astimezone().date()
    return same and any(not card.how for card in row.cards)
