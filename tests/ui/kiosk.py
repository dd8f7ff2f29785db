"""A shop's inbox without a network: the real store and reader, and an engine that only writes.

Nothing is ever sent; what is submitted stays queued until the test settles it. The words are
believable, so that the same shop serves the pictures.
"""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

from inbox.channels import ALL
from inbox.core.actions import Action
from inbox.core.channel import Identity, Manifest, Sending
from inbox.core.events import (
    AccountChanged,
    Arrived,
    ConversationsChanged,
    Event,
    MediaReady,
    OutboxChanged,
)
from inbox.core.model import Author, Conversation, Item, Kind, Page, Post, Verb
from inbox.core.verdict import Label
from inbox.engine.acquaintance import Acquaintance
from inbox.engine.engine import Engine
from inbox.engine.later import Later
from inbox.engine.phrases import Phrases
from inbox.engine.sorting import Sorting
from inbox.engine.wishes import Wishes
from inbox.store.database import StoreError, connect
from inbox.store.details import SessionCard
from inbox.store.reader import Reader
from inbox.store.rows import AccountState
from inbox.store.store import Before, Corrected, Store
from inbox.ui.bridge import Bridge

_MASTODON = ALL["mastodon"].manifest
MANIFESTS: Mapping[str, Manifest] = {
    **{name: channel.manifest for name, channel in ALL.items()},
    "google": replace(
        _MASTODON,
        id="google",
        name="Google",
        icon="fa6b.google",
        capabilities={Kind.REVIEW: frozenset({Verb.REPLY})},
        sending=Sending.UPSERT,
        one_reply=True,
    ),
}


def _in_seconds(seconds: float) -> datetime:
    return _now() + timedelta(seconds=seconds)


def _future(value: Any) -> "Future[Any]":
    answered: Future[Any] = Future()
    answered.set_result(value)
    return answered


class WritingEngine(Later, Sorting, Phrases, Acquaintance):
    """The engine's verbs, carried out in the store at once; `asked` remembers the others."""

    def __init__(self, store: Store, pictures: Mapping[str, Path] | None = None) -> None:
        # Not the thread's own beginning: what the verbs ask for is done here, at once.
        frame: Any = SimpleNamespace(store=store, tell=self._tell, later=_in_seconds, clock=_now)
        wishes = Wishes(frame, lambda _account: None, lambda _account, _action: None, 5)
        self._works: Any = SimpleNamespace(
            store=store, emit=self.say, wishes=wishes, changed=self._changed
        )
        self._seams: Any = SimpleNamespace(clock=_now)
        self.store, self.pictures = store, dict(pictures or {})
        self.asked: list[tuple[Any, ...]] = []
        self.actions: list[Action] = []
        self.bridge: Bridge | None = None

    def _begin(self, work: Callable[[], Any]) -> "Future[Any]":
        return _future(asyncio.run(work()))

    def _call(self, work: Callable[[], Any]) -> "Future[Any]":
        try:
            return _future(work())
        except StoreError as error:
            refused: Future[Any] = Future()
            refused.set_exception(error)
            return refused

    def say(self, *events: Event) -> None:
        if self.bridge is not None:
            for event in events:
                self.bridge._on_event(event)

    def submit(self, action: Action) -> "Future[int]":
        self.actions.append(action)
        conversation = self.store.queue(action, _now() + timedelta(seconds=5))
        self.say(OutboxChanged(action.id), ConversationsChanged(frozenset({conversation})))
        return _future(conversation)

    def undo(self, action_id: str) -> "Future[bool]":
        found = self.store.action(action_id)
        if found is None:
            return _future(False)
        taken = self.store.withdraw(action_id)
        conversation = found[1].conversation
        self.say(OutboxChanged(action_id), ConversationsChanged(frozenset({conversation})))
        return _future(taken is not None)

    def resolve(self, action_id: str, how: str) -> "Future[bool]":
        self.asked.append(("resolve", action_id, how))
        if how == "discard":
            return self.undo(action_id)
        found = self.store.action(action_id)
        if found is not None:
            self.store.requeue(action_id, _now())
            ids = frozenset({found[1].conversation})
            self.say(OutboxChanged(action_id), ConversationsChanged(ids))
        return _future(True)

    def done(self, ids: Sequence[int]) -> "Future[list[Before]]":
        return self._decided(self.store.done(ids, _now()))

    def reopen(self, ids: Sequence[int]) -> "Future[list[Before]]":
        return self._decided(self.store.reopen(ids))

    def snooze(self, ids: Sequence[int], until: datetime) -> "Future[list[Before]]":
        return self._decided(self.store.snooze(ids, until))

    def restore(self, befores: Sequence[Before]) -> None:
        for before in befores:
            self.store.restore(before.conversation, before)
        self.say(ConversationsChanged(frozenset(b.conversation for b in befores)))

    def _decided(self, befores: list[Before]) -> "Future[list[Before]]":
        return _future(self._changed(befores))

    def _changed(self, befores: list[Before]) -> list[Before]:
        self.say(ConversationsChanged(frozenset(b.conversation for b in befores)))
        return befores

    def _tell(self, action_id: str, conversation: int) -> None:
        self.say(OutboxChanged(action_id), ConversationsChanged(frozenset({conversation})))

    def correct(self, conversation: int, label: Label, holds: bool) -> "Future[Corrected | None]":
        corrected = self.store.correct(conversation, label, holds)
        self.say(ConversationsChanged(frozenset({conversation})))
        return _future(corrected)

    def uncorrect(self, corrected: Corrected) -> None:
        self.store.uncorrect(corrected)
        self.say(ConversationsChanged(frozenset({corrected.conversation})))

    def disconnect(self, account: int) -> "Future[None]":
        self.store.remove_account(account)
        self.say(AccountChanged(account))
        return _future(None)

    def save_edit(self, item: int, text: str) -> None:
        self.store.save_edit(item, text)

    def save_draft(self, conversation: int, text: str) -> None:
        self.store.save_draft(conversation, text)
        self.say(ConversationsChanged(frozenset({conversation})))

    def set_setting(self, name: str, value: str) -> "Future[None]":
        self.store.set_setting(name, value)
        return _future(None)

    def begin_session(self, cards: Sequence[SessionCard]) -> "Future[int]":
        return _future(self.store.begin_session(cards, _now()))

    def settle_card(self, place: int, how: str, milliseconds: int) -> "Future[None]":
        self.store.settle_card(place, how, milliseconds, _now())
        return _future(None)

    def end_session(self) -> "Future[None]":
        self.store.end_session(_now())
        return _future(None)

    def reopen_session(self) -> "Future[None]":
        self.store.reopen_session()
        return _future(None)

    def check_now(self, account: int | None = None) -> None:
        self.asked.append(("check", account))

    def busy(self, on: bool) -> None:
        """Nothing runs beside the window here."""

    def front(self, shown: bool) -> None:
        self.asked.append(("front", shown))

    def opened(self, conversation: int) -> None:
        self.asked.append(("opened", conversation))

    def picture(self, url: str) -> Path | None:
        return self.pictures.get(url)

    def keep_for_session(self) -> None:
        self.asked.append(("keep",))


