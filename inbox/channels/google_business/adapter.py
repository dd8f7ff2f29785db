"""Google reviews: what people wrote about a location, and the one reply to each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from inbox.channels.google import sign_in as google
from inbox.channels.google_business import problems, reading, sign_in, writing
from inbox.channels.google_business.manifest import MANIFEST, SCOPE
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


class GoogleBusiness:
    """The adapter; it holds no state."""

    @property
    def manifest(self) -> Manifest:
        return MANIFEST

    def endpoint(self, credentials: Mapping[str, str]) -> Endpoint:
        return sign_in.endpoint(credentials)

    def problem(self, response: httpx.Response) -> ChannelError | None:
        return problems.problem(response)

    async def identify(
        self, http: httpx.AsyncClient, credentials: Mapping[str, str]
    ) -> tuple[Identity, ...]:
        return await sign_in.identify(http, credentials)

    async def begin(
        self,
        http: httpx.AsyncClient,  # noqa: ARG002 - nothing has to be asked first
        way: str,  # noqa: ARG002 - there is one
        fields: Mapping[str, str],
        redirect: Redirect,
    ) -> Begun:
        return google.begin(fields, redirect, SCOPE)

    async def finish(
        self,
        http: httpx.AsyncClient,
        begun: Begun,
        redirect: Redirect,
        answer: Mapping[str, str],
    ) -> Mapping[str, str]:
        return await google.finish(http, begun, redirect, answer)

    async def refresh(
        self, http: httpx.AsyncClient, credentials: Mapping[str, str]
    ) -> Mapping[str, str]:
        return await google.refresh(http, credentials)

    async def revoke(self, http: httpx.AsyncClient, credentials: Mapping[str, str]) -> None:
        await google.revoke(http, credentials)

    def grant(self, credentials: Mapping[str, str]) -> str:
        return google.grant(credentials)

    async def fetch(self, access: Access, reading_: Reading) -> Page:
        return await reading.fetch(access, reading_)

    async def reread(self, access: Access, subject: Subject) -> Page:
        return await reading.reread(access, subject)

    async def check(
        self,
        access: Access,
        action: Action,  # noqa: ARG002 - the parent alone matters
        target: Target,
    ) -> Check:
        return await writing.check(access, target)

    async def perform(self, access: Access, action: Action, target: Target) -> Outcome:
        return await writing.perform(access, action, target)

    async def find(self, access: Access, action: Action, target: Target) -> Outcome | Absence:
        return await writing.find(access, action, target)
