"""Opening the file, bringing its schema up to date, copying it and putting a copy back."""

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import cache
from pathlib import Path


class StoreError(Exception):
    """The file could not be read or written; the message is fit for a person."""


class TooNew(StoreError):  # noqa: N818
    """The file was written by a later version of this app."""


class Damaged(StoreError):  # noqa: N818
    """The file is no sound database. `restore_path` may know a copy."""


class Missing(StoreError):  # noqa: N818
    """What was asked for is not in the file (any more)."""


def connect(path: Path, *, read_only: bool = False) -> sqlite3.Connection:
    """Open the file; a writing connection makes and migrates it first.

    Raises TooNew or Damaged. A file that was not closed by `Store.close` is checked before use.
    """
    if read_only and not path.exists():
        raise StoreError(f"There is no inbox at {path} yet.")
    with plain_words():
        connection = sqlite3.connect(path, isolation_level=None, timeout=10)
        try:
            _prepare(connection, path, read_only=read_only)
        except BaseException:
            connection.close()
            raise
    return connection


def at_rest(path: Path) -> bool:
    """Whether the file may be read before anybody opened it for writing.

    It is there, has today's schema, and was closed by `Store.close`.
    """
    try:
        with closing(connect(path, read_only=True)) as connection, plain_words():
            return _closed_well(connection)
    except StoreError:
        return False


def _prepare(connection: sqlite3.Connection, path: Path, *, read_only: bool) -> None:
    connection.row_factory = sqlite3.Row
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA temp_store = MEMORY")
    version = _version(connection)
    if version > len(_steps()):
        raise TooNew(
            "This inbox was written by a later version of Kuulolla. Install that version to open it"
            f" (the file is at {version}, this version knows {len(_steps())})."
        )
    if read_only:
        connection.execute("PRAGMA query_only = ON")
        # Not for writing: with each growth of the file the pages would be mapped anew.
        connection.execute("PRAGMA mmap_size = 268435456")
        if version < len(_steps()):
            raise StoreError("This inbox has to be opened by Kuulolla once before it can be read.")
        return
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA journal_size_limit = 67108864")
    connection.execute("PRAGMA wal_autocheckpoint = 8000")  # pages of 4 KiB
    connection.execute("PRAGMA cache_size = -24000")  # KiB: the upper pages of all indexes
    if version and not _closed_well(connection):
        _check(connection)
    migrate(connection, path)
    connection.execute("INSERT OR REPLACE INTO meta VALUES ('closed', 'no')")


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _closed_well(connection: sqlite3.Connection) -> bool:
    row = connection.execute("SELECT value FROM meta WHERE name = 'closed'").fetchone()
    return row is not None and row[0] == "yes"


def _check(connection: sqlite3.Connection) -> None:
    found = [str(row[0]) for row in connection.execute("PRAGMA quick_check(5)")]
    if found != ["ok"]:
        raise Damaged(f"The inbox file is damaged ({found[0][:200]}).")


@cache
def _steps() -> list[str]:
    folder = Path(__file__).with_name("migrations")
    names = sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".sql"))
    return [folder.joinpath(name).read_text("utf-8") for name in names]


def migrate(connection: sqlite3.Connection, path: Path) -> None:
    """Run each migration this file has not seen, all in one transaction, a copy made before."""
    version, steps = _version(connection), _steps()
    if version == len(steps):
        return
    if version:
        _copy(connection, copy_path(path, version))
    script = "\n".join(steps[version:])
    try:
        connection.executescript(
            f"BEGIN IMMEDIATE;\n{script}\nPRAGMA user_version = {len(steps)};\nCOMMIT;"
        )
    except sqlite3.Error:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def copy_path(path: Path, version: int) -> Path:
    """Where the copy of a file at that schema version lies."""
    return path.with_name(f"{path.name}.v{version}.bak")


def restore_path(path: Path) -> Path | None:
    """The newest sound copy beside the file, None when there is none."""
    found = sorted(path.parent.glob(f"{path.name}.*bak"), key=lambda p: p.stat().st_mtime)
    for copy in reversed(found):
        try:
            with closing(_open_copy(copy)) as connection:
                _check(connection)
        except StoreError:
            continue
        return copy
    return None


def _open_copy(path: Path) -> sqlite3.Connection:
    with plain_words():
        connection = sqlite3.connect(path, isolation_level=None)
        try:
            _refuse(connection, path)
        except BaseException:
            connection.close()
            raise
    return connection


