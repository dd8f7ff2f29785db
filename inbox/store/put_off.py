"""Replies that go out at a time of the owner's choosing."""

from datetime import datetime

from inbox.store.outbox import Outbox
from inbox.store.times import us

# What was said since a reply was written: by the person it answers, or by us and from elsewhere.
# What a read brings has a higher number than what was known then, however late it comes.
_SINCE = """
SELECT i.mine FROM item d
JOIN item t ON t.id = ?2
JOIN item i ON i.conversation = d.conversation AND i.id > d.id AND i.at >= t.at
WHERE d.remote_id = ?1 AND d.account = t.account AND i.state = ''
AND i.standing IN ('published', 'held', 'pending')
AND CASE WHEN i.mine THEN i.settled_at = 0 ELSE i.author = t.author END
ORDER BY i.mine LIMIT 1
"""


class PutOff(Outbox):
    def put_off(self, action_id: str, later: datetime | None, not_before: datetime) -> int:
        """Let it go out at another time (None: as soon as `not_before`).

        Answers its conversation, 0 when it is not queued any more.
        """
        with self.transaction():
            row = self._one(
                "SELECT conversation, attempts FROM outbox WHERE id = ? AND state = 'queued'",
                action_id,
            )
            if row is None:
                return 0
            due = us(later or not_before)
            self._write(
                "UPDATE outbox SET later = ?, not_before = ?,"
                " at = CASE attempts WHEN 0 THEN ? ELSE at END WHERE id = ?",
                *(None if later is None else us(later), due, due, action_id),
            )
        return int(row["conversation"])

    def said_since(self, action_id: str) -> str:
        """Who said something after this reply was written: "them", "us" (elsewhere) or ""."""
        row = self._one("SELECT item FROM outbox WHERE id = ?", action_id)
        found = None if row is None else self._one(_SINCE, action_id, row["item"])
        if found is None:
            return ""
        return "us" if found[0] else "them"
