"""How long it will take: from the owner's own past sessions, and from a guess before there are any.

What a conversation will need is guessed from why it stands there: a question, a complaint or a
bad review gets a reply, the others a like where the network has one.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from inbox.store.figures import Taken
from inbox.store.reader import Reader
from inbox.ui.today.order import Reason

LIKE, REPLY, SWEEP = 25.0, 60.0, 3.0  # s, until there is history
_WEIGHT = 5  # answers that the guess counts as
WRITES = frozenset(
    {Reason.PROMISED, Reason.URGENT, Reason.COMPLAINT, Reason.BAD_REVIEW, Reason.QUESTION}
)


@dataclass(frozen=True, slots=True)
class Pace:
    """Seconds for one conversation that is liked, answered with words, or swept."""

    like: float = LIKE
    reply: float = REPLY
    sweep: float = SWEEP

    def seconds(self, why: Reason, *, likeable: bool, sweep: bool) -> float:
        """What one conversation will take."""
        if sweep:
            return self.sweep
        return self.reply if why in WRITES or not likeable else self.like


def own(reader: Reader) -> Pace:
    """The owner's pace."""
    return Pace(
        _blend(reader.taken("like"), LIKE),
        _blend(reader.taken("reply"), REPLY),
        _blend(reader.taken("like", sweep=True), SWEEP),
    )


def _blend(taken: Taken, guess: float) -> float:
    """The mean of what it took; few answers hardly move the guess, many replace it."""
    return (taken.milliseconds / 1000 + _WEIGHT * guess) / (taken.count + _WEIGHT)


def minutes(seconds: float) -> int:
    """Whole minutes, at least one."""
    return max(1, round(seconds / 60))


def fitting(each: Sequence[float], budget: float) -> int:
    """How many from the front fit into so many seconds, at least one; 0 seconds: all."""
    if budget <= 0:
        return len(each)
    spent = 0.0
    for place, seconds in enumerate(each):
        spent += seconds
        if spent > budget:
            return max(1, place)
    return len(each)