@dataclass
class Kiosk:
    """The shop: what a test needs to set up, to look at and to let happen."""

    store: Store
    reader: Reader
    engine: WritingEngine
    bridge: Bridge

    def account(self, channel: str, name: str = "Café Kanerva", **more: Any) -> int:
        identity = Identity(Author(f"me-{channel}", name, f"kanerva@{channel}"), **more)
        account = self.store.add_account(channel, identity)
        self.store.mark_read_to_end(account, _now(), None)
        self.store.set_state(account, AccountState.OK)
        self.engine.say(AccountChanged(account))
        return account

    def state(self, account: int, state: AccountState, reason: str = "") -> None:
        self.store.set_state(account, state, reason)
        self.engine.say(AccountChanged(account))

    def bring(self, account: int, *items: Item, posts: tuple[Post, ...] = (), **more: Any) -> None:
        """A read brings these; conversations are made for items that start one."""
        under = more.pop("under", "")
        started = tuple(
            Conversation(i.remote_id, i.kind, under, i.url)
            for i in items
            if i.conversation_id == i.remote_id
        )
        page = Page(posts=posts, conversations=started, items=items, **more)
        saved = self.store.save_page(account, page, now=_now(), advance=False)
        self.engine.say(ConversationsChanged(saved.changed), Arrived(saved.arrived))

    def unsure(self, action: str) -> None:
        self.store.attempt(action)
        self.store.unsure(action, "no answer")
        self._moved(action)

    def fail(self, action: str, reason: str) -> None:
        self.store.attempt(action)
        self.store.fail(action, reason)
        self._moved(action)

    def media(self, url: str, path: Path) -> None:
        self.engine.pictures[url] = path
        self.engine.say(MediaReady(url))

    def close(self) -> None:
        self.reader.close()
        self.store.close()

    def _moved(self, action: str) -> None:
        found = self.store.action(action)
        ids = frozenset() if found is None else frozenset({found[1].conversation})
        self.engine.say(OutboxChanged(action), ConversationsChanged(ids))


def _now() -> datetime:
    return datetime.now(UTC)


def kiosk(folder: Path, pictures: Mapping[str, Path] | None = None) -> Kiosk:
    """An empty shop in a folder."""
    path = folder / "inbox.sqlite"
    store = Store(connect(path))
    engine = WritingEngine(store, pictures)
    bridge = Bridge(lambda: cast(Engine, engine))
    engine.bridge = bridge
    reader = Reader(path)
    engine._works.frame = SimpleNamespace(reader=reader, store=store)
    engine._seams = cast(Any, SimpleNamespace(clock=_now, profile=SimpleNamespace(database=path)))
    return Kiosk(store, reader, engine, bridge)


def said(
    number: str, name: str, text: str, ago: timedelta, kind: Kind = Kind.COMMENT, **more: Any
) -> Item:
    """Something somebody said; it starts a conversation unless `conversation_id` is given."""
    fields: dict[str, Any] = {
        "conversation_id": number,
        "author": Author(name.lower().replace(" ", ""), name, avatar_url=more.pop("avatar", "")),
        "url": f"https://social.example/{number}",
    }
    return Item(number, kind=kind, text=text, at=_now() - ago, **{**fields, **more})
