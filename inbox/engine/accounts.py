"""The accounts at work: for each its link, its two lanes, and its stream where there is one."""

import asyncio
import contextlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from inbox.core.channel import Channel, Identity, Listens, Revokes, secret_names
from inbox.core.errors import ChannelError, Rejected
from inbox.core.events import AccountChanged
from inbox.engine.frame import Frame, Trouble
from inbox.engine.link import Link, secrets_key
from inbox.engine.outbox import OutboxLane
from inbox.engine.poll import PollLane, Round
from inbox.engine.stream import listen
from inbox.secrets import KeyringTrouble
from inbox.store.rows import AccountRow, AccountState

_REVOKING = 10  # seconds that a network gets to end a sign-in


@dataclass(frozen=True, slots=True)
class _Lanes:
    link: Link
    poll: PollLane
    outbox: OutboxLane
    tasks: tuple[asyncio.Task[None], ...]


@dataclass(frozen=True, slots=True)
class _Found:
    """An identity that a sign-in opened and that the owner has not chosen yet."""

    identity: Identity
    channel: str
    credentials: Mapping[str, str]


class Accounts:
    """Starts and stops lanes; one account's trouble never reaches another's."""

    def __init__(self, frame: Frame, channels: Mapping[str, Channel]) -> None:
        self._frame = frame
        self._channels = channels
        self._lanes: dict[int, _Lanes] = {}
        self._found: list[_Found] = []
        self._front = False
        self.away = False  # nobody looks, as far as we were told

    def start(self) -> None:
        for row in self._frame.store.accounts():
            self._open(row)

    async def stop(self, grace: float) -> None:
        """End all lanes; sends under way get `grace` seconds to finish."""
        for lanes in self._lanes.values():
            lanes.outbox.closing = True
        end = asyncio.get_running_loop().time() + grace
        while any(lanes.outbox.busy for lanes in self._lanes.values()):
            if asyncio.get_running_loop().time() >= end:
                break
            await asyncio.sleep(0.02)
        for account in list(self._lanes):
            await self._close(account)

    def nudge(self, account: int) -> None:
        """Something is in the account's outbox."""
        lanes = self._lanes.get(account)
        if lanes is not None:
            lanes.outbox.nudge()

    def insist(self, account: int, action: str) -> None:
        """The owner wants this action sent, whatever was said elsewhere."""
        lanes = self._lanes.get(account)
        if lanes is not None:
            lanes.outbox.insist(action)

    def ask(self, account: int | None) -> None:
        """Read and send now."""
        self._frame.vault.retry()
        for number, lanes in self._lanes.items():
            if account is None or number == account:
                lanes.poll.ask()
                lanes.outbox.ask()

    def front(self, shown: bool) -> None:
        self._front, self.away = shown, not shown
        for lanes in self._lanes.values():
            lanes.poll.front(shown)

    def opened(self, conversation: int) -> None:
        row = self._frame.reader.conversation(conversation)
        lanes = None if row is None else self._lanes.get(row.account)
        if lanes is not None and self._frame.pace.poll:
            lanes.poll.opened(conversation)

    async def sync(self, account: int | None) -> list[Round]:
        """Read one or all accounts to the end."""
        if account is not None and account not in self._lanes:
            raise Rejected("There is no such account")
        wanted = [account] if account is not None else list(self._lanes)
        return list(await asyncio.gather(*(self._lanes[a].poll.round() for a in wanted)))

    def found(
        self, channel: str, identities: Sequence[Identity], credentials: Mapping[str, str]
    ) -> list[Identity]:
        """Remember what a sign-in opened until the owner has chosen."""
        self._found += [_Found(identity, channel, dict(credentials)) for identity in identities]
        del self._found[:-200]
        return list(identities)

    async def adopt(self, identities: Sequence[Identity]) -> list[int]:
        """Keep accounts: secrets into the keyring first, then the row, then the lanes start."""
        return [await self._adopt(identity) for identity in identities]

    async def disconnect(self, account: int) -> None:
        """Forget an account here, and its sign-in there where the network lets us."""
        row = self._frame.store.account(account)
        lanes = self._lanes.get(account)
        await self._close(account)
        try:
            if lanes is not None:
                await self._revoke(lanes.link)
            await self._frame.vault.delete(secrets_key(row.channel, row.remote_id, row.server))
        except KeyringTrouble:
            self._open(row)
            raise
        self._frame.store.remove_account(account)
        self._frame.forget(account)
        self._frame.emit(AccountChanged(account))

    async def _revoke(self, link: Link) -> None:
        """End the sign-in over there, unless another account lives by the same permission."""
        if not isinstance(link.channel, Revokes):
            return
        with contextlib.suppress(ChannelError, KeyringTrouble, TimeoutError):
            async with asyncio.timeout(_REVOKING):
                own = await link.grant()
                others = [lanes.link for lanes in self._lanes.values()] if own else []
                if own not in [await other.grant() for other in others] or not own:
                    await link.revoke(link.channel.revoke)

    async def _adopt(self, identity: Identity) -> int:
        found = next((f for f in reversed(self._found) if f.identity is identity), None) or next(
            (f for f in reversed(self._found) if f.identity == identity), None
        )
        if found is None:
            raise Rejected("This sign-in is over; please sign in again")
        hidden = secret_names(self._channels[found.channel].manifest)
        plain = _plain(self._channels[found.channel], found, hidden)
        known = {**found.credentials, **identity.settings, **identity.secrets}
        secrets = {k: v for k, v in known.items() if k not in plain}
        key = secrets_key(found.channel, identity.me.remote_id, identity.server)
        await self._frame.vault.put(key, secrets)
        kept = replace(identity, settings=plain, secrets={})
        account = self._frame.store.add_account(found.channel, kept)
        await self._close(account)
        self._frame.forget(account)
        self._open(self._frame.store.account(account))
        self._found = [f for f in self._found if f is not found]
        self._frame.emit(AccountChanged(account))
        return account

    def _open(self, row: AccountRow) -> None:
        channel = self._channels.get(row.channel)
        if channel is None:
            self._frame.show(
                row.id, Trouble(AccountState.BROKEN, "This version has no such channel")
            )
            return
        link = Link(self._frame, channel, row)
        outbox = OutboxLane(self._frame, link)
        poll = PollLane(self._frame, link, outbox.standing)
        poll.front(self._front)
        work = [outbox.run()]
        if self._frame.pace.poll:
            work.append(poll.run())
            if isinstance(channel, Listens):
                work.append(listen(self._frame, link, channel, poll))
        tasks = tuple(asyncio.create_task(one, name=f"lane {row.id}") for one in work)
        self._lanes[row.id] = _Lanes(link, poll, outbox, tasks)

    async def _close(self, account: int) -> None:
        lanes = self._lanes.pop(account, None)
        if lanes is None:
            return
        for task in lanes.tasks:
            task.cancel()
        await asyncio.gather(*lanes.tasks, return_exceptions=True)


def _plain(channel: Channel, found: _Found, hidden: frozenset[str]) -> dict[str, str]:
    """What may stand in the database: fields that are no secret, and what sign-in learnt."""
    asked = {f.name for way in channel.manifest.ways for f in way.fields} - hidden
    fields = {name: value for name, value in found.credentials.items() if name in asked}
    learnt = {k: v for k, v in found.identity.settings.items() if k not in hidden}
    return {**fields, **learnt}
