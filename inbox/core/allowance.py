"""How much a network lets us ask: what is agreed beforehand, and what is noted along the way."""

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

EASY = 50.0  # per cent used, up to which nothing is held back
TIGHT = 80.0  # from here on only what the owner looks at is read
OUT = 95.0  # from here on nothing is read, and the rest is kept for replies
READS_REST = "Reading rests: what the network allows is nearly used up"
STALE = timedelta(hours=1)  # a network's per cent are of a rolling hour or more


@dataclass(frozen=True, slots=True)
class Budget:
    """How many points may be spent in each `per`.

    Each request that only reads costs `read`, each that may change something costs `send`.
    ``round`` is what one usual round of reading costs, ``sweep`` what one sweep does at most:
    what the reads of the rest of the span will need is not promised to replies. ``renews``
    answers when the span ends that a moment is in; None: `per` after its first request.
    """

    points: int
    per: timedelta
    read: int = 1
    send: int = 1
    round: int = 1
    sweep: int = 0
    renews: Callable[[datetime], datetime] | None = None

    def ends(self, now: datetime) -> datetime:
        """When the span ends that `now` is in, if it began now where nothing else is agreed."""
        return now + self.per if self.renews is None else self.renews(now)


@dataclass(frozen=True, slots=True)
class Noted:
    """What the engine notes of one account's allowance.

    ``ends`` and ``shut`` are Unix times: when the span ends, and until when the network lets
    nothing through (0: it does). ``used`` is the worst of the network's own per cents, told at
    ``told``.
    """

    ends: float = 0.0
    spent: int = 0
    used: float = 0.0
    told: float = 0.0
    shut: float = 0.0

    def points(self, now: datetime) -> int:
        """The points spent in the span that has not ended yet."""
        return max(self.spent, 0) if self.ends > now.timestamp() else 0

    def per_cent(self, now: datetime) -> float:
        """What the network said is used, 0 where that was too long ago."""
        fresh = 0 <= now.timestamp() - self.told < STALE.total_seconds()
        return self.used if fresh else 0.0

    def closed(self, now: datetime) -> bool:
        """Whether the network lets nothing through."""
        return self.shut > now.timestamp()

    def written(self) -> str:
        return json.dumps([self.ends, self.spent, self.used, self.told, self.shut])


def noted(text: str) -> Noted:
    """The engine's note again; an empty one where it makes no sense."""
    try:
        ends, spent, *more = json.loads(text)
        used, told, shut = [*map(float, more), 0.0, 0.0, 0.0][:3]
        found = Noted(float(ends), int(spent), used, told, shut)
    except (ValueError, TypeError, OverflowError, RecursionError):
        return Noted()
    limit = 4e9  # a century from now
    sound = all(0 <= n < limit for n in (found.ends, found.told, found.shut))
    return replace(found, used=max(found.used, 0.0)) if sound else Noted()


def budget_name(account: int) -> str:
    """The setting under which the engine notes what an account has spent."""
    return f"budget.{account}"