def _refuse(connection: sqlite3.Connection, path: Path) -> None:
    """Raise for a file that is no inbox, or one that this version does not know."""
    tables = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    version = _version(connection)
    if not version or not tables:
        raise Damaged(f"{path.name} is not an inbox.")
    if version > len(_steps()):
        raise TooNew(f"{path.name} was written by a later version of Kuulolla.")


def backup(path: Path, target: Path, going_on: Callable[[], bool] | None = None) -> None:
    """Copy the inbox at `path` to `target`, also while it is open elsewhere.

    ``going_on``: copy it in small steps with rests, as it is now, for as long as this is true.
    """
    if not path.exists():
        raise StoreError(f"There is no inbox at {path} yet.")
    if target.exists() and target.samefile(path):
        raise StoreError("The copy cannot be the inbox itself.")
    with closing(_open_copy(path)) as source:
        if going_on is not None:  # what is written meanwhile would have it begin again
            source.execute("BEGIN")
            source.execute("SELECT count(*) FROM meta").fetchone()
        _copy(source, target, going_on)


def check(path: Path) -> str:
    """Say "ok", or in plain words what is wrong. May take seconds for a large file."""
    if not path.exists():
        return f"There is no inbox at {path} yet."
    try:
        with closing(_open_copy(path)) as connection, plain_words():
            _check(connection)
    except StoreError as error:
        return str(error)
    return "ok"


def restore(source: Path, path: Path) -> Path | None:
    """Put a copy in the place of the inbox at `path`, which nobody may have open.

    The copy is checked first. What was there stays beside it: answers where, None when there was
    nothing.
    """
    if not source.exists():
        raise StoreError(f"{source} does not exist.")
    with closing(_open_copy(source)) as connection:
        with plain_words():
            _check(connection)
        fresh = path.with_name(path.name + ".new")
        _copy(connection, fresh)
    kept = put_aside(path)
    fresh.replace(path)
    return kept


def put_aside(path: Path) -> Path | None:
    """Move the inbox at `path`, which nobody may have open, out of the way; answers where to."""
    kept = path.with_name(path.name + ".replaced") if path.exists() else None
    for left in ("", "-wal", "-shm"):  # a log that was not merged yet stays with its file
        there = path.with_name(path.name + left)
        there_then = path.with_name(f"{path.name}.replaced{left}")
        there_then.unlink(missing_ok=True)
        if there.exists():
            there.replace(there_then)
    return kept


def _copy(
    source: sqlite3.Connection, target: Path, going_on: Callable[[], bool] | None = None
) -> None:
    """A whole copy or none: it is written under another name and moved when it is complete."""

    def step(_status: int, _left: int, _total: int) -> None:
        if going_on is not None and not going_on():
            raise StoreError("The copy was given up.")

    if not target.parent.is_dir():
        raise StoreError(f"The copy could not be written: {target.parent} is no folder.")
    part = target.with_name(target.name + ".part")
    part.unlink(missing_ok=True)
    try:
        with plain_words(), closing(sqlite3.connect(part)) as into:
            pages = -1 if going_on is None else _STEP
            source.backup(into, pages=pages, progress=step, sleep=_REST)
        with part.open("rb") as file:
            os.fsync(file.fileno())
        part.replace(target)
    except OSError as error:
        raise StoreError(f"The copy could not be written: {error.strerror}.") from error
    finally:
        part.unlink(missing_ok=True)


_STEP, _REST = 64, 0.03  # pages of 4 KiB copied in one go, seconds of rest after them
_WORDS = {
    sqlite3.SQLITE_FULL: "The disk is full. Nothing was changed; free some space and try again.",
    sqlite3.SQLITE_READONLY: "The inbox file may not be written. Check its permissions.",
    sqlite3.SQLITE_BUSY: "Another program is using the inbox file.",
    sqlite3.SQLITE_LOCKED: "Another program is using the inbox file.",
    sqlite3.SQLITE_IOERR: "The disk did not take or give the data. Nothing was changed.",
    sqlite3.SQLITE_CANTOPEN: "The inbox file cannot be opened. Check its folder.",
    sqlite3.SQLITE_PERM: "The inbox file may not be opened. Check its permissions.",
}


@contextmanager
def plain_words() -> Iterator[None]:
    """Turn what SQLite says into StoreError; it never carries content."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if code in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}:
            raise Damaged(f"The inbox file is damaged ({error}).") from error
        if code in _WORDS:
            raise StoreError(_WORDS[code]) from error
        raise
