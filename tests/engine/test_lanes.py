"""Reading: to the end, again and again, and each account by itself."""

import contextlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from inbox.core.allowance import READS_REST, Budget
from inbox.core.events import Arrived, ReactionsChanged
from inbox.engine.engine import Engine
from inbox.engine.pace import Pace
from inbox.paths import Profile
from inbox.sandbox.standin import Fault
from inbox.secrets import Memory
from inbox.store.database import StoreError
from inbox.store.reader import Reader
from inbox.store.rows import AccountRow, AccountState, View
from tests.engine.book_server import GuestbookServer
from tests.engine.desk import HURRIED, PATIENCE, Shop, adopted, failure, served, shop, until
from tests.engine.guestbook import Guestbook, NudgedGuestbook


def account(it: Shop) -> AccountRow:
    row = it.reader.account(it.account)
    assert row is not None
    return row


def test_first_read_goes_to_the_end_and_says_so(tmp_path: Path) -> None:
    server = GuestbookServer()
    for n in range(10):
        server.book.add(f"guest{n}", f"Words {n}")
    with shop(tmp_path, server=server) as it:
        row = account(it)
        assert (row.first_read_done, row.progress, row.total) == (True, 10, 10)
        assert row.read_to_end_at is not None
        assert (row.counted_there, row.counted_here) == (10, 10)
        assert len(it.rows(View.WAITING)) == 10
        assert not [e for e in it.events if isinstance(e, Arrived | ReactionsChanged)]


def test_something_new_is_told_as_arrived(tmp_path: Path) -> None:
    with shop(tmp_path) as it:
        it.server.book.add("bert", "And red?")
        it.sync()
        assert [e.ids for e in it.events if isinstance(e, Arrived)] == [
            frozenset({it.rows()[0].id})
        ]


def test_pages_larger_than_a_piece_are_kept_whole(tmp_path: Path) -> None:
    server = GuestbookServer()
    server.book.page_size = 1_000
    for n in range(450):
        server.book.add(f"guest{n}", f"Words {n}")
    with shop(tmp_path, server=server) as it:
        assert account(it).counted_here == 450


def test_check_now_reads_at_once(tmp_path: Path) -> None:
    with shop(tmp_path) as it:
        it.server.book.add("bert", "And red?")
        it.engine.check_now()
        until(lambda: len(it.rows()) == 2)


def test_stream_only_says_fetch_now(tmp_path: Path) -> None:
    with shop(tmp_path, NudgedGuestbook()) as it:
        it.server.book.add("bert", "And red?")
        until(lambda: len(it.rows()) == 2)


def test_window_in_front_reads_sooner(tmp_path: Path) -> None:
    with shop(tmp_path, pace=replace(HURRIED, every=None)) as it:
        before = len(it.server.faults.requests)
        it.engine.front(True)
        it.engine.front(False)
        it.sync()
        assert len(it.server.faults.requests) == before + 1  # two minutes are not over yet


def test_opened_conversation_is_read_again(tmp_path: Path) -> None:
    with shop(tmp_path) as it:
        it.server.book.add("shop", "From the phone", 1)
        it.engine.opened(it.rows()[0].id)
        until(lambda: it.rows(View.WAITING) == [])


def test_sweep_finds_what_was_edited_and_what_is_gone(tmp_path: Path) -> None:
    server = GuestbookServer()
    server.book.add("anna", "Do you have blue yarn?", at=_recent())
    server.book.add("bert", "And red?", at=_recent())
    with shop(tmp_path, server=server, pace=replace(HURRIED, sweep=0.05)) as it:
        server.book.entries[1].text = "Do you have green yarn?"
        del server.book.entries[2]
        it.engine.check_now()
        until(lambda: [r.text for r in it.rows()] == ["Do you have green yarn?"])


def crowded() -> GuestbookServer:
    server = GuestbookServer()
    for number in range(12):
        server.book.add(f"guest{number}", f"Words {number}", at=_recent())
    return server


def asked(server: GuestbookServer) -> int:
    return sum(path.startswith("/entries/") for _method, path in server.faults.requests)


def test_server_that_finds_nothing_any_more_empties_no_inbox(tmp_path: Path) -> None:
    server = crowded()
    server.faults.plan(Fault.STATUS, path="/entries/", status=404, times=10_000)
    with shop(tmp_path, server=server, pace=replace(HURRIED, sweep=0.1)) as it:
        it.engine.check_now()
        until(lambda: asked(server) >= 36)  # three sweeps, and each heard the same
        assert len(it.rows()) == 12


def test_what_stays_gone_is_believed_in_the_end(tmp_path: Path) -> None:
    with shop(tmp_path, server=crowded(), pace=replace(HURRIED, sweep=0.05, doubt=0.2)) as it:
        it.server.book.entries.clear()
        it.engine.check_now()
        until(lambda: it.rows() == [])


def test_offline_is_said_and_mends_by_itself(tmp_path: Path) -> None:
    with shop(tmp_path) as it:
        it.server.faults.plan(Fault.DROP_BEFORE, path="/entries", times=2)
        it.engine.check_now()
        until(lambda: account(it).state is AccountState.OFFLINE)
        assert account(it).reason == "The connection broke off"
        until(lambda: account(it).state is AccountState.OK)


def test_answer_that_nobody_understands_is_said_and_mends_by_itself(tmp_path: Path) -> None:
    with shop(tmp_path) as it:
        it.server.faults.plan(Fault.GARBLED, path="/entries", times=2)
        it.engine.check_now()
        until(lambda: account(it).state is AccountState.BROKEN)
        until(lambda: account(it).state is AccountState.OK)


