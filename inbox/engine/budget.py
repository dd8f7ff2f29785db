"""How much an account may still ask of its network: the manifest's points, and its own hints."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from inbox.core.allowance import EASY, OUT, READS_REST, TIGHT, Budget, noted
from inbox.core.errors import RateLimited
from inbox.engine.statuses import Allowance, Usage

_KEPT_FROM = timedelta(minutes=10)  # shorter periods are not worth remembering over a restart
_LAST_FEW = 2  # requests that a network's own allowance keeps for sends
_SLOWEST = 4.0  # how many times longer the rests become before only the owner's looks are read
_REST = timedelta(hours=1)  # between reads that nobody waits for, once it is tight
_PAUSE = 600  # seconds of no reads where a network that is nearly out names no time
_LONGEST = 86_400  # seconds; no network's "wait" is believed beyond this
_SHUT = "The network lets nothing through for now"


class Spent(RateLimited):
    """Our own restraint: the network has not complained."""


class Slowed(Spent):
    """Reading goes on later, so that replies keep their share; nothing is amiss."""


class Purse:
    """Points in the present period. Reads leave a fifth of them to the sends."""

    def __init__(
        self,
        budget: Budget,
        clock: Callable[[], datetime],
        load: Callable[[], str] = lambda: "",
        save: Callable[[str], None] = lambda _text: None,
    ) -> None:
        self._budget = budget
        self._clock = clock
        self._save = save
        self._note = noted(load())
        self._hold: datetime | None = None
        if not self._note.ends:
            self._renew()

    @property
    def left(self) -> int:
        """Points left in this period."""
        self._turn()
        return max(self._budget.points - self._note.spent, 0)

    @property
    def tight(self) -> bool:
        """Whether only what the owner looks at should be read."""
        return self._note.per_cent(self._clock()) >= TIGHT

    def rest(self, usual: float) -> float:
        """How many seconds to rest between reads where `usual` is usual."""
        used = self._note.per_cent(self._clock())
        if used >= TIGHT:
            return max(usual * _SLOWEST, _REST.total_seconds())
        over = max(used - EASY, 0) / (TIGHT - EASY)
        return usual * (1 + (_SLOWEST - 1) * over)

    def may_read(self, *, for_reply: bool = False) -> None:
        """Raises RateLimited where a read cannot be afforded now.

        ``for_reply``: without it a reply cannot leave, so it may use what is kept for sends.
        """
        now = self._clock()
        self._not_shut(now)
        if for_reply:
            if self.left < self._budget.read <= self._budget.points:
                raise Spent(READS_REST, until=self._ends)
            return
        if self._hold is not None and now < self._hold:
            raise RateLimited(READS_REST, until=self._hold)
        kept = max(self._budget.points // 5, 0)
        if self.left - self._budget.read < kept and self._budget.read <= self._budget.points:
            raise Spent(READS_REST, until=self._ends)

    def may_go_on(self) -> None:
        """Raises Slowed where a long read had better go on later."""
        if self.tight:
            raise Slowed(READS_REST, until=self._clock() + _REST)

    def may_send(self) -> None:
        """Raises RateLimited where a send cannot be afforded now."""
        self._not_shut(self._clock())
        if self.left < self._budget.send <= self._budget.points:
            raise Spent("The allowance for sending is used up for now", until=self._ends)

    def pay(self, *, changes: bool) -> None:
        """One request has left; ``changes``: it may have changed something over there."""
        self._turn()
        points = self._budget.send if changes else self._budget.read
        self._note = replace(self._note, spent=self._note.spent + points)
        if self._budget.per >= _KEPT_FROM:
            self._save(self._note.written())

    def hint(self, told: Allowance | Usage) -> None:
        """Take a network's own figure: when it is nearly out, reads wait until it is renewed."""
        if isinstance(told, Usage):
            self._told(told)
        elif told.left > _LAST_FEW:
            return
        elif told.until is not None:
            self._hold = told.until
        elif told.seconds is not None:
            self._hold = self._later(told.seconds)

    def _told(self, usage: Usage) -> None:
        """So many per cent are used; ``seconds`` more than 0: nothing passes for so long."""
        now = self._clock()
        shut = self._later(usage.seconds).timestamp() if usage.seconds > 0 else 0.0
        before = self._note
        self._note = replace(before, used=usage.per_cent, told=now.timestamp(), shut=shut)
        self._hold = self._later(_PAUSE) if usage.per_cent >= OUT else None
        if round(before.used) != round(usage.per_cent) or before.shut != shut:
            self._save(self._note.written())

    def _not_shut(self, now: datetime) -> None:
        if self._note.closed(now):
            raise RateLimited(_SHUT, until=datetime.fromtimestamp(self._note.shut, UTC))

    def _later(self, seconds: float) -> datetime:
        return self._clock() + timedelta(seconds=min(seconds, _LONGEST))

    @property
    def _ends(self) -> datetime:
        return datetime.fromtimestamp(self._note.ends, UTC)

    def _turn(self) -> None:
        """Begin a new period where the last one is over, or a clock that was wrong is mended."""
        now = self._clock()
        if now >= self._ends or self._ends > self._budget.ends(now):
            self._renew()

    def _renew(self) -> None:
        ends = self._budget.ends(self._clock())
        self._note = replace(self._note, ends=ends.timestamp(), spent=0)
