"""The nouns: frozen values that a channel brings and every layer may share.

Every ``datetime`` here is timezone-aware; every ``remote_id`` is the network's own, an opaque
string. An empty string means "the network did not say".
The words that describe them come from kinds.py.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from inbox.core.kinds import Kind, ReactionKind, Standing, Verb

__all__ = [
    "Author",
    "Conversation",
    "Item",
    "Kind",
    "Page",
    "Picture",
    "PollOption",
    "Post",
    "Reaction",
    "ReactionKind",
    "Standing",
    "Verb",
]


@dataclass(frozen=True, slots=True)
class Author:
    """Somebody, as one channel knows them."""

    remote_id: str
    name: str
    handle: str = ""
    url: str = ""
    avatar_url: str = ""


@dataclass(frozen=True, slots=True)
class PollOption:
    """One answer that a poll offers, and how many chose it."""

    title: str
    votes: int = 0


@dataclass(frozen=True, slots=True)
class Post:
    """Something of ours that people answer to (also a shop's page on a review site).

    ``likes``, ``comments`` and ``shares`` are the network's own counts, None where it tells none.
    """

    remote_id: str
    text: str = ""
    title: str = ""
    url: str = ""
    picture_url: str = ""
    at: datetime | None = None
    likes: int | None = None
    comments: int | None = None
    shares: int | None = None
    poll: tuple[PollOption, ...] = ()
    extra: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that came with an item."""

    url: str
    description: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing somebody said inside a conversation.

    ``conversation_id`` is the remote id of the conversation's first item; ``parent_id`` that of
    the item (or post) it answers. ``text`` is plain text, never HTML. ``extra`` is the channel's
    own note to itself, needed to act on the item later. ``barred`` lists verbs that the manifest
    promises but that this one item refuses.
    """

    remote_id: str
    conversation_id: str
    kind: Kind
    author: Author
    text: str
    at: datetime
    parent_id: str = ""
    url: str = ""
    mine: bool = False
    liked_by_me: bool = False
    likes: int | None = None
    stars: int | None = None  # 1 to 5, reviews only
    standing: Standing = Standing.PUBLISHED
    edited_at: datetime | None = None
    language: str = ""  # BCP 47
    pictures: tuple[Picture, ...] = ()
    barred: frozenset[Verb] = frozenset()
    extra: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Conversation:
    """What one person started; the unit that waits, is answered, snoozed or done."""

    remote_id: str
    kind: Kind
    post_id: str = ""  # remote id of the post it stands under, "" when under none
    url: str = ""


@dataclass(frozen=True, slots=True)
class Reaction:
    """A like, share, follow or poll vote that came in; needs no answer."""

    remote_id: str
    kind: ReactionKind
    author: Author
    at: datetime
    post_id: str = ""
    item_id: str = ""  # where it was given to a reply of ours
    text: str = ""  # the option voted for


@dataclass(frozen=True, slots=True)
class Page:
    """What one read brought, and where the next one starts.

    ``removed`` holds remote ids of items (or posts) that the network no longer shows.
    ``total`` is the network's own figure of how many items the whole read will bring.
    ``counted`` is the network's own figure of how many items it holds (for the ledger).
    """

    posts: tuple[Post, ...] = ()
    conversations: tuple[Conversation, ...] = ()
    items: tuple[Item, ...] = ()
    reactions: tuple[Reaction, ...] = ()
    removed: tuple[str, ...] = ()
    cursor: str = ""
    more: bool = False
    total: int | None = None
    counted: int | None = None
