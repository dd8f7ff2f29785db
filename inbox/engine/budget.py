"""How much an account may still ask of its network: the manifest's points, and its own hints."""

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from inbox.core.channel import Budget
from inbox.core.errors import RateLimited
from inbox.engine.statuses import Allowance

_KEPT_FROM = timedelta(minutes=10)  # shorter periods are not worth remembering over a restart
_LAST_FEW = 2  # requests that a network's own allowance keeps for sends


class Spent(RateLimited):
    """Our own restraint: the network has not complained."""


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
        self._ends, self._spent = _restored(load(), clock() + budget.per)
        self._hold: datetime | None = None

    @property
    def left(self) -> int:
        """Points left in this period."""
        self._turn()
        return max(self._budget.points - self._spent, 0)

    def may_read(self) -> None:
        """Raises RateLimited where a read cannot be afforded now."""
        now = self._clock()
        if self._hold is not None and now < self._hold:
            raise RateLimited("The network's allowance is used up for now", until=self._hold)
        kept = max(self._budget.points // 5, 0)
        if self.left - self._budget.read < kept and self._budget.read <= self._budget.points:
            raise Spent("The allowance for reading is used up for now", until=self._ends)

    def may_send(self) -> None:
        """Raises RateLimited where a send cannot be afforded now."""
        if self.left < self._budget.send <= self._budget.points:
            raise Spent("The allowance for sending is used up for now", until=self._ends)

    def pay(self, *, changes: bool) -> None:
        """One request has left; ``changes``: it may have changed something over there."""
        self._turn()
        self._spend(self._budget.send if changes else self._budget.read)

    def hint(self, allowance: Allowance) -> None:
        """Take a network's own figure: when it is nearly out, reads wait until it is renewed."""
        if allowance.left > _LAST_FEW:
            return
        if allowance.until is not None:
            self._hold = allowance.until
        elif allowance.seconds is not None:
            self._hold = self._clock() + timedelta(seconds=min(allowance.seconds, 86_400))

    def _turn(self) -> None:
        now = self._clock()
        if now >= self._ends or self._ends > now + self._budget.per:
            self._ends, self._spent = now + self._budget.per, 0

    def _spend(self, points: int) -> None:
        self._spent += points
        if self._budget.per >= _KEPT_FROM:
            self._save(json.dumps([self._ends.timestamp(), self._spent]))


def _restored(text: str, ends: datetime) -> tuple[datetime, int]:
    try:
        when, spent = json.loads(text)
        return datetime.fromtimestamp(float(when), UTC), int(spent)
    except (ValueError, TypeError, OverflowError, OSError):
        return ends, 0
