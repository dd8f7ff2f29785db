"""Likes, shares, follows and votes that came in since the owner was last told."""

from datetime import datetime

from inbox.store.details import ReactionRow
from inbox.store.reader import Reader
from inbox.ui.alert_wishes import Wishes

LOOK_BACK = 200  # reactions, newest first: more than that are told as this many


class Fans:
    """Tells new reactions from those that were there before.

    ``since`` is when the first untold one came in, None while there is none.
    """

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._told = reader.last_applause()
        self._no_news: set[int] = set()  # accounts whose first read brought what is untold
        self.since: datetime | None = None

    def came(self, account: int, now: datetime) -> bool:
        """Something came in for an account; whether it is news. A first read is none."""
        row = self._reader.account(account)
        if row is None:
            return False
        if not row.first_read_done:
            self._no_news.add(account)
            return False
        self.since = self.since or now
        return True

    def news(self, wishes: Wishes) -> list[ReactionRow]:
        """What is untold and wished for, newest first."""
        if self.since is None:
            return []
        return [
            row
            for row in self._reader.reactions(limit=LOOK_BACK)
            if row.id > self._told
            and row.account not in self._no_news
            and wishes.wants_reactions(row.account)
        ]

    def told(self) -> None:
        """The owner knows of everything up to now."""
        self._told = self._reader.last_applause()
        self._no_news.clear()
        self.since = None
