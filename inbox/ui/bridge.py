"""The one place where the engine's thread and Qt's thread meet."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Signal
from shiboken6 import isValid

if TYPE_CHECKING:
    from concurrent.futures import Future

    from inbox.core.actions import Action
    from inbox.core.channel import Identity
    from inbox.core.events import Event
    from inbox.core.verdict import Label
    from inbox.engine.acquaintance import Acquaintance
    from inbox.engine.engine import Engine
    from inbox.engine.later import Later
    from inbox.engine.phrases import Phrases
    from inbox.engine.sign_in import SignIn
    from inbox.engine.sorting import Sorting
    from inbox.store.details import Before, SessionCard
    from inbox.store.store import Corrected

T = TypeVar("T")


class Bridge(QObject):
    """Emits on the engine's thread; Qt queues delivery to the GUI's. Every verb returns at once.

    ``made`` makes the engine when it is first needed: the window's first picture needs none.
    What the window tells until then is told once it is there, and ``place`` says where the
    picture behind an address lies.
    """

    conversations_changed = Signal(frozenset)
    account_changed = Signal(int)
    outbox_changed = Signal(str)
    reactions_changed = Signal(int)
    arrived = Signal(frozenset)
    media_ready = Signal(str)
    keyring_changed = Signal(str)
    setting_changed = Signal(str)  # its name, once it can be read
    _called_back = Signal(object)

    def __init__(
        self,
        made: Callable[[], Engine],
        place: Callable[[str], Path] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._made, self._place = made, place
        self._awake: Engine | None = None
        self._untold: list[Callable[[Engine], object]] = []
        self._called_back.connect(_run)

    @property
    def _engine(self) -> Engine:
        if self._awake is None:
            self._awake = self._made()
            untold, self._untold = self._untold, []
            for tell in untold:
                tell(self._awake)
        return self._awake

    def _tell(self, what: Callable[[Engine], object]) -> None:
        if self._awake is None:
            self._untold.append(what)
        else:
            what(self._awake)

    def start(self) -> Future[None]:
        """Ready once the database is open; fails with the store's error when that cannot be."""
        return self._engine.start(self._on_event)

    def stop(self) -> None:
        """End the engine. What it still had to say is for nobody: the window may be gone."""
        if self._awake is not None:
            self._awake.stop()
        QCoreApplication.removePostedEvents(self)

    def when(
        self,
        future: Future[T],
        done: Callable[[T], None],
        failed: Callable[[BaseException], None],
        whose: QObject | None = None,
    ) -> None:
        """Call `done` or `failed` on the GUI's thread once the future has an answer.

        Neither, when whose answer it was is gone by then.
        """

        def answered(ended: Future[T]) -> None:
            if ended.cancelled():
                return
            error = ended.exception()
            then = partial(done, ended.result()) if error is None else partial(failed, error)
            self._called_back.emit(partial(_tell, whose, then))

        future.add_done_callback(answered)

    def submit(self, action: Action) -> Future[Any]:
        """Queue an action; the future is done once it is safe on the disk."""
        return self._engine.submit(action)

    def undo(self, action_id: str) -> None:
        self._engine.undo(action_id)

    def resolve(self, action_id: str, how: str) -> None:
        """`how`: "retry", "discard" or "sent"."""
        self._engine.resolve(action_id, how)

    def done(self, ids: Sequence[int]) -> Future[list[Before]]:
        return self._engine.done(ids)

    def reopen(self, ids: Sequence[int]) -> Future[list[Before]]:
        return self._engine.reopen(ids)

    def snooze(self, ids: Sequence[int], until: datetime) -> Future[list[Before]]:
        return self._engine.snooze(ids, until)

    def restore(self, befores: Sequence[Before]) -> None:
        self._engine.restore(befores)

    def correct(self, conversation: int, label: Label, holds: bool) -> Future[Corrected | None]:
        return self._engine.correct(conversation, label, holds)

    def uncorrect(self, corrected: Corrected) -> None:
        self._engine.uncorrect(corrected)

    def save_draft(self, conversation: int, text: str) -> None:
        self._engine.save_draft(conversation, text)

    def save_edit(self, item: int, text: str) -> None:
        """Keep new words that are being written for a reply of ours."""
        self._engine.save_edit(item, text)

    def set_setting(self, name: str, value: str) -> None:
        kept = self._engine.set_setting(name, value)
        self.when(kept, lambda _: self.setting_changed.emit(name), lambda _: None)

    def begin_session(self, cards: Sequence[SessionCard]) -> None:
        self._engine.begin_session(cards)

    def settle_card(self, place: int, how: str, milliseconds: int) -> None:
        """What came of a card of the session under way; "" takes it back."""
        self._engine.settle_card(place, how, milliseconds)

    def end_session(self) -> None:
        self._engine.end_session()

    def reopen_session(self) -> None:
        self._engine.reopen_session()

    @property
    def later(self) -> Later:
        """Replies that go out later, and answers that are owed."""
        return self._engine

    @property
    def sorting(self) -> Sorting:
        """Labels and rules."""
        return self._engine

    @property
    def phrases(self) -> Phrases:
        """Saved replies and suggested answers."""
        return self._engine

    @property
    def people(self) -> Acquaintance:
        """Notes about people, and who is one person."""
        return self._engine

    def check_now(self, account: int | None = None) -> None:
        self._engine.check_now(account)

    def busy(self, on: bool) -> None:
        """The window reads or paints now, or has done so: the engine's long work can wait."""
        if self._awake is not None:
            self._awake.busy(on)

    def front(self, in_front: bool) -> None:
        """Whether the window is in front: then accounts are read more often."""
        self._tell(lambda engine: engine.front(in_front))

    def opened(self, conversation: int) -> None:
        self._tell(lambda engine: engine.opened(conversation))

    def picture(self, url: str) -> Path | None:
        """The cached picture, or None; then it is fetched and `media_ready` says so."""
        if self._awake is not None or self._place is None:
            return self._engine.picture(url)
        self._tell(lambda engine: engine.picture(url))
        place = self._place(url)
        return place if place.exists() else None

    def keep_for_session(self) -> None:
        self._engine.keep_for_session()

    def connect_account(
        self, channel: str, way: str, fields: Mapping[str, str]
    ) -> Future[list[Identity]]:
        return self._engine.connect(channel, way, fields)

    def sign_in(
        self,
        channel: str,
        way: str,
        fields: Mapping[str, str],
        open_url: Callable[[str], None],
        *,
        by_scheme: bool = False,
    ) -> SignIn:
        return self._engine.sign_in(channel, way, fields, open_url, by_scheme=by_scheme)

    def adopt(self, identities: Sequence[Identity]) -> Future[list[int]]:
        return self._engine.adopt(identities)

    def disconnect_account(self, account: int) -> Future[None]:
        return self._engine.disconnect(account)

    def _on_event(self, event: Event) -> None:
        from inbox.core import events  # noqa: PLC0415 - who emits has them already

        match event:
            case events.ConversationsChanged(ids):
                self.conversations_changed.emit(ids)
            case events.AccountChanged(account):
                self.account_changed.emit(account)
            case events.OutboxChanged(action_id):
                self.outbox_changed.emit(action_id)
            case events.ReactionsChanged(account):
                self.reactions_changed.emit(account)
            case events.Arrived(ids):
                self.arrived.emit(ids)
            case events.MediaReady(url):
                self.media_ready.emit(url)
            case events.KeyringChanged(trouble):
                self.keyring_changed.emit(trouble)


def _run(call: Callable[[], None]) -> None:
    call()


def _tell(whose: QObject | None, then: Callable[[], None]) -> None:
    if whose is None or isValid(whose):
        then()
