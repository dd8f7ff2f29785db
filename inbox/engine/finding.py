"""Looking for what became of a send whose outcome nobody saw."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from inbox.core.actions import Absence, Action, Outcome, Target
from inbox.core.channel import Sending
from inbox.core.model import Verb
from inbox.engine.frame import Frame
from inbox.engine.link import Link

_REPEATABLE = frozenset({Sending.CLIENT_ID, Sending.UPSERT})


class Finding:
    """Asks the network, and weighs its answer."""

    def __init__(self, frame: Frame, link: Link) -> None:
        self._frame = frame
        self._link = link

    async def ask(self, action: Action, target: Target) -> Outcome | Absence:
        """The adapter's `find`. Raises as every read does."""
        channel = self._link.channel
        return await self._link.read(
            lambda access: channel.find(access, action, target), for_reply=True
        )

    def settled(self, action: Action, answer: Absence, waited: timedelta) -> bool:
        """Whether it may be done again.

        Either the network had time enough to have stored it, or a second time changes nothing.
        """
        if action.verb is not Verb.REPLY:
            return True
        if answer is not Absence.ABSENT:
            return False
        if self._link.channel.manifest.sending in _REPEATABLE:
            return True
        return waited >= timedelta(seconds=self._frame.pace.settle)

    def tells_nothing(self, action: Action, answer: Absence) -> bool:
        """Whether only the owner can tell: a reply that nobody can look up."""
        return action.verb is Verb.REPLY and answer is Absence.UNKNOWABLE


@dataclass(slots=True)
class _Look:
    since: datetime
    due: datetime
    stage: int = 0


class Looks:
    """When to look for which unsure action: soon at first, then ever more rarely."""

    def __init__(self, frame: Frame) -> None:
        self._frame = frame
        self._looks: dict[str, _Look] = {}

    def add(self, action: str) -> None:
        """Its outcome is unknown since now."""
        steps = self._frame.pace.find
        self._looks[action] = _Look(self._frame.clock(), self._frame.later(steps[0]))

    def drop(self, action: str) -> None:
        self._looks.pop(action, None)

    def since(self, action: str) -> datetime:
        look = self._looks.get(action)
        return self._frame.clock() if look is None else look.since

    def at(self, action: str, when: datetime) -> None:
        """Look again then, and not before."""
        if action in self._looks:
            self._looks[action].due = when

    def again(self, action: str, *, soon: bool = False) -> None:
        """Look again a step later; ``soon``: at the latest when the network has settled."""
        look = self._looks.get(action)
        if look is None:
            return
        pace = self._frame.pace
        look.stage = min(look.stage + 1, len(pace.find) - 1)
        look.due = self._frame.later(pace.find[look.stage])
        settled = look.since + timedelta(seconds=pace.settle)
        if soon and settled > self._frame.clock():
            look.due = min(look.due, settled)

    def hurry(self) -> None:
        """Somebody asks: look now."""
        for look in self._looks.values():
            look.due = min(look.due, self._frame.clock())

    def next_due(self) -> str | None:
        """An action to look for now."""
        now = self._frame.clock()
        return next((action for action, look in self._looks.items() if look.due <= now), None)

    def first(self) -> datetime | None:
        """When the next look is due."""
        return min((look.due for look in self._looks.values()), default=None)
