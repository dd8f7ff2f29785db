"""What every lane shares: the store, the clock, the pace, the keyring, the way out."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import httpx

from inbox.core.errors import (
    ChannelError,
    RateLimited,
    SignedOut,
    Unavailable,
)
from inbox.core.events import AccountChanged, ConversationsChanged, Event, OutboxChanged
from inbox.core.text import clean
from inbox.engine.faults import log, where
from inbox.engine.pace import Pace
from inbox.engine.vault import Vault
from inbox.secrets import KeyringTrouble
from inbox.store.reader import Reader
from inbox.store.rows import AccountState
from inbox.store.store import Store

_LONGEST = timedelta(days=1)  # no network's "wait" is believed beyond this


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why an account does not go on: its state, words for a person, until when if known."""

    state: AccountState
    words: str
    until: datetime | None = None


@dataclass(slots=True)
class Frame:
    """Handed to each lane; everything in it belongs to the engine's thread."""

    store: Store
    emit: Callable[[Event], None]
    clock: Callable[[], datetime]
    chance: Callable[[], float]
    pace: Pace
    vault: Vault
    transport: httpx.AsyncBaseTransport
    reader: Reader
    ended: dict[str, str] = field(default_factory=dict)  # how recent actions left the outbox
    _told: dict[int, Trouble] = field(default_factory=dict)

    def show(self, account: int, trouble: Trouble) -> None:
        """Keep an account's state, and say so when it is another than before."""
        if self._told.get(account) == trouble:
            return
        self._told[account] = trouble
        self.store.set_state(account, trouble.state, trouble.words, trouble.until)
        self.emit(AccountChanged(account))

    def forget(self, account: int) -> None:
        """The next `show` speaks again, whatever it says."""
        self._told.pop(account, None)

    def tell(self, action: str, conversation: int) -> None:
        """An action moved."""
        self.emit(ConversationsChanged(frozenset({conversation})))
        self.emit(OutboxChanged(action))

    def end(self, action: str, how: str) -> None:
        """An action left the outbox: "confirmed" or "withdrawn"."""
        if len(self.ended) > 10_000:
            self.ended.clear()
        self.ended[action] = how

    def setting(self, name: str) -> str:
        """One of the owner's settings, "" where there is none."""
        return self.reader.setting(name)

    def note_host(self, host: str) -> None:
        self.store.note_host(host, self.clock())

    def later(self, seconds: float) -> datetime:
        return self.clock() + timedelta(seconds=seconds)

    def until(self, error: RateLimited, fallback: float) -> datetime:
        """When a rate limit ends; `fallback` seconds from now where the network did not say."""
        now = self.clock()
        if error.seconds is not None:
            end = now + timedelta(seconds=min(max(error.seconds, 0), _LONGEST.total_seconds()))
        else:
            end = error.until or now + timedelta(seconds=fallback)
        return min(max(end, now), now + _LONGEST)

    def trouble(self, error: Exception, fallback: float | None = None) -> Trouble:
        """What an exception from an adapter means for its account."""
        words = say(error)
        match error:
            case RateLimited():
                until = self.until(error, fallback or self.pace.unsaid_limit)
                return Trouble(AccountState.LIMITED, words, until)
            case SignedOut():
                return Trouble(AccountState.SIGNED_OUT, words or "Please sign in again")
            case KeyringTrouble():
                return Trouble(AccountState.LOCKED, error.words)
            case Unavailable():
                return Trouble(AccountState.OFFLINE, words or "The network does not answer")
            case ChannelError():
                return Trouble(AccountState.BROKEN, words or "The network refuses")
            case _:
                log.error("A fault of ours: %s", where(error))
                return Trouble(AccountState.BROKEN, "Something went wrong in this app")


def say(error: BaseException) -> str:
    """An error's words, safe to show; only our own errors speak."""
    return clean(str(error), 200) if isinstance(error, ChannelError) else ""
