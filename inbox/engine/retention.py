"""Words that a network lets nobody keep for long are let go of in time, signed in or not."""

from datetime import datetime, timedelta

from inbox.core.events import ConversationsChanged
from inbox.engine.frame import Frame
from inbox.engine.link import Link

_EVERY = timedelta(hours=1)


class Retention:
    """One account's; nothing to do where the manifest sets no limit."""

    def __init__(self, frame: Frame, link: Link) -> None:
        self._frame, self._link = frame, link
        self._next: datetime | None = None

    def obey(self, *, at_once: bool = False) -> None:
        """Forget what is too old: now and then, or ``at_once``, as after a read to the end."""
        keep, now = self._link.channel.manifest.retention, self._frame.clock()
        if keep is None or (not at_once and self._next is not None and now < self._next):
            return
        self._next = now + _EVERY
        touched = self._frame.store.forget_before(self._link.account, now - keep)
        if touched:
            self._frame.emit(ConversationsChanged(touched))

    def rest(self, seconds: float | None) -> float | None:
        """No lane may rest for longer than this, even when it waits for the owner."""
        if self._link.channel.manifest.retention is None:
            return seconds
        longest = _EVERY.total_seconds()
        return longest if seconds is None else min(longest, seconds)
