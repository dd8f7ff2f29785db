"""Reading what the owner sorts by: labels, rules, and what these did. Every query is named here."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from inbox.core.text import fold
from inbox.store import queries
from inbox.store.rows import Filter, Key, View
from inbox.store.times import us, when

if TYPE_CHECKING:
    from inbox.core.rules import LooksFor, Rule
    from inbox.store.labels import LabelRow

Query = Callable[..., list[Any]]

LABEL_COUNT = "SELECT COUNT(*) FROM labelled WHERE label = :label AND view = :view"
RULES = """
SELECT id, name, looks_for, does, active, place FROM rule WHERE id > 0 ORDER BY id
"""
DONE_BY = """
SELECT d.rule, d.name FROM done_by_rule d JOIN conversation c ON c.id = d.conversation
WHERE d.conversation = :id AND c.view = 'done' AND c.last_item = d.item AND c.liked = 0
  AND COALESCE(c.answered_at, 0) < c.at
"""
RULE_NAME = "SELECT name FROM rule WHERE id = :id"
_LABELLED = """
SELECT l.at, l.conversation FROM labelled l JOIN conversation c ON c.id = l.conversation
WHERE l.label = :label AND l.view = :view AND (l.at, l.conversation) < (:at, :id)
"""
_FITS = """
  AND (:account IS NULL OR c.account = :account) AND (:kind IS NULL OR c.kind = :kind)
  AND (:channel IS NULL OR c.channel = :channel)
"""
LABELLED = f"{_LABELLED}{_FITS} ORDER BY l.at DESC, l.conversation DESC LIMIT :limit"
LABELLED_COUNT = f"""
SELECT COUNT(*) FROM labelled l JOIN conversation c ON c.id = l.conversation
WHERE l.label = :label AND l.view = :view {_FITS}
"""  # noqa: S608
HAS_LABEL = """
SELECT 1 FROM labelled WHERE conversation = :id AND label IN (SELECT value FROM json_each(:ids))
"""
PAST = """
SELECT i.text, a.name, a.handle, c.channel, i.account, i.kind, i.stars, i.id, i.conversation,
       i.at, i.language, c.view = 'waiting' AND c.last_item = i.id AS waits
