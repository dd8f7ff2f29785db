"""Mastodon, and what speaks like it: GoToSocial, Pixelfed, Pleroma, Akkoma, Friendica."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from typing import TYPE_CHECKING

from inbox.channels.mastodon import acting, sign_in, wire
from inbox.channels.mastodon import reading as reads
from inbox.channels.mastodon.manifest import MANIFEST
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
from inbox.core.errors import ChannelError
from inbox.core.model import Page

if TYPE_CHECKING:
    import httpx


class Mastodon:
    """One adapter for the whole family; what differs is read from the server at sign-in."""

    manifest: Manifest = MANIFEST

    def endpoint(self, credentials: Mapping[str, str]) -> Endpoint:
        return sign_in.endpoint(credentials)

    def problem(self, response: httpx.Response) -> ChannelError | None:
        return wire.problem(response)

    async def identify(
        self, http: httpx.AsyncClient, credentials: Mapping[str, str]
    ) -> tuple[Identity, ...]:
        return await sign_in.identify(http, credentials)

    async def fetch(self, access: Access, reading: Reading) -> Page:
        return await reads.fetch(access, reading)

    async def reread(self, access: Access, subject: Subject) -> Page:
        return await reads.reread(access, subject)

    async def check(self, access: Access, action: Action, target: Target) -> Check:
        return await acting.check(access, action, target)

    async def perform(self, access: Access, action: Action, target: Target) -> Outcome:
        return await acting.perform(access, action, target)

    async def find(self, access: Access, action: Action, target: Target) -> Outcome | Absence:
        return await acting.find(access, action, target)

    def listen(self, access: Access) -> AsyncIterator[None]:
        from inbox.channels.mastodon import stream  # noqa: PLC0415 - httpx and websockets: late

        return stream.listen(access)

    async def begin(
        self, http: httpx.AsyncClient, way: str, fields: Mapping[str, str], redirect: Redirect
    ) -> Begun:
        del way  # there is one browser way only
        return await sign_in.begin(http, fields, redirect)

    async def finish(
        self,
        http: httpx.AsyncClient,
        begun: Begun,
        redirect: Redirect,
        answer: Mapping[str, str],
    ) -> Mapping[str, str]:
        return await sign_in.finish(http, begun, redirect, answer)

    async def revoke(self, http: httpx.AsyncClient, credentials: Mapping[str, str]) -> None:
        await sign_in.revoke(http, credentials)
