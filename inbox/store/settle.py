"""Keeping each conversation's row, and the counters, right in the transaction of the change."""

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from inbox.core.verdict import Label
from inbox.core.verdict import Said as Words
from inbox.store.summary import UNDECIDED, Marks, Promise, Said, Summary, summarise
from inbox.store.verdicts import Classes, Verdicts, at_a_glance

_TEXT = 300  # characters of the last words that a row keeps
_AT_ONCE = 40  # new conversations in one go; of more each is judged a little later

_ITEMS = """
SELECT conversation, at, id, mine, liked_by_me, standing, state FROM item
WHERE conversation IN (SELECT value FROM json_each(?)) ORDER BY conversation, at, id
"""
_SHOWN = """
SELECT i.id, i.text, i.stars, i.language, a.id, a.name, a.avatar_url,
       CASE WHEN a.regular THEN 0 ELSE a.first_conversation END
FROM item i JOIN author a ON a.id = i.author
WHERE i.id IN (SELECT value FROM json_each(?))
"""
_HELD = """
SELECT id, account, view, kind, done_upto, reopened, snoozed_until, snoozed_upto, post,
       labels <> '' OR suggests_hiding <> 0
FROM conversation WHERE id IN (SELECT value FROM json_each(?))
"""
_PROMISES = """
SELECT conversation, due, made_at, item, own_upto, upto, came FROM promise
WHERE conversation IN (SELECT value FROM json_each(?))
"""
_TROUBLE = """
SELECT conversation, MIN(state) FROM outbox
WHERE conversation IN (SELECT value FROM json_each(?)) AND state IN ('failed', 'unsure')
GROUP BY conversation
"""
_COLUMNS = [
    "view",
    "at",
    "waiting_since",
    "answered_at",
    "items",
    "last_item",
    "author",
    "author_name",
    "author_avatar",
    "text",
    "stars",
    "language",
    "first_time",
    "trouble",
    "held",
    "liked",
    "snoozed_until",
    *Classes._fields,
]
_UPDATE = f"UPDATE conversation SET {', '.join(f'{c} = ?' for c in _COLUMNS)} WHERE id = ?"  # noqa: S608
_BEGUN = (*_COLUMNS, "id", "account", "channel", "remote_id", "kind", "post", "url")


# The words of an item, their stars and language, whose they are (number, name, avatar), and the
# conversation in which that author began, 0 for a regular.
Shown = tuple[Any, ...]
_OURS = Classes(judged=1)


class Told(NamedTuple):
    """Conversations that begin here and now: the file need not be asked what is in them."""

    items: Mapping[int, list[Said]]  # all their items, in order
    shown: Callable[[int], Shown]


_UNTOLD = Told({}, dict[int, Shown]().__getitem__)


class Fresh(NamedTuple):
    """A conversation that has a number and items, but no row yet."""

    account: int
    channel: str
    remote_id: str
    kind: str
    post: int | None
    url: str


@dataclass(slots=True)
class Held:
    """A conversation as its row stands before settling."""

    account: int
    view: str
    kind: str
    marks: Marks
    post: int | None
    tied: int  # whether a label or a rule's suggestion hangs on it


