"""What the owner wants done: queued, taken back, settled, waited for."""

import asyncio
from collections.abc import Callable
from datetime import datetime

from inbox.core.actions import Action, Outcome, State
from inbox.core.errors import Rejected
from inbox.core.model import Verb
from inbox.core.phrases import blanks
from inbox.engine.frame import Frame
from inbox.store.details import Before

UNDO_SETTING = "undo_seconds"
_UNDO, _UNDO_MOST = 5.0, 30.0
_STILL = frozenset({State.QUEUED, State.SENDING})


class Wishes:
    """The outbox as the owner sees it."""

    def __init__(
        self,
        frame: Frame,
        nudge: Callable[[int], None],
        insist: Callable[[int, str], None],
        undo_seconds: float | None,
    ) -> None:
        self._frame = frame
        self._nudge = nudge
        self._insist = insist
        self._undo = undo_seconds
        self._waiting: dict[str, list[asyncio.Event]] = {}

    def submit(self, action: Action, *, later: datetime | None = None) -> int:
        """Keep it, and send it when the time for second thoughts is over, or later.

        Raises Rejected for words with something unfilled in braces, unless that is meant.
        """
        _check_filled(action)
        soonest = self._soonest()
        later = later if later is not None and later > soonest else None
        conversation = self._frame.store.queue(action, soonest, later=later)
        self._tell(action, conversation)
        return conversation

    def submit_promise(self, action: Action, due: datetime, note: str) -> list[Before]:
        """The same with words that promise an answer by `due`."""
        _check_filled(action)
        store = self._frame.store
        conversation, befores = store.queue_promise(action, due, note, self._soonest())
        self._tell(action, conversation)
        return befores

    def put_off(self, action_id: str, later: datetime | None) -> bool:
        """Let a queued one leave at another time, None: soon; whether it still was queued."""
        soonest = self._soonest()
        later = later if later is not None and later > soonest else None
        conversation = self._frame.store.put_off(action_id, later, soonest)
        found = self._frame.store.action(action_id)
        if not conversation or found is None:
            return False
        self._tell(found[0], conversation)
        return True

    def _soonest(self) -> datetime:
        return self._frame.later(self.undo_seconds())

    def _tell(self, action: Action, conversation: int) -> None:
        self._frame.tell(action.id, conversation)
        self._nudge(action.account)

    def undo_seconds(self) -> float:
        """How long an action can be taken back, 0 to 30 seconds."""
        if self._undo is not None:
            return self._undo
        try:
            return min(max(float(self._frame.setting(UNDO_SETTING)), 0.0), _UNDO_MOST)
        except ValueError:
            return _UNDO

    def undo(self, action_id: str) -> bool:
        """Take back what has not left; whether that was still possible."""
        found = self._frame.store.action(action_id)
        return found is not None and found[1].state == State.QUEUED and self.withdraw(action_id)

    def withdraw(self, action_id: str) -> bool:
        """Take it back; a reply's words return to the composer."""
        found = self._frame.store.action(action_id)
        if found is None or self._frame.store.withdraw(action_id) is None:
            return False
        self._frame.end(action_id, "withdrawn")
        self._frame.tell(action_id, found[1].conversation)
        self._nudge(found[1].account)
        return True

    def resolve(self, action_id: str, how: str) -> bool:
        """The owner decides about a failed or unsure action; whether it was still open."""
        found = self._frame.store.action(action_id)
        if found is None or found[1].state not in {State.FAILED, State.UNSURE}:
            return False
        row = found[1]
        if how == "discard":
            return self.withdraw(action_id)
        if how == "retry":
            self._insist(row.account, action_id)
            self._frame.store.requeue(action_id, self._frame.clock())
            self._frame.store.put_off(action_id, None, self._frame.clock())  # now, not later
            self._frame.tell(action_id, row.conversation)
        elif how == "sent":
            target = (
                "" if row.verb is Verb.REPLY else self._frame.store.target(found[0]).item.remote_id
            )
            conversation = self._frame.store.confirm(action_id, Outcome(target))
            self._frame.end(action_id, "confirmed")
            self._frame.tell(action_id, conversation or row.conversation)
        else:
            raise Rejected("An action can be retried, discarded or marked as sent")
        self._nudge(row.account)
        return True

    async def wait(self, action_id: str, seconds: float | None) -> str:
        """How it ended, or where it stands when the time is over."""
        moved = asyncio.Event()
        self._waiting.setdefault(action_id, []).append(moved)
        try:
            async with asyncio.timeout(seconds):
                while (state := self._state(action_id)) in _STILL:
                    moved.clear()
                    await moved.wait()
                return state
        except TimeoutError:
            return self._state(action_id)
        finally:
            self._waiting[action_id].remove(moved)
            if not self._waiting[action_id]:
                del self._waiting[action_id]

    def moved(self, action_id: str) -> None:
        """Somebody may be waiting for this."""
        for event in self._waiting.get(action_id, ()):
            event.set()

    def _state(self, action_id: str) -> str:
        found = self._frame.store.action(action_id)
        if found is not None:
            return found[1].state
        return self._frame.ended.get(action_id, "confirmed")


def _check_filled(action: Action) -> None:
    unfilled = [] if action.as_it_stands else blanks(action.text)
    if unfilled:
        name = f"“{{{unfilled[0].name}}}”"
        raise Rejected(f"Not sent: {name} is not filled in")
