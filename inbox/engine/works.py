"""All that lives on the engine's thread, made in one place and taken down in one place."""

import asyncio
import contextlib
from collections.abc import Callable, Coroutine, Mapping, Sequence
from typing import Any, TypeVar

from inbox.classify import Classifier
from inbox.core.channel import Channel, Identity
from inbox.core.errors import Rejected
from inbox.core.events import Arrived, ConversationsChanged, Event, OutboxChanged
from inbox.core.verdict import Label
from inbox.engine.accounts import Accounts
from inbox.engine.browser import Landing
from inbox.engine.copying import Copying
from inbox.engine.evenly import share
from inbox.engine.faults import log, where
from inbox.engine.frame import Frame
from inbox.engine.media import Media
from inbox.engine.phrases import learn
from inbox.engine.proxies import Outward
from inbox.engine.seams import Seams
from inbox.engine.sign_in import Browsing, SignIn, through_browser, way_of, with_fields
from inbox.engine.vault import Vault
from inbox.engine.wishes import Wishes
from inbox.paths import resource
from inbox.store.database import connect
from inbox.store.details import Before
from inbox.store.reader import Reader
from inbox.store.store import Corrected, Store

T = TypeVar("T")
_PIECE, _BREATH = 40, 0.25  # conversations judged in one go, seconds for the window in between
_AWAY = 30  # the same while nobody looks: the newest were judged first, and the rest has time
_ASIDE = 0.1  # the same while pages come in: whoever waits for these wants to see them first
_OVERSLEPT = 60  # seconds; a computer that was asleep must not miss a wake-up by more


