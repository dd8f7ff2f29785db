"""The app without a screen: one thread, one event loop, the only writer."""

import asyncio
import contextlib
import random
import threading
from collections.abc import Callable, Coroutine, Mapping, Sequence
from concurrent.futures import Future
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

import httpx

from inbox.core.actions import Action
from inbox.core.channel import Channel, Identity
from inbox.core.errors import Rejected
from inbox.core.events import ConversationsChanged, Event, OutboxChanged
from inbox.engine.accounts import Accounts
from inbox.engine.frame import Frame, Pace, log, where
from inbox.engine.media import Media
from inbox.engine.poll import Round
from inbox.engine.sign_in import SignIn, through_browser, way_of, with_fields
from inbox.engine.vault import Vault
from inbox.engine.wishes import Wishes
from inbox.paths import Profile
from inbox.secrets import Keeps
from inbox.store.database import connect
from inbox.store.reader import Reader
from inbox.store.rows import Before
from inbox.store.store import Store

T = TypeVar("T")


def _now() -> datetime:
    return datetime.now(UTC)


class Engine:
    """Start it, tell it what the owner wants, listen to its events, stop it.

    Every method may be called from any thread and returns at once. Futures fail with
    ChannelError or KeyringTrouble, whose words are for a person.
    """

    def __init__(
        self,
        profile: Profile,
        channels: Mapping[str, Channel],
        secrets: Keeps,
        *,
        transport: httpx.AsyncBaseTransport | None = None,
        clock: Callable[[], datetime] = _now,
        chance: Callable[[], float] = random.random,
        undo_seconds: float | None = None,
        pace: Pace | None = None,
        polling: bool = True,
        loopback_pictures: bool = False,
    ) -> None:
        self._profile = profile
        self._channels = channels
        self._secrets = secrets
        self._transport = transport
        self._clock = clock
        self._chance = chance
        self._undo = undo_seconds
        self._pace = pace or Pace()
        self._polling = polling
        self._loopback_pictures = loopback_pictures
        self._emit: Callable[[Event], None] = lambda _event: None
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run, name="engine", daemon=True)
        self._ready: Future[None] = Future()
        self._tasks: set[asyncio.Task[Any]] = set()

    def start(self, emit: Callable[[Event], None]) -> Future[None]:
        """`emit` is called on the engine's thread. The answer is ready once the database is open;
        it fails with the store's error when that cannot be."""
        self._emit = emit
        self._thread.start()
        return self._ready

    def stop(self) -> None:
        """End it and wait for its end; a send under way gets a few seconds to finish."""
        if not self._thread.is_alive():
            return
        with contextlib.suppress(RuntimeError):
            self._loop.call_soon_threadsafe(self._ending.set)
        self._thread.join(timeout=self._pace.grace + 5)

    # What the owner does

    def submit(self, action: Action) -> Future[int]:
        """Queue a wish; ready, with the conversation, once it cannot be lost any more."""
        return self._call(lambda: self._wishes.submit(action))

    def undo(self, action_id: str) -> Future[bool]:
        """Take back what has not left yet; whether that was still possible."""
        return self._call(lambda: self._wishes.withdraw(action_id))

    def resolve(self, action_id: str, how: str) -> Future[bool]:
        """Settle a failed or unsure action: "retry", "discard" or "sent"."""
        return self._call(lambda: self._wishes.resolve(action_id, how))

    def done(self, ids: Sequence[int]) -> Future[list[Before]]:
        return self._call(lambda: self._changed(self._store.done(ids, self._clock())))

    def reopen(self, ids: Sequence[int]) -> Future[list[Before]]:
        return self._call(lambda: self._changed(self._store.reopen(ids)))

    def snooze(self, ids: Sequence[int], until: datetime) -> Future[list[Before]]:
        return self._call(lambda: self._snooze(ids, until))

    def restore(self, befores: Sequence[Before]) -> Future[None]:
        """Undo `done`, `reopen` or `snooze` with what these answered."""
        return self._call(lambda: self._restore(befores))

    def save_draft(self, conversation: int, text: str) -> Future[None]:
        return self._call(lambda: self._draft(conversation, text))

    def set_setting(self, name: str, value: str) -> Future[None]:
        return self._call(lambda: self._store.set_setting(name, value))

    # What the window tells

    def check_now(self, account: int | None = None) -> None:
        """Read and send now, and ask a locked keyring again."""
        self._tell(lambda: self._accounts.ask(account))

    def front(self, shown: bool) -> None:
        """Whether the window is in front: then accounts are read more often."""
        self._tell(lambda: self._accounts.front(shown))

    def opened(self, conversation: int) -> None:
        """Somebody looks at this conversation."""
        self._tell(lambda: self._accounts.opened(conversation))

    def picture(self, url: str) -> None:
        """Fetch a picture into the cache (`Profile.picture` says where); MediaReady follows."""
        self._tell(lambda: self._media.want(url))

    def keep_for_session(self) -> None:
        """Keep new secrets in memory only, until the app ends."""
        self._tell(lambda: self._vault.keep_for_session())

    # Accounts

    def connect(
        self, channel_id: str, way_id: str, fields: Mapping[str, str]
    ) -> Future[list[Identity]]:
        """Sign in with typed credentials."""
        return self._begin(lambda: self._connect(channel_id, way_id, dict(fields)))

    def sign_in(
        self,
        channel_id: str,
        way_id: str,
        fields: Mapping[str, str],
        open_url: Callable[[str], None],
    ) -> SignIn:
        """Sign in through the browser; `open_url` is called on a thread of its own."""
        sign_in = SignIn(self._loop)
        self._tell(
            lambda: sign_in.run(
                self._spawn(self._sign_in(channel_id, way_id, dict(fields), sign_in, open_url))
            )
        )
        return sign_in

    def adopt(self, identities: Sequence[Identity]) -> Future[list[int]]:
        """Keep these accounts of a sign-in and begin to read them; the same again renews it."""
        return self._begin(lambda: self._accounts.adopt(identities))

    def disconnect(self, account: int) -> Future[None]:
        """Forget an account, its words and its secrets."""
        return self._begin(lambda: self._accounts.disconnect(account))

    def sync(self, account: int | None = None) -> Future[list[Round]]:
        """One full read to the end; an account's error stands in its own answer."""
        return self._begin(lambda: self._accounts.sync(account))

    def wait(self, action_id: str, timeout: float | None = None) -> Future[str]:
        """How an action ended: "confirmed", "withdrawn", "failed" or "unsure"; after `timeout`
        seconds, where it stands ("queued", "sending")."""
        return self._begin(lambda: self._wishes.wait(action_id, timeout))

    # On the engine's thread

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        try:
            self._loop.run_until_complete(self._live())
        except Exception as error:  # noqa: BLE001 - told to whoever started us
            log.error("The engine stopped: %s", where(error))
            if not self._ready.done():
                self._ready.set_exception(error)
        finally:
            self._loop.close()

    async def _live(self) -> None:
        self._ending = asyncio.Event()
        self._profile.make()
        self._store = Store(connect(self._profile.database))
        reader = Reader(self._profile.database)
        transport = self._transport or httpx.AsyncHTTPTransport()
        self._vault = Vault(self._secrets, self._on_event, self._pace.keyring)
        self._frame = Frame(
            store=self._store,
            emit=self._on_event,
            clock=self._clock,
            chance=self._chance,
            pace=self._pace,
            vault=self._vault,
            transport=transport,
            reader=reader,
        )
        self._accounts = Accounts(self._frame, self._channels, polling=self._polling)
        self._wishes = Wishes(self._frame, self._accounts.nudge, self._accounts.insist, self._undo)
        self._media = Media(self._frame, self._profile, loopback=self._loopback_pictures)
        self._store.recover()
        try:
            self._accounts.start()
            self._snoozed = asyncio.Event()
            self._spawn(self._wake_snoozed())
            self._ready.set_result(None)
            await self._ending.wait()
        finally:
            await self._end()
            await transport.aclose()
            reader.close()
            self._store.close()

    async def _end(self) -> None:
        await self._accounts.stop(self._pace.grace)
        self._media.stop()
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def _on_event(self, event: Event) -> None:
        if isinstance(event, OutboxChanged):
            self._wishes.moved(event.action_id)
        try:
            self._emit(event)
        except Exception as error:  # noqa: BLE001 - a listener's fault must not stop a lane
            log.error("A listener failed: %s", where(error))

    async def _connect(
        self, channel_id: str, way_id: str, fields: Mapping[str, str]
    ) -> list[Identity]:
        channel = self._channel(channel_id)
        opened = await with_fields(self._frame, channel, way_of(channel, way_id), fields)
        return self._accounts.found(channel_id, *opened)

    async def _sign_in(
        self,
        channel_id: str,
        way_id: str,
        fields: Mapping[str, str],
        sign_in: SignIn,
        open_url: Callable[[str], None],
    ) -> None:
        try:
            channel = self._channel(channel_id)
            way = way_of(channel, way_id)
            opened = await through_browser(self._frame, channel, way, fields, sign_in, open_url)
        except asyncio.CancelledError:
            sign_in.result.cancel()
            raise
        except Exception as error:  # noqa: BLE001 - told to whoever signs in
            sign_in.result.set_exception(error)
        else:
            sign_in.result.set_result(self._accounts.found(channel_id, *opened))

    def _channel(self, channel_id: str) -> Channel:
        channel = self._channels.get(channel_id)
        if channel is None:
            raise Rejected("There is no such channel")
        return channel

    def _changed(self, befores: list[Before]) -> list[Before]:
        self._on_event(ConversationsChanged(frozenset(b.conversation for b in befores)))
        return befores

    def _snooze(self, ids: Sequence[int], until: datetime) -> list[Before]:
        befores = self._changed(self._store.snooze(ids, until))
        self._snoozed.set()
        return befores

    def _restore(self, befores: Sequence[Before]) -> None:
        for before in befores:
            self._store.restore(before.conversation, before)
        self._changed(list(befores))
        self._snoozed.set()

    def _draft(self, conversation: int, text: str) -> None:
        self._store.save_draft(conversation, text)
        self._on_event(ConversationsChanged(frozenset({conversation})))

    async def _wake_snoozed(self) -> None:
        while True:
            self._snoozed.clear()
            woken = self._store.wake(self._clock())
            if woken:
                self._on_event(ConversationsChanged(frozenset(woken)))
            next_ = self._store.next_wake()
            seconds = None
            if next_ is not None:
                # In steps: a computer that slept must not oversleep.
                seconds = min(max((next_ - self._clock()) / timedelta(seconds=1), 0.05), 60)
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(seconds):
                    await self._snoozed.wait()

    def _spawn(self, work: Coroutine[Any, Any, T]) -> asyncio.Task[T]:
        task = self._loop.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    # From any thread

    def _tell(self, work: Callable[[], object]) -> None:
        self._call(work)

    def _call(self, work: Callable[[], T]) -> Future[T]:
        """Do something short on the engine's thread."""
        return self._begin(lambda: _at_once(work))

    def _begin(self, work: Callable[[], Coroutine[Any, Any, T]]) -> Future[T]:
        """Do something long on the engine's thread."""
        future: Future[T] = Future()

        def begin() -> None:
            self._spawn(_settle(work, future))

        try:
            self._loop.call_soon_threadsafe(begin)
        except RuntimeError:
            future.set_exception(Rejected("Kuulolla is closing"))
        return future


async def _at_once(work: Callable[[], T]) -> T:
    return work()


async def _settle(work: Callable[[], Coroutine[Any, Any, T]], future: Future[T]) -> None:
    if not future.set_running_or_notify_cancel():
        return
    try:
        result = await work()
    except asyncio.CancelledError:
        future.set_exception(Rejected("Kuulolla is closing"))
        raise
    except Exception as error:  # noqa: BLE001 - told to whoever asked
        log.info("Asked for and not done: %s", where(error))
        future.set_exception(error)
    else:
        future.set_result(result)
