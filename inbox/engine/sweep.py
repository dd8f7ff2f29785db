"""Reading old ground again: edits, deletions and replies that no notification ever brings."""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from inbox.core.channel import Subject
from inbox.core.errors import Gone
from inbox.core.model import Page
from inbox.engine.faults import log
from inbox.engine.frame import Frame
from inbox.engine.link import Link
from inbox.store.details import Saved

_AT_ONCE = 20  # subjects of one sweep; the rest has its turn in the next
_MANY = 10  # items that vanish all at once are more likely a server out of order than a clean-up


class Sweep:
    """One account's sweep, and the conversations that somebody looks at right now."""

    def __init__(self, frame: Frame, link: Link, save: Callable[[Page], Awaitable[Saved]]) -> None:
        self._frame = frame
        self._link = link
        self._save = save
        self._wanted: list[int] = []
        self._looked: dict[int, datetime] = {}
        self._mark = f"swept.{link.account}"
        self._next = self._first()

    def due(self) -> datetime:
        """When it wants its turn."""
        return self._frame.clock() if self._wanted else self._next

    def want(self, conversation: int) -> bool:
        """Ask for one conversation to be read again; False when that was done just now."""
        now = self._frame.clock()
        last = self._looked.get(conversation)
        if last is not None and now - last < timedelta(seconds=self._frame.pace.reread):
            return False
        if len(self._looked) > 1_000:
            self._looked.clear()
        self._looked[conversation] = now
        self._wanted.append(conversation)
        return True

    async def run(self) -> None:
        """Read what is wanted, and the oldest ground when its time has come."""
        while self._wanted:
            found = self._frame.store.subject(self._wanted.pop(0))
            if found is not None:
                await self._one(*found)
        if self._frame.clock() < self._next:
            return
        if self._link.purse.tight:
            self._next = self._frame.later(self._every())
            return
        self._frame.store.set_setting(self._mark, self._frame.clock().isoformat())
        self._next = self._frame.later(self._every())
        account, now = self._link.account, self._frame.clock()
        swept = []
        for key, subject in self._frame.store.subjects(account, _AT_ONCE, now):
            swept.append((key, subject, await self._read(subject)))
        if self._doubtful([(subject, page) for _key, subject, page in swept]):
            log.info("Account %d: everything looked at is said to be gone; waiting", account)
            return
        for key, _subject, page in swept:
            await self._keep(key, page)

    async def _one(self, key: int, subject: Subject) -> None:
        await self._keep(key, await self._read(subject))

    async def _read(self, subject: Subject) -> Page:
        channel = self._link.channel
        try:
            return await self._link.read(lambda access: channel.reread(access, subject))
        except Gone:
            return Page()  # which of it is gone, the adapter could not say: leave it standing

    async def _keep(self, key: int, page: Page) -> None:
        await self._save(page)
        self._frame.store.mark_swept(key, self._frame.clock())

    def _doubtful(self, swept: list[tuple[Subject, Page]]) -> bool:
        """Whether a whole sweep found nothing standing, and that is news.

        A server in maintenance can answer "not found" to everything. What it says is believed
        once it has said so for `Pace.doubt` seconds.
        """
        known = sum(len(subject.items) for subject, _page in swept)
        gone = sum(
            item.remote_id in page.removed for subject, page in swept for item in subject.items
        )
        mark = f"doubted.{self._link.account}"
        since = self._frame.setting(mark)
        if known < _MANY or gone < known:
            if since:
                self._frame.store.set_setting(mark, "")
            return False
        if not since:
            self._frame.store.set_setting(mark, self._frame.clock().isoformat())
            return True
        waited = self._frame.clock() - datetime.fromisoformat(since)
        return waited < timedelta(seconds=self._frame.pace.doubt)

    def _first(self) -> datetime:
        """As if the app had never been closed: some computers only run for minutes a day."""
        try:
            last = datetime.fromisoformat(self._frame.setting(self._mark))
            return last + timedelta(seconds=self._every())
        except (ValueError, TypeError, OverflowError):
            return self._frame.later(self._every())

    def _every(self) -> float:
        pace, manifest = self._frame.pace, self._link.channel.manifest
        if pace.sweep is not None:
            return pace.sweep
        return self._link.purse.rest(manifest.sweep_every.total_seconds())
