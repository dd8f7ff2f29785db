"""The owner's wishes, durable until the network has confirmed them. Never lost, never twice."""

import sqlite3
from datetime import datetime

from inbox.core.actions import Action, State, Target
from inbox.core.model import Verb
from inbox.store import details, queries, shapes, words
from inbox.store.answers import Answering
from inbox.store.confirming import Confirming
from inbox.store.database import Missing, StoreError
from inbox.store.details import ActionRow
from inbox.store.people import whole
from inbox.store.removal import GONE
from inbox.store.times import us, us_or_none, when

_COLUMNS = queries.ACTION_COLUMNS

# The oldest due one; nothing overtakes an earlier wish for the same item (a like, then its
# taking back), except that replies and the rest do not hold each other up, and that what the
# owner put off holds up nothing before its time. A reply that failed or whose fate is unknown
# holds up the later ones in its conversation.
_NEXT = f"""
SELECT {_COLUMNS} FROM outbox o
WHERE account = ?1 AND state = 'queued' AND not_before <= ?2 AND COALESCE(later, 0) <= ?2
AND NOT EXISTS (
    SELECT 1 FROM outbox e WHERE e.item = o.item AND e.seq < o.seq
    AND e.state IN ('queued', 'sending', 'unsure') AND (e.verb = 'reply') = (o.verb = 'reply')
    AND NOT (e.state = 'queued' AND COALESCE(e.later, 0) > ?2))
AND NOT (o.verb = 'reply' AND EXISTS (
    SELECT 1 FROM outbox e WHERE e.conversation = o.conversation AND e.seq < o.seq
    AND e.verb = 'reply' AND e.state IN ('failed', 'unsure')))
ORDER BY seq LIMIT 1
"""  # noqa: S608
_IS_THERE = "SELECT 1 FROM item WHERE id = ?"
_SHOW_REPLY = """
INSERT INTO item (account, conversation, remote_id, parent, kind, author, text, at, search_id,
                  mine, state, action)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1, 'queued', ?) RETURNING id
"""


