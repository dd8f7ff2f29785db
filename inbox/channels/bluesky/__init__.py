"""Bluesky (atproto): replies, mentions and quotes, answered and liked."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import TYPE_CHECKING

from inbox.channels.bluesky import oauth, problems, session, writing
from inbox.channels.bluesky import reading as reads
from inbox.core.actions import Absence, Action, Check, Outcome, Target
from inbox.core.channel import (
    Access,
    Begun,
    Budget,
    Endpoint,
    Field,
    Identity,
    Manifest,
    Reading,
    Redirect,
    Sending,
    Step,
    Subject,
    Way,
)
from inbox.core.errors import ChannelError, Rejected
from inbox.core.model import Kind, Page, Verb
from inbox.core.text import Counts, TextRule

if TYPE_CHECKING:
    import httpx

_VERBS = frozenset({Verb.REPLY, Verb.LIKE, Verb.UNLIKE, Verb.DELETE})
_HANDLE = Field("handle", "Handle", placeholder="yourshop.bsky.social")
_SERVER = Field(
    "service",
    "Server",
    default=session.SERVICE,
    help="Change this only when your account lives on a server of its own",
    optional=True,
)
_PASSWORD = Way(
    "password",
    "App password",
    (
        _HANDLE,
        Field("app_password", "App password", secret=True, placeholder="xxxx-xxxx-xxxx-xxxx"),
        _SERVER,
    ),
    guide=(
        Step(
            "In Bluesky, open Settings, Privacy and security, App passwords",
            link="https://bsky.app/settings/app-passwords",
        ),
        Step("Add an app password and give it a name, for example Kuulolla"),
        Step("Copy it here. It is shown only once", warning="Direct messages are not needed"),
    ),
)
_BROWSER = Way(
    "browser",
    "Sign in with the browser",
    (_HANDLE, _SERVER),
    browser=True,
    dpop=True,
    guide=(
        Step(
            "Bluesky shows its own sign-in page",
            warning="Bluesky ends such a sign-in after two weeks; an app password lasts",
        ),
    ),
)
MANIFEST = Manifest(
    id="bluesky",
    name="Bluesky",
    icon="fa6b.bluesky",
    colour="#0085FF",
    summary="Replies, mentions and quotes: answer, like, and hide replies to your posts",
    capabilities={
        Kind.COMMENT: _VERBS | {Verb.HIDE, Verb.UNHIDE},
        Kind.MENTION: _VERBS,
    },
    ways=(_PASSWORD, _BROWSER),
    text=TextRule(limit=300, counts=Counts.GRAPHEMES, byte_limit=3_000),
    sending=Sending.CLIENT_ID,
    budget=Budget(points=3_000, per=timedelta(minutes=5), send=3),
    poll_every=timedelta(seconds=60),
    sweep_every=timedelta(minutes=30),
    blind_spots=(
        "Replies deeper than four levels come with the slower re-reading of your posts",
        "Direct messages are not read",
        "What people whom you muted or blocked say is not shown",
    ),
)


class Bluesky:
    """The Bluesky adapter; it keeps nothing between calls."""

    manifest = MANIFEST

    def endpoint(self, credentials: Mapping[str, str]) -> Endpoint:
        return session.endpoint(credentials)

    def problem(self, response: httpx.Response) -> ChannelError | None:
        return problems.problem(response)

    async def identify(
        self, http: httpx.AsyncClient, credentials: Mapping[str, str]
    ) -> tuple[Identity, ...]:
        return (await session.identify(http, credentials),)

    async def fetch(self, access: Access, reading: Reading) -> Page:
        return await reads.fetch(access, reading)

    async def reread(self, access: Access, subject: Subject) -> Page:
        return await reads.reread(access, subject)

    async def check(self, access: Access, action: Action, target: Target) -> Check:
        self._able(action, target)
        return await writing.check(access, target)

    async def perform(self, access: Access, action: Action, target: Target) -> Outcome:
        self._able(action, target)
        return await writing.perform(access, action, target)

    async def find(self, access: Access, action: Action, target: Target) -> Outcome | Absence:
        self._able(action, target)
        return await writing.find(access, action, target)

    async def begin(
        self, http: httpx.AsyncClient, way: str, fields: Mapping[str, str], redirect: Redirect
    ) -> Begun:
        """The sign-in page. Raises Rejected for a handle or a server that cannot be right."""
        if way != _BROWSER.id:
            raise Rejected("This way of signing in needs no browser")
        service = session.address(fields.get("service", "") or session.SERVICE)
        handle = session.handle_of(fields.get("handle", ""))
        return await oauth.begin(http, service, handle, redirect)

    async def finish(
        self,
        http: httpx.AsyncClient,
        begun: Begun,
        redirect: Redirect,
        answer: Mapping[str, str],
    ) -> Mapping[str, str]:
        return await oauth.finish(http, begun, redirect, answer)

    async def refresh(
        self, http: httpx.AsyncClient, credentials: Mapping[str, str]
    ) -> Mapping[str, str]:
        return await session.refresh(http, credentials)

    async def revoke(self, http: httpx.AsyncClient, credentials: Mapping[str, str]) -> None:
        await session.revoke(http, credentials)

    def _able(self, action: Action, target: Target) -> None:
        if not self.manifest.can(action.verb, target.item.kind):
            raise Rejected("Bluesky cannot do that")
