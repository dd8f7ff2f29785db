"""A small shop to stand on: one store, one reader, and short words for what comes in."""

from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from inbox.core.actions import Action
from inbox.core.channel import Identity
from inbox.core.model import Author, Conversation, Item, Kind, Page, Verb
from inbox.store import words
from inbox.store.database import connect
from inbox.store.details import Saved
from inbox.store.reader import Reader
from inbox.store.rows import ConversationRow, View
from inbox.store.settle import _ITEMS, _PROMISES
from inbox.store.store import Store
from inbox.store.summary import Marks, Promise, Said, summarise
from inbox.store.words import _TOKEN

NOW = datetime(2026, 5, 4, 12, tzinfo=UTC)
SHOP = Author("shop", "The shop", "shop")


def author(name: str) -> Author:
    return Author(name.lower(), name, name.lower())


def minute(number: float) -> datetime:
    return NOW + timedelta(minutes=number)


def said(remote_id: str, text: str = "Hello", at: float = 0, **more: Any) -> Item:
    """Anna's words in a conversation of their own, unless told otherwise."""
    mine = bool(more.get("mine"))
    values: dict[str, Any] = {
        "conversation_id": remote_id,
        "kind": Kind.COMMENT,
        "author": SHOP if mine else author(more.pop("who", "Anna")),
    }
    return Item(remote_id=remote_id, text=text, at=minute(at), **(values | more))


class Ground:
    def __init__(self, path: Path) -> None:
        self.path = path
        self.now = NOW
        self.open()
        self.account = self.store.add_account("mastodon", Identity(SHOP))

    def open(self) -> None:
        self.db = connect(self.path)
        self.store = Store(self.db, clock=lambda: self.now)
        self.reader = Reader(self.path)

    def close(self) -> None:
        self.reader.close()
        self.store.close()

    def page(self, *items: Item, advance: bool = False, **more: Any) -> Saved:
        return self.store.save_page(
            self.account, Page(items=items, **more), now=self.now, advance=advance
        )

    def under(self, post: str, *items: Item, **more: Any) -> Saved:
        heads = tuple(Conversation(i.conversation_id, i.kind, post) for i in items)
        return self.page(*items, conversations=heads, **more)

    def number(self, remote_id: str) -> int:
        row = self.db.execute("SELECT id FROM item WHERE remote_id = ?", (remote_id,)).fetchone()
        return int(row[0])

    def row(self, remote_id: str) -> ConversationRow:
        """The conversation in which that item stands."""
        item = self.reader.item(self.number(remote_id))
        assert item is not None
        row = self.reader.conversation(item.conversation)
        assert row is not None
        return row

    def queue(self, verb: Verb, remote_id: str, text: str = "") -> Action:
        action = Action(verb, self.account, self.number(remote_id), text, at=self.now)
        self.store.queue(action)
        return action

    def texts(self, remote_id: str) -> list[tuple[str, str]]:
        return [(i.text, i.state) for i in self.reader.items(self.row(remote_id).id)]

    def found(self, typed: str) -> list[str]:
        return [row.remote_id for row in self.reader.search(typed)]

    def check(self) -> None:
        """Everything that is kept is what it would be if it were worked out anew."""
        counts: Counter[tuple[int, str, str]] = Counter()
        for row in self.db.execute("SELECT * FROM conversation WHERE view <> 'empty'"):
            items = [Said(*tuple(i)[1:]) for i in self.db.execute(_ITEMS, (f"[{row['id']}]",))]
            assert items, "a conversation without words"
            self._check_row(row, items)
            counts[row["account"], row["view"], row["kind"]] += 1
            counts[0, row["view"], row["kind"]] += 1
        kept = self.db.execute("SELECT account, view, kind, n FROM counter WHERE n <> 0")
        assert {tuple(r)[:3]: r[3] for r in kept} == counts
        assert sum(self.reader.counts().values()) == 2 * len(self._listed())
        self._check_words()
        for row in self.db.execute("SELECT id, counted_here FROM account"):
            here = "SELECT count(*) FROM item WHERE account = ? AND state = ''"
            assert self.db.execute(here, (row[0],)).fetchone()[0] == row[1]
        assert self.db.execute("PRAGMA foreign_key_check").fetchall() == []

    def _listed(self) -> list[ConversationRow]:
        return self.reader.list(View.ALL, limit=10_000)

    def _check_row(self, row: Any, items: list[Said]) -> None:
        marks = (row["done_upto"], row["reopened"], row["snoozed_until"], row["snoozed_upto"])
        owed = self.db.execute(_PROMISES, (f"[{row['id']}]",)).fetchone()
        promise = None if owed is None else Promise(*tuple(owed)[1:])
        summary = summarise(items, Marks(*marks, promise))
        assert summary == naive(items, Marks(*marks, promise))
        assert not summary.kept, "a promise that was kept and still stands"
        for name in ["view", "at", "waiting_since", "answered_at", "items", "last_item"]:
            assert row[name] == getattr(summary, name), name
        assert (row["held"], row["liked"]) == (summary.held, summary.liked)
        shown = self.db.execute(
            "SELECT i.text, a.name, a.id, a.regular FROM item i JOIN author a ON a.id = i.author"
            " WHERE i.id = ?",
            (summary.shown,),
        ).fetchone()
        assert (row["text"], row["author_name"]) == (shown[0][:300], shown[1])
        first = self.db.execute(
            "SELECT conversation FROM item WHERE author = ? AND mine = 0 ORDER BY at, id LIMIT 1",
            (shown[2],),
        ).fetchone()
        expected = bool(summary.last_item) and not shown[3] and first[0] == row["id"]
        assert row["first_time"] == int(expected)
        draft = self.db.execute("SELECT 1 FROM draft WHERE conversation = ?", (row["id"],))
        assert row["has_draft"] == int(draft.fetchone() is not None)
        states = {
            r[0]
            for r in self.db.execute(
                "SELECT state FROM outbox WHERE conversation = ?", (row["id"],)
            )
        }
        worst = next((s for s in ("failed", "unsure") if s in states), "")
        assert row["trouble"] == worst

    def _check_words(self) -> None:
        """Each item is found by its own words and author, and nothing is found that is gone."""
        rows = self.db.execute(
            "SELECT i.search_id, i.text, a.name, a.handle FROM item i"
            " JOIN author a ON a.id = i.author"
        )
        sound = {r[0]: set(_TOKEN.findall(words.item_words(*tuple(r)[1:]))) for r in rows}
        match = "SELECT rowid FROM item_words WHERE item_words MATCH ?"
        for term in {"gone", "old", "new"}.union(*sound.values()):
            found = {r[0] for r in self.db.execute(match, (f'"{term}"',))}
            assert found == {i for i, terms in sound.items() if term in terms}, term