class Works:
    """Made on the engine's thread; every method is called there."""

    def __init__(self, seams: Seams, emit: Callable[[Event], None]) -> None:
        seams.profile.make()
        self._seams = seams
        self._listener = emit
        self._tasks: set[asyncio.Task[Any]] = set()
        self._in_browser: set[SignIn] = set()  # sign-ins that wait for the browser
        self._snoozed = asyncio.Event()
        self._unjudged = asyncio.Event()
        self._unlearnt = asyncio.Event()
        self._transport = seams.transport or Outward()
        judge = Classifier(resource("classify"))
        self.store = Store(
            connect(seams.profile.database), judge=judge, between=seams.turns.give_way
        )
        self.vault = Vault(seams.secrets, self.emit, seams.pace.keyring)
        self.frame = Frame(
            store=self.store,
            emit=self.emit,
            clock=seams.clock,
            chance=seams.chance,
            pace=seams.pace,
            vault=self.vault,
            transport=self._transport,
            reader=Reader(seams.profile.database),
        )
        self.accounts = Accounts(self.frame, seams.channels)
        self.wishes = Wishes(
            self.frame, self.accounts.nudge, self.accounts.insist, seams.undo_seconds
        )
        self.copying = Copying(
            self.frame, seams.profile.database, seams.channels.get, lambda: self.accounts.away
        )
        self.media = Media(self.frame, seams.profile, loopback=seams.loopback_pictures)

    def open(self) -> None:
        """What was being sent when the app ended is unsure now; then the lanes start."""
        share()
        self.store.recover()
        self.accounts.start()
        self.spawn(self._wake_snoozed())
        self.spawn(self._judge_the_rest())
        self.spawn(learn(self.store, self._unlearnt))
        self.spawn(self.copying.keep())

    async def close(self) -> None:
        """End everything; a send under way gets its grace."""
        await self.accounts.stop(self._seams.pace.grace)
        self.media.stop()
        self.copying.stop()
        for task in list(self._tasks):
            if task is not asyncio.current_task():
                task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._transport.aclose()
        self.frame.reader.close()
        self.store.close()

    def emit(self, event: Event) -> None:
        if isinstance(event, OutboxChanged):
            self.wishes.moved(event.action_id)
        elif isinstance(event, ConversationsChanged):
            self._unjudged.set()
            self._unlearnt.set()
        try:
            self._listener(event)
        except Exception as error:  # noqa: BLE001 - a listener's fault must not stop a lane
            log.error("A listener failed: %s", where(error))

    def changed(self, befores: list[Before]) -> list[Before]:
        """Tell which conversations the owner decided about."""
        if befores:
            self.emit(ConversationsChanged(frozenset(b.conversation for b in befores)))
        self._snoozed.set()
        return befores

    def restore(self, befores: Sequence[Before]) -> None:
        with self.store.transaction():
            for before in befores:
                self.store.restore(before.conversation, before)
        self.changed(list(befores))

    def draft(self, conversation: int, text: str) -> None:
        self.store.save_draft(conversation, text)
        self.emit(ConversationsChanged(frozenset({conversation})))

    def correct(self, conversation: int, label: Label, holds: bool) -> Corrected | None:
        """What the last words there are, by the owner's word."""
        corrected = self.store.correct(conversation, label, holds)
        if corrected is not None:
            self.emit(ConversationsChanged(frozenset({conversation})))
        return corrected

    def uncorrect(self, corrected: Corrected) -> None:
        self.store.uncorrect(corrected)
        self.emit(ConversationsChanged(frozenset({corrected.conversation})))

    async def connect(
        self, channel_id: str, way_id: str, fields: Mapping[str, str]
    ) -> list[Identity]:
        channel = self._channel(channel_id)
        opened = await with_fields(self.frame, channel, way_of(channel, way_id), fields)
        return self.accounts.found(channel_id, *opened)

    async def disconnect(self, account: int) -> None:
        await self.accounts.disconnect(account)
        self.copying.drop()

    async def sign_in(
        self, channel_id: str, way_id: str, fields: Mapping[str, str], browsing: Browsing
    ) -> None:
        result = browsing.sign_in.result
        try:
            channel = self._channel(channel_id)
            way = way_of(channel, way_id)
            opened = await through_browser(self.frame, channel, way, fields, browsing)
            result.set_result(self.accounts.found(channel_id, *opened))
        except Exception as error:  # noqa: BLE001 - told to whoever signs in
            result.set_exception(error)
        finally:
            await browsing.landing.close()

    def begin_sign_in(
        self,
        channel_id: str,
        way_id: str,
        fields: Mapping[str, str],
        sign_in: SignIn,
        open_url: Callable[[str], None],
        *,
        by_scheme: bool = False,
    ) -> None:
        browsing = Browsing(sign_in, open_url, Landing(sign_in.take), by_scheme)
        task = self.spawn(self.sign_in(channel_id, way_id, fields, browsing))
        self._in_browser.add(sign_in)
        task.add_done_callback(lambda _ended: self._in_browser.discard(sign_in))
        sign_in.run(task)

    def came_back(self, url: str) -> bool:
        awaited = any(one.came_back(url) for one in self._in_browser)
        if not awaited:
            log.info("Somebody opened an address of ours that no sign-in waits for")
        return awaited

    def spawn(self, work: Coroutine[Any, Any, T]) -> asyncio.Task[T]:
        """A task that ends with the engine at the latest."""
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    def _channel(self, channel_id: str) -> Channel:
        channel = self._seams.channels.get(channel_id)
        if channel is None:
            raise Rejected("There is no such channel")
        return channel

    async def _judge_the_rest(self) -> None:
        """Judge what a long read, an update or a correction left for later, piece by piece."""
        while True:
            self._unjudged.clear()
            while judged := self.store.judge_some(_PIECE):
                self._listener(ConversationsChanged(frozenset(judged)))
                self._unjudged.clear()
                await asyncio.sleep(_AWAY if self.accounts.away else _BREATH)
            await self._unjudged.wait()
            await asyncio.sleep(_ASIDE)

    async def _wake_snoozed(self) -> None:
        while True:
            self._snoozed.clear()
            clock = self._seams.clock
            woken = self.store.wake(clock())
            if woken:
                self.emit(ConversationsChanged(frozenset(woken)))
                self.emit(Arrived(frozenset(woken)))
            next_ = self.store.next_wake()
            seconds = None
            if next_ is not None:
                seconds = min(max((next_ - clock()).total_seconds(), 0.05), _OVERSLEPT)
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(seconds):
                    await self._snoozed.wait()
