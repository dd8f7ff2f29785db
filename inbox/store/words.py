"""The full-text index: what goes in, what comes out again, and queries made safe."""

import re
import sqlite3
from collections.abc import Iterable

from inbox.core.text import fold

# What the tokenizer unicode61 takes for letters, near enough: the rest only separates.
_TOKEN = re.compile(r"[^\W_]+")


def item_words(text: str, name: str, handle: str) -> str:
    """What an item is found by. Must be the same when it is taken out again."""
    return fold(f"{text} {name} {handle}")


def post_words(title: str, text: str) -> str:
    """What a post is found by."""
    return fold(f"{title} {text}")


def put_in(db: sqlite3.Connection, table: str, rows: Iterable[tuple[int, str]]) -> None:
    """Index rows. In rising order, or FTS5 writes a segment for each row."""
    db.executemany(f"INSERT INTO {table} (rowid, words) VALUES (?, ?)", sorted(rows))  # noqa: S608


def take_out(db: sqlite3.Connection, table: str, rows: Iterable[tuple[int, str]]) -> None:
    """Remove rows, given exactly as they were put in."""
    db.executemany(
        f"INSERT INTO {table} ({table}, rowid, words) VALUES ('delete', ?, ?)",  # noqa: S608
        sorted(rows),
    )


def query(words: str) -> str:
    """An FTS5 query for all these words, each as a prefix; "" when there is nothing to look for.

    Only letters and digits reach FTS5, each word in quotes, so nothing typed can be an operator.
    """
    found = _TOKEN.findall(fold(words[:500]))[:12]
    return " ".join(f'"{token}"*' for token in found)