class Settling(Verdicts):
    def _settle(
        self,
        ids: Collection[int],
        fresh: Mapping[int, Fresh] | None = None,
        told: Told | None = None,
    ) -> dict[int, str]:
        """Write the rows of these conversations anew; answers the view of each that remains."""
        fresh, told = fresh or {}, told or _UNTOLD
        listed = json.dumps(sorted(c for c in ids if c not in told.items))
        items = {c: told.items[c] for c in ids if c in told.items}
        held: dict[int, Held] = {}
        if listed != "[]":
            items |= self._said(listed)
            held = self._held(listed)
        summaries = {
            c: summarise(said, held[c].marks if c in held else UNDECIDED)
            for c, said in items.items()
        }
        self._follow({c: summaries[c] for c, row in held.items() if row.tied and c in summaries})
        self._write_rows(summaries, fresh, told, listed)
        self._many(
            "DELETE FROM promise WHERE conversation = ?",
            [(c,) for c, summary in summaries.items() if summary.kept],
        )
        before = Counter((row.account, row.view, row.kind) for row in held.values())
        now: Counter[tuple[int, str, str]] = Counter()
        newest: dict[int, int] = {}
        for c, summary in summaries.items():
            of = fresh[c] if c in fresh else held[c]
            now[of.account, summary.view, of.kind] += 1
            if of.post is not None and summary.at > newest.get(of.post, 0):
                newest[of.post] = summary.at
        now.subtract(before)
        self._count(now)
        self._many(
            "UPDATE post SET active_at = ? WHERE id = ? AND active_at < ?",
            [(at, post, at) for post, at in newest.items()],
        )
        self._vanish([c for c in held if c not in summaries])
        return {c: s.view for c, s in summaries.items()}

    def _follow(self, tied: Mapping[int, Summary]) -> None:
        """Labels stand where their conversations do; a suggestion ends with its words."""
        if not tied:
            return
        self._many(
            "UPDATE conversation SET suggests_hiding = 0"
            " WHERE id = ? AND suggests_hiding <> 0 AND last_item <> ?",
            [(c, s.last_item) for c, s in tied.items()],
        )
        self._many(
            "UPDATE labelled SET view = ?, at = ? WHERE conversation = ?",
            [(s.view, s.at, c) for c, s in tied.items()],
        )

    def _said(self, listed: str) -> dict[int, list[Said]]:
        items: defaultdict[int, list[Said]] = defaultdict(list)
        for row in self._all(_ITEMS, listed):
            items[row[0]].append(Said(*tuple(row)[1:]))
        return items

    def _held(self, listed: str) -> dict[int, Held]:
        owed = {row[0]: Promise(*tuple(row)[1:]) for row in self._all(_PROMISES, listed)}
        return {
            row[0]: Held(row[1], row[2], row[3], _marks(row[4:8], owed.get(row[0])), *row[8:])
            for row in map(tuple, self._all(_HELD, listed))
        }

    def _write_rows(
        self, summaries: Mapping[int, Summary], fresh: Mapping[int, Fresh], told: Told, listed: str
    ) -> None:
        kept = {c: s for c, s in summaries.items() if c not in told.items}
        shown: dict[int, Shown] = {}
        trouble: dict[int, str] = {}
        corrected: dict[int, dict[Label, bool]] = {}
        if kept:
            rows = self._all(_SHOWN, json.dumps([s.shown for s in kept.values()]))
            shown = {row[0]: tuple(row)[1:] for row in rows}
            trouble = dict(map(tuple, self._all(_TROUBLE, listed)))
            corrected = self._corrections(s.last_item for s in kept.values())
        many = len(fresh) > _AT_ONCE
        changed, new = [], []
        for c, s in summaries.items():
            text, stars, language, author, name, avatar, first = (
                shown[s.shown] if c in kept else told.shown(s.shown)
            )
            classes = _OURS
            if s.last_item and many and c in fresh:
                classes = at_a_glance(text)
            elif s.last_item:
                words = Words(text, language, stars)
                classes, language = self._classes(words, corrected.get(s.last_item))
            view, at, _, last_item, since, answered, items, held, liked, until, _ = s
            first_time = 1 if first == c and last_item else 0
            now = view, at, since, answered, items, last_item, author, name, avatar, text[:_TEXT]
            then = stars, language, first_time, trouble.get(c, ""), int(held), int(liked), until
            row = (*now, *then, *classes, c)
            if c in fresh:
                new.append(row + fresh[c])
            else:
                changed.append(row)
        self._insert("conversation", _BEGUN, new)
        self._many(_UPDATE, changed)

    def _count(self, counts: Mapping[tuple[int, str, str], int]) -> None:
        """Add to the kept counters; account 0 is the sum of all."""
        rows: Counter[tuple[int, str, str]] = Counter()
        for (account, view, kind), n in counts.items():
            rows[account, view, kind] += n
            rows[0, view, kind] += n
        self._many(
            "INSERT INTO counter VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET n = n + excluded.n",
            [(*key, n) for key, n in rows.items() if n and key[1] != "empty"],
        )

    def _vanish(self, ids: Collection[int]) -> None:
        """Conversations without a single item are no conversations."""
        rows = [(c,) for c in ids]
        self._many("DELETE FROM draft WHERE conversation = ?", rows)
        self._many("DELETE FROM conversation WHERE id = ?", rows)

    def _change_kind(self, conversation: int, kind: str) -> None:
        row = self._must("SELECT account, view, kind FROM conversation WHERE id = ?", conversation)
        self._count({(row[0], row[1], row[2]): -1, (row[0], row[1], kind): 1})
        self._write("UPDATE conversation SET kind = ? WHERE id = ?", kind, conversation)


def _marks(kept: tuple[Any, ...], promise: Promise | None) -> Marks:
    return Marks(*kept)._replace(promise=promise)
