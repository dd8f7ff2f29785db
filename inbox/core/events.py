"""What just happened. Events carry ids, never content: the store is the only truth."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ConversationsChanged:
    """Rows of these conversations (the store's numbers) are new, different or gone."""

    ids: frozenset[int]


@dataclass(frozen=True, slots=True)
class AccountChanged:
    """An account's state, progress or ledger is different, or it was added or removed."""

    id: int


@dataclass(frozen=True, slots=True)
class OutboxChanged:
    """An action moved: queued, sending, unsure, failed, or gone because it is confirmed."""

    action_id: str


@dataclass(frozen=True, slots=True)
class ReactionsChanged:
    """Likes, shares, follows or votes came in for this account."""

    account: int


@dataclass(frozen=True, slots=True)
class Arrived:
    """What an alert is about: something new from somebody else, or snoozed and awake again."""

    ids: frozenset[int]


@dataclass(frozen=True, slots=True)
class MediaReady:
    """The picture behind this address is in the cache now."""

    url: str


@dataclass(frozen=True, slots=True)
class KeyringChanged:
    """The keyring became unusable (words fit for a person) or usable again ("")."""

    trouble: str


Event = (
    ConversationsChanged
    | AccountChanged
    | OutboxChanged
    | ReactionsChanged
    | Arrived
    | MediaReady
    | KeyringChanged
)
