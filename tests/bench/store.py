"""How fast the store takes in and finds words, against SQLite itself in the same run."""

import random
import re
import sqlite3
import statistics
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import perf_counter

from inbox.core.channel import Identity
from inbox.core.model import Author, Conversation, Item, Kind, Page, Post
from inbox.engine.evenly import share
from inbox.engine.gathering import AT_ONCE
from inbox.store.database import connect
from inbox.store.reader import Reader
from inbox.store.store import Store

PIECE = AT_ONCE  # items saved in one transaction: what the engine does in a first read
_START = datetime(2026, 1, 1, tzinfo=UTC)
_SYLLABLES = re.findall("..", "kakikokulalomimonanopaporarisasotatoviyöhämäpö")


def words(chance: random.Random, count: int = 5_000) -> list[str]:
    """Made-up words whose frequencies are as uneven as a language's."""
    return ["".join(chance.choices(_SYLLABLES, k=chance.randint(1, 4))) for _ in range(count)]


def comments(count: int) -> Iterator[Item]:
    """Comments of about 76 characters, oldest first, by a tenth as many people."""
    chance = random.Random(7)  # noqa: S311
    lexicon = words(chance)
    weights = [1 / rank for rank in range(1, len(lexicon) + 1)]
    for number in range(count):
        who = chance.randrange(max(1, count // 10))
        yield Item(
            remote_id=f"c{number}",
            conversation_id=f"c{number}",
            kind=Kind.COMMENT,
            author=Author(f"a{who}", f"Person {who}", f"person{who}"),
            text=" ".join(chance.choices(lexicon, weights, k=12)),
            at=_START + timedelta(seconds=number * 20, microseconds=chance.randrange(1_000_000)),
        )


def pages(items: list[Item]) -> list[Page]:
    """What a channel would bring: each piece with the conversations and the posts they name."""
    found = []
    for start in range(0, len(items), PIECE):
        piece = tuple(items[start : start + PIECE])
        post = Post(f"p{start // 2_000}", text="What we made today", title="Today")
        under = tuple(Conversation(i.remote_id, Kind.COMMENT, post.remote_id) for i in piece)
        found.append(Page(posts=(post,), conversations=under, items=piece, cursor=str(start)))
    return found


def fill(path: Path, brought: list[Page]) -> float:
    """Save the pages into a new inbox; answers the seconds it took."""
    store = Store(connect(path))
    account = store.add_account("bench", Identity(Author("me", "The shop")))
    started = perf_counter()
    for page in brought:
        store.save_page(account, page, now=_START, advance=True)
    seconds = perf_counter() - started
    store.close()
    return seconds


_TRIGGER = """
CREATE TABLE comment (id INTEGER PRIMARY KEY, remote_id TEXT UNIQUE, author TEXT, text TEXT,
                      at INTEGER);
CREATE INDEX comment_at ON comment (at);
CREATE VIRTUAL TABLE words USING fts5 (text, content = 'comment', content_rowid = 'id');
CREATE TRIGGER comment_words AFTER INSERT ON comment BEGIN
    INSERT INTO words (rowid, text) VALUES (new.id, new.text);
END;
"""


def fill_by_trigger(path: Path, brought: list[Page], at_once: int = 1) -> float:
    """Seconds of the same comments by a unique key, a time index and a full-text trigger.

    ``at_once`` 1 is the floor: each comment is found as soon as it is there, by a transaction of
    its own. It is what a table with such a trigger costs where nothing gathers the comments.
    """
    rows = [
        (i.remote_id, i.author.name, i.text, int(i.at.timestamp() * 1e6))
        for page in brought
        for i in page.items
    ]
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA synchronous = NORMAL")
        db.executescript(_TRIGGER)
        started = perf_counter()
        for start in range(0, len(rows), at_once):
            db.execute("BEGIN IMMEDIATE")
            db.executemany(
                "INSERT INTO comment (remote_id, author, text, at) VALUES (?, ?, ?, ?)",
                rows[start : start + at_once],
            )
            db.execute("COMMIT")
        return perf_counter() - started


def saving(folder: Path, count: int = 100_000, rounds: int = 3) -> dict[str, float]:
    """Rows a second, interleaved, the best of each; `ratio` is ours over the trigger's.

    `gathered` is the trigger's where it works in transactions as large as ours, `plain` what
    our own rows take without any of our code: the columns and indexes of the inbox are most of it.
    """
    brought = pages(list(comments(count)))
    share()  # as the engine does when it starts; what is brought is not there yet then
    took: dict[str, list[float]] = {"ours": [], "trigger": [], "gathered": [], "plain": []}
    for number in range(rounds):
        mine = folder / f"ours{number}.sqlite"
        took["trigger"].append(fill_by_trigger(folder / f"floor{number}.sqlite", brought))
        took["ours"].append(fill(mine, brought))
        took["gathered"].append(
            fill_by_trigger(folder / f"gathered{number}.sqlite", brought, PIECE)
        )
        took["plain"].append(fill_plainly(folder / f"plain{number}.sqlite", mine))
    # What else the computer does only ever adds to a time: the least is nearest to the truth.
    speeds = {name: count / min(seconds) for name, seconds in took.items()}
    return speeds | {"ratio": speeds["ours"] / speeds["trigger"]}


def fill_plainly(path: Path, made: Path) -> float:
    """Seconds of plain INSERTs of the very rows that `fill` has made, index by index."""
    with closing(sqlite3.connect(made)) as db:
        kept = {t: db.execute(f"SELECT * FROM {t} ORDER BY id").fetchall() for t in _TABLES}  # noqa: S608
        said = db.execute(_WORDS).fetchall()
    with closing(connect(path)) as db:
        for table in _TABLES[:3]:
            _put(db, table, kept[table])
        started = perf_counter()
        for start in range(0, len(said), PIECE):
            db.execute("BEGIN IMMEDIATE")
            for table in _TABLES[3:]:
                _put(db, table, kept[table][start : start + PIECE])
            db.executemany(
                "INSERT INTO item_words (rowid, words) VALUES (?, ?)", said[start : start + PIECE]
            )
            db.execute("COMMIT")
        return perf_counter() - started


_TABLES = ("account", "post", "author", "conversation", "item")
_WORDS = """
SELECT i.search_id, lower(i.text || ' ' || a.name || ' ' || a.handle) FROM item i
JOIN author a ON a.id = i.author ORDER BY i.id
"""


def _put(db: sqlite3.Connection, table: str, rows: list[tuple[object, ...]]) -> None:
    marks = ", ".join("?" * len(rows[0]))
    db.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)  # noqa: S608


_RAW = "SELECT rowid, text FROM {0} WHERE {0} MATCH ? ORDER BY rowid DESC LIMIT 50"
_FLOORS = {
    "raw": "tokenize = 'unicode61 remove_diacritics 0'",
    "raw_prefix": "prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 0'",
}


def raw_words(path: Path, inbox: Path) -> None:
    """The same words in bare FTS5 tables, numbered by time: what a search can be at best.

    One as FTS5 comes, one with an index of beginnings as ours has.
    """
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("ATTACH ? AS inbox", (str(inbox),))
        for name, options in _FLOORS.items():
            db.execute(f"CREATE VIRTUAL TABLE {name} USING fts5 (text, {options})")
            db.execute("BEGIN")
            db.execute(
                f"INSERT INTO {name} (rowid, text) SELECT i.search_id, lower(i.text) || ' ' ||"  # noqa: S608
                " lower(a.name) || ' ' || a.handle FROM inbox.item i"
                " JOIN inbox.author a ON a.id = i.author ORDER BY i.search_id"
            )
            db.execute("COMMIT")


def searching(folder: Path, count: int = 1_000_000, queries: int = 60) -> dict[str, float]:
    """Milliseconds for the newest 50, ours and raw FTS5's, the same words in turn.

    `ratio` is the sum of ours over raw FTS5's, `ratio_prefix` over raw FTS5's with our options.
    """
    inbox = folder / "searched.sqlite"
    if not inbox.exists():
        fill(inbox, pages(list(comments(count))))
    raw_words(folder / "raw.sqlite", inbox)
    chance = random.Random(3)  # noqa: S311
    lexicon = words(random.Random(7))  # noqa: S311
    asked = [_asked(chance, lexicon) for _ in range(queries)]
    reader = Reader(inbox)
    with closing(sqlite3.connect(folder / "raw.sqlite")) as db:
        db.execute("PRAGMA mmap_size = 268435456")
        ours, plain, prefix = _in_turn(
            [reader.search, _raw(db, "raw"), _raw(db, "raw_prefix")], asked
        )
    reader.close()
    figures = {
        f"{name}_p{percent}": _at(times, percent)
        for name, times in (("ours", ours), ("raw", plain), ("raw_prefix", prefix))
        for percent in (50, 99)
    }
    return figures | {
        "ratio": sum(ours) / sum(plain),
        "ratio_prefix": sum(ours) / sum(prefix),
    }


def _raw(db: sqlite3.Connection, table: str) -> Callable[[str], object]:
    def search(typed: str) -> object:
        match = " ".join(f'"{word}"*' for word in typed.split())
        return db.execute(_RAW.format(table), (match,)).fetchall()

    return search


def _asked(chance: random.Random, lexicon: list[str]) -> str:
    """What an owner types: a word, the beginning of one, or two."""
    first = lexicon[min(int(chance.paretovariate(0.6)), len(lexicon) - 1)]
    kind = chance.randrange(3)
    if kind == 0:
        return first
    if kind == 1:
        return first[: max(3, len(first) - 2)]
    return f"{first} {chance.choice(lexicon[:300])}"


def _in_turn(runs: list[Callable[[str], object]], asked: list[str]) -> list[list[float]]:
    took: list[list[float]] = [[] for _ in runs]
    for typed in asked:
        for run, times in zip(runs, took, strict=True):
            run(typed)  # warm
            best = []
            for _ in range(3):
                started = perf_counter()
                run(typed)
                best.append((perf_counter() - started) * 1_000)
            times.append(statistics.median(best))
    return took


def _at(times: list[float], percent: int) -> float:
    ordered = sorted(times)
    return ordered[min(len(ordered) - 1, len(ordered) * percent // 100)]
