"""What the lists show: frozen rows of accounts and conversations; details.py has the rest.

Times are aware (UTC) datetimes.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from inbox.core.kinds import Kind, Verb


class View(StrEnum):
    """The lists a conversation can stand in."""

    WAITING = "waiting"
    SNOOZED = "snoozed"
    DONE = "done"
    ALL = "all"


class AccountState(StrEnum):
    """How an account is doing; everything but OK and READING has a banner."""

    OK = "ok"
    READING = "reading"  # the first read is under way
    SIGNED_OUT = "signed_out"
    OFFLINE = "offline"
    LIMITED = "limited"  # until `until`
    LOCKED = "locked"  # the keyring gives no secret
    BROKEN = "broken"  # a fault of ours or an answer that cannot be understood


@dataclass(frozen=True, slots=True)
class Filter:
    """Which conversations of a view: None means any. ``state`` keeps unsure/failed ones only."""

    account: int | None = None
    kind: Kind | None = None
    channel: str | None = None
    label: int | None = None


@dataclass(frozen=True, slots=True)
class Key:
    """Where a page of the list ends: hand it back to get the next one. Opaque."""

    at: int
    id: int


@dataclass(frozen=True, slots=True)
class AccountRow:
    """One account with its state and its ledger."""

    id: int
    channel: str
    remote_id: str
    name: str
    handle: str
    url: str
    avatar_url: str
    server: str
    settings: dict[str, str]
    barred: frozenset[Verb]
    findings: tuple[str, ...]
    state: AccountState
    reason: str
    until: datetime | None
    read_to_end_at: datetime | None
    first_read_done: bool
    progress: int  # items read so far in the first read
    total: int | None  # what the network says it will be
    counted_there: int | None
    counted_here: int
    waiting: int
    expires_at: datetime | None
    created_at: datetime


@dataclass(frozen=True, slots=True)
class ConversationRow:
    """One row of the list: all that the delegate paints, without a join."""

    id: int
    account: int
    channel: str
    remote_id: str
    kind: Kind
    post: int | None
    author: int
    author_name: str
    author_avatar: str
    text: str  # the last words of somebody else, at most 300 characters
    at: datetime  # when these were said
    waiting_since: datetime | None
    view: View  # WAITING, SNOOZED or DONE
    snoozed_until: datetime | None
    url: str
    stars: int | None
    items: int
    first_time: bool  # the author's first conversation with us on this channel
    question: bool
    language: str
    trouble: str  # "", "unsure" or "failed": the worst state of an action in it
    held: bool  # the newest words wait for our approval
    liked: bool
    last_item: int  # the newest item of somebody else: what a like or a reply is for
    has_draft: bool
    key: Key
    complaint: bool = False
    thanks: bool = False
    spam: bool = False
    urgent: bool = False
    why: str = ""  # what it is taken for and why: see core.verdict.reasons
    labels: tuple[int, ...] = ()
    suggests_hiding: int = 0  # the rule that does, 0 for none
    promised: datetime | None = None  # until when an answer is owed here
    promise_note: str = ""
    goes_out: datetime | None = None  # when the next reply of ours leaves that was put off
