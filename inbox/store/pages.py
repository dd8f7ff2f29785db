"""Taking in what a read brought: one transaction, the same result however often it comes."""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from inbox.core.model import Item, Page, Reaction
from inbox.store.details import Saved
from inbox.store.incoming import Fields, fields, sound
from inbox.store.nameless import Nameless
from inbox.store.newcomers import Crew, New, Newcomers, Taken
from inbox.store.overlay import Overlay, Values
from inbox.store.people import Known, whole
from inbox.store.places import Places
from inbox.store.removal import Removal
from inbox.store.rules import Rules
from inbox.store.settle import Fresh
from inbox.store.summary import SHOWN
from inbox.store.times import us

_FRESHLY_SETTLED = 120_000_000  # microseconds in which a read may still show what was before

_COLUMNS = Fields._fields
_FIND = f"""
SELECT remote_id, {", ".join(_COLUMNS)}, id, search_id, net, settled_at FROM item
WHERE account = ? AND remote_id IN (SELECT value FROM json_each(?))
"""  # noqa: S608
_UPDATE = f"UPDATE item SET {', '.join(f'{c} = ?' for c in _COLUMNS)} WHERE id = ?"  # noqa: S608


class Pages(Overlay, Places, Newcomers, Removal, Rules, Nameless):
    def save_page(self, account: int, page: Page, *, now: datetime, advance: bool) -> Saved:
        """Keep a page; ``advance`` stores its cursor too. Raises Missing for no such account."""
        page = sound(page)
        with self.transaction():
            channel = self._must("SELECT channel FROM account WHERE id = ?", account)[0]
            brought = [i.author for i in page.items] + [r.author for r in page.reactions]
            authors, unknown, renamed = self._authors(account, brought)
            posts, under = self._posts(account, page)
            ids, fresh, moved = self._conversations(account, channel, page, posts)
            crew = Crew(account, authors, unknown)
            taken = self._items(page.items, ids, crew, fresh, us(now))
            self._keep_empty(fresh, taken.spoken)
            settle = taken.touched | renamed | {c for c in moved if self._has_items(c)}
            reactions = self._reactions(account, page.reactions, authors, posts)
            views = taken.views | self._settle(settle - taken.views.keys(), fresh)
            views |= self._ruled(taken.heard, views)
            gone: tuple[set[int], set[str], int] = (set(), set(), 0)
            if page.removed:
                gone = self._remove_remote(account, page.removed)
                views |= self._settle(gone[0])
            if advance:
                self._write("UPDATE account SET cursor = ? WHERE id = ?", page.cursor, account)
        return Saved(
            changed=frozenset(settle | under | taken.marked | gone[0]),
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
        items: Sequence[Item],
        conversations: Mapping[str, int],
        crew: Crew,
        fresh: Mapping[int, Fresh],
        now: int,
    ) -> Taken:
        taken = Taken()
        wanted = {i.remote_id: i for i in items}
        known = {row[0]: row for row in self._all(_FIND, crew.account, json.dumps(list(wanted)))}
        self._name_what_waits(crew.account, wanted, known, conversations)
        new: list[New] = []
        for remote_id, item in wanted.items():
            said = fields(item, conversations[item.conversation_id], crew.known)
            row = known.get(remote_id)
            if row is None:
                new.append(New(remote_id, item.author.remote_id, said))
            elif row["mine"] != said.mine:
                # Somebody else's after all (or ours): it is not the item that we knew.
                taken.touched |= self._remove_items([row["id"]], again=True)[0]
                taken.stirred = True
                new.append(New(remote_id, item.author.remote_id, said))
            else:
                self._change_item(row, said, now, taken)
        begun = dict(fresh)
        if taken.stirred:
            self._recall(crew.known)
        if known:  # one of these may have moved there
            for remote_id in known:
                begun.pop(conversations[wanted[remote_id].conversation_id], None)
        self._add_items(new, crew, begun, taken)
        self._answered_elsewhere(
            {n.said.conversation for n in new if n.said.mine or n.said.liked_by_me}
        )
        return taken

    def _name_what_waits(
        self,
        account: int,
        wanted: Mapping[str, Item],
        known: dict[str, Any],
        conversations: Mapping[str, int],
    ) -> None:
        """Know replies of ours again that were held until now, and had no id of their own."""
        ours = [i for r, i in wanted.items() if i.mine and r not in known]
        if not ours or not self._has_nameless(account):
            return
        for item in ours:
            place = conversations[item.conversation_id], whole(item.parent_id)
            if self._name(account, item.remote_id, place, whole(item.text)):
                row = self._must(_FIND, account, json.dumps([item.remote_id]))
                known[item.remote_id] = row

    def _answered_elsewhere(self, conversations: Iterable[int]) -> None:
        """A reply or like that came in settles what the owner had reopened."""
        self._many(
            "UPDATE conversation SET reopened = 0 WHERE id = ? AND reopened",
            [(c,) for c in conversations],
        )

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
            taken.stirred = True

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
