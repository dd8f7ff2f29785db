"""What the owner decides here and no network hears of: done, reopen, snooze, drafts, settings."""

from collections.abc import Iterable
from datetime import datetime

from inbox.store.details import Before
from inbox.store.people import whole
from inbox.store.settle import Settling
from inbox.store.summary import Promise
from inbox.store.times import us, when_or_none

_MARKS = """
SELECT id, done_upto, reopened, snoozed_until, snoozed_upto FROM conversation
WHERE id = ? AND view <> 'empty'
"""
_OWED = "SELECT due, made_at, item, own_upto, upto, came, note FROM promise WHERE conversation = ?"
_TAKEN_UP = "UPDATE promise SET came = 1 WHERE conversation = ?1"


class Decisions(Settling):
    def done(self, ids: Iterable[int], now: datetime) -> list[Before]:
        """These need no answer. What is said later waits again, however late it is read."""
        return self._decide(
            ids,
            "UPDATE conversation SET done_upto = MAX(done_upto, CASE WHEN last_item THEN at ELSE 0"
            " END), reopened = 0, snoozed_until = NULL, done_at = ?2 WHERE id = ?1",
            us(now),
            promise="DELETE FROM promise WHERE conversation = ?1",
        )

    def reopen(self, ids: Iterable[int]) -> list[Before]:
        """These wait again, even when they were answered."""
        return self._decide(
            ids,
            "UPDATE conversation SET done_upto = 0, reopened = 1, snoozed_until = NULL"
            " WHERE id = ?1",
            promise=_TAKEN_UP,
        )

    def snooze(self, ids: Iterable[int], until: datetime) -> list[Before]:
        """These wait again from `until` on, or as soon as something new is said."""
        return self._decide(
            ids,
            "UPDATE conversation SET reopened = MAX(reopened, waiting_since IS NULL),"
            " snoozed_until = ?2, snoozed_upto = at WHERE id = ?1 AND last_item",
            us(until),
            promise=_TAKEN_UP,
        )

    def _decide(
        self, ids: Iterable[int], sql: str, *values: object, promise: str = ""
    ) -> list[Before]:
        """``promise`` is what the decision means for an answer that is owed."""
        found = []
        with self.transaction():
            for conversation in dict.fromkeys(ids):
                before = self._marks(conversation)
                if before is None:
                    continue  # it vanished while the owner was deciding
                self._write(sql, conversation, *values)
                self._write("DELETE FROM done_by_rule WHERE conversation = ?", conversation)
                if promise:
                    self._write(promise, conversation)
                found.append(before)
            self._settle([before.conversation for before in found])
        return found

    def _marks(self, conversation: int) -> Before | None:
        row = self._one(_MARKS, conversation)
        if row is None:
            return None
        owed = self._one(_OWED, conversation)
        kept = None if owed is None else Promise(*tuple(owed))
        return Before(row[0], row[1], bool(row[2]), row[3], row[4], kept)

    def restore(self, conversation: int, before: Before) -> None:
        """Undo a decision."""
        with self.transaction():
            there = self._write(
                "UPDATE conversation SET done_upto = ?, reopened = ?, snoozed_until = ?,"
                " snoozed_upto = ? WHERE id = ? AND view <> 'empty'",
                *(before.done_upto, int(before.reopened), before.snoozed_until),
                *(before.snoozed_upto, conversation),
            )
            if not there:
                return
            self._write("DELETE FROM promise WHERE conversation = ?", conversation)
            if before.owed is not None:
                self._write(
                    "INSERT INTO promise (conversation, due, made_at, item, own_upto, upto, came,"
                    " note) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    *(conversation, *before.owed),
                )
            self._settle([conversation])

    def wake(self, now: datetime) -> list[int]:
        """End the snoozes whose time has come; answers these conversations."""
        with self.transaction():
            self._write("UPDATE promise SET came = 1 WHERE due <= ? AND NOT came", us(now))
            rows = self._all("SELECT id FROM conversation WHERE snoozed_until <= ?", us(now))
            ids = [row[0] for row in rows]
            self._many(
                "UPDATE conversation SET snoozed_until = NULL WHERE id = ?", [(i,) for i in ids]
            )
            self._settle(ids)
        return ids

    def next_wake(self) -> datetime | None:
        row = self._must(
            "SELECT MIN(snoozed_until) FROM conversation WHERE snoozed_until IS NOT NULL"
        )
        return when_or_none(row[0])

    def save_draft(self, conversation: int, text: str) -> None:
        """Keep what stands in the composer; "" clears it. Nothing when the conversation is gone."""
        with self.transaction():
            there = self._write(
                "UPDATE conversation SET has_draft = ? WHERE id = ? AND view <> 'empty'",
                *(int(bool(text)), conversation),
            )
            if there and text:
                self._write("INSERT OR REPLACE INTO draft VALUES (?, ?)", conversation, whole(text))
            else:
                self._write("DELETE FROM draft WHERE conversation = ?", conversation)

    def save_edit(self, item: int, text: str) -> None:
        """Keep new words that are being written for a reply of ours; "" clears them."""
        with self.transaction():
            there = self._one("SELECT 1 FROM item WHERE id = ? AND mine = 1", item)
            if there is not None and text:
                self._write("INSERT OR REPLACE INTO draft_edit VALUES (?, ?)", item, whole(text))
            else:
                self._write("DELETE FROM draft_edit WHERE item = ?", item)

    def set_setting(self, name: str, value: str) -> None:
        with self.transaction():
            self._write("INSERT OR REPLACE INTO setting VALUES (?, ?)", name, whole(value))
