"""What the reader hands out: frozen rows, ready to be shown. Times are aware (UTC) datetimes."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from inbox.core.model import Kind, Picture, PollOption, ReactionKind, Standing, Verb
from inbox.store.summary import Promise


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


@dataclass(frozen=True, slots=True)
class ItemRow:
    """One thing somebody said, as the conversation shows it."""

    id: int
    conversation: int
    remote_id: str
    parent: str
    kind: Kind
    author: int
    author_name: str
    author_handle: str
    author_avatar: str
    text: str
    at: datetime
    edited_at: datetime | None
    url: str
    mine: bool
    liked_by_me: bool
    likes: int | None
    stars: int | None
    standing: Standing
    language: str
    pictures: tuple[Picture, ...]
    barred: frozenset[Verb]
    state: str  # "" (on the network) or an actions.State
    action: str  # the outbox action this shows, "" when none
    error: str
    later: datetime | None = None  # when it is to go out, by the owner's choice
    note: str = ""  # what the network said when it took this, in a channel's words


@dataclass(frozen=True, slots=True)
class PostRow:
    """A post of ours."""

    id: int
    account: int
    remote_id: str
    title: str
    text: str
    url: str
    picture_url: str
    at: datetime | None
    likes: int | None
    comments: int | None
    shares: int | None
    poll: tuple[PollOption, ...]


@dataclass(frozen=True, slots=True)
class AuthorRow:
    """Somebody as one channel knows them, and our history with them."""

    id: int
    account: int
    remote_id: str
    name: str
    handle: str
    url: str
    avatar_url: str
    items: int  # how many things they have said to us
    first_at: datetime | None
    last_at: datetime | None
    answered_at: datetime | None  # when we last answered them


@dataclass(frozen=True, slots=True)
class ReactionRow:
    """A like, share, follow or vote that came in."""

    id: int
    account: int
    channel: str
    kind: ReactionKind
    author_name: str
    author_avatar: str
    at: datetime
    post: int | None
    text: str
    author: int = 0


@dataclass(frozen=True, slots=True)
class ActionRow:
    """One action in the outbox."""

    id: str
    account: int
    conversation: int
    item: int
    verb: Verb
    text: str
    state: str
    attempts: int
    error: str
    at: datetime
    not_before: datetime | None
    later: datetime | None = None  # when it is to go out, by the owner's choice


@dataclass(frozen=True, slots=True)
class HostRow:
    """A host this app talked to."""

    host: str
    requests: int
    first_at: datetime
    last_at: datetime


@dataclass(frozen=True, slots=True)
class Saved:
    """What one page changed. ``arrived``: got something new from somebody else, and wait now."""

    changed: frozenset[int]
    arrived: frozenset[int]
    reactions: bool
    new: int
    edited: int
    removed: int
    pictures_gone: frozenset[str] = frozenset()  # addresses that came with what was removed


@dataclass(frozen=True, slots=True)
class Before:
    """What the owner had decided about a conversation before; `Store.restore` puts it back."""

    conversation: int
    done_upto: int
    reopened: bool
    snoozed_until: int | None
    snoozed_upto: int
    owed: Promise | None = None


@dataclass(frozen=True, slots=True)
class SessionCard:
    """One conversation in a daily session. ``how``: "", reply, like, done, snooze, skip, gone."""

    conversation: int
    reason: str
    sweep: bool = False  # one of the short thanks at the end
    how: str = ""
    milliseconds: int = 0


@dataclass(frozen=True, slots=True)
class SessionRow:
    """A daily session with its cards in their order."""

    id: int
    started_at: datetime
    ended_at: datetime | None
    cards: tuple[SessionCard, ...]
