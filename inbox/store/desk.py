"""One connection and its transactions: where every part of the store works."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import chain
from typing import Any

from inbox.store.database import Missing, plain_words

_TOGETHER = 50  # rows of one statement


def _now() -> datetime:
    return datetime.now(UTC)


def _at_once() -> None:
    """Nobody to wait for."""


class Desk:
    """The writing connection. Used from one thread only."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        clock: Callable[[], datetime] = _now,
        between: Callable[[], None] = _at_once,
    ) -> None:
        """``between`` is called before each statement, and may wait a little."""
        self._db = connection
        self._clock = clock
        self._between = between

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing. Raises StoreError with plain words when the disk says no."""
        if self._db.in_transaction:  # part of a larger one
            yield
            return
        with plain_words():
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._db.execute("COMMIT")
            except BaseException:
                if self._db.in_transaction:
                    self._db.execute("ROLLBACK")
                raise

    def _all(self, sql: str, *values: Any) -> list[sqlite3.Row]:
        self._between()
        with plain_words():
            return self._db.execute(sql, values).fetchall()

    def _one(self, sql: str, *values: Any) -> sqlite3.Row | None:
        self._between()
        with plain_words():
            row: sqlite3.Row | None = self._db.execute(sql, values).fetchone()
            return row

    def _must(self, sql: str, *values: Any) -> sqlite3.Row:
        row = self._one(sql, *values)
        if row is None:
            raise Missing("That is not there any more.")
        return row

    def _write(self, sql: str, *values: Any) -> int:
        """Run one statement; answers how many rows it changed."""
        self._between()
        return self._db.execute(sql, values).rowcount

    def _many(self, sql: str, rows: Iterable[Iterable[Any]]) -> None:
        self._between()
        self._db.executemany(sql, [tuple(row) for row in rows])

    def _insert(self, table: str, columns: Sequence[str], rows: Sequence[tuple[Any, ...]]) -> None:
        """Insert rows, several with each statement: beginning one costs as much as a row."""
        one = f"({', '.join('?' * len(columns))})"
        insert = f"INSERT INTO {table} ({', '.join(columns)}) VALUES {one}"  # noqa: S608
        whole = len(rows) - len(rows) % _TOGETHER
        self._between()
        self._db.executemany(
            insert + f", {one}" * (_TOGETHER - 1),
            [
                tuple(chain.from_iterable(rows[at : at + _TOGETHER]))
                for at in range(0, whole, _TOGETHER)
            ],
        )
        self._db.executemany(insert, rows[whole:])

    def _next_id(self, table: str) -> int:
        """The next number of a table. Numbers are never used twice: a screen may hold old ones."""
        row = self._one("SELECT seq FROM sqlite_sequence WHERE name = ?", table)
        return 1 if row is None else int(row[0]) + 1
