"""Bluesky (atproto): replies, mentions and quotes, answered and liked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from inbox.channels.bluesky import oauth, problems, session, writing
from inbox.channels.bluesky import reading as reads
from inbox.channels.bluesky.manifest import BROWSER, MANIFEST, SERVICE
from inbox.core.actions import Absence, Action, Check, Outcome, Target
from inbox.core.channel import (
    Access,
    Begun,
    Endpoint,
    Identity,
    Manifest,
    Reading,
    Redirect,
    Subject,
)
from inbox.core.errors import ChannelError, Rejected
from inbox.core.model import Page

if TYPE_CHECKING:
    import httpx


class Bluesky:
    """The Bluesky adapter; it keeps nothing between calls."""

    manifest: Manifest = MANIFEST

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
        if way != BROWSER:
            raise Rejected("This way of signing in needs no browser")
        service = session.address(fields.get("service", "") or SERVICE)
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
