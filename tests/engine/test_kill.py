"""Killed at any point of a reply's way, and started again: nothing lost, nothing twice."""

import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from inbox.engine.engine import Engine
from inbox.paths import Profile
from inbox.sandbox.standin import Fault
from inbox.store.reader import Reader
from inbox.store.rows import View
from tests.engine.book_server import GuestbookServer
from tests.engine.desk import HURRIED, PATIENCE, FileKeeps, adopted, served, until
from tests.engine.guestbook import Guestbook

ROOT = Path(__file__).parents[2]


@contextlib.contextmanager
def running(folder: Path) -> Iterator[Engine]:
    keeps = FileKeeps(folder / "made-up.json")
    pace = replace(HURRIED, settle=0.1)
    channels = {"guestbook": Guestbook()}
    engine = Engine(Profile(folder), channels, keeps, pace=pace, undo_seconds=0)
    engine.start(lambda _event: None).result(PATIENCE)
    try:
        yield engine
    finally:
        engine.stop()


def kill_at(state: str, folder: Path, undo: float, later: float = 0) -> None:
    """Run the victim until its reply is in that state, then end it as a power cut would.

    ``later`` seconds from then the reply is to go out, 0: at once.
    """
    with subprocess.Popen(  # noqa: S603 - our own script
        [sys.executable, "-m", "tests.engine.victim", str(folder), str(undo), str(later)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    ) as victim:
        assert victim.stdout is not None
        try:
            for line in victim.stdout:
                if line.strip() == state:
                    break
            else:
                pytest.fail(f"the victim never came to {state}")
        finally:
            os.kill(victim.pid, signal.SIGKILL)


@pytest.mark.parametrize(
    ("state", "done"),
    [
        ("queued", False),
        ("sending", False),
        ("sending", True),
        ("unsure", True),
        ("unsure", False),
        ("confirmed", True),
    ],
)
def test_reply_is_there_exactly_once_after_a_kill(tmp_path: Path, state: str, done: bool) -> None:
    server = GuestbookServer()
    server.book.add("anna", "Do you have blue yarn?")
    with served(server.faults) as url:
        with running(tmp_path) as engine:
            account = adopted(engine, url)
            (read,) = engine.sync(account).result(PATIENCE)
            assert read.error == ""
        if state == "sending":
            server.book.stall = not done
            if done:
                server.faults.plan(Fault.HANG_AFTER, method="POST")
        if state == "unsure":
            fault = Fault.DROP_AFTER if done else Fault.DROP_BEFORE
            server.faults.plan(fault, method="POST")
        kill_at(state, tmp_path, 0.5 if state == "queued" else 0)
        server.book.stall = False
        with running(tmp_path), contextlib.closing(Reader(Profile(tmp_path).database)) as reader:
            until(lambda: not reader.outbox())
            assert len(server.book.replies("Yes")) == 1
            (row,) = reader.list(View.ALL)
            assert [i.text for i in reader.items(row.id)] == ["Do you have blue yarn?", "Yes"]
