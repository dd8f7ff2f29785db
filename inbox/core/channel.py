"""The whole contract between this app and a network.

An adapter is stateless: all that it needs arrives as arguments. It fetches and performs, and
never sleeps, retries, refreshes tokens, reads the clock or the disk, logs, draws random numbers
or returns HTML. Each response that the engine's client receives first goes through `problem`,
so the verbs only ever see successes; they catch `Gone` or `Duplicate` where these mean something.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from inbox.core.manifest import (
    Budget,
    Field,
    Manifest,
    Sending,
    Step,
    Way,
    secret_names,
)

if TYPE_CHECKING:
    import httpx

    from inbox.core.actions import Absence, Action, Check, Outcome, Target
    from inbox.core.errors import ChannelError
    from inbox.core.model import Author, Conversation, Item, Page, Post, Verb

__all__ = [
    "Access",
    "Begun",
    "Budget",
    "Channel",
    "Endpoint",
    "Field",
    "Identity",
    "Listens",
    "Manifest",
    "Reading",
    "Redirect",
    "Refreshes",
    "Revokes",
    "Sending",
    "SharesGrants",
    "SignsInByBrowser",
    "Step",
    "Subject",
    "Way",
    "secret_names",
]


@dataclass(frozen=True, slots=True)
class Endpoint:
    """How to reach one account; the engine builds the HTTP client from it."""

    base_url: str
    headers: Mapping[str, str] = field(default_factory=dict)
    dpop_key: str = ""  # PEM; proves each request when not empty
    hosts: tuple[str, ...] = ()  # further origins that may receive the credentials


@dataclass(frozen=True, slots=True)
class Access:
    """How a verb reaches one account: the client, who we are there, and what time it is."""

    http: httpx.AsyncClient
    me: Author
    settings: Mapping[str, str]  # what sign-in learnt that is no secret
    now: datetime


@dataclass(frozen=True, slots=True)
class Reading:
    """How far to read: from `cursor` ("" the first time), not back beyond `since`."""

    cursor: str
    since: datetime


@dataclass(frozen=True, slots=True)
class Subject:
    """What a sweep reads again: one post, or one conversation under no post, with all we know."""

    post: Post | None
    conversations: tuple[Conversation, ...]
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Identity:
    """One account that a sign-in opened.

    ``settings`` and ``secrets`` are added to the credentials; ``barred`` verbs lack a permission;
    ``findings`` say in plain words what works and what is missing.
    """

    me: Author
    settings: Mapping[str, str] = field(default_factory=dict)
    secrets: Mapping[str, str] = field(default_factory=dict)
    barred: frozenset[Verb] = frozenset()
    findings: tuple[str, ...] = ()
    server: str = ""
    expires_at: datetime | None = None  # when the owner has to sign in again


class Channel(Protocol):
    """One network."""

    @property
    def manifest(self) -> Manifest: ...

    def endpoint(self, credentials: Mapping[str, str]) -> Endpoint:
        """Where requests go. Raises ChannelError when a field cannot be right."""
        ...

    def problem(self, response: httpx.Response) -> ChannelError | None:
        """What a response means when it is no success; None leaves it to the HTTP status."""
        ...

    async def identify(
        self, http: httpx.AsyncClient, credentials: Mapping[str, str]
    ) -> tuple[Identity, ...]:
        """Who these credentials are. More than one: the owner chooses."""
        ...

    async def fetch(self, access: Access, reading: Reading) -> Page:
        """One page of what is new since the cursor, overlapping enough to miss nothing."""
        ...

    async def reread(self, access: Access, subject: Subject) -> Page:
        """What stands under the subject now: edits, deletions, replies that no read brought."""
        ...

    async def check(self, access: Access, action: Action, target: Target) -> Check:
        """The parent just before a reply is sent."""
        ...

    async def perform(self, access: Access, action: Action, target: Target) -> Outcome:
        """Do it once. Raises Rejected without a request when the manifest does not declare it."""
        ...

    async def find(self, access: Access, action: Action, target: Target) -> Outcome | Absence:
        """Whether an action of unknown outcome was carried out."""
        ...


@dataclass(frozen=True, slots=True)
class Redirect:
    """What the engine made for one browser sign-in."""

    uri: str  # where the network sends the browser back to
    state: str
    verifier: str  # PKCE
    challenge: str  # S256 of the verifier


@dataclass(frozen=True, slots=True)
class Begun:
    """A browser sign-in under way: the page to open, and what `finish` will need."""

    url: str
    keep: Mapping[str, str] = field(default_factory=dict)
    echoes_state: bool = True  # False where the network returns no state (it is in the path then)


@runtime_checkable
class SignsInByBrowser(Protocol):
    """A channel with a browser way."""

    async def begin(
        self, http: httpx.AsyncClient, way: str, fields: Mapping[str, str], redirect: Redirect
    ) -> Begun: ...

    async def finish(
        self,
        http: httpx.AsyncClient,
        begun: Begun,
        redirect: Redirect,
        answer: Mapping[str, str],
    ) -> Mapping[str, str]:
        """The credentials. `answer` is the redirect's query (or {"code": pasted})."""
        ...


@runtime_checkable
class Refreshes(Protocol):
    """A channel whose tokens are renewed. The engine serialises it and saves before use."""

    async def refresh(
        self, http: httpx.AsyncClient, credentials: Mapping[str, str]
    ) -> Mapping[str, str]:
        """The credentials that changed. `http` carries no access token.

        ``expires_at`` among them (an ISO time, "" for none) is no credential but when the owner
        has to sign in again, as in `Identity`.
        """
        ...


@runtime_checkable
class Listens(Protocol):
    """A channel with a stream. It only nudges: each yield means "fetch now"."""

    def listen(self, access: Access) -> AsyncIterator[None]: ...


@runtime_checkable
class Revokes(Protocol):
    """A channel that can end its own sign-in when the account is disconnected."""

    async def revoke(self, http: httpx.AsyncClient, credentials: Mapping[str, str]) -> None: ...


@runtime_checkable
class SharesGrants(Protocol):
    """A channel that revokes, where one permission may stand behind several accounts."""

    def grant(self, credentials: Mapping[str, str]) -> str:
        """What names the permission that `revoke` ends, "" for one that nobody shares.

        It is revoked with the last account, of whichever channel, that goes by the same name.
        """
        ...
