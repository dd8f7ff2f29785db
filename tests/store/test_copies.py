"""Weekly copies: sound ones only, few of them, and nothing in them that has to be forgotten."""

import os
import shutil
from datetime import timedelta
from pathlib import Path

from inbox.store import copies, database
from inbox.store.reader import Reader
from inbox.store.rows import View
from tests.store.ground import NOW, Ground, minute, said


def rolled(ground: Ground, days: int = 0) -> Path:
    made = copies.roll(ground.path, NOW + timedelta(days=days), lambda: True)
    assert made is not None
    at = (NOW + timedelta(days=days)).timestamp()
    os.utime(made, (at, at))
    return made


def texts(path: Path) -> list[str]:
    reader = Reader(path)
    found = [row.remote_id for row in reader.list(View.ALL)]
    reader.close()
    return sorted(found)


def test_copies_are_made_weekly_and_two_are_kept(ground: Ground) -> None:
    ground.page(said("a"))
    assert copies.due(ground.path, NOW)
    first = rolled(ground)
    assert not copies.due(ground.path, NOW + timedelta(days=6))
    assert copies.due(ground.path, NOW + timedelta(days=7))
    ground.page(said("b"))
    second, third = rolled(ground, 7), rolled(ground, 14)
    assert not first.exists()
    assert (texts(second), texts(third)) == (["a", "b"], ["a", "b"])
    assert database.restore_path(ground.path) == third
    copies.drop(ground.path)
    assert database.restore_path(ground.path) is None


def test_words_written_while_a_copy_is_made_are_no_trouble(ground: Ground) -> None:
    ground.page(*(said(f"c{n}", "word " * 40) for n in range(600)))
    written = 0

    def going_on() -> bool:
        nonlocal written
        if written < 5:
            written += 1
            ground.page(said(f"late{written}"))
        return True

    made = copies.roll(ground.path, NOW, going_on)
    assert made is not None
    assert database.check(made) == "ok"
    assert written > 1
    assert not any(name.startswith("late") for name in texts(made))


def test_a_copy_that_is_given_up_leaves_nothing_and_costs_no_older_one(ground: Ground) -> None:
    ground.page(said("a"))
    first = rolled(ground)
    before = {entry.name for entry in ground.path.parent.iterdir()}
    assert copies.roll(ground.path, NOW + timedelta(days=7), lambda: False) is None
    assert {entry.name for entry in ground.path.parent.iterdir()} == before
    assert first.exists()


def test_words_that_a_network_wants_forgotten_are_not_in_the_copy(ground: Ground) -> None:
    ground.page(said("old", at=0), said("new", at=60))
    made = copies.roll(ground.path, NOW, lambda: True, [(ground.account, minute(30))])
    assert made is not None
    assert texts(made) == ["new"]
    assert texts(ground.path) == ["new", "old"]
    assert not list(ground.path.parent.glob("*.bak-wal"))


def test_a_full_disk_gets_no_copy(tmp_path: Path) -> None:
    assert not copies.due(tmp_path / "nowhere.sqlite", NOW)
    huge = tmp_path / "huge.sqlite"
    with huge.open("wb") as file:
        file.truncate(shutil.disk_usage(tmp_path).free // 2)  # holes take no room
    assert not copies.due(huge, NOW)
    huge.unlink()


def test_copies_from_before_an_update_go_after_a_month(ground: Ground) -> None:
    ground.page(said("a"))
    kept = ground.path.with_name(f"{ground.path.name}.v1.bak")
    database.backup(ground.path, kept)
    at = (NOW - timedelta(days=31)).timestamp()
    os.utime(kept, (at, at))
    rolled(ground)
    assert not kept.exists()
