"""A keyring that is slow, locked or gone: told at once, never a hang, never a file."""

import contextlib
import threading
from collections.abc import Iterator, Mapping
from pathlib import Path

from inbox.core.events import KeyringChanged
from inbox.engine.engine import Engine
from inbox.paths import Profile
from inbox.secrets import KeyringTrouble, Memory
from inbox.store.reader import Reader
from inbox.store.rows import AccountState
from tests.engine.book_server import GuestbookServer
from tests.engine.desk import HURRIED, PATIENCE, Shop, adopted, failure, served, until
from tests.engine.guestbook import Guestbook


class Moody(Memory):
    """A keyring that can be locked, and that can keep its callers waiting."""

    def __init__(self) -> None:
        super().__init__()
        self.trouble: KeyringTrouble | None = None
        self.opens = threading.Event()
        self.opens.set()
        self.asked = 0

    def get(self, key: str) -> dict[str, str] | None:
        self._mood()
        return super().get(key)

    def put(self, key: str, secrets: Mapping[str, str]) -> None:
        self._mood()
        super().put(key, secrets)

    def _mood(self) -> None:
        self.asked += 1
        self.opens.wait(PATIENCE)
        if self.trouble is not None:
            raise self.trouble


LOCKED = KeyringTrouble("locked", "The keyring is locked")


@contextlib.contextmanager
def started(folder: Path, ring: Moody, server: GuestbookServer, url: str) -> Iterator[Shop]:
    events: list[object] = []
    engine = Engine(Profile(folder), {"guestbook": Guestbook()}, ring, pace=HURRIED, undo_seconds=0)
    engine.start(events.append).result(PATIENCE)
    try:
        with contextlib.closing(Reader(Profile(folder).database)) as reader:
            it = Shop(engine, reader, server, url, 1)
            it.events = events  # type: ignore[assignment]
            yield it
    finally:
        engine.stop()


def state(it: Shop) -> AccountState | None:
    row = it.reader.account(1)
    return None if row is None else row.state


def told(it: Shop) -> list[str]:
    return [e.trouble for e in it.events if isinstance(e, KeyringChanged)]


def test_locked_keyring_is_told_and_asked_again_only_when_the_owner_says_so(
    tmp_path: Path,
) -> None:
    ring, server = Moody(), GuestbookServer()
    with served(server.faults) as url:
        with started(tmp_path, ring, server, url) as it:
            adopted(it.engine, url)
        ring.trouble, ring.asked = LOCKED, 0
        with started(tmp_path, ring, server, url) as it:
            until(lambda: state(it) is AccountState.LOCKED)
            assert told(it) == ["The keyring is locked"]
            assert ring.asked == 1
            ring.trouble = None
            it.engine.check_now()
            until(lambda: state(it) is AccountState.OK)
            assert told(it)[-1] == ""


def test_keyring_that_waits_for_a_password_is_told_and_never_keeps_the_app_from_ending(
    tmp_path: Path,
) -> None:
    ring, server = Moody(), GuestbookServer()
    with served(server.faults) as url:
        with started(tmp_path, ring, server, url) as it:
            adopted(it.engine, url)
        ring.opens.clear()
        with started(tmp_path, ring, server, url) as it:
            until(lambda: told(it))
            assert "password window" in told(it)[0]
            ring.opens.set()
            until(lambda: told(it)[-1] == "")
            until(lambda: state(it) is AccountState.OK)
        ring.opens.clear()
        with started(tmp_path, ring, server, url) as it:
            until(lambda: told(it))
        ring.opens.set()


def test_without_a_keyring_secrets_can_be_kept_for_the_session(tmp_path: Path) -> None:
    ring, server = Moody(), GuestbookServer()
    ring.trouble = KeyringTrouble("missing", "This computer has no keyring")
    fields = {"server": "", "token": "good", "refresh": "again"}
    with served(server.faults) as url, started(tmp_path, ring, server, url) as it:
        found = it.engine.connect("guestbook", "token", {**fields, "server": url})
        error = failure(it.engine.adopt(found.result(PATIENCE)))
        assert isinstance(error, KeyringTrouble)
        assert it.reader.accounts() == []
        it.engine.keep_for_session()
        assert it.engine.adopt(found.result(PATIENCE)).result(PATIENCE) == [1]
        until(lambda: state(it) is AccountState.OK)


def test_renewed_tokens_are_in_the_keyring_before_they_are_used(tmp_path: Path) -> None:
    ring, server = Moody(), GuestbookServer()
    with served(server.faults) as url, started(tmp_path, ring, server, url) as it:
        adopted(it.engine, url)
        until(lambda: state(it) is AccountState.OK)
        server.book.token = "another"
        (result,) = it.engine.sync().result(PATIENCE)
        assert result.error == ""
        assert ring.get(f"guestbook:shop@{url}") == {
            "token": server.book.token,
            "refresh": server.book.refresh,
        }
