"""What the screen shows of one conversation, person or action, and how it is made of the file.

Frozen rows; times are aware (UTC) datetimes. The list does without them: see rows.py.
"""

import json
import sqlite3
from dataclasses import dataclass
from datetime import datetime

from inbox.core.model import Kind, Picture, PollOption, ReactionKind, Standing, Verb
from inbox.store import listing
from inbox.store.listing import Nobody
from inbox.store.summary import Promise
from inbox.store.times import when, when_or_none


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


def pictures(listed: str) -> tuple[Picture, ...]:
    return tuple(Picture(*pair) for pair in json.loads(listed)) if listed != "[]" else ()


def poll(listed: str) -> tuple[PollOption, ...]:
    return tuple(PollOption(*pair) for pair in json.loads(listed))


def item(row: sqlite3.Row, nobody: Nobody = str) -> ItemRow:
    return ItemRow(
        id=row["id"],
        conversation=row["conversation"],
        remote_id=row["remote_id"],
        parent=row["parent"],
        kind=Kind(row["kind"]),
        author=row["author"],
        author_name=row["author_name"] or nobody(),
        author_handle=row["author_handle"],
        author_avatar=row["author_avatar"],
        text=row["text"],
        at=when(row["at"]),
        edited_at=when_or_none(row["edited_at"]),
        url=row["url"],
        mine=bool(row["mine"]),
        liked_by_me=bool(row["liked_by_me"]),
        likes=row["likes"],
        stars=row["stars"],
        standing=Standing(row["standing"]),
        language=row["language"],
        pictures=pictures(row["pictures"]),
        barred=listing.verbs(row["barred"]),
        state=row["state"],
        action=row["action"],
        error=row["error"],
        later=when_or_none(row["later"]),
        note=row["note"],
    )


def post(row: sqlite3.Row) -> PostRow:
    return PostRow(
        id=row["id"],
        account=row["account"],
        remote_id=row["remote_id"],
        title=row["title"],
        text=row["text"],
        url=row["url"],
        picture_url=row["picture_url"],
        at=when_or_none(row["at"]),
        likes=row["likes"],
        comments=row["comments"],
        shares=row["shares"],
        poll=poll(row["poll"]),
    )


def author(row: sqlite3.Row, nobody: Nobody = str) -> AuthorRow:
    return AuthorRow(
        id=row["id"],
        account=row["account"],
        remote_id=row["remote_id"],
        name=row["name"] or nobody(),
        handle=row["handle"],
        url=row["url"],
        avatar_url=row["avatar_url"],
        items=row["items"],
        first_at=when_or_none(row["first_at"]),
        last_at=when_or_none(row["last_at"]),
        answered_at=when_or_none(row["answered_at"]),
    )


def reaction(row: sqlite3.Row, nobody: Nobody = str) -> ReactionRow:
    return ReactionRow(
        id=row["id"],
        account=row["account"],
        channel=row["channel"],
        kind=ReactionKind(row["kind"]),
        author_name=row["author_name"] or nobody(),
        author_avatar=row["author_avatar"],
        at=when(row["at"]),
        post=row["post"],
        text=row["text"],
        author=row["author"],
    )


def action(row: sqlite3.Row) -> ActionRow:
    return ActionRow(
        id=row["id"],
        account=row["account"],
        conversation=row["conversation"],
        item=row["item"],
        verb=Verb(row["verb"]),
        text=row["text"],
        state=row["state"],
        attempts=row["attempts"],
        error=row["error"],
        at=when(row["at"]),
        not_before=when(row["not_before"]) if row["not_before"] else None,
        later=when_or_none(row["later"]),
    )
