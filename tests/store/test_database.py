"""The file: opened with care, copied before it changes, and never half written."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from inbox.core.model import Verb
from inbox.store import database
from inbox.store.database import Damaged, StoreError, TooNew, connect
from inbox.store.reader import Reader
from inbox.store.rows import View
from tests.store.ground import Ground, said


def spoil(path: Path) -> None:
    """Write nonsense over the inside of every page but the first."""
    raw = bytearray(path.read_bytes())
    for start in range(4096, len(raw), 4096):
        raw[start : start + 600] = b"\x55" * 600
    path.write_bytes(bytes(raw))


def test_a_file_of_a_later_version_is_refused(ground: Ground) -> None:
    ground.db.execute("PRAGMA user_version = 9999")
    for read_only in (False, True):
        with pytest.raises(TooNew, match="later version"):
            connect(ground.path, read_only=read_only)


def test_a_damaged_file_is_told_after_an_unclean_end_only(ground: Ground) -> None:
    ground.page(*(said(f"c{n}", "word " * 40) for n in range(300)))
    ground.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    database.backup(ground.path, ground.path.with_name("inbox.sqlite.v1.bak"))
    copy = ground.path.with_name("copy.sqlite")
    copy.write_bytes(ground.path.read_bytes())  # as a crash leaves it: not marked as closed
    spoil(copy)
    with pytest.raises(Damaged, match="damaged"):
        connect(copy)
    assert "damaged" in database.check(copy)


def test_what_is_no_database_is_damaged(tmp_path: Path) -> None:
    path = tmp_path / "inbox.sqlite"
    path.write_text("these are notes, not a database" * 100)
    with pytest.raises(Damaged):
        connect(path)


def test_a_sound_copy_beside_a_damaged_file_can_be_put_back(ground: Ground) -> None:
    ground.page(said("a"))
    good = ground.path.with_name("inbox.sqlite.v1.bak")
    database.backup(ground.path, good)
    ground.path.with_name("inbox.sqlite.v2.bak").write_text("no database at all" * 99)
    ground.close()
    ground.path.write_text("ruined" * 1000)
    assert database.restore_path(ground.path) == good
    kept = database.restore(good, ground.path)
    assert kept is not None
    assert kept.read_text().startswith("ruined")
    ground.open()
    assert [row.remote_id for row in ground.reader.list(View.ALL)] == ["a"]
    ground.check()


def test_nothing_is_restored_from_what_is_no_inbox(ground: Ground, tmp_path: Path) -> None:
    other = tmp_path / "other.sqlite"
    with closing(sqlite3.connect(other)) as db:
        db.execute("CREATE TABLE t (x)")
        db.commit()
    with pytest.raises(Damaged, match="not an inbox"):
        database.restore(other, ground.path)
    with pytest.raises(StoreError, match="does not exist"):
        database.restore(tmp_path / "none", ground.path)
    with pytest.raises(StoreError, match="itself"):
        database.backup(ground.path, ground.path)
    assert database.check(ground.path) == "ok"


def test_a_backup_can_be_taken_while_the_inbox_is_open(ground: Ground, tmp_path: Path) -> None:
    ground.page(said("a"))
    target = tmp_path / "copy.sqlite"
    database.backup(ground.path, target)
    copy = Reader(target)
    assert [row.remote_id for row in copy.list(View.ALL)] == ["a"]
    copy.close()
    with pytest.raises(StoreError, match="could not be written"):
        database.backup(ground.path, tmp_path / "no" / "such" / "folder")


def test_a_full_disk_is_told_in_plain_words_and_changes_nothing(ground: Ground) -> None:
    ground.page(said("a"), cursor="1", advance=True)
    pages = ground.db.execute("PRAGMA page_count").fetchone()[0]
    ground.db.execute(f"PRAGMA max_page_count = {pages}")
    many = [said(f"c{n}", "long words " * 500) for n in range(50)]
    with pytest.raises(StoreError, match="disk is full"):
        ground.page(*many, cursor="2", advance=True)
    with pytest.raises(StoreError, match="disk is full"):
        ground.queue(Verb.REPLY, "a", "long " * 90_000)
    assert ground.store.cursor(ground.account) == "1"
    assert (len(ground.reader.list(View.ALL)), ground.reader.outbox()) == (1, [])
    ground.db.execute("PRAGMA max_page_count = 100000")
    ground.page(*many, cursor="2", advance=True)
    ground.check()


def test_a_file_that_may_not_be_written_is_told_in_plain_words(ground: Ground) -> None:
    ground.page(said("a"))
    ground.db.execute("PRAGMA query_only = ON")
    with pytest.raises(StoreError, match="may not be written"):
        ground.page(said("b"))
    with pytest.raises(StoreError, match="may not be written"):
        ground.store.done([1], ground.now)
    ground.db.execute("PRAGMA query_only = OFF")
    ground.check()


def test_reading_where_there_is_no_inbox_makes_none(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no inbox"):
        Reader(tmp_path / "inbox.sqlite")
    assert list(tmp_path.iterdir()) == []
    assert "no inbox" in database.check(tmp_path / "inbox.sqlite")
    assert database.restore_path(tmp_path / "inbox.sqlite") is None


def test_a_well_closed_file_says_so(ground: Ground) -> None:
    marker = "SELECT value FROM meta WHERE name = 'closed'"
    assert ground.db.execute(marker).fetchone()[0] == "no"
    ground.store.close()
    ground.store.close()  # twice does no harm
    with closing(sqlite3.connect(ground.path)) as db:
        assert db.execute(marker).fetchone()[0] == "yes"
    ground.open()