def test_network_that_says_wait_is_not_asked_before(tmp_path: Path) -> None:
    with shop(tmp_path) as it:
        it.server.faults.plan(Fault.STATUS, status=429, headers={"Retry-After": "3600"})
        it.engine.check_now()
        until(lambda: account(it).state is AccountState.LIMITED)
        assert account(it).until is not None
        asked = len(it.server.faults.requests)
        it.engine.check_now()
        it.engine.set_setting("a", "b").result(PATIENCE)
        assert len(it.server.faults.requests) == asked


def test_used_up_budget_stops_the_reading_but_leaves_some_for_replies(tmp_path: Path) -> None:
    frugal = Guestbook(budget=Budget(10, timedelta(hours=1)))
    with shop(tmp_path, frugal) as it:
        for _ in range(20):
            (result,) = it.engine.sync().result(PATIENCE)
        assert result.error == READS_REST
        assert len([r for r in it.server.faults.requests if r[1].startswith("/entries")]) == 8


@contextlib.contextmanager
def two_accounts(folder: Path, other: Guestbook) -> Iterator[tuple[Shop, GuestbookServer, int]]:
    """A good account in a shop, and a second one on another channel with its own server."""
    bad = GuestbookServer()
    bad.book.add("carl", "Hello?")
    profile = Profile(folder)
    channels = {"guestbook": Guestbook(), "other": other}
    server = GuestbookServer()
    server.book.add("anna", "Do you have blue yarn?")
    with served(server.faults) as url, served(bad.faults) as bad_url:
        engine = Engine(profile, channels, Memory(), pace=HURRIED, undo_seconds=0)
        engine.start(lambda _event: None).result(PATIENCE)
        try:
            number = adopted(engine, url)
            second = adopted(engine, bad_url, "other")
            with contextlib.closing(Reader(profile.database)) as reader:
                yield Shop(engine, reader, server, url, number), bad, second
        finally:
            engine.stop()


def test_bug_in_one_adapter_leaves_the_others_at_work(tmp_path: Path) -> None:
    with two_accounts(tmp_path, Guestbook(id="other", bug="fetch")) as (it, _, second):
        until(lambda: _state(it, second) is AccountState.BROKEN)
        row = it.reader.account(second)
        assert row is not None
        assert row.reason == "Something went wrong in this app"
        it.sync()
        assert it.outcome(it.reply("Yes")) == "confirmed"


def test_rate_limit_holds_back_its_own_account_only(tmp_path: Path) -> None:
    with two_accounts(tmp_path, Guestbook(id="other")) as (it, bad, second):
        until(lambda: len(it.rows()) == 2)
        wait = {"Retry-After": "3600"}
        bad.faults.plan(Fault.STATUS, status=429, headers=wait, times=99)
        theirs = next(r for r in it.rows() if r.account == second)
        ours = next(r for r in it.rows() if r.account == it.account)
        held = Shop(it.engine, it.reader, bad, "", second).reply("Later", theirs)
        assert it.outcome(it.reply("Yes", ours)) == "confirmed"
        until(lambda: _state(it, second) is AccountState.LIMITED)
        assert it.outcome(held, 0) == "queued"


def test_disconnecting_forgets_the_words_the_secrets_and_the_sign_in(tmp_path: Path) -> None:
    secrets = Memory()
    with shop(tmp_path, secrets=secrets) as it:
        assert secrets.get(f"guestbook:shop@{it.url}") == {"token": "good", "refresh": "again"}
        it.engine.disconnect(it.account).result(PATIENCE)
        assert secrets.get(f"guestbook:shop@{it.url}") is None
        assert it.server.book.revoked == 1
        assert it.rows() == []


def test_secrets_stand_in_the_keyring_and_never_in_the_database(tmp_path: Path) -> None:
    with shop(tmp_path) as it:
        it.engine.set_setting("a", "b").result(PATIENCE)
        assert account(it).settings == {"server": it.url, "colour": "blue"}
        for file in tmp_path.glob("inbox.sqlite*"):
            assert b'"good"' not in file.read_bytes()


def test_file_of_a_newer_version_is_refused_in_words(tmp_path: Path) -> None:
    Profile(tmp_path).make()
    Profile(tmp_path).database.write_bytes(b"no database at all" * 100)
    engine = Engine(Profile(tmp_path), {}, Memory(), pace=Pace())
    assert isinstance(failure(engine.start(lambda _event: None)), StoreError)
    engine.stop()


def test_engine_that_ended_refuses_what_it_is_asked(tmp_path: Path) -> None:
    with shop(tmp_path) as it:
        it.engine.stop()
        with pytest.raises(Exception, match="closing"):
            it.engine.sync().result(PATIENCE)


def test_snoozed_conversation_wakes_at_its_time(tmp_path: Path) -> None:
    with shop(tmp_path) as it:
        row = it.rows()[0]
        soon = _recent() + timedelta(milliseconds=200)
        it.engine.snooze([row.id], soon).result(PATIENCE)
        assert it.rows(View.SNOOZED)
        until(lambda: it.rows(View.WAITING))
        until(lambda: Arrived(frozenset({row.id})) in it.events)  # an alert tells of it


def test_done_can_be_undone(tmp_path: Path) -> None:
    with shop(tmp_path) as it:
        befores = it.engine.done([it.rows()[0].id]).result(PATIENCE)
        assert it.rows(View.WAITING) == []
        it.engine.restore(befores).result(PATIENCE)
        assert len(it.rows(View.WAITING)) == 1


def _recent() -> datetime:
    return datetime.now(UTC)


def _state(it: Shop, number: int) -> AccountState:
    row = it.reader.account(number)
    assert row is not None
    return row.state
