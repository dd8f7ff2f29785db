"""YouTube: comments on one's own videos, held ones too, through the YouTube Data API v3."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from inbox.channels.google import sign_in
from inbox.channels.youtube import api, mapping, problems, reading, writing
from inbox.channels.youtube.manifest import ALL_WORKS, MANIFEST, NO_CHANNEL, SCOPE
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


class YouTube:
    """The adapter; it holds no state."""

    @property
    def manifest(self) -> Manifest:
        return MANIFEST

    def endpoint(self, credentials: Mapping[str, str]) -> Endpoint:
        return Endpoint(sign_in.place(credentials, api.ROOT), sign_in.headers(credentials))

    def problem(self, response: httpx.Response) -> ChannelError | None:
        return problems.problem(response)

    async def identify(
        self, http: httpx.AsyncClient, credentials: Mapping[str, str]
    ) -> tuple[Identity, ...]:
        """The channel that was chosen at sign-in. Raises NoChannel when there is none."""
        header, fresh = await sign_in.opened(http, credentials)
        listing = await api.ask(
            http, "channels", [("part", "id,snippet"), ("mine", "true")], header
        )
        found = [each for row in listing.rows if (each := mapping.channel(row))]
        if not found:
            raise problems.NoChannel(NO_CHANNEL)
        known = {**credentials, **fresh}
        return tuple(
            Identity(
                me,
                settings={"server": sign_in.local(credentials)},
                secrets=fresh,
                findings=(ALL_WORKS, *sign_in.findings(known)),
                expires_at=sign_in.ends_at(known),
            )
            for me in found
        )

    async def begin(
        self,
        http: httpx.AsyncClient,  # noqa: ARG002 - nothing has to be asked first
        way: str,  # noqa: ARG002 - there is one
        fields: Mapping[str, str],
        redirect: Redirect,
    ) -> Begun:
        return sign_in.begin(fields, redirect, SCOPE)

    async def finish(
        self,
        http: httpx.AsyncClient,
        begun: Begun,
        redirect: Redirect,
        answer: Mapping[str, str],
    ) -> Mapping[str, str]:
        return await sign_in.finish(http, begun, redirect, answer)

    async def refresh(
        self, http: httpx.AsyncClient, credentials: Mapping[str, str]
    ) -> Mapping[str, str]:
        return await sign_in.refresh(http, credentials)

    async def revoke(self, http: httpx.AsyncClient, credentials: Mapping[str, str]) -> None:
        await sign_in.revoke(http, credentials)

    def grant(self, credentials: Mapping[str, str]) -> str:
        return sign_in.grant(credentials)

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
