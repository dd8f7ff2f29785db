"""One account's way to its network: credentials, clients, renewed tokens, and plain errors."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from typing import TypeVar

import httpx

from inbox.core.allowance import budget_name
from inbox.core.channel import Access, Channel, Endpoint, Refreshes, SharesGrants
from inbox.core.errors import (
    ChannelError,
    Expired,
    Malformed,
    NotSent,
    RateLimited,
    Rejected,
    SignedOut,
    Unavailable,
)
from inbox.core.events import AccountChanged
from inbox.core.model import Author
from inbox.engine.budget import Purse
from inbox.engine.faults import log, where
from inbox.engine.frame import Frame
from inbox.engine.http import LIMIT, NEVER_LEFT, Client, Departures, Gate, Ways, names, trusted
from inbox.store.rows import AccountRow

T = TypeVar("T")


@contextmanager
def translated() -> Iterator[None]:
    """Turn what an adapter may let through into a ChannelError, so that no adapter has to."""
    try:
        yield
    except ChannelError:
        raise
    except NEVER_LEFT:
        raise NotSent("The server could not be reached") from None
    except httpx.TimeoutException:
        raise Unavailable("The server did not answer in time") from None
    except (httpx.UnsupportedProtocol, httpx.LocalProtocolError, httpx.InvalidURL):
        raise Rejected("The address cannot be right") from None
    except httpx.TransportError:
        raise Unavailable("The connection broke off") from None
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        log.warning("An answer was not understood: %s", where(error))
        raise Malformed("The network's answer could not be understood") from None
    except httpx.HTTPError:
        raise Unavailable("The answer could not be read") from None


def secrets_key(channel: str, remote_id: str, server: str) -> str:
    """The name of an account's entry in the keyring."""
    return f"{channel}:{remote_id}@{server}" if server else f"{channel}:{remote_id}"


