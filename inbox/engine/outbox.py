"""One account's outbox lane: each wish is carried out once, in order, whatever happens."""

import asyncio
from datetime import datetime

from inbox.core.actions import Action, Outcome, State, Target
from inbox.core.errors import ChannelError, Duplicate, NotSent, RateLimited, Rejected, SignedOut
from inbox.core.model import Verb
from inbox.engine.faults import log, where
from inbox.engine.finding import Finding, Looks
from inbox.engine.frame import Frame, Trouble, say
from inbox.engine.guard import Guard, Verdict
from inbox.engine.link import Link
from inbox.engine.meanwhile import Meanwhile
from inbox.secrets import KeyringTrouble
from inbox.store.details import ActionRow
from inbox.store.rows import AccountState

_LONGEST = 600  # seconds of sleep at a stretch: the clock may be set meanwhile
_OVERSLEPT = 60  # the same while something is to leave: a computer wakes, its timers do not
_PATIENCE = 5  # answers about a parent that nobody understands, before a reply is given up
_UNKNOWN = "It is not known whether this was sent"


class OutboxLane:
    """Sends what one account owes, until cancelled. Nothing is lost and nothing done twice."""

    def __init__(self, frame: Frame, link: Link) -> None:
        self._frame = frame
        self._link = link
        self._wake = asyncio.Event()
        self._hold: datetime | None = None  # nothing leaves before this
        self._offline = False  # ... because the server cannot be reached
        self._trouble: Trouble | None = None
        self._stopped = False  # nothing leaves before somebody asks
        self._tries: dict[str, int] = {}
        self._guard = Guard(frame, link)
        self._meanwhile = Meanwhile(frame, link)
        self._finding = Finding(frame, link)
        self._looks = Looks(frame)
        self.busy = False  # a send is under way
        self.closing = False  # no further one may begin

    def nudge(self) -> None:
        """Something was queued, withdrawn or resolved."""
        self._wake.set()

    def ask(self) -> None:
        """Try again now, unless the network told us to wait."""
        if self._stopped or self._offline:
            self._hold = self._trouble = None
            self._stopped = self._offline = False
        self._looks.hurry()
        self._wake.set()

    def standing(self) -> Trouble | None:
        """Told that the network answers; tells what still holds back the sends."""
        if self._offline:
            self._hold, self._offline = None, False
            self._wake.set()
        if not self._stopped and not self._held():
            self._trouble = None
        return self._trouble

    def insist(self, action: str) -> None:
        """The owner wants this sent, whatever was said elsewhere."""
        self._guard.insisted.add(action)
        self._looks.drop(action)

    async def run(self) -> None:
        for row in self._frame.store.unsure_actions(self._link.account):
            self._looks.add(row.id)
        while True:
            self._wake.clear()
            try:
                await self._work()
            except Exception as error:  # noqa: BLE001 - a full disk, say: the lane lives on
                log.error("The outbox lane stumbled: %s", where(error))
                self._hold = self._frame.later(self._frame.pace.back_off)
            await self._rest()

    def _held(self) -> bool:
        return self._stopped or (self._hold is not None and self._frame.clock() < self._hold)

    async def _work(self) -> None:
        store, account = self._frame.store, self._link.account
        while not self._held() and not self.closing:
            look = self._looks.next_due()
            if look is not None:
                await self._look(look)
                continue
            row = store.next_action(account, self._frame.clock())
            if row is None:
                return
            await self._one(row)

    async def _rest(self) -> None:
        now = self._frame.clock()
        wake_at = self._hold
        if not self._held():
            due = self._frame.store.next_due(self._link.account)
            # What is due and was not taken waits for another one, whose end will wake us.
            times = [due if due is not None and due > now else None, self._looks.first()]
            wake_at = min((t for t in times if t is not None), default=None)
        seconds = None if wake_at is None or self._stopped else (wake_at - now).total_seconds()
        longest = _LONGEST if self._held() else _OVERSLEPT
        try:
            async with asyncio.timeout(None if seconds is None else min(max(seconds, 0), longest)):
                await self._wake.wait()
        except TimeoutError:
            return

    async def _one(self, row: ActionRow) -> None:
        found = self._frame.store.action(row.id)
        if found is None:
            return
        action = found[0]
        target = self._frame.store.target(action)
        try:
            if action.verb is Verb.REPLY and not await self._allowed(action, row, target):
                return
            self._link.purse.may_send()
        except Exception as error:  # noqa: BLE001 - nothing was sent, whatever went wrong
            self._not_sent(row, error)
            return
        if self._still_wanted(row):
            await self._send(action, row, target)

    def _still_wanted(self, row: ActionRow) -> bool:
        """Whether nobody took it back or put it off while the network was asked."""
        found = self._frame.store.action(row.id)
        return found is not None and (found[1].state, found[1].later) == (row.state, row.later)

    async def _allowed(self, action: Action, row: ActionRow, target: Target) -> bool:
        """Whether a reply may leave: its parent stands, and nobody answered in the meantime."""
        verdict = await self._guard.look(action, target)
        twin = self._guard.twin(action) if row.attempts else None
        if twin is not None:
            self._confirm(row, Outcome(twin.remote_id, twin.url, twin.standing))
            return False
        insisted = action.id in self._guard.insisted
        if verdict is Verdict.FREE:
            objection = "" if row.later is None else await self._meanwhile.objection(row)
            if objection and not insisted:
                self._fail(row, objection)
            return insisted or not objection
        if verdict is Verdict.ANSWERED and row.attempts:
            answer = await self._finding.ask(action, target)
            if isinstance(answer, Outcome):
                self._confirm(row, answer)
                return False
        if verdict is Verdict.ANSWERED and insisted:
            return True
        self._fail(row, verdict.value)
        return False

    def _not_sent(self, row: ActionRow, error: Exception) -> None:
        """Before the attempt: refused, or to be tried again later."""
        if isinstance(error, Rejected):
            self._fail(row, say(error) or "The network refuses this")
        elif isinstance(error, RateLimited | SignedOut | KeyringTrouble | NotSent):
            self._postpone(row, error)
        else:
            tries = self._tries.get(row.id, 0) + 1
            trouble = self._frame.trouble(error)
            if tries >= _PATIENCE and trouble.state is AccountState.BROKEN:
                self._fail(row, trouble.words)
            else:
                self._postpone(row, error)

    async def _send(self, action: Action, row: ActionRow, target: Target) -> None:
        store = self._frame.store
        store.attempt(row.id)
        self._frame.tell(row.id, row.conversation)
        self.busy = True
        try:
            outcome = await self._link.send(
                lambda access: self._link.channel.perform(access, action, target)
            )
        except asyncio.CancelledError:
            store.unsure(row.id, _UNKNOWN)
            raise
        except (RateLimited, SignedOut, KeyringTrouble, NotSent) as error:
            self._postpone(row, error, uncount=True)
        except Rejected as error:
            await self._refused(row, error)
        except Exception as error:  # noqa: BLE001 - whatever it was, the request had left
            if not isinstance(error, ChannelError):
                log.error("A send met a fault of ours: %s", where(error))
            self._unsure(row, say(error) or _UNKNOWN)
        else:
            self._confirm(row, outcome)
        finally:
            self.busy = False

    async def _refused(self, row: ActionRow, error: Rejected) -> None:
        """Final, except that words which are there already are most likely our own.

        Even at the first attempt: what the owner said elsewhere, or a try that was forgotten.
        """
        if isinstance(error, Duplicate) and row.verb in {Verb.REPLY, Verb.EDIT}:
            self._unsure(row, say(error) or "These very words already stand there")
            await self._look(row.id, after_duplicate=True)
            return
        self._fail(row, say(error) or "The network refuses this")

    def _postpone(self, row: ActionRow, error: Exception, *, uncount: bool = False) -> None:
        """Keep it queued; the account's other sends wait as well."""
        frame = self._frame
        tries = self._tries[row.id] = self._tries.get(row.id, 0) + 1
        pace = frame.pace
        pause = min(pace.send_back_off * 2 ** min(tries - 1, 20), pace.send_back_off_most)
        trouble = frame.trouble(error, max(pause, pace.unsaid_limit))
        self._hold = trouble.until or frame.later(pause)
        if trouble.state in {AccountState.SIGNED_OUT, AccountState.LOCKED}:
            self._hold, self._stopped = frame.clock(), True
        self._offline = trouble.state is AccountState.OFFLINE
        frame.store.requeue(row.id, self._hold, trouble.words, uncount=uncount)
        if trouble.state in {AccountState.SIGNED_OUT, AccountState.LOCKED, AccountState.LIMITED}:
            self._trouble = trouble
            frame.show(self._link.account, trouble)
        frame.tell(row.id, row.conversation)

    def _fail(self, row: ActionRow, words: str) -> None:
        self._tries.pop(row.id, None)
        self._frame.store.fail(row.id, words)
        self._frame.tell(row.id, row.conversation)

    def _unsure(self, row: ActionRow, words: str) -> None:
        self._frame.store.unsure(row.id, words)
        self._looks.add(row.id)
        self._frame.tell(row.id, row.conversation)

    def _confirm(self, row: ActionRow, outcome: Outcome) -> None:
        self._tries.pop(row.id, None)
        self._looks.drop(row.id)
        self._guard.sent(row.id, outcome.remote_id)
        conversation = self._frame.store.confirm(row.id, outcome)
        self._frame.end(row.id, "confirmed")
        self._frame.tell(row.id, conversation)

    async def _look(self, action_id: str, *, after_duplicate: bool = False) -> None:
        """Find out what became of an unsure action."""
        found = self._frame.store.action(action_id)
        if found is None or found[1].state != State.UNSURE:
            self._looks.drop(action_id)
            return
        action, row = found
        asked_at = self._frame.clock()
        try:
            answer = await self._finding.ask(action, self._frame.store.target(action))
        except RateLimited as error:
            self._looks.at(action_id, self._frame.until(error, self._frame.pace.unsaid_limit))
        except (SignedOut, KeyringTrouble) as error:
            self._stopped, self._trouble = True, self._frame.trouble(error)
            self._frame.show(self._link.account, self._trouble)
        except Exception as error:  # noqa: BLE001 - not knowing stays not knowing
            log.info("Could not look for a send: %s", where(error))
            self._looks.again(action_id)
        else:
            if isinstance(answer, Outcome):
                self._confirm(row, answer)
            elif after_duplicate or self._finding.tells_nothing(action, answer):
                self._looks.drop(action_id)  # only the owner can tell now
            elif self._finding.settled(action, answer, asked_at - self._looks.since(action_id)):
                self._again(row)
            else:
                self._looks.again(action_id, soon=True)

    def _again(self, row: ActionRow) -> None:
        """It surely was not done, or doing it again does not matter: back into the queue."""
        tries = self._tries[row.id] = self._tries.get(row.id, 0) + 1
        pace = self._frame.pace
        pause = min(pace.send_back_off * 2 ** min(tries - 1, 20), pace.back_off_most)
        self._looks.drop(row.id)
        self._frame.store.requeue(row.id, self._frame.later(pause if tries > 1 else 0), row.error)
        self._frame.tell(row.id, row.conversation)