FROM item i JOIN author a ON a.id = i.author JOIN conversation c ON c.id = i.conversation
WHERE i.search_id >= :from AND i.mine = 0 AND i.standing IN ('published', 'held')
ORDER BY i.search_id DESC LIMIT :limit
"""

_VIEWS = (View.WAITING, View.SNOOZED, View.DONE)
_WORD = re.compile(r"(?:^|(?<=\s))(?:label|tunniste):(\"[^\"]*\"?|\S*)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class DoneBy:
    """The rule that put a conversation away, as it was called then."""

    rule: int
    name: str


@dataclass(frozen=True, slots=True)
class Found:
    """Past words that a rule would have found. ``waits``: the newest of somebody who waits."""

    item: int
    conversation: int
    name: str
    channel: str
    text: str
    language: str
    stars: int | None
    at: datetime
    waits: bool


@dataclass(frozen=True, slots=True)
class Past:
    """What was looked through: how many words, from when on, whether that was all, the finds."""

    looked_at: int
    since: datetime
    whole: bool
    found: tuple[Found, ...]


@dataclass(frozen=True, slots=True)
class Preview:
    """What a rule would have found in the past.

    ``looked_at`` words since ``since`` were looked through, which is as far as was asked when
    ``whole``. ``left_out`` are questions, complaints and urgent words that it leaves alone;
    ``waiting`` of the ``found`` wait now. ``shown`` are the newest.
    """

    looked_at: int
    since: datetime
    whole: bool
    found: int
    left_out: int
    waiting: int
    shown: tuple[Found, ...]


class Shelf:
    """Used from the thread of its reader."""

    def __init__(self, query: Query) -> None:
        self._query = query

    def labels(self) -> list[LabelRow]:
        """All labels, by name."""
        found = self._query(queries.LABELS)
        if not found:
            return []
        from inbox.store.labels import LabelRow  # noqa: PLC0415 - not every owner sorts

        rows = [LabelRow(*tuple(row)) for row in found]
        return sorted(rows, key=lambda row: fold(row.name))

    def rules(self) -> list[Rule]:
        """All rules, in their turn."""
        from inbox.store.rules import rule_row  # noqa: PLC0415 - as above

        return sorted(map(rule_row, self._query(RULES)), key=lambda r: (r.place, r.id))

    def done_by(self, conversation: int) -> DoneBy | None:
        """The rule because of which it is done; None when something else answered it."""
        rows = self._query(DONE_BY, id=conversation)
        return DoneBy(rows[0][0], rows[0][1]) if rows else None

    def rule_name(self, rule: int) -> str:
        """What a rule is called; nothing for one that is gone."""
        rows = self._query(RULE_NAME, id=rule)
        return str(rows[0][0]) if rows else ""

    def count(self, label: int, view: View) -> int:
        """How many conversations of a view carry a label."""
        views = _VIEWS if view is View.ALL else (view,)
        return sum(self._query(LABEL_COUNT, label=label, view=v.value)[0][0] for v in views)

    def counts(self, filter: Filter) -> dict[View, int]:  # noqa: A002
        """The same for each view, with what else the filter asks for."""
        values = _values(filter)
        found = {v: self._query(LABELLED_COUNT, view=v.value, **values)[0][0] for v in _VIEWS}
        return {**found, View.ALL: sum(found.values())}

    def page(self, view: View, filter: Filter, after: Key, limit: int) -> list[int]:  # noqa: A002
        """One page of a label, newest words first."""
        values = _values(filter) | {"at": after.at, "id": after.id, "limit": limit}
        views = _VIEWS if view is View.ALL else (view,)
        keys = [tuple(row) for v in views for row in self._query(LABELLED, view=v.value, **values)]
        return [number for _at, number in sorted(keys, reverse=True)[:limit]]

    def parted(self, typed: str) -> tuple[str, frozenset[int] | None]:
        """What was typed without `label:name`, and the labels meant; None: none was named."""
        named = [found.strip('"') for found in _WORD.findall(typed)]
        if not named:
            return typed, None
        known = self.labels()
        meant: set[int] = set()
        for name in map(fold, named):
            same = [row.id for row in known if fold(row.name) == name]
            meant |= set(same or [row.id for row in known if fold(row.name).startswith(name)])
        return _WORD.sub(" ", typed).strip(), frozenset(meant)

    def carries(self, conversation: int, labels: Iterable[int]) -> bool:
        """Whether a conversation carries one of these."""
        return bool(self._query(HAS_LABEL, id=conversation, ids=json.dumps([*labels])))

    def past(self, wanted: LooksFor, since: datetime, limit: int) -> Past:
        """Look for what a rule looks for in what others said since then, newest first."""
        from inbox.core.rules import Heard, finder  # noqa: PLC0415 - as above

        finds, rows = finder(wanted), self._query(PAST, **{"from": us(since), "limit": limit + 1})
        found = tuple(
            Found(
                item=row["id"],
                conversation=row["conversation"],
                name=row["name"],
                channel=row["channel"],
                text=row["text"],
                language=row["language"],
                stars=row["stars"],
                at=when(row["at"]),
                waits=bool(row["waits"]),
            )
            for row in rows[:limit]
            if finds(Heard(*tuple(row)[:7]))
        )
        whole = len(rows) <= limit
        began = since if whole else when(rows[limit - 1]["at"])
        return Past(min(len(rows), limit), began, whole, found)


def _values(filter: Filter) -> dict[str, Any]:  # noqa: A002
    return {
        "label": filter.label,
        "account": filter.account,
        "kind": filter.kind,
        "channel": filter.channel,
    }
