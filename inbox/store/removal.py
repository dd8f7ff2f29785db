"""Removed on the network means removed here: items, words, counters, empty conversations."""

import json
from collections.abc import Collection, Iterable
from datetime import datetime

from inbox.store import words
from inbox.store.people import People
from inbox.store.settle import Settling
from inbox.store.times import us

GONE = "What you answered was removed on the network before your reply was sent."

_ITEMS = """
SELECT i.id, i.conversation, i.author, i.mine, i.state, i.search_id, i.text, i.pictures,
       i.account, a.name, a.handle
FROM item i JOIN author a ON a.id = i.author
WHERE i.id IN (SELECT value FROM json_each(?))
"""


class Removal(People, Settling):
    def _remove_items(
        self, ids: Collection[int], *, forget: bool = False, again: bool = False
    ) -> tuple[set[int], set[str]]:
        """Delete items; answers the conversations to settle, and picture addresses that went.

        ``forget``: the words are let go by us, so their author stays known. ``again``: something
        else takes their place at once.
        """
        rows = self._all(_ITEMS, json.dumps(list(ids)))
        touched = {row["conversation"] for row in rows} | self._stop_actions(ids)
        words.take_out(
            self._db,
            "item_words",
            [(r["search_id"], words.item_words(r["text"], r["name"], r["handle"])) for r in rows],
        )
        self._many("DELETE FROM item WHERE id = ?", [(row["id"],) for row in rows])
        for row in rows:
            if row["state"] == "":
                self._write(
                    "UPDATE account SET counted_here = counted_here - 1 WHERE id = ?",
                    row["account"],
                )
        authors = {row["author"] for row in rows if not row["mine"]}
        if forget:
            self._many("UPDATE author SET regular = 1 WHERE id = ?", [(a,) for a in authors])
        touched |= self._look_again(authors)
        if not again:
            self._drop_unused(authors)
        pictures = {url for row in rows for url, _ in json.loads(row["pictures"])}
        return touched, pictures

    def _stop_actions(self, ids: Iterable[int]) -> set[int]:
        """What was to be done to items that are gone: replies fail with words, the rest ends."""
        touched: set[int] = set()
        for item in ids:
            for row in self._all(
                "SELECT id, verb, conversation, state FROM outbox WHERE item = ?", item
            ):
                if row["state"] == "sending":
                    continue  # the network itself will say what came of it
                if row["verb"] in {"reply", "edit"}:
                    self._write(
                        "UPDATE outbox SET state = 'failed', error = ? WHERE id = ?",
                        *(GONE, row["id"]),
                    )
                    self._write(
                        "UPDATE item SET state = 'failed' WHERE action = ? AND action <> ''",
                        row["id"],
                    )
                else:
                    self._write("DELETE FROM outbox WHERE id = ?", row["id"])
                touched.add(row["conversation"])
        return touched

    def _remove_posts(self, posts: Collection[int]) -> tuple[set[int], set[str]]:
        """Delete posts with everything said under them."""
        listed = json.dumps(list(posts))
        under = "SELECT id FROM conversation WHERE post IN (SELECT value FROM json_each(?))"
        items = self._all(
            f"SELECT id FROM item WHERE state = '' AND conversation IN ({under})",  # noqa: S608
            listed,
        )
        touched, pictures = self._remove_items([row[0] for row in items])
        touched |= {row[0] for row in self._all(under, listed)}
        self._write(
            "UPDATE conversation SET post = NULL WHERE post IN (SELECT value FROM json_each(?))",
            listed,
        )
        self._write(
            "UPDATE reaction SET post = NULL WHERE post IN (SELECT value FROM json_each(?))", listed
        )
        rows = self._all(
            "SELECT id, title, text FROM post WHERE id IN (SELECT value FROM json_each(?))", listed
        )
        words.take_out(self._db, "post_words", [(r[0], words.post_words(r[1], r[2])) for r in rows])
        self._write("DELETE FROM post WHERE id IN (SELECT value FROM json_each(?))", listed)
        return touched, pictures

    def _remove_remote(
        self, account: int, removed: Iterable[str]
    ) -> tuple[set[int], set[str], int]:
        """Delete what carries these remote ids; answers also how many things that were."""
        listed = json.dumps(list(removed))
        find = (
            "SELECT id FROM {} WHERE account = ? AND remote_id IN (SELECT value FROM json_each(?))"
        )
        items = [r[0] for r in self._all(find.format("item"), account, listed)]
        posts = [r[0] for r in self._all(find.format("post"), account, listed)]
        touched, pictures = self._remove_items(items) if items else (set(), set())
        if posts:
            more, gone = self._remove_posts(posts)
            touched, pictures = touched | more, pictures | gone
        self._write(
            "DELETE FROM reaction WHERE account = ?"
            " AND remote_id IN (SELECT value FROM json_each(?))",
            *(account, listed),
        )
        return touched, pictures, len(items) + len(posts)

    def forget_before(self, account: int, when: datetime) -> frozenset[int]:
        """Let go of words older than that (retention); what still waits to be sent stays.

        Answers the conversations that changed or vanished.
        """
        with self.transaction():
            rows = self._all(
                "SELECT id FROM item WHERE search_id < ? AND account = ? AND state = ''"
                " AND id NOT IN (SELECT item FROM outbox)",
                *(us(when), account),
            )
            touched, _ = self._remove_items([row[0] for row in rows], forget=True)
            self._settle(touched)
            self._write("DELETE FROM reaction WHERE account = ? AND at < ?", *(account, us(when)))
            self._write("DELETE FROM conversation WHERE account = ? AND view = 'empty'", account)
        return frozenset(touched)

    def remove_account(self, account: int) -> None:
        """Forget an account with all its words, people, drafts and actions."""
        with self.transaction():
            self._write("DELETE FROM outbox WHERE account = ?", account)
            rows = self._all("SELECT id FROM item WHERE account = ?", account)
            touched, _ = self._remove_items([row[0] for row in rows])
            self._settle(touched)
            posts = self._all("SELECT id FROM post WHERE account = ?", account)
            self._remove_posts([row[0] for row in posts])
            self._write("DELETE FROM conversation WHERE account = ?", account)
            self._write("DELETE FROM reaction WHERE account = ?", account)
            self._write("DELETE FROM author WHERE account = ?", account)
            self._write(
                "DELETE FROM person WHERE NOT EXISTS"
                " (SELECT 1 FROM author WHERE person = person.id)"
            )
            self._write("DELETE FROM counter WHERE account = ?", account)
            self._write("DELETE FROM account WHERE id = ?", account)
