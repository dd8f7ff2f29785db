"""What a channel tells about itself: all that the rest of the app ever knows about it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from inbox.core.allowance import Budget as Budget  # noqa: PLC0414 - a part of the contract
from inbox.core.sketch import Sketch
from inbox.core.text import TextRule

if TYPE_CHECKING:
    from inbox.core.model import Item, Kind, Verb


class Sending(StrEnum):
    """What makes a repeated reply safe."""

    KEY = "key"  # an idempotency key that the server remembers
    CLIENT_ID = "client_id"  # the id is chosen here
    LOOK_UP = "look_up"  # only by reading what stands below the parent
    UPSERT = "upsert"  # one reply, written again
    NONE = "none"  # nobody can tell


@dataclass(frozen=True, slots=True)
class Field:
    """One thing to ask the owner when they connect an account."""

    name: str
    label: str
    secret: bool = False
    placeholder: str = ""
    default: str = ""
    help: str = ""
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """One numbered step of a guide: what to do there, and what the network will warn about.

    ``title`` is what remains of it while another step is open.
    """

    text: str
    link: str = ""
    warning: str = ""
    title: str = ""
    shows: Sketch | None = None


@dataclass(frozen=True, slots=True)
class Way:
    """One way to sign in.

    ``browser`` ways go through `SignsInByBrowser`; others take `fields` as the credentials.
    ``dpop``: every request is proved with a key made at sign-in (RFC 9449).
    ``paste_code``: when the loopback redirect fails, the network can show a code to paste.
    ``scheme``: a custom URL scheme this way may come back on ("" for loopback only).
    """

    id: str
    title: str
    fields: tuple[Field, ...]
    browser: bool = False
    dpop: bool = False
    paste_code: bool = False
    scheme: str = ""
    guide: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a channel is and can do; all that the rest of the app ever knows about it."""

    id: str
    name: str
    icon: str  # a name in the icon set, e.g. "fa6b.mastodon"
    colour: str  # brand colour, "#RRGGBB"
    summary: str  # one honest line: what can be read and done here
    capabilities: Mapping[Kind, frozenset[Verb]]
    ways: tuple[Way, ...]
    text: TextRule
    sending: Sending
    budget: Budget
    poll_every: timedelta = timedelta(minutes=2)
    sweep_every: timedelta = timedelta(minutes=30)
    blind_spots: tuple[str, ...] = ()
    retention: timedelta | None = None  # words older than this must be read again or deleted
    one_reply: bool = False  # an item takes one reply of ours, which is then edited
    findings: tuple[str, ...] = ()  # every sentence that `identify` may find, for translators

    def can(self, verb: Verb, kind: Kind, item: Item | None = None) -> bool:
        """Whether the verb works on that kind of conversation (and on that very item)."""
        able = verb in self.capabilities.get(kind, frozenset())
        return able and (item is None or verb not in item.barred)


def secret_names(manifest: Manifest) -> frozenset[str]:
    """Fields of any way that may only ever stand in the keyring."""
    fields: Sequence[Field] = [f for way in manifest.ways for f in way.fields]
    return frozenset(f.name for f in fields if f.secret)
