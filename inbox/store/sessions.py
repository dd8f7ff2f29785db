"""The daily session: kept card by card, so that a stop of any kind loses nothing of it."""

from collections.abc import Sequence
from datetime import datetime

from inbox.store.desk import Desk
from inbox.store.details import SessionCard
from inbox.store.people import whole
from inbox.store.times import us

_OPEN = "(SELECT MAX(id) FROM session WHERE ended_at IS NULL)"


class Sessions(Desk):
    def begin_session(self, cards: Sequence[SessionCard], now: datetime) -> int:
        """A new session with these cards in this order; one still under way ends."""
        with self.transaction():
            self._write("UPDATE session SET ended_at = ? WHERE ended_at IS NULL", us(now))
            row = self._must("INSERT INTO session (started_at) VALUES (?) RETURNING id", us(now))
            self._many(
                "INSERT INTO session_card (session, place, conversation, reason, sweep)"
                " VALUES (?, ?, ?, ?, ?)",
                [
                    (row[0], place, card.conversation, whole(card.reason), int(card.sweep))
                    for place, card in enumerate(cards)
                ],
            )
        return int(row[0])

    def settle_card(self, place: int, how: str, milliseconds: int, now: datetime) -> None:
        """What came of a card of the session under way ("": nothing yet), and how long it took."""
        with self.transaction():
            self._write(
                "UPDATE session_card SET how = ?, milliseconds = ?, at = ?"  # noqa: S608
                f" WHERE session = {_OPEN} AND place = ?",
                *(how, max(0, milliseconds), us(now) if how else 0, place),
            )

    def end_session(self, now: datetime) -> None:
        """The session under way is over; nothing when there is none."""
        with self.transaction():
            self._write("UPDATE session SET ended_at = ? WHERE ended_at IS NULL", us(now))

    def reopen_session(self) -> None:
        """The session that ended last goes on: its last step was taken back."""
        with self.transaction():
            self._write(
                "UPDATE session SET ended_at = NULL WHERE id = (SELECT MAX(id) FROM session)"
            )
