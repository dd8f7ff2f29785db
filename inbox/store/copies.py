"""A copy of the inbox each week, beside it: what a damaged file is replaced with."""

import shutil
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from pathlib import Path

from inbox.store.database import StoreError, backup, check, connect
from inbox.store.store import Store

EVERY = timedelta(days=7)
_KEPT = 2  # weekly copies; words that somebody deleted live no longer in them than this
_UPDATES = timedelta(days=30)  # how long a copy from before an update is kept beside them
_SPARE = 1_000_000_000  # bytes that must stay free on the disk


def due(path: Path, now: datetime) -> bool:
    """Whether it is time for another copy, and the disk has room for it."""
    if not path.exists():
        return False
    made = [copy.stat().st_mtime for copy in _weekly(path)]
    if made and now.timestamp() - max(made) < EVERY.total_seconds():
        return False
    return shutil.disk_usage(path.parent).free > 2 * path.stat().st_size + _SPARE


def roll(
    path: Path,
    now: datetime,
    going_on: Callable[[], bool],
    lets_go: Sequence[tuple[int, datetime]] = (),
) -> Path | None:
    """Make a copy in small steps, on a thread of its own; older ones go once it is sound.

    ``lets_go``: words of these accounts from before these times are not in it, since they will
    have to be deleted while it still lies there. Answers the copy; None when it is not sound, or
    was given up.
    """
    made = path.with_name(f"{path.name}.{now:%Y-%m-%d}.bak")
    fresh = made.with_name(f"{made.name}.new")
    try:
        backup(path, fresh, going_on)
        if lets_go:
            store = Store(connect(fresh))
            for account, when in lets_go:
                store.forget_before(account, when)
            store.close()
        if check(fresh) != "ok":
            return None
        fresh.replace(made)
    except StoreError:
        return None
    finally:
        for left in ("", "-wal", "-shm"):
            fresh.with_name(fresh.name + left).unlink(missing_ok=True)
    _thin_out(path, made, now)
    return made


def drop(path: Path) -> None:
    """Delete the weekly copies: they hold words of an account that is to be forgotten."""
    for copy in _weekly(path):
        copy.unlink(missing_ok=True)


def _thin_out(path: Path, made: Path, now: datetime) -> None:
    older = sorted(_weekly(path) - {made}, key=lambda copy: copy.stat().st_mtime, reverse=True)
    for copy in older[_KEPT - 1 :]:
        copy.unlink(missing_ok=True)
    for copy in path.parent.glob(f"{path.name}.v*.bak"):
        if now.timestamp() - copy.stat().st_mtime > _UPDATES.total_seconds():
            copy.unlink(missing_ok=True)


def _weekly(path: Path) -> set[Path]:
    return set(path.parent.glob(f"{path.name}.????-??-??.bak"))
