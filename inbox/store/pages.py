"""Taking in what a read brought: one transaction, the same result however often it comes."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from inbox.core.model import Item, Page, Reaction
from inbox.store import words
from inbox.store.incoming import Fields, fields, sound
from inbox.store.overlay import Overlay, Values
from inbox.store.people import Known, whole
from inbox.store.places import Places
from inbox.store.removal import Removal
from inbox.store.rows import Saved
from inbox.store.summary import SHOWN
from inbox.store.times import us

_FRESHLY_SETTLED = 120_000_000  # microseconds in which a read may still show what was before

_COLUMNS = Fields._fields
_FIND = f"""
SELECT remote_id, {", ".join(_COLUMNS)}, id, search_id, net, settled_at FROM item
WHERE account = ? AND remote_id IN (SELECT value FROM json_each(?))
"""  # noqa: S608
_INSERT = (
    f"INSERT INTO item ({', '.join(_COLUMNS)}, id, search_id, account, remote_id)"  # noqa: S608
    f" VALUES ({', '.join('?' * (len(_COLUMNS) + 4))})"
)
_UPDATE = f"UPDATE item SET {', '.join(f'{c} = ?' for c in _COLUMNS)} WHERE id = ?"  # noqa: S608


@dataclass(slots=True)
class Taken:
    """What taking in the items of one page came to."""

    touched: set[int] = field(default_factory=set)
    spoken: set[int] = field(default_factory=set)  # conversations that got an item
    heard: set[int] = field(default_factory=set)  # ... something new from somebody else
    new: int = 0
    edited: int = 0


class Pages(Overlay, Places, Removal):
    def save_page(self, account: int, page: Page, *, now: datetime, advance: bool) -> Saved:
        """Keep a page; ``advance`` stores its cursor too. Raises Missing for no such account."""
        page = sound(page)
        with self.transaction():
            channel = self._must("SELECT channel FROM account WHERE id = ?", account)[0]
            brought = [i.author for i in page.items] + [r.author for r in page.reactions]
            authors, renamed = self._authors(account, brought)
            posts, under = self._posts(account, page)
            ids, fresh, moved = self._conversations(account, channel, page, posts)
            taken = self._items(account, page.items, ids, authors, us(now))
            self._keep_empty(fresh, taken.spoken)
            settle = taken.touched | renamed | {c for c in moved if self._has_items(c)}
            reactions = self._reactions(account, page.reactions, authors, posts)
            views = self._settle(settle, fresh)
            gone: tuple[set[int], set[str], int] = (set(), set(), 0)
            if page.removed:
                gone = self._remove_remote(account, page.removed)
                views |= self._settle(gone[0])
            if advance:
                self._write("UPDATE account SET cursor = ? WHERE id = ?", page.cursor, account)
        return Saved(
            changed=frozenset(settle | under | gone[0]),
            arrived=frozenset(c for c in taken.heard if views.get(c) == "waiting"),
            reactions=reactions,
            new=taken.new,
            edited=taken.edited,
            removed=gone[2],
            pictures_gone=frozenset(gone[1]),
        )

    def _has_items(self, conversation: int) -> bool:
        found = self._one("SELECT 1 FROM item WHERE conversation = ? LIMIT 1", conversation)
        return found is not None

    def _items(
        self,
        account: int,
        items: Sequence[Item],
        conversations: Mapping[str, int],
        authors: Mapping[str, Known],
        now: int,
    ) -> Taken:
        taken = Taken()
        wanted = {i.remote_id: i for i in items}
        known = {row[0]: row for row in self._all(_FIND, account, json.dumps(list(wanted)))}
        fresh: list[tuple[str, Fields]] = []
        for remote_id, item in wanted.items():
            said = fields(item, conversations[item.conversation_id], authors)
            if remote_id in known and known[remote_id]["mine"] != said.mine:
                # Somebody else's after all (or ours): it is not the item that we knew.
                taken.touched |= self._remove_items([known[remote_id]["id"]], again=True)[0]
                fresh.append((remote_id, said))
            elif remote_id in known:
                self._change_item(known[remote_id], said, now, taken)
            else:
                fresh.append((remote_id, said))
        self._add_items(account, fresh, authors, wanted, taken)
        return taken

    def _add_items(
        self,
        account: int,
        fresh: Sequence[tuple[str, Fields]],
        authors: Mapping[str, Known],
        wanted: Mapping[str, Item],
        taken: Taken,
    ) -> None:
        if not fresh:
            return
        item_id = self._next_id("item")
        search_ids = self._search_ids([said.at for _, said in fresh])
        rows, indexed = [], []
        first: dict[int, tuple[int, int]] = {}
        for number, ((remote_id, said), search_id) in enumerate(
            zip(fresh, search_ids, strict=True), item_id
        ):
            rows.append((*said, number, search_id, account, remote_id))
            author = authors[wanted[remote_id].author.remote_id]
            indexed.append((search_id, words.item_words(said.text, author.name, author.handle)))
            taken.spoken.add(said.conversation)
            if not said.mine:
                if author.id not in first or said.at < first[author.id][0]:
                    first[author.id] = said.at, said.conversation
                if said.standing in SHOWN:
                    taken.heard.add(said.conversation)
        self._many(_INSERT, rows)
        taken.touched |= taken.spoken | self._first_words(first)
        taken.new = len(rows)
        self._answered_elsewhere({s.conversation for _, s in fresh if s.mine or s.liked_by_me})
        self._write(
            "UPDATE account SET counted_here = counted_here + ? WHERE id = ?", len(rows), account
        )
        words.put_in(self._db, "item_words", indexed)

    def _answered_elsewhere(self, conversations: Iterable[int]) -> None:
        """A reply or like that came in settles what the owner had reopened."""
        self._many(
            "UPDATE conversation SET reopened = 0 WHERE id = ? AND reopened",
            [(c,) for c in conversations],
        )

    def _search_ids(self, ats: Sequence[int]) -> list[int]:
        """A free full-text row for each time: the time itself, or the next one free after it."""
        taken = {
            row[0]
            for row in self._all(
                "SELECT search_id FROM item WHERE search_id IN (SELECT value FROM json_each(?))",
                json.dumps(ats),
            )
        }
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

    def _change_item(self, row: Any, said: Fields, now: int, taken: Taken) -> None:
        _, *values, item, _, net, settled_at = row
        before = Fields(*values)
        if net:
            before = before._replace(**Values(*json.loads(net))._asdict())
        if now - settled_at < _FRESHLY_SETTLED:  # read before we did it, perhaps
            said = said._replace(
                text=before.text,
                edited_at=before.edited_at,
                liked_by_me=before.liked_by_me,
                standing=before.standing,
            )
        said = said._replace(author=before.author)
        if said == before:
            return
        taken.touched |= {said.conversation, before.conversation}
        taken.spoken.add(said.conversation)
        taken.edited += said.text != before.text
        appeared = said.standing in SHOWN and before.standing not in SHOWN
        if appeared and not said.mine:
            taken.heard.add(said.conversation)
        if said.liked_by_me > before.liked_by_me:
            self._answered_elsewhere([said.conversation])
        # The columns that actions lie over are written by the overlay, which indexes them too.
        shown = Fields(*values)
        self._write(
            _UPDATE,
            *said._replace(
                text=shown.text,
                edited_at=shown.edited_at,
                liked_by_me=shown.liked_by_me,
                standing=shown.standing,
                author=shown.author,
            ),
            item,
        )
        self._lay(item, Values(said.text, said.edited_at, said.liked_by_me, said.standing))
        if (said.at, said.conversation) != (before.at, before.conversation) and not said.mine:
            taken.touched |= self._look_again([before.author])

    def _reactions(
        self,
        account: int,
        reactions: Iterable[Reaction],
        authors: Mapping[str, Known],
        posts: Mapping[str, int],
    ) -> bool:
        before = self._db.total_changes
        self._many(
            "INSERT INTO reaction (account, remote_id, kind, author, at, post, item_id, text)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            [
                (
                    *(account, whole(r.remote_id), r.kind.value, authors[r.author.remote_id].id),
                    *(us(r.at), posts.get(r.post_id), whole(r.item_id), whole(r.text)),
                )
                for r in reactions
            ],
        )
        return self._db.total_changes != before