class Link:
    """Opens clients for one account and calls its adapter's verbs."""

    def __init__(self, frame: Frame, channel: Channel, row: AccountRow) -> None:
        self.frame = frame
        self.channel = channel
        self.account = row.id
        self._key = secrets_key(row.channel, row.remote_id, row.server)
        self._me = Author(row.remote_id, row.name, row.handle, row.url, row.avatar_url)
        self._settings = dict(row.settings)
        self._secrets: dict[str, str] | None = None
        self._renewals = 0
        self._lock = asyncio.Lock()
        self._clients: dict[str, Client] = {}
        self._proof: httpx.Auth | None = None
        self._departures = Departures()
        name = budget_name(row.id)
        self.purse = Purse(
            channel.manifest.budget,
            frame.clock,
            lambda: frame.setting(name),
            lambda text: frame.store.set_setting(name, text),
        )

    async def read(self, verb: Callable[[Access], Awaitable[T]], *, for_reply: bool = False) -> T:
        """A verb that reads; a send may wait for it. Raises ChannelError or KeyringTrouble."""
        self.purse.may_read(for_reply=for_reply)
        return await self._call("read", verb)

    async def send(self, verb: Callable[[Access], Awaitable[T]]) -> T:
        """A verb that changes something. Raises NotSent when surely nothing was changed."""
        self._departures.left = 0
        try:
            return await self._call("send", verb)
        except (Rejected, RateLimited, SignedOut):
            raise
        except NotSent as error:
            if self._departures.left:
                raise Unavailable(str(error)) from None
            raise
        except (Unavailable, Malformed) as error:
            if not self._departures.left:
                raise NotSent(str(error)) from None
            raise

    async def listening(self) -> Access:
        """An access for a stream: no end, and no limit to what it brings over time."""
        return self._access(await self._client("stream"))

    async def revoke(self, verb: Callable[[httpx.AsyncClient, Mapping[str, str]], object]) -> None:
        """End the sign-in over there: the verb gets a client and all credentials."""
        client = await self._client("read")
        with translated():
            result = verb(client, self._all())
            if isinstance(result, Awaitable):
                await result

    async def grant(self) -> str:
        """What names the permission that this account lives by, "" where nobody can share it."""
        if not isinstance(self.channel, SharesGrants):
            return ""
        await self._client("read")  # which asks the keyring where nobody has yet
        with translated():
            return self.channel.grant(self._all())

    def forget(self) -> None:
        """Ask the keyring again at the next call."""
        self._secrets = None
        self._clients = {}

    async def _call(self, lane: str, verb: Callable[[Access], Awaitable[T]]) -> T:
        client = await self._client(lane)
        known = self._renewals
        try:
            with translated():
                return await verb(self._access(client))
        except Expired:
            if not isinstance(self.channel, Refreshes):
                raise
            if lane == "send":
                self._departures.left = 0  # what expired was not carried out
        await self._renew(known)
        client = await self._client(lane)
        with translated():
            return await verb(self._access(client))

    async def _renew(self, known: int) -> None:
        """New tokens, once for all who found the old ones over; saved before anybody uses them."""
        async with self._lock:
            if known != self._renewals or not isinstance(self.channel, Refreshes):
                return
            before = self._all()
            endpoint = self.channel.endpoint(before)
            bare = Endpoint(endpoint.base_url, {}, endpoint.dpop_key, endpoint.hosts)
            async with self._build(bare, Ways(self.frame.note_host)) as client:
                try:
                    with translated():
                        changed = await self.channel.refresh(client, before)
                except (Unavailable, Malformed) as error:
                    raise NotSent(str(error)) from None
                except Rejected:
                    raise SignedOut("The sign-in is over; please sign in again") from None
            await self._keep(changed)
            self._renewals += 1

    async def _keep(self, renewed: Mapping[str, str]) -> None:
        changed = dict(renewed)
        if "expires_at" in changed:
            ends = changed.pop("expires_at")
            when = datetime.fromisoformat(ends) if ends else None
            self.frame.store.set_expiry(self.account, when)
            self.frame.emit(AccountChanged(self.account))
        plain = {k: v for k, v in changed.items() if k in self._settings}
        hidden = {k: v for k, v in changed.items() if k not in self._settings}
        self._secrets = {**(self._secrets or {}), **hidden}
        await self.frame.vault.renew(self._key, self._secrets)
        if plain:
            self._settings.update(plain)
            self.frame.store.set_settings(self.account, self._settings)
        self._clients = {}  # not closed: another verb may be half-way through with its own

    def _all(self) -> dict[str, str]:
        return {**self._settings, **(self._secrets or {})}

    def _access(self, client: Client) -> Access:
        return Access(client, self._me, self._settings, self.frame.clock())

    async def _client(self, lane: str) -> Client:
        """The lane's client, made from the keyring's secrets when there is none yet."""
        if self._secrets is None:
            async with self._lock:
                if self._secrets is None:
                    self._secrets = await self._unlock()
        if lane not in self._clients:
            with translated():
                endpoint = self.channel.endpoint(self._all())
                self._clients[lane] = self._build(endpoint, self._ways(endpoint, lane), lane)
        return self._clients[lane]

    async def _unlock(self) -> dict[str, str]:
        kept = await self.frame.vault.get(self._key)
        if kept is None:
            raise SignedOut("The keyring holds no sign-in for this account; please sign in again")
        return kept

    def _ways(self, endpoint: Endpoint, lane: str) -> Ways:
        return Ways(
            self.frame.note_host,
            trusted(endpoint),
            names(endpoint.headers),
            None if lane == "stream" else LIMIT,
            self.purse.hint,
            lambda changes: self.purse.pay(changes=changes),
        )

    def _build(self, endpoint: Endpoint, ways: Ways, lane: str = "") -> Client:
        if endpoint.dpop_key and self._proof is None:
            from inbox.engine.dpop import Dpop  # noqa: PLC0415 - few sign-ins prove so

            self._proof = Dpop(endpoint.dpop_key, self.frame.clock)
        auth = self._proof if endpoint.dpop_key else None
        gate = Gate(self.frame.transport, ways, self._departures if lane == "send" else None)
        pace = self.frame.pace
        timeout = httpx.Timeout(None if lane == "stream" else pace.read, connect=pace.connect)
        return Client(gate, endpoint, timeout=timeout, auth=auth, problem=self.channel.problem)
