"""One account's poll lane: read to the end, rest, read again; trouble stays in this lane."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from inbox.core.channel import Reading
from inbox.core.errors import ChannelError, RateLimited, Unavailable
from inbox.core.events import AccountChanged, Arrived, ConversationsChanged, ReactionsChanged
from inbox.core.model import Page
from inbox.engine.budget import Slowed, Spent
from inbox.engine.faults import log, where
from inbox.engine.frame import Frame, Trouble
from inbox.engine.gathering import AT_ONCE, Gathering
from inbox.engine.link import Link
from inbox.engine.retention import Retention
from inbox.engine.sweep import Sweep
from inbox.secrets import KeyringTrouble
from inbox.store.details import Saved
from inbox.store.rows import AccountState

BACK_DAYS = 90
_EMPTY = 100  # pages without a single item, after which a network is going in a circle
_LONGEST = 600  # seconds of sleep at a stretch: the clock may be set meanwhile
_SHORT = 600  # seconds of restraint that need no banner


@dataclass(frozen=True, slots=True)
class Round:
    """What one read to the end brought; ``error`` is "" or words for a person."""

    account: int
    new: int = 0
    changed: int = 0
    removed: int = 0
    error: str = ""


class PollLane:
    """Reads one account again and again, until cancelled."""

    def __init__(
        self, frame: Frame, link: Link, standing: Callable[[], Trouble | None] = lambda: None
    ) -> None:
        self._frame = frame
        self._link = link
        self._standing = standing  # told of a good read; answers what still is amiss
        self._one = asyncio.Lock()
        self._wake = asyncio.Event()
        self._sweep = Sweep(frame, link, self.save)
        self._retention = Retention(frame, link)
        self.well = asyncio.Event()  # the sign-in works, as far as we know
        self._front = False
        self._fails = 0
        self.well.set()
        self._read_at: datetime | None = None
        self._next: datetime | None = frame.clock()  # None: not before somebody asks
        self._shut: datetime | None = None  # nobody's asking helps before this

    def ask(self) -> None:
        """Read now, unless the network told us to wait."""
        if self._next is None:
            self._link.forget()
        self._fails = 0
        self._next = self._frame.clock()
        self._wake.set()

    def nudge(self) -> None:
        """The network says that there is something new."""
        if self._fails == 0 and self._next is not None:
            self._next = self._frame.clock()
            self._wake.set()

    def front(self, shown: bool) -> None:
        """Read more often while the window is in front."""
        self._front = shown
        if shown and self._fails == 0 and self._next is not None and self._read_at is not None:
            self._next = min(self._next, self._read_at + timedelta(seconds=self._interval()))
            self._wake.set()

    def opened(self, conversation: int) -> None:
        """Somebody looks at this conversation: read what stands there now."""
        if self._sweep.want(conversation):
            self._wake.set()

    async def run(self) -> None:
        while True:
            self._wake.clear()
            try:
                await self._turn()
            except Exception as error:  # noqa: BLE001 - a full disk, say: the lane lives on
                log.error("The poll lane stumbled: %s", where(error))
                self._next = self._frame.later(self._frame.pace.back_off)
            await self._rest()

    async def round(self) -> Round:
        """Read to the end now. Never raises: an error stands in the answer."""
        async with self._one:
            result = Round(self._link.account)
            try:
                result = await self._read_to_end()
            except (ChannelError, KeyringTrouble, Exception) as error:  # noqa: BLE001 - a fault in one adapter must not stop the others
                trouble = self._failed(error)
                return replace(result, error=trouble.words)
            self._succeeded()
            return result

    async def _turn(self) -> None:
        now = self._frame.clock()
        self._retention.obey()
        if self._shut is not None and now < self._shut:
            return
        self._shut = None
        if self._next is not None and now >= self._next:
            await self.round()
        if self._fails == 0 and self._next is not None:
            async with self._one:
                try:
                    await self._sweep.run()
                except (ChannelError, KeyringTrouble, Exception) as error:  # noqa: BLE001 - as above
                    self._failed(error)

    async def _rest(self) -> None:
        now = self._frame.clock()
        wake_at = self._shut or self._next
        if wake_at is not None and self._shut is None:
            wake_at = min(wake_at, self._sweep.due())
        seconds = (
            None if wake_at is None else min(max((wake_at - now).total_seconds(), 0), _LONGEST)
        )
        try:
            async with asyncio.timeout(self._retention.rest(seconds)):
                await self._wake.wait()
        except TimeoutError:
            return

    def _succeeded(self) -> None:
        self._fails = 0
        self._read_at = self._frame.clock()
        self._next = self._read_at + timedelta(seconds=self._interval())
        amiss = self._standing()
        self._frame.show(self._link.account, amiss or Trouble(AccountState.OK, ""))

    def _failed(self, error: Exception) -> Trouble:
        frame = self._frame
        if isinstance(error, Slowed):  # what somebody looks at is read meanwhile
            trouble = frame.trouble(error)
            self._next = trouble.until
            return trouble
        self._fails += 1
        pace = frame.pace
        pause = min(pace.back_off * 2 ** min(self._fails - 1, 20), pace.back_off_most)
        unsaid = min(pace.unsaid_limit * 2 ** min(self._fails - 1, 10), pace.back_off_most)
        trouble = frame.trouble(error, unsaid)
        if isinstance(error, RateLimited):
            self._shut = self._next = trouble.until
        elif trouble.state in {AccountState.SIGNED_OUT, AccountState.LOCKED}:
            self._next = None
            self.well.clear()
        else:
            self._next = frame.later(pause * self._spread())
        if not self._restrained(error, trouble):
            frame.show(self._link.account, trouble)
        return trouble

    def _restrained(self, error: Exception, trouble: Trouble) -> bool:
        """Whether it is a short pause of our own making, which is nobody's trouble."""
        soon = self._frame.later(_SHORT)
        return isinstance(error, Spent) and trouble.until is not None and trouble.until <= soon

    def _interval(self) -> float:
        pace, manifest = self._frame.pace, self._link.channel.manifest
        if pace.every is not None:
            return pace.every
        usual = manifest.poll_every.total_seconds() * self._spread()
        return self._link.purse.rest(max(usual / 2 if self._front else usual, pace.floor))

    def _spread(self) -> float:
        return 1 + self._frame.pace.jitter * (2 * self._frame.chance() - 1)

    async def _read_to_end(self) -> Round:
        frame, account = self._frame, self._link.account
        row = frame.store.account(account)
        first = not row.first_read_done
        if first:
            frame.show(account, Trouble(AccountState.READING, ""))
        gathering = Gathering(AT_ONCE if first else 0, row.progress)
        try:
            total, last = await self._read_on(gathering, first=first)
        except Exception:  # what was read until then need not be read again
            await self._keep(gathering.rest(), gathering.read, first=first)
            raise
        self._finish(last)
        return total

    async def _read_on(self, gathering: Gathering, *, first: bool) -> tuple[Round, Page]:
        """Page by page to the end; answers what all brought, and the last page."""
        frame, cursor = self._frame, self._frame.store.cursor(self._link.account)
        since, oldest = self._since(), frame.clock()
        total, empty = Round(self._link.account), 0
        while True:
            page = await self._page(Reading(cursor, since))
            cursor = page.cursor
            oldest = min([oldest, *(item.at for item in page.items)])
            ready = gathering.take(page, asyncio.get_running_loop().time())
            total = _sum(total, await self._keep(ready, gathering.read, first=first))
            if not page.more:
                return total, page
            empty = 0 if page.items else empty + 1
            if empty > _EMPTY:
                raise Unavailable("The network sends the same page again and again")
            if first and gathering.read >= frame.pace.back_items:
                since = max(since, oldest)  # enough: the adapter stops at what is older
            if first:
                self._link.purse.may_go_on()
            await asyncio.sleep(0)

    async def _keep(self, pages: list[Page], read: int, *, first: bool) -> Round:
        """Save pages of this read, of which so many items have come by now."""
        frame, account = self._frame, self._link.account
        total = Round(account)
        for page in pages:
            total = _sum(total, await self.save(page, advance=True, quiet=first))
            if first:
                frame.store.mark_progress(account, read, page.total)
                frame.emit(AccountChanged(account))
        return total

    async def _page(self, reading: Reading) -> Page:
        channel = self._link.channel
        return await self._link.read(lambda access: channel.fetch(access, reading))

    def _since(self) -> datetime:
        keep = self._link.channel.manifest.retention
        back = timedelta(days=BACK_DAYS)
        return self._frame.clock() - (back if keep is None else min(keep, back))

    def _finish(self, page: Page) -> None:
        frame, account = self._frame, self._link.account
        now = frame.clock()
        frame.store.mark_read_to_end(account, now, page.counted)
        self._retention.obey(at_once=True)
        frame.emit(AccountChanged(account))

    async def save(self, page: Page, *, advance: bool = False, quiet: bool = False) -> Saved:
        """Save a page in pieces, the cursor with the last one, and tell what changed."""
        total: Saved | None = None
        for piece, last in _pieces(page):
            saved = self._frame.store.save_page(
                self._link.account, piece, now=self._frame.clock(), advance=advance and last
            )
            total = saved if total is None else _joined(total, saved)
            self._tell(saved, quiet=quiet)
            await asyncio.sleep(0)
        assert total is not None  # noqa: S101 - there is always a last piece
        return total

    def _tell(self, saved: Saved, *, quiet: bool) -> None:
        emit = self._frame.emit
        if saved.changed:
            emit(ConversationsChanged(saved.changed))
        if saved.arrived and not quiet:
            emit(Arrived(saved.arrived))
        if saved.reactions:
            emit(ReactionsChanged(self._link.account))


def _pieces(page: Page) -> list[tuple[Page, bool]]:
    if len(page.items) < 2 * AT_ONCE:
        return [(page, True)]
    cuts = [page.items[at : at + AT_ONCE] for at in range(0, len(page.items), AT_ONCE)]
    first = Page(posts=page.posts, conversations=page.conversations, items=cuts[0])
    last = replace(page, posts=(), conversations=(), items=cuts[-1])
    return [(first, False), *((Page(items=cut), False) for cut in cuts[1:-1]), (last, True)]


def _joined(one: Saved, other: Saved) -> Saved:
    return Saved(
        changed=one.changed | other.changed,
        arrived=one.arrived | other.arrived,
        reactions=one.reactions or other.reactions,
        new=one.new + other.new,
        edited=one.edited + other.edited,
        removed=one.removed + other.removed,
    )


def _sum(total: Round, saved: Saved | Round) -> Round:
    return replace(
        total,
        new=total.new + saved.new,
        changed=total.changed + (saved.changed if isinstance(saved, Round) else saved.edited),
        removed=total.removed + saved.removed,
    )
