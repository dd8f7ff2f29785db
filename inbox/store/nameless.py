"""Replies of ours whose own id nobody told: WordPress says only that it holds them."""

import sqlite3

from inbox.store.desk import Desk

MARK = "#reply-"  # begins such a reply's id, the wish's follows
_HELD = f"""
SELECT remote_id, text FROM item WHERE account = ? AND remote_id >= '{MARK}'
AND remote_id < '{MARK[:-1]}.' AND conversation = ? AND parent = ?
"""  # noqa: S608
_READ = """
SELECT id, mine, remote_id, text FROM item WHERE conversation = ? AND mine = 1 AND parent = ?
AND account = ? AND state = '' AND action = '' AND at >= ?
"""
_CLOCKS = 600_000_000  # microseconds by which two clocks may differ


class Nameless(Desk):
    def _has_nameless(self, account: int) -> bool:
        """Whether any reply of this account still waits for its id."""
        found = self._one(
            "SELECT 1 FROM item WHERE account = ? AND remote_id >= ? AND remote_id < ? LIMIT 1",
            *(account, MARK, f"{MARK[:-1]}."),
        )
        return found is not None

    def _name(self, account: int, remote_id: str, place: tuple[int, str], text: str) -> bool:
        """What a read brought is the reply that was held: it takes its name."""
        for row in self._all(_HELD, account, *place):
            if _alike(row["text"], text):
                self._write(
                    "UPDATE item SET remote_id = ?, settled_at = 0 WHERE account = ?"
                    " AND remote_id = ?",
                    *(remote_id, account, row["remote_id"]),
                )
                return True
        return False

    def _named(self, action: sqlite3.Row, parent: str) -> sqlite3.Row | None:
        """A read brought it before its sending was answered."""
        rows = self._all(
            _READ, action["conversation"], parent, action["account"], action["at"] - _CLOCKS
        )
        return next((row for row in rows if _alike(row["text"], action["text"])), None)


def _alike(one: str, other: str) -> bool:
    """The same letters and digits: a site shows other quotes, dashes and smilies."""
    return _letters(one) == _letters(other)


def _letters(text: str) -> str:
    return "".join(char for char in text if char.isalnum()) or text
