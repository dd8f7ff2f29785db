"""What the owner did shows at once: open actions lie over the network's own values.

While actions on an item are open, ``item.net`` holds what the network says; the item's columns
hold that with the actions laid over it, in their order. When an action fails or is taken back,
what lies beneath shows again by itself.
"""

import json
from typing import Any, NamedTuple

from inbox.core.kinds import Standing, Verb
from inbox.store import words
from inbox.store.desk import Desk

_STANDINGS = {
    Verb.HIDE: Standing.HIDDEN,
    Verb.UNHIDE: Standing.PUBLISHED,
    Verb.APPROVE: Standing.PUBLISHED,
    Verb.HOLD: Standing.HELD,
    Verb.SPAM: Standing.SPAM,
    Verb.TRASH: Standing.TRASHED,
    Verb.BAN: Standing.HIDDEN,
    Verb.DELETE: Standing.TRASHED,
}


class Values(NamedTuple):
    """The columns that an action can change."""

    text: str
    edited_at: int | None
    liked_by_me: int
    standing: str


def applied(values: Values, verb: str, text: str, at: int) -> Values:
    """The values once the verb is done."""
    match Verb(verb):
        case Verb.LIKE:
            return values._replace(liked_by_me=1)
        case Verb.UNLIKE:
            return values._replace(liked_by_me=0)
        case Verb.EDIT:
            return values._replace(text=text, edited_at=at)
        case Verb.REPLY:
            return values
        case changed:
            return values._replace(standing=_STANDINGS[changed].value)


class Overlay(Desk):
    def _net(self, item: int) -> Values | None:
        """What the network says about an item; None when the item is gone."""
        row = self._one(
            "SELECT text, edited_at, liked_by_me, standing, net FROM item WHERE id = ?", item
        )
        if row is None:
            return None
        return Values(*(json.loads(row[4]) if row[4] else tuple(row)[:4]))

    def _lay(self, item: int, net: Values) -> None:
        """Show the network's values with what is still open laid over them."""
        open_actions = self._all(
            "SELECT verb, text, at FROM outbox WHERE item = ? AND verb <> 'reply'"
            " AND state <> 'failed' ORDER BY seq",
            item,
        )
        shown = net
        for verb, text, at in open_actions:
            shown = applied(shown, verb, text, at)
        row = self._must(
            "SELECT i.text, i.search_id, a.name, a.handle FROM item i"
            " JOIN author a ON a.id = i.author WHERE i.id = ?",
            item,
        )
        if row[0] != shown.text:
            self._reword(row, shown.text)
        self._write(
            "UPDATE item SET text = ?, edited_at = ?, liked_by_me = ?, standing = ?, net = ?"
            " WHERE id = ?",
            *(*shown, json.dumps(net) if open_actions else None, item),
        )

    def _reword(self, row: Any, text: str) -> None:
        old, search_id, name, handle = row
        rows = ((search_id, words.item_words(said, name, handle)) for said in (old, text))
        for change, indexed in zip((words.take_out, words.put_in), rows, strict=True):
            change(self._db, "item_words", [indexed])
