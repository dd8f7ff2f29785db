"""The verbs at work: what the owner wants done, durable until the network has confirmed it."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum

from inbox.core.model import Conversation, Item, Post, Standing, Verb


def _new_id() -> str:
    from uuid import uuid4  # noqa: PLC0415 - it asks which computer this is

    return uuid4().hex


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Action:
    """One wish of the owner: do `verb` to item number `item` of account number `account`.

    ``account`` and ``item`` are the store's own numbers. For EDIT and DELETE the item is our own
    reply; for REPLY it is what is answered. ``id`` is the wish's identity for good: idempotency
    keys and client-chosen ids are derived from ``id`` and ``at``, so that a second try is the
    same request. ``as_it_stands``: it is sent though something in braces is unfilled in it.
    """

    verb: Verb
    account: int
    item: int
    text: str = ""
    id: str = field(default_factory=_new_id)
    at: datetime = field(default_factory=_now)
    as_it_stands: bool = False


class State(StrEnum):
    """Where an action in the outbox (and the draft it shows) stands."""

    QUEUED = "queued"
    SENDING = "sending"
    UNSURE = "unsure"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Target:
    """What an action is done to, as the store knows it at the moment of sending."""

    item: Item
    conversation: Conversation
    post: Post | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """The network has done it.

    ``remote_id`` is the new item's id for REPLY, else the target's. ``standing`` is how the
    network shows a new reply (HELD, PENDING ...). ``note`` is fit for a person to read.
    """

    remote_id: str
    url: str = ""
    standing: Standing = Standing.PUBLISHED
    note: str = ""
    extra: tuple[tuple[str, str], ...] = ()


# Why a reply was stopped here, without asking the network for anything.
PARENT_GONE = "What you answer is no longer there"
ANSWERED_ELSEWHERE = "You have already answered this from elsewhere"
SAID_SINCE = "They have said something new since you wrote this"
ASKS_FIRST = frozenset({ANSWERED_ELSEWHERE, SAID_SINCE})  # sent all the same, if the owner says so


class Absence(StrEnum):
    """What `find` says when it did not find an action's effect."""

    ABSENT = "absent"  # surely not done: safe to send again
    UNKNOWABLE = "unknowable"  # only a person can tell


@dataclass(frozen=True, slots=True)
class Check:
    """The parent just before a reply is sent: whether it stands, and our own words below it."""

    exists: bool
    mine: tuple[Item, ...] = ()