class Outbox(Answering, Confirming):
    def _search_id(self, at: int) -> int:
        while self._one("SELECT 1 FROM item WHERE search_id = ?", at):
            at += 1
        return at

    def queue(
        self,
        action: Action,
        not_before: datetime | None = None,
        *,
        later: datetime | None = None,
    ) -> int:
        """Keep the wish and show it: one transaction. Answers the conversation.

        ``later``: when it is to go out, by the owner's choice. Raises Missing when the item is
        gone, StoreError when the verb cannot be meant for it.
        The same action queued again changes nothing.
        """
        with self.transaction():
            item = self._must(
                "SELECT account, conversation, state, at FROM item WHERE id = ?", action.item
            )
            if item["account"] != action.account:
                raise StoreError("That belongs to another account.")
            if item["state"]:
                raise StoreError("Those words are not on the network yet.")
            conversation = int(item["conversation"])
            if self._one("SELECT 1 FROM outbox WHERE id = ?", action.id):
                return conversation
            reopened = self._must("SELECT reopened FROM conversation WHERE id = ?", conversation)[0]
            net = self._net(action.item)
            self._write(
                "INSERT INTO outbox (id, account, conversation, item, verb, text, at, not_before,"
                " later, reopened) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                *(action.id, action.account, conversation, action.item, action.verb.value),
                *(whole(action.text), us(later or action.at)),
                *(us_or_none(later or not_before) or 0, us_or_none(later), reopened),
            )
            if action.verb is Verb.REPLY:
                self._show_reply(action, conversation)
            elif net is not None:
                self._lay(action.item, net)
            if action.verb is Verb.EDIT:
                self._write("DELETE FROM draft_edit WHERE item = ?", action.item)
            if action.verb in {Verb.REPLY, Verb.LIKE}:
                self._write("UPDATE conversation SET reopened = 0 WHERE id = ?", conversation)
            self._settle([conversation])
        return conversation

    def _show_reply(self, action: Action, conversation: int) -> None:
        target = self._must("SELECT remote_id, kind FROM item WHERE id = ?", action.item)
        newest = self._must("SELECT MAX(at) FROM item WHERE conversation = ?", conversation)[0]
        # A network's clock may be ahead of ours: an answer never stands before what it answers.
        at = max(us(action.at), newest)
        search_id = self._search_id(at)
        me = self._me(action.account)
        text = whole(action.text)
        shown = self._must(
            _SHOW_REPLY,
            *(action.account, conversation, action.id, target["remote_id"], target["kind"]),
            *(me, text, at, search_id, action.id),
        )
        self._index_reply(search_id, text, me)
        self._learn_reply(shown[0])
        self._write("DELETE FROM draft WHERE conversation = ?", conversation)
        self._write("UPDATE conversation SET has_draft = 0 WHERE id = ?", conversation)

    def _index_reply(self, search_id: int, text: str, author: int) -> None:
        me = self._must("SELECT name, handle FROM author WHERE id = ?", author)
        row = (search_id, words.item_words(text, me["name"], me["handle"]))
        words.put_in(self._db, "item_words", [row])

    def next_action(self, account: int, now: datetime) -> ActionRow | None:
        """The oldest queued action that is due."""
        row = self._one(_NEXT, account, us(now))
        return None if row is None else details.action(row)

    def next_due(self, account: int) -> datetime | None:
        """When the earliest queued action is due."""
        row = self._must(
            "SELECT MIN(MAX(not_before, COALESCE(later, 0))) FROM outbox"
            " WHERE account = ? AND state = 'queued'",
            account,
        )
        return None if row[0] is None else when(row[0])

    def action(self, action_id: str) -> tuple[Action, ActionRow] | None:
        row = self._one(f"SELECT {_COLUMNS} FROM outbox WHERE id = ?", action_id)  # noqa: S608
        if row is None:
            return None
        found = details.action(row)
        return shapes.action(found), found

    def target(self, action: Action) -> Target:
        """What the action is done to, as the network last showed it. Raises Missing."""
        item = self._one(shapes.ITEM_AS_READ, action.item)
        if item is None:
            raise Missing(GONE)
        place = self._must("SELECT * FROM conversation WHERE id = ?", item["conversation"])
        post = self._one("SELECT * FROM post WHERE id = ?", place["post"])
        return Target(
            item=shapes.item(item, place["remote_id"]),
            conversation=shapes.conversation(place, "" if post is None else post["remote_id"]),
            post=None if post is None else shapes.post(post),
        )

    def attempt(self, action_id: str) -> None:
        """Count the attempt before it is made, so that a crash in it is seen."""
        self._move(action_id, State.SENDING, attempts=1)

    def requeue(
        self, action_id: str, not_before: datetime | None, error: str = "", *, uncount: bool = False
    ) -> None:
        """Try again later. ``uncount``: nothing was sent, so the attempt does not count."""
        self._move(
            action_id, State.QUEUED, error, not_before=not_before, attempts=-1 if uncount else 0
        )

    def fail(self, action_id: str, error: str) -> None:
        """Surely not done, and not to be tried again by itself; a reply stays visible."""
        self._move(action_id, State.FAILED, error)

    def unsure(self, action_id: str, error: str) -> None:
        """It may or may not have been done."""
        self._move(action_id, State.UNSURE, error)

    def _move(
        self,
        action_id: str,
        state: State,
        error: str = "",
        *,
        not_before: datetime | None = None,
        attempts: int = 0,
    ) -> None:
        with self.transaction():
            row = self._must("SELECT * FROM outbox WHERE id = ?", action_id)
            if state is State.QUEUED and not self._one(_IS_THERE, row["item"]):
                state, error = State.FAILED, GONE  # removed while it was being sent
            self._write(
                "UPDATE outbox SET state = ?, error = ?, not_before = ?,"
                " attempts = MAX(0, attempts + ?) WHERE id = ?",
                *(state.value, whole(error), us_or_none(not_before) or 0, attempts, action_id),
            )
            if state is State.FAILED:
                self._take_back(row)
            elif row["state"] == State.FAILED.value:
                self._write(
                    "UPDATE conversation SET reopened = 0 WHERE id = ?", row["conversation"]
                )
            self._show(row, state)

    def _show(self, row: sqlite3.Row, state: State) -> None:
        if row["verb"] == Verb.REPLY.value:
            self._write(
                "UPDATE item SET state = ? WHERE account = ? AND remote_id = ?",
                *(state.value, row["account"], row["id"]),
            )
        elif (net := self._net(row["item"])) is not None:
            self._lay(row["item"], net)
        self._settle_around(row)

    def _take_back(self, row: sqlite3.Row) -> None:
        """The owner's mark on the conversation as it was before the action."""
        if row["reopened"]:
            self._write("UPDATE conversation SET reopened = 1 WHERE id = ?", row["conversation"])

    def withdraw(self, action_id: str) -> str | None:
        """Undo or discard, unless it is being sent; answers the verb, None when it was too late.

        What was shows again, and a reply's words go back to the composer.
        """
        with self.transaction():
            row = self._one("SELECT * FROM outbox WHERE id = ?", action_id)
            if row is None or row["state"] == State.SENDING.value:
                return None
            self._write("DELETE FROM outbox WHERE id = ?", action_id)
            self._take_back(row)
            if row["verb"] == Verb.REPLY.value:
                self._back_to_composer(row)
            elif (net := self._net(row["item"])) is not None:
                self._lay(row["item"], net)
                if row["verb"] == Verb.EDIT.value:
                    new = (row["item"], row["text"])
                    self._write("INSERT OR IGNORE INTO draft_edit VALUES (?, ?)", *new)
            self._settle_around(row)
        return str(row["verb"])

    def _back_to_composer(self, row: sqlite3.Row) -> None:
        drafts = self._all(
            "SELECT id FROM item WHERE account = ? AND remote_id = ?", row["account"], row["id"]
        )
        for draft in drafts:  # what was promised in these words was never said
            self._write("DELETE FROM promise WHERE item = ?", draft[0])
        self._remove_items([draft[0] for draft in drafts])
        if self._one("SELECT 1 FROM conversation WHERE id = ?", row["conversation"]) is None:
            return
        since = self._one("SELECT text FROM draft WHERE conversation = ?", row["conversation"])
        text = row["text"] if since is None else f"{row['text']}\n\n{since[0]}"
        self._write("INSERT OR REPLACE INTO draft VALUES (?, ?)", row["conversation"], text)
        self._write("UPDATE conversation SET has_draft = 1 WHERE id = ?", row["conversation"])

    def recover(self) -> list[str]:
        """After a crash nobody knows what became of what was being sent. Answers its ids."""
        with self.transaction():
            rows = self._all("SELECT id FROM outbox WHERE state = 'sending'")
            for row in rows:
                self.unsure(row[0], "The app ended while this was being sent.")
        return [row[0] for row in rows]

    def unsure_actions(self, account: int) -> list[ActionRow]:
        return self._in_state(account, State.UNSURE)

    def in_flight(self, account: int) -> list[ActionRow]:
        """What is being sent at this moment."""
        return self._in_state(account, State.SENDING)

    def _in_state(self, account: int, state: State) -> list[ActionRow]:
        rows = self._all(
            f"SELECT {_COLUMNS} FROM outbox WHERE account = ? AND state = ? ORDER BY seq",  # noqa: S608
            *(account, state.value),
        )
        return [details.action(row) for row in rows]
