"""A real engine on a real socket, with all waits hurried: what the engine's tests stand on."""

import asyncio
import contextlib
import json
import socket
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import uvicorn

from inbox.core.actions import Action
from inbox.core.channel import Channel
from inbox.core.events import Event
from inbox.core.model import Verb
from inbox.engine.engine import Engine
from inbox.engine.pace import Pace
from inbox.paths import Profile
from inbox.sandbox.standin import App
from inbox.secrets import Keeps, Memory
from inbox.store.reader import Reader
from inbox.store.rows import ConversationRow, View
from tests.engine.book_server import GuestbookServer
from tests.engine.guestbook import Guestbook

HURRIED = Pace(
    every=60,
    sweep=3_600,
    floor=0,
    back_off=0.05,
    back_off_most=0.2,
    send_back_off=0.02,
    send_back_off_most=0.1,
    unsaid_limit=0.05,
    find=(0.02, 0.05, 0.1),
    settle=0.05,
    connect=2,
    read=0.3,
    sign_in=10,
    reread=0,
    keyring=0.1,
    grace=1,
)
PATIENCE = 10  # seconds that anything may take before a test gives up


@contextlib.contextmanager
def served(app: App) -> Iterator[str]:
    """The app on a port of this computer."""
    listener = socket.socket()
    listener.bind(("127.0.0.1", 0))
    config = uvicorn.Config(
        app, log_level="critical", lifespan="off", timeout_graceful_shutdown=1, ws="none"
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(
        target=lambda: asyncio.run(server.serve(sockets=[listener])), daemon=True
    )
    thread.start()
    until(lambda: server.started)
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        server.should_exit = True  # it closes its socket within a tick; nobody waits for that


def until(true: Callable[[], object], seconds: float = PATIENCE) -> None:
    """Wait for something to become true."""
    end = time.monotonic() + seconds
    pause = threading.Event()
    while not true():
        assert time.monotonic() < end, "it never came true"
        pause.wait(0.005)


@dataclass
class Shop:
    """One engine with one account on one guestbook."""

    engine: Engine
    reader: Reader
    server: GuestbookServer
    url: str
    account: int
    events: list[Event] = field(default_factory=list)

    def rows(self, view: View = View.ALL) -> list[ConversationRow]:
        return self.reader.list(view)

    def sync(self) -> None:
        (result,) = self.engine.sync(self.account).result(PATIENCE)
        assert result.error == ""

    def reply(self, text: str, row: ConversationRow | None = None) -> Action:
        return self.act(Verb.REPLY, text, row)

    def act(self, verb: Verb, text: str = "", row: ConversationRow | None = None) -> Action:
        row = row or self.rows()[0]
        action = Action(verb, self.account, row.last_item, text)
        self.engine.submit(action).result(PATIENCE)
        return action

    def outcome(self, action: Action, seconds: float = PATIENCE) -> str:
        return self.engine.wait(action.id, seconds).result(seconds + PATIENCE)


def adopted(engine: Engine, url: str, channel: str = "guestbook") -> int:
    fields = {"server": url, "token": "good", "refresh": "again"}
    found = engine.connect(channel, "token", fields).result(PATIENCE)
    (account,) = engine.adopt(found).result(PATIENCE)
    return account


class FileKeeps:
    """Made-up secrets in a file, for engines that are killed and started again."""

    def __init__(self, place: Path) -> None:
        self._place = place

    def get(self, key: str) -> dict[str, str] | None:
        found: dict[str, str] | None = self._all().get(key)
        return found

    def put(self, key: str, secrets: Mapping[str, str]) -> None:
        self._place.write_text(json.dumps({**self._all(), key: dict(secrets)}))

    def delete(self, key: str) -> None:
        kept = self._all()
        kept.pop(key, None)
        self._place.write_text(json.dumps(kept))

    def _all(self) -> dict[str, dict[str, str]]:
        if not self._place.exists():
            return {}
        kept: dict[str, dict[str, str]] = json.loads(self._place.read_text())
        return kept


@contextlib.contextmanager
def shop(
    folder: Path,
    channel: Channel | None = None,
    *,
    pace: Pace = HURRIED,
    undo: float | None = 0,
    secrets: Keeps | None = None,
    server: GuestbookServer | None = None,
) -> Iterator[Shop]:
    """An engine that has read one guestbook with one comment to the end."""
    server = server or GuestbookServer()
    if not server.book.entries:
        server.book.add("anna", "Do you have blue yarn?")
    events: list[Event] = []
    with served(server.faults) as url:
        engine = Engine(
            Profile(folder),
            {"guestbook": channel or Guestbook()},
            secrets or Memory(),
            pace=pace,
            undo_seconds=undo,
        )
        engine.start(events.append).result(PATIENCE)
        try:
            account = adopted(engine, url)
            reader = Reader(Profile(folder).database)
            with contextlib.closing(reader):
                until(lambda: (row := reader.account(account)) and row.first_read_done)
                yield Shop(engine, reader, server, url, account, events)
        finally:
            engine.stop()


def failure(future: "Future[Any]") -> BaseException:
    error = future.exception(PATIENCE)
    assert error is not None
    return error
