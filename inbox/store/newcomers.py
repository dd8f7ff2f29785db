"""Items that were never here: most of a first read, so they cost as little as can be."""

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from inbox.store import words
from inbox.store.incoming import Fields
from inbox.store.people import Known, People
from inbox.store.settle import Fresh, Settling, Shown, Told
from inbox.store.summary import SHOWN, Said

_COLUMNS = (*Fields._fields, "id", "search_id", "account", "remote_id")
_made = tuple.__new__  # what a NamedTuple's own `__new__` calls, in half the time


@dataclass(slots=True)
class Taken:
    """What taking in the items of one page came to."""

    touched: set[int] = field(default_factory=set)
    spoken: set[int] = field(default_factory=set)  # conversations that got an item
    marked: set[int] = field(default_factory=set)  # whose rows changed, and are right already
    heard: set[int] = field(default_factory=set)  # ... something new from somebody else
    new: int = 0
    edited: int = 0
    views: dict[int, str] = field(default_factory=dict)  # of those whose rows are written
    stirred: bool = False  # where an author began was worked out anew


class Crew(NamedTuple):
    """The authors of a page by remote id, and those of them who have no row yet."""

    account: int
    known: dict[str, Known]
    fresh: Sequence[str]


class New(NamedTuple):
    """An item that was never here."""

    remote_id: str
    author: str  # remote id
    said: Fields


class Newcomers(People, Settling):
    def _add_items(
        self, new: Sequence[New], crew: Crew, begun: Mapping[int, Fresh], taken: Taken
    ) -> None:
        """Keep them and those who said them; ``begun`` are conversations with no other items."""
        account = crew.account
        taken.marked |= self._first_words(_earliest(new), crew.known, crew.fresh)
        self._introduce(account, crew.fresh, crew.known)
        if not new:
            return
        first_id = self._next_id("item")
        search_ids = self._search_ids([said.at for _, _, said in new])
        rows, indexed = [], []
        items: defaultdict[int, list[Said]] = defaultdict(list)
        for number, ((remote_id, who, said), search_id) in enumerate(
            zip(new, search_ids, strict=True), first_id
        ):
            author, at, conversation = crew.known[who], said.at, said.conversation
            rows.append(said + (number, search_id, account, remote_id))  # noqa: RUF005 - quicker
            indexed.append((search_id, words.item_words(said.text, author.name, author.handle)))
            taken.spoken.add(conversation)
            if not said.mine and said.standing in SHOWN:
                taken.heard.add(conversation)
            if conversation in begun:
                one = at, number, said.mine, said.liked_by_me, said.standing, ""
                items[conversation].append(_made(Said, one))
        for said_there in items.values():
            if len(said_there) > 1:
                said_there.sort()
        # Their conversations first: what refers to a row that is not there yet costs more.
        told = Told(items, lambda item: _shown(new[item - first_id], crew.known))
        taken.views = self._settle(items, begun, told)
        self._insert("item", _COLUMNS, rows)
        taken.touched |= taken.spoken
        taken.new = len(rows)
        self._write(
            "UPDATE account SET counted_here = counted_here + ? WHERE id = ?", len(rows), account
        )
        words.put_in(self._db, "item_words", indexed)

    def _search_ids(self, ats: Sequence[int]) -> list[int]:
        """A free full-text row for each time: the time itself, or the next one free after it."""
        taken: set[int] = set()
        if self._one(
            "SELECT 1 FROM item WHERE search_id BETWEEN ? AND ? LIMIT 1", min(ats), max(ats)
        ):
            rows = self._all(
                "SELECT search_id FROM item WHERE search_id IN (SELECT value FROM json_each(?))",
                json.dumps(ats),
            )
            taken = {row[0] for row in rows}
        chosen: list[int] = []
        ends: dict[int, int] = {}
        for at in ats:
            free = at
            while free in taken:
                second = free // 1_000_000
                if second not in ends:
                    row = self._must(
                        "SELECT MAX(search_id) FROM item WHERE search_id BETWEEN ? AND ?",
                        *(second * 1_000_000, second * 1_000_000 + 999_999),
                    )
                    ends[second] = row[0] or free
                free = ends[second] = max(ends[second], free) + 1
                if self._one("SELECT 1 FROM item WHERE search_id = ?", free):
                    taken.add(free)
            taken.add(free)
            chosen.append(free)
        return chosen


def _earliest(new: Sequence[New]) -> dict[str, tuple[int, int]]:
    """When and where each author of these first spoke."""
    first: dict[str, tuple[int, int]] = {}
    for _, who, said in new:
        if not said.mine and (who not in first or said.at < first[who][0]):
            first[who] = said.at, said.conversation
    return first


def _shown(new: New, authors: Mapping[str, Known]) -> Shown:
    author, said = authors[new.author], new.said
    began = 0 if author.regular else author.first_conversation
    return said.text, said.stars, said.language, author.id, author.name, author.avatar_url, began