def _owing(items: list[Said], last: Said, promise: Promise | None) -> tuple[bool, bool]:
    """Whether an answer is owed, and whether that is out of sight."""
    if promise is None:
        return False, False
    state = {i.id: i.state for i in items}.get(promise.item, "")
    flying = {"queued", "sending", "unsure"}
    under_way = any(i.mine and i.id <= promise.own_upto and i.state in flying for i in items)
    for item in items:
        new = item.id > promise.own_upto and item.at > promise.made_at
        good = item.state != "failed" and item.standing in {"published", "held", "pending"}
        if item.mine and new and good and not under_way:
            return False, False
    return True, not promise.came and state != "failed" and last.at <= promise.upto


def naive(items: list[Said], marks: Marks) -> Any:
    """The waiting rule once more, said in another way."""
    shown = ("published", "held")
    others = [i for i in items if not i.mine and i.standing in shown]
    own = [
        i.at for i in items if i.mine and i.state != "failed" and i.standing in (*shown, "pending")
    ]
    summary = summarise(items, marks)
    if not others:
        assert summary.view == "done"
        assert summary.last_item == 0
        return summary
    last = others[-1]
    answered = any(at >= last.at for at in own) or last.liked or marks.done_upto >= last.at
    owes, hides = _owing(items, last, marks.promise)
    waits = not answered or bool(marks.reopened) or owes
    sleeps = waits and (
        hides or (marks.snoozed_until is not None and last.at <= marks.snoozed_upto)
    )
    assert summary.view == ("snoozed" if sleeps else "waiting" if waits else "done")
    assert (summary.waiting_since is not None) == waits
    assert summary.last_item == last.id
    assert summary.last_item == max(others, key=lambda i: (i.at, i.id)).id
    return summary
