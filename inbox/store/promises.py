"""Answers that the owner owes: kept by a later reply, brought back when their time has come."""

from collections.abc import Iterable
from datetime import datetime

from inbox.core.actions import Action
from inbox.store.database import Missing
from inbox.store.decisions import Decisions
from inbox.store.details import Before
from inbox.store.outbox import Outbox
from inbox.store.people import whole
from inbox.store.times import us

_NOTE = 500  # characters
_OWE = """
INSERT OR REPLACE INTO promise (conversation, due, made_at, item, note, own_upto, upto)
SELECT c.id, ?2, ?3, ?4, ?5,
       COALESCE((SELECT MAX(id) FROM item WHERE conversation = c.id AND mine = 1), 0), c.at
FROM conversation c WHERE c.id = ?1 AND c.last_item
"""


class Promises(Outbox, Decisions):
    def promise(
        self, ids: Iterable[int], due: datetime, now: datetime, note: str = ""
    ) -> list[Before]:
        """Owe an answer in these conversations by `due`, instead of what was owed before."""
        words = whole(note.strip())[:_NOTE]
        return self._decide(ids, _OWE, us(due), us(now), 0, words)

    def release(self, ids: Iterable[int]) -> list[Before]:
        """Nothing is owed here any more; they stand where they would without it."""
        return self._decide(ids, "DELETE FROM promise WHERE conversation = ?1")

    def queue_promise(
        self,
        action: Action,
        due: datetime,
        note: str = "",
        not_before: datetime | None = None,
    ) -> tuple[int, list[Before]]:
        """Queue words that promise an answer, and owe it: one transaction.

        Answers the conversation, and what `restore` needs to take the promise back.
        """
        with self.transaction():
            before = self._before(action.item)
            conversation = self.queue(action, not_before)
            spoken = self._must(
                "SELECT id FROM item WHERE account = ? AND remote_id = ?", action.account, action.id
            )
            words = whole(note.strip())[:_NOTE]
            self._write(_OWE, conversation, us(due), us(action.at), spoken[0], words)
            self._settle([conversation])
        return conversation, before

    def _before(self, item: int) -> list[Before]:
        row = self._one("SELECT conversation FROM item WHERE id = ?", item)
        if row is None:
            raise Missing("That is not there any more.")
        found = self._marks(row[0])
        return [] if found is None else [found]
