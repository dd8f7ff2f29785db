"""Screen readers that read on while the pages of the window change: it lives, and is read."""

import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from inbox.sandbox.mastodon import Mastodon
from inbox.sandbox.serve import Served
from inbox.sandbox.standin import Persona
from tests.desktop.test_day import ROOT, Shop, connect_all, until

pytestmark = pytest.mark.timeout(240)

ROUNDS, READERS = 4, 2
READ = ("/usr/bin/python3", str(ROOT / "tests/desktop/screen_reader.py"))


@contextmanager
def _read() -> Iterator[None]:
    """Readers that begin again whenever they are through, or lose an object that went."""
    enough = threading.Event()

    def read() -> None:
        while not enough.is_set():
            subprocess.run(READ, capture_output=True, timeout=60, check=False)  # noqa: S603

    readers = [threading.Thread(target=read) for _ in range(READERS)]
    for reader in readers:
        reader.start()
    try:
        yield
    finally:
        enough.set()
        for reader in readers:
            reader.join()


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    network = Mastodon()
    with Served([network]) as served:
        now = datetime.now(UTC)
        post = served.do(lambda: network.publish("p1", "Open", now - timedelta(hours=3)))
        ana = Persona("ana", "Ana")
        for number in range(30):
            at = now - timedelta(minutes=90 - number)
            said = f"Question {number}, from a long street\n" * 3
            served.do(partial(network.say, ana, said, at, post=post))
        made = Shop(tmp_path / "profile", {"mastodon": network})
        yield made
        made.close()


def test_a_window_that_two_readers_read_lives_through_every_change_of_its_pages(
    shop: Shop,
) -> None:
    shop.open()
    assert shop.window
    with _read():
        for _ in range(ROUNDS):
            connect_all(shop)
            until(lambda: shop.reads("Question 29"), "the conversation")
            account = shop.command("accounts")["accounts"][0]["id"]
            shop.command("disconnect", str(account))
            until(lambda: shop.reads("Look around the demo shop"), "the first page again")
            assert shop.window.poll() is None
