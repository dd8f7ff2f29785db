"""What becomes of a wish that the network has carried out."""

import json
import sqlite3
from collections.abc import Iterable

from inbox.core.actions import Outcome
from inbox.core.model import Standing, Verb
from inbox.core.text import clean
from inbox.store.nameless import MARK, Nameless
from inbox.store.overlay import Overlay, applied
from inbox.store.people import whole
from inbox.store.removal import Removal
from inbox.store.times import us

_NOTE = 300  # characters


class Confirming(Overlay, Removal, Nameless):
    def _settle_around(self, action: sqlite3.Row, more: Iterable[int] = ()) -> None:
        """Settle what an action bears on: where it was queued, and where its item stands now."""
        rows = self._all(
            "SELECT id FROM conversation WHERE id IN (SELECT value FROM json_each(?)"
            " UNION SELECT conversation FROM item WHERE id = ?)",
            *(json.dumps([action["conversation"], *more]), action["item"]),
        )
        self._settle([row[0] for row in rows])

    def confirm(self, action_id: str, outcome: Outcome) -> int:
        """The network has done it: the action is over. Answers the conversation, 0 when gone."""
        with self.transaction():
            row = self._one("SELECT * FROM outbox WHERE id = ?", action_id)
            if row is None:
                return 0
            touched: set[int] = set()
            if row["verb"] == Verb.REPLY.value:
                self._confirm_reply(row, outcome)
            elif row["verb"] == Verb.DELETE.value:
                self._write("DELETE FROM outbox WHERE id = ?", action_id)
                touched = self._remove_items([row["item"]])[0]
            else:
                self._confirm_change(row, outcome)
            self._write("DELETE FROM outbox WHERE id = ?", action_id)
            self._settle_around(row, touched)
        return int(row["conversation"])

    def _confirm_change(self, row: sqlite3.Row, outcome: Outcome) -> None:
        net = self._net(row["item"])
        if net is None:
            return
        self._write("DELETE FROM outbox WHERE id = ?", row["id"])
        done = applied(net, row["verb"], row["text"], row["at"])
        if row["verb"] == Verb.EDIT.value and outcome.standing is not Standing.PUBLISHED:
            done = done._replace(standing=outcome.standing.value)
        self._lay(row["item"], done)
        extra = json.dumps(dict(outcome.extra))
        self._write(
            "UPDATE item SET settled_at = ?, extra = json_patch(extra, ?), note = ? WHERE id = ?",
            *(us(self._clock()), extra, _note(outcome), row["item"]),
        )

    def _confirm_reply(self, row: sqlite3.Row, outcome: Outcome) -> None:
        draft = self._one(
            "SELECT id, parent FROM item WHERE account = ? AND remote_id = ?",
            *(row["account"], row["id"]),
        )
        if draft is None:
            return
        remote_id = whole(outcome.remote_id)
        read = self._one(
            "SELECT id, mine FROM item WHERE account = ? AND remote_id = ?",
            *(row["account"], remote_id),
        )
        if not remote_id:
            read = self._named(row, draft["parent"])
        extra = json.dumps(dict(outcome.extra))
        if read is not None and read["mine"]:  # a read was faster: that one stays
            self._remove_items([draft["id"]])
            self._write(
                "UPDATE item SET extra = json_patch(extra, ?), settled_at = ?, note = ?"
                " WHERE id = ?",
                *(extra, us(self._clock()), _note(outcome), read["id"]),
            )
            self._write(  # whatever was promised after these words still is
                "UPDATE promise SET item = CASE item WHEN ?1 THEN ?2 ELSE item END,"
                " own_upto = MAX(own_upto, ?2) WHERE conversation = ?3 AND own_upto >= ?1",
                *(draft["id"], read["id"], row["conversation"]),
            )
            return
        if read is not None or not remote_id:  # a network that gives replies no id of their own
            remote_id = f"{remote_id}{MARK}{row['id']}"
        self._write(
            "UPDATE item SET remote_id = ?, url = ?, standing = ?, extra = ?, note = ?, state = '',"
            " action = '', settled_at = ?, at = MAX(at, ?) WHERE id = ?",
            *(remote_id, whole(outcome.url), outcome.standing.value, extra, _note(outcome)),
            *(us(self._clock()), row["later"] or 0, draft["id"]),
        )
        self._write(
            "UPDATE account SET counted_here = counted_here + 1 WHERE id = ?", row["account"]
        )


def _note(outcome: Outcome) -> str:
    """What the network said about it, safe to show."""
    return clean(outcome.note, _NOTE)
