"""The words that nouns are described by: what something is, what can be done to it."""

from enum import StrEnum


class Kind(StrEnum):
    """What a conversation (and each item in it) is."""

    COMMENT = "comment"
    MENTION = "mention"
    REVIEW = "review"
    MESSAGE = "message"


class ReactionKind(StrEnum):
    """What came in without words."""

    LIKE = "like"
    SHARE = "share"
    FOLLOW = "follow"
    VOTE = "vote"
    POLL_END = "poll_end"


class Verb(StrEnum):
    """What the owner can do to an item."""

    REPLY = "reply"
    LIKE = "like"
    UNLIKE = "unlike"
    EDIT = "edit"
    DELETE = "delete"
    HIDE = "hide"
    UNHIDE = "unhide"
    APPROVE = "approve"
    HOLD = "hold"
    SPAM = "spam"
    TRASH = "trash"
    BAN = "ban"


class Standing(StrEnum):
    """How the network shows an item to others."""

    PUBLISHED = "published"
    HELD = "held"  # waits for somebody's approval
    HIDDEN = "hidden"
    SPAM = "spam"
    TRASHED = "trashed"
    PENDING = "pending"  # ours, not shown yet
    REJECTED = "rejected"  # ours, refused after the fact
